"""Sentences composed of parts, whose statements are known as they are composed.

Each sentence takes an opening, a verb with its tie, a source, a circumstance and a content, drawn
by chance with a fixed seed; each report goes on over several sentences with sources named in full,
by surname or title, or not at all. A composed statement is right with its cue, speaker and content.
`pytest --junit-xml` writes the shares.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

import aqwal

SENTENCES = 3000
REPORTS = 600

# text, name, whether feminine
SOURCES = [
    ("الوزير سامي قاسم", "سامي قاسم", False),
    ("رئيس الوزراء الإيطالي ماتيو رينتسي", "ماتيو رينتسي", False),
    ("المستشارة الألمانية أنغيلا ميركل", "أنغيلا ميركل", True),
    ("المتحدث باسم وزارة الداخلية سامي قاسم", "سامي قاسم", False),
    ("المتحدثة باسم المفوضية الأوروبية مينا أندريفا", "مينا أندريفا", True),
    ("متحدث باسم البيت الأبيض", "متحدث باسم البيت الأبيض", False),
    ("مصدر مسؤول بوزارة الصحة", "مصدر مسؤول بوزارة الصحة", False),
    ("النائب عن حركة النهضة سامي قاسم", "سامي قاسم", False),
    ("القيادي بحركة نداء تونس سامي قاسم", "سامي قاسم", False),
    ("الأمين العام للأمم المتحدة أنطونيو غوتيريس", "أنطونيو غوتيريس", False),
    ("معالي وزير الصحة المهندس خالد الفالح", "خالد الفالح", False),
    ("أمير منطقة مكة المكرمة الأمير خالد الفيصل", "خالد الفيصل", False),
    ("رئيس البلدية، سامي قاسم،", "سامي قاسم", False),
    ("سلمى حداد، المتحدثة باسم الوزارة،", "سلمى حداد", True),
    ("أحد أعضاء المجلس", "أحد أعضاء المجلس", False),
    ("لافروف", "لافروف", False),
    ("سلمى حداد", "سلمى حداد", True),
    ("وزارة الخارجية الأمريكية", "وزارة الخارجية الأمريكية", True),
    ("البيت الأبيض", "البيت الأبيض", False),
    ("منظمة العفو الدولية", "منظمة العفو الدولية", True),
    ("حركة حماس", "حركة حماس", True),
    ("واشنطن", "واشنطن", True),
    ("الحكومة السورية", "الحكومة السورية", True),
    ("صحيفة نيويورك تايمز", "صحيفة نيويورك تايمز", True),
    ("البنك المركزي التونسي", "البنك المركزي التونسي", False),
    ("دراسة حديثة", "دراسة حديثة", True),
    ("شهود عيان", "شهود عيان", False),
    ("رئيس الجمهورية", "رئيس الجمهورية", False),
]
CLAUSES = [
    "الوضع في المدينة يتحسن",
    "العمل يسير وفق الخطة المرسومة",
    "القرار سيدخل حيز التنفيذ الأسبوع المقبل",
    "المفاوضات وصلت إلى طريق مسدود",
]
NOUNS = [
    "وقف العمليات العسكرية في المدينة",
    "تشكيل لجنة للتحقيق في الحادث",
    "إطلاق حملة جديدة لمكافحة الفساد",
]
# masculine and feminine form, tie, contents; | is where the content is quoted
VERBS: list[tuple[str, str, str, list[str]]] = [
    ("قال", "قالت", " إن ", CLAUSES),
    ("أكد", "أكدت", " أن ", CLAUSES),
    ("صرح", "صرحت", " بأن ", CLAUSES),
    ("أشار", "أشارت", " إلى أن ", CLAUSES),
    ("قال", "قالت", ': "|', CLAUSES),
    ("كتب", "كتبت", ': "|', CLAUSES),
    ("أعلن", "أعلنت", " عن ", NOUNS),
    ("كشف", "كشفت", " عن ", NOUNS),
    ("دعا", "دعت", " إلى ", NOUNS),
    ("طالب", "طالبت", " ب", NOUNS),
    ("رحب", "رحبت", " ب", NOUNS),
    ("اقترح", "اقترحت", " ", NOUNS),
    ("أعلن", "أعلنت", " ", NOUNS),
    ("شدد", "شددت", " على ", ["ضرورة احترام القانون", "أهمية الحوار الوطني"]),
    ("حذر", "حذرت", " من ", ["عودة العنف إلى المنطقة", "انهيار الهدنة في المدينة"]),
    ("انتقد", "انتقدت", " ", ["سياسة الحكومة الاقتصادية", "القرار الأخير للمحكمة"]),
    ("نفى", "نفت", " ", ["وجود أي خلاف مع الحكومة", "الأخبار المتداولة حول الاستقالة"]),
    ("توقع", "توقعت", " ", ["تراجع الأسعار خلال العام المقبل", "ارتفاع عدد الزوار"]),
]
CIRCUMSTANCES = [
    "",
    " اليوم الاثنين",
    " الأربعاء 3 ماي 2017",
    " في تصريح لإذاعة موزاييك",
    " في بيان",
    " خلال مؤتمر صحفي عقد{ه|ته} اليوم في العاصمة",
    " في مقابلة مع صحيفة الشرق الأوسط",
    " في تغريدة على حساب{ه|ها} في تويتر",
    " على هامش اجتماع المجلس",
    " عقب اجتماع مع رئيس البرلمان",
    " في ختام زيارت{ه|ها} إلى باريس",
    " في كلمة أل{قاها|قتها} بالمناسبة",
    "، في تصريح لوكالة الأنباء الرسمية،",
    " للصحفيين",
    " من بيروت",
    " عبر صفحت{ه|ها} على فيسبوك",
]
OPENINGS = [
    "",
    "و",
    "من جهت{ه|ها} ",
    "وفي هذا السياق، ",
    "كما ",
    "وخلال الاجتماع، ",
    "وفي سياق متصل ",
]
# full source, name, whether feminine, shorter mentions
PEOPLE = [
    ("وزير الخارجية سامي قاسم", "سامي قاسم", False, ["الوزير", "قاسم", "وزير الخارجية"]),
    ("الرئيس الأمريكي باراك أوباما", "باراك أوباما", False, ["أوباما", "الرئيس الأمريكي"]),
    ("رئيسة الوزراء البريطانية تيريزا ماي", "تيريزا ماي", True, ["ماي", "رئيسة الوزراء"]),
    ("النائب عن كتلة المستقبل عمار حوري", "عمار حوري", False, ["حوري", "النائب"]),
    ("معالي وزير التعليم الدكتور أحمد العيسى", "أحمد العيسى", False, ["معاليه", "العيسى"]),
    ("منظمة هيومن رايتس ووتش", "منظمة هيومن رايتس ووتش", True, ["المنظمة"]),
    ("شركة مايكروسوفت", "شركة مايكروسوفت", True, ["الشركة"]),
    ("البنك الدولي", "البنك الدولي", False, ["البنك"]),
]
GOING_ON = [
    ("أضاف", "أضافت", "أن "),
    ("أوضح", "أوضحت", "أن "),
    ("قال", "قالت", "إن "),
    ("أشار", "أشارت", "إلى أن "),
    ("شدد", "شددت", "على أن "),
    ("حذر", "حذرت", "من أن "),
]
PARTICIPLES = [
    ("مؤكدا", "مؤكدة", "أن "),
    ("مشيرا", "مشيرة", "إلى أن "),
    ("لافتا", "لافتة", "إلى أن "),
    ("معتبرا", "معتبرة", "أن "),
    ("محذرا", "محذرة", "من أن "),
]


@dataclass
class Report:
    """A text and its statements: the offset of the cue, the name, the content."""

    text: str = ""
    statements: list[tuple[int, str, str]] = field(default_factory=list)

    def add(self, cue: str, between: str, name: str, content: str) -> None:
        self.statements.append((len(self.text), name, content))
        self.text += cue + between + content


def agree(text: str, feminine: bool) -> str:  # noqa: FBT001 - a gender
    """Choose between the two sides of {…|…}."""
    while "{" in text:
        before, rest = text.split("{", 1)
        sides, after = rest.split("}", 1)
        text = before + sides.split("|")[feminine] + after
    return text


def sentence(draw: random.Random) -> Report:
    source, name, feminine = draw.choice(SOURCES)
    verb = draw.choice(VERBS)
    circumstance = agree(draw.choice(CIRCUMSTANCES), feminine)
    report = Report(agree(draw.choice(OPENINGS), feminine))
    tie, _, closing = verb[2].partition("|")
    subject = source.rstrip("،") if circumstance.startswith("،") else source
    between = f" {subject}{circumstance}"
    if tie.startswith(":"):
        between, closing = between.rstrip("،"), '"'
    content = draw.choice(verb[3])
    joined = tie.endswith("ب")
    report.add(
        verb[1] if feminine else verb[0],
        between + tie.removesuffix("ب"),
        name,
        "ب" * joined + content,
    )
    report.text += closing + "."
    return report


def report(draw: random.Random) -> Report:
    result = Report()
    for source, name, feminine, short in draw.sample(PEOPLE, 2):
        for n in range(3):
            verb = draw.choice(GOING_ON)
            mention = f" {source}" if n == 0 else draw.choice(["", f" {draw.choice(short)}"])
            result.text += "و" if n else ""
            result.add(verb[feminine], f"{mention} {verb[2]}", name, draw.choice(CLAUSES))
            if draw.random() < 0.5:
                participle = draw.choice(PARTICIPLES)
                result.text += "، "
                result.add(participle[feminine], f" {participle[2]}", name, draw.choice(CLAUSES))
            result.text += ". "
    return result


@pytest.mark.parametrize(
    ("compose", "count", "floor"),
    [(sentence, SENTENCES, 0.98), (report, REPORTS, 0.99)],
    ids=["sentences", "reports"],
)
def test_composed(
    compose: Callable[[random.Random], Report],
    count: int,
    floor: float,
    record_property: Callable[[str, object], None],
) -> None:
    draw = random.Random(7)  # noqa: S311 - no secret
    composed = [compose(draw) for _ in range(count)]
    right = every = 0
    for made in composed:
        found = {s.cue.start: s for s in aqwal.extract(made.text) if s.cue}
        for cue, name, content in made.statements:
            every += 1
            s = found.get(cue)
            right += (
                s is not None
                and s.speaker is not None
                and s.speaker.name == name
                and s.text.strip(' "') == content
            )
    record_property("share", round(right / every, 3))
    assert right / every >= floor
