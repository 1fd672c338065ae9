"""How a text tells: as news, as a history, as one that looks back on what was years ago."""

import datetime as dt
from collections.abc import Sequence

from attrs import frozen

from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.symbols import Anchor, Calendar, Expression, Length, Step

_LEAD = 50  # so many tokens tell the news
_HEAD = 80  # so many tokens tell what a text is about
_BEHIND = frozenset({"on", "after", "later", "since"})
_PASSED = frozenset({"have", "has", "passed", "gone", "by", "elapsed", "now", "already"})
_MOST_PASSED = 4
_COUNTED = (Length, Step)
_OPENERS = frozenset({".", "!", "?", '"', "'", ":", "", "exactly", "almost", "nearly"})


@frozen
class Manner:
    """How a text tells: `told` as history, `far` with no year near its publication, of a year that it `remembered`."""

    told: bool
    far: bool
    remembered: int | None = None


def manner(page: Page, expressions: Sequence[Expression], published: dt.date | None) -> Manner:
    """Whether the text is a history: its dates are far from its publication, and few words speak from that day."""
    dated = far = near = 0
    full = False
    for e in expressions:
        sense = e.sense
        if isinstance(sense, Calendar):
            if sense.year is not None:
                full = full or (not dated and sense.day is not None)
                dated += 1
                far += published is None or abs(published.year - sense.year) > 1
            elif sense.weekday is not None:
                near += 1
        elif isinstance(sense, Step) and sense.anchor is Anchor.NOW and not e.day_part:
            near += 1
    if published is None and full and not near:
        return Manner(True, False)
    distant = dated >= 4 and far >= 0.85 * dated and near * 3 <= dated and not _is_of_today(expressions)
    long = dated >= 30 and far >= 0.5 * dated and near * 8 <= dated
    return Manner(distant or long, far == dated, _remembered(page, expressions, published))


def _is_of_today(expressions: Sequence[Expression]) -> bool:
    """Whether a text opens with what is done `today`, `yesterday`, `tomorrow`, and looks back only then."""
    for e in expressions:
        sense = e.sense
        if e.first > _LEAD or (isinstance(sense, Calendar) and sense.year is not None):
            return False
        if isinstance(sense, Step) and sense.anchor is Anchor.NOW and sense.unit == "day" and not sense.exact:
            return sense.target is None
    return False


def _remembered(p: Page, expressions: Sequence[Expression], published: dt.date | None) -> int | None:
    """The year that a text looks back on, as its head says: `Ten years on: ...`, `Twenty years ago, ...`."""
    for e in expressions if published is not None else ():
        if e.first > _HEAD:
            return None
        sense = e.sense
        if not isinstance(sense, _COUNTED) or sense.unit != "year" or not sense.count or sense.count % 1:
            continue
        opens = not p.same_line(e.first - 1, e.first) or e.first == 0 or p.keys[e.first - 1] in _OPENERS
        ago = isinstance(sense, Step) and sense.anchor is Anchor.NOW and sense.exact and sense.count < 0
        behind = e.last
        while p.keys[behind] in _PASSED and behind - e.last < _MOST_PASSED:
            behind += 1
        if opens and published is not None and (ago or not _BEHIND.isdisjoint(p.keys[behind - 1 : behind + 1])):
            return published.year - abs(int(sense.count))
    return None
