"""How well the tables fit the names of a marked file.

python tests/lexicon/check.py MARKED.jsonl [TABLES] [even|odd]
"""

import json
import pathlib
import sys

from common import ARABIC, HERE, fold, table
from names import PARTICLES

# first words of descriptions that stand for a name
OTHERS = {
    fold(w) for w in "أحد إحدى بعض أعضاء عناصر مجلس إدارة أهالي السيدات صاحب مصدر شيخ طالبة".split()
}


def main() -> None:
    marked = pathlib.Path(sys.argv[1])
    tables = (
        pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else HERE.parent.parent / "src" / "lexicon"
    )
    half = sys.argv[3] if len(sys.argv) > 3 else "all"
    names = {fold(r[0]): r[3] for r in table(tables / "names.tsv")}
    common = {r[0]: int(r[1]) for r in table(tables / "common.tsv")}
    titles = {fold(r[0]) for r in table(tables / "titles.tsv")}
    sources = {fold(r[0]) for r in table(tables / "sources.tsv")}
    words: set[tuple[int, str]] = set()
    for number, line in enumerate(marked.read_text(encoding="utf-8").splitlines()):
        if half != "all" and number % 2 != (half == "odd"):
            continue
        for statement in json.loads(line)["statements"]:
            speaker = statement["speaker"]
            if speaker and speaker["kind"] == "person":
                parts = [fold(p) for p in speaker["name"].split()]
                described = (
                    parts
                    and (
                        parts[0].removeprefix("ال") in titles | sources
                        or parts[0] in titles | sources
                    )
                    and names.get(parts[0]) != "-"
                )
                described = described or (parts and parts[0] in OTHERS)
                if described:
                    continue
                words |= {(number, p) for p in parts if ARABIC.match(p) and p not in PARTICLES}
    known = {w for w in words if w[1] in names}
    plain = {w for w in known if names[w[1]] == "-"}
    wrong = {w for w in words if w[1] in common}
    total = len(words)
    print(f"{total} words of persons' names; in names.tsv {len(known) / total:.1%},", end=" ")
    print(f"not marked common {len(plain) / total:.1%}")
    print(f"in common.tsv {len(wrong) / total:.1%}, of them also in names.tsv {len(wrong & known)}")
    print("not in names.tsv:", " ".join(sorted({w for _, w in words - known})))
    print("in common.tsv:", " ".join(sorted(f"{w}/{common[w]}" for w in {w for _, w in wrong})))
    print("marked common:", " ".join(sorted({w for _, w in known - plain})))


if __name__ == "__main__":
    main()
