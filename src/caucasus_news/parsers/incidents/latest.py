"""Of all tolls told for one incident those that stand: the latest, each rival's own, "another two" added to it."""

from itertools import pairwise
from operator import attrgetter

from caucasus_news.model import Actor, CasualtyKind
from caucasus_news.parsers.casualties.tolls import Toll
from caucasus_news.parsers.incidents.alike import rival

_FIRST, _SENTENCE = attrgetter("first"), attrgetter("sentence")


def carry_sides(tolls: list[Toll]) -> None:
    """Give a mere number the side of those counted right before it: "… of its men died. Ten were injured"."""
    for before, toll in pairwise(sorted(tolls, key=_FIRST)) if tolls[1:] else ():
        near = toll.sentence - before.sentence <= (2 if toll.own else 1)
        if toll.side is None and (toll.bare or toll.more) and near and not toll.each:
            toll.side = before.side
            if toll.civilian is None and (toll.more or toll.kind is not before.kind):
                toll.civilian = before.civilian


def last_tolls(tolls: list[Toll], backwards: bool) -> list[Toll]:
    """Each toll once, a later number for the same people instead of an earlier one.

    What is told last is the latest, but where a text runs `backwards`, and what "had been" told is never.
    """
    if not tolls[1:]:
        return tolls
    kept: list[Toll] = []
    order = sorted(_without_summed(tolls), key=_SENTENCE, reverse=backwards)
    for toll in [*[t for t in order if t.earlier], *[t for t in order if not t.earlier]]:
        if toll.back and any(t.kind is toll.kind for t in kept):
            continue
        outlived = (toll.again or toll.hurt) and _outlive(kept, toll)
        if toll.again and not outlived and any(t.kind is toll.kind for t in kept):
            continue  # one of those who were counted
        kin = toll.own and toll.civilian and (toll.kin or not toll.bare) and _is_beside_civilian(toll, kept)
        on_top = (toll.more or _died_besides(toll, kept)) and not _is_list_again(toll, order)
        if (on_top or kin or outlived) and (first := _added_to(toll, kept)) is not None:
            _add(toll, first)
            continue
        if toll.total:
            kept = _summed_up(kept, toll)
        same = _told_of(toll, kept)
        if same is None or _stands_in_one_breath(toll, same):
            kept.append(toll)
        elif (same.sentence != toll.sentence or same.earlier) and not same.same_count(toll) and len(toll.named) == 0:
            if _is_stale(toll, same):
                continue
            if _stands_beside(toll, same):
                kept.append(toll)
            else:
                toll.side = toll.side or same.side
                if toll.civilian is None and toll.bare and _counted_by_one(toll, same):
                    toll.civilian = same.civilian
                kept[kept.index(same)] = toll
        else:
            same.side = same.side or toll.side
            same.civilian = toll.civilian if same.civilian is None else same.civilian
    if not kept[1:]:
        return kept
    kept = [t for t in kept if not (t.part and any(_is_whole(w, t) for w in kept))]
    kept = [t for t in kept if not _is_sum_of_sides(t, kept)]
    kept = [t for i, t in enumerate(kept) if not any(_counts_the_same(t, other) for other in kept[:i])]
    return sorted([t for t in kept if not [w for w in kept if _counts_them(w, t)]], key=_FIRST)


def _told_of(toll: Toll, kept: list[Toll]) -> Toll | None:
    """The toll told before that may be of the same people: as many, or another number for them."""
    for t in kept:
        if t.kind is toll.kind and t.part == toll.part and _may_be_of_one(t.side, toll.side):
            if (t.same_count(toll) and not _unlike(t, toll)) or _replaces(toll, t):
                return t
    return None


def _is_beside_civilian(toll: Toll, kept: list[Toll]) -> bool:
    """Whether its sentence tells of a civilian before a toll."""
    return any(t.sentence == toll.sentence and t.civilian for t in kept)


def _died_besides(toll: Toll, kept: list[Toll]) -> bool:
    """Whether some died of their wounds besides the dead of the same sentence: "five died there, three in hospital"."""
    return toll.hurt and any(t.kind is toll.kind and t.sentence == toll.sentence for t in kept)


