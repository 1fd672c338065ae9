"""What is known so far of an incident while it is being read."""

from attrs import define, field

from caucasus_news.lexicon.records import Framework
from caucasus_news.model import Actor, Means, Place, Reading, Span, Stance, When
from caucasus_news.model._made import maker
from caucasus_news.parsers.casualties.tolls import Toll
from caucasus_news.parsers.frames import Frame

#: An incident told over and over is compared by so many of its tolls and sentences, so that time stays linear.
MANY = 64

#: Kinds by which one side strikes the other.
STRIKES = frozenset({"explosion", "shelling", "air_strike", "shooting", "attack"})
#: Of these the ones that are fired, flown or thrown at somebody.
SENT = STRIKES - {"explosion"}
#: Kinds of deeds that are done with weapons in one place.
FIRE = frozenset({"shelling", "air_strike", "shooting", "attack", "clash", "explosion"})
_reading = maker(Reading)


@define(eq=False)
class IncidentDraft:
    """An incident as one trigger or toll tells it, and after merging as all of them do.

    `kind` is "" while only a toll is known. `weak` marks talk that is an incident only together with more; `back` a
    trigger that refers to what was told ("the attack"); `attempt` what was tried or prevented; `generic` a word that
    may mean any kind ("incident"), `measured` one that only sets it beside others ("the second attack this month");
    `at_another_time` what a clause like "since 2016, when …" tells. `sides` are
    polities besides attacker and target, `allies` those who attacked together with the first. `own_place` and
    `own_when` tell that the trigger's own clause gives them, `border` that it speaks of the border between the sides;
    `guessed` tells that nothing but the words of a sentence speaks for it; `home` is where those who came to harm
    live, `ended` when a war of no other day was over, `known` the war of the lexicon that it is; `distant` tells that
    the attacker is "the enemy"; `tellers` are those whose word its first telling is, `blamers` accused ones who blame
    the other side; `sentences` are those that tell it, in order; `apart` tells that it is said to be another one,
    `measure` that it is told to measure another by ("the worst since the clashes that killed 12"), `deplored` that a
    third party cries out about it, whose word it is not.
    """

    kind: str
    sentence: int
    position: int
    span: Span
    evidence: list[Span]
    frames: list[Frame] = field(factory=list)
    attacker: Actor | None = None
    target: Actor | None = None
    sides: list[Actor] = field(factory=list)
    allies: list[Actor] = field(factory=list)
    place: Place | None = None
    own_place: bool = False
    home: Place | None = None
    when: When | None = None
    own_when: bool = False
    said_when: When | None = None
    ended: When | None = None
    tolls: list[Toll] = field(factory=list)
    sources: list[tuple[Actor, Stance]] = field(factory=list)
    tellers: list[Actor] = field(factory=list)
    blamers: list[Actor] = field(factory=list)
    means: Means | None = None
    weak: bool = False
    back: bool = False
    attempt: bool = False
    generic: bool = False
    measured: bool = False
    at_another_time: bool = False
    apart: bool = False
    measure: bool = False
    border: bool = False
    deplored: bool = False
    known: Framework | None = None
    kinds: list[str] = field(factory=list)
    sentences: list[int] = field(factory=list)
    distant: bool = False
    guessed: bool = False
    readings: list[Reading] = field(factory=list)

    @property
    def parties(self) -> list[Actor]:
        """Every polity that takes part, each once."""
        found: list[Actor] = []
        ids: list[str] = []
        for party in (self.attacker, self.target, *self.sides):
            if party is not None and party.id not in ids:
                found += [party]
                ids += [party.id]
        for toll in self.tolls[:MANY]:
            if toll.side is not None and toll.side.id not in ids:
                found += [toll.side]
                ids += [toll.side.id]
        return found

    @property
    def party_ids(self) -> set[str]:
        """The ids of every polity that takes part."""
        ids = {party.id for party in (self.attacker, self.target, *self.sides) if party is not None}
        return ids | {toll.side.id for toll in self.tolls[:MANY] if toll.side is not None} if self.tolls else ids

    @property
    def last_tolls(self) -> list[Toll]:
        """The tolls that were told last, those that a later telling may repeat or revise."""
        return self.tolls[-MANY:]

    def note(self, slot: str, rule: str, span: Span) -> None:
        """Remember which rule filled a slot from where."""
        self.readings.append(_reading(slot, rule, span))
