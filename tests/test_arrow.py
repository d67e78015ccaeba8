"""Arrow in and out, with the packages that speak it."""

from typing import Any

import pytest

import aqwal
from aqwal import Results

pa = pytest.importorskip("pyarrow")

TEXTS = [
    "قال الوزير أحمد سالم إن الاجتماع تأجل.",
    None,
    "",
    "أكدت الوزيرة سلمى حداد أن المدارس ستفتح غدا. وأضافت أن الدروس تبدأ صباحا.",
]
PARTS = ["cue", "addressee", "medium", "time", "target", "on_behalf_of", "context"]


@pytest.fixture
def results(sample: str) -> Results:
    """A few articles."""
    return aqwal.extract_many([*TEXTS, sample])


def test_rows_are_statements(results: Results) -> None:
    rows = pa.table(results).to_pylist()
    expected = [(doc, s) for doc, found in enumerate(results) for s in found]
    assert len(rows) == len(expected) > 10
    for row, (doc, statement) in zip(rows, expected, strict=True):
        assert row["doc"] == doc
        assert row["text"] == statement.text
        assert row["content"] == [{"start": s.start, "end": s.end} for s in statement.content]
        for name in ("act", "form", "negated", "parent", "evidence"):
            assert row[name] == getattr(statement, name)
        spans = {name: getattr(statement, name) for name in PARTS}
        speaker = statement.speaker
        spans["mention"] = speaker.mention if speaker else None
        for name, span in spans.items():
            got = (row[name], row[f"{name}_start"], row[f"{name}_end"])
            assert got == ((span.text, span.start, span.end) if span else (None,) * 3)
        for name in ("key", "kind", "gender", "resolution"):
            assert row[name] == (getattr(speaker, name) if speaker else None)
        assert row["speaker"] == (speaker.name if speaker else None)


def test_schema(results: Results) -> None:
    schema = pa.table(results).schema
    first = "doc speaker key kind gender act form negated text cue mention addressee medium time"
    first += " target on_behalf_of context evidence resolution parent cue_start cue_end content"
    assert schema.names[:23] == first.split()
    assert schema.names[-2:] == ["context_start", "context_end"]
    assert len(schema.names) == 23 + 2 * 7
    for name, words in [
        ("act", aqwal.ACTS),
        ("form", aqwal.FORMS),
        ("kind", aqwal.KINDS),
        ("gender", aqwal.GENDERS),
        ("evidence", aqwal.EVIDENCE),
        ("resolution", aqwal.RESOLUTIONS),
    ]:
        assert schema.field(name).type == pa.dictionary(pa.int8(), pa.string())
        assert pa.table(results)[name].chunk(0).dictionary.to_pylist() == list(words)
    assert schema.metadata[b"aqwal.schema"] == b"1"
    assert len(schema.metadata[b"aqwal.lexicon"]) == 16
    assert schema.metadata[b"aqwal.version"].decode() == aqwal.__version__
    assert pa.table(aqwal.extract_many([])).schema == schema
    pa.table(results).validate(full=True)


def test_ids() -> None:
    numbers = pa.table(aqwal.extract_many(TEXTS, ids=[7, 8, 9, -1]))
    assert numbers["doc"].to_pylist() == [7, -1, -1]
    words = pa.table(aqwal.extract_many(TEXTS, ids=pa.array("abcd")))
    assert words["doc"].to_pylist() == ["a", "d", "d"]


def test_one_article(sample: str) -> None:
    statements = aqwal.extract(sample)
    one = pa.table(statements)
    assert one.equals(pa.table(aqwal.extract_many([sample])).drop_columns("doc"))
    assert one.num_rows == len(statements)


def test_a_stream_can_be_read_again(results: Results) -> None:
    assert pa.table(results).equals(pa.table(results))


def test_batches_are_the_same_on_any_number_of_threads(sample: str) -> None:
    articles = [sample] * 3000
    one, two = (aqwal.extract_many(articles, threads=threads) for threads in (1, 2))
    batches = [pa.RecordBatchReader.from_stream(it).read_all().to_batches() for it in (one, two)]
    assert len(batches[0]) > 1
    assert batches[0] == batches[1]


ARRAYS = {
    "string": lambda: pa.array(TEXTS),
    "large_string": lambda: pa.array(TEXTS, pa.large_string()),
    "string_view": lambda: pa.array(TEXTS, pa.string_view()),
    "dictionary": lambda: pa.array(TEXTS).dictionary_encode(),
    "dictionary of views": lambda: pa.DictionaryArray.from_arrays(
        pa.array([1, None, 0, 2]), pa.array([TEXTS[2], TEXTS[0], TEXTS[3]], pa.string_view())
    ),
    "dictionary with a null value": lambda: pa.DictionaryArray.from_arrays(
        pa.array([0, 1, 2, 3], pa.uint8()), pa.array(TEXTS)
    ),
    "chunked": lambda: pa.chunked_array([TEXTS[:1], [], TEXTS[1:]]),
    "sliced": lambda: pa.array(["x", *TEXTS, "y"])[1:-1],
}


