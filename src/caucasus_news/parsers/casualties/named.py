"""What somebody was who is told of by name: "a soldier of the army, Narek Gasparyan, was killed"."""

from attrs import evolve

from caucasus_news.parsers.chunks import Chunk, ChunkKind
from caucasus_news.parsers.frames import Argument
from caucasus_news.parsers.people import People, people_of
from caucasus_news.parsers.scene import Scene

_FEW = 5  # chunks before a name among which the noun that it explains stands


def with_calling(people: People, sentence: int, scene: Scene) -> People:
    """A named person, a soldier or civilian by the noun before the comma, where the name alone does not say."""
    if len(people.named) != 1 or people.civilian is not None:
        return people
    chunks = scene.chunks[sentence]
    at = next((i for i, c in enumerate(chunks) if c.first == people.first), 0)
    noun = _before_comma(at, chunks) if at > 1 and chunks[at - 1].kind is ChunkKind.COMMA else None
    called = people_of(Argument(noun), scene) if noun is not None else None
    if called is None or called.civilian is None or called.at_least != 1:
        return people
    return evolve(people, civilian=called.civilian, side=people.side or called.side)


def _before_comma(at: int, chunks: tuple[Chunk, ...]) -> Chunk | None:
    """The first of "a soldier of the army," where only phrases behind "of" and the like stand between."""
    found = None
    for i in range(at - 2, max(at - 2 - _FEW, -1), -1):
        if chunks[i].kind is ChunkKind.NOUN:
            found = chunks[i]
        elif chunks[i].kind is not ChunkKind.PREPOSITION:
            break
    return found
