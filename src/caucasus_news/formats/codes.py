"""Events in the two code books of political event data: CAMEO and its successor PLOVER.

The correspondence is that of PLOVER's own table (CAMEO2PLOVER, 2021), and that of its manual where the two differ
(aerial, drone, seize; a meeting cancelled). `docs/reference/formats/codes.md` shows it whole, and how it does on
PLOVER's gold standard records.
"""

from typing import Any

from caucasus_news.formats import _ids
from caucasus_news.formats._actor_codes import cameo_actor
from caucasus_news.formats._event_codes import EventCode, event_codes, visited
from caucasus_news.formats._tolls import Bounds, killed, polity, total
from caucasus_news.model import (
    Actor,
    CasualtyKind,
    Event,
    Incident,
    Mediation,
    Meeting,
    Participant,
    Report,
    Role,
)

__all__ = ["EventCode", "cameo_actor", "event_codes", "plover_records"]


def plover_records(report: Report) -> list[dict[str, Any]]:
    """PLOVER's records (plain data, one a line in its JSON Lines files) for the events of a report, in their order.

    An event without a day has an empty `date`. Actors are told by `actorText`, and by `code` as far as CAMEO has one.

    >>> import caucasus_news as cn
    >>> report = cn.parse("Two Armenian soldiers were killed by Azerbaijani fire near Sotk on 11 May 2023.")
    >>> [(record["date"], record["event"], record["cameo"]) for record in plover_records(report)]
    [('2023-05-11', ['ASSAULT'], '193')]
    """
    return [
        _record(report, f"{name}.{number}" if number else name, event, code, number)
        for name, event in _ids.events(report)
        for number, code in enumerate(event_codes(event))
    ]


def _record(report: Report, name: str, event: Event, code: EventCode, number: int) -> dict[str, Any]:
    actors, recipients = _roles(event, by_parties=number > 0)
    when, article = event.when, report.article
    record: dict[str, Any] = {
        "id": name,
        "date": when.earliest.isoformat() if when and when.earliest else "",
        "actor": [_actor(actor) for actor in actors],
        "recipient": [_actor(actor) for actor in recipients],
        "event": [code.plover_event],
        "mode": [code.plover_mode] if code.plover_mode else [],
        "context": list(code.plover_context),
        "cameo": code.cameo,
    }
    if when and when.latest and when.latest != when.earliest:
        record["enddate"] = when.latest.isoformat()
    if event.place:
        record["event_loc"] = event.place.name
    if event.evidence:
        first = event.evidence[0]
        record["event_text"] = article.text[first.start : first.end]
        record["text_info"] = {"sequence": 1, "start": first.start, "end": first.end}
    record["cite_info"] = {
        "url": article.url or "",
        "title": article.title or "",
        "language": article.language or "",
        "publication": "",
        "coder": "caucasus_news",
        "codebook": "PLOVER",
        "version": "2021",
    }
    if isinstance(event, Incident) and (size := _size(event)):
        record["size"] = size
    return record


def _actor(actor: Actor) -> dict[str, str]:
    return {"actorText": actor.name, "code": cameo_actor(actor) or ""}


def _roles(event: Event, *, by_parties: bool) -> tuple[list[Actor], list[Actor]]:
    """Who acts, and on whom; all act where nobody is acted upon."""
    if isinstance(event, Mediation):
        return (list(event.parties), []) if by_parties else (list(event.mediators), list(event.parties))
    if isinstance(event, Meeting):
        home = visited(event) if event_codes(event)[0].plover_mode == "visit" else None
        actors = [participant.actor for participant in event.participants]
        at_home = [actor for actor in actors if polity(actor) == home]
        return [actor for actor in actors if polity(actor) != home], at_home
    if isinstance(event, Incident):
        targets, others = _split(event.participants, Role.TARGET)
        return (others, targets) if others else (targets, [])
    return [], []


def _split(participants: tuple[Participant, ...], role: Role) -> tuple[list[Actor], list[Actor]]:
    return [p.actor for p in participants if p.role is role], [p.actor for p in participants if p.role is not role]


def _size(incident: Incident) -> dict[str, int]:
    told = {
        "dead": total(killed(incident.casualties)),
        "injured": _of_kind(incident, CasualtyKind.WOUNDED),
        "arrested": _of_kind(incident, CasualtyKind.CAPTURED),
    }
    return {what: bounds.best for what, bounds in told.items() if bounds and bounds.best is not None}


def _of_kind(incident: Incident, kind: CasualtyKind) -> Bounds | None:
    return total(casualty for casualty in incident.casualties if casualty.kind is kind)
