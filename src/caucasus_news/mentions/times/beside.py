"""What stands on the line of a date: whether the date is the page's own or a sentence's, an address's, a picture's."""

from collections.abc import Iterator
from itertools import chain, pairwise

from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.symbols import Expression

_FEW = 2  # "On 19 September the guns decided." is a sentence
_PREPOSITIONS = frozenset({"on", "by", "since", "until"})
_OTHER_WORDS = 2  # so many words in lower case a line with a date stamp may hold
_MOST_BESIDE = 3  # so many words stand with a date on a line behind the head
_LINE = 45
_ADDRESS = frozenset({"http", "https", "www"})
_OF_NOTICES = frozenset({"venue", "place", "location", "where", "time", "address"})
_LAST_LINES = 8
_BRACKETS = {"(": ")", "[": "]"}
_SOURCE = 8  # tokens of the name of a source before its date


def in_address(p: Page, e: Expression) -> bool:
    """Whether a date is a part of the page's address: `https://example.com/news/2019/03/29/summit`."""
    if p.keys[e.first - 1] != "/" or p.keys[e.last] != "/":
        return False
    return not _ADDRESS.isdisjoint(p.keys[j] for j in _line_before(p, e.first))


def announces(p: Page, e: Expression) -> bool:
    """Whether a notice of what is to come gives its day: `Date: 14 March 2023` over `Venue: University hall`."""
    if p.keys[e.first - 1] != ":" or p.keys[e.first - 2] not in ("date", "when"):
        return False
    behind = e.last
    while behind < e.last + _LINE and not p.blank(behind) and p.same_line(behind - 1, behind):
        behind += 1
    return p.keys[behind] in _OF_NOTICES


def stands_apart(p: Page, e: Expression) -> bool:
    """Whether the line of a date says hardly more: it is no sentence and no credit of a picture."""
    words = 0
    for j in chain(_line_before(p, e.first), _line_behind(p, e.last)):
        if p.keys[j] in p.words.of_pictures:
            return False
        word = p.tokens.words[j]
        words += word.isalpha() and word[:1].islower() and p.keys[j] not in p.words.beside_stamps
        if words > _OTHER_WORDS:
            return False
    before = e.first - 1
    return words < _FEW or p.keys[before] not in _PREPOSITIONS or not p.capital(before)


def opens_text(p: Page, e: Expression) -> bool:
    """`[The Analyst, 15 November 2010] -`: a date in brackets with its source before all."""
    opens = p.keys[0] in _BRACKETS and e.first <= _SOURCE and p.keys[e.last] == _BRACKETS[p.keys[0]]
    return opens and _BRACKETS[p.keys[0]] not in p.keys[: e.first]


def opens_dateline(p: Page, e: Expression) -> bool:
    """`October 6, 2022 (OSTIA) -`: a date at the head of its line, with a place in brackets and a dash behind it."""
    if p.keys[e.last] != "(" or (e.first and p.same_line(e.first - 1, e.first)) or not p.capital(e.last + 1):
        return False
    return (")", "-") in pairwise(p.keys[e.last + 2 : e.last + 2 + _SOURCE])


def closes_text(p: Page, e: Expression) -> bool:
    """`... before breakfast. (Friday, 7 August)`: a date in brackets behind all, its source or place before it."""
    opens = e.first - 1
    while e.first - opens <= _SOURCE and p.keys[opens] not in _BRACKETS and (p.capital(opens) or p.keys[opens] == ","):
        opens -= 1
    before = p.keys[opens]
    closed = before in _BRACKETS and p.keys[e.last] == _BRACKETS[before] and e.last + 1 == len(p.tokens)
    return closed and p.keys[opens - 1] in (".", "!", "?", '"')


def is_bare(p: Page, e: Expression) -> bool:
    """Whether the line holds a few names at most besides its date: no headline of another text."""
    line = chain(_line_before(p, e.first), _line_behind(p, e.last))
    said = [j for j in line if p.tokens.words[j].isalpha() and p.keys[j] not in p.words.beside_stamps]
    return len(said) <= _MOST_BESIDE and all(p.capital(j) for j in said)


def _line_before(p: Page, first: int) -> Iterator[int]:
    """The tokens of the line before token `first`, the nearest first."""
    for j in range(first - 1, max(first - _LINE, 0) - 1, -1):
        if not p.same_line(j, j + 1):
            return
        yield j


def _line_behind(p: Page, last: int) -> Iterator[int]:
    """The tokens of the line from token `last` on."""
    for j in range(last, min(last + _LINE, len(p.tokens))):
        if not p.same_line(j - 1, j):
            return
        yield j


def signs(p: Page, e: Expression) -> bool:
    """`Moscow, 19 May 2023` or an address with a date, as a line by itself behind the text."""
    before, behind = list(_line_before(p, e.first)), list(_line_behind(p, e.last))
    if "/" in p.keys[e.first : e.last] and p.keys[e.first - 1] == "/":
        return True
    names = [j for j in before if p.tokens.words[j].isalpha()]
    alone = not behind and len(before) <= 4 and all(p.capital(j) for j in names)
    return alone and p.tokens.lines.count("\n", p.tokens.ends[e.last - 1]) <= _LAST_LINES
