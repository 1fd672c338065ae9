"""A document with its frames: what the parsers of events look at."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from attrs import field, frozen

from caucasus_news.lexicon import Lexicon
from caucasus_news.mentions.document import Document, Lately
from caucasus_news.mentions.mention import Mention
from caucasus_news.model import Actor, Event, Meeting, Place, PlaceKind, Span, Statement, TimeKind, When
from caucasus_news.parsers.chunks import Chunk
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.knowledge import Knowledge
from caucasus_news.text.sentences import Sentence

T = TypeVar("T")


#: The kinds of time that place something on the calendar.
CALENDAR = (TimeKind.DATE, TimeKind.TIME)
#: The kinds of place that are a town.
TOWNS = frozenset({PlaceKind.TOWN, PlaceKind.CITY, PlaceKind.CAPITAL})
#: Prepositions before the place where something happens, and before one that somebody goes to.
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
_TALKS = frozenset({"talks", "negotiations", "discussions", "consultations", "dialogue", "conversation"})
TO = ("to", "into", "for", "towards", "toward")


@frozen
class Chances:
    """The probability that a sentence tells of a meeting, an incident, a mediation."""

    meetings: float
    incidents: float
    mediations: float


@frozen(eq=False)
class Scene:
    """The frames of a document, sentence by sentence, and what the parsers of events know besides.

    `knowledge` is what was known before reading, `events` what the parsers before this one have read,
    `statements` who said what, `playful` are the sentences, by number, where battles may be play.
    `told` keeps how often the text speaks of each polity, once somebody asks (`main_conflict`), `seen` the ids of all
    named, `chances` how likely sentences, by number, tell of events, `held` where meetings are told: the last alone is
    forgotten with further `events`. `published` is the article's day, `lexicon`, `conflicts`, `polities` and `seats`
    are those of `knowledge`, `keys` the folded words of each sentence, at hand because they are asked for all the time.
    """

    document: Document
    frames: tuple[tuple[Frame, ...], ...] = field(repr=False)
    chunks: tuple[tuple[Chunk, ...], ...] = field(repr=False)
    knowledge: Knowledge = field(repr=False)
    events: tuple[Event, ...] = field(default=(), repr=False)
    statements: tuple[Statement, ...] = field(default=(), repr=False)
    playful: frozenset[int] = field(default=frozenset(), repr=False)
    told: list[Counter[str]] = field(factory=list, repr=False)
    seen: list[frozenset[str]] = field(factory=list, repr=False)
    chances: dict[int, Chances] = field(factory=dict, repr=False)
    held: list[frozenset[int]] = field(factory=list, init=False, repr=False)

    published: dt.date | None = field(init=False, repr=False)
    lexicon: Lexicon = field(init=False, repr=False)
    conflicts: frozenset[frozenset[str]] = field(init=False, repr=False)
    polities: Mapping[str, Actor] = field(init=False, repr=False)
    seats: Mapping[str, Place] = field(init=False, repr=False)
    keys: Lately[tuple[str, ...]] = field(init=False, repr=False)

    @published.default
    def _(self) -> dt.date | None:
        return self.document.article.published

    @lexicon.default
    def _(self) -> Lexicon:
        return self.knowledge.lexicon

    @conflicts.default
    def _(self) -> frozenset[frozenset[str]]:
        return self.knowledge.conflicts(self.published)

    @polities.default
    def _(self) -> Mapping[str, Actor]:
        return self.knowledge.polities

    @seats.default
    def _(self) -> Mapping[str, Place]:
        return self.knowledge.seats

    @keys.default
    def _(self) -> Lately[tuple[str, ...]]:
        return self.document.keys

    @property
    def named(self) -> frozenset[str]:
        """The ids of everyone whom the text names, and of their states."""
        if not self.seen:
            actors = [actor for mention in self.document.mentions for actor in mention.actors]
            states = {actor.country for actor in actors if actor.country is not None}
            self.seen.append(frozenset({actor.id for actor in actors} | states))
        return self.seen[0]

    @property
    def met(self) -> frozenset[int]:
        """Where the evidence of the meetings begins that are read so far, as offsets into the text."""
        if not self.held:
            meetings = (event for event in self.events if isinstance(event, Meeting))
            self.held.append(frozenset([span.start for meeting in meetings for span in meeting.evidence]))
        return self.held[0]

    def with_events(self, events: tuple[Event, ...]) -> "Scene":
        """The scene when these events have been read; what was found of its text alone stays known."""
        if events == self.events:
            return self
        found = (self.frames, self.chunks, self.knowledge, events, self.statements, self.playful)
        return Scene(self.document, *found, self.told, self.seen, self.chances)

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
        return self.keys[number]

    def mentions_in(self, first: int, last: int) -> tuple[Mention, ...]:
        """The mentions that start within these tokens."""
        return self.document.mentions_in(first, last)


# ---------------------------------------------------------------------- what arguments say
def mentions_of(arguments: Iterable[Argument]) -> list[Mention]:
    """Who and what a row of arguments names, in order."""
    found: list[Mention] = []
    for argument in arguments:
        found += argument.mentions
    return found


def actors_of(arguments: Iterable[Argument]) -> list[Actor]:
    """The actors that a row of arguments names, each once, in order; those read as places are left out.

    >>> from caucasus_news import NewsParser
    >>> parser = NewsParser(events=[])
    >>> scene = parser.scene(parser.read("Ilham Aliyev met Nikol Pashinyan in Brussels on 14 May 2023."))
    >>> met = next(frame for frame in scene.all_frames() if frame.lemma == "meet")
    >>> [actor.name for actor in actors_of((*met.subject, *met.objects))]
    ['Ilham Aliyev', 'Nikol Pashinyan']
    """
    return unique([actor for m in mentions_of(arguments) if m.acts for actor in m.actors])


def unique(values: Iterable[T]) -> list[T]:
    """The values, each once, in order."""
    found = list(values)
    if found[2:]:
        return list(dict.fromkeys(found))
    return found[:1] if found[1:] and found[0] == found[1] else found


def places_of(frame: Frame, prepositions: tuple[str, ...] = AT) -> Iterator[Place]:
    """The places that a frame's prepositional phrases name, in order."""
    before = False
    for lemma, arguments in frame.prepositions:
        qualifies = before and lemma == "of"  # "in the Black Sea resort of Sochi"
        before = lemma in prepositions
        if before or qualifies:
            lying = lemma != "on" or frame.verb is not None or frame.lemma.rpartition(" ")[2] not in _TALKS
            for mention in mentions_of(arguments):
                if mention.place is not None and (lemma != "on" or (lying and mention.place.kind in _LINES)):
                    yield mention.place  # but not of "talks on the border"


def calendar_times(*frames: Frame) -> list[When]:
    """The times of frames that place something on the calendar, in order."""
    found: list[When] = []
    for frame in frames:
        if frame.times:
            found += [t.when for t in frame.times if t.when.kind in CALENDAR and t.when.earliest is not None]
    return found


def days_of(when: When | None) -> tuple[dt.date, dt.date]:
    """The first and last day on which something may have been; what nobody tells is open."""
    if when is None:
        return dt.date.min, dt.date.max
    return when.earliest or dt.date.min, when.latest or dt.date.max


def first_calendar_time(*frames: Frame) -> When | None:
    """The first time of frames that places something on the calendar."""
    for frame in frames:
        for time in frame.times:
            if time.when.kind in CALENDAR and time.when.earliest is not None:
                return time.when
    return None
