"""Accuracy on marked articles does not fall; `gold/scoring.py --raise` raises the floor."""

import json

import pytest

import scoring

GOLD = scoring.read(scoring.MARKED)


@pytest.fixture(scope="module")
def figures() -> dict[str, dict[str, float]]:
    """Score the package once."""
    return scoring.score(GOLD, scoring.extracted(GOLD))


@pytest.mark.parametrize("figure", scoring.FIGURES)
def test_floor(figures: dict[str, dict[str, float]], figure: str) -> None:
    floor = json.loads(scoring.FLOOR.read_text("utf-8"))[figure]
    assert figures[figure]["f1"] >= floor


def test_the_gold_scores_itself_in_full() -> None:
    perfect = scoring.score(GOLD, {article["id"]: article["statements"] for article in GOLD})
    assert all(value == 1 for values in perfect.values() for value in values.values())
    nothing = scoring.score(GOLD, {})
    assert all(value == 0 for values in nothing.values() for value in values.values())


def test_marks_slice_the_text() -> None:
    for article in GOLD:
        for statement in article["statements"]:
            for span in (*statement["content"], statement["cue"]):
                if span is not None:
                    assert article["text"][span["start"] : span["end"]] == span["text"]


def test_names() -> None:
    around = scoring.name_words("الرئيس المصري محمد مرسي")
    assert scoring.same_name("الرئيس محمد مرسي", "محمد مرسي", around)
    assert not scoring.same_name("مرسي", "محمد مرسي", around)
    assert not scoring.same_name("محمد بن نايف", "محمد بن سلمان", frozenset())
    assert scoring.same_name("بنيامين نتنياهو", "بنيامين نتانياهو", frozenset())
    assert scoring.same_name("بوليتيكو", "صحيفة بوليتيكو", frozenset())
    assert not scoring.same_name(None, "الوزارة", frozenset())
