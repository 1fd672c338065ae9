"""TIMEX3 values (TimeML 1.2.1) read to the days that they stand for, and written from EDTF."""

import datetime as dt
import re

from caucasus_news.model.edtf import Bounds, edtf_bounds

_WEEK = re.compile(r"([0-9]{4})-W([0-9]{2})(?:-(WE|[1-7]))?")
_PART = re.compile(r"([0-9]{4})-(SP|SU|FA|WI|Q[1-4]|H[12])")
_PLAIN = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}|[0-9]{2}XX|[0-9]{3}X")
_LENGTH = re.compile(r"P(?:[0-9.X]+(?:DE|CE|WE|[YMWDQ]))?(?:T(?:[0-9.X]+[HMS])*)?")
_OPEN = re.compile(
    r"(?:BC)?[0-9X]{2,4}(?:-(?:[0-9X]{2}(?:-[0-9X]{2})?|W[0-9X]{2}(?:-(?:WE|[0-9X]))?|SP|SU|FA|WI|Q[0-9X]|H[0-9X]))?"
)
_VAGUE = ("PAST_REF", "PRESENT_REF", "FUTURE_REF")
_EDTF_PARTS = {
    "SP": "21",
    "SU": "22",
    "FA": "23",
    "Q1": "33",
    "Q2": "34",
    "Q3": "35",
    "Q4": "36",
    "H1": "40",
    "H2": "41",
}
_TIMEX_PARTS = {code: part for part, code in _EDTF_PARTS.items()}
_DAY = dt.timedelta(days=1)


def timex3_bounds(value: str) -> Bounds:
    """The first and last day that a TIMEX3 value stands for; None for lengths, sets and what has no year.

    ValueError where the value is none.

    >>> timex3_bounds("2023-W19")
    (datetime.date(2023, 5, 8), datetime.date(2023, 5, 14))
    """
    edtf = edtf_of_timex3(value)
    return (None, None) if edtf is None else edtf_bounds(edtf)


def edtf_of_timex3(value: str) -> str | None:
    """The EDTF value for a TIMEX3 value; None where EDTF has none (lengths, sets, `XXXX`, `PAST_REF`)."""
    if value in _VAGUE or (value.startswith("P") and len(value) > 1 and _LENGTH.fullmatch(value)):
        return None
    if "/" in value:
        first, _, last = value.partition("/")
        ends = [edtf_of_timex3(end) for end in (first, last)]
        if None in ends:
            return None
        return f"{str(ends[0]).split('/')[0]}/{str(ends[1]).rsplit('/', 1)[-1]}"
    day = value.partition("T")[0]
    if (day.startswith(("BC", "XXXX")) or "X" in day[5:]) and _OPEN.fullmatch(day):
        return None
    if _PLAIN.fullmatch(day):
        return day if "X" not in day else f"{day[:4]}"
    if (match := _WEEK.fullmatch(day)) is not None:
        return _week(match[1], match[2], match[3], value)
    if (match := _PART.fullmatch(day)) is not None:
        year, part = match.groups()
        if part == "WI":
            return f"{int(year) - 1:04d}-12/{year}-02"
        return f"{year}-{_EDTF_PARTS[part]}"
    return _refuse(value)


def _week(year: str, week: str, part: str | None, value: str) -> str:
    try:
        monday = dt.date.fromisocalendar(int(year), int(week), 1)
    except ValueError:
        return _refuse(value)
    first, last = {None: (0, 6), "WE": (5, 6)}.get(part) or (int(part or 1) - 1, int(part or 1) - 1)
    start, end = monday + first * _DAY, monday + last * _DAY
    return start.isoformat() if start == end else f"{start.isoformat()}/{end.isoformat()}"


def _refuse(value: str) -> str:
    raise ValueError(f"not a TIMEX3 value: {value!r}")


def timex3_of_edtf(value: str) -> str | None:
    """The TIMEX3 value for an EDTF value; None where TimeML has none (open intervals).

    >>> timex3_of_edtf("2020-23"), timex3_of_edtf("2023-05-08/2023-05-14"), timex3_of_edtf("1993~")
    ('2020-FA', '2023-W19', '1993')
    """
    edtf_bounds(value)
    plain = value.rstrip("~?%")
    if "/" in plain:
        return _of_interval(plain)
    year, _, part = plain.partition("-")
    if part in _TIMEX_PARTS:
        return f"{year}-{_TIMEX_PARTS[part]}"
    if plain.startswith(("-", "[", "{")):
        return f"BC{int(plain[1:5]) + 1:04d}{plain[5:]}" if plain.startswith("-") else None
    return plain


def _of_interval(value: str) -> str | None:
    first, last = edtf_bounds(value)
    if first is None or last is None:
        return None
    if first.weekday() == 0 and (last - first).days == 6 and len(value) == 21:
        year, week, _ = first.isocalendar()
        return f"{year:04d}-W{week:02d}"
    if (first.month, first.day, (last + _DAY).month, (last + _DAY).day) == (
        12,
        1,
        3,
        1,
    ) and last.year == first.year + 1:
        return f"{last.year:04d}-WI"
    return value
