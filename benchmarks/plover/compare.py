"""What the library makes of a gold standard record, beside what the record says."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

import caucasus_news as cn
from benchmarks.plover.gold import Record, Scope
from caucasus_news.formats.codes import EventCode, event_codes, plover_records
from caucasus_news.model import Actor, Report

#: The one date that the file gives to all of its records.
DATE = dt.date(2000, 1, 1)
# The file is of an early edition of PLOVER: its events by their names of 2021 ...
_NAMES: Mapping[str, str] = {"DIPLOMACY": "SUPPORT", "DISAPPROVE": "ACCUSE", "FIGHT": "ASSAULT"}
# ... and what has moved since, by the table of 2021 (191, 192, 1712) and the manual (a meeting called off).
_MOVED: Mapping[str, str] = {"191": "COERCE", "192": "COERCE", "1712": "ASSAULT", "161": "REJECT"}
# One visit seen from its two sides: PLOVER has one event for it, and so has the library.
_SAME: Mapping[str, str] = {"043": "042"}
# How the library names its records of a kind.
_LETTERS: Mapping[str, str] = {"meeting": "m", "incident": "i", "mediation": "d"}


@frozen
class Answer:
    """How the library did on one record; the last two are None where it did not read, or does not know, an actor."""

    record: Record
    scope: Scope | None
    said: tuple[str, ...]
    read: bool = False
    event: bool = False
    cameo: bool = False
    actors: bool | None = None
    sides: bool | None = None


def answer(record: Record, scope: Scope | None) -> Answer:
    """Parse the sentence and compare."""
    report = cn.parse(record.text, DATE)
    codes = [(type(event).__name__.lower(), code) for event in report.events for code in event_codes(event)]
    said = tuple(f"{kind} {code.cameo} {code.plover_event} {code.plover_mode}".strip() for kind, code in codes)
    if scope is None or not scope.cameo:
        return Answer(record, scope, said)
    of_kind = [code for kind, code in codes if kind == scope.kind]
    actors, sides = _who(record, scope, report) if of_kind else (None, None)
    return Answer(
        record,
        scope,
        said,
        bool(of_kind),
        *equal(record, scope, of_kind),
        actors,
        sides,
    )


def equal(record: Record, scope: Scope, codes: Iterable[EventCode]) -> tuple[bool, bool]:
    """Whether a code is of the record's event in PLOVER, and whether one is its code in CAMEO."""
    event = _MOVED.get(scope.cameo) or _NAMES.get(record.event, record.event)
    cameo = _SAME.get(scope.cameo, scope.cameo)
    told = list(codes)
    return any(code.plover_event == event for code in told), any(code.cameo == cameo for code in told)


def _who(record: Record, scope: Scope, report: Report) -> tuple[bool | None, bool | None]:
    """Whether the same polities act and are acted upon: all together, and each on its side."""
    sides = [[_meant(words) for words in side] for side in (record.source, record.target)]
    if not all(found for side in sides for found in side):
        return None, None
    source, target = (frozenset[str]().union(*side) for side in (reversed(sides) if scope.cameo in _SAME else sides))
    by_name = {actor.name: actor for actor in _of_events(report)}
    ours = [
        tuple(_polities(by_name[a["actorText"]] for a in row[side]) for side in ("actor", "recipient"))
        for row in plover_records(report)
        if f"-{_LETTERS[scope.kind]}" in row["id"]
    ]
    return any(a | b == source | target for a, b in ours), any((a, b) == (source, target) for a, b in ours)


def _of_events(report: Report) -> Iterator[Actor]:
    for meeting in report.meetings:
        yield from (participant.actor for participant in meeting.participants)
    for incident in report.incidents:
        yield from (participant.actor for participant in incident.participants)
    for mediation in report.mediations:
        yield from (*mediation.mediators, *mediation.parties)


def _meant(words: str) -> frozenset[str]:
    """The polities that an actor's words name; whose a place is, where they name nothing else."""
    alone = cn.parse(f"{words} said so.", DATE)
    return _polities(alone.actors) or frozenset(place.country for place in alone.places if place.country)


def _polities(actors: Iterable[Actor]) -> frozenset[str]:
    return frozenset(actor.country or actor.id for actor in actors)
