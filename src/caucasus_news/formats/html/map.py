"""Where it was: a locator map of the places that have coordinates, with a key that says the same in words."""

import math
from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from caucasus_news.formats import _words as words
from caucasus_news.formats.html.markup import Html, el, join, number
from caucasus_news.formats.html.projection import WIDTH, Frame, Point, frame, land, step
from caucasus_news.formats.html.timeline import link
from caucasus_news.formats.html.view import Shown
from caucasus_news.model import Place

#: In units of the drawing: how near to each other two places share a marker.
_SHARED = 32.0
#: How wide a letter of a name is at most.
_LETTER = 9.5

#: Left, top, right and bottom in the drawing.
Box = tuple[float, float, float, float]
_DEGREES = (0.25, 0.5, 1, 2, 5, 10, 15, 30, 45, 90)
_LENGTHS = (10, 20, 50, 100, 200, 500, 1000, 2000, 5000)


@frozen
class Spot:
    """A place with coordinates, its number on the map, and the events that were there."""

    number: int
    place: Place
    events: tuple[Shown, ...]

    @property
    def point(self) -> Point:
        """Longitude and latitude."""
        return self.place.longitude or 0.0, self.place.latitude or 0.0


def spots(events: Iterable[Shown], places: Iterable[Place]) -> list[Spot]:
    """The places that have coordinates, those of events first, in the order of time."""
    by_place: dict[Place, list[Shown]] = {}
    for shown in events:
        if shown.event.place and _located(shown.event.place):
            by_place.setdefault(shown.event.place, []).append(shown)
    for place in places:
        if _located(place):
            by_place.setdefault(place, [])
    return [Spot(n, place, tuple(there)) for n, (place, there) in enumerate(by_place.items(), 1)]


def _located(place: Place) -> bool:
    return place.latitude is not None and place.longitude is not None


def atlas(found: Sequence[Spot]) -> Html:
    """The map of some spots, at least one; a second one where the first leaves many of them in one place."""
    shown = frame([spot.point for spot in found])
    groups = _groups(shown, found)
    drawn = [_figure(shown, groups, "Map")]
    crowd = max(groups, key=len)
    if len(crowd) > 1 and len(groups) > 1 and _apart(crowd):
        closer = frame([spot.point for spot in crowd], least=2.5)
        inside = [spot for spot in found if _within(closer, spot)]
        drawn.append(_figure(closer, _groups(closer, inside), "Closer map"))
    return el("div", el("div", *drawn, class_="maps"), _key(found), class_="atlas")


def _apart(spots: Sequence[Spot]) -> bool:
    return len({spot.point for spot in spots}) > 1


def _within(shown: Frame, spot: Spot) -> bool:
    longitude, latitude = spot.point
    return shown.west <= shown.around(longitude) <= shown.east and shown.south <= latitude <= shown.north


def _groups(shown: Frame, found: Iterable[Spot]) -> list[list[Spot]]:
    """Spots by marker: who lies too near to a marker for one of its own shares it."""
    groups: list[tuple[Point, list[Spot]]] = []
    for spot in found:
        x, y = shown.at(*spot.point)
        near = next((group for at, group in groups if math.hypot(at[0] - x, at[1] - y) < _SHARED), None)
        if near is None:
            groups.append(((x, y), [spot]))
        else:
            near.append(spot)
    return [group for _, group in groups]


def _figure(shown: Frame, groups: Sequence[Sequence[Spot]], name: str) -> Html:
    height = number(shown.height)
    ground = el("svg", *_ground(shown), viewBox=f"0 0 {number(WIDTH)} {height}", width="100%", height="100%")
    taken = [(x - 16, y - 16, x + 16, y + 16) for x, y in (shown.at(*group[0].point) for group in groups)]
    markers = [_marker(shown, group, taken) for group in groups]
    count = sum(map(len, groups))
    label = f"{name} with {count} place{'s' * (count > 1)}; the list after it says which"
    # An empty picture of the right shape makes room for the drawing: a percentage of it is one of the map.
    return el(
        "div",
        el("svg", viewBox=f"0 0 {number(WIDTH)} {height}", class_="room", aria_hidden="true"),
        el("svg", ground, *_grid_names(shown), *_scale(shown), *markers, class_="map", role="group", aria_label=label),
        class_="figure",
    )


