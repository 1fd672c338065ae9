"""The part of a toll that stands right behind it: "15 dead, including eight civilians", "five, of them three women"."""

from collections.abc import Sequence
from itertools import pairwise

from attrs import evolve, frozen

from caucasus_news.parsers.casualties.tolls import Toll, casualty_words
from caucasus_news.parsers.chunks import Chunk, ChunkKind
from caucasus_news.parsers.frames import Argument
from caucasus_news.parsers.people import People, count_in, people_of
from caucasus_news.parsers.quantities import Quantity
from caucasus_news.parsers.scene import Scene

_THEM = frozenset({"them", "whom", "which", "those", "these", "the dead", "the victims"})
#: The last words of these: where none of them stands nobody is told of as a part of others.
OF_THEM = frozenset(phrase.rpartition(" ")[2] for phrase in _THEM)
_BEHIND = (ChunkKind.VERB, ChunkKind.COMMA, ChunkKind.NOUN)
_WHERE = (ChunkKind.NOUN, ChunkKind.PREPOSITION, ChunkKind.TIME, ChunkKind.ADVERB)
_UNTOLD = frozenset({"several", "dozens", "scores", "hundreds", "tens", "thousands"})
_WITHOUT_COMMA = frozenset({"include", "including"})
_ASIDE = frozenset({"(", "—", "–"})
_FAR = 14  # chunks between a toll and the "including" that only time and place part from it
_FEW = 4  # chunks between a toll and the comma that its part follows
_PARTED = 5  # chunks from those whom a part is of to what they are: ", eight of them soldiers"


@frozen
class _Told:
    """The chunk that counts a part and the one that says what those people are, by number; `but` of "all but one"."""

    counted: int
    people: int
    but: bool = False


def opens_part(chunk: Chunk) -> bool:
    """Whether a chunk opens a part of what was counted: "including", "among" them."""
    return (chunk.kind is ChunkKind.VERB and chunk.lemma == "include") or (
        chunk.kind is ChunkKind.PREPOSITION and chunk.lemma in ("among", "including")
    )


def chunk_behind(whole: Toll, scene: Scene) -> int:
    """The first chunk behind a toll, by number."""
    chunks = scene.chunks[whole.sentence]
    for i, chunk in enumerate(chunks):
        if chunk.first >= whole.last:
            return i
    return len(chunks)


def part_of(whole: Toll, scene: Scene) -> Toll | None:
    """The part that the words behind a toll tell of, with only time and place between; None where they tell none."""
    return part_behind(whole, chunk_behind(whole, scene), scene)


def part_behind(whole: Toll, behind: int, scene: Scene) -> Toll | None:
    """The part of a toll that chunks from `behind` on tell of."""
    chunks = scene.chunks[whole.sentence]
    near = chunks[behind : behind + _FAR]
    if near and near[0].lemma in _WITHOUT_COMMA:
        return _told_at(behind, chunks, whole, scene)  # "51 people including a boy of six"
    for i, chunk in enumerate(near if chunks[behind + _FAR :] else near[:-1], behind):
        parts = chunk.kind is ChunkKind.COMMA or (chunk.kind is ChunkKind.MARK and chunk.lemma in _ASIDE)
        if parts and (i < behind + _FEW or _tells_part(i + 1, chunks)):
            return _told_at(i + 1, chunks, whole, scene)
        if (chunk.kind not in _BEHIND or chunk.mention is not None) and not _parts_open(chunks, i, behind):
            return None
    return None


def sort_told(whole: Toll, behind: int, scene: Scene) -> bool | None:
    """Soldiers or civilians by the words behind: "41 people, whom it calls civilians", "five, all of them women"."""
    chunks = scene.chunks[whole.sentence]
    commas = [i for i, c in enumerate(chunks[behind : behind + _FEW], behind) if _parts(c)]
    if not commas or commas[0] + 1 >= len(chunks):
        return None
    comma = commas[0]
    opener, rest = chunks[comma + 1], chunks[comma + 2 : comma + 2 + _FEW]
    if opener.kind is ChunkKind.RELATIVE and opener.lemma in ("who", "whom"):
        told = [c for before, c in pairwise(rest) if before.lemma in ("as", "be", "call", "consider")]
    elif opener.kind is ChunkKind.NOUN and opener.lemma in ("all", "both"):
        told = list(rest[2:3] if _of_them(comma + 2, chunks) else ())
    else:
        all_of = scene.document.tokens.keys[opener.first] in ("all", "both") and opener.kind is ChunkKind.NOUN
        told = [opener] if all_of else []
    people = people_of(Argument(told[0]), scene) if told and told[0].kind is ChunkKind.NOUN else None
    return people.civilian if people is not None else None


def _parts(chunk: Chunk) -> bool:
    """Whether a comma, dash or bracket stands there, behind which a part may be told."""
    return chunk.kind is ChunkKind.COMMA or (chunk.kind is ChunkKind.MARK and chunk.lemma in _ASIDE)


def _parts_open(chunks: Sequence[Chunk], i: int, behind: int) -> bool:
    """Whether only phrases that tell where and when stand between chunk `i` and a part behind a comma."""
    for j in range(i, min(behind + _FAR, len(chunks) - 1)):
        if _parts(chunks[j]):
            return _tells_part(j + 1, chunks)
        if chunks[j].kind not in _WHERE:
            return False
    return False


