"""letters.tsv: the weights by which a word that no table knows looks like a name from elsewhere.

    python tests/lexicon/letters.py [--out src/lexicon] [--folds]

A logistic regression (scikit-learn, penalty L1) over the runs of one to four letters of a folded
word, its ends among them. Names are the rows of names.tsv that are no common words and the rare
words of hand/rare.txt that are names; the others are common.tsv, finite.tsv and the remaining
rare words. Deterministic, a minute. --folds prints what five folds give: how many of the names and
of the others score so much and more.
"""

import argparse
import pathlib

import numpy as np
from common import HERE, fold, hand, table, write
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold

DEFINITE = ("ال", "وال", "بال", "لل", "فال", "كال")
RARE_COUNTS = 3.0
LONGEST = 4


def words(tables: pathlib.Path) -> tuple[list[str], np.ndarray, np.ndarray]:
    """The words, whether each is a name, and how much it counts."""
    rare = {section: {fold(w) for w in listed} for section, listed in hand("rare.txt").items()}
    names = {fold(r[0]) for r in table(tables / "names.tsv") if r[3] == "-"}
    others = {fold(r[0]) for r in table(tables / "common.tsv") + table(tables / "finite.tsv")}
    names = (names - rare["ordinary"]) | rare["name"]
    others = (others - names) | rare["ordinary"]
    listed = sorted(w for w in names | others if not w.startswith(DEFINITE))
    seldom = rare["name"] | rare["ordinary"]
    weights = [RARE_COUNTS if w in seldom else 1.0 for w in listed]
    return listed, np.array([w in names for w in listed]), np.array(weights)


def train(listed: list[str], named: np.ndarray, weights: np.ndarray) -> dict[str, int]:
    """The weight of every run, in tenths of the logarithm of the odds; that of "-" is the bias."""
    vectors = CountVectorizer(analyzer="char", ngram_range=(1, LONGEST), min_df=4, lowercase=False)
    counts = vectors.fit_transform(f".{word}." for word in listed)
    model = LogisticRegression(l1_ratio=1, C=0.5, solver="liblinear", random_state=0)
    model.fit(counts, named, sample_weight=weights)
    runs = dict(zip(vectors.get_feature_names_out(), model.coef_[0], strict=True))
    found = {run: round(10 * weight) for run, weight in sorted(runs.items())}
    return {"-": round(10 * model.intercept_[0])} | {r: w for r, w in found.items() if w}


def score(runs: dict[str, int], word: str) -> int:
    """What `foreign` of src/letters.rs gives."""
    marked = f".{word}."
    ends = range(1, len(marked) + 1)
    found = (marked[start:end] for end in ends for start in range(max(0, end - LONGEST), end))
    return runs["-"] + sum(runs.get(run, 0) for run in found)


def folds(listed: list[str], named: np.ndarray, weights: np.ndarray) -> None:
    """Print the shares of names and of others at each score."""
    scores = np.zeros(len(listed))
    for kept, held in StratifiedKFold(5, shuffle=True, random_state=0).split(listed, named):
        runs = train([listed[i] for i in kept], named[kept], weights[kept])
        scores[held] = [score(runs, listed[i]) for i in held]
    rare = weights > 1
    for least in (-10, 0, 5, 10, 15, 20, 30):
        parts = (named & rare, ~named & rare, named, ~named)
        shares = " ".join(f"{np.mean(scores[part] >= least):.2f}" for part in parts)
        print(f"{least:4}: rare names, rare others, all names, all others {shares}")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--out", type=pathlib.Path, default=HERE.parent.parent / "src" / "lexicon")
    parser.add_argument("--folds", action="store_true")
    args = parser.parse_args()
    data = words(args.out)
    if args.folds:
        folds(*data)
        return
    write(
        args.out / "letters.tsv",
        (
            "Runs of letters, the ends of the word as dots: how much each speaks for a name from "
            "elsewhere (above 0) or for an ordinary Arabic word, in tenths of the logarithm of the "
            "odds; the row - is added to all. source: trained by tests/lexicon/letters.py on "
            "names.tsv, common.tsv, finite.tsv and tests/lexicon/hand/rare.txt; this project's "
            "licence."
        ),
        ["run", "weight"],
        [(run, str(weight)) for run, weight in train(*data).items()],
    )


if __name__ == "__main__":
    main()
