"""What holds of every str, however broken."""

from collections.abc import Iterator
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

import aqwal
from aqwal import Span, Statement, Statements

PIECES = [
    *"قال وقال وأضافت أكد مشددا بحسب وفقا نقلا إن أن بأن إنه الوزير الرئيس أمس لم الذي".split(),
    *("على حد قوله", "محمد مرسي", "وزارة الخارجية", "في بيان", "للصحفيين", "باسم الهند"),
    *("«", "»", '"', "“", "”", "''", "(", ")", "-", ":", "،", ".", "؟", "\n", "\r\n", "\u200f"),
    *("ـــ", "قَالَ", "ﻗﺎﻝ", "ﷲ", "١٢", "minister", "<b>", "👩‍👧", "\ud800", "\udc00", "\0"),
]
ANY = st.text(st.characters())
NEWS = st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join)
SAMPLE = (Path(__file__).parent / "sample.txt").read_text("utf-8")


def spans(statement: Statement) -> Iterator[Span]:
    """Give every span of a statement."""
    mention = statement.speaker.mention if statement.speaker else None
    roles = (statement.addressee, statement.medium, statement.time, statement.target)
    parts = (statement.cue, mention, *roles, statement.on_behalf_of, statement.context)
    yield from statement.content
    yield from (part for part in parts if part is not None)


def check(article: str) -> Statements:
    """Extract, and check what must hold."""
    found = aqwal.extract(article)
    assert found.article == "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in article)
    starts = []
    for statement in found:
        for span in spans(statement):
            assert 0 <= span.start < span.end <= len(article)
            assert found.article[span.start : span.end] == span.text
        ends = [piece.end for piece in statement.content]
        later = [piece.start for piece in statement.content[1:]]
        assert all(end <= start for end, start in zip(ends, later, strict=False))
        cue = [statement.cue] if statement.cue else []
        starts.append(min(span.start for span in (*cue, *statement.content)))
    assert starts == sorted(starts)
    return found


@given(ANY)
@settings(max_examples=300, deadline=None)
def test_any_text(article: str) -> None:
    check(article)


@given(NEWS)
@settings(max_examples=300, deadline=None)
def test_broken_news(article: str) -> None:
    check(article)


@given(ANY, st.integers(0, len(SAMPLE)), st.integers(0, len(SAMPLE)))
@settings(max_examples=100, deadline=None)
def test_broken_report(rubbish: str, start: int, end: int) -> None:
    found = check(SAMPLE[:start] + rubbish + SAMPLE[end:])
    assert Statements(found.article, list(found)) == found
