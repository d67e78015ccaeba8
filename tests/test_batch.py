"""Many articles at once: what goes in, what comes out, threads, processes and interruptions."""

import itertools
import multiprocessing
import os
import pickle
import signal
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import aqwal
from aqwal import Results, Statements

SHORT = "قال الوزير أحمد سالم إن الاجتماع تأجل."
OTHER = "أكدت الوزيرة سلمى حداد أن المدارس ستفتح غدا."
STATM = Path("/proc/self/statm")


@pytest.fixture
def many(sample: str) -> list[str | None]:
    """Articles of several lengths, with gaps, enough for several blocks."""
    pieces = [sample[:at] for at in range(0, len(sample), 7)]
    return [*pieces, None, SHORT, "", OTHER] * 4


def test_equal_to_extract(many: list[str | None]) -> None:
    results = aqwal.extract_many(many)
    assert list(results) == [aqwal.extract(text or "") for text in many]
    assert list(aqwal.extract_iter(many)) == list(results)


@pytest.mark.parametrize("threads", [1, 2, 3, 16])
def test_same_on_any_number_of_threads(many: list[str | None], threads: int) -> None:
    results = aqwal.extract_many(many, threads=threads)
    assert results == aqwal.extract_many(many, threads=1)
    assert list(aqwal.extract_iter(many, threads=threads)) == list(results)


def test_iterables() -> None:
    texts = (SHORT, None, OTHER)
    expected = aqwal.extract_many(list(texts))
    for given in (texts, iter(texts), (text for text in texts), dict.fromkeys(texts)):
        assert aqwal.extract_many(given) == expected
    assert len(aqwal.extract_many([])) == 0
    assert list(aqwal.extract_iter([])) == []


def test_missing() -> None:
    results = aqwal.extract_many([None, float("nan"), SHORT])  # type: ignore[list-item]
    assert [len(statements) for statements in results] == [0, 0, 1]
    assert results[0].article == ""


def test_lone_surrogates() -> None:
    (found,) = aqwal.extract_many(["\ud800 " + SHORT])
    assert found.article == "\ufffd " + SHORT
    assert found == aqwal.extract("\ud800 " + SHORT)


@pytest.mark.parametrize(
    ("articles", "message"),
    [
        ([SHORT, 7], "article 1: expected a str, not int"),
        ([SHORT, SHORT, b"x"], "article 2: expected a str, not bytes: decode"),
        ([1.5], "article 0: expected a str, not float"),
        (SHORT, "not one str: pass it to extract"),
        (b"text", "not one bytes"),
        (5, "expected an iterable of str or an Arrow array of strings, not int"),
    ],
)
def test_wrong_types(articles: Any, message: str) -> None:
    with pytest.raises(TypeError, match=message):
        aqwal.extract_many(articles)
    with pytest.raises(TypeError, match=message):
        list(aqwal.extract_iter(articles))


def test_wrong_arguments() -> None:
    for threads in (0, -1, -(2**70)):
        with pytest.raises(ValueError, match=f"threads must be 1 or more, not {threads}"):
            aqwal.extract_many([SHORT], threads=threads)
        with pytest.raises(ValueError, match=f"threads must be 1 or more, not {threads}"):
            aqwal.extract_iter([SHORT], threads=threads)
    with pytest.raises(
        ValueError, match="threads must be 65536 or less, not 1180591620717411303424"
    ):
        aqwal.extract_many([SHORT], threads=2**70)
    for wrong, kind in ((True, "bool"), (1.0, "float"), ("2", "str")):
        with pytest.raises(TypeError, match=f"threads must be an int, not {kind}"):
            aqwal.extract_many([SHORT], threads=wrong)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="2 ids for 1 articles"):
        aqwal.extract_many([SHORT], ids=[1, 2])
    for ids in ([None], [1, "b"], [True], [2**64]):
        with pytest.raises(TypeError, match=r"id \d is .*: ids must be all int"):
            aqwal.extract_many([SHORT] * len(ids), ids=ids)
    with pytest.raises(ValueError, match=r"id 0, '\\ud800' has a lone surrogate"):
        aqwal.extract_many([SHORT], ids=["\ud800"])


