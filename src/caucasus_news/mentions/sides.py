"""Which states and sides "the two countries", "the sides" mean: those told of together, or in conflict."""

from collections import Counter
from collections.abc import Iterable, Sequence

from attrs import define, field

from caucasus_news.mentions.actors.someone import Who
from caucasus_news.mentions.told import LOOK_BACK, NEAR, Group
from caucasus_news.model import Actor, ActorKind

_POLITIES = (ActorKind.STATE, ActorKind.DE_FACTO_STATE)
_HEAVY = 2  # how much more a text must speak of two beside those in conflict to be about them


@define(eq=False)
class Sides:
    """The states and sides told of together so far, and which of all are in conflict."""

    states: list[Group] = field(factory=list)  # states, de facto states and armed groups told of together
    weights: Counter[str] = field(factory=Counter)  # how often the whole text names each state
    principals: tuple[Actor, ...] = ()  # the two in conflict whom the text is about
    ids: dict[str, str] = field(factory=dict)  # record ids by the ids of actors
    conflicts: frozenset[frozenset[str]] = frozenset()  # ids of actors in conflict with one another

    def polities(self, members: Sequence[Actor], token: int, sentence: int, *, passing: bool = False) -> None:
        """Take down that several states or sides, each once, are told of together.

        `passing` ones are only by who meets for them.
        """
        if not members[1:]:
            return
        row = tuple(members)
        before = self.states[-1] if self.states else None
        if before is not None and before.sentence == sentence and row[: len(before.members)] == before.members != row:
            self.states.pop()  # a longer row takes the place of its beginning
        self.states += [Group(token, sentence, row, passing=passing)]

    def pair(
        self, sentence: int, count: int, *, hostile: bool = False, strict: bool = False, but: Who | None = None
    ) -> tuple[Actor, ...]:
        """The states meant by "the two countries": those told of together last; "the sides": in conflict.

        `but` is a third who does something to them: none of two that are in no conflict. `strict`: "the warring sides".
        """
        size = count or 2
        for group in reversed(self.states[-LOOK_BACK:]):
            members = tuple(who for who in group.members if isinstance(who, Actor))
            if len(members) != size or (group.passing and group.sentence < sentence - NEAR):
                continue
            if group.passing and group.sentence < sentence - 1 and self.lesser(members):
                continue
            if not hostile and not all(member.kind in _POLITIES for member in members):
                continue  # a state and an armed group are sides, no countries
            if (
                size == 2
                and not self.opposed(members)
                and (but in members or (hostile and self._apart(members, strict)))
            ):
                continue
            return members
        fits = hostile or all(member.kind in _POLITIES for member in self.principals)
        return self.principals if fits and size == len(self.principals) else ()

    def _apart(self, members: tuple[Actor, ...], strict: bool) -> bool:
        """Whether two in no conflict are no sides beside the two that are in one: they go between them."""
        if not self.principals:
            return strict and any(self.opposed(w for w in g.members if isinstance(w, Actor)) for g in self.states)
        if self.lesser(members):
            return True
        others = not set(members) & set(self.principals)
        weight, most = self._weights_of(members)[0], _HEAVY * self._weights_of(self.principals)[0]
        return strict or (others and weight <= most)

    def lesser(self, members: Iterable[Actor]) -> bool:
        """Whether two are not in conflict, and the text speaks of them less than of the two that are."""
        pair = tuple(members)
        if not self.principals:
            return False
        return not self.opposed(pair) and self._weights_of(pair) <= self._weights_of(self.principals)

    def _weights_of(self, members: Iterable[Actor]) -> tuple[int, int]:
        """How often the text names each of these at least, and all together."""
        each = [self.weights[self.ids.get(actor.id, "")] for actor in members]
        return min(each, default=0), sum(each)

    def opposed(self, members: Iterable[Actor]) -> bool:
        """Whether two are in conflict with one another."""
        return frozenset(actor.id for actor in members) in self.conflicts
