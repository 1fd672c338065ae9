"""The packaged data keep what `data/README.md` promises."""

import datetime as dt
import json
from collections.abc import Iterator
from importlib.resources import files
from itertools import pairwise
from typing import Any

import pytest

from caucasus_news.lexicon import (
    DeFactoState,
    Framework,
    Lexicon,
    Organization,
    Person,
    PlaceRecord,
    Record,
    SenseKind,
    State,
)
from caucasus_news.lexicon.loader import SECTIONS, first_day, last_day
from caucasus_news.lexicon.names import names_of
from caucasus_news.lexicon.spelling import spellings
from caucasus_news.model import PlaceKind

FOLDER = files("caucasus_news.lexicon") / "data"
MARKS = {"sourced", "cross-checked", "recalled", "approximate"}


def plain(section: str) -> list[dict[str, Any]]:
    """One data file, as it is."""
    records: list[dict[str, Any]] = json.loads((FOLDER / f"{section}.json").read_text(encoding="utf-8"))
    return records


@pytest.mark.parametrize("section", SECTIONS)
def test_records_are_sorted_and_come_once(section: str) -> None:
    keys = [record.get("id", record.get("name", "")) for record in plain(section)]
    assert keys == sorted(set(keys))


@pytest.mark.parametrize("section", SECTIONS)
def test_files_are_written_as_the_others(section: str) -> None:
    text = (FOLDER / f"{section}.json").read_text(encoding="utf-8")
    assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=1) + "\n"


@pytest.mark.parametrize("section", SECTIONS)
def test_nothing_empty_is_written_down(section: str) -> None:
    empty = [r.get("id", r.get("name")) for r in plain(section) if any(v in (None, "", [], False) for v in r.values())]
    assert empty == []


@pytest.mark.parametrize("section", ["states", "de_facto", "persons", "organizations", "places", "frameworks", "media"])
def test_no_name_of_a_record_comes_twice(section: str) -> None:
    twice = [
        (record["id"], name)
        for record in plain(section)
        for name in {record["name"], *record.get("aliases", [])}
        if [record["name"], *record.get("aliases", [])].count(name) > 1
    ]
    assert twice == []


def test_marks_of_confidence_are_those_explained() -> None:
    found = {record.get("confidence", "recalled") for section in SECTIONS for record in plain(section)}
    found |= {term["confidence"] for person in plain("persons") for term in person.get("terms", [])}
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert found <= MARKS
    assert all(f"**{mark}**" in readme for mark in MARKS)


def test_sourced_terms_name_their_source() -> None:
    bare = [
        (person["id"], term["office"])
        for person in plain("persons")
        for term in person.get("terms", [])
        if term["confidence"] in ("sourced", "cross-checked") and not term.get("source")
    ]
    assert bare == []


def test_geonames_is_attributed() -> None:
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert "GeoNames" in readme
    assert "creativecommons.org/licenses/by/4.0" in readme
    assert any(place.get("coordinates") == "geonames" for place in plain("places"))


def test_coordinates_say_where_they_come_from() -> None:
    for place in plain("places"):
        placed = ["latitude" in place, "longitude" in place, place.get("coordinates") in ("geonames", "author")]
        assert all(placed) or not any(placed), place["id"]
        assert (place.get("coordinates") == "geonames") == ("geonameid" in place), place["id"]


#: The part of the globe in which the places of a state must lie, in degrees: south, north, west, east.
BOXES = {
    "ARM": (38.8, 41.4, 43.4, 46.7),
    "AZE": (38.3, 42.0, 44.7, 50.7),
    "GEO": (41.0, 43.7, 39.9, 46.8),
    "TUR": (35.8, 42.2, 25.6, 44.9),
    "IRN": (25.0, 39.8, 44.0, 63.4),
    "FRA": (41.3, 51.1, -5.2, 9.6),
    "DEU": (47.2, 55.1, 5.8, 15.1),
    "GBR": (49.8, 60.9, -8.7, 1.8),
    "UKR": (44.3, 52.4, 22.1, 40.3),
}


