"""Statements of a frame of Dask, made where its partitions are: `aqwal.dask.statements(df)`.

>>> import aqwal.dask
>>> import dask.dataframe as dd
>>> import pandas as pd
>>> frame = pd.DataFrame({"text": ["قال الوزير أحمد سالم إن الاجتماع تأجل.", None]})
>>> rows = aqwal.dask.statements(dd.from_pandas(frame, npartitions=2))
>>> rows.compute()["text"].to_dict()
{0: 'الاجتماع تأجل'}
"""

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
    not there raises `ValueError` at once; a text column of another type, or a frame that is not
    Dask's, `TypeError`.

    >>> import aqwal.dask
    >>> import dask.dataframe as dd
    >>> import pandas as pd
    >>> texts = [None, "قال الوزير أحمد سالم إن الاجتماع تأجل."]
    >>> frame = pd.DataFrame({"text": texts, "url": ["a", "b"]})
    >>> rows = aqwal.dask.statements(dd.from_pandas(frame, npartitions=2), id="url").compute()
    >>> rows[["doc", "speaker"]].to_dict("records")
    [{'doc': 'b', 'speaker': 'أحمد سالم'}]
    """
    if not isinstance(df, dd.DataFrame):
        raise TypeError(
            f"df must be a frame of Dask, not {type(df).__module__.partition('.')[0]}'s "
            f"{type(df).__name__}: dask.dataframe.from_pandas makes one of pandas's"
        )
    for column in (text, id):
        if column is not None and column not in df.columns:
            raise ValueError(f"no column {column!r}; there are: {', '.join(df.columns)}")
    empty = df._meta  # noqa: SLF001 - Dask's own name for an empty frame
    dtype = empty[text].dtype
    kind = dtype.categories.dtype if isinstance(dtype, pd.CategoricalDtype) else dtype
    if not (pd.api.types.is_string_dtype(kind) or pd.api.types.is_object_dtype(kind)):
        raise TypeError(f"column {text!r} must hold texts, not {dtype}")
    meta = _partition(empty, text, id)
    return df.map_partitions(_partition, text, id, meta=meta)
