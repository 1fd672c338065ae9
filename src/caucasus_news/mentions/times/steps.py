"""Steps of units from a period of the calendar, and portions of one."""

import datetime as dt

from caucasus_news.mentions.times import values
from caucasus_news.mentions.times.nearest import add_months, real_day, weekday_step, year_near
from caucasus_news.mentions.times.symbols import NTH, Anchor, Step
from caucasus_news.mentions.times.values import Value
from caucasus_news.model import Precision

_DAY = dt.timedelta(days=1)
_NOTHING = Value()


def shifted(base: Value, step: Step) -> Value:
    """The period `step` away from `base`, whose year is known; an empty value where `base` is too vague."""
    assert base.year is not None
    assert step.count is not None
    year, month, count = base.year, base.month, step.count
    day = real_day(year, month, base.day) if month and base.day else None
    if step.target is not None:
        return _to_target(base, step, day)
    unit = step.unit
    if unit == "year":
        return values.of_year(_skip_zero(year, count))
    if unit == "decade":
        decade = (year if year > 0 else year + 1) // 10 + count
        if step.exact and step.anchor is Anchor.NOW:
            return Value(f"{decade:03d}X", f"{year + 10 * count:04d}~", precision=Precision.DECADE)
        return values.of_decade(decade)
    if unit == "century":
        return values.of_century((year - 1) // 100 + 1 + count)
    if unit == "month" and month:
        return values.of_month(*add_months(year, month, count))
    if unit == "quarter" and month:
        to_year, to_month = add_months(year, month, 3 * count)
        return values.of_quarter(to_year, (to_month + 2) // 3)
    if unit == "season" and month:
        return _NOTHING
    return _by_days(base, step, day)


def _by_days(base: Value, step: Step, day: dt.date | None) -> Value:
    unit, count = step.unit, step.count or 0
    if day is None:
        return _NOTHING
    if unit == NTH:
        return values.of_day(day)
    if unit in ("day", "night", "overnight"):
        if unit == "overnight":
            return values.of_days(day - _DAY, day, (day - _DAY).isoformat())
        return values.of_day(day + count * _DAY)
    if unit in ("hour", "minute", "second"):
        hours = count if unit == "hour" else 0
        return values.of_day(day + (hours // 24 if abs(hours) >= 24 else 0) * _DAY)
    if unit in ("week", "fortnight"):
        weeks = count * (2 if unit == "fortnight" else 1)
        target = day + 7 * weeks * _DAY
        if step.exact and step.anchor is not Anchor.NOW:
            return values.of_day(target)
        return values.of_week(target)
    if unit == "weekend":
        if step.anchor is Anchor.THEN and not count:
            return values.of_weekend(day)  # "on 27 February ... They answered that weekend"
        return _weekend(day, count)
    del base
    return _NOTHING


def _weekend(day: dt.date, count: int) -> Value:
    """`the weekend` is the one that was last (or is), `last weekend` too where the week has just begun."""
    if day.weekday() >= 5:
        return values.of_weekend(day + 7 * count * _DAY)
    if count > 0:
        return values.of_weekend(day)
    return values.of_weekend(day - 7 * _DAY)


def _skip_zero(year: int, count: int) -> int:
    """Years before Christ are negative, and none is 0."""
    shifted_year = (year if year > 0 else year + 1) + count
    return shifted_year if shifted_year > 0 else shifted_year - 1


def _to_target(base: Value, step: Step, day: dt.date | None) -> Value:
    kind, wanted = step.target or ("", 0)
    year, month, count = base.year or 0, base.month, step.count or 0
    if kind == "weekday" and day is not None:
        return values.of_day(weekday_step(day, int(wanted), count))
    if kind == "month":
        number = int(wanted)
        if count == 0 or month is None:
            return values.of_month(year + (count if month is None else 0), number)
        if count < 0:
            return values.of_month(year if number < month else year - 1, number)
        return values.of_month(year if number > month else year + 1, number)
    if kind == "season":
        return _season_step(year, month, str(wanted), count)
    if kind == "day" and day is not None:
        return _whole_day(day + int(wanted) * _DAY, step.unit, count)
    if kind == "held" and day is not None:
        return _holding(_whole_day(day, step.unit, count), str(wanted))
    return _NOTHING


def _holding(there: Value, unit: str) -> Value:
    """`a year ago this month`: the month, or the week, that holds the day."""
    if there.earliest is None:
        return _NOTHING
    if unit == "week":
        return values.of_week(there.earliest)
    return values.of_month(there.earliest.year, there.earliest.month)


def _season_step(year: int, month: int | None, season: str, count: int) -> Value:
    now = dt.date(year, month, 15) if month and values.in_reach(year) else None
    if now is None:
        return values.of_season(year + count, season)
    middle = values.SEASON_MONTHS[season] + 1
    if season == "WI":
        near = year_near(now, 1, 15, 0) or year
        current = near
    else:
        current = year
    held = values.of_season(current, season)
    if held.earliest is None or held.latest is None:
        return held
    if count == 0:
        return held
    del middle
    if count < 0:
        return values.of_season(current + count + (held.latest < now), season)
    return values.of_season(current + count - (held.earliest > now), season)


def _whole_day(day: dt.date, unit: str, count: int) -> Value:
    """`thirty years ago today`: the same day of that year or month."""
    if unit in ("day", "week", "fortnight"):
        return values.of_day(day + count * {"day": 1, "week": 7, "fortnight": 14}[unit] * _DAY)
    months = count * {"month": 1, "year": 12, "decade": 120, "century": 1200}.get(unit, 0)
    year, month = add_months(day.year, day.month, months)
    there = real_day(year, month, min(day.day, values.month_end(year, month)))
    return values.of_day(there) if there and months else _NOTHING


_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12}
_WEEKDAY = "weekday "
_UNIT_CODE = {"day": "P{}D", "week": "P{}W", "month": "P{}M", "year": "P{}Y", "decade": "P{}0Y", "weekend": "P{}WE"}


def portion(base: Value, index: int, count: int, unit: str) -> Value:
    """The `index`-th stretch of `count` units of a period."""
    lo, hi = base.earliest, base.latest
    code = _UNIT_CODE.get(unit, "").format(count) or None
    if lo is None or hi is None:
        return Value(code)
    stretch = _stretch(lo, hi, index, count, unit)
    if stretch is None:
        return Value(code)
    first, last = stretch
    if first < lo or last > hi:
        return Value(code)
    if (unit == "day" and count == 1) or unit.startswith(_WEEKDAY):
        return values.of_day(first)
    if unit == "month" and count == 1:
        return values.of_month(first.year, first.month)
    if unit == "quarter" and count == 1:
        return values.of_quarter(first.year, (first.month + 2) // 3)
    if unit == "year" and count == 1:
        return values.of_year(first.year)
    if unit == "weekend":
        return values.of_weekend(first)
    return values.of_days(first, last, code)


def _stretch(lo: dt.date, hi: dt.date, index: int, count: int, unit: str) -> tuple[dt.date, dt.date] | None:
    if unit.startswith(_WEEKDAY):
        wanted = int(unit[len(_WEEKDAY) :])
        there = lo + ((wanted - lo.weekday()) % 7 + 7 * (index - 1)) * _DAY
        there = hi - (hi.weekday() - wanted) % 7 * _DAY if index < 0 else there
        return there, there
    if unit == "weekend":
        saturday = lo + ((5 - lo.weekday()) % 7 + 7 * (index - 1)) * _DAY
        if index < 0:
            saturday = hi - ((hi.weekday() - 5) % 7) * _DAY
        return saturday, min(saturday + _DAY, hi)
    if unit in ("day", "week"):
        days = count * (7 if unit == "week" else 1)
        first = lo + (index - 1) * days * _DAY if index > 0 else hi - (days - 1) * _DAY
        return first, first + (days - 1) * _DAY
    if unit in _MONTHS:
        months = count * _MONTHS[unit]
        start = add_months(lo.year, lo.month, (index - 1) * months)
        if index < 0:
            start = add_months(hi.year, hi.month, 1 - months)
        end = add_months(*start, months - 1)
        return dt.date(*start, 1), dt.date(*end, values.month_end(*end))
    return None


_DAY_CODE = Value("XXXX-XX-XX")
_OPEN = {"day": _DAY_CODE, "overnight": _DAY_CODE, "week": Value("XXXX-WXX"), "month": Value("XXXX-XX")}
_OPEN["year"] = Value("XXXX")


def open_step(step: Step) -> Value:
    """The value of a step whose anchor is not known: its TIMEX3 code alone."""
    if step.target is not None and step.target[0] == "weekday":
        return Value(f"XXXX-WXX-{int(step.target[1]) + 1}")
    return _OPEN.get(step.unit, _NOTHING)
