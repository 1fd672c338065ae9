"""Whether a text tells news of the day that it opens with, or looks back on it."""

from itertools import pairwise

from caucasus_news.mentions.times.reading import Reading
from caucasus_news.mentions.times.symbols import Anchor, Step

_ENDS = frozenset({".", ",", ";"})


def is_news(reading: Reading) -> bool:
    """Whether a text tells what somebody said, or of today or tomorrow, and of nothing that has gone on since."""
    keys = reading.page.tokens.keys
    if any(key == "since" and after in _ENDS for key, after in pairwise(keys)):
        return False
    now = (e.sense for e in reading if isinstance(e.sense, Step))
    return not reading.page.words.tellings.isdisjoint(keys) or any(
        step.anchor is Anchor.NOW and step.unit in ("day", "overnight") for step in now
    )
