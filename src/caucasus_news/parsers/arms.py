"""Men in arms who are called after a state without serving it: "Aldorian rebels"."""

from collections.abc import Iterable, Iterator, Set
from functools import cache

from caucasus_news.lexicon.words import load_words
from caucasus_news.mentions.mention import Mention
from caucasus_news.model import Actor, ActorKind
from caucasus_news.parsers.chunks import Chunk
from caucasus_news.parsers.frames import Argument
from caucasus_news.parsers.scene import Scene


@cache
def _words() -> tuple[frozenset[str], frozenset[str]]:
    """Words for men in arms who serve no state by themselves, and those of them who fight their own."""
    follow = load_words("nominals")["follow"]
    return frozenset(follow["unserving"]), frozenset(follow["rebelling"])


def serve_nobody(chunk: Chunk, owner: Mention, scene: Scene) -> bool:
    """Whether men in arms are no force of the state that `owner` names.

    "Aldorian rebels" never are one; "Aldorian militants" are where the text tells of a state at odds with Aldoria.
    """
    unserving, rebelling = _words()
    if chunk.lemma not in unserving and rebelling.isdisjoint((chunk.lemma, *chunk.modifiers)):
        return False
    state = owner.actors[0] if owner.actors else None
    if state is None or state.kind is not ActorKind.STATE:
        return False
    if not rebelling.isdisjoint((chunk.lemma, *chunk.modifiers)):
        return True
    rivals = (x for pair in scene.conflicts if state.id in pair for x in pair if x != state.id)
    return not any(x in scene.named and scene.polities[x].kind is not ActorKind.GROUP for x in rivals)


def tells_of_rebels(keys: Set[str]) -> bool:
    """Whether words are of men who serve no state, or fight their own."""
    return "fighter" in keys or any(not words.isdisjoint(keys) for words in _words())


def states_fought(arguments: Iterable[Argument], scene: Scene) -> Iterator[Actor]:
    """The states whose rebels phrases name: a side of what they do, though not by whom it is done."""
    for argument in arguments:
        chunk = argument.chunk
        if not _words()[1].isdisjoint((chunk.lemma, *chunk.modifiers)):
            keys = scene.document.tokens.keys[chunk.first : chunk.last]
            yield from (s.actor for key in keys if (s := scene.lexicon.states_by_demonym.get((key,))) is not None)
