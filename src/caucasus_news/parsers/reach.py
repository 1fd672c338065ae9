"""How much of a sentence is somebody's word: what stands before the verb of saying, behind it, or all of it."""

from caucasus_news.model import Stance
from caucasus_news.parsers.attribution_words import attribution_words
from caucasus_news.parsers.chunks import Chunk, ChunkKind, Shape
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.scene import Scene

_OF_THINGS = frozenset(
    {"report", "announce", "count", "register", "allege", "tally", "reveal", "disclose", "publish", "give", "release"}
    | {"name", "identify", "record", "document", "log"}
)
#: Verbs by which the one who suffered an attack tells of it.
OUTCRY = frozenset({"condemn", "protest", "complain"})
_CLOSING = 4
_ASIDE = 5  # chunks that tell when, where and to whom behind a verb of saying
_WHEN_AND_WHERE = (ChunkKind.PREPOSITION, ChunkKind.TIME, ChunkKind.NOUN, ChunkKind.ADVERB)
_SEVERAL = frozenset({"all", "these", "both", "accusations", "claims", "allegations", "accounts", "reports", "charges"})
_HABIT = frozenset({"always", "ever", "never", "repeatedly", "consistently"})
#: Verbs of phrases that accuse: "hold responsible", "point the finger", "put the blame".
BLAMING = frozenset({"hold", "point", "put", "lay", "place", "pin"})
#: The place of a chunk that no sentence has.
NOWHERE = 1 << 30


def segment(chunk: Chunk, chunks: tuple[Chunk, ...]) -> tuple[int, int]:
    """The stretch of a sentence between semicolons that a chunk stands in."""
    marks = [i for i, c in enumerate(chunks) if c.lemma == ";" and c.kind is ChunkKind.MARK]
    if not marks:
        return -1, NOWHERE
    here = next((i for i, c in enumerate(chunks) if c is chunk), 0)
    first = max((i for i in marks if i < here), default=-1)
    return first, min((i for i in marks if i > here), default=NOWHERE)


def reach(
    frame: Frame, content: list[Frame], before: bool, frames: tuple[Frame, ...], chunks: tuple[Chunk, ...]
) -> tuple[int, int]:
    """The chunks that a word covers: all of the sentence for one in passing, what stands before one at the end, …"""
    if before:
        return NOWHERE, NOWHERE
    _, end = segment(frame.chunk, chunks)
    if _in_passing(frame, content, chunks):
        return -1, NOWHERE
    blaming = frame.lemma in BLAMING and any(a.chunk.event for a in frame.after("for", "over"))
    if not content and (blaming or frame.lemma in attribution_words().accusing):
        return -1, end  # "blamed the guards for the shooting of two men"
    if not content and not _tells_behind(frame, end, frames, chunks):
        if (frame.lemma in OUTCRY and frame.objects) or frame.lemma in ("own", "put"):
            return frame.index, end
        told = [a.chunk for a in frame.objects if a.chunk.mention is None and a.chunk.first > frame.chunk.first]
        return (
            (frame.index, end) if told and frame.lemma in _OF_THINGS else (-1, frame.index)
        )  # "reported an attempt to push forward"
    return frame.index, end


def _tells_behind(frame: Frame, end: int, frames: tuple[Frame, ...], chunks: tuple[Chunk, ...]) -> bool:
    """Whether a clause stands behind a verb of saying, up to a chunk, that does not only name the medium."""
    for other in frames:
        if end > other.index > frame.index and other.verb is not None and other.verb.shape is Shape.FINITE:
            if not _names_medium(other, chunks):
                return True
    return False


def _names_medium(frame: Frame, chunks: tuple[Chunk, ...]) -> bool:
    """Whether a sentence closes with who printed it: "…, the ministry said on Sunday, reports TASS"."""
    said = frame.verb is not None and frame.lemma in attribution_words().saying
    return said and frame.index >= len(chunks) - _CLOSING and not any(d.role == "content" for d in frame.dependents)


def _in_passing(frame: Frame, content: list[Frame], chunks: tuple[Chunk, ...]) -> bool:
    """Whether a verb of saying stands between commas: "…, the ministry says, …", "…, X said on Sunday, …"."""
    after, size = frame.index + 1, len(chunks)
    stop = after if content else min(frame.index + _ASIDE, size)
    while after < stop and chunks[after].kind in _WHEN_AND_WHERE:
        after += 1
    if after >= size or chunks[after].kind is not ChunkKind.COMMA:
        return False
    first = min([a.chunk.first for a in frame.subject]) if frame.subject else frame.chunk.first
    start = next((i for i, c in enumerate(chunks) if c.first == first), 0)
    return start > 0 and chunks[start - 1].kind is ChunkKind.COMMA


def takes_in_all(frame: Frame, stance: Stance, scene: Scene) -> bool:
    """Whether a word is about all that was told: "rejected these reports", "has always denied shelling the cities"."""
    for argument in frame.objects:
        if argument.chunk.lemma in _SEVERAL or argument.chunk.determiner in _SEVERAL:
            return True
    return stance is Stance.DENIED and not _HABIT.isdisjoint(scene.keys[frame.sentence])
