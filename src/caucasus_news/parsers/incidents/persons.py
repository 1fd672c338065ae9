"""Whose those harmed are whom a clause only names, where another says who they are: "two soldiers, X and Y"."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from caucasus_news.model import Actor, ActorKind
from caucasus_news.parsers.casualties.tolls import Toll
from caucasus_news.parsers.chunks import Chunk, ChunkKind
from caucasus_news.parsers.frames import Argument
from caucasus_news.parsers.incidents.draft import IncidentDraft
from caucasus_news.parsers.people import People, people_of
from caucasus_news.parsers.scene import Scene

_JOINTS = (ChunkKind.COMMA, ChunkKind.COORDINATOR)
_DESCRIPTIONS = 20  # of one person that are looked at
_FEW = 7  # chunks before a name among which the noun that it explains stands


def persons_told(drafts: Iterable[IncidentDraft], scene: Scene) -> Mapping[str, Sequence[People]]:
    """What the phrases around the names of those harmed say of them, wherever the text names them; by person."""
    asked = {next(iter(toll.named)) for draft in drafts for toll in draft.tolls if len(toll.named) == 1}
    told: dict[str, list[People]] = {person: [] for person in asked}
    for chunks in scene.chunks if asked else ():
        for i, chunk in enumerate(chunks):
            for actor in chunk.mention.actors if chunk.mention is not None else ():
                if actor.id in asked and _is_person(actor) and len(told[actor.id]) < _DESCRIPTIONS:
                    told[actor.id] += _descriptions(i, chunks, scene)
    return told


def recall_persons(draft: IncidentDraft, told: Mapping[str, Sequence[People]]) -> None:
    """Give the side and the standing that the text gives those harmed elsewhere, where their own clause does not."""
    for toll in draft.tolls:
        if len(toll.named) != 1 or (toll.side is not None and toll.civilian is not None):
            continue
        for people in told.get(next(iter(toll.named)), ()):
            if toll.side is None and not people.own:
                toll.side = people.side
            if toll.civilian is None:
                toll.civilian = people.civilian


def forget_guessed(draft: IncidentDraft, scene: Scene) -> None:
    """Take the attacker's side from those harmed of whom only a name is told: their nation was guessed from it."""
    for toll in draft.tolls if draft.attacker is not None else ():
        if toll.named and toll.side == draft.attacker and not toll.own and not _names_nation(toll, scene):
            toll.side = None


def _names_nation(toll: Toll, scene: Scene) -> bool:
    """Whether anything but persons is named in the phrase that tells of people, or right before it."""
    told = (a for m in scene.mentions_in(max(toll.first - 1, 0), toll.last) for a in (*m.actors, *m.also))
    return any(actor.kind is not ActorKind.PERSON for actor in told)


def _descriptions(i: int, chunks: Sequence[Chunk], scene: Scene) -> Iterator[People]:
    """What the phrases around a person's name at chunk `i` say of him."""
    for noun in (chunks[i], _before(i, chunks), _behind(i, chunks)):
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