def test_places_lie_in_their_states() -> None:
    for place in plain("places"):
        if "latitude" in place and place.get("country") in BOXES:
            south, north, west, east = BOXES[place["country"]]
            assert south <= place["latitude"] <= north, place["id"]
            assert west <= place["longitude"] <= east, place["id"]


def test_no_two_places_of_a_state_have_one_name() -> None:
    seen: dict[tuple[str, str], str] = {}
    for place in plain("places"):
        key = (place["name"], place.get("country", ""))
        assert key not in seen, (place["id"], seen.get(key))
        seen[key] = place["id"]


# ---------------------------------------------------------------- references


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon.default()


def _states(lexicon: Lexicon) -> set[str]:
    return {state.id for state in lexicon.states} | {entity.id for entity in lexicon.de_facto}


def test_terms_are_of_known_offices_and_jurisdictions(lexicon: Lexicon) -> None:
    offices = {office.id for office in lexicon.offices}
    polities = _states(lexicon) | {organization.id for organization in lexicon.organizations}
    for person in lexicon.persons:
        for term in person.terms:
            assert term.office in offices, person.id
            assert term.jurisdiction in polities, person.id


def test_countries_are_states(lexicon: Lexicon) -> None:
    records: list[Organization | PlaceRecord] = [*lexicon.organizations, *lexicon.places]
    for record in records:
        assert record.country is None or lexicon.state(record.country) is not None, record.id
    for medium in lexicon.media:
        assert medium.country is None or lexicon.state(medium.country) or lexicon.de_facto_state(medium.country)
    for entity in lexicon.de_facto:
        assert entity.parent is None or lexicon.state(entity.parent) is not None, entity.id


def test_what_frameworks_refer_to_is_known(lexicon: Lexicon) -> None:
    polities = _states(lexicon) | {organization.id for organization in lexicon.organizations}
    places = {p.name for p in lexicon.places} | {s.name for s in lexicon.states} | {d.name for d in lexicon.de_facto}
    for framework in lexicon.frameworks:
        assert {*framework.parties, *framework.mediators} <= polities, framework.id
        assert set(framework.places) <= places, framework.id
        assert framework.start is None or framework.end is None or framework.start <= framework.end, framework.id


def test_who_held_a_place_is_known_and_follows_in_time(lexicon: Lexicon) -> None:
    polities = _states(lexicon)
    for place in lexicon.places:
        assert {c.controller for c in place.control} <= polities, place.id
        starts = [c.start for c in place.control if c.start is not None]
        assert starts == sorted(starts), place.id


def test_every_state_has_a_name_people_and_a_capital_that_is_a_place(lexicon: Lexicon) -> None:
    places = {(place.name, place.country) for place in lexicon.places}
    for state in lexicon.states:
        assert len(state.id) == 3, state.id
        assert state.id.isupper(), state.id
        if state.end is None and state.capital not in (None, state.name, "Vatican City"):
            assert (state.capital, state.id) in places, state.id
    assert len([state for state in lexicon.states if state.end is None]) == 195


def test_kinds_of_places_are_those_of_the_model(lexicon: Lexicon) -> None:
    assert {place.kind for place in lexicon.places} <= set(PlaceKind) - {PlaceKind.UNKNOWN}


def test_names_of_one_side_are_never_canonical(lexicon: Lexicon) -> None:
    neutral = {record.name for section in SECTIONS for record in getattr(lexicon, section) if hasattr(record, "name")}
    for records in (lexicon.organizations, lexicon.places, lexicon.frameworks):
        for record in records:
            assert neutral.isdisjoint(record.side_names), record.id
    assert neutral.isdisjoint({"Artsakh", "Republic of Artsakh", "Western Azerbaijan", "Patriotic War"})


# ---------------------------------------------------------------- time


def _plain_terms() -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    for person in plain("persons"):
        for term in person.get("terms", []):
            yield person, term


def test_no_term_ends_before_it_starts() -> None:
    for person, term in _plain_terms():
        if "start" in term and "end" in term:
            assert first_day(term["start"]) <= last_day(term["end"]), person["id"]