@pytest.mark.parametrize("name", ARRAYS)
def test_arrow_in(name: str) -> None:
    expected = aqwal.extract_many(TEXTS)
    assert aqwal.extract_many(ARRAYS[name]()) == expected
    assert list(aqwal.extract_iter(ARRAYS[name]())) == list(expected)


def test_nulls_in() -> None:
    assert [len(it) for it in aqwal.extract_many(pa.nulls(3))] == [0, 0, 0]
    empty = pa.DictionaryArray.from_arrays(pa.array([None], pa.int8()), pa.array([], pa.string()))
    assert [len(it) for it in aqwal.extract_many(empty)] == [0]


def test_the_article_outlives_its_array() -> None:
    (found,) = aqwal.extract_many(pa.array(TEXTS[:1]))
    assert found.article == TEXTS[0]
    assert found[0].text == "الاجتماع تأجل"


@pytest.mark.parametrize(
    ("articles", "message"),
    [
        (pa.array([1]), "expected strings, not Arrow's Int64"),
        (pa.array([b"x"]), "expected strings, not Arrow's Binary"),
        (pa.array([1]).dictionary_encode(), "expected strings, not Arrow's Dictionary"),
        (pa.table({"text": TEXTS}), "pass one column of the table"),
    ],
)
def test_other_arrays(articles: Any, message: str) -> None:
    with pytest.raises(TypeError, match=message):
        aqwal.extract_many(articles)


@pytest.mark.parametrize("kind", [pa.string(), pa.large_string(), pa.string_view(), "dictionary"])
def test_broken_utf8(kind: Any) -> None:
    binary = pa.array([b"a", b"b\xff"]).view(pa.string())
    chunk = binary.dictionary_encode() if kind == "dictionary" else binary.cast(kind)
    good = pa.array(["a"]).dictionary_encode() if kind == "dictionary" else pa.array(["a"], kind)
    with pytest.raises(ValueError, match="article 2 is not UTF-8"):
        aqwal.extract_many(pa.chunked_array([good, chunk]))


def test_a_spent_capsule() -> None:
    class Spent:
        """Gives the same capsule each time."""

        def __init__(self) -> None:
            self.capsule = pa.chunked_array([TEXTS]).__arrow_c_stream__()

        def __arrow_c_stream__(self, _schema: object = None) -> object:
            return self.capsule

    spent = Spent()
    assert len(aqwal.extract_many(spent)) == 4  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="already released"):
        aqwal.extract_many(spent)  # type: ignore[arg-type]


def test_polars(results: Results) -> None:
    pl = pytest.importorskip("polars")
    frame = pl.DataFrame(results)
    assert frame.to_dicts() == pa.table(results).to_pylist()
    assert results.to_polars().to_dicts() == frame.to_dicts()
    assert results.to_polars().schema["act"] == pl.Enum(aqwal.ACTS)
    for series in (pl.Series(TEXTS), pl.Series(TEXTS).cast(pl.Categorical)):
        assert aqwal.extract_many(series) == aqwal.extract_many(TEXTS)


def test_duckdb(results: Results) -> None:
    duckdb = pytest.importorskip("duckdb")
    table = duckdb.sql("select doc, speaker, act, content from results order by all")
    rows = pa.table(results).select(["doc", "speaker", "act", "content"])
    assert sorted(map(str, table.fetchall())) == sorted(
        str(tuple(row.values())) for row in rows.to_pylist()
    )
    counted = duckdb.sql("select count(*) from results where act = 'say' and doc >= 3")
    assert counted.fetchall()[0][0] == sum(s.act == "say" for it in results[3:] for s in it)


def test_pandas(results: Results) -> None:
    pd = pytest.importorskip("pandas")
    frame = results.to_pandas()
    assert frame["text"].tolist() == [s.text for found in results for s in found]
    assert frame["act"].dtype == "category"
    assert frame["parent"].dtype == "Int32"
    if hasattr(pd.DataFrame, "from_arrow"):
        assert pd.DataFrame.from_arrow(results)["text"].tolist() == frame["text"].tolist()


@pytest.mark.parametrize("dtype", ["object", "string", "category", "string[pyarrow]", "str"])
def test_pandas_in(dtype: str) -> None:
    pd = pytest.importorskip("pandas")
    series = pd.Series(TEXTS, dtype=dtype) if dtype != "str" else pd.Series(TEXTS)
    assert aqwal.extract_many(series) == aqwal.extract_many(TEXTS)
    assert aqwal.extract_many(pd.Series([float("nan")]))[0] == aqwal.extract("")
    with pytest.raises(TypeError, match="article 1: expected a str, not int"):
        aqwal.extract_many(pd.Series(["a", 1], dtype=object))
    with pytest.raises(TypeError, match="pass one column"):
        aqwal.extract_many(pd.DataFrame({"text": TEXTS}))


def test_numpy_in() -> None:
    np = pytest.importorskip("numpy")
    assert aqwal.extract_many(np.array(TEXTS, dtype=object)) == aqwal.extract_many(TEXTS)
    assert aqwal.extract_many(np.array([TEXTS[0]])) == aqwal.extract_many(TEXTS[:1])
