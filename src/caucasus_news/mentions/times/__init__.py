"""When: temporal expressions, and the day on which a text appeared."""

from caucasus_news.mentions.times.parser import TimeParser, find_times
from caucasus_news.mentions.times.symbols import Expression
from caucasus_news.mentions.times.words import Words

__all__ = ["Expression", "TimeParser", "Words", "find_times"]
