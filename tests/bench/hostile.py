"""Doubles hostile texts and prints how time and memory grow: `python tests/bench/hostile.py`.

Times are those of the processor. A ratio near 2 is linear. A text whose time passes the limit is
not doubled again.
"""

import argparse
import math
import multiprocessing
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

import aqwal

SAMPLE = (Path(__file__).parents[1] / "sample.txt").read_text("utf-8")
REPEAT = 0.5
"""Seconds for which a short measurement is repeated; the best counts."""

CLAUSE = "وقال الوزير أحمد سالم إن الاجتماع تأجل إلى الغد بسبب الطقس السيئ في العاصمة، "


def one(text: str) -> int:
    """Extract one text."""
    return len(aqwal.extract(text))


def nested(size: int) -> str:
    """Write reports of reports, 200 levels deep, over and over."""
    level = "".join("قال علي سالم إن " if n % 2 else "أكدت منى حداد أن " for n in range(200))
    return (level + "الاجتماع تأجل. ") * max(1, size // len(level))


def cut(unit: str) -> Callable[[int], str]:
    """Repeat words up to a size."""
    return lambda size: (unit * (size // len(unit) + 1))[:size]


# What, how its text of so many characters is made, and the largest size.
TEXTS: dict[str, tuple[Callable[[int], str], int]] = {
    "news": (cut(SAMPLE + "\n"), 50_000_000),
    "opening marks": (cut("«"), 4_000_000),
    "marks by turns": (cut("«»"), 4_000_000),
    "straight marks": (cut('"'), 4_000_000),
    "marks and blanks": (cut('" '), 4_000_000),
    "marks of all kinds": (cut("«“\"'‹(”»"), 4_000_000),
    "colons": (cut(": "), 4_000_000),
    "full stops": (cut(". "), 4_000_000),
    "line ends": (cut("\n"), 4_000_000),
    "cues": (cut("قال "), 4_000_000),
    "cues with conjunctions": (cut("وقال "), 4_000_000),
    "cues and ان": (cut("قال إن "), 4_000_000),
    "cues and colons": (cut("قال: "), 4_000_000),
    "participles": (cut("مشددا على "), 4_000_000),
    "phrases": (cut("بحسب "), 4_000_000),
    "quotations": (cut("«كلام كثير جدا» "), 4_000_000),
    "cues and open marks": (cut("قال: «كلام "), 4_000_000),
    "names": (cut("أحمد سالم "), 4_000_000),
    "titles": (cut("الوزير "), 4_000_000),
    "200 levels": (nested, 4_000_000),
    "one word": (cut("قال"), 10_000_000),
    "one word of marks of vowels": (cut("قَ"), 10_000_000),
    "one sentence": (cut(CLAUSE), 4_000_000),
    "one sentence without verbs": (cut("في المدينة الكبيرة، "), 4_000_000),
    "speakers": (cut("قال أحمد سالم إن الأمر تم. وقالت منى حداد إنه انتهى. "), 4_000_000),
    "many speakers": (
        lambda size: "".join(f"قال أحمد سالم{n} إن الأمر تم. " for n in range(size // 30)),
        4_000_000,
    ),
    "quoted paragraphs": (
        cut("قال الوزير إن الأمر تم.\n«هذا كلام كثير جدا قاله لنا أحد.»\n"),
        4_000_000,
    ),
    "speakers with colons": (cut("أحمد سالم: لن نقبل بهذا أبدا.\n"), 4_000_000),
    "bare titles": (cut("قال الوزير إن الأمر تم. "), 4_000_000),
    "hidden subjects": (cut("وأضاف أن الأمر تم. "), 4_000_000),
    "brackets": (cut("قال (الوزير "), 4_000_000),
    "dashes": (cut("قال - الوزير "), 4_000_000),
    "one line of digits": (cut("١٢٣ "), 4_000_000),
    "not Arabic": (cut("the minister said that "), 4_000_000),
    "nought bytes": (cut("\0"), 4_000_000),
}


def measure(name: str, size: int, pipe: object) -> None:
    """Time one text, and its rows in Arrow, in a process of its own."""
    text = TEXTS[name][0](size)
    one(SAMPLE)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    times: list[float] = []
    while not times or (sum(times) < REPEAT and len(times) < 7):
        start = time.process_time()
        found = one(text)
        times.append(time.process_time() - start)
    seconds = min(times)
    memory = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1000
    pipe.send((seconds, memory, found))  # type: ignore[attr-defined]


def run(name: str, size: int, limit: float) -> tuple[float, float, int] | None:
    """Measure, or give up after the limit."""
    ours, theirs = multiprocessing.get_context("spawn").Pipe()
    process = multiprocessing.get_context("spawn").Process(
        target=measure, args=(name, size, theirs)
    )
    process.start()
    theirs.close()
    got: tuple[float, float, int] | None = None
    try:
        got = ours.recv() if ours.poll(limit * 4 + 5) else None
    except EOFError:
        got = None
    process.kill()
    process.join()
    return got


def main() -> int:
    """Print the ratios; the status is 1 where one is too high."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="which; all by default")
    parser.add_argument("--start", type=int, default=31_250, help="characters of the first")
    parser.add_argument("--limit", type=float, default=2.0, help="seconds of the last")
    given = parser.parse_args()
    bad = []
    print(f"{'':28}{'characters':>12}{'s':>9}{'ratio':>7}{'MB':>8}{'ratio':>7}{'found':>9}")
    for name in given.names or TEXTS:
        size, before = given.start, None
        growth: list[float] = []
        while size <= TEXTS[name][1]:
            got = run(name, size, given.limit)
            if got is None:
                print(f"{name:28}{size:>12,}  gave up")
                bad.append(name)
                break
            seconds, memory, found = got
            ratios = ("", "")
            if before:
                time_ratio = seconds / before[0]
                ratios = (f"{time_ratio:.2f}", f"{memory / max(before[1], 1):.2f}")
                growth.append(time_ratio)
            figures = f"{seconds:>9.3f}{ratios[0]:>7}{memory:>8.0f}{ratios[1]:>7}{found:>9,}"
            print(f"{name:28}{size:>12,}{figures}", flush=True)
            if seconds > given.limit:
                break
            before, size = (seconds, memory), size * 2
        # One measurement may be disturbed: the last two doublings together.
        if math.prod(growth[-2:]) > 2.2 ** len(growth[-2:]):
            bad.append(name)
    short = [f"{SAMPLE[:60]} {number}" for number in range(1_000_000)]
    previous = 0.0
    for count in (250_000, 500_000, 1_000_000):
        start = time.process_time()
        aqwal.extract_many(short[:count], threads=1)
        seconds = time.process_time() - start
        ratio = f"{seconds / previous:.2f}" if previous else ""
        print(f"{'short texts':28}{count:>12,}{seconds:>9.3f}{ratio:>7}")
        previous = seconds
    print(f"\nabove 2.2: {', '.join(dict.fromkeys(bad)) or 'none'}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
