"""Scores extracted statements against marked ones, on the positions of words.

Five figures, each precision, recall and F1: `cue` (the same single word), `content exact` (the same
words, function words at the start of a piece aside), `name` (the speaker's full name), `statement`
(aligned, name right, word F1 of the contents 0.8 or more) and `roles` (addressee, medium, time,
target and on whose behalf together, word F1 of each 0.5 or more). Two statements are aligned, one
to one, by equal cues, then by the contents. Of the aligned ones, the shares whose `act`, `form` and
`kind` of speaker are right.

    python tests/gold/scoring.py                     the package on marked.jsonl and later.jsonl
    python tests/gold/scoring.py --raise             the same, and raise floor.json to it
    python tests/gold/scoring.py GOLD.jsonl OUT.jsonl
"""

import json
import math
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import dropwhile
from pathlib import Path
from typing import Any

import aqwal

HERE = Path(__file__).parent
MARKED = HERE / "marked.jsonl"
LATER = HERE / "later.jsonl"
FLOOR = HERE / "floor.json"
FIGURES = ("statement", "cue", "content exact", "name", "roles")
SHARES = ("act", "form", "kind")
ROLES = ("addressee", "medium", "time", "target", "on_behalf_of")
SIGNS = "\u0610-\u061a\u064b-\u065f\u0670\u0640"
WORD = re.compile(rf"[^\W_]+(?:[{SIGNS}]+[^\W_]*)*")
LETTERS = str.maketrans("أإآٱىةؤئیک", "اااايهوييك")
FUNCTION_WORDS = frozenset("ان بان فان وان عن علي الي من في و قد".split())
CLASS_WORDS = frozenset("صحيفه جريده مجله شبكه قناه موقع اذاعه راديو شركه".split())
GOOD_CONTENT = 0.8
LOOSE_CONTENT = 0.5
GOOD_ROLE = 0.5
LONG_WORD = 5

Words = frozenset[int]
Json = dict[str, Any]


def fold(text: str) -> str:
    """Drop vowel signs and the differences of spelling."""
    return re.sub(f"[{SIGNS}]", "", unicodedata.normalize("NFKC", text)).translate(LETTERS)


def overlap(a: Words, b: Words) -> float:
    """Word F1 of two stretches."""
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 1.0


class Text:
    """The words of an article and where they stand."""

    def __init__(self, text: str) -> None:
        """Find the words."""
        found = [(m.start(), m.end(), fold(m[0])) for m in WORD.finditer(text)]
        self.words = [word for word in found if word[2]]

    def of(self, span: Json | None) -> Words:
        """Give the positions of the words that a span touches."""
        if span is None:
            return frozenset()
        start, end = span["start"], span["end"]
        return frozenset(i for i, (a, b, _) in enumerate(self.words) if a < end and b > start)

    def content(self, statement: Json) -> Words:
        """Give the positions of a content without the function words that open its pieces."""
        pieces = (sorted(self.of(piece)) for piece in statement["content"])
        return frozenset(
            i
            for piece in pieces
            for i in dropwhile(lambda i: self.words[i][2] in FUNCTION_WORDS, piece)
        )


# ------------------------------------------------------------------------------------------- names


def name_words(name: str | None) -> frozenset[str]:
    """Give the folded words of a name without the article and words such as newspaper."""
    words = frozenset(
        word[2:] if word.startswith("ال") and len(word) > LONG_WORD - 1 else word
        for word in map(fold, WORD.findall(name or ""))
        if word
    )
    return words - CLASS_WORDS or words


def near(a: str, b: str) -> bool:
    """Tell whether two words differ in at most one letter, where both are long."""
    if a == b:
        return True
    short, long = sorted((a, b), key=len)
    if len(short) < LONG_WORD or len(long) - len(short) > 1:
        return False
    at = next((i for i, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))
    return short[at + (len(short) == len(long)) :] == long[at + 1 :]


def within(words: Iterable[str], others: frozenset[str]) -> bool:
    """Tell whether each word has its like among the others."""
    return all(any(near(word, other) for other in others) for word in words)


def same_name(found: str | None, marked: str | None, around: frozenset[str]) -> bool:
    """Tell whether a name is the marked one; words of the marked mentions may stand around it."""
    a, b = name_words(found), name_words(marked)
    if a == b:
        return True
    joined = ["".join(map(fold, WORD.findall(name or ""))) for name in (found, marked)]
    return joined[0] == joined[1] or bool(a and b and within(b, a) and within(a, b | around))


def name(statement: Json) -> str | None:
    """Give the speaker's name, if any."""
    speaker = statement["speaker"]
    return speaker["name"] if speaker else None


# ----------------------------------------------------------------------------------------- figures


@dataclass
class Side:
    """The statements of one article from one hand, as words."""

    statements: list[Json]
    cues: list[Words]
    contents: list[Words]

    @classmethod
    def of(cls, text: Text, statements: list[Json]) -> "Side":
        """Read spans as words."""
        cues = [text.of(s["cue"]) for s in statements]
        return cls(statements, cues, [text.content(s) for s in statements])


