"""The accessor of pandas, the namespace of polars, a recipe for duckdb, a component of spaCy."""

import importlib
import importlib.metadata
import operator
import re
from pathlib import Path

import pytest

import aqwal
from test_readme import run

SAID = "قال الوزير أحمد سالم إن الاجتماع تأجل. وأضاف أن الموعد الجديد سيعلن قريبا."
AFFIRMED = "أكدت الوزيرة سلمى حداد أن المدارس ستفتح غدا."
WHO = [found[0].speaker.name for found in aqwal.extract_many([SAID, AFFIRMED])]  # type: ignore[union-attr]
TEXTS = [SAID, None, "", AFFIRMED, SAID]
EXAMPLES = [
    *(f"frames:{name}" for name in ("to_pandas", "to_polars", "to_arrow")),
    *(f"frames:{name}" for name in ("many_to_pandas", "many_to_polars")),
    *("pandas:", "pandas:Statements", "pandas:Statements.statements"),
    *("pandas:Statements.speakers", "polars:", "polars:Statements"),
    *("polars:Statements.statements", "spacy:", "spacy:component"),
]


# ------------------------------------------------------------------------------------------ pandas


def test_pandas_statements() -> None:
    pd = pytest.importorskip("pandas")
    pytest.importorskip("aqwal.pandas")
    pytest.importorskip("pyarrow")
    series = pd.Series(TEXTS, index=pd.Index(["a", "b", "c", "d", "a"], name="article"))
    frame = series.aqwal.statements()
    assert frame.index.tolist() == [("a", 0), ("a", 1), ("d", 0), ("a", 0), ("a", 1)]
    assert frame.index.names == ["article", "statement"]
    assert frame["text"].tolist() == [s.text for it in aqwal.extract_many(TEXTS) for s in it]
    assert "doc" not in frame


def test_pandas_index_of_levels() -> None:
    pd = pytest.importorskip("pandas")
    pytest.importorskip("aqwal.pandas")
    pytest.importorskip("pyarrow")
    index = pd.MultiIndex.from_tuples([("x", 1), ("y", 2)], names=["site", None])
    frame = pd.Series([AFFIRMED, SAID], index=index).aqwal.statements(threads=1)
    assert frame.index.tolist() == [("x", 1, 0), ("y", 2, 0), ("y", 2, 1)]
    assert frame.index.names == ["site", None, "statement"]


def test_pandas_speakers() -> None:
    pd = pytest.importorskip("pandas")
    pytest.importorskip("aqwal.pandas")
    pytest.importorskip("pyarrow")
    speakers = pd.Series(TEXTS).aqwal.speakers()
    assert speakers.index.name == "key"
    assert speakers.to_dict("records") == [
        {
            "name": WHO[0],
            "kind": "person",
            "gender": "male",
            "articles": 2,
            "statements": 4,
            "acts": {"say": 4},
        },
        {
            "name": WHO[1],
            "kind": "person",
            "gender": "female",
            "articles": 1,
            "statements": 1,
            "acts": {"affirm": 1},
        },
    ]


def test_pandas_without_statements() -> None:
    pd = pytest.importorskip("pandas")
    pytest.importorskip("aqwal.pandas")
    pytest.importorskip("pyarrow")
    nothing: tuple[list[object], ...] = ([], [None, None], [float("nan")])
    for series in (pd.Series(it, dtype=kind) for it in nothing for kind in (object, float)):
        assert len(series.aqwal.statements()) == 0
        assert len(series.aqwal.speakers()) == 0


@pytest.mark.parametrize("dtype", ["object", "string", "category"])
def test_pandas_dtypes(dtype: str) -> None:
    pd = pytest.importorskip("pandas")
    pytest.importorskip("aqwal.pandas")
    pytest.importorskip("pyarrow")
    frame = pd.Series(TEXTS, dtype=dtype).aqwal.statements()
    assert frame.equals(pd.Series(TEXTS).aqwal.statements())
    assert len(frame) == 5


