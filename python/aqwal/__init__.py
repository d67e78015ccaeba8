"""Who said what: statements extracted from Arabic news.

>>> import aqwal
>>> for statement in aqwal.extract("قال الوزير أحمد سالم إن الاجتماع تأجل."):
...     print(statement.speaker.name, statement.act, statement.text)
أحمد سالم say الاجتماع تأجل

`extract` reads one article and gives `Statements`, an immutable sequence of `Statement`: a notebook
shows it marked, and `to_pandas()`, `to_polars()`, `to_html()`, `to_json()` and `to_dicts()` pass it
on. `extract_many` reads any number on all cores and gives `Results`, `extract_iter` reads them
lazily. `Extractor` does the same with verbs, titles and names of your own. Offsets count code
points. The words that `act`, `kind` and the other closed fields take are listed in `ACTS`, `KINDS`,
`FORMS`, `GENDERS`, `EVIDENCE` and `RESOLUTIONS`.
"""

from typing import Literal, TypeAlias

Act: TypeAlias = Literal[
    "say",
    "opine",
    "claim",
    "answer",
    "affirm",
    "announce",
    "deny",
    "reject",
    "admit",
    "expect",
    "hope",
    "concern",
    "regret",
    "warn",
    "threaten",
    "promise",
    "urge",
    "ask",
    "accuse",
    "criticise",
    "praise",
    "describe",
    "support",
]
Kind: TypeAlias = Literal["person", "people", "organisation", "place", "document"]
Form: TypeAlias = Literal["direct", "indirect", "mixed"]
Gender: TypeAlias = Literal["female", "male"]
Evidence: TypeAlias = Literal["verb", "participle", "noun", "phrase", "colon", "quotation"]
Resolution: TypeAlias = Literal[
    "named", "title", "surname", "hidden", "pronoun", "continued", "none"
]

from aqwal._core import (  # noqa: E402 - the stub of _core names the types above
    ACTS,
    EVIDENCE,
    FORMS,
    GENDERS,
    KINDS,
    RESOLUTIONS,
    Cue,
    Extractor,
    Results,
    Span,
    Speaker,
    Statement,
    Statements,
    __version__,
    extract,
    extract_iter,
    extract_many,
)

__all__ = [
    "ACTS",
    "EVIDENCE",
    "FORMS",
    "GENDERS",
    "KINDS",
    "RESOLUTIONS",
    "Act",
    "Cue",
    "Evidence",
    "Extractor",
    "Form",
    "Gender",
    "Kind",
    "Resolution",
    "Results",
    "Span",
    "Speaker",
    "Statement",
    "Statements",
    "__version__",
    "extract",
    "extract_iter",
    "extract_many",
]
