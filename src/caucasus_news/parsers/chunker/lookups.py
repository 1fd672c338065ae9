"""What stands at a token, and behind it: the questions that reading a sentence asks of its words."""

from collections.abc import Mapping
from functools import cache

from caucasus_news.mentions.mention import Mention, TimeMention
from caucasus_news.model import ActorKind, TimeKind
from caucasus_news.parsers.chunks import Chunk, ChunkKind
from caucasus_news.parsers.grammar import Grammar, WordClass
from caucasus_news.parsers.inflection import VerbForm
from caucasus_news.parsers.quantities import openings
from caucasus_news.parsers.verbgroups import Auxiliary
from caucasus_news.text.tokens import Tokens

AUXILIARIES = frozenset({WordClass.MODAL, WordClass.BE, WordClass.HAVE, WordClass.DO})
PREFIXED = frozenset({"in", "on", "off", "out", "by", "over", "under"})
#: Particles that an object may part from their verb.
PARTED = frozenset({"up", "down", "out", "back", "off", "away", "over"})
#: What ends a phrase that tells when something is due: "is in the coming days to meet".
SPANS = frozenset(
    {"meantime", "interim", "time", "days", "weeks", "months", "future", "course", "more", "end", "last", "all"}
)
_QUALITIES = frozenset({"direct"})  # "agreed to direct talks", "open the way to direct contacts"
QUOTES = frozenset('"“”„«»')
#: What opens a sentence with a time or an occasion.
_FRONTED = frozenset({"after", "amid", "at", "before", "during", "following", "in", "on", "since", "until"})

#: How prepositions end that open a clause: "on the margins of the forum Aldor met Berrin".
_SIDES = ("margins of", "sidelines of", "fringes of", "framework of", "course of", "end of", "eve of")
#: Words that open a quantity, but no phrase that a quantity begins.
_NOT_COUNTED = frozenset(
    {"a", "an", "the", "this", "these", "those", "his", "her", "its", "their", "our", "no", "any", "each", "every"}
)


@cache
def _amounts() -> Mapping[str, frozenset[str] | None]:
    """The words with which a phrase opens that counts, each with those of which one must follow, as of `openings`."""
    return {key: follows for key, follows in openings().items() if key not in _NOT_COUNTED}


