"""How two places go together."""

import math
from enum import Enum

from caucasus_news.model import Place, PlaceKind, slug

#: Kilometres: two spots so near are one to those who write from afar; a wide place holds spots up to so far from its
#: middle; two wide places so near touch.
NEAR = 30.0
WIDE = 120.0

_WIDE = frozenset(
    {
        PlaceKind.REGION,
        PlaceKind.PROVINCE,
        PlaceKind.DISTRICT,
        PlaceKind.BORDER,
        PlaceKind.LINE,
        PlaceKind.CORRIDOR,
        PlaceKind.ROAD,
        PlaceKind.RIVER,
        PlaceKind.LAKE,
        PlaceKind.SEA,
        PlaceKind.MOUNTAIN,
    }
)


class Fit(Enum):
    """OPEN where one is not told, LOOSE where one may lie in the other or beside it, APART where neither can be.

    STATE is where one is only the state that the other lies in.
    """

    SAME = "same"
    LOOSE = "loose"
    STATE = "state"
    OPEN = "open"
    DOUBTFUL = "doubtful"
    APART = "apart"


def fit(one: Place | None, other: Place | None) -> Fit:
    """How two places go together; DOUBTFUL where nothing is known that could tell.

    >>> fit(Place("Brussels", PlaceKind.CAPITAL, "BEL"), Place("Belgium", PlaceKind.STATE, "BEL"))
    <Fit.STATE: 'state'>
    """
    if one is None or other is None:
        return Fit.OPEN
    if slug(one.name) == slug(other.name):
        return Fit.SAME
    if PlaceKind.STATE in (one.kind, other.kind):
        return Fit.STATE if one.country == other.country and one.kind is not other.kind else Fit.APART
    if (apart := distance(one, other)) is not None:
        if apart <= NEAR:
            return Fit.LOOSE
        wide = (one.kind in _WIDE) + (other.kind in _WIDE)
        return Fit.LOOSE if wide and apart <= WIDE else Fit.APART
    if one.country and other.country and one.country != other.country and not {one.kind, other.kind} & _WIDE:
        return Fit.APART
    return Fit.LOOSE if {one.kind, other.kind} & _WIDE else Fit.DOUBTFUL


def distance(one: Place, other: Place) -> float | None:
    """Kilometres between two places along the ground; None where a coordinate is not known."""
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return None
    low, high = math.radians(one.latitude), math.radians(other.latitude)
    across = math.radians(other.longitude - one.longitude)
    root = math.sin((high - low) / 2) ** 2 + math.cos(low) * math.cos(high) * math.sin(across / 2) ** 2
    return 2 * 6371.0 * math.asin(min(1.0, math.sqrt(root)))
