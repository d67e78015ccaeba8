"""Statements of a table of Spark, made where its rows are: `aqwal.spark.statements(df)`.

>>> import aqwal.spark
>>> from pyspark.sql import SparkSession
>>> spark = SparkSession.builder.getOrCreate()
>>> articles = [(1, "قال الوزير أحمد سالم إن الاجتماع تأجل."), (2, None)]
>>> df = spark.createDataFrame(articles, "id long, text string")
>>> [(row.doc, row.text) for row in aqwal.spark.statements(df).collect()]
[(1, 'الاجتماع تأجل')]
"""

from collections.abc import Iterable, Iterator

from aqwal import extract_many

try:
    import pyarrow as pa
    from pyspark.sql import DataFrame, types
    from pyspark.sql import functions as sf
except ImportError as error:
    raise ImportError("pyspark is not installed: pip install 'aqwal[spark]'") from error

__all__ = ["schema", "statements"]

ROWS = 256
"""How many articles are held at a time, beside the batch that Spark sends."""


def _plain() -> pa.Schema:
    """Give the columns after `doc` as Spark reads them, without dictionaries."""
    fields = []
    for field in pa.schema(pa.table(extract_many([])).schema):
        plain = field.type.value_type if pa.types.is_dictionary(field.type) else field.type
        fields.append(pa.field(field.name, plain))
    return pa.schema(fields[1:])


def _spark_type(kind: pa.DataType) -> types.DataType:
    """Give the type of Spark that holds one of our columns."""
    if pa.types.is_list(kind):
        return types.ArrayType(_spark_type(kind.value_type))
    if pa.types.is_struct(kind):
        fields = (types.StructField(f.name, _spark_type(f.type)) for f in kind)
        return types.StructType(list(fields))
    plain = {
        pa.string(): types.StringType,
        pa.bool_(): types.BooleanType,
        pa.int32(): types.IntegerType,
    }
    return plain[kind]()


def schema(doc: types.DataType | None = None) -> types.StructType:
    """Give the schema of the rows: `doc`, by default a long, then the columns of Arrow.

    >>> import aqwal.spark
    >>> aqwal.spark.schema().names[:3]
    ['doc', 'speaker', 'key']
    """
    columns = [types.StructField("doc", doc or types.LongType())]
    columns += [types.StructField(f.name, _spark_type(f.type)) for f in _plain()]
    return types.StructType(columns)


def _rows(docs: pa.Array, texts: pa.Array) -> pa.Table:
    """Extract from some rows."""
    table = pa.table(extract_many(texts, threads=1))
    plain = table.drop_columns("doc").cast(_plain())
    return plain.add_column(0, "doc", docs.take(table["doc"]))


def _partition(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Extract from one partition, on one thread, a few articles at a time."""
    for batch in batches:
        for start in range(0, batch.num_rows, ROWS):
            docs, texts = batch.slice(start, ROWS).columns
            try:
                table = _rows(docs, texts)
            except ValueError:
                for at in range(len(texts)):
                    try:
                        _rows(docs.slice(at, 1), texts.slice(at, 1))
                    except ValueError as error:
                        message = str(error).removeprefix("article 0 ")
                        raise ValueError(f"article with id {docs[at]} {message}") from error
                raise
            yield from table.to_batches()


def statements(df: DataFrame, text: str = "text", id: str = "id") -> DataFrame:  # noqa: A002 - a column's name
    """Give one row a statement, lazily; `doc` holds the article's `id`, of whatever type it is.

    Nothing is collected, and nothing shuffled: each partition gives its own rows, in the order of
    its articles. A column that is not there, or a text column that holds no strings, raises
    `ValueError` or `TypeError` at once.

    >>> import aqwal.spark
    >>> from pyspark.sql import SparkSession
    >>> spark = SparkSession.builder.getOrCreate()
    >>> articles = [("a", "قال الوزير أحمد سالم إن الاجتماع تأجل.")]
    >>> df = spark.createDataFrame(articles, "url string, body string")
    >>> rows = aqwal.spark.statements(df, text="body", id="url")
    >>> rows.select("doc", "speaker", "act").first().asDict()
    {'doc': 'a', 'speaker': 'أحمد سالم', 'act': 'say'}
    """
    for column in (text, id):
        if column not in df.columns:
            raise ValueError(f"no column {column!r}; there are: {', '.join(df.columns)}")
    kind = df.schema[text].dataType
    if not isinstance(kind, types.StringType):
        raise TypeError(f"column {text!r} must hold strings, not {kind.simpleString()}")
    columns = df.select(sf.col(f"`{id}`").alias("doc"), sf.col(f"`{text}`").alias("text"))
    return columns.mapInArrow(_partition, schema(df.schema[id].dataType))
