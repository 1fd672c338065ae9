"""Who held which office when."""

import datetime as dt

import pytest

from caucasus_news.lexicon import GRACE, Control, Lexicon, Office, Person, PlaceRecord, Term

DAY = dt.date


def mayor(name: str, start: DAY | None, end: DAY | None = None, **more: object) -> Person:
    """Somebody who was mayor of a town of the tests."""
    return Person(name.lower(), name, terms=(Term("mayor", "TWN", start, end, **more),))  # type: ignore[arg-type]


def holders(lexicon: Lexicon, day: DAY | None) -> list[str]:
    """Who was mayor that day."""
    return [person.name for person in lexicon.holders("mayor", "TWN", day)]


def test_both_bounds_are_part_of_a_term() -> None:
    town = Lexicon(persons=(mayor("Ada", DAY(2001, 2, 3), DAY(2004, 5, 6)),))
    assert holders(town, DAY(2001, 2, 3)) == holders(town, DAY(2004, 5, 6)) == ["Ada"]
    assert holders(town, DAY(2001, 2, 2)) == holders(town, DAY(2004, 5, 7)) == []


def test_a_day_of_handing_over_belongs_to_who_comes() -> None:
    town = Lexicon(
        persons=(mayor("Ada", DAY(2001, 1, 1), DAY(2004, 5, 6)), mayor("Ben", DAY(2004, 5, 6), DAY(2005, 1, 1)))
    )
    assert holders(town, DAY(2004, 5, 5)) == ["Ada"]
    assert holders(town, DAY(2004, 5, 6)) == ["Ben"]


def test_a_month_of_handing_over_belongs_to_both() -> None:
    town = Lexicon.from_data(
        {
            "persons": [
                {
                    "id": "a",
                    "name": "Ada",
                    "terms": [{"office": "mayor", "jurisdiction": "TWN", "start": "2001", "end": "2004-05"}],
                },
                {
                    "id": "b",
                    "name": "Ben",
                    "terms": [{"office": "mayor", "jurisdiction": "TWN", "start": "2004-05", "end": "2006"}],
                },
            ]
        }
    )
    assert holders(town, DAY(2004, 4, 30)) == ["Ada"]
    assert holders(town, DAY(2004, 5, 12)) == ["Ada", "Ben"]
    assert holders(town, DAY(2006, 12, 31)) == ["Ben"]


def test_an_open_term_is_believed_for_a_while_beyond_its_evidence() -> None:
    known = DAY(2020, 6, 30)
    town = Lexicon(persons=(mayor("Ada", DAY(2001, 1, 1), evidenced_until=known),))
    assert holders(town, known + GRACE) == ["Ada"]
    assert holders(town, known + GRACE + dt.timedelta(days=1)) == []


def test_a_term_of_unknown_start_covers_nothing() -> None:
    assert holders(Lexicon(persons=(mayor("Ada", None, DAY(2004, 1, 1)),)), DAY(2003, 1, 1)) == []


def test_without_a_day_nobody_is_named() -> None:
    assert holders(Lexicon(persons=(mayor("Ada", DAY(2001, 1, 1)),)), None) == []


def test_unknown_offices_have_no_holders() -> None:
    assert Lexicon.default().holders("keeper of the seal", "ARM", DAY(2020, 1, 1)) == ()
    assert Lexicon.default().terms_of("president", "OZZ") == ()


@pytest.mark.parametrize(
    ("office", "jurisdiction", "day", "name"),
    [
        ("foreign_minister", "ARM", DAY(2023, 5, 19), "Ararat Mirzoyan"),
        ("foreign_minister", "AZE", DAY(2020, 7, 15), "Elmar Mammadyarov"),
        ("foreign_minister", "AZE", DAY(2020, 7, 16), "Jeyhun Bayramov"),
        ("prime_minister", "GEO", DAY(2008, 8, 8), "Lado Gurgenidze"),
        ("president", "FRA", DAY(2008, 8, 12), "Nicolas Sarkozy"),
        ("president", "NKR", DAY(2020, 10, 1), "Arayik Harutyunyan"),
        ("president", "ABK", DAY(2008, 8, 26), "Sergei Bagapsh"),
        ("head_of_government", "DEU", DAY(2023, 6, 1), "Olaf Scholz"),
        ("council_president", "EUCO", DAY(2022, 4, 6), "Charles Michel"),
        ("foreign_minister", "USA", DAY(2009, 10, 10), "Hillary Clinton"),
        ("chairperson_in_office", "OSCE", DAY(2008, 8, 10), "Alexander Stubb"),
        ("defence_minister", "RUS", DAY(1994, 5, 12), "Pavel Grachev"),
    ],
)
def test_offices_that_everybody_can_look_up(office: str, jurisdiction: str, day: DAY, name: str) -> None:
    assert [person.name for person in Lexicon.default().holders(office, jurisdiction, day)] == [name]


def test_the_offices_of_a_person() -> None:
    lexicon = Lexicon.default()
    on_the_day = lexicon.offices_of("ararat-mirzoyan", DAY(2020, 11, 10))
    assert [(term.office, term.jurisdiction) for term in on_the_day] == [("parliament_speaker", "ARM")]
    person = lexicon.person("ararat-mirzoyan")
    assert person is not None
    assert lexicon.offices_of(person, None) == person.terms
    assert lexicon.offices_of("nobody", None) == ()


def test_all_holders_come_in_order_of_time() -> None:
    starts = [term.start for _, term in Lexicon.default().terms_of("president", "RUS") if term.start is not None]
    assert starts == sorted(starts)
    assert len(starts) >= 5


@pytest.mark.parametrize(
    ("phrase", "office"),
    [
        ("foreign minister", "foreign_minister"),
        ("Minister of Foreign Affairs", "foreign_minister"),
        ("Secretary-General", "secretary_general"),
        ("secretary general", "secretary_general"),
        ("Speaker of Parliament", "parliament_speaker"),
        ("Kremlin spokesman", "presidential_spokesperson"),
    ],
)
def test_offices_by_the_phrases_that_name_them(phrase: str, office: str) -> None:
    found = Lexicon.default().office_for(phrase)
    assert found is not None
    assert found.id == office
    assert Lexicon.default().office(office) is found
    assert Lexicon.default().office_for("keeper of the seal") is None


def test_titles_are_those_of_the_country() -> None:
    office = Lexicon.default().office("foreign_minister")
    assert office is not None
    assert (office.title_in("ARM"), office.title_in("USA")) == ("foreign minister", "secretary of state")


def test_no_phrase_names_two_offices() -> None:
    seen: dict[str, Office] = {}
    for office in Lexicon.default().offices:
        for phrase in office.words:
            assert seen.setdefault(phrase.casefold(), office) is office, phrase


def test_who_held_a_place() -> None:
    place = PlaceRecord(
        "a", "A", control=(Control("ONE", None, DAY(2020, 1, 1)), Control("TWO", DAY(2020, 1, 1), None))
    )
    assert place.controllers(DAY(2000, 1, 1)) == ("ONE",)
    assert place.controllers(DAY(2020, 1, 1)) == ("ONE", "TWO")
    shusha = Lexicon.default().place("shusha")
    assert shusha is not None
    assert (shusha.controllers(DAY(2010, 1, 1)), shusha.controllers(DAY(2022, 1, 1))) == (("NKR",), ("AZE",))


def test_a_term_does_not_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match="must not end before it starts"):
        Term("mayor", "TWN", DAY(2001, 1, 2), DAY(2001, 1, 1))
