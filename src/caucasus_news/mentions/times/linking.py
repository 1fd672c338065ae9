"""What neighbouring expressions tell of one another while each stays itself: a shared year, the date of an event."""

from itertools import pairwise

from attrs import evolve

from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.sorts import is_day
from caucasus_news.mentions.times.symbols import UNIT_DAYS, Anchor, Calendar, Expression, Length, Sense, Step

#: So many words stand between a step and the date of the event that it leads from.
_TO_EVENT = 7
_TITLE = 40  # and so many the longest of titles
_OPENING = 150  # so many tokens open a text
_LISTED = frozenset({(",",), ("and",), (",", "and"), ("and", "on")})
_GAPPED = 10
_NO_GAP = frozenset([".", ";", ":", '"', "that", "which", "who", "since", "after", "before", "will", "is", "to", "has"])
_WITHIN = frozenset({"in", "within", "for", "over"})  # "the second meeting in two weeks after talks on October 2"


_DATING = frozenset({"held", "which", "that", "was", "were", "is", "are", "took", "takes", "place", "due", "planned"})
_DATING |= {"scheduled", "set", "for", "on", "in", "to", "be", "opened", "opens", "began", "begins", "will", "the"}


def linked(p: Page, out: list[Expression]) -> list[Expression]:
    """The expressions with what the one behind each tells of it."""
    out = _titled(p, _counted_from(p, [_of_one_list(e) if e.joint is not None else e for e in out]))
    for n in range(len(out) - 2, -1, -1):
        sense = out[n].sense
        if isinstance(sense, Calendar):
            if out[n + 1].first - out[n].last <= _GAPPED:
                out[n] = _of_one_year(p, out[n], out[n + 1], out[n - 1] if n else None)
        elif isinstance(sense, Step) and sense.anchor is Anchor.EVENT:
            out[n] = _from_dated(p, out[n], sense, out[n + 1])
    if "eve" not in [p.keys[e.last - 1] for e in out]:
        return out
    apposed = {b.first for a, b in pairwise(out) if is_day(a) and p.keys[a.last : b.first] == (",",)}
    return [e for e in out if not (is_eve(p, e) and e.first in apposed)]


def _titled(p: Page, out: list[Expression]) -> list[Expression]:
    """The expressions, a weekday of the title with the date that the opening gives the same one."""
    titled = out[0].sense if out and out[0].first < _TITLE else None
    if not isinstance(titled, Calendar) or titled.weekday is None or titled.day is not None or titled.of is not None:
        return out
    for e in out[1:]:
        dated = e.sense
        if e.first > _OPENING:
            break
        if isinstance(dated, Calendar) and dated.weekday == titled.weekday and dated.day and dated.month:
            end = _title_end(p, out[0])
            if end is not None and e.first >= end:
                return [evolve(out[0], sense=dated), *out[1:]]
    return out


def _title_end(p: Page, e: Expression) -> int | None:
    """The token behind the line of an expression, if no sentence ends it."""
    end = e.last
    while end - e.last < _TITLE and p.same_line(end - 1, end):
        end += 1
    titled = not p.same_line(end - 1, end) and p.keys[end - 1] not in (".", "!", "?")
    return end if titled else None


def _of_one_list(e: Expression) -> Expression:
    """`May and July of last year`: the months and days of a list or range share the year told behind it."""
    last = e.parts[-1].sense if e.joint in ("list", "range") else None
    if not isinstance(last, Calendar) or not _is_year(last.of):
        return e
    parts = [_with_year(part, last) for part in e.parts[:-1]]
    told = [part for part in parts if part is not None]
    if len(told) < len(parts):
        return e
    return evolve(e, sense=told[0].sense, parts=(*told, e.parts[-1]))


def _tells_year(p: Page, before: Expression, e: Expression) -> bool:
    """Whether the expression before one tells the year of both: `on 12 June 2021, on 3 July and on 7 August 2022`."""
    sense = before.parts[-1].sense if before.parts else before.sense
    dated = isinstance(sense, Calendar) and (sense.year is not None or sense.of is not None)
    return dated and "." not in p.keys[before.last : e.first] and e.first - before.last <= 2 * _GAPPED


