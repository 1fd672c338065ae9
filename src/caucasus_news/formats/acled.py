"""Incidents in the columns of ACLED, a well-known data set of armed conflict.

Rows *in its manner*: its columns, classes and precision codes, our names for actors and places. What its coders add
from elsewhere (ids, regions, administrative units, their own list of actors), or decide by rules that a text cannot
answer, is left empty rather than invented.
"""

import datetime as dt
from collections.abc import Mapping

from caucasus_news.formats import _ids
from caucasus_news.formats._conflict import EXACT, country_name, days, quoted, two_sides
from caucasus_news.formats._forces import serves_state
from caucasus_news.formats._tolls import killed, total
from caucasus_news.formats.rows import Row
from caucasus_news.model import Actor, ActorKind, CasualtyKind, Incident, IncidentKind, Means, PlaceKind, Report, When

__all__ = ["ACLED_COLUMNS", "acled_rows"]

#: The columns of ACLED's export, in order.
ACLED_COLUMNS: Mapping[str, type] = {
    "event_id_cnty": str,
    "event_date": dt.date,
    "year": int,
    "time_precision": int,
    "disorder_type": str,
    "event_type": str,
    "sub_event_type": str,
    "actor1": str,
    "assoc_actor_1": str,
    "inter1": int,
    "actor2": str,
    "assoc_actor_2": str,
    "inter2": int,
    "interaction": int,
    "civilian_targeting": str,
    "iso": int,
    "region": str,
    "country": str,
    "admin1": str,
    "admin2": str,
    "admin3": str,
    "location": str,
    "latitude": float,
    "longitude": float,
    "geo_precision": int,
    "source": str,
    "source_scale": str,
    "notes": str,
    "fatalities": int,
    "tags": str,
    "timestamp": int,
}

_REMOTE = "Explosions/Remote violence"
_BATTLE = ("Battles", "Armed clash")
_SHELLING = (_REMOTE, "Shelling/artillery/missile attack")
_AIR = (_REMOTE, "Air/drone strike")
_MINE = (_REMOTE, "Remote explosive/landmine/IED")
_BY_MEANS: Mapping[Means, tuple[str, str]] = {
    Means.SMALL_ARMS: _BATTLE,
    Means.ARTILLERY: _SHELLING,
    Means.MISSILE: _SHELLING,
    Means.AIRCRAFT: _AIR,
    Means.DRONE: _AIR,
    Means.MINE: _MINE,
    Means.EXPLOSIVE: _MINE,
}
_BY_KIND: Mapping[IncidentKind, tuple[str, str]] = {
    IncidentKind.CLASH: _BATTLE,
    IncidentKind.SHOOTING: _BATTLE,
    IncidentKind.OFFENSIVE: _BATTLE,
    IncidentKind.CEASEFIRE_VIOLATION: _BATTLE,
    IncidentKind.ATTACK: _BATTLE,
    IncidentKind.SHELLING: _SHELLING,
    IncidentKind.AIR_STRIKE: _AIR,
    IncidentKind.EXPLOSION: _MINE,
    IncidentKind.BLOCKADE: ("Strategic developments", "Other"),
}
_WIDE = frozenset({PlaceKind.PROVINCE, PlaceKind.REGION, PlaceKind.STATE})


def acled_rows(report: Report) -> list[Row]:
    """A row in ACLED's columns for each incident that its data would hold as an event: wars as a whole are none.

    `time_precision`: 1 a day, 2 a week, 3 a month; empty for longer. `geo_precision`: 1 the place itself, 2 near it or
    part of a region, 3 a region. `fatalities` is the careful figure. `event_id_cnty` is our own name of the record.

    >>> import caucasus_news as cn
    >>> report = cn.parse("Two Armenian soldiers were killed by Azerbaijani fire near Sotk on 11 May 2023.")
    >>> [(row["event_type"], row["sub_event_type"], row["fatalities"]) for row in acled_rows(report)]
    [('Battles', 'Armed clash', 2)]
    """
    return [_acled(report, name, incident) for name, incident in _ids.incidents(report) if _has_event(incident)]


def _has_event(incident: Incident) -> bool:
    return incident.kind is not IncidentKind.WAR


def _acled(report: Report, name: str, incident: Incident) -> Row:
    row: Row = dict.fromkeys(ACLED_COLUMNS)
    event_type, sub_event_type = _acled_class(incident)
    first, second = two_sides(incident)
    row |= {
        "event_id_cnty": name,
        **_acled_time(incident.when),
        "disorder_type": None if event_type is None else _disorder(event_type),
        "event_type": event_type,
        "sub_event_type": sub_event_type,
        **_acled_actors(first, second),
        "civilian_targeting": "Civilian targeting" if event_type == "Violence against civilians" else None,
        "source": "; ".join(a.source.name for a in incident.attributions) or None,
        "notes": quoted(report, incident),
    }
    if incident.place is not None:
        kind = incident.place.kind
        row |= {
            "country": country_name(report, incident.place.country),
            "location": incident.place.name,
            "latitude": incident.place.latitude,
            "longitude": incident.place.longitude,
            "geo_precision": 1 if kind in EXACT else 3 if kind in _WIDE else None if kind is PlaceKind.UNKNOWN else 2,
        }
    dead = total(killed(incident.casualties))
    row["fatalities"] = dead.best if dead else None
    return row


def _acled_class(incident: Incident) -> tuple[str | None, str | None]:
    if incident.kind is IncidentKind.CAPTURE:
        people = any(casualty.kind is CasualtyKind.CAPTURED for casualty in incident.casualties)
        return ("Strategic developments", "Arrests") if people else ("Battles", None)
    specific = incident.kind not in (IncidentKind.ATTACK, IncidentKind.CEASEFIRE_VIOLATION, IncidentKind.EXPLOSION)
    by_means = _BY_MEANS.get(incident.means) if incident.means and not specific else None
    found = by_means or _BY_KIND[incident.kind]
    if found == _BATTLE and incident.kind in (IncidentKind.ATTACK, IncidentKind.SHOOTING) and _only_civilians(incident):
        return ("Violence against civilians", "Attack")
    return found


def _only_civilians(incident: Incident) -> bool:
    """Whether all who came to harm are told to be civilians."""
    return bool(incident.casualties) and all(casualty.civilian for casualty in incident.casualties)


def _disorder(event_type: str) -> str:
    return event_type if event_type == "Strategic developments" else "Political violence"


def _acled_time(when: When | None) -> Row:
    length = days(when)
    if when is None or when.earliest is None or length is None:
        return {}
    precision = 1 if length == 1 else 2 if length <= 7 else 3 if length <= 31 else None
    return {"event_date": when.earliest, "year": when.earliest.year, "time_precision": precision}


def _acled_actors(first: Actor | None, second: Actor | None) -> Row:
    one, two = _inter(first), _inter(second)
    codes = sorted(code for code in (one, two) if code is not None)
    interaction = codes[0] * 10 + codes[1] if len(codes) == 2 else codes[0] * 10 if codes and second is None else None
    return {
        "actor1": first.name if first else None,
        "inter1": one,
        "actor2": second.name if second else None,
        "inter2": two,
        "interaction": interaction,
    }


def _inter(actor: Actor | None) -> int | None:
    """ACLED's kind of actor: 1 state forces; none for whom only its coders can place."""
    state = actor is not None and (actor.kind is ActorKind.STATE or serves_state(actor))
    return 1 if state else None
