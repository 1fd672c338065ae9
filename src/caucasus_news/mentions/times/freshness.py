"""Whether a text tells news of the day that it opens with, or looks back on it."""

from itertools import pairwise

from caucasus_news.mentions.times.direction import direction
from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.reading import Reading
from caucasus_news.mentions.times.symbols import Anchor, Calendar, Expression, Sense, Step, is_about_today, is_weekday

_ENDS = frozenset({".", ",", ";"})
_DATELINE = 6  # tokens of its place and agency
#: What somebody does by words, besides saying: "demanded that the road be opened"; and who does it.
_SPEAKING = frozenset(
    {"accused", "addressed", "appealed", "blamed", "condemned", "demanded", "pledged", "promised", "rejected"}
    | {"stressed", "urged", "vowed", "welcomed", "wrote", "tweeted", "spokesman", "spokeswoman", "spokesperson"}
)


def is_news(reading: Reading) -> bool:
    """Whether a text tells what somebody said, of today, of a bare weekday or a day ahead, and of nothing since then.

    An agency's dateline (`Brussels - On Wednesday, 31 August`) opens news too.
    """
    page = reading.page
    keys = page.tokens.keys
    if any(key == "since" and after in _ENDS for key, after in pairwise(keys)):
        return False
    if not page.words.tellings.isdisjoint(keys) or not _SPEAKING.isdisjoint(keys) or _has_dateline(page):
        return True
    return any(is_of_now(e.sense) or _is_ahead(reading, e) for e in reading)


def _is_ahead(reading: Reading, e: Expression) -> bool:
    """`will meet on June 1`, `takes the oath next month`: what is still to come when the text is written."""
    sense = e.sense
    if isinstance(sense, Step):
        return sense.anchor is Anchor.NOW and (sense.count or 0) > 0
    return isinstance(sense, Calendar) and sense.year is None and sense.of is None and direction(reading.page, e) > 0


def _has_dateline(p: Page) -> bool:
    """`Brussels - On Wednesday`, `KAZAN, Friday, 24 June -`: a place and a dash before the first day."""
    for j in range(1, _DATELINE):
        if p.keys[j] in ("-", ":") and p.capital(0) and not p.tight(j) and not p.tight(j + 1):
            return all(p.capital(i) or not p.keys[i].isalpha() for i in range(j)) and p.same_line(0, j + 1)
    return False


def is_of_now(sense: Sense) -> bool:
    """`today`, `overnight`, `on Thursday`."""
    return is_weekday(sense) or is_about_today(sense)
