"""Whether a word that can be a verb is one, by what stands before and behind it: a form in "-s", a bare one."""

from caucasus_news.parsers.chunker.openverb import LISTED
from caucasus_news.parsers.chunker.participles import Participles
from caucasus_news.parsers.chunks import Chunk, ChunkKind, Shape, Tense
from caucasus_news.parsers.grammar import Readings, WordClass
from caucasus_news.parsers.inflection import VerbForm

_BEFORE_THIRD = LISTED | {ChunkKind.ADVERB, ChunkKind.QUOTE, ChunkKind.TIME}
_STANDING = frozenset({"remains", "stands", "continues"})
#: Verbs in "-s" that are no plural of a noun, behind a noun in the singular: "the delegation travels to Ostia".
_GOING = frozenset(
    {"goes", "comes", "arrives", "travels", "sits", "speaks", "happens", "occurs", "departs", "begins", "enters"}
    | {"resumes", "lasts", "opens", "collapses", "continues", "fails", "follows", "expires", "emerges", "appears"}
    | {"shuttles", "remains", "depends", "belongs", "convenes", "reconvenes", "agrees", "refuses", "declines"}
)
#: Verbs behind a word for a number, and before the number itself: "the toll stands at 31", "exceeds 31".
_MOUNTING = frozenset(
    {"stands", "rises", "climbs", "grows", "mounts", "jumps", "reaches", "exceeds", "passes", "tops", "surpasses"}
)
_ENDS = frozenset(".;:!?")
_HE = frozenset({"he", "she"})
_IN_TURN = frozenset({"also", "first", "later", "next", "now", "then", "afterwards", "subsequently"})
_COLLECTIVE = frozenset(
    {"aircraft", "artillery", "men", "militia", "people", "police", "infantry", "personnel", "women"}
)
_DENYING = frozenset({"deny", "refute", "reject", "dismiss", "dispute", "rebut", "repudiate"})
#: Verbs behind which a bare verb tells what somebody else is to do: "requested that Aldoria host Berrin".
_ASKING = frozenset(
    {"advise", "ask", "command", "decide", "demand", "insist", "order", "propose", "recommend", "request", "require"}
    | {"suggest", "urge"}
)
#: Verbs by which a time brings what somebody did: "Monday saw troops shell Ostia", and nouns of such times.
SEEING = frozenset({"see", "witness"})
TIMES_THAT_SEE = frozenset({"day", "days", "evening", "hours", "month", "morning", "night", "week", "weekend", "year"})


