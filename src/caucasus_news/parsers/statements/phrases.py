"""Whom a noun phrase names, among the mentions that stand in it."""

from attrs import frozen

from caucasus_news.mentions.mention import Form, Mention, stands_for_state
from caucasus_news.model import Actor, ActorKind, slug
from caucasus_news.parsers.statements.narration import Narration
from caucasus_news.parsers.statements.words import SayingWords

_NAMING = frozenset({Form.NAME, Form.OFFICE, Form.BODY, Form.CAPITAL, Form.NOMINAL, Form.PEOPLE})
#: Texts that say something of their own, whoever was quoted before: "a TV channel reported".
_MEDIA = frozenset({"channel", "site", "website", "page", "paper", "blog", "handle", "profile", "editorial"})
_POSSESSIVE = frozenset("'’")
_ROLE = 4  # tokens of "the Carnegie Europe analyst"


@frozen
class Voice:
    """A speaker as far as the text names one: `actor` None for "a resident".

    `inherits` where the clause has no subject of its own (", adding that …"), `document` where a text speaks
    ("the statement said"), `pronoun` where "he" or "she" does, `office` the mention of an unknown "minister" who does;
    `role` tells of one such as "the analyst", whom the text has just spoken of.
    """

    actor: Actor | None = None
    inherits: bool = False
    document: bool = False
    pronoun: bool = False
    office: Mention | None = None
    role: bool = False


INHERITS = Voice(inherits=True)
UNNAMED = Voice()


_PARTICLES = frozenset({"de", "van", "von", "der", "den", "bin", "al", "el", "da", "di", "la", "le"})


