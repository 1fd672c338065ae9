"""Who speaks where a sentence opens with his seat: "In Baku they deny it", "From the Georgian side it was admitted"."""

from caucasus_news.mentions.mention import Form, Mention
from caucasus_news.model import Actor, ActorKind
from caucasus_news.parsers.chunks import Chunk, ChunkKind
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.scene import Scene
from caucasus_news.parsers.speakers import of_capital

#: What a phrase with the seat of a speaker opens with.
OPENING = frozenset({"in", "from", "at", "by"})
_ACCOUNT = frozenset({"this", "that", "it", "information", "report", "reports", "claim", "claims", "statement"})


def opened_by(frame: Frame, scene: Scene) -> list[Actor]:
    """Whose word a verb is that has "they" for a subject, or none at all, behind a capital or body named first."""
    verb, chunks = frame.verb, scene.chunks[frame.sentence]
    if verb is None or len(chunks) < 2 or chunks[0].lemma not in OPENING:
        return []
    seat = chunks[1].mention if chunks[1].kind is ChunkKind.NOUN else None
    if seat is None:
        return []
    if frame.subject:
        return _speakers(seat) if _is_they(frame.subject[0].chunk) else []
    told = any(a.chunk.event or a.chunk.lemma in _ACCOUNT for a in frame.objects)
    named = seat.form is Form.BODY or chunks[0].lemma == "from"  # "in Baku it was announced", by whomever
    return _speakers(seat) if verb.passive and told and named else []


def _speakers(seat: Mention) -> list[Actor]:
    """The body itself, or the polity whose capital it is."""
    if seat.form is Form.BODY:
        return [*seat.actors]
    return of_capital(seat)


def _is_they(chunk: Chunk) -> bool:
    """Whether a subject is "they", and no persons told of before."""
    known = chunk.mention.actors if chunk.mention is not None else ()
    return chunk.lemma == "they" and all(a.kind is not ActorKind.PERSON for a in known)
