"""Articles and statements that the tests share."""

from pathlib import Path

import pytest

import aqwal
from aqwal import Span, Speaker, Statement, Statements

ROOT = Path(__file__).parent.parent
ARTICLE = "حثت الوزيرة سلمى حداد المجلس على التحرك، وقالت: «نريد حلا» اليوم «لا غدا»."


def span(words: str) -> Span:
    """Find words in the article."""
    start = ARTICLE.index(words)
    return Span(start, start + len(words), words)


@pytest.fixture
def article() -> str:
    """An article of one sentence."""
    return ARTICLE


@pytest.fixture
def sample() -> str:
    """A real report."""
    return (ROOT / "tests" / "sample.txt").read_text("utf-8")


@pytest.fixture
def urge() -> Statement:
    """The first statement, made by hand."""
    return Statement(
        speaker=Speaker(
            "سلمى حداد", "سلمي حداد", "person", "female", span("الوزيرة سلمى حداد"), "named"
        ),
        cue=span("حثت"),
        content=[span("التحرك")],
        addressee=span("المجلس"),
        form="indirect",
        act="urge",
        evidence="verb",
        context=span(ARTICLE),
    )


@pytest.fixture
def said() -> Statement:
    """The second, in two pieces."""
    return Statement(
        speaker=Speaker("سلمى حداد", "سلمي حداد", "person", resolution="hidden"),
        cue=span("قالت"),
        content=(span("نريد حلا"), span("لا غدا")),
        time=span("اليوم"),
        form="direct",
        act="say",
        negated=True,
        parent=0,
        evidence="verb",
        context=span(ARTICLE),
    )


@pytest.fixture
def statements(urge: Statement, said: Statement) -> Statements:
    """Both, with their article."""
    return aqwal.Statements(ARTICLE, [urge, said])
