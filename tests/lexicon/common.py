"""What the table makers share: folding, reading of the inputs, counts over unmarked text."""

import collections
import csv
import json
import pathlib
import re
import textwrap
from collections.abc import Sequence

HERE = pathlib.Path(__file__).parent
HAND = HERE / "hand"

_MARKS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]")
_FOLD = str.maketrans("أإآٱىةؤئ", "ااااي" + "هوي")
ARABIC = re.compile("^[ء-غف-ي]+$")
_TOKEN = re.compile(r"[ء-غف-ي]+|\n|[^\sء-غف-ي]+")


def bare(text: str) -> str:
    """The text without vowel signs and tatweel."""
    return _MARKS.sub("", text)


def fold(text: str) -> str:
    """The form that words are looked up by."""
    return bare(text).translate(_FOLD)


def hand(name: str) -> dict[str, list[str]]:
    """The sections of a hand-written list: the entries of each."""
    sections: dict[str, list[str]] = {}
    entries: list[str] = []
    for line in (HAND / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        if line.startswith("["):
            entries = sections.setdefault(line.strip("[]\n"), [])
        else:
            entries.extend(line.split())
    return sections


class Counts:
    """Word counts of a folder of unmarked articles."""

    def __init__(self, corpus: pathlib.Path) -> None:
        self.sequences: list[list[str]] = []
        self.spelling: dict[str, collections.Counter[str]] = collections.defaultdict(
            collections.Counter
        )
        for path in sorted(corpus.glob("*.jsonl")):
            for line in path.read_text(encoding="utf-8").splitlines():
                tokens = _TOKEN.findall(bare(json.loads(line)["text"]))
                for token in tokens:
                    if ARABIC.match(token):
                        self.spelling[fold(token)][token] += 1
                self.sequences.append([fold(t) if ARABIC.match(t) else "|" for t in tokens])
        self.words = collections.Counter(w for s in self.sequences for w in s if w != "|")

    def spelled(self, folded: str) -> str:
        """The most frequent spelling of a folded word."""
        seen = self.spelling.get(folded)
        return min(seen, key=lambda w: (-seen[w], w)) if seen else folded


def write(
    path: pathlib.Path, header: str, columns: list[str], rows: Sequence[tuple[str, ...]]
) -> None:
    """One table: a commented header, then a row a line."""
    lines = [f"# {line}" for line in textwrap.wrap(header, 100, break_on_hyphens=False)]
    lines += ["# columns: " + "\t".join(columns)]
    lines += ["\t".join(row) for row in rows]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{path.name}: {len(rows)} rows, {path.stat().st_size} bytes")


def table(path: pathlib.Path) -> list[list[str]]:
    """The rows of a written table."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return list(
        csv.reader(
            (line for line in lines if not line.startswith("#")),
            delimiter="\t",
            quoting=csv.QUOTE_NONE,
        )
    )
