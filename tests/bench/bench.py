"""Every figure in one run: `tests/bench/run`.

Each contender reads the same articles, those of `tests/gold`, over and over; the rounds alternate,
and the best of each counts. Memory is the peak of a process of its own.
"""

import argparse
import gc
import json
import os
import platform
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import baseline
from bench_extract import ARTICLE, median, read

import aqwal

ROOT = Path(__file__).parents[2]
GOLD = (ROOT / "tests" / "gold" / "marked.jsonl").read_text("utf-8")
TEXTS = [json.loads(line)["text"] for line in GOLD.splitlines()]
ARTICLES = TEXTS * 20
ROUNDS = 7

Call: TypeAlias = Callable[[list[str]], object]


def arrow(threads: int) -> Call:
    """Hand rows over as a reader of Arrow takes them, from a list of texts."""
    import pyarrow as pa  # noqa: PLC0415 - not everybody has it

    return lambda texts: pa.table(aqwal.extract_many(texts, threads=threads))


def arrow_to_arrow(threads: int) -> Call:
    """Hand rows over from a column that is Arrow already."""
    import pyarrow as pa  # noqa: PLC0415 - not everybody has it

    column = pa.array(ARTICLES)
    return lambda _: pa.table(aqwal.extract_many(column, threads=threads))


def spacy_tokens() -> Call:
    """Cut into the tokens of spaCy, and nothing more."""
    import spacy  # noqa: PLC0415 - not everybody has it

    make = spacy.blank("ar").make_doc
    return lambda texts: [make(text) for text in texts]


# What each does with the articles; made when it is needed, so that memory is its own.
CONTENDERS: dict[str, Callable[[], Call]] = {
    "extract_many, 1 thread": lambda: lambda texts: aqwal.extract_many(texts, threads=1),
    "extract_many, 2 threads": lambda: lambda texts: aqwal.extract_many(texts, threads=2),
    "to Arrow, 1 thread": lambda: arrow(1),
    "to Arrow, 2 threads": lambda: arrow(2),
    "Arrow to Arrow, 1 thread": lambda: arrow_to_arrow(1),
    "Arrow to Arrow, 2 threads": lambda: arrow_to_arrow(2),
    "regular expressions": lambda: lambda texts: [baseline.extract(text) for text in texts],
    "spaCy, tokens alone": spacy_tokens,
    "crossing into Rust": lambda: aqwal._core._cross,  # noqa: SLF001 - made for this
    "str.split": lambda: lambda texts: [text.split() for text in texts],
}


def best() -> dict[str, float]:
    """Give the best seconds of each, rounds alternating."""
    calls = {}
    for name, make in CONTENDERS.items():
        try:
            calls[name] = make()
        except ImportError as error:
            print(f"skipped: {name}: {error.name} is not installed")
    times: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(ROUNDS):
        for name, call in calls.items():
            gc.collect()
            start = time.perf_counter()
            kept = call(ARTICLES)
            times[name].append(time.perf_counter() - start)
            del kept
    return {name: min(each) for name, each in times.items()}


def peak(name: str) -> str:
    """Give the peak memory of one contender in a process of its own, in megabytes."""
    command = [sys.executable, __file__, "--memory", name]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    return run.stdout.splitlines()[-1]


def import_time() -> float:
    """Give the median milliseconds that `import aqwal` adds to the bare interpreter."""

    def seconds(code: str) -> float:
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True)
        return time.perf_counter() - start

    pairs = [(seconds("import aqwal"), seconds("")) for _ in range(15)]
    return 1000 * statistics.median(with_it - bare for with_it, bare in pairs)


def flat(articles: int) -> None:
    """Print the memory while `extract_iter` reads many short articles."""
    texts = (f"{TEXTS[number % len(TEXTS)][:300]} {number}" for number in range(articles))
    start = time.perf_counter()
    for number, _ in enumerate(aqwal.extract_iter(texts), 1):
        if number % (articles // 5) == 0:
            pages = int(Path("/proc/self/statm").read_text().split()[1])
            megabytes = pages * resource.getpagesize() / 1e6
            rate = number / (time.perf_counter() - start)
            print(f"  {number:>9,} articles   {megabytes:6.0f} MB   {rate:9,.0f} articles/s")


def main() -> None:
    """Print all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--memory", help=argparse.SUPPRESS)
    parser.add_argument("--wheel", type=Path)
    parser.add_argument("--stream", type=int, default=1_000_000, help="articles for extract_iter")
    given = parser.parse_args()
    if given.memory:
        kept = CONTENDERS[given.memory]()(ARTICLES)
        # Not ru_maxrss, which a process inherits from the one that started it.
        status = Path("/proc/self/status").read_text()
        print(f"{int(status.split('VmHWM:')[1].split()[0]) / 1000:.0f}", end="")
        del kept
        return
    characters = sum(map(len, ARTICLES))
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    print(f"{len(ARTICLES)} articles, {characters:,} characters\n")
    times = best()
    print(f"{'':28}{'s':>8}{'Mchar/s':>10}{'articles/s':>12}{'peak MB':>9}")
    for name, seconds in sorted(times.items(), key=lambda it: it[1]):
        rates = f"{characters / seconds / 1e6:>10.1f}{len(ARTICLES) / seconds:>12,.0f}"
        print(f"{name:28}{seconds:>8.3f}{rates}{peak(name):>9}")
    print()
    ours = times.get("to Arrow, 1 thread", times["extract_many, 1 thread"])
    for other in ("regular expressions", "spaCy, tokens alone"):
        if other in times:
            print(f"{f'times as fast as {other}':42}{times[other] / ours:.2f}")
    for what in ("extract_many", "to Arrow", "Arrow to Arrow"):
        if f"{what}, 1 thread" in times:
            ratio = times[f"{what}, 1 thread"] / times[f"{what}, 2 threads"]
            print(f"{f'two threads against one, {what}':42}{ratio:.2f}")
    alone, every = median(lambda: aqwal.extract(ARTICLE)), median(read)
    print(f"every attribute read, against the core    {every / alone:.2f}")
    print(f"import aqwal                              {import_time():.1f} ms")
    if given.wheel:
        megabytes = given.wheel.stat().st_size / 1e6
        print(f"wheel                                     {megabytes:.2f} MB")
    print(f"\nextract_iter over {given.stream:,} articles")
    flat(given.stream)


if __name__ == "__main__":
    main()
