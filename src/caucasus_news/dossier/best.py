"""The best value of each field of an event out of its versions, and by which rule it is the best."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from attrs import evolve

from caucasus_news.dossier import people, tolls
from caucasus_news.dossier.record import Choice, Version
from caucasus_news.dossier.schedule import best_when
from caucasus_news.dossier.votes import Found, latest, most, reports, votes
from caucasus_news.model import (
    Attribution,
    Event,
    Incident,
    IncidentKind,
    Mediation,
    Meeting,
    MeetingMode,
    MeetingStatus,
    Outcome,
    Place,
    PlaceKind,
)

#: How far a meeting has come: of what is told on one day, the later news.
_COURSE = (
    MeetingStatus.PROPOSED,
    MeetingStatus.PLANNED,
    MeetingStatus.POSTPONED,
    MeetingStatus.DECLINED,
    MeetingStatus.CANCELLED,
    MeetingStatus.ONGOING,
    MeetingStatus.HELD,
)
_UNSPECIFIC = (IncidentKind.ATTACK, IncidentKind.CEASEFIRE_VIOLATION)
_WIDE = (PlaceKind.STATE, PlaceKind.UNKNOWN)

Chooser = Callable[[Sequence[Version]], "Found[Any] | None"]


def best(versions: Sequence[Version]) -> tuple[Event, tuple[Choice, ...]]:
    """An event with the best value of each field, and the choices that made it; its spans are left to the versions."""
    # The kind of event that most versions share fields with: they are all of one kind, subclasses aside.
    pattern = versions[0].event
    rules = {**_SHARED, **next((rules for cls, rules in _OWN.items() if isinstance(pattern, cls)), {})}
    values: dict[str, Any] = {"evidence": (), "readings": ()}
    choices = []
    for name, choose in rules.items():
        if (found := choose(versions)) is not None:
            values[name] = found.value
            choices.append(Choice(name, found.rule, found.reports))
    return evolve(pattern, **values), tuple(choices)


def _field(name: str, rule: str = "most sources") -> Chooser:
    """The value that most sources give."""
    return lambda versions: most(versions, lambda version: getattr(version.event, name), rule)


def _place(versions: Sequence[Version]) -> Found[Place] | None:
    """What most sources say, of those who say more than the state."""
    told = votes(versions, lambda version: version.event.place)
    exact = [v for place, who in told.items() if place.kind not in _WIDE for v in who]
    chosen = most(exact or list(versions), lambda version: version.event.place and version.event.place.name)
    if chosen is None:
        return None
    rule = "most sources of the most precise" if exact and len(told) > 1 else chosen.rule
    named = most([v for v in versions if v.report in chosen.reports], lambda version: version.event.place)
    assert named is not None
    return Found(named.value, rule, chosen.reports)


def _attributions(versions: Sequence[Version]) -> Found[tuple[Attribution, ...]] | None:
    found: dict[tuple[str, str], Attribution] = {}
    for version in versions:
        for attribution in version.event.attributions:
            found.setdefault((attribution.source.id, attribution.stance.value), attribution)
    if not found:
        return None
    told = tuple(found[key] for key in sorted(found))
    return Found(told, "all that are told", reports(v for v in versions if v.event.attributions))


def _confidence(versions: Sequence[Version]) -> Found[float] | None:
    chosen = max(version.event.confidence for version in versions)
    return Found(chosen, "the surest reading", reports(v for v in versions if v.event.confidence == chosen))


def _status(versions: Sequence[Version]) -> Found[MeetingStatus] | None:
    return latest(versions, lambda version: getattr(version.event, "status", None), _COURSE.index)


def _mode(versions: Sequence[Version]) -> Found[MeetingMode] | None:
    """A call is told as one; what is told of as a meeting in person may only have said nothing."""

    def told(version: Version) -> MeetingMode | None:
        mode: MeetingMode | None = getattr(version.event, "mode", None)
        return None if mode is MeetingMode.IN_PERSON else mode

    return most(versions, told, "stated before assumed")


def _topics(versions: Sequence[Version]) -> Found[tuple[str, ...]] | None:
    topics = {topic: None for version in versions for topic in getattr(version.event, "topics", ())}
    return Found(tuple(sorted(topics)), "all that are told", reports(versions)) if topics else None


def _outcome(versions: Sequence[Version]) -> Found[Outcome] | None:
    def course(outcome: Outcome) -> int:
        return int(outcome is not Outcome.PENDING)

    return latest(versions, lambda version: getattr(version.event, "outcome", None), course)


def _kind(versions: Sequence[Version]) -> Found[IncidentKind] | None:
    """What most sources call it, of those who say more than that it was an attack or a breach."""
    exact = [v for v in versions if getattr(v.event, "kind", None) not in _UNSPECIFIC]
    return most(
        exact or versions, lambda version: getattr(version.event, "kind", None), "most sources of those who say more"
    )


_SHARED: Mapping[str, Chooser] = {
    "when": best_when,
    "place": _place,
    "attributions": _attributions,
    "confidence": _confidence,
}

_OWN: Mapping[type[Event], Mapping[str, Chooser]] = {
    Meeting: {
        "participants": people.at_the_table,
        "status": _status,
        "mode": _mode,
        "level": _field("level"),
        "format": _field("format"),
        "ordinal": _field("ordinal"),
        "duration_days": _field("duration_days"),
        "occasion": _field("occasion"),
        "topics": _topics,
    },
    Incident: {
        "kind": _kind,
        "participants": people.in_the_fight,
        "casualties": tolls.best_tolls,
        "means": _field("means"),
    },
    Mediation: {
        "mediators": people.named("mediators"),
        "parties": people.named("parties"),
        "form": _field("form"),
        "outcome": _outcome,
        "framework": _field("framework"),
    },
}
