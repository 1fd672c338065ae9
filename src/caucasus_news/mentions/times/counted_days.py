"""Days and years of an event that a text counts: `the 500th day of the war in Ukraine`, `on this day in 2020`."""

import datetime as dt
from collections.abc import Iterator

from caucasus_news.mentions.times.aged import Age, aged, event_at, event_near, sentence_of
from caucasus_news.mentions.times.direction import direction
from caucasus_news.mentions.times.named import NamedEvents
from caucasus_news.mentions.times.numbers import year_number
from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.reading import Reading
from caucasus_news.mentions.times.symbols import Anchor, Calendar, Expression, Length, Step, is_weekday
from caucasus_news.mentions.times.today import step_and_weekday

_DAY = dt.timedelta(days=1)
_HEAD = 120  # so many tokens tell the news
_OPENING = 40  # and so many its title and first words
_SENTENCE = 40
_UNITS = frozenset({"day", "week", "month", "year"})
_SLACK = {"week": 3, "month": 6, "year": 31}
#: What says that the day counted is the day of the text.
_NOW = frozenset(["today", "now", "enter", "enters", "entered", "entering", "marks", "marked", "reached", "into", "is"])
_ENDINGS = ("st", "nd", "rd", "th")
_LEAST = 2


def counted_days(reading: Reading, named: NamedEvents) -> Iterator[Age]:
    """The days on which an event is as old as its day, month or year that the text counts."""
    page = reading.page
    keys = page.tokens.keys
    if "this" in keys and "day" in keys:
        yield from _this_day(reading, named)
    if _UNITS.isdisjoint(keys):
        return
    for i, key in enumerate(keys[: 2 * _HEAD]):
        if key in _UNITS and (count := _number(page, i)) is not None:
            yield from _nth(reading, named, i, count)


def _number(page: Page, i: int) -> int | None:
    """The number of `day 87 of`, `its 500th day`, `the hundredth day`."""
    keys, before = page.keys, page.keys[i - 1]
    if keys[i] == "day" and keys[i + 2] in ("of", ":", "-") and (number := page.number(i + 1)) is not None:
        return number if number >= _LEAST else None
    if before[:-2].isdecimal() and before[-2:] in _ENDINGS and len(before) <= 6:
        return int(before[:-2])
    ordinal = page.words.ordinals.get(before)
    return ordinal if ordinal is not None and ordinal >= _LEAST else None


def _nth(reading: Reading, named: NamedEvents, i: int, count: int) -> Iterator[Age]:
    page = reading.page
    first, last = sentence_of(page, i, _SENTENCE)
    event = event_at(page, named, i + 2) if page.keys[i + 1] == "of" else None
    event = event or (event_at(page, named, i + 3) if page.keys[i + 2] == "of" else None)
    event = event or (event_near(page, named, first, i - first) if "its" in page.keys[first:i] else None)
    if event is None:
        return
    said = not _NOW.isdisjoint(page.keys[first:last])
    span = page.tokens.span(i, i + 1)
    unit = page.keys[i]
    if unit == "day":
        there = event[0] + (count - 1) * _DAY
        ongoing = event[0] == event[1]
        if not said and not (ongoing and i < _OPENING):
            return
        shift = shift_of_telling(reading, i, there) or 0
        yield Age(there + shift * _DAY, there + shift * _DAY, span)
    elif said:
        for low in aged(event[0], unit, count - 1, _SLACK[unit], span):
            for high in aged(event[0], unit, count, _SLACK[unit], span):
                yield Age(low.first, high.last, span)


def _this_day(reading: Reading, named: NamedEvents) -> Iterator[Age]:
    """`On this day in 2020 the war began ... Two years later`: the anniversary of a known event."""
    page = reading.page
    for i in range(min(len(page.tokens.keys), _HEAD)):
        if page.keys[i : i + 3] == ("this", "day", "in") and (year := year_number(page, i + 3)) is not None:
            event = event_near(page, named, i + 4, _SENTENCE)
            years = _years(reading)
            if event is not None and event[0].year == year and years is not None:
                yield from aged(event[0], "year", years, 0, page.tokens.span(i, i + 4))


def _years(reading: Reading) -> int | None:
    """The number of years that lie between then and now: `Two years later`, `Two years on`."""
    for e in reading:
        sense = e.sense
        if e.first > _HEAD:
            return None
        if isinstance(sense, Length | Step) and sense.unit == "year" and sense.count and sense.count > 0:
            return int(sense.count)
    return None


def shift_of_telling(reading: Reading, i: int, there: dt.date, *, to_the_day: bool = True) -> int | None:
    """How many days behind a day that the sentence of token `i` counts the text lies, where the sentence says so.

    `Three days after the truce of 10 November 2020 they took up posts yesterday`: one, if days are counted. A weekday
    must be that of the day.
    """
    first, last = sentence_of(reading.page, i, _SENTENCE)
    for e in reading:
        if not first <= e.first < last:
            continue
        pair = step_and_weekday(e)
        if pair is not None:
            if there.weekday() == (pair[1] - pair[0]) % 7:
                return 0  # "A month after 7 October 2023, tanks stood there yesterday, Monday"
            return -pair[0] if there.weekday() == pair[1] else None
        if to_the_day and is_day_by_itself(e):
            return -_count(e)
        if is_weekday(e.sense) and isinstance(e.sense, Calendar) and direction(reading.page, e) <= 0:
            return 0 if there.weekday() == e.sense.weekday else None
    return None


def is_day_by_itself(e: Expression) -> bool:
    """`yesterday`, `today`, `this morning`."""
    sense = e.sense
    return isinstance(sense, Step) and sense.unit == "day" and sense.anchor is Anchor.NOW and sense.target is None


def _count(e: Expression) -> int:
    return e.sense.count or 0 if isinstance(e.sense, Step) else 0
