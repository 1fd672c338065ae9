"""Dates that documents bear in other places than pages do: at the end of a heading, where they are closed."""

from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.symbols import Calendar, Expression

_HEADING = 60  # tokens
_ENDS = frozenset({".", "!", "?", '"', ")", "]", ""})
_BOUNDS = _ENDS | {"-", "("}
#: What is done with a document on the day that it bears.
_MADE = frozenset({"compiled", "completed", "written", "prepared", "finalised", "finalized", "transmitted", "recorded"})
_TO_PRINT = frozenset({"close", "closing", "press", "writing"})
#: What runs for a day and is closed in the end: `This live page is closed for Monday, 11 September.`
_OF_PAGES = frozenset({"page", "blog", "feed", "ticker", "live", "coverage", "chronicle"})
_CLOSED = frozenset({"closed", "closes", "closing", "ends", "ended", "over"})
_TO_PAGE = 9
#: Documents whose headings end in the day on which they were made, and no other.
_SPOKEN = frozenset({"interview", "briefing", "remarks", "transcript", "bulletin", "digest", "readout", "newsletter"})


def closes_document(p: Page, e: Expression, sense: Calendar) -> bool:
    """`- Compiled Sunday, 21 May.`, `as we close on Saturday, 18 June 2016`: a date that a document is closed on."""
    return (sense.year is not None or sense.weekday is not None) and _is_made(p, e)


def _is_made(p: Page, e: Expression) -> bool:
    """`Compiled on 21 May`, `as we close on Saturday`, `as we go to press on 5 June`: said of the document itself."""
    j = e.first - 1 - (p.keys[e.first - 1] == "on")
    if p.keys[j] in _TO_PRINT:
        return _of_us(p, j)
    if p.keys[e.first - 1] in ("for", "on") and p.keys[e.first - 2] in _CLOSED:
        return not _OF_PAGES.isdisjoint(p.keys[max(e.first - _TO_PAGE, 0) : e.first])
    opens = j == 0 or not p.same_line(j - 1, j) or p.keys[j - 1] in _BOUNDS
    return p.keys[j] in _MADE and opens and p.keys[e.last] in _BOUNDS


def _of_us(p: Page, j: int) -> bool:
    """`as we close`, `as we go to press`, `at the time of writing`."""
    before = p.keys[max(j - 4, 0) : j]
    return before[-1:] == ("we",) or before[-3:] == ("we", "go", "to") or before[-3:] == ("the", "time", "of")


def is_in_heading(p: Page, e: Expression, sense: Calendar) -> bool:
    """`An interview with the spokesman, 5 September 2012.`, a dash of the first question perhaps behind it."""
    told = sense.year is not None or sense.weekday is not None
    if not told or sense.day is None or e.last > _HEADING or not p.same_line(0, e.first):
        return False
    ends = e.last + (p.keys[e.last] in (".", ")"))
    closes = p.blank(ends) or not p.same_line(ends - 1, ends) or (ends > e.last and p.keys[ends] == "-")
    return closes and p.keys[e.first - 1] in (",", "(", "-") and not _SPOKEN.isdisjoint(p.keys[: e.first])
