"""The year of a day and month that are those of a known event: `Sarkozy flew to Moscow on August 12`."""

import datetime as dt

from caucasus_news.mentions.times.aged import sentence_of
from caucasus_news.mentions.times.direction import direction
from caucasus_news.mentions.times.known_events import KnownEvents
from caucasus_news.mentions.times.nearest import real_day, year_near
from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.symbols import Calendar, Expression

_SENTENCE = 60
_NEXT = 25  # so many tokens of the sentence behind may name those who took part
_NEWS = 45  # days from its publication of which a text tells news
_MOST_DAYS = 60  # of an event that is told by its first day


def year_of_event(p: Page, e: Expression, c: Calendar, published: dt.date | None, known: KnownEvents) -> int | None:
    """The year of the one known event of a day and month whose place, and one who took part, the sentence names.

    None where the day is near that of publication, or lies ahead. Asked only where a text looks back on another year
    already: what "was agreed in Ostia on 18 February" else is of the last February.
    """
    if published is None or c.month is None or c.day is None or c.weekday is not None or not known:
        return None
    begun = [
        event
        for event in known.by_month.get(c.month, ())
        if event.first.day == c.day and (event.last - event.first).days <= _MOST_DAYS and event.first < published
    ]
    if not begun or direction(p, e) > 0:
        return None
    near = year_near(published, c.month, c.day, 0)
    there = real_day(near, c.month, c.day) if near is not None else None
    if there is None or abs((published - there).days) <= _NEWS:
        return None
    first, last = sentence_of(p, e.first, _SENTENCE)
    words = frozenset(p.keys[first : last + _NEXT])
    sure = {event.first.year for event in begun if event.is_news_of(words) or event.is_war_of(words)}
    told = {event.first.year for event in begun if event.is_told(words) and event.named_in(words)}
    years = sure or told
    return next(iter(years)) if len(years) == 1 else None
