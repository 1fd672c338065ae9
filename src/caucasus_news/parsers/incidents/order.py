"""In which order a text tells: a live blog has its last news first."""

from collections.abc import Iterator
from itertools import pairwise

from caucasus_news.parsers.scene import Scene

_ENTRIES = 3  # entries with a clock time that make a live blog
_DAY = 24


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
