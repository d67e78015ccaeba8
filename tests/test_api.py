"""The Python objects: what they hold, compare, print, pickle and refuse."""

import copy
import json
import pickle
import subprocess
import sys
import threading
import time
import typing
from collections.abc import Callable, Sequence
from typing import Any

import pytest

import aqwal
from aqwal import Span, Speaker, Statement, Statements

Object = Span | Speaker | Statement | Statements
NAMES = {name: getattr(aqwal, name) for name in aqwal.__all__}
COPIES: list[Callable[[Any], Any]] = [
    copy.copy,
    copy.deepcopy,
    *(
        lambda it, protocol=protocol: pickle.loads(pickle.dumps(it, protocol))
        for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1)
    ),
    lambda it: eval(repr(it), NAMES.copy()),  # noqa: S307 - the promise under test
]


@pytest.fixture(params=["span", "speaker", "statement", "statements"])
def thing(request: pytest.FixtureRequest, statements: Statements, said: Statement) -> Object:
    """One object of each class."""
    speaker = statements[0].speaker
    assert speaker is not None
    things: dict[str, Object] = {"span": said.content[0], "speaker": speaker, "statement": said}
    return things.get(request.param, statements)


# ------------------------------------------------------------------------------------------ values


def test_parts(statements: Statements) -> None:
    urge, said = statements
    assert urge.speaker is not None
    assert urge.speaker.name == "سلمى حداد"
    assert urge.speaker.key == "سلمي حداد"
    assert (urge.speaker.kind, urge.speaker.gender) == ("person", "female")
    assert urge.speaker.mention == Span(4, 21, "الوزيرة سلمى حداد")
    assert urge.cue == Span(0, 3, "حثت")
    assert urge.addressee is not None
    assert urge.addressee.text == "المجلس"
    assert (urge.medium, urge.time, urge.target, urge.on_behalf_of) == (None,) * 4
    assert (urge.form, urge.act, urge.evidence) == ("indirect", "urge", "verb")
    assert (urge.negated, urge.parent) == (False, None)
    assert (said.negated, said.parent) == (True, 0)
    assert urge.text == "التحرك"
    assert said.text == "نريد حلا … لا غدا"
    assert said.context.text == statements.article


def test_closed_lists() -> None:
    for values, literal in [
        (aqwal.ACTS, aqwal.Act),
        (aqwal.KINDS, aqwal.Kind),
        (aqwal.FORMS, aqwal.Form),
        (aqwal.GENDERS, aqwal.Gender),
        (aqwal.EVIDENCE, aqwal.Evidence),
        (aqwal.RESOLUTIONS, aqwal.Resolution),
    ]:
        assert values == typing.get_args(literal)
        assert isinstance(values, tuple)


def test_copies_are_equal(thing: Object) -> None:
    for duplicate in COPIES:
        twin = duplicate(thing)
        assert twin == thing
        assert type(twin) is type(thing)
        assert hash(twin) == hash(thing)
        assert repr(twin) == repr(thing)


def test_different_is_unequal(statements: Statements, thing: Object) -> None:
    assert statements[0] != statements[1]
    assert statements[0].speaker != statements[1].speaker
    assert statements != Statements(statements.article, [])
    assert Statements("", []) != Statements(" ", [])
    assert thing != "a string"
    assert (thing == 1) is False


def test_immutable(thing: Object) -> None:
    name = "article" if isinstance(thing, Statements) else type(thing).__match_args__[0]
    with pytest.raises(AttributeError):
        setattr(thing, name, None)
    with pytest.raises(AttributeError):
        thing.note = "new"  # type: ignore[union-attr]


def test_repr_quotes_as_python_does() -> None:
    assert repr(Span(0, 4, 'قَا"')) == "Span(0, 4, 'قَا\"')"
    speaker = Speaker("س", "س", "place")
    assert repr(speaker) == "Speaker(name='س', key='س', kind='place', resolution='named')"


