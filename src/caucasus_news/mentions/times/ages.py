"""How old a text says that dated things are: `two years ago today the war began`, `100 days since 7 October 2023`."""

import datetime as dt
from collections.abc import Iterator

from attrs import frozen

from caucasus_news.mentions.times.direction import direction
from caucasus_news.mentions.times.named import NamedEvents
from caucasus_news.mentions.times.nearest import add_months, real_day
from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.reading import Reading
from caucasus_news.mentions.times.symbols import Anchor, Calendar, Expression, Length, Step
from caucasus_news.mentions.times.values import month_end

_DAY = dt.timedelta(days=1)
_UNIT_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_UNIT_MONTHS = {"month": 1, "year": 12, "decade": 120}
#: Days by which an age in such units may be rounded off.
_ROUNDED = {"day": 1, "week": 4, "fortnight": 7, "month": 16, "year": 120, "decade": 700}
_TO_DATE = 6  # so many words stand between an age and the date that it counts from
_SENTENCE = 25


@frozen
class Age:
    """The days from which a thing is as old as a text says."""

    first: dt.date
    last: dt.date


def ages(reading: Reading, named: NamedEvents) -> tuple[Age, ...]:
    """What the ages that a text tells say of the day of its publication, each once."""
    found: dict[Age, None] = {}
    for index, e in enumerate(reading.expressions):
        for age in _ages(reading, named, index, e):
            found[age] = None
    return tuple(found)


def _ages(reading: Reading, named: NamedEvents, index: int, e: Expression) -> Iterator[Age]:
    page, sense = reading.page, e.sense
    if isinstance(sense, Step) and sense.anchor is Anchor.NOW and sense.count is not None:
        if sense.target == ("day", 0):
            event = _event_near(page, named, e.last)
            if event is not None:
                yield from _aged(event[0], sense.unit, -sense.count, 0)
        elif sense.unit == "year" and not sense.exact and page.keys[e.last : e.last + 2] == ("'", "s"):
            event = _event_at(page, named, e.last + 2)
            if event is not None and event[0].year == event[1].year:
                year = event[0].year - sense.count
                yield Age(dt.date(year, 1, 1), dt.date(year, 12, 31))
        return
    counted = _counted(page, e)
    if counted is None:
        return
    event = _event_at(page, named, e.last + 1) or _date_behind(reading, index)
    if event is not None:
        unit, count = counted
        yield from _aged(event[1], unit, count, _ROUNDED.get(unit, 1))


def _counted(page: Page, e: Expression) -> tuple[str, int] | None:
    """The unit and number of `100 days since`, `four months after ..., trains do not run`."""
    sense, key = e.sense, page.keys[e.last]
    if isinstance(sense, Length) and sense.count and sense.count == int(sense.count) and key == "since":
        return sense.unit, int(sense.count)
    if isinstance(sense, Step) and sense.anchor is Anchor.EVENT and sense.count and sense.count > 0 and key == "after":
        return (sense.unit, sense.count) if direction(page, e) == 0 else None
    return None


def _aged(start: dt.date, unit: str, count: int, slack: int) -> Iterator[Age]:
    """The days on which `start` lies `count` units back."""
    if unit in _UNIT_DAYS:
        there = start + count * _UNIT_DAYS[unit] * _DAY
    elif unit in _UNIT_MONTHS:
        year, month = add_months(start.year, start.month, count * _UNIT_MONTHS[unit])
        day = real_day(year, month, min(start.day, month_end(year, month)))
        if day is None:
            return
        there = day
    else:
        return
    yield Age(there - slack * _DAY, there + slack * _DAY)


def _event_at(page: Page, named: NamedEvents, j: int) -> tuple[dt.date, dt.date] | None:
    """The first and last day of the event that is named from token `j` on: `the end of the 44-day war`."""
    if page.keys[j : j + 3] == ("the", "end", "of"):
        j += 3
    event = named.at(page, j)
    return (event.first, event.last) if event is not None else None


def _event_near(page: Page, named: NamedEvents, first: int) -> tuple[dt.date, dt.date] | None:
    """The event that is named in the sentence from token `first` on."""
    for j in range(first, first + _SENTENCE):
        if page.keys[j] in ("", ".", ";", "!", "?"):
            return None
        event = named.at(page, j)
        if event is not None:
            return event.first, event.last
    return None


def _date_behind(reading: Reading, index: int) -> tuple[dt.date, dt.date] | None:
    """The full date that the next expression is, where it is near: `since the truce of 10 November 2020`."""
    if index + 1 >= len(reading):
        return None
    e, following = reading.expressions[index], reading.expressions[index + 1]
    sense = following.sense
    if not isinstance(sense, Calendar) or not sense.year or not sense.month or not sense.day:
        return None
    if following.first - e.last > _TO_DATE or not reading.page.same_line(e.last, following.first):
        return None
    day = real_day(sense.year, sense.month, sense.day)
    return (day, day) if day is not None else None
