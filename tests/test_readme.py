"""Runs the examples of the README and of every docstring, and compares what they print."""

import doctest
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import aqwal
from aqwal import frames

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
EXAMPLES = [text for kind, text in BLOCK.findall(README) if kind == "python"]
PYTHON = "\n".join(text for text in EXAMPLES if "dask" not in text)
(DASK,) = [text for text in EXAMPLES if "dask" in text]
CONSOLE = [text for kind, text in BLOCK.findall(README) if kind == "console"]
PUBLIC = [aqwal, frames, *(getattr(aqwal, name) for name in aqwal.__all__)]
PUBLIC = [it for it in PUBLIC if isinstance(it, type | type(aqwal) | type(aqwal.extract))]
METHODS = {
    f"{it.__name__}.{name}": method
    for it in PUBLIC
    if isinstance(it, type)
    for name, method in vars(it).items()
    if not name.startswith("_") and callable(method)
}
DOCUMENTED = {it.__name__: it for it in PUBLIC} | METHODS
DOCUMENTED |= {f"frames.{name}": getattr(frames, name) for name in ("row", "columns")}


def run(text: str, name: str) -> int:
    """Run the examples of a text; give how many there were."""
    test = doctest.DocTestParser().get_doctest(text, {}, name, name, 0)
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
    report: list[str] = []
    runner.run(test, out=report.append)
    assert not runner.failures, "".join(report)
    return len(test.examples)


def test_readme_python(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert run(PYTHON, "README.md") > 3


def test_readme_dask() -> None:
    pytest.importorskip("dask.dataframe", reason="Dask is not installed")
    assert run(DASK, "README.md") > 3


@pytest.mark.parametrize("block", CONSOLE)
def test_readme_console(block: str) -> None:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    for example in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, _, expected = example.partition("\n")
        got = subprocess.run(
            ["bash", "-c", command],  # noqa: S607 - the reader's own shell
            cwd=ROOT,
            env={**os.environ, "PATH": path},
            capture_output=True,
            check=True,
        )
        assert got.stdout.decode() == expected


@pytest.mark.parametrize("name", DOCUMENTED)
def test_docstrings(name: str) -> None:
    for extra in ("pandas", "polars"):
        if name.endswith(f"to_{extra}"):
            pytest.importorskip(extra)
    if name in {"Results.to_arrow", "Results.to_pandas"}:
        pytest.importorskip("pyarrow")
    doc = DOCUMENTED[name].__doc__
    assert doc
    assert run(doc, name) >= 2, "an example teaches more"


def test_closed_words_are_explained() -> None:
    speaker = aqwal.KINDS + aqwal.GENDERS + aqwal.RESOLUTIONS
    statement = aqwal.FORMS + aqwal.ACTS + aqwal.EVIDENCE
    for it, words in (
        (aqwal.Speaker, speaker),
        (aqwal.Statement, statement),
        (frames, speaker + statement),
    ):
        explained = set(re.findall(r"[:;]\s(\w+)", it.__doc__ or ""))
        assert set(words) <= explained, it


def test_attributes_are_explained() -> None:
    for it in PUBLIC:
        for name, attribute in vars(it).items() if isinstance(it, type) else ():
            if not name.startswith("_"):
                assert attribute.__doc__, f"{it.__name__}.{name}"
    assert aqwal.Statements._repr_html_.__doc__
    assert aqwal.Results._repr_html_.__doc__
