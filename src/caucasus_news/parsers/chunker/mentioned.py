"""Names, offices and pronouns: phrases by themselves, or what qualifies one."""

from attrs import evolve

from caucasus_news.mentions.mention import Form, Mention
from caucasus_news.model import ActorKind, PlaceKind
from caucasus_news.parsers.chunker.interposed import Interposed
from caucasus_news.parsers.chunker.qualifiers import armament
from caucasus_news.parsers.chunks import Chunk, ChunkKind, NounChunk
from caucasus_news.parsers.grammar import WordClass

_RELATIVES = frozenset({"who", "whom", "which"})
_GROUPS = frozenset({(key,) for key in ("group", "movement", "militia", "organisation", "organization", "alliance")})
_COUNTS = frozenset({"two", "three", "four", "five", "six"})
_OPENING = frozenset({"a", "an", "the", "they", "he", "she", "both", "his", "her", "their", "its"})
#: What stands between those whose talks a headline tells of, and how many chunks they and what joins them are at most.
_JOINTS, _ROW = frozenset({",", "and", "-"}), 6
#: What stands before a name that says again what is meant.
_BEFORE_NAMES = (ChunkKind.NOUN, ChunkKind.COMMA)
_LISTING = frozenset({",", "and"})
_NOMINATIVE = frozenset({"he", "she", "they"})


