"""Who is at odds in a text that names no two enemies: by a border or line, a de facto state, or "warring sides"."""

from collections.abc import Iterable

from caucasus_news.mentions.mention import Mention
from caucasus_news.model import Actor, ActorKind, PlaceKind
from caucasus_news.parsers.mediations.words import MediationWords
from caucasus_news.parsers.scene import Scene
from caucasus_news.parsers.sides import in_conflict

_PAIR = 2


def at_border(mentions: Iterable[Mention], scene: Scene, words: MediationWords, without: frozenset[str]) -> list[Actor]:
    """The two in conflict whose border or line a mention names."""
    for mention in mentions:
        if mention.place is None:
            continue
        pair: list[Actor] = []
        if mention.place.name in words.lines:
            pair = [scene.polities[x] for x in words.lines[mention.place.name] if x in scene.polities]
        elif mention.place.kind is PlaceKind.BORDER:
            names = mention.place.name.removesuffix(" border").split("–")
            pair = in_conflict([scene.polities[n] for n in names if n in scene.polities], scene)
        if len(pair) == _PAIR and not without & {p.id for p in pair}:
            return pair
    return []


def with_rival(scene: Scene, words: MediationWords, without: frozenset[str]) -> list[Actor]:
    """A state and the armed rival at home, where a text names both: "Sudan", "the Rapid Support Forces"."""
    published = scene.published
    for state, (rival, since) in words.rivals.items():
        told = rival in scene.named and state in scene.named and state not in without
        if told and published is not None and published.isoformat() >= since:
            return [scene.polities[state], scene.polities[rival]] if rival in scene.polities else []
    return []


def at_odds_with_part(
    mentions: Iterable[Mention], scene: Scene, words: MediationWords, without: frozenset[str]
) -> list[Actor]:
    """The one de facto state that a text speaks of and whom it is at odds with, or a state and its "warring sides"."""
    named = {a.id for m in mentions for a in m.actors if a.kind is ActorKind.DE_FACTO_STATE}
    pairs = [pair for pair in scene.conflicts if pair & named and not pair & without]
    if len(pairs) == 1:
        return [scene.polities[x] for x in sorted(pairs[0]) if x in scene.polities]
    published = scene.published
    keys = scene.document.tokens.keys
    if published is None or (words.warring.isdisjoint(keys) and "government" not in keys):
        return []
    for state, (rival, since) in words.rivals.items():
        told = state in scene.named if not words.warring.isdisjoint(keys) else rival in scene.named
        known = told and state not in without and rival in scene.polities
        if known and published.isoformat() >= since:
            return [scene.polities[state], scene.polities[rival]]
    return []
