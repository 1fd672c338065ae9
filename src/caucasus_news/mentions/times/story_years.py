"""Which dates open a story in their year, and which only look back on another."""

import datetime as dt

from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.pluperfect import had_been
from caucasus_news.mentions.times.returning import in_relative_clause
from caucasus_news.mentions.times.symbols import Anchor, Both, Calendar, Expression, Step
from caucasus_news.mentions.times.values import Value

_ELSEWHERE = 270  # days from the publication at which a story is another year's
_RECENTLY = 2  # years
_ENDS = frozenset({".", "!", "?"})


def opens_story(p: Page, e: Expression, value: Value, published: dt.date | None) -> bool:
    """Whether what stands behind an expression of a value is of its year, as long as nothing else is told."""
    return _names_year(p, e, value, published) or _is_of_old(value, published)


def _names_year(p: Page, e: Expression, value: Value, published: dt.date | None) -> bool:
    sense = e.sense.origin if isinstance(e.sense, Step) and e.sense.origin is not None else e.sense
    if isinstance(sense, Both):  # "A year ago ... That Saturday, 15 April": what the weekday takes to another year
        day = value.earliest
        return day is not None and published is not None and abs((published - day).days) > _ELSEWHERE
    if isinstance(sense, Step):
        of_year = sense.unit == "year" and sense.anchor is Anchor.NOW
        if of_year and sense.exact:  # "Eighteen years ago they took the same hills. That war began on 12 July"
            return value.month is not None or ((sense.count or 0) < -_RECENTLY and opens_sentence(p, e))
        return of_year or (sense.target is not None and sense.target[0] == "day")
    return isinstance(sense, Calendar) and (sense.year is not None or sense.of is not None)


def _is_of_old(value: Value, published: dt.date | None) -> bool:
    """Whether a month or day lies so long before publication that it is a story's, however its year is known."""
    old = published is not None and value.year is not None and value.year < published.year - 1
    return old and value.month is not None


def looks_back(p: Page, e: Expression) -> bool:
    """`an officer, who had killed a man eight years earlier, was flown home`: the story stays where it is."""
    sense = e.sense
    if not isinstance(sense, Step) or sense.unit != "year" or sense.anchor is not Anchor.THEN:
        return False
    return sense.exact and (sense.count or 0) < 0 and (in_relative_clause(p, e.first) or had_been(p, e))


def is_alone(p: Page, e: Expression) -> bool:
    """Whether an expression is all of its line."""
    return not p.same_line(e.first - 1, e.first) and not p.same_line(e.last - 1, e.last)


def opens_sentence(p: Page, e: Expression) -> bool:
    """Whether an expression, or the preposition before it, opens its sentence."""
    if e.first < 2 or p.keys[e.first - 1] in _ENDS:
        return True
    return p.keys[e.first - 2] in (".", "!", "?", "") or not p.same_line(e.first - 2, e.first)
