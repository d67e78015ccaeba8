"""Statements as data frames."""

import builtins
import re
from collections.abc import Callable
from typing import Any

import pytest

import aqwal
from aqwal import frames

EXTRAS = [("pandas", aqwal.Statements.to_pandas), ("polars", aqwal.Statements.to_polars)]
FIRST = {
    "speaker": "سلمى حداد",
    "key": "سلمي حداد",
    "kind": "person",
    "gender": "female",
    "act": "urge",
    "form": "indirect",
    "negated": False,
    "text": "التحرك",
    "cue": "حثت",
    "mention": "الوزيرة سلمى حداد",
    "addressee": "المجلس",
    "medium": None,
    "evidence": "verb",
    "resolution": "named",
    "parent": None,
    "cue_start": 0,
    "cue_end": 3,
    "content": [{"start": 33, "end": 39}],
    "mention_start": 4,
    "mention_end": 21,
    "addressee_end": 28,
    "target_start": None,
}


def test_columns(statements: aqwal.Statements) -> None:
    columns = frames.columns(statements)
    assert tuple(columns) == frames.COLUMNS
    assert len(set(frames.COLUMNS)) == len(frames.COLUMNS)
    assert {name: columns[name][0] for name in FIRST} == FIRST
    assert columns["text"][1] == "نريد حلا … لا غدا"
    assert columns["parent"] == [None, 0]


def test_every_column_has_its_meaning() -> None:
    doc = frames.__doc__ or ""
    named = set(re.findall(r"^(?:`(\w+)`)", doc, re.MULTILINE))
    assert {name for name in frames.COLUMNS if not name.endswith(("_start", "_end"))} <= named


def test_pandas(statements: aqwal.Statements) -> None:
    pd = pytest.importorskip("pandas")
    frame = statements.to_pandas()
    assert tuple(frame.columns) == frames.COLUMNS
    row = frame.iloc[0]
    for name, value in FIRST.items():
        assert pd.isna(row[name]) if value is None else row[name] == value, name
    assert str(frame["cue_start"].dtype) == str(frame["parent"].dtype) == "Int32"
    assert tuple(frame["act"].cat.categories) == aqwal.ACTS
    nothing = aqwal.extract("").to_pandas()
    assert len(nothing) == 0
    assert [*map(str, nothing.dtypes)] == [*map(str, frame.dtypes)]
    assert len(pd.concat([nothing, frame])) == len(frame)
    counts = frame.groupby("key", observed=True).size()
    assert counts["سلمي حداد"] == len(frame)


def test_polars(statements: aqwal.Statements) -> None:
    pl = pytest.importorskip("polars")
    frame = statements.to_polars()
    assert tuple(frame.columns) == frames.COLUMNS
    row = frame.row(0, named=True)
    assert {name: row[name] for name in FIRST} == FIRST
    assert frame.schema["act"] == pl.Enum(aqwal.ACTS)
    nothing = aqwal.extract("").to_polars()
    assert nothing.schema == frame.schema
    assert pl.concat([nothing, frame]).equals(frame)


@pytest.mark.parametrize(("extra", "method"), EXTRAS)
def test_missing_extra(
    statements: aqwal.Statements,
    extra: str,
    method: Callable[[aqwal.Statements], object],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name == extra:
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(ImportError, match=re.escape(f"pip install 'aqwal[{extra}]'")):
        method(statements)


@pytest.mark.parametrize("article", ["", None])
def test_many(article: str | None, sample: str) -> None:
    pl = pytest.importorskip("polars")
    article = sample if article is None else article
    one = aqwal.extract(article)
    many = aqwal.extract_many([article])
    frame = many.to_polars()
    assert frame.columns == ["doc", *frames.COLUMNS]
    assert frame.drop("doc").equals(one.to_polars())
    assert frame.drop("doc").schema == one.to_polars().schema
    pl.concat([frame.drop("doc"), one.to_polars()])
    pd = pytest.importorskip("pandas")
    pytest.importorskip("pyarrow")
    pd.testing.assert_frame_equal(many.to_pandas().drop(columns="doc"), one.to_pandas())
