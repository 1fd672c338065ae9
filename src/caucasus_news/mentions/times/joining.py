"""Neighbouring expressions that are one: appositions, ranges, lists, a day with its hour."""

from attrs import evolve

from caucasus_news.mentions.times.clocks import zone_behind
from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.ranging import RANGE, grain, ranged
from caucasus_news.mentions.times.sorts import is_clock, is_dated, is_day, is_night_before, is_overnight, is_part
from caucasus_news.mentions.times.symbols import Anchor, Both, Calendar, Expression, Fixed, Sense, Step

_AT = frozenset(
    {
        ("at",),
        ("at", "about"),
        ("at", "around"),
        ("around",),
        ("about",),
        ("by",),
        ("in", "the"),
        ("in",),
        ("at", "approximately"),
    }
)


#: What may stand between two expressions that are one.
_JOINING = _AT | RANGE | {(), (",",), ("(",), ("of",), ("of", "the"), ("from",), ("into",), ("on",), ("on", "the")}
_JOINING |= {(",", "on"), ("and",), ("or",), ("and", "the")}


def joined(p: Page, atoms: list[Expression]) -> list[Expression]:
    """The expressions with neighbours joined where they mean one thing, in order."""
    out: list[Expression] = []
    for atom in atoms:
        whole = atom
        while out:
            last = out[-1]
            if whole.first - last.last > 2 or not p.same_line(last.last - 1, whole.first):
                break
            one = _join(p, last, whole)
            if one is None:
                break
            out.pop()
            whole = one
        out.append(whole)
    return out


def _join(p: Page, a: Expression, b: Expression) -> Expression | None:
    gap = p.keys[a.last : b.first]
    if gap == (",",) and p.keys[b.first] in ("a", "an") and a.joint in (None, "clock"):
        return _some_weekday(a, b)
    if gap == (",",) and isinstance(a.sense, Fixed) and p.keys[a.first] in ("a", "an") and is_dated(b):
        return _some_weekday(b, a, first=a.first)  # "a Tuesday, 13 September"
    if gap not in _JOINING:
        return None
    if gap == ("(",) and is_clock(a) and is_clock(b) and p.keys[b.last] == ")":
        return evolve(a, last=b.last + 1)  # "6 p.m. (1400 GMT)"
    if gap == (",",) and isinstance(a.sense, Step) and a.sense.anchor is Anchor.THEN and is_dated(b):
        return _day_before_on(p, a, b) or _apposition(p, a, b, gap)  # "a day before, 23 May"
    if gap == () and is_overnight(a) and is_day(b) and isinstance(b.sense, Calendar):
        return _overnight(a, b, ("on",))  # "overnight Wednesday"
    if gap == () or gap == (",",) or (gap == ("(",) and p.keys[b.last] == ")"):
        return _apposition(p, a, b, gap)
    if gap == ("-",) and isinstance(b.sense, Step) and b.sense.anchor is Anchor.NOW and p.capital(b.first):
        return None  # "PARIS, 16 January 2019 - Today the ministers met"
    if gap == ("-",) and {grain(a), grain(b)} == {"day", "weekday"} and not (a.joint or b.joint):
        return _apposition(p, a, b, (",",))  # "6 June - Wednesday"
    if gap in (("in",), ("in", "the")) and is_clock(a) and is_part(b):
        return evolve(a, last=b.last)
    if is_overnight(a) and (is_day(b) or b.joint == "range"):
        return _overnight(a, b, gap)
    if gap == ("of",) and isinstance(a.sense, Step) and a.sense.unit == "weekend" and (b.joint or is_day(b)):
        return _of(a, b)
    if gap in (("to",), ("into",)) and a.day_part == "NI" and is_part(a) and is_day(b) and not b.joint:
        return _overnight(a, b, gap)  # "in the night to Sunday"
    if gap == ("on",) and is_night_before(p, a) and grain(b) == "weekday" and not b.joint:
        return _overnight(a, b, ("to",))
    if (gap in (("of",), ("of", "the")) and not is_clock(a)) or (gap in (("to",), ("from",)) and a.day_part == "NI"):
        return _of(a, b) or ranged(p, a, b, gap)
    if gap == ("on",) or gap == ("on", "the") or (gap == (",", "on")) or (gap == ("of",) and is_clock(a)):
        return _on(p, a, b)
    if (
        gap in _AT
        and is_day(a)
        and a.joint is None
        and (is_clock(b) or (gap in (("in", "the"), ("in",)) and is_part(b)))
    ):
        return _hour(a, b)
    if gap in RANGE or gap in (("and",), ("or",), ("and", "the")):
        return ranged(p, a, b, gap)
    return None


