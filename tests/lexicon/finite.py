"""finite.tsv: finite forms of any verb, and whether the news uses them as anything else."""

import collections
import dataclasses
import itertools
import pathlib
import sys
import tempfile
import zipfile
from collections.abc import Iterator

from common import ARABIC, Counts, fold, hand, table, write

PERSONS = ("3ms", "3fs", "3mp", "3md", "3fd")
TENSES = {"past": "past_", "present": "ind_", "subjunctive": "sub_", "jussive": "juss_"}
# patterns whose masculine singular of the past no noun is spelled like
CLEAR = ("انفعل", "افتعل", "استفعل")
PATTERNS = ("فع", "أفعل", "فاعل", "تفع", "تفاعل", *CLEAR)
BEFORE_VERBS = {
    fold(w) for w in "قد وقد فقد لقد ولقد لم ولم فلم لن ولن سوف وسوف الذي التي الذين".split()
}
BEFORE_PRESENT = BEFORE_VERBS | {
    fold(w) for w in "أن وأن كي لكي لا ولا كان كانت وكان وكانت هو هي وهو وهي".split()
}
BEFORE_NOUNS = {
    fold(w)
    for w in (
        "في من إلى على عن مع بعد قبل خلال منذ حول ضد بين عند لدى تحت أمام عبر ضمن نحو بسبب دون "
        "وفي ومن وإلى وعلى وعن ومع وبعد وقبل وبين كل بعض أي جميع هذا هذه ذلك تلك وهذا وهذه غير "
        "عدم ذات أحد إحدى"
    ).split()
}
ARTICLES = ("ال", "وال", "فال", "بال", "وبال", "كال", "لل", "ولل")


@dataclasses.dataclass
class Verb:
    """A verb: its pattern, and its forms by slot (past_3ms, present_3fs, with _passive behind)."""

    pattern: str
    forms: dict[str, set[str]]
    nouns: set[str]
    rival: int = 0  # how many forms occur that may be its own
    home: int = 0  # how many of its forms occur that are spelled as no noun is
    past: int = 0  # how many of these are in the past


@dataclasses.dataclass
class Form:
    """A folded form: which slots it fills, and how it occurs."""

    slots: set[str] = dataclasses.field(default_factory=set)
    verbs: list[Verb] = dataclasses.field(default_factory=list)
    total: int = 0
    verbal: int = 0
    nominal: int = 0
    clear: bool = False

    @property
    def past(self) -> bool:
        """Whether it is a form of the past, whatever else it is."""
        return any(s.startswith("past") for s in self.slots)

    @property
    def short(self) -> bool:
        """Whether it is a form after لم and no other."""
        return all(s.startswith("jussive") for s in self.slots)


def conjugated(mazini: pathlib.Path) -> Iterator[Verb]:
    """Every attested verb, folded."""
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(mazini) as archive:
            archive.extractall(folder)
        sys.path.insert(0, folder)
        from mazini import conjugate  # noqa: PLC0415 - the wheel is unpacked just above
        from mazini.lexicon import attested_wazns, lexicon_roots  # noqa: PLC0415 - the same

        for root in lexicon_roots():
            for pattern in attested_wazns(root):
                if not pattern.startswith(PATTERNS) or pattern == "افتعلّ":
                    continue
                verb = conjugate(root, pattern)
                slots = dict(verb.slots)
                if (
                    verb.passive == "ipass"
                ):  # توفيت: persons are listed for a personal passive alone
                    personal = conjugate(root, pattern, passive=True).slots
                    slots |= {s: f for s, f in personal.items() if "pass" in s}
                forms: dict[str, set[str]] = collections.defaultdict(set)
                for (tense, mood), voice, person in itertools.product(
                    TENSES.items(), ("", "pass_"), PERSONS
                ):
                    slot = f"{tense}_{person}" + ("_passive" if voice else "")
                    forms[slot] |= {fold(f.form) for f in slots.get(mood + voice + person, ())}
                nouns = {fold(f.form) for slot in ("vn", "ap", "pp") for f in slots.get(slot, ())}
                yield Verb(pattern, forms, nouns)
        sys.path.remove(folder)


