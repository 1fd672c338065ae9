"""Whether the words that govern an expression speak of the past or of the future."""

from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.symbols import Expression

_REACH = 25
#: "On Friday, talks between …, …, and …, …, will be held": long subjects stand between.
_REACH_BEHIND = 45
_INVITING = frozenset({"invited", "summoned"})
_OPENING = 8
_STOPS = frozenset({".", ";", ":", "!", "?", '"', "but", "while", "whereas"})
_BEING = frozenset(
    {"be", "been", "being", "not", "also", "again", "to", "only", "soon", "now", "then", "first", "jointly"}
)
_FUTURE_AUX = frozenset({"will", "shall", "ll", "would", "should", "may", "might", "must", "can", "could", "to", "won"})
_PAST_AUX = frozenset({"was", "were", "had", "has", "have", "having", "did"})
_PERFECT = frozenset({"could", "might", "would", "can", "should", "may", "must"})
_ON = frozenset({"on", "in", "at", "for", "from", "by"})


def direction(p: Page, e: Expression) -> int:
    """-1 past, 1 future, 0 where neither governs the expression.

    The nearest verb before it in its clause decides; where the expression opens the clause, the nearest behind.
    """
    if e.direction is not None:
        return e.direction
    found = p.signs.get(e.first)
    if found is None:
        found = p.signs[e.first] = _direction(p, e.first, e.last)
    return found


def _direction(p: Page, first: int, last: int) -> int:
    keys = p.keys
    if keys[first - 1] == "of" and keys[first - 2] in p.words.past_nouns:
        return -1
    for j in range(first - 1, max(-1, first - _REACH) - 1, -1):
        if j < 0 or keys[j] in _STOPS or not p.same_line(j, j + 1):
            return _behind(p, last) if first - j <= _OPENING else 0
        found = _sign(p, j)
        if found < 0 and keys[j] in _INVITING and {"for", "to"} & set(keys[j + 1 : first]):
            return 1  # "invited the ministers for talks on Monday"
        if found:
            return found
    return 0


def _behind(p: Page, last: int) -> int:
    keys = p.keys
    for j in range(last, last + _REACH_BEHIND):
        key = keys[j]
        if not key or key in _STOPS or not p.same_line(j - 1, j):
            return 0
        found = _sign(p, j)
        if found:
            return found
    return 0


def _sign(p: Page, j: int) -> int:
    """What the word at token `j` says of the time, with the auxiliaries before it."""
    key, words = p.keys[j], p.words
    if key in words.future_marks:
        return 0 if p.capital(j) and key in ("may", "will") else _mark(p, j)
    if key in words.future_verbs and p.keys[j - 1] == "to" and not p.capital(j):
        return -1 if p.keys[j - 2] in words.past_governors else 1
    if key in words.plan_verbs:
        return 1
    if key in ("has", "have", "is", "are"):
        return _present(p, j)
    if key in words.past_verbs or (
        len(key) > 4 and key.endswith("ed") and key not in words.not_past and not p.capital(j)
    ):
        return _aspect(p, j)
    return 0


def _present(p: Page, j: int) -> int:
    """`is on Friday`, `has a session on Friday` look ahead; `is in Baku` says nothing."""
    after = p.keys[j + 1]
    if p.keys[j] in ("is", "are"):
        return 1 if after == "to" or (after == "on" and p.keys[j + 2] in p.words.weekdays) else 0
    return 1 if after in ("a", "an", "to") else 0


def _mark(p: Page, j: int) -> int:
    key, after = p.keys[j], p.keys[j + 1]
    if key in ("set", "about", "due", "fixed") and after not in ("to", *_ON):
        return 0
    if key == "due" and after == "to" and p.keys[j + 2] not in p.words.future_verbs:
        return 0
    if key in _PERFECT and after == "have":
        return -1
    if key == "going" and after != "to":
        return 0
    return 1


def _aspect(p: Page, j: int) -> int:
    """A past form with what stands before it: "will be held" is future, "was held" past."""
    for back in range(j - 1, max(-1, j - 5), -1):
        key = p.keys[back]
        if key in _PAST_AUX:
            return -1
        if key == "to" and p.keys[back - 1] == "had":
            return -1
        if key in _FUTURE_AUX:
            return 1 if back == j - 1 or p.keys[back + 1] in _BEING or key != "to" else -1
        if key not in _BEING and not key.endswith("ly"):
            break
    return -1
