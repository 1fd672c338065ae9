"""Reports as flat rows."""

import csv
import datetime as dt
import io
import sqlite3
from collections.abc import Callable
from typing import Any

import attrs
import pytest
from hypothesis import given

from caucasus_news import strategies as cns
from caucasus_news.formats import rows
from caucasus_news.formats._tolls import Bounds, total
from caucasus_news.formats.acled import ACLED_COLUMNS, acled_rows
from caucasus_news.formats.ucdp import UCDP_COLUMNS, ucdp_rows
from caucasus_news.model import (
    Actor,
    ActorKind,
    Casualty,
    CasualtyKind,
    Incident,
    IncidentKind,
    Means,
    Participant,
    Place,
    PlaceKind,
    Report,
    Role,
)
from tests.formats.samples import ARMENIA, ARMY, AZERBAIJAN, INCIDENT, REPORT

TABLES: dict[str, tuple[Callable[[Report], list[rows.Row]], Any]] = {
    "actors": (rows.actor_rows, rows.COLUMNS["actors"]),
    "articles": (rows.article_rows, rows.COLUMNS["articles"]),
    "casualties": (rows.casualty_rows, rows.COLUMNS["casualties"]),
    "incidents": (rows.incident_rows, rows.COLUMNS["incidents"]),
    "mediations": (rows.mediation_rows, rows.COLUMNS["mediations"]),
    "meetings": (rows.meeting_rows, rows.COLUMNS["meetings"]),
    "statements": (rows.statement_rows, rows.COLUMNS["statements"]),
    "acled": (acled_rows, ACLED_COLUMNS),
    "ucdp": (ucdp_rows, UCDP_COLUMNS),
}


@pytest.mark.parametrize(("make", "columns"), TABLES.values(), ids=TABLES)
@given(report=cns.reports())
def test_columns_are_the_same_for_every_report(
    make: Callable[[Report], list[rows.Row]], columns: Any, report: Report
) -> None:
    for row in make(report):
        assert list(row) == list(columns)
        for name, cell in row.items():
            assert cell is None or type(cell) is columns[name], (name, cell)


def test_a_meeting_s_row() -> None:
    (row,) = rows.meeting_rows(REPORT)
    assert {name: cell for name, cell in row.items() if name not in rows.COLUMNS["articles"]} == {
        "event_id": f"{row['article_id']}-m1",
        "date_text": "4 April",
        "date_start": dt.date(2024, 4, 4),
        "date_end": dt.date(2024, 4, 4),
        "date_edtf": "2024-04-04",
        "date_precision": "day",
        "place": "Tbilisi",
        "place_kind": "capital",
        "country": "GEO",
        "latitude": 41.69,
        "longitude": 44.83,
        "sources": None,
        "stances": None,
        "confidence": 0.75,
        "evidence_start": 27,
        "evidence_end": 95,
        "evidence": "Foreign ministers of Armenia and Azerbaijan will sit down on 4 April",
        "status": "planned",
        "mode": "in_person",
        "level": "ministers",
        "format": "trilateral",
        "ordinal": 2,
        "duration_days": 3,
        "occasion": "tram fair",
        "topics": "borders; trams",
        "participants": "Ani Example; Elman Example",
        "participant_ids": "ani-example; elman-example",
        "hosts": "Georgia",
        "host_ids": "GEO",
        "mediators": None,
        "mediator_ids": None,
    }


def test_rows_of_different_tables_belong_together() -> None:
    (incident,) = rows.incident_rows(REPORT)
    tolls = rows.casualty_rows(REPORT)
    assert [(t["event_id"], t["number"], t["at_least"], t["civilian"]) for t in tolls] == [
        (incident["event_id"], 1, 2, False),
        (incident["event_id"], 2, 1, True),
    ]


def test_an_acled_row_leaves_open_what_is_not_told() -> None:
    (row,) = acled_rows(REPORT)
    assert {name: cell for name, cell in row.items() if cell is not None and name != "event_id_cnty"} == {
        "event_date": dt.date(2024, 3, 31),
        "year": 2024,
        "time_precision": 1,
        "disorder_type": "Political violence",
        "event_type": "Explosions/Remote violence",
        "sub_event_type": "Shelling/artillery/missile attack",
        "actor1": "Armed Forces of Azerbaijan",
        "inter1": 1,
        "actor2": "Armenia",
        "inter2": 1,
        "interaction": 11,
        "country": "Armenia",
        "location": "Vardenis",
        "latitude": 40.18,
        "longitude": 45.73,
        "geo_precision": 1,
        "source": "Armenia; Azerbaijan",
        "notes": "On 31 March shells fell near Vardenis",
        "fatalities": 3,
    }


