"""Days: which ones an event has, and the many ways to say them, absolute or seen from the day of publication."""

import calendar
import datetime as dt
import random

from attrs import frozen

from caucasus_news.model import Precision, Span, When
from tests.roundtrip.telling import Teller

DAY = dt.timedelta(days=1)


def when(earliest: dt.date, latest: dt.date | None = None, precision: Precision = Precision.DAY) -> When:
    """A place on the calendar that no text has said yet."""
    return When(text="", span=Span(0, 0), earliest=earliest, latest=latest or earliest, precision=precision)


def month_of(day: dt.date) -> When:
    last = calendar.monthrange(day.year, day.month)[1]
    return when(day.replace(day=1), day.replace(day=last), Precision.MONTH)


def week_of(day: dt.date) -> When:
    monday = day - day.weekday() * DAY
    return when(monday, monday + 6 * DAY, Precision.WEEK)


def some_past(rng: random.Random, published: dt.date) -> When:
    """A time before or on the day of publication: mostly a day of the last weeks."""
    kind = rng.choices(("near", "weeks", "range", "month", "week", "old", "year"), (45, 22, 10, 7, 4, 8, 4))[0]
    near = published - rng.choice((0, 0, 1, 1, 1, 2, 3, 4, 5, 6)) * DAY
    weeks = published - rng.randint(7, 120) * DAY
    if kind == "near":
        return when(near)
    if kind == "weeks":
        return when(weeks)
    if kind == "range":
        return when(weeks, weeks + rng.randint(1, 3) * DAY)
    if kind == "month":
        return month_of(published.replace(day=1) - rng.randint(1, 150) * DAY)
    if kind == "week":
        return week_of(published - 7 * DAY)
    old = dt.date(rng.randint(2012, published.year - 1), rng.randint(1, 12), rng.randint(1, 28))
    if kind == "old":
        return when(old)
    return when(old.replace(month=1, day=1), old.replace(month=12, day=31), Precision.YEAR)


def some_future(rng: random.Random, published: dt.date) -> When:
    """A time after the day of publication, or that day."""
    kind = rng.choices(("near", "weeks", "range", "month", "week"), (45, 25, 12, 10, 8))[0]
    near = published + rng.choice((0, 1, 1, 2, 3, 4, 5, 6)) * DAY
    weeks = published + rng.randint(7, 75) * DAY
    if kind == "near":
        return when(near)
    if kind == "weeks":
        return when(weeks)
    if kind == "range":
        return when(weeks, weeks + rng.randint(1, 3) * DAY)
    if kind == "month":
        return month_of((published.replace(day=28) + 4 * DAY).replace(day=1) + rng.randint(0, 100) * DAY)
    return week_of(published + 7 * DAY)


@frozen
class Said:
    """A time in words: `bare` after "planned for", `on` as an adverbial."""

    bare: str
    on: str


def told(teller: Teller, moment: When | None) -> Said:
    """The time in one of its forms; empty where there is none."""
    if moment is None or moment.earliest is None or moment.latest is None:
        return Said("", "")
    first, last = moment.earliest, moment.latest
    if moment.precision is Precision.YEAR:
        return teller.form("when", {"year": Said(str(first.year), f"in {first.year}")})
    if moment.precision is Precision.MONTH:
        return _month(teller, first)
    if moment.precision is Precision.WEEK:
        return _week(teller, first)
    if first == last:
        return _day(teller, first)
    return _range(teller, first, last)


