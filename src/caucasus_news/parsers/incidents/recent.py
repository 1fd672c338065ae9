"""Times counted back from the day of the text: "during the last day", "over the past 24 hours", "this past night"."""

import datetime as dt

from attrs import evolve

from caucasus_news.model import Precision, Span, When
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.scene import Scene

_BACK = frozenset({"last", "past", "previous", "preceding"})
#: How many days back the unit reaches.
_UNITS = {"day": 1, "night": 1, "hours": 1, "week": 7, "month": 31}
_NEAR = 16  # tokens
_PARTING = frozenset({",", ";", ":", "."})
_OVER = frozenset({"the", "over", "in", "during", "within"})
_WEEK = 7
_SOON = 35  # days: a text may be older than it says
_YEAR = 4  # digits
_LEAP = (2, 29)
_COUNTS = frozenset({"24", "twenty", "few", "several", "-", "four", "twenty-four", "calendar"})


def recent_time(frame: Frame, scene: Scene, *, near: bool) -> When | None:
    """The days that "in the past week" means in a frame's sentence; None where nothing like it is said.

    With `near`, a day or a night only, and right behind the trigger: other clauses have their own.
    """
    published, told = scene.published, scene.keys[frame.sentence]
    if published is None or (_BACK.isdisjoint(told) and "24" not in told):
        return None
    keys = scene.document.tokens.keys
    bounds = scene.sentence(frame)
    first, last = bounds.first, bounds.last - 1
    if near:
        first, last = frame.chunk.last, min(last, frame.chunk.last + _NEAR)
        last = next((i for i in range(first, last) if keys[i] in _PARTING), last)
    for i in range(first, last):
        if near and keys[i] == "in" and keys[i + 1 : i + 3] == ("24", "hours"):
            return _back(published, 1, scene.document.tokens.span(i + 1, i + 3), scene)
        if keys[i] not in _BACK or (near and keys[i - 1] not in _OVER):
            continue
        j = i + 1
        while j < bounds.last and keys[j] in _COUNTS:
            j += 1
        if j < bounds.last and keys[j] in _UNITS and (keys[j] != "hours" or j > i + 1):
            if near and _UNITS[keys[j]] > 1:
                return None
            return _back(published, _UNITS[keys[j]], scene.document.tokens.span(i, j + 1), scene)
    return None


def _back(published: dt.date, days: int, span: Span, scene: Scene) -> When:
    first = dt.date.fromordinal(max(published.toordinal() - days, 1))
    text = scene.document.tokens.text[span.start : span.end]
    edtf = f"{first.isoformat()}/{published.isoformat()}"
    return When(text, span, edtf=edtf, earliest=first, latest=published, precision=Precision.DAY)


def as_past(when: When, published: dt.date | None, *, named: bool) -> When:
    """The latest such day that has been, of a time that was read as one to come: what is told has happened.

    "Tuesday's killing" of a text of a Monday; where it is `named` by its day, "the October 7 attack" of one of August.
    A year in the words stays.
    """
    first, last = when.earliest, when.latest
    if published is None or first is None or last is None or (first - published).days <= 1:
        return when
    if when.precision is not Precision.DAY or any(len(w) == _YEAR and w.isdecimal() for w in when.text.split()):
        return when
    ahead = (first - published).days
    if ahead <= _WEEK and not any(c.isdigit() for c in when.text):
        first, last = first - dt.timedelta(days=_WEEK), last - dt.timedelta(days=_WEEK)
    elif (
        named
        and ahead > _SOON
        and first.year > dt.MINYEAR
        and (first.month, first.day) != _LEAP
        and (last.month, last.day) != _LEAP
    ):
        first, last = first.replace(year=first.year - 1), last.replace(year=last.year - 1)
    edtf = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
    return evolve(when, earliest=first, latest=last, edtf=edtf)
