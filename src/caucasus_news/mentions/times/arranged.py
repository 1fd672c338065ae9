"""What is arranged for a day: asked for by then, put off until then, set for it, and whether it came to pass."""

from collections.abc import Iterator
from itertools import pairwise

from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.signs import STRONG, sign

_STOPS = frozenset({".", ";", ":", "!", "?", '"', "but", "while", "whereas"})
_WAS = frozenset({"was", "were", "had"})
_OPENING = 8
_LONG = 14
_CAME_TO_NOTHING = frozenset({"did", "never", "failed", "fell"})  # "scheduled for Monday did not take place"
_BECAME = frozenset(
    ["lasted", "held", "collapsed", "failed", "broke", "ended", "passed", "began", "started", "brought", "fell", "took",
     "went", "drew", "gathered", "attracted", "turned", "saw", "never", "did"]
)  # fmt: skip
#: "first set for 28 December, was put off": a day whose place another took, or none.
_FIRST = frozenset({"first", "originally", "initially", "once"})
_DROPPED = frozenset({"dropped", "abandoned", "scrapped", "shelved", "cancelled", "canceled", "never"})
_FAILING = frozenset({"but", "nobody", "never", "not", "instead", "neither", "postponed", "cancelled", "canceled"})
_MOVED = frozenset(
    {"postponed", "moved", "delayed", "shifted", "deferred", "rescheduled", "extended", "prolonged", "pushed"}
)
_MOVED_BY_TWO = frozenset({("put", "off"), ("put", "back"), ("brought", "forward"), ("moved", "up")})
_INVITING = frozenset({"invited", "summoned"})
_ASKING = frozenset({"asked", "called", "bidden"})
_ARE = frozenset({"is", "are", "been", "being"})
_TO_WHICH = 6
_CONFIRMING = frozenset({"confirmed", "accepted", "announced"})
_ATTENDANCE = frozenset({"presence", "participation", "attendance", "arrival", "trip", "visit"})
#: "a sitting devoted to the disaster": what a thing is for stands behind its participle.
_FOR = frozenset({"to", "for", "at"})
_TO_GOVERNOR = 9
_PLANNED = frozenset({"to", "due", "scheduled", "planned", "set", "expected", "supposed", "slated", "meant"})
_SENTENCE = 30


def is_asked_for(p: Page, first: int) -> bool:
    """Whether the verb before a term asks for something: `ordered an inquiry by Friday`, `promised roads by May`."""
    keys = p.keys
    for j in range(first - 2, max(first - _LONG, 0), -1):
        key = keys[j]
        if key in _STOPS or key == ",":
            return False
        if key in p.words.askings:
            return keys[j - 1] not in _WAS or keys[j + 1] == "to"
        if key in p.words.past_verbs or (key.endswith("ed") and sign(p, j)):
            return False
    return False


def is_moved(before: tuple[str, ...]) -> bool:
    """`postponed from June to`, `put off until`, `brought forward to`."""
    pairs = set(pairwise(before))
    return not _MOVED.isdisjoint(before) or not _MOVED_BY_TWO.isdisjoint(pairs)


def set_for(p: Page, first: int, last: int) -> int:
    """`is scheduled for 8 June` looks ahead; `had been planned for 8 June`, `fixed for 8 June and put off` may not."""
    if came_true(p, last):
        return -1  # "announced for Friday, drew thousands"
    if p.keys[first] not in p.words.weekdays and is_dropped(p, last):
        return 0
    if p.keys[first] in p.words.weekdays and is_now_off(p, last):
        return 1
    was = _WAS & set(p.keys[max(first - 6, 0) : first - 2])
    fell = failed(p, last) or "put" in p.keys[last : last + 2]
    behind = p.keys[last : last + 3]
    if (was and fell) or not (_CAME_TO_NOTHING.isdisjoint(behind) or "." in behind[:2]):
        return -1
    return 0 if ("had" in was or fell) and p.keys[first] not in p.words.weekdays else 1


def is_now_off(p: Page, last: int) -> bool:
    """`was set for Saturday in Accra, has been postponed`: a day that is yet to come, as is what became of it."""
    keys = p.keys
    off = _MOVED | _DROPPED | {"put", "called"}
    return any(keys[j] == "been" and keys[j - 1] in ("has", "have") and keys[j + 1] in off for j in _rest(p, last))


