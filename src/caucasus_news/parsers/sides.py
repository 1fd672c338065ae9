"""Who is in conflict with whom."""

from collections import Counter
from collections.abc import Iterable

from caucasus_news.model import Actor, ActorKind
from caucasus_news.parsers.scene import Scene, unique


def polity(actor: Actor, scene: Scene) -> Actor | None:
    """The state or de facto state that an actor speaks for."""
    if actor.kind in (ActorKind.STATE, ActorKind.DE_FACTO_STATE):
        return actor
    return scene.polities.get(actor.country or "") or scene.polities.get(actor.organization or "")


def polities(actors: Iterable[Actor], scene: Scene) -> list[Actor]:
    """The polities of several actors, each once, in order."""
    return unique(p for a in actors if (p := polity(a, scene)) is not None)


def in_conflict(parties: list[Actor], scene: Scene) -> list[Actor]:
    """Those of `parties` that are in conflict with another of them."""
    ids = {p.id for p in parties}
    return [p for p in parties if any(p.id in pair and len(pair & ids) > 1 for pair in scene.conflicts)]


def main_conflict(scene: Scene) -> list[Actor]:
    """The two polities in conflict that the text speaks of most; none where it speaks of no such pair."""
    told: Counter[str] = Counter()
    for mention in scene.document.mentions:
        for actor in mention.actors:
            side = polity(actor, scene)
            if side is not None:
                told[side.id] += 1
    pairs = [(min(told[x] for x in pair), sorted(pair)) for pair in scene.conflicts if all(told[x] for x in pair)]
    if not pairs:
        return []
    _, pair = max(pairs, key=lambda p: (p[0], [-ord(c) for c in "".join(p[1])]))
    return [scene.polities[x] for x in pair if x in scene.polities]