def _tells_part(i: int, chunks: Sequence[Chunk]) -> bool:
    """Whether chunks from `i` on can only tell a part: "including", "of them", "three of them", "three of whom"."""
    return opens_part(chunks[i]) or _of_them(i, chunks) or _of_them(i + 1, chunks)


def _of_them(i: int, chunks: Sequence[Chunk]) -> bool:
    return i + 1 < len(chunks) and chunks[i].lemma == "of" and chunks[i + 1].lemma in _THEM


def _find(i: int, chunks: Sequence[Chunk]) -> _Told | None:
    """Where the number and the people of the part stand that chunks from `i` on tell."""
    if opens_part(chunks[i]) or _of_them(i, chunks):
        them = i + 1 < len(chunks) and chunks[i + 1].lemma in _THEM
        at = _over_being(i + (2 if them else 1), chunks)  # "including eight", "among whom were two", "of them three"
        return _Told(at, _people(at, chunks))
    if chunks[i].lemma == "all" and i + 2 < len(chunks) and chunks[i + 1].lemma == "but" and _of_them(i + 3, chunks):
        return _Told(i + 2, _over_being(i + 5, chunks), but=True)  # "all but one of them civilians"
    if i + 2 < len(chunks) and chunks[i + 1].lemma == "among" and chunks[i + 2].lemma in _THEM:
        return _Told(i, i)  # "52 dead, five children among them"
    return _Told(i, _over_being(i + 3, chunks)) if _of_them(i + 1, chunks) else None


def _people(i: int, chunks: Sequence[Chunk]) -> int:
    """Where the people of the number at chunk `i` are named: "three were civilians", "tens of civilians", or there."""
    j = _over_being(i + 1, chunks)
    if j > i + 1:
        return j
    parted = i + 2 < len(chunks) and chunks[i].mention is None and chunks[i + 1].lemma == "of"
    return i + 2 if parted and chunks[i + 2].lemma not in _THEM else i


def _over_being(i: int, chunks: Sequence[Chunk]) -> int:
    return i + 1 if i < len(chunks) and chunks[i].kind is ChunkKind.VERB and chunks[i].lemma == "be" else i


def _told_at(i: int, chunks: tuple[Chunk, ...], whole: Toll, scene: Scene) -> Toll | None:
    """The part that chunks from `i` on tell of: "including eight civilians", "seven of them civilians"."""
    told = _find(i, chunks)
    if told is None or max(told.counted, told.people) >= len(chunks):
        return None
    counted, kind = chunks[told.counted], chunks[told.people]
    if counted.kind is not ChunkKind.NOUN or kind.kind is not ChunkKind.NOUN:
        return None
    count, people = count_in(counted, scene), people_of(Argument(kind), scene)
    if people is None or people.named or count is None or not _counts(count, scene):
        return None
    if not _is_another_sort(people, count, whole) or kind.lemma in casualty_words().labels:
        return None
    low, high = count.at_least, count.at_most
    if told.but:
        if whole.at_least is None or whole.at_least != whole.at_most or low is None:
            return None
        low = high = whole.at_least - low
    sort = people.civilian if people.civilian is not None else whole.civilian
    return evolve(
        whole, at_least=low, at_most=high, side=people.side or whole.side, civilian=sort,
        first=counted.first, last=kind.last, back=False, more=False, bare=False, part=True, total=False,
        again=False, named=frozenset(),
    )  # fmt: skip


def whole_before(chunk: Chunk, sentence: int, scene: Scene) -> Chunk | None:
    """Those of whom a phrase tells a part: the 21 of "21 Aldorians, eight of them soldiers,"; itself where it is none.

    None where a verb has told of them before: "38 were killed, 25 of them Aldorians, and many fled".
    """
    chunks = scene.chunks[sentence]
    i = next((i for i, c in enumerate(chunks) if c is chunk), 0)
    if i < _PARTED or chunks[i - 1].lemma not in _THEM or chunks[i - 2].lemma != "of" or not _parts(chunks[i - 4]):
        return chunk
    for j in range(i - _PARTED, -1, -1):
        if chunks[j].kind is ChunkKind.NOUN and (count := count_in(chunks[j], scene)) is not None and count.stated:
            return chunks[j]
        if chunks[j].kind not in _WHERE:
            return None
    return None


def _is_another_sort(people: People, count: Quantity, whole: Toll) -> bool:
    """Whether people are told apart from the whole: "three children" of 13 residents, "25 of them Aldorians" of 38."""
    if people.civilian is None:
        told = people.quantity is not None and people.noun.endswith("s") and count.at_least != 1  # "three cricketers"
        return count.stated and ((people.side is not None and whole.side is None) or told)
    return whole.civilian is not people.civilian or (people.civilian and count.at_least != 1)


def _counts(count: Quantity, scene: Scene) -> bool:
    """Whether a number is told, be it "dozens"; "a soldier" is one, "most of them" are none."""
    if count.at_least is count.at_most is None:
        return scene.document.tokens.keys[count.first] in _UNTOLD
    return count.stated or count.at_least == 1