def test_a_ucdp_row_tells_deaths_by_side() -> None:
    (row,) = ucdp_rows(REPORT)
    wanted = {
        "deaths_a": None,
        "deaths_b": 2,
        "deaths_civilians": 1,
        "deaths_unknown": None,
        "low": 3,
        "best": 3,
        "high": None,
        "type_of_violence": 1,
        "side_a": "Armed Forces of Azerbaijan",
        "side_b": "Armenia",
        "date_prec": 1,
        "where_prec": 1,
        "event_clarity": 1,
        "priogrid_gid": 187652,
        "geom_wkt": "POINT (45.73 40.18)",
    }
    assert {name: row[name] for name in wanted} == wanted


KILLED, WOUNDED = CasualtyKind.KILLED, CasualtyKind.WOUNDED
TOLLS = {
    "none": ([], None),
    "one": ([Casualty(KILLED, 1, 1)], Bounds(1, 1)),
    "vague": ([Casualty(KILLED)], Bounds(None, None)),
    "up to": ([Casualty(KILLED, None, 10)], Bounds(None, 10)),
    "two sides": ([Casualty(KILLED, 1, 1, ARMENIA), Casualty(KILLED, 2, None, AZERBAIJAN)], Bounds(3, None)),
    "among them civilians": ([Casualty(KILLED, 32, 32), Casualty(KILLED, 7, 7, civilian=True)], Bounds(32, 32)),
    "soldiers and civilians": (
        [Casualty(KILLED, 2, 2, ARMENIA, civilian=False), Casualty(KILLED, 1, 1, ARMENIA, civilian=True)],
        Bounds(3, 3),
    ),
    "all and by side": ([Casualty(KILLED, 9, 9), Casualty(KILLED, 4, 4, ARMENIA)], Bounds(9, 9)),
    "rival tolls": ([Casualty(KILLED, 3, 3, ARMENIA), Casualty(KILLED, 20, 20, ARMENIA)], Bounds(3, 20)),
}


@pytest.mark.parametrize(("told", "bounds"), TOLLS.values(), ids=TOLLS)
def test_nobody_dies_twice(told: list[Casualty], bounds: Bounds | None) -> None:
    assert total(told) == bounds


def test_a_toll_for_all_leaves_those_of_unknown_side() -> None:
    told = (Casualty(KILLED, 9, 9), Casualty(KILLED, 4, 4, ARMENIA), Casualty(KILLED, 2, 2, AZERBAIJAN, civilian=True))
    incident = attrs.evolve(INCIDENT, casualties=told)
    (row,) = ucdp_rows(attrs.evolve(REPORT, incidents=(incident,)))
    assert (row["deaths_b"], row["deaths_civilians"], row["deaths_unknown"], row["best"]) == (4, 2, 3, 9)


def test_only_lethal_incidents_have_a_ucdp_row() -> None:
    for told in ((), (Casualty(WOUNDED, 3, 3),), (Casualty(KILLED, 0, 0),)):
        assert ucdp_rows(attrs.evolve(REPORT, incidents=(attrs.evolve(INCIDENT, casualties=told),))) == []
    assert acled_rows(attrs.evolve(REPORT, incidents=(attrs.evolve(INCIDENT, kind=IncidentKind.WAR),))) == []


CLASSES = [
    (IncidentKind.CLASH, None, ("Battles", "Armed clash")),
    (IncidentKind.SHOOTING, Means.SMALL_ARMS, ("Battles", "Armed clash")),
    (IncidentKind.AIR_STRIKE, Means.DRONE, ("Explosions/Remote violence", "Air/drone strike")),
    (IncidentKind.ATTACK, Means.MISSILE, ("Explosions/Remote violence", "Shelling/artillery/missile attack")),
    (
        IncidentKind.CEASEFIRE_VIOLATION,
        Means.ARTILLERY,
        ("Explosions/Remote violence", "Shelling/artillery/missile attack"),
    ),
    (IncidentKind.EXPLOSION, Means.MINE, ("Explosions/Remote violence", "Remote explosive/landmine/IED")),
    (IncidentKind.BLOCKADE, None, ("Strategic developments", "Other")),
    (IncidentKind.CAPTURE, None, ("Battles", None)),
]


