"""How a sentence opens before the one whom it is about, and who is somebody there by a given name alone."""

from caucasus_news.mentions.actors.vocabulary import vocabulary
from caucasus_news.mentions.mention import Form
from caucasus_news.model import Actor, ActorKind, slug
from caucasus_news.parsers.statements.phrases import Phrases, Voice
from caucasus_news.parsers.statements.words import PAST, THIRD

BEFORE_TIMES = frozenset({"on", "in", "at", "by", "during", "late", "early"})
_OF_SOMEBODY = frozenset({"who", "whose", "a", "an", "the"})
_STAMP_ENDS = frozenset("-–—:|/")


class Openings(Phrases):
    """Steps over what stands at the head of a sentence of one narration."""

    def past_stamp(self, start: int, stop: int) -> int:
        """Behind the day or hour at the head of an entry: ``13 October – X sits down``, ``20:50 X films``."""
        at = start
        while at < stop and (at in self.times or (at > start and self.tokens.words[at] in _STAMP_ENDS)):
            at = self.times[at].last if at in self.times else at + 1
        return at if at < stop else start

    def past_opening(self, start: int, stop: int) -> int:
        """Behind the adverbs, times and places without a comma at the head: ``Afterwards at night X …``."""
        at, keys = start, self.tokens.keys
        while at + 1 < stop:
            place = self.mentions.get(at + 1) if keys[at] in ("in", "at") else None
            if at in self.times:
                at = self.times[at].last
            elif at + 1 in self.times and keys[at] in BEFORE_TIMES:
                at = self.times[at + 1].last
            elif place is not None and (place.place is not None or place.form is Form.CAPITAL):
                at = place.last
            elif keys[at] in self.words.adverbs:
                at += 1
            else:
                break
        opens = at < stop and (at in self.mentions or keys[at] in self.words.determiners)
        return at if opens or (at < stop and self.tokens.words[at].istitle()) else start

    def behind_be(self, start: int, end: int) -> Voice | None:
        """Who is where an opening puts him: ``Among the wounded was X``."""
        for at in range(start + 1, end - 1):
            if self.tokens.keys[at] in ("is", "was"):
                named = self.named_at(at + 1, end)
                return Voice(named) if named is not None else None
        return None

    def called(self, at: int, end: int, stop: int) -> Actor | None:
        """Who has no name but the one that parents give: ``Lamara, who is 71, …``, ``Lamara has …``."""
        key, word = self.tokens.keys[at], self.tokens.words[at]
        if not word.istitle() or key not in vocabulary().given or at + 1 >= stop or at in self.times:
            return None
        known = self.words
        if key in known.verbs or key in known.auxiliaries or key in known.adverbs or key in known.breaks:
            return None
        behind = self.tokens.keys[at + 1]
        more = self.tokens.keys[at + 2] if at + 2 < stop else ""
        told = at + 1 == end and (more in _OF_SOMEBODY or more.isdecimal())
        if told or behind in known.auxiliaries or known.verbs.get(behind, ("", 0))[1] & (PAST | THIRD):
            return Actor(slug(word), word, ActorKind.PERSON)
        return None

    def named_at(self, index: int, stop: int) -> Actor | None:
        """The person whose name begins at a token: the apposition in "the coach, Rui Mota"."""
        mention = self.mentions.get(index) if index < stop else None
        if mention and mention.first == index and mention.form is Form.NAME and not self.owns(mention):
            return self.actor(mention) if self.names_person(mention) else None
        return None
