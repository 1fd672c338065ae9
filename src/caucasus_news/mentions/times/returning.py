"""Where a text that tells of other years comes back to its own day: `has been quiet since then. On February 3 ...`."""

from bisect import bisect_left
from itertools import compress

from caucasus_news.mentions.times.numbers import year_number
from caucasus_news.mentions.times.page import Page

_REACH = 160  # so many tokens a text stays with what it tells of
_PRESENT = frozenset({"has", "have", "is", "are", "remains", "remain", "still", "now", "nowadays", "continues"})
_OF_INTEREST = _PRESENT | {"since", '"'}
_PAST = frozenset({"was", "were", "had", "being", "but"})
_OF_CLAUSES = frozenset({"which", "who", "that", "whom", "where", "what", "when", "as", "if", "it"})
_CLAUSE = 20
_PHRASE = 7
_FINITE = frozenset({"was", "were", "is", "are", "has", "have", "had", "will"})
_MADE = frozenset(
    ["set", "born", "built", "made", "begun", "whose", "first", "burnt", "blown", "cut", "dug", "laid", "lost", "shut",
     "sown", "taken", "torn", "won", "written", "known", "shot", "hit"]
)  # fmt: skip
_BEFORE_VERBS = frozenset(
    {"last", "first", "then", "now", "later", "also", "never", "still", "only", "finally", "again"}
)
_FOUNDED = frozenset({"founded", "established", "created", "built", "born", "introduced", "inaugurated", "formed"})
_WHO = frozenset({"who", "which", "whose", "whom"})
_STARTING = frozenset({"beginning", "starting", "counting"})
_SINCE = frozenset({"then", "that"})


def is_back(p: Page, last: int, first: int) -> bool:
    """Whether a main clause between two tokens tells of what is or has been; what is said or set aside does not."""
    keys = p.keys
    between = range(last, min(first, last + _REACH))
    quoted = False
    for j in compress(between, map(_OF_INTEREST.__contains__, keys[last : between.stop])):
        key = keys[j]
        if key == '"':
            quoted = not quoted
        elif quoted:
            continue
        elif key in _PRESENT and keys[j - 1] not in _OF_CLAUSES and not (key == "still" and keys[j - 1] in _PAST):
            return not _is_headed(p, last)
        elif key == "since" and (keys[j - 1] == "ever" or keys[j + 1] in _SINCE):
            return True
    return False


def in_since_clause(p: Page, i: int) -> bool:
    """Whether a date at token `i` tells from when on something is so: `since the war ended on 12 August 2008`."""
    keys = p.keys
    if "since" not in keys[max(i - _CLAUSE, 0) : i] or keys[i - 1] in (".", ";", ":"):
        return False
    told = False
    for j in range(i - 2, max(i - _CLAUSE, 0), -1):
        if keys[j] in (".", ";", ":", ",", '"') or not keys[j]:
            return False
        if keys[j] == "since":
            return told and keys[j - 1] != "ever" and p.same_line(j, i)
        told = told or keys[j] in p.words.past_verbs or (keys[j].endswith("ed") and keys[j] not in p.words.not_past)
    return False


def in_since_phrase(p: Page, i: int) -> bool:
    """Whether a day at token `i` dates what something is the first of "since": `for the first time since Geneva on`."""
    keys = p.keys
    if keys[i - 1] in ("from", "with", "the") and not _STARTING.isdisjoint(keys[i - 3 : i - 1]):
        return True  # "already the seventh, beginning from the 2 November 2008"
    if keys[i - 1] != "on" or "since" not in keys[max(i - _PHRASE, 0) : i]:
        return False
    for j in range(i - 2, max(i - _PHRASE, 0), -1):
        if keys[j] == "since":
            return j < i - 2
        if not keys[j].isalpha() or keys[j] in p.words.past_verbs:
            return False
    return False


def in_closed_clause(p: Page, first: int, last: int) -> bool:
    """`The group, set up in 1992, ceased`, `which was founded in 1992, was`: a date that closes an inserted clause."""
    keys = p.keys
    if keys[last] != ",":
        return False
    after = keys[last + 1 + (keys[last + 1] in _BEFORE_VERBS or keys[last + 1].endswith("ly"))]
    present = after.endswith("s") and after[:-1] in p.words.infinitives
    if not (after in _FINITE or present or after in p.words.past_verbs or after.endswith("ed")):
        return False
    for j in range(first - 1, max(first - _CLAUSE, 0), -1):
        if keys[j] in (".", ";", ":", '"') or not keys[j]:
            return False
        if keys[j] == ",":
            told = keys[j + 1]
            return told in _OF_CLAUSES or told in p.words.past_verbs or told.endswith("ed") or told in _MADE
    return False


def is_made(p: Page, first: int) -> bool:
    """`created in 2021`, `was founded by refugees in 1990`: a date at token `first` tells when a thing was made."""
    return _is_behind(p, first, _FOUNDED, _PHRASE)


def in_relative_clause(p: Page, first: int) -> bool:
    """`a lieutenant who fell in the war of 2020`: a date at token `first` tells which one is meant."""
    return _is_behind(p, first, _WHO, _CLAUSE)


def _is_behind(p: Page, first: int, words: frozenset[str], reach: int) -> bool:
    """Whether one of some words stands close before token `first`, and no mark or number between them."""
    for key in reversed(p.keys[max(first - reach, 0) : first]):
        if key in words:
            return True
        if not key.isalpha():
            return False
    return False


def _is_headed(p: Page, j: int) -> bool:
    """Whether a year stands as a heading before the paragraph of a token: histories are told in the present too."""
    starts, text = p.tokens.starts, p.tokens.lines
    line = bisect_left(starts, text.rfind("\n", 0, starts[j]) + 1) if j < len(starts) else 0
    return year_number(p, line) is not None and p.keys[line + 1] in (".", ":", "-")
