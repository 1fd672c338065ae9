"""The same fate on two sides: "two soldiers on the Aldorian side and one on the Berrian side were killed"."""

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from caucasus_news.mentions.mention import Form
from caucasus_news.model import Actor, PlaceKind
from caucasus_news.parsers.casualties.tolls import Toll
from caucasus_news.parsers.chunks import Chunk, ChunkKind
from caucasus_news.parsers.frames import Argument
from caucasus_news.parsers.people import count_in
from caucasus_news.parsers.polities import polity_of_argument
from caucasus_news.parsers.scene import Scene

_ON = frozenset({"on", "from", "among", "in"})
_JOINTS = (ChunkKind.COORDINATOR, ChunkKind.COMMA, ChunkKind.SUBORDINATOR)


def with_other_side(tolls: Iterable[Toll], scene: Scene) -> Iterator[Toll]:
    """Tolls with the side that stands right behind them, each with that of the other side behind an "and"."""
    for toll in tolls:
        chunks = scene.chunks[toll.sentence]
        at = -1
        for chunk in chunks:
            at += 1
            if chunk.last >= toll.last:
                break
        if [c for c in chunks[at + 1 : at + 2] if c.kind is ChunkKind.VERB]:
            at += 1  # "four villagers died on the Aldorian side"
        here = side_behind(at, chunks, scene) or (_land_behind(at, chunks, scene) if toll.bare else None)
        other = _other(at, chunks, toll, scene) if here is not None else None
        if here is not None and toll.side is None:
            toll.side, toll.own = here, False
        yield toll
        if other is not None and other.side != here:
            yield other


def side_behind(i: int, chunks: Sequence[Chunk], scene: Scene) -> Actor | None:
    """Whose side a phrase right behind chunk `i` names: "on the Aldorian side"."""
    if i + 2 >= len(chunks) or chunks[i + 1].lemma not in _ON:
        return None
    side = chunks[i + 2]
    named = side.lemma in ("side", "part") or (_is_nation_alone(side, scene) and _tells_sides(chunks, scene))
    return polity_of_argument(Argument(side), scene) if named else None


def _is_nation_alone(chunk: Chunk, scene: Scene) -> bool:
    """Whether a phrase is no more than "the Aldorian", whose "side" is told elsewhere."""
    the = scene.document.tokens.keys[chunk.first] == "the" and chunk.last - chunk.first == 2
    return the and chunk.mention is not None and chunk.mention.form in (Form.PEOPLE, Form.DEMONYM)


def _tells_sides(chunks: Sequence[Chunk], scene: Scene) -> bool:
    return any(c.lemma == "side" and polity_of_argument(Argument(c), scene) is not None for c in chunks)


def _land_behind(i: int, chunks: Sequence[Chunk], scene: Scene) -> Actor | None:
    """In whose land so many died, of whom nothing else is told: "3,900 dead in Aldoria"."""
    mention = chunks[i + 2].mention if i + 2 < len(chunks) and chunks[i + 1].lemma == "in" else None
    place = mention.place if mention is not None else None
    return scene.polities.get(place.country or "") if place is not None and place.kind is PlaceKind.STATE else None


def _other(at: int, chunks: Sequence[Chunk], toll: Toll, scene: Scene) -> Toll | None:
    joint, number = at + 3, at + 4
    if number >= len(chunks) or chunks[joint].kind not in _JOINTS or chunks[number].kind is not ChunkKind.NOUN:
        return None
    count = count_in(chunks[number], scene)
    side = side_behind(number, chunks, scene)
    if count is None or not count.stated or count.last <= chunks[number].head or side is None:
        return None
    return evolve(
        toll, at_least=count.at_least, at_most=count.at_most, side=side, own=False,
        first=chunks[number].first, last=chunks[number].last,
    )  # fmt: skip
