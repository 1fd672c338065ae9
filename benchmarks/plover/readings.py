"""What a right reading of a gold standard record comes to, so that its code can be asked for without a parser."""

from benchmarks.plover.gold import Scope
from caucasus_news.model import (
    Actor,
    ActorKind,
    Casualty,
    CasualtyKind,
    Event,
    Incident,
    IncidentKind,
    Means,
    Mediation,
    MediationForm,
    Meeting,
    MeetingMode,
    MeetingStatus,
    Outcome,
    Participant,
    Place,
    Role,
)

_ONE, _OTHER = (Actor(code, code, ActorKind.STATE, code) for code in ("GEO", "MDA"))
_GROUP = Actor("group", "Group", ActorKind.FORCE)
_PAIR = (Participant(_ONE), Participant(_OTHER))
#: Meetings that were held, by what sets their codes apart.
_HELD = {
    "held": Meeting(participants=_PAIR),
    "phone": Meeting(participants=_PAIR, mode=MeetingMode.PHONE),
    "visit": Meeting(participants=(Participant(_ONE), Participant(_OTHER, Role.HOST))),
    "elsewhere": Meeting(participants=_PAIR, place=Place("Vienna", country="AUT")),
}


def right(scope: Scope) -> Event:
    """The event that the words of a reading stand for."""
    if scope.kind == "meeting":
        return _HELD.get(scope.reading) or Meeting(participants=_PAIR, status=MeetingStatus(scope.reading))
    if scope.kind == "mediation":
        form, *outcomes = scope.reading.split()
        return Mediation(form=MediationForm(form), outcome=Outcome(outcomes[0]) if outcomes else None)
    kind, *more = scope.reading.split()
    means = [Means(word) for word in more if word in set(Means)]
    return Incident(
        kind=IncidentKind(kind),
        means=means[0] if means else None,
        casualties=(Casualty(CasualtyKind.CAPTURED),) if "people" in more else (),
        participants=(Participant(_GROUP if "group" in more else _ONE, Role.ATTACKER),),
    )
