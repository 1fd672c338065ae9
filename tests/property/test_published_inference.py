"""For any day of publication, a text that shows clues of it is dated right or left open, never wrong."""

import calendar
import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from caucasus_news.mentions.times import TermClue, TimeParser, infer_published
from caucasus_news.model import DateBasis, Span
from caucasus_news.text.tokens import tokenize

MONTHS = tuple(calendar.month_name[1:])
DAYS = tuple(calendar.day_name)
LONG = (
    "Officials on both sides said that the road between the two towns had been closed to lorries and buses for hours, "
    "and that nobody could tell when it would be opened again."
)

days = st.dates(dt.date(1995, 1, 1), dt.date(2029, 12, 31))


def _md(day: dt.date) -> str:
    return f"{MONTHS[day.month - 1]} {day.day}"


def _solve(
    text: str, clues: tuple[TermClue, ...] = (), not_after: dt.date | None = None
) -> tuple[dt.date | None, DateBasis, list[dt.date]]:
    tokens = tokenize(text)
    found, basis, candidates, _ = infer_published(tokens, TimeParser().read(tokens), (), clues, not_after)
    return found, basis, [c.day for c in candidates]


@given(days)
def test_a_full_dateline_states_the_day(day: dt.date) -> None:
    found, basis, _ = _solve(f"Road closed again\n\nTBILISI, {_md(day)}, {day.year}. {LONG}")
    assert (found, basis) == (day, DateBasis.STATED)


@given(days, st.sampled_from((-1, 0, 1)), st.integers(0, 900), st.integers(0, 900))
def test_today_and_a_term_date_the_text_or_leave_it_open(day: dt.date, shift: int, before: int, after: int) -> None:
    named = day + dt.timedelta(days=shift)
    word = {-1: "yesterday", 0: "today", 1: "tomorrow"}[shift]
    verb = "will meet" if shift > 0 else "met"
    text = (
        f"Road closed again\n\n{LONG}\n\nThe ministers {verb} {word}, {DAYS[named.weekday()]}, {_md(named)}, in Baku."
    )
    clue = TermClue(day - dt.timedelta(days=before), day + dt.timedelta(days=after), Span(0, 4))
    found, basis, candidates = _solve(text, (clue,))
    assert found in (None, day)
    assert day in candidates
    if found is None:
        assert basis is DateBasis.UNKNOWN
        assert len(candidates) > 1


@given(days, st.integers(0, 3))
def test_a_dateline_without_a_year_is_never_dated_wrong(day: dt.date, years: int) -> None:
    past = day.replace(day=1) - dt.timedelta(days=366 * years + 40)
    text = (
        f"Road closed again\n\nTBILISI, {_md(day)}. {LONG}\n\nThe truce was signed on {DAYS[day.weekday()]}. "
        f"It followed one of {past.day} {MONTHS[past.month - 1]} {past.year}."
    )
    clue = TermClue(day - dt.timedelta(days=700), day + dt.timedelta(days=700), Span(0, 4))
    found, _, _ = _solve(text, (clue,))
    assert found in (None, day)


@given(days)
def test_words_without_a_date_leave_it_open(day: dt.date) -> None:
    text = f"Road closed again\n\n{LONG}\n\nThe ministers met on {DAYS[day.weekday()]} and will meet again next week."
    assert _solve(text)[:2] == (None, DateBasis.UNKNOWN)


@given(days)
def test_the_day_is_no_later_than_allowed(day: dt.date) -> None:
    text = f"Road closed again\n\n{LONG}\n\nThe ministers met today, {DAYS[day.weekday()]}, {_md(day)}, in Baku."
    found, _, candidates = _solve(text, (), day)
    assert found is None or found <= day
    assert all(candidate <= day for candidate in candidates)


@given(st.text(max_size=200))
def test_any_text_is_solved_without_raising(text: str) -> None:
    found, basis, candidates = _solve(text)
    assert (found is None) == (basis is DateBasis.UNKNOWN)
    assert len(candidates) <= 12
