"""A number shared out among nations: "five died, four of them Aldorian and one Berrian", "and the rest Berrians"."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from caucasus_news.parsers.casualties.tolls import Toll
from caucasus_news.parsers.chunks import Chunk, ChunkKind, NounChunk
from caucasus_news.parsers.frames import Argument
from caucasus_news.parsers.people import People, all_people_of, count_in
from caucasus_news.parsers.scene import Scene

_JOINTS = (ChunkKind.COMMA, ChunkKind.COORDINATOR)
_LINKS = frozenset({"of", "on", "from", "be", "them", "whom", "which"})
_REST = frozenset({"other", "others", "rest", "remainder", "remaining"})
_HALF = "half"


def shared_out(first: int, chunks: Sequence[Chunk], whole: Toll, scene: Scene) -> list[Toll]:
    """Those of each nation from a chunk on, where they add up to the whole; none where anything else is told there."""
    if whole.at_least is None or whole.at_least != whole.at_most:
        return []
    shares: list[Toll] = []
    waiting: int | None = None  # a number whose people are still to be named: "four of them …"
    for chunk in chunks[first:]:
        if chunk.kind in _JOINTS or chunk.lemma in _LINKS:
            continue
        if not isinstance(chunk, NounChunk):
            break
        left = whole.at_least - sum(share.at_least or 0 for share in shares)
        named = [people for people in all_people_of(Argument(chunk), scene) if people.side is not None]
        if not named:
            waiting = _number(chunk, whole.at_least, left, scene)
            if waiting is None:
                break
            continue
        for people, number in _counted(named, chunk, waiting, left, scene):
            shares.append(_share(whole, people, number))
        waiting = None
    nations = {share.side for share in shares}
    return shares if len(nations) > 1 and sum(s.at_least or 0 for s in shares) == whole.at_least else []


def _number(chunk: NounChunk, whole: int, left: int, scene: Scene) -> int | None:
    """How many a phrase without people is: "four", "the other", "half"."""
    if chunk.lemma in _REST:
        return left
    if chunk.lemma == _HALF:
        return whole // 2 if whole % 2 == 0 else None
    count = count_in(chunk, scene)
    return count.at_least if count is not None and count.stated and count.at_least == count.at_most else None


def _counted(
    named: Sequence[People], chunk: NounChunk, waiting: int | None, left: int, scene: Scene
) -> Iterator[tuple[People, int]]:
    """Each nation that a phrase names with its number: its own, else the one before it, else what is left."""
    keys = scene.document.tokens.keys[chunk.first : chunk.last]
    for people in named:
        own = people.quantity if chunk.lemma != "one" else None  # "the Aldorian one" counts nobody
        if own is not None and own.stated and people.at_least is not None:
            yield people, people.at_least
        elif waiting is not None:
            yield people, waiting
            waiting = None
        elif not _REST.isdisjoint(keys):
            yield people, left


def _share(whole: Toll, people: People, number: int) -> Toll:
    sort = people.civilian if people.civilian is not None else whole.civilian
    return evolve(
        whole, at_least=number, at_most=number, side=people.side, own=False, civilian=sort,
        first=people.first, last=people.last,
    )  # fmt: skip
