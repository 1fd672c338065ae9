"""Prepositional phrases, times and event nouns find what they belong to; frames are complete."""

from collections.abc import Sequence
from itertools import pairwise

from caucasus_news.mentions.mention import TimeMention
from caucasus_news.model import TimeKind
from caucasus_news.parsers.chunks import Chunk, ChunkKind, Shape
from caucasus_news.parsers.clauses.equations import name_those_meant
from caucasus_news.parsers.clauses.focus import Focus
from caucasus_news.parsers.clauses.row import BOUNDARY
from caucasus_news.parsers.frames import Argument, Frame

Phrase = tuple[str, Sequence[Argument]]  # a preposition and what stands behind it

_JOINTS = frozenset({ChunkKind.COMMA, ChunkKind.COORDINATOR})
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


class Clauses(Focus):
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
            elif kind in BOUNDARY or (kind in _JOINTS and self.parts_here(i, owner)):
                aside = owner if self.opens_aside(i) else None
                owner = None
            elif kind is ChunkKind.COMMA and aside is not None:
                owner, aside = (aside if self.phrase_behind(i) else owner), None
            elif kind is ChunkKind.NOUN:
                if owner is not None and (self.is_content_subject(i) or self.opens_dated(i)):
                    owner = None  # "said its positions in X had been hit": what follows belongs to the verb ahead
            elif kind is ChunkKind.COORDINATOR and owner is not None and self.joins_phrases(i):
                owner = self.over_closed(i) or owner
            elif kind is ChunkKind.PREPOSITION and i + 1 < len(chunks) and chunks[i + 1].kind is ChunkKind.NOUN:
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

    def marks_words(self, i: int) -> bool:
        """Whether the quotation mark at chunk `i` is around words without a verb: 'called it "risky" after talks'."""
        for step in (1, -1):
            for j in range(i + step, i + _QUOTED * step, step):
                if not 0 <= j < len(self.chunks) or j in self.frames or self.chunks[j].kind not in _IN_QUOTES:
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
        if owner.verb is not None or not owner.index or self.chunks[i].lemma not in _MEANWHILE:
            return self.past_occasion(i, owner)
        verb = self.frame_before(owner.index)
        about = self.chunks[owner.index - 1].lemma in _TOPICAL or owner.index == (verb.index + 1 if verb else -1)
        topical = verb is not None and about and verb.lemma in self.discussing
        topical = topical or (self.chunks[i].lemma in _DURING and self.chunks[owner.index - 1].lemma == "of")
        return verb if verb is not None and topical else self.past_occasion(i, owner)

    def past_occasion(self, i: int, owner: Frame) -> Frame:
        """What a phrase or length at chunk `i` behind an occasion tells of: what went on beside it.

        "Met during the summit for the third time", "talks on the margins of the forum with Aldor as mediator".
        """
        chunks = self.chunks
        before = chunks[owner.index - 1].lemma if owner.index else ""
        if owner.verb is not None or not (before in self.sidelines or (before == "during" and owner.chunk.owners)):
            return owner
        time = chunks[i].time
        counts = time is None and chunks[i].lemma == "for" and chunks[i + 1].lemma == "time"
        if time is not None:
            apart = time.when.kind is TimeKind.DURATION
        else:
            apart = counts or (before in self.sidelines and chunks[i].lemma not in _OF_OCCASION)
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
        chunks, opener = self.chunks, self.chunks[i]
        relative = opener.kind is ChunkKind.RELATIVE or opener.lemma == "where"
        if i > 2 and chunks[i - 1].lemma == "of" and chunks[i - 2].kind is ChunkKind.NOUN:
            i -= 2  # ", one of whom died,"
        return relative and i > 0 and chunks[i - 1].kind is ChunkKind.COMMA

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
        return i + 1 < len(self.chunks) and self.chunks[i + 1].kind is ChunkKind.VERB

    def parts_here(self, i: int, owner: Frame | None) -> bool:
        """Whether what follows the comma or "and" at chunk `i` belongs to the next verb."""
        return self.starts_clause(i) or self.closes_opening(i, owner) or self.dates_next_verb(i)

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
        if i + 2 < len(chunks) and chunks[i + 1].lemma == "and" and chunks[i + 2].kind is ChunkKind.NOUN:
            return [*arguments, Argument(chunks[i + 2])]
        return arguments

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

    def verb_frames(self) -> list[Frame]:
        """The frames of verbs."""
        return [f for f in self.frames.values() if f.verb is not None]

    def joins_phrases(self, i: int) -> bool:
        """Whether an "and" joins phrases of the verb: "is due in Ostia on Monday, and in Amar on Friday".

        "Will fly to Ostia for talks with Aldor and to Amar for talks with Berrin".
        """
        chunks = self.chunks
        if i + 1 >= len(chunks) or chunks[i + 1].kind is not ChunkKind.PREPOSITION:
            return False
        if i > 0 and chunks[i - 1].kind is ChunkKind.COMMA:
            return True
        verb = self.frame_before(i)
        return verb is not None and chunks[i + 1].lemma == "to" and any(lemma == "to" for lemma, _ in verb.prepositions)

    def over_closed(self, i: int) -> Frame | None:
        """The verb whose phrases go on at the "and" of chunk `i`, past a clause that only tells more of one.

        "Was in Ostia on Monday, where Aldor received him, and in Amar on Tuesday".
        """
        verb = self.frame_before(i)
        outer = verb.governor if verb is not None and verb.role in ("where", "when", "relative") else None
        closed = i > 0 and self.chunks[i - 1].kind is ChunkKind.COMMA and outer is not None and outer.verb is not None
        link = self.chunks[i + 1].lemma
        return outer if closed and outer is not None and link in [p for p, _ in outer.prepositions] else verb

    def starts_clause(self, i: int) -> bool:
        """Whether a new clause with a subject of its own starts at the comma or "and" at chunk `i`."""
        chunks = self.chunks
        j = i + 1
        while j < len(chunks) and chunks[j].kind in (ChunkKind.COORDINATOR, ChunkKind.ADVERB):
            j += 1
        if j >= len(chunks) or chunks[j].kind is not ChunkKind.NOUN or chunks[j].event:
            return False
        return self.is_subject(j) or (chunks[i].kind is ChunkKind.COMMA and self.is_teller(j))

    def is_teller(self, i: int) -> bool:
        """Whether the noun phrase at chunk `i` says, with its place, what stands before: "officials in Ostia"."""
        chunks = self.chunks
        j = i + 1
        while j + 1 < len(chunks) and chunks[j].kind is ChunkKind.PREPOSITION and chunks[j + 1].kind is ChunkKind.NOUN:
            j += 2
        if j == i + 1 or j >= len(chunks) or chunks[j].kind is not ChunkKind.VERB:
            return False
        return chunks[j].lemma in self.saying and self.is_finite(j)

    def attach_nouns(self) -> None:
        """Hang each event noun on the verb whose subject or object it is, or on what its preposition belongs to."""
        nouns = [frame for frame in self.frames.values() if frame.verb is None]
        taken = [(f, [a.chunk for a in f.objects], [a.chunk for a in f.subject]) for f in self.verb_frames() if nouns]
        for frame in nouns:
            for other, objects, subject in taken:
                if frame.chunk in objects:
                    frame.links += ((other, "object"),)
                elif frame.chunk in subject:
                    frame.links += ((other, "subject"),)
            for other, role in frame.links:
                frame.governor, frame.role = other, role
                loose = other.verb is None or other.verb.shape in (Shape.PARTICIPLE, Shape.GERUND)
                if not loose and not self.only_adds(other):
                    break
            self.hang_on_preposition(frame)
            if frame.hung is not None and frame.governor is not None and self.only_adds(frame.governor):
                frame.governor = None  # "brought them together for talks, which ended": the talks it brought them to
            if frame.governor is None and frame.hung is None:
                self.hang_on_list(frame)
            if frame.governor is None and frame.hung is not None:
                frame.governor, frame.role = frame.hung
            if frame.governor is not None:
                frame.governor.dependents += (frame,)

    def only_adds(self, frame: Frame) -> bool:
        """Whether a comma and "which" open the clause of a verb, so that it tells not which event is meant."""
        if frame.role != "relative":
            return False
        opener = frame.index
        while opener > 0 and self.chunks[opener].kind is not ChunkKind.RELATIVE:
            opener -= 1
        return opener > 0 and self.chunks[opener - 1].kind is ChunkKind.COMMA

    def hang_on_list(self, frame: Frame) -> None:
        """Let an event behind "and" be what the one before it is: "holds talks with Aldor and a meeting with"."""
        chunks = self.chunks
        if not frame.index or chunks[frame.index - 1].kind not in _JOINTS:
            return
        for j in range(frame.index - 2, max(frame.index - 14, -1), -1):
            before = self.frames.get(j)
            if chunks[j].kind in BOUNDARY or (before is not None and before.verb is not None):
                return
            if before is not None and any(role == "object" for _, role in before.links):
                frame.links = tuple((link, role) for link, role in before.links if role == "object")
                frame.governor, frame.role = before.governor, before.role
                return

    def hang_on_preposition(self, frame: Frame) -> None:
        """Note which preposition of which trigger an event noun stands behind."""
        for other in self.frames.values():
            for lemma, arguments in other.prepositions:
                if frame.chunk in [a.chunk for a in arguments] and not _hangs_on(other, frame):
                    frame.hung = (other, lemma)
                    return


def _hangs_on(frame: Frame, other: Frame) -> bool:
    """Whether a frame is another or hangs on it, by however many others: nothing hangs on itself."""
    outer: Frame | None = frame
    while outer is not None and outer is not other:
        outer = outer.hung[0] if outer.hung is not None else None
    return outer is not None


def frames_of(chunks: list[Chunk], sentence: int) -> list[Frame]:
    """The frames of one sentence, in order: one for each verb group and each event noun."""
    return Clauses(chunks, sentence).read()
