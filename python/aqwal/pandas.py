"""Statements in pandas: `import aqwal.pandas`, then `df["text"].aqwal.statements()`.

>>> import pandas as pd
>>> import aqwal.pandas
>>> texts = pd.Series(["قال الوزير أحمد سالم إن الاجتماع تأجل.", None], index=["a", "b"])
>>> texts.aqwal.statements()["text"].to_dict()
{('a', 0): 'الاجتماع تأجل'}
"""

import itertools
from collections import Counter

from aqwal import extract_many

try:
    import pandas as pd
except ImportError as error:
    raise ImportError("pandas is not installed: pip install 'aqwal[pandas]'") from error

__all__ = ["Statements"]


@pd.api.extensions.register_series_accessor("aqwal")
class Statements:
    """What `series.aqwal` gives, for a series of texts.

    A series of anything but texts and missing values raises `AttributeError`.

    >>> import pandas as pd
    >>> import aqwal.pandas
    >>> pd.Series([1, 2]).aqwal
    Traceback (most recent call last):
    AttributeError: series.aqwal needs texts, not integer of dtype int64
    """

    def __init__(self, series: pd.Series) -> None:
        """Keep the series, where it holds texts."""
        dtype = series.dtype
        values = dtype.categories if isinstance(dtype, pd.CategoricalDtype) else series
        kind = pd.api.types.infer_dtype(values, skipna=True)
        if kind not in {"string", "empty"} and not series.isna().all():
            raise AttributeError(f"series.aqwal needs texts, not {kind} of dtype {dtype}")
        self._series = series

    def statements(self, *, threads: int | None = None) -> pd.DataFrame:
        """Give one row a statement.

        The index is that of the article, and `statement`, a running number in the article, which is
        also what `parent` refers to.

        >>> import pandas as pd
        >>> import aqwal.pandas
        >>> texts = pd.Series(["قال الوزير أحمد سالم إن الاجتماع تأجل."], index=["url"])
        >>> texts.aqwal.statements()[["speaker", "act"]].to_dict("index")
        {('url', 0): {'speaker': 'أحمد سالم', 'act': 'say'}}
        """
        frame = extract_many(self._series, threads=threads).to_pandas()
        positions = frame.pop("doc").to_numpy()
        articles = self._series.index.take(positions)
        levels = [articles.get_level_values(level) for level in range(articles.nlevels)]
        runs = (range(sum(1 for _ in run)) for _, run in itertools.groupby(positions))
        numbers = list(itertools.chain.from_iterable(runs))
        frame.index = pd.MultiIndex.from_arrays(
            [*levels, numbers], names=[*articles.names, "statement"]
        )
        return frame

    def speakers(self, *, threads: int | None = None) -> pd.DataFrame:
        """Give one row a speaker, those with most statements first, indexed by `key`.

        `name`, `kind` and `gender` are the commonest of the speaker, `articles` and `statements`
        count, and `acts` is a dictionary of acts and how often each was done, the commonest first.

        >>> import pandas as pd
        >>> import aqwal.pandas
        >>> texts = pd.Series(["قال الوزير أحمد سالم إن الاجتماع تأجل. وأكد أن الموعد قريب."])
        >>> texts.aqwal.speakers()[["name", "statements", "acts"]].to_dict("records")
        [{'name': 'أحمد سالم', 'statements': 2, 'acts': {'say': 1, 'affirm': 1}}]
        """
        frame = extract_many(self._series, threads=threads).to_pandas()
        frame = frame[frame["key"].notna()].rename(columns={"speaker": "name"})
        by_key = frame.groupby("key", sort=False)
        acts: dict[str, Counter[str]] = {}
        for key, act in zip(frame["key"], frame["act"], strict=True):
            acts.setdefault(key, Counter())[act] += 1
        columns = {
            **{column: _commonest(frame, column) for column in ("name", "kind", "gender")},
            "articles": by_key["doc"].nunique(),
            "statements": by_key.size(),
            "acts": pd.Series(
                {key: dict(counts.most_common()) for key, counts in acts.items()}, dtype=object
            ),
        }
        speakers = pd.DataFrame(columns, index=pd.Index(frame["key"].unique(), name="key"))
        return speakers.sort_values("statements", ascending=False, kind="stable")


def _commonest(frame: pd.DataFrame, column: str) -> pd.Series:
    """Give the commonest value of each speaker."""
    counts = frame.groupby(["key", column], observed=True, sort=False).size()
    ordered = counts.sort_values(ascending=False, kind="stable").reset_index()
    return ordered.drop_duplicates("key").set_index("key")[column]
