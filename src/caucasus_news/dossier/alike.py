"""How much two tellings look like one event: a sum over few features, as a number that can be explained.

`likeness` is None where the two cannot be one; else a score, and one from `ENOUGH` up makes them one.
"""

from collections.abc import Callable, Mapping

from caucasus_news.dossier import days, where
from caucasus_news.dossier.traits import Toll, Trait

ENOUGH = 0.7
#: What a dated telling and one without a date gain from publication alone.
_OPEN_DATE = 0.1


def likeness(one: Trait, other: Trait) -> float | None:
    """How much two tellings of different reports look like one event; None where they cannot be."""
    if one.kind != other.kind or one.report == other.report or one.kind not in _BY_KIND:
        return None
    found = _BY_KIND[one.kind](one, other)
    return None if found is None else round(found, 4)


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    together = len(one | other)
    return len(one & other) / together if together else 0.0


# ------------------------------------------------------------------------------------------------------- meetings
_MEETING_DAYS = {days.Fit.SAME: 0.35, days.Fit.WITHIN: 0.15, days.Fit.NEXT: 0.1, days.Fit.OPEN: _OPEN_DATE}
_PLACES = {
    where.Fit.SAME: 0.3,
    where.Fit.LOOSE: 0.15,
    where.Fit.STATE: 0.1,
    where.Fit.OPEN: 0.0,
    where.Fit.DOUBTFUL: -0.1,
}


def _meeting(one: Trait, other: Trait) -> float | None:
    # Days first: of those who are compared most are told apart by them.
    day = days.fit(one, other)
    if day is days.Fit.APART or _orders_differ(one, other) or (who := _who(one, other)) is None:
        return None
    if one.mode != other.mode and (one.place is not None or other.place is not None):
        return None
    place = where.fit(one.place, other.place)
    score = who + _occasion(one, other)
    if place is where.Fit.APART:
        # Two who meet on a day meet in one place, whatever two papers call it; of others there may be two meetings.
        # What is still to come may be moved to another place.
        over = one.status == other.status == "over"
        if _in_common(one, other) < 2 or (over and (day is not days.Fit.SAME or one.mode != "in_person")):
            return None
        score -= 0.3 if over else 0.2
    else:
        score += _PLACES[place]
    if "moved" in (one.status, other.status) and day in (days.Fit.LATER, days.Fit.OPEN) and _soon_after(one, other):
        score += 0.3
    if day is days.Fit.LATER:
        return score + (0.0 if "moved" in (one.status, other.status) else -1.0)
    if _contrary(one, other):
        return None
    return score + _MEETING_DAYS[day]


def _who(one: Trait, other: Trait) -> float | None:
    """What the people say: None where each has somebody for a side whom the other does not know."""
    wide = min(len(one.everyone), len(other.everyone)) >= 4
    for side in one.people.keys() & other.people.keys():
        if side and not wide and not one.people[side] & other.people[side]:
            return None
    more, fewer = _unknown_to(other, one), _unknown_to(one, other)
    if more and fewer and len(more) > len(other.stray) and len(fewer) > len(one.stray) and not wide:
        return None
    shared = one.everyone & other.everyone
    people = _in_common(one, other)
    if len(shared) < 2 and people < 2 and not (shared and people and (one.stray or other.stray)):
        return 0.2 if shared and one.everyone == other.everyone and people else None
    # Who met one of three met apart from the meeting of the three.
    lacking = 0.0 if wide else 0.55 * bool(more) + 0.55 * bool(fewer)
    return 0.45 * _share(one.everyone, other.everyone) + (0.0, 0.15, 0.25)[min(people, 2)] - lacking


def _unknown_to(one: Trait, other: Trait) -> frozenset[str]:
    """For whom the other has somebody at the table of whom this one knows nothing."""
    known = _everybody(one)
    return frozenset(s for s in other.core - one.everyone if not other.people.get(s, frozenset()) & known)


def _in_common(one: Trait, other: Trait) -> int:
    return len(_everybody(one) & _everybody(other))


def _everybody(trait: Trait) -> frozenset[str]:
    return frozenset[str]().union(*trait.people.values())


def _orders_differ(one: Trait, other: Trait) -> bool:
    if one.ordinal is not None and other.ordinal is not None:
        return one.ordinal != other.ordinal
    levels = {one.level, other.level} - {None}
    return len(levels) > 1 and not _in_common(one, other)


def _occasion(one: Trait, other: Trait) -> float:
    ordinal = 0.1 if one.ordinal is not None and one.ordinal == other.ordinal else 0.0
    return ordinal + (0.15 if _share(one.occasion, other.occasion) >= 0.5 else 0.0)


def _soon_after(one: Trait, other: Trait) -> bool:
    """Whether both were told within a fortnight, in which a meeting is put off and held."""
    return one.told is not None and other.told is not None and abs(one.told - other.told) <= 14


def _contrary(one: Trait, other: Trait) -> bool:
    """What was held before it was put off or called off is another one."""
    held, moved = (one, other) if one.status == "over" else (other, one)
    if held.status != "over" or moved.status not in ("moved", "off") or held.told is None or moved.told is None:
        return False
    return moved.told > held.told and held.first is not None and moved.first is not None and moved.first <= held.first


