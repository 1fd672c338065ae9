"""A document with its frames: what the parsers of events look at."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from attrs import evolve, field, frozen

from caucasus_news.lexicon import Lexicon
from caucasus_news.mentions.document import Document
from caucasus_news.mentions.mention import Mention, TimeMention
from caucasus_news.model import Actor, BlockKind, Event, Place, PlaceKind, Precision, Span, Statement, TimeKind, When
from caucasus_news.parsers.chunker import Chunker
from caucasus_news.parsers.chunks import Chunk, ChunkKind
from caucasus_news.parsers.clauses import frames_of
from caucasus_news.parsers.firstperson import first_person
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.genre import playful_sentences
from caucasus_news.parsers.grammar import Grammar
from caucasus_news.parsers.knowledge import Knowledge
from caucasus_news.parsers.narrator import own_words
from caucasus_news.parsers.trimming import trim
from caucasus_news.text.sentences import Sentence

T = TypeVar("T")

_LABEL = 4  # chunks of the label of an entry: a place, a comma, a day and a stop

#: Prepositions before the place where something happens, and before one that somebody goes to.
#: The kinds of time that place something on the calendar.
CALENDAR = (TimeKind.DATE, TimeKind.TIME)
AT = (
    "in",
    "at",
    "near",
    "near to",
    "close to",
    "on",
    "inside",
    "outside",
    "around",
    "along",
    "in the vicinity of",
    "in the area of",
    "in the direction of",
    "on the outskirts of",
    "across",
    "within",
    "throughout",
    "not far from",
    "on the edge of",
    "in the outskirts of",
    "on the territory of",
    "in the territory of",
    "in the suburbs of",
    "north of",
    "south of",
    "east of",
    "west of",
    "just outside",
)
_UNTIL = frozenset({"to", "until", "till", "through"})
_LONGEST = 92  # days that "from … to …" may take as one event's time
#: What somebody can be on, and "on" another place tells what is spoken of.
_LINES = frozenset(
    {
        PlaceKind.BORDER,
        PlaceKind.LINE,
        PlaceKind.ROAD,
        PlaceKind.RIVER,
        PlaceKind.LAKE,
        PlaceKind.CROSSING,
        PlaceKind.SITE,
    }
)
#: Nouns behind which "on" tells what is talked about.
_TALKS = (["talks"], ["negotiations"], ["discussions"], ["consultations"], ["dialogue"], ["conversation"])
#: Days beyond the 28th of the shorter months.
_LAST_DAYS = {2: 0, 4: 2, 6: 2, 9: 2, 11: 2}
TO = ("to", "into", "for", "towards", "toward")


@frozen(eq=False)
class Scene:
    """The frames of a document, sentence by sentence, and what the parsers of events know besides.

    `knowledge` is what was known before reading, `events` what the parsers before this one have read,
    `statements` who said what, `playful` are the sentences, by number, where battles may be play.
    `told` keeps how often the text speaks of each polity, once somebody asks (`main_conflict`), `seen` the ids of all
    named. `lexicon`, `conflicts`, `polities` and `seats` are those of `knowledge`, at hand because they are asked for
    all the time.
    """

    document: Document
    frames: tuple[tuple[Frame, ...], ...] = field(repr=False)
    chunks: tuple[tuple[Chunk, ...], ...] = field(repr=False)
    knowledge: Knowledge = field(repr=False)
    events: tuple[Event, ...] = field(default=(), repr=False)
    statements: tuple[Statement, ...] = field(default=(), repr=False)
    playful: frozenset[int] = field(default=frozenset(), repr=False)
    told: list[Counter[str]] = field(factory=list, init=False, repr=False)
    seen: list[frozenset[str]] = field(factory=list, init=False, repr=False)

    lexicon: Lexicon = field(init=False, repr=False)
    conflicts: frozenset[frozenset[str]] = field(init=False, repr=False)
    polities: Mapping[str, Actor] = field(init=False, repr=False)
    seats: Mapping[str, Place] = field(init=False, repr=False)

    @lexicon.default
    def _(self) -> Lexicon:
        return self.knowledge.lexicon

    @conflicts.default
    def _(self) -> frozenset[frozenset[str]]:
        return self.knowledge.conflicts(self.document.article.published)

    @polities.default
    def _(self) -> Mapping[str, Actor]:
        return self.knowledge.polities

    @seats.default
    def _(self) -> Mapping[str, Place]:
        return self.knowledge.seats

    @property
    def named(self) -> frozenset[str]:
        """The ids of everyone whom the text names, and of their states."""
        if not self.seen:
            actors = [actor for mention in self.document.mentions for actor in mention.actors]
            self.seen.append(frozenset(x for actor in actors for x in (actor.id, actor.country) if x is not None))
        return self.seen[0]

    @property
    def published(self) -> dt.date | None:
        """The date of publication."""
        return self.document.article.published

    def all_frames(self) -> Iterator[Frame]:
        """Every frame, in the order of the text."""
        for row in self.frames:
            yield from row

    def sentence(self, frame: Frame) -> Sentence:
        """The sentence that a frame stands in."""
        return self.document.sentences[frame.sentence]

    def sentence_span(self, frame: Frame) -> Span:
        """The place of the frame's sentence in the text."""
        return self.span_of(frame.sentence)

    def span_of(self, number: int) -> Span:
        """The place of a sentence, by its number, in the text: one span for all that is told there."""
        known = self.document.spans
        if number not in known:
            sentence = self.document.sentences[number]
            known[number] = self.document.tokens.span(sentence.first, sentence.last)
        return known[number]

    def span(self, frame: Frame) -> Span:
        """The place of the trigger in the text."""
        return self.document.tokens.span(frame.chunk.first, frame.chunk.last)

    def keys_of(self, number: int) -> tuple[str, ...]:
        """The folded words of a sentence, by its number."""
        sentence = self.document.sentences[number]
        return self.document.tokens.keys[sentence.first : sentence.last]

    def mentions_in(self, first: int, last: int) -> tuple[Mention, ...]:
        """The mentions that start within these tokens."""
        return self.document.mentions_in(first, last)


