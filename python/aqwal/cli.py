"""The command `aqwal`.

`aqwal extract [FILE…]` reads articles and writes their statements. Each reader yields an `Article`
or a `Problem`; each format turns articles with their statements into lines. A new format is one
function in `FORMATS`.
"""

import argparse
import contextlib
import csv
import io
import itertools
import json
import math
import os
import re
import sys
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, TypeAlias

import aqwal
from aqwal import frames
from aqwal._core import _PAGE

DESCRIPTION = "Who said what: statements extracted from Arabic news."
EPILOG = """\
FILE  .jsonl .ndjson .json: an article a line; .csv .tsv: an article a row; any
      other name: one article. No FILE, or -, is standard input: JSON Lines
      where it starts with {, else one article. --input overrules. All UTF-8.
jsonl an article a line: {"id", other fields, "text", "statements"}
csv   a row a statement: doc, then the columns of aqwal.frames, content as JSON
html  a page, marked         text  for a terminal

A bad line or a missing field is reported as file:line: and the rest is still
done; the exit status is then 1. Offsets count code points of "text".
"""
NOT_LINES = "not JSON Lines: one object a line"
ARRAY = re.compile(rb"(\xef\xbb\xbf)?\s*\[\s*\{")
CLOSED_PIPE = 141
INTERRUPTED = 130


@dataclass(frozen=True)
class Article:
    """One article on its way through: its name, its text, the other fields it came with."""

    id: object
    text: str | None
    fields: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Problem:
    """What could not be read, and where."""

    place: str
    message: str


@dataclass(frozen=True)
class Names:
    """The names of the fields that hold text and id; without an id, the place names the article."""

    text: str
    id: str | None

    def missing(self, place: str, fields: Iterable[str]) -> Problem | None:
        """Say which field is not there, if any."""
        there = list(fields)
        for name in (self.text, self.id):
            if name is not None and name not in there:
                return Problem(place, f'no field "{name}"; there are: {", ".join(there)}')
        return None

    def article(self, place: str, fields: dict[str, Any]) -> Article | Problem:
        """Make the article of one line or row."""
        if problem := self.missing(place, fields):
            return problem
        text = fields[self.text]
        if text is not None and not isinstance(text, str):
            kind = type(text).__name__
            return Problem(place, f'field "{self.text}" must hold a string or null, not {kind}')
        name = fields.get(self.id or "id", place)
        dropped = {"id", "text", "statements", self.text}
        return Article(name, text, {k: v for k, v in fields.items() if k not in dropped})


Read: TypeAlias = Iterator[Article | Problem]
Result: TypeAlias = tuple[Article, aqwal.Statements]
Results: TypeAlias = Iterable[Result]


# ------------------------------------------------------------------------------------------ readers


