"""Which expressions place something on the calendar: a report tells those, not every temporal word."""

from caucasus_news.mentions.times.words import Words
from caucasus_news.model import TimeKind, When
from caucasus_news.text.tokens import tokenize

_ENDINGS = frozenset({"st", "nd", "rd", "th"})


def on_calendar(when: When, words: Words | None = None) -> bool:
    """Whether an expression tells a day or period: no length, no set, no "now", no hour without a day.

    >>> from caucasus_news.mentions.times import find_times
    >>> [on_calendar(when) for when in find_times("At 10:30 on Friday the four-day talks began.")]
    [False, True, False]
    """
    if when.kind is TimeKind.SET or (when.timex3 or "").endswith("_REF"):
        return False
    if when.kind is TimeKind.DURATION:
        return when.earliest is not None
    return when.kind is TimeKind.DATE or _names_a_day(when, words or Words.default())


def _names_a_day(when: When, words: Words) -> bool:
    keys = tokenize(when.text).keys
    families = (words.weekdays, words.months, words.deictics, words.relative, words.ordinals)
    dated = any(key in family for key in keys for family in families)
    dated = dated or any(key[:-2].isdecimal() and key[-2:] in _ENDINGS for key in keys)  # "dawn on the 13th"
    year = when.time is None and any(len(key) == 4 and key.isdecimal() for key in keys)
    return dated or year or "-" in keys or "/" in keys or keys[-1] in ("before", "after")