def _spans(document: Document) -> Iterator[TimeMention]:
    """The times of the body, two days with a "to" between as the days from one to the other."""
    held: TimeMention | None = None
    for told in document.times:
        time = _to_day(told, document)
        joined = _joined(held, time, document) if held is not None else None
        if held is not None and joined is None:
            yield held
        held = joined or time
    if held is not None:
        yield held


def _to_day(time: TimeMention, document: Document) -> TimeMention:
    """The days of "between May 28 and 29", where only the first was read."""
    keys = document.tokens.keys
    when, day = time.when, keys[time.last + 1 : time.last + 2]
    if time.first == 0 or keys[time.first - 1] != "between" or keys[time.last : time.last + 1] != ("and",):
        return time
    if when.precision is not Precision.DAY or when.earliest is None or not (day and day[0].isdecimal()):
        return time
    first, stop = when.earliest, int(day[0])
    if not (first == when.latest and first.day < stop <= 28 + _LAST_DAYS.get(first.month, 3)):
        return time
    span = Span(when.span.start, document.tokens.ends[time.last + 1])
    last = first.replace(day=stop)
    edtf = f"{first.isoformat()}/{last.isoformat()}" if when.edtf else None
    text = span.of(document.article.text)
    return TimeMention(time.first, time.last + 2, evolve(when, text=text, span=span, latest=last, edtf=edtf))


def _joined(first: TimeMention, last: TimeMention, document: Document) -> TimeMention | None:
    keys = document.tokens.keys
    paired = keys[first.first - 1 : first.first + 1][:1] == ("between",) and keys[first.last] == "and"
    if last.first != first.last + 1 or not (keys[first.last] in _UNTIL or paired):
        return None
    a, b = first.when, last.when
    if a.precision is not Precision.DAY or b.precision is not Precision.DAY or a.earliest is None or b.latest is None:
        return None
    if not 0 < (b.latest - a.earliest).days <= _LONGEST:
        return None
    span = Span(a.span.start, b.span.end)
    edtf = f"{a.edtf}/{b.edtf}" if a.edtf and b.edtf else None
    return TimeMention(
        first.first, last.last, evolve(a, text=span.of(document.article.text), span=span, latest=b.latest, edtf=edtf)
    )


