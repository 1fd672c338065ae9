"""Anniversaries that a text tells of: `the third anniversary of the 44-day war`, `on the 30th anniversary of it`."""

import datetime as dt
from collections.abc import Iterator

from caucasus_news.mentions.times.aged import Age, Days, aged, days_of, event_at, sentence_of
from caucasus_news.mentions.times.direction import direction
from caucasus_news.mentions.times.named import NamedEvents
from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.reading import Reading
from caucasus_news.mentions.times.symbols import Anchor, Calendar, Step

_DAY = dt.timedelta(days=1)
_WEEK = 6 * _DAY
_WORD = "anniversary"
_TO_DATE = 12  # so many words stand between an anniversary and the date of what is remembered
_TO_WORD = 5  # so many tokens stand between "three days before" and "the first anniversary"
_SENTENCE = 40
_AROUND = (15, 30)  # days before and behind an anniversary on which texts speak of it
_COMING = 60
_EVE = ("eve", "of", "the")
_AHEAD = frozenset({"eve", "ahead", "before", "approaching", "approaches", "nears", "upcoming", "will"})
_ENDINGS = ("st", "nd", "rd", "th")


def anniversaries(reading: Reading, named: NamedEvents) -> Iterator[Age]:
    """The days on which a text may speak of the anniversaries that it names."""
    page = reading.page
    if _WORD not in page.tokens.keys:
        return
    for i, key in enumerate(page.tokens.keys):
        if key == _WORD and (count := which_anniversary(page, i)) is not None and page.keys[i + 1] == "of":
            days = event_at(page, named, i + 2) or _date_behind(reading, i)
            if days is not None:
                yield from _spoken_of(reading, i, count, days)


def _spoken_of(reading: Reading, i: int, count: int, days: Days) -> Iterator[Age]:
    page = reading.page
    first, last = sentence_of(page, i, _SENTENCE)
    span = page.tokens.span(i, i + 1)
    today = _today_in(reading, first, last)
    coming = not _AHEAD.isdisjoint(page.keys[first:last])
    on_a_day = days[0] == days[1] or not (days[0].month == 1 and days[1].month == 12)
    before = _days_before(reading, i) if today is None and on_a_day else None
    if before is not None:
        for age in aged(days[0], "year", count, 0, span):
            if _falls_on(reading, i, age.first + before * _DAY):
                yield Age(age.first + before * _DAY, age.last + before * _DAY, span)
                return
    if today is None and on_a_day and _EVE in (page.keys[i - 4 : i - 1], page.keys[i - 5 : i - 2]):
        today = 1  # "on the eve of the seventh anniversary of": which lies tomorrow
    if today is not None and on_a_day and (today or not coming):
        for age in aged(days[0], "year", count, 0, span):
            yield Age(age.first - today * _DAY, age.last - today * _DAY, span)
        return
    to_the_day = tuple(aged(days[0], "year", count, 0, span)) if on_a_day and not coming else ()
    for age in to_the_day:
        if _falls_on(reading, i, age.first):
            yield Age(age.first, age.first + _WEEK, span)
            return
    for low in aged(days[0], "year", count, _COMING if coming else _AROUND[0], span):
        for high in aged(days[1], "year", count, _AROUND[1], span):
            yield Age(low.first, high.last, span)


def _days_before(reading: Reading, i: int) -> int | None:
    """The days of `three days before the first anniversary of`, told at token `i`."""
    for e in reading:
        sense, beside = e.sense, reading.page.keys[e.last]
        if e.last < i <= e.last + _TO_WORD and isinstance(sense, Step) and sense.unit == "day" and sense.count:
            return sense.count if sense.anchor is Anchor.EVENT and beside in ("before", "after") else None
    return None


def _falls_on(reading: Reading, i: int, day: dt.date) -> bool:
    """Whether the sentence of token `i` tells of the weekday that a day is: `on Monday, the third anniversary`."""
    first, last = sentence_of(reading.page, i, _SENTENCE)
    for e in reading:
        sense = e.sense
        if first <= e.first < last and isinstance(sense, Calendar) and sense.weekday is not None and sense.day is None:
            return sense.of is None and sense.weekday == day.weekday() and direction(reading.page, e) <= 0
    return False


def which_anniversary(page: Page, i: int) -> int | None:
    """The number of the anniversary at token `i`: `third`, `30th`, `twenty-fifth`, `one-year`, `10-year`."""
    words, j = page.words, i - 1
    key = page.keys[j]
    if key == "year" and page.keys[j - 1] == "-":
        before = page.keys[j - 2]
        return int(before) if before.isdecimal() and len(before) < 3 else words.numbers.get(before)
    if key[:-2].isdecimal() and len(key) < 5 and key[-2:] in _ENDINGS:
        return int(key[:-2])
    tens = words.numbers.get(page.keys[j - 2], 0) if page.keys[j - 1] == "-" else 0
    ordinal = words.ordinals.get(key)
    return tens + ordinal if ordinal is not None else None


def _today_in(reading: Reading, first: int, last: int) -> int | None:
    """How many days from publication the day lies that a sentence names as today, tomorrow or yesterday."""
    for e in reading:
        sense = e.sense
        if first <= e.first < last and isinstance(sense, Step) and sense.unit == "day" and sense.anchor is Anchor.NOW:
            return sense.count if sense.target is None and not e.day_part else None
    return None


def _date_behind(reading: Reading, i: int) -> Days | None:
    """The date of what is remembered: `of the ceasefire of 12 May 1994`, `of the 2020 war`."""
    for e in reading:
        if i < e.first <= i + _TO_DATE and reading.page.same_line(i, e.first):
            return days_of(e)
    return None
