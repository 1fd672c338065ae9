"""Periods of the calendar with their notations: each function gives one period's TIMEX3, EDTF and days."""

import calendar
import datetime as dt
from functools import lru_cache
from typing import NamedTuple

from caucasus_news.mentions.times.symbols import Calendar, Edge
from caucasus_news.model import Precision

_MONTH_DAYS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAY = dt.timedelta(days=1)
_KEPT = 2048  # so many days and months are kept: news tells of the same ones again and again

#: First month and length of a meteorological season; winter begins in December of the year before its own.
SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_SEASON_EDTF = {"SP": 21, "SU": 22, "FA": 23}


class Value(NamedTuple):
    """A period of the calendar. `year`, `month`, `day` are what later expressions may count from, as far as known."""

    timex3: str | None = None
    edtf: str | None = None
    earliest: dt.date | None = None
    latest: dt.date | None = None
    precision: Precision = Precision.UNKNOWN
    year: int | None = None
    month: int | None = None
    day: int | None = None


def month_end(year: int, month: int) -> int:
    """The number of the last day of a month; years before Christ by the same rule."""
    return 29 if month == 2 and calendar.isleap(year) else _MONTH_DAYS[month]


def in_reach(year: int) -> bool:
    """Whether `datetime.date` can hold the year and its neighbours."""
    return 1 < year < 9998


def year_code(year: int) -> str:
    """A year in TIMEX3: `2020`, `BC0490`."""
    return f"{year:04d}" if year >= 0 else f"BC{-year:04d}"


def year_edtf(year: int) -> str:
    """A year in EDTF, where 490 BC is `-0489`."""
    if year > 0:
        return f"{year:04d}"
    return f"-{-year - 1:04d}" if year < -1 else "0000"


def _bounded(year: int, first: tuple[int, int], last: tuple[int, int]) -> tuple[dt.date | None, dt.date | None]:
    if not in_reach(year):
        return None, None
    end = dt.date(year, last[0], last[1] or month_end(year, last[0]))
    return dt.date(year, *first), end


@lru_cache(maxsize=_KEPT)
def of_day(day: dt.date) -> Value:
    """One day."""
    iso = day.isoformat()
    return Value(iso, iso, day, day, Precision.DAY, day.year, day.month, day.day)


@lru_cache(maxsize=_KEPT)
def of_date(year: int, month: int, day: int) -> Value:
    """One day of any year, those before the calendar too."""
    if in_reach(year):
        return of_day(dt.date(year, month, day))
    tail = f"-{month:02d}-{day:02d}"
    return Value(year_code(year) + tail, year_edtf(year) + tail, None, None, Precision.DAY, year, month, day)


@lru_cache(maxsize=_KEPT)
def of_month(year: int, month: int) -> Value:
    """A whole month."""
    lo, hi = _bounded(year, (month, 1), (month, 0))
    tail = f"-{month:02d}"
    return Value(year_code(year) + tail, year_edtf(year) + tail, lo, hi, Precision.MONTH, year, month)


def of_year(year: int) -> Value:
    """A whole year."""
    lo, hi = _bounded(year, (1, 1), (12, 31))
    return Value(year_code(year), year_edtf(year), lo, hi, Precision.YEAR, year)


def of_season(year: int, season: str) -> Value:
    """A meteorological season: winter 2023 is December 2022 to February 2023."""
    start = SEASON_MONTHS[season]
    timex3 = f"{year_code(year)}-{season}"
    if season == "WI":
        if not in_reach(year):
            return Value(timex3, None, None, None, Precision.SEASON, year)
        lo, hi = dt.date(year - 1, 12, 1), dt.date(year, 2, month_end(year, 2))
        return Value(timex3, f"{year - 1:04d}-12/{year:04d}-02", lo, hi, Precision.SEASON, year - 1, 12)
    low, high = _bounded(year, (start, 1), (start + 2, 0))
    edtf = f"{year_edtf(year)}-{_SEASON_EDTF[season]}"
    return Value(timex3, edtf, low, high, Precision.SEASON, year, start + 1)


def of_quarter(year: int, quarter: int) -> Value:
    """The first to fourth three months of a year."""
    first = 3 * quarter - 2
    lo, hi = _bounded(year, (first, 1), (first + 2, 0))
    return Value(
        f"{year_code(year)}-Q{quarter}", f"{year_edtf(year)}-{32 + quarter}", lo, hi, Precision.QUARTER, year, first
    )


def of_half(year: int, half: int) -> Value:
    """The first or second six months of a year."""
    first = 6 * half - 5
    lo, hi = _bounded(year, (first, 1), (first + 5, 0))
    edtf = f"{year_edtf(year)}-{first:02d}/{year_edtf(year)}-{first + 5:02d}"
    return Value(f"{year_code(year)}-H{half}", edtf, lo, hi, Precision.QUARTER, year, first)


def of_decade(decade: int) -> Value:
    """Ten years: 199 is the 1990s; -48 the 480s BC."""
    if decade < 0:
        return Value(f"BC{-decade:03d}", None, None, None, Precision.DECADE, decade * 10)
    lo, hi = dt.date(max(decade * 10, 1), 1, 1), dt.date(min(decade * 10 + 9, 9999), 12, 31)
    return Value(f"{decade:03d}X", f"{decade:03d}X", lo, hi, Precision.DECADE, decade * 10)


