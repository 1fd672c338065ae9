"""What is taken for one thing, and what is not."""

import pytest

from caucasus_news import Event, MeetingMode, merge
from caucasus_news.model import Place, PlaceKind
from tests.dossier.world import (
    ANI,
    ARMENIA,
    AZERBAIJAN,
    BAKU_ARMY,
    ELDAR,
    GORIS,
    JEANNE,
    KALBAJAR,
    VIENNA,
    YEREVAN_ARMY,
    fire,
    report,
    talks,
)

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
    ("put off and moved", talks(None, "postponed"), talks("2023-05-26", place=VIENNA)),
    ("no date, but told in those days", talks(None), talks("2023-05-19")),
    ("accounts of both sides", fire("2023-05-19", source=YEREVAN_ARMY), fire("2023-05-19", KALBAJAR, source=BAKU_ARMY)),
    ("a toll that rises", fire("2023-05-19", ARM=1), fire("2023-05-19", ARM=3)),
    ("a clash and shelling", fire("2023-05-19", kind="clash"), fire("2023-05-19")),
    ("after midnight", fire("2023-05-19", ARM=2), fire("2023-05-20", ARM=2)),
    ("a place that is left out", fire("2023-05-19", None), fire("2023-05-19")),
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
