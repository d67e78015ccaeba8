"""Spark and Dask, for real: equal, row for row, to `extract_many`."""

import sys
from collections.abc import Iterator
from typing import Any

import pytest

import aqwal
from test_readme import run

pytestmark = pytest.mark.engines

TEXTS = [
    "قال الوزير أحمد سالم إن الاجتماع تأجل. وأضاف أن الموعد الجديد سيعلن قريبا.",
    None,
    "",
    "أكدت الوزيرة سلمى حداد أن المدارس ستفتح غدا.",
]


@pytest.fixture
def texts(sample: str) -> list[str | None]:
    """Articles of very different lengths."""
    return [*TEXTS * 50, sample * 30, *(sample[:at] for at in range(0, 2000, 20))]


def rows(texts: list[str | None], ids: list[Any] | None = None) -> list[dict[str, Any]]:
    """Give what `extract_many` finds, as dictionaries."""
    pa = pytest.importorskip("pyarrow")
    found: list[dict[str, Any]] = pa.table(aqwal.extract_many(texts, ids=ids)).to_pylist()
    return found


# ------------------------------------------------------------------------------------------- Spark


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    """Spark on this machine."""
    sql = pytest.importorskip("pyspark.sql", reason="pyspark is not installed")
    builder = sql.SparkSession.builder.master("local[2]").appName("aqwal")
    for key, value in {
        "spark.ui.enabled": "false",
        "spark.driver.host": "127.0.0.1",
        "spark.sql.shuffle.partitions": "4",
    }.items():
        builder = builder.config(key, value)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        session = builder.getOrCreate()
        session.sparkContext.setLogLevel("ERROR")
        yield session
        session.stop()


def spark_rows(frame: Any) -> list[dict[str, Any]]:
    """Collect, for the test alone."""
    return [row.asDict(recursive=True) for row in frame.collect()]


@pytest.mark.parametrize("partitions", [1, 5])
def test_spark_is_extract_many(spark: Any, texts: list[str | None], partitions: int) -> None:
    aqwal_spark = pytest.importorskip("aqwal.spark")
    table = spark.sparkContext.parallelize(list(enumerate(texts)), partitions)
    frame = aqwal_spark.statements(table.toDF("id long, text string"))
    assert frame.rdd.getNumPartitions() == partitions
    assert frame.schema == aqwal_spark.schema()
    assert spark_rows(frame) == rows(texts)


def test_spark_skewed(spark: Any, texts: list[str | None]) -> None:
    aqwal_spark = pytest.importorskip("aqwal.spark")
    ids = [f"n{number:04}" for number in range(len(texts))]
    # All but three of the articles in one of four partitions.
    keys = [min(number, 3) for number in range(len(texts))]
    table = spark.createDataFrame(
        list(zip(keys, ids, texts, strict=True)), "part int, name string, body string"
    )
    skewed = table.repartitionByRange(4, "part")
    frame = aqwal_spark.statements(skewed, text="body", id="name")
    got = sorted(spark_rows(frame), key=lambda row: row["doc"])
    assert got == rows(texts, ids)


def test_spark_ids_of_any_type(spark: Any) -> None:
    aqwal_spark = pytest.importorskip("aqwal.spark")
    table = spark.sql(f"select date'2020-01-02' as id, '{TEXTS[3]}' as text")
    (row,) = aqwal_spark.statements(table).collect()
    assert str(row.doc) == "2020-01-02"
    assert row.act == "affirm"


def test_spark_collects_nothing(spark: Any) -> None:
    aqwal_spark = pytest.importorskip("aqwal.spark")
    table = spark.createDataFrame(list(enumerate(TEXTS)), "id long, text string")
    tracker = spark.sparkContext.statusTracker()
    before = set(tracker.getJobIdsForGroup(None))
    frame = aqwal_spark.statements(table)
    assert set(tracker.getJobIdsForGroup(None)) == before
    assert frame.groupBy("act").count().orderBy("act").collect()[0].act == "affirm"


