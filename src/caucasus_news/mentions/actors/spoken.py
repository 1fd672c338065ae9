"""The day that each sentence speaks of: offices are read as of then."""

import datetime as dt
from collections.abc import Sequence

from caucasus_news.mentions.mention import TimeMention
from caucasus_news.model import Modifier
from caucasus_news.text.sentences import Sentence
from caucasus_news.text.tokens import Tokens

_APART = (Modifier.SINCE, Modifier.UNTIL, Modifier.BEFORE, Modifier.AFTER)
_LONGEST = dt.timedelta(days=400)


def days_spoken_of(tokens: Tokens, sentences: Sequence[Sentence], times: Sequence[TimeMention]) -> list[dt.date | None]:
    """For each sentence the first day of its first dated expression, else that of the sentence before in its block.

    Of "this year" the last: whose second trip it is this year is in office now.
    None where no expression is resolved, or only to more than a year.
    """
    days: list[dt.date | None] = []
    number, block, last, count = 0, -1, None, len(times)
    for sentence in sentences:
        if sentence.block != block:
            block, last = sentence.block, None
        day = None
        while number < count and times[number].first < sentence.last:
            time = times[number]
            when = time.when
            number += 1
            if day is None and when.earliest is not None and when.latest is not None:
                short = when.latest - when.earliest <= _LONGEST
                if short and when.modifier not in _APART and not _describes(tokens, time):
                    day = when.latest if when.text[:5].lower() == "this " else when.earliest
        last = day or last
        days += [last]
    return days


def _describes(tokens: Tokens, time: TimeMention) -> bool:
    """Whether a date only tells which thing is meant: "the 1994 truce", "since the 2020 war"."""
    before, after = tokens.keys[max(0, time.first - 2) : time.first], tokens.keys[time.last : time.last + 1]
    return "since" in before or (before[-1:] == ("the",) and bool(after) and after[0].isalpha())