def collect(
    counts: Counts, mazini: pathlib.Path, foreign: set[str]
) -> tuple[dict[str, Form], set[str]]:
    """The forms that may go into the table, with their counts; the nouns of the verbs."""
    found: dict[str, Form] = collections.defaultdict(Form)
    nouns: set[str] = set()
    for verb in conjugated(mazini):
        nouns |= verb.nouns
        for slot, word in _spelled(verb):
            form = found[word]
            form.slots.add(slot)
            form.clear |= verb.pattern in CLEAR
            if not form.verbs or form.verbs[-1] is not verb:
                form.verbs.append(verb)
    for word, form in found.items():
        count(counts, found, word, form)
    context(counts, found)
    evidence = [f for w, f in found.items() if _evident(f) and w not in nouns and w not in foreign]
    for form in evidence:
        for verb in form.verbs:
            verb.rival += 1
    for form in evidence:
        best = max(v.rival for v in form.verbs)
        for verb in form.verbs:
            if verb.rival == best:  # استمرت is a form of استمر, not of استمرى
                verb.home += 1
                verb.past += form.past
    return dict(found), nouns


def _spelled(verb: Verb) -> Iterator[tuple[str, str]]:
    """Slots and forms of a verb, without duals in ا that are spelled as accusatives are (قرارا)."""
    for slot, words in verb.forms.items():
        if not slot.startswith("present"):
            if "3md" in slot and verb.pattern not in CLEAR:
                continue
            if "3fd" in slot and not slot.startswith("past"):
                continue
        yield from ((slot, w) for w in words if ARABIC.match(w) and len(w) > 2)


def _evident(form: Form) -> bool:
    """Whether the form occurs and is spelled as no noun is."""
    return (
        bool(form.total)
        and not form.short
        and ("past_3ms" not in form.slots or (form.clear and not form.nominal))
    )


def count(counts: Counts, found: dict[str, Form], word: str, form: Form) -> None:
    """How often a form stands in the articles, and how often with what only nouns take."""
    words = counts.words
    form.total = words[word]
    rest = word[1:]
    # و ف ب ل ك س in front may be a particle: ولفت is no form of ولف
    particle = (word[0] in "وف" and words[rest] * 3 > words[word]) or (
        word[0] in "بلكس" and words[rest] >= words[word]
    )
    particle |= word.startswith("ال") and words[word[2:]] * 3 > words[word]
    if particle and len(rest) > 2:
        form.total = 0
    for head in ("و", "ف"):
        other = found.get(head + word)
        if form.total or not other:
            form.total += words[head + word]
    form.nominal = sum(words[a + word] for a in ARTICLES)
    joined = (
        ("ب", "وب")
        if any(s.startswith(("present", "subj")) for s in form.slots)
        else ("ب", "وب", "ل", "ول")
    )
    form.nominal += sum(words[p + word] for p in joined) if len(word) > 3 else 0


def context(counts: Counts, found: dict[str, Form]) -> None:
    """Counts the words before each form that only a verb, or only a noun, follows."""
    for sequence in counts.sequences:
        before = "|"
        for word in sequence:
            form = found.get(word)
            if form:
                if before in (BEFORE_VERBS if form.past else BEFORE_PRESENT):
                    form.verbal += 1
                elif before in BEFORE_NOUNS:
                    form.nominal += 1
            before = word