def test_spark_names_what_is_wrong(spark: Any) -> None:
    aqwal_spark = pytest.importorskip("aqwal.spark")
    table = spark.createDataFrame([(1, 2)], "id long, text long")
    with pytest.raises(TypeError, match="column 'text' must hold strings, not bigint"):
        aqwal_spark.statements(table)
    with pytest.raises(ValueError, match="no column 'body'; there are: id, text"):
        aqwal_spark.statements(table, text="body")


def test_spark_failing_row(spark: Any) -> None:
    aqwal_spark = pytest.importorskip("aqwal.spark")
    errors = pytest.importorskip("pyspark.errors")
    table = spark.sql(
        "select id, if(id = 7, cast(unhex('D981FF') as string), 'x') as text from range(20)"
    )
    with pytest.raises(errors.PythonException, match="article with id 7 is not UTF-8"):
        aqwal_spark.statements(table).collect()


def test_spark_examples(spark: Any) -> None:
    assert spark
    module = pytest.importorskip("aqwal.spark")
    for documented in (module, module.schema, module.statements):
        assert run(documented.__doc__, documented.__name__) >= 2


# -------------------------------------------------------------------------------------------- Dask


@pytest.mark.parametrize("partitions", [1, 5])
def test_dask_is_extract_many(texts: list[str | None], partitions: int) -> None:
    dd = pytest.importorskip("dask.dataframe", reason="dask is not installed")
    aqwal_dask = pytest.importorskip("aqwal.dask")
    pd = pytest.importorskip("pandas")
    ids = [f"n{number}" for number in range(len(texts))]
    frame = dd.from_pandas(pd.DataFrame({"text": texts, "name": ids}), npartitions=partitions)
    for scheduler in ("threads", "processes"):
        lazy = aqwal_dask.statements(frame, id="name")
        got = lazy.compute(scheduler=scheduler)
        expected = aqwal.extract_many(texts, ids=ids).to_pandas()
        assert got.columns.tolist() == expected.columns.tolist()
        assert got.astype(object).to_json(orient="records") == expected.to_json(orient="records")
        assert list(lazy.dtypes.astype(str)) == list(got.dtypes.astype(str))
        assert lazy.npartitions == partitions


def test_dask_index() -> None:
    dd = pytest.importorskip("dask.dataframe", reason="dask is not installed")
    aqwal_dask = pytest.importorskip("aqwal.dask")
    pd = pytest.importorskip("pandas")
    frame = dd.from_pandas(pd.DataFrame({"text": TEXTS}, index=[2, 4, 6, 8]), npartitions=2)
    got = aqwal_dask.statements(frame).compute()
    assert got["doc"].tolist() == got.index.tolist() == [2, 2, 8]
    with pytest.raises(ValueError, match="no column 'body'"):
        aqwal_dask.statements(frame, text="body")


def test_dask_names_what_is_wrong() -> None:
    dd = pytest.importorskip("dask.dataframe", reason="dask is not installed")
    aqwal_dask = pytest.importorskip("aqwal.dask")
    pd = pytest.importorskip("pandas")
    frame = pd.DataFrame({"text": [1, 2]})
    with pytest.raises(TypeError, match="df must be a frame of Dask, not pandas's DataFrame"):
        aqwal_dask.statements(frame)
    with pytest.raises(TypeError, match="column 'text' must hold texts, not int64"):
        aqwal_dask.statements(dd.from_pandas(frame, npartitions=1))
    texts = dd.from_pandas(pd.DataFrame({"text": TEXTS}, dtype="category"), npartitions=1)
    assert len(aqwal_dask.statements(texts).compute()) == 3


def test_dask_examples() -> None:
    pytest.importorskip("dask.dataframe", reason="dask is not installed")
    module = pytest.importorskip("aqwal.dask")
    for documented in (module, module.statements):
        assert run(documented.__doc__, documented.__name__) >= 2
