"""How two places go together."""

import math
from enum import Enum

from caucasus_news.model import Place, PlaceKind, slug

#: Kilometres: two spots so near are one to those who write from afar; two so near may face each other across a border;
#: a wide place holds spots up to so far from its middle, and two wide places so near touch.
NEAR = 30.0
ACROSS = 60.0
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


#: What a country is divided into: two of a kind do not overlap.
_ADMINISTRATIVE = frozenset({PlaceKind.PROVINCE, PlaceKind.DISTRICT})
_KNOWN = frozenset({PlaceKind.CAPITAL, PlaceKind.CITY})


class Fit(Enum):
    """OPEN where one is not told, LOOSE where one may lie in the other or beside it, APART where neither can be.

    STATE is where one is only the state that the other lies in. ACROSS are two spots of two states of which nothing
    shows that they are far apart: each side of a border may name its own.
    """

    SAME = "same"
    LOOSE = "loose"
    STATE = "state"
    OPEN = "open"
    DOUBTFUL = "doubtful"
    ACROSS = "across"
    APART = "apart"


#: What the places of two meetings say for their being one.
OF_TALKS = {Fit.SAME: 0.3, Fit.LOOSE: 0.15, Fit.STATE: 0.1, Fit.OPEN: 0.0, Fit.DOUBTFUL: -0.1}


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
    wide = bool({one.kind, other.kind} & _WIDE)
    known = bool({one.kind, other.kind} & _KNOWN)
    abroad = bool(one.country and other.country and one.country != other.country)
    if (apart := distance(one, other)) is not None:
        if apart <= (WIDE if wide else NEAR):
            return Fit.LOOSE
        return Fit.ACROSS if abroad and apart <= ACROSS else Fit.APART
    if one.kind is other.kind and one.kind in _ADMINISTRATIVE and one.country == other.country:
        return Fit.APART
    if wide and abroad:
        return Fit.ACROSS
    if PlaceKind.SITE in (one.kind, other.kind) and known and one.country == other.country:
        return Fit.LOOSE
    if wide:
        # A capital or city lies in no region of which nothing says that it does.
        return Fit.DOUBTFUL if known and one.country != other.country else Fit.LOOSE
    if not abroad:
        return Fit.DOUBTFUL
    # Capitals and cities are known to everybody: nobody means one of them by the name of another.
    return Fit.APART if known else Fit.ACROSS


def distance(one: Place, other: Place) -> float | None:
    """Kilometres between two places along the ground; None where a coordinate is not known."""
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return None
    low, high = math.radians(one.latitude), math.radians(other.latitude)
    across = math.radians(other.longitude - one.longitude)
    root = math.sin((high - low) / 2) ** 2 + math.cos(low) * math.cos(high) * math.sin(across / 2) ** 2
    return 2 * 6371.0 * math.asin(min(1.0, math.sqrt(root)))
