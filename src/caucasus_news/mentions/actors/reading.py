"""A text in the course of finding out who is meant: what every resolver looks at and adds to."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from itertools import takewhile
from typing import Any

from attrs import define, field

from caucasus_news.lexicon import Lexicon
from caucasus_news.mentions.actors.atoms import Scan
from caucasus_news.mentions.actors.cast import Cast
from caucasus_news.mentions.actors.casting import Casting
from caucasus_news.mentions.actors.phrase import Kind, Phrase
from caucasus_news.mentions.actors.someone import Someone, Who
from caucasus_news.mentions.coreference import Story
from caucasus_news.model import Actor, ActorKind, Problem

_POLITIES = (ActorKind.STATE, ActorKind.DE_FACTO_STATE)


@define(eq=False)
class Reading:
    """The state of one reading."""

    scan: Scan
    lexicon: Lexicon
    published: dt.date | None
    days: list[dt.date | None]  # that each sentence speaks of
    cast: Cast
    casting: Casting
    story: Story = field(factory=Story)
    bounds: list[tuple[int, int]] = field(factory=list)  # the tokens of each sentence
    home: Actor | None = None  # the state whose own press the text seems to be
    dated: Actor | None = None  # the state from whose capital the text is dated
    problems: list[Problem] = field(factory=list)
    done: list[Phrase] = field(factory=list)  # the phrases read so far, in order
    quoting: bool = False  # whether the sentence in hand has a quotation mark
    meeting: bool = False  # whether it has a word for people who meet, or sides at odds
    awaited: Any = None  # the pronoun whose name is still to come, see `cataphora`
    last_people: str = ""  # the class of people told of last
    resolve: "Callable[[Reading, Phrase], None]" = field(default=lambda *_: None)

    def day(self, phrase: Phrase) -> dt.date | None:
        """The day that a phrase's sentence speaks of; the day of publication where it tells none."""
        found = self.days[phrase.sentence]
        if found is not None and self.published is not None and found > self.published:
            return self.published  # of what lies ahead the text speaks with who is in office now
        return found or self.published

    def owners(self, phrase: Phrase) -> list[Who]:
        """Everyone that a phrase belongs to, in order."""
        found: list[Who] = []
        for owner in phrase.owners:
            self.find(owner, phrase.sentence)
            for who in owner.who:
                if who not in found:
                    found += [who]
        return found

    def since(self, phrase: Phrase) -> int:
        """The last semicolon before a phrase in its sentence; 0 where there is none."""
        keys, first = self.scan.keys, self.scan.first
        return next((i for i in range(phrase.first - 1, first, -1) if keys[i] == ";"), 0)

    def quoted(self, phrase: Phrase) -> bool:
        """Whether a phrase stands within quotation marks that its sentence opens."""
        return self.quoting and self.scan.keys[self.scan.first : phrase.first].count('"') % 2 == 1

    def find(self, phrase: Phrase, sentence: int) -> None:
        """Find out who a nested phrase means, once."""
        if not phrase.done:
            phrase.done, phrase.sentence = True, sentence
            self.resolve(self, phrase)

    def possessor(self, phrase: Phrase) -> list[Who]:
        """Whom "his", "its", "their" before a noun mean."""
        if phrase.determiner in ("his", "her"):
            someone = self.story.singular(phrase.sentence, female=phrase.determiner == "her")
            return [] if someone is None else [someone]
        if phrase.determiner == "its":
            thing = self.story.thing_before(phrase.sentence, self.since(phrase))
            return [] if thing is None else [thing]
        if phrase.determiner == "their":
            return list(self.story.together(phrase.sentence))
        if phrase.determiner == "our":
            return [] if self.home is None else [self.home]
        if phrase.determiner == "whose" and self.done:
            before = self.done[-1]
            if before.sentence == phrase.sentence and before.last >= phrase.first - 2:
                return list(before.who)
        return []

    def antecedent(self, phrase: Phrase, kinds: frozenset[Kind]) -> tuple[Who, ...]:
        """Whom "who" means: the phrase of one of these kinds that ends right before it, or before the comma."""
        for before in reversed(self.done[-2:]):
            if before.sentence == phrase.sentence and phrase.first - 2 <= before.last <= phrase.first:
                return before.who if before.kind in kinds else ()
        return ()

    def _recent(self, sentence: int) -> Iterator[Phrase]:
        """The phrases read of this sentence and the one before, the last first."""
        return takewhile(lambda phrase: phrase.sentence >= sentence - 1, reversed(self.done))

    def states_near(self, sentence: int) -> set[Who]:
        """The states that the last two sentences name, or whose places they name."""
        found: set[Who] = {*self.named_near(sentence)}
        for phrase in self._recent(sentence):
            polity = self.casting.polity(phrase.place.country) if phrase.place is not None else None
            if polity is not None:
                found.add(polity)
        return found

    def named_near(self, sentence: int) -> set[Actor]:
        """The states and de facto states of those whom the last two sentences name."""
        found: set[Actor] = set()
        for phrase in self._recent(sentence):
            found.update(self.polities(phrase.who))
        return found

    def ground(self, sentence: int, back: int = 0) -> Actor | None:
        """The one state in whose land the places lie that the last two sentences name, or those up to `back` before."""
        for latest in range(sentence, sentence - back - 1, -1):
            places = (phrase.place for phrase in self._recent(latest))
            found = {place.country for place in places if place is not None and place.country is not None}
            if found:
                return self.casting.polity(next(iter(found))) if len(found) == 1 else None
        return None

    def polities(self, whos: Iterable[Who]) -> list[Actor]:
        """The states and de facto states that these are or belong to, each once."""
        found: list[Actor] = []
        for who in whos:
            polity = who if isinstance(who, Actor) and who.kind in _POLITIES else self.polity(who)
            if polity is not None and polity not in found:
                found += [polity]
        return found

    def polity(self, who: Who) -> Actor | None:
        """The state or de facto state of somebody."""
        if not isinstance(who, Someone):
            return self.casting.polity_of(who)
        if who.serves is not None:
            return who.serves
        if who.country is not None:
            return self.casting.polity(who.country)
        term = who.term or (who.record.terms[-1] if who.record is not None and who.record.terms else None)
        if term is not None:
            return self.casting.polity(term.jurisdiction)
        return None if who.body is None else self.casting.polity_of(who.body)

    def body_of(self, someone: Someone) -> Actor | None:
        """The body that a person serves, as the text says or the office tells."""
        if someone.body is not None or someone.term is None:
            return someone.body
        office = self.lexicon.office(someone.term.office)
        polity = self.casting.polity(someone.term.jurisdiction)
        if office is None or office.body is None or polity is None:
            return None
        for body in self.scan.words_known.bodies.values():
            if body.name == office.body:
                return self.casting.body(body, polity)
        return None

    def office_of(self, someone: Someone) -> Actor | None:
        """The body that "the president's office" and his press service are."""
        kind = self.scan.words_known.offices_of.get(someone.known_office or "")
        polity = self.polity(someone)
        if kind is None or polity is None:
            return None
        return self.casting.body(self.scan.words_known.bodies[kind], polity)

    def jurisdiction(self, owner: Actor) -> str:
        """The id under which the lexicon keeps the offices of a state or body."""
        return self.casting.known.jurisdictions.get(owner.id, owner.id)


def is_polity(who: Who) -> bool:
    """Whether somebody is a state or de facto state."""
    return isinstance(who, Actor) and who.kind in _POLITIES
