"""titles.tsv, sources.tsv and organisations.tsv, from the hand-written lists (and ArWikiCats)."""

import json
import pathlib
import zipfile

from common import ARABIC, Counts, fold, hand, write


def feminine(word: str) -> str:
    """The regular feminine."""
    return word[:-1] + "ية" if word.endswith("ي") else word + "ة"


def sound(word: str, fem: str) -> tuple[list[str], list[str]]:
    """The sound plurals of the masculine and of the feminine."""
    stem = word.removesuffix("ة")
    men = [stem + "ون", stem + "ين"]
    women = [fem[:-1] + "ات"] if fem.endswith("ة") else []
    return men, women


def constructs(plurals: list[str], counts: Counts) -> list[str]:
    """What sound plurals among these are before a noun (مسؤولو, مسؤولي).

    Without those that are also adjectives (مؤسسي) or names (ناجي).
    """
    found = []
    for stem in (p.removesuffix("ون") for p in plurals if p.endswith("ون")):
        if stem + "ين" not in plurals or stem.endswith("ئ"):
            continue
        for short in (stem + "و", stem + "ي"):
            adjective = short.endswith("ي") and counts.words["ال" + fold(short)]
            if not adjective and fold(short) not in NOT_CONSTRUCTS:
                found.append(short)
    return found


def derived(wheel: pathlib.Path) -> list[tuple[str, str]]:
    """Singular roles whose sound plural (masculine …ون, feminine …ات) ArWikiCats lists."""
    found = {}
    with zipfile.ZipFile(wheel) as archive:
        for name in sorted(archive.namelist()):
            if not name.startswith("ArWikiCats/jsons/jobs/"):
                continue
            for entry in json.loads(archive.read(name)).values():
                if not isinstance(entry, dict):
                    continue
                men, women = entry.get("males") or "", entry.get("females") or ""
                men, women = men.split(" ")[0], women.split(" ")[0]
                stem = men.removesuffix("ون")
                # not adjectives in ي (تاريخي، إنساني): they qualify titles more than they are one
                if (
                    men.endswith("ون")
                    and women == stem + "ات"
                    and len(stem) > 3
                    and ARABIC.match(stem)
                    and stem[-1] != "ي"
                ):
                    found[stem] = stem + "ة"
    return sorted(found.items())


SKIP = {
    "شبقي",
    "إسماعيلي",
    "منتحر",
    "متركمج",
    "راستفاري",
    "مئوي",
    "غموضي",
    "إنشائي",
    "محفز",
    "أسطوري",
}


def titles(arwikicats: pathlib.Path, counts: Counts) -> list[tuple[str, ...]]:
    rows: dict[tuple[str, str, str], tuple[str, ...]] = {}
    classes: dict[str, str] = {}

    def add(word: str, gender: str, plurals: list[str], kind: str) -> None:
        if (word, gender) in {(w, g) for w, g, _ in rows} and kind == "role":
            return
        plurals = plurals + constructs(plurals, counts)
        rows.setdefault((word, gender, kind), (word, gender, "|".join(plurals) or "-", kind))
        classes.setdefault(fold(word), kind)

    for kind, entries in hand("titles.txt").items():
        for entry in entries:
            forms, _, plural = entry.partition("=")
            word, slash, fem = forms.partition("/")
            if not slash:
                fem = feminine(word)
            fem = "" if fem == "-" else fem
            men: list[str] = []
            women: list[str] = []
            if plural == "-":
                pass
            elif not plural:
                men, women = sound(word, fem)
            else:
                listed = plural.split("|")
                women = [p for p in listed if p.endswith("ات") and fem]
                men = [p for p in listed if p not in women]
                if fem.endswith("ة") and not women:
                    women = [fem[:-1] + "ات"]
            if word != "-":
                single_fem = (
                    not fem
                    and word.endswith(("ة", "اة"))
                    and kind in ("role", "post")
                    and word not in MASCULINE
                )
                add(word, "f" if single_fem or word in FEMININE else "m", men, kind)
            if fem and fem not in OTHER_NOUNS:
                add(fem, "f", women, kind)
    for word, fem in derived(arwikicats):
        if fold(word) in classes or word in SKIP:
            continue
        men, women = sound(word, fem)
        add(word, "m", men, "role")
        if fem not in OTHER_NOUNS:
            add(fem, "f", women, "role")
    order = {"post": 0, "honorific": 1, "rank": 2, "role": 3}
    return sorted(rows.values(), key=lambda r: (order[r[3]], r[0], r[1]))


