"""Decades: `the 1990s`, `the late eighties`, `since the 90s`, `the 470s BC`."""

from caucasus_news.mentions.times.lead import lead
from caucasus_news.mentions.times.numbers import before_christ
from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.symbols import Calendar, Expression

_EDGES = frozenset({"early", "late", "mid"})
_BEFORE = frozenset({"in", "since", "during", "of", "from", "until", "till", "by", "throughout", "back"})
#: The twenties to the forties without their century are rather ages, degrees and shares.
_OF_AGES = 4
_COUNTED = frozenset({"percent", "per", "degrees", "°", "%"})


def read_decade(p: Page, i: int) -> Expression | None:
    """`1990s`, `1990's`, `'90s`, `since the 90s`, `470s BC`, `the nineties`."""
    keys = p.keys
    key = keys[i]
    end = i + 1
    word = p.words.decades.get(key)
    if word is not None:
        if keys[i - 1] not in ("the", "early", "late", "mid", "-"):
            return None
        decade = 190 + word
    else:
        if len(key) < 3 or key[-1] != "s" or not key[:-1].isdecimal() or key[-2] != "0" or len(key) > 5:
            return None
        decade = int(key[:-1]) // 10
        if len(key) == 3:
            if keys[i - 1] != "'" and not _is_led(p, i, decade):
                return None
            decade += 190 if decade > 3 else 200
    christ = before_christ(p, end)
    if christ:
        decade, end = -decade, end + christ
    elif decade < 100 and word is None:
        return None
    start = i - 1 if keys[i - 1] == "'" and p.tight(i) and word is None else i
    found = lead(p, start)
    return Expression(found.start, end, Calendar(decade=decade), found.edge, found.modifier(p), found.approximate)


def _is_led(p: Page, i: int, decade: int) -> bool:
    """`since the 90s`, `the early 90s`: a decade without its century, as ages and degrees are not written."""
    keys = p.keys
    led = i - 2 if keys[i - 1] == "-" else i - 1
    led -= keys[led] in _EDGES
    return decade > _OF_AGES and keys[led] == "the" and keys[led - 1] in _BEFORE and keys[i + 1] not in _COUNTED
