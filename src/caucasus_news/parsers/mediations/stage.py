"""A scene as the readers of mediations look at it: who is where, which meetings are told where, who fights whom."""

from collections.abc import Callable, Iterable, Mapping
from functools import wraps
from typing import Any, TypeVar

from attrs import field, frozen

from caucasus_news.mentions.document import Lately, by_sentence
from caucasus_news.mentions.mention import Form, Mention
from caucasus_news.model import Actor, ActorKind, Meeting
from caucasus_news.parsers.base import GUESSED
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.mediations.enemies import at_border, at_odds_with_part, with_rival
from caucasus_news.parsers.mediations.rows import named_once, served
from caucasus_news.parsers.mediations.sentences import Sentences, terms_of
from caucasus_news.parsers.mediations.words import mediation_words
from caucasus_news.parsers.polities import ARMED, side_of
from caucasus_news.parsers.scene import Scene, mentions_of, unique
from caucasus_news.parsers.sides import in_conflict, main_conflict, most_told

_ANSWERS = 256  # that are kept of what is asked again and again
_WINDOW = 2  # sentences before a block of one
_THIRD = frozenset({ActorKind.PERSON, ActorKind.STATE, ActorKind.ORGANIZATION, ActorKind.FORCE})
_POINTING = frozenset({Form.NOMINAL, Form.PRONOUN})
_BODIES = frozenset({ActorKind.FORCE, ActorKind.ORGANIZATION})
A = TypeVar("A")


def once(read: Callable[[int, "Stage"], A]) -> Callable[[int, "Stage"], A]:
    """A question about a sentence that is answered once for each text: several readers ask it."""

    @wraps(read)
    def answer(sentence: int, stage: "Stage") -> A:
        known, about = stage.answers, (read, sentence)
        if about not in known:
            if len(known) >= _ANSWERS:
                known.clear()  # nobody goes far back in a long text
            known[about] = read(sentence, stage)
        told: A = known[about]
        return told

    return answer