class Phrases:
    """Reads noun phrases of one narration."""

    def __init__(self, narration: Narration, words: SayingWords) -> None:
        self.tokens = narration.document.tokens
        self.mentions = narration.mentions
        self.words = words
        self.times = narration.times

    def phrase(self, start: int, end: int) -> Voice:
        """Whom the noun phrase at these tokens names."""
        found = self._mentions(start, end)
        named = [m for m in found if not self.owns(m) and self.names(m)] if found else found
        head = person = None
        for mention in named:
            head = head or (mention if self._heads(mention, start, end) else None)
            if mention.form is Form.NAME and self.names_person(mention) and not self.hangs(mention, start):
                person = mention
        if person is not None and (head is None or head is person or not self.hangs(person, head.last)):
            return self.voice(person)
        if head is not None:
            return self.voice(head)
        return self.text(start, end) or self._side(start, end) or self._nameless(start, end)

    def _side(self, start: int, end: int) -> Voice | None:
        """The state in "the Azerbaijani presidency"."""
        for mention in self._mentions(start, end):
            after = self.tokens.keys[mention.last : min(mention.last + 1, end)]
            if mention.form is Form.DEMONYM and mention.actors and after and after[0] in self.words.collective_nouns:
                return Voice(mention.actors[0])
        return None

    def _nameless(self, start: int, end: int) -> Voice:
        name = self._new_name(start, end)
        keys = self.tokens.keys[start:end]
        told = name is None and 1 < len(keys) <= _ROLE and keys[0] == "the" and keys[-1] in self.words.roles
        plain = all(self.tokens.words[i][0].isupper() for i in range(start + 1, end - 1))  # "the Carnegie expert"
        return Voice(name, role=told and plain)

    def names(self, mention: Mention) -> bool:
        """Whether a mention may speak: forces do, their soldiers are unnamed people."""
        if mention.form is not Form.PEOPLE:
            return mention.form is not Form.DEMONYM
        head = self.tokens.keys[mention.head if mention.head >= 0 else mention.last - 1]
        if not mention.actors or self.words.is_human(head):
            return False
        return mention.actors[0].kind is ActorKind.FORCE or head in self.words.collective_nouns

    def _mentions(self, start: int, end: int) -> list[Mention]:
        found: list[Mention] = []
        for at in range(start, end):
            if at in self.mentions and self.mentions[at].first >= start:
                if not found or found[-1] is not self.mentions[at]:
                    found += [self.mentions[at]]
        return found

    def _heads(self, mention: Mention, start: int, end: int) -> bool:
        """Whether a mention is the phrase's head: only articles before it, and no noun of its own behind it."""
        keys = self.tokens.keys
        if start < mention.first and not all(self._slight(i) for i in range(start, mention.first)):
            return False
        if mention.last >= end:
            return True
        behind = mention.last
        if not self.tokens.words[behind][0].isalnum() or behind in self.mentions or behind in self.times:
            return True
        return keys[behind] in self.words.verbs or keys[behind] in self.words.after_heads

    def _slight(self, at: int) -> bool:
        """Whether a token before a noun leaves it the head: an article, an adverb, a part of a date."""
        return (
            self.tokens.keys[at] in self.words.determiners
            or self.tokens.keys[at] in self.words.adverbs
            or at in self.times
        )

    def hangs(self, mention: Mention, start: int) -> bool:
        """Whether a preposition stands before a mention, so that it is not what the phrase is about."""
        if mention.form is Form.NAME and "," in self.tokens.words[mention.first : mention.last]:
            return False  # "the head of the delegation, Ann Aldor"
        at = mention.first - 1
        while at >= start and self.tokens.keys[at] in self.words.determiners:
            at -= 1
        return at >= start and self.tokens.keys[at] in self.words.prepositions

    def owns(self, mention: Mention) -> bool:
        """Whether "'s" stands behind a mention or it is "his", "her"."""
        if mention.form is Form.PRONOUN and self.tokens.keys[mention.first] in ("his", "her", "its", "their", "whose"):
            return True
        after, words = mention.last, self.tokens.words
        return after < len(words) and words[after] in _POSSESSIVE and self.tokens.adjoin(after)

    def text(self, start: int, end: int) -> Voice | None:
        """The issuer of a text that speaks: "the ministry's statement", "a message from X"; whose answer it is."""
        owners = [m for m in self._mentions(start, end) if self.owns(m) or self._labels(m)]
        for at in range(start, end):
            key = self.tokens.keys[at]
            if owners and (key in self.words.documents or key in self.words.answers):
                return Voice(self.actor(owners[-1]), pronoun=owners[-1].form is Form.PRONOUN)
            office = key in ("service", "office", "centre", "center") and self.tokens.keys[at - 1] == "press"
            if (key in self.words.documents or office) and at not in self.mentions and not self._names_paper(at, start):
                voice = self.issuer(at, end)
                others = key in _MEDIA or (key == "report" and self.tokens.keys[start] in ("a", "an"))
                return UNNAMED if voice.document and others else voice
            if key in self.words.prepositions and at > start and at not in self.mentions:
                return None
        return None

    def _names_paper(self, at: int, start: int) -> bool:
        """Whether the noun of a text is a part of a paper's name: "the Ostia Post"."""
        return at > start and self.tokens.words[at][0].isupper() and self.tokens.words[at - 1][0].isupper()

    def _labels(self, mention: Mention) -> bool:
        """Whether a body stands before the noun of a text as an adjective does: "a Foreign Ministry statement"."""
        after = self.tokens.keys[mention.last : mention.last + 1]
        body = mention.form in (Form.BODY, Form.CAPITAL) or (mention.form is Form.NAME and bool(mention.actors))
        return body and bool(after) and after[0] in self.words.documents

    def issuer(self, text: int, stop: int) -> Voice:
        """Who issued a text, by the words behind its noun: ``statement published by X``, ``message of X``."""
        at = text + 1
        stop = min(max(stop, at + 8), len(self.tokens))
        if self.tokens.keys[at] in ("which", "that") and self.tokens.keys[at + 1] in self.words.auxiliaries:
            at += 2
        if at < stop and self.tokens.keys[at] in self.words.issuing:
            at += 1
        if at < stop and self.tokens.keys[at] in ("by", "of", "from"):
            named = next((self.mentions[i] for i in range(at + 1, min(at + 7, stop)) if i in self.mentions), None)
            if named is not None and named.actors and named.form in _NAMING:
                several = named.form is Form.NOMINAL and len(named.actors) > 1
                return UNNAMED if several else Voice(named.actors[0])  # "released by the three countries"
        return Voice(document=True)

    def voice(self, mention: Mention) -> Voice:
        """The speaker that a mention names."""
        if mention.form is Form.PRONOUN:
            ordered = self.tokens.keys[mention.first] == "the"  # "the latter" is nobody but him
            return Voice(self.actor(mention), pronoun=not ordered)
        actor = self.actor(mention)
        return Voice(actor, office=mention if actor is None and mention.form is Form.OFFICE else None)

    def actor(self, mention: Mention) -> Actor | None:
        """The one whom a mention lets speak; None for several, and for people without a name."""
        if mention.actors[1:] and mention.form in (Form.PRONOUN, Form.NOMINAL, Form.OFFICE):
            return self._together(mention)
        if mention.form is Form.PRONOUN:
            return mention.actors[0] if mention.actors else None
        if stands_for_state(mention):
            return None  # "the Turkish ambassador", whoever it is
        return mention.actors[0] if mention.actors and mention.form in _NAMING else None

    def _together(self, mention: Mention) -> Actor | None:
        """The body for which several people speak; the first of several where they speak by name or office."""
        offices = {actor.office for actor in mention.actors}
        body = self.words.collectives.get(offices.pop() or "") if len(offices) == 1 else None
        if body is not None:
            known = (actor for m in self.mentions.values() for actor in m.actors if actor.name == body)
            return next(known, Actor(slug(body), body, ActorKind.ORGANIZATION))
        return mention.actors[0] if mention.form is Form.OFFICE else None

    def names_person(self, mention: Mention) -> bool:
        """Whether a mention is of a person."""
        return bool(mention.actors) and is_person(mention.actors[0])

    def _new_name(self, start: int, end: int) -> Actor | None:
        """A person whom only this sentence names: "Lamara, 71", "the neighbour Mahir"."""
        stop = next((i for i in range(start + 1, end) if self.tokens.keys[i] in self.words.prepositions), end)
        at = stop
        while at > start and at - 1 not in self.mentions and self._is_name(at - 1):
            at -= 1
        while at < stop and not self.tokens.words[at][0].isupper():  # "de Waal" begins before its particle
            at += 1
        if at == stop or stop - at > 4 or (stop - at == 1 and at == start and self._begins_sentence(at)):
            return None
        if at > start and (at - 1 in self.mentions or not self.words.is_human(self.tokens.keys[at - 1])):
            return None
        if any(self.tokens.keys[i] in self.words.body_nouns for i in range(at, stop)):
            return None
        name = self.tokens.text_of(at, stop)
        return Actor(slug(name), name, ActorKind.PERSON)

    def _is_name(self, at: int) -> bool:
        word, key = self.tokens.words[at], self.tokens.keys[at]
        if word in _PARTICLES:
            return True
        return word[0].isupper() and len(word) > 2 and not word.isupper() and key not in self.words.breaks

    def _begins_sentence(self, at: int) -> bool:
        if at == 0 or self.tokens.words[at - 1] in ".!?…:":
            return True
        return "\n" in self.tokens.lines[self.tokens.ends[at - 1] : self.tokens.starts[at]]


def is_person(actor: Actor | None) -> bool:
    """Whether an actor is somebody and a person."""
    return actor is not None and actor.kind is ActorKind.PERSON
