"""How long fighting has gone on, counted back from the day of the text: "two days of clashes", "a third night of it".

The count ends on the one day of the sentence, or on that of publication where the sentence opens the story without one.
"""

import datetime as dt

from caucasus_news.model import Precision, When
from caucasus_news.model.days import moved
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.incidents.told_days import told_on
from caucasus_news.parsers.numbers import number_at, ordinals
from caucasus_news.parsers.scene import CALENDAR, Scene

_DAYS = frozenset({"days", "nights"})
_NTH = frozenset({"day", "night"})
_TENTH = 10  # beyond it days are told in figures
_UNITS = _DAYS | _NTH
_SHORT = 2  # tokens of a count
_PADDING = frozenset({"full", "straight", "consecutive", "successive"})
_LONG = 14  # days: nobody counts more of them back to the day
_LEAD = 2  # sentences


def stretch_time(frame: Frame, scene: Scene) -> When | None:
    """The days that an event noun is said to have lasted until now; None where nothing is counted before it."""
    if frame.times and any(t.when.earliest is not None for t in frame.times):
        return None
    keys, chunk = scene.document.tokens.keys, frame.chunk
    inside = keys[chunk.first : chunk.head]
    at = chunk.first + inside.index("of") if "of" in inside else chunk.first - 1
    if at < _SHORT or keys[at] != "of" or keys[at - 1] not in _UNITS:
        return None
    days, first = _count(at - 1, scene)
    last = _last_day(frame, scene) if 1 < days <= _LONG else None
    if last is None:
        return None
    begun = moved(last, 1 - days)
    span = scene.document.tokens.span(first, frame.chunk.last)
    text = scene.document.tokens.text[span.start : span.end]
    edtf = f"{begun.isoformat()}/{last.isoformat()}"
    return When(text, span, edtf=edtf, earliest=begun, latest=last, precision=Precision.DAY, approximate=True)


def _count(unit: int, scene: Scene) -> tuple[int, int]:
    """How many days the words up to token `unit` count, and where they begin: "two days", "the fourth night"."""
    tokens = scene.document.tokens
    keys = tokens.keys
    i = unit - 1
    while i > 0 and keys[i] in _PADDING:
        i -= 1
    if keys[unit] in _NTH:
        nth = ordinals().get(keys[i], 0)
        return (nth if nth <= _TENTH else 0), i
    number = number_at(tokens, i, unit) if keys[unit] in _DAYS else None
    return (number[0], i) if number is not None else (0, i)


def _last_day(frame: Frame, scene: Scene) -> dt.date | None:
    """The day up to which is counted: the verb's, or the only one of its sentence, or that of the text."""
    bounds, published = scene.sentence(frame), scene.published
    named = [t.when for t in scene.document.times_in(bounds.first, bounds.last) if t.when.kind in CALENDAR]
    named = [w for w in named if w.earliest is not None]
    if not named:
        first = scene.document.sentences[0].block if scene.document.sentences else None
        opens = frame.sentence < _LEAD or bounds.block == first
        return published if opens else None
    told = named[0] if len(named) == 1 else told_on(frame)
    if told is None or told.precision is not Precision.DAY or told.earliest != told.latest:
        return None
    return told.latest if published is None or (told.latest is not None and told.latest <= published) else None