def test_match() -> None:
    match Span(2, 5, "قال"):
        case Span(start, end, text):
            assert (start, end, text) == (2, 5, "قال")
    assert Speaker.__match_args__[:3] == ("name", "key", "kind")
    assert Statement.__match_args__[:3] == ("speaker", "cue", "content")


# ---------------------------------------------------------------------------------------- sequence


def test_sequence(statements: Statements, urge: Statement, said: Statement) -> None:
    assert isinstance(statements, Sequence)
    assert len(statements) == 2
    assert list(statements) == [urge, said]
    assert list(reversed(statements)) == [said, urge]
    assert (statements[0], statements[-1]) == (urge, said)
    assert statements[:1] == (urge,)
    assert statements[::-1] == (said, urge)
    assert statements[5:] == ()
    assert urge in statements
    assert "urge" not in statements
    assert statements.index(said) == 1
    assert statements.index(said, -1) == 1
    assert statements.count(said) == 1
    assert statements.count(None) == 0
    assert statements
    assert not Statements("", [])


@pytest.mark.parametrize("index", [2, -3, 2**70])
def test_no_such_index(statements: Statements, index: int) -> None:
    with pytest.raises(IndexError, match="out of range"):
        statements[index]


def test_no_such_item(statements: Statements, urge: Statement) -> None:
    with pytest.raises(TypeError, match="int or a slice"):
        statements["a"]  # type: ignore[call-overload]
    with pytest.raises(ValueError, match="not among"):
        statements.index(urge, 1)


# -------------------------------------------------------------------------------------------- JSON


def test_json(statements: Statements) -> None:
    dicts = statements.to_dicts()
    assert json.loads(statements.to_json()) == dicts
    assert list(dicts[0]) == [
        *("cue", "content", "speaker", "addressee", "medium", "time", "target", "on_behalf_of"),
        *("form", "act", "negated", "parent", "evidence"),
    ]
    assert list(json.loads(statements.to_json())[0]) == list(dicts[0])
    assert dicts[0]["cue"] == {"start": 0, "end": 3, "text": "حثت"}
    speaker = dicts[0]["speaker"]
    assert list(speaker) == ["name", "key", "kind", "gender", "mention", "resolution"]
    assert "حثت" in statements.to_json()
    assert "\n" not in statements.to_json()
    assert statements.to_json(indent=1).startswith('[\n {\n  "cue": {\n')


def test_whole_numbers(statements: Statements, said: Statement) -> None:
    with pytest.raises(ValueError, match="indent must be 0 or more, not -1"):
        statements.to_json(indent=-1)
    with pytest.raises(ValueError, match="indent must be 1024 or less, not 1025"):
        statements.to_json(indent=1025)
    with pytest.raises(TypeError, match="indent must be an int, not bool"):
        statements.to_json(indent=True)
    with pytest.raises(ValueError, match="parent must be 0 or more, not -1"):
        Statement(**{**fields(said), "parent": -1})
    with pytest.raises(TypeError, match="parent must be an int, not str"):
        Statement(**{**fields(said), "parent": "0"})


def test_title_of_a_page(statements: Statements) -> None:
    assert "a\ufffdb" in statements.to_html("a\ud800b")
    with pytest.raises(TypeError, match="title must be a str, not int"):
        statements.to_html(5)  # type: ignore[arg-type]


# ------------------------------------------------------------------------------------- constructors


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [(3, 2, "x"), (-1, 1, "xx"), (0, 5, "قال"), (0, 0, ""), (sys.maxsize, -sys.maxsize, "xx")],
)
def test_bad_span(start: int, end: int, text: str) -> None:
    with pytest.raises(ValueError, match=f"span {start}:{end} .* {len(text)} code points"):
        Span(start, end, text)


