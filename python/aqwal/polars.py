"""Statements in polars: `import aqwal.polars`, then `pl.col("text").aqwal.statements()`.

>>> import polars as pl
>>> import aqwal.polars
>>> frame = pl.DataFrame({"text": ["قال الوزير أحمد سالم إن الاجتماع تأجل.", None]})
>>> rows = frame.select(pl.col("text").aqwal.statements()).explode("text").unnest("text")
>>> rows["text"].to_list()
['الاجتماع تأجل', None]
"""

from aqwal import extract_many

try:
    import polars as pl
except ImportError as error:
    raise ImportError("polars is not installed: pip install 'aqwal[polars]'") from error

__all__ = ["DTYPE", "Statements"]

_COLUMNS = extract_many([]).to_polars().drop("doc").schema
_STATEMENT = pl.Struct(dict(_COLUMNS))
DTYPE = pl.List(_STATEMENT)
"""The type of a column of statements: a list of structs, whose fields are the columns of Arrow."""


def _statements(texts: pl.Series) -> pl.Series:
    """Extract from a series; a missing text gives a missing list."""
    rows = extract_many(texts).to_polars()
    lists = (
        rows.select("doc", pl.struct(_COLUMNS.names()).alias("statements"))
        .group_by("doc", maintain_order=True)
        .agg("statements")
    )
    docs = pl.DataFrame({"doc": pl.int_range(len(texts), eager=True), "text": texts.is_null()})
    joined = docs.join(lists, on="doc", how="left", maintain_order="left")
    empty = pl.lit([], dtype=DTYPE)
    filled = pl.when("text").then(None).otherwise(pl.col("statements").fill_null(empty))
    return joined.select(filled.cast(DTYPE).alias(texts.name)).to_series()


@pl.api.register_expr_namespace("aqwal")
class Statements:
    """What `pl.col("text").aqwal` gives, for an expression of texts.

    >>> import polars as pl
    >>> import aqwal.polars
    >>> type(pl.col("text").aqwal) is aqwal.polars.Statements
    True
    """

    def __init__(self, expr: pl.Expr) -> None:
        """Keep the expression."""
        self._expr = expr

    def statements(self) -> pl.Expr:
        """Give a list of structs for each text, null where the text is null.

        It works row by row, so lazy and streaming queries may cut the column where they like.

        >>> import polars as pl
        >>> import aqwal.polars
        >>> frame = pl.LazyFrame({"text": ["قال الوزير أحمد سالم إن الاجتماع تأجل.", ""]})
        >>> said = pl.col("text").aqwal.statements()
        >>> frame.select(said.list.len().alias("many")).collect()["many"].to_list()
        [1, 0]
        """
        return self._expr.map_batches(_statements, return_dtype=DTYPE, is_elementwise=True)
