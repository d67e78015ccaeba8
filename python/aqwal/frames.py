"""Statements as data frames: one row a statement, the same columns everywhere.

The statements of many articles have one column more, before the others:

`doc`           the position of the article, counted from 0, or its id

Then the columns for people, null where the text has none:

`speaker`       the fullest name of the speaker in the article
`key`           the name folded, to group by; stable across articles and spellings
`kind`          person, people, organisation, place or document
`gender`        grammatical gender of the speaker: female or male
`act`           what the words do, one of `aqwal.ACTS`
`form`          direct, indirect or mixed
`negated`       true where the saying itself is denied
`text`          what was said, its pieces joined with `" … "`
`cue`           the one word that carries the report
`mention`       the noun phrase that names the source beside the cue
`addressee`     to whom it was said
`medium`        the outlet or the occasion
`time`          when it was said
`target`        whom or what the words judge
`on_behalf_of`  in whose name it was said
`context`       the sentence that holds cue and content
`evidence`      what found the statement, one of `aqwal.EVIDENCE`
`resolution`    how the speaker was named, one of `aqwal.RESOLUTIONS`
`parent`        number of the statement around this one, counted from 0

Last the offsets, in code points of the article: `cue_start` and `cue_end`, the same for `mention`,
`addressee`, `medium`, `time`, `target`, `on_behalf_of` and `context`, and

`content`       the pieces of `text`: a list of `start` and `end`

`kind`, `gender`, `act`, `form`, `evidence` and `resolution` are categories with their closed lists;
offsets and `parent` are whole numbers that may be null.

The words of the closed lists mean:

`kind`: person, one human, named or not; people, several; organisation, a government, party,
company, medium or court; place, a country or capital that speaks; document, a report, study,
poll or law as the source.

`gender`, grammatical, of persons where it is known: female; male.

`resolution`: named, by the name in the mention; title, a bare title (الوزير) tied to a name;
surname, a short name completed; hidden, the subject stands in the verb or participle (أضاف);
pronoun, a pronoun followed to its noun (قوله); continued, a quotation goes on with the speaker
before it; none, the text names no source.

`form`: direct, the speaker's own words, in marks or after a colon; indirect, reported; mixed,
reported with a quoted stretch in it.

`act`: say, and whatever has no act of its own (قال, أضاف, بحسب); opine, holds an opinion
(اعتبر); claim, the narrator keeps a distance (زعم); answer (رد); affirm, stresses or insists
(أكد); announce, reveals too (أعلن, كشف); deny, doubts too (نفى); reject, objects (رفض); admit
(اعترف); expect (توقع); hope (تمنى); concern, voices worry (أعرب عن قلقه); regret, apologises,
condoles (أسف); warn (حذر); threaten (هدد); promise (تعهد); urge, demands, requests, advises
(دعا, طالب); ask, a question (سأل); accuse, blames (اتهم); criticise, condemns (أدان); praise,
thanks, welcomes (أشاد, رحب); describe, names, likens (وصف); support (أيد).

`evidence`: verb, a finite one; participle (مؤكدا); noun, a verbal noun or another noun of
speech (قوله); phrase, one that attributes (بحسب); colon, one after a speaker; quotation, marks
alone.

>>> import aqwal
>>> from aqwal import frames
>>> columns = frames.columns(aqwal.extract("قال الوزير أحمد سالم إن الاجتماع تأجل."))
>>> columns["speaker"], columns["text"], columns["content"]
(['أحمد سالم'], ['الاجتماع تأجل'], [[{'start': 24, 'end': 37}]])
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import aqwal

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa

PARTS = ("cue", "mention", "addressee", "medium", "time", "target", "on_behalf_of", "context")
WORDS = {
    "kind": aqwal.KINDS,
    "gender": aqwal.GENDERS,
    "act": aqwal.ACTS,
    "form": aqwal.FORMS,
    "evidence": aqwal.EVIDENCE,
    "resolution": aqwal.RESOLUTIONS,
}
NUMBERS = ("parent", *(f"{part}_{side}" for part in PARTS for side in ("start", "end")))


def row(statement: aqwal.Statement) -> dict[str, Any]:
    """Lay the parts of one statement side by side.

    >>> import aqwal
    >>> from aqwal import frames
    >>> row = frames.row(aqwal.extract("قال الوزير أحمد سالم إن الاجتماع تأجل.")[0])
    >>> row["speaker"], row["mention_start"], row["addressee"]
    ('أحمد سالم', 4, None)
    """
    who = statement.speaker
    spans = {part: getattr(statement, part) for part in PARTS if part != "mention"}
    spans["mention"] = who and who.mention
    offsets: dict[str, Any] = {}
    for part in PARTS:
        span = spans[part]
        offsets[f"{part}_start"] = span and span.start
        offsets[f"{part}_end"] = span and span.end
        if part == "cue":
            pieces = statement.content
            offsets["content"] = [{"start": piece.start, "end": piece.end} for piece in pieces]
    return {
        "speaker": who and who.name,
        "key": who and who.key,
        "kind": who and who.kind,
        "gender": who and who.gender,
        "act": statement.act,
        "form": statement.form,
        "negated": statement.negated,
        "text": statement.text,
        **{part: spans[part] and spans[part].text for part in PARTS},
        "evidence": statement.evidence,
        "resolution": who and who.resolution,
        "parent": statement.parent,
        **offsets,
    }


COLUMNS = (
    *("speaker", "key", "kind", "gender", "act", "form", "negated", "text", *PARTS),
    *("evidence", "resolution", "parent", "cue_start", "cue_end", "content", *NUMBERS[3:]),
)


def columns(statements: Iterable[aqwal.Statement]) -> dict[str, list[Any]]:
    """Give the columns of some statements, by name and in order.

    >>> from aqwal import frames
    >>> frames.columns([])["act"]
    []
    """
    rows = [row(statement) for statement in statements]
    return {name: [one[name] for one in rows] for name in COLUMNS}


def to_pandas(statements: Iterable[aqwal.Statement]) -> "pd.DataFrame":
    """Make a pandas data frame; `Statements.to_pandas` calls this.

    >>> import aqwal
    >>> from aqwal import frames
    >>> statements = aqwal.extract("قال الوزير أحمد سالم إن الاجتماع تأجل.")
    >>> frames.to_pandas(statements[:1])["act"].to_list()
    ['say']
    """
    try:
        import pandas as pd  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise ImportError("pandas is not installed: pip install 'aqwal[pandas]'") from error
    series: dict[str, Any] = {}
    for name, values in columns(statements).items():
        if name in WORDS:
            series[name] = pd.Categorical(values, categories=list(WORDS[name]))
        elif name in NUMBERS:
            series[name] = pd.array(values, dtype="Int32")
        elif name == "negated":
            series[name] = pd.Series(values, dtype="bool")
        else:
            series[name] = pd.Series(values, dtype="object" if name == "content" else "str")
    return pd.DataFrame(series)


def to_polars(statements: Iterable[aqwal.Statement]) -> "pl.DataFrame":
    """Make a polars data frame; `Statements.to_polars` calls this.

    >>> import aqwal
    >>> from aqwal import frames
    >>> statements = aqwal.extract("قال الوزير أحمد سالم إن الاجتماع تأجل.")
    >>> frames.to_polars(statements[:1])["act"].to_list()
    ['say']
    """
    try:
        import polars as pl  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise ImportError("polars is not installed: pip install 'aqwal[polars]'") from error
    schema: dict[str, Any] = dict.fromkeys(COLUMNS, pl.String)
    schema |= {name: pl.Enum(words) for name, words in WORDS.items()}
    schema |= dict.fromkeys(NUMBERS, pl.Int32)
    schema["negated"] = pl.Boolean
    schema["content"] = pl.List(pl.Struct({"start": pl.Int32, "end": pl.Int32}))
    return pl.DataFrame(columns(statements), schema=schema)


def to_arrow(results: aqwal.Results) -> "pa.Table":
    """Make a table of pyarrow; `Results.to_arrow` calls this.

    >>> import aqwal
    >>> from aqwal import frames
    >>> results = aqwal.extract_many(["قال الوزير أحمد سالم إن الاجتماع تأجل."])
    >>> frames.to_arrow(results)["act"].to_pylist()
    ['say']
    """
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise ImportError("pyarrow is not installed: pip install 'aqwal[arrow]'") from error
    return pa.table(results)


def many_to_pandas(results: aqwal.Results) -> "pd.DataFrame":
    """Make a pandas data frame from the Arrow stream; `Results.to_pandas` calls this.

    >>> import aqwal
    >>> from aqwal import frames
    >>> results = aqwal.extract_many([None, "قال الوزير أحمد سالم إن الاجتماع تأجل."])
    >>> frames.many_to_pandas(results)["doc"].to_list()
    [1]
    """
    try:
        import pandas as pd  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise ImportError("pandas is not installed: pip install 'aqwal[pandas]'") from error
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise ImportError("pyarrow is not installed: pip install 'aqwal[pandas]'") from error
    # Offsets that may be missing stay whole numbers.
    frame = pa.table(results).to_pandas(types_mapper={pa.int32(): pd.Int32Dtype()}.get)
    frame["content"] = pd.Series(map(list, frame["content"]), dtype="object")
    if frame.empty:  # no batch came, and so no list of words
        for name, words in WORDS.items():
            frame[name] = pd.Categorical([], categories=list(words))
    return frame


def many_to_polars(results: aqwal.Results) -> "pl.DataFrame":
    """Make a polars data frame from the Arrow stream; `Results.to_polars` calls this.

    >>> import aqwal
    >>> from aqwal import frames
    >>> results = aqwal.extract_many([None, "قال الوزير أحمد سالم إن الاجتماع تأجل."])
    >>> frames.many_to_polars(results)["doc"].to_list()
    [1]
    """
    try:
        import polars as pl  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise ImportError("polars is not installed: pip install 'aqwal[polars]'") from error
    return pl.DataFrame(results).cast({name: pl.Enum(words) for name, words in WORDS.items()})
