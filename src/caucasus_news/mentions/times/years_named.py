"""The year of publication, where a text names a year beside `last year`, `this year`, `next year`."""

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

from caucasus_news.mentions.times.aged import Age
from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.reading import Reading
from caucasus_news.mentions.times.symbols import Anchor, Calendar, Expression, Portion, Sense, Step

_DAY = dt.timedelta(days=1)
_MARKS = {"(": (")",), ",": (",", ".", ";", ")")}


def years_named(reading: Reading) -> Iterator[Age]:
    """`in August of last year (2022)`, `next year, 2024,`, `in 2022, last year,`: each tells the year of the text."""
    page = reading.page
    for e, behind in pairwise(reading.expressions):
        for step, year in ((e.sense, behind.sense), (behind.sense, e.sense)):
            count, named = _years_away(step), _year(year)
            if count is not None and named is not None and _beside(page, e, behind):
                span = page.tokens.span(e.first, behind.last)
                yield Age(dt.date(named - count, 1, 1), dt.date(named - count, 12, 31), span)
        edge = _edge_of_year(behind.sense)
        if edge is not None and _beside(page, e, behind) and isinstance(e.sense, Step) and _is_day(e.sense):
            day = edge - (e.sense.count or 0) * _DAY
            yield Age(day, day, page.tokens.span(e.first, behind.last))


def _edge_of_year(sense: Sense) -> dt.date | None:
    """`the last day of the year 2021`, `the first day of 2024`."""
    if not isinstance(sense, Portion) or sense.unit != "day" or sense.index not in (1, -1) or sense.count != 1:
        return None
    year = _year(sense.of) if sense.of is not None else None
    if year is None:
        return None
    return dt.date(year, 1, 1) if sense.index == 1 else dt.date(year, 12, 31)


def _is_day(step: Step) -> bool:
    """`today`, `tomorrow`, `yesterday`."""
    return step.unit == "day" and step.anchor is Anchor.NOW and step.target is None and step.count is not None


def _years_away(sense: Sense) -> int | None:
    """How far the year of `last year`, `August of last year` is from that of the text."""
    step = sense.of if isinstance(sense, Calendar) else sense
    if not isinstance(step, Step) or step.unit != "year" or step.anchor is not Anchor.NOW or step.exact:
        return None
    return step.count if step.target is None and step.count in (-1, 0, 1) else None


def _year(sense: Sense) -> int | None:
    """The year, where a date is one alone."""
    return sense.year if isinstance(sense, Calendar) and sense == Calendar(sense.year) and sense.year else None


def _beside(page: Page, e: Expression, behind: Expression) -> bool:
    """Whether two expressions stand in apposition: parted by a mark, and closed by one."""
    mark = page.keys[e.last]
    alone = behind.first == e.last + 1 and page.same_line(e.first, behind.last)
    return alone and mark in _MARKS and page.keys[behind.last] in _MARKS[mark]
