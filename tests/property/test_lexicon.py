"""Laws of the lexicon, for any names and any text."""

import datetime as dt
from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from caucasus_news.letters import fold
from caucasus_news.lexicon import Lexicon, Person, PlaceRecord, SenseKind, State, Term, canonical_key
from caucasus_news.lexicon.loader import first_day, last_day
from caucasus_news.lexicon.spelling import _TOKEN, spellings, within

ALPHABET = st.sampled_from("abkA B-'.ŞəÉ2")
NAMES = st.text(ALPHABET, min_size=1, max_size=12).filter(lambda name: bool(name.strip()) and bool(spellings(name)))
TEXTS = st.text() | st.text(ALPHABET, max_size=60)
DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2030, 12, 31))


def tokens(text: str) -> tuple[list[str], list[str]]:
    """The words of a text and their keys."""
    words = _TOKEN.findall(text)
    return words, [fold(word) for word in words]


@st.composite
def places(draw: st.DrawFn) -> tuple[PlaceRecord, ...]:
    """Some places, sorted by id."""
    names = draw(st.lists(NAMES, max_size=8))
    return tuple(PlaceRecord(f"p{index}", name) for index, name in enumerate(names))


@given(TEXTS)
def test_any_text_is_searched(text: str) -> None:
    words, keys = tokens(text)
    for match in Lexicon.default().find(keys, words):
        assert match.senses


@given(st.lists(st.text(max_size=3) | st.sampled_from(["armenia", "-", "nagorno", "karabakh", "u", ".", "s"])))
def test_any_keys_are_searched(keys: list[str]) -> None:
    Lexicon.default().find(keys)


@given(places(), TEXTS)
def test_matches_stand_in_order_and_apart(records: tuple[PlaceRecord, ...], text: str) -> None:
    words, keys = tokens(text)
    end = 0
    for match in Lexicon(places=records).find(keys, words):
        assert end <= match.first < match.last <= len(keys)
        end = match.last


@given(places(), NAMES)
def test_a_name_finds_its_record(records: tuple[PlaceRecord, ...], name: str) -> None:
    record = PlaceRecord("wanted", name)
    words, keys = tokens(name)
    matches = Lexicon(places=(*records, record)).find(keys, words)
    assert any(sense.record is record for match in matches for sense in match.senses)


@given(places(), NAMES, TEXTS)
def test_case_only_takes_away(records: tuple[PlaceRecord, ...], name: str, text: str) -> None:
    lexicon = Lexicon(places=(*records, PlaceRecord("wanted", name)))
    words, keys = tokens(f"{text} {name}")
    strict = {id(s.record) for m in lexicon.find(keys, words) for s in m.senses}
    upper = {id(s.record) for m in lexicon.find(keys, [word.upper() for word in words]) for s in m.senses}
    assert bool(upper) >= bool(strict)


@given(places(), NAMES, st.data())
def test_a_new_alias_takes_no_reading_away(records: tuple[PlaceRecord, ...], alias: str, data: st.DataObject) -> None:
    before = Lexicon(places=records)
    after = before.extended(states=[State("OZZ", "Land of Oz", aliases=(alias,))])
    names = [record.name for record in records]
    for name in names:
        words, keys = tokens(name)
        old = {id(s.record) for m in before.find(keys, words) for s in m.senses if (m.first, m.last) == (0, len(keys))}
        new = {id(s.record) for m in after.find(keys, words) for s in m.senses if (m.first, m.last) == (0, len(keys))}
        assert old <= new


@given(places(), st.text(ALPHABET, max_size=40))
def test_the_order_of_records_changes_nothing(records: tuple[PlaceRecord, ...], text: str) -> None:
    words, keys = tokens(text)
    one, other = Lexicon().extended(places=records), Lexicon().extended(places=reversed(records))
    assert one.find(keys, words) == other.find(keys, words)


@given(places(), st.lists(st.tuples(NAMES, DAYS, DAYS), max_size=4))
def test_plain_data_come_back(records: tuple[PlaceRecord, ...], people: list[tuple[str, dt.date, dt.date]]) -> None:
    persons = tuple(
        Person(f"q{index}", name, terms=(Term("mayor", "TWN", min(days), max(days)),))
        for index, (name, *days) in enumerate(people)
    )
    lexicon = Lexicon(places=records, persons=persons)
    data: dict[str, Any] = lexicon.to_data()
    again = Lexicon.from_data(data)
    assert (again.places, again.persons) == (records, persons)
    assert again.to_data() == data


@given(st.sampled_from(["president", "foreign_minister"]), st.sampled_from(["ARM", "AZE", "GEO", "RUS", "NKR"]), DAYS)
def test_holders_hold(office: str, jurisdiction: str, day: dt.date) -> None:
    lexicon = Lexicon.default()
    for person in lexicon.holders(office, jurisdiction, day):
        assert (office, jurisdiction) in {(t.office, t.jurisdiction) for t in lexicon.offices_of(person, day)}


@given(DAYS)
def test_a_day_is_its_first_and_last(day: dt.date) -> None:
    assert first_day(day.isoformat()) == last_day(day.isoformat()) == day
    for part in (day.isoformat()[:7], day.isoformat()[:4]):
        first, last = first_day(part), last_day(part)
        assert first <= day <= last
        assert (last + dt.timedelta(days=1)).day == 1
        assert (first.isoformat()[: len(part)], last.isoformat()[: len(part)]) == (part, part)


@given(st.text())
def test_a_sound_says_no_letter_twice(word: str) -> None:
    sound = canonical_key(word)
    assert all(one != other for one, other in pairwise(sound) if "\n" not in (one, other))


@given(st.text(max_size=8), st.text(max_size=8), st.integers(0, 4))
def test_distance_is_symmetric(one: str, other: str, limit: int) -> None:
    assert within(one, other, limit) == within(other, one, limit)
    assert within(one, one, limit)
    if within(one, other, limit):
        assert within(one, other, limit + 1)


@given(st.text(ALPHABET, max_size=8), st.text(ALPHABET, max_size=8))
def test_similar_people_are_one_of_the_known(first: str, surname: str) -> None:
    found = Lexicon.default().similar_person([fold(first)], fold(surname))
    assert found is None or found in Lexicon.default().persons


def test_kinds_of_senses_are_told_apart() -> None:
    assert len(SenseKind) == len({kind.value for kind in SenseKind})