def build_scene(
    document: Document, grammar: Grammar, knowledge: Knowledge, statements: tuple[Statement, ...] = ()
) -> Scene:
    """The frames of every sentence of the body; the title and headings are read by nobody for events."""
    mentions = {m.first: m for m in document.mentions}
    times = {t.first: t for t in _spans(document) if t.first not in mentions}
    for time in times.values():  # "September 2022 Azerbaijani troops": the year is the time's
        for first in range(time.first + 1, time.last):
            late = mentions.pop(first, None)
            if late is not None and late.last > time.last:
                mentions[time.last] = evolve(late, first=time.last)
    for mention in (*first_person(document, statements), *own_words(document)):
        mentions.setdefault(mention.first, mention)
    trim(mentions, document.tokens, grammar, knowledge.lexicon)
    chunker = Chunker(document.tokens, grammar, mentions, times)
    rows: list[tuple[Frame, ...]] = []
    chunked: list[tuple[Chunk, ...]] = []
    for number, sentence in enumerate(document.sentences):
        chunks: list[Chunk] = []
        if sentence.kind in (BlockKind.PARAGRAPH, BlockKind.CAPTION):
            chunks = chunker.chunks(sentence.first, sentence.last)
        label = _entry_label(chunked[-1]) if number else []
        if label and document.sentences[number - 1].block == sentence.block:
            chunks = [*label, *chunks]
        rows.append(tuple(frames_of(chunks, number)))
        chunked.append(tuple(chunks))
    playful = playful_sentences(document)
    return Scene(document, tuple(rows), tuple(chunked), knowledge, statements=statements, playful=playful)


def _entry_label(chunks: Sequence[Chunk]) -> list[Chunk]:
    """The day of an entry, where a sentence is no more than that, or a place and a day: "Ostia, 19 September 1992.".

    A place behind the day is that of the entry too: before it stands where a report was sent from.
    """
    days = [c for c in chunks if c.kind is ChunkKind.TIME]
    if len(days) != 1 or len(chunks) > _LABEL:
        return []
    rest = [c for c in chunks if c.kind not in (ChunkKind.TIME, ChunkKind.MARK, ChunkKind.COMMA)]
    named = len(rest) == 1 and rest[0].mention is not None and rest[0].mention.place is not None
    if not named:
        return days if not rest else []
    closing = [c for c in chunks if c.kind is ChunkKind.MARK and c.first > rest[0].first]
    return [*days, *rest, *closing[:1]] if closing and rest[0].first > days[0].first else days


# ---------------------------------------------------------------------- what arguments say
def mentions_of(arguments: Iterable[Argument]) -> list[Mention]:
    """Who and what a row of arguments names, in order."""
    return [m for a in arguments for m in a.mentions]


def actors_of(arguments: Iterable[Argument]) -> list[Actor]:
    """The actors that a row of arguments names, each once, in order; those read as places are left out."""
    return unique(actor for m in mentions_of(arguments) if m.acts for actor in m.actors)


def unique(values: Iterable[T]) -> list[T]:
    """The values, each once, in order."""
    found = list(values)
    return list(dict.fromkeys(found)) if found[1:] else found


def places_of(frame: Frame, prepositions: tuple[str, ...] = AT) -> Iterator[Place]:
    """The places that a frame's prepositional phrases name, in order."""
    before, topical = False, frame.verb is None and frame.lemma.split()[-1:] in _TALKS  # "talks on the border"
    for lemma, arguments in frame.prepositions:
        qualifies = before and lemma == "of"  # "in the Black Sea resort of Sochi"
        before = lemma in prepositions
        if before or qualifies:
            for mention in mentions_of(arguments):
                if mention.place is not None and (lemma != "on" or (mention.place.kind in _LINES and not topical)):
                    yield mention.place


def calendar_times(*frames: Frame) -> list[When]:
    """The times of frames that place something on the calendar, in order."""
    return [t.when for f in frames for t in f.times if t.when.kind in CALENDAR and t.when.earliest is not None]


def days_of(when: When | None) -> tuple[dt.date, dt.date]:
    """The first and last day on which something may have been; what nobody tells is open."""
    if when is None:
        return dt.date.min, dt.date.max
    return when.earliest or dt.date.min, when.latest or dt.date.max


def first_calendar_time(*frames: Frame) -> When | None:
    """The first time of frames that places something on the calendar."""
    return next(iter(calendar_times(*frames)), None)
