"""Who is in conflict with whom."""

from collections import Counter
from collections.abc import Iterable, Set
from itertools import combinations

from caucasus_news.mentions.mention import Mention
from caucasus_news.model import Actor, ActorKind
from caucasus_news.parsers.polities import polity_of, side_of
from caucasus_news.parsers.scene import Scene, unique


def polities(actors: Iterable[Actor], scene: Scene) -> list[Actor]:
    """The polities of several actors, each once, in order."""
    return unique([p for a in actors if (p := polity_of(a, scene)) is not None])


def in_conflict(parties: list[Actor], scene: Scene, further: frozenset[frozenset[str]] = frozenset()) -> list[Actor]:
    """Those of `parties` that are in conflict with another of them; `further` are pairs that the lexicon has not."""
    if not parties[1:]:
        return []
    pairs = map(frozenset, combinations([p.id for p in parties], 2))
    opposed = {x for pair in pairs if pair in scene.conflicts or pair in further for x in pair}
    return [p for p in parties if p.id in opposed]


def at_war(sides: Set[str], scene: Scene) -> set[str]:
    """The ids among these that are in conflict with another of them."""
    if len(sides) < 2:
        return set()
    pairs = map(frozenset, combinations(sides, 2))
    return {side for pair in pairs if pair in scene.conflicts for side in pair}


def main_conflict(
    scene: Scene, without: frozenset[str] = frozenset(), disputes: frozenset[frozenset[str]] = frozenset()
) -> list[Actor]:
    """The two polities in conflict that the text speaks of most; none where it speaks of no such pair.

    Polities whose ids are in `without` take no part; `disputes` are further pairs.
    """
    if not scene.told:
        scene.told.append(_told(scene.document.mentions, scene))
    return _most_told(scene.told[0], scene, without, disputes)


def most_told(
    mentions: Iterable[Mention],
    scene: Scene,
    without: frozenset[str] = frozenset(),
    disputes: frozenset[frozenset[str]] = frozenset(),
) -> list[Actor]:
    """The two polities in conflict that `mentions` speak of most, as `main_conflict` does for the whole text."""
    return _most_told(_told(mentions, scene), scene, without, disputes)


def _told(mentions: Iterable[Mention], scene: Scene) -> Counter[str]:
    """How often the mentions speak of each polity, by id."""
    told: Counter[str] = Counter()
    sides: dict[str, Actor | None] = {}
    for mention in mentions:
        for actor in mention.actors:
            if actor.kind is ActorKind.DE_FACTO_STATE and not mention.acts:
                continue
            if actor.id not in sides:
                sides[actor.id] = side_of(actor, scene)
            side = sides[actor.id]
            if side is not None:
                told[side.id] += 1
    return told


def _most_told(
    told: Counter[str], scene: Scene, without: frozenset[str], disputes: frozenset[frozenset[str]]
) -> list[Actor]:
    pairs = [
        (-min(told[x], told[y]), x, y)
        for x, y in combinations(sorted(told.keys() - without), 2)
        if (pair := frozenset((x, y))) in scene.conflicts or pair in disputes
    ]
    if not pairs:
        return []
    return [scene.polities[x] for x in min(pairs)[1:] if x in scene.polities]


def told_polities(scene: Scene) -> frozenset[str]:
    """The ids of the polities and bodies that a text speaks of, by themselves or through those who speak for them."""
    actors = {a.id: a for m in scene.document.mentions for a in m.actors}
    return frozenset(actors.keys() | {p.id for p in polities(actors.values(), scene)})
