"""The reader of temporal expressions: words to symbols, symbols to the calendar."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from attrs import evolve

from caucasus_news.mentions.mention import TimeMention
from caucasus_news.mentions.times.clues import KnownEvent
from caucasus_news.mentions.times.direction import direction
from caucasus_news.mentions.times.following import follows
from caucasus_news.mentions.times.history import governing
from caucasus_news.mentions.times.known_events import KnownEvents
from caucasus_news.mentions.times.linking import is_eve
from caucasus_news.mentions.times.manner import manner
from caucasus_news.mentions.times.named import NamedEvent, NamedEvents
from caucasus_news.mentions.times.nearest import weekday_step, year_near
from caucasus_news.mentions.times.order import day_order
from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.reading import READERS, Reader, Reading, read_all
from caucasus_news.mentions.times.rendering import length_value, rendered, spanning
from caucasus_news.mentions.times.resolving import Resolver
from caucasus_news.mentions.times.story import Story
from caucasus_news.mentions.times.stretches import Stretch
from caucasus_news.mentions.times.symbols import NTH, Calendar, Edge, Expression, Fixed, Length, Sense, Step
from caucasus_news.mentions.times.values import Value, of_date, of_day, of_month
from caucasus_news.mentions.times.words import Words
from caucasus_news.mentions.times.written import day_written
from caucasus_news.model import Problem, When
from caucasus_news.model._checks import arguments
from caucasus_news.text.tokens import Tokens, tokenize

_NOTHING = Value()
#: The parts of a month, or the whole of it, that another may follow and that may follow another without a gap.
_LASTS = frozenset({None, Edge.LATE, Edge.END, Edge.REST})
_FIRSTS = frozenset({None, Edge.EARLY, Edge.START})
_UNNAMED = NamedEvents()


class TimeParser:
    """Reads temporal expressions in two steps; a subclass changes `words` or `readers`, or overrides a step.

    >>> parser = TimeParser()
    >>> tokens = tokenize("They met on Friday, June 9.")
    >>> expressions = parser.read(tokens)
    >>> [mention.when.timex3 for mention in parser.resolve(expressions, dt.date(2023, 6, 14))]
    ['2023-06-09']
    """

    readers: Mapping[str, Reader] = READERS

    def __init__(
        self, words: Words | None = None, events: Iterable[NamedEvent] = (), known: Iterable[KnownEvent] = ()
    ) -> None:
        """`events` are those that texts count from by name ("after the 44-day war").

        `known` are those whose day and month speak for their year, told with their place and those who took part.
        """
        self._known = KnownEvents.of(known)
        self._words = words
        self._events = NamedEvents.of(events) if events else _UNNAMED

    @property
    def words(self) -> Words:
        """The vocabulary: the packaged one unless another was given."""
        return self._words or Words.default()

    @property
    def events(self) -> NamedEvents:
        """The events that texts count from by name."""
        return self._events

    def read(self, tokens: Tokens) -> Reading:
        """The temporal expressions of a text, in order, not yet placed on the calendar."""
        return read_all(Page(tokens, self.words), self.readers)

    def resolve(
        self,
        expressions: Reading,
        published: dt.date | None = None,
        *,
        spread: bool = False,
        problems: list[Problem] | None = None,
    ) -> tuple[TimeMention, ...]:
        """Where the expressions lie on the calendar, `published` being the day that the text appeared.

        A range is one mention ("12 to 14 September"); with `spread` its ends are one each, as TimeML has it.
        What contradicts itself is put into `problems`.
        """
        page, read = expressions.page, expressions.expressions
        how = manner(page, read, published)
        era = governing(page, read, self._events) if published is None and not how.told else None
        story = Story(page, published, how.told or era is not None)
        story.remembered = how.remembered
        if published is not None:
            story.written = day_written(page, read, published)
        if era is not None:
            story.last = era
        resolver = Resolver(story, how.far, day_order(read, page), self._events, self._known)
        found: list[TimeMention] = []
        for e in read:
            sense = e.sense
            if e.parts:
                found.extend(self._of_parts(resolver, e, spread))
            elif story.told or not isinstance(sense, Fixed) or not sense.of_histories:
                value = self._value(resolver, e)
                if value.earliest is not None or not _is_bound(page, e):
                    found.append(_mention(page.tokens, e, value))
        if problems is not None:
            problems.extend(resolver.problems)
        return tuple(found)

    def _of_parts(self, resolver: Resolver, e: Expression, spread: bool) -> Iterable[TimeMention]:
        """The mentions of a range, a list, a day with its hour."""
        if e.joint == "clock":
            yield from self._timed(resolver, e, spread)
            return
        ends = self._ends(resolver, e)
        first, last = ends[0].earliest, ends[-1].latest
        if first is not None and last is not None and first < last and ends[0].day is not None:
            resolver.story.ranged = Stretch(first, e.last, last, e.day_part == "NI")
        if spread or e.joint == "pair" or (e.joint == "list" and not _contiguous(e, ends)):
            for part, value in zip(e.parts, ends, strict=True):
                yield _mention(resolver.page.tokens, part, value)
        else:
            yield _mention(resolver.page.tokens, e, spanning(e, ends[0], ends[-1]))

    def _value(self, resolver: Resolver, e: Expression) -> Value:
        if isinstance(e.sense, Length):
            resolver.story.remember(e, _NOTHING)
            return length_value(e.sense, resolver.published)
        value = resolver.value(e)
        resolver.story.remember(e, value)
        return value

    def _timed(self, resolver: Resolver, e: Expression, spread: bool) -> Iterable[TimeMention]:
        """A day and its hour: one mention, or with `spread` two."""
        value = self._value(resolver, e)
        tokens = resolver.page.tokens
        if not spread:
            yield _mention(tokens, e, value)
            return
        for part in e.parts:
            yield _mention(tokens, part, value)

    def _ends(self, resolver: Resolver, e: Expression) -> list[Value]:
        """The values of a range's parts, the later one first resolved where it alone tells the year."""
        parts = e.parts
        if _is_open_stretch(parts) and direction(resolver.page, e) < 0 and not follows(resolver.story, e):
            last = self._value(resolver, parts[-1])  # "doubled between January and October": its end is what is over
            first = self._value(resolver, _dated(parts[0], _in_year(parts[-1], last)))
            resolver.story.remember(parts[-1], last)
            return [first, last]
        year = _year_of(parts[-1])
        if year is not None and _year_of(parts[0]) is None:
            last = self._value(resolver, parts[-1])
            before = [self._value(resolver, _dated(part, parts[-1])) for part in parts[:-1]]
            resolver.story.remember(parts[-1], last)
            return [*before, last]
        found = [self._value(resolver, parts[0])]
        for part in parts[1:]:
            found.append(self._after(resolver, part, found[-1]))
        return found

    def _after(self, resolver: Resolver, part: Expression, before: Value) -> Value:
        """The value of a range's later part: not before the earlier one."""
        sense = part.sense
        if isinstance(sense, Calendar) and sense.year is None and sense.of is None and sense.month and before.earliest:
            year = year_near(before.earliest, sense.month, sense.day, 1)
            if year is not None and abs(year - before.earliest.year) <= 1:
                part = evolve(part, sense=evolve(sense, year=year))
        value = self._value(resolver, part)
        reached = before.latest is not None and before.latest.year < dt.MAXYEAR
        if isinstance(sense, Calendar) and sense.weekday is not None and before.latest and value.precision == "day":
            behind = weekday_step(before.latest, sense.weekday, 1) if reached else value.earliest
            if sense.day is None and behind is not None and value.earliest not in (None, behind):
                value = of_day(behind)
                resolver.story.remember(part, value)
        return value


