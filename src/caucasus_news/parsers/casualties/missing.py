"""People of whom nobody knows where they are: "contact was lost with 24", "the fate of two soldiers is unknown"."""

from collections.abc import Iterator, Sequence

from caucasus_news.model import CasualtyKind
from caucasus_news.parsers.casualties.nouns import toll_from
from caucasus_news.parsers.casualties.tolls import LINES, TRACES, Toll
from caucasus_news.parsers.chunks import Chunk, ChunkKind
from caucasus_news.parsers.frames import Argument
from caucasus_news.parsers.people import people_of
from caucasus_news.parsers.scene import Scene

_CUT = frozenset({"lost", "lose", "no", "without", "broken", "cut", "interrupted", "severed"})
_UNKNOWN = frozenset({"unknown", "unclear", "known", "uncertain", "established", "clarified", "clear"})
_NEAR = 7  # chunks from the word to those whom it is about


def lost_sight_of(sentence: int, scene: Scene) -> Iterator[Toll]:
    """The missing of a sentence that no verb of its own tells of."""
    chunks = scene.chunks[sentence]
    for i, chunk in enumerate(chunks):
        link = "with" if chunk.lemma in LINES else "of" if chunk.lemma in TRACES else ""
        if link and _told(link, sentence, scene):
            people = people_of(Argument(chunks[j]), scene) if (j := _behind(i, link, chunks)) >= 0 else None
            if people is not None and people.quantity is not None and people.at_most != 0:
                yield toll_from(CasualtyKind.MISSING, people, sentence)


def _told(link: str, sentence: int, scene: Scene) -> bool:
    """Whether the sentence says that contact was lost, or that a fate is not known."""
    bounds = scene.document.sentences[sentence]
    keys = scene.document.tokens.keys[bounds.first : bounds.last]
    return not (_CUT if link == "with" else _UNKNOWN).isdisjoint(keys)


def _behind(i: int, link: str, chunks: Sequence[Chunk]) -> int:
    """The chunk behind the preposition that follows chunk `i`; -1 where another clause comes first."""
    for j in range(i + 1, min(i + _NEAR, len(chunks) - 1)):
        if chunks[j].kind is ChunkKind.PREPOSITION and chunks[j].lemma == link:
            return j + 1 if chunks[j + 1].kind is ChunkKind.NOUN else -1
        if chunks[j].kind is ChunkKind.MARK:
            return -1
    return -1