def test_open_terms_say_how_far_they_are_evidenced() -> None:
    bare = [
        (person["id"], term["office"]) for person, term in _plain_terms() if not {"end", "evidenced_until"} & {*term}
    ]
    assert bare == []


def _unsure(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether two terms overlap only because a handing over is not known to the day."""
    end, start = one.get("end", ""), other.get("start", "")
    return (
        bool(end)
        and bool(start)
        and len(end) < 10
        and len(start) < 10
        and first_day(start) <= last_day(end) <= max(last_day(start), last_day(end))
        and first_day(end) <= last_day(start)
    )


def test_no_two_people_hold_one_office_at_a_time_unless_explained() -> None:
    many = {office["id"] for office in plain("offices") if office.get("many")}
    held: dict[tuple[str, str], list[tuple[str, dict[str, Any]]]] = {}
    for person, term in _plain_terms():
        if not term.get("acting") and term["office"] not in many and "start" in term:
            held.setdefault((term["office"], term["jurisdiction"]), []).append((person["id"], term))
    for key, terms in held.items():
        terms.sort(key=lambda pair: first_day(pair[1]["start"]))
        for (one, before), (other, after) in pairwise(terms):
            end = last_day(before["end"]) if "end" in before else dt.date.max
            if first_day(after["start"]) < end:
                explained = _unsure(before, after) or ("note" in before and "note" in after)
                assert explained, (key, one, other)


# ---------------------------------------------------------------- ambiguity


def _senses(lexicon: Lexicon) -> dict[tuple[str, ...], set[tuple[SenseKind, int]]]:
    found: dict[tuple[str, ...], set[tuple[SenseKind, int]]] = {}
    records: tuple[Record, ...] = (
        *lexicon.states,
        *lexicon.de_facto,
        *lexicon.persons,
        *lexicon.organizations,
        *lexicon.places,
        *lexicon.frameworks,
        *lexicon.media,
    )
    for record in records:
        for kind, names in names_of(record):
            for name in names:
                for keys, _ in spellings(name.removeprefix("the ")):
                    found.setdefault(keys, set()).add((kind, id(record)))
    return found


def _explained(kinds: list[SenseKind]) -> bool:
    """Whether the kinds of senses alone say why a name has several: the text around it decides between them."""
    group = set(kinds)
    return (
        group == {SenseKind.SURNAME}  # families and namesakes
        or group <= {SenseKind.CAPITAL, SenseKind.PLACE}  # a seat of government is a city too
        or group == {SenseKind.DE_FACTO, SenseKind.PLACE}  # an entity and its territory
        or group == {SenseKind.ORGANIZATION, SenseKind.FRAMEWORK}  # a body and the process that it leads
    )


def test_no_name_is_ambiguous_without_an_explanation(lexicon: Lexicon) -> None:
    told = {keys for ambiguity in lexicon.ambiguities for keys, _ in spellings(ambiguity.name)}
    unexplained = []
    for keys, senses in _senses(lexicon).items():
        if len({record for _, record in senses}) > 1 and keys not in told and not _explained([k for k, _ in senses]):
            unexplained.append(" ".join(keys))
    assert unexplained == []


def test_every_caution_is_about_a_name_that_is_there(lexicon: Lexicon) -> None:
    names = set(_senses(lexicon))
    idle = [a.name for a in lexicon.ambiguities if not any(keys in names for keys, _ in spellings(a.name))]
    assert idle == []


def test_names_that_are_never_read_leave_their_record_another(lexicon: Lexicon) -> None:
    never = {a.name for a in lexicon.ambiguities if a.rule == "never"}
    for section in (lexicon.media, lexicon.organizations, lexicon.places):
        for record in section:
            if record.name in never:
                assert set(record.aliases) - never, record.id


def test_records_are_of_the_classes_that_the_sections_say(lexicon: Lexicon) -> None:
    for section, kind in SECTIONS.items():
        assert all(type(record) is kind for record in getattr(lexicon, section))
    assert {State, DeFactoState, Person, Organization, PlaceRecord, Framework} <= set(SECTIONS.values())
