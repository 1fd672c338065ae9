"""Days, tolls and kinds in short English."""

import datetime as dt

import pytest

from caucasus_news.formats import _words as words
from caucasus_news.formats._tolls import Bounds, fighters
from caucasus_news.model import Casualty, CasualtyKind, Event, Span, When

D = dt.date
DAYS = [
    (D(2024, 5, 2), D(2024, 5, 2), "2 May 2024"),
    (D(2024, 5, 2), D(2024, 5, 9), "2–9 May 2024"),
    (D(2024, 5, 1), D(2024, 5, 31), "May 2024"),
    (D(2024, 2, 1), D(2024, 2, 29), "Feb 2024"),
    (D(2024, 5, 2), D(2024, 6, 1), "2 May – 1 Jun 2024"),
    (D(2023, 12, 30), D(2024, 1, 2), "30 Dec 2023 – 2 Jan 2024"),
    (D(2020, 1, 1), D(2020, 12, 31), "2020"),
    (D(1991, 1, 1), D(1994, 12, 31), "1991–1994"),
    (D(2020, 9, 1), D(2020, 11, 30), "1 Sep – 30 Nov 2020"),
    (D(9999, 12, 1), D.max, "1–31 Dec 9999"),
    (D(2024, 5, 2), None, "from 2 May 2024"),
    (None, D(2024, 5, 2), "until 2 May 2024"),
    (None, None, "“some day”"),
]


@pytest.mark.parametrize(("first", "last", "said"), DAYS)
def test_days_are_written_as_readers_write_them(first: D | None, last: D | None, said: str) -> None:
    assert words.days(When(" some\nday", Span(0, 9), earliest=first, latest=last)) == said


def test_what_has_no_days_is_written_without() -> None:
    assert words.days(None) == words.days(When(" ", Span(0, 1))) == ""
    assert words.days(When("x", Span(0, 1), earliest=D.min, latest=D.min, approximate=True)) == "about 1 Jan 1"


NUMBERS = [(None, None, "some"), (None, 3, "up to 3"), (3, None, "at least 3"), (3, 3, "3"), (3, 5, "3–5")]


@pytest.mark.parametrize(("low", "high", "said"), NUMBERS)
def test_numbers_are_written_with_their_bounds(low: int | None, high: int | None, said: str) -> None:
    assert words.number(Casualty(CasualtyKind.KILLED, low, high)) == said


class PrisonerExchange(Event):
    """A kind of somebody's own."""


def test_kinds_by_their_class() -> None:
    assert words.kind(PrisonerExchange()) == "prisoner exchange"


def dead(low: int | None, high: int | None, civilian: bool | None = None) -> Casualty:
    return Casualty(CasualtyKind.KILLED, low, high, civilian=civilian)


FIGHTERS = [
    ([], None),
    ([dead(9, 9)], Bounds(9, 9)),
    ([dead(9, 9), dead(4, 4, civilian=True)], Bounds(5, 5)),
    ([dead(9, 9), dead(4, None, civilian=True)], Bounds(0, 5)),
    ([dead(None, 9), dead(4, 4, civilian=True)], Bounds(None, 5)),
    ([dead(9, None), dead(4, 4, civilian=True)], Bounds(5, None)),
    ([dead(9, 9), dead(4, 4, civilian=True), dead(3, 3, civilian=False)], Bounds(3, 3)),
    ([dead(4, 4, civilian=True)], None),
]


@pytest.mark.parametrize(("told", "bounds"), FIGHTERS)
def test_who_is_not_told_to_be_a_civilian(told: list[Casualty], bounds: Bounds | None) -> None:
    assert fighters(told) == bounds
