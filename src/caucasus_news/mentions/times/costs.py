"""How well a day of publication goes with what a text says."""

import datetime as dt
from bisect import bisect_left
from collections.abc import Sequence

from attrs import field, frozen

from caucasus_news.mentions.times.clues import KnownEvent, TermClue
from caucasus_news.mentions.times.direction import direction
from caucasus_news.mentions.times.nearest import real_day, year_near
from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.reading import Reading
from caucasus_news.mentions.times.stamps import Stamp
from caucasus_news.mentions.times.symbols import Anchor, Both, Calendar, Expression, Step
from caucasus_news.model import Span

_DAY = dt.timedelta(days=1)
_SENTENCE = 60
_THEN_WORDS = frozenset({"then", "former", "late", "ex", "erstwhile", "ousted", "deposed"})

#: Costs are natural logarithms of odds, set by hand from how often news does so. By the number of days back (a past
#: verb) or ahead (a future one) of the weekday meant.
_BACK = (0.0, 0.5, 1.4, 1.8, 2.2, 2.6, 4.0)
_AHEAD = (1.6, 0.3, 0.7, 1.0, 1.3, 1.7, 2.2)
_LEAD = (0.0, 2.2, 3.0, 3.2, 3.4, 3.6, 4.5)  # the first weekday of a page that bears its date
_WRONG_PAIR = 8.0  # "Wednesday, May 17" in a year where it is no Wednesday
_BEFORE_TERM = 6.0  # nobody holds an office that is to come
_AFTER_TERM = 2.5  # but who once held it is told of in the background of news
_PER_YEAR_OUT = 0.4
_MOST_AFTER = 4.5
_EVENT_MISSED = 3.0
_AGAINST_TENSE = 3.0
_PER_YEAR_SINCE = 0.25  # the latest year told as past lies so many years back
_MOST_SINCE = 2.0
_FOOT_YEAR = 4.0
_HORIZON = 2030  # later texts are not what this was written for: they need the better clues
_BEYOND = 3.0


@frozen
class _Pair:
    """A weekday with a day and month, the year left open."""

    month: int
    day: int
    weekday: int


