"""Events in the two code books of political event data: CAMEO and its successor PLOVER.

The correspondence is that of PLOVER's own table (CAMEO2PLOVER, 2021), and that of its manual where the two differ
(aerial, drone, seize; a meeting cancelled). `docs/reference/formats/codes.md` shows it whole, and how it does on
PLOVER's gold standard records.
"""

from collections.abc import Mapping
from typing import Any

from attrs import evolve, frozen

from caucasus_news.formats import _ids
from caucasus_news.formats._actor_codes import cameo_actor
from caucasus_news.formats._tolls import Bounds, killed, polity, total
from caucasus_news.model import (
    Actor,
    ActorKind,
    CasualtyKind,
    Event,
    Incident,
    IncidentKind,
    Means,
    Mediation,
    MediationForm,
    Meeting,
    MeetingFormat,
    MeetingMode,
    MeetingStatus,
    Outcome,
    Participant,
    Report,
    Role,
)

__all__ = ["EventCode", "cameo_actor", "event_codes", "plover_records"]


@frozen
class EventCode:
    """An event in both code books: `cameo` is a code of three or four digits, the others are PLOVER's words.

    `plover_mode` is empty where PLOVER's category has no mode for it, `plover_context` may hold several words.
    """

    cameo: str
    plover_event: str
    plover_mode: str = ""
    plover_context: tuple[str, ...] = ()


_DIPLOMATIC, _MILITARY = ("diplomatic",), ("military",)

_AGREE_TO_MEET = EventCode("036", "AGREE", "", ("diplomatic", "future"))
_BY_STATUS: Mapping[MeetingStatus, EventCode] = {
    MeetingStatus.PLANNED: _AGREE_TO_MEET,
    # Put off is not called off: the will to meet is still what is told.
    MeetingStatus.POSTPONED: _AGREE_TO_MEET,
    # An offer or an invitation: in both code books to offer is to express the intent, and only an order is a demand.
    MeetingStatus.PROPOSED: _AGREE_TO_MEET,
    MeetingStatus.DECLINED: EventCode("125", "REJECT", "meet", _DIPLOMATIC),
}
# PLOVER's manual counts a meeting called off as a refusal; CAMEO tells it from negotiations broken off.
_CALL_OFF = EventCode("161", "REJECT", "meet", _DIPLOMATIC)
_BREAK_OFF = EventCode("164", "REJECT", "meet", _DIPLOMATIC)
_CALL = EventCode("041", "CONSULT", "phone")
_VISIT = EventCode("042", "CONSULT", "visit")
_THIRD_PLACE = EventCode("044", "CONSULT", "third-party")
_NEGOTIATE = EventCode("046", "CONSULT", "", _DIPLOMATIC)
_MULTILATERAL = EventCode("040", "CONSULT", "multilateral", _DIPLOMATIC)
_CONSULT = EventCode("040", "CONSULT")

_FIGHT = EventCode("190", "ASSAULT", "", _MILITARY)
_FIREARMS = EventCode("193", "ASSAULT", "firearms", _MILITARY)
_HEAVY = EventCode("194", "ASSAULT", "heavy-weapons", _MILITARY)
_AERIAL = EventCode("195", "ASSAULT", "aerial", _MILITARY)
_DRONE = EventCode("195", "ASSAULT", "drone", _MILITARY)
# CAMEO counts mines among the light weapons; its bombings are those of no army, by their means unless that is untold.
_MINE = EventCode("193", "ASSAULT", "explosives", _MILITARY)
_BOMB = EventCode("183", "ASSAULT", "explosives", _MILITARY)
_ABDUCT = EventCode("181", "ASSAULT", "abduct")
_DETAIN = EventCode("173", "COERCE", "arrest", ("legal",))
_SEIZE = EventCode("192", "COERCE", "seize", _MILITARY)
_BY_MEANS: Mapping[Means | None, EventCode] = {
    None: _FIGHT,
    Means.SMALL_ARMS: _FIREARMS,
    Means.ARTILLERY: _HEAVY,
    Means.MISSILE: _HEAVY,
    Means.AIRCRAFT: _AERIAL,
    Means.DRONE: _DRONE,
    Means.MINE: _MINE,
    Means.EXPLOSIVE: _BOMB,
}
_BY_KIND: Mapping[IncidentKind, EventCode] = {
    IncidentKind.SHOOTING: _FIREARMS,
    IncidentKind.SHELLING: _HEAVY,
    IncidentKind.OFFENSIVE: _FIGHT,
    IncidentKind.WAR: _FIGHT,
    IncidentKind.BLOCKADE: EventCode("191", "COERCE", "restrict", _MILITARY),
    IncidentKind.CEASEFIRE_VIOLATION: EventCode("196", "ASSAULT", "", ("legal", "military")),
}

