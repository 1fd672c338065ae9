"""ISO 8601-2 (EDTF) as far as news uses it: reading a value to the days that it stands for.

Level 0 (dates, intervals, times), level 1 (open and unknown ends, `~ ? %`, seasons, `X` digits) and of level 2 quarters
33-36, halves 40-41, sets `[a,b]` and any digit left open.
"""

import calendar
import datetime as dt
import re

Bounds = tuple[dt.date | None, dt.date | None]

_DATE = re.compile(
    r"(-?[0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?(T[0-9:]+(?:Z|[+-][0-9]{2}(?::?[0-9]{2})?)?)?[~?%]?"
)
#: First month and number of months of the parts of a year that EDTF numbers from 21 on. Winter is the December of its
#: year, as the Library of Congress orders them; a winter that spans two years is written as an interval.
_PARTS = {
    21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 1),
    33: (1, 3), 34: (4, 3), 35: (7, 3), 36: (10, 3), 40: (1, 6), 41: (7, 6),
}  # fmt: skip


def edtf_bounds(value: str) -> Bounds:
    """The first and last day that an EDTF value stands for, each None where it is open or without a year.

    ValueError where the value is none.

    >>> edtf_bounds("2023-05")
    (datetime.date(2023, 5, 1), datetime.date(2023, 5, 31))
    >>> edtf_bounds("2020/..")[1] is None
    True
    """
    if value[:1] in ("[", "{") and value[-1:] in ("]", "}"):
        return _of_set(value[1:-1])
    if "/" not in value:
        return _single(value)
    first, _, last = value.partition("/")
    if "/" in last or (first in ("", "..") and last in ("", "..")):
        raise ValueError(f"not an EDTF interval: {value!r}")
    earliest = None if first in ("", "..") else _single(first)[0]
    latest = None if last in ("", "..") else _single(last)[1]
    if earliest is not None and latest is not None and latest < earliest:
        raise ValueError(f"an EDTF interval must not end before it starts, got {value!r}")
    return earliest, latest


def _of_set(inner: str) -> Bounds:
    bounds = [edtf_bounds(part.replace("..", "/")) if ".." in part else _single(part) for part in inner.split(",")]
    firsts = [first for first, _ in bounds]
    lasts = [last for _, last in bounds]
    known_firsts = [day for day in firsts if day is not None]
    known_lasts = [day for day in lasts if day is not None]
    earliest = min(known_firsts) if len(known_firsts) == len(firsts) else None
    return earliest, max(known_lasts) if len(known_lasts) == len(lasts) else None


def _single(value: str) -> Bounds:
    match = _DATE.fullmatch(value)
    if match is None:
        raise ValueError(f"not an EDTF date: {value!r}")
    year, month, day, time = match.groups()
    if time is not None and (day is None or "X" in value[:10]):
        raise ValueError(f"an EDTF time needs a whole date, got {value!r}")
    if year.startswith("-") or year == "0000":
        _check_digits(month, day, value)
        return None, None
    if year == "XXXX":
        _check_digits(month, day, value)
        return None, None
    low, high = int(year.replace("X", "0")) or 1, int(year.replace("X", "9"))
    return _within(low, high, month, day, value)


def _check_digits(month: str | None, day: str | None, value: str) -> None:
    """Refuse a month or day that no year has."""
    if month is not None and month.isdecimal() and not 1 <= int(month) <= 12 and int(month) not in _PARTS:
        raise ValueError(f"there is no such month: {value!r}")
    if day is not None and day.isdecimal():
        last = calendar.monthrange(2000, int(month))[1] if month and month.isdecimal() and int(month) <= 12 else 31
        if not 1 <= int(day) <= last:
            raise ValueError(f"there is no such day: {value!r}")


def _within(low: int, high: int, month: str | None, day: str | None, value: str) -> Bounds:
    _check_digits(month, day, value)
    if month is None:
        return dt.date(low, 1, 1), dt.date(high, 12, 31)
    months = [m for m in range(1, 13) if _fits(month, m)]
    if not months:
        if day is not None or not month.isdecimal():
            raise ValueError(f"there is no such month: {value!r}")
        start, length = _PARTS[int(month)]
        end = start + length - 1
        return dt.date(low, start, 1), dt.date(high, end, calendar.monthrange(high, end)[1])
    first, last = months[0], months[-1]
    if day is None:
        return dt.date(low, first, 1), dt.date(high, last, calendar.monthrange(high, last)[1])
    firsts = [d for d in range(1, calendar.monthrange(low, first)[1] + 1) if _fits(day, d)]
    lasts = [d for d in range(1, calendar.monthrange(high, last)[1] + 1) if _fits(day, d)]
    if not firsts or not lasts:
        raise ValueError(f"there is no such day: {value!r}")
    return dt.date(low, first, firsts[0]), dt.date(high, last, lasts[-1])


def _fits(digits: str, number: int) -> bool:
    return all(d in ("X", n) for d, n in zip(digits, f"{number:02d}", strict=True))