@frozen(eq=False)
class Weigher:
    """What a text says that makes some days of publication likelier than others.

    `told` is the day and month of publication with the number of days to add ("tomorrow, May 19": -1).
    """

    told: tuple[tuple[int, int, int, Span], ...]
    today: tuple[tuple[int, Span], ...]
    pairs: tuple[_Pair, ...]
    weekdays: tuple[tuple[int, int], ...]
    bounds: tuple[TermClue, ...]
    events: tuple[tuple[KnownEvent, Expression, int], ...]
    past: tuple[dt.date, ...]
    coming: tuple[dt.date, ...]
    foot_year: int | None
    lead: int | None = None
    limit: float = field(default=9.0)

    @classmethod
    def of(
        cls, reading: Reading, clues: Sequence[TermClue], events: Sequence[KnownEvent], stamps: Sequence[Stamp]
    ) -> "Weigher":
        """The clues of a text."""
        told = _told(reading, stamps)
        past, coming = _explicit(reading)
        return cls(
            told=tuple(told),
            today=tuple(_today(reading)),
            pairs=tuple(_pairs(reading)),
            weekdays=tuple(_weekdays(reading)),
            bounds=tuple([_bound(reading, clue) for clue in clues]),
            events=tuple(_events(reading, events)),
            past=past,
            coming=coming,
            foot_year=_foot_year(reading.page),
            lead=_lead(reading) if stamps else None,
            limit=6.0 + 1.5 * len(clues),
        )

    def evidence(self) -> tuple[Span, ...]:
        """The words that the solution rests on."""
        spans = (
            [span for *_, span in self.told] + [span for _, span in self.today] + [clue.span for clue in self.bounds]
        )
        return tuple(sorted(set(spans)))

    def days(self, not_after: dt.date | None) -> list[dt.date]:
        """The days that may be: the day and month told, in every year that the clues leave open."""
        if not self.told:
            return []
        month, day, shift, _ = self.told[0]
        low, high = self._years()
        found = []
        for year in range(low, high + 1):
            named = real_day(year, month, day)
            if named is None:
                continue
            moved = named + shift * _DAY
            if not_after is None or moved <= not_after:
                found.append(moved)
        return found

    def _years(self) -> tuple[int, int]:
        known = [d.year for d in (*self.past, *self.coming)]
        lows = [c.earliest.year for c in self.bounds if c.earliest]
        highs = [c.latest.year for c in self.bounds if c.latest]
        low = min([*known, *lows, *highs, 1988]) - 1
        high = max([*known, *lows, *highs, 2030]) + 7
        return max(low, 1900), min(high, 2100)

    def cost(self, day: dt.date) -> float:
        """The cost of believing that the text appeared on `day`."""
        total = sum(self._pair_cost(day, pair) for pair in self.pairs)
        total += sum(_WRONG_PAIR for weekday, _ in self.today if weekday != day.weekday())
        total += sum(self._told_cost(day, told) for told in self.told[1:])
        total += self._week_cost(day) + self._term_cost(day) + self._event_cost(day) + self._tense_cost(day)
        if self.foot_year is not None and not 0 <= day.year - self.foot_year <= 0:
            total += _FOOT_YEAR
        return total

    def _pair_cost(self, day: dt.date, pair: _Pair) -> float:
        year = year_near(day, pair.month, pair.day, 0)
        there = real_day(year, pair.month, pair.day) if year is not None else None
        return 0.0 if there is not None and there.weekday() == pair.weekday else _WRONG_PAIR

    def _told_cost(self, day: dt.date, told: tuple[int, int, int, Span]) -> float:
        month, number, shift, _ = told
        named = day - shift * _DAY
        return 0.0 if (named.month, named.day) == (month, number) else 2.0

    def _week_cost(self, day: dt.date) -> float:
        total = 0.0
        lead = self.lead
        if lead is not None and self.told:
            total += _LEAD[(day.weekday() - lead) % 7]
        for weekday, sign in self.weekdays:
            if sign < 0 and weekday == lead:
                continue
            back = _BACK[(day.weekday() - weekday) % 7]
            ahead = _AHEAD[(weekday - day.weekday()) % 7]
            total += back if sign < 0 else ahead if sign > 0 else min(back, ahead)
        return total

    def _term_cost(self, day: dt.date) -> float:
        total = 0.0
        for clue in self.bounds:
            if clue.earliest and day < clue.earliest:
                total += _BEFORE_TERM
            elif clue.latest and day > clue.latest:
                total += min(_AFTER_TERM + _PER_YEAR_OUT * (day - clue.latest).days / 365, _MOST_AFTER)
        return total

    def _event_cost(self, day: dt.date) -> float:
        total = 0.0
        for event, e, sign in self.events:
            told = _day_of(e, day, sign)
            if told is None or not event.first <= told <= event.last:
                total += _EVENT_MISSED
        return total

    def _tense_cost(self, day: dt.date) -> float:
        total = sum(_AGAINST_TENSE for past in self.past if past > day)
        total += sum(_AGAINST_TENSE for coming in self.coming if coming < day)
        latest = max((past for past in self.past if past <= day), default=None)
        if latest is not None:
            total += min(_PER_YEAR_SINCE * max(0.0, (day - latest).days / 365 - 1), _MOST_SINCE)
        if day.year > _HORIZON:
            total += _BEYOND
        return total


def _told(reading: Reading, stamps: Sequence[Stamp]) -> list[tuple[int, int, int, Span]]:
    """The day and month of publication, as the page or its words tell: stamps, "today, October 23", the opening's day."""
    found = [(s.month, s.day, 0, s.span) for s in stamps[:1]]
    tokens = reading.page.tokens
    for e in reading:
        if not isinstance(e.sense, Both):
            continue
        step = next(s for s in e.sense.senses if isinstance(s, Step))
        named = next(s for s in e.sense.senses if isinstance(s, Calendar))
        if step.unit == "day" and step.count is not None and step.anchor is Anchor.NOW and named.day and named.month:
            found.append((named.month, named.day, -step.count, tokens.span(e.first, e.last)))
    return found or _by_sum(reading) or _opening(reading) or [(m, d, 0, span) for m, d, _, span in _same_day(reading)]


