"""What is taken for one thing, and what is not."""

import pytest
from attrs import evolve

from caucasus_news import Event, MeetingMode, merge
from caucasus_news.model import Place, PlaceKind
from tests.dossier.world import (
    ANI,
    ARMENIA,
    AZERBAIJAN,
    BAKU_ARMY,
    COUNCIL,
    ELDAR,
    ENVOY,
    FRANCE,
    GORIS,
    JEANNE,
    KALBAJAR,
    OBSERVERS,
    TOIVO,
    UNION,
    VIENNA,
    YEREVAN_ARMY,
    fire,
    mediate,
    report,
    talks,
)

# Villages of which nothing is known but whose they are, or not even that.
HIS, HERS = Place("Nerkin", PlaceKind.VILLAGE, "ARM"), Place("Yukhari", PlaceKind.VILLAGE, "AZE")
HILL, MILL = Place("Hill"), Place("Mill")
HIS_OTHER, VILLA = Place("Verin", PlaceKind.VILLAGE, "ARM"), Place("Villa", PlaceKind.SITE, "CZE")
LAND = Place("Azerbaijan", PlaceKind.STATE, "AZE")
LORI, SHIRAK = (Place(name, PlaceKind.PROVINCE, "ARM") for name in ("Lori", "Shirak"))
NEXT_TOWN = evolve(KALBAJAR, name="Next", latitude=40.15)
BORDER, DISTRICT = Place("Border", PlaceKind.BORDER), Place("Fuzuli District", PlaceKind.DISTRICT, "AZE")
THEY_FIRED = fire("2023-05-19", HIS, attacker=AZERBAIJAN, source=YEREVAN_ARMY, ARM=1)
WE_FIRED = fire("2023-05-19", HILL, attacker=AZERBAIJAN, source=BAKU_ARMY)
ANI_ALONE, ELDAR_ALONE = (evolve(who, country=None) for who in (ANI, ELDAR))

ONE = [
    ("the same, told twice", talks("2023-05-19"), talks("2023-05-19")),
    ("states and those who speak for them", talks("2023-05-19"), talks("2023-05-19", who=(ARMENIA, AZERBAIJAN))),
    ("a day within a week", talks("2023-05-19"), talks("2023-05-15/2023-05-21")),
    (
        "a city and its country",
        talks("2023-05-19"),
        talks("2023-05-19", place=Place("Czechia", PlaceKind.STATE, "CZE")),
    ),
    ("planned and held", talks("2023-05-19", "planned"), talks("2023-05-19")),
    ("put off and held", talks("2023-05-19", "postponed"), talks("2023-05-26")),
    (
        "put off, told with both days",
        talks("2023-05-19/2023-05-23", "postponed", None, (ARMENIA, AZERBAIJAN)),
        talks("2023-05-19", "planned", who=(ARMENIA, AZERBAIJAN)),
    ),
    ("put off and moved", talks(None, "postponed"), talks("2023-05-26", place=VIENNA)),
    ("no date, but told in those days", talks(None), talks("2023-05-19")),
    ("accounts of both sides", fire("2023-05-19", source=YEREVAN_ARMY), fire("2023-05-19", KALBAJAR, source=BAKU_ARMY)),
    ("a toll that rises", fire("2023-05-19", ARM=1), fire("2023-05-19", ARM=3)),
    ("a clash and shelling", fire("2023-05-19", kind="clash"), fire("2023-05-19")),
    ("after midnight", fire("2023-05-19", ARM=3), fire("2023-05-20", ARM=3)),
    ("a place that is left out", fire("2023-05-19", None), fire("2023-05-19")),
    (
        "each side's own village",
        THEY_FIRED,
        fire("2023-05-19", HERS, attacker=ARMENIA, source=BAKU_ARMY, AZE=1),
    ),
    ("each side's own word for it", THEY_FIRED, fire("2023-05-19", None, "attack", ARMENIA, BAKU_ARMY, AZE=2)),
    ("two names of a spot, one toll", fire("2023-05-19", HILL, ARM=3), fire("2023-05-19", MILL, ARM=3)),
    ("a breach and a shooting", fire("2023-05-19", kind="ceasefire_violation"), fire("2023-05-19", kind="shooting")),
    ("a month and its season, years after", fire("2016-04", None, "clash"), fire("2016-03/2016-05", None, "clash")),
    ("an invasion and the war", fire("2020-10", None, "offensive"), fire("2020-09/2020-11", None, "war")),
    ("an invasion and the war of that year", fire("1974-07-20", LAND, "offensive"), fire("1974", None, "war")),
    ("a site and the city that it is in", talks("2023-05-19", place=VILLA), talks("2023-05-19")),
    ("the shelling of last week, without a date", fire("2023-05-09"), fire(None)),
    ("a plan that slipped by two days", talks("2023-05-19", "planned"), talks("2023-05-21")),
    ("an envoy at the table", talks("2023-05-19", who=(ANI, ELDAR, ENVOY)), talks("2023-05-19")),
    ("people of whom no more is said", talks("2023-05-19", who=(ANI_ALONE, ELDAR_ALONE)), talks("2023-05-19")),
    ("a round with a year alone", talks("2021-05-19"), talks("2021")),
    ("a body and its envoy", mediate(OBSERVERS, "2023-05-19"), mediate(ENVOY, "2023-05-19", "hosting")),
    ("a body and somebody of a state", mediate(UNION, "2023-05-19"), mediate(TOIVO, "2023-05-19")),
    ("a body and one that is part of it", mediate(UNION, "2023-05-19"), mediate(COUNCIL, "2023-05-19")),
    ("mediation that slipped", mediate(UNION, "2023-05-19", outcome="pending"), mediate(UNION, "2023-05-21")),
]

