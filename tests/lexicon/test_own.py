"""A lexicon of one's own: extended, cut, or made from plain data for another region."""

import datetime as dt
import json
import pickle
from typing import Any

import pytest

from caucasus_news.errors import LexiconError
from caucasus_news.lexicon import (
    DeFactoState,
    Framework,
    Lexicon,
    Medium,
    Office,
    Organization,
    Person,
    PlaceRecord,
    SenseKind,
    State,
    Term,
)
from caucasus_news.model import Actor, ActorKind, Place, PlaceKind

#: A few facts of another conflict, as a caller would write them down.
SUDAN: dict[str, Any] = {
    "states": [
        {"id": "SDN", "name": "Sudan", "demonyms": ["Sudanese"], "capital": "Khartoum", "metonyms": ["Khartoum"]},
        {"id": "TCD", "name": "Chad", "demonyms": ["Chadian"], "capital": "N'Djamena"},
    ],
    "persons": [
        {
            "id": "abdel-fattah-al-burhan",
            "name": "Abdel Fattah al-Burhan",
            "surnames": ["al-Burhan", "Burhan"],
            "terms": [{"office": "head_of_state", "jurisdiction": "SDN", "start": "2019-08-21"}],
        }
    ],
    "organizations": [
        {"id": "RSF", "name": "Rapid Support Forces", "aliases": ["RSF"], "kind": "militia", "country": "SDN"}
    ],
    "places": [
        {"id": "el-fasher", "name": "El Fasher", "aliases": ["Al-Fashir"], "kind": "city", "country": "SDN"},
        {"id": "darfur", "name": "Darfur", "kind": "region", "country": "SDN"},
    ],
    "frameworks": [
        {"id": "jeddah", "name": "Jeddah platform", "kind": "talks", "start": "2023-05", "mediators": ["SAU"]}
    ],
    "offices": [{"id": "head_of_state", "title": "head of state", "words": ["army chief"], "level": "leaders"}],
    "media": [{"id": "RD", "name": "Radio Dabanga"}],
    "ambiguities": [{"name": "Chad", "rule": "weak", "reason": "a given name"}],
    "transliteration": [{"id": "al", "kind": "given_name", "forms": ["Abdel", "Abdul"]}],
}


def test_another_region_is_read_from_plain_data() -> None:
    lexicon = Lexicon.from_data(SUDAN)
    sentence = "Abdul Fattah Al Burhan said Khartoum would not leave Darfur to the RSF , Radio Dabanga told Chad"
    text = sentence.split()
    matches = lexicon.find([word.lower() for word in text], text)
    assert [match.senses[0].record.id for match in matches] == [
        "abdel-fattah-al-burhan",
        "SDN",
        "darfur",
        "RSF",
        "RD",
        "TCD",
    ]
    assert [p.id for p in lexicon.holders("head_of_state", "SDN", dt.date(2023, 4, 15))] == ["abdel-fattah-al-burhan"]
    assert lexicon.states_by_demonym["sudanese",].id == "SDN"
    assert lexicon.framework("jeddah") == Framework(
        "jeddah", "Jeddah platform", kind="talks", start=dt.date(2023, 5, 1), mediators=("SAU",)
    )
    assert matches[-1].senses[0].weak


def test_nothing_of_the_default_shows_in_another() -> None:
    assert Lexicon.from_data(SUDAN).find(["armenia"]) == []
    assert Lexicon.from_data(SUDAN).state("ARM") is None


