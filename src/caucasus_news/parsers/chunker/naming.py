"""Clauses that only say what somebody calls a thing: "hit what it called camps" tells of camps.

They open with "what" and close with the verb of naming: the phrase behind them stands as if they were not there.
"""

from collections.abc import Sequence

_CALLING = frozenset(
    {"call", "calls", "called", "term", "terms", "termed", "dub", "dubbed", "label", "labelled", "labeled", "style"}
    | {"styled", "branded", "characterised", "characterized", "describe", "describes", "described", "qualified"}
)
_HOLDING = frozenset(
    {"say", "says", "said", "claim", "claims", "claimed", "believe", "believes", "believed", "allege", "alleged"}
    | {"considers", "considered", "insists", "insisted", "suspected", "thought", "appear", "appears", "appeared"}
    | {"seem", "seems", "seemed", "reported"}
)
_BEING = (("was",), ("were",), ("is",), ("are",), ("to", "be"), ("had", "been"), ("to", "have", "been"))
_LEFT = (("was", "left", "of"), ("is", "left", "of"), ("remained", "of"), ("remains", "of"), ("had", "remained", "of"))
_REACH = 8  # tokens between "what" and its verb: "what the Ostian defence ministry has called"


def behind_naming(keys: Sequence[str], words: Sequence[str], i: int, last: int) -> int:
    """The index behind the clause of naming that "what" at token `i` opens; `i` where it opens another one.

    >>> behind_naming(("what", "it", "called", "camps"), ("what", "it", "called", "camps"), 0, 4)
    3
    >>> behind_naming(("what", "it", "said", "on"), ("what", "it", "said", "on"), 0, 4)
    0
    >>> behind_naming(("what", "was", "left", "of", "Ostia"), ("what", "was", "left", "of", "Ostia"), 0, 5)
    4
    """
    for left in _LEFT:
        if tuple(keys[i + 1 : i + 1 + len(left)]) == left:
            return i + 1 + len(left)
    for j in range(i + 1, min(i + _REACH, last)):
        key = keys[j]
        if not words[j][0].isalnum() and key not in ("'", "-"):
            return i
        if key in _HOLDING:
            end = next((j + 1 + len(be) for be in _BEING if tuple(keys[j + 1 : j + 1 + len(be)]) == be), i)
            return end if end < last else i
        if key in _CALLING:
            likened = "as" in keys[j + 1 : j + 2]  # "described as", "qualified as"
            end = j + 2 if likened else j + 1
            return end if end < last and (likened or key[:4] != "desc") else i
    return i
