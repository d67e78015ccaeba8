"""Statements of a frame of Dask, made where its partitions are: `aqwal.dask.statements(df)`."""

from aqwal import extract_many

try:
    import dask.dataframe as dd
    import pandas as pd
except ImportError as error:
    raise ImportError("dask is not installed: pip install 'aqwal[dask]'") from error

__all__ = ["statements"]


def _partition(frame: pd.DataFrame, text: str, id: str | None) -> pd.DataFrame:  # noqa: A002
    """Extract from one partition, on one thread."""
    rows = extract_many(frame[text], threads=1).to_pandas()
    positions = rows["doc"].to_numpy()
    docs = frame.index if id is None else frame[id].array
    rows["doc"] = docs.take(positions)
    rows.index = frame.index.take(positions)
    return rows


def statements(df: dd.DataFrame, text: str = "text", id: str | None = None) -> dd.DataFrame:  # noqa: A002 - a column's name
    """Give one row a statement, lazily; `doc` holds the article's `id`, or its index without one.

    The rows keep the index of their article, and the partitions their divisions. A column that is
    not there raises `ValueError` at once.
    """
    for column in (text, id):
        if column is not None and column not in df.columns:
            raise ValueError(f"no column {column!r}; there are: {', '.join(df.columns)}")
    meta = _partition(df._meta, text, id)  # noqa: SLF001 - Dask's own name for an empty frame
    return df.map_partitions(_partition, text, id, meta=meta)
