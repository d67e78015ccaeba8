"""names.tsv and common.tsv: name lists, and how each word is used in unmarked text."""

import argparse
import ast
import collections
import pathlib
import re
import sqlite3
import tempfile
import zipfile

from common import ARABIC, Counts, bare, fold, hand, table, write

PARTICLES = {
    fold(w)
    for w in (
        "عبد أبو أبي أبا ابن بن آل بنت أم ولد بو با بني ذو ست دي دا دو دوس دل ديل فان فون لا لو "
        "لي ال إل ذا أو أوف در اد"
    ).split()
}
# before a name only
KIN = {fold(w) for w in "بن ابن بنت أبو أبي أبا عبد آل".split()}
CLITICS = (
    "وال",
    "فال",
    "بال",
    "كال",
    "ولل",
    "لل",
    "ال",
    "وب",
    "ول",
    "فل",
    "وك",
    "و",
    "ف",
    "ب",
    "ل",
    "ك",
)
DEFINITE = ("ال", "وال", "بال", "لل", "فال", "كال", "ولل")
SUFFIXES = (
    "ها",
    "هم",
    "هما",
    "هن",
    "نا",
    "كم",
    "ه",
    "ي",
    "ات",
    "ون",
    "ين",
    "ان",
    "وا",
    "ت",
    "ا",
    "يه",
    "اته",
    "اتها",
    "اتهم",
)
ARAB = set("DZ MA EG IQ TN SA LB SY PS JO YE AE KW SD QA LY BH SO OM MR KM DJ".split())


def faker(wheel: pathlib.Path) -> list[tuple[str, str, str]]:
    """(word, kind, gender) from the Arabic person providers."""
    rows: list[tuple[str, str, str]] = []
    sort = {
        "first_names_female": ("given", "f"),
        "first_names_male": ("given", "m"),
        "last_names": ("family", "-"),
    }
    with zipfile.ZipFile(wheel) as archive:
        for code in ("AA", "DZ", "PS", "SA"):
            source = archive.read(f"faker/providers/person/ar_{code}/__init__.py").decode()
            for node in ast.walk(ast.parse(source)):
                if isinstance(node, ast.AnnAssign | ast.Assign):
                    target = node.target if isinstance(node, ast.AnnAssign) else node.targets[0]
                    if isinstance(target, ast.Name) and target.id in sort and node.value:
                        for name in ast.literal_eval(node.value) if _literal(node.value) else ():
                            rows.extend((w, *sort[target.id]) for w in bare(name).split())
    return rows


def _literal(node: ast.expr) -> bool:
    return isinstance(node, ast.Tuple | ast.List) and all(
        isinstance(e, ast.Constant) for e in node.elts
    )


def romanizer(wheel: pathlib.Path) -> dict[str, list[int]]:
    """Folded word: its count as a given and as a family name."""
    found: dict[str, list[int]] = collections.defaultdict(lambda: [0, 0, 0])
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(wheel) as archive:
        path = archive.extract("arabic_name_romanizer/resources/names.sqlite3", folder)
        base = sqlite3.connect(path)
        query = (
            "select arabic_key, role, country, sum(count) from units "
            "where source in ('wikidata', 'dzirinames') group by 1, 2, 3"
        )
        for key, role, country, count in base.execute(query):
            for word in fold(key).split():
                if not ARABIC.match(word) or len(word) < 2:
                    continue
                entry = found[word]
                entry[2] += count if country in ARAB else 0
                if role != "surname":
                    entry[0] += count
                if role != "given":
                    entry[1] += count
        base.close()
    return found


