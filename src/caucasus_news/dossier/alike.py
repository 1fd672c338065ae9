"""How much two tellings look like one event: a sum over few features, as a number that can be explained.

`likeness` is None where the two cannot be one; else a score, and one from `ENOUGH` up makes them one.
"""

from collections.abc import Callable, Mapping

from caucasus_news.dossier import days, where
from caucasus_news.dossier.alike_incidents import UNSURE, incident, opposed
from caucasus_news.dossier.alike_mediations import mediation
from caucasus_news.dossier.alike_meetings import meeting
from caucasus_news.dossier.traits import Trait

ENOUGH = 0.7

_BY_KIND: Mapping[str, Callable[[Trait, Trait], float | None]] = {
    "incident": incident,
    "mediation": mediation,
    "meeting": meeting,
}


def likeness(one: Trait, other: Trait) -> float | None:
    """How much two tellings of different reports look like one event; None where they cannot be."""
    if one.kind != other.kind or one.report == other.report or one.kind not in _BY_KIND:
        return None
    found = _BY_KIND[one.kind](one, other)
    return None if found is None else round(found, 4)


def is_guess(one: Trait, other: Trait) -> bool:
    """Whether two that look alike are told with other days or places, so that they are one only if no other fits.

    What was planned for one day and held on another; the fire that each side places in a village of its own.
    """
    if one.kind == "incident":
        place = where.fit(one.place, other.place)
        if place is where.Fit.OPEN and one.subkind == other.subkind:
            return False
        return place in UNSURE and opposed(one, other)
    return "moved" not in (one.status, other.status) and days.fit(one, other) is days.Fit.LATER
