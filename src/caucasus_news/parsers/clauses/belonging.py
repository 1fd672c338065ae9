"""What a phrase, a time or a comma belongs to: the verb before it, the next one, or what lies further back."""

from caucasus_news.model import TimeKind
from caucasus_news.parsers.chunks import ChunkKind, Shape
from caucasus_news.parsers.clauses.eventnouns import EventNouns
from caucasus_news.parsers.frames import Argument, Frame

#: How a clause hangs on the verb whose phrases go on behind it.
_CLOSED = frozenset({"infinitive", "relative", "when", "where"})
_DURING = frozenset({"at", "during", "in the course of"})
_TOWNS = frozenset({"capital", "city", "resort", "seat", "town", "village"})
_QUOTED = 5  # chunks from one quotation mark to the other around a word or two
_IN_QUOTES = frozenset(
    {ChunkKind.NOUN, ChunkKind.ADVERB, ChunkKind.PREPOSITION, ChunkKind.COORDINATOR, ChunkKind.QUOTE}
)
_SETTINGS = frozenset({"in", "at", "near", "on", "outside", "inside", "along"})
#: What stands before the event at which a topic is spoken of, and before the topic.
_MEANWHILE = frozenset({"at", "during", "in the course of", "after", "following", "before", "ahead of", "in"})
_TOPICAL = frozenset({"on", "about", "over", "regarding", "concerning"})
#: Prepositions of what more is told of an occasion: "the summit of the union in Ostia on trade".
_OF_OCCASION = frozenset({*_SETTINGS, "of", "between", "among", "to", "by", "from", "about"})