def of_century(century: int) -> Value:
    """A hundred years: 20 is the twentieth century, in notation `19`; -5 the fifth before Christ."""
    if century < 0:
        return Value(f"BC{-century - 1:02d}", None, None, None, Precision.CENTURY)
    start = century - 1
    lo, hi = dt.date(max(start * 100, 1), 1, 1), dt.date(min(start * 100 + 99, 9999), 12, 31)
    return Value(f"{start:02d}XX", f"{start:02d}XX", lo, hi, Precision.CENTURY)


def of_week(day: dt.date) -> Value:
    """The Monday to Sunday that hold a day."""
    monday = day - dt.timedelta(days=day.weekday())
    sunday = monday + 6 * _DAY
    year, week, _ = monday.isocalendar()
    edtf = f"{monday.isoformat()}/{sunday.isoformat()}"
    return Value(f"{year:04d}-W{week:02d}", edtf, monday, sunday, Precision.WEEK, monday.year, monday.month, monday.day)


def of_weekend(day: dt.date) -> Value:
    """The Saturday and Sunday of the week that holds a day."""
    saturday = day + dt.timedelta(days=5 - day.weekday())
    year, week, _ = saturday.isocalendar()
    edtf = f"{saturday.isoformat()}/{(saturday + _DAY).isoformat()}"
    timex3 = f"{year:04d}-W{week:02d}-WE"
    return Value(timex3, edtf, saturday, saturday + _DAY, Precision.DAY, saturday.year, saturday.month, saturday.day)


def of_days(first: dt.date, last: dt.date, timex3: str | None = None) -> Value:
    """The days from `first` to `last`, both included."""
    edtf = f"{first.isoformat()}/{last.isoformat()}"
    return Value(timex3 or edtf, edtf, first, last, Precision.DAY, last.year, last.month, last.day)


#: Months of a part of a year, days of a part of a month (0: to its end), years of a part of a decade.
_YEAR_PARTS = {
    Edge.EARLY: (1, 3), Edge.START: (1, 1), Edge.MID: (5, 8), Edge.LATE: (10, 12), Edge.END: (12, 12)
}  # fmt: skip
_MONTH_PARTS = {Edge.EARLY: (1, 10), Edge.START: (1, 10), Edge.MID: (11, 20), Edge.LATE: (21, 0), Edge.END: (21, 0)}
_DECADE_PARTS = {Edge.EARLY: (0, 3), Edge.START: (0, 3), Edge.MID: (4, 6), Edge.LATE: (7, 9), Edge.END: (7, 9)}
_SEASON_PARTS = {Edge.EARLY: (0, 0), Edge.START: (0, 0), Edge.MID: (1, 1), Edge.LATE: (2, 2), Edge.END: (2, 2)}


def part_of(value: Value, edge: Edge) -> Value:
    """An early, middle or late part of a period: the notation of TIMEX3 stays, EDTF and the days narrow."""
    lo, hi = value.earliest, value.latest
    if lo is None or hi is None or edge is Edge.REST:
        return value
    first, last = lo, hi
    if value.precision is Precision.MONTH:
        a, b = _MONTH_PARTS[edge]
        first, last = lo.replace(day=a), hi if b == 0 else lo.replace(day=b)
        return value._replace(edtf=f"{first.isoformat()}/{last.isoformat()}", earliest=first, latest=last)
    if value.precision is Precision.YEAR:
        a, b = _YEAR_PARTS[edge]
        edtf = f"{lo.year:04d}-{a:02d}" + ("" if a == b else f"/{lo.year:04d}-{b:02d}")
        return value._replace(
            edtf=edtf, earliest=lo.replace(month=a), latest=dt.date(lo.year, b, month_end(lo.year, b))
        )
    if value.precision is Precision.DECADE:
        a, b = _DECADE_PARTS[edge]
        first, last = dt.date(lo.year + a, 1, 1), dt.date(lo.year + b, 12, 31)
        return value._replace(edtf=f"{first.year:04d}/{last.year:04d}", earliest=first, latest=last)
    if value.precision in (Precision.SEASON, Precision.QUARTER) and value.month:
        return _season_part(value, lo, edge)
    return value


def _season_part(value: Value, lo: dt.date, edge: Edge) -> Value:
    month = lo.month - 1 + _SEASON_PARTS[edge][0]
    return of_month(lo.year + month // 12, month % 12 + 1)._replace(timex3=value.timex3)


@lru_cache(maxsize=_KEPT)
def open_month(month: int) -> Value:
    """A month of a year that is not known."""
    code = f"XXXX-{month:02d}"
    return Value(code, code, precision=Precision.MONTH)


@lru_cache(maxsize=_KEPT)
def open_day(month: int, day: int) -> Value:
    """A day of a year that is not known."""
    code = f"XXXX-{month:02d}-{day:02d}"
    return Value(code, code, precision=Precision.DAY)


@lru_cache(maxsize=_KEPT)
def open_weekday(weekday: int) -> Value:
    """A day of a week that is not known."""
    return Value(f"XXXX-WXX-{weekday + 1}", precision=Precision.DAY)


def in_year(c: Calendar, year: int) -> Value:
    """The season, quarter or half that the words name, or the whole year."""
    if c.season is not None:
        return of_season(year, c.season)
    if c.quarter is not None:
        return of_quarter(year, c.quarter)
    if c.half is not None:
        return of_half(year, c.half)
    return of_year(year)


def half_of(month: Value, half: int | None) -> Value:
    """The first fifteen days of a month, or those behind them."""
    if half is None or month.earliest is None or month.latest is None:
        return month
    middle = month.earliest + 14 * _DAY
    lo, hi = (month.earliest, middle) if half == 1 else (middle + _DAY, month.latest)
    return month._replace(earliest=lo, latest=hi, edtf=f"{lo.isoformat()}/{hi.isoformat()}")
