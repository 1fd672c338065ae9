"""A date written in any form that is read gives the same days again, wherever the anchor is."""

import calendar
import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from caucasus_news.mentions.times import find_times

MONTHS = tuple(calendar.month_name[1:])
DAYS = tuple(calendar.day_name)

dates = st.dates(dt.date(1900, 1, 1), dt.date(2090, 12, 31))


def _th(day: int) -> str:
    return f"{day}{'th' if 10 <= day <= 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')}"


FORMS = (
    lambda d: f"{d.day} {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{MONTHS[d.month - 1]} {d.day}, {d.year}",
    lambda d: f"{MONTHS[d.month - 1]} {_th(d.day)}, {d.year}",
    lambda d: f"the {_th(d.day)} of {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{DAYS[d.weekday()]}, {d.day} {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{DAYS[d.weekday()]}, {MONTHS[d.month - 1]} {d.day}, {d.year}",
    lambda d: d.isoformat(),
    lambda d: f"{d.day:02d}.{d.month:02d}.{d.year}",
    lambda d: f"{d.day} {MONTHS[d.month - 1].upper()} {d.year}",
    lambda d: f"{MONTHS[d.month - 1]} {d.day} {d.year}",
)
SHORT = {1: "Jan.", 2: "Feb.", 8: "Aug.", 9: "Sept.", 10: "Oct.", 11: "Nov.", 12: "Dec."}


@given(dates, dates, st.sampled_from(FORMS))
def test_full_dates_are_read_back(day: dt.date, anchor: dt.date, form: object) -> None:
    found = find_times(f"The two met on {form(day)} in Tbilisi.", published=anchor)  # type: ignore[operator]
    assert [(w.earliest, w.latest, w.timex3) for w in found] == [(day, day, day.isoformat())]


@given(dates.filter(lambda d: d.month in SHORT), dates)
def test_shortened_months_are_read_back(day: dt.date, anchor: dt.date) -> None:
    found = find_times(f"They met on {SHORT[day.month]} {day.day}, {day.year}, in Baku.", published=anchor)
    assert [w.earliest for w in found] == [day]


@given(dates, st.integers(-170, 170))
def test_a_day_and_month_is_the_nearest(anchor: dt.date, away: int) -> None:
    day = anchor + dt.timedelta(days=away)
    if (day.month, day.day) == (2, 29):
        return
    found = find_times(f"Clashes at the border ({day.day} {MONTHS[day.month - 1]}).", published=anchor)
    assert [w.earliest for w in found] == [day]


@given(dates, st.integers(1, 12))
def test_ranges_of_days_hold_both_ends(first: dt.date, length: int) -> None:
    last = first + dt.timedelta(days=length)
    if first.month == last.month:
        text = f"Fighting from {first.day} to {last.day} {MONTHS[last.month - 1]} {last.year} killed many."
    else:
        start = f"{first.day} {MONTHS[first.month - 1]}"
        text = f"Fighting from {start} to {last.day} {MONTHS[last.month - 1]} {last.year} killed many."
    found = find_times(text, published=dt.date(2023, 5, 18))
    assert (found[0].earliest, found[-1].latest) == (first, last)
