"""Prepositional phrases and times go to what they belong to, and the frames are complete."""

from collections.abc import Sequence
from itertools import pairwise

from attrs import define, field

from caucasus_news.mentions.mention import TimeMention
from caucasus_news.parsers.chunks import Chunk, ChunkKind, Shape
from caucasus_news.parsers.clauses.belonging import Belonging
from caucasus_news.parsers.clauses.equations import name_those_meant
from caucasus_news.parsers.clauses.row import BOUNDARY, JOINTS
from caucasus_news.parsers.frames import Argument, Frame

Phrase = tuple[str, Sequence[Argument]]  # a preposition and what stands behind it


_BEFORE_OTHERS = (ChunkKind.COMMA, ChunkKind.VERB)
#: Marks around times and places that are told one by one.
_LISTING = frozenset(":()")
_OPENING = 4  # chunks of what leads in
#: What opens a clause that tells what was besides.
_BESIDES = frozenset({"as", "while", "after", "before", "because", "although", "though", "since"})
_REMINDING = frozenset({"recall", "remind", "report", "know", "note", "remember", "recollect", "announce", "expect"})


@define(eq=False)
class _Way:
    """What is known on the way through a sentence, chunk by chunk.

    `owner` is whom the next phrase belongs to, if anybody; `fronted`, `times` and `there` are phrases, times and
    adverbs that wait for the verb ahead; `aside` is what a phrase behind a relative clause goes back to.
    """

    owner: Frame | None = None
    fronted: list[Phrase] = field(factory=list)
    times: list[TimeMention] = field(factory=list)
    there: tuple[str, ...] = ()
    aside: Frame | None = None