def _of_one_year(p: Page, e: Expression, following: Expression, before: Expression | None) -> Expression:
    """`on February 24, May 3 and July 1, 2022`: the days, or months, of a list share the year of the last."""
    last = following.parts[-1].sense if following.joint == "list" else following.sense
    if not isinstance(last, Calendar) or (last.year is None and not _is_year(last.of)):
        return e
    gap = p.keys[e.last : following.first]
    listed = gap in _LISTED or (_is_gapped(p, gap) and (before is None or not _tells_year(p, before, e)))
    if not listed or e.joint not in (None, "list") or e.clock:
        return e
    parts = [_with_year(part, last) for part in e.parts or (e,)]
    told = [part for part in parts if part is not None]
    if len(told) < len(parts):
        return e
    return evolve(e, sense=told[0].sense, parts=tuple(told) if e.parts else ())


def _is_gapped(p: Page, gap: tuple[str, ...]) -> bool:
    """`in Warsaw on May 15 and in Kazan on August 26 of last year`: what stands between two days of one verb."""
    if not 2 < len(gap) <= _GAPPED or "and" not in gap[:2] or gap[-1] not in ("on", "in"):
        return False
    return not any(key in _NO_GAP or key in p.words.past_verbs or key.endswith("ed") for key in gap)


def _with_year(e: Expression, last: Calendar) -> Expression | None:
    """A day or month with the year of one of its kind that is told behind it and is no earlier in the year."""
    sense = e.sense
    if not isinstance(sense, Calendar) or sense.year is not None or sense.of is not None:
        return None
    alike = sense.month and last.month and (sense.day is None) == (last.day is None) and sense.month <= last.month
    return evolve(e, sense=evolve(sense, year=last.year, of=last.of)) if alike else None


def _is_year(of: Sense | None) -> bool:
    """`of last year`; what is "of the same year" goes by the words before it."""
    return isinstance(of, Step) and of.unit == "year" and of.target is None and of.anchor is Anchor.NOW


def _counted_from(p: Page, out: list[Expression]) -> list[Expression]:
    """The expressions with `a week from Friday` as the one day that it is."""
    if "from" not in [p.keys[e.first - 1] for e in out]:
        return out
    found: list[Expression] = []
    for e in out:
        step = None
        if p.keys[e.first - 1] == "from" and found and found[-1].last == e.first - 1:
            step = _step_from(found[-1].sense, e.sense)
        if step is not None:
            found[-1] = evolve(e, first=found[-1].first, sense=step, direction=1)
        else:
            found.append(e)
    return found


def _step_from(days: Sense, day: Sense) -> Step | None:
    """The step of a number of days or weeks from a weekday."""
    weekday = isinstance(day, Calendar) and day.weekday is not None
    if not weekday or not isinstance(days, Length) or not days.count or days.unit not in UNIT_DAYS:
        return None
    return Step("day", int(days.count * UNIT_DAYS[days.unit]), origin=day)


def is_eve(p: Page, e: Expression) -> bool:
    """`the eve [of the summit]`, a day only where the date of the summit is told."""
    return p.keys[e.last - 1] == "eve" and p.keys[e.last] == "of"


def _from_dated(p: Page, e: Expression, step: Step, following: Expression) -> Expression:
    """A step from an event, with the date of the event: `a week before the talks in Prague on 6 October`."""
    monthly = step.unit in ("month", "year") and isinstance(following.sense, Calendar) and following.sense.month
    if not (is_day(following) or monthly) or following.joint:
        return e
    gap = p.keys[e.last : following.first]
    if "," in gap:
        behind = gap.index(",")
        gap = gap[:behind] if _DATING.issuperset(gap[behind + 1 :]) else gap  # "the eve of the summit, held on 14 May"
    near = len(gap) <= _TO_EVENT and p.same_line(e.last, following.first) and p.keys[e.first - 1] not in _WITHIN
    if not near or not all(key.isalpha() and key not in p.words.past_verbs for key in gap[1:]):
        return e
    return evolve(e, sense=evolve(step, origin=following.sense, at=following.first))
