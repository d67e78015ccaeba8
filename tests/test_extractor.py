"""The user's own words."""

import pickle
import re
import time
from typing import Any

import pytest

import aqwal
from aqwal import Cue, Extractor

# Verbs that are not in the tables: a strong, a weak and a doubled one.
FORMS = {
    "strong": (
        "صفّر",
        [
            "صفّر الوزير أحمد سالم أن",
            "صفرت الوزيرة سلمى زيدان أن",
            "وصفّروا أن",
            "ويصفر الوزير أحمد سالم أن",
            "وتصفّر الوزيرة سلمى زيدان أن",
            "تحدث الوزير أحمد سالم مطولا، مصفرا أن",
        ],
    ),
    "weak": (
        "غنّى",
        [
            "غنّى الوزير أحمد سالم أن",
            "غنت الوزيرة سلمى زيدان أن",
            "وغنوا أن",
            "ويغني الوزير أحمد سالم أن",
            "وتغنّي الوزيرة سلمى زيدان أن",
            "تحدث الوزير أحمد سالم مطولا، مغنيا أن",
        ],
    ),
    "doubled": (
        "دقّ",
        [
            "دقّ الوزير أحمد سالم أن",
            "دقت الوزيرة سلمى زيدان أن",
            "ودقوا أن",
            "ويدق الوزير أحمد سالم أن",
            "وتدقّ الوزيرة سلمى زيدان أن",
            "ولم يدقوا أن",
        ],
    ),
}


@pytest.mark.parametrize(
    ("base", "sentence"),
    [(base, sentence) for base, sentences in FORMS.values() for sentence in sentences],
)
def test_six_forms(base: str, sentence: str) -> None:
    extractor = Extractor(cues={base: "claim"})
    article = f"{sentence} الاجتماع تأجل."
    found = [s for s in extractor.extract(article) if s.act == "claim"]
    assert [s.text for s in found] == ["الاجتماع تأجل"], extractor.extract(article)
    cue = found[0].cue
    assert cue
    assert all(s.cue != cue for s in aqwal.extract(article))


def test_only_with_the_extractor() -> None:
    article = "صفّر الوزير أحمد سالم أن الاجتماع تأجل."
    assert len(aqwal.extract(article)) == 0
    assert len(Extractor().extract(article)) == 0
    assert len(Extractor(cues={"صفّر": "say"}).extract(article)) == 1


def test_many(sample: str) -> None:
    extractor = Extractor(cues={"صفّر": "say"})
    articles = ["صفّر الوزير أحمد سالم أن الاجتماع تأجل.", None, sample] * 50
    expected = [extractor.extract(article or "") for article in articles]
    assert [len(found) for found in expected[:2]] == [1, 0]
    results = extractor.extract_many(articles)
    assert list(results) == expected
    assert list(extractor.extract_iter(articles)) == expected
    for threads in (1, 2, 5):
        assert extractor.extract_many(articles, threads=threads) == results
        assert list(extractor.extract_iter(articles, threads=threads)) == expected
    again = pickle.loads(pickle.dumps(extractor))
    assert again.extract_many(articles) == results
    assert len(aqwal.extract_many(articles)[0]) == 0
    named = extractor.extract_many(articles[:2], ids=["a", "b"])
    assert named.ids == ["a", "b"]
    pairs = extractor.extract_iter(articles[:2], ids=["a", "b"])
    assert list(pairs) == list(zip("ab", expected[:2], strict=True))


def test_lazy_outlives_its_extractor() -> None:
    results = Extractor(cues={"صفّر": "say"}).extract_iter(["صفّر الوزير أن الاجتماع تأجل."] * 3)
    assert [len(found) for found in results] == [1, 1, 1]


def test_nothing_added_changes_nothing(sample: str) -> None:
    assert Extractor().extract(sample) == aqwal.extract(sample)
    ready = Extractor(cues={"غرّد": "say"}, titles=["كبير المحررين"], names=["نور القمر"])
    assert ready.extract(sample) == aqwal.extract(sample)


@pytest.mark.parametrize(
    ("base", "sentence"),
    [
        ("حكى", "وتحكي الوزيرة سلمى زيدان أن الاجتماع تأجل."),
        ("ردّ", "ردّت الوزيرة سلمى زيدان أن الاجتماع تأجل."),
        ("أكد", "أكد الوزير أحمد سالم أن الاجتماع تأجل."),
        ("أكّد", "وأكدت الوزيرة سلمى زيدان أن الاجتماع تأجل."),
        ("أكّد", "تحدث الوزير أحمد سالم، مؤكدا أن الاجتماع تأجل."),
        ("نشر", "نشر الوزير أحمد سالم أن الاجتماع تأجل."),
        ("أعلن", "ويعلن الوزير أحمد سالم أن الاجتماع تأجل."),
        ("روّى", "روى الوزير أحمد سالم أن الاجتماع تأجل."),
    ],
)
def test_the_users_reading_counts(base: str, sentence: str) -> None:
    found = Extractor(cues={base: "claim"}).extract(sentence)
    assert [(s.act, s.text) for s in found] == [("claim", "الاجتماع تأجل")]


