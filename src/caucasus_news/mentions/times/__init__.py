"""When: temporal expressions, and the day on which a text appeared."""

from caucasus_news.mentions.times.calendars import on_calendar, placed
from caucasus_news.mentions.times.clues import KnownEvent, TermClue
from caucasus_news.mentions.times.holders import office_clues
from caucasus_news.mentions.times.known_events import KnownEvents
from caucasus_news.mentions.times.named import NamedEvent
from caucasus_news.mentions.times.parser import TimeParser, find_times
from caucasus_news.mentions.times.published import infer_published
from caucasus_news.mentions.times.reading import Reading
from caucasus_news.mentions.times.symbols import Expression
from caucasus_news.mentions.times.words import Words

__all__ = [
    "Expression",
    "KnownEvent",
    "KnownEvents",
    "NamedEvent",
    "Reading",
    "TermClue",
    "TimeParser",
    "Words",
    "find_times",
    "infer_published",
    "office_clues",
    "on_calendar",
    "placed",
]