def _day(teller: Teller, day: dt.date) -> Said:
    ahead = (day - teller.published).days
    forms = {
        "month day, year": _on(f"{_month_day(day)}, {day.year}"),
        "day month year": _on(f"{_day_month(day)} {day.year}"),
    }
    if abs(ahead) <= 150:
        forms |= {
            "month day": _on(_month_day(day)),
            "day month": _on(_day_month(day)),
            "day-th of month": Said(f"the {_th(day.day)} of {day:%B}", f"on the {_th(day.day)} of {day:%B}"),
            "weekday, month day": _on(f"{day:%A}, {_month_day(day)}"),
            "weekday day month": _on(f"{day:%A} {_day_month(day)}"),
            "short month day": _on(f"{_short(day)} {day.day}"),
        }
    if -6 <= ahead <= 6 and ahead != 0:
        # Said more often than the rest in news, so given more ways.
        forms |= {"weekday": _on(f"{day:%A}"), "weekday again": _on(f"{day:%A}")}
        forms["weekday morning"] = _on(f"{day:%A} {teller.any('morning', 'evening', 'afternoon')}")
        forms["late on weekday"] = Said(f"{day:%A}", f"{teller.any('late', 'early')} on {day:%A}")
    if ahead == 0:
        forms |= {"today": Said("today", "today"), "weekday of publication": _on(f"{day:%A}")}
    if ahead == 1:
        forms["tomorrow"] = Said("tomorrow", "tomorrow")
        forms["tomorrow, weekday"] = Said(f"tomorrow, {day:%A},", f"tomorrow, {day:%A},")
    if ahead == -1:
        forms["yesterday"] = Said("yesterday", "yesterday")
        forms["yesterday, weekday"] = Said(f"yesterday, {day:%A},", f"yesterday, {day:%A},")
    if -6 <= ahead <= -2:
        forms["days ago"] = Said(f"{_few(-ahead)} days ago", f"{_few(-ahead)} days ago")
    if 2 <= ahead <= 6:
        forms["in days"] = Said(f"{_few(ahead)} days from now", f"in {_few(ahead)} days")
    return teller.form("when", forms)


def _range(teller: Teller, first: dt.date, last: dt.date) -> Said:
    year = "" if abs((first - teller.published).days) <= 150 else f" {first.year}"
    comma = f",{year}" if year else ""
    if first.month == last.month:
        forms = {
            "month day-day": _on(f"{first:%B} {first.day}-{last.day}{comma}"),
            "day-day month": _on(f"{first.day}–{last.day} {first:%B}{year}"),
            "from day to day month": Said(
                f"{first.day} to {last.day} {first:%B}{year}", f"from {first.day} to {last.day} {first:%B}{year}"
            ),
            "between": Said(
                f"{_month_day(first)} to {last.day}{comma}", f"between {_month_day(first)} and {last.day}{comma}"
            ),
        }
        if (last - first).days == 1:
            forms["month day and day"] = _on(f"{_month_day(first)} and {last.day}{comma}")
            forms["day and day month"] = _on(f"{first.day} and {_day_month(last)}{year}")
    else:
        forms = {
            "from month day to month day": Said(
                f"{_month_day(first)} to {_month_day(last)}{comma}",
                f"from {_month_day(first)} to {_month_day(last)}{comma}",
            ),
            "day month - day month": _on(f"{_day_month(first)} – {_day_month(last)}{year}"),
        }
    return teller.form("when", forms)


def _month(teller: Teller, first: dt.date) -> Said:
    ahead = (first.year - teller.published.year) * 12 + first.month - teller.published.month
    forms = {"month year": Said(f"{first:%B %Y}", f"in {first:%B %Y}")}
    if 0 < abs(ahead) <= 4:
        forms["month"] = Said(f"{first:%B}", f"in {first:%B}")
    if ahead == -1:
        forms["last month"] = Said("last month", "last month")
    if ahead == 1:
        forms["next month"] = Said("next month", "next month")
    return teller.form("when", forms)


def _week(teller: Teller, first: dt.date) -> Said:
    words = "last week" if first < teller.published else "next week"
    return teller.form("when", {words: Said(words, words)})


def _on(bare: str) -> Said:
    return Said(bare, f"on {bare}")


def _month_day(day: dt.date) -> str:
    return f"{day:%B} {day.day}"


def _day_month(day: dt.date) -> str:
    return f"{day.day} {day:%B}"


def _short(day: dt.date) -> str:
    name = f"{day:%B}"
    return name if len(name) < 6 else ("Sept." if name == "September" else name[:3] + ".")


def _few(number: int) -> str:
    return ("zero", "one", "two", "three", "four", "five", "six")[number]


def _th(number: int) -> str:
    ending = "th" if number in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