class Belonging(EventNouns):
    """A row that tells which trigger a phrase belongs to."""

    def marks_words(self, i: int) -> bool:
        """Whether the quotation mark at chunk `i` is around words without a verb: 'called it "risky" after talks'."""
        for step in (1, -1):
            for j in range(i + step, i + _QUOTED * step, step):
                if not 0 <= j < self.size or j in self.frames or self.chunks[j].kind not in _IN_QUOTES:
                    break
                if self.chunks[j].kind is ChunkKind.QUOTE:
                    return j != i + step
        return False

    def is_gerund(self, i: int) -> bool:
        """Whether a gerund stands at chunk `i`."""
        frame = self.frames.get(i)
        return frame is not None and frame.verb is not None and frame.verb.shape is Shape.GERUND

    def beside(self, i: int, owner: Frame) -> Frame:
        """What goes on while somebody behind the "with" at chunk `i` does something: "met, with Aldor presiding".

        The aside hangs on it; behind a comma that is no infinitive: "met to discuss trade, with Aldor presiding".
        """
        aside, apart = self.frames[i + 2], self.chunks[i - 1].kind is ChunkKind.COMMA
        infinitive = owner.verb is not None and owner.verb.shape is Shape.INFINITIVE
        if infinitive and apart and owner.governor is not None and owner.governor.index in self.frames:
            owner = owner.governor
        if aside.governor is not None:
            aside.governor.dependents = tuple(d for d in aside.governor.dependents if d is not aside)
        aside.governor, aside.role = owner, "participle"
        owner.dependents += (aside,)
        return owner

    def past_topic(self, i: int, owner: Frame) -> Frame:
        """The verb that a phrase with an event at chunk `i` belongs to, not the topic before it.

        "Discussed the treaty at a meeting in Ostia", "exchanged views on the border during the talks", "agreed on the
        text of the treaty at a meeting".
        """
        if not owner.index or self.chunks[i].lemma not in _MEANWHILE:
            return self.past_occasion(i, owner)
        verb = self.frame_before(owner.index)
        about = self.chunks[owner.index - 1].lemma in _TOPICAL or owner.index == (verb.index + 1 if verb else -1)
        topical = verb is not None and about and verb.lemma in self.words.discussing
        topical = topical or (self.chunks[i].lemma in _DURING and self.chunks[owner.index - 1].lemma == "of")
        return verb if verb is not None and topical else self.past_occasion(i, owner)

    def past_occasion(self, i: int, owner: Frame) -> Frame:
        """What a phrase or length at chunk `i` behind an occasion tells of: what went on beside it.

        "Met during the summit for the third time", "talks on the margins of the forum with Aldor as mediator".
        """
        chunks = self.chunks
        before = chunks[owner.index - 1].lemma if owner.index else ""
        if not (before in self.words.sidelines or (before == "during" and owner.chunk.owners)):
            return owner
        time = chunks[i].time
        counts = time is None and chunks[i].lemma == "for" and chunks[i + 1].lemma == "time"
        if time is not None:
            apart = time.when.kind is TimeKind.DURATION
        else:
            apart = counts or (before in self.words.sidelines and chunks[i].lemma not in _OF_OCCASION)
        if not apart:
            return owner
        outer = (f for f in self.frames.values() if any(p[1][0].chunk is owner.chunk for p in f.prepositions))
        return next(outer, owner)

    def names_capital(self, i: int) -> bool:
        """Whether "of" at chunk `i` only tells which town was named: "talks in Ostia, the capital of Amar"."""
        chunks = self.chunks
        return i > 1 and chunks[i - 1].lemma in _TOWNS and chunks[i - 2].kind is ChunkKind.COMMA

    def owns_fronted(self, i: int, owner: Frame | None) -> bool:
        """Whether "of" at chunk `i` only tells whose the noun in front is: "On the order of Aldor, they met"."""
        chunks = self.chunks
        behind = i > 1 and owner is None and chunks[i - 1].kind is ChunkKind.NOUN and not chunks[i - 1].event
        return behind and chunks[i - 2].kind is ChunkKind.PREPOSITION

    def opens_aside(self, i: int) -> bool:
        """Whether a comma and "who", "which" or "where" open a clause at chunk `i`."""
        chunks = self.chunks
        if i > 2 and chunks[i - 1].lemma == "of" and chunks[i - 2].kind is ChunkKind.NOUN:
            i -= 2  # ", one of whom died,"
        return i > 0 and chunks[i - 1].kind is ChunkKind.COMMA

    def phrase_behind(self, i: int) -> bool:
        """Whether a phrase of place or time stands behind the comma at chunk `i`.

        "A raid on a camp, where people sleep, in the town of Ostia on Monday", but not ", according to Aldor".
        """
        behind = self.chunks[i + 1 : i + 3]
        if len(behind) < 2 or behind[0].kind is not ChunkKind.PREPOSITION or behind[0].lemma not in _SETTINGS:
            return False
        told = behind[1].mention
        return behind[1].kind is ChunkKind.TIME or (told is not None and self.is_setting(behind[0].lemma, told))

    def verb_follows(self, i: int) -> bool:
        """Whether a verb stands right behind chunk `i`."""
        return i + 1 < self.size and self.chunks[i + 1].kind is ChunkKind.VERB

    def parts_here(self, i: int, owner: Frame | None) -> bool:
        """Whether what follows the comma or "and" at chunk `i` belongs to the next verb."""
        if self.starts_clause(i):
            return True
        if self.chunks[i].kind is ChunkKind.COORDINATOR:
            return self.dates_next_verb(i)
        return owner is not None and owner.verb is not None and self.closes_opening(i, owner)

    def goes_on_listing(self, i: int) -> bool:
        """Whether times and places behind the bracket or colon at chunk `i` still belong to the verb before it.

        "Met five times: in Ostia (14 January), Amar (24 February) and at the border (3 May)".
        """
        mark = self.chunks[i].lemma
        if mark == ":":
            behind = self.chunks[i + 1 :]
            return bool(behind) and not any(c.kind is ChunkKind.VERB for c in behind)
        return mark == ")" or (mark == "(" and self.over_bracket(i) > 0)

    def both_ends(self, i: int, arguments: list[Argument]) -> list[Argument]:
        """ "Between X and Y": the second is one of the two, even where it could be a subject."""
        chunks = self.chunks
        if i + 2 < self.size and chunks[i + 1].lemma == "and" and chunks[i + 2].kind is ChunkKind.NOUN:
            return [*arguments, Argument(chunks[i + 2])]
        return arguments

    def joins_phrases(self, i: int) -> bool:
        """Whether an "and" joins phrases of the verb: "is due in Ostia on Monday, and in Amar on Friday".

        "Will fly to Ostia for talks with Aldor and to Amar for talks with Berrin".
        """
        chunks = self.chunks
        if i + 2 >= self.size:
            return False
        if chunks[i + 1].kind is not ChunkKind.PREPOSITION:
            later = chunks[i + 1].kind is ChunkKind.TIME and chunks[i + 2].lemma == "to"
            return later and chunks[i - 1].kind is ChunkKind.COMMA and self.over_closed(i) is not self.frame_before(i)
        if i > 0 and chunks[i - 1].kind is ChunkKind.COMMA:
            return True
        verb = self.frame_before(i)
        return verb is not None and chunks[i + 1].lemma == "to" and any(lemma == "to" for lemma, _ in verb.prepositions)

    def over_closed(self, i: int) -> Frame | None:
        """The verb whose phrases go on at the "and" of chunk `i`, past a clause that only tells more of one.

        "Was in Ostia on Monday, where Aldor received him, and in Amar on Tuesday", "…, and a day later to Amar".
        """
        verb = self.frame_before(i)
        outer = verb.governor if verb is not None and verb.role in _CLOSED else None
        closed = i > 0 and self.chunks[i - 1].kind is ChunkKind.COMMA and outer is not None and outer.verb is not None
        dated = self.behind_time(i + 1)
        link = self.chunks[dated if 0 < dated < self.size else i + 1].lemma
        return outer if closed and outer is not None and link in [p for p, _ in outer.prepositions] else verb

    def starts_clause(self, i: int) -> bool:
        """Whether a new clause with a subject of its own starts at the comma or "and" at chunk `i`."""
        chunks = self.chunks
        j = i + 1
        while j < self.size and chunks[j].kind in (ChunkKind.COORDINATOR, ChunkKind.ADVERB):
            j += 1
        if j >= self.size or chunks[j].kind is not ChunkKind.NOUN or chunks[j].event:
            return False
        return self.is_subject(j) or (chunks[i].kind is ChunkKind.COMMA and self.is_teller(j))

    def is_teller(self, i: int) -> bool:
        """Whether the noun phrase at chunk `i` says, with its place, what stands before: "officials in Ostia"."""
        chunks = self.chunks
        j = i + 1
        while j + 1 < self.size and chunks[j].kind is ChunkKind.PREPOSITION and chunks[j + 1].kind is ChunkKind.NOUN:
            j += 2
        if j == i + 1 or j >= self.size or chunks[j].kind is not ChunkKind.VERB:
            return False
        return chunks[j].lemma in self.saying and self.is_finite(j)