class Use:
    """How often a word stands where a name stands."""

    def __init__(self, counts: Counts, strong: set[str], out: pathlib.Path) -> None:
        titles = table(out / "titles.tsv")
        self.titles = {fold(w) for w, *_ in titles}
        honorific = {
            fold(w)
            for w, _, _, k in titles
            if k == "honorific" and (w.startswith("ال") or w in ("د", "أ", "م"))
        }
        before = honorific | {
            "ال" + fold(w) for w, _, _, k in titles if k in ("post", "rank", "role") and len(w) > 2
        }
        nouns = {fold(w) for r in titles for w in [r[0], *r[2].split("|")]} - {"-"}
        demonyms = {fold(r[0]) for r in table(out / "demonyms.tsv") if r[1] in ("m-def", "f-def")}
        self.before, self.demonyms = before, demonyms
        self.share: dict[str, float] = {}
        self.position: collections.Counter[str] = collections.Counter()
        self.total = counts.words
        names = set(strong)
        for _ in range(3):
            self.position = collections.Counter()
            for sequence in counts.sequences:
                last = len(sequence) - 1
                for i, word in enumerate(sequence):
                    if word == "|" or word in nouns or word in before or word in PARTICLES:
                        continue
                    left = sequence[i - 1] if i else "|"
                    left2 = sequence[i - 2] if i > 1 else "|"
                    right = sequence[i + 1] if i < last else "|"
                    definite = word.startswith(DEFINITE)
                    if definite and not word.startswith("ال"):
                        continue
                    named = (
                        (left in honorific and not definite)
                        or (left in before and not definite and len(left) > 4)
                        or (left in demonyms and left2 in before and not definite)
                        or left in names
                        or left in KIN
                        or right in ("بن", "بنت")
                        or (
                            right in names
                            and right not in before
                            and not definite
                            and word not in VERBS
                        )
                        or left == "عبد"
                    )
                    if named:
                        self.position[word] += 1
            self.share = {w: self.position[w] / n for w, n in self.total.items() if n}
            names = strong | {
                w for w, s in self.share.items() if s >= 0.6 and self.position[w] >= 3
            }
        self.names = names

    def family(self, word: str) -> int:
        """Occurrences of the word's relatives: definite, with clitics, with endings."""
        stem = re.sub("^(وال|بال|فال|كال|ولل|لل|ال)", "", word)
        found = sum(
            self.total.get(p + stem, 0)
            for p in ("ال", "وال", "بال", "لل", "كال", "")
            if p + stem != word
        )
        if stem != word or len(stem) > 2:
            base = stem[:-1] if stem[-1:] == "ه" else stem
            found += sum(self.total.get(base + s, 0) for s in SUFFIXES if base + s != word)
            found += (
                sum(self.total.get(base + "ت" + s, 0) for s in ("ها", "هم", "ه", "نا"))
                if stem[-1:] == "ه"
                else 0
            )
        return found


# verbs that stand before names more than anything else
VERBS = {
    fold(w)
    for w in (
        "قال قالت وقال وقالت أكد أكدت وأكد وأكدت أعلن أعلنت وأعلن وأعلنت أضاف أضافت وأضاف "
        "وأضافت أوضح وأوضح أوضحت وأوضحت أشار وأشار أشارت وأشارت كان وكان كانت ذكر وذكر صرح وصرح "
        "يقول تقول ويقول وتقول من إلى على مع عن في أن إن بين هو هي وهو وهي هذا ومن ومع وعن وفي "
        "بعد قبل ضد كما حول حيث أو ثم لكن بل حتى منذ خلال لدى عند غير مثل ما لا لم لن قد تم بيد "
        "برئاسة ضمن نحو مثلما كذلك أيضا عبر"
    ).split()
}


