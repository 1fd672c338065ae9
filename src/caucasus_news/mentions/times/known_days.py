"""The day of a text that tells its own weekday, and the date of a known event right behind which it was written."""

import datetime as dt
from collections.abc import Sequence

from caucasus_news.mentions.times.aged import Age
from caucasus_news.mentions.times.clues import TermClue
from caucasus_news.mentions.times.event_news import goes_with
from caucasus_news.mentions.times.gather import open_days
from caucasus_news.mentions.times.known_events import KnownEvents
from caucasus_news.mentions.times.reading import Reading
from caucasus_news.mentions.times.symbols import Calendar
from caucasus_news.model import Span

_DAY = dt.timedelta(days=1)
_MOST_BEHIND = 4  # days
_STORY = 200  # tokens


def day_behind_known(
    reading: Reading, events: KnownEvents, bounds: Sequence[TermClue], today: Sequence[tuple[int, Span]]
) -> tuple[Age, ...]:
    """`YEREVAN, Wednesday - ... under the text of 10 November`: the Wednesday behind the day on which that was.

    The text tells of the event by its date alone, and names its place and parties, or those whose war began or ended.
    """
    if not today:
        return ()
    weekday, span = today[0]
    words = frozenset(reading.page.tokens.keys[:_STORY])
    of = reading.page.keys  # "the text of 10 November" was there before, whatever it says must be done
    told = [(e, -1 if of[e.first - 1] == "of" else sign) for e, sign in open_days(reading)]
    found: dict[dt.date, None] = {}
    for e, sign in told:
        sense = e.sense
        if sign > 0 or not isinstance(sense, Calendar):
            continue
        for event in events.by_month.get(sense.month or 0, ()):
            if event.first.day != sense.day or not (event.is_news_of(words) or event.is_war_of(words)):
                continue
            behind = (weekday - event.first.weekday()) % 7
            day = event.first + behind * _DAY
            if behind <= _MOST_BEHIND and goes_with(day, told, bounds):
                found[day] = None
    return tuple(Age(day, day, span) for day in found) if len(found) == 1 else ()