def _same_day(reading: Reading) -> list[tuple[int, int, int, Span]]:
    """`On Monday ... Earlier on August 16`: the month, day and weekday of what the text tells."""
    page = reading.page
    named = [
        e.sense.weekday
        for e in reading
        if isinstance(e.sense, Calendar) and e.sense.weekday is not None and direction(reading.page, e) <= 0
    ]
    for e in reading:
        sense = e.sense
        if not isinstance(sense, Calendar) or sense.day is None or sense.month is None or sense.year is not None:
            continue
        if named and page.keys[e.first] in ("earlier", "later") and page.keys[e.first + 1] == "on":
            return [(sense.month, sense.day, named[0] or 0, page.tokens.span(e.first, e.last))]
    return []


def _by_sum(reading: Reading) -> list[tuple[int, int, int, Span]]:
    """`tomorrow, Friday` here and `on May 19` there: a day and month that the weekday near today may be."""
    today = {weekday for weekday, _ in _today(reading)}
    if not today:
        return []
    tokens = reading.page.tokens
    steps = [_step_and_weekday(e) for e in reading]
    shifts = [(s[0], s[1]) for s in steps if s is not None]
    for e in reading:
        sense = e.sense
        if (
            not isinstance(sense, Calendar)
            or sense.day is None
            or sense.month is None
            or sense.year is not None
            or e.joint
        ):
            continue
        if direction(reading.page, e) > 0 and any(count > 0 for count, _ in shifts):
            count = next(count for count, _ in shifts if count > 0)
            return [(sense.month, sense.day, -count, tokens.span(e.first, e.last))]
    return []


def _step_and_weekday(e: Expression) -> tuple[int, int] | None:
    if not isinstance(e.sense, Both):
        return None
    step = next(s for s in e.sense.senses if isinstance(s, Step))
    named = next(s for s in e.sense.senses if isinstance(s, Calendar))
    if step.unit == "day" and step.anchor is Anchor.NOW and step.count is not None and named.weekday is not None:
        return step.count, named.weekday
    return None


def _today(reading: Reading) -> list[tuple[int, Span]]:
    """The weekday of publication as "today, Friday", "yesterday, Wednesday" tell."""
    tokens = reading.page.tokens
    found = []
    for e in reading:
        pair = _step_and_weekday(e)
        if pair is not None:
            found.append(((pair[1] - pair[0]) % 7, tokens.span(e.first, e.last)))
    return found


def _opening(reading: Reading) -> list[tuple[int, int, int, Span]]:
    """`on Tuesday, November 25` in the opening: the day of what is told first is the day of the telling."""
    page = reading.page
    weekdays = [
        e for e in reading if isinstance(e.sense, Calendar) and e.sense.weekday is not None and direction(reading.page, e) <= 0
    ]
    if not weekdays:
        return []
    first = weekdays[0]
    sense = first.sense
    assert isinstance(sense, Calendar)
    if sense.day is not None and sense.month is not None and sense.year is None and not first.joint:
        return [(sense.month, sense.day, 0, page.tokens.span(first.first, first.last))]
    return []


def _pairs(reading: Reading) -> list[_Pair]:
    found = []
    for e in reading:
        senses = e.sense.senses if isinstance(e.sense, Both) else (e.sense,)
        for sense in senses:
            if (
                isinstance(sense, Calendar)
                and sense.weekday is not None
                and sense.day
                and sense.month
                and sense.year is None
            ):
                found.append(_Pair(sense.month, sense.day, sense.weekday))
    return found + [_Pair(month, day, weekday) for month, day, weekday, _ in _same_day(reading)]


def _weekdays(reading: Reading) -> list[tuple[int, int]]:
    """The bare weekdays of the text, each once, with their direction."""
    found: dict[tuple[int, int], None] = {}
    for e in reading:
        sense = e.sense
        if isinstance(sense, Calendar) and sense.weekday is not None and sense.day is None and sense.of is None:
            found[(sense.weekday, direction(reading.page, e))] = None
    return list(found)


