"""Stretches of days that a text tells of, and their days by number: `on the second day`, `the first morning`."""

import datetime as dt

from attrs import define

from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.symbols import NTH, Anchor, Expression, Step

_BEFORE = 5
_BEHIND = 9
_STOPS = frozenset({".", ";", ":", "!", "?", '"', ""})
REACH = 150
_MOST = 31
_INTO_FORCE = frozenset({("took", "effect"), ("into", "force"), ("into", "effect"), ("took", "hold")})
_LASTED = frozenset({"lasted", "took", "last", "lasting", "going", "for", "over"})
_DAY = dt.timedelta(days=1)


@define(eq=False)
class Stretch:
    """The days told last that have a first one: "from 20 to 24 May", "fighting broke out on Thursday".

    `last` is None where nothing tells how long it took; `night` tells the night from one day to the next.
    """

    first: dt.date
    token: int
    last: dt.date | None = None
    night: bool = False

    def day(self, e: Expression, number: int) -> dt.date | None:
        """The day of that number, -1 for the last; None where the stretch is over before it, or told too far away."""
        if number == -1 and e.first - self.token <= REACH:
            return self.last
        if not 0 < number <= _MOST or e.first - self.token > REACH:
            return None
        there = self.first + (number - 1) * _DAY
        return there if self.last is None or there <= self.last else None


def begins(p: Page, e: Expression) -> bool:
    """Whether something is told to have begun on a day: `fighting erupted on Thursday`, `On 5 May the siege began`."""
    keys, verbs = p.keys, p.words.beginnings
    for j in range(e.first - 1, max(e.first - _BEFORE, 0) - 1, -1):
        if keys[j] in _STOPS:
            break
        if (keys[j] in verbs and _is_start(p, j)) or (keys[j - 1], keys[j]) in _INTO_FORCE:
            return True
    for j in range(e.last, e.last + _BEHIND):
        if keys[j] in _STOPS:
            return False
        if keys[j] in verbs and keys[j - 1] != "had" and _is_start(p, j):
            return True
        if (keys[j - 1], keys[j]) in _INTO_FORCE:
            return True
    return False


def lasts(p: Page, first: int, last: int) -> bool:
    """Whether the tokens from `first` to `last` tell how many days something took: `lasted four days`, `four-day`."""
    for j in range(max(first, 2), last):
        if p.keys[j] in ("day", "days") and p.words.units.get(p.keys[j]):
            counted = p.keys[j - 1] == "-" or p.keys[j - 3 : j - 1] == ("went", "on")
            if counted or p.keys[j - 2] in _LASTED or p.keys[j - 3] in _LASTED:
                return True
    return False


def _is_start(p: Page, j: int) -> bool:
    """Fighting "broke out"; who "broke a truce" began nothing."""
    return p.keys[j] != "broke" or p.keys[j + 1] == "out"


def begun_behind(p: Page, j: int) -> bool:
    """`[the day after] the offensive began`: whether a clause of a few words from token `j` on tells of a beginning."""
    for i in range(j, j + _BEFORE):
        if p.keys[i] in _STOPS or p.keys[i] == ",":
            return False
        if p.keys[i] in p.words.beginnings:
            return _is_start(p, i)
    return False


#: What stands before a day told by its number; "for the second day running" is none.
_LED_BY = frozenset({"on", "of", "by", "from", "until", "since"})
#: What stands behind one that is not: "the first day in office".
_NOT_BEHIND = frozenset({"of", "in", "running", "back", "after", "since", "into"})
_OF_THEM = 3  # so many words may "the Geneva talks" have


def going_on(p: Page, j: int) -> int | None:
    """`of the talks`, `into a truce` from token `j` on: the token behind what goes on for days."""
    keys = p.keys
    noun = j + 1 + (keys[j + 1] in p.words.determiners)
    for i in range(noun, noun + _OF_THEM):
        if keys[i] in p.words.goings_on:
            return i + 1
        if not keys[i].isalpha():
            return None
    return None


def nth_day(p: Page, first: int, end: int, number: int, part: str | None = None) -> Expression | None:
    """`[on] the second day`, `[on] the first morning` from the number at token `first` up to `end`."""
    led = p.keys[first - 1] == "the" and p.keys[first - 2] in _LED_BY and first - 1 >= p.floor
    of = going_on(p, end) if led and p.keys[end] == "of" else None
    if of is not None:
        return Expression(first - 1, of, Step(NTH, number, Anchor.THEN), day_part=part)
    if not led or p.keys[end] in _NOT_BEHIND:
        return None
    opens = p.capital(first - 2)  # "By the third day hundreds were dead"
    if p.keys[end].isalpha() and p.keys[end] not in p.words.after_day and not opens:
        return None
    return Expression(first - 1, end, Step(NTH, number, Anchor.THEN), day_part=part)