def _some_weekday(a: Expression, b: Expression, first: int | None = None) -> Expression | None:
    """`on 13 September, a Tuesday`; behind a weekday that opens at token `first`, `on a Tuesday, 13 September`."""
    day, any_one = a.sense, b.sense
    if not isinstance(any_one, Fixed) or not any_one.value.startswith("XXXX-WXX-") or not isinstance(day, Calendar):
        return None
    if day.month is None or day.day is None or day.weekday is not None:
        return None
    sense = evolve(day, weekday=int(any_one.value[-1]) - 1)
    if first is not None:
        return evolve(a, first=first, sense=sense) if not a.parts else None
    parts = tuple(evolve(part, last=b.last, sense=sense) if part.sense == day else part for part in a.parts)
    return evolve(a, last=b.last, sense=sense, parts=parts)


def _apposition(p: Page, a: Expression, b: Expression, gap: tuple[str, ...]) -> Expression | None:
    if (
        a.joint == "clock"
        and gap in ((), (",",))
        and a.parts[-1].last == a.last
        and is_day(b)
        and not (b.joint or b.clock)
    ):
        return _after_hour(p, a, b)
    last = b.last + 1 if gap == ("(",) else b.last
    if is_clock(b) and (is_day(a) or is_part(a)) and a.joint is None and a.clock is None:
        return evolve(
            a, last=last, clock=b.clock, zone=b.zone, day_part=a.day_part or "clock" if is_part(a) else a.day_part
        )
    if is_clock(a) and is_day(b) and b.joint is None and (gap != (",",) or a.zone is None):
        if not gap and not p.same_line(a.first - 1, a.first) and isinstance(b.sense, Step):
            return None  # "07:45 Overnight, rockets fell": the hour of an entry
        zone, end = zone_behind(p, last)
        return evolve(b, first=a.first, last=end, clock=a.clock, zone=a.zone or zone)
    if not (is_day(a) and is_day(b)) or a.joint or (b.joint and not isinstance(a.sense, Calendar)):
        return _years_ago_today(a, b, gap)
    sense = _both(a.sense, b.sense)
    if sense is None:
        return None
    return evolve(
        a, last=last, sense=sense, day_part=a.day_part or b.day_part, clock=a.clock or b.clock, zone=a.zone or b.zone,
        approximate=a.approximate or b.approximate, joint=b.joint, parts=_within(a, b, sense),
    )  # fmt: skip


def _after_hour(p: Page, a: Expression, b: Expression) -> Expression | None:
    """`noon on Saturday, September 30`, `8 a.m. on Monday the 26th`: the date belongs to the day behind the hour."""
    day = _apposition(p, a.parts[-1], b, (",",))
    if day is None:
        return None
    return evolve(a, last=day.last, sense=day.sense, parts=(*a.parts[:-1], day))


def _within(a: Expression, b: Expression, sense: Sense) -> tuple[Expression, ...]:
    if not b.joint:
        return ()
    del sense
    return (evolve(b.parts[0], first=a.first), *b.parts[1:])


def _years_ago_today(a: Expression, b: Expression, gap: tuple[str, ...]) -> Expression | None:
    """`thirty years ago today`, `ten years ago tonight`, `two years ago tomorrow`."""
    step, day = a.sense, b.sense
    if gap or not isinstance(step, Step) or not isinstance(day, Step) or day.unit != "day" or day.count is None:
        return None
    if step.anchor is not Anchor.NOW or day.anchor is not Anchor.NOW or not step.exact:
        return None
    if b.day_part and not (b.day_part == "NI" and day.count == 0 and b.last - b.first == 1):
        return None  # "a year ago this morning"
    return evolve(a, last=b.last, sense=evolve(step, target=("day", day.count)))


def _both(a: Sense, b: Sense) -> Sense | None:
    """One sense for two in apposition; None where they cannot be one day."""
    if isinstance(a, Calendar) and isinstance(b, Calendar):
        if (a.weekday is None) == (b.weekday is None) or (a.day is not None and b.day is not None):
            return None
        if a.of is not None and b.of is not None:
            return None
        dated, named = (a, b) if a.day is not None else (b, a)
        return evolve(dated, weekday=named.weekday, of=dated.of or named.of) if dated.day is not None else None
    senses = (a.senses if isinstance(a, Both) else (a,)) + (b.senses if isinstance(b, Both) else (b,))
    steps = [s for s in senses if isinstance(s, Step)]
    calendars = [s for s in senses if isinstance(s, Calendar)]
    if len(steps) > 1 or not calendars or len(calendars) > 2:
        return None
    if len(calendars) == 2:
        merged = _both(*calendars)
        if merged is None:
            return None
        senses = (*steps, merged)
    return Both(senses)


