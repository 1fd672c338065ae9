"""How the days of two tellings go together. Days are numbers (`date.toordinal`)."""

from enum import Enum

from caucasus_news.dossier.traits import Trait

#: An expression of no more days than this names a day or two; one of no more than that a week, or a few.
FEW = 3
SOME = 31
#: How long a meeting may be put off for, and how long before the publication lies what is told without a date.
PUT_OFF = 45
JUST_NOW = 7


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
    return (trait.told - JUST_NOW, trait.told) if trait.status == "over" else (trait.told - 3, trait.told + PUT_OFF)


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