@pytest.mark.parametrize("values", [[1, 2], [1.5], [True], ["a", 1], [b"x"]])
def test_pandas_other_dtypes(values: list[object]) -> None:
    pd = pytest.importorskip("pandas")
    pytest.importorskip("aqwal.pandas")
    pytest.importorskip("pyarrow")
    with pytest.raises(AttributeError, match=r"series\.aqwal needs texts, not"):
        pd.Series(values).aqwal  # noqa: B018 - the getter raises


# ------------------------------------------------------------------------------------------ polars


@pytest.mark.parametrize("engine", ["in-memory", "streaming"])
def test_polars_statements(engine: str) -> None:
    pl = pytest.importorskip("polars")
    dtype = pytest.importorskip("aqwal.polars").DTYPE
    frame = pl.LazyFrame({"text": TEXTS * 2000, "n": range(10_000)})
    lazy = frame.select("n", pl.col("text").aqwal.statements())
    assert lazy.collect_schema()["text"] == dtype
    column = lazy.collect(engine=engine).sort("n")["text"]
    assert column.dtype == dtype
    assert [None if it is None else len(it) for it in column[:5]] == [2, None, 0, 1, 2]
    assert column[:5].equals(column[-5:], check_names=False)
    expected = pl.DataFrame(aqwal.extract_many(TEXTS))["text"].to_list()
    exploded = column[:5].explode().drop_nulls().struct.unnest()
    assert exploded["text"].to_list() == expected


def test_polars_without_statements() -> None:
    pl = pytest.importorskip("polars")
    dtype = pytest.importorskip("aqwal.polars").DTYPE
    for texts, expected in (([], []), ([None], [None]), (["", None], [[], None])):
        frame = pl.DataFrame({"text": pl.Series(texts, dtype=pl.String)})
        column = frame.select(pl.col("text").aqwal.statements())["text"]
        assert column.dtype == dtype
        assert column.to_list() == expected


def test_polars_column_without_type() -> None:
    pl = pytest.importorskip("polars")
    dtype = pytest.importorskip("aqwal.polars").DTYPE
    series = pl.Series("text", [None, None])
    assert series.dtype == pl.Null
    assert [len(found) for found in aqwal.extract_many(series)] == [0, 0]
    column = pl.DataFrame(series).select(pl.col("text").aqwal.statements())["text"]
    assert column.dtype == dtype
    assert column.to_list() == [None, None]


def test_polars_group() -> None:
    pl = pytest.importorskip("polars")
    pytest.importorskip("aqwal.polars")
    frame = pl.DataFrame({"site": ["x", "y", "x"], "text": [SAID, AFFIRMED, AFFIRMED]})
    rows = frame.select("site", pl.col("text").aqwal.statements().alias("said"))
    counts = rows.explode("said").group_by("site").len().sort("site")
    assert counts.rows() == [("x", 3), ("y", 1)]


# ------------------------------------------------------------------------------------------ duckdb


def test_duckdb_recipe() -> None:
    duckdb = pytest.importorskip("duckdb")
    pytest.importorskip("pyarrow")
    db = duckdb.connect()
    db.execute("create table articles (id integer, text varchar)")
    db.executemany("insert into articles values (?, ?)", [(10, SAID), (15, None), (20, AFFIRMED)])
    articles = db.sql("select id, text from articles").to_arrow_table()
    said = aqwal.extract_many(articles["text"], ids=articles["id"])
    assert said.ids == [10, 15, 20]
    found = db.sql("select id, speaker, act from articles join said on id = doc order by all")
    assert found.fetchall() == [
        (10, WHO[0], "say"),
        (10, WHO[0], "say"),
        (20, WHO[1], "affirm"),
    ]


# ------------------------------------------------------------------------------------------- spaCy


def test_spacy(sample: str) -> None:
    spacy = pytest.importorskip("spacy")
    nlp = spacy.blank("ar")
    nlp.add_pipe("aqwal")
    doc = nlp(sample)
    assert doc._.statements == aqwal.extract(sample)
    spans = doc.spans["aqwal"]
    assert {span.label_ for span in spans} >= {"cue", "content", "mention"}
    for span in spans:
        statement = doc._.statements[int(span.id_)]
        if span.label_ == "cue":
            assert statement.cue.text in span.text
        if span.label_ == "content":
            assert any(piece.text in span.text for piece in statement.content)
    assert len(nlp("")._.statements) == 0


