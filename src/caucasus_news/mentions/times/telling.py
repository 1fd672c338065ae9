"""Days on which something is told, not the days that are told of: `the ministry said on Friday`."""

from itertools import pairwise

from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.symbols import Expression

_TO_TELLING = 4
_HEARERS = frozenset(
    {"reporters", "journalists", "parliament", "lawmakers", "deputies", "mps", "television", "cabinet"}
)
_IN_TELLING = _HEARERS | {"on", "late", "early", "the"}
_TOLLS = frozenset({"toll", "number", "count", "figure", "losses", "casualties", "total"})
_BEFORE_TOLLS = frozenset({"the", "its", "their", "his", "death", "own", "overall", "official"})
_PUTTING = frozenset({"put", "raised", "revised", "updated", "lowered", "gave"})
_BEHIND = 7
_TO_HAD = 10
_TO_SOURCE = 9  # so many words may "according to" and its source have


def is_of_telling(p: Page, e: Expression) -> bool:
    """`the ministry said on Friday`, `told reporters Friday`, `on Friday said`; not what it had said."""
    j = e.first - 1
    while j > max(e.first - _TO_TELLING, 0) and p.keys[j] in _IN_TELLING:
        j -= 1
    return (p.keys[j] in p.words.tellings and p.keys[j - 1] != "had") or p.keys[e.last] in p.words.tellings


def tells(p: Page, e: Expression) -> bool:
    """Whether a day is that of a telling in other words too: `put the toll on Sunday at 14`, `On Sunday he denied`."""
    if is_of_telling(p, e):
        return True
    keys, j = p.keys, e.first - 1 - (p.keys[e.first - 1] == "on")
    if keys[j] in _TOLLS:
        while keys[j - 1] in _BEFORE_TOLLS:
            j -= 1
        return keys[j - 1] in _PUTTING
    for key in keys[e.last : e.last + _BEHIND]:
        if key in (".", ",", ";", ""):
            return False
        if key in p.words.tellings:
            return True
    return False


def is_set_back(p: Page, e: Expression, last: int) -> bool:
    """Whether a "had" sets a day before the one told up to token `last`: `said on Sunday he had left on Friday`.

    It stands between them or behind both, not before both: `had come on Sunday and left on Tuesday`.
    """
    behind = p.keys[e.last : e.last + _TO_HAD]
    joined = next((i for i, pair in enumerate(pairwise(behind)) if pair == (",", "and")), _TO_HAD)
    return "had" in p.keys[last + 1 : e.first] or "had" in behind[:joined]  # "had left on Tuesday, and both had said"


def is_reported(p: Page, e: Expression) -> bool:
    """`had died the day before, he said.`: what is told closes with who says so."""
    keys = p.keys
    return keys[e.last] == "," and not p.words.tellings.isdisjoint(keys[e.last + 2 : e.last + _TO_TELLING])


def is_according(p: Page, first: int) -> bool:
    """`according to reports of the media on Monday`: the day at token `first` is that of what was told."""
    keys = p.keys
    for j in range(first - 2, max(first - _TO_SOURCE, 0), -1):
        if keys[j] == "according":
            return keys[j + 1] == "to" and p.same_line(j, first)
        if not keys[j].isalnum() and keys[j] not in ("-", "'"):
            return False
    return False
