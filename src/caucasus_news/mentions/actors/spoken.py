"""The day that each sentence speaks of: offices are read as of then."""

import datetime as dt
from collections.abc import Sequence

from caucasus_news.mentions.mention import TimeMention
from caucasus_news.text.sentences import Sentence

_LONGEST = dt.timedelta(days=400)


def days_spoken_of(sentences: Sequence[Sentence], times: Sequence[TimeMention]) -> list[dt.date | None]:
    """For each sentence the first day of its first dated expression, else that of the sentence before in its block.

    None where no expression is resolved, or only to more than a year.
    """
    days: list[dt.date | None] = []
    number, block, last = 0, -1, None
    for sentence in sentences:
        if sentence.block != block:
            block, last = sentence.block, None
        day = None
        while number < len(times) and times[number].first < sentence.last:
            when = times[number].when
            number += 1
            if day is None and when.earliest is not None and when.latest is not None:
                if when.latest - when.earliest <= _LONGEST:
                    day = when.earliest
        last = day or last
        days.append(last)
    return days