def came_true(p: Page, last: int) -> bool:
    """Whether a past verb goes on behind what was due, and tells what became of it: `..., lasted minutes`."""
    verb = last + 2 if p.keys[last + 1] in _WAS else last + 1
    return p.keys[last] == "," and p.keys[verb] in _BECAME and (verb == last + 1 or p.keys[verb] in ("held", "never"))


def was_first(p: Page, first: int) -> bool:
    """`first set for Dec. 28`, `originally planned for October and then for January`: what did not stay so."""
    keys, lowest = p.keys, max(first - _LONG, 0)
    if _FIRST.isdisjoint(keys[lowest:first]):
        return False
    for j in range(first - 1, lowest, -1):
        if keys[j] in _STOPS:
            return False
        if keys[j] in _FIRST and (keys[j + 1] in p.words.settings or keys[j + 1] in _PLANNED):
            return not is_moved(keys[j + 2 : first]) and p.same_line(j, first)
    return False


def is_dropped(p: Page, last: int) -> bool:
    """`..., was delayed to December and finally dropped`: what was moved to a day came to nothing."""
    keys = p.keys
    return any(keys[j] in _DROPPED or keys[j : j + 2] == ("called", "off") for j in _rest(p, last))


def failed(p: Page, last: int) -> bool:
    """Whether what was to be is told to have come to nothing: `..., but`, `and nobody`."""
    keys = p.keys
    return any(
        keys[j] in _FAILING or (keys[j : j + 2] == ("put", "off") and keys[j - 1] in _WAS) for j in _rest(p, last)
    )


def _rest(p: Page, last: int) -> Iterator[int]:
    """The tokens close behind a day, to the end of its clause."""
    for j in range(last, last + _OPENING):
        if p.keys[j] in (".", ";", "!", "?", ""):
            return
        yield j


def invites(p: Page, j: int, first: int) -> bool:
    """`invited the ministers for talks on Monday`, `the talks to which he has invited both on Monday`."""
    keys = p.keys
    if keys[j] in _ASKING and keys[j - 1] in _ARE:  # "are asked to an online summit on Wednesday"
        return any(keys[i] == "to" and keys[i + 1] in ("a", "an", "the", "another") for i in range(j + 1, first - 2))
    if keys[j] not in _INVITING:
        return False
    to_which = ("to", "which") in pairwise(keys[max(j - _TO_WHICH, 0) : j]) and keys[j - 1] in ("has", "have")
    return to_which or not {"for", "to"}.isdisjoint(keys[j + 1 : first])


def confirms(p: Page, j: int, first: int) -> bool:
    """`confirmed their participation in the talks on Tuesday`: the day is that of the talks."""
    keys = p.keys
    if keys[j] not in _CONFIRMING:
        return False
    noun = next((i for i in range(j + 1, min(j + 4, first)) if keys[i] in _ATTENDANCE), None)
    return noun is not None and first - noun > 2 and keys[noun + 1] in ("in", "at", "to")


def arranged_for(p: Page, j: int, first: int) -> bool:
    """`will chair a sitting devoted to the disaster on Tuesday`: the participle at token `j` only tells what kind."""
    keys = p.keys
    if not keys[j].endswith("ed") or keys[j + 1] not in _FOR or first - j <= 3:
        return False
    for n in range(j - 1, max(j - _TO_GOVERNOR, 0), -1):
        if keys[n] in _STOPS or keys[n] in (",", "that", "and", "which", "who"):
            return False
        if found := sign(p, n):
            return found == STRONG
    return False


def was_to_be(p: Page, first: int) -> bool:
    """`They were due to meet on 15 December`: a plan told as past, not as somebody's words, may be of either year."""
    keys, tellings = p.keys, p.words.tellings
    planned = False
    for j in range(first - 1, max(first - _SENTENCE, 0), -1):
        key = keys[j]
        if key in (".", ";", '"', ""):
            break
        if key in tellings or key == "that":
            return planned and not p.same_line(j, first)
        if not planned and key in _PLANNED and keys[j - 1] in ("was", "were") and first - j <= _LONG:
            planned = p.same_line(j, first)
    return planned
