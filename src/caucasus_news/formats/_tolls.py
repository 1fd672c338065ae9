"""The dead of an incident as bounds: by side, civilian, in all; without counting anyone twice."""

from collections.abc import Iterable

from attrs import frozen

from caucasus_news.formats._forces import is_armed_group
from caucasus_news.model import Actor, ActorKind, Casualty, CasualtyKind, Incident, Role


@frozen
class Bounds:
    """A number of people: at least `low`, at most `high`; None where the text sets no bound."""

    low: int | None
    high: int | None

    def __add__(self, other: "Bounds") -> "Bounds":
        # A sum has a lower bound as soon as one part has one, an upper bound only if all parts have.
        lows = [part.low for part in (self, other) if part.low is not None]
        high = self.high + other.high if self.high is not None and other.high is not None else None
        return Bounds(sum(lows) if lows else None, high)

    @property
    def best(self) -> int | None:
        """The careful figure: the one that is told, of a range the lower, of "up to ten" none."""
        return self.low


def polity(actor: Actor) -> str:
    """The state or de facto state that an actor stands for, by id; its own id where it stands for none."""
    own = actor.kind is ActorKind.DE_FACTO_STATE or is_armed_group(actor)
    return actor.id if own else actor.country or actor.id


def sides(incident: Incident) -> tuple[str, ...]:
    """The polities involved, who did it first."""
    ordered = sorted(incident.participants, key=lambda participant: participant.role is not Role.ATTACKER)
    return tuple(dict.fromkeys(polity(participant.actor) for participant in ordered))


def killed(casualties: Iterable[Casualty]) -> list[Casualty]:
    """The tolls of dead among others."""
    return [casualty for casualty in casualties if casualty.kind is CasualtyKind.KILLED]


def total(dead: Iterable[Casualty]) -> Bounds | None:
    """All dead; None where none is told.

    "32 dead, among them seven civilians" are 32: a toll that tells civilians from soldiers is part of one of the same
    side that does not, and tolls by side are part of one for all sides. Rival tolls for the same people are a range.
    """
    by_side: dict[str | None, list[Casualty]] = {}
    for casualty in dead:
        by_side.setdefault(polity(casualty.side) if casualty.side else None, []).append(casualty)
    whole = _whole(by_side.pop(None, []))
    parts = [bounds for bounds in map(_whole, by_side.values()) if bounds is not None]
    return _containing(whole, _sum(parts))


def of_side(dead: Iterable[Casualty], side: str) -> list[Casualty]:
    """The tolls of one side."""
    return [casualty for casualty in dead if casualty.side is not None and polity(casualty.side) == side]


def civilians(dead: Iterable[Casualty]) -> Bounds | None:
    """The dead who are told to be civilians."""
    return total(casualty for casualty in dead if casualty.civilian)


def fighters(dead: list[Casualty]) -> Bounds | None:
    """The dead of one side who are not told to be civilians."""
    whole = _rivals([casualty for casualty in dead if casualty.civilian is None])
    soldiers = _rivals([casualty for casualty in dead if casualty.civilian is False])
    people = _rivals([casualty for casualty in dead if casualty.civilian])
    if soldiers is not None or whole is None or people is None:
        return soldiers or whole
    low = None if whole.low is None else max(0, whole.low - (people.high if people.high is not None else whole.low))
    high = None if whole.high is None else max(0, whole.high - (people.low or 0))
    return Bounds(low, high)


def _whole(same_side: list[Casualty]) -> Bounds | None:
    both = _rivals([casualty for casualty in same_side if casualty.civilian is None])
    kinds = [_rivals([c for c in same_side if c.civilian is civilian]) for civilian in (True, False)]
    return _containing(both, _sum([bounds for bounds in kinds if bounds is not None]))


def _rivals(same_people: list[Casualty]) -> Bounds | None:
    if not same_people:
        return None
    lows = [c.at_least for c in same_people if c.at_least is not None]
    highs = [c.at_most for c in same_people]
    high = max(h for h in highs if h is not None) if all(h is not None for h in highs) else None
    return Bounds(min(lows) if lows else None, high)


def _sum(parts: list[Bounds]) -> Bounds | None:
    if not parts:
        return None
    found = parts[0]
    for part in parts[1:]:
        found += part
    return found


def _containing(whole: Bounds | None, parts: Bounds | None) -> Bounds | None:
    if whole is None or parts is None:
        return whole or parts
    lows = [low for low in (whole.low, parts.low) if low is not None]
    low = max(lows) if lows else None
    high = whole.high if whole.high is None or low is None else max(whole.high, low)
    return Bounds(low, high)