@pytest.mark.parametrize("call", [aqwal.extract_many, aqwal.extract_iter])
@pytest.mark.parametrize(
    ("ids", "message"),
    [
        ("ab", "ids must be an iterable, not one str: put it into a list"),
        (b"ab", "ids must be an iterable, not one bytes: put it into a list"),
        (5, "ids must be an iterable, not int"),
    ],
)
def test_wrong_ids(call: Callable[..., Any], ids: Any, message: str) -> None:
    with pytest.raises(TypeError, match=message):
        call([SHORT, OTHER], ids=ids)


def test_as_many_ids_as_articles() -> None:
    with pytest.raises(ValueError, match="fewer ids than articles"):
        list(aqwal.extract_iter([SHORT, OTHER], ids=[1]))
    pairs = aqwal.extract_iter([SHORT, OTHER], ids=[1, 2, 3])
    assert [next(pairs)[0], next(pairs)[0]] == [1, 2]
    with pytest.raises(ValueError, match="3 ids for 2 articles: give one each"):
        next(pairs)
    assert list(pairs) == []
    for endless in (itertools.count(), iter([0, 1, 2])):
        assert [name for name, _ in aqwal.extract_iter([SHORT, OTHER], ids=endless)] == [0, 1]


def test_errors_of_the_source_pass_through() -> None:
    def broken() -> Iterator[str]:
        yield SHORT
        raise LookupError("gone")

    with pytest.raises(LookupError, match="gone"):
        aqwal.extract_many(broken())
    results = aqwal.extract_iter(broken())
    assert next(results) == aqwal.extract(SHORT)
    with pytest.raises(LookupError, match="gone"):
        next(results)
    assert list(results) == []


# ----------------------------------------------------------------------------------------- results


def test_sequence() -> None:
    results = aqwal.extract_many([SHORT, None, OTHER, SHORT])
    assert results[-1] == results[0] == aqwal.extract(SHORT)
    assert results[1:3] == (results[1], results[2])
    assert list(reversed(results)) == list(results)[::-1]
    assert aqwal.extract(OTHER) in results
    assert results.index(aqwal.extract(OTHER)) == 2
    assert results.count(results[0]) == 2
    for index in (4, -5, sys.maxsize, -sys.maxsize - 1):
        with pytest.raises(IndexError, match="there are 4 articles"):
            results[index]
    with pytest.raises(ValueError, match="no article"):
        results.index(1)


@pytest.mark.parametrize("ids", [None, [3, 1], ["ب", "a"]])
def test_copies(ids: list[int] | list[str] | None) -> None:
    results = aqwal.extract_many([SHORT, OTHER], ids=ids)
    twin = pickle.loads(pickle.dumps(results))
    assert isinstance(twin, Results)
    assert twin == results
    assert hash(twin) == hash(results)
    assert twin.ids == ids
    assert Results(list(results), ids) == results
    assert results != aqwal.extract_many([SHORT, OTHER], ids=["x", "y"])
    assert results != aqwal.extract_many([SHORT], ids=None)


def test_repr() -> None:
    results = aqwal.extract_many([SHORT, OTHER.replace("سلمى", "<سلمى>")], ids=["a&b", "c"])
    assert repr(results) == "<aqwal.Results: 2 articles, 2 statements>"
    html = results._repr_html_()
    assert "a&amp;b" in html
    assert "<سلمى>" not in html
    assert html.count("</tr>") == 4


# -------------------------------------------------------------------------------------------- lazy


def test_lazy() -> None:
    taken = itertools.count()
    articles = (text for text in itertools.cycle([SHORT, OTHER]) if next(taken) >= 0)
    results = aqwal.extract_iter(articles, threads=1)
    for number in range(5):
        assert len(next(results)) == 1
        assert next(taken) == 2 * number + 1
    ahead = aqwal.extract_iter(itertools.cycle([SHORT, OTHER]))
    assert [len(next(ahead)) for _ in range(10_000)] == [1] * 10_000


def test_pairs() -> None:
    pairs = aqwal.extract_iter([SHORT, None], ids=[("any", 1), None])
    assert list(pairs) == [(("any", 1), aqwal.extract(SHORT)), (None, aqwal.extract(""))]


