"""The day on which a text was written, where its dateline tells one before that of its publication."""

import datetime as dt
from collections.abc import Sequence

from caucasus_news.mentions.times.nearest import real_day, year_near
from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.symbols import Calendar, Expression

_HEAD = 90  # so many tokens the dateline stands behind the start at most
_PLACE = 8  # and so many its place has
_SHOUTED = 3  # letters
_MOST = 3  # days between writing and printing


def day_written(p: Page, expressions: Sequence[Expression], published: dt.date) -> dt.date | None:
    """`BAKU, Azerbaijan, April 4 — ... acknowledged tonight`, printed on the fifth: `tonight` is of the fourth."""
    for e in expressions:
        if e.first > _HEAD:
            return None
        sense = e.sense
        if not isinstance(sense, Calendar) or not sense.month or not sense.day or sense.of is not None:
            continue
        if p.keys[e.last] != "-" or p.tight(e.last) or not _opens_line(p, e.first):
            continue
        year = sense.year or year_near(published, sense.month, sense.day, -1)
        there = real_day(year, sense.month, sense.day) if year is not None else None
        return there if there is not None and 0 < (published - there).days <= _MOST else None
    return None


def _opens_line(p: Page, first: int) -> bool:
    """Whether a place in capitals opens the line of a date right before it."""
    start = first
    while start > 0 and first - start <= _PLACE and p.same_line(start - 1, first):
        start -= 1
    word = p.tokens.words[start]
    opens = start == 0 or not p.same_line(start - 1, start)
    return start < first and opens and word.isupper() and len(word) >= _SHOUTED
