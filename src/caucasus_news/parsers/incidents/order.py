"""In which order a text tells: a live blog has its last news first, a chronology its entries by day."""

from collections.abc import Iterator
from itertools import pairwise

from caucasus_news.model import Precision, TimeKind, When
from caucasus_news.parsers.chunks import ChunkKind
from caucasus_news.parsers.scene import Scene

_ENTRIES = 3  # entries with a clock time that make a live blog
_DAY = 24
_DASHES = frozenset({"-", "–", "—", ":"})
_FAR = 12  # sentences that an entry may have


def newest_first(scene: Scene) -> bool:
    """Whether the entries of a text begin with times of day that run backwards."""
    clocks = list(_clocks(scene))
    if len(clocks) < _ENTRIES:
        return False
    back = sum(b < a for a, b in pairwise(clocks))
    return back >= 2 * (len(clocks) - 1 - back)


def _clocks(scene: Scene) -> Iterator[int]:
    """The minutes of the day that blocks of the text begin with: "20:50 Barely three hours of quiet"."""
    tokens = scene.document.tokens
    block = -1
    for sentence in scene.document.sentences:
        if sentence.block == block:
            continue
        block = sentence.block
        keys = tokens.keys[sentence.first : sentence.last][:3]
        if len(keys) == 3 and keys[0].isdecimal() and keys[1] in (":", ".") and keys[2].isdecimal():
            if len(keys[2]) == 2 and int(keys[0][:3]) < _DAY and tokens.adjoin(sentence.first + 1):
                yield int(keys[0]) * 60 + int(keys[2])


def entry_day(number: int, scene: Scene) -> When | None:
    """The day that the entry around a sentence begins with: "16 September 2022 – Tanks cross the river"."""
    sentences = scene.document.sentences
    first = number
    while first > max(number - _FAR, 0) and sentences[first - 1].block == sentences[number].block:
        first -= 1
    chunks = scene.chunks[first]
    if len(chunks) < 2 or chunks[0].time is None or chunks[1].lemma not in _DASHES:
        return None
    when = chunks[0].time.when
    dated = when.kind is TimeKind.DATE and when.earliest is not None and chunks[1].kind is ChunkKind.MARK
    return when if dated and when.precision in (Precision.DAY, Precision.MONTH) else None
