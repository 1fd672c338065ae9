"""Make `formats/html/land.json` out of `land-50m.json` of the npm package `world-atlas` 2.0.2.

`python tools/coastlines.py land-50m.json > src/caucasus_news/formats/html/land.json`. The data are Natural Earth's, in
the public domain. Only shores are taken, no borders: whose ground is whose is not for a locator map to say. Shores near
the South Caucasus keep their shape, those elsewhere are simplified the more.
"""

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

Point = tuple[float, float]

#: Degrees by which a simplified line may leave the true one, in the region and elsewhere.
FINE, COARSE = 0.04, 0.12
WEST, SOUTH, EAST, NORTH = 24.0, 32.0, 60.0, 49.0


def decoded(topology: dict[str, Any]) -> Iterator[list[Point]]:
    """The rings of a TopoJSON file, in degrees east and north."""
    (kx, ky), (x0, y0) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs: list[list[Point]] = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * kx + x0, y * ky + y0))
        arcs.append(points)
    for geometry in topology["objects"]["land"]["geometries"]:
        polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        for ring in (ring for polygon in polygons for ring in polygon):
            points = []
            for index in ring:
                points += arcs[index] if index >= 0 else arcs[~index][::-1]
            if min(y for _, y in points) > -80:  # a map of Antarctica is not needed
                yield unbroken(points)


def unbroken(points: Iterable[Point]) -> list[Point]:
    """A line that runs on beyond 180 degrees where it crosses that line, instead of jumping around the earth."""
    found: list[Point] = []
    for x, y in points:
        near_to = found[-1][0] if found else x
        found.append((x + 360 * round((near_to - x) / 360), y))
    turn = 360 * round(sum(x for x, _ in found) / len(found) / 360)
    return [(x - turn, y) for x, y in found]


def near(point: Point) -> bool:
    """Whether a point lies in the region that is kept in detail."""
    return WEST <= point[0] <= EAST and SOUTH <= point[1] <= NORTH


def distance(point: Point, first: Point, last: Point) -> float:
    """How far a point lies from the line between two others, in degrees."""
    dx, dy = last[0] - first[0], last[1] - first[1]
    along = 0.0
    if dx or dy:
        along = ((point[0] - first[0]) * dx + (point[1] - first[1]) * dy) / (dx * dx + dy * dy)
    along = min(max(along, 0.0), 1.0)
    x, y = first[0] + along * dx - point[0], first[1] + along * dy - point[1]
    return float((x * x + y * y) ** 0.5)


def simplified(points: Sequence[Point]) -> list[Point]:
    """A line with fewer points, after Douglas and Peucker; the tolerance is that of where a point lies."""
    keep = {0, len(points) - 1}
    open_ranges = [(0, len(points) - 1)]
    while open_ranges:
        first, last = open_ranges.pop()
        worst, at = 0.0, 0
        for index in range(first + 1, last):
            excess = distance(points[index], points[first], points[last]) / (FINE if near(points[index]) else COARSE)
            if excess > worst:
                worst, at = excess, index
        if worst > 1:
            keep.add(at)
            open_ranges += [(first, at), (at, last)]
    return [points[index] for index in sorted(keep)]


def written(rings: Iterable[Sequence[Point]]) -> str:
    """Rings as steps in hundredths of a degree from point to point, one ring a line; tiny ones left out."""
    lines = []
    for ring in rings:
        half = len(ring) // 2  # a closed ring has no two ends: it is halved first
        points = simplified(ring[: half + 1])[:-1] + simplified(ring[half:])
        width = max(x for x, _ in points) - min(x for x, _ in points)
        height = max(y for _, y in points) - min(y for _, y in points)
        if len(points) < 4 or width + height < (0.3 if any(map(near, points)) else 2.0):
            continue
        steps, x, y = [], 0, 0
        for point in points[:-1]:
            to_x, to_y = round(point[0] * 100), round(point[1] * 100)
            steps += [to_x - x, to_y - y]
            x, y = to_x, to_y
        lines.append(json.dumps(steps, separators=(",", ":")))
    return "[\n" + ",\n".join(lines) + "\n]\n"


if __name__ == "__main__":
    print(written(decoded(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))), end="")