def align(marked: Side, found: Side) -> Iterator[tuple[int, int]]:
    """Pair the statements, the best contents first: equal cues, then like contents."""
    rest = sorted(
        (-overlap(a, b), i, j)
        for i, a in enumerate(marked.contents)
        for j, b in enumerate(found.contents)
    )
    for by_cue in (True, False):
        left = []
        taken: tuple[set[int], set[int]] = (set(), set())
        for f, i, j in rest:
            cues = marked.cues[i], found.cues[j]
            if by_cue:
                alike = bool(cues[0]) and cues[0] == cues[1]
            else:
                alike = -f >= (GOOD_CONTENT if all(cues) else LOOSE_CONTENT)
            if i in taken[0] or j in taken[1]:
                continue
            if alike:
                taken[0].add(i)
                taken[1].add(j)
                yield i, j
            else:
                left.append((f, i, j))
        rest = [(f, i, j) for f, i, j in left if i not in taken[0] and j not in taken[1]]


def kind(statement: Json) -> str | None:
    """Give what the speaker is, if any."""
    speaker = statement["speaker"]
    return speaker["kind"] if speaker else None


def roles(text: Text, statement: Json) -> dict[str, Words]:
    """Give the words of the roles that are set."""
    return {role: text.of(statement[role]) for role in ROLES if statement.get(role)}


def score(marked: Iterable[Json], found: dict[Any, list[Json]]) -> dict[str, dict[str, float]]:
    """Score the statements found, by id of the article, against marked articles."""
    right, given, wanted = Counter[str](), Counter[str](), Counter[str]()
    aligned = 0
    for article in marked:
        text = Text(article["text"])
        gold = Side.of(text, article["statements"])
        ours = Side.of(text, found.get(article["id"], []))
        around: dict[str | None, frozenset[str]] = {}
        for statement in gold.statements:
            mention = (statement["speaker"] or {}).get("mention") or {"text": ""}
            known = around.get(name(statement), frozenset())
            around[name(statement)] = known | name_words(mention["text"])
        for side, count in ((gold, wanted), (ours, given)):
            count.update(dict.fromkeys(FIGURES, len(side.statements)))
            count["cue"] -= sum(not cue for cue in side.cues)
            set_roles = sum(len(roles(text, statement)) for statement in side.statements)
            count["roles"] += set_roles - len(side.statements)
        for i, j in align(gold, ours):
            a, b = gold.contents[i], ours.contents[j]
            marked_name = name(gold.statements[i])
            named = same_name(name(ours.statements[j]), marked_name, around[marked_name])
            right["statement"] += named and overlap(a, b) >= GOOD_CONTENT
            right["cue"] += bool(gold.cues[i]) and gold.cues[i] == ours.cues[j]
            right["content exact"] += a == b
            right["name"] += named
            theirs, mine = gold.statements[i], ours.statements[j]
            wanted_roles, given_roles = roles(text, theirs), roles(text, mine)
            right["roles"] += sum(
                overlap(words, given_roles[role]) >= GOOD_ROLE
                for role, words in wanted_roles.items()
                if role in given_roles
            )
            aligned += 1
            right["act"] += theirs["act"] == mine["act"]
            right["form"] += theirs["form"] == mine["form"]
            right["kind"] += kind(theirs) == kind(mine)
    figures = {
        figure: {
            "precision": right[figure] / max(1, given[figure]),
            "recall": right[figure] / max(1, wanted[figure]),
            "f1": 2 * right[figure] / max(1, given[figure] + wanted[figure]),
        }
        for figure in FIGURES
    }
    return figures | {share: {"share": right[share] / max(1, aligned)} for share in SHARES}


def figure_of(values: dict[str, float]) -> float:
    """Give the one number that the floor is under: F1, or the share."""
    return values["f1"] if "f1" in values else values["share"]


def read(path: Path) -> list[Json]:
    """Read JSON Lines."""
    return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line.strip()]


def extracted(articles: Iterable[Json]) -> dict[Any, list[Json]]:
    """Extract the statements of marked articles with the package."""
    return {article["id"]: aqwal.extract(article["text"]).to_dicts() for article in articles}


def main(arguments: list[str]) -> None:
    """Print the figures."""
    files = [Path(name) for name in arguments if name != "--raise"]
    if files:
        out = {a["id"]: a["statements"] for a in read(files[1])}
        show(score(read(files[0]), out))
        return
    floor = json.loads(FLOOR.read_text("utf-8")) if "--raise" in arguments else {}
    for path in (MARKED, LATER):
        gold = read(path)
        figures = score(gold, extracted(gold))
        sys.stdout.write(f"{path.name}, {len(gold)} articles\n")
        show(figures)
        under = floor.setdefault(path.stem, {})
        for figure, values in figures.items():
            value = math.floor(figure_of(values) * 1000) / 1000
            under[figure] = max(under.get(figure, 0.0), value)
    if "--raise" in arguments:
        FLOOR.write_text(json.dumps(floor, indent=2) + "\n", "utf-8")


def show(figures: dict[str, dict[str, float]]) -> None:
    """Write the figures as lines."""
    for figure, values in figures.items():
        numbers = "  ".join(f"{key} {value:6.1%}" for key, value in values.items())
        sys.stdout.write(f"{figure:14s} {numbers}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
