"""The day of what a clause behind "two days after" tells: counted back from the day before it."""

from attrs import evolve

from caucasus_news.mentions.mention import TimeMention
from caucasus_news.model import Precision, When
from caucasus_news.model.days import moved
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.numbers import number_at
from caucasus_news.parsers.scene import Scene

_ONE = frozenset({"a", "one", "the"})


def counted_back(frame: Frame, scene: Scene) -> When | None:
    """ "On Friday, a day after they had met": Thursday; None where no day or no whole days are told before "after"."""
    role, outer = (frame.hung[1], frame.hung[0]) if frame.hung is not None else (frame.role, frame.governor)
    if role != "after" and frame.governor is not None and frame.governor.role == "after":
        role, outer = "after", frame.governor  # an event of that clause: "after they held talks"
    if role != "after":
        return None
    told = [t for f in (outer, outer.governor if outer is not None else None, frame) if f is not None for t in f.times]
    days = [t for t in told if t.when.precision is Precision.DAY and t.when.earliest is not None]
    gap = next((n for t in told if (n := _days_after(t, scene)) and t.last < frame.chunk.first), 0)
    if not gap or len(days) != 1:
        return None
    anchor = days[0].when
    if anchor.earliest is None or anchor.earliest != anchor.latest:
        return None
    day = moved(anchor.earliest, -gap)
    return evolve(anchor, edtf=day.isoformat(), timex3=day.isoformat(), earliest=day, latest=day)


def _days_after(time: TimeMention, scene: Scene) -> int:
    """How many whole days "after" something a time is: "two days after"; 0 where it is nothing of the kind."""
    tokens = scene.document.tokens
    words = tokens.keys[time.first : time.last]
    if tokens.keys[time.last : time.last + 1] != ("after",) or not words or words[-1] not in ("day", "days"):
        return 0
    if time.first and tokens.keys[time.first - 1] == "to":
        return 0  # "a week to the day after"
    number = number_at(tokens, time.first, time.last)
    return number[0] if number is not None else int(bool(_ONE & set(words)))
