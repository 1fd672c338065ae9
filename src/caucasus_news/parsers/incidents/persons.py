"""Whose those harmed are whom a clause only names, where another says who they are: "two soldiers, X and Y"."""

from collections.abc import Iterator, Sequence

from caucasus_news.model import Actor, ActorKind
from caucasus_news.parsers.chunks import Chunk, ChunkKind
from caucasus_news.parsers.frames import Argument
from caucasus_news.parsers.incidents.draft import IncidentDraft
from caucasus_news.parsers.people import People, people_of
from caucasus_news.parsers.scene import Scene

_JOINTS = (ChunkKind.COMMA, ChunkKind.COORDINATOR)
_FEW = 7  # chunks before a name among which the noun that it explains stands


def recall_persons(draft: IncidentDraft, scene: Scene) -> None:
    """Give the side and the standing that the text gives those harmed elsewhere, where their own clause does not."""
    for toll in draft.tolls:
        if len(toll.named) != 1 or (toll.side is not None and toll.civilian is not None):
            continue
        for told in _descriptions(next(iter(toll.named)), scene):
            if toll.side is None and not told.own:
                toll.side = told.side
            if toll.civilian is None:
                toll.civilian = told.civilian


def _descriptions(person: str, scene: Scene) -> Iterator[People]:
    """What the phrases around a person's name say of him, wherever the text names him."""
    for chunks in scene.chunks:
        for i, chunk in enumerate(chunks):
            if chunk.mention is None or not any(a.id == person and _is_person(a) for a in chunk.mention.actors):
                continue
            for noun in (chunk, _before(i, chunks), _behind(i, chunks)):
                people = people_of(Argument(noun), scene) if noun is not None else None
                if people is not None and (people.side is not None or people.civilian is not None):
                    yield people


def _is_person(actor: Actor) -> bool:
    return actor.kind is ActorKind.PERSON


def _before(i: int, chunks: Sequence[Chunk]) -> Chunk | None:
    """The noun that a list of names explains: "two Aldorian soldiers, X and Y"."""
    j = i
    while j > 1 and i - j < _FEW and chunks[j - 1].kind in _JOINTS and chunks[j - 2].kind is ChunkKind.NOUN:
        j -= 2
        named = chunks[j].mention
        if named is None or not any(map(_is_person, named.actors)):
            return chunks[j] if chunks[j + 1].kind is ChunkKind.COMMA else None
    return None


def _behind(i: int, chunks: Sequence[Chunk]) -> Chunk | None:
    """The noun that says behind a comma who somebody is: "X, a Georgian farmer,"."""
    if i + 2 >= len(chunks) or chunks[i + 1].kind is not ChunkKind.COMMA or chunks[i + 2].kind is not ChunkKind.NOUN:
        return None
    return chunks[i + 2] if chunks[i + 2].determiner in ("a", "an") else None