def _lead(reading: Reading) -> int | None:
    """The weekday on which what is told first happened: the first of the text, if it is told as past."""
    for e in reading:
        senses = e.sense.senses if isinstance(e.sense, Both) else (e.sense,)
        for sense in senses:
            if isinstance(sense, Calendar) and sense.weekday is not None and sense.of is None:
                bare = sense.day is None and e.sense is sense
                return sense.weekday if bare and direction(reading.page, e) < 0 else None
    return None


def _explicit(reading: Reading) -> tuple[tuple[dt.date, ...], tuple[dt.date, ...]]:
    """The full dates told as past (their first days) and as coming (their last)."""
    past, coming = [], []
    for e in reading:
        for part in e.parts or (e,):
            sense = part.sense
            if not isinstance(sense, Calendar) or sense.year is None or not 1900 < sense.year < 2100:
                continue
            if sense.weekday is not None and not sense.day:
                continue
            first = real_day(sense.year, sense.month or 1, sense.day or 1)
            last = real_day(sense.year, sense.month or 12, sense.day or 28)
            if direction(reading.page, e) > 0 and last is not None:
                coming.append(last)
            elif first is not None:
                past.append(first)
    return tuple(past), tuple(coming)


def _day_of(e: Expression, published: dt.date, sign: int) -> dt.date | None:
    """The day that a day and month mean in a text of that day: `23 October of last year`, `October 23`."""
    sense = e.sense
    if not isinstance(sense, Calendar) or sense.month is None or sense.day is None:
        return None
    if isinstance(sense.of, Step) and sense.of.anchor is Anchor.NOW and sense.of.count is not None:
        return real_day(published.year + sense.of.count, sense.month, sense.day)
    year = year_near(published, sense.month, sense.day, sign)
    return real_day(year, sense.month, sense.day) if year is not None else None


def _events(reading: Reading, events: Sequence[KnownEvent]) -> list[tuple[KnownEvent, Expression, int]]:
    """The days and months of the text that are those of a known event of which a word stands near."""
    if not events:
        return []
    by_day: dict[tuple[int, int], list[KnownEvent]] = {}
    for event in events:
        if (event.last - event.first).days <= 60:
            by_day.setdefault((event.first.month, event.first.day), []).append(event)
    found = []
    for e in reading:
        for part in e.parts or (e,):
            sense = part.sense
            if not isinstance(sense, Calendar) or sense.day is None or sense.month is None or sense.year is not None:
                continue
            near = _near(reading.page, e)
            alike = [event for event in by_day.get((sense.month, sense.day), ()) if event.keys & near]
            if len({event.first.year for event in alike}) == 1:
                found.append((alike[0], part, direction(reading.page, e)))
    return found


def _near(p: Page, e: Expression) -> frozenset[str]:
    low, high = max(0, e.first - 40), min(len(p.tokens), e.last + 40)
    return frozenset(p.keys[low:high])


def _bound(reading: Reading, clue: TermClue) -> TermClue:
    """The clue without its end where its sentence tells of years past: who held an office then may not hold it now."""
    starts, keys = reading.page.tokens.starts, reading.page.keys
    at = bisect_left(starts, clue.span.start)
    first, last = at, at
    while first > 0 and at - first < _SENTENCE and keys[first - 1] not in (".", "!", "?"):
        first -= 1
    while last < len(starts) and last - at < _SENTENCE and keys[last] not in (".", "!", "?"):
        last += 1
    told = any(first <= e.first < last and isinstance(e.sense, Calendar) and e.sense.year is not None for e in reading)
    past = told or any(key in _THEN_WORDS for key in keys[max(first, at - 4) : at])
    return TermClue(clue.earliest, None, clue.span) if past else clue


def _foot_year(p: Page) -> int | None:
    """The year of a notice of copyright: `© 2023`, `Copyright 2022`."""
    for i, key in enumerate(p.tokens.keys):
        if key in ("©", "copyright"):
            for j in range(i + 1, i + 4):
                number = p.number(j)
                if number is not None and 1990 <= number < 2100:
                    return number
    return None