def make(args: argparse.Namespace, counts: Counts, places: set[str], demonyms: set[str]) -> None:
    given: dict[str, str] = {}
    family: set[str] = set()
    spelling: dict[str, str] = {}

    def note(word: str, kind: str, gender: str) -> None:
        key = fold(word)
        if not ARABIC.match(word) or len(key) < 2 or key in PARTICLES:
            return
        spelling.setdefault(key, word)
        if kind == "given":
            old = given.get(key)
            given[key] = gender if old in (None, "-", gender) else ("-" if gender != "-" else old)
        else:
            family.add(key)

    lists = hand("foreign_names.txt")
    arabic = hand("arabic_names.txt")
    by_hand: set[str] = set()
    for source in (arabic, lists, hand("found_names.txt"), hand("world_names.txt")):
        for section, words in source.items():
            if section in ("given m", "given f", "given", "family"):
                kind, _, gender = section.partition(" ")
                soft = [w.replace("غ", "ج") for w in words if "غ" in w] if source is lists else []
                for word in words + soft:
                    if fold(word) not in given or kind != "given":
                        note(word, kind, gender or "-")
                    by_hand.add(fold(word))
    foreign = {fold(w) for section in ("given m", "given f") for w in lists[section]}
    drop = {fold(w) for w in arabic["drop"]}
    ambiguous = {fold(w) for w in arabic["common"]}
    clear = {fold(w) for w in arabic["clear"]}
    for word, kind, gender in faker(args.faker):
        if fold(word) in by_hand and kind == "given" and given.get(fold(word)) not in (None, "-"):
            continue
        note(word, kind, gender)
    known = romanizer(args.romanizer)
    for key, (as_given, as_family, arab) in sorted(known.items()):
        if (
            arab < 2
            and as_given + as_family - arab < 5
            and key not in spelling
            and not (counts.words[key] >= 2 and len(key) > 3)
        ):
            continue
        word = counts.spelled(key)
        if as_given >= 2 or (as_given and not as_family):
            note(word, "given", given.get(key, "-"))
        if as_family >= 2 or (as_family and not as_given):
            note(word, "family", "-")
    for key, gender in given.items():
        given_often = known.get(key, [0, 0, 0])[0] > 2
        if gender == "-" and given_often and spelling[key].endswith("ة") and key not in MEN:
            given[key] = "f"
    candidates = (set(given) | family) - drop
    strong = {
        w
        for w in candidates
        if w not in ambiguous
        and (w in by_hand or sum(known.get(w, [0, 0])[:2]) >= 8)
        and not w.startswith("ال")
        and counts.words["ال" + w] <= counts.words[w] * 0.3
    }
    use = Use(counts, strong - demonyms - ambiguous, args.out)
    rows, common_names, dropped = [], set(), set()
    for key in sorted(candidates):
        total, position = counts.words[key], use.position[key]
        share = position / total if total else 0.0
        relatives = use.family(key)
        frequency = sum(known.get(key, [0, 0])[:2])
        known_well = key in by_hand or frequency >= 40
        if key in clear:
            common = False
        elif key in use.titles or key in demonyms:
            common = True
        elif total >= 3 and share >= 0.5:
            common = False
        elif (key in places and key not in foreign) or (
            key not in by_hand and fold("ال" + key) in places
        ):
            common = True
        elif key in ambiguous:
            common = total < 6 or share < 0.4
        elif key in by_hand and (share >= 0.25 or total < 4):
            common = False
        elif total >= 4:
            common = (
                share < 0.5
                and relatives + total >= 6
                and not (key in by_hand and key not in COMMON_HAND and relatives <= total)
            )
        else:
            common = relatives >= 4 and not (total and share >= 0.5) and frequency < 200
        if not known_well and key not in clear and key not in ambiguous and frequency < 15:
            if total >= 4 and share < 0.12 and common:
                dropped.add(key)
                continue
            if total < 4 and relatives >= 12 and share < 0.5:
                dropped.add(key)
                continue
        if (
            known_well
            and total >= 30
            and share < 0.02
            and key not in by_hand | ambiguous
            and frequency < 100
            and common
        ):
            dropped.add(key)
            continue
        if common:
            common_names.add(key)
        kind = "both" if key in given and key in family else "given" if key in given else "family"
        rows.append((spelling[key], kind, given.get(key, "-"), "1" if common else "-"))
    rows.sort(key=lambda r: (fold(r[0]), r[0]))
    write(
        args.out / "names.tsv",
        (
            "Words of personal names, one word a row (عبد أبو ابن بن آل بنت أم are particles, "
            "elsewhere). sources: Faker 40.63 (MIT), arabic-name-romanizer 0.2.0 (data CC0: "
            "Wikidata and Algerian name lists; spelled as most often in the corpus, hamzas may "
            "lack), by hand (tests/lexicon/hand/), this project's licence. kind: given, family, "
            "both; gender: m f of a given name, - unknown or not given; common: 1 where the word "
            "is as often or more often a common word, an adjective or a place."
        ),
        ["word", "kind", "gender", "common"],
        rows,
    )
    sure = {fold(r[0]) for r in rows if r[3] == "-"}
    often = {w for w in common_names if use.share.get(w, 0) >= 0.3}
    write_common(args, counts, use, sure, often, common_names, places, demonyms)