@pytest.mark.parametrize("lexicon", [Lexicon(), Lexicon.from_data(SUDAN), Lexicon.default()])
def test_plain_data_come_back(lexicon: Lexicon) -> None:
    data = lexicon.to_data()
    again = Lexicon.from_data(json.loads(json.dumps(data)))
    assert again.to_data() == data
    assert (again.states, again.persons, again.places) == (lexicon.states, lexicon.persons, lexicon.places)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({"planets": []}, "unknown section 'planets'"),
        ({"states": [{"id": "OZZ"}]}, "State 'OZZ': .*name"),
        ({"states": [{"id": "OZZ", "name": "Oz", "moon": 1}]}, "State 'OZZ': .*moon"),
        ({"states": [{"id": "OZZ", "name": "Oz"}, {"id": "OZZ", "name": "Oz"}]}, "states: 'OZZ' comes twice"),
        ({"states": [{"id": "OZZ", "name": ""}]}, "State 'OZZ': 'name' must not be empty"),
        ({"states": [{"id": "OZZ", "name": "Oz", "aliases": "Ozz"}]}, "State 'OZZ': 'aliases' must be a tuple"),
        (
            {"places": [{"id": "x", "name": "X", "kind": "planet"}]},
            "PlaceRecord 'x': 'planet' is not a valid PlaceKind",
        ),
        ({"places": [{"id": "x", "name": "X", "latitude": 100}]}, "PlaceRecord 'x': 'latitude' must lie between"),
        ({"de_facto": [{"id": "x", "name": "X", "start": "soon"}]}, "DeFactoState 'x': "),
        ({"persons": [{"id": "x", "name": "X", "terms": [{"office": "mayor"}]}]}, "Person 'x': Term None: "),
        ({"ambiguities": [{"name": "x", "rule": "loud", "reason": "y"}]}, "Ambiguity 'x': 'rule' must be"),
        ({"transliteration": [{"id": "x", "kind": "y", "forms": []}]}, "Transliteration 'x': 'kind' must be"),
        ({"states": ["Oz"]}, "State 'Oz': "),
    ],
)
def test_broken_data_are_refused_by_name(data: dict[str, Any], message: str) -> None:
    with pytest.raises(LexiconError, match=message):
        Lexicon.from_data(data)


# ---------------------------------------------------------------- extending


def test_every_section_can_be_extended() -> None:
    lexicon = Lexicon().extended(
        states=[State("OZZ", "Oz")],
        de_facto=[DeFactoState("WNK", "Winkie Country")],
        persons=[Person("dorothy-gale", "Dorothy Gale")],
        organizations=[Organization("FM", "Flying Monkeys", kind="militia")],
        places=[PlaceRecord("emerald-city", "Emerald City")],
        frameworks=[Framework("tornado", "Great Tornado")],
        offices=[Office("wizard", "wizard")],
        media=[Medium("OG", "Ozmapolitan")],
    )
    names = "Oz , Winkie Country , Dorothy Gale , Gale , Flying Monkeys , Emerald City , Great Tornado , Ozmapolitan"
    words = names.split()
    kinds = [match.senses[0].kind for match in lexicon.find([w.lower() for w in words], words)]
    assert kinds == [
        SenseKind.STATE,
        SenseKind.DE_FACTO,
        SenseKind.PERSON,
        SenseKind.SURNAME,
        SenseKind.ORGANIZATION,
        SenseKind.PLACE,
        SenseKind.FRAMEWORK,
        SenseKind.MEDIUM,
    ]


def test_actors_and_places_of_the_model_can_be_taught() -> None:
    lexicon = Lexicon().extended(
        actors=[
            Actor("dorothy-gale", "Dorothy Gale", ActorKind.PERSON),
            Actor("OZZ", "Oz", ActorKind.STATE),
            Actor("winkie-country", "Winkie Country", ActorKind.DE_FACTO_STATE),
            Actor("tin-men", "Tin Men", ActorKind.FORCE, country="OZZ"),
            Actor("munchkins", "Munchkins", ActorKind.GROUP),
            Actor("lollipop-guild", "Lollipop Guild", ActorKind.ORGANIZATION),
        ],
        places=[Place("Emerald City", PlaceKind.CITY, "OZZ", 1.0, 2.0)],
    )
    person, state, force = lexicon.person("dorothy-gale"), lexicon.state("OZZ"), lexicon.organization("tin-men")
    assert person is not None
    assert state is not None
    assert force is not None
    assert (force.actor.kind, force.actor.country) == (ActorKind.FORCE, "OZZ")
    assert lexicon.de_facto_state("winkie-country") is not None
    assert [o.kind for o in lexicon.organizations] == ["organization", "group", "armed_forces"]
    place = lexicon.place("emerald-city")
    assert place is not None
    assert place.place == Place("Emerald City", PlaceKind.CITY, "OZZ", 1.0, 2.0)


def test_a_known_id_is_replaced() -> None:
    lexicon = Lexicon.default().extended(places=[PlaceRecord("baku", "Baku", ("City of Winds",))])
    place = lexicon.place("baku")
    assert place is not None
    assert place.aliases == ("City of Winds",)
    assert len(lexicon.places) == len(Lexicon.default().places)


def test_the_original_does_not_change() -> None:
    before = len(Lexicon.default().places)
    Lexicon.default().extended(places=[PlaceRecord("emerald-city", "Emerald City")])
    assert Lexicon.default().place("emerald-city") is None
    assert len(Lexicon.default().places) == before


