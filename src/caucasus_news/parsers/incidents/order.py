"""In which order a text tells: a live blog has its last news first, a chronology its entries by day."""

from collections.abc import Iterator
from itertools import pairwise

from caucasus_news.model import Precision, TimeKind, When
from caucasus_news.parsers.chunks import ChunkKind
from caucasus_news.parsers.scene import Scene

_ENTRIES = 3  # entries with a clock time that make a live blog
_DAY = 24
_DASHES = frozenset({"-", "–", "—", ":"})
_HEAD = 6  # tokens of a day before the time: "Wednesday, 20 September 2023,"
_FAR = 12  # sentences that an entry may have


def newest_first(scene: Scene) -> bool:
    """Whether the entries of a text begin with times of day that run backwards."""
    clocks = list(_clocks(scene))
    if len(clocks) < _ENTRIES:
        return False
    back = sum(b < a for a, b in pairwise(clocks))
    return back >= 2 * (len(clocks) - 1 - back)


def _clocks(scene: Scene) -> Iterator[int]:
    """The minutes that blocks of the text begin with: "20:50 Barely three hours of quiet", "20 September, 18:50"."""
    tokens = scene.document.tokens
    block = -1
    for sentence in scene.document.sentences:
        if sentence.block == block:
            continue
        block = sentence.block
        head = tokens.keys[sentence.first : sentence.first + _HEAD + 1]
        if ":" not in head and "." not in head:
            continue
        for first in range(sentence.first, sentence.last - 2)[:_HEAD]:
            hour, colon, minute = tokens.keys[first : first + 3]
            if colon not in (":", ".") or not (hour.isdecimal() and minute.isdecimal()):
                continue
            if len(minute) == 2 and int(hour[:3]) < _DAY and tokens.adjoin(first + 1):
                day = next((k for k in tokens.keys[sentence.first : first] if k.isdecimal()), "0")
                yield (int(day[:3]) * _DAY + int(hour)) * 60 + int(minute)
            break


def entry_day(number: int, scene: Scene) -> When | None:
    """The day that the entry around a sentence begins with: "16 September 2022 – Tanks cross the river"."""
    sentences = scene.document.sentences
    first, farthest = number, max(number - _FAR, 0)
    while first > farthest and sentences[first - 1].block == sentences[number].block:
        first -= 1
    chunks = scene.chunks[first]
    if len(chunks) < 2 or chunks[0].time is None or chunks[1].lemma not in _DASHES:
        return None
    when = chunks[0].time.when
    dated = when.kind is TimeKind.DATE and when.earliest is not None and chunks[1].kind is ChunkKind.MARK
    return when if dated and when.precision in (Precision.DAY, Precision.MONTH) else None
