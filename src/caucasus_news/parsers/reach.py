"""How much of a sentence is somebody's word: what stands before the verb of saying, behind it, or all of it."""

from caucasus_news.parsers.attribution_words import attribution_words
from caucasus_news.parsers.chunks import Chunk, ChunkKind, Shape
from caucasus_news.parsers.frames import Frame

_OF_THINGS = frozenset(
    {"report", "announce", "count", "register", "allege", "tally", "reveal", "disclose", "publish", "give", "release"}
)
#: Verbs by which the one who suffered an attack tells of it.
OUTCRY = frozenset({"condemn", "protest"})
#: Verbs of phrases that accuse: "hold responsible", "point the finger", "put the blame".
BLAMING = frozenset({"hold", "point", "put", "lay", "place", "pin"})
#: The place of a chunk that no sentence has.
NOWHERE = 1 << 30


def segment(chunk: Chunk, chunks: tuple[Chunk, ...]) -> tuple[int, int]:
    """The stretch of a sentence between semicolons that a chunk stands in."""
    here = next((i for i, c in enumerate(chunks) if c is chunk), 0)
    marks = [i for i, c in enumerate(chunks) if c.kind is ChunkKind.MARK and c.lemma == ";"]
    first = max((i for i in marks if i < here), default=-1)
    return first, min((i for i in marks if i > here), default=NOWHERE)


def reach(
    frame: Frame, content: list[Frame], before: bool, frames: tuple[Frame, ...], chunks: tuple[Chunk, ...]
) -> tuple[int, int]:
    """The chunks that a word covers: all of the sentence for one in passing, what stands before one at the end, …"""
    if before:
        return NOWHERE, NOWHERE
    _, end = segment(frame.chunk, chunks)
    if _in_passing(frame, chunks):
        return -1, NOWHERE
    finite = any(end > f.index > frame.index and f.verb is not None and f.verb.shape is Shape.FINITE for f in frames)
    accusing = frame.lemma in attribution_words().accusing or frame.lemma in BLAMING
    if not content and accusing and any(a.chunk.event for a in frame.after("for", "over")):
        return -1, end  # "blamed the guards for the shooting of two men"
    if not content and not finite:
        if (frame.lemma in OUTCRY and frame.objects) or frame.lemma in ("own", "put"):
            return frame.index, end
        told = [a.chunk for a in frame.objects if a.chunk.mention is None and a.chunk.first > frame.chunk.first]
        return (
            (frame.index, end) if told and frame.lemma in _OF_THINGS else (-1, frame.index)
        )  # "reported an attempt to push forward"
    return frame.index, end


def _in_passing(frame: Frame, chunks: tuple[Chunk, ...]) -> bool:
    """Whether a verb of saying stands between commas: "…, the ministry says, …"."""
    after = frame.index + 1
    if after >= len(chunks) or chunks[after].kind is not ChunkKind.COMMA:
        return False
    first = min((a.chunk.first for a in frame.subject), default=frame.chunk.first)
    start = next((i for i, c in enumerate(chunks) if c.first == first), 0)
    return start > 0 and chunks[start - 1].kind is ChunkKind.COMMA
