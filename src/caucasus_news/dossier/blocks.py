"""Which tellings are compared with which: those under one key, and of those the neighbours.

A key names a kind of event, some days, and two who take part. What is alike in all that counts is compared once, and
each telling with a bounded number of others, so that the cost grows with the number of tellings, not with its square.
The links of a block depend on what is in it alone: an engine may make them block by block, each anywhere.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations, pairwise
from typing import NamedTuple

from caucasus_news.dossier import days
from caucasus_news.dossier.alike import ENOUGH, is_guess, likeness
from caucasus_news.dossier.alike_incidents import LONG
from caucasus_news.dossier.traits import Trait
from caucasus_news.model import slug

#: How many tellings before it in its block one is compared with.
NEIGHBOURS = 60
#: A period of so many days is one key for what is dated loosely or not at all.
PERIOD = 16
#: Wars and the like are looked for year by year.
YEAR = 366
#: Of more who take part than this, only so many make keys.
MOST = 6


class Link(NamedTuple):
    """Two tellings, by name, that look like one event.

    `tier` says what it rests on: 0 the same in all that counts, 1 their dates, 2 a date on one side and the publication
    on the other, or the word that it was put off, 3 publication alone, 4 that nothing else fits: the days or places
    differ (`alike.is_guess`).
    """

    tier: int
    unlike: float
    one: str
    other: str


def keys(trait: Trait) -> list[str]:
    """The blocks that a telling stands in."""
    span = days.window(trait)
    if trait.kind == "other" or span is None:
        return []
    found = []
    dated = trait.first is not None and span[1] - span[0] <= days.SOME
    for who in _pairs(trait):
        start = f"{trait.kind} {who}"
        if dated:
            # One day more, so that what one paper counts to the day after stands in a block with it.
            found += [f"{start} {day}" for day in range(span[0], min(span[1], span[0] + days.FEW) + 2)]
        found += [f"{start} about {period}" for period in range(span[0] // PERIOD, _last(trait, span) // PERIOD + 1)]
        if trait.subkind in LONG:
            found += [
                f"{start} year {year}" for year in range(span[0] // YEAR, min(span[1] // YEAR, span[0] // YEAR + 3) + 1)
            ]
    return found


def _last(trait: Trait, span: tuple[int, int]) -> int:
    """The last day that is looked at for a telling: what is still to come may be put off, a year may mean each day."""
    if days.is_history(trait):
        return min(span[1], span[0] + YEAR)
    if trait.kind != "incident" and trait.status in ("ahead", "moved", "off"):
        return span[0] + days.PUT_OFF
    return min(span[1], span[0] + days.PUT_OFF)


def _pairs(trait: Trait) -> Iterator[str]:
    if trait.kind == "incident":
        yield from sorted(trait.everyone)[:MOST]
        if trait.place is not None:
            yield f"at {slug(trait.place.name)}"
        return
    if trait.kind == "mediation":
        yield from sorted(trait.everyone - trait.core)[:MOST]
        yield from sorted(trait.persons)[:MOST]
        if trait.place is not None and len(trait.core) > 1:
            # Of two who mediate there one may be told as the other's envoy.
            yield f"{'+'.join(sorted(trait.core)[:2])} at {slug(trait.place.name)}"
        return
    known = sorted(trait.everyone)[:MOST]
    yield from (f"{one}+{other}" for one, other in combinations(known, 2))
    yield from sorted(trait.persons)[:MOST]


def blocks(traits: Iterable[Trait]) -> dict[str, list[Trait]]:
    """The tellings under each key."""
    found: dict[str, list[Trait]] = defaultdict(list)
    for trait in traits:
        for key in dict.fromkeys(keys(trait)):
            found[key].append(trait)
    return found


def links(block: Iterable[Trait]) -> list[Link]:
    """The links between the tellings of one block, in order, whatever order they come in."""
    alike: dict[Trait, list[Trait]] = {}
    for trait in sorted(block, key=lambda trait: trait.order):
        alike.setdefault(trait, []).append(trait)
    found: list[Link] = []
    for same in alike.values():
        for one, other in pairwise(same):
            found += _link(one, other, alike=True)
    first = [same[0] for same in alike.values()]
    settled = [_settled(trait) for trait in first]
    for number, one in enumerate(first):
        for at in range(max(0, number - NEIGHBOURS), number):
            if not _days_apart(settled[number], settled[at]):
                found += _link(one, first[at])
    return sorted(found)


def _settled(trait: Trait) -> tuple[int, int] | None:
    """The days of what is over and known by them alone: most pairs of a block are told apart by these."""
    if trait.first is None or trait.last is None or trait.status != "over" or trait.subkind in LONG:
        return None
    return trait.first, trait.last


def _days_apart(one: tuple[int, int] | None, other: tuple[int, int] | None) -> bool:
    if one is None or other is None:
        return False
    return one[0] - other[1] > 1 or other[0] - one[1] > 1


def _link(one: Trait, other: Trait, *, alike: bool = False) -> Iterator[Link]:
    score = likeness(one, other)
    if score is not None and score >= ENOUGH:
        first, second = sorted((one.name, other.name))
        yield Link(0 if alike else _tier(one, other), -score, first, second)


def _tier(one: Trait, other: Trait) -> int:
    if is_guess(one, other):
        return 4
    # Of what was put off two days may be told of, and what was held on either is found first by its day.
    moved = "moved" in (one.status, other.status) and days.fit(one, other) is days.Fit.LATER
    return max(1 + is_open(one) + is_open(other), 1 + moved)


def is_open(trait: Trait) -> bool:
    """Whether the telling leaves open which day is meant; of incidents there are many in a week, and in two days."""
    if trait.first is None or trait.last is None or trait.last - trait.first > days.SOME:
        return True
    if trait.kind != "incident" or trait.subkind in LONG:
        return False
    return trait.last - trait.first > (0 if trait.place is None else days.FEW)
