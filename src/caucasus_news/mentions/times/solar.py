"""Dates of the Solar Hijri calendar, which pages from Iran bear: `28 Mehr 1403`."""

import datetime as dt

from caucasus_news.mentions.times.numbers import day_number
from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.symbols import Calendar, Expression

_EPOCH = dt.date(1925, 3, 21)  # 1 Farvardin 1304
FIRST_YEAR = 1304
LAST_YEAR = 1500
_CYCLE = (1, 5, 9, 13, 17, 22, 26, 30)  # leap years within 33, by the remainder of the year; right from 1304 to 1500


def gregorian(year: int, month: int, day: int) -> dt.date | None:
    """The day of the common calendar; None where the Solar Hijri calendar has none such or its year is out of reach.

    >>> gregorian(1403, 7, 28)
    datetime.date(2024, 10, 19)
    """
    if not FIRST_YEAR <= year <= LAST_YEAR or not 1 <= month <= 12:
        return None
    length = 31 if month <= 6 else 30 if month <= 11 or _is_leap(year) else 29
    if not 1 <= day <= length:
        return None
    leaps = sum(_is_leap(y) for y in range(FIRST_YEAR, year))
    before = 31 * min(month - 1, 6) + 30 * max(month - 7, 0)
    return _EPOCH + dt.timedelta(days=365 * (year - FIRST_YEAR) + leaps + before + day - 1)


def _is_leap(year: int) -> bool:
    return year % 33 in _CYCLE


def read_solar(p: Page, i: int) -> Expression | None:
    """`28 Mehr 1403`, `Mehr 28, 1403` around the month at token `i`."""
    day = day_number(p, i - 1) if i - 1 >= p.floor else None
    first, at = i - 1, i + 1
    if day is None:
        day, first, at = day_number(p, i + 1), i, i + 2
    if p.keys[at] == ",":
        at += 1
    year = p.number(at)
    if year is None or day is None:
        return None
    found = gregorian(year, p.words.solar_months[p.keys[i]], day)
    return Expression(first, at + 1, Calendar(found.year, found.month, found.day)) if found is not None else None
