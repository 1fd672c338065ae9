"""The year that governs a text of no known day: `In the forty-four days of 2020 ...`, and below `on 28 October`."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from caucasus_news.mentions.times.arranged import was_to_be
from caucasus_news.mentions.times.asides import is_aside
from caucasus_news.mentions.times.direction import direction
from caucasus_news.mentions.times.named import NamedEvent, NamedEvents
from caucasus_news.mentions.times.nearest import real_day
from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.returning import (
    in_closed_clause,
    in_relative_clause,
    in_since_clause,
    is_back,
    is_made,
)
from caucasus_news.mentions.times.symbols import Anchor, Calendar, Expression, Step, is_weekday
from caucasus_news.mentions.times.values import Value, of_month, of_year
from caucasus_news.model import Modifier

_AFTER = frozenset({"after", "since", "before", "following", "until"})
_ENDS = frozenset({".", "!", "?"})
_SEASONS = frozenset({"the", "spring", "summer", "autumn", "winter"})
_OPENING = 8  # so many tokens of a sentence may "In the forty-four days of 2020" have
_NEXT_PARAGRAPH = 2  # so many line ends part two paragraphs
_TO_NOUN = 4  # so many words stand between "after" and the year of "after the bloody war of 2020"
_ENOUGH = 2  # so many days of a text that those of known events are in a year speak for it
_SHORT = dt.timedelta(days=200)  # an event so short has one year
_DATES = (Calendar, Step)
_BEFORE, _BEHIND = dt.timedelta(days=31), dt.timedelta(days=62)


def governing(p: Page, expressions: Sequence[Expression], events: NamedEvents) -> Value | None:
    """The year, or the month of a named event, of the days that a text tells without their year; None for news.

    The year is told before the first such day, in the title too, or it is the only one and known days are of it.
    """
    if any(_is_of_now(p, e) for e in _single(expressions)):
        return None
    days = [(e, c) for e, c in _dates(expressions) if c.year is None and c.of is None and c.day and c.month]
    if not days or any(_is_ahead(p, e) for e in _single(expressions)):
        return None
    years = [(e, c.year) for e, c in _dates(expressions) if c.year is not None and not _is_mentioned(p, e)]
    first = days[0][0]
    before = [(e, year) for e, year in years if e.first < first.first]
    found = None
    if before:
        found = _told_before(p, before, first)
    elif len({year for _, year in years}) == 1:
        found = years[0][1] if _is_known_year(years[0][1], days, events) else None
    elif not years:
        event = _named_before(p, first, days[0][1], events)
        return of_month(event.first.year, event.first.month) if event is not None else None
    return of_year(found) if found is not None and _agrees(found, days) else None


def _dates(expressions: Iterable[Expression]) -> list[tuple[Expression, Calendar]]:
    told = [part for e in expressions for part in (e.parts if e.joint != "clock" and e.parts else (e,))]
    return [(part, part.sense) for part in told if isinstance(part.sense, Calendar)]


def _single(expressions: Iterable[Expression]) -> Iterator[Expression]:
    """The expressions, those that are no date by themselves part by part."""
    for e in expressions:
        yield from (e,) if isinstance(e.sense, _DATES) else e.parts


def _is_of_now(p: Page, e: Expression) -> bool:
    """Whether words count from the day of the text: `today`, `on Monday`, `last week`."""
    sense = e.sense
    if not isinstance(sense, Step):
        return is_weekday(sense)
    if sense.origin is not None and is_weekday(sense.origin):
        return True
    now = sense.anchor is Anchor.NOW and e.day_part != "clock" and not (sense.unit == "year" and sense.exact)
    return now and not (sense.unit != "day" and p.same_line(0, e.first))  # but "Good Friday, the last week" as a title


def _is_ahead(p: Page, e: Expression) -> bool:
    """Whether a verb tells what is to come on a day: `on 12 March they will meet`."""
    sense = e.sense
    dated = isinstance(sense, Calendar) and sense.month is not None and sense.year is None and sense.of is None
    return dated and direction(p, e) > 0 and not was_to_be(p, e.first)


def _is_mentioned(p: Page, e: Expression) -> bool:
    """Whether a year only tells since or after when something is so, when a thing was made, or which one is meant."""
    keys = p.keys
    if e.modifier is Modifier.SINCE or in_since_clause(p, e.first) or in_closed_clause(p, e.first, e.last):
        return True
    if is_aside(p, e) and not _AFTER.isdisjoint(keys[max(e.first - _TO_NOUN, 0) : e.first]):
        return True
    return is_made(p, e.first) or in_relative_clause(p, e.first)


def _told_before(p: Page, before: Sequence[tuple[Expression, int]], first: Expression) -> int | None:
    """The year told last before a day, where a story of that year begins with it; None where the text came back."""
    stories = [(e, year) for e, year in before if not is_aside(p, e)]
    if not stories and len({year for _, year in before}) > 1:
        return None
    e, year = (stories or before)[-1]
    if is_back(p, e.last, first.first) or any(other != year and _is_beside(p, there, e) for there, other in before):
        return None
    return year if _opens_story(p, e, first) else None


def _is_beside(p: Page, a: Expression, b: Expression) -> bool:
    """Whether two expressions stand in one sentence: `In 2021 forty, in 2022 sixty`."""
    return p.same_line(a.last, b.first) and _ENDS.isdisjoint(p.keys[a.last : b.first])


def _opens_story(p: Page, e: Expression, first: Expression) -> bool:
    """Whether a year stands in the title, opens a sentence of the lead or right before, or the lead tells of it.

    `In 2008 a president went to a match`, `The talks of 1998 were given`, `was settled in the spring of 2024`.
    """
    text, start, end = p.tokens.lines, p.tokens.starts[e.first], p.tokens.ends[e.last - 1]
    lead = not any(line.rstrip().endswith(".") for line in text[: text.rfind("\n", 0, start) + 1].splitlines())
    behind = text.find("\n", end)
    if lead and behind >= 0 and not text[:behind].rstrip().endswith("."):
        return True  # in the title
    if any(_opens_sentence(p, j) for j in range(e.first, max(e.first - _OPENING, -1), -1)):
        return lead or text.count("\n", end, p.tokens.starts[first.first]) <= _NEXT_PARAGRAPH
    return lead and (is_aside(p, e) or p.keys[e.first - 1] in ("of", "(") or p.keys[e.first] in _SEASONS)


def _opens_sentence(p: Page, j: int) -> bool:
    return j == 0 or p.keys[j - 1] in _ENDS or not p.same_line(j - 1, j)


def _is_known_year(year: int, days: Sequence[tuple[Expression, Calendar]], events: NamedEvents) -> bool:
    """Whether days are those on which known events of a year began or ended, or the weekdays told are those of it."""
    known = events.days_of(year)
    alike = {(c.month, c.day) for _, c in days if (c.month, c.day) in known}
    return len(alike) >= _ENOUGH or any(c.weekday is not None for _, c in days)


def _agrees(year: int, days: Sequence[tuple[Expression, Calendar]]) -> bool:
    """Whether the weekdays that are told with a day and month may be those of a year, or of the one behind it."""
    for _, c in days:
        there = [real_day(year + ahead, c.month or 1, c.day or 1) for ahead in (0, 1)]
        if c.weekday is not None and not any(day is not None and day.weekday() == c.weekday for day in there):
            return False
    return True


def _named_before(p: Page, first: Expression, c: Calendar, events: NamedEvents) -> NamedEvent | None:
    """The one short event that a text names before a day, of which that day may be."""
    named = {id(event): event for j in range(first.first) if (event := events.at(p, j)) is not None}
    found = list(named.values())
    if len(found) != 1 or found[0].last - found[0].first > _SHORT:
        return None
    event = found[0]
    near = (real_day(year, c.month or 1, c.day or 1) for year in {event.first.year, event.last.year})
    within = any(day is not None and event.first - _BEFORE <= day <= event.last + _BEHIND for day in near)
    return event if within else None
