"""A scale of days on which one week and a war thirty years ago both can be seen: long empty stretches are cut out."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from attrs import frozen

from caucasus_news.model.days import moved

_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

#: A stretch without events is cut where it is longer than this part of what is left of the axis.
_LONG = 0.3
_MOST_PANELS = 4
#: In percent: what is cut out, the least width of a panel, the least distance between two marks.
_BREAK, _LEAST, _APART = 3.0, 20.0, 13.0

Days = tuple[dt.date, dt.date]


@frozen
class Panel:
    """A stretch of days that is drawn to scale, from `left` to `right` percent of the width."""

    first: dt.date
    last: dt.date
    left: float
    right: float

    def at(self, day: dt.date) -> float:
        """Where a day begins, in percent."""
        days = (self.last - self.first).days + 1
        part = ((day - self.first).days) / days
        return self.left + (self.right - self.left) * min(max(part, 0.0), 1.0)

    @property
    def years(self) -> str:
        """The years that it shows."""
        first, last = self.first.year, self.last.year
        return str(first) if first == last else f"{first}–{last}"


@frozen
class Axis:
    """Panels from left to right."""

    panels: tuple[Panel, ...]

    def extent(self, days: Days) -> tuple[float, float]:
        """From where to where some days reach, in percent: from the beginning of the first to the end of the last."""
        first, last = self._panel(days[0]), self._panel(days[1])
        return first.at(days[0]), last.at(moved(days[1], 1)) if days[1] < dt.date.max else last.right

    def _panel(self, day: dt.date) -> Panel:
        return self.panels[max(bisect_right([panel.first for panel in self.panels], day) - 1, 0)]


def axis(spans: Sequence[Days]) -> Axis:
    """The axis for some stretches of days, at least one.

    >>> war, talks = (dt.date(1990, 1, 1), dt.date(1993, 12, 31)), (dt.date(2023, 5, 19), dt.date(2023, 5, 19))
    >>> [(panel.years, round(panel.left), round(panel.right)) for panel in axis([talks, war]).panels]
    [('1990–1993', 0, 48), ('2023', 52, 100)]
    """
    parts = _cut(_joined(spans))
    weights = [1 + sum(first <= span[0] <= last for span in spans) for first, last in parts]
    room = 100 - _BREAK * (len(parts) - 1)
    spare = room - _LEAST * len(parts)
    left, panels = 0.0, []
    for (first, last), weight in zip(parts, weights, strict=True):
        width = _LEAST + spare * weight / sum(weights)
        panels.append(Panel(first, last, left, left + width))
        left += width + _BREAK
    return Axis(tuple(panels))


def _joined(spans: Sequence[Days]) -> list[Days]:
    joined: list[Days] = []
    for first, last in sorted(spans):
        if joined and first <= moved(joined[-1][1], 1):
            joined[-1] = (joined[-1][0], max(joined[-1][1], last))
        else:
            joined.append((first, last))
    return joined


def _cut(joined: list[Days]) -> list[Days]:
    """Stretches with events in them, parted where the longest empty ones lie between."""
    whole = (joined[-1][1] - joined[0][0]).days + 1
    gaps = sorted(((after[0] - before[1]).days - 1, index) for index, (before, after) in enumerate(pairwise(joined), 1))
    cuts: list[int] = []
    while gaps and len(cuts) < _MOST_PANELS - 1 and gaps[-1][0] > max(whole * _LONG, 30):
        days, index = gaps.pop()
        whole -= days
        cuts.append(index)
    edges = [0, *sorted(cuts), len(joined)]
    return [(joined[a][0], joined[b - 1][1]) for a, b in pairwise(edges)]


def marks(panel: Panel) -> list[tuple[float, str]]:
    """Days to be named along a panel, as percent and name: few enough for a narrow screen.

    >>> [name for _, name in marks(Panel(dt.date(2023, 5, 1), dt.date(2023, 6, 1), 0, 100))]
    ['1 May', '8 May', '15 May', '22 May', '29 May']
    """
    most = int((panel.right - panel.left) / _APART)
    found = _marks(panel, most)
    return [(at, name) for at, name in found if at == panel.left or panel.right - at >= _APART - 1]


def _marks(panel: Panel, most: int) -> list[tuple[float, str]]:
    days = (panel.last - panel.first).days + 1
    if most < 2 and days > 1:
        return []
    step = next((step for step in (1, 2, 7, 14) if days <= step * most), None)
    if step:
        found = [moved(panel.first, n) for n in range(0, days, step)]
        return [(panel.at(day), f"{day.day} {_MONTHS[day.month - 1]}") for day in found]
    return _months(panel, most, days)


def _months(panel: Panel, most: int, days: int) -> list[tuple[float, str]]:
    """The first days of every so many months, or of every so many years, until they are few enough."""
    steps = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12000, 60000, 120000)
    step = next(step for step in steps if days <= step * 30 * most or step == steps[-1])
    first = panel.first.year * 12 + panel.first.month - 1
    first += panel.first.day > 1
    first += -first % step
    last = panel.last.year * 12 + panel.last.month - 1
    found = []
    for count in range(first, last + 1, step):
        year, month = divmod(count, 12)
        if 1 <= year <= dt.MAXYEAR:
            name = str(year) if step >= 12 or (month == 0 and panel.first.year != panel.last.year) else _MONTHS[month]
            found.append((panel.at(dt.date(year, month + 1, 1)), name))
    return found
