"""From links to groups: the surest first, and never against what speaks against it.

Links are taken by tier, then by likeness, then by name, so that the groups depend on the set of links alone. Two groups
become one unless a telling of the one cannot be the same as a telling of the other: two records of one report are two
things, and so are those whose days, places or people exclude each other. A telling that leaves the day open joins a
group only where no other is nearly as likely, and two whose days or places differ are one only where neither has
another so like it. Mediations go with their talks.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from caucasus_news.dossier.alike import likeness
from caucasus_news.dossier.blocks import Link, is_open
from caucasus_news.dossier.companions import companions
from caucasus_news.dossier.groups import Groups
from caucasus_news.dossier.traits import Trait

#: By how much a group must be likelier than the next one for a telling that leaves the day open.
CLEARLY = 0.08


class _Pair(NamedTuple):
    """A link between two tellings by number."""

    unlike: float
    one: int
    other: int


class _Clusters:
    """Groups of tellings that know what is in them."""

    def __init__(self, traits: Sequence[Trait]) -> None:
        self.groups = Groups(len(traits))
        self._reports = {number: {trait.report} for number, trait in enumerate(traits)}
        # Tellings that are alike in all that counts stand for one another in what speaks against a union.
        self._unlike: dict[int, dict[Trait, None]] = {number: {trait: None} for number, trait in enumerate(traits)}

    def join_all(self, pairs: Iterable[tuple[float, int, int]]) -> None:
        """Join the groups of each pair in turn, where nothing speaks against it."""
        for _, one, other in pairs:
            self._join(one, other)

    def _join(self, one: int, other: int) -> None:
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
    by_tier: dict[int, list[_Pair]] = defaultdict(list)
    for link in sorted(set(links)):
        by_tier[link.tier].append(_Pair(link.unlike, numbers[link.one], numbers[link.other]))
    found = _Clusters(traits)
    for tier in (0, 1):
        found.join_all(by_tier[tier])
    found.join_all(_clear(by_tier[2], traits, found.groups))
    found.join_all(by_tier[3])
    found.join_all(_only(by_tier[4], found.groups))
    # Where a plan and what came of it are one by now, what left the day open may have one group to join.
    found.join_all(_clear(by_tier[2], traits, found.groups))
    # The talks are known by now: what is told of the mediation of one and the same talks is one mediation.
    found.join_all(companions(traits, found.groups))
    return found.groups.members()


def _clear(pairs: Iterable[_Pair], traits: Sequence[Trait], groups: Groups) -> list[_Pair]:
    """For each telling that leaves the day open its best link, where none to another group is nearly as good."""
    found = _Options(groups)
    for pair in pairs:
        seeker, known = (pair.one, pair.other) if _seeks(traits[pair.one]) else (pair.other, pair.one)
        # What was put off leads from what was planned before to what was held after: it has a link each way.
        since = traits[seeker].status == "moved" and traits[known].order > traits[seeker].order
        found.add((groups.root(seeker), since), known, pair)
    return found.clear()


def _seeks(trait: Trait) -> bool:
    return is_open(trait) or trait.status == "moved"


def _only(pairs: Iterable[_Pair], groups: Groups) -> list[_Pair]:
    """The links between two groups of which neither has another that is nearly as good."""
    found = _Options(groups)
    for pair in pairs:
        found.add((groups.root(pair.one), False), pair.other, pair)
        found.add((groups.root(pair.other), False), pair.one, pair)
    both = Counter(found.clear())
    return sorted(pair for pair, ends in both.items() if ends == 2)


class _Options:
    """For each who seeks one the groups that would do, each with its best link."""

    def __init__(self, groups: Groups) -> None:
        self._groups = groups
        self._best: dict[tuple[int, bool], dict[int, _Pair]] = defaultdict(dict)

    def add(self, seeker: tuple[int, bool], known: int, pair: _Pair) -> None:
        options, group = self._best[seeker], self._groups.root(known)
        held = options.get(group)
        if held is None or pair < held:
            options[group] = pair

    def clear(self) -> list[_Pair]:
        chosen = []
        for options in self._best.values():
            first, *rest = sorted(options.values())
            if not rest or rest[0].unlike - first.unlike >= CLEARLY:
                chosen.append(first)
        return sorted(chosen)
