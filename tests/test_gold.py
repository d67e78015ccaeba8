"""Accuracy on marked articles does not fall; `gold/scoring.py --raise` raises the floor."""

import json
from pathlib import Path
from typing import Any

import pytest

import scoring

GOLD = scoring.read(scoring.MARKED)
LATER = scoring.read(scoring.LATER)


@pytest.fixture(scope="module", params=[scoring.MARKED, scoring.LATER], ids=lambda path: path.stem)
def scored(request: pytest.FixtureRequest) -> tuple[str, dict[str, dict[str, float]]]:
    """Score the package once on each file."""
    gold = scoring.read(request.param)
    return request.param.stem, scoring.score(gold, scoring.extracted(gold))


@pytest.mark.parametrize("figure", [*scoring.FIGURES, *scoring.SHARES])
def test_floor(scored: tuple[str, dict[str, dict[str, float]]], figure: str) -> None:
    name, figures = scored
    floor = json.loads(scoring.FLOOR.read_text("utf-8"))[name][figure]
    assert scoring.figure_of(figures[figure]) >= floor


def test_the_sample_is_extracted_well() -> None:
    (seed,) = [article for article in GOLD if article["id"] == "seed"]
    assert scoring.score([seed], scoring.extracted([seed]))["statement"]["f1"] >= 0.9


def test_raise_never_lowers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    floor = tmp_path / "floor.json"
    floor.write_text('{"marked": {"cue": 1.0, "name": 0.0}}', "utf-8")
    monkeypatch.setattr(scoring, "FLOOR", floor)
    scoring.main(["--raise"])
    raised = json.loads(floor.read_text("utf-8"))
    for name in ("marked", "later"):
        assert set(raised[name]) == {*scoring.FIGURES, *scoring.SHARES}
    assert raised["marked"]["cue"] == 1
    assert 0 < raised["marked"]["name"] < 1


def test_roles_and_shares() -> None:
    text = "قال الوزير للصحفيين أمس إن الاجتماع تأجل."

    def span(words: str) -> dict[str, Any]:
        start = text.index(words)
        return {"start": start, "end": start + len(words), "text": words}

    marked = {
        "speaker": {"name": "الوزير", "kind": "person", "mention": span("الوزير")},
        "cue": span("قال"),
        "content": [span("الاجتماع تأجل")],
        "addressee": span("للصحفيين"),
        "time": span("أمس"),
        "act": "say",
        "form": "indirect",
    }
    # One of three roles given is right, of two wanted.
    found = {
        **marked,
        "speaker": {"name": "الوزير", "kind": "people"},
        "time": span("للصحفيين أمس إن الاجتماع"),
        "medium": span("أمس"),
        "form": "direct",
    }
    gold = [{"id": "a", "text": text, "statements": [marked]}]
    figures = scoring.score(gold, {"a": [found]})
    assert figures["statement"]["f1"] == 1
    assert figures["roles"] == {"precision": 1 / 3, "recall": 1 / 2, "f1": 2 / 5}
    assert [figures[share]["share"] for share in scoring.SHARES] == [1, 0, 0]


def test_the_gold_scores_itself_in_full() -> None:
    for gold in (GOLD, LATER):
        perfect = scoring.score(gold, {article["id"]: article["statements"] for article in gold})
        assert all(value == 1 for values in perfect.values() for value in values.values())
    nothing = scoring.score(GOLD, {})
    assert all(value == 0 for values in nothing.values() for value in values.values())


def test_marks_slice_the_text() -> None:
    for article in GOLD + LATER:
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