def test_a_record_in_the_wrong_section_is_refused() -> None:
    with pytest.raises(TypeError, match="a Person is wanted here"):
        Lexicon().extended(persons=[State("OZZ", "Oz")])  # type: ignore[list-item]


def test_records_can_be_taken_out() -> None:
    lexicon = Lexicon.default().without(["baku", "ilham-aliyev", "AZE", "no-such-id"])
    assert (lexicon.place("baku"), lexicon.person("ilham-aliyev"), lexicon.state("AZE")) == (None, None, None)
    assert lexicon.find(["azerbaijan"]) == []


# ---------------------------------------------------------------- as a value


def test_the_default_is_one() -> None:
    assert Lexicon.default() is Lexicon.default()
    assert pickle.loads(pickle.dumps(Lexicon.default())) is Lexicon.default()


def test_another_lexicon_is_pickled_whole() -> None:
    lexicon = Lexicon.from_data(SUDAN)
    lexicon.find(["sudan"])
    again = pickle.loads(pickle.dumps(lexicon))
    assert again.to_data() == lexicon.to_data()
    assert again.find(["sudan"]) == lexicon.find(["sudan"])


def test_a_lexicon_says_what_it_holds() -> None:
    assert repr(Lexicon(states=(State("OZZ", "Oz"),))).startswith("<Lexicon of 1 states, 0 de_facto, ")


def test_records_become_actors_and_places() -> None:
    lexicon = Lexicon.default()
    armenia, soviets, karabakh = lexicon.state("ARM"), lexicon.state("SUN"), lexicon.de_facto_state("NKR")
    assert armenia is not None
    assert soviets is not None
    assert karabakh is not None
    assert armenia.actor == Actor("ARM", "Armenia", ActorKind.STATE, country="ARM")
    assert armenia.place == Place("Armenia", PlaceKind.STATE, "ARM")
    assert soviets.actor == Actor("soviet-union", "Soviet Union", ActorKind.STATE)
    assert karabakh.actor == Actor("nagorno-karabakh", "Nagorno-Karabakh", ActorKind.DE_FACTO_STATE)
    assert lexicon.media[0].actor.kind is ActorKind.ORGANIZATION


def test_terms_keep_their_evidence() -> None:
    term = Term("mayor", "TWN", dt.date(2001, 1, 1), confidence="sourced", source="https://example.org")
    person = Person("ada", "Ada", terms=(term,))
    assert Lexicon.from_data(Lexicon(persons=(person,)).to_data()).persons == (person,)


# ---------------------------------------------------------------- places by the words of each side


@pytest.mark.parametrize(
    ("name", "side", "label"),
    [
        ("Khankendi", "ARM", "Stepanakert"),
        ("Khankendi", "AZE", "Xankəndi"),
        ("Khankendi", None, "Khankendi"),
        ("Khankendi", "FRA", "Khankendi"),
        ("Gali", "ABK", "Gal"),
        ("Gali", "GEO", "Gali"),
        ("Brodavka", "ARM", "Brodavka"),
    ],
)
def test_each_side_has_its_name_for_a_place(name: str, side: str | None, label: str) -> None:
    assert Lexicon.default().label(Place(name), for_side=side) == label


def test_what_a_side_calls_a_place_is_read_as_that_place() -> None:
    lexicon = Lexicon.default()
    for place in lexicon.places:
        for usage in place.usages:
            assert usage.name in (place.name, *place.aliases, *place.side_names), place.id
            assert lexicon.state(usage.side) or lexicon.de_facto_state(usage.side), place.id


def test_places_tell_what_contains_them() -> None:
    lexicon = Lexicon.default()
    assert lexicon.around(Place("Sotk")) == ("Gegharkunik", "Armenia")
    assert lexicon.around(Place("Brodavka", country="AZE")) == ("Azerbaijan",)
    assert lexicon.around(Place("Brodavka")) == ()
    assert lexicon.around(Place("Armenia")) == ()


def test_usages_come_back_from_plain_data() -> None:
    lexicon = Lexicon.from_data(
        {"places": [{"id": "oz", "name": "Oz", "usages": [{"side": "OZZ", "name": "Land of Oz"}]}]}
    )
    assert lexicon.label(Place("Oz"), for_side="OZZ") == "Land of Oz"
    assert Lexicon.from_data(lexicon.to_data()).to_data() == lexicon.to_data()
