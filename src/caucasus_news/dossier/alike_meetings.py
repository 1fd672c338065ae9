"""How much two tellings look like one meeting."""

from caucasus_news.dossier import days, where
from caucasus_news.dossier.traits import Trait, share

_DAYS = {days.Fit.SAME: 0.35, days.Fit.WITHIN: 0.15, days.Fit.NEXT: 0.1, days.Fit.OPEN: days.OPEN_DATE}


def meeting(one: Trait, other: Trait) -> float | None:
    """How much two tellings look like one meeting; None where they cannot be."""
    # Days first: of those who are compared most are told apart by them.
    day = days.fit(one, other)
    if day is days.Fit.APART or _orders_differ(one, other) or (who := _who(one, other)) is None:
        return None
    if one.mode != other.mode and not _mode_left_out(one, other, day):
        return None
    if (ground := _ground(one, other, day)) is None:
        return None
    score = who + ground + _occasion(one, other)
    moved = _is_news(one) or _is_news(other)
    if moved and day in (days.Fit.LATER, days.Fit.OPEN, days.Fit.WITHIN) and _soon_after(one, other):
        score += 0.3
    if day is days.Fit.LATER:
        return score if moved else score - (0.15 if _slipped(one, other) else 1.0)
    if _contrary(one, other):
        return None
    return score + _DAYS[day]


def _mode_left_out(one: Trait, other: Trait, day: days.Fit) -> bool:
    """Whether one may only have said nothing of its being a call: of the same people, or of the same day."""
    if one.place is not None or other.place is not None or day is days.Fit.NEXT:
        return False
    return day is days.Fit.SAME or in_common(one, other) > 1


def _ground(one: Trait, other: Trait, day: days.Fit) -> float | None:
    """What the places say."""
    place = where.fit(one.place, other.place)
    if place not in (where.Fit.APART, where.Fit.ACROSS):
        return where.OF_TALKS[place]
    # Two who meet on a day meet in one place, whatever two papers call it; of others there may be two meetings.
    # What is still to come may be moved to another place.
    over = one.status == other.status == "over"
    if in_common(one, other) < 2 or (over and (day is not days.Fit.SAME or one.mode != "in_person")):
        return None
    return -0.3 if over else -0.2


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
    people = in_common(one, other)
    if len(shared) < 2 and people < 2 and not (shared and people and (one.stray or other.stray)):
        return 0.2 if shared and one.everyone == other.everyone and people else None
    # Who met one of three met apart from the meeting of the three; an envoy at the table is told or left out.
    strangers = 0 if wide else bool(more - one.bodies) + bool(fewer - other.bodies)
    persons = share(one.persons, other.persons) if people > 1 else 0.0
    alike = max(share(one.everyone, other.everyone), persons)
    return 0.45 * alike + (0.0, 0.15, 0.25)[min(people, 2)] - 0.55 * strangers


def _unknown_to(one: Trait, other: Trait) -> frozenset[str]:
    """For whom the other has somebody at the table of whom this one knows nothing."""
    known = one.persons
    return frozenset(s for s in other.core - one.everyone if not other.people.get(s, frozenset()) & known)


def in_common(one: Trait, other: Trait) -> int:
    """How many persons both tellings name."""
    return len(one.persons & other.persons)


def _orders_differ(one: Trait, other: Trait) -> bool:
    if one.ordinal is not None and other.ordinal is not None:
        return one.ordinal != other.ordinal
    levels = {one.level, other.level} - {None}
    return len(levels) > 1 and not in_common(one, other)


def _occasion(one: Trait, other: Trait) -> float:
    ordinal = 0.1 if one.ordinal is not None and one.ordinal == other.ordinal else 0.0
    return ordinal + (0.15 if share(one.occasion, other.occasion) >= 0.5 else 0.0)


def _is_news(trait: Trait) -> bool:
    """Whether it was put off just now: what was put off long ago has been held, or not, before it was told."""
    if trait.status != "moved":
        return False
    return trait.told is None or trait.last is None or trait.told - trait.last <= days.FORTNIGHT


def _soon_after(one: Trait, other: Trait) -> bool:
    """Whether both were told within a fortnight, in which a meeting is put off and held."""
    return one.told is not None and other.told is not None and abs(one.told - other.told) <= days.FORTNIGHT


def _slipped(one: Trait, other: Trait) -> bool:
    """Whether the same people were to meet in the same place a few days before: plans slip, and papers err."""
    same = where.fit(one.place, other.place) is where.Fit.SAME and (
        in_common(one, other) > 1 or one.everyone == other.everyone
    )
    return same and days.slipped(one, other)


def _contrary(one: Trait, other: Trait) -> bool:
    """What was held before it was put off or called off is another one."""
    held, moved = (one, other) if one.status == "over" else (other, one)
    if held.status != "over" or moved.status not in ("moved", "off") or held.told is None or moved.told is None:
        return False
    return moved.told > held.told and held.first is not None and moved.first is not None and moved.first <= held.first