def read_text(name: str, stream: IO[bytes], _names: Names) -> Read:
    """Read the whole stream as one article."""
    try:
        yield Article(name, stream.read().decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        yield Problem(name, f"not UTF-8: {error}")


def finite(number: str) -> float | None:
    """Read a number; JSON has none that is not finite."""
    value = float(number)
    return value if math.isfinite(value) else None


def read_jsonl(name: str, stream: Iterable[bytes], names: Names) -> Read:
    """Read an article a line; NaN and the infinities, which are no JSON, become null."""
    first = True
    for number, line in enumerate(stream, 1):
        place = f"{name}:{number}"
        try:
            text = line.decode("utf-8-sig" if number == 1 else "utf-8").strip()
            if not text:
                continue
            if first and (text.startswith("[") or text == "{"):
                yield Problem(name, NOT_LINES)
                return
            first = False
            fields = json.loads(text, parse_constant=finite, parse_float=finite)
        except (ValueError, RecursionError) as error:
            yield Problem(place, f"not JSON: {error}")
            continue
        if isinstance(fields, dict):
            yield names.article(place, fields)
        else:
            yield Problem(place, f"expected a JSON object, not {type(fields).__name__}")


def read_csv(name: str, stream: IO[bytes], names: Names) -> Read:
    """Read an article a row; the first row names the columns."""
    csv.field_size_limit(2**31 - 1)
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", newline="")
    dialect = "excel-tab" if name.lower().endswith(".tsv") else "excel"
    rows = csv.DictReader(text, dialect=dialect, strict=True)
    place = f"{name}:1"
    try:
        header = rows.fieldnames or ()
    except (csv.Error, UnicodeDecodeError) as error:
        yield Problem(place, f"not CSV in UTF-8: {error}")
        return
    if problem := unusable(place, header, names):
        yield problem
        return
    while True:
        place = f"{name}:{rows.reader.line_num + 1}"
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield Problem(place, f"not CSV: {error}")
        except UnicodeDecodeError as error:
            yield Problem(place, f"not UTF-8: {error}")
            return
        else:
            if None in row:
                yield Problem(place, f"more cells than the {len(header)} columns")
            elif None in row.values():
                yield Problem(place, f"fewer cells than the {len(header)} columns")
            else:
                yield names.article(place, row)


def unusable(place: str, header: Sequence[str], names: Names) -> Problem | None:
    """Say what is wrong with the names of columns, if anything."""
    for column, count in Counter(header).items():
        if count > 1:
            return Problem(place, f'{count} columns are called "{column}"')
    return names.missing(place, header) if header else None


def read_stdin(names: Names) -> Read:
    """Read standard input: JSON Lines where it starts with a brace, else one article."""
    stream = sys.stdin.buffer
    head = []
    for line in stream:
        head.append(line)
        if start := line.lstrip(b"\xef\xbb\xbf \t\r\n"):
            if start.startswith(b"{"):
                yield from read_jsonl("stdin", itertools.chain(head, stream), names)
                return
            break
    whole = b"".join(head) + stream.read()
    if ARRAY.match(whole):
        yield Problem("stdin", NOT_LINES)
    else:
        yield from read_text("stdin", io.BytesIO(whole), names)


Reader: TypeAlias = Callable[[str, IO[bytes], Names], Read]
INPUTS: dict[str, Reader] = {"text": read_text, "jsonl": read_jsonl, "csv": read_csv}
SUFFIXES: dict[str, Reader] = {
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
    ".json": read_jsonl,
    ".csv": read_csv,
    ".tsv": read_csv,
}


def read(files: list[str], names: Names, kind: str | None = None) -> Read:
    """Read every file, in order: as what it is told to be, else by its name."""
    told = INPUTS[kind] if kind else None
    for name in files or ["-"]:
        if name == "-":
            yield from told("stdin", sys.stdin.buffer, names) if told else read_stdin(names)
            continue
        reader = told or SUFFIXES.get(Path(name).suffix.lower(), read_text)
        try:
            with Path(name).open("rb") as stream:
                yield from reader(name, stream, names)
        except OSError as error:
            yield Problem(name, error.strerror or str(error))


# ------------------------------------------------------------------------------------------ formats


def as_jsonl(results: Results) -> Iterator[str]:
    """Give a JSON object an article."""
    for article, statements in results:
        text = None if article.text is None else statements.article
        head = json.dumps({"id": article.id, **article.fields, "text": text}, ensure_ascii=False)
        yield f'{head[:-1]}, "statements": {statements.to_json()}}}\n'


ROLES = ("addressee", "medium", "time", "target", "on_behalf_of")


def as_csv(results: Results) -> Iterator[str]:
    """Give a row a statement, under a row of names: those of `aqwal.frames`, after `doc`."""
    line = io.StringIO()
    rows = csv.DictWriter(line, ("doc", *frames.COLUMNS))
    rows.writeheader()
    for article, statements in results:
        for row in map(frames.row, statements):
            row["content"] = json.dumps(row["content"])
            row["negated"] = json.dumps(row["negated"])
            rows.writerow({"doc": article.id, **row})
        yield line.getvalue()
        line.seek(0)
        line.truncate()
    yield line.getvalue()


def as_text(results: Results) -> Iterator[str]:
    """Give who, by which word, what, to whom and so on, for a reader at a terminal."""
    for article, statements in results:
        count = f"{len(statements)} statement{'' if len(statements) == 1 else 's'}"
        yield f"# {article.id}: {count}\n"
        for s in statements:
            name = s.speaker.name if s.speaker else "-"
            cue = f" ({s.cue.text})" if s.cue else ""
            inner = "  " if s.parent is not None else ""
            yield f"\n{inner}{name}\n{inner}  {s.act}{cue}{', negated' if s.negated else ''}\n"
            yield f"{inner}  {s.text}\n"
            for role in ROLES:
                if span := getattr(s, role):
                    yield f"{inner}  {role.replace('_', ' ')}: {span.text}\n"
        yield "\n"


def as_html(results: Results) -> Iterator[str]:
    """Give one page, with a section an article."""
    head, foot = _PAGE
    yield head
    for article, statements in results:
        name = str(article.id).encode("utf-8", "replace").decode()
        yield statements.to_html(name, page=False)
    yield foot


FORMATS: dict[str, Callable[[Results], Iterator[str]]] = {
    "jsonl": as_jsonl,
    "csv": as_csv,
    "html": as_html,
    "text": as_text,
}


# ---------------------------------------------------------------------------------------- commands


def terminal_bar() -> Any:  # noqa: ANN401 - a class of tqdm, which not everybody has
    """Give tqdm on a terminal, where it is installed."""
    if not sys.stderr.isatty():
        return None
    try:
        from tqdm import tqdm  # noqa: PLC0415 - an extra
    except ImportError:
        return None
    return tqdm


class Extraction:
    """Extracts all articles on all cores, and reports what could not be read."""

    def __init__(self) -> None:
        """Start without problems."""
        self.failed = False
        self.bar = terminal_bar()

    def report(self, problem: Problem) -> None:
        """Report on standard error, above the bar."""
        self.failed = True
        line = f"{problem.place}: {problem.message}"
        if self.bar:
            self.bar.write(line, file=sys.stderr)
        else:
            print(line, file=sys.stderr)

    def run(self, articles: Iterable[Article | Problem]) -> Results:
        """Give each article with its statements, under a bar if it takes more than a moment."""
        results: Results = self._pairs(articles)
        if self.bar:
            results = self.bar(results, desc="aqwal", unit=" articles", delay=1)
        return results

    def _pairs(self, articles: Iterable[Article | Problem]) -> Iterator[Result]:
        waiting: deque[Article] = deque()

        def texts() -> Iterator[str | None]:
            for article in articles:
                if isinstance(article, Problem):
                    self.report(article)
                else:
                    waiting.append(article)
                    yield article.text

        for statements in aqwal.extract_iter(texts()):
            yield waiting.popleft(), statements


@contextlib.contextmanager
def output(name: str | None) -> Iterator[IO[str]]:
    """Open what -o names, or standard output, for UTF-8; a lone surrogate becomes an escape."""
    if name is None or name == "-":
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")
        yield sys.stdout
        sys.stdout.flush()
        return
    path = Path(name)
    with path.open("w", encoding="utf-8", errors="backslashreplace", newline="") as stream:
        yield stream


def extract(options: argparse.Namespace) -> int:
    """Run `aqwal extract`."""
    extraction = Extraction()
    for name in options.files:
        with contextlib.suppress(OSError):
            if options.output and Path(options.output).samefile(name):
                extraction.report(Problem(name, "is also the output; give -o another name"))
                return 1
    names = Names(options.text_field, options.id_field)
    articles = read(options.files, names, options.input)
    try:
        with output(options.output) as stream:
            for lines in FORMATS[options.format](extraction.run(articles)):
                stream.write(lines)
    except BrokenPipeError:
        raise
    except OSError as error:
        extraction.report(Problem(options.output or "standard output", error.strerror or ""))
    return int(extraction.failed)


def parser() -> argparse.ArgumentParser:
    """Build the parser of the command line."""
    top = argparse.ArgumentParser(prog="aqwal", description=DESCRIPTION)
    top.add_argument("--version", action="version", version=f"aqwal {aqwal.__version__}")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    sub = commands.add_parser(
        "extract",
        help="write the statements of articles",
        description="Write the statements of Arabic news articles: who said what.",
        epilog=EPILOG,
        usage="aqwal extract [FILE ...] [-o OUT] [--format F] [--input I]",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    sub.add_argument("files", nargs="*", metavar="FILE", help=argparse.SUPPRESS)
    sub.add_argument("-o", "--output", metavar="OUT", help="write here, not to standard output")
    sub.add_argument(
        "--format", choices=FORMATS, default="jsonl", metavar="F", help="jsonl, csv, html or text"
    )
    sub.add_argument("--input", choices=INPUTS, metavar="I", help="text, jsonl or csv")
    sub.add_argument("--text-field", default="text", metavar="NAME", help="field with the text")
    sub.add_argument("--id-field", metavar="NAME", help="field with the id (default: id)")
    sub.set_defaults(run=extract)
    return top


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; give the exit status."""
    options = parser().parse_args(arguments)
    try:
        status: int = options.run(options)
    except BrokenPipeError:
        # The reader of the pipe has left: nothing more to write, and nothing to flush at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLOSED_PIPE
    except KeyboardInterrupt:
        return INTERRUPTED
    return status
