"""Which articles are copies of one another: syndicated ones count as one source.

A text is sketched by its smallest hashes of four words in a row. Two sketches are samples of both texts below the
lower of their largest hashes, so that the share of the shorter text that stands in the other can be read from them;
articles are compared only where one of their very smallest hashes is the same.
"""

import re
import zlib
from collections.abc import Iterator, Sequence

from caucasus_news.dossier.groups import Groups
from caucasus_news.model import Article

WORDS = 4
KEPT = 128
#: How many of the smallest hashes an article is looked up by, and how many of its neighbours under each it is compared
#: with: a phrase that stands on every page of an agency makes no copies.
LOOKED_UP = 12
NEIGHBOURS = 40
#: The share of the shorter text that must stand in the longer one, and the least share of both together.
SHARED_OF_SHORTER = 0.7
SHARED_OF_BOTH = 0.3

Sketch = tuple[int, ...]

_WORD = re.compile(r"\w+")


def sketch(article: Article) -> Sketch:
    """The smallest hashes of an article's body, in order."""
    text = "\n".join(article.paragraphs) or article.text
    words = _WORD.findall(text.casefold())
    hashes = {
        zlib.crc32(" ".join(words[at : at + WORDS]).encode("utf-8", "surrogatepass"))
        for at in range(max(1, len(words) - WORDS + 1))
    }
    return tuple(sorted(_mixed(found) for found in hashes)[:KEPT]) if words else ()


def _mixed(number: int) -> int:
    # CRC keeps what differs in the last words close together; a multiplication spreads it.
    return number * 0x9E3779B1 & 0xFFFFFFFF


def copies(one: Sketch, other: Sketch) -> bool:
    """Whether one of the two texts holds most of the other.

    >>> copies((1, 2, 3, 4), (1, 2, 3, 4, 5, 6)), copies((1, 2, 3, 4), (1, 7, 8, 9)), copies((), ())
    (True, False, False)
    """
    if not one or not other:
        return False
    limit = min(_reach(one), _reach(other))
    mine = {found for found in one if found <= limit}
    others = {found for found in other if found <= limit}
    shared = len(mine & others)
    return shared >= SHARED_OF_SHORTER * min(len(mine), len(others)) and shared >= SHARED_OF_BOTH * len(mine | others)


def _reach(found: Sketch) -> int:
    """Up to where a sketch is complete."""
    return found[-1] if len(found) == KEPT else 0xFFFFFFFF


def sources(articles: Sequence[Article]) -> tuple[tuple[int, ...], ...]:
    """The numbers of the articles, those of copies together, each group and all of them in order."""
    sketches = [sketch(article) for article in articles]
    groups = Groups(len(sketches))
    for one, other in _neighbours(sketches):
        if groups.root(one) != groups.root(other) and copies(sketches[one], sketches[other]):
            groups.join(one, other)
    return groups.members()


def _neighbours(sketches: Sequence[Sketch]) -> Iterator[tuple[int, int]]:
    shelves: dict[int, list[int]] = {}
    for number, found in enumerate(sketches):
        for smallest in found[:LOOKED_UP]:
            shelf = shelves.setdefault(smallest, [])
            for other in shelf[-NEIGHBOURS:]:
                yield other, number
            shelf.append(number)
