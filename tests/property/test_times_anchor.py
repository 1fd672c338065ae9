"""Moving the anchor by whole weeks moves what is relative by as much, and leaves the rest."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from caucasus_news.mentions.times import find_times

RELATIVE = (
    "today", "yesterday", "tomorrow", "the day after tomorrow", "on Friday", "on Sunday", "last Friday", "next Monday",
    "this Wednesday", "last week", "this week", "next week", "two weeks ago", "ten days ago", "overnight", "last night",
    "this morning", "on Wednesday evening", "over the weekend", "a week from now", "later this week",
    "in the past 48 hours", "the week before last", "the week after next", "overnight into Friday",
    "a week ago, on Monday", "two weeks ago to the day", "on Thursday of last week", "earlier in the day",
)  # fmt: skip
ABSOLUTE = (
    "on 14 May 2019", "in September 2022", "in 1994", "in the 1990s", "in the autumn of 2020", "in early 2016",
    "from 12 to 14 September 2022", "in the second half of 2021", "for three days", "every day", "four-day",
    "on 2021-07-28", "overnight to 2 April 2016", "in the first days of June 2021", "in the week of 29 May 2023",
    "two days after the summit of 14 May 2019", "on 14 March and 10 November 2020",
)  # fmt: skip

anchors = st.dates(dt.date(2001, 1, 1), dt.date(2060, 12, 31))
weeks = st.integers(-260, 260)


def _days(text: str, anchor: dt.date) -> list[tuple[dt.date | None, dt.date | None]]:
    return [(w.earliest, w.latest) for w in find_times(text, published=anchor)]


@given(anchors, weeks, st.sampled_from(RELATIVE))
def test_relative_days_move_with_the_anchor(anchor: dt.date, count: int, words: str) -> None:
    text = f"The ministers met {words} in Yerevan."
    step = dt.timedelta(weeks=count)
    here = _days(text, anchor)
    assert here
    assert all(first is not None and last is not None for first, last in here)
    assert _days(text, anchor + step) == [(first + step, last + step) for first, last in here if first and last]


@given(anchors, weeks, st.sampled_from(ABSOLUTE))
def test_absolute_days_stay(anchor: dt.date, count: int, words: str) -> None:
    text = f"The ministers met {words} in Yerevan."
    here = _days(text, anchor)
    assert here
    assert _days(text, anchor + dt.timedelta(weeks=count)) == here
