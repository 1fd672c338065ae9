"""Which year a month, which week a weekday belongs to, when the words leave it open."""

import datetime as dt

from caucasus_news.mentions.times.values import month_end

_DAY = dt.timedelta(days=1)

#: Days by which a date against the direction of its verb counts as farther away: more than any doubt about
#: direction is worth between two near dates, less than the difference between two that are a year apart.
AGAINST = 270


def real_day(year: int, month: int, day: int) -> dt.date | None:
    """The day, or None where the calendar has none such."""
    try:
        return dt.date(year, month, day)
    except (ValueError, OverflowError):
        return None


def year_near(near: dt.date, month: int, day: int | None, sign: int, weekday: int | None = None) -> int | None:
    """The year whose `month` (and `day`) is nearest to a date, those against the direction `sign` being farther.

    A `sign` of -2 or 2 leaves no doubt about the direction.
    """
    best, least = None, 0
    span, against = 6 if weekday is not None else 1, AGAINST * abs(sign)
    if day == 29 and month == 2:
        span = max(span, 4)
    for year in range(near.year - span, near.year + span + 1):
        first = real_day(year, month, day or 1)
        if first is None or (weekday is not None and first.weekday() != weekday):
            continue
        last = first if day else dt.date(year, month, month_end(year, month))
        distance = (first - near).days if near < first else (near - last).days if last < near else 0
        if (sign < 0 and first > near) or (sign > 0 and last < near):
            distance += against
        if best is None or distance < least:
            best, least = year, distance
    return best


def year_told(year: int, month: int | None, wanted: int, *, whole: bool = False) -> int:
    """The year of month `wanted` in a history that last spoke of `month` in `year`: the nearest one.

    A later month is of the same year where the text tells of the `whole` year.
    """
    if month is None or (whole and wanted >= month):
        return year
    ahead = wanted - month
    if ahead <= -6:
        return year + 1
    if ahead > 6:
        return year - 1
    return year


def weekday_near(near: dt.date, weekday: int, sign: int) -> dt.date:
    """The day of the week meant on a date: the latest one up to it, with a future verb the next."""
    back = (near.weekday() - weekday) % 7
    if back == 0:
        return near
    return near + (7 - back) * _DAY if sign > 0 else near - back * _DAY


def month_day_near(near: dt.date, day: int, weekday: int) -> dt.date | None:
    """`Sunday the 30th`: the day of a month that is such a weekday, the nearest one to a date."""
    months = (add_months(near.year, near.month, count) for count in (0, -1, 1, -2, 2, -3, 3, -4, 4))
    days = (real_day(*month, day) for month in months)
    return next((there for there in days if there is not None and there.weekday() == weekday), None)


def weekday_step(near: dt.date, weekday: int, count: int) -> dt.date:
    """`last Friday` (before the date), `this Friday` (in its week), `next Friday` (after it), `two Fridays ago`."""
    if count == 0:
        return near + (weekday - near.weekday()) * _DAY
    if count < 0:
        return near - ((near.weekday() - weekday - 1) % 7 + 1 + 7 * (-count - 1)) * _DAY
    return near + ((weekday - near.weekday() - 1) % 7 + 1 + 7 * (count - 1)) * _DAY


def add_months(year: int, month: int, count: int) -> tuple[int, int]:
    """The month `count` months on."""
    index = year * 12 + month - 1 + count
    return index // 12, index % 12 + 1