# ------------------------------------------------------------------------------------------------------ incidents
_FIRE = ("attack", "ceasefire_violation", "clash", "shelling", "shooting")
_NEAR = {
    frozenset(pair)
    for group in (
        _FIRE,
        ("air_strike", "attack", "explosion"),
        ("air_strike", "shelling"),
        ("offensive", *_FIRE),
        ("offensive", "war"),
        ("capture", "attack"),
    )
    for pair in ((a, b) for a in group for b in group if a != b)
}
#: What goes on for long.
LONG = ("blockade", "offensive", "war")
_SAME_TOLL = 0.2
_INCIDENT_DAYS = {days.Fit.SAME: 0.25, days.Fit.WITHIN: 0.1, days.Fit.NEXT: 0.0, days.Fit.OPEN: 0.05}
_GROUNDS = {
    where.Fit.SAME: 0.35,
    where.Fit.LOOSE: 0.2,
    where.Fit.STATE: 0.1,
    where.Fit.OPEN: 0.0,
    where.Fit.DOUBTFUL: -0.2,
}


def _incident(one: Trait, other: Trait) -> float | None:
    day = _incident_days(one, other)
    same_kind = one.subkind == other.subkind
    if day in (days.Fit.APART, days.Fit.LATER) or (place := where.fit(one.place, other.place)) is where.Fit.APART:
        return None
    if not same_kind and frozenset((one.subkind, other.subkind)) not in _NEAR:
        return None
    strangers = bool(one.everyone and other.everyone) and not one.everyone & other.everyone
    if strangers and not (same_kind and day is days.Fit.SAME and place is where.Fit.SAME):
        return None
    toll = _toll(one.tolls, other.tolls)
    if day is days.Fit.NEXT and (toll < _SAME_TOLL or place not in (where.Fit.SAME, where.Fit.LOOSE)):
        return None
    sides = 0.25 * _share(one.everyone, other.everyone) - 0.15 * strangers
    if day is days.Fit.SAME and one.everyone == other.everyone and len(one.everyone) > 1:
        # "An attack" may be whatever else was told; a clash and shelling without a place are two of many.
        sides += 0.1 if same_kind or "attack" in (one.subkind, other.subkind) else 0.0
    known = day is days.Fit.SAME or (day is days.Fit.WITHIN and one.subkind != "offensive")
    long = 0.2 if same_kind and one.subkind in LONG and known else 0.0
    return sides + (0.2 if same_kind else 0.1) + _INCIDENT_DAYS[day] + _GROUNDS[place] + toll + long


def _incident_days(one: Trait, other: Trait) -> days.Fit:
    """As for all, but what goes on for long is known by its first days."""
    found = days.fit(one, other)
    if found is days.Fit.APART and one.subkind in LONG and one.subkind == other.subkind:
        if one.first is not None and other.first is not None and abs(one.first - other.first) <= days.FEW:
            return days.Fit.SAME
    return found


def _toll(one: tuple[Toll, ...], other: tuple[Toll, ...]) -> float:
    """More where a number of people is the same, less where the tolls speak of different sides or are far apart."""
    if not one or not other:
        return 0.0
    mine = {(kind, side): low for kind, side, _, low, _ in one}
    its = {(kind, side): low for kind, side, _, low, _ in other}
    shared = mine.keys() & its.keys()
    if any(mine[key] == its[key] and mine[key] for key in shared):
        return _SAME_TOLL
    killed = {side for kind, side in mine if kind == "killed" and side}
    if not shared and killed and not killed & {side for kind, side in its if kind == "killed"} and its:
        return -0.1
    return 0.05 if shared else 0.0


# ----------------------------------------------------------------------------------------------------- mediations
_FORMS = {
    frozenset(("hosting", "facilitation")),
    frozenset(("hosting", "brokering")),
    frozenset(("facilitation", "brokering")),
}
_MEDIATION_DAYS = {days.Fit.SAME: 0.25, days.Fit.WITHIN: 0.15, days.Fit.NEXT: 0.05, days.Fit.OPEN: _OPEN_DATE}


def _mediation(one: Trait, other: Trait) -> float | None:
    mine, its = one.everyone - one.core, other.everyone - other.core
    day = days.fit(one, other)
    place = where.fit(one.place, other.place)
    if day in (days.Fit.APART, days.Fit.LATER) or place is where.Fit.APART:
        return None
    same_form = one.subkind == other.subkind
    if not same_form and frozenset((one.subkind, other.subkind)) not in _FORMS:
        return None
    people = _in_common(one, other)
    if not mine & its and not people:
        return None
    if one.core and other.core and not one.core & other.core:
        return None
    score = 0.3 + (0.1 if people else 0.0) + 0.25 * _share(one.core, other.core) + (0.15 if same_form else 0.05)
    return score + _MEDIATION_DAYS[day] + {**_PLACES, where.Fit.SAME: 0.2}[place]


_BY_KIND: Mapping[str, Callable[[Trait, Trait], float | None]] = {
    "incident": _incident,
    "mediation": _mediation,
    "meeting": _meeting,
}
