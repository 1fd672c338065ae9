"""Weekdays that head the items of a list: `Monday: ... Tuesday: ...`, a diary of what is to come or of what was."""

import datetime as dt

from attrs import frozen

from caucasus_news.mentions.times.nearest import weekday_step
from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.symbols import Expression

_ENDS = frozenset({".", "!", "?", ";", ":", "-"})
_HEADING = 60  # so many tokens before the first item say what the list is of
_ITEM = 200  # so many tokens may an item have
_WEEK = dt.timedelta(days=7)
_AHEAD = frozenset({"calendar", "agenda", "diary", "ahead", "coming", "upcoming", "schedule", "next", "watch"})
_BEHIND = frozenset({"brief", "review", "behind", "ending", "past", "last", "recap", "gone", "chronicle", "chronology"})


@frozen
class Item:
    """The item of a list read last: the token of its weekday, its day, and on which side of the text the list lies."""

    first: int
    day: dt.date
    sign: int


def heads_item(p: Page, e: Expression) -> bool:
    """Whether a weekday heads an item: `Monday: talks go on`, or a paragraph `Thursday. Trade figures`."""
    opens = e.first == 0 or not p.same_line(e.first - 1, e.first)
    if e.last - e.first != 1 or p.tight(e.last + 1):
        return False
    if p.keys[e.last] == ":":
        return opens or p.keys[e.first - 1] in _ENDS
    return opens and p.keys[e.last] == "." and p.same_line(e.last, e.last + 1)


def side(p: Page, e: Expression) -> int:
    """Whether what stands before the first item tells of a list of what is to come (1) or of what was (-1)."""
    for j in range(e.first - 1, max(e.first - _HEADING, -1), -1):
        if p.keys[j] in _AHEAD:
            return 1
        if p.keys[j] in _BEHIND:
            return -1
    return 0


def behind(item: Item, weekday: int, published: dt.date) -> dt.date | None:
    """The weekday of the next item; None where the order of the list does not show it.

    A list of what was goes on until the text's own day, and may run backwards; one of what comes lies behind that.
    """
    there = weekday_step(item.day, weekday, 1)
    if item.sign > 0 or there <= published:
        return there
    return there - _WEEK if item.sign < 0 else None


def is_in(item: Item | None, p: Page, e: Expression) -> bool:
    """Whether an expression stands in an item of a list of what is to come: `Friday: he lands, stays until Sunday`."""
    return item is not None and item.sign > 0 and e.first - item.first < _ITEM and p.same_line(item.first, e.first)
