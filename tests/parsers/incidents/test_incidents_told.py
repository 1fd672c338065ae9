"""Incidents told in many ways: what happened between whom, where and when, who came to harm, and who says so.

The cases stand in ``incidents_told.txt``, those on tolls and on whose word they are in ``tolls_told.txt``: the day of
publication in brackets, the text, and one line behind "=" for each incident: the kind, the sides (">" parts attacker
and target, "-" parties that fight each other), the place, the day or days, the casualties (kind, "n", "n+" or "-n"
people, whose, "c" civilians or "m" not) and the sources with "?" for one who denies and "!" for one who confirms.
"""

import datetime as dt
from pathlib import Path

import pytest

from caucasus_news import Attribution, Casualty, Incident, Role, Stance, parse
from tests.parsers.told_cases import cases, days

_TABLES = [Path(__file__).with_name(name) for name in ("incidents_told.txt", "tolls_told.txt")]
_SIGNS = {Stance.ASSERTED: "", Stance.DENIED: "?", Stance.CONFIRMED: "!"}


def casualty(told: Casualty) -> str:
    """A casualty as one phrase."""
    low, high = told.at_least, told.at_most
    count = str(low) if low == high else f"{low}+" if high is None else f"-{high}" if low is None else f"{low}-{high}"
    side = f" {told.side.name}" if told.side is not None else ""
    return f"{told.kind.value} {count}{side}{ {True: ' c', False: ' m', None: ''}[told.civilian] }"


def source(told: Attribution) -> str:
    """A source and its stance as one phrase."""
    return told.source.name + _SIGNS[told.stance]


def told(incident: Incident) -> str:
    """An incident as one line."""
    roles = {role: [p.actor.name for p in incident.participants if p.role is role] for role in Role}
    sides = " - ".join(sorted(roles[Role.BELLIGERENT]))
    if roles[Role.ATTACKER]:
        sides = " > ".join(", ".join(roles[r]) for r in (Role.ATTACKER, Role.TARGET) if roles[r])
    place = incident.place.name if incident.place is not None else ""
    tolls = ", ".join(casualty(c) for c in incident.casualties)
    sources = ", ".join(source(a) for a in incident.attributions)
    return f"{incident.kind.value} | {sides} | {place} | {days(incident.when)} | {tolls} | {sources}".rstrip()


@pytest.mark.parametrize(("published", "text", "incidents"), [case for table in _TABLES for case in cases(table)])
def test_incidents_are_read_as_told(published: dt.date, text: str, incidents: list[str]) -> None:
    """Every incident of the text is found, with each of its slots, and no other."""
    assert [told(i) for i in parse(text, published).incidents] == incidents