def test_a_known_verb_keeps_its_frame() -> None:
    article = "أشار الوزير أحمد سالم إلى أن الاجتماع تأجل."
    (found,) = Extractor(cues={"أشار": "claim"}).extract(article)
    assert (found.act, found.text) == ("claim", "الاجتماع تأجل")


def test_frame() -> None:
    cue = Cue("دردش", "claim", preposition="ب", addressee="ل")
    (found,) = Extractor(cues=[cue]).extract("دردش الوزير أحمد سالم للصحفيين بأن الاجتماع تأجل.")
    assert (found.act, found.text) == ("claim", "الاجتماع تأجل")
    assert found.addressee
    assert found.addressee.text == "للصحفيين"
    cue = Cue("دردش", "say", addressee=True)
    (found,) = Extractor(cues=[cue]).extract("دردش الوزير الصحفيين أن الاجتماع تأجل.")
    assert found.addressee
    assert found.addressee.text == "الصحفيين"
    cue = Cue("دردش", "accuse", preposition="ب", target=True)
    (found,) = Extractor(cues=[cue]).extract("دردش الوزير أحمد سالم المجلس بالتقصير.")
    assert found.target
    assert (found.act, found.target.text, found.text) == ("accuse", "المجلس", "بالتقصير")


TITLES = [
    (["كبير المحررين"], "قال كبير المحررين سامي زيدان إن العدد صدر."),
    (["كبير المحررين"], "وقال كبير المحررين، سامي زيدان، إن العدد صدر."),
    (["ناظر خاص"], "قال ناظر خاص سامي زيدان إن العدد صدر."),
    (["شاهبندر"], "قال الشاهبندر سامي زيدان إن العدد صدر."),
]


@pytest.mark.parametrize(("titles", "article"), TITLES)
def test_titles(titles: list[str], article: str) -> None:
    (found,) = Extractor(titles=titles).extract(article)
    assert found.speaker
    assert (found.speaker.name, found.speaker.kind) == ("سامي زيدان", "person")
    assert found.speaker.mention
    assert found.speaker.mention.text.startswith(("كبير", "ناظر", "الشاهبندر"))


@pytest.mark.parametrize("joined", ["", "و"])
def test_names(joined: str) -> None:
    article = f"{joined}قالت نور القمر إن العدد صدر. وأضافت أن الطبعة نفدت."
    first, second = Extractor(names={"نور القمر": "female"}).extract(article)
    for found in (first, second):
        assert found.speaker
        assert (found.speaker.name, found.speaker.kind) == ("نور القمر", "person")
        assert found.speaker.gender == "female"
    assert (first.text, second.text) == ("العدد صدر", "الطبعة نفدت")


def test_a_name_of_common_words() -> None:
    (found,) = Extractor(names=["فرقة الشمس"]).extract("أعلنت فرقة الشمس أن الحفل تأجل.")
    assert found.speaker
    assert (found.speaker.name, found.speaker.kind) == ("فرقة الشمس", "person")
    (found,) = Extractor(names=["بحر"]).extract("وقال بحر إن الحفل تأجل.")
    assert found.speaker
    assert found.speaker.name == "بحر"


def test_pickle_equality_hash_repr() -> None:
    cue = Cue("همس", "claim", preposition=["ب"], addressee="ل", target=True)
    extractor = Extractor(cues=[cue], titles=["ناظر"], names={"نور القمر": "female", "بحر": None})
    again = pickle.loads(pickle.dumps(extractor))
    assert again == extractor
    assert hash(again) == hash(extractor)
    assert again.cues == (cue,)
    assert again.titles == ("ناظر",)
    assert again.names == {"نور القمر": "female", "بحر": None}
    article = "همس الناظر نور القمر بأن العدد صدر."
    assert again.extract(article) == extractor.extract(article)
    assert pickle.loads(pickle.dumps(cue)) == cue
    assert eval(repr(cue), {"Cue": Cue}) == cue  # noqa: S307 - its own repr
    assert eval(repr(extractor), {"Cue": Cue, "Extractor": Extractor}) == extractor  # noqa: S307
    assert repr(Extractor()) == "Extractor()"
    assert Extractor(cues={"غرّد": "say"}) == Extractor(cues=[Cue("غرّد", "say")])
    assert Extractor(cues={"غرّد": "say"}) != Extractor()
    match cue:
        case Cue(base, act):
            assert (base, act) == ("همس", "claim")


