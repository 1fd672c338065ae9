"""How much two tellings look like one incident."""

from caucasus_news.dossier import days, where
from caucasus_news.dossier.traits import Trait, share
from caucasus_news.model import PlaceKind

#: Words for one and the same fire, by who tells of it.
_FIRE = frozenset({"attack", "ceasefire_violation", "clash", "shelling", "shooting"})
#: Words for all that went on between two on a day.
_WHOLE = frozenset({"attack", "ceasefire_violation", "clash", "offensive"})
_NEAR = {
    pair
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
#: The same number of people: one or two dead or hurt there are in many a place; of more the same number says more, and
#: the same number of dead and of hurt still more.
_SAME_ONE, _SAME_TWO, _SAME_FEW, _SAME_BOTH = 0.2, 0.25, 0.26, 0.3
_DAYS = {days.Fit.SAME: 0.25, days.Fit.WITHIN: 0.1, days.Fit.NEXT: 0.0, days.Fit.OPEN: 0.05}
_GROUNDS = {
    where.Fit.SAME: 0.35,
    where.Fit.LOOSE: 0.2,
    where.Fit.STATE: 0.1,
    where.Fit.OPEN: 0.0,
    where.Fit.DOUBTFUL: -0.2,
    where.Fit.ACROSS: -0.2,
}


#: Grounds of which nobody can say that they are one but by what is told of them.
UNSURE = (where.Fit.OPEN, where.Fit.DOUBTFUL, where.Fit.ACROSS)
_BOTH_TELL = {where.Fit.OPEN: 0.1, where.Fit.DOUBTFUL: 0.0, where.Fit.ACROSS: 0.1}
#: Places that everybody calls by one name; of others two names may be one spot's.
_SETTLED = frozenset({PlaceKind.CAPITAL, PlaceKind.CITY, PlaceKind.TOWN, PlaceKind.VILLAGE})


def incident(one: Trait, other: Trait) -> float | None:
    """How much two tellings look like one incident; None where they cannot be."""
    same_kind = one.subkind == other.subkind
    if not same_kind and (one.subkind, other.subkind) not in _NEAR:
        return None
    # Days before places: of those who are compared most are told apart by them.
    day = _when(one, other)
    if day in (days.Fit.APART, days.Fit.LATER):
        return None
    place = where.fit(one.place, other.place)
    if place is where.Fit.APART or (place is where.Fit.ACROSS and not _on_both_sides(one, other)):
        return None
    if (place is where.Fit.LOOSE and _taken_apart(one, other)) or (
        days.long_ago(one, other) and _tolls_differ(one, other)
    ):
        return None
    strangers = bool(one.everyone and other.everyone) and not one.everyone & other.everyone
    there = same_kind and place is where.Fit.SAME
    if (strangers and not (there and day is days.Fit.SAME)) or (days.long_ago(one, other) and not there):
        return None
    toll = _toll(one, other)
    if day is days.Fit.NEXT and (toll < _SAME_FEW or place not in (where.Fit.SAME, where.Fit.LOOSE)):
        return None
    sides = 1.0 if _same_sides(one, other) else share(one.everyone, other.everyone)
    ground = _ground(one, other, place, toll)
    return 0.25 * sides - 0.15 * strangers + _acts(one, other, day) + _DAYS[day] + ground


def _ground(one: Trait, other: Trait, place: where.Fit, toll: float) -> float:
    """What place and toll say: of two places of which nobody knows the one toll says less, two accounts say more."""
    if _GROUNDS[place] < 0 and (toll == _SAME_ONE or _settled(one, other)):
        toll = min(toll, 0.0)
    if place is not where.Fit.SAME and _far_apart(one, other):
        toll = -0.35
    if place in UNSURE and opposed(one, other) and _may_answer(one, other, place):
        # Without any place two who fire at each other may do so on two fronts.
        nowhere = one.place is None and other.place is None and one.attacker != other.attacker
        return toll + (-0.2 if nowhere else _BOTH_TELL[place])
    return toll + _GROUNDS[place]


def _may_answer(one: Trait, other: Trait, place: where.Fit) -> bool:
    """Whether the words of two sides may be for one exchange: a jet does not answer shells, and breaches are many."""
    kinds = {one.subkind, other.subkind}
    if place is where.Fit.OPEN:
        return "ceasefire_violation" not in kinds
    return kinds <= _FIRE


def opposed(one: Trait, other: Trait) -> bool:
    """Whether they are the accounts of two sides, each of which tells what the other did, or what it suffered itself.

    What a side says that it did itself is no account of what the other says.
    """
    voices = one.voices | other.voices
    if not one.voices or not other.voices or one.voices & other.voices or not voices <= one.everyone & other.everyone:
        return False
    return one.attacker not in one.voices and other.attacker not in other.voices


def _acts(one: Trait, other: Trait, day: days.Fit) -> float:
    """What the kinds of both say: the same, or words for the same between the same sides."""
    same, kinds = one.subkind == other.subkind, {one.subkind, other.subkind}
    score = 0.4 if _invaded(one, other, day) else _goes_on(one, other, day) + (0.2 if same else 0.1)
    if day is days.Fit.WITHIN and days.remembered(one, other) and where.fit(one.place, other.place) is where.Fit.SAME:
        return score + 0.25
    if not _same_sides(one, other):
        return score
    if day is days.Fit.SAME:
        # "An attack" is a word for a whole day's fighting; a clash and shelling without a place are two of many.
        whole = "attack" in kinds and kinds <= _WHOLE
        score += 0.1 if same else 0.15 if whole else 0.05 if kinds <= _FIRE else 0.0
    elif day is days.Fit.WITHIN and days.remembered(one, other):
        # What is still told of weeks later is what everybody knows.
        score += 0.25 if same or kinds <= _WHOLE or ("war" in kinds and _all_over(one, other)) else 0.0
    return score


def _same_sides(one: Trait, other: Trait) -> bool:
    """Whether the same two, or more, are told of, of some of whom the one says more."""
    shared = len(one.everyone & other.everyone)
    return shared > 1 and shared == min(len(one.everyone), len(other.everyone))


def _all_over(one: Trait, other: Trait) -> bool:
    """Whether neither names a place, or no less than a state."""
    return all(t.place is None or t.place.kind is PlaceKind.STATE for t in (one, other))


def _invaded(one: Trait, other: Trait, day: days.Fit) -> bool:
    """Whether one tells of the invasion of a country, the other of the war that it began."""
    if {one.subkind, other.subkind} != {"offensive", "war"} or not _all_over(one, other) or not _same_sides(one, other):
        return False
    offensive = one if one.subkind == "offensive" else other
    return day is days.Fit.SAME or (day is days.Fit.WITHIN and offensive.place is not None)


def _goes_on(one: Trait, other: Trait, day: days.Fit) -> float:
    known = day is days.Fit.SAME or (day is days.Fit.WITHIN and one.subkind != "offensive")
    return 0.2 if known and one.subkind == other.subkind and one.subkind in LONG else 0.0


def _settled(one: Trait, other: Trait) -> bool:
    return all(t.place is not None and t.place.kind in _SETTLED for t in (one, other))


def _on_both_sides(one: Trait, other: Trait) -> bool:
    """Whether the places lie in the countries of two who fight each other on that day."""
    if one.place is None or other.place is None:
        return False
    return {one.place.country, other.place.country} <= one.everyone & other.everyone


def _when(one: Trait, other: Trait) -> days.Fit:
    """As for all, but what goes on for long is known by its first days."""
    found = days.fit(one, other)
    if found is days.Fit.APART and one.subkind in LONG and one.subkind == other.subkind:
        if one.first is not None and other.first is not None and abs(one.first - other.first) <= days.FEW:
            return days.Fit.SAME
    return found


def _taken_apart(one: Trait, other: Trait) -> bool:
    """Whether two towns or villages of one state are told of, which are taken one by one, however near they lie."""
    advances = {one.subkind, other.subkind} <= {"capture", "offensive"}
    if not advances or not _settled(one, other) or one.place is None or other.place is None:
        return False
    return one.place.country == other.place.country


def _counted(one: Trait, other: Trait) -> list[tuple[int, int]]:
    """The numbers that both tellings give of the same people, those of the one first."""
    mine = {(kind, side): low for kind, side, _, low, _ in one.tolls}
    its = {(kind, side): low for kind, side, _, low, _ in other.tolls}
    return [(mine[key] or 0, its[key] or 0) for key in mine.keys() & its.keys()]


def _tolls_differ(one: Trait, other: Trait) -> bool:
    counted = _counted(one, other)
    return bool(counted) and all(mine != its for mine, its in counted)


def _far_apart(one: Trait, other: Trait) -> bool:
    """Whether both count the same people within a day or two, and the one four times as many or more."""
    if one.told is None or other.told is None or abs(one.told - other.told) > 1:
        return False
    counted = _counted(one, other)
    return bool(counted) and all(max(pair) >= max(4 * min(pair), 10) for pair in counted)


def _toll(one: Trait, other: Trait) -> float:
    """More where a number of people is the same, less where the tolls speak of different sides."""
    counted = _counted(one, other)
    if same := [mine for mine, its in counted if mine and mine == its]:
        most = max(same)
        return _SAME_BOTH if len(same) > 1 < most else (_SAME_ONE, _SAME_TWO, _SAME_FEW)[min(most, 3) - 1]
    if counted:
        # Tolls grow, but so do those of the day's other fights.
        return 0.05 if one.subkind == other.subkind else 0.0
    killed = {side for kind, side, *_ in one.tolls if kind == "killed" and side}
    others = {side for kind, side, *_ in other.tolls if kind == "killed"}
    # Each side counts its own dead.
    return -0.1 if killed and other.tolls and not killed & others and not opposed(one, other) else 0.0
