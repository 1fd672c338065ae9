"""Some of those who came to harm: "15 dead, including eight civilians", "32 were killed, seven of them civilians"."""

from collections.abc import Iterable

from caucasus_news.parsers.casualties import Toll, casualty_words
from caucasus_news.parsers.chunks import Chunk, ChunkKind
from caucasus_news.parsers.frames import Argument
from caucasus_news.parsers.people import count_in, people_of
from caucasus_news.parsers.scene import Scene

_THEM = frozenset({"them", "whom", "those", "these", "the dead", "the victims"})
_BEHIND = (ChunkKind.VERB, ChunkKind.COMMA, ChunkKind.NOUN)
_FEW = 4  # chunks between a toll and the comma that its part follows


def opens_part(chunk: Chunk) -> bool:
    """Whether a chunk opens a part of what was counted: "including", "among" them."""
    return (chunk.kind is ChunkKind.VERB and chunk.lemma == "include") or (
        chunk.kind is ChunkKind.PREPOSITION and chunk.lemma in ("among", "including")
    )


def with_parts(tolls: Iterable[Toll], scene: Scene) -> list[Toll]:
    """Tolls, each with the part of it that the words right behind it tell of."""
    found = []
    for toll in tolls:
        found.append(toll)
        part = _part(toll, scene)
        if part is not None:
            found.append(part)
    return found


def _part(whole: Toll, scene: Scene) -> Toll | None:
    chunks = scene.chunks[whole.sentence]
    behind = next((i for i, c in enumerate(chunks) if c.first >= whole.last), len(chunks))
    for i in range(behind, min(behind + _FEW, len(chunks))):
        if chunks[i].kind is ChunkKind.COMMA:
            return _told_at(i + 1, chunks, whole, scene)
        if chunks[i].kind not in _BEHIND or chunks[i].mention is not None:
            return None
    return None


def _told_at(i: int, chunks: tuple[Chunk, ...], whole: Toll, scene: Scene) -> Toll | None:
    """The part that chunks from `i` on tell of: "including eight civilians", "seven of them civilians"."""
    opened = i < len(chunks) and opens_part(chunks[i])
    if opened:
        i += 2 if i + 1 < len(chunks) and chunks[i + 1].lemma in _THEM else 1
    if i >= len(chunks) or chunks[i].kind is not ChunkKind.NOUN:
        return None
    counted = chunks[i]
    if not opened:
        i += 3
        if i - 1 < len(chunks) and chunks[i - 2].lemma == "among" and chunks[i - 1].lemma in _THEM:
            i -= 3  # "52 dead, five children among them"
        elif i >= len(chunks) or chunks[i - 2].lemma != "of" or chunks[i - 1].lemma not in _THEM:
            return None
    count, people = count_in(counted, scene), people_of(Argument(chunks[i]), scene)
    if (
        count is None
        or not (count.stated or count.at_least == 1)
        or people is None
        or people.civilian is None
        or people.named
    ):
        return None
    if whole.civilian is people.civilian or chunks[i].lemma in casualty_words().labels:
        return None
    return Toll(
        whole.kind, count.at_least, count.at_most, people.side or whole.side, people.civilian,
        counted.first, chunks[i].last, whole.sentence, own=whole.own, part=True,
    )  # fmt: skip