_OFFER = EventCode("039", "AGREE", "", _DIPLOMATIC)
_MEDIATE = EventCode("045", "CONSULT", "", _DIPLOMATIC)
_MONITOR = EventCode("074", "AID", "", ("peacekeeping",))
_CEASEFIRE = EventCode("0871", "RETREAT", "ceasefire", _MILITARY)
_SIGN = EventCode("057", "SUPPORT", "", _DIPLOMATIC)
# Both code books have talks that failed among the reductions of relations, whoever ended them.
_FAIL = EventCode("164", "SANCTION", "withdraw", _DIPLOMATIC)
_BY_OUTCOME: Mapping[Outcome | None, EventCode] = {
    Outcome.CEASEFIRE: _CEASEFIRE,
    Outcome.AGREEMENT: _SIGN,
    Outcome.NO_AGREEMENT: _FAIL,
}


def event_codes(event: Event) -> tuple[EventCode, ...]:
    """What an event is in CAMEO and PLOVER; several where it is more than one of their events, none where it is none.

    A mediation that brought a ceasefire is both the mediation (by the mediators) and the ceasefire (by the parties).

    >>> event_codes(Meeting(status=MeetingStatus.PLANNED))
    (EventCode(cameo='036', plover_event='AGREE', plover_mode='', plover_context=('diplomatic', 'future')),)
    """
    if isinstance(event, Meeting):
        return (_meeting(event),)
    if isinstance(event, Incident):
        return (_incident(event),)
    if isinstance(event, Mediation):
        return (_mediation(event), *_outcome(event))
    return ()


def _meeting(meeting: Meeting) -> EventCode:
    if meeting.status in _BY_STATUS:
        return _BY_STATUS[meeting.status]
    if meeting.status is MeetingStatus.CANCELLED:
        return _BREAK_OFF if _negotiates(meeting) else _CALL_OFF
    if meeting.mode is not MeetingMode.IN_PERSON:
        return _CALL
    people = _polities(meeting, Role.PARTICIPANT)
    hosts = _polities(meeting, Role.HOST)
    if meeting.format is MeetingFormat.MULTILATERAL or len(people | hosts) > 4:
        return _MULTILATERAL
    if hosts and len(people) == 1 and not hosts & people:
        return _VISIT
    where = meeting.place.country if meeting.place else None
    if (hosts and not hosts & people) or (where and people and where not in people | hosts):
        return _THIRD_PLACE
    return _NEGOTIATE if _negotiates(meeting) else _CONSULT


def _negotiates(meeting: Meeting) -> bool:
    return bool(_polities(meeting, Role.MEDIATOR) or meeting.ordinal)


def _polities(meeting: Meeting, role: Role) -> set[str]:
    return {polity(participant.actor) for participant in meeting.participants if participant.role is role}


def _incident(incident: Incident) -> EventCode:
    if incident.kind is IncidentKind.CAPTURE:
        people = any(casualty.kind is CasualtyKind.CAPTURED for casualty in incident.casualties)
        return (_ABDUCT if _stateless(incident) else _DETAIN) if people else _SEIZE
    if incident.kind is IncidentKind.AIR_STRIKE:
        return _DRONE if incident.means is Means.DRONE else _AERIAL
    if incident.kind is IncidentKind.EXPLOSION:
        return _MINE if incident.means is Means.MINE else _BOMB
    return _BY_KIND.get(incident.kind) or _BY_MEANS[incident.means]


def _stateless(incident: Incident) -> bool:
    """Whether those who did it are armed groups of no state: a state detains, an armed group abducts."""
    attackers = [participant.actor for participant in incident.participants if participant.role is Role.ATTACKER]
    return bool(attackers) and all(actor.kind is ActorKind.FORCE and actor.country is None for actor in attackers)


def _mediation(mediation: Mediation) -> EventCode:
    if mediation.form is MediationForm.OFFER:
        return _OFFER
    if mediation.form is MediationForm.MONITORING:
        return _MONITOR
    return evolve(_MEDIATE, plover_mode="third-party") if mediation.form is MediationForm.HOSTING else _MEDIATE


def _outcome(mediation: Mediation) -> tuple[EventCode, ...]:
    return (_BY_OUTCOME[mediation.outcome],) if mediation.outcome in _BY_OUTCOME else ()


# -- records ----------------------------------------------------------------------------------------------------------


def plover_records(report: Report) -> list[dict[str, Any]]:
    """PLOVER's records (plain data, one a line in its JSON Lines files) for the events of a report, in their order.

    An event without a day has an empty `date`. Actors are told by `actorText`, and by `code` as far as CAMEO has one.
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
        hosts, others = _split(event.participants, Role.HOST)
        visit = event_codes(event)[0].plover_mode == "visit"
        return (others, hosts) if visit else ([*others, *hosts], [])
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
