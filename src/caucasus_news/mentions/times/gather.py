"""What a text shows about the day of its publication, gathered from its expressions."""

import datetime as dt
from bisect import bisect_left
from collections.abc import Sequence

from attrs import evolve, frozen

from caucasus_news.mentions.times.clues import KnownEvent, TermClue
from caucasus_news.mentions.times.direction import direction
from caucasus_news.mentions.times.nearest import real_day, year_near
from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.reading import Reading
from caucasus_news.mentions.times.stamps import Stamp
from caucasus_news.mentions.times.symbols import Anchor, Both, Calendar, Expression, Step
from caucasus_news.model import Span

_SENTENCE = 60
_CHAIN = 60  # so many tokens behind a date with its year, others belong to that year
_MOST_CLUES = 40  # a text that shows more shows nothing new
_THEN_WORDS = frozenset({"then", "former", "late", "ex", "erstwhile", "ousted", "deposed"})


@frozen
class Pair:
    """A weekday with a day and month, the year left open."""

    month: int
    day: int
    weekday: int


def told_days(reading: Reading, stamps: Sequence[Stamp]) -> list[tuple[int, int, int, Span]]:
    """The day and month of publication, as stamps, "today, October 23" or the opening's day tell."""
    found = [(s.month, s.day, 0, s.span) for s in stamps[:1] if s.other is None]
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
    """`tomorrow, Friday` here and `on June 9` there: a day and month that the weekday near today may be."""
    today = {weekday for weekday, _ in weekdays_of_today(reading)}
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


def weekdays_of_today(reading: Reading) -> list[tuple[int, Span]]:
    """The weekday of publication as "today, Friday", "yesterday, Wednesday" tell."""
    tokens = reading.page.tokens
    found = []
    for e in reading:
        pair = _step_and_weekday(e)
        if pair is not None:
            found.append(((pair[1] - pair[0]) % 7, tokens.span(e.first, e.last)))
    return found


def _opening(reading: Reading) -> list[tuple[int, int, int, Span]]:
    """`on Tuesday, November 25` in the opening: the day of what is told first is the day of the telling.

    No other weekday may be told as past before it.
    """
    page = reading.page
    named: set[int] = set()
    for e in reading:
        sense = e.sense
        if not isinstance(sense, Calendar) or sense.weekday is None or sense.year is not None:
            continue
        sign = direction(page, e)
        if sign > 0 or (sign == 0 and page.keys[e.first - 1] != "on"):
            continue
        if sense.day is None or sense.month is None or e.joint:
            named.add(sense.weekday)
            continue
        if named - {sense.weekday}:
            return []
        return [(sense.month, sense.day, 0, page.tokens.span(e.first, e.last))]
    return []


def dated_weekdays(reading: Reading) -> list[Pair]:
    """The weekdays that stand with a day and month: "Wednesday, May 17"."""
    found = []
    for e in reading:
        senses = e.sense.senses if isinstance(e.sense, Both) else (e.sense,)
        for sense in senses:
            if not isinstance(sense, Calendar) or sense.weekday is None or sense.year is not None:
                continue
            if sense.day is not None and sense.month is not None:
                found.append(Pair(sense.month, sense.day, sense.weekday))
    found.extend(Pair(month, day, weekday) for month, day, weekday, _ in _same_day(reading))
    return list(dict.fromkeys(found))


def bare_weekdays(reading: Reading) -> list[tuple[int, int]]:
    """The bare weekdays of the text, each once, with their direction."""
    found: dict[tuple[int, int], None] = {}
    for e in reading:
        for part in e.parts or (e,):
            sense = part.sense
            if isinstance(sense, Calendar) and sense.weekday is not None and sense.day is None and sense.of is None:
                found[(sense.weekday, direction(reading.page, part))] = None
    return list(found)


def first_weekday(reading: Reading) -> int | None:
    """The weekday on which what is told first happened: the first of the text, if it is told as past."""
    for e in reading:
        last = e.parts[-1] if e.joint == "range" else e
        senses = last.sense.senses if isinstance(last.sense, Both) else (last.sense,)
        for sense in senses:
            if isinstance(sense, Calendar) and sense.weekday is not None and sense.of is None:
                bare = sense.day is None and last.sense is sense
                return sense.weekday if bare and direction(reading.page, last) < 0 else None
    return None


def full_dates(reading: Reading) -> tuple[tuple[dt.date, ...], tuple[dt.date, ...]]:
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
    return tuple(sorted(set(past))[-_MOST_CLUES:]), tuple(sorted(set(coming))[:_MOST_CLUES])


