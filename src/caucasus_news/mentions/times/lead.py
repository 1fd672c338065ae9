"""What stands before the core of an expression and belongs to it: "around the end of", "in early", "mid-"."""

from typing import NamedTuple

from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.symbols import Edge
from caucasus_news.model import Modifier

_EDGE = {
    "early": Edge.EARLY, "mid": Edge.MID, "late": Edge.LATE, "start": Edge.START, "end": Edge.END, "rest": Edge.REST
}  # fmt: skip
_ABOUT_DATES = frozenset({"about", "around", "approximately", "circa", "ca", "roughly", "nearly", "almost"})
_BEFORE_HALF = {"first": 1, "second": 2, "latter": 2, "last": 2, "other": 2, "early": 1, "late": 2}
#: What may stand right before the core; most dates have nothing of the kind.
_LEADING = _ABOUT_DATES | {"-", "early", "late", "mid", "later", "earlier", "the", "this", "in", "on", "of", "."}
_ADVERBS = frozenset({"early", "late", "later", "earlier"})  # "early in", "late on"
_MODIFIERS = {
    "since": Modifier.SINCE, "until": Modifier.UNTIL, "till": Modifier.UNTIL, "before": Modifier.BEFORE,
    "after": Modifier.AFTER, "by": Modifier.UNTIL, "following": Modifier.AFTER,
}  # fmt: skip
_EDGE_MODIFIER = {
    Edge.EARLY: Modifier.EARLY, Edge.START: Modifier.EARLY, Edge.MID: Modifier.MID, Edge.LATE: Modifier.LATE,
    Edge.END: Modifier.LATE,
}  # fmt: skip


class Lead(NamedTuple):
    """The first token of an expression, and what the words before its core say."""

    start: int
    edge: Edge | None = None
    half: int | None = None
    approximate: bool = False

    def modifier(self, p: Page) -> Modifier | None:
        """The modifier of the expression: its edge, else the preposition before it."""
        if self.edge is not None:
            return _EDGE_MODIFIER.get(self.edge)
        before = _MODIFIERS.get(p.keys[self.start - 1]) if self.start else None
        if before is None and self.approximate:
            return Modifier.APPROXIMATE
        return before


def lead(p: Page, i: int) -> Lead:
    """What stands before token `i`: `[about] [the] (end | first half ...) of [the]`, `[the] (early | late | mid-)`."""
    before = p.keys[i - 1]
    if before not in _LEADING or (before in ("in", "on") and p.keys[i - 2] not in _ADVERBS):
        return Lead(i)
    j, edge, half = i, None, None
    found = _adjective(p, j) or _noun(p, j)
    if found is not None:
        j, edge, half = found
    if p.keys[j - 1] in ("the", "this") and j - 1 >= p.floor:
        j -= 1
    start, approximate = _circa(p, j)
    return Lead(start, edge, half, approximate)


def _circa(p: Page, j: int) -> tuple[int, bool]:
    """The first token of `about`, `around`, `ca.` before a date at token `j`."""
    keys = p.keys
    if j - 1 >= p.floor and keys[j - 1] in _ABOUT_DATES:
        return j - 1, True
    if keys[j - 1] == "." and keys[j - 2] in ("ca", "approx") and j - 2 >= p.floor:
        return j - 2, True
    return j, False


def approximators(p: Page, j: int) -> tuple[int, bool]:
    """The first token of `about`, `more than`, `at least` … before token `j`, and whether there is any."""
    keys, words = p.keys, p.words
    if j - 1 < p.floor:
        return j, False
    before = keys[j - 1]
    if before in words.approximators:
        return j - 1, before not in ("just", "only")
    if before == "." and keys[j - 2] in ("ca", "approx") and j - 2 >= p.floor:
        return j - 2, True
    if before == "than" and keys[j - 2] in ("more", "less", "fewer") and j - 2 >= p.floor:
        return j - 2, True
    if before in ("least", "most") and keys[j - 2] == "at" and j - 2 >= p.floor:
        return j - 2, True
    if before == "to" and keys[j - 2] in ("close", "up") and j - 2 >= p.floor:
        return j - 2, True
    return j, False


def _adjective(p: Page, i: int) -> tuple[int, Edge | None, int | None] | None:
    """`early`, `late`, `mid-`, `early in [the]` before token `i`."""
    keys = p.keys
    j = i - 1
    if keys[j] == "-" and keys[j - 1] in ("mid", "early", "late") and j - 1 >= p.floor:
        return j - 1, _EDGE[keys[j - 1]], None
    if j < p.floor:
        return None
    if keys[j] in ("early", "late", "mid") or (keys[j] in ("later", "earlier") and keys[j + 1] not in p.words.months):
        start = j - 1 if keys[j - 1] == "very" else j
        return start, _EDGE.get(keys[j]), None
    if keys[j] == "the" and j - 1 >= p.floor:
        j -= 1
    if keys[j] in ("in", "on") and keys[j - 1] in _ADVERBS and j - 1 >= p.floor:
        start = j - 2 if keys[j - 2] == "very" and j - 2 >= p.floor else j - 1
        return start, _EDGE.get(keys[j - 1]) if keys[j] == "in" else None, None
    return None


def _noun(p: Page, i: int) -> tuple[int, Edge | None, int | None] | None:
    """`end of [the]`, `first half of [the]`, `latter part of` before token `i`."""
    keys = p.keys
    j = i - 1
    if keys[j] == "the" and keys[j - 1] == "of":
        j -= 1
    if keys[j] != "of" or j - 1 < p.floor:
        return None
    noun = p.words.edges.get(keys[j - 1])
    if noun is None:
        return None
    if noun in ("half", "part"):
        which = _BEFORE_HALF.get(keys[j - 2])
        if which is None or j - 2 < p.floor:
            return None
        if noun == "half":
            return j - 2, None, which
        return j - 2, Edge.EARLY if which == 1 else Edge.LATE, None
    if noun in ("early", "late") or keys[j - 1] in ("earlier", "later"):
        return None
    start = j - 2 if keys[j - 2] == "very" and j - 2 >= p.floor else j - 1
    return start, _EDGE[noun], None
