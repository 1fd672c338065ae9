"""Places on the ground."""

from enum import StrEnum

from attrs import field, frozen

from caucasus_news.model._checks import named, optional, type_of, within


class PlaceKind(StrEnum):
    """What a place is."""

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

    `country` is the ISO 3166-1 alpha-3 code of the state that the United Nations count it to; latitude and longitude
    are degrees north and east (WGS 84).
    """

    name: str = field(validator=named)
    kind: PlaceKind = field(default=PlaceKind.UNKNOWN, validator=type_of(PlaceKind))
    country: str | None = field(default=None, validator=optional(named))
    latitude: float | None = field(default=None, validator=optional(within(-90, 90)))
    longitude: float | None = field(default=None, validator=optional(within(-180, 180)))
