"""
The core behind `aqwal`.
"""

from aqwal import Act, Evidence, Form, Gender, Kind, Resolution
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pandas import DataFrame
from polars import DataFrame as DataFrame2
from pyarrow import Table
from typing import Any, Final, SupportsIndex, final, overload

__all__ = [
    "ACTS",
    "EVIDENCE",
    "FORMS",
    "GENDERS",
    "KINDS",
    "RESOLUTIONS",
    "_PAGE",
    "__version__",
    "Cue",
    "Extractor",
    "Results",
    "Span",
    "Speaker",
    "Statement",
    "Statements",
    "_cross",
    "extract",
    "extract_iter",
    "extract_many",
]

ACTS: Final[tuple[Act, ...]]
EVIDENCE: Final[tuple[Evidence, ...]]
FORMS: Final[tuple[Form, ...]]
GENDERS: Final[tuple[Gender, ...]]
KINDS: Final[tuple[Kind, ...]]
RESOLUTIONS: Final[tuple[Resolution, ...]]

_PAGE: Final[tuple[str, str]]
"""
What comes before and behind the sections of a page.
"""

__version__: Final[str]

@final
class Cue:
    """
    A verb of saying for an `Extractor`, with the frame it stands in.

    `base` is the third person masculine past, with its shadda (`غرّد`, `حكى`, `ردّ`); all other forms
    are made from it. `act` is one of `aqwal.ACTS`. A clause after أن or إن and a quotation are found
    in any case; `preposition`, one or several of عن إلى على من في ب ل, also ties a content to the
    verb. `addressee` is True where the direct object is spoken to, or the preposition that leads to
    the addressee; `target` is True where the direct object is judged. A verb that is in the tables
    already keeps the frame it has there, and gets the act and whatever is given here.

    An unknown act or preposition raises `ValueError`, and so does a form of a verb in the tables that
    is no base form (قالت); a verb of your own that is spelt like one needs its vowel signs.

    >>> import aqwal
    >>> cue = aqwal.Cue("دردش", "claim", preposition="ب", addressee="ل")
    >>> extractor = aqwal.Extractor(cues=[cue])
    >>> extractor.extract("دردش الوزير أحمد سالم للصحفيين بأن الاجتماع تأجل.")[0].act
    'claim'
    """

    __match_args__: Final[tuple[str, ...]]
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs_ex__(self, /) -> tuple[tuple[Any, ...], dict[str, Any]]: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(
        cls,
        /,
        base: str,
        act: Act,
        *,
        preposition: str | Iterable[str] | None = None,
        addressee: str | bool | None = None,
        target: bool = False,
    ) -> Cue: ...
    def __repr__(self, /) -> str: ...
    @property
    def act(self, /) -> Act:
        """
        What saying it does, one of `aqwal.ACTS`.
        """
    @property
    def addressee(self, /) -> str | bool:
        """
        True for the direct object, a preposition, or False.
        """
    @property
    def base(self, /) -> str:
        """
        The third person masculine past.
        """
    @property
    def preposition(self, /) -> tuple[str, ...]:
        """
        The prepositions that tie a content.
        """
    @property
    def target(self, /) -> bool:
        """
        Whether the direct object is judged.
        """

