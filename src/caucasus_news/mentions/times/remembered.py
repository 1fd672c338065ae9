"""Days that a text remembers: what happened "two years ago today" is no news of the day on which it is told."""

from collections.abc import Iterable, Iterator, Sequence

from caucasus_news.mentions.times.aged import Age
from caucasus_news.mentions.times.clues import KnownEvent
from caucasus_news.mentions.times.nearest import real_day
from caucasus_news.mentions.times.opening import Told
from caucasus_news.mentions.times.reading import Reading
from caucasus_news.mentions.times.symbols import Anchor, Both, Step

_TODAY = ("day", 0)
_WORD = "anniversary"
_HEAD = 120  # so many words tell what a text is about


def remembers(reading: Reading) -> bool:
    """Whether a text is about what happened on its day years before: `two years ago today`, `the anniversary of`."""
    return bool(_years(reading)) or _WORD in reading.page.tokens.keys[:_HEAD]


def remembered(reading: Reading, events: Iterable[KnownEvent], told: Sequence[Told]) -> Iterator[Age]:
    """The one day on which the known event of that day and month was as many years back as the text says."""
    counts = _years(reading)
    if not told or len(counts) != 1:
        return
    month, day, shift, _ = told[0]
    (years, span) = next(iter(counts.items()))
    words = frozenset(reading.page.tokens.keys)
    there = {
        at.year
        for event in events
        for at in (event.first, event.last)
        if (at.month, at.day) == (month, day + shift) and (event.is_news_of(words) or event.is_war_of(words))
    }
    now = real_day(there.pop() + years, month, day) if len(there) == 1 else None
    if now is not None:
        yield Age(now, now, reading.page.tokens.span(*span))


def _years(reading: Reading) -> dict[int, tuple[int, int]]:
    """The numbers of years of `two years ago today`, each with its tokens."""
    found: dict[int, tuple[int, int]] = {}
    for e in reading:
        sense = e.sense
        beside = sense.senses[0] if isinstance(sense, Both) else sense
        if not isinstance(beside, Step) or beside.unit != "year" or beside.anchor is not Anchor.NOW:
            continue
        if beside.count is not None and beside.count < 0 and (beside is not sense or beside.target == _TODAY):
            found.setdefault(-beside.count, (e.first, e.last))
    return found
