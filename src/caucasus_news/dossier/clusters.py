"""From links to groups: the surest first, and never against what speaks against it.

Links are taken by tier, then by likeness, then by name, so that the groups depend on the set of links alone. Two groups
become one unless a telling of the one cannot be the same as a telling of the other: two records of one report are two
things, and so are those whose days, places or people exclude each other. A telling that leaves the day open joins a
group only where no other is nearly as likely.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from caucasus_news.dossier.alike import likeness
from caucasus_news.dossier.blocks import Link, is_open
from caucasus_news.dossier.groups import Groups
from caucasus_news.dossier.traits import Trait

#: By how much a group must be likelier than the next one for a telling that leaves the day open.
CLEARLY = 0.08


class _Clusters:
    """Groups of tellings that know what is in them."""

    def __init__(self, traits: Sequence[Trait]) -> None:
        self.groups = Groups(len(traits))
        self._reports = {number: {trait.report} for number, trait in enumerate(traits)}
        # Tellings that are alike in all that counts stand for one another in what speaks against a union.
        self._unlike: dict[int, dict[Trait, None]] = {number: {trait: None} for number, trait in enumerate(traits)}

    def join(self, one: int, other: int) -> None:
        """Make one group of the groups of two tellings, where nothing speaks against it."""
        first, second = sorted((self.groups.root(one), self.groups.root(other)))
        if first == second or not self._reports[first].isdisjoint(self._reports[second]):
            return
        if any(_contradict(mine, its) for mine in self._unlike[first] for its in self._unlike[second]):
            return
        self.groups.join(first, second)
        self._reports[first] |= self._reports.pop(second)
        self._unlike[first].update(self._unlike.pop(second))


def _contradict(one: Trait, other: Trait) -> bool:
    return one != other and likeness(one, other) is None


def cluster(traits: Sequence[Trait], links: Iterable[Link]) -> tuple[tuple[int, ...], ...]:
    """The numbers of the tellings that are of one event, group by group; `traits` stand in canonical order."""
    numbers = {trait.name: number for number, trait in enumerate(traits)}
    by_tier: dict[int, list[Link]] = defaultdict(list)
    for link in sorted(set(links)):
        by_tier[link.tier].append(link)
    found = _Clusters(traits)
    for tier in (0, 1):
        for link in by_tier[tier]:
            found.join(numbers[link.one], numbers[link.other])
    for link in _clear(by_tier[2], traits, numbers, found.groups):
        found.join(numbers[link.one], numbers[link.other])
    for link in by_tier[3]:
        found.join(numbers[link.one], numbers[link.other])
    return found.groups.members()


def _clear(links: Iterable[Link], traits: Sequence[Trait], numbers: dict[str, int], groups: Groups) -> list[Link]:
    """For each telling that leaves the day open its best link, where none to another group is nearly as good."""
    best: dict[tuple[int, bool], dict[int, Link]] = defaultdict(dict)
    for link in links:
        ends = (numbers[link.one], numbers[link.other])
        seeker, known = ends if is_open(traits[ends[0]]) else ends[::-1]
        # What was put off leads from what was planned before to what was held after: it has a link each way.
        since = traits[seeker].status == "moved" and traits[known].order > traits[seeker].order
        options = best[groups.root(seeker), since]
        held = options.get(groups.root(known))
        if held is None or link < held:
            options[groups.root(known)] = link
    chosen = []
    for options in best.values():
        first, *rest = sorted(options.values())
        if not rest or rest[0].unlike - first.unlike >= CLEARLY:
            chosen.append(first)
    return sorted(chosen)