@final
class Extractor:
    """
    The calls of `aqwal` with words of your own.

    `cues` are verbs of saying: a dict of base forms (third person masculine past, with the shadda)
    and acts, or an iterable of `Cue`. All their forms are made. `titles` are words or phrases that
    stand before a name and make whoever bears them a person; `names` are names of persons, an
    iterable or a dict of names and genders. Where one of them is in the built-in tables, yours
    counts. Making an extractor is cheap; it can be pickled and used from several threads.

    An unknown act or a malformed word raises `ValueError`.

    >>> import aqwal
    >>> names = {"نور القمر": "female"}
    >>> titles = {"كبيرة المحررين"}
    >>> extractor = aqwal.Extractor(cues={"غرّد": "announce"}, titles=titles, names=names)
    >>> statement = extractor.extract("وغرّدت كبيرة المحررين نور القمر أن العدد الجديد صدر.")[0]
    >>> statement.speaker.name, statement.speaker.gender, statement.act, statement.text
    ('نور القمر', 'female', 'announce', 'العدد الجديد صدر')
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __getnewargs_ex__(self, /) -> tuple[tuple[Any, ...], dict[str, Any]]: ...
    def __hash__(self, /) -> int: ...
    def __new__(
        cls,
        /,
        *,
        cues: Mapping[str, Act] | Sequence[Cue] | None = None,
        titles: Iterable[str] | None = None,
        names: Mapping[str, Gender | None] | Iterable[str] | None = None,
    ) -> Extractor: ...
    def __repr__(self, /) -> str: ...
    @property
    def cues(self, /) -> tuple[Cue, ...]:
        """
        The verbs of saying added.
        """
    def extract(self, article: str, /) -> Statements:
        """
        Extract the statements of one article, as `aqwal.extract` does.

        Anything but a `str` raises `TypeError`; no `str` raises.

        >>> import aqwal
        >>> extractor = aqwal.Extractor(cues={"صفّر": "say"})
        >>> extractor.extract("صفّر الوزير أحمد سالم أن الاجتماع تأجل.")[0].cue.text
        'صفّر'
        """
    @overload
    def extract_iter(
        self, articles: Iterable[str | None], /, *, ids: None = None, threads: int | None = None
    ) -> Iterator[Statements]: ...
    @overload
    def extract_iter(
        self, articles: Iterable[str | None], /, *, ids: Iterable[Any], threads: int | None = None
    ) -> Iterator[tuple[Any, Statements]]:
        """
        Extract the statements of many articles lazily, as `aqwal.extract_iter` does.

        It takes and raises the same.

        >>> import aqwal
        >>> extractor = aqwal.Extractor(cues={"صفّر": "say"})
        >>> articles = iter(["صفّر الوزير أحمد سالم أن الاجتماع تأجل.", None])
        >>> [len(statements) for statements in extractor.extract_iter(articles)]
        [1, 0]
        """
    def extract_many(
        self,
        articles: Iterable[str | None],
        /,
        *,
        ids: Iterable[Any] | None = None,
        threads: int | None = None,
    ) -> Results:
        """
        Extract the statements of many articles, as `aqwal.extract_many` does.

        It takes and raises the same.

        >>> import aqwal
        >>> extractor = aqwal.Extractor(cues={"صفّر": "say"})
        >>> extractor.extract_many(["صفّر الوزير أحمد سالم أن الاجتماع تأجل.", None])
        <aqwal.Results: 2 articles, 1 statement>
        """
    @property
    def names(self, /) -> dict[str, Gender | None]:
        """
        The names added, with their genders.
        """
    @property
    def titles(self, /) -> tuple[str, ...]:
        """
        The titles added.
        """

@final
class Results:
    """
    The statements of many articles, in their order.

    An immutable sequence of `Statements`, one an article; an article that was missing has none. A
    slice is a plain tuple. It is an Arrow stream as well, one row a statement, which pyarrow, polars,
    duckdb and pandas read as they are; `doc` holds the position of the article, or its id. (To polars
    what is a `collections.abc.Sequence` is never a stream, so it is not registered as one.)

    Ids that are not as many as the articles raise `ValueError`.

    >>> import aqwal
    >>> articles = ("قال الوزير أحمد سالم إن الاجتماع تأجل.", None)
    >>> results = aqwal.extract_many(articles, ids=("a", "b"))
    >>> results
    <aqwal.Results: 2 articles, 1 statement>
    >>> results[0][0].text, len(results[1])
    ('الاجتماع تأجل', 0)
    """
    def __arrow_c_stream__(self, /, requested_schema: Any | None = None) -> object:
        """
        Give the rows as an Arrow stream, without a copy in Python.

        A schema that is asked for is not followed: the columns are those of `to_arrow`.
        """
    def __contains__(self, value: Any, /) -> bool: ...
    def __eq__(self, other: object, /) -> bool: ...
    @overload
    def __getitem__(self, index: SupportsIndex, /) -> Statements: ...
    @overload
    def __getitem__(self, index: slice, /) -> tuple[Statements, ...]: ...
    def __getnewargs__(self, /) -> tuple[tuple[Statements, ...], list[int] | list[str] | None]: ...
    def __hash__(self, /) -> int: ...
    def __iter__(self, /) -> Iterator[Statements]: ...
    def __len__(self, /) -> int: ...
    def __new__(
        cls, /, articles: Iterable[Statements], ids: Iterable[Any] | None = None
    ) -> Results: ...
    def __repr__(self, /) -> str: ...
    def __reversed__(self, /) -> Iterator[Statements]: ...
    def _repr_html_(self, /) -> str:
        """
        In a notebook: how much there is, and the first statements.
        """
    def count(self, value: Any, /) -> int:
        """
        How many articles have statements that equal `value`.

        >>> import aqwal
        >>> results = aqwal.extract_many(["", None])
        >>> results.count(results[0])
        2
        """
    @property
    def ids(self, /) -> list[int] | list[str] | None:
        """
        The ids that were given; None where articles go by their position.
        """
    def index(self, value: Any, start: SupportsIndex = 0, stop: SupportsIndex = ..., /) -> int:
        """
        The index of the first article whose statements equal `value`; `ValueError` without one.

        >>> import aqwal
        >>> results = aqwal.extract_many(("", "قال الوزير أحمد سالم إن الاجتماع تأجل."))
        >>> results.index(results[1])
        1
        """
    def to_arrow(self, /) -> Table:
        """
        The statements as a `pyarrow.Table`, one row a statement.

        Without pyarrow, `ImportError`.

        >>> import aqwal
        >>> articles = ("قال الوزير أحمد سالم إن الاجتماع تأجل.", None)
        >>> table = aqwal.extract_many(articles, ids=("a", "b")).to_arrow()
        >>> table.select(("doc", "text")).to_pylist()
        [{'doc': 'a', 'text': 'الاجتماع تأجل'}]
        """
    def to_pandas(self, /) -> DataFrame:
        """
        The statements as a pandas data frame, one row a statement.

        The columns are `doc`, the position of the article or its id, and those of
        `Statements.to_pandas`. Without pandas and pyarrow, `ImportError`.

        >>> import aqwal
        >>> articles = ("قال الوزير أحمد سالم إن الاجتماع تأجل.", None)
        >>> frame = aqwal.extract_many(articles, ids=("a", "b")).to_pandas()
        >>> frame.doc.item(), frame.act.item(), frame.text.item()
        ('a', 'say', 'الاجتماع تأجل')
        """
    def to_polars(self, /) -> DataFrame2:
        """
        The statements as a polars data frame, one row a statement.

        The columns are `doc`, the position of the article or its id, and those of
        `Statements.to_polars`. Without polars, `ImportError`.

        >>> import aqwal
        >>> articles = ("قال الوزير أحمد سالم إن الاجتماع تأجل.", None)
        >>> frame = aqwal.extract_many(articles, ids=("a", "b")).to_polars()
        >>> frame.select("doc", "act", "text").rows()
        [('a', 'say', 'الاجتماع تأجل')]
        """

@final
class Span:
    """
    A stretch of the article: `article[start:end] == text`.

    `start` and `end` count code points, as Python's own indices do, not bytes or letters as drawn;
    `end` is the offset after the last code point.

    A start or end that does not fit the text raises `ValueError`.

    >>> import aqwal
    >>> span = aqwal.Span(0, 3, "قال")
    >>> "قال الوزير"[span.start:span.end] == span.text
    True
    """

    __match_args__: Final[tuple[str, ...]]
    def __eq__(self, other: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[Any, ...]: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, start: SupportsIndex, end: SupportsIndex, text: str) -> Span: ...
    def __repr__(self, /) -> str: ...
    @property
    def end(self, /) -> int:
        """
        Offset after the last code point.
        """
    @property
    def start(self, /) -> int:
        """
        Offset of the first code point.
        """
    @property
    def text(self, /) -> str:
        """
        The words, a slice of the article.
        """

@final
class Speaker:
    """
    Who communicated.

    `name` is the fullest name in the article, without titles; `key` the same folded, stable across
    articles and spellings, to group by. `kind` is one of `aqwal.KINDS`, `gender` one of
    `aqwal.GENDERS` or None. `mention` is the noun phrase in the cue's own clause, None where it
    stands elsewhere; `resolution`, one of `aqwal.RESOLUTIONS`, says how the name was found.

    `kind`: person, one human, named or not; people, several; organisation, a government, party,
    company, medium or court; place, a country or capital that speaks; document, a report, study,
    poll or law as the source.

    `gender`, grammatical, of persons where it is known: female; male.

    `resolution`: named, by the name in the mention; title, a bare title (الوزير) tied to a name;
    surname, a short name completed; hidden, the subject stands in the verb or participle (أضاف);
    pronoun, a pronoun followed to its noun (قوله); continued, a quotation goes on with the speaker
    before it; none, the text names no source.

    A word that is not in its list raises `ValueError`.

    >>> import aqwal
    >>> who = aqwal.extract("قال الوزير أحمد سالم إن الاجتماع تأجل.")[0].speaker
    >>> who.name, who.kind, who.gender, who.mention.text
    ('أحمد سالم', 'person', 'male', 'الوزير أحمد سالم')
    """

    __match_args__: Final[tuple[str, ...]]
    def __eq__(self, other: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[Any, ...]: ...
    def __hash__(self, /) -> int: ...
    def __new__(
        cls,
        /,
        name: str,
        key: str,
        kind: Kind,
        gender: Gender | None = None,
        mention: Span | None = None,
        resolution: Resolution = ...,
    ) -> Speaker: ...
    def __repr__(self, /) -> str: ...
    @property
    def gender(self, /) -> Gender | None:
        """
        Grammatical gender, female or male, where it is known.
        """
    @property
    def key(self, /) -> str:
        """
        The folded name, to group by.
        """
    @property
    def kind(self, /) -> Kind:
        """
        person, people, organisation, place or document.
        """
    @property
    def mention(self, /) -> Span | None:
        """
        The noun phrase in the cue's own clause.
        """
    @property
    def name(self, /) -> str:
        """
        The fullest name in the article, without titles.
        """
    @property
    def resolution(self, /) -> Resolution:
        """
        How the name was found.
        """

@final
class Statement:
    """
    Somebody communicated something: who, by which word, what.

    `speaker` and `cue` are None where the text has none; `content` is a tuple of spans in text
    order, and `text` joins them with `" … "`. `addressee`, `medium`, `time`, `target` and
    `on_behalf_of` are spans or None. `form` is one of `aqwal.FORMS`, `act` one of `aqwal.ACTS`,
    `evidence` one of `aqwal.EVIDENCE`. `negated` is True where the saying itself is denied.
    `parent` is the index, in the whole article, of the innermost statement around this one.
    `context` is the sentence that holds cue and content. All offsets count code points.

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

    A word that is not in its list raises `ValueError`.

    >>> import aqwal
    >>> statement = aqwal.extract("قال الوزير أحمد سالم إن الاجتماع تأجل.")[0]
    >>> statement.speaker.name, statement.cue.text, statement.act, statement.text
    ('أحمد سالم', 'قال', 'say', 'الاجتماع تأجل')
    """

    __match_args__: Final[tuple[str, ...]]
    def __eq__(self, other: object, /) -> bool: ...
    def __getnewargs_ex__(self, /) -> tuple[tuple[Any, ...], dict[str, Any]]: ...
    def __hash__(self, /) -> int: ...
    def __new__(
        cls,
        /,
        *,
        speaker: Speaker | None = None,
        cue: Span | None = None,
        content: Iterable[Span],
        addressee: Span | None = None,
        medium: Span | None = None,
        time: Span | None = None,
        target: Span | None = None,
        on_behalf_of: Span | None = None,
        form: Form,
        act: Act,
        negated: bool = False,
        parent: int | None = None,
        evidence: Evidence,
        context: Span,
    ) -> Statement: ...
    def __repr__(self, /) -> str: ...
    @property
    def act(self, /) -> Act:
        """
        The act of speech, one of `aqwal.ACTS`.
        """
    @property
    def addressee(self, /) -> Span | None:
        """
        To whom.
        """
    @property
    def content(self, /) -> tuple[Span, ...]:
        """
        What was communicated, one span a piece.
        """
    @property
    def context(self, /) -> Span:
        """
        The sentence that holds cue and content.
        """
    @property
    def cue(self, /) -> Span | None:
        """
        The one word that carries the report.
        """
    @property
    def evidence(self, /) -> Evidence:
        """
        What found the statement, one of `aqwal.EVIDENCE`.
        """
    @property
    def form(self, /) -> Form:
        """
        Whose wording the content has: direct, indirect or mixed.
        """
    @property
    def medium(self, /) -> Span | None:
        """
        The outlet or occasion.
        """
    @property
    def negated(self, /) -> bool:
        """
        Whether the saying itself is denied.
        """
    @property
    def on_behalf_of(self, /) -> Span | None:
        """
        For whom the speaker spoke.
        """
    @property
    def parent(self, /) -> int | None:
        """
        Index, in the whole article, of the innermost statement around this one.
        """
    @property
    def speaker(self, /) -> Speaker | None:
        """
        Who said it; None where the text names no source.
        """
    @property
    def target(self, /) -> Span | None:
        """
        Whom or what the words judge.
        """
    @property
    def text(self, /) -> str:
        """
        The words of the content, its pieces joined with `" … "`.
        """
    @property
    def time(self, /) -> Span | None:
        """
        When it was said.
        """

@final
class Statements(Sequence[Statement]):
    """
    The statements of one article, in the order of their first cue or content.

    An immutable sequence of `Statement`: index it, iterate, ask `in`. A slice is a plain tuple,
    because `parent` and `article` belong to the whole.

    A statement whose spans are not slices of the article, or whose `parent` is no index of the
    sequence, raises `ValueError`.

    >>> import aqwal
    >>> statements = aqwal.extract("قال الوزير أحمد سالم إن الاجتماع تأجل.")
    >>> len(statements), statements[0] in statements, statements.article[:3]
    (1, True, 'قال')
    """
    def __arrow_c_stream__(self, /, requested_schema: Any | None = None) -> object:
        """
        Give the statements as an Arrow stream, one row each, without a copy in Python.

        A schema that is asked for is not followed. polars reads a sequence item by item and does not
        ask for the stream: use `to_polars()`.
        """
    def __contains__(self, value: Any, /) -> bool: ...
    def __eq__(self, other: object, /) -> bool: ...
    @overload
    def __getitem__(self, index: SupportsIndex, /) -> Statement: ...
    @overload
    def __getitem__(self, index: slice, /) -> tuple[Statement, ...]: ...
    def __getnewargs__(self, /) -> tuple[str, tuple[Statement, ...]]: ...
    def __hash__(self, /) -> int: ...
    def __iter__(self, /) -> Iterator[Statement]: ...
    def __len__(self, /) -> int: ...
    def __new__(cls, /, article: str, statements: Iterable[Statement]) -> Statements: ...
    def __repr__(self, /) -> str: ...
    def __reversed__(self, /) -> Iterator[Statement]: ...
    def _repr_html_(self, /) -> str:
        """
        In a notebook: the article right to left with its statements marked, a legend and a table.
        """
    @property
    def article(self, /) -> str:
        """
        The text that the offsets count in; a lone surrogate of the input is U+FFFD here.
        """
    def count(self, value: Any, /) -> int:
        """
        How many statements equal `value`.

        >>> import aqwal
        >>> statements = aqwal.extract("قال الوزير أحمد سالم إن الاجتماع تأجل.")
        >>> statements.count(statements[0])
        1
        """
    def index(self, value: Any, start: SupportsIndex = 0, stop: SupportsIndex = ..., /) -> int:
        """
        The index of the first statement that equals `value`; `ValueError` where there is none.

        >>> import aqwal
        >>> statements = aqwal.extract("قال الوزير أحمد سالم إن الاجتماع تأجل.")
        >>> statements.index(statements[0])
        0
        """
    def to_dicts(self, /) -> list[dict[str, Any]]:
        """
        One dictionary a statement, with the keys and values of `to_json`.

        >>> import aqwal
        >>> aqwal.extract("قال الوزير أحمد سالم إن الاجتماع تأجل.").to_dicts()[0]["cue"]
        {'start': 0, 'end': 3, 'text': 'قال'}
        """
    def to_html(self, /, title: str | None = None, *, page: bool = True) -> str:
        """
        The article right to left with its statements marked, a legend and a table, as a whole page.

        Nothing in it runs or is loaded. A `title` stands above the article. With `page=False` the
        frame of the page is left out, so that several articles can share one.

        >>> import aqwal
        >>> page = aqwal.extract("قال الوزير أحمد سالم إن الاجتماع تأجل.").to_html()
        >>> page.startswith("<!DOCTYPE html>"), "<script" in page
        (True, False)
        """
    def to_json(self, /, indent: int | None = None) -> str:
        """
        The statements as a JSON array; on one line, or with `indent` blanks a level.

        `context` is left out: it can be found again in the article.

        >>> import aqwal
        >>> aqwal.extract("قال الوزير أحمد سالم إن الاجتماع تأجل.").to_json()[:47]
        '[{"cue":{"start":0,"end":3,"text":"قال"},"conte'
        """
    def to_pandas(self, /) -> DataFrame:
        """
        The statements as a pandas data frame, one row a statement.

        `aqwal.frames` says what each column holds. Without pandas, `ImportError`.

        >>> import aqwal
        >>> frame = aqwal.extract("قال الوزير أحمد سالم إن الاجتماع تأجل.").to_pandas()
        >>> frame.text.item()
        'الاجتماع تأجل'
        """
    def to_polars(self, /) -> DataFrame2:
        """
        The statements as a polars data frame, one row a statement.

        `aqwal.frames` says what each column holds. Without polars, `ImportError`.

        >>> import aqwal
        >>> frame = aqwal.extract("قال الوزير أحمد سالم إن الاجتماع تأجل.").to_polars()
        >>> frame.select("speaker", "act", "text").row(0)
        ('أحمد سالم', 'say', 'الاجتماع تأجل')
        """

def _cross(articles: Iterable[str | None], /) -> int:
    """
    Take articles over into Rust and do nothing with them: what crossing costs, for the benchmark.
    """

def extract(article: str, /) -> Statements:
    """
    Extract the statements of one Arabic news article: who said what.

    Offsets in the result count code points, so that `article[start:end]` is the text of a span. A
    lone surrogate is read as U+FFFD, one code point for one. Text in another script gives what its
    Arabic words give, often nothing; so does text of 1.25 GiB and more in UTF-8. Other threads run
    meanwhile.

    Anything but a `str` raises `TypeError`; no `str` raises.

    >>> import aqwal
    >>> for statement in aqwal.extract("قال الوزير أحمد سالم إن الاجتماع تأجل."):
    ...     print(statement.speaker.name, statement.act, statement.text)
    أحمد سالم say الاجتماع تأجل
    >>> aqwal.extract("The minister met his guests.").to_json()
    '[]'
    """

@overload
def extract_iter(
    articles: Iterable[str | None], /, *, ids: None = None, threads: int | None = None
) -> Iterator[Statements]: ...
@overload
def extract_iter(
    articles: Iterable[str | None], /, *, ids: Iterable[Any], threads: int | None = None
) -> Iterator[tuple[Any, Statements]]:
    """
    Extract the statements of many articles lazily, one result after another, in order.

    It takes what `extract_many` takes, and reads it ahead by no more than a block, which grows with
    use to some megabytes of text; with `threads=1` it reads an article when its result is asked
    for. With `ids`, of any type, each result is a pair of the id and the statements; ids that have
    no `len()` may be more than the articles, as `itertools.count()` is.

    It raises what `extract_many` raises, after the results that come before.

    >>> import aqwal
    >>> articles = iter(("قال الوزير أحمد سالم إن الاجتماع تأجل.", None))
    >>> [len(statements) for statements in aqwal.extract_iter(articles)]
    [1, 0]
    """

def extract_many(
    articles: Iterable[str | None],
    /,
    *,
    ids: Iterable[Any] | None = None,
    threads: int | None = None,
) -> Results:
    """
    Extract the statements of many articles.

    `articles` is any iterable of `str`, with None or NaN where one is missing (it gets no
    statements); a pandas or polars Series; or an Arrow array of strings of any layout, chunked or
    not, which is read in place. `ids`, all int or all str, name the articles in the column `doc`;
    without them they go by position. `threads` is how many work at a time, by default one a core;
    the result is the same for any number. Other threads run meanwhile, and Ctrl-C stops soon.

    An item of another type raises `TypeError` with its position; Arrow text that is no UTF-8,
    `threads` below 1, and `ids` that are more or fewer than the articles raise `ValueError`.

    >>> import aqwal
    >>> articles = ("قال الوزير أحمد سالم إن الاجتماع تأجل.", "أكدت سلمى حداد أن المدارس ستفتح.")
    >>> results = aqwal.extract_many(articles)
    >>> for statements in results:
    ...     print(statements[0].act)
    say
    affirm
    """
