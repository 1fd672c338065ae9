"""What sort of time an expression tells: an hour, a part of the day, a night, a date, one day."""

from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.symbols import NTH, Anchor, Both, Calendar, Expression, Step

_THAT_DAY = Step("day", 0, Anchor.THEN)


def is_clock(e: Expression) -> bool:
    """An hour by itself: "6 p.m."."""
    return e.day_part == "clock"


def is_part(e: Expression) -> bool:
    """A part of the day by itself: "the evening"."""
    return e.day_part is not None and e.day_part != "clock" and e.sense == _THAT_DAY


def is_night_before(p: Page, e: Expression) -> bool:
    """`lasted during night on Monday`: as languages without articles say it, in which a night leads to its day."""
    return p.keys[e.first - 1] in ("in", "during") and p.keys[e.first : e.last] == ("night",) and is_part(e)


def is_overnight(e: Expression) -> bool:
    """A night that leads to its day: "overnight"."""
    return isinstance(e.sense, Step) and e.sense.unit == "overnight"


def is_dated(e: Expression) -> bool:
    """A day by its number and month: "23 May"."""
    return isinstance(e.sense, Calendar) and e.sense.month is not None and e.sense.day is not None


def is_day(e: Expression) -> bool:
    """Whether an expression tells one day."""
    if is_clock(e) or is_part(e):
        return False
    sense = e.sense
    if isinstance(sense, Calendar):
        return sense.day is not None or sense.weekday is not None
    if isinstance(sense, Step):
        return (
            sense.unit in ("day", "weekday", "overnight", NTH) and not sense.exact and sense.anchor is not Anchor.EVENT
        )
    return isinstance(sense, Both)
