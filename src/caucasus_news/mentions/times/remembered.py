"""Days that a text remembers: what happened "two years ago today" is no news of the day on which it is told."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from caucasus_news.mentions.times.aged import Age
from caucasus_news.mentions.times.anniversaries import which_anniversary
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
    """The one day on which the known event of that day and month was as many years back as the text says.

    `Georgia marks today, 8 August, the ninth anniversary of the war with Russia` says so too.
    """
    counts = _years(reading) or _anniversary(reading)
    if not told or len(counts) != 1:
        return
    month, day, shift, _ = told[0]
    (years, span) = next(iter(counts.items()))
    words = frozenset(reading.page.tokens.keys)
    there = {
        at.year
        for event in events
        for at in (event.first, event.last)
        if _is_day_of(event, at, month, day + shift) and (event.is_news_of(words) or event.is_war_of(words))
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


def _is_day_of(event: KnownEvent, at: dt.date, month: int, day: int) -> bool:
    """Whether a month and day are those of an event; a war that began in a night is remembered on the next one too."""
    return (at.month, at.day) == (month, day) or (event.act and (at.month, at.day + 1) == (month, day))


def _anniversary(reading: Reading) -> dict[int, tuple[int, int]]:
    """The number of the one anniversary that the head of a text speaks of, with its tokens."""
    page = reading.page
    found: dict[int, tuple[int, int]] = {}
    for i, key in enumerate(page.tokens.keys[:_HEAD]):
        if key == _WORD and (count := which_anniversary(page, i)) is not None:
            found.setdefault(count, (i, i + 1))
    return found