def _is_bound(p: Page, e: Expression) -> bool:
    """Whether an expression is none where what it counts from is not told: `on the second day`, `the eve of`."""
    sense = e.sense
    return isinstance(sense, Step) and (sense.unit == NTH or (sense.origin is None and is_eve(p, e)))


def _year_of(e: Expression) -> int | None:
    return e.sense.year if isinstance(e.sense, Calendar) else None


def _is_open_stretch(parts: Sequence[Expression]) -> bool:
    """Whether a range leads from month to month, or from a day of one to a day of another, and no year is told."""
    a, b = parts[0].sense, parts[-1].sense
    months = isinstance(a, Calendar) and isinstance(b, Calendar) and a.month and b.month and a.month != b.month
    return len(parts) == 2 and bool(months) and not any(_is_placed(part.sense) for part in parts)


def _is_placed(sense: Sense) -> bool:
    return isinstance(sense, Calendar) and (sense.year is not None or sense.of is not None)


def _in_year(part: Expression, value: Value) -> Expression:
    return evolve(part, sense=evolve(part.sense, year=value.year)) if isinstance(part.sense, Calendar) else part


def _dated(part: Expression, last: Expression) -> Expression:
    """The earlier end of a range with the year of the later one, or the year before it."""
    a, b = part.sense, last.sense
    if not isinstance(a, Calendar) or not isinstance(b, Calendar) or b.year is None:
        return part
    earlier = a.month is not None and b.month is not None and a.month > b.month
    return evolve(part, sense=evolve(a, year=b.year - earlier))


def _contiguous(e: Expression, ends: Sequence[Value]) -> bool:
    """Whether the values of a list follow one another without a gap."""
    edges = [part.edge for part in e.parts]
    if any(a not in _LASTS or b not in _FIRSTS for a, b in pairwise(edges)):
        return False  # "late March and mid-April"
    codes = [value.timex3 or "" for value in ends]
    if all(code.startswith("XXXX-") and code[5:].replace("-", "").isdecimal() for code in codes):
        ends = [_in_2000(code) for code in codes]
    for a, b in pairwise(ends):
        if a.latest is None or b.earliest is None or not 0 <= (b.earliest - a.latest).days <= 1:
            return False
    return True


def _in_2000(code: str) -> Value:
    """An open day or month as it lies in a leap year."""
    parts = [int(part) for part in code.split("-")[1:]]
    return of_date(2000, *parts) if len(parts) == 2 else of_month(2000, parts[0])


def _mention(tokens: Tokens, e: Expression, value: Value) -> TimeMention:
    span = tokens.span(e.first, e.last)
    return TimeMention(e.first, e.last, rendered(e, value, tokens.text[span.start : span.end], span))


def find_times(text: str, published: dt.date | None = None) -> tuple[When, ...]:
    """Every temporal expression of a text: dates, times of day, durations and sets, in order.

    A range gives one expression for each of its ends. `published` is the day from which "yesterday" counts;
    without it what is relative stays open. TypeError where `text` is no str or `published` no `datetime.date`.

    >>> [(w.text, w.timex3) for w in find_times("They met on 12 March 2024. The following day they flew home.")]
    [('12 March 2024', '2024-03-12'), ('The following day', '2024-03-13')]
    """
    arguments(text, published=published)
    parser = TimeParser()
    tokens = tokenize(text)
    mentions = parser.resolve(parser.read(tokens), published, spread=True)
    return tuple([mention.when for mention in mentions])
