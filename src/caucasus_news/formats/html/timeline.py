"""Events along the days: certain ones as dots or bars, those somewhere within an interval as spans with ends."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from attrs import frozen

from caucasus_news.formats import _words as words
from caucasus_news.formats.html import axis
from caucasus_news.formats.html.markup import Html, el, join, number
from caucasus_news.formats.html.view import Shown
from caucasus_news.model import Event, Incident, IncidentKind, Mediation, Meeting, MeetingStatus, Outcome

#: In pixels: the height of a row of events, where they begin, where the line of an event lies in its row.
_ROW, _TOP, _LINE = 34, 44, 24
#: In percent: the width that an event and its label take on a narrow screen.
_LABEL = 11.0

_AHEAD = {MeetingStatus.PLANNED, MeetingStatus.PROPOSED}
_OFF = {MeetingStatus.CANCELLED, MeetingStatus.POSTPONED, MeetingStatus.DECLINED}


@frozen
class _Item:
    """An event with the stretch of the axis that it takes: a day's is its middle."""

    shown: Shown
    left: float
    right: float
    ends_at: bool  # its label ends where it ends, for want of room behind its beginning


def timeline(events: Iterable[Shown]) -> Html:
    """The time line, and after it the events that have no day."""
    events = tuple(events)
    known = [(shown, days) for shown in events if (days := bounds(shown.event))]
    missing = [shown for shown in events if not bounds(shown.event)]
    drawn = _drawing(known) if known else None
    links = [el("li", link(shown)) for shown in missing]
    named = el("div", el("p", "Without a day:"), el("ul", *links, class_="links"), class_="undated") if links else None
    return join(drawn, _legend(events) if known else None, named)


def bounds(event: Event) -> axis.Days | None:
    """The days between which an event lies, as far as they are known."""
    when = event.when
    if when is None:
        return None
    first, last = when.earliest or when.latest, when.latest or when.earliest
    return (first, last) if first and last else None


def form(event: Event) -> str:
    """How an event's days are drawn: a `day`, the `whole` of an interval, some time `within` one, or an `open` one."""
    when = event.when
    if when is None or when.earliest is None or when.latest is None:
        return "open"
    if when.earliest == when.latest:
        return "day"
    lasting = isinstance(event, Incident) and event.kind in (IncidentKind.WAR, IncidentKind.BLOCKADE)
    length = (when.latest - when.earliest).days + 1
    lasting = lasting or (isinstance(event, Meeting) and event.duration_days == length)
    return "whole" if lasting and not when.approximate else "within"


def standing(event: Event) -> str:
    """Whether an event is over or under way (`done`), still to come (`ahead`) or `off`."""
    if isinstance(event, Meeting):
        return "ahead" if event.status in _AHEAD else "off" if event.status in _OFF else "done"
    return "ahead" if isinstance(event, Mediation) and event.outcome is Outcome.PENDING else "done"


def _drawing(known: Sequence[tuple[Shown, axis.Days]]) -> Html:
    scale = axis.axis([days for _, days in known])
    rows = _rows(_placed(shown, *scale.extent(days)) for shown, days in known)
    height = _TOP + _ROW * len(rows) + 6
    drawn = [*_panels(scale, height)]
    for index, row in enumerate(rows):
        drawn += [_item(item, _TOP + _ROW * index) for item in row]
    label = f"Time line of {len(known)} event{'s' * (len(known) > 1)}, from the first to the last"
    svg = el("svg", *drawn, class_="line", width="100%", height=height, role="group", aria_label=label)
    return el("div", svg, class_="timeline")


def _rows(items: Iterable[_Item]) -> list[list[_Item]]:
    """As few rows as hold all items without two in one place."""
    rows: list[list[_Item]] = []
    ends: list[float] = []
    for item in items:
        left, right = _taken(item)
        index = next((n for n, end in enumerate(ends) if end <= left), len(rows))
        if index == len(rows):
            rows.append([])
            ends.append(right)
        rows[index].append(item)
        ends[index] = right
    return rows


def _placed(shown: Shown, left: float, right: float) -> _Item:
    if form(shown.event) == "day":
        left = right = (left + right) / 2
    return _Item(shown, left, right, left + _LABEL > 100)


def _taken(item: _Item) -> tuple[float, float]:
    """What an item takes up, its label included."""
    if item.ends_at:
        return min(item.left, item.right - _LABEL) - 1, item.right + 1
    return item.left - 1, max(item.right + 1, item.left + _LABEL)