class Mentioned(Interposed):
    """A sentence whose mentions are read."""

    def tells_again(self, mention: Mention) -> bool:
        """Take a name into the phrase before it that says the same: "the capital, Vienna", "Batumi, Georgia"."""
        behind = len(self.out) - 1
        behind = len(self.out) - 1 - (self.out[-1].kind is ChunkKind.COMMA)
        before = self.out[behind]
        place = before.mention.place if before.mention is not None and before.kind is ChunkKind.NOUN else None
        if mention.place is None or behind < 0 or place is None or mention.first - before.last > 1:
            return False
        if not isinstance(before, NounChunk) or self.possessive(mention.last):
            return False
        around = (
            mention.place.kind is PlaceKind.STATE
            and place.country == mention.place.country
            and self.pauses(mention.last)
        )
        if place != mention.place and not around:
            return False
        del self.out[behind + 1 :]
        self.out[behind] = evolve(before, last=mention.last, apposed=True)
        return True

    def names_bearer(self, mention: Mention) -> bool:
        """Take a name into the phrase that tells who bears it: "a senior Ostian diplomat, Aldor Berrin, met"."""
        if len(self.out) < 2 or self.out[-1].kind is not ChunkKind.COMMA:
            return False
        before = self.out[-2]
        told = before.mention
        if not isinstance(before, NounChunk) or told is None or told.form not in (Form.PEOPLE, Form.OFFICE):
            return False
        closed = self.keys[mention.last : mention.last + 1] == (",",) and before.last + 1 == mention.first
        if told.plural or told.last != before.last or not closed:
            return False
        named = mention.form is Form.NAME and len(mention.actors) == 1
        stands_for = {a.country for a in told.actors if a.kind is not ActorKind.PERSON}
        if not named or not stands_for or not stands_for <= {None, mention.actors[0].country}:
            return False
        self.out[-2:] = [evolve(before, last=mention.last, mention=mention, apposed=True)]
        return True

    def pauses(self, i: int) -> bool:
        """Whether a mark, a preposition or a time stands at token `i`: no verb and no "and" goes on from there."""
        if i >= self.last or i in self.times or not self.keys[i][0].isalnum():
            return i >= self.last or i in self.times or self.keys[i] != "-"
        return WordClass.PREPOSITION in self.grammar.longest(self.keys, i, self.last)[1]

    def mention(self, mention: Mention) -> int:
        """Read a mention: a noun phrase by itself, or what qualifies one; the index behind it."""
        key = self.keys[mention.first]
        if self.start < 0 and not self.auxiliaries and self.out and self.out[-1].kind in _BEFORE_NAMES:
            if self.tells_again(mention) or self.names_bearer(mention):
                return mention.last
        if mention.form is Form.PRONOUN and key in _RELATIVES:
            self.close(mention.first)
            self.out.append(NounChunk(ChunkKind.RELATIVE, mention.first, mention.last, key, mention=mention))
            return mention.last
        if key == "whose" and mention.last > mention.first + 1:
            self.close(mention.first)
            self.out.append(Chunk(ChunkKind.RELATIVE, mention.first, mention.first + 1, "whose"))
            return self.mention(evolve(mention, first=mention.first + 1))
        if self.auxiliaries:
            if key in ("both", "all") and self.participle_at(mention.last):
                return mention.last  # "had both arrived"
            self.invert(mention)
            self.close_verb(mention.first, None)
        if self.start >= 0:
            self.meet_open_phrase(mention, key)
        elif self.out and self.out[-1].kind is ChunkKind.NOUN and self.names_what_is_before(mention):
            self.out.pop()  # "the Ostian group Amar": the group by its name
        qualified = self.as_qualifier(mention)
        return qualified if qualified > 0 else self.as_head(mention)

    def meet_open_phrase(self, mention: Mention, key: str) -> None:
        """Let the noun before a mention qualify it, or else end the noun phrase that is open."""
        behind_head = self.head_end == mention.first
        if behind_head and (
            self.is_plainly_named(mention)  # "the younger Aldor"
            or self.qualifies_people(mention)  # "masked Aldorians"
            or self.tells_how(mention)
        ):
            self.modifiers += (self.lemma,)
            self.head = -1
        elif (
            self.head >= 0
            or (self.determiner == "that" and key in _OPENING)
            or (self.determiner == "those" and key in _NOMINATIVE)  # "among those he met"
        ):
            self.close_noun()  # "after that the three met"

    def is_plainly_named(self, mention: Mention) -> bool:
        """Whether the open noun is a plain word before a name: "the younger Aldor"."""
        named = mention.form is Form.NAME or self.names_force(mention)
        return named and not self.event and self.qualified_by_plain() and not self.opens_clause(mention)

    def as_qualifier(self, mention: Mention) -> int:
        """Take a mention as what qualifies a noun behind it, where it does; the index behind it, or -1."""
        nxt = mention.last
        mark = self.keys[nxt] if nxt < self.last else ""
        owned = -1
        if mark == "'":
            owned = nxt + 2 if self.possessive(nxt) else nxt + 1 if self.plural_possessive(nxt) else -1
        if owned > 0:
            self.start = self.start if self.start >= 0 else mention.first
            self.owners += (mention,)
            return owned
        if mention.form is Form.NOMINAL and not mention.actors and self.qualifies_plainly(mention):
            return self.plain(mention.first, nxt)  # "border commissions", "the border clashes"
        participle = self.participle_of(nxt) if mark == "-" else -1
        if participle >= 0:
            self.start = self.start if self.start >= 0 else mention.first
            self.qualified += ((mention, self.keys[participle]),)
            return nxt + 2
        owns = mention.form is Form.DEMONYM or (mark in armament() and self.owns_arms(mention))
        if owns or (mark and (mark not in self.grammar.closing or nxt in self.mentions) and self.compound(mention)):
            before = self.row_of_headline(mention)
            self.start = self.start if self.start >= 0 else before[0].first if before else mention.first
            self.owners += (*before, mention)
            joined = mark == "-" and self.tokens.adjoin(nxt)
            return nxt + 1 if joined or (mark in _LISTING and self.nations_listed(nxt)) else nxt
        return -1

    def qualifies_plainly(self, mention: Mention) -> bool:
        """Whether a short phrase that names nobody stands before a noun: "border commissions", "the border clashes"."""
        first, nxt = mention.first, mention.last
        short = nxt - first <= 2 or (nxt - first == 3 and self.keys[first + 1] in _COUNTS)
        if not short or (nxt < self.last and self.keys[nxt] == "itself"):
            return False  # "on the border itself"
        return self.noun_follows(nxt) or (self.event_at(nxt) and self.keys[nxt].endswith("s"))

    def participle_of(self, i: int) -> int:
        """The participle that a hyphen at token `i` joins to a name: "Russian-brokered"; or -1."""
        participle = self.shared_participle(i)  # "a US- and Saudi-brokered truce"
        return i + 1 if participle < 0 and self.qualifies(i) else participle

    def row_of_headline(self, mention: Mention) -> list[Mention]:
        """Take back those who own an event with whom follows: "Aldor, Berrin talks", "Aldor - Berrin meeting"."""
        if self.start >= 0 or self.auxiliaries or not 2 <= len(self.out) <= _ROW or len(self.out) % 2:
            return []
        row = [c.mention for c in self.out[::2] if isinstance(c, NounChunk) and c.mention is not None and not c.owners]
        alike = all({a.kind for a in m.actors} == {a.kind for a in mention.actors} != set() for m in row)
        joints = all(self.keys[c.first] in _JOINTS and c.last == c.first + 1 for c in self.out[1::2])
        if len(row) < len(self.out) // 2 or not alike or not joints:
            return []
        self.out.clear()
        return row

    def as_head(self, mention: Mention) -> int:
        """Put out the noun phrase that a mention is the head of; the index behind it."""
        last = mention.last
        if mention.form is Form.PEOPLE and self.keys[last : last + 1] in _GROUPS and last < self.last:
            last += 1  # "fighters of the M23 group"
        if self.start >= 0 and self.stands_alone():
            self.close_noun()  # "After that Aldor met Berrin"
        if self.start < 0:
            self.start = mention.first
        self.head = mention.head if mention.head >= 0 else mention.last - 1
        self.head_end, self.lemma, self.named, self.event = last, self.keys[self.head], mention, False
        self.apposed = "," in self.keys[mention.first : last]
        self.close_noun()
        return last