@pytest.mark.skipif(not STATM.exists(), reason="no /proc says what the process holds")
def test_memory_is_flat() -> None:
    # In a process of its own: what other tests leave behind moves the figure.
    code = f"""
        import gc, os, aqwal
        articles = ({SHORT!r} + str(number) for number in range(100_000))
        held = []
        for number, _ in enumerate(aqwal.extract_iter(articles)):
            if number >= 20_000 and number % 5_000 == 0:
                gc.collect()
                pages = open({str(STATM)!r}).read().split()[1]
                held.append(int(pages) * os.sysconf("SC_PAGE_SIZE"))
        print(max(held) - held[0])
    """
    run = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)], capture_output=True, text=True, check=True
    )
    assert int(run.stdout) < 8_000_000


def test_texts_of_the_user_do_not_grow() -> None:
    # One alone keeps its UTF-8; in a batch that would leave a copy of every text.
    texts = [SHORT + str(number) for number in range(3)]
    before = [sys.getsizeof(text) for text in texts]
    aqwal.extract_many(texts)
    assert [sys.getsizeof(text) for text in texts] == before


# -------------------------------------------------------------------------- threads and processes


def test_inside_threads(many: list[str | None]) -> None:
    expected, got = aqwal.extract_many(many), []
    threads = [
        threading.Thread(target=lambda: got.append(aqwal.extract_many(many))) for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert got == [expected] * 4


def count(texts: list[str | None]) -> int:
    """Count in another process."""
    return sum(len(found) for found in aqwal.extract_many(texts, threads=2))


@pytest.mark.parametrize("method", ["fork", "spawn"])
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_inside_processes(many: list[str | None], method: str) -> None:
    expected = count(many)
    with multiprocessing.get_context(method).Pool(2) as pool:
        assert pool.map_async(count, [many, many]).get(60) == [expected, expected]


def test_after_fork(many: list[str | None]) -> None:
    expected = count(many)
    child = os.fork()
    if child == 0:
        os._exit(0 if count(many) == expected else 1)
    assert os.waitpid(child, 0)[1] == 0


@pytest.mark.parametrize("call", ["aqwal.extract_many(it)", "list(aqwal.extract_iter(it))"])
def test_interrupt(call: str) -> None:
    code = f"""
        import aqwal, itertools, signal
        # What runs in the background of a shell ignores the signal.
        signal.signal(signal.SIGINT, signal.default_int_handler)
        it = itertools.repeat({SHORT!r})
        print("ready", flush=True)
        try:
            {call}
        except KeyboardInterrupt:
            print("stopped")
    """
    process = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(code)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    time.sleep(0.3)
    start = time.perf_counter()
    process.send_signal(signal.SIGINT)
    assert process.communicate(timeout=20)[0] == "stopped\n"
    assert time.perf_counter() - start < 5


def test_import_is_light() -> None:
    frames = "numpy pandas polars pyarrow duckdb spacy pyspark dask"
    modules = "aqwal.frames aqwal.pandas aqwal.polars aqwal.spacy aqwal.spark aqwal.dask"
    names = f"{frames} {modules}".split()
    code = f"import sys, aqwal; print(sorted(set({names}) & set(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"


@pytest.mark.parametrize(
    ("call", "package", "extra"),
    [
        (lambda results: results.to_arrow(), "pyarrow", "arrow"),
        (lambda results: results.to_pandas(), "pandas", "pandas"),
        (lambda results: results.to_polars(), "polars", "polars"),
    ],
)
def test_missing_package(
    call: Callable[[Results], Any], package: str, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(ImportError, match=rf"{package} is not installed: .*aqwal\[{extra}\]"):
        call(aqwal.extract_many([SHORT]))


@pytest.mark.parametrize(
    ("module", "package"),
    [
        ("pandas", "pandas"),
        ("polars", "polars"),
        ("spacy", "spacy"),
        ("spark", "pyspark"),
        ("dask", "dask"),
    ],
)
def test_missing_package_of_a_module(module: str, package: str) -> None:
    code = f"import sys; sys.modules[{package!r}] = None; import aqwal.{module}"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert f"pip install 'aqwal[{module}]'" in run.stderr


def test_statements_are_shared() -> None:
    results = aqwal.extract_many([SHORT])
    assert results[0] is results[0]
    assert isinstance(results[0], Statements)
