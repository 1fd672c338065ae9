"""The day on which a text appeared, solved for from the text.

A full date in a dateline or date stamp states it. Else the day and month must be told (dateline, "today, October 23",
the latest day that the opening tells of), and every other clue makes some years more costly than others: the days of
the week, office-holders, known events, years told as past or to come. The cheapest year is believed only where the next
one is far behind.
"""

import datetime as dt
import math
from collections.abc import Iterable, Sequence

from caucasus_news.mentions.times.clues import KnownEvent, TermClue
from caucasus_news.mentions.times.costs import Weigher
from caucasus_news.mentions.times.known_events import KnownEvents
from caucasus_news.mentions.times.named import NamedEvents
from caucasus_news.mentions.times.reading import Reading
from caucasus_news.mentions.times.site_clock import is_long_after
from caucasus_news.mentions.times.stamps import Stamp, find_stamps, numeric_order
from caucasus_news.mentions.times.symbols import Numeric
from caucasus_news.model import Block, DateBasis, DateCandidate, Problem, Span
from caucasus_news.text.tokens import Tokens

Weighed = list[tuple[float, dt.date]]
Solution = tuple[dt.date | None, DateBasis, tuple[DateCandidate, ...], tuple[Problem, ...]]

#: How far behind a choice must be to be out of the question, in natural logarithms of odds.
MARGIN = 1.2

#: The odds of all other choices together against the best one, above which none is believed.
DOUBT = 0.55

#: How far behind a choice must be for nobody to look at it: a hundred of them are no doubt.
HOPELESS = 10.0

#: How many candidates are worth telling.
MOST = 12


def infer_published(
    tokens: Tokens,
    expressions: Reading,
    blocks: Sequence[Block] = (),
    clues: Iterable[TermClue] = (),
    not_after: dt.date | None = None,
    events: Iterable[KnownEvent] = (),
    named: NamedEvents | None = None,
) -> Solution:
    """The day of publication, how it is known, the days that stay possible where it is not, and problems.

    `clues` bound the day, `events` are dated things that the text may tell of, `not_after` is a day on which the text
    was there already. `named` are events whose age a text may tell ("two years after the 44-day war").
    """
    stamps = find_stamps(tokens, expressions, blocks)
    full = _full(stamps)
    if full is not None and _is_clock(full, expressions, clues := tuple(clues)):
        full = _full(tuple(s for s in stamps if s is not full))
        if full is None:
            return None, DateBasis.UNKNOWN, (), ()
    if full is not None:
        return _stated(full, not_after)
    weigher = Weigher.of(expressions, tuple(clues), KnownEvents.of(events), stamps, named)
    unsure = next((s for s in stamps if s.other is not None), None)
    if unsure is not None:
        return _either(expressions, unsure, weigher)
    days = weigher.days(not_after)
    if not days:
        return None, DateBasis.UNKNOWN, (), ()
    return _cheapest(days, weigher)


def _full(stamps: Sequence[Stamp]) -> Stamp | None:
    """The first stamp with a year, unless the first of all is of another day and has none."""
    alike = [s for s in stamps if s.other is None and (s.month, s.day) == (stamps[0].month, stamps[0].day)]
    if stamps and stamps[0].other is not None:
        alike = list(stamps)
    return next((s for s in alike if s.year is not None), None)


def _is_clock(stamp: Stamp, expressions: Reading, clues: Sequence[TermClue]) -> bool:
    """Whether a date with its weekday at the head of a page is only the day on which the page was looked at."""
    day = stamp.date()
    if day is None or stamp.weekday is None:
        return False
    starts, page = expressions.page.tokens.starts, expressions.page
    e = next((e for e in expressions if starts[e.first] == stamp.span.start), None)
    return e is not None and is_long_after(page, e, day, clues)


def _stated(stamp: Stamp, not_after: dt.date | None) -> Solution:
    day = stamp.date()
    if day is None or (not_after is not None and day > not_after):
        return None, DateBasis.UNKNOWN, (), (Problem(stamp.span, "this date cannot be the day of publication"),)
    return day, DateBasis.STATED, (DateCandidate(day, (stamp.span,)),), ()


def _either(expressions: Reading, stamp: Stamp, weigher: Weigher) -> Solution:
    """A stamp in figures whose day and month may change places: what the page tells decides, or both stay."""
    other = stamp.other
    assert isinstance(other, Numeric)
    order = numeric_order(expressions)
    by_day, by_month = dt.date(other.year, other.second, other.first), dt.date(other.year, other.first, other.second)
    costs = (weigher.order_cost(by_day, False, order), weigher.order_cost(by_month, True, order))
    if abs(costs[0] - costs[1]) >= MARGIN:
        found = by_day if costs[0] < costs[1] else by_month
        return found, DateBasis.STATED, (DateCandidate(found, (stamp.span,)),), ()
    both = sorted({by_day, by_month})
    problem = Problem(stamp.span, f"may be {both[0].isoformat()} or {both[-1].isoformat()}")
    return None, DateBasis.UNKNOWN, tuple(DateCandidate(day, (stamp.span,)) for day in both), (problem,)


def _apart_from_news(weighed: Weighed, weigher: Weigher) -> Weighed:
    """The costs, where a known event would be the news of some days: the others share what is left, however many."""
    others = [cost for cost, day in weighed if not weigher.is_news(day)]
    if not others or len(others) == len(weighed):
        return weighed
    best = min(others)
    shared = math.log(sum(math.exp(best - cost) for cost in others))
    return [(cost if weigher.is_news(day) else cost + shared, day) for cost, day in weighed]


def _weighed(days: Sequence[dt.date], weigher: Weigher) -> Weighed:
    """The days with their costs, without those that the terms of office alone put out of the question."""
    found: Weighed = []
    best = math.inf
    for least, day in sorted((weigher.term_cost(day), day) for day in days):
        if least > best + HOPELESS:
            break
        cost = weigher.cost(day)
        best = min(best, cost)
        found.append((cost, day))
    return found


def _cheapest(days: Sequence[dt.date], weigher: Weigher) -> Solution:
    weighed = sorted(_apart_from_news(_weighed(days, weigher), weigher))
    best = weighed[0][0]
    near = [(cost, day) for cost, day in weighed if cost - best < MARGIN]
    evidence: tuple[Span, ...] = weigher.evidence()
    candidates = tuple(DateCandidate(day, evidence) for _, day in sorted(near[:MOST], key=lambda pair: pair[1]))
    doubt = sum(math.exp(best - cost) for cost, _ in weighed[1:])
    if len(near) == 1 and doubt < DOUBT and best < weigher.limit:
        return near[0][1], DateBasis.INFERRED, candidates, ()
    return None, DateBasis.UNKNOWN, candidates, ()
