"""What is known of places: how exact one is, who held it on a day, the lexicon's own of that name."""

import datetime as dt
from functools import cache

from caucasus_news.lexicon import Lexicon
from caucasus_news.lexicon.records import PlaceRecord
from caucasus_news.mentions.mention import Mention
from caucasus_news.model import Actor, Place, PlaceKind, When
from caucasus_news.model.days import moved
from caucasus_news.parsers.scene import Scene

#: The smaller, the more exact a place of this kind is.
EXTENT = {
    PlaceKind.SITE: 0, PlaceKind.CROSSING: 0, PlaceKind.VILLAGE: 1, PlaceKind.TOWN: 2, PlaceKind.CITY: 2,
    PlaceKind.CAPITAL: 2, PlaceKind.MOUNTAIN: 2, PlaceKind.CORRIDOR: 3, PlaceKind.ROAD: 3, PlaceKind.RIVER: 3,
    PlaceKind.LAKE: 3, PlaceKind.UNKNOWN: 3, PlaceKind.DISTRICT: 4, PlaceKind.PROVINCE: 5, PlaceKind.LINE: 6,
    PlaceKind.BORDER: 6, PlaceKind.REGION: 7, PlaceKind.SEA: 7, PlaceKind.STATE: 9,
}  # fmt: skip
#: The year before which other states than today's held many a place.
_STATES_OF_TODAY = 1918


def most_exact(places: list[Place]) -> Place | None:
    """The place that leaves the least of the map open, the first of equal ones; none of the places: None."""
    return min(places, key=lambda p: EXTENT[p.kind]) if places else None


def record_of(place: Place, lexicon: Lexicon | None) -> PlaceRecord | None:
    """What the lexicon keeps on a place."""
    return record_named(place.name, lexicon)


def record_named(name: str, lexicon: Lexicon | None) -> PlaceRecord | None:
    """What the lexicon keeps on a place of that name."""
    if lexicon is None:
        return None
    base, record = base_name(name), lexicon.place_named(name)
    return record if record is not None or base == name else lexicon.place_named(base)


@cache
def base_name(name: str) -> str:
    """A name without the word for what it is.

    >>> base_name("Kalbajar District"), base_name("Goris")
    ('Kalbajar', 'Goris')
    """
    head, _, last = name.rpartition(" ")
    return head if last in ("District", "Province", "Region", "Municipality", "City", "village") else name


def holder_of(place: Place, moment: dt.date | None, scene: Scene) -> Actor | None:
    """The polity that held a place on a day: its controller where that is known, else the state that it lies in."""
    record = record_of(place, scene.lexicon)
    if record is not None and moment is not None:
        holders = record.controllers(moment)
        if holders:
            return scene.polities.get(holders[0])
    if moment is not None and moment.year < _STATES_OF_TODAY:
        return None
    if place.name in scene.polities:
        return scene.polities[place.name]
    return scene.polities.get(place.country) if place.country is not None else None


def held_before(place: Place, when: When | None, scene: Scene) -> Actor | None:
    """The polity that held a place before what happened there: on the day before it, or before the publication."""
    day = when.earliest if when is not None else scene.published
    return holder_of(place, moved(day, -1) if day is not None else None, scene)


def place_in(mention: Mention, scene: Scene) -> Place | None:
    """The place that a mention names, or that people are told to be of: "the mayor of Ostia"."""
    if mention.place is not None:
        return mention.place
    keys = scene.document.tokens.keys
    for i in range(mention.last - 2, mention.first, -1):
        if keys[i] == "of":
            return place_named(scene.document.tokens.text_of(i + 1, mention.last), scene)
    return None


def place_named(name: str, scene: Scene) -> Place | None:
    """The lexicon's place of that name."""
    record = record_named(name, scene.lexicon)
    return record.place if record is not None else None