@frozen(eq=False)
class Stage(Sentences):
    """A scene with what is looked up in it again and again; made once for each text.

    `meetings` are those whose evidence each sentence is, `served` the polities of persons whose own record does not
    tell, `spoken_for` those of everyone who was asked about; of a meeting, `told` are the sentences, by its identity,
    `mediated` tells whether it has been found to be a mediation, `came` whether those whom it only has as invited came.
    `answers` are those to questions about a sentence that several readers ask (`once`), `pairs` the two in conflict in
    what was asked about before.
    """

    meetings: dict[int, list[Meeting]]
    served: dict[str, Actor]
    told: dict[int, list[int]] = field(factory=dict)
    spoken_for: dict[tuple[str, str | None, str | None], Actor | None] = field(factory=dict)
    answers: dict[tuple[object, int], Any] = field(factory=dict)
    pairs: dict[tuple[int, frozenset[str]], list[Actor]] = field(factory=dict)
    mediated: set[int] = field(factory=set)
    came: set[int] = field(factory=set)

    @classmethod
    def of(cls, scene: Scene, nouns: Mapping[str, str]) -> "Stage":
        """The stage of a scene; `nouns` are the event nouns with their senses."""
        document = scene.document
        starts = {document.tokens.starts[s.first]: i for i, s in enumerate(document.sentences) if s.first < s.last}
        meetings: dict[int, list[Meeting]] = {}
        told: dict[int, list[int]] = {}
        for event in scene.events:
            if isinstance(event, Meeting) and event.confidence > GUESSED:
                told[id(event)] = sorted({starts[span.start] for span in event.evidence if span.start in starts})
                for number in told[id(event)]:
                    meetings.setdefault(number, []).append(event)
        blocks: dict[int, tuple[int, int]] = {}
        for i, sentence in enumerate(document.sentences):
            blocks[sentence.block] = (blocks.get(sentence.block, (i, i))[0], i)
        return cls(
            scene,
            mediation_words(),
            nouns,
            scene.keys,
            Lately(lambda number: terms_of(number, scene)),
            by_sentence(named_once(document.mentions), document.sentences),
            document.timed,
            blocks,
            meetings,
            served(scene),
            told,
        )

    def chaired_body(self) -> Actor | None:
        """The body that "the co-chairs" are of; None where the lexicon has none."""
        found = self.scene.lexicon.organization(self.words.chaired_body)
        return found.actor if found is not None else None

    # ------------------------------------------------------------------ who
    def actors(self, arguments: Iterable[Argument]) -> list[Actor]:
        """Those among the arguments who can mediate: no crowds."""
        found = [
            actor
            for argument in arguments
            for mention in argument.mentions
            for actor in mention.actors
            if actor.kind in _THIRD and (mention.form is not Form.PEOPLE or self.acts_as_one(mention, actor))
        ]
        return unique(found) if found[1:] else found

    def named(self, mentions: Iterable[Mention]) -> list[Actor]:
        """Everyone whom mentions name; of "the Armenian and Turkish ministers" whom nobody can tell, their states."""
        return [actor for mention in mentions for actor in mention.actors or mention.also]

    def meant(self, frame: Frame) -> list[Actor]:
        """Whom an unresolved pronoun before a verb means: the last third party named before it.

        It may stand in the sentence before; a person for "he" and "she", a state or body for "it", and for a "she"
        that no person can be: states are "she" in some languages.
        """
        keys = [a.chunk.lemma for a in frame.subject]
        if not keys or keys[0] not in ("it", "he", "she"):
            return []
        person = keys[0] != "it"
        return self._last_third(frame, person) or (self._last_third(frame, False) if keys[0] == "she" else [])

    def _last_third(self, frame: Frame, person: bool) -> list[Actor]:
        """The last person, or state or body, named before a verb who is at odds with nobody."""
        enemies = {x for pair in self.scene.conflicts for x in pair}
        numbers = [n for n in (frame.sentence, self.before(frame.sentence)) if n is not None]
        for number in numbers:
            for mention in reversed(self.mentions[number]):
                if mention.first >= frame.chunk.first or not mention.acts or len(mention.actors) != 1:
                    continue
                actor = mention.actors[0]
                if (actor.kind is ActorKind.PERSON) is person and (self.side(actor) or actor).id not in enemies - {
                    "RUS"
                }:
                    return [actor] if actor.kind in _THIRD else []
        return []

    def acts_as_one(self, mention: Mention, actor: Actor) -> bool:
        """Whether people stand for their body or state: "the peacekeepers", "the Swiss"; not "three Russians"."""
        if actor.kind in _BODIES:
            return True
        if self.scene.document.tokens.keys[mention.last - 1] in self.words.speaking_people:
            return actor.kind is ActorKind.STATE  # "Saudi and American diplomats"
        bare = mention.last - mention.first == 2
        return bare and actor.kind is ActorKind.STATE and self.scene.document.tokens.keys[mention.first] == "the"

    def owners(self, argument: Argument | Frame) -> list[Actor]:
        """Who stands before the noun: "Russian mediation", "Moscow's good offices"."""
        owners = argument.chunk.owners
        return unique([a for m in owners for a in m.actors if a.kind in _THIRD]) if owners else []

    def unnamed(self, argument: Argument) -> bool:
        """Whether a phrase names nobody by himself: "the two leaders", "them", "the countries' ministers"."""
        mention = argument.chunk.mention
        if mention is not None and not mention.actors and not mention.also and mention.form is not Form.NAME:
            return True
        words = self.scene.document.tokens.words[argument.chunk.first : argument.chunk.last]
        return all(not w[:1].isupper() for w in words[1:]) and (not words or words[0][:1].islower())

    def owners_of(self, arguments: Iterable[Argument]) -> list[Actor]:
        """Who stands before the nouns of several phrases."""
        return unique([a for argument in arguments for a in self.owners(argument)])

    def thirds(self, actors: Iterable[Actor], parties: Iterable[Actor]) -> list[Actor]:
        """Those of `actors` who belong to none of the parties; a standing format of talks is who chairs it, if any."""
        formats, backers = self.scene.knowledge.formats, self.words.backers
        actors = [x for actor in actors for x in (formats[actor.id].chairs if actor.id in formats else (actor,))]
        if not actors:
            return []
        ids = {x for p in parties for x in ((p.id, backers[p.id]) if p.id in backers else (p.id,))}
        found = [a for a in actors if a.kind in _THIRD and a.id not in ids and self._is_third(a, ids)]
        return unique(found) if found[1:] else found

    def _is_third(self, actor: Actor, ids: set[str]) -> bool:
        """Whether an actor speaks for none of these, nor for a side that is no state and in conflict with one."""
        side = self.side(actor)
        if side is None or side.id in ids:
            return side is None
        return side.kind is ActorKind.STATE or not any(frozenset((side.id, x)) in self.scene.conflicts for x in ids)

    def sides(self, actors: Iterable[Actor]) -> list[Actor]:
        """The polities of several actors."""
        return list({p.id: p for a in actors if (p := self.side(a)) is not None}.values())

    def side(self, actor: Actor) -> Actor | None:
        """The polity that an actor speaks for."""
        if actor.id in self.served:
            return self.served[actor.id]
        known, about = self.spoken_for, (actor.id, actor.organization, actor.country)
        if about not in known:
            known[about] = side_of(actor, self.scene)
        return known[about]

    def body(self, actor: Actor) -> str | None:
        """The international body in whose name somebody speaks who speaks for no state."""
        return self.scene.knowledge.bodies.get(actor.id) if actor.country is None else None

    def taken(self, mediators: Iterable[Actor]) -> frozenset[str]:
        """The ids of the polities that the mediators serve: they are no parties."""
        return frozenset([p.id for p in self.sides(mediators)])

    def in_conflict(self, actors: Iterable[Actor]) -> list[Actor]:
        """The sides of `actors` that are in conflict with one another.

        Of two, an armed organisation of no state is in conflict with the other.
        """
        people = list(actors)
        sides = self.sides(people) if people[1:] else []
        if not sides[1:]:
            return []
        known = in_conflict(sides, self.scene, self.words.conflicts)
        armed = not sides[2:] and (sides[0].kind in ARMED or sides[1].kind in ARMED)
        return known or (sides if armed else [])

    def at_odds(self, actors: Iterable[Actor]) -> list[Actor]:
        """The two of a dispute without a war, where just they are among the polities of `actors`."""
        sides = self.sides(actors)
        return sides if frozenset(p.id for p in sides) in self.words.disputes else []

    # ------------------------------------------------------------------ parties
    def parties(self, arguments: Iterable[Argument], sentence: int, mediators: Iterable[Actor]) -> list[Actor]:
        """The parties that the arguments name, or else those in conflict that the sentence, its block or the text has.

        Two named polities that are no known enemies are parties too: who mediates between them says so.
        """
        without = self.taken(mediators)
        told = mentions_of(arguments)
        named = [p for p in self.sides(self.named(told)) if p.id not in without]
        enemies = self.in_conflict(named)
        if not enemies and told and all(m.form in _POINTING for m in told):
            named = []  # "the sides", "them", taken for two that are no enemies
        return enemies or (named if len(named) > 1 else self.conflict(sentence, without, named))

    def conflict(
        self, sentence: int, without: frozenset[str] = frozenset(), named: Iterable[Actor] = ()
    ) -> list[Actor]:
        """The two polities in conflict that a sentence, or else its paragraph, or else the text speaks of.

        A pair must have those that are `named` in it; two that never were at war with one another and only share a
        paragraph are none, unless the whole text is about them.
        """
        ids = {p.id for p in named}
        block = self.scene.document.sentences[sentence].block
        everywhere = self.main_pair(without)
        for key, mentions in ((sentence, self.mentions[sentence]), (-1 - block, self.of_block(block))):
            pair = self.pair(key, mentions, without)
            told = frozenset(p.id for p in pair)
            if pair and ids <= told and (key >= 0 or told not in self.words.conflicts or pair == everywhere):
                return pair
        return self._just_before(sentence, without, ids) or everywhere or self.divided(without)

    def _just_before(self, sentence: int, without: frozenset[str], ids: set[str]) -> list[Actor]:
        """The pair in conflict of the sentences that one in a block of its own follows, if it speaks of no one else."""
        own = {p.id for p in self.sides(self.named(m for m in self.mentions[sentence] if m.acts))}
        at = sentence
        for _ in range(_WINDOW):
            before = self.before(at)
            if before is None or self.scene.document.sentences[before].block == self.scene.document.sentences[at].block:
                return []
            at = before
            pair = self.pair(at, self.mentions[at], without)
            told = frozenset(p.id for p in pair)
            if pair and ids <= told:
                return pair if told not in self.words.conflicts and own - without <= told else []
        return []

    def divided(self, without: frozenset[str]) -> list[Actor]:
        """Those at odds in a text that names no enemies; looked up once."""
        whole = (1 << 41, without)
        if whole not in self.pairs:
            named = (m for row in self.mentions for m in row)
            self.pairs[whole] = at_odds_with_part(named, self.scene, self.words, without)
        return self.pairs[whole]

    def main_pair(self, without: frozenset[str]) -> list[Actor]:
        """The two in conflict that the whole text speaks of most."""
        whole = (1 << 40, without)
        if whole not in self.pairs:
            everyone = (m for row in self.mentions for m in row)
            found = main_conflict(self.scene, without, self.words.quarrels)
            if found and frozenset([p.id for p in found]) not in self.scene.conflicts:  # a mere quarrel
                rivals = with_rival(self.scene, self.words, without)
                found = rivals if rivals and not any(p in found for p in rivals) else found
            self.pairs[whole] = found or at_border(everyone, self.scene, self.words, without)
        return self.pairs[whole]

    def pair(self, key: int, mentions: Iterable[Mention], without: frozenset[str]) -> list[Actor]:
        """The pair in conflict among acting mentions, looked up once."""
        if (key, without) not in self.pairs:
            told = list(mentions)
            acting = most_told([m for m in told if m.acts], self.scene, without, self.words.quarrels)
            self.pairs[key, without] = acting or at_border(told, self.scene, self.words, without)
        return self.pairs[key, without]
