"""Some of those who came to harm: "15 dead, including eight civilians", "32 were killed, seven of them civilians"."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from attrs import evolve

from caucasus_news.model import CasualtyKind
from caucasus_news.parsers.casualties.parts import chunk_behind, part_behind, part_of, sort_told
from caucasus_news.parsers.casualties.shares import shared_out
from caucasus_news.parsers.casualties.sides import side_behind
from caucasus_news.parsers.casualties.tolls import Toll, casualty_words
from caucasus_news.parsers.chunks import Chunk, ChunkKind
from caucasus_news.parsers.frames import Argument
from caucasus_news.parsers.people import all_people_of, count_in, people_of
from caucasus_news.parsers.people_added import add_up
from caucasus_news.parsers.quantities import Quantity
from caucasus_news.parsers.scene import Scene

_WHERE = (ChunkKind.NOUN, ChunkKind.PREPOSITION, ChunkKind.TIME)
_COLONS = frozenset({":", "—", "–", ",", "("})
_LISTED = (ChunkKind.NOUN, ChunkKind.COORDINATOR, ChunkKind.COMMA)
_CLOSE = 6  # chunks between a number and the colon behind which it is told by sorts of people
_FAR = 20  # chunks between a number and the colon behind which it is told by nations
_NEAR = 10  # chunks between those harmed and the "were" that tells who was among them


def with_parts(tolls: Iterable[Toll], scene: Scene) -> list[Toll]:
    """Tolls, each with the part of it that the words right behind it tell of."""
    found = []
    for toll in tolls:
        behind = chunk_behind(toll, scene)
        sides = []
        if toll.at_least is not None and not toll.part:
            sides = _of_each_side(toll, behind, scene) if toll.at_least > 1 else []
            sides = sides or _of_each_sort(toll, behind, scene)
        found += sides or [toll]
        if toll.civilian is None:
            toll.civilian = sort_told(toll, behind, scene)
        part = part_behind(toll, behind, scene) if not sides else None
        if part is not None:
            found += [part, *_further(part, toll, scene)]
    return found


def _further(part: Toll, whole: Toll, scene: Scene) -> Iterator[Toll]:
    """The second of "13 dead, including eight civilians and five soldiers"."""
    chunks = scene.chunks[part.sentence]
    i = next((i for i, c in enumerate(chunks) if c.last >= part.last), len(chunks))
    yield from _of_other_nations(part, chunks[i], scene)
    while i + 2 < len(chunks) and chunks[i + 1].kind in (ChunkKind.COORDINATOR, ChunkKind.COMMA):
        chunk = chunks[i + 2]
        count, people = count_in(chunk, scene), people_of(Argument(chunk), scene)
        if chunk.kind is not ChunkKind.NOUN or count is None or people is None:
            return
        of_other_side = people.side is not None and whole.side is None and people.side != part.side
        if people.named or (people.civilian in (None, part.civilian, whole.civilian) and not of_other_side):
            return
        yield evolve(
            part, at_least=count.at_least, at_most=count.at_most, civilian=people.civilian,
            side=people.side or whole.side, first=chunk.first, last=chunk.last,
        )  # fmt: skip
        i += 2


def _of_other_nations(part: Toll, chunk: Chunk, scene: Scene) -> Iterator[Toll]:
    """The second of "38 dead, 25 of them Aldorian and 13 Berrian", and of which nation the first are."""
    nations = all_people_of(Argument(chunk), scene)
    if len(nations) < 2:
        return
    first, *others = nations
    part.side = first.side
    for people in others:
        if people.quantity is not None and people.quantity.stated:
            yield evolve(part, at_least=people.at_least, at_most=people.at_most, side=people.side, first=people.first)


def _of_each_side(whole: Toll, behind: int, scene: Scene) -> list[Toll]:
    """The number by nations, where a colon or comma tells it: "seven died: four Aldorians and three Berrians"."""
    if whole.side is not None and not whole.own:
        return []
    chunks = scene.chunks[whole.sentence]
    for i, chunk in enumerate(chunks[behind : behind + _FAR], behind):
        if chunk.lemma not in _COLONS:
            continue
        found = _by_nations(i + 1, chunks, whole, scene) or shared_out(i + 1, chunks, whole, scene)
        if found:
            return found
    return []


def _of_each_sort(whole: Toll, behind: int, scene: Scene) -> list[Toll]:
    """The whole with soldiers and civilians by number behind it: "nine died: six soldiers and three villagers"."""
    if whole.civilian is not None:
        return []
    chunks = scene.chunks[whole.sentence]
    colons = [i for i, c in enumerate(chunks[behind : behind + _CLOSE], behind) if c.lemma in _COLONS]
    if not colons:
        return []
    listed = takewhile(lambda c: c.kind in _LISTED, chunks[colons[0] + 1 :])
    told = [p for c in listed if c.kind is ChunkKind.NOUN for p in all_people_of(Argument(c), scene)]
    if {p.civilian for p in told} != {True, False} or sum(p.at_least or 0 for p in told) != whole.at_least:
        return []
    parts = (
        evolve(
            whole, at_least=p.at_least, at_most=p.at_most, side=p.side or whole.side, civilian=p.civilian,
            first=p.first, last=p.last, back=False, more=False, bare=False, part=True,
        )
        for p in add_up(told)
    )  # fmt: skip
    return [whole, *parts]


def _by_nations(first: int, chunks: Sequence[Chunk], whole: Toll, scene: Scene) -> list[Toll]:
    """Those of each nation from a chunk on, where they add up to the whole."""
    members: list[Toll] = []
    for i in range(first, len(chunks)):
        if chunks[i].kind is ChunkKind.MARK:
            break
        if chunks[i].kind is ChunkKind.NOUN:
            members += _members_of_side(i, chunks, whole, scene)
    if len(members) < 2 or sum(m.at_least or 0 for m in members) != whole.at_least:
        return []
    return [t for m in members for t in (m, part_of(m, scene)) if t is not None]


def _members_of_side(i: int, chunks: Sequence[Chunk], whole: Toll, scene: Scene) -> Iterator[Toll]:
    """Those at chunk `i` whose nation or side is told: "four Aldorians", "28 on the Berrian side"."""
    for people in all_people_of(Argument(chunks[i]), scene):
        side = people.side or side_behind(i, chunks, scene)
        if side is not None and people.quantity is not None and people.at_least is not None:
            yield evolve(
                whole, at_least=people.at_least, at_most=people.at_most, side=side, own=False,
                civilian=people.civilian if people.civilian is not None else whole.civilian,
                first=people.first, last=people.last,
            )  # fmt: skip


def parts_of_told(sentence: int, scene: Scene) -> Iterator[Toll]:
    """Parts of a number told elsewhere: "among the dead were three children", "the victims included two women"."""
    chunks, labels = scene.chunks[sentence], casualty_words().labels
    for i, chunk in enumerate(chunks):
        if chunk.kind is not ChunkKind.NOUN:
            continue
        if i > 2 and chunks[i - 1].lemma == "among" and chunks[i - 2].lemma == "be":
            yield from _among_counted(i, chunks, sentence, scene)
        if i and chunks[i - 1].lemma == "of" and (kind := labels.get(chunk.lemma)):
            yield from _were_sorted(i + 1, chunks, CasualtyKind(kind), sentence, scene)
        if scene.document.tokens.keys[chunk.first] not in ("the", "those"):
            continue
        kind = labels.get(chunk.lemma) or _of_dead_who_include(chunk)
        if not kind:
            continue
        if (count := _so_many_of(i, chunks, scene)) is not None:
            yield Toll(
                CasualtyKind(kind), count.at_least, count.at_most, None, True,
                count.first, chunk.last, sentence, part=True,
            )  # fmt: skip
            continue
        people = [
            p
            for c in _members(i, chunks)
            for p in all_people_of(Argument(c), scene)
            if p.quantity is not None or p.named
        ]
        for one in add_up(p for p in people if p.civilian is not None):
            yield Toll(
                CasualtyKind(kind), one.at_least, one.at_most, one.side, one.civilian,
                one.first, one.last, sentence, part=True, named=one.named,
            )  # fmt: skip


def _among_counted(i: int, chunks: Sequence[Chunk], sentence: int, scene: Scene) -> Iterator[Toll]:
    """ "Two medics and a fireman were among nine people killed"."""
    count = count_in(chunks[i], scene)
    verb = chunks[i + 1] if i + 1 < len(chunks) and chunks[i + 1].kind is ChunkKind.VERB else None
    kind = casualty_words().verbs.get(verb.lemma, ".") if verb is not None else "."
    if count is None or not count.stated or "." in kind:
        return
    j, members = i - 3, [chunks[i - 3]]
    while (
        j > 1
        and chunks[j - 1].kind in (ChunkKind.COORDINATOR, ChunkKind.COMMA)
        and chunks[j - 2].kind is ChunkKind.NOUN
    ):
        j -= 2
        members.insert(0, chunks[j])
    people = [p for c in members for p in all_people_of(Argument(c), scene) if p.quantity is not None or p.named]
    whole = people_of(Argument(chunks[i]), scene)
    for one in add_up(p for p in people if p.civilian not in (None, whole.civilian if whole is not None else None)):
        yield Toll(
            CasualtyKind(kind), one.at_least, one.at_most, one.side, one.civilian,
            one.first, one.last, sentence, part=True, named=one.named,
        )  # fmt: skip


def _were_sorted(i: int, chunks: Sequence[Chunk], kind: CasualtyKind, sentence: int, scene: Scene) -> Iterator[Toll]:
    """The part in "Of the nine dead, six were children", from the comma at chunk `i` on."""
    if i + 3 >= len(chunks) or chunks[i].kind is not ChunkKind.COMMA or chunks[i + 2].lemma != "be":
        return
    count = count_in(chunks[i + 1], scene) if chunks[i + 1].kind is ChunkKind.NOUN else None
    were = people_of(Argument(chunks[i + 3]), scene) if chunks[i + 3].kind is ChunkKind.NOUN else None
    if count is not None and count.stated and were is not None and were.civilian is not None:
        first, last = chunks[i + 1].first, chunks[i + 3].last
        yield Toll(kind, count.at_least, count.at_most, were.side, were.civilian, first, last, sentence, part=True)


def _so_many_of(i: int, chunks: Sequence[Chunk], scene: Scene) -> Quantity | None:
    """The number in "eight of the dead were children", where chunk `i` is "the dead"."""
    if i < 2 or i + 2 >= len(chunks) or chunks[i - 1].lemma != "of" or chunks[i + 1].lemma != "be":
        return None
    were = people_of(Argument(chunks[i + 2]), scene) if chunks[i + 2].kind is ChunkKind.NOUN else None
    return count_in(chunks[i - 2], scene) if were is not None and were.civilian else None


def _including(i: int, chunks: Sequence[Chunk]) -> int:
    """The "included" behind "those killed" and the phrases that hang on it; -1 for none."""
    for j in range(i + 1, min(i + _NEAR, len(chunks))):
        if chunks[j].lemma == "include":
            return j if j > i + 1 else -1
        if chunks[j].kind not in _WHERE:
            return -1
    return -1


def _of_dead_who_include(chunk: Chunk) -> str | None:
    """What became of "the dead include …", which looks like a noun with its adjective."""
    return casualty_words().labels.get(chunk.modifiers[-1]) if chunk.lemma == "include" and chunk.modifiers else None


def _members(i: int, chunks: Sequence[Chunk]) -> list[Chunk]:
    """The noun phrases that tell who were among those whom chunk `i` names."""
    at = i + 1 if chunks[i].lemma == "include" else -1
    if i and chunks[i - 1].lemma == "among" and (verb := _being(i, chunks)) >= 0:
        at = verb + 1  # "among the dead were three children", "among those killed in the attack was X"
    elif (verb := _including(i, chunks)) >= 0:
        at = verb + 1  # "those killed in the attack included ten soldiers"
    elif i + 1 < len(chunks) and chunks[i + 1].lemma == "include" and chunks[i + 1].kind is ChunkKind.VERB:
        at = i + 2
    elif i > 2 and chunks[i - 1].lemma == "among" and chunks[i - 2].lemma == "be":
        return [chunks[i - 3]] if chunks[i - 3].kind is ChunkKind.NOUN else []  # "three children were among the dead"
    found: list[Chunk] = []
    while 0 <= at < len(chunks) and chunks[at].kind in (ChunkKind.NOUN, ChunkKind.COORDINATOR, ChunkKind.COMMA):
        if chunks[at].kind is ChunkKind.NOUN:
            found.append(chunks[at])
        at += 1
    return found


def _being(i: int, chunks: Sequence[Chunk]) -> int:
    """The "was" or "were" behind chunk `i` and the phrases that hang on it; -1 for none."""
    for j in range(i + 1, min(i + _NEAR, len(chunks))):
        if chunks[j].kind is ChunkKind.VERB:
            return j if chunks[j].lemma == "be" else -1
        if chunks[j].kind not in (ChunkKind.NOUN, ChunkKind.PREPOSITION, ChunkKind.TIME):
            return -1
    return -1