def _ground(shown: Frame) -> Iterator[Html]:
    paths = ["M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in ring) + "Z" for ring in land(shown)]
    yield el("path", class_="land", d="".join(paths), fill_rule="evenodd")
    for longitude, latitude, _ in _grid(shown):
        x, y = shown.at(longitude, latitude)
        first, last = ((x, 0.0), (x, shown.height)) if latitude == shown.south else ((0.0, y), (WIDTH, y))
        (x1, y1), (x2, y2) = first, last
        yield el("line", class_="grid", x1=number(x1), y1=number(y1), x2=number(x2), y2=number(y2))


def _grid(shown: Frame) -> Iterator[tuple[float, float, str]]:
    """Where a line of the grid meets the map's southern or western edge, and its name."""
    size = step(shown.east - shown.west, 5, _DEGREES)
    for n in range(math.ceil(shown.west / size), math.floor(shown.east / size) + 1):
        yield n * size, shown.south, _degrees(((n * size + 180) % 360) - 180, "E", "W")
    size = step(shown.north - shown.south, 4, _DEGREES)
    for n in range(math.ceil(shown.south / size), math.floor(shown.north / size) + 1):
        yield shown.west, n * size, _degrees(n * size, "N", "S")


def _degrees(value: float, positive: str, negative: str) -> str:
    side = positive if value > 0 else negative if value < 0 else ""
    return f"{number(abs(value))}°{side}"


def _grid_names(shown: Frame) -> Iterator[Html]:
    for longitude, latitude, name in _grid(shown):
        x, y = shown.at(longitude, latitude)
        across, down = x / WIDTH, y / shown.height
        if latitude == shown.south and 0.04 < across < 0.94:
            yield el("text", name, class_="degrees", x=_percent(across), dx=3, y=13)
        elif longitude == shown.west and 0.12 < down < 0.9:
            yield el("text", name, class_="degrees", x=4, y=_percent(down), dy=-4)


def _percent(part: float) -> str:
    return f"{number(part * 100)}%"


def _scale(shown: Frame) -> Iterator[Html]:
    """A bar as long as a round number of kilometres, at most a third of the map."""
    most = shown.kilometres(WIDTH / 3)
    length = max((size for size in _LENGTHS if size <= most), default=_LENGTHS[0])
    part = length / shown.kilometres(WIDTH)
    yield el("line", class_="scale", x1="3%", x2=_percent(0.03 + part), y1="95%", y2="95%")
    yield el("text", f"{length} km", class_="degrees", x="3%", y="95%", dy=-6)


def _name(shown: Frame, group: Sequence[Spot], taken: list[Box]) -> Html | None:
    """The name beside a marker, on the side where nothing else stands; on a narrow screen the key alone has names."""
    if len(group) > 1:
        return None
    x, y = shown.at(*group[0].point)
    said = words.clean(group[0].place.name)
    width = _LETTER * len(said)
    for anchor, dx, left in (("start", 16, x + 18), ("end", -16, x - 18 - width)):
        box = (left, y - 12, left + width, y + 12)
        inside = left > 4 and box[2] < WIDTH - 4
        if inside and not any(_overlap(box, other) for other in taken):
            taken.append(box)
            at_x, at_y = _percent(x / WIDTH), _percent(y / shown.height)
            return el("text", f" {said}", class_="name", x=at_x, y=at_y, dx=dx, dy=4, text_anchor=anchor)
    return None


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _marker(shown: Frame, group: Sequence[Spot], taken: list[Box]) -> Html:
    x, y = shown.at(*group[0].point)
    at = {"x": _percent(x / WIDTH), "y": _percent(y / shown.height)}
    numbers = [str(spot.number) for spot in group]
    text = numbers[0] if len(group) == 1 else f"{numbers[0]}+"
    events = [shown for spot in group for shown in spot.events]
    names = ", ".join(words.clean(spot.place.name) for spot in group)
    dot = el("circle", cx=at["x"], cy=at["y"], r=12)
    label = el("text", text, x=at["x"], y=at["y"], dy=4, text_anchor="middle")
    name = _name(shown, group, taken)
    css = f"spot {'told' if events else 'named'}"
    keys = " ".join(shown.id for shown in events) or None
    return el(
        "a", dot, label, name, href=f"#place-{numbers[0]}", class_=css, data_ev=keys, aria_label=f"{text} {names}"
    )


def _key(found: Sequence[Spot]) -> Html:
    return el("ol", *map(_entry, found), class_="places")


def _entry(spot: Spot) -> Html:
    longitude, latitude = spot.point
    there = f"{_degrees(round(latitude, 2), 'N', 'S')} {_degrees(round(longitude, 2), 'E', 'W')}"
    events = [join(" ", link(shown)) for shown in spot.events]
    kind = "" if spot.place.kind == "unknown" else f" {spot.place.kind.replace('_', ' ')}"
    name = el("b", words.clean(spot.place.name))
    keys = " ".join(shown.id for shown in spot.events) or None
    return el(
        "li",
        el("span", str(spot.number), class_="number"),
        el("span", name, el("small", f"{kind} {there}"), *events),
        id=f"place-{spot.number}",
        tabindex=-1,
        data_ev=keys,
    )