class Verbs(Participles):
    """A sentence that tells its verbs from nouns and qualities."""

    def is_verb(self, i: int, end: int, readings: Readings) -> bool:
        """Whether a word that can be a verb is one here, going by what stands before and behind it."""
        forms = readings[WordClass.VERB].forms
        noun_too = WordClass.NOUN in readings or self.keys[i] == "posts"  # "took 25 army posts"
        if self.auxiliaries:
            return self.verb_after_auxiliary(forms, noun_too)
        if forms & (VerbForm.PAST | VerbForm.PARTICIPLE):
            left_out = self.head < 0 <= self.start and self.is_of_one_left_out(i, end)
            return left_out or self.participle_is_verb(i, readings)
        if forms & VerbForm.GERUND:
            return self.gerund_is_verb(end, noun_too)
        if forms & VerbForm.THIRD:
            return self.third_is_verb(i, end, noun_too)
        return self.base_is_verb(end, noun_too)

    def closes_event(self, end: int) -> bool:
        """Whether a single event stands open before a word, and a preposition or the end behind it.

        "A truce comes into force", "the meeting ends."
        """
        if not self.event or self.keys[self.head].endswith("s"):
            return False
        if end >= self.last or not self.keys[end][0].isalnum():
            return True
        _, readings = self.grammar.longest(self.keys, end, self.last)
        return WordClass.PREPOSITION in readings and self.keys[end] != "of"

    def opens_headline(self, end: int) -> bool:
        """Whether an entry tells what happened as a headline does: "Aldorian forces shell Ostia", "A drone hits it".

        The one noun phrase so far has nothing behind it but an object, and no finite verb goes on from there.
        """
        if self.start < 0 or (self.head < 0 and not self.owners) or not self.starts_phrase(end):
            return False
        known = (ChunkKind.TIME, ChunkKind.MARK, ChunkKind.COMMA)
        kinds = [c.kind for c in self.out]
        fronted = kinds[:2] == [ChunkKind.PREPOSITION, ChunkKind.TIME] and kinds[2:] in ([], [ChunkKind.COMMA])
        if not fronted and not all(c.kind in known or c.mention is not None for c in self.out):
            return False
        stop = next((j for j in range(end, self.last) if self.words[j] in _ENDS), self.last)
        j = end + 1
        while j < stop:
            if j in self.times:
                j = self.times[j].last  # "on 16 May"
            elif self.finite_at(j):
                return False
            else:
                j += 1
        return True

    def is_many(self, i: int) -> bool:
        """Whether a noun that ends at token `i` is of several: "forces", "aircraft", "police"."""
        return self.keys[i].endswith("s") or self.keys[i] in _COLLECTIVE

    def third_is_verb(self, i: int, end: int, noun_too: bool) -> bool:
        """Whether a form in "-s" at token `i` is a verb, no plural."""
        if noun_too and not self.keys[i - 1].endswith("s") and self.opens_headline(end):
            return True
        if noun_too and self.is_said_of_one(i) and not self.finite_at(end):
            return True
        if self.start >= 0 and self.head < 0:
            return False
        if self.start >= 0 and self.keys[i] in _MOUNTING and self.gives_number(end):
            return True  # "the death toll stands at 31"
        if self.start >= 0 and self.event and self.keys[i] in _STANDING:
            return True  # "the offer to host talks remains open"
        if self.start >= 0:
            goes = self.keys[i] in _GOING and (not self.lemma.endswith("s") or self.keys[i] == "opens")
            objects = self.starts_phrase(end) or self.starts_content(end) or self.starts_infinitive(end)
            return not noun_too and (goes or objects or self.closes_event(end))
        before = self.out[-1] if self.out else None
        if before is None or before.kind is ChunkKind.PREPOSITION:
            return False
        if before.kind is ChunkKind.RELATIVE:
            return not (noun_too and before.lemma == "that" and self.finite_at(end))  # "said that shells fell"
        if before.kind is ChunkKind.ADVERB and before.lemma == "further":
            return False  # "further steps"
        if before.kind in _BEFORE_THIRD:
            if noun_too and before.kind is ChunkKind.COMMA and self.awaiting_verb() is not None:
                return self.starts_phrase(end) or self.counts(end)
            acts = before.mention is not None and (self.starts_phrase(end) or self.counts(end))
            return not self.is_denied() and (not noun_too or acts)
        return False

    def awaiting_verb(self) -> Chunk | None:
        """The subject of which nothing but an aside between commas has been told: "the rebels, who had signed, …"."""
        at = next((i for i, chunk in enumerate(self.out) if chunk.kind is ChunkKind.COMMA), 0)
        if self.start >= 0 or not 0 < at < len(self.out) - 2 or self.out[-1].kind is not ChunkKind.COMMA:
            return None
        subject, opening = self.out[at - 1], self.out[at + 1]
        named = subject.mention is not None and subject.mention.acts
        before = {chunk.kind for chunk in self.out[: at - 1]}
        if not named or not before <= {ChunkKind.PREPOSITION, ChunkKind.TIME, ChunkKind.ADVERB}:
            return None
        aside = opening.kind in (ChunkKind.RELATIVE, ChunkKind.VERB)  # "backed by drones"
        listed = any(chunk.kind is ChunkKind.COMMA for chunk in self.out[at + 1 : -1])
        return subject if aside and not listed else None

    def is_said_of_one(self, i: int) -> bool:
        """Whether one person is the subject of a form in "-s" at token `i`: "he talks to", "Aldor first talks to"."""
        if self.keys[i - 1] in _HE:
            return True
        adverb = self.out[-1] if self.start < 0 and len(self.out) > 1 else None
        if adverb is None or adverb.kind is not ChunkKind.ADVERB or adverb.last != i or adverb.lemma not in _IN_TURN:
            return False
        who = self.out[-2].mention
        return who is not None and who.acts and not who.plural and self.out[-2].last == adverb.first

    def gives_number(self, end: int) -> bool:
        """Whether a number stands at token `end`, or right behind "at" or "to" there."""
        return self.counts(end + 1 if self.keys[end : end + 1] in (("at",), ("to",), ("past",), ("above",)) else end)

    def is_denied(self) -> bool:
        """Whether only a day parts what stands here from a verb that denies it: "refuted on Thursday claims that"."""
        if self.out[-1].kind is not ChunkKind.TIME:
            return False
        at = -3 if len(self.out) > 2 and self.out[-2].kind is ChunkKind.PREPOSITION else -2
        return len(self.out) >= -at and self.out[at].kind is ChunkKind.VERB and self.out[at].lemma in _DENYING

    def sees_done(self) -> bool:
        """Whether what stands here is what a day brought: "Monday saw troops shell Ostia"."""
        at = last = len(self.out) - 1
        while at >= 0 and self.out[at].kind in LISTED:
            at -= 1
        bare = at == last and self.head < 0 and not self.owners
        if at < 1 or bare or self.out[at].lemma not in SEEING:
            return False
        verb = self.out[at].verb
        dated = self.out[at - 1].kind is ChunkKind.TIME or self.out[at - 1].lemma in TIMES_THAT_SEE
        return dated and verb is not None and verb.tense in (Tense.PAST, Tense.PERFECT) and not verb.passive

    def base_is_verb(self, end: int, noun_too: bool) -> bool:
        """Whether a base form that ends before token `end` is a verb, no noun."""
        if self.sees_done() or (noun_too and self.opens_headline(end) and self.is_many(end - 2)):
            return not noun_too or self.starts_phrase(end)
        if self.helped(VerbForm.BASE):
            return not noun_too or self.starts_phrase(end) or self.keys[end : end + 1] == ("with",)
        if self.start >= 0 and self.head == self.start and self.lemma in ("we", "they", "i", "you"):
            return not noun_too or self.starts_phrase(end) or self.event_at(end)
        if self.start >= 0 and (self.head < 0 or noun_too):
            return False
        before = self.out[-1] if self.out else None
        if before is not None and before.kind is ChunkKind.TIME and self.start < 0:
            before = self.behind_times()  # "proposed that they now meet"
        if self.start >= 0:
            many = self.is_many(self.head) and self.determiner not in ("a", "an")  # but "an artillery post"
            return many or (self.event and (self.starts_phrase(end) or self.counts(end)))
        if before is None or before.kind is ChunkKind.PREPOSITION:
            return False
        if before.kind is ChunkKind.RELATIVE:
            return not noun_too and before.lemma != "whose"
        if before.kind is ChunkKind.COMMA and len(self.out) > 1 and self.out[-2].apposed:
            return not noun_too  # "the mayors, Aldor and Berrin, intend"
        subject = self.awaiting_verb() if before.kind is ChunkKind.COMMA else None
        if subject is not None and self.is_many(subject.last - 1):
            return not noun_too or self.starts_phrase(end)
        if before.kind is ChunkKind.COMMA and not noun_too:  # "26 people, by the official count, die"
            kinds = {c.kind for c in self.out}
            return ChunkKind.NOUN in kinds and ChunkKind.VERB not in kinds and len(self.out) > 3
        if before.mention is not None and self.is_asked_of(before):
            return not noun_too or self.starts_phrase(end)
        if before.kind is ChunkKind.NOUN and len(self.out) > 2 and self.joins_subjects(self.out[-2].kind):
            return self.out[-3].kind is ChunkKind.NOUN and before.mention is not None  # "Aldor and Berrin talk"
        if before.kind is ChunkKind.NOUN:
            if before.lemma in ("they", "we", "i", "you") or (before.mention is not None and before.mention.plural):
                return True
            if before.mention is not None and before.mention.acts and before.lemma.endswith("s") and not before.owners:
                if not noun_too:
                    return True  # "the Union's observers begin work"
                return self.starts_phrase(end) or self.counts(end)  # "Aldoria's armed forces bomb villages"
            return not noun_too and self.plural_opens() and (self.starts_phrase(end) or self.starts_content(end))
        if before.kind is ChunkKind.COORDINATOR and self.tells_now() and (self.starts_phrase(end) or self.counts(end)):
            return True
        return before.kind is ChunkKind.COORDINATOR and self.goes_on() and (not noun_too or self.starts_phrase(end))

    def is_asked_of(self, subject: Chunk) -> bool:
        """Whether a chunk is of whom somebody asks that they do something: "requested that Aldoria host Berrin"."""
        if len(self.out) < 3 or self.out[-1] is not subject or self.keys[subject.first - 1] != "that":
            return False
        asking = self.out[-3]
        return self.out[-2].kind is ChunkKind.RELATIVE and asking.kind is ChunkKind.VERB and asking.lemma in _ASKING

    def behind_times(self) -> Chunk | None:
        """The last chunk put out before the times at the end, with their prepositions."""
        i = len(self.out) - 1
        while i > 0 and self.out[i].kind is ChunkKind.TIME:
            i -= 1 + (self.out[i - 1].kind is ChunkKind.PREPOSITION)
        return self.out[i] if i >= 0 else None

    def joins_subjects(self, kind: ChunkKind) -> bool:
        """Whether what stands between two noun phrases makes them one: "and", or the comma of a headline."""
        headlined = len(self.out) == 3 and self.out[0].mention is not None
        return kind is ChunkKind.COORDINATOR or (kind is ChunkKind.COMMA and headlined)

    def plural_opens(self) -> bool:
        """Whether the phrases so far are a plural noun and what belongs to it.

        "officials in Baku deny", at the opening.
        """
        i = len(self.out) - 1
        while i > 1 and self.out[i].kind is ChunkKind.NOUN and self.out[i - 1].kind is ChunkKind.PREPOSITION:
            i -= 2
        opens = i == 0 or self.out[i - 1].kind in (ChunkKind.COMMA, ChunkKind.QUOTE, ChunkKind.SUBORDINATOR)
        return i >= 0 and opens and self.out[i].kind is ChunkKind.NOUN and self.out[i].lemma.endswith("s")

    def tells_now(self) -> bool:
        """Whether a bare verb before the "and" tells of several in the present: "the troops shell Ostia and kill"."""
        last = self.last_verb()
        if last is None or last.verb is None or last.verb.shape is not Shape.FINITE or last.verb.modal:
            return False
        return last.verb.tense is Tense.PRESENT and self.keys[last.first : last.last] == tuple(last.lemma.split())

    def goes_on(self) -> bool:
        """Whether a verb before the "and" can have a bare second one: "will fly to Ostia and see"."""
        last = self.last_verb()
        verb = last.verb if last is not None else None
        return verb is not None and (verb.shape is Shape.INFINITIVE or bool(verb.modal) or verb.due)