WRONG: list[tuple[dict[str, Any], type[Exception], str]] = [
    ({"cues": {"غرّد": "shout"}}, ValueError, "cue 'غرّد': unknown act: 'shout'; one of say, opine"),
    ({"cues": {"غرد الوزير": "say"}}, ValueError, "malformed verb 'غرد الوزير': it has a blank"),
    ({"cues": {"tweet": "say"}}, ValueError, "malformed verb 'tweet'"),
    ({"cues": {"": "say"}}, ValueError, "it is empty"),
    ({"cues": {"غرّد": None}}, TypeError, "cue 'غرّد': act must be a str"),
    ({"cues": "غرّد"}, TypeError, "cues must be a dict"),
    ({"cues": ["غرّد"]}, TypeError, "cues must hold Cue, not str"),
    ({"cues": {1: "say"}}, TypeError, "a base form must be a str, not int"),
    ({"titles": "ناظر"}, TypeError, "titles must be an iterable of str, not one str"),
    ({"titles": ["chief"]}, ValueError, "malformed title 'chief': 'c' is not an Arabic letter"),
    ({"titles": [" "]}, ValueError, "malformed title ' ': it is empty"),
    ({"names": [None]}, TypeError, "names must hold str, not NoneType"),
    ({"names": ["نور 7"]}, ValueError, "malformed name 'نور 7': '7' is not an Arabic letter"),
    (
        {"names": {"نور القمر": "f"}},
        ValueError,
        "name 'نور القمر': unknown gender: 'f'; one of female, male",
    ),
    (
        {"cues": 5},
        TypeError,
        "cues must be a dict of base forms and acts or an iterable of Cue, not int",
    ),
    ({"titles": 5}, TypeError, "titles must be an iterable of str, not int"),
    (
        {"names": 5},
        TypeError,
        "names must be a dict of names and genders or an iterable of str, not int",
    ),
    ({"names": "نور"}, TypeError, "not one str: put it into a list"),
    ({"cues": {"\ud800": "say"}}, ValueError, r"cue '\ud800' has a lone surrogate"),
    ({"titles": ["\ud800"]}, ValueError, r"titles '\ud800' has a lone surrogate"),
    ({"names": ["\ud800"]}, ValueError, r"names '\ud800' has a lone surrogate"),
    ({"names": {"\ud800": "male"}}, ValueError, r"names '\ud800' has a lone surrogate"),
]


@pytest.mark.parametrize(("words", "error", "message"), WRONG)
def test_wrong_words(words: dict[str, Any], error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=re.escape(message)):
        Extractor(**words)


def test_wrong_frames() -> None:
    with pytest.raises(ValueError, match="unknown preposition: 'مع'; one of عن, إلى"):
        Cue("همس", "say", preposition="مع")
    with pytest.raises(ValueError, match=r"unknown addressee: 'عن'; one of ل, إلى.* or True"):
        Cue("همس", "say", addressee="عن")
    with pytest.raises(TypeError, match="preposition must be a str or an iterable of str, not int"):
        Cue("همس", "say", preposition=5)  # type: ignore[arg-type]
    for wrong in ({"preposition": "\ud800"}, {"preposition": ["\ud800"]}, {"addressee": "\ud800"}):
        with pytest.raises(ValueError, match="has a lone surrogate"):
            Cue("همس", "say", **wrong)
    with pytest.raises(ValueError, match="has a lone surrogate"):
        Cue("\ud800", "say")


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("قالت", "قال"),
        ("يقول", "قال"),
        ("أكدت", "أكّد"),
        ("أكّدت", "أكّد"),
        ("مؤكد", "أكّد"),
        ("تأكيد", "أكّد"),
    ],
)
def test_a_form_is_no_base(word: str, base: str) -> None:
    with pytest.raises(ValueError, match=f"cue '{word}' is a form of .*'{base}'.*: give the base"):
        Extractor(cues={word: "claim"})
    with pytest.raises(ValueError, match=f"cue '{word}' is a form of .*'{base}'"):
        Cue(word, "claim")


@pytest.mark.parametrize("base", ["قال", "أكد", "أكّد", "حكى", "تقوّل", "نقد", "كاتب", "نَعت"])
def test_bases_that_look_like_forms(base: str) -> None:
    assert Cue(base, "claim").base == base


def test_blanks_around_a_base() -> None:
    assert Extractor(cues={" غرّد ": "say"}) == Extractor(cues={"غرّد": "say"})
    assert Cue("غرّد\n", "say") == Cue("غرّد", "say")


def test_cheap() -> None:
    words: dict[str, Any] = {
        "cues": {"غرّد": "say", "حكى": "say", "بثّ": "announce"},
        "titles": ["كبير المحررين", "ناظر"],
        "names": {"نور القمر": "female"},
    }
    Extractor(**words)
    times = []
    for _ in range(20):
        start = time.perf_counter()
        Extractor(**words)
        times.append(time.perf_counter() - start)
    assert min(times) < 0.001