# singulars and names that a plural before a noun would be taken for
NOT_CONSTRUCTS = {
    fold(w)
    for w in "محامي مدعي مغني مربي مصلي مشتري والي مفتي ناجي راضي موالي هاوي مهدي مولي مدعو".split()
}
# regular feminines that mean something else in the news
OTHER_NOUNS = set(
    (
        "مؤسسة مدرسة محافظة جمهورية ديمقراطية ديموقراطية اقتصادية اشتراكية إحصائية بوابة دراجة "
        "طيارة جراحة حلاقة حكمة دلالة حدادة حافظة جزارة خياطة مراقبة مساعدة وصية مفاوضة حاملة "
        "كبيرة تابعة حاضرة عسكرية تقنية جغرافية جامعية صناعية ليبرالية علمانية شيوعية قومية "
        "يسارية يمينية سلفية صوفية إسلامية شيعية سنية مسيحية قبطية يهودية قانونية عدلية سياسية "
        "رياضية فنية حرفية مهنية إعلامية مصرفية صيدلانية أكاديمية مطبوعة طباخة نحاتة نجارة "
        "بناءة ملاحة سباحة عداءة مشتركة مشاركة معارضة منافسة معالجة محاسبة مقاولة محاضرة مناصرة "
        "مجاهدة مقاتلة مصارعة ملاكمة مغامرة مهاجمة مدافعة متابعة معاونة منظمة محكمة مكلفة مضيفة "
        "معمارية كهربائية ميكانيكية كيميائية فيزيائية برلمانية تنفيذية أمنية حقوقية نقابية "
        "إرهابية انتحارية تكفيرية جهادية أصولية فكاهية كوميدية موسيقية لغوية نحوية نسائية نسوية "
        "ميدانية مدنية دبلوماسية استشارية اختصاصية إدارية شبابة حارة مرسلة مطورة متطرفة متشددة "
        "معتدلة محتلة وسيطة مقترعة مصلية سلطانة قافزة حكمة صاحبة_ فرقة مكتشفة موقعة محررة_ "
        "ممولة مسلحة مدونة مقدمة ناقلة زارعة"
    ).split()
)
FEMININE = {
    "كريمة",
    "عروس",
    "حرم",
    "أم",
    "لالا",
    "للا",
    "مسز",
    "ليدي",
    "هانم",
    "آنسة",
    "الآنسة",
    "عجوز",
    "الليدي",
    "نسوة",
}
MASCULINE = {"خليفة", "داعية", "عمدة", "علامة", "آية", "حجة", "شخصية", "رحالة"}


def make(arwikicats: pathlib.Path, counts: Counts, out: pathlib.Path) -> None:
    write(
        out / "titles.tsv",
        (
            "Titles, posts, ranks, honorifics and roles, in the singular. source: by hand "
            "(tests/lexicon/hand/titles.txt), this project's licence; 'role' rows also from "
            "ArWikiCats 0.2.3 (MIT), made singular where its plurals are the sound masculine and "
            "feminine. gender m f; plural: forms joined by |, of the row's own gender, - where "
            "there is none; class: post (holder of an office), honorific (a name or title "
            "follows), rank, role (profession, relation). A word may stand in more than one class."
        ),
        ["word", "gender", "plural", "class"],
        titles(arwikicats, counts),
    )
    write_sources(counts, out)
    write_organisations(out)


