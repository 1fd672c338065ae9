"""A report about things that never happened, with something in every field; its spans say what they claim."""

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
    DateCandidate,
    Incident,
    IncidentKind,
    Means,
    Mediation,
    MediationForm,
    Meeting,
    MeetingFormat,
    MeetingLevel,
    MeetingMode,
    MeetingStatus,
    Modifier,
    Outcome,
    Participant,
    Place,
    PlaceKind,
    Precision,
    Problem,
    Reading,
    Report,
    Role,
    Span,
    Stance,
    Statement,
    TimeKind,
    When,
)

TEXT = (
    "Envoys to meet in Tbilisi\n\n"
    "Foreign ministers of Armenia and Azerbaijan will sit down on 4 April, Georgia's ministry said.\n"
    "On 31 March shells fell near Vardenis; at least two soldiers and one farmer died, Yerevan says, Baku denies it.\n"
    "“We expect three days of honest work,” said Nino Example.\n"
    "Share"
)


def span(words: str) -> Span:
    """Where words stand in the text."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


def _ends(words: str) -> tuple[int, int]:
    return span(words).start, span(words).end


def when(words: str, first: dt.date, last: dt.date | None = None, **more: object) -> When:
    """The days that words of the text stand for."""
    last = last or first
    edtf = f"{first}" if first == last else f"{first}/{last}"
    precision = Precision.DAY if first == last else Precision.UNKNOWN
    return When(words, span(words), edtf, first, last, precision, **more)  # type: ignore[arg-type]


ARMENIA = Actor("ARM", "Armenia", ActorKind.STATE, "ARM")
AZERBAIJAN = Actor("AZE", "Azerbaijan", ActorKind.STATE, "AZE")
GEORGIA = Actor("GEO", "Georgia", ActorKind.STATE, "GEO")
ANI = Actor("ani-example", "Ani Example", ActorKind.PERSON, "ARM", "foreign minister")
ELMAN = Actor("elman-example", "Elman Example", ActorKind.PERSON, "AZE", "foreign minister")
NINO = Actor("nino-example", "Nino Example", ActorKind.PERSON, "GEO", "spokesperson", "Ministry of Trams of Georgia")
ARMY = Actor("armed-forces-of-azerbaijan", "Armed Forces of Azerbaijan", ActorKind.FORCE, "AZE")
TBILISI = Place("Tbilisi", PlaceKind.CAPITAL, "GEO", 41.69, 44.83)
VARDENIS = Place("Vardenis", PlaceKind.TOWN, "ARM", 40.18, 45.73)
APRIL = when("4 April", dt.date(2024, 4, 4), timex3="2024-04-04", time=dt.time(10, 30), zone="Asia/Tbilisi")
MARCH = when("31 March", dt.date(2024, 3, 31), timex3="2024-03-31", modifier=Modifier.APPROXIMATE, approximate=True)

MEETING = Meeting(
    when=APRIL,
    place=TBILISI,
    evidence=(span("Foreign ministers of Armenia and Azerbaijan will sit down on 4 April"),),
    confidence=0.75,
    readings=(Reading("when", "clause", span("on 4 April")),),
    participants=(Participant(ANI), Participant(ELMAN), Participant(GEORGIA, Role.HOST)),
    status=MeetingStatus.PLANNED,
    mode=MeetingMode.IN_PERSON,
    level=MeetingLevel.MINISTERS,
    format=MeetingFormat.TRILATERAL,
    ordinal=2,
    duration_days=3,
    occasion="tram fair",
    topics=("borders", "trams"),
)
INCIDENT = Incident(
    when=MARCH,
    place=VARDENIS,
    evidence=(span("On 31 March shells fell near Vardenis"),),
    attributions=(Attribution(ARMENIA), Attribution(AZERBAIJAN, Stance.DENIED)),
    kind=IncidentKind.SHELLING,
    participants=(Participant(ARMY, Role.ATTACKER), Participant(ARMENIA, Role.TARGET)),
    casualties=(
        Casualty(CasualtyKind.KILLED, 2, None, ARMENIA, civilian=False),
        Casualty(CasualtyKind.KILLED, 1, 1, ARMENIA, civilian=True),
    ),
    means=Means.ARTILLERY,
)
MEDIATION = Mediation(
    when=APRIL,
    place=TBILISI,
    evidence=(span("Foreign ministers of Armenia and Azerbaijan will sit down on 4 April"),),
    mediators=(GEORGIA,),
    parties=(ARMENIA, AZERBAIJAN),
    form=MediationForm.HOSTING,
    outcome=Outcome.PENDING,
    framework="Tram Talks",
)
REPORT = Report(
    article=Article(
        TEXT,
        (
            Block(BlockKind.TITLE, *_ends("Envoys to meet in Tbilisi")),
            *(Block(BlockKind.PARAGRAPH, *_ends(line)) for line in TEXT.split("\n")[2:5]),
            Block(BlockKind.RESIDUE, *_ends("Share")),
        ),
        "Envoys to meet in Tbilisi",
        dt.date(2024, 4, 2),
        DateBasis.INFERRED,
        (DateCandidate(dt.date(2024, 4, 2), (span("4 April"),)),),
        "en",
        "https://news.example/trams?id=7",
        (Problem(span("three days"), "length of what?"),),
    ),
    actors=(ARMENIA, AZERBAIJAN, GEORGIA, ANI, ELMAN, NINO, ARMY),
    places=(TBILISI, VARDENIS),
    times=(
        APRIL,
        MARCH,
        When("three days", span("three days"), precision=Precision.DAY, kind=TimeKind.DURATION, timex3="P3D"),
    ),
    statements=(
        Statement("We expect three days of honest work,", span("We expect three days of honest work,"), NINO, "said"),
    ),
    meetings=(MEETING,),
    incidents=(INCIDENT,),
    mediations=(MEDIATION,),
)
