"""Which expressions place something on the calendar: a report tells those, not every temporal word."""

import datetime as dt
from collections.abc import Iterable

from attrs import evolve

from caucasus_news.mentions.times.words import Words
from caucasus_news.model import Span, TimeKind, When
from caucasus_news.model._made import changer
from caucasus_news.text.tokens import tokenize

_moved = changer(When, "text", "span")
_ENDINGS = frozenset({"st", "nd", "rd", "th"})


_BESIDE = frozenset({"later", "earlier", "before", "after", "ago", "afterwards"})
_SHORT = frozenset({"hour", "minute"})
_TWO_DIGITS = 20  # "twenty-four hours later" is a day


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
    if _counts_hours(when, words or Words.default()):
        return False
    return when.kind is TimeKind.DATE or _names_a_day(when, words or Words.default())


def _counts_hours(when: When, words: Words) -> bool:
    """`An hour later`, `some minutes earlier`: an hour of a day told elsewhere; but not `24 hours later`."""
    if "hour" not in when.text and "minute" not in when.text:
        return False
    keys = tokenize(when.text).keys
    counts = [int(key) if key.isdecimal() else words.numbers.get(key, 0) for key in keys]
    return keys[-1] in _BESIDE and words.units.get(keys[-2]) in _SHORT and max(counts) < _TWO_DIGITS


def _names_a_day(when: When, words: Words) -> bool:
    keys = tokenize(when.text).keys
    families = (words.weekdays, words.months, words.deictics, words.relative, words.ordinals)
    dated = any(key in family for key in keys for family in families)
    dated = dated or any(key[:-2].isdecimal() and key[-2:] in _ENDINGS for key in keys)  # "dawn on the 13th"
    year = when.time is None and any(len(key) == 4 and key.isdecimal() for key in keys)
    return dated or year or "-" in keys or "/" in keys or keys[-1] in ("before", "after")


def placed(times: Iterable[When], text: str) -> tuple[When, ...]:
    """The expressions that place something on the calendar, `Monday and Tuesday` as the one stretch that it is."""
    found: list[When] = []
    for when in [_without_article(when) for when in times if on_calendar(when)]:
        if found and _is_pair(found[-1], when, text):
            found[-1] = _as_one(found[-1], when, text)
        else:
            found.append(when)
    return tuple(found)


def _without_article(when: When) -> When:
    """`day`, for `the day before the vote`: what else belongs to the day may stand behind it."""
    if when.text[:4] not in ("the ", "The "):
        return when
    return _moved(when, when.text[4:], Span(when.span.start + 4, when.span.end))


def _is_pair(a: When, b: When, text: str) -> bool:
    """Whether two weekdays stand side by side, on the calendar too, and nothing is told of each `respectively`."""
    if text[a.span.end : b.span.start] != " and " or a.latest is None or b.earliest is None:
        return False
    if b.earliest - a.latest != dt.timedelta(days=1) or text[b.span.end : b.span.end + 15].strip(" ,").startswith(
        "resp"
    ):
        return False
    weekdays = Words.default().weekdays
    return not weekdays.keys().isdisjoint(tokenize(a.text).keys) and tokenize(b.text).keys[0] in weekdays


def _as_one(a: When, b: When, text: str) -> When:
    span = Span(a.span.start, b.span.end)
    timex3 = f"{a.timex3}/{b.timex3}" if a.timex3 and b.timex3 else None
    edtf = f"{a.edtf}/{b.edtf}" if a.edtf and b.edtf and "T" not in a.edtf + b.edtf else None
    return evolve(a, text=text[span.start : span.end], span=span, edtf=edtf, latest=b.latest, timex3=timex3)
