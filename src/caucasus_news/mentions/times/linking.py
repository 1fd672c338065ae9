"""What neighbouring expressions tell of one another while each stays itself: a shared year, the date of an event."""

from attrs import evolve

from caucasus_news.mentions.times.joining import is_day
from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.symbols import Anchor, Calendar, Expression, Sense, Step

#: So many words stand between a step and the date of the event that it leads from.
_TO_EVENT = 7
_WITHIN = frozenset({"in", "within", "for", "over"})  # "the second meeting in two weeks after talks on October 2"


def linked(p: Page, out: list[Expression]) -> list[Expression]:
    """The expressions with what the one behind each tells of it."""
    for n in range(len(out) - 2, -1, -1):
        sense = out[n].sense
        if isinstance(sense, Calendar):
            out[n] = _of_one_year(p, out[n], out[n + 1])
        elif isinstance(sense, Step) and sense.anchor is Anchor.EVENT:
            out[n] = _from_dated(p, out[n], sense, out[n + 1])
    return [e for e in out if not (p.keys[e.last - 1] == "eve" and _origin(e) is None)]


def _of_one_year(p: Page, e: Expression, following: Expression) -> Expression:
    """`on February 24, May 3 and July 1, 2022`: the days of a list share the year of the last."""
    a, b = e.sense, following.sense
    if not isinstance(a, Calendar) or a.year is not None or not isinstance(b, Calendar) or b.year is None:
        return e
    alike = a.day and a.month and a.of is None and b.day and b.month and a.month <= b.month and not (e.joint or e.clock)
    listed = p.keys[e.last : following.first] in ((",",), ("and",), (",", "and"))
    return evolve(e, sense=evolve(a, year=b.year)) if alike and listed else e


def _origin(e: Expression) -> Sense | None:
    return e.sense.origin if isinstance(e.sense, Step) else e.sense


def _from_dated(p: Page, e: Expression, step: Step, following: Expression) -> Expression:
    """A step from an event, with the date of the event: `a week before the talks in Prague on 6 October`."""
    if not is_day(following) or following.joint:
        return e
    gap = p.keys[e.last : following.first]
    near = len(gap) <= _TO_EVENT and p.same_line(e.last, following.first) and p.keys[e.first - 1] not in _WITHIN
    if not near or not all(key.isalpha() and key not in p.words.past_verbs for key in gap[1:]):
        return e
    return evolve(e, sense=evolve(step, origin=following.sense, at=following.first))
