"""Deeds told by a noun in "-ing" or its like: "X's hosting of the talks", "the brokering by X of a truce"."""

from caucasus_news.model import Actor
from caucasus_news.parsers.chunks import Chunk, ChunkKind
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.mediations.stage import Stage

DEEDS = frozenset(
    {"hosting", "brokering", "mediating", "mediation", "facilitation", "facilitating", "arranging", "arrangement"}
    | {"organisation", "organization", "convening", "chairing", "brokerage", "host"}
)
_BACK = 5  # chunks between the noun of the deed and what it was done to


def nominal_doers(frame: Frame, stage: Stage) -> list[Actor]:
    """Who did what a noun before "of" and these talks or this truce tells."""
    chunks = stage.scene.chunks[frame.sentence]
    at = frame.index - 1
    if at < 1 or chunks[at].lemma != "of":
        return []
    between = chunks[max(at - _BACK, 0) : at]
    deed = next((c for c in reversed(between) if c.kind is ChunkKind.NOUN and c.lemma in DEEDS), None)
    if deed is None:
        return []
    return stage.owners(Argument(deed)) or _agent(between, deed, stage)


def _agent(between: tuple[Chunk, ...], deed: Chunk, stage: Stage) -> list[Actor]:
    """Behind the "by" between the deed and its object."""
    behind = [c for c in between if c.first >= deed.last]
    if not behind or behind[0].lemma != "by":
        return []
    return stage.actors([Argument(c) for c in behind[1:] if c.kind is ChunkKind.NOUN])