def make(counts: Counts, mazini: pathlib.Path, out: pathlib.Path) -> None:
    """Writes the table; the other tables stand in `out`."""
    lists = hand("finite.txt")
    sure, unsure, drop = ({fold(w) for w in lists[s]} for s in ("sure", "unsure", "drop"))
    names = {fold(r[0]): r[3] for r in table(out / "names.tsv")}
    others = {fold(w) for r in table(out / "titles.tsv") for w in (r[0], *r[2].split("|"))}
    others |= {fold(r[0]) for n in ("sources", "organisations") for r in table(out / f"{n}.tsv")}
    foreign = {fold(r[0]) for n in ("places", "demonyms") for r in table(out / f"{n}.tsv")}
    particles = {fold(r[0]) for r in table(out / "particles.tsv") if "aux" not in r[1]}
    kept, nouns = collect(counts, mazini, foreign)
    rows = dict.fromkeys(sure, "1") | dict.fromkeys(unsure, "0")
    for word, form in sorted(kept.items()):
        if word in drop or word in particles or word in foreign or word in rows:
            continue
        named = word in names or word in others
        if form.total and _at_home(word, form, named=named, noun=word in nouns):
            rows[word] = (
                "1"
                if _sure(word, form, nouns) and word not in names and word not in others
                else "0"
            )
        elif not (form.total or named or word in nouns or counts.words[word]) and _expected(
            word, form, kept
        ):
            rows[word] = "1"
    write(
        out / "finite.tsv",
        (
            "Finite forms of verbs, third person, as the news has them: folded, without joined و ف "
            "س ل and pronouns. sources: mazini 0.2.2, attested verbs of جداول إحصاء الأفعال "
            "العربية by Marwan al-Bawwab and Yahya Mir Alam (CC BY 4.0, "
            "https://github.com/m-bakni/arabic-morphology; conjugated and selected here by word "
            "counts of the unmarked articles named in common.tsv); by hand "
            "(tests/lexicon/hand/finite.txt), this project's licence. sure: 1 where the word is "
            "practically always a verb, 0 where it is as often a noun, an adjective or a name. A "
            "form in ت before a joined pronoun is more often a noun in ة (قدرته)."
        ),
        ["word", "sure"],
        sorted(rows.items()),
    )


def _at_home(word: str, form: Form, *, named: bool, noun: bool) -> bool:
    """Whether the news knows the verb of an attested form."""
    home = max(v.rival for v in form.verbs)
    if form.short:
        return form.verbal >= 1 and home >= 2
    if noun and not named:
        return home >= 3
    if named or ("past_3ms" in form.slots and form.nominal > form.total):
        past = max(v.past for v in form.verbs)
        return (form.verbal >= 1 and home >= 3) or (past >= 1 and home >= 4)
    # أبرمت, يتراشقون: too long to be anything else
    end = ("ت",) if word[0] in "ات" else ("ون", "وا")
    long = len(word) >= 5 and word.endswith(end) and not form.nominal
    return home >= 2 or form.verbal >= 2 or long or word.startswith(("يت", "يست", "ين"))


# slots, and those of which one must be attested
EXPECTED = {
    **dict.fromkeys(("past_3fs", "past_3mp"), ("past_3fs", "past_3mp")),
    **dict.fromkeys(
        ("present_3ms", "present_3fs", "present_3mp"), ("present_3ms", "present_3fs", "present_3mp")
    ),
    "subjunctive_3mp": ("present_3mp",),
}


def _expected(word: str, form: Form, kept: dict[str, Form]) -> bool:
    """Whether a form that the articles happen to lack belongs to a frequent verb."""

    def attested(verb: Verb, slots: tuple[str, ...]) -> bool:
        return any(w in kept and kept[w].total for s in slots for w in verb.forms[s])

    return form.nominal == 0 and any(
        v.home >= 3
        and v.past
        and any(word in v.forms[s] and attested(v, near) for s, near in EXPECTED.items())
        for v in form.verbs
    )


def _sure(word: str, form: Form, nouns: set[str]) -> bool:
    """Whether a form is a verb wherever it stands."""
    if form.nominal > 0.08 * form.total:
        return False
    if word in nouns:
        return form.verbal >= 3 and form.nominal == 0
    if "past_3ms" not in form.slots or form.clear:
        return True
    return (form.verbal >= 1 and form.nominal == 0) or form.verbal >= 5 * max(form.nominal, 1)