class Clauses(Belonging):
    """A sentence from chunks to frames."""

    def read(self) -> list[Frame]:
        """Everything, in order."""
        if not self.frames:
            return []
        self.settle_shapes()
        for frame in self.verbs:
            self.fill_right(frame.index, frame)
        for frame in self.verbs:
            self.fill_left(frame.index, frame)
        self.attach_phrases()
        name_those_meant(self.verbs)
        self.tell_focus()
        self.attach_nouns()
        return list(self.frames.values())

    def attach_phrases(self) -> None:
        """Give each prepositional phrase and each time to the trigger that it follows, or else to the verb ahead."""
        at, label, kind = _Way(), self.place_label(), ChunkKind.MARK
        for i, chunk in enumerate(self.chunks):
            before, kind = kind, chunk.kind
            if i in self.frames:
                self.pass_trigger(i, at, label)
            elif i == label:
                at.fronted.append(("in", (Argument(chunk),)))
            elif kind in JOINTS:
                self.pass_joint(i, at)
            elif kind in BOUNDARY:
                self.pass_boundary(i, at)
            elif kind is ChunkKind.NOUN:
                if at.owner is not None and before in _BEFORE_OTHERS and self.is_of_other(i):
                    at.owner = None  # "said its positions in X had been hit": what follows belongs to the verb ahead
            elif kind is ChunkKind.PREPOSITION:
                if i + 1 < self.size and self.chunks[i + 1].kind is ChunkKind.NOUN:
                    self.pass_phrase(i, at)
            elif kind is ChunkKind.TIME and chunk.time is not None:
                if at.owner is None:
                    at.times.append(chunk.time)
                else:
                    holder = at.owner if at.owner.verb is not None else self.past_occasion(i, at.owner)
                    holder.times += (chunk.time,)
            elif kind is ChunkKind.ADVERB:
                self.pass_adverb(i, at)
        if at.fronted or at.times:
            *_, last = self.frames.values()
            last.prepositions += tuple(at.fronted)
            last.times += tuple(at.times)

    def pass_trigger(self, i: int, at: _Way, label: int) -> None:
        """Let what follows belong to the trigger at chunk `i`, and what stands in front of it as far as it is its."""
        frame = self.frames[i]
        if at.fronted and (frame.verb is None or frame.verb.shape is Shape.INFINITIVE):
            self.take_stay(frame, at)
        if label >= 0 and frame.verb is None and at.owner is None:  # "15 May, Ostia: shelling of the town"
            labelled = (p for p in at.fronted if p[1][0].chunk is self.chunks[label])
            frame.prepositions = (*labelled, *frame.prepositions)
        aside = frame.verb is None or frame.verb.shape is not Shape.FINITE
        if aside or (frame.lemma in self.saying and self.is_aside(i)):
            at.owner = frame
        elif at.owner is None or frame.lemma != "be" or not self.sets_time_apart(at.owner):
            if at.fronted or at.times:
                self.take_fronted(frame, at)
            at.owner = frame  # but "The last time Aldor and Berrin met was in Ostia"
        if at.there and frame.verb is not None:
            frame.adverbs, at.there = (*frame.adverbs, *at.there), ()

    def take_stay(self, frame: Frame, at: _Way) -> None:
        """Give what a stay is for the place and times of it: "Aldor, in Ostia on Monday for talks with Berrin"."""
        stay = self.stay_before(frame)
        if stay < 0:
            return
        first = self.chunks[stay].first
        own = [p for p in at.fronted if p[1][0].chunk.first > first and p[1][0].chunk is not frame.chunk]
        frame.prepositions += tuple(own)
        frame.times += tuple(t for t in at.times if t.first > first)
        at.fronted = [p for p in at.fronted if p not in own]
        at.times = [t for t in at.times if t.first < first]

    def pass_joint(self, i: int, at: _Way) -> None:
        """Tell whether what stands behind a comma or an "and" at chunk `i` still belongs to the same."""
        owner, comma = at.owner, self.chunks[i].kind is ChunkKind.COMMA
        if comma and owner is not None and self.only_reminds(i, owner):
            at.owner = None
        elif self.parts_here(i, owner):
            at.owner = at.aside = None
        elif comma:
            if at.aside is not None:
                at.owner, at.aside = (at.aside if self.phrase_behind(i) else owner), None
        elif owner is not None and self.joins_phrases(i):
            at.owner = self.over_closed(i) or owner

    def pass_boundary(self, i: int, at: _Way) -> None:
        """Tell whether what stands behind a mark or a word that opens a clause still belongs to the same."""
        chunk, owner = self.chunks[i], at.owner
        if owner is not None and chunk.kind is ChunkKind.MARK and chunk.lemma in _LISTING and self.goes_on_listing(i):
            return
        if owner is not None and chunk.kind is ChunkKind.QUOTE and self.marks_words(i):
            return
        opens = chunk.kind is ChunkKind.RELATIVE or chunk.lemma == "where"
        at.owner, at.aside = None, owner if opens and self.opens_aside(i) else None

    def only_reminds(self, i: int, owner: Frame) -> bool:
        """Whether what a comma closes only leads in: "Let us recall, in May a mine went off", "As was reported, …"."""
        opening = owner.index < _OPENING and i == owner.index + 1 and owner.lemma in _REMINDING
        return opening and not any(a.chunk.mention and a.chunk.mention.acts for a in owner.subject)

    def pass_phrase(self, i: int, at: _Way) -> None:
        """Give the phrase that the preposition at chunk `i` opens to whom it belongs."""
        lemma = self.chunks[i].lemma
        arguments, _ = self.group_right(i + 1)
        if lemma == "between" and len(arguments) == 1:
            arguments = self.both_ends(i + 1, arguments)
        if lemma in self.words.clausal_prepositions:
            at.owner = self.frame_before(i) or at.owner
        if lemma == "according to":  # "According to the report, Smith and Jones died": the list is no part of it
            arguments = arguments[:1]
        if at.owner is not None and at.owner.lemma in self.saying and self.sets_content(i, at.owner):
            at.owner = None  # "said near Ostia on Friday, soldiers fired": said of what follows
        if lemma == "of" and (self.owns_fronted(i, at.owner) or self.names_capital(i)):
            return
        phrase = (lemma, tuple(arguments))
        if at.owner is None:
            at.fronted.append(phrase)
            return
        if lemma == "with" and self.is_gerund(i + 2):
            at.owner = self.beside(i, at.owner)
        holder = at.owner
        if holder.verb is None:
            holder = self.past_topic(i, holder) if self.chunks[i + 1].event else self.past_occasion(i, holder)
        holder.prepositions += (phrase,)

    def pass_adverb(self, i: int, at: _Way) -> None:
        """Give the adverb at chunk `i` to the verb before it, or let it wait for the one ahead."""
        lemma = self.chunks[i].lemma
        carried = lemma in self.words.carried
        if carried and self.verb_follows(i):
            at.there = (*at.there, lemma)  # "held talks and separately met Berrin"
        elif at.owner is not None and lemma not in at.owner.adverbs:
            at.owner.adverbs += (lemma,)
        elif at.owner is None and carried:
            at.there = (lemma,)  # "flew to Ostia, and there he met Berrin", "by phone told Berrin"

    def take_fronted(self, frame: Frame, at: _Way) -> None:
        """Give a finite verb what stands in front of it.

        That of a clause that only says more of what stands there leaves it to the next: "In Ostia, which they reached
        on Monday, they met", "Before the talks Aldor, who hosts them, met Berrin".
        """
        start = self.aside_start(frame)
        left = [p for p in at.fronted if p[1][0].chunk.first < start] if start else []
        left_times = [t for t in at.times if t.first < start] if start else []
        frame.prepositions = (*at.fronted[len(left) :], *frame.prepositions)
        frame.times = (*at.times[len(left_times) :], *frame.times)
        at.fronted, at.times = left, left_times

    def sets_time_apart(self, frame: Frame) -> bool:
        """Whether a verb tells which time is meant: "the last time Aldor and Berrin met"."""
        if frame.verb is None or not frame.subject or frame.role not in ("", "relative"):
            return False
        first = frame.subject[0].chunk
        row = [
            c for c in self.chunks[: frame.index] if c.kind is not ChunkKind.RELATIVE
        ]  # "the last time that they met"
        return any(a.lemma == "time" and b is first for a, b in pairwise(row))

    def aside_start(self, frame: Frame) -> int:
        """Where the clause of a verb starts that only says more, where another finite verb is still to come; or 0.

        It may be one behind "who" or "which", or one behind a comma: "On Friday, as the games opened, he met Aldor".
        What stands before it belongs to the verb to come.
        """
        relative = frame.role == "relative"
        if not relative and frame.role not in _BESIDES:
            return 0
        ahead = any(f.index > frame.index and f.role != frame.role and self.is_finite(f.index) for f in self.verbs)
        before = reversed(list(enumerate(self.chunks[: frame.index])))
        if relative:
            at = next((i for i, c in before if c.kind is ChunkKind.RELATIVE), 0)
        else:
            at = next((i for i, c in before if c.lemma == frame.role), 0)
            at = at if at and self.chunks[at - 1].kind is ChunkKind.COMMA else 0
        return self.chunks[at].first if ahead and at else 0


def frames_of(chunks: list[Chunk], sentence: int) -> list[Frame]:
    """The frames of one sentence, in order: one for each verb group and each event noun."""
    return Clauses(chunks, sentence).read()