def _panels(scale: axis.Axis, height: int) -> Iterator[Html]:
    for panel in scale.panels:
        left, width = number(panel.left), number(panel.right - panel.left)
        yield el("rect", class_="panel", x=f"{left}%", y=22, width=f"{width}%", height=height - 22)
        yield el("text", panel.years, class_="years", x=f"{left}%", y=14)
        for at, name in axis.marks(panel):
            yield el("line", class_="tick", x1=f"{number(at)}%", x2=f"{number(at)}%", y1=22, y2=height)
            yield el("text", name, class_="mark", x=f"{number(at)}%", dx=3, y=35)
    for before, after in pairwise(scale.panels):
        middle = (before.right + after.left) / 2
        yield el("text", "⋯", class_="break", x=f"{number(middle)}%", y=height / 2, text_anchor="middle")


def _item(item: _Item, top: int) -> Html:
    shown = item.shown
    css = f"item {shown.css} {form(shown.event)} {standing(shown.event)}"
    edge = f"{number(item.right if item.ends_at else item.left)}%"
    back = "translate(-28)" if item.ends_at else "translate(-6)"
    box = el("rect", class_="hit", x=edge, y=top, width=34, height=_ROW - 4, rx=4, transform=back)
    anchor, dx = ("end", 5) if item.ends_at else ("start", -5 if form(shown.event) == "day" else 0)
    label = el("text", shown.label, class_="label", x=edge, y=top + 13, dx=dx, text_anchor=anchor)
    drawn = join(box, *_shape(item, top + _LINE), label)
    return el("a", drawn, href=f"#{shown.id}", class_=css, data_ev=shown.id, aria_label=_said(shown))


def _shape(item: _Item, y: int) -> Iterator[Html]:
    kind = form(item.shown.event)
    left, right = f"{number(item.left)}%", f"{number(item.right)}%"
    if kind == "day":
        yield el("circle", cx=left, cy=y, r=5)
        return
    width = f"{number(max(item.right - item.left, 0.5))}%"
    if kind == "whole":
        yield el("rect", class_="bar", x=left, y=y - 4, width=width, height=8, rx=2)
        return
    yield el("line", class_="span", x1=left, x2=right, y1=y, y2=y)
    when = item.shown.event.when
    for known, x in ((when and when.earliest, left), (when and when.latest, right)):
        if known:
            yield el("line", class_="end", x1=x, x2=x, y1=y - 5, y2=y + 5)


def link(shown: Shown) -> Html:
    """A link to an event's card, by its label."""
    css = f"chip {shown.css}"
    return el("a", shown.label, href=f"#{shown.id}", class_=css, data_ev=shown.id, aria_label=_said(shown))


def _said(shown: Shown) -> str:
    event = shown.event
    how = {"within": "some time within ", "open": ""}.get(form(event), "")
    days = words.days(event.when)
    status = event.status.value if isinstance(event, Meeting) else ""
    parts = [f"{shown.label} {words.kind(event)}", words.place(event), how + days if days else "no day known", status]
    return ", ".join(part for part in parts if part)


def _legend(events: Sequence[Shown]) -> Html:
    """What the forms mean; only those that are there."""
    forms = {form(shown.event) for shown in events if bounds(shown.event)}
    ahead = {standing(shown.event) for shown in events}
    told = [
        ("day", "done", "on that day", "day" in forms),
        ("whole", "done", "all of that time", "whole" in forms),
        ("within", "done", "some time within it", "within" in forms),
        ("open", "done", "from or until then", "open" in forms),
        ("day", "ahead", "planned, proposed or pending", "ahead" in ahead),
        ("day", "off", "called off", "off" in ahead),
    ]
    keys = [el("li", _sample(shape, status), el("span", name)) for shape, status, name, used in told if used]
    return el("ul", *keys, class_="key")


def _sample(shape: str, status: str) -> Html:
    inner = {
        "day": el("circle", cx=14, cy=8, r=5),
        "whole": el("rect", class_="bar", x=2, y=4, width=24, height=8, rx=2),
        "within": join(
            el("line", class_="span", x1=2, x2=26, y1=8, y2=8),
            *(el("line", class_="end", x1=x, x2=x, y1=3, y2=13) for x in (2, 26)),
        ),
        "open": join(
            el("line", class_="span", x1=2, x2=26, y1=8, y2=8), el("line", class_="end", x1=2, x2=2, y1=3, y2=13)
        ),
    }[shape]
    off = el("line", class_="span", x1=2, x2=26, y1=8, y2=8) if status == "off" else None
    return el("svg", inner, off, class_=f"item sample {shape} {status}", width=28, height=16, aria_hidden="true")
