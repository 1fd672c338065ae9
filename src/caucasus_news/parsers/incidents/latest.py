"""Of all tolls told for one incident those that stand: the latest, each rival's own, "another two" added to it."""

from itertools import pairwise

from caucasus_news.model import Actor, CasualtyKind
from caucasus_news.parsers.casualties import Toll
from caucasus_news.parsers.incidents.alike import rival


def carry_sides(tolls: list[Toll]) -> None:
    """Give a mere number the side of those counted right before it: "… of its men died. Ten were injured"."""
    ordered = sorted(tolls, key=lambda t: t.first)
    for before, toll in pairwise(ordered):
        near = toll.sentence - before.sentence <= 1
        if toll.side is None and (toll.bare or toll.more) and near and not toll.each:
            toll.side = before.side
            if toll.civilian is None and (toll.more or toll.kind is not before.kind):
                toll.civilian = before.civilian


def last_tolls(tolls: list[Toll], backwards: bool) -> list[Toll]:
    """Each toll once, a later number for the same people instead of an earlier one.

    What is told last is the latest, but where a text runs `backwards`, and what "had been" told is never.
    """
    kept: list[Toll] = []
    order = sorted(tolls, key=lambda t: -t.sentence if backwards else t.sentence)
    for toll in sorted(order, key=lambda t: not t.earlier):
        if toll.back and any(t.kind is toll.kind for t in kept):
            continue
        if toll.again:
            kept = _outlived(kept, toll)
        kin = toll.own and toll.civilian and any(t.sentence == toll.sentence and t.civilian for t in kept)
        if (toll.more or kin) and (first := _added_to(toll, kept)) is not None:
            _add(toll, first)
            continue
        if toll.total:
            kept = [t for t in kept if t.part or t.kind is not toll.kind or not _may_be_of_one(t.side, toll.side)]
        same = next(
            (
                t
                for t in kept
                if t.kind is toll.kind
                and t.part == toll.part
                and _may_be_of_one(t.side, toll.side)
                and ((t.same_count(toll) and not _unlike(t, toll)) or _replaces(toll, t))
            ),
            None,
        )
        if same is None:
            kept.append(toll)
        elif (same.sentence != toll.sentence or same.earlier) and not same.same_count(toll) and len(toll.named) == 0:
            if _is_stale(toll, same):
                continue
            if _stands_beside(toll, same):
                kept.append(toll)
            else:
                toll.side = toll.side or same.side
                kept[kept.index(same)] = toll
        else:
            same.side = same.side or toll.side
            same.civilian = toll.civilian if same.civilian is None else same.civilian
    kept = [t for t in kept if not (t.part and any(_is_whole(w, t) for w in kept))]
    return sorted((t for t in kept if not any(_counts_them(w, t) for w in kept)), key=lambda t: t.first)


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
    return bool(toll.tellers) and not other.tellers & toll.tellers and (bool(other.tellers) or fewer)


def _unlike(one: Toll, other: Toll) -> bool:
    """Whether one toll is of soldiers and the other of civilians: "two marines and two civilians"."""
    return one.civilian is not None and other.civilian is not None and one.civilian is not other.civilian


def _outlived(kept: list[Toll], toll: Toll) -> list[Toll]:
    """What was told before somebody "died on Friday", without the one wound that he died of."""
    hurt = next((t for t in reversed(kept) if t.kind is CasualtyKind.WOUNDED and not t.part), None)
    if hurt is None:
        return kept
    toll.side, toll.civilian = toll.side or hurt.side, hurt.civilian
    return [t for t in kept if t is not hurt or not hurt.at_least == hurt.at_most == 1]


def _may_be_of_one(one: Actor | None, other: Actor | None) -> bool:
    """Whether two tolls may be of one side; an untold one may be of any."""
    return one == other or one is None or other is None


def _is_whole(toll: Toll, part: Toll) -> bool:
    """Whether all those of whom a part is told were of its kind: "three children" among dead civilians."""
    return (
        not toll.part and toll.kind is part.kind and toll.civilian is part.civilian and toll.sentence != part.sentence
    )