def _of(a: Expression, b: Expression) -> Expression | None:
    """`the night of 12-13 September`, `the evening of Friday`, `morning hours of yesterday`."""
    step = a.sense
    if isinstance(step, Step) and step.anchor is Anchor.NOW and step.unit == "day" and a.day_part and b.joint is None:
        named = b.sense if isinstance(b.sense, Calendar) and is_day(b) else None
        return evolve(b, first=a.first, sense=Both((step, named)), day_part=a.day_part) if named else None
    weekend = isinstance(step, Step) and step.unit == "weekend"
    if not (weekend or is_part(a)) or not (is_day(b) or b.joint):
        return None
    parts = (evolve(b.parts[0], first=a.first), *b.parts[1:]) if b.parts else ()
    return evolve(b, first=a.first, day_part=a.day_part, clock=a.clock, parts=parts)


def _overnight(a: Expression, b: Expression, gap: tuple[str, ...]) -> Expression | None:
    """`overnight into Wednesday`, `overnight from Tuesday to Wednesday`: the night before the day, or from it on."""
    if gap in (("to",), ("into",)) and not b.joint:
        return evolve(b, first=a.first, sense=Step("overnight", 0, Anchor.THEN, origin=b.sense), day_part="NI")
    if b.joint == "range" and gap in ((), ("from",)):
        return evolve(b, first=a.first, day_part="NI", parts=(evolve(b.parts[0], first=a.first), *b.parts[1:]))
    return evolve(b, first=a.first, day_part="NI") if gap in (("from",), ("on",)) and not b.joint else None


def _on(p: Page, a: Expression, b: Expression) -> Expression | None:
    """`noon on Tuesday`, `10:30 on Thursday`, `the evening, on Sunday`: two expressions of one day and hour."""
    step = a.sense
    if (
        isinstance(step, Step)
        and step.unit == "day"
        and step.anchor is Anchor.NOW
        and a.joint is None
        and not step.exact
    ):
        return _apposition(p, a, b, (",",)) if is_day(b) else None
    if p.keys[a.last] == "," and not is_clock(a):
        return _day_before_on(p, a, b)
    if isinstance(step, Step) and step.unit == "week" and not step.exact and not a.joint and not b.joint:
        return _of_week(a, b)
    if not (is_clock(a) or is_part(a)) or not is_day(b) or b.joint is not None:
        return None
    return evolve(
        b,
        first=a.first,
        clock=a.clock,
        zone=a.zone,
        day_part=b.day_part or (a.day_part if is_part(a) else None),
        joint="clock",
        parts=(a, b),
        approximate=a.approximate,
    )


def _of_week(a: Expression, b: Expression) -> Expression | None:
    """`last week on Monday`."""
    named = b.sense
    if not isinstance(named, Calendar) or grain(b) != "weekday" or named.of is not None:
        return None
    return evolve(b, first=a.first, sense=evolve(named, of=a.sense))


def _day_before_on(p: Page, a: Expression, b: Expression) -> Expression | None:
    """`the day before, on Sunday`, `two weeks earlier, on June 30`, `a year ago, on 18 May`: the later says which."""
    step, named = a.sense, b.sense
    if not isinstance(step, Step) or not step.count or step.anchor is Anchor.EVENT or b.joint is not None:
        return None
    if isinstance(named, Fixed) and named.value.startswith("XXXX-WXX-") and step.unit == "day":
        some = Calendar(weekday=int(named.value[-1]) - 1)
        return evolve(a, last=b.last, sense=Both((step, some)))  # "four days later, on a Sunday"
    if not isinstance(named, Calendar) or not is_day(b) or (not step.exact and step.unit in ("week", "month", "year")):
        return None  # "last week, on 13 September"
    if named.weekday is not None and named.day is None and step.unit == "week" and step.anchor is Anchor.NOW:
        about = evolve(step, unit="day", count=7 * step.count)
        return evolve(b, first=a.first, sense=Both((about, named)), joint="clock", parts=(a, b))
    if named.weekday is not None and named.day is None and step.unit != "day":
        return None
    if named.weekday is not None and named.day is None and _date_follows(p, b.last):
        return None  # "eight days ago, on Sunday 17 February": the weekday is the date's
    if named.weekday is not None and named.day is None:
        return evolve(b, first=a.first, direction=step.count)
    sense = named if named.year is not None else Both((step, named))
    return evolve(b, first=a.first, sense=sense, joint="clock", parts=(a, b))


def _date_follows(p: Page, j: int) -> bool:
    """Whether a day and month stand at token `j`, or behind its comma."""
    j += p.keys[j] == ","
    return p.keys[j] in p.words.months or (p.keys[j][:1].isdecimal() and p.keys[j + 1] in p.words.months)


def _hour(a: Expression, b: Expression) -> Expression:
    part = b.day_part if b.day_part != "clock" else None
    return evolve(a, last=b.last, clock=b.clock, zone=b.zone, day_part=a.day_part or part, joint="clock", parts=(a, b))
