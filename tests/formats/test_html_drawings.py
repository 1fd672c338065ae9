"""The scales of the time line and the map."""

import datetime as dt
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from caucasus_news.formats.html.axis import axis, marks
from caucasus_news.formats.html.projection import WIDTH, frame, land

DAYS = st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 31))
SPANS = st.lists(st.tuples(DAYS, DAYS).map(lambda pair: (min(pair), max(pair))), min_size=1, max_size=12)
PLACES = st.lists(st.tuples(st.floats(-180, 180), st.floats(-90, 90)), min_size=1, max_size=8)


@given(SPANS)
def test_every_day_lies_on_the_axis_in_the_order_of_time(spans: list[tuple[dt.date, dt.date]]) -> None:
    scale = axis(spans)
    edges = [edge for panel in scale.panels for edge in (panel.left, panel.right)]
    assert edges == sorted(edges)
    assert edges[0] >= 0
    assert edges[-1] <= 100.001
    for first, last in spans:
        left, right = scale.extent((first, last))
        assert -0.001 <= left <= right <= 100.001
    starts = [scale.extent(span)[0] for span in sorted(spans)]
    assert starts == sorted(starts)


@given(SPANS)
def test_marks_of_an_axis_stand_apart_and_within_their_panel(spans: list[tuple[dt.date, dt.date]]) -> None:
    for panel in axis(spans).panels:
        at = [place for place, _ in marks(panel)]
        assert all(panel.left - 0.001 <= place <= panel.right for place in at)
        assert all(after - before > 10 for before, after in pairwise(at))


def test_a_war_of_long_ago_does_not_hide_the_days_of_this_week() -> None:
    war = (dt.date(1990, 1, 1), dt.date(1993, 12, 31))
    monday, tuesday = dt.date(2023, 5, 15), dt.date(2023, 5, 16)
    scale = axis([war, (monday, monday), (tuesday, tuesday)])
    assert scale.extent((tuesday, tuesday))[0] - scale.extent((monday, monday))[0] > 10


@given(PLACES)
def test_every_place_lies_within_its_map(places: list[tuple[float, float]]) -> None:
    shown = frame(places)
    for longitude, latitude in places:
        x, y = shown.at(longitude, max(min(latitude, 88), -88))
        assert -1 <= x <= WIDTH + 1
        assert -1 <= y <= shown.height + 1


@given(PLACES)
def test_shores_are_cut_at_the_edges_of_the_map(places: list[tuple[float, float]]) -> None:
    shown = frame(places)
    margin = 0.05 * WIDTH
    for ring in land(shown):
        assert all(-margin <= x <= WIDTH + margin for x, _ in ring)


def test_the_caspian_sea_is_no_land() -> None:
    shown = frame([(44.5, 40.2), (49.9, 40.4)])
    inside = sum(_inside(ring, shown.at(51.2, 41.0)) for ring in land(shown))
    assert inside % 2 == 0
    assert sum(_inside(ring, shown.at(45.0, 41.0)) for ring in land(shown)) % 2 == 1


def _inside(ring: list[tuple[float, float]], point: tuple[float, float]) -> bool:
    crossings = 0
    for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True):
        if (y1 > point[1]) != (y2 > point[1]) and point[0] < x1 + (point[1] - y1) / (y2 - y1) * (x2 - x1):
            crossings += 1
    return crossings % 2 == 1
