"""The days on which a known or dated thing is as old as a text says, and where a text names such things."""

import datetime as dt
from collections.abc import Iterator

from attrs import field, frozen

from caucasus_news.mentions.times.named import NamedEvents
from caucasus_news.mentions.times.nearest import add_months, real_day
from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.symbols import UNIT_DAYS, Calendar, Expression
from caucasus_news.mentions.times.values import month_end
from caucasus_news.model import Span

_DAY = dt.timedelta(days=1)
_UNIT_MONTHS = {"month": 1, "year": 12, "decade": 120}
_FIRST = frozenset({"beginning", "start", "outbreak", "launch", "onset", "first"})
_LAST = frozenset({"end", "close", "conclusion"})
_ENDS = frozenset({".", ";", "!", "?", ""})
#: What happened to an event on its last day: "the statement that ended the 44-day war".
_OVER = frozenset({"end", "ended", "ending", "ends", "halted", "halting", "stopped", "stopping", "concluded"})
_TO_EVENT = 3

#: The first and the last day of an event.
Days = tuple[dt.date, dt.date]


@frozen
class Age:
    """The days from which a thing is as old as a text says; one day where it says so to the day."""

    first: dt.date
    last: dt.date
    span: Span = field(eq=False)


def aged(start: dt.date, unit: str, count: int, slack: int, span: Span) -> Iterator[Age]:
    """The days on which `start` lies `count` units back, `slack` days more or less."""
    if unit in UNIT_DAYS:
        there = start + count * UNIT_DAYS[unit] * _DAY
    elif unit in _UNIT_MONTHS:
        year, month = add_months(start.year, start.month, count * _UNIT_MONTHS[unit])
        day = real_day(year, month, min(start.day, month_end(year, month)))
        if day is None:
            return
        there = day
    else:
        return
    yield Age(there - slack * _DAY, there + slack * _DAY, span)


def event_at(page: Page, named: NamedEvents, j: int) -> Days | None:
    """The days of the event named from token `j` on: its last where its `end` is meant."""
    i = j + 1 if page.keys[j] == "the" else j
    of = page.keys[i + 1] == "of"
    event = named.at(page, i + 2 if of and page.keys[i] in _FIRST | _LAST else j)
    if event is None:
        return None
    if of and page.keys[i] in _FIRST:
        return event.first, event.first
    return (event.last, event.last) if of and page.keys[i] in _LAST else (event.first, event.last)


def event_near(page: Page, named: NamedEvents, first: int, reach: int) -> Days | None:
    """The event that is named in the sentence from token `first` on."""
    for j in range(first, first + reach):
        if page.keys[j] in _ENDS:
            return None
        event = named.at(page, j)
        if event is not None:
            over = not _OVER.isdisjoint(page.keys[max(j - _TO_EVENT, 0) : j])
            return (event.last, event.last) if over else (event.first, event.last)
    return None


def sentence_of(page: Page, i: int, reach: int) -> tuple[int, int]:
    """The tokens of the sentence around token `i`, as far as it is of interest."""
    first, last = i, i
    while first > 0 and i - first < reach and not _ends(page, first - 1) and page.same_line(first - 1, first):
        first -= 1
    while last - i < reach and not _ends(page, last) and page.same_line(i, last):
        last += 1
    return first, last


def _ends(page: Page, j: int) -> bool:
    """Whether a sentence ends at token `j`; "at 1 p.m. today" and "at 23.35 by the clock" go on."""
    behind = page.keys[j + 1]
    if behind[:1].isdecimal() and page.keys[j] == "." and page.tight(j + 1):
        return False
    return page.keys[j] in _ENDS and not (page.keys[j] == "." and behind.isalpha() and not page.capital(j + 1))


def days_of(e: Expression) -> Days | None:
    """The days of a full date, or of a year."""
    sense = e.sense
    if not isinstance(sense, Calendar) or not sense.year or sense.year < 0 or sense.season or sense.weekday is not None:
        return None
    if sense.day is None:
        return None if sense.month else (dt.date(sense.year, 1, 1), dt.date(sense.year, 12, 31))
    day = real_day(sense.year, sense.month or 0, sense.day)
    return (day, day) if day is not None else None
