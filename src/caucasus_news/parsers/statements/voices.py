"""Who speaks: the subject of a verb of saying, among the mentions around it."""

from attrs import frozen

from caucasus_news.mentions.mention import Form, Mention
from caucasus_news.model import Actor, ActorKind, slug
from caucasus_news.parsers.statements.narration import Narration
from caucasus_news.parsers.statements.words import SayingWords

_NAMING = frozenset({Form.NAME, Form.OFFICE, Form.BODY, Form.CAPITAL, Form.NOMINAL, Form.PEOPLE})
_FORCES = frozenset({"army", "forces", "force", "military", "guard", "guards", "service", "navy", "command", "staff"})
_POSSESSIVE = frozenset("'’")
_DASHES = frozenset("-–—")


@frozen
class Voice:
    """A speaker as far as the text names one: `actor` None for "a resident".

    `inherits` where the clause has no subject of its own (", adding that …"), `document` where a text speaks
    ("the statement said"), `pronoun` where "he" or "she" does, `office` where an unknown "minister" does.
    """

    actor: Actor | None = None
    inherits: bool = False
    document: bool = False
    pronoun: bool = False
    office: bool = False


INHERITS = Voice(inherits=True)
UNNAMED = Voice()


class Voices:
    """Finds the subjects of verbs of saying in one narration."""

    def __init__(self, narration: Narration, words: SayingWords) -> None:
        self.tokens = narration.document.tokens
        self.mentions = narration.mentions
        self.words = words

    def before(self, verb: int, start: int) -> Voice:
        """The subject to the left of a verb, in the clause that does not reach beyond token `start`."""
        keys = self.tokens.keys
        at = verb - 1
        while at >= start and (keys[at] in self.words.auxiliaries or keys[at] in self.words.adverbs):
            at -= 1
        at = self._past_times(at, start)
        if at < start:
            return INHERITS
        if keys[at] in self.words.relatives and not self._covered(at):
            return self._antecedent(at, start)
        if keys[at] in self.words.breaks or keys[at] in ("to", "and", "but", ";", ":"):
            return INHERITS
        return self._clause_subject(start, at + 1)

    def _past_times(self, at: int, start: int) -> int:
        """Steps over an adjunct between subject and verb: "Aliyev on Tuesday said", "the ministry in a note said"."""
        for _ in range(2):
            left = at
            while left >= start and at - left < 7 and self.tokens.keys[left] not in self.words.prepositions:
                if self._covered(left) or self.tokens.words[left] in ",;:.":
                    return at
                left -= 1
            if (
                left <= start
                or self.tokens.keys[left] not in ("on", "in", "at", "by", "during", "late", "early")
                or left == at
            ):
                return at
            at = left - 1
        return at

    def after(self, verb: int, stop: int) -> Voice:
        """The subject behind an inverted verb: "said Maria Zakharova, the spokeswoman", "says a retired diplomat"."""
        start = verb + 1
        while start < stop and (
            self.tokens.keys[start] in self.words.adverbs or self.tokens.keys[start] in ("to", "that")
        ):
            start += 1
        if start + 1 < stop and self.tokens.keys[start] in ("in", "at"):  # "noted in the ministry"
            start += 1
        end = self._phrase_end(start, stop)
        voice = self.phrase(start, end)
        if voice.actor is None or voice.actor.kind is not ActorKind.PERSON:
            named = self._named_at(end + 1, stop) if end < stop and self.tokens.words[end] == "," else None
            return Voice(named) if named else voice
        return voice

    def _named_at(self, index: int, stop: int) -> Actor | None:
        """The person whose name begins at a token: the apposition in "the coach, Rui Mota"."""
        mention = self.mentions.get(index) if index < stop else None
        if mention and mention.first == index and mention.form is Form.NAME and not self._owns(mention):
            return self._actor(mention) if self._is_person(mention) else None
        return None

    def _phrase_end(self, start: int, stop: int) -> int:
        """Where the noun phrase that starts at a token ends, phrases with "of" included."""
        at = start
        while at < stop:
            mention = self.mentions.get(at)
            if mention is not None and mention.last > at:
                at = mention.last
                continue
            word, key = self.tokens.words[at], self.tokens.keys[at]
            ends_here = not word[0].isalnum() and word not in _POSSESSIVE and word != "-"
            if ends_here or key in self.words.relatives or (at > start and key in self.words.breaks):
                return at
            if key in self.words.prepositions and key not in ("of", "for", "earlier") and at > start:
                return at
            at += 1
        return at

    def _clause_subject(self, start: int, end: int) -> Voice:
        """The subject of a clause whose verb group begins at `end`: its last part, or what an apposition follows."""
        start = self._clause_start(start, end)
        parts = self._parts(start, end)
        if parts and parts[-1][0] == parts[-1][1]:  # a comma right before the verb closes an apposition
            parts.pop()
            while len(parts) > 1 and self._is_adjunct(*parts[-1]):
                parts.pop()
            if len(parts) > 1 and not self._is_adjunct(*parts[-2]):
                first, second = self.phrase(*parts[-2]), self.phrase(*parts[-1])
                if (
                    second.actor
                    and second.actor.kind is ActorKind.PERSON
                    and not (first.actor and _person(first.actor))
                ):
                    return second
                return first
        if not parts:
            return INHERITS
        if self._is_adjunct(*parts[-1]):  # "In Baku Aliyev said"
            first, last = parts[-1]
            mention = self.mentions.get(last - 1)
            if (
                mention is None
                or mention.first < first
                or (self._hangs(mention, first) and not self._is_person(mention))
            ):
                return INHERITS
            return self._voice(mention)
        return self.phrase(*parts[-1])

    def _last_of(self, start: int, end: int) -> Voice:
        """The mention that an adjunct without a comma runs into."""
        mention = self.mentions.get(end - 1)
        if mention is None or mention.first < start or (self._hangs(mention, start) and not self._is_person(mention)):
            return INHERITS
        return self._voice(mention)

    def lead(self, start: int, stop: int) -> Voice | None:
        """Whom a sentence begins with, after its adjuncts: a person, named or not; None where that is a thing."""
        if self.tokens.keys[start : start + 2] == ("as", "for"):
            return self.phrase(start + 2, self._phrase_end(start + 2, stop))
        for first, end in self._parts(start, stop)[:3]:
            if self._is_adjunct(first, end) and not (first in self.mentions and end - first > 2):
                continue
            at = first
            while at < end and self.tokens.keys[at] in self.words.determiners and at not in self.mentions:
                at += 1
            mention = self.mentions.get(at)
            if mention is not None and mention.first >= first and mention.form not in (Form.DEMONYM, Form.PEOPLE):
                return None if self._owns(mention) else self._voice(mention)
            words = self.tokens.keys[at : min(at + 5, end)]
            return UNNAMED if any(self.words.is_human(key) for key in words) else None
        return None

    def _clause_start(self, start: int, end: int) -> int:
        at = end - 1
        while at >= start:
            mention = self.mentions.get(at)
            if mention is not None:
                at = mention.first - 1
                continue
            word = self.tokens.words[at]
            if word in ';:“”"«»' or (self.tokens.keys[at] in self.words.breaks and at < end - 1):
                return at + 1
            if word in _DASHES and not (self.tokens.adjoin(at) and self.tokens.adjoin(at + 1)):
                return at + 1
            at -= 1
        return start

    def _parts(self, start: int, end: int) -> list[tuple[int, int]]:
        parts: list[tuple[int, int]] = []
        begun = start
        for at in range(start, end):
            if self.tokens.words[at] == "," and at not in self.mentions:
                if at > begun or parts:
                    parts.append((begun, at))
                begun = at + 1
        parts.append((begun, end))
        return parts

    def _is_adjunct(self, start: int, end: int) -> bool:
        if start >= end:
            return True
        key = self.tokens.keys[start]
        if start in self.mentions and key not in ("in", "at"):
            return False
        return key in self.words.prepositions or key in self.words.adverbs or (key.endswith("ing") and end - start > 1)

    def _antecedent(self, relative: int, start: int) -> Voice:
        at = relative - 1
        if at >= start and self.tokens.words[at] == ",":
            at -= 1
        mention = self.mentions.get(at) if at >= start else None
        return self._voice(mention) if mention else UNNAMED

    def phrase(self, start: int, end: int) -> Voice:
        """Whom the noun phrase at these tokens names."""
        named = [
            m for m in self._mentions(start, end) if not self._owns(m) and m.form not in (Form.DEMONYM, Form.PEOPLE)
        ]
        head = next((m for m in named if self._heads(m, start, end)), None)
        person = next(
            (m for m in reversed(named) if m.form is Form.NAME and self._is_person(m) and not self._hangs(m, start)),
            None,
        )
        if person is not None and (head is None or head is person or not self._hangs(person, head.last)):
            return self._voice(person)
        if head is not None:
            return self._voice(head)
        return self._text(start, end) or Voice(self._new_name(start, end))

    def _names(self, mention: Mention) -> bool:
        """Whether a mention may speak: forces do, their soldiers are unnamed people."""
        if mention.form is not Form.PEOPLE:
            return mention.form is not Form.DEMONYM
        return (
            bool(mention.actors)
            and self.tokens.keys[mention.head if mention.head >= 0 else mention.last - 1] in _FORCES
        )

    def _mentions(self, start: int, end: int) -> list[Mention]:
        found: list[Mention] = []
        for at in range(start, end):
            mention = self.mentions.get(at)
            if mention is not None and mention.first >= start and (not found or found[-1] is not mention):
                found.append(mention)
        return found

    def _heads(self, mention: Mention, start: int, end: int) -> bool:
        """Whether a mention is the phrase's head: only articles before it, and no noun of its own behind it."""
        keys = self.tokens.keys
        if any(
            keys[i] not in self.words.determiners and keys[i] not in self.words.adverbs
            for i in range(start, mention.first)
        ):
            return False
        if mention.last >= end:
            return True
        word, key = self.tokens.words[mention.last], keys[mention.last]
        return (
            not word[0].isalnum()
            or key in self.words.prepositions
            or key in self.words.relatives
            or key in self.words.breaks
        )

    def _hangs(self, mention: Mention, start: int) -> bool:
        """Whether a preposition stands before a mention, so that it is not what the phrase is about."""
        at = mention.first - 1
        while at >= start and self.tokens.keys[at] in self.words.determiners:
            at -= 1
        return at >= start and self.tokens.keys[at] in self.words.prepositions

    def _owns(self, mention: Mention) -> bool:
        """Whether "'s" stands behind a mention or it is "his", "her"."""
        if mention.form is Form.PRONOUN and self.tokens.keys[mention.first] in ("his", "her", "its", "their", "whose"):
            return True
        after = mention.last
        return after < len(self.tokens) and self.tokens.words[after] in _POSSESSIVE and self.tokens.adjoin(after)

    def _text(self, start: int, end: int) -> Voice | None:
        """The issuer of a text that speaks: "the ministry's statement", "a message from X"; whose answer it is."""
        owners = [m for m in self._mentions(start, end) if self._owns(m)]
        for at in range(start, end):
            key = self.tokens.keys[at]
            if owners and (key in self.words.documents or key in self.words.answers):
                return Voice(self._actor(owners[-1]), pronoun=owners[-1].form is Form.PRONOUN)
            if key in self.words.documents and at not in self.mentions:
                return self.issuer(at, end)
            if key in self.words.prepositions and at > start:
                return None
        return None

    def issuer(self, text: int, stop: int) -> Voice:
        """Who issued a text, by the words behind its noun: ``statement published by X``, ``message of X``."""
        at = text + 1
        stop = min(max(stop, at + 8), len(self.tokens))
        if at < stop and self.tokens.keys[at] in self.words.issuing:
            at += 1
        if at < stop and self.tokens.keys[at] in ("by", "of", "from"):
            named = next((self.mentions[i] for i in range(at + 1, min(at + 7, stop)) if i in self.mentions), None)
            if named is not None and named.actors and named.form in _NAMING:
                return Voice(named.actors[0])
        return Voice(document=True)

    def _voice(self, mention: Mention) -> Voice:
        if mention.form is Form.PRONOUN:
            return Voice(self._actor(mention), pronoun=True)
        actor = self._actor(mention)
        return Voice(actor, office=actor is None and mention.form is Form.OFFICE)

    def _actor(self, mention: Mention) -> Actor | None:
        if len(mention.actors) > 1 and mention.form in (Form.PRONOUN, Form.NOMINAL, Form.OFFICE):
            return self._together(mention)
        return mention.actors[0] if mention.actors and mention.form in _NAMING else None

    def _together(self, mention: Mention) -> Actor | None:
        """The body for which several people speak; the first of several where they speak by name or office."""
        offices = {actor.office for actor in mention.actors}
        body = self.words.collectives.get(offices.pop() or "") if len(offices) == 1 else None
        if body is not None:
            known = (actor for m in self.mentions.values() for actor in m.actors if actor.name == body)
            return next(known, Actor(slug(body), body, ActorKind.ORGANIZATION))
        return mention.actors[0] if mention.form is Form.OFFICE else None

    def _is_person(self, mention: Mention) -> bool:
        return bool(mention.actors) and mention.actors[0].kind is ActorKind.PERSON

    def _new_name(self, start: int, end: int) -> Actor | None:
        """A person whom only this sentence names: "Lamara, 71", "the neighbour Mahir"."""
        at = end
        while at > start and at - 1 not in self.mentions and self._is_name(at - 1):
            at -= 1
        if at == end or end - at > 3 or (end - at == 1 and at == start and self._begins_sentence(at)):
            return None
        if at > start and (at - 1 in self.mentions or not self.words.is_human(self.tokens.keys[at - 1])):
            return None
        if any(self.tokens.keys[i] in self.words.body_nouns for i in range(at, end)):
            return None
        name = self.tokens.text_of(at, end)
        return Actor(slug(name), name, ActorKind.PERSON)

    def _is_name(self, at: int) -> bool:
        word = self.tokens.words[at]
        return (
            word[0].isupper() and len(word) > 2 and not word.isupper() and self.tokens.keys[at] not in self.words.breaks
        )

    def _begins_sentence(self, at: int) -> bool:
        return (
            at == 0
            or self.tokens.words[at - 1] in '.!?”"»…’—–:'
            or self.tokens.text.count("\n", self.tokens.ends[at - 1], self.tokens.starts[at]) > 0
        )

    def _covered(self, at: int) -> bool:
        mention = self.mentions.get(at)
        return mention is not None and mention.form is not Form.PRONOUN


def _person(actor: Actor) -> bool:
    return actor.kind is ActorKind.PERSON
