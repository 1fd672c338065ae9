"""Whether a text tells news of the day that it opens with, or looks back on it."""

from itertools import pairwise

from caucasus_news.mentions.times.reading import Reading
from caucasus_news.mentions.times.symbols import Sense, is_about_today, is_weekday

_ENDS = frozenset({".", ",", ";"})


def is_news(reading: Reading) -> bool:
    """Whether a text tells what somebody said, of today, of a bare weekday, and of nothing that has gone on since."""
    keys = reading.page.tokens.keys
    if any(key == "since" and after in _ENDS for key, after in pairwise(keys)):
        return False
    return not reading.page.words.tellings.isdisjoint(keys) or any(is_of_now(e.sense) for e in reading)


def is_of_now(sense: Sense) -> bool:
    """`today`, `overnight`, `on Thursday`."""
    return is_weekday(sense) or is_about_today(sense)
