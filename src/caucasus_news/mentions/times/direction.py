"""Whether the words that govern an expression speak of the past or of the future."""

from caucasus_news.mentions.times.page import Page

_REACH = 14
_STOPS = frozenset({".", ";", ":", "!", "?", '"', "but", "while", "whereas"})
_BEING = frozenset({"be", "been", "being", "not", "also", "have", "again", "to", "only", "soon", "now", "then", "first", "jointly"})
_FUTURE_AUX = frozenset({"will", "shall", "ll", "would", "should", "may", "might", "must", "can", "could", "to", "won"})
_PAST_AUX = frozenset({"was", "were", "had", "has", "have", "having", "been", "did"})
_STRONG = frozenset({"scheduled", "planned", "slated", "due", "expected", "set", "pencilled", "appointed", "proposed", "deadline", "upcoming", "ahead", "plans", "planning"})


def direction(p: Page, first: int, last: int) -> int:
    """-1 past, 1 future, 0 where neither governs the expression at tokens `first` to `last`.

    The nearest verb before it in its clause decides; where it opens the clause, the nearest behind.
    """
    found = _before(p, first)
    return found if found else _behind(p, last)


def _before(p: Page, first: int) -> int:
    keys = p.keys
    for j in range(first - 1, max(-1, first - _REACH - 1), -1):
        key = keys[j]
        if key in _STOPS or not p.same_line(j, j + 1):
            return 0
        found = _sign(p, j)
        if found:
            return found
    return 0


def _behind(p: Page, last: int) -> int:
    keys = p.keys
    for j in range(last, last + _REACH):
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
    if key in words.future_marks and not p.capital(j):
        return _mark(p, j)
    if key in words.future_verbs and p.keys[j - 1] == "to" and not p.capital(j):
        return 1
    if key in words.past_verbs or (len(key) > 4 and key.endswith("ed") and key not in words.not_past and not p.capital(j)):
        return _aspect(p, j)
    return 0


def _mark(p: Page, j: int) -> int:
    key = p.keys[j]
    if key in ("set", "about", "due") and p.keys[j + 1] not in ("to", "for", "on", "in", "at", "by"):
        return 0
    if key == "due" and p.keys[j + 1] == "to" and p.keys[j + 2] not in p.words.future_verbs:
        return 0
    if key in ("could", "might", "would", "can", "should", "may", "must") and p.keys[j + 1] == "have":
        return -1
    if key == "going" and p.keys[j + 1] != "to":
        return 0
    return 1


def _aspect(p: Page, j: int) -> int:
    """A past form with what stands before it: "will be held" is future, "was held" past."""
    for back in range(j - 1, max(-1, j - 5), -1):
        key = p.keys[back]
        if key in _PAST_AUX and key not in ("been", "have"):
            return -1
        if key in _FUTURE_AUX and back < j:
            return 1 if back == j - 1 or p.keys[back + 1] in _BEING or key != "to" else -1
        if key not in _BEING and not key.endswith("ly"):
            break
    return -1
