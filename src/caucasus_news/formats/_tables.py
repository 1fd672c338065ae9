"""The columns of each table of rows, in order: what type a cell has, and how it is read from a record."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from attrs import frozen

from caucasus_news.formats import _ids
from caucasus_news.model import Actor, Event, Report, Role

Cell = str | int | float | bool | dt.date | None
Row = dict[str, Cell]


@frozen
class Found:
    """A record and where it stands."""

    report: Report
    value: Any
    id: str = ""
    event: Event | None = None
    number: int = 0


Table = Mapping[str, tuple[type, Callable[[Found], Cell]]]


def _names(actors: Iterable[Actor]) -> str:
    return "; ".join(actor.name for actor in actors)


def _ids_of(actors: Iterable[Actor]) -> str:
    return "; ".join(actor.id for actor in actors)


def _by(role: Role, write: Callable[[Iterable[Actor]], str]) -> Callable[[Found], Cell]:
    return lambda found: write(p.actor for p in found.value.participants if p.role is role)


def _when(read: Callable[[Any], Cell]) -> Callable[[Found], Cell]:
    return lambda found: None if found.value.when is None else read(found.value.when)


def _place(read: Callable[[Any], Cell]) -> Callable[[Found], Cell]:
    return lambda found: None if found.value.place is None else read(found.value.place)


def _evidence(found: Found) -> str | None:
    spans = found.value.evidence
    return found.report.article.text[spans[0].start : spans[0].end] if spans else None


ARTICLE: Table = {
    "article_id": (str, lambda f: _ids.article_id(f.report.article)),
    "article_url": (str, lambda f: f.report.article.url),
    "published": (dt.date, lambda f: f.report.article.published),
}

_EVENT: Table = {
    **ARTICLE,
    "event_id": (str, lambda f: f.id),
    "date_text": (str, _when(lambda w: w.text)),
    "date_start": (dt.date, _when(lambda w: w.earliest)),
    "date_end": (dt.date, _when(lambda w: w.latest)),
    "date_edtf": (str, _when(lambda w: w.edtf)),
    "date_precision": (str, _when(lambda w: w.precision.value)),
    "place": (str, _place(lambda p: p.name)),
    "place_kind": (str, _place(lambda p: p.kind.value)),
    "country": (str, _place(lambda p: p.country)),
    "latitude": (float, _place(lambda p: p.latitude)),
    "longitude": (float, _place(lambda p: p.longitude)),
    "sources": (str, lambda f: _names(a.source for a in f.value.attributions)),
    "stances": (str, lambda f: "; ".join(a.stance.value for a in f.value.attributions)),
    "confidence": (float, lambda f: f.value.confidence),
    "evidence_start": (int, lambda f: f.value.evidence[0].start if f.value.evidence else None),
    "evidence_end": (int, lambda f: f.value.evidence[0].end if f.value.evidence else None),
    "evidence": (str, _evidence),
}

MEETING: Table = {
    **_EVENT,
    "status": (str, lambda f: f.value.status.value),
    "mode": (str, lambda f: f.value.mode.value),
    "level": (str, lambda f: f.value.level and f.value.level.value),
    "format": (str, lambda f: f.value.format and f.value.format.value),
    "ordinal": (int, lambda f: f.value.ordinal),
    "duration_days": (int, lambda f: f.value.duration_days),
    "occasion": (str, lambda f: f.value.occasion),
    "topics": (str, lambda f: "; ".join(f.value.topics)),
    "participants": (str, _by(Role.PARTICIPANT, _names)),
    "participant_ids": (str, _by(Role.PARTICIPANT, _ids_of)),
    "hosts": (str, _by(Role.HOST, _names)),
    "host_ids": (str, _by(Role.HOST, _ids_of)),
    "mediators": (str, _by(Role.MEDIATOR, _names)),
    "mediator_ids": (str, _by(Role.MEDIATOR, _ids_of)),
}

INCIDENT: Table = {
    **_EVENT,
    "kind": (str, lambda f: f.value.kind.value),
    "means": (str, lambda f: f.value.means and f.value.means.value),
    "attackers": (str, _by(Role.ATTACKER, _names)),
    "attacker_ids": (str, _by(Role.ATTACKER, _ids_of)),
    "targets": (str, _by(Role.TARGET, _names)),
    "target_ids": (str, _by(Role.TARGET, _ids_of)),
    "belligerents": (str, _by(Role.BELLIGERENT, _names)),
    "belligerent_ids": (str, _by(Role.BELLIGERENT, _ids_of)),
}

MEDIATION: Table = {
    **_EVENT,
    "form": (str, lambda f: f.value.form.value),
    "outcome": (str, lambda f: f.value.outcome and f.value.outcome.value),
    "framework": (str, lambda f: f.value.framework),
    "mediators": (str, lambda f: _names(f.value.mediators)),
    "mediator_ids": (str, lambda f: _ids_of(f.value.mediators)),
    "parties": (str, lambda f: _names(f.value.parties)),
    "party_ids": (str, lambda f: _ids_of(f.value.parties)),
}

CASUALTY: Table = {
    "article_id": ARTICLE["article_id"],
    "event_id": (str, lambda f: f.id),
    "number": (int, lambda f: f.number),
    "kind": (str, lambda f: f.value.kind.value),
    "at_least": (int, lambda f: f.value.at_least),
    "at_most": (int, lambda f: f.value.at_most),
    "side": (str, lambda f: f.value.side and f.value.side.name),
    "side_id": (str, lambda f: f.value.side and f.value.side.id),
    "civilian": (bool, lambda f: f.value.civilian),
}

ACTOR: Table = {
    **ARTICLE,
    "id": (str, lambda f: f.value.id),
    "name": (str, lambda f: f.value.name),
    "kind": (str, lambda f: f.value.kind.value),
    "country": (str, lambda f: f.value.country),
    "office": (str, lambda f: f.value.office),
    "organization": (str, lambda f: f.value.organization),
}

STATEMENT: Table = {
    **ARTICLE,
    "number": (int, lambda f: f.number),
    "speaker": (str, lambda f: f.value.speaker and f.value.speaker.name),
    "speaker_id": (str, lambda f: f.value.speaker and f.value.speaker.id),
    "verb": (str, lambda f: f.value.verb),
    "direct": (bool, lambda f: f.value.direct),
    "text": (str, lambda f: f.value.text),
    "start": (int, lambda f: f.value.span.start),
    "end": (int, lambda f: f.value.span.end),
    "said_start": (dt.date, _when(lambda w: w.earliest)),
    "said_end": (dt.date, _when(lambda w: w.latest)),
}

PAGE: Table = {
    **ARTICLE,
    "published_basis": (str, lambda f: f.report.article.published_basis.value),
    "language": (str, lambda f: f.report.article.language),
    "title": (str, lambda f: f.report.article.title),
    "text": (str, lambda f: f.report.article.text),
}


def row_of(table: Table, found: Found) -> Row:
    """A record as a row of a table."""
    # An empty list of names says as much as a missing one: nothing is told.
    return {column: None if (cell := read(found)) == "" else cell for column, (_, read) in table.items()}
