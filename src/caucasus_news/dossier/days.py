"""How the days of two tellings go together. Days are numbers (`date.toordinal`)."""

from enum import Enum

from caucasus_news.dossier.traits import Trait

#: An expression of no more days than this names a day or two; one of no more than that a week, or a few.
FEW = 3
SOME = 31
#: How long a meeting may be put off for, and how long before the publication lies what is told without a date.
PUT_OFF = 45
JUST_NOW = 7
#: A page about the news of a place looks back so far; so long before a meeting it is moved to another day.
FORTNIGHT = 14
#: How many days a plan slips without a word about it.
SLIPS = 4
#: What is told of so long after it is remembered by all, and named by its season at least.
HISTORY = 40
SEASON = 95
#: What a dated telling and one without a date gain from publication alone.
OPEN_DATE = 0.1


class Fit(Enum):
    """`SAME`: a day or two in common; `WITHIN`: the one names a week or month that the other's day lies in."""

    SAME = "same"
    WITHIN = "within"
    NEXT = "next"
    OPEN = "open"
    LATER = "later"
    APART = "apart"


def fit(one: Trait, other: Trait) -> Fit:
    """How the days go together: OPEN where one of them is not dated and publication allows that they are one.

    NEXT are days that follow one another: who writes after midnight counts another day. LATER is what may have been put
    off from the earlier day to the later.
    """
    if one.first is None or other.first is None:
        return Fit.OPEN if _may_be(one, other) else Fit.APART
    assert one.last is not None
    assert other.last is not None
    few = max(one.last - one.first, other.last - other.first) <= FEW
    if one.first <= other.last and other.first <= one.last:
        return Fit.SAME if few else Fit.WITHIN
    if few and 1 in (one.first - other.last, other.first - one.last):
        return Fit.NEXT
    return Fit.LATER if _put_off(one, other) else Fit.APART


def window(trait: Trait) -> tuple[int, int] | None:
    """The days on which an event may be: its own, or those that its publication leaves; None where nothing is known."""
    if trait.first is not None and trait.last is not None:
        return trait.first, trait.last
    if trait.told is None:
        return None
    if trait.status != "over":
        # Mediation that is still without an outcome may have begun already.
        return trait.told - (JUST_NOW if trait.kind == "mediation" else 3), trait.told + PUT_OFF
    back = FORTNIGHT if trait.kind == "incident" and trait.place is not None else JUST_NOW
    return trait.told - back, trait.told


def long_ago(one: Trait, other: Trait) -> bool:
    """Whether one of two was told without a date more than some days after the other was over."""
    if one.first is None:
        one, other = other, one
    return one.last is not None and other.first is None and other.told is not None and other.told - one.last > JUST_NOW


def is_history(trait: Trait) -> bool:
    """Whether it was told weeks after it was over."""
    return trait.told is not None and trait.last is not None and trait.told - trait.last > HISTORY


def remembered(one: Trait, other: Trait) -> bool:
    """Whether the one with the looser date is history that is named by no more than a season."""
    looser = max(one, other, key=_length)
    return is_history(looser) and _length(looser) <= SEASON


def _length(trait: Trait) -> int:
    return 0 if trait.first is None or trait.last is None else trait.last - trait.first


def slipped(one: Trait, other: Trait) -> bool:
    """Of two of which the later may be the earlier that was put off: whether it slipped by a few days.

    Or whether it was told anew before its day had come.
    """
    before, after = sorted((one, other), key=lambda trait: trait.first or 0)
    if before.last is None or after.first is None or before.status not in ("ahead", "moved"):
        return False
    told_anew = after.status != "over" and after.told is not None and after.told <= before.last
    gap = after.first - before.last
    return gap <= SLIPS if after.status == "over" else told_anew and gap <= FORTNIGHT


def _may_be(one: Trait, other: Trait) -> bool:
    mine, its = window(one), window(other)
    if mine is None or its is None:
        return False
    if one.first is None and other.first is None and one.told is not None and other.told is not None:
        return abs(one.told - other.told) <= JUST_NOW
    return mine[0] <= its[1] and its[0] <= mine[1]


def _put_off(one: Trait, other: Trait) -> bool:
    """Whether the earlier of two days may be what was planned first for the later."""
    before, after = sorted((one, other), key=lambda trait: trait.first or 0)
    if before.first is None or after.first is None or before.status == "over" or after.first - before.first > PUT_OFF:
        return False
    if before.told is not None and after.told is not None and after.told < before.told:
        return False
    return after.told is None or before.last is None or after.told >= before.last - PUT_OFF