def test_bad_words(urge: Statement) -> None:
    with pytest.raises(ValueError, match="unknown kind: 'robot'; one of person, people"):
        Speaker("س", "س", "robot")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="unknown resolution: 'né'; one of named"):
        Speaker("س", "س", "person", resolution="né")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="gender must be a str, not int; one of female, male"):
        Speaker("س", "س", "person", gender=1)  # type: ignore[arg-type]
    wrong: dict[str, Any]
    for wrong in ({"act": "quote"}, {"form": "free"}, {"evidence": "\ud800"}, {"content": []}):
        with pytest.raises(ValueError, match=r"unknown|empty"):
            Statement(**{**fields(urge), **wrong})
    for wrong in ({"content": [1]}, {"cue": "قال"}, {"context": None}, {"speaker": "س"}):
        with pytest.raises(TypeError):
            Statement(**{**fields(urge), **wrong})


def fields(statement: Statement) -> dict[str, Any]:
    """Give the constructor's arguments."""
    return {name: getattr(statement, name) for name in Statement.__match_args__}


def test_statements_fit_their_article(statements: Statements, said: Statement) -> None:
    with pytest.raises(ValueError, match="is not in the article"):
        Statements(statements.article[1:], statements)
    with pytest.raises(ValueError, match="is not in the article"):
        Statements("", statements)
    orphan = Statement(**{**fields(said), "parent": 2})
    with pytest.raises(ValueError, match="parent 2 is out of range: there are 1"):
        Statements(statements.article, [orphan])
    with pytest.raises(TypeError):
        Statements(statements.article, ["قال"])  # type: ignore[list-item]


# ----------------------------------------------------------------------------------------- extract


def test_extract(sample: str) -> None:
    found = aqwal.extract(sample)
    assert found.article == sample
    assert found == aqwal.extract(sample)
    assert Statements(sample, found) == found
    for duplicate in COPIES:
        assert duplicate(found) == found


@pytest.mark.parametrize("text", ["", " ", "\0", "The minister said so.", "<p>5 > 3</p>", "👩‍👧"])
def test_nothing_to_find(text: str) -> None:
    assert len(aqwal.extract(text)) == 0
    assert aqwal.extract(text).article == text


@pytest.mark.parametrize(
    ("article", "message"),
    [
        (None, "not NoneType: leave"),
        (float("nan"), "not float: leave"),
        (b"text", "not bytes: decode"),
        (["text"], "not list: pass one"),
        (7, "not int: pass the text"),
    ],
)
def test_not_a_str(article: object, message: str) -> None:
    with pytest.raises(TypeError, match=f"expected a str, {message}"):
        aqwal.extract(article)  # type: ignore[arg-type]


def test_article_by_position_alone() -> None:
    with pytest.raises(TypeError):
        aqwal.extract(article="")  # type: ignore[call-arg]


def test_lone_surrogates(sample: str) -> None:
    assert aqwal.extract("\ud800a\udfff\ud83d\ude00").article == "\ufffda\ufffd\ufffd\ufffd"
    assert aqwal.extract("\ud7ff\ue000\ud800").article == "\ud7ff\ue000\ufffd"
    broken = "\udc80 " + sample + " \ud83d"
    assert aqwal.extract(broken) == aqwal.extract("\ufffd " + sample + " \ufffd")


def test_subclass_of_str(sample: str) -> None:
    class Text(str):
        __slots__ = ()

    assert aqwal.extract(Text(sample)) == aqwal.extract(sample)


def test_other_threads_run(sample: str) -> None:
    # Who holds the interpreter stops the others for the whole time.
    thread = threading.Thread(target=aqwal.extract, args=[sample * 500])
    gap, start = 0.0, time.perf_counter()
    thread.start()
    last = start
    while thread.is_alive():
        now = time.perf_counter()
        gap, last = max(gap, now - last), now
    assert gap < (time.perf_counter() - start) / 2


def test_import_is_light() -> None:
    code = "import sys, aqwal; print(sorted({'argparse', 'pandas', 'tqdm'} & set(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"
