"""From degrees to a drawing: a flat map on which a kilometre is as long northward as eastward at its middle."""

import json
import math
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise

from attrs import frozen

Point = tuple[float, float]

#: The drawing's width in its own units, and the bounds of its height.
WIDTH, LOWEST, HIGHEST = 600.0, 300.0, 420.0
#: Degrees of longitude that a map shows at least: so many that a shore is in sight.
LEAST = 12.0
_MARGINS = 1.3
_KILOMETRES = 111.2  # a degree of latitude


@frozen
class Frame:
    """The ground that a map shows, in degrees; longitudes run on beyond 180 where it crosses that line."""

    west: float
    south: float
    east: float
    north: float

    @property
    def height(self) -> float:
        """The drawing's height."""
        return WIDTH * (self.north - self.south) / ((self.east - self.west) * self.narrowing)

    @property
    def narrowing(self) -> float:
        """How much shorter a degree of longitude is than one of latitude, in the middle of the map."""
        return max(math.cos(math.radians((self.south + self.north) / 2)), 0.1)

    def at(self, longitude: float, latitude: float) -> Point:
        """Where a place lies in the drawing, from its upper left corner."""
        x = WIDTH * (self.around(longitude) - self.west) / (self.east - self.west)
        return x, self.height * (self.north - latitude) / (self.north - self.south)

    def around(self, longitude: float) -> float:
        """A longitude, once around the earth where the map reaches beyond 180 degrees."""
        return longitude + 360 if longitude < self.west and longitude + 360 <= self.east else longitude

    def kilometres(self, units: float) -> float:
        """How long a distance in the drawing is on the ground, in the middle of the map."""
        return units * (self.north - self.south) * _KILOMETRES / self.height


def frame(points: Sequence[Point], least: float = LEAST) -> Frame:
    """The ground around some points (longitude, latitude), at least one, with a margin; `least` degrees wide or more.

    >>> shown = frame([(44.51, 40.18), (49.87, 40.41)])
    >>> round(shown.west), round(shown.east), round(shown.height)
    (41, 53, 300)
    """
    west, east = _longitudes([point[0] for point in points])
    south, north = min(p[1] for p in points), max(p[1] for p in points)
    wide, high = max((east - west) * _MARGINS, least), (north - south) * _MARGINS
    x, y = (west + east) / 2, (south + north) / 2
    narrowing = max(math.cos(math.radians(y)), 0.1)
    high = min(max(high, wide * narrowing * LOWEST / WIDTH), 176.0)
    wide = min(max(wide, high / narrowing * WIDTH / HIGHEST), 360.0)
    y = min(max(y, high / 2 - 88), 88 - high / 2)
    return Frame(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)


def _longitudes(given: Iterable[float]) -> tuple[float, float]:
    """The narrowest stretch that holds some longitudes: what is left when the widest empty one is cut out."""
    around = sorted(set(given))
    gaps = [(after - before, index) for index, (before, after) in enumerate(pairwise(around), 1)]
    gap, index = max(gaps, default=(0.0, 0))
    if gap <= 360 - (around[-1] - around[0]):
        return around[0], around[-1]
    return around[index], around[index - 1] + 360


@cache
def _shores() -> tuple[tuple[Point, ...], ...]:
    rings = []
    for steps in json.loads(files(__package__).joinpath("land.json").read_text(encoding="utf-8")):
        x = y = 0
        ring = []
        for dx, dy in zip(steps[::2], steps[1::2], strict=True):
            x, y = x + dx, y + dy
            ring.append((x / 100, y / 100))
        rings.append(tuple(ring))
    return tuple(rings)


def land(shown: Frame) -> list[list[Point]]:
    """The rings of land (and of the Caspian Sea within it) on a map, cut at its edges, in units of the drawing."""
    drawn = []
    for ring in _shores():
        west, east = min(x for x, _ in ring), max(x for x, _ in ring)
        for turn in (-360, 0, 360):
            if west + turn < shown.east and east + turn > shown.west:
                cut = _clipped([(x + turn, y) for x, y in ring], shown)
                if len(cut) > 2:
                    drawn.append([_placed(shown, point) for point in cut])
    return drawn


def _placed(shown: Frame, point: Point) -> Point:
    x = WIDTH * (point[0] - shown.west) / (shown.east - shown.west)
    return x, shown.height * (shown.north - point[1]) / (shown.north - shown.south)


def _clipped(ring: list[Point], shown: Frame) -> list[Point]:
    """A ring cut at the map's four edges, after Sutherland and Hodgman; a little beyond, so that no edge is drawn."""
    beyond = (shown.east - shown.west) * 0.02
    for axis, edge, sign in (
        (0, shown.west - beyond, 1),
        (0, shown.east + beyond, -1),
        (1, shown.south - beyond, 1),
        (1, shown.north + beyond, -1),
    ):
        ring = _side(ring, axis, edge, sign)
    return ring


def _side(ring: list[Point], axis: int, edge: float, sign: int) -> list[Point]:
    kept = []
    for index, point in enumerate(ring):
        before = ring[index - 1]
        inside, was_inside = ((p[axis] - edge) * sign >= 0 for p in (point, before))
        if inside != was_inside:
            part = (edge - before[axis]) / (point[axis] - before[axis])
            kept.append((before[0] + part * (point[0] - before[0]), before[1] + part * (point[1] - before[1])))
        if inside:
            kept.append(point)
    return kept


def step(extent: float, most: int, steps: Sequence[float]) -> float:
    """The least of some steps that goes into an extent at most so often; the last one where none does.

    >>> step(7.3, 5, (0.5, 1, 2, 5))
    2
    """
    return next((size for size in steps if extent / size <= most), steps[-1])