def test_spacy_entry_point() -> None:
    pytest.importorskip("spacy")
    (point,) = importlib.metadata.entry_points(group="spacy_factories", name="aqwal")
    assert callable(point.load())


def test_spacy_pipe_on_disk(tmp_path: object) -> None:
    spacy = pytest.importorskip("spacy")
    nlp = spacy.blank("ar")
    nlp.add_pipe("aqwal")
    nlp.to_disk(tmp_path)
    again = spacy.load(tmp_path)
    docs = list(again.pipe([SAID, AFFIRMED]))
    assert [len(doc._.statements) for doc in docs] == [2, 1]


def test_spacy_processes() -> None:
    nlp = pytest.importorskip("spacy").blank("ar")
    nlp.add_pipe("aqwal")
    docs = list(nlp.pipe([SAID, AFFIRMED], n_process=2))
    assert [doc._.statements for doc in docs] == list(aqwal.extract_many([SAID, AFFIRMED]))
    assert [span.id_ for span in docs[1].spans["aqwal"]]


def test_spacy_bytes() -> None:
    spacy = pytest.importorskip("spacy")
    nlp = spacy.blank("ar")
    nlp.add_pipe("aqwal")
    doc = nlp(SAID)
    doc.user_data["plain"] = {"other": 1}
    again = spacy.tokens.Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert again._.statements == aqwal.extract(SAID)
    assert again.user_data["plain"] == {"other": 1}
    store = spacy.tokens.DocBin(docs=[doc], store_user_data=True)
    (again,) = spacy.tokens.DocBin().from_bytes(store.to_bytes()).get_docs(nlp.vocab)
    assert again._.statements == aqwal.extract(SAID)


def test_spacy_labels() -> None:
    spacy = pytest.importorskip("spacy")
    labels = pytest.importorskip("aqwal.spacy").LABELS
    assert set(labels) == set(aqwal.KINDS) - {"document"}
    assert all(spacy.explain(label) for label in labels.values())


# ---------------------------------------------------------------------------------------- examples


@pytest.mark.parametrize("name", EXAMPLES)
def test_examples(name: str) -> None:
    extra, _, path = name.partition(":")
    needed = {
        "frames": ("pandas", "pyarrow", "polars"),
        "pandas": ("pandas", "pyarrow"),
    }
    for package in needed.get(extra, (extra,)):
        pytest.importorskip(package)
    module = importlib.import_module(f"aqwal.{extra}")
    documented = operator.attrgetter(path)(module) if path else module
    assert documented.__doc__
    assert run(documented.__doc__, name) >= 2, "an example teaches more"


# ------------------------------------------------------------------------------------------ README


def test_readme_frames(capsys: pytest.CaptureFixture[str]) -> None:
    packages = ("duckdb", "pandas", "polars", "pyarrow", "spacy")
    names = {name: pytest.importorskip(name) for name in packages}
    if not hasattr(names["pandas"].DataFrame, "from_arrow"):
        pytest.skip("pandas is older than 3")
    readme = (Path(__file__).parent.parent / "README.md").read_text("utf-8")
    blocks = re.findall(r"^```py\n(.*?)^```$", readme, re.DOTALL | re.MULTILINE)
    frame = names["pandas"].DataFrame({"id": [1, 2], "url": ["a", "b"], "text": [SAID, AFFIRMED]})
    names["duckdb"].sql("create table articles as select id, text from frame")
    names |= {"df": frame, "pl": names["polars"], "aqwal": aqwal}
    names["lf"] = names["polars"].LazyFrame({"text": TEXTS})
    names["result"] = aqwal.extract(SAID)
    for block in (block for block in blocks if "spark" not in block):
        exec(block, names)  # noqa: S102 - the promise under test
    assert not capsys.readouterr().err
