"""Names in a row of keys: one pass from left to right over nested dictionaries.

The cost of a text does not depend on how many names there are: a token that starts no name costs one look-up. A node is
a dictionary from the next key to the next node; where no name goes on, the next node is just what the name means. In a
dictionary, None leads to what the name that ends there means.
"""

from collections.abc import Sequence
from typing import Any, TypeAlias

from caucasus_news.lexicon.sense import NameMatch, Sense
from caucasus_news.model._made import maker

#: How a name must be written for all of its senses (or MIXED), the senses, and how it must be written for each.
Entries: TypeAlias = tuple[int, tuple[Sense, ...], tuple[int, ...]]
Node: TypeAlias = "dict[str | None, Any]"

#: How a name must be written. A number from 1 up asks for a capital in that word of it, counted from 1.
FREE = 0
ACRONYM = -1
MIXED = -2

_match = maker(NameMatch)
_NONE: tuple[Sense, ...] = ()


def insert(root: Node, keys: Sequence[str], need: int, sense: Sense) -> None:
    """Let `keys` mean `sense`, where written as `need` asks; the laxer need stands where two spellings meet."""
    node = root
    for key in keys[:-1]:
        child = node.get(key)
        if child is None:
            child = node[key] = {}
        elif type(child) is tuple:
            child = node[key] = {None: child}
        node = child
    last = keys[-1]
    child = node.get(last)
    if child is None:
        node[last] = (need, (sense,), (need,))
    elif type(child) is tuple:
        node[last] = _with(child, need, sense)
    else:
        child[None] = _with(child[None], need, sense) if None in child else (need, (sense,), (need,))


def find(root: Node, keys: Sequence[str], words: Sequence[str] | None) -> list[NameMatch]:
    """The names in `keys`, longest first, none overlapping; see `Lexicon.find`."""
    found: list[NameMatch] = []
    count, end = len(keys), 0
    for first in [index for index, key in enumerate(keys) if key in root]:
        if first < end:
            continue
        node: Any = root[keys[first]]
        last, senses = first + 1, _NONE
        while True:
            leaf = type(node) is tuple
            if leaf or None in node:
                entries = node if leaf else node[None]
                need, fitting, _ = entries
                if words is not None and need != FREE:
                    if need == MIXED:
                        fitting = _fitting(entries, first, words)
                    elif need == ACRONYM:
                        fitting = fitting if words[first].isupper() else _NONE
                    elif words[first + need - 1] > "[" and words[first + need - 1][0].islower():
                        fitting = _NONE
                if fitting:
                    end, senses = last, fitting
            if leaf or last == count:
                break
            if keys[last] not in node and keys[last] == "-" and last + 1 < count:  # "New-York", as translations have it
                last += 1
            if keys[last] not in node:
                break
            node = node[keys[last]]
            last += 1
        if senses:
            found.append(_match(first, end, senses))
    return found


def _with(known: Entries, need: int, sense: Sense) -> Entries:
    """The entries with one more sense, or with its laxer need if it is among them."""
    _, senses, needs = known
    for index, held in enumerate(senses):
        if held.record is sense.record and held.kind is sense.kind:
            if _strictness(need) >= _strictness(needs[index]):
                return known
            needs = (*needs[:index], need, *needs[index + 1 :])
            break
    else:
        senses, needs = (*senses, sense), (*needs, need)
    return (needs[0] if len(set(needs)) == 1 else MIXED), senses, needs


def _strictness(need: int) -> int:
    return 1 if need > 0 else 2 if need == ACRONYM else 0


def _fitting(entries: Entries, first: int, words: Sequence[str]) -> tuple[Sense, ...]:
    """Of a name's senses that must be written each in its own way those that fit how the text writes it."""
    _, senses, needs = entries
    return tuple([sense for sense, need in zip(senses, needs, strict=True) if _written(words, first, need)])


def _written(words: Sequence[str], first: int, need: int) -> bool:
    if need > 0:
        return not words[first + need - 1][:1].islower()
    return need == FREE or words[first].isupper()
