"""Places on the ground."""

from enum import StrEnum

from attrs import field, frozen

from caucasus_news.model._checks import named, optional, type_of, within
from caucasus_news.model._shown import rich_repr


class PlaceKind(StrEnum):
    """What a place is.

    Our own vocabulary, a part of what GeoNames' feature codes tell apart. A line is one of contact or control, a site
    any other spot with a name (a monastery, a checkpoint, a mine).
    """

    STATE = "state"
    REGION = "region"
    PROVINCE = "province"
    DISTRICT = "district"
    CAPITAL = "capital"
    CITY = "city"
    TOWN = "town"
    VILLAGE = "village"
    BORDER = "border"
    LINE = "line"
    CORRIDOR = "corridor"
    ROAD = "road"
    CROSSING = "crossing"
    RIVER = "river"
    LAKE = "lake"
    SEA = "sea"
    MOUNTAIN = "mountain"
    SITE = "site"
    UNKNOWN = "unknown"


@frozen
class Place:
    """A named place, by its neutral canonical English name.

    - `country`: the alpha-3 code of the state that the United Nations count it to, whoever controls it
    - `latitude`, `longitude`: degrees north (-90 to 90) and east (-180 to 180), WGS 84, of a point in it

    >>> Place("Sotk", PlaceKind.VILLAGE, "ARM", 40.2, 45.87).country
    'ARM'
    >>> Place("Sotk", latitude=140.2)
    Traceback (most recent call last):
        ...
    ValueError: 'latitude' must lie between -90 and 90, got 140.2
    """

    name: str = field(validator=named)
    kind: PlaceKind = field(default=PlaceKind.UNKNOWN, validator=type_of(PlaceKind))
    country: str | None = field(default=None, validator=optional(named))

    __rich_repr__ = rich_repr
    latitude: float | None = field(default=None, validator=optional(within(-90, 90)))
    longitude: float | None = field(default=None, validator=optional(within(-180, 180)))
