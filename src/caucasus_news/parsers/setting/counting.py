"""The day of what a clause behind "two days after" tells: counted back from the day before it."""

import datetime as dt

from attrs import evolve

from caucasus_news.mentions.mention import TimeMention
from caucasus_news.model import Precision, When
from caucasus_news.model.days import moved
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.numbers import number_at
from caucasus_news.parsers.scene import Scene

_ONE = frozenset({"a", "one", "the"})
_NO_GAP = frozenset({"to", "in", "within", "for", "of"})
_UNITS = {"day": 1, "days": 1, "week": 7, "weeks": 7}


def counted_back(frame: Frame, scene: Scene) -> When | None:
    """ "On Friday, a day after they had met": Thursday; None where no day or no whole days are told before "after".

    Of weeks it is that calendar week.
    """
    role, outer = (frame.hung[1], frame.hung[0]) if frame.hung is not None else (frame.role, frame.governor)
    if role != "after" and frame.governor is not None and frame.governor.role == "after":
        role, outer = "after", frame.governor  # an event of that clause: "after they held talks"
    if role != "after" and frame.verb is None and scene.document.tokens.keys[max(frame.chunk.first - 1, 0)] == "after":
        role, outer = "after", None  # "a day after a raid in which nine were killed"
    if role != "after":
        return None
    told = [t for f in (outer, outer.governor if outer is not None else None, frame) if f is not None for t in f.times]
    days = [t for t in told if t.when.precision is Precision.DAY and t.when.earliest is not None]
    gap = next((n for t in told if t.last < frame.chunk.first and (n := _gap_after(t, scene))), None)
    if gap is None or not days:  # said of another word of the clause: "suspended the treaty on Monday, a day after …"
        here = scene.document.times_in(scene.sentence(frame).first, frame.chunk.first)
        gap = gap if gap is not None else next((n for t in reversed(here) if (n := _gap_after(t, scene))), None)
        days = days or [t for t in here if t.when.precision is Precision.DAY and t.when.earliest is not None][-1:]
    if gap is None or len(days) != 1:
        return None
    anchor = days[0].when
    if anchor.earliest is None or anchor.earliest != anchor.latest:
        return None
    number, unit = gap
    day = moved(anchor.earliest, -number * unit)
    return _on(anchor, day, day) if unit == 1 else _on(anchor, monday := moved(day, -day.weekday()), moved(monday, 6))


def _on(anchor: When, first: dt.date, last: dt.date) -> When:
    """The days counted back, with the words of the day that they are counted from."""
    edtf = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
    timex3 = edtf if first == last else "{}-W{:02}".format(*first.isocalendar()[:2])
    return evolve(anchor, edtf=edtf, timex3=timex3, earliest=first, latest=last)


def _gap_after(time: TimeMention, scene: Scene) -> tuple[int, int] | None:
    """How many of which days "after" something a time is: "two days after"; None where it is nothing of the kind."""
    tokens = scene.document.tokens
    words = tokens.keys[time.first : time.last]
    if tokens.keys[time.last : time.last + 1] != ("after",) or not words or words[-1] not in _UNITS:
        return None
    if time.first and tokens.keys[time.first - 1] in _NO_GAP:
        return None  # "a week to the day after", "the second meeting in two weeks after that"
    number = number_at(tokens, time.first, time.last)
    count = number[0] if number is not None else int(bool(_ONE & set(words)))
    return (count, _UNITS[words[-1]]) if count else None