TWO = [
    ("days apart", talks("2023-05-19"), talks("2023-05-21")),
    ("other people of the same countries", talks("2023-05-19"), talks("2023-05-19", who=(JEANNE, ELDAR))),
    ("two of three", talks("2023-05-19"), talks("2023-05-19", who=(ANI, ELDAR, JEANNE))),
    ("a call and a meeting", talks("2023-05-19"), talks("2023-05-19", place=None, mode=MeetingMode.PHONE)),
    ("the fifth and the sixth", talks("2023-05-19", ordinal=5), talks("2023-05-19", ordinal=6)),
    ("held a year before", talks("2022-05-19"), talks(None)),
    ("planned twice", talks("2023-05-19", "planned"), talks("2023-05-26", "planned")),
    ("the next day's fire", fire("2023-05-19", ARM=1), fire("2023-05-20", ARM=2)),
    ("another front", fire("2023-05-19"), fire("2023-05-19", GORIS)),
    ("two dead on each of two days", fire("2023-05-19", ARM=2), fire("2023-05-20", ARM=2)),
    ("one dead on each of two days", fire("2023-05-19", ARM=1), fire("2023-05-20", ARM=1)),
    (
        "what each side says that it did",
        THEY_FIRED,
        evolve(WE_FIRED, place=HERS),
    ),
    ("two villages of two states, on nobody's word", fire("2023-05-19", HIS), fire("2023-05-19", HERS)),
    ("two spots, one dead in each", fire("2023-05-19", HILL, ARM=1), fire("2023-05-19", MILL, ARM=1)),
    ("two provinces", fire("2023-05-19", LORI, ARM=3), fire("2023-05-19", SHIRAK, ARM=3)),
    ("two villages of one state, one toll", fire("2023-05-19", HIS, ARM=4), fire("2023-05-19", HIS_OTHER, ARM=4)),
    (
        "shells here and a jet there",
        fire("2023-05-19", HIS, attacker=AZERBAIJAN, source=YEREVAN_ARMY),
        fire("2023-05-19", HERS, "air_strike", ARMENIA, BAKU_ARMY),
    ),
    (
        "fire of each on some front",
        fire("2023-05-19", None, attacker=AZERBAIJAN, source=YEREVAN_ARMY),
        fire("2023-05-19", None, attacker=ARMENIA, source=BAKU_ARMY),
    ),
    ("a province's toll and a village's", fire("2023-05-19", SHIRAK, ARM=60), fire("2023-05-19", HIS, ARM=8)),
    ("another toll, without a date", fire("2023-05-09", ARM=3), fire(None, ARM=1)),
    ("two towns taken", fire("2020-10", KALBAJAR, "capture"), fire("2020-10", NEXT_TOWN, "capture")),
    ("two spots without a toll", fire("2023-05-19", HILL), fire("2023-05-19", MILL)),
    ("fire and shells in two unknown places", THEY_FIRED, WE_FIRED),
    ("the fighting of two months", fire("2016-04", None, "clash"), fire("2016-05", None, "clash")),
    ("one district and the whole war", fire("2020-10", DISTRICT, "offensive"), fire("2020-09/2020-11", None, "war")),
    ("the shelling of last month, without a date", fire("2023-04-20"), fire(None)),
    (
        "a call and the next day's talks",
        talks("2023-05-19", place=None, mode=MeetingMode.PHONE),
        talks("2023-05-20", place=None),
    ),
    (
        "talks put off and a call refused",
        talks("2023-05-24", "postponed", None, (ARMENIA, AZERBAIJAN)),
        talks(None, "declined", None, mode=MeetingMode.PHONE),
    ),
    (
        "one at the border and one in a capital",
        talks("2023-05", place=BORDER, who=(ARMENIA, AZERBAIJAN)),
        talks("2023-05-19"),
    ),
    ("put off long ago, and the next round", talks("2023-04-20", "postponed"), talks("2023-05-22", place=None)),
    ("two who mediate on a day", mediate(FRANCE, "2023-05-19"), mediate(TOIVO, "2023-05-19")),
    ("two bodies", mediate(UNION, "2023-05-19"), mediate(OBSERVERS, "2023-05-19")),
    ("a body's next round", mediate(UNION, "2023-05-05", outcome="pending"), mediate(UNION, "2023-05-19")),
    ("two offers", mediate(UNION, None, "offer", None), mediate(UNION, "2023-05-19", "offer", None)),
    ("a mine and a siege", fire("2023-05-19", kind="explosion"), fire("2023-05-19", kind="blockade")),
]