def _is_list_again(toll: Toll, tolls: list[Toll]) -> bool:
    """Whether "21 others" are others than the dead of their own sentence, as many of whom were told of before."""
    beside = [t for t in tolls if t.sentence == toll.sentence and t.kind is not toll.kind and t.first < toll.first]
    before = [t for t in tolls if t.sentence < toll.sentence]
    return any(x.kind is y.kind and x.at_least is not None and x.at_least == y.at_least for x in beside for y in before)


def _without_summed(tolls: list[Toll]) -> list[Toll]:
    """Tolls without those that a sum of the same breath takes in: "raised its toll to five, as a sergeant had died".

    Nor are those who died told as wounded too: "three succumbed to their injuries".
    """
    dead = {(t.sentence, t.first) for t in tolls if t.kind is CasualtyKind.KILLED}
    tolls = [t for t in tolls if t.kind is not CasualtyKind.WOUNDED or (t.sentence, t.first) not in dead]
    sums = {(t.sentence, t.kind): t for t in tolls if t.total}
    if not sums:
        return tolls
    return [t for t in tolls if not _is_in_sum(t, sums.get((t.sentence, t.kind)))]


def _is_in_sum(toll: Toll, whole: Toll | None) -> bool:
    if whole is None or toll is whole or toll.part or toll.at_least is None or whole.at_least is None:
        return False
    alike = _may_be_of_one(toll.side, whole.side) and not _unlike(toll, whole)
    return alike and toll.at_least < whole.at_least and toll.at_least == toll.at_most


def _summed_up(kept: list[Toll], whole: Toll) -> list[Toll]:
    """What was told before without what a sum takes the place of, which is of the same people."""
    gone = [t for t in kept if _is_summed(t, whole)]
    if len(gone) == 1:
        whole.side = whole.side or gone[0].side
        if whole.civilian is None and _counted_by_one(whole, gone[0]):
            whole.civilian = gone[0].civilian
    return [t for t in kept if not any(t is g for g in gone)]


def _counted_by_one(toll: Toll, other: Toll) -> bool:
    """Whether two numbers may be one teller's, who counts the same people: the soldiers of an army, its own dead."""
    return not (toll.tellers and other.tellers) or bool(toll.tellers & other.tellers)


def _is_summed(toll: Toll, whole: Toll) -> bool:
    """Whether a sum takes the place of a toll told before it; of what others tell a smaller one does not."""
    if toll.part or toll.kind is not whole.kind or not _may_be_of_one(toll.side, whole.side):
        return False
    if toll.hostile is not whole.hostile:
        return False
    fewer = whole.at_least is not None and toll.at_least is not None and whole.at_least < toll.at_least
    return not (fewer and toll.tellers and whole.tellers and not toll.tellers & whole.tellers)


def _is_sum_of_sides(whole: Toll, tolls: list[Toll]) -> bool:
    """Whether a number of dead is told again by sides: "seven soldiers died … four of Aldoria, three of Berria"."""
    if whole.side is not None or whole.part or whole.at_least is None or whole.at_least != whole.at_most:
        return False
    by_side = {t.side: t.at_least or 0 for t in tolls if t.kind is whole.kind and t.side is not None and not t.part}
    return len(by_side) > 1 and all(by_side.values()) and sum(by_side.values()) == whole.at_least


def _counts_them(toll: Toll, vague: Toll) -> bool:
    """Whether a toll gives the number of those of whom another only tells that they were: "soldiers have died"."""
    if toll is vague or vague.part or toll.part or vague.at_least is not None or vague.at_most is not None:
        return False
    counted = toll.at_least is not None or toll.at_most is not None
    return counted and toll.kind is vague.kind and _may_be_of_one(toll.side, vague.side) and not _unlike(toll, vague)


def _added_to(toll: Toll, kept: list[Toll]) -> Toll | None:
    """The toll on top of which "another two" come: of the same fate and side, told before and exactly."""
    if toll.part or toll.total or toll.earlier or toll.named or toll.at_least is None:
        return None
    for first in reversed(kept):
        before = (first.sentence, first.first) < (toll.sentence, toll.first)
        alike = first.kind is toll.kind and _may_be_of_one(first.side, toll.side) and not _unlike(first, toll)
        if before and alike and not first.part and first.at_least is not None and first.at_most is not None:
            return first
    return None