def day_of(e: Expression, published: dt.date, sign: int) -> dt.date | None:
    """The day that a day and month mean in a text of that day: `23 October of last year`, `October 23`."""
    sense = e.sense
    if not isinstance(sense, Calendar) or sense.month is None or sense.day is None:
        return None
    if isinstance(sense.of, Step) and sense.of.anchor is Anchor.NOW and sense.of.count is not None:
        return real_day(published.year + sense.of.count, sense.month, sense.day)
    year = year_near(published, sense.month, sense.day, sign)
    return real_day(year, sense.month, sense.day) if year is not None else None


def open_days(reading: Reading) -> list[tuple[Expression, int]]:
    """The days and months of the text that have no year, with their direction, each once."""
    found: dict[tuple[int, int, int], tuple[Expression, int]] = {}
    for e in reading:
        for part in e.parts or (e,):
            sense = part.sense
            if isinstance(sense, Calendar) and sense.day and sense.month and sense.year is None and sense.of is None:
                sign = direction(reading.page, part)
                found.setdefault((sense.month, sense.day, sign), (part, sign))
    return list(found.values())


def told_events(reading: Reading, events: Sequence[KnownEvent]) -> list[tuple[KnownEvent, Expression, int]]:
    """The days and months of the text that are those of a known event of which a word stands near."""
    if not events:
        return []
    by_day: dict[tuple[int, int], list[KnownEvent]] = {}
    for event in events:
        by_day.setdefault((event.first.month, event.first.day), []).append(event)
    found = []
    told = -_CHAIN
    for e in reading:
        for part in e.parts or (e,):
            sense = part.sense
            if isinstance(sense, Calendar) and (sense.year is not None or sense.of is not None):
                told = e.first
            if not isinstance(sense, Calendar) or sense.day is None or sense.month is None or sense.year is not None:
                continue
            if e.first - told < _CHAIN and reading.page.same_line(told, e.first):
                continue  # of the year that was told before it
            begun = [v for v in by_day.get((sense.month, sense.day), ()) if (v.last - v.first).days <= 60]
            if not begun:
                continue
            near = _near(reading.page, e)
            alike = [event for event in begun if event.keys & near]
            if len({event.first.year for event in alike}) == 1:
                found.append((alike[0], part, direction(reading.page, e)))
    return found


def _near(p: Page, e: Expression) -> frozenset[str]:
    low, high = max(0, e.first - 40), min(len(p.tokens), e.last + 40)
    return frozenset(p.keys[low:high])


def bounds_of(reading: Reading, clues: Sequence[TermClue]) -> tuple[TermClue, ...]:
    """The clues, each bound and each place in the text once."""
    years = [e.first for e in reading if isinstance(e.sense, Calendar) and e.sense.year is not None]
    found: dict[tuple[dt.date | None, dt.date | None], TermClue] = {}
    taken: set[Span] = set()
    for clue in clues:
        if any(clue.span.overlaps(span) for span in taken):
            continue
        bound = _bound(reading, clue, years)
        if len(found) < _MOST_CLUES and (bound.earliest, bound.latest) not in found:
            found[bound.earliest, bound.latest] = bound
            taken.add(bound.span)
    return tuple(found.values())


def _bound(reading: Reading, clue: TermClue, years: Sequence[int]) -> TermClue:
    """The clue without its end where its sentence tells of years past: who held an office then may not hold it now."""
    starts, keys = reading.page.tokens.starts, reading.page.keys
    at = bisect_left(starts, clue.span.start)
    first, last = at, at
    while first > 0 and at - first < _SENTENCE and keys[first - 1] not in (".", "!", "?"):
        first -= 1
    while last < len(starts) and last - at < _SENTENCE and keys[last] not in (".", "!", "?"):
        last += 1
    told = bisect_left(years, first) < bisect_left(years, last)
    past = told or any(key in _THEN_WORDS for key in keys[max(first, at - 4) : at])
    return evolve(clue, latest=None, terms=()) if past else clue


def foot_year(p: Page) -> int | None:
    """The year of a notice of copyright: `© 2023`, `Copyright 2022`."""
    for i, key in enumerate(p.tokens.keys):
        if key in ("©", "copyright"):
            for j in range(i + 1, i + 4):
                number = p.number(j)
                if number is not None and 1990 <= number < 2100:
                    return number
    return None
