"""Incidents in the columns of UCDP GED, a well-known data set of armed conflict.

Rows *in its manner*: its columns, classes and precision codes, our names for actors and places. What its coders add
from elsewhere (ids, regions, administrative units, their own list of actors), or decide by rules that a text cannot
answer, is left empty rather than invented.
"""

import datetime as dt
from collections.abc import Mapping

from caucasus_news.formats import _ids
from caucasus_news.formats._conflict import EXACT, country_name, days, quoted, two_sides
from caucasus_news.formats._forces import serves_state
from caucasus_news.formats._tolls import civilians, fighters, killed, of_side, polity, sides, total
from caucasus_news.formats.rows import Row
from caucasus_news.model import ActorKind, Incident, IncidentKind, PlaceKind, Report, When

__all__ = ["UCDP_COLUMNS", "prio_grid", "ucdp_rows"]

#: The columns of UCDP GED, in order.
UCDP_COLUMNS: Mapping[str, type] = {
    "id": str,
    "relid": str,
    "year": int,
    "active_year": bool,
    "code_status": str,
    "type_of_violence": int,
    "conflict_dset_id": str,
    "conflict_new_id": int,
    "conflict_name": str,
    "dyad_dset_id": str,
    "dyad_new_id": int,
    "dyad_name": str,
    "side_a_dset_id": str,
    "side_a_new_id": int,
    "side_a": str,
    "side_b_dset_id": str,
    "side_b_new_id": int,
    "side_b": str,
    "number_of_sources": int,
    "source_article": str,
    "source_office": str,
    "source_date": dt.date,
    "source_headline": str,
    "source_original": str,
    "where_prec": int,
    "where_coordinates": str,
    "where_description": str,
    "adm_1": str,
    "adm_2": str,
    "latitude": float,
    "longitude": float,
    "geom_wkt": str,
    "priogrid_gid": int,
    "country": str,
    "country_id": int,
    "region": str,
    "event_clarity": int,
    "date_prec": int,
    "date_start": dt.date,
    "date_end": dt.date,
    "deaths_a": int,
    "deaths_b": int,
    "deaths_civilians": int,
    "deaths_unknown": int,
    "best": int,
    "high": int,
    "low": int,
    "gwnoa": int,
    "gwnob": int,
}

_LINEAR = frozenset({PlaceKind.BORDER, PlaceKind.LINE, PlaceKind.CORRIDOR, PlaceKind.ROAD, PlaceKind.RIVER})


def ucdp_rows(report: Report) -> list[Row]:
    """A row in UCDP GED's columns for each incident that cost at least one life, as far as the text tells.

    `low`, `high` and `best` are bounds: of "at least six" `high` is empty, of "up to ten" `low` and `best`; `best` is
    the careful figure. Deaths by side are best figures. `date_prec`: 1 a day, 2 up to six days, 3 a week, 4 a month,
    5 longer. `where_prec`: 1 the place itself, 3 a district, 4 a province or region, 5 a line such as a border, 6 a
    state. `event_clarity`: 2 for wars and offensives as a whole. `id` and `relid` are our own name of the record.

    >>> import caucasus_news as cn
    >>> report = cn.parse("Two Armenian soldiers were killed by Azerbaijani fire near Sotk on 11 May 2023.")
    >>> [(row["date_start"], row["where_prec"], row["best"]) for row in ucdp_rows(report)]
    [(datetime.date(2023, 5, 11), 1, 2)]
    """
    return [_ucdp(report, name, incident) for name, incident in _ids.incidents(report) if _lethal(incident)]


def _lethal(incident: Incident) -> bool:
    return any(casualty.at_most != 0 for casualty in killed(incident.casualties))


def _ucdp(report: Report, name: str, incident: Incident) -> Row:
    row: Row = dict.fromkeys(UCDP_COLUMNS)
    article = report.article
    aggregate = incident.kind in (IncidentKind.WAR, IncidentKind.OFFENSIVE)
    row |= {
        "id": name,
        "relid": name,
        **_ucdp_sides(incident),
        "number_of_sources": 1,
        "source_article": article.url,
        "source_date": article.published,
        "source_headline": article.title,
        "source_original": "; ".join(a.source.name for a in incident.attributions) or None,
        **_ucdp_place(report, incident),
        "event_clarity": 2 if aggregate else 1,
        **_ucdp_time(incident.when),
        **_ucdp_deaths(incident),
    }
    return row


def _ucdp_sides(incident: Incident) -> Row:
    first, second = two_sides(incident)
    states = [a for a in (first, second) if a and (a.kind is ActorKind.STATE or serves_state(a))]
    return {
        "type_of_violence": 1 if first and second and states else None,
        "dyad_name": f"{first.name} - {second.name}" if first and second else None,
        "side_a": first.name if first else None,
        "side_b": second.name if second else None,
    }


def _ucdp_time(when: When | None) -> Row:
    length = days(when)
    if when is None or when.earliest is None or length is None:
        return {}
    precision = next((code for code, most in ((1, 1), (2, 6), (3, 7), (4, 31)) if length <= most), 5)
    return {
        "year": when.earliest.year,
        "date_prec": precision,
        "date_start": when.earliest,
        "date_end": when.latest,
    }


def _ucdp_place(report: Report, incident: Incident) -> Row:
    place = incident.place
    if place is None:
        return {}
    row: Row = {
        "where_prec": _where_precision(place.kind),
        "where_coordinates": place.name,
        "where_description": quoted(report, incident),
        "country": country_name(report, place.country),
    }
    if place.latitude is not None and place.longitude is not None:
        row |= {
            "latitude": place.latitude,
            "longitude": place.longitude,
            "geom_wkt": f"POINT ({place.longitude} {place.latitude})",
            "priogrid_gid": prio_grid(place.latitude, place.longitude),
        }
    return row


def _where_precision(kind: PlaceKind) -> int | None:
    if kind in EXACT:
        return 1
    if kind in _LINEAR:
        return 5
    return {PlaceKind.DISTRICT: 3, PlaceKind.PROVINCE: 4, PlaceKind.REGION: 4, PlaceKind.STATE: 6}.get(kind)


def prio_grid(latitude: float, longitude: float) -> int:
    """The cell of PRIO-GRID (half a degree each way, counted from the south-west) that holds a point.

    >>> prio_grid(-89.9, -179.9), prio_grid(40.18, 45.73)
    (1, 187652)
    """
    row = min(int((latitude + 90) * 2), 359)
    column = min(int((longitude + 180) * 2), 719)
    return row * 720 + column + 1


def _ucdp_deaths(incident: Incident) -> Row:
    dead = killed(incident.casualties)
    first, second = [*sides(incident), "", ""][:2]
    by_side = [fighters(of_side(dead, side)) if side else None for side in (first, second)]
    nobodys = fighters([c for c in dead if c.side is None or polity(c.side) not in (first, second)])
    people = civilians(dead)
    whole = total(dead)
    told = [bounds.best for bounds in (*by_side, people) if bounds and bounds.best is not None]
    unknown = nobodys.best if nobodys else None
    if unknown is not None and any(casualty.side is None and casualty.civilian is None for casualty in dead):
        unknown = max(0, unknown - sum(told))  # a toll for all holds those that are told by side
    return {
        "deaths_a": by_side[0].best if by_side[0] else None,
        "deaths_b": by_side[1].best if by_side[1] else None,
        "deaths_civilians": people.best if people else None,
        "deaths_unknown": unknown,
        "best": whole.best if whole else None,
        "high": whole.high if whole else None,
        "low": whole.low if whole else None,
    }
