"""Prepositional phrases and times go to what they belong to, and the frames are complete."""

from collections.abc import Sequence
from itertools import pairwise

from caucasus_news.mentions.mention import TimeMention
from caucasus_news.parsers.chunks import Chunk, ChunkKind, Shape
from caucasus_news.parsers.clauses.belonging import Belonging
from caucasus_news.parsers.clauses.equations import name_those_meant
from caucasus_news.parsers.clauses.row import BOUNDARY, JOINTS
from caucasus_news.parsers.frames import Argument, Frame

Phrase = tuple[str, Sequence[Argument]]  # a preposition and what stands behind it


class Clauses(Belonging):
    """A sentence from chunks to frames."""

    def read(self) -> list[Frame]:
        """Everything, in order."""
        for i, chunk in enumerate(self.chunks):
            if chunk.kind is ChunkKind.VERB:
                self.frames[i] = Frame(chunk, i, self.sentence, verb=chunk.verb)
            elif chunk.kind is ChunkKind.NOUN and chunk.event:
                self.frames[i] = Frame(chunk, i, self.sentence)
        self.settle_shapes()
        for i, frame in self.frames.items():
            if frame.verb is not None:
                self.fill_right(i, frame)
        for i, frame in self.frames.items():
            if frame.verb is not None:
                self.fill_left(i, frame)
        self.attach_phrases()
        if any(frame.lemma == "be" for frame in self.frames.values()):
            name_those_meant(self.frames.values())
        self.tell_focus()
        self.attach_nouns()
        return list(self.frames.values())

    def attach_phrases(self) -> None:
        """Give each prepositional phrase and each time to the trigger that it follows, or else to the verb ahead."""
        owner: Frame | None = None
        fronted: list[Phrase] = []
        times: list[TimeMention] = []
        there: tuple[str, ...] = ()
        aside: Frame | None = None  # what a phrase behind a relative clause goes back to
        chunks = self.chunks
        label = self.place_label()
        for i, chunk in enumerate(chunks):
            kind = chunk.kind
            if i in self.frames:
                frame = self.frames[i]
                if label >= 0 and frame.verb is None and owner is None:  # "15 May, Ostia: shelling of the town"
                    frame.prepositions = (*(p for p in fronted if p[1][0].chunk is chunks[label]), *frame.prepositions)
                owner = self.take_trigger(frame, owner, fronted, times)
                if there and frame.verb is not None:
                    frame.adverbs, there = (*frame.adverbs, *there), ()
            elif i == label:
                fronted.append(("in", (Argument(chunk),)))
            elif kind is ChunkKind.MARK and owner is not None and self.goes_on_listing(i):
                continue
            elif kind is ChunkKind.COMMA and owner is not None and self.closes_aside(i, owner):
                owner = owner.governor
            elif kind is ChunkKind.QUOTE and owner is not None and self.marks_words(i):
                continue
            elif kind in BOUNDARY or (kind in JOINTS and self.parts_here(i, owner)):
                aside = owner if self.opens_aside(i) else None
                owner = None
            elif kind is ChunkKind.COMMA and aside is not None:
                owner, aside = (aside if self.phrase_behind(i) else owner), None
            elif kind is ChunkKind.NOUN:
                if owner is not None and (self.is_content_subject(i) or self.opens_dated(i)):
                    owner = None  # "said its positions in X had been hit": what follows belongs to the verb ahead
            elif kind is ChunkKind.COORDINATOR and owner is not None and self.joins_phrases(i):
                owner = self.over_closed(i) or owner
            elif kind is ChunkKind.PREPOSITION and i + 1 < self.size and chunks[i + 1].kind is ChunkKind.NOUN:
                arguments, _ = self.group_right(i + 1)
                if chunk.lemma == "between" and len(arguments) == 1:
                    arguments = self.both_ends(i + 1, arguments)
                if chunk.lemma in self.clausal:
                    owner = self.frame_before(i) or owner
                if (
                    chunk.lemma == "according to"
                ):  # "According to the report, Smith and Jones died": the list is no part of it
                    arguments = arguments[:1]
                if owner is not None and self.sets_content(i, owner):
                    owner = None  # "said near Ostia on Friday, soldiers fired": said of what follows
                phrase = (chunk.lemma, tuple(arguments))
                if chunks[i].lemma == "of" and (self.owns_fronted(i, owner) or self.names_capital(i)):
                    continue
                if owner is not None and chunk.lemma == "with" and self.is_gerund(i + 2):
                    owner = self.beside(i, owner)
                if owner is not None:
                    holder = self.past_topic(i, owner) if chunks[i + 1].event else self.past_occasion(i, owner)
                    holder.prepositions += (phrase,)
                else:
                    fronted.append(phrase)
            elif kind is ChunkKind.TIME and chunk.time is not None:
                if owner is not None:
                    self.past_occasion(i, owner).times += (chunk.time,)
                else:
                    times.append(chunk.time)
            elif kind is ChunkKind.ADVERB and chunk.lemma in self.carried and self.verb_follows(i):
                there = (*there, chunk.lemma)  # "held talks and separately met Berrin"
            elif kind is ChunkKind.ADVERB and owner is not None and chunk.lemma not in owner.adverbs:
                owner.adverbs += (chunk.lemma,)
            elif kind is ChunkKind.ADVERB and owner is None and chunk.lemma in self.carried:
                there = (chunk.lemma,)  # "flew to Ostia, and there he met Berrin", "by phone told Berrin"
        if (fronted or times) and self.frames:
            last = list(self.frames.values())[-1]
            last.prepositions += tuple(fronted)
            last.times += tuple(times)

    def take_trigger(self, frame: Frame, owner: Frame | None, fronted: list[Phrase], times: list[TimeMention]) -> Frame:
        """Make `frame` the owner of what follows; a finite verb takes what stands in front of it.

        That of a clause that only says more of what stands there leaves it to the next: "In Ostia, which they reached
        on Monday, they met", "Before the talks Aldor, who hosts them, met Berrin".
        """
        if frame.verb is None or frame.verb.shape is not Shape.FINITE or self.is_aside(frame.index):
            return frame
        if owner is not None and frame.lemma == "be" and self.sets_time_apart(owner):
            return owner  # "The last time Aldor and Berrin met was in Ostia"
        start = self.relative_start(frame)
        left, left_times = [p for p in fronted if p[1][0].chunk.first < start], [t for t in times if t.first < start]
        frame.prepositions = (*fronted[len(left) :], *frame.prepositions)
        frame.times = (*times[len(left_times) :], *frame.times)
        fronted[:], times[:] = left, left_times
        return frame

    def sets_time_apart(self, frame: Frame) -> bool:
        """Whether a verb tells which time is meant: "the last time Aldor and Berrin met"."""
        if frame.verb is None or not frame.subject or frame.role not in ("", "relative"):
            return False
        first = frame.subject[0].chunk
        row = [
            c for c in self.chunks[: frame.index] if c.kind is not ChunkKind.RELATIVE
        ]  # "the last time that they met"
        return any(a.lemma == "time" and b is first for a, b in pairwise(row))

    def relative_start(self, frame: Frame) -> int:
        """Where the clause of a verb behind "who" or "which" starts, where another finite verb is still to come; or 0.

        What stands before it belongs to that verb.
        """
        if frame.role != "relative":
            return 0
        ahead = any(
            f.index > frame.index and f.role != "relative" and self.is_finite(f.index) for f in self.verb_frames()
        )
        opener = next((c for c in reversed(self.chunks[: frame.index]) if c.kind is ChunkKind.RELATIVE), None)
        return opener.first if ahead and opener is not None else 0


def frames_of(chunks: list[Chunk], sentence: int) -> list[Frame]:
    """The frames of one sentence, in order: one for each verb group and each event noun."""
    return Clauses(chunks, sentence).read()