@pytest.mark.parametrize(("kind", "means", "classes"), CLASSES)
def test_an_incident_has_its_class_in_acled(
    kind: IncidentKind, means: Means | None, classes: tuple[str, str | None]
) -> None:
    (row,) = acled_rows(attrs.evolve(REPORT, incidents=(Incident(kind=kind, means=means),)))
    assert (row["event_type"], row["sub_event_type"]) == classes


def test_attacks_on_civilians_and_arrests_have_their_own_class() -> None:
    farmer = attrs.evolve(INCIDENT, kind=IncidentKind.SHOOTING, casualties=(Casualty(KILLED, 1, 1, civilian=True),))
    taken = attrs.evolve(INCIDENT, kind=IncidentKind.CAPTURE, casualties=(Casualty(CasualtyKind.CAPTURED, 2, 2),))
    found = acled_rows(attrs.evolve(REPORT, incidents=(farmer, taken)))
    assert [row["sub_event_type"] for row in found] == ["Attack", "Arrests"]
    assert [row["civilian_targeting"] for row in found] == ["Civilian targeting", None]


PLACES = [
    (PlaceKind.VILLAGE, 1, 1),
    (PlaceKind.BORDER, 2, 5),
    (PlaceKind.DISTRICT, 2, 3),
    (PlaceKind.PROVINCE, 3, 4),
    (PlaceKind.STATE, 3, 6),
    (PlaceKind.UNKNOWN, None, None),
]


@pytest.mark.parametrize(("kind", "acled", "ucdp"), PLACES)
def test_the_kind_of_a_place_says_how_precise_it_is(kind: PlaceKind, acled: int | None, ucdp: int | None) -> None:
    report = attrs.evolve(REPORT, incidents=(attrs.evolve(INCIDENT, place=Place("x", kind)),))
    assert acled_rows(report)[0]["geo_precision"] == acled
    assert ucdp_rows(report)[0]["where_prec"] == ucdp


def test_forces_stand_before_their_states() -> None:
    told = (Participant(AZERBAIJAN, Role.BELLIGERENT), Participant(ARMENIA, Role.BELLIGERENT), Participant(ARMY))
    (row,) = acled_rows(attrs.evolve(REPORT, incidents=(attrs.evolve(INCIDENT, participants=told),)))
    assert (row["actor1"], row["actor2"]) == ("Armed Forces of Azerbaijan", "Armenia")


@given(cns.reports())
def test_rows_survive_csv(report: Report) -> None:
    made = rows.meeting_rows(report)
    text = "".join(rows.to_csv(made, list(rows.COLUMNS["meetings"])))
    read = list(csv.reader(io.StringIO(text, newline="")))
    assert read[0] == list(rows.COLUMNS["meetings"])
    assert len(read) == len(made) + 1
    at = read[0].index("place")
    for cells, row in zip(read[1:], made, strict=True):
        assert cells[at].removeprefix("'") == (row["place"] or "").removeprefix("'")  # type: ignore[union-attr]


@pytest.mark.parametrize("attack", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "\n=1"])
def test_no_cell_is_a_formula(attack: str) -> None:
    (_, line) = rows.to_csv([{"cell": attack}])
    (cells,) = csv.reader(io.StringIO(line, newline=""))
    assert cells == [f"'{attack}"]


def test_an_empty_table_has_its_header() -> None:
    assert list(rows.to_csv([], ["a", "b"])) == ["a,b\r\n"]


def test_rows_go_into_a_database() -> None:
    database = sqlite3.connect(":memory:")
    names = rows.COLUMNS["incidents"]
    database.execute(f"create table incidents ({', '.join(names)})")
    marks = ", ".join(f":{name}" for name in names)
    made = [{k: str(v) if isinstance(v, dt.date) else v for k, v in row.items()} for row in rows.incident_rows(REPORT)]
    database.executemany(f"insert into incidents values ({marks})", made)
    assert database.execute("select place, kind from incidents").fetchall() == [("Vardenis", "shelling")]


def test_an_actor_without_a_state_is_a_side_by_itself() -> None:
    group = Actor("a-band", "a band", ActorKind.GROUP)
    incident = attrs.evolve(INCIDENT, participants=(Participant(group, Role.ATTACKER),))
    (row,) = acled_rows(attrs.evolve(REPORT, incidents=(incident,)))
    assert (row["actor1"], row["inter1"], row["actor2"], row["interaction"]) == ("a band", None, None, None)
