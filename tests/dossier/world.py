"""A few people, places and ways to tell of them."""

import datetime as dt
from typing import Any

from caucasus_news import (
    Actor,
    ActorKind,
    Article,
    Attribution,
    Casualty,
    CasualtyKind,
    DateBasis,
    Event,
    Incident,
    IncidentKind,
    Mediation,
    MediationForm,
    Meeting,
    MeetingStatus,
    Outcome,
    Participant,
    Place,
    PlaceKind,
    Report,
    Role,
    Span,
    Stance,
    When,
)

ARMENIA, AZERBAIJAN, FRANCE = (
    Actor(code, name, ActorKind.STATE, code)
    for code, name in (("ARM", "Armenia"), ("AZE", "Azerbaijan"), ("FRA", "France"))
)
ANI = Actor("ani-petrosyan", "Ani Petrosyan", ActorKind.PERSON, "ARM")
ELDAR = Actor("eldar-aliyev", "Eldar Aliyev", ActorKind.PERSON, "AZE")
JEANNE = Actor("jeanne-martin", "Jeanne Martin", ActorKind.PERSON, "FRA")
YEREVAN_ARMY, BAKU_ARMY = (
    Actor(f"ministry-of-defence-of-{name.lower()}", f"Ministry of Defence of {name}", ActorKind.ORGANIZATION, code)
    for code, name in (("ARM", "Armenia"), ("AZE", "Azerbaijan"))
)
UNION, COUNCIL, OBSERVERS = (
    Actor(name.lower().replace(" ", "-"), name, ActorKind.ORGANIZATION)
    for name in ("European Union", "European Council", "Organization for Security and Co-operation in Europe")
)
ENVOY = Actor("emil-envoy", "Emil Envoy", ActorKind.PERSON, organization=OBSERVERS.name)
TOIVO = Actor("toivo-tamm", "Toivo Tamm", ActorKind.PERSON, "EST")
SOTK = Place("Sotk", PlaceKind.VILLAGE, "ARM", 40.2, 45.87)
KALBAJAR = Place("Kalbajar", PlaceKind.TOWN, "AZE", 40.1, 46.04)
GORIS = Place("Goris", PlaceKind.TOWN, "ARM", 39.51, 46.34)
PRAGUE = Place("Prague", PlaceKind.CAPITAL, "CZE")
VIENNA = Place("Vienna", PlaceKind.CAPITAL, "AUT")


def report(published: str | None, *events: Event, text: str | None = None, url: str | None = None) -> Report:
    """A report of a day that tells of some events; its text is its own unless given."""
    body = text or f"What {url or 'somebody'} wrote on {published}: {events!r}"
    day = dt.date.fromisoformat(published) if published else None
    basis = DateBasis.GIVEN if day else DateBasis.UNKNOWN
    return Report(
        article=Article(body, published=day, published_basis=basis, url=url),
        meetings=tuple(event for event in events if isinstance(event, Meeting)),
        incidents=tuple(event for event in events if isinstance(event, Incident)),
        mediations=tuple(event for event in events if isinstance(event, Mediation)),
    )


def talks(
    when: str | None,
    status: str = "held",
    place: Place | None = PRAGUE,
    who: tuple[Actor, ...] = (ANI, ELDAR),
    **more: Any,
) -> Meeting:
    """A meeting of two who meet."""
    return Meeting(
        participants=tuple(map(Participant, who)),
        status=MeetingStatus(status),
        place=place,
        when=When.of_edtf(when) if when else None,
        evidence=(Span(0, 4),),
        **more,
    )


def fire(
    when: str | None,
    place: Place | None = SOTK,
    kind: str = "shelling",
    attacker: Actor | None = None,
    source: Actor | None = None,
    stance: str = "asserted",
    **tolls: int,
) -> Incident:
    """An exchange of fire between two; `tolls` are dead by side, such as `ARM=1`."""
    sides = {"ARM": ARMENIA, "AZE": AZERBAIJAN}

    def role(side: Actor) -> Role:
        return Role.BELLIGERENT if attacker is None else Role.ATTACKER if side is attacker else Role.TARGET

    return Incident(
        kind=IncidentKind(kind),
        participants=tuple(Participant(side, role(side)) for side in sides.values()),
        casualties=tuple(Casualty(CasualtyKind.KILLED, many, many, sides[code]) for code, many in tolls.items()),
        attributions=(Attribution(source, Stance(stance)),) if source else (),
        place=place,
        when=When.of_edtf(when) if when else None,
        evidence=(Span(0, 4),),
    )


def mediate(
    by: Actor,
    when: str | None,
    form: str = "facilitation",
    place: Place | None = PRAGUE,
    outcome: str | None = "no_agreement",
) -> Mediation:
    """Somebody between two."""
    return Mediation(
        mediators=(by,),
        parties=(ARMENIA, AZERBAIJAN),
        form=MediationForm(form),
        outcome=Outcome(outcome) if outcome else None,
        place=place,
        when=When.of_edtf(when) if when else None,
        evidence=(Span(0, 4),),
    )
