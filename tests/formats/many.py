"""A report of two hundred events that never happened, told in as many sentences."""

import datetime as dt

from caucasus_news.model import (
    Actor,
    ActorKind,
    Article,
    Attribution,
    Block,
    BlockKind,
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

ARMENIA = Actor("ARM", "Armenia", ActorKind.STATE, "ARM")
AZERBAIJAN = Actor("AZE", "Azerbaijan", ActorKind.STATE, "AZE")
GEORGIA = Actor("GEO", "Georgia", ActorKind.STATE, "GEO")
PLACES = tuple(
    Place(name, kind, country, latitude, longitude)
    for name, kind, country, latitude, longitude in (
        ("Sotk", PlaceKind.VILLAGE, "ARM", 40.2, 45.87),
        ("Kapan", PlaceKind.TOWN, "ARM", 39.21, 46.41),
        ("Lachin", PlaceKind.TOWN, "AZE", 39.64, 46.55),
        ("Yeraskh", PlaceKind.VILLAGE, "ARM", 39.74, 44.82),
        ("Tbilisi", PlaceKind.CAPITAL, "GEO", 41.69, 44.83),
        ("Brussels", PlaceKind.CAPITAL, "BEL", 50.85, 4.35),
        ("Washington", PlaceKind.CAPITAL, "USA", 38.9, -77.04),
        ("Gori", PlaceKind.CITY, "GEO", 41.98, 44.11),
    )
)


def _event(number: int, when: When | None, place: Place, span: Span) -> Event:
    shared = {"when": when, "place": place, "evidence": (span,), "confidence": 0.8}
    if number % 5 in (0, 1):
        people = (Participant(ARMENIA), Participant(AZERBAIJAN))
        status = list(MeetingStatus)[number % len(MeetingStatus)]
        return Meeting(participants=people, status=status, **shared)  # type: ignore[arg-type]
    if number % 5 in (2, 3):
        sides = (Participant(AZERBAIJAN, Role.ATTACKER), Participant(ARMENIA, Role.TARGET))
        toll = (Casualty(CasualtyKind.WOUNDED, number % 7, None, ARMENIA, civilian=number % 2 == 0),)
        words = (Attribution(ARMENIA), Attribution(AZERBAIJAN, Stance.DENIED))
        kind = list(IncidentKind)[number % len(IncidentKind)]
        return Incident(kind=kind, participants=sides, casualties=toll, attributions=words, **shared)  # type: ignore[arg-type]
    form, outcome = list(MediationForm)[number % len(MediationForm)], list(Outcome)[number % len(Outcome)]
    return Mediation(mediators=(GEORGIA,), parties=(ARMENIA, AZERBAIJAN), form=form, outcome=outcome, **shared)  # type: ignore[arg-type]


def many(count: int = 200) -> Report:
    """So many events over two years, some without a day, some within an interval."""
    lines, events, blocks, start = [], [], [], 0
    for number in range(count):
        place = PLACES[number * 7 % len(PLACES)]
        line = f"Telling number {number} is of something near {place.name}."
        first = dt.date(2022, 1, 3) + dt.timedelta(number * 37 % 730)
        last = first + dt.timedelta((0, 0, 0, 6, 20)[number % 5])
        when = When("", Span(start, start), f"{first}/{last}", first, last) if number % 17 else None
        events.append(_event(number, when, place, Span(start, start + len(line))))
        blocks.append(Block(BlockKind.PARAGRAPH, start, start + len(line)))
        lines.append(line)
        start += len(line) + 1
    return Report(
        article=Article(
            "\n".join(lines), tuple(blocks), "Two years, told at length", dt.date(2024, 1, 9), DateBasis.GIVEN
        ),
        actors=(ARMENIA, AZERBAIJAN, GEORGIA),
        places=PLACES,
        meetings=tuple(event for event in events if isinstance(event, Meeting)),
        incidents=tuple(event for event in events if isinstance(event, Incident)),
        mediations=tuple(event for event in events if isinstance(event, Mediation)),
    )
