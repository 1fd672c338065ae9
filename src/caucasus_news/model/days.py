"""Counting days without falling off the calendar."""

import datetime as dt


def moved(day: dt.date, days: int) -> dt.date:
    """The day so many days later, or earlier; the calendar's last or first day where it ends before.

    >>> moved(dt.date(2023, 5, 18), -1), moved(dt.date.min, -1), moved(dt.date.max, 10**20)
    (datetime.date(2023, 5, 17), datetime.date(1, 1, 1), datetime.date(9999, 12, 31))
    """
    try:
        return day + dt.timedelta(days)
    except OverflowError:
        return dt.date.max if days > 0 else dt.date.min