def write_sources(counts: Counts, out: pathlib.Path) -> None:
    rows: dict[tuple[str, str], tuple[str, ...]] = {}
    people: list[str] = []
    for kind, entries in hand("sources.txt").items():
        for word, info in zip(entries[::2], entries[1::2], strict=True):
            gender, _, plural = info.partition("=")
            rows.setdefault((word, kind), (word, kind, gender, plural or "-"))
            forms = [] if plural in ("", "-") else plural.split("|")
            if kind == "person":
                for form in forms + constructs(forms, counts):
                    agreement = "f" if form == "نساء" else "m"
                    rows.setdefault((form, "people"), (form, "people", agreement, "-"))
            elif kind == "document":
                for form in forms:
                    rows.setdefault((form, "document"), (form, "document", "f", "-"))
            else:
                people.append(word)
    for form in constructs(people, counts):
        rows.setdefault((form, "people"), (form, "people", "m", "-"))
    order = {"person": 0, "people": 1, "document": 2}
    write(
        out / "sources.tsv",
        (
            "Nouns of unnamed human sources and of documents that speak. source: by hand "
            "(tests/lexicon/hand/sources.txt), this project's licence. kind: person, people, "
            "document; gender: the gender of agreement (inhuman plurals are f); plural: forms "
            "joined by |, - where there is none or the row is a plural. A word may have two kinds."
        ),
        ["word", "kind", "gender", "plural"],
        sorted(rows.values(), key=lambda r: (order[r[1]], r[0])),
    )


def write_organisations(out: pathlib.Path) -> None:
    rows: dict[tuple[str, str], tuple[str, str]] = {}
    order = ["body", "medium", "company", "proper-body", "proper-medium", "proper-company"]
    for kind, entries in hand("organisations.txt").items():
        for entry in entries:
            word = entry.replace("_", " ")
            rows.setdefault((word, kind), (word, kind))
    write(
        out / "organisations.tsv",
        (
            "Head nouns of bodies, media and companies, and well-known names of such that have no "
            "head noun. source: by hand (tests/lexicon/hand/organisations.txt), this project's "
            "licence. class: body, medium, company (head nouns); proper-body, proper-medium, "
            "proper-company (names, also of several words). Some names are common words or places "
            "too (العالم, النصر): they need a head noun, quotation marks or a cue beside them; "
            "column common says so."
        ),
        ["word", "class", "common"],
        sorted(
            ((w, k, "1" if w in COMMON else "-") for w, k in rows.values()),
            key=lambda r: (order.index(r[1]), r[0]),
        ),
    )


# proper names that are also common words, places or people
COMMON = set(
    (
        "النصر الهلال الشباب الاتفاق التعاون الرائد الوحدة الفتح العين السد الاستقلال الوفد أمل "
        "الكتائب المستقبل الدعوة الفضيلة العراقية النهضة النصرة القاعدة فتح الشيوخ الخارجية "
        "الداخلية الخزانة القصبة الجزيرة العربية العربي الحدث العالم الحرة الحياة الغد المحور "
        "الحوار التونسي الأخبار الجمهورية الشروق الوطن الدستور القدس الأيام الرياض المدينة "
        "اليوم سبق الاقتصادية النهار السفير الديار الخليج البيان الاتحاد الراي الرأي السياسة "
        "الشرق الراية العرب الصباح المغرب المساء الشعب صباح زمان مهر بترا واس ماب معا وفا وات "
        "سانا أب آس تايم شل اتصالات دو معادن نخيل فورد كيا ليفت ميتا روش نايك ساينس كونا "
        "مرسيليا ليون موناكو نابولي ليفربول برشلونة العدالة الفيصلي الوحدات الوداد الرجاء "
        "الإفريقي القادسية هجر توتال فيزا زين القطرية الإماراتية الشروق سوا والا تاس دلتا شارب "
        "كاف الكاف فاو الفاو باردو باسك إيتا أبيك ميلان بورتو سبورت العراقية الأهلي الصن"
    ).split()
)
