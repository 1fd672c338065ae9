"""The weekday of what a text tells first, which is often that of its publication."""

from attrs import frozen

from caucasus_news.mentions.times.direction import direction
from caucasus_news.mentions.times.reading import Reading
from caucasus_news.mentions.times.symbols import Both, Calendar
from caucasus_news.mentions.times.telling import is_of_telling

_HEAD = 90  # so many tokens tell the news


@frozen
class Lead:
    """The weekday on which what is told first happened; `said` where it is that of the telling ("said on Friday")."""

    weekday: int
    said: bool = False


def first_weekday(reading: Reading) -> Lead | None:
    """The first weekday of the text, if it is told as past, or the one behind it on which somebody said so."""
    lead = None
    for e in reading:
        last = e.parts[-1] if e.joint == "range" else e
        senses = last.sense.senses if isinstance(last.sense, Both) else (last.sense,)
        for sense in senses:
            if isinstance(sense, Calendar) and sense.weekday is not None and sense.of is None:
                bare = sense.day is None and last.sense is sense
                if not bare or direction(reading.page, last) >= 0:
                    return lead
                said = is_of_telling(reading.page, last)
                if said or lead is not None or e.first > _HEAD:
                    return Lead(sense.weekday, True) if said else lead
                lead = Lead(sense.weekday)
    return lead
