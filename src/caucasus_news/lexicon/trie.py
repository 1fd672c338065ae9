"""Names in a row of keys: one pass from left to right over nested dictionaries.

The cost of a text does not depend on how many names there are: a token that starts no name costs one look-up.
"""

from collections.abc import Sequence
from typing import Any, TypeAlias

from caucasus_news.lexicon.sense import NameMatch, Sense

#: Keys lead to further nodes; None leads to what the name ending here means.
Node: TypeAlias = "dict[str | None, Any]"

#: How a name must be written. A number from 1 up asks for a capital in that word of it, counted from 1.
FREE = 0
ACRONYM = -1

_NONE: tuple[Sense, ...] = ()


def insert(root: Node, keys: Sequence[str], need: int, sense: Sense) -> None:
    """Let `keys` mean `sense`, where written as `need` asks; the laxer need stands where two spellings meet."""
    node = root
    for key in keys:
        node = node.setdefault(key, {})
    known: tuple[tuple[int, Sense], ...] = node.get(None, ())
    for index, (other, held) in enumerate(known):
        if held.record is sense.record and held.kind is sense.kind:
            if _strictness(need) < _strictness(other):
                node[None] = (*known[:index], (need, sense), *known[index + 1 :])
            return
    node[None] = (*known, (need, sense))


def find(root: Node, keys: Sequence[str], words: Sequence[str] | None) -> list[NameMatch]:
    """The names in `keys`, longest first, none overlapping; see `Lexicon.find`."""
    found: list[NameMatch] = []
    count, end = len(keys), 0
    for first in [index for index, key in enumerate(keys) if key in root]:
        if first < end:
            continue
        node: Node | None = root[keys[first]]
        last, senses = first + 1, _NONE
        while node is not None:
            entries = node.get(None)
            if entries is not None:
                fitting = _fitting(entries, first, words)
                if fitting:
                    end, senses = last, fitting
            node = node.get(keys[last]) if last < count else None
            last += 1
        if senses:
            found.append(NameMatch(first, end, senses))
    return found


def _strictness(need: int) -> int:
    return 1 if need > 0 else 2 if need == ACRONYM else 0


def _fitting(entries: tuple[tuple[int, Sense], ...], first: int, words: Sequence[str] | None) -> tuple[Sense, ...]:
    """The senses whose name may be written as the text writes it."""
    if words is None:
        return tuple([sense for _, sense in entries])
    return tuple([sense for need, sense in entries if need == FREE or _written(words, first, need)])


def _written(words: Sequence[str], first: int, need: int) -> bool:
    if need == ACRONYM:
        return words[first].isupper()
    return not words[first + need - 1][:1].islower()