def _records(one: Event, other: Event) -> int:
    return len(merge([report("2023-05-20", one, url="one"), report("2023-05-21", other, url="other")]).records)


@pytest.mark.parametrize(("one", "other"), [case[1:] for case in ONE], ids=[case[0] for case in ONE])
def test_one_thing_told_in_two_ways_is_one_record(one: Event, other: Event) -> None:
    assert _records(one, other) == 1


@pytest.mark.parametrize(("one", "other"), [case[1:] for case in TWO], ids=[case[0] for case in TWO])
def test_two_things_that_look_alike_stay_two(one: Event, other: Event) -> None:
    assert _records(one, other) == 2


def test_two_records_of_one_report_are_two_things_to_all() -> None:
    morning, evening = fire("2023-05-19", ARM=1), fire("2023-05-19", ARM=4)
    dossier = merge(
        [
            report("2023-05-19", morning, evening),
            report("2023-05-20", fire("2023-05-19", ARM=4), url="b"),
            report("2023-05-20", fire("2023-05-19", ARM=1), url="c"),
        ]
    )
    assert sorted(len(record.versions) for record in dossier.records) == [2, 2]


def test_what_leaves_the_day_open_joins_nobody_where_two_would_do() -> None:
    first, second = talks("2023-05-15"), talks("2023-05-19")
    dossier = merge(
        [report("2023-05-15", first), report("2023-05-19", second), report("2023-05-20", talks(None), url="open")]
    )
    assert len(dossier.records) == 3


def test_of_two_villages_across_the_border_neither_is_chosen() -> None:
    other = evolve(THEY_FIRED, place=evolve(HIS, name="Verin"))
    theirs = fire("2023-05-19", HERS, attacker=ARMENIA, source=BAKU_ARMY)
    dossier = merge([report("2023-05-20", event, url=str(n)) for n, event in enumerate((THEY_FIRED, other, theirs))])
    assert len(dossier.records) == 3


def test_the_mediation_goes_with_its_talks() -> None:
    before = report("2023-05-10", talks("2023-05-12", "planned"), mediate(UNION, "2023-05-12", outcome="pending"))
    moved = report("2023-05-12", talks("2023-05-22", "postponed"), url="moved")
    after = report("2023-05-22", talks("2023-05-22"), mediate(TOIVO, "2023-05-22", "hosting"), url="after")
    dossier = merge([before, moved, after])
    assert sorted(len(record.versions) for record in dossier.records) == [2, 3]
    (mediation,) = dossier.find(kind="mediation")
    assert str(mediation.event.when and mediation.event.when.earliest) == "2023-05-22"
    assert len(merge([before, after]).records) == 4


def test_what_is_planned_with_another_is_kept_from_its_talks() -> None:
    one, other = mediate(FRANCE, "2023-05-19"), mediate(TOIVO, "2023-05-19")
    dossier = merge(
        [report("2023-05-19", talks("2023-05-19"), event, url=str(n)) for n, event in enumerate((one, other))]
    )
    assert sorted(len(record.versions) for record in dossier.records) == [1, 1, 2]


def test_a_day_after_its_publication_is_no_day_of_an_incident() -> None:
    early = report("2022-05-07", fire("2022-12-12", kind="blockade"))
    late = report("2022-12-23", fire("2022-12-12", kind="blockade"))
    assert len(merge([early, late]).records) == 2
