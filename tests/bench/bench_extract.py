"""Times `extract` on an article of 2,000 characters: `python tests/bench/bench_extract.py`."""

import os
import platform
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import aqwal

ARTICLE = (Path(__file__).parents[1] / "sample.txt").read_text("utf-8")[:2000]
ROUNDS = 2000
WARM_UP = 200


def span(it: aqwal.Span | None) -> None:
    """Read every attribute of a span."""
    if it is not None:
        _ = it.start, it.end, it.text


def read() -> None:
    """Extract, and read every attribute."""
    for s in aqwal.extract(ARTICLE):
        _ = s.text, s.form, s.act, s.negated, s.parent, s.evidence
        for piece in s.content:
            span(piece)
        for part in (s.cue, s.addressee, s.medium, s.time, s.target, s.on_behalf_of, s.context):
            span(part)
        if s.speaker is not None:
            who = s.speaker
            _ = who.name, who.key, who.kind, who.gender, who.resolution
            span(who.mention)


def median(call: Callable[[], object]) -> float:
    """Give the warm median in milliseconds."""
    times = []
    for _ in range(WARM_UP + ROUNDS):
        start = time.perf_counter()
        call()
        times.append(time.perf_counter() - start)
    return statistics.median(times[WARM_UP:]) * 1000


if __name__ == "__main__":
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    print(f"article: {len(ARTICLE)} code points, {len(aqwal.extract(ARTICLE))} statements")
    print(f"extract                      {median(lambda: aqwal.extract(ARTICLE)):.4f} ms")
    print(f"extract, every attribute     {median(read):.4f} ms")
    print(f"extract, to_json             {median(lambda: aqwal.extract(ARTICLE).to_json()):.4f} ms")
