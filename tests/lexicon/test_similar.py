"""Names that are spelled nearly right."""

import pytest

from caucasus_news.letters import fold
from caucasus_news.lexicon import Lexicon, Person, PlaceRecord, canonical_key
from caucasus_news.lexicon.spelling import within


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Ararat Mirzuyan", "Ararat Mirzoyan"),
        ("Ararat Merzoian", "Ararat Mirzoyan"),
        ("Jihun Byramov", "Jeyhun Bayramov"),
        ("Anthony Blinkin", "Antony Blinken"),
        ("Olaf Schulz", "Olaf Scholz"),
        ("Serguei Lavroff", "Sergey Lavrov"),
        ("N Pashinyan", "Nikol Pashinyan"),
        ("Rajab Ardogan", "Recep Tayyip Erdoğan"),
        ("Ilham Alyev", "Ilham Aliyev"),
        ("Nikol Bashinyan", "Nikol Pashinyan"),
        ("Yeyhun Bayramov", "Jeyhun Bayramov"),
    ],
)
def test_slips_and_strange_transliterations(written: str, meant: str) -> None:
    first, surname = map(fold, written.split())
    person = Lexicon.default().similar_person([first], surname)
    assert person is not None
    assert person.name == meant


@pytest.mark.parametrize(
    "written",
    [
        "Ruslan Kazaryan",
        "Arman Grigoryan",
        "Hayk Mirzoyan",
        "Leyla Bayramova",
        "Ali Aliyev",
        "John Smith",
        "Elmira Safarova",
    ],
)
def test_other_people_stay_other_people(written: str) -> None:
    first, surname = map(fold, written.split())
    assert Lexicon.default().similar_person([first], surname) is None


def test_nothing_is_similar_to_nothing() -> None:
    assert Lexicon.default().similar_person([], "mirzoyan") is None
    assert Lexicon.default().similar_person(["ararat"], "") is None


def test_two_that_are_as_near_are_nobody() -> None:
    lexicon = Lexicon(persons=(Person("a", "Petar Stankov"), Person("b", "Petar Stankav")))
    assert lexicon.similar_person(["petar"], "stankiv") is None


def test_short_words_must_be_right() -> None:
    lexicon = Lexicon(persons=(Person("a", "Anna Kos"),))
    assert lexicon.similar_person(["anna"], "kob") is None
    assert lexicon.similar_person(["anna"], "koss") == lexicon.person("a")


def test_places_by_their_sound() -> None:
    lexicon = Lexicon.default()
    found = [lexicon.similar_place(key) for key in ("kelbecar", "lachyn", "shamkhir")]
    assert [place.name for place in found if place is not None] == ["Kalbajar", "Lachin", "Shamkir"]
    assert lexicon.similar_place("atlantis") is None
    assert lexicon.similar_place("kut") is None


def test_two_places_of_one_sound_are_none() -> None:
    lexicon = Lexicon(places=(PlaceRecord("a", "Gazakh"), PlaceRecord("b", "Qazakh")))
    assert lexicon.similar_place("kazakh") is None


@pytest.mark.parametrize(
    "group",
    [
        ("Mnatsakanyan", "Mnatsakanian", "Mnacakanian"),
        ("Aliyev", "Aliev", "Alijew", "Əliyev"),
        ("Khachaturyan", "Khachaturian", "Xaçaturyan"),
        ("Bayramov", "Bairamov", "Bayramow"),
        ("Shoigu", "Schoigu", "Shoygu"),
        ("Zurabishvili", "Zourabichvili"),
    ],
)
def test_transliterations_of_one_name_meet(group: tuple[str, ...]) -> None:
    assert len({canonical_key(name) for name in group}) == 1


@pytest.mark.parametrize(
    ("one", "other", "distance"),
    [("", "", 0), ("a", "", 1), ("abc", "abc", 0), ("abc", "acb", 1), ("kitten", "sitting", 3), ("ab", "xyz", 3)],
)
def test_within_counts_letters(one: str, other: str, distance: int) -> None:
    assert within(one, other, distance)
    assert within(other, one, distance)
    assert not within(one, other, distance - 1)


def test_places_of_one_sound_must_be_spelled_alike() -> None:
    assert Lexicon.default().similar_place("saravan") is None
