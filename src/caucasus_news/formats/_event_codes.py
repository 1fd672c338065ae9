"""The codes of events in CAMEO and PLOVER (`formats.codes` has them for callers)."""

from collections.abc import Mapping

from attrs import evolve, frozen

from caucasus_news.formats._forces import is_armed_group
from caucasus_news.formats._tolls import polity
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
    Role,
)


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
_REFUSE = EventCode("126", "REJECT", "meet", _DIPLOMATIC)


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
    people, hosts = _polities(meeting, Role.PARTICIPANT), _polities(meeting, Role.HOST)
    if meeting.format is MeetingFormat.MULTILATERAL or len(people | hosts) > 4:
        return _MULTILATERAL
    if visited(meeting):
        return _VISIT
    if (hosts and not hosts & people) or _abroad(meeting, people | hosts):
        return _THIRD_PLACE
    return _NEGOTIATE if _negotiates(meeting) else _CONSULT


def visited(meeting: Meeting) -> str | None:
    """Whom the others come to see: the one host of one guest, or of two states the one in whose country they meet.

    That of two states is no visit where a larger event brings them there, nor where a third party leads the talks.
    """
    people, hosts = _polities(meeting, Role.PARTICIPANT), _polities(meeting, Role.HOST)
    if hosts:
        return next(iter(hosts)) if len(people) == len(hosts) == 1 and hosts != people else None
    here = _where(meeting)
    states = all(actor.country == polity(actor) for actor in _actors(meeting))
    if here in people and len(people) == 2 and states and not (meeting.occasion or _polities(meeting, Role.MEDIATOR)):
        return here
    return None


def _abroad(meeting: Meeting, parties: set[str]) -> bool:
    """Whether they meet in a country of none of them; whose someone is must be known, and de facto states have none."""
    here = _where(meeting)
    known = all(actor.kind is not ActorKind.DE_FACTO_STATE and _belongs(actor) for actor in _actors(meeting))
    return bool(here and parties and here not in parties and known)


def _belongs(actor: Actor) -> bool:
    return actor.kind is not ActorKind.PERSON or bool(actor.country or actor.organization)


def _actors(meeting: Meeting) -> list[Actor]:
    return [participant.actor for participant in meeting.participants]


def _where(meeting: Meeting) -> str | None:
    return meeting.place.country if meeting.place else None


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
    return bool(attackers) and all(is_armed_group(actor) for actor in attackers)


def _mediation(mediation: Mediation) -> EventCode:
    if mediation.form is MediationForm.OFFER:
        return _OFFER
    if mediation.form is MediationForm.MONITORING:
        return _MONITOR
    return evolve(_MEDIATE, plover_mode="third-party") if mediation.form is MediationForm.HOSTING else _MEDIATE


def _outcome(mediation: Mediation) -> tuple[EventCode, ...]:
    if mediation.form is MediationForm.OFFER and mediation.outcome is Outcome.NO_AGREEMENT:
        return (_REFUSE,)
    return (_BY_OUTCOME[mediation.outcome],) if mediation.outcome in _BY_OUTCOME else ()