def _add(toll: Toll, first: Toll) -> None:
    """Count those of a toll to the first one."""
    first.at_least = (first.at_least or 0) + (toll.at_least or 0)
    first.at_most = first.at_most + toll.at_most if first.at_most is not None and toll.at_most is not None else None
    first.side = first.side or toll.side
    first.civilian = toll.civilian if first.civilian is None else first.civilian
    first.tellers |= toll.tellers
    first.named = frozenset()
    first.bare = False


def _replaces(toll: Toll, other: Toll) -> bool:
    """Whether one toll is another number for the same people; of one breath only a sum is: "bringing it to two"."""
    if other.hostile is not toll.hostile:
        return False  # the enemy's number beside one's own
    return rival(other, toll) and (other.sentence != toll.sentence or other.earlier or toll.total or toll.bare)


def _is_stale(toll: Toll, other: Toll) -> bool:
    """Whether a later and smaller mere number is an old one: a toll only grows, unless it is put right."""
    fewer = toll.at_least is not None and other.at_least is not None and toll.at_least < other.at_least
    return fewer and toll.bare and not toll.total and not toll.tellers


def _stands_beside(toll: Toll, other: Toll) -> bool:
    """Whether a later number does not replace another: a rival's figure, or a smaller one of some of those people."""
    fewer = toll.at_least is not None and other.at_least is not None and toll.at_least < other.at_least
    if fewer and other.civilian is None and toll.civilian is not None and not toll.bare:
        return True  # "three people died: … a soldier was killed"
    if fewer and not toll.total and not toll.tellers:
        return True
    if toll.camps & other.camps and not fewer:
        return False  # two bodies of one side, the later knows more
    return bool(toll.tellers) and not other.tellers & toll.tellers and (bool(other.tellers) or fewer)


def _stands_in_one_breath(toll: Toll, other: Toll) -> bool:
    """Whether one sentence gives two numbers, each somebody's own: "claims 58 dead, Berria admits to 23"."""
    rivals = toll.sentence == other.sentence and not toll.same_count(other) and not (toll.total or other.earlier)
    return rivals and not toll.named


def _counts_the_same(toll: Toll, other: Toll) -> bool:
    """Whether a toll has come to count the people of one kept before it, who then are what it calls them."""
    same = toll.kind is other.kind and toll.at_least is not None and toll.same_count(other)
    if not same or toll.part or other.part or not _may_be_of_one(toll.side, other.side) or _unlike(toll, other):
        return False
    other.side = other.side or toll.side
    other.civilian = toll.civilian if other.civilian is None else other.civilian
    return True


def _unlike(one: Toll, other: Toll) -> bool:
    """Whether one toll is of soldiers and the other of civilians: "two marines and two civilians"."""
    return one.civilian is not None and other.civilian is not None and one.civilian is not other.civilian


def _outlive(kept: list[Toll], toll: Toll) -> bool:
    """Take those who "died on Friday" from the wounded told before, who live on without them; False for none."""
    wounded = (t for t in reversed(kept) if t.kind is CasualtyKind.WOUNDED and not t.part)
    hurt = next((t for t in wounded if t.sentence < toll.sentence and _may_be_of_one(t.side, toll.side)), None)
    if hurt is None:
        return False
    toll.side = toll.side or hurt.side
    toll.civilian = hurt.civilian if toll.civilian is None else toll.civilian
    if hurt.at_least is not None and hurt.at_least == hurt.at_most and toll.at_least is not None:
        hurt.at_least = hurt.at_most = hurt.at_least - toll.at_least
        if hurt.at_least <= 0:
            kept.remove(hurt)
    return True


def _may_be_of_one(one: Actor | None, other: Actor | None) -> bool:
    """Whether two tolls may be of one side; an untold one may be of any."""
    return one == other or one is None or other is None


def _is_whole(toll: Toll, part: Toll) -> bool:
    """Whether all those of whom a part is told were of its kind: "three children" among dead civilians."""
    same = toll.kind is part.kind and toll.civilian is part.civilian and _may_be_of_one(toll.side, part.side)
    return same and not toll.part and toll.sentence != part.sentence