class Lookups:
    """The words, names and times of one sentence."""

    def __init__(
        self,
        tokens: Tokens,
        grammar: Grammar,
        mentions: Mapping[int, Mention],
        times: Mapping[int, TimeMention],
        first: int,
        last: int,
    ) -> None:
        self.keys = tokens.keys
        self.words = tokens.words
        self.tokens = tokens
        self.grammar = grammar
        self.amounts = _amounts()
        self.mentions = mentions
        self.times = times
        self.first = first
        self.last = last
        self.out: list[Chunk] = []
        self.start = -1  # of the open noun phrase
        self.head = -1
        self.head_end = -1
        self.lemma = ""
        self.named: Mention | None = None
        self.event = False
        self.determiner = ""
        self.modifiers: tuple[str, ...] = ()
        self.owners: tuple[Mention, ...] = ()
        self.qualified: tuple[tuple[Mention, str], ...] = ()
        self.inner_times: tuple[TimeMention, ...] = ()
        self.count_end = -1
        self.apposed = False
        self.quoted = False  # within the open noun phrase
        self.quote_end = -1  # the mark that closes a quoted object
        self.auxiliaries: tuple[Auxiliary, ...] = ()
        self.late_times: tuple[TimeMention, ...] = ()  # that stand within the open verb group
        self.group_start = -1
        self.parts = not PARTED.isdisjoint(self.keys[first:last])  # whether a verb may be parted from its particle
        self.split = -1  # the particle of a verb that a pronoun parts from it: "blew himself up"

    def stands_alone(self) -> bool:
        """Whether the open noun phrase is but "that" or "this", which no name and no article goes on."""
        return self.determiner in ("that", "this") and self.head < 0 and not (self.modifiers or self.owners)

    def opens_clause(self, mention: Mention) -> bool:
        """Whether a person's name opens a clause behind a phrase in front of it: "Before the start Aldor met Berrin".

        A plural no single name goes on: "On the sidelines Aldor met"; nor does any noun one with a state before it:
        "received in the same city Aldoria's minister".
        """
        if len(mention.actors) != 1 or mention.actors[0].kind is not ActorKind.PERSON:
            return False
        if "'" in self.keys[mention.first : mention.last]:
            return True
        fronted = (
            len(self.out) == 1
            and self.out[0].kind is ChunkKind.PREPOSITION
            and (self.out[0].lemma in _FRONTED or self.out[0].lemma.endswith(_SIDES))
        )
        return fronted or (self.keys[self.head].endswith("s") and self.lemma.endswith("s"))

    def hyphened_preposition(self, i: int) -> bool:
        """Whether one of `PREFIXED` at token `i` is part of a word before an event: "in-person talks"."""
        if i + 3 >= self.last or self.keys[i + 1] != "-":
            return False
        if not (self.tokens.adjoin(i + 1) and self.tokens.adjoin(i + 2)):
            return False
        return self.words[i + 2].islower() and self.names_event(i + 3)

    def names_event(self, i: int) -> bool:
        """Whether an event noun stands at token `i`, or one word behind it: "meeting", "trilateral summit"."""
        if i >= self.last or i in self.mentions or i in self.times:
            return False
        end, readings = self.grammar.longest(self.keys, i, self.last)
        if readings or end >= self.last or not self.words[i][0].isalpha():
            return WordClass.NOUN in readings
        return WordClass.NOUN in self.grammar.longest(self.keys, max(end, i + 1), self.last)[1]

    def qualifying_length(self, time: TimeMention) -> bool:
        """Whether a length with a hyphen stands before a noun: "4-day talks"."""
        if (
            time.when.kind is not TimeKind.DURATION
            or "-" not in self.keys[time.first : time.last]
            or time.last >= self.last
        ):
            return False
        return WordClass.NOUN in self.grammar.longest(self.keys, time.last, self.last)[1]

    def measures_event(self, i: int) -> bool:
        """Whether "of" and an event noun follow, at most two words between."""
        if i >= self.last or self.keys[i] != "of":
            return False
        for j in range(i + 1, min(i + 4, self.last)):
            if j in self.mentions or j in self.times:
                return False
            _, readings = self.grammar.longest(self.keys, j, self.last)
            if WordClass.NOUN in readings:
                return True
        return False

    def plural_possessive(self, i: int) -> bool:
        """Whether an apostrophe ends a plural before a noun: "the two countries' commissions"."""
        if i + 1 >= self.last or self.keys[i] != "'" or not self.tokens.adjoin(i) or not self.keys[i - 1].endswith("s"):
            return False
        return not self.tokens.adjoin(i + 1) and self.words[i + 1][0].isalpha()

    def noun_follows(self, i: int) -> bool:
        """Whether the word at token `i` can only go on with the noun phrase."""
        if i >= self.last or i in self.mentions or i in self.times or not self.words[i][0].isalpha():
            return False
        _, readings = self.grammar.longest(self.keys, i, self.last)
        return not readings or set(readings) == {WordClass.NOUN}

    def possessive(self, i: int) -> bool:
        """Whether "'s" stands at token `i`."""
        keys = self.keys
        return i + 1 < self.last and keys[i] == "'" and keys[i + 1] == "s" and self.tokens.adjoin(i)

    def qualifies(self, i: int) -> bool:
        """Whether a hyphen and a participle follow: "Russian-brokered", "EU-mediated"."""
        if i + 1 >= self.last or self.keys[i] != "-" or not self.tokens.adjoin(i):
            return False
        return bool(self.forms_at(i + 1) & (VerbForm.PARTICIPLE | VerbForm.GERUND))

    def forms_at(self, i: int) -> int:
        """The forms of the verb that stands at token `i`, whatever else it may be; none: 0."""
        verb = self.grammar.longest(self.keys, i, self.last)[1].get(WordClass.VERB)
        return verb.forms if verb is not None else 0

    def adverb_at(self, i: int) -> bool:
        """Whether a single adverb stands at token `i`."""
        return WordClass.ADVERB in self.grammar.longest(self.keys, i, i + 1)[1]

    def event_at(self, i: int) -> bool:
        """Whether an event noun stands at token `i`."""
        return i < self.last and WordClass.NOUN in self.grammar.longest(self.keys, i, self.last)[1]

    def finite_at(self, i: int) -> bool:
        """Whether a past tense or an auxiliary stands at token `i`."""
        if i in self.mentions:
            return False
        helps = not AUXILIARIES.isdisjoint(self.grammar.longest(self.keys, i, self.last)[1])
        return helps or bool(self.forms_at(i) & VerbForm.PAST)

    def shared_participle(self, i: int) -> int:
        """Where the participle stands that "-" and "and" at token `i` share with the next name; -1 where none does."""
        if self.keys[i : i + 2] not in (("-", "and"), ("-", "or")) or not self.tokens.adjoin(i):
            return -1
        other = self.mentions.get(i + 2)
        return other.last + 1 if other is not None and self.qualifies(other.last) else -1

    def known(self, i: int) -> bool:
        """Whether the grammar knows the word at token `i` by itself."""
        return bool(self.grammar.longest(self.keys, i, i + 1)[1])

    def starts_content(self, i: int) -> bool:
        """Whether what follows a verb of saying stands at token `i`: "that", "having …"."""
        return (
            i < self.last and i not in self.times and self.keys[i] in ("that", "having", "being", "any", "it", "this")
        )

    def starts_infinitive(self, i: int) -> bool:
        """Whether "to" and a base form stand at token `i`: "Aldor wants to meet"."""
        return self.keys[i : i + 1] == ("to",) and bool(self.forms_at(i + 1) & VerbForm.BASE)

    def starts_phrase(self, i: int) -> bool:
        """Whether a noun phrase starts at token `i`, as an object would."""
        if i >= self.last or i in self.times:
            return False
        if i in self.mentions:
            return True
        _, readings = self.grammar.longest(self.keys, i, self.last)
        return WordClass.DETERMINER in readings or (not readings and self.words[i][0].isalpha())

    def is_particle(self, i: int) -> bool:
        """Whether a preposition before token `i` goes with its verb alone: "sat them down in Ostia"."""
        if i >= self.last:
            return True
        if i in self.mentions or i in self.times:
            return i in self.times and i not in self.mentions
        if not self.words[i][0].isalnum():
            return self.words[i] not in QUOTES and self.keys[i] != "-"
        _, readings = self.grammar.longest(self.keys, i, self.last)
        return bool({WordClass.PREPOSITION, WordClass.ADVERB} & readings.keys()) and WordClass.NOUN not in readings

    def infinitive_follows(self, i: int) -> bool:
        """Whether a bare verb follows at token `i`, over adverbs: what "to" before it opens is an infinitive."""
        while i < self.last:
            if i in self.mentions or i in self.times:
                return False
            end, readings = self.grammar.longest(self.keys, i, self.last)
            if WordClass.VERB in readings and readings[WordClass.VERB].forms & VerbForm.BASE:
                return not (self.keys[i] in _QUALITIES and self.event_at(end))
            if WordClass.BE in readings or WordClass.HAVE in readings or WordClass.DO in readings:
                return self.keys[i] in ("be", "have", "do")
            if WordClass.ADVERB not in readings and not self.keys[i].endswith("ly"):
                return False
            i = max(end, i + 1)
        return False

    def opens_sentence(self, i: int) -> bool:
        """Whether a comma comes before any verb: "Meeting in Ostia on Monday, the ministers agreed"."""
        while i < self.last and self.keys[i] != ",":
            known = self.mentions.get(i) or self.times.get(i)
            if known is not None:
                i = known.last
                continue
            end, readings = self.grammar.longest(self.keys, i, self.last)
            if WordClass.VERB in readings or not AUXILIARIES.isdisjoint(readings):
                return False
            i = max(end, i + 1)
        return i < self.last
