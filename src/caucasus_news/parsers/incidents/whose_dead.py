"""Who those are that came to harm, as far as words tell: "the attackers", or "four of them" behind such words."""

from collections.abc import Set

from caucasus_news.parsers.arms import tells_of_rebels
from caucasus_news.parsers.casualties.tolls import Toll, casualty_words
from caucasus_news.parsers.chunks import ChunkKind
from caucasus_news.parsers.scene import Scene

_AGAIN = frozenset({"them", "whom", "they"})


def words_for(toll: Toll, scene: Scene) -> frozenset[str]:
    """The words of the phrase that counts people; of "four of them" also those of who was told of before it."""
    keys = frozenset(scene.document.tokens.keys[toll.first : toll.last])
    if _AGAIN.isdisjoint(keys):
        return keys
    words = casualty_words()
    people = words.attackers | words.military | words.civilian
    for chunk in reversed(scene.chunks[toll.sentence]):
        if chunk.kind is ChunkKind.NOUN and chunk.last <= toll.first and chunk.lemma in people:
            return keys | {chunk.lemma}
    return keys


def are_strangers(told: Set[str]) -> bool:
    """Whether those whom words tell of are of nobody there: peacekeepers, rebels."""
    return not casualty_words().strangers.isdisjoint(told) or tells_of_rebels(told)


def are_attackers(told: Set[str]) -> bool:
    """Whether words tell of "the attackers"."""
    return not casualty_words().attackers.isdisjoint(told)