MEN = {
    fold(w)
    for w in (
        "حمزة أسامة طلحة عبيدة قتادة معاوية عطية خليفة حذيفة جمعة طه عكرمة عقبة ربيعة شحاتة "
        "عرفة سلامة رفاعة أمية نعمة عبادة أبيه حمادة فاخوري عمارة جمعه دحية غزية زيادة"
    ).split()
}
COMMON_HAND = {
    fold(w)
    for w in (
        "جو ماس مات ماي غول جول نك بنت هو لي وست هيل كل سو مون بان لين ول لو بوت كان ريد شو حق "
        "أون هاي شان أبي وود بارد ميل راي سيل ويل باو كون جامع دون بيت غور أسو عنان تامر واد"
    ).split()
}


def write_common(
    args: argparse.Namespace,
    counts: Counts,
    use: Use,
    sure: set[str],
    often: set[str],
    ambiguous: set[str],
    places: set[str],
    demonyms: set[str],
) -> None:
    lists = hand("common.txt")
    never = {fold(w) for w in lists["not common"]}
    always = {fold(w) for w in lists["common"]}
    proper = {
        fold(r[0])
        for r in table(args.out / "organisations.tsv")
        if r[1].startswith("proper") and r[2] == "-" and " " not in r[0]
    }
    place_words = {w for p in places for w in p.split()} - {
        w for p in places if " " in p for w in p.split() if use.family(w) > counts.words[w] / 2
    }
    blocked = sure | never | proper | {p for p in places if " " not in p} | demonyms
    blocked |= {w for w in place_words if len(w) > 3 and w not in always}

    def stripped(word: str) -> list[str]:
        return [word[len(c) :] for c in CLITICS if word.startswith(c) and len(word) - len(c) >= 3]

    rows, suspects = {}, []
    for word, total in counts.words.items():
        if word == "|" or len(word) < 2:
            continue
        share = use.position[word] / total
        relatives = use.family(word)
        if word not in always:
            if total < 3 and not (total == 2 and relatives >= 4 and share == 0):
                continue
            if word in blocked or word in PARTICLES:
                continue
            if word in ambiguous and (share >= 0.06 or total + relatives < 25):
                continue
            bases = [
                b for b in stripped(word) if (b in blocked or b in often) and b not in COMMON_BASES
            ]
            # a clitic before a name, unless the word itself has a rich family
            if (
                bases
                and word not in ambiguous
                and not word.startswith(("است", "مست", "يست", "تست"))
                and (relatives < 3 * total or all(counts.words[b] >= 3 for b in bases))
                and (relatives < 6 or (word[:1] in "وفبلك" and counts.words[bases[0]] > relatives))
            ):
                continue
            if (
                word[:1] not in "وبلف" and share > (0.25 if relatives >= 6 else 0.12) and total < 40
            ) or share > (0.6 if word[:1] in "وبلف" else 0.3):
                continue
            if relatives == 0 or (relatives < total and share > 0 and total < 12):
                suspects.append((word, total, round(share, 2), relatives))
        rows[word] = str(min(9, round(share * 9)))
    for word in always:
        rows.setdefault(word, "0")
    if args.suspects:
        args.suspects.write_text("\n".join(map(str, sorted(suspects))), encoding="utf-8")
    write(
        args.out / "common.tsv",
        (
            "Words, as they stand in text (with their clitics, folded), at which a run of name "
            "words stops. sources: word counts (facts about words; no text is taken over) of the "
            "unmarked articles: Farasa's WikiNews, NTREX, TICO-19, ANT corpus, SaudiNewsNet (CC "
            "BY-NC-SA 4.0), AKEC (research only); without the words of names.tsv, places.tsv, "
            "demonyms.tsv and the proper names of organisations.tsv; by hand "
            "(tests/lexicon/hand/common.txt), this project's licence. share: the share of uses in "
            "name position, 0 to 9 ninths."
        ),
        ["word", "share"],
        sorted(rows.items()),
    )


COMMON_BASES = {fold(w) for w in "ابل جد".split()}
