"""Ranges and lists of expressions: `from May 2 to June 5`, `Monday and Tuesday`, `the 4th to the 11th of the month`."""

from attrs import evolve

from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.symbols import Anchor, Both, Calendar, Expression, Step
from caucasus_news.mentions.times.values import month_end

_COMMON_YEAR = 2001
RANGE = frozenset(
    {("-",), ("to",), ("until",), ("till",), ("through",), ("up", "to"), ("to", "the"), ("-", "the"), ("into",)}
)


def grain(e: Expression) -> str | None:
    """What kind of period a calendar sense is, for two ends of a range to be alike."""
    sense = e.sense
    if isinstance(sense, Both):
        return "day"
    if isinstance(sense, Step):
        return "day" if sense.unit in ("day", "weekday") and not e.day_part else None
    if not isinstance(sense, Calendar):
        return None
    if sense.day is not None:
        return "day" if sense.month is not None else "ordinal"
    if sense.weekday is not None:
        return "weekday"
    if sense.month is not None:
        return "month"
    if sense.season is not None:
        return "season"
    if sense.decade is not None:
        return "decade"
    if sense.quarter is not None:
        return "quarter"
    return "year" if sense.year is not None and sense.half is None else None


def _of_one_month(a: Expression, b: Expression) -> Expression:
    """`the 12th to the 15th of last month`: the first day is of the month that the second one names."""
    early, late = a.sense, b.sense
    if not isinstance(early, Calendar) or not isinstance(late, Calendar):
        return a
    return evolve(a, sense=evolve(early, of=late.of))


def _are_weekdays(a: Expression, b: Expression) -> bool:
    """`Monday and Tuesday`, `last Friday and Saturday`."""
    sense = a.sense
    stepped = isinstance(sense, Step) and sense.target is not None and sense.target[0] == "weekday" and not sense.origin
    return (stepped or grain(a) == "weekday") and grain(b) == "weekday" and isinstance(b.sense, Calendar)


def _are_last_and_first(a: Expression, b: Expression) -> bool:
    """`November 30 and December 1`: the last day of a month and the first of the next are one stretch."""
    last, first = a.sense, b.sense
    if not isinstance(last, Calendar) or not isinstance(first, Calendar) or not last.month or not first.month:
        return False
    return first.day == 1 and first.month == last.month % 12 + 1 and last.day == month_end(_COMMON_YEAR, last.month)


def _are_next(a: Expression, b: Expression) -> bool:
    """Whether two weekdays follow one another."""
    day, behind = a.sense, b.sense
    if not isinstance(day, Calendar) or not isinstance(behind, Calendar) or not grain(a) == grain(b) == "weekday":
        return False
    return day.weekday is not None and behind.weekday == (day.weekday + 1) % 7


def ranged(p: Page, a: Expression, b: Expression, gap: tuple[str, ...]) -> Expression | None:
    """`from May 2 to June 5`, `between 1988 and 1994`, `1988-1994`, `late July and early August`, `July or August`."""
    if a.joint == "clock" and gap in (("to",), ("into",)) and _are_next(a.parts[-1], b):
        a = evolve(a.parts[-1], first=a.first)  # "at midnight on Saturday to Sunday"
    first, second = grain(a), grain(b)
    if any(isinstance(e.sense, Step) and e.sense.anchor is Anchor.EVENT for e in (a, b)):
        return None
    if first is None or second is None or a.clock or b.clock or a.joint == "clock" or b.joint == "clock":
        return None
    spoken = gap in (("and",), ("or",), ("and", "the"))
    between = p.keys[a.first - 1] == "between" or (p.keys[a.first - 1] == "the" and p.keys[a.first - 2] == "between")
    if spoken and not between:
        if a.joint or b.joint:
            return None
        if gap == ("and",) and _are_weekdays(a, b):
            return evolve(a, last=b.last, joint="pair", parts=(a, b))
        if first != second or (first not in ("month", "season", "ordinal") and not _are_last_and_first(a, b)):
            return None
        return evolve(a, last=b.last, joint="list", parts=(a, b), edge=None)
    if first != second and {first, second} - {"day", "month", "weekday"}:
        return None
    if first != second and gap in (("until",), ("till",)) and p.keys[a.first - 1] in ("at", "on"):
        return None  # "was prolonged at the end of January until 19 February 2027"
    if (
        gap == ("to",)
        and first == "year"
        and p.keys[a.first - 1] not in ("from", "between", "(")
        and not spoken
        and p.keys[a.first - 1] == "of"
    ):
        return None
    if a.joint or b.joint:
        return None
    if first == "ordinal":
        a = _of_one_month(a, b)
    return evolve(a, last=b.last, joint="range", parts=(a, b), modifier=None, edge=None)
