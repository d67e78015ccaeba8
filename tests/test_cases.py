"""Runs the cases of `tests/cases/*.txt`; `basics.txt` says how they are written."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

import aqwal
from aqwal import Span, Statement

FILES = sorted((Path(__file__).parent / "cases").glob("*.txt"))
NOTHING = "∅"
BREAK = "⏎"


@dataclass
class Case:
    """A text and the statements expected of it, each as its parts."""

    place: str = ""
    known_failure: str | None = None
    text: list[str] = field(default_factory=list)
    expected: list[dict[str, str]] = field(default_factory=list)
    none: bool = False


def parse(path: Path) -> Iterator[Case]:
    """Read the cases of a file."""
    case = Case()
    for number, line in enumerate([*path.read_text("utf-8").split("\n"), ""], 1):
        if not line.strip():
            if case.text:
                yield case
            case = Case()
        elif line.startswith("xfail:"):
            case.known_failure = line.removeprefix("xfail:").strip()
        elif line.strip() == "- none":
            case.none = True
        elif line.startswith("- "):
            cue, *parts = line.removeprefix("- ").split(" | ")
            pairs = (part.split(":", 1) for part in parts)
            case.expected.append(
                {"cue": cue.strip(), **{name.strip(): words.strip() for name, words in pairs}}
            )
        elif not line.startswith("#"):
            case.place = case.place or f"{path.stem}:{number}"
            case.text.append(line)


def part(statement: Statement, name: str) -> str:
    """Give a part of a statement as a case writes it."""
    who = statement.speaker
    if name == "content":
        return statement.text.replace("\n", BREAK)
    if name == "speaker":
        value = who and who.name
    elif name in {"key", "kind", "gender", "resolution", "mention"}:
        value = who and getattr(who, name)
    else:
        value = getattr(statement, name)
    if value is None:
        return NOTHING
    if isinstance(value, bool):
        return str(value).lower()
    return value.text if isinstance(value, Span) else str(value)


def parameters() -> Iterator[object]:
    """Give every case, the known failures marked."""
    for case in (case for path in FILES for case in parse(path)):
        marks = [pytest.mark.xfail(reason=case.known_failure)] if case.known_failure else []
        yield pytest.param(case, id=case.place, marks=marks)


@pytest.mark.parametrize("case", list(parameters()))
def test_case(case: Case) -> None:
    assert case.none != bool(case.expected), "a case needs its statements, or `- none` alone"
    found = aqwal.extract("\n".join(case.text))
    names = [list(expected) for expected in case.expected]
    shown = ("cue", "speaker", "content")
    names += [list(shown)] * (len(found) - len(names))
    got = [{name: part(s, name) for name in n} for s, n in zip(found, names, strict=False)]
    assert got == case.expected
