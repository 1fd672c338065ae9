"""A report that the same sentence calls false: "Baku's claim that troops shelled a village is a lie, Yerevan says"."""

from collections.abc import Iterator

from attrs import frozen

from caucasus_news.model import Actor, ActorKind
from caucasus_news.parsers.chunks import Chunk, ChunkKind
from caucasus_news.parsers.denials import TOLD
from caucasus_news.parsers.frames import Argument
from caucasus_news.parsers.scene import Scene
from caucasus_news.parsers.speakers import source_of

_OPENED = 8  # chunks between a report and what it reports: "the information spread by X, according to which"
_OF = frozenset({"of", "about", "on", "regarding", "concerning", "that", "alleging", "claiming", "saying", "as if"})
_BY = frozenset({"by", "from", "of"})
_FRAMING = frozenset({"be", "remain", "prove", "correspond", "reflect", "have", "call", "brand", "describe", "label"})


@frozen
class Refuted:
    """What is called false: chunks `first` up to `last` of a sentence, and whose account it is."""

    first: int
    last: int
    owners: tuple[Actor, ...]


def refuted_in(sentence: int, rival: int, scene: Scene) -> Refuted | None:
    """The account that a sentence tells and calls false at the token `rival`; None where it only calls it so."""
    chunks = scene.chunks[sentence]
    end = next((i for i, c in enumerate(chunks) if c.last > rival), len(chunks))
    for i, chunk in enumerate(chunks[:end]):
        if i + 3 < len(chunks) and chunk.kind is ChunkKind.NOUN and chunk.lemma in TOLD and chunk.mention is None:
            frames = (f for f in scene.frames[sentence] if i < f.index < end)
            told = any(f.verb is None or f.lemma not in _FRAMING for f in frames)
            opened = any(c.lemma in _OF or c.kind is ChunkKind.RELATIVE for c in chunks[i + 1 : i + _OPENED])
            if told and opened:
                return Refuted(i, end, tuple(dict.fromkeys(_owners(i, chunks))))
    return None


def _owners(at: int, chunks: tuple[Chunk, ...]) -> Iterator[Actor]:
    """Whose account it is: "Baku's claim", "reports by the Armenian side", "information spread by the ministry"."""
    for mention in chunks[at].owners:
        yield from (a for a in mention.actors if a.kind is not ActorKind.FORCE)
    at += 2 if chunks[at + 1].kind is ChunkKind.VERB else 1
    if chunks[at].lemma in _BY and chunks[at + 1].mention is not None:
        yield from source_of([Argument(chunks[at + 1])])
