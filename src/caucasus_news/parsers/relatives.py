"""What a relative pronoun stands for."""

from caucasus_news.parsers.chunks import Chunk, ChunkKind
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.scene import Scene

_REACH = 8  # chunks between an antecedent and its pronoun


def antecedents(frame: Frame, scene: Scene) -> list[Chunk]:
    """The noun phrases that a relative clause may hang on, the nearest first.

    "the corridor, the road to the town that …".
    """
    chunks = scene.chunks[frame.sentence]
    i = frame.index - 1
    while i > 0 and chunks[i].kind is not ChunkKind.RELATIVE:
        i -= 1
    return _nouns_before(i, chunks)


def meant(argument: Argument, frame: Frame, scene: Scene) -> Argument:
    """The phrase itself, or what "who" or "which" stands for."""
    if argument.chunk.kind is not ChunkKind.RELATIVE:
        return argument
    chunks = scene.chunks[frame.sentence]
    here = next((i for i, c in enumerate(chunks) if c is argument.chunk), 0)
    found = _nouns_before(here, chunks)
    return Argument(found[0]) if found else argument


def _nouns_before(i: int, chunks: tuple[Chunk, ...]) -> list[Chunk]:
    found = []
    for j in range(i - 1, max(i - _REACH, -1), -1):
        if chunks[j].kind in (ChunkKind.VERB, ChunkKind.MARK):
            break
        if chunks[j].kind is ChunkKind.NOUN:
            found.append(chunks[j])
    return found
