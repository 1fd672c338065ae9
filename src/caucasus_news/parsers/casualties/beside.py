"""Others with the same fate: "six soldiers died, as did three villagers", "besides six soldiers, three villagers"."""

from collections.abc import Iterator

from caucasus_news.parsers.chunks import Chunk, ChunkKind
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.people import count_in
from caucasus_news.parsers.scene import Scene

_BESIDES = ("besides", "in addition to", "apart from", "alongside")
_WITH = frozenset({"along with", "together with", "as well as", "plus"})
_ALSO = frozenset({"do", "be", "have"})
_AS = frozenset({"as", "so"})
#: A word of each of these: of a sentence without one nobody needs to ask.
_JOINING = frozenset({"besides", "addition", "apart", "alongside", "along", "together", "well", "plus", "as", "so"})
_NEAR = 8  # chunks between a verb and "as did" behind where and when it was


def beside(frame: Frame, scene: Scene) -> list[Argument]:
    """The other people whom a clause joins to those its verb tells of, where their number is told."""
    if _JOINING.isdisjoint(scene.keys[frame.sentence]):
        return []
    chunks = scene.chunks[frame.sentence]
    found = [*frame.after(*_BESIDES), *(Argument(c) for c in _joined(frame, chunks))]
    return [a for a in found if (count := count_in(a.chunk, scene)) is not None and (count.stated or count.at_least)]


def _joined(frame: Frame, chunks: tuple[Chunk, ...]) -> Iterator[Chunk]:
    """The noun behind "along with", "as did", "and so did"."""
    for i in range(frame.index + 1, min(frame.index + _NEAR, len(chunks) - 1)):
        chunk, nxt = chunks[i], chunks[i + 1]
        if chunk.kind is ChunkKind.MARK:
            return
        if chunk.kind is ChunkKind.VERB:
            also = chunk.lemma in _ALSO or chunk.lemma.partition(" ")[0] in _ALSO
            if also and chunks[i - 1].lemma in _AS and nxt.kind is ChunkKind.NOUN:
                yield nxt
            return
        if chunk.lemma in _WITH and nxt.kind is ChunkKind.NOUN:
            yield nxt
            return
