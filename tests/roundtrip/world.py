"""What is generated: facts as records of the model, with what a teller must know besides to put them in words."""

import datetime as dt
import random

from attrs import field, frozen

from caucasus_news.lexicon import Lexicon
from caucasus_news.model import (
    Actor,
    Attribution,
    Casualty,
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
    Outcome,
    Participant,
    Place,
    Role,
    Stance,
    When,
)
from tests.roundtrip.offices import Official
from tests.roundtrip.people import Party
from tests.roundtrip.states import Polity


@frozen(kw_only=True)
class MeetingFact:
    """A meeting as it is in the world."""

    parties: tuple[Party, ...]
    hosts: tuple[Party, ...] = ()
    mediators: tuple[Party, ...] = ()
    when: When | None = None
    place: Place | None = None
    status: MeetingStatus = MeetingStatus.HELD
    mode: MeetingMode = MeetingMode.IN_PERSON
    ordinal: int | None = None
    duration_days: int | None = None
    occasion: str | None = None
    topic: str | None = None
    level: MeetingLevel | None = None
    format: MeetingFormat | None = None

    def record(self, lexicon: Lexicon) -> Meeting:
        rows = ((Role.PARTICIPANT, self.parties), (Role.HOST, self.hosts), (Role.MEDIATOR, self.mediators))
        return Meeting(
            participants=tuple(Participant(p.actor(lexicon), role) for role, row in rows for p in row),
            when=self.when,
            place=self.place,
            status=self.status,
            mode=self.mode,
            ordinal=self.ordinal,
            duration_days=self.duration_days,
            occasion=self.occasion,
            topics=(self.topic,) if self.topic else (),
            level=self.level,
            format=self.format,
        )


@frozen(kw_only=True)
class Toll:
    """People who met one fate: the casualty, and whom they belong to."""

    casualty: Casualty
    side: Polity | None
    within: bool = False
    """Whether they are counted in the toll before ("including two officers")."""


@frozen(kw_only=True)
class Voice:
    """Someone whose word an incident is: an official, or one of a polity's bodies, or the polity."""

    home: Polity
    actor: Actor
    stance: Stance
    official: Official | None = None


@frozen(kw_only=True)
class IncidentFact:
    """An act of violence as it is in the world; without attacker the sides are belligerents."""

    kind: IncidentKind
    attacker: Polity | None = None
    targets: tuple[Polity, ...] = ()
    when: When | None = None
    place: Place | None = None
    tolls: tuple[Toll, ...] = ()
    voices: tuple[Voice, ...] = ()
    means: Means | None = None
    implied: tuple[Polity, ...] = ()
    """Sides that the words leave to be inferred: told or not is both right."""
    also: tuple[IncidentKind, ...] = ()
    """Kinds that the words bear out as well: to storm is to attack, and is an offensive."""

    @property
    def belligerents(self) -> bool:
        return self.kind in (IncidentKind.CLASH, IncidentKind.WAR)

    def record(self, lexicon: Lexicon) -> Incident:
        people = [Participant(self.attacker.actor, Role.ATTACKER)] if self.attacker else []
        role = Role.BELLIGERENT if self.belligerents else Role.TARGET
        people += [Participant(target.actor, role) for target in self.targets]
        return Incident(
            kind=self.kind,
            participants=tuple(people),
            when=self.when,
            place=self.place,
            casualties=tuple(toll.casualty for toll in self.tolls),
            attributions=tuple(Attribution(voice.actor, voice.stance) for voice in self.voices),
            means=self.means,
        )


@frozen(kw_only=True)
class MediationFact:
    """An effort of mediation as it is in the world."""

    mediators: tuple[Party, ...]
    parties: tuple[Party, ...]
    form: MediationForm
    outcome: Outcome | None = None
    when: When | None = None
    place: Place | None = None
    framework: str | None = None
    seat: str | None = None
    """The capital that stands for the mediator in the words: its place, too, for who likes to read it so."""

    def record(self, lexicon: Lexicon) -> Mediation:
        return Mediation(
            mediators=tuple(p.actor(lexicon) for p in self.mediators),
            parties=tuple(p.actor(lexicon) for p in self.parties),
            form=self.form,
            outcome=self.outcome,
            when=self.when,
            place=self.place,
            framework=self.framework,
        )


Fact = MeetingFact | IncidentFact | MediationFact


@frozen
class World:
    """The day of publication, what is known, and the dice."""

    rng: random.Random
    lexicon: Lexicon
    published: dt.date = field()

    def between(self, moment: When | None) -> tuple[dt.date, ...]:
        """The days on which somebody must have been in office to be told of: of the event, else of publication."""
        if moment is None or moment.earliest is None or moment.latest is None:
            return (self.published,)
        if moment.earliest > self.published:
            return (self.published,)
        return moment.earliest, min(moment.latest, self.published)

    def chance(self, share: float) -> bool:
        return self.rng.random() < share

    def place(self, record_id: str) -> Place:
        record = self.lexicon.place(record_id)
        assert record is not None, record_id
        return record.place

    def cities(self, country: str) -> list[Place]:
        """Where a country receives guests."""
        return [p.place for p in self.lexicon.places if p.country == country and "host" in p.tags and "(" not in p.name]


def publication(rng: random.Random) -> dt.date:
    """A day of the years for which most offices are known."""
    return dt.date(2021, 9, 1) + dt.timedelta(days=rng.randrange(1200))
