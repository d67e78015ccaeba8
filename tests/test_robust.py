"""The same statements come out of an article that is spelled or set in another way.

Each change is made to every marked article; the share is the F1 of the statements before and after:
their cue, speaker, content and act, compared by folded words.
`pytest --junit-xml` writes the shares.
"""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

import aqwal
import scoring

SIGNS = "\u0610-\u061a\u064b-\u065f\u0670\u0640"
DUAL_LETTERS = "بتثجحخسشصضطظعغفقكلمنهي"
ARTICLES = [article["text"] for article in scoring.read(scoring.MARKED)]
VOCALISED = Path(__file__).parent / "gold" / "vocalised.jsonl"


def presentation_forms() -> dict[int, str]:
    """Letters to their isolated forms of the block Arabic Presentation Forms-B."""
    forms: dict[int, str] = {}
    for code in range(0xFE80, 0xFEFD):
        kind, *letters = unicodedata.decomposition(chr(code)).split()
        if kind == "<isolated>" and len(letters) == 1:
            forms.setdefault(int(letters[0], 16), chr(code))
    return forms


def other_marks(text: str) -> str:
    """Guillemets and curly marks become straight, straight ones become guillemets."""
    if re.search("[«»“”]", text):
        return re.sub("[«»“”]", '"', text)
    return "\n".join(
        re.sub('"([^"]*)"', "«\\1»", line) if line.count('"') % 2 == 0 else line
        for line in text.split("\n")
    )


CHANGES: dict[str, tuple[Callable[[str], str], float]] = {
    "hamzas removed": (lambda t: re.sub("[أإآ]", "ا", t), 0.97),
    "tatweel": (lambda t: re.sub(f"([{DUAL_LETTERS}])([{DUAL_LETTERS}])", "\\1ـ\\2", t), 0.97),
    "another style of marks": (other_marks, 0.97),
    "blanks doubled": (lambda t: t.replace(" ", "  "), 0.97),
    "blanks lost after stops": (lambda t: re.sub(r"\. (?=[\u0621-\u064a])", ".", t), 0.97),
    "presentation forms": (lambda t: t.translate(presentation_forms()), 0.97),
    "Arabic-Indic digits": (lambda t: t.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")), 0.97),
    "Windows line ends": (lambda t: t.replace("\n", "\r\n"), 0.97),
    "on one line": (lambda t: re.sub(r"\s*\n\s*", " ", t), 0.90),
}


def words(text: str) -> str:
    """The folded words of a stretch."""
    text = re.sub(f"[{SIGNS}]", "", unicodedata.normalize("NFKC", text))
    digits = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
    return " ".join(re.findall(r"\w+", re.sub("[أإآٱ]", "ا", text).translate(digits)))


def statements(text: str) -> Counter[tuple[str, ...]]:
    """What is compared of the statements of an article."""
    return Counter(
        (
            words(s.cue.text if s.cue else ""),
            words(s.speaker.name if s.speaker else ""),
            words(s.text),
            s.act,
        )
        for s in aqwal.extract(text)
    )


def share(before: Sequence[str], after: Sequence[str]) -> float:
    """F1 of the statements of two versions of the same articles."""
    pairs = [(statements(a), statements(b)) for a, b in zip(before, after, strict=True)]
    same = sum((a & b).total() for a, b in pairs)
    return 2 * same / sum(a.total() + b.total() for a, b in pairs)


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_of_form(change: str, record_property: Callable[[str, object], None]) -> None:
    apply, least = CHANGES[change]
    changed = [apply(text) for text in ARTICLES]
    assert changed != ARTICLES
    got = share(ARTICLES, changed)
    record_property("share", round(got, 4))
    assert got >= least


def test_vowel_signs(record_property: Callable[[str, object], None]) -> None:
    plain = {article["id"]: article["text"] for article in scoring.read(scoring.MARKED)}
    with VOCALISED.open(encoding="utf-8") as file:
        vocalised = {row["id"]: row["text_vocalised"] for row in map(json.loads, file)}
    got = share([plain[id_] for id_ in vocalised], list(vocalised.values()))
    record_property("share", round(got, 4))
    assert got >= 0.97
