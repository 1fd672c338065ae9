"""Gatherings that a day names: `the session on Friday is the third`, `tickets for Sunday are sold out`."""

from caucasus_news.mentions.times.page import Page

_GATHERINGS = frozenset(
    ["session", "meeting", "talks", "round", "summit", "visit", "sitting", "hearing", "vote", "election", "elections",
     "funeral", "ceremony", "conference", "match", "consultations", "briefing", "trip", "rally"]
)  # fmt: skip
#: What is made ready, sold or hoped for before a day: "tickets for Sunday".
_AHEAD_OF = frozenset({"preparations", "tickets", "invitations", "hopes", "plans", "programme", "program", "agenda"})
_IS = frozenset({"is", "are"})
_OVER = frozenset({"over", "disputed", "still", "under", "behind"})
_ENDS = frozenset({".", ";", ":", "!", "?", ""})
_PLACE = 5  # so many words may stand between a gathering and its day: "a session in Geneva on"


def gathers(p: Page, first: int, last: int) -> int:
    """1 where the day is that of a gathering told in the present or made ready for, 0 where nothing shows."""
    keys, before = p.keys, p.keys[first - 1]
    noun = last + 2 if keys[last] == "'" and keys[last + 1] == "s" else first - 2 if before == "on" else 0
    if noun and keys[noun] in _GATHERINGS:
        verb = max(noun + 1, last)
        if keys[verb] in _IS and keys[verb + 1] not in _OVER:
            return 1
    if before != "for" or keys[first - 2] not in _AHEAD_OF:
        return 0
    return int(keys[first - 3] in _ENDS or p.capital(first - 2))


def is_known_by(p: Page, first: int) -> bool:
    """`the hopes of Sunday`, `a report of Monday`: the weekday tells which thing that was, if it is no gathering."""
    return p.keys[first - 3] in ("the", "a", "its", "their") and p.keys[first - 2] not in _GATHERINGS


def agreed_to(p: Page, j: int, first: int) -> bool:
    """`agreed to a session in Geneva on Friday`: the verb at token `j` settles on a gathering, its place and day."""
    keys = p.keys
    if keys[j] != "agreed" or keys[j + 1] not in ("to", "on") or keys[j + 2] not in ("a", "an", "another"):
        return False
    at = next((i for i in range(j + 3, first) if keys[i] in _GATHERINGS), first)
    return keys[at + 1] in ("in", "at") and at + 1 < first <= at + 1 + _PLACE


def after_doing(p: Page, j: int, last: int) -> bool:
    """`After meeting him on Friday, the envoy will leave`: the main clause tells the time of what stands before."""
    return p.keys[j] == "after" and p.capital(j) and p.keys[j + 1].endswith("ing") and p.keys[last] == ","
