"""Datelines: where, when and by which agency a paragraph was written, before its first words."""

import re

from caucasus_news.letters import fold
from caucasus_news.text.page_words import PageWords, Sort

_PIECE = re.compile(r"[^\W\d_]+\.?|\d+|[^\w\s]")
_BREAK = re.compile(r"(?:(?<!\s)\s+)?(?:—|–|--+|(?<=\s)-(?=\s)|(?<=[/.)]) |[.:](?=\s))\s*")
#: An agency that stands before the place: ``(ANSA) - OSTIA, JUN 24 -``.
_AGENCY = re.compile(r"(?:\([^\W\d_][\w &./-]{1,24}\)|/[^\W\d_][\w &.-]{1,24}/)\s*(?:[-–—]+\s*)?")

_DASHES = frozenset({"-", "–", "—", "--"})
#: The day before the place: ``October 6, 2022 (OSTIA) –``.
_DAY_BEFORE_PLACE = re.compile(r"[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4},? \([A-Z][^()\d]{2,40}\)")
#: A dateline is over before so many characters.
_DATELINE = 110
#: A paragraph behind ``OSTIA:`` has so many characters at least, and so much of it tells whether it reports.
_REPORT, _LOOKED_AT = 80, 400
_OWN_WORDS = re.compile(r"\b(?:I|[Ww]e|[Oo]urs?|[Mm]y|us|me|[Yy]ou|[Yy]our)\b")
_REPORTED = re.compile(
    r"\b(?:said|says?|told|reported|reports|according|announced|stated|confirmed|informed|sources|today"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)


def dateline_end(said: str, words: PageWords) -> int:
    """Where the paragraph's own words begin after a dateline such as ``YEREVAN, Feb 13 —``; 0 where there is none.

    >>> text = "Baku, December 8. In the course of the day nothing of the kind happened."
    >>> text[dateline_end(text, PageWords.default()):][:6]
    'In the'
    """
    agency = _AGENCY.match(said) if said[:1] in "(/" else None
    if agency is not None:
        behind = dateline_end(said[agency.end() :], words)
        parted = agency.group().rstrip()[-1] in "-–—"  # "(Reuters) - Two villages were hit"
        return agency.end() + behind if behind or parted else 0
    head = said[:_DATELINE]
    if not head[:1].isupper():
        return 0
    for mark in _BREAK.finditer(head):
        before, after = head[: mark.start()], said[mark.end() : mark.end() + 1]
        if len(said) - mark.end() < 30 or not (after.isupper() or after.isdigit() or after in "\"“«„'‘"):
            continue
        if before[-1:].isdigit() and after.isdigit() and not any(map(str.isspace, mark.group())):
            continue  # "On 17–20 February"
        if _names_place_and_day(before, mark.group().strip(), words) or (
            mark.group()[0] == ":" and _names_place(before, said[mark.end() :], words)
        ):
            return mark.end()
    return 0


def _names_place_and_day(before: str, mark: str, words: PageWords) -> bool:
    """``PLACE [, COUNTRY] [, DAY] [, AGENCY | (AGENCY) | /AGENCY/]`` before the mark that ends a dateline."""
    if mark in _DASHES and _DAY_BEFORE_PLACE.fullmatch(before) is not None:
        return True
    pieces = _PIECE.findall(before)
    names = [p for p in pieces if p[0].isalpha() and not _calendar(p, words)]
    if not names or _calendar(pieces[0], words) or len(names) > 6:
        return False
    if not all(name[0].isupper() or name in ("de", "of", "al") for name in names):
        return False
    if any(p[0].isdigit() and len(p) > 4 for p in pieces):
        return False
    dated = any(p[0].isdigit() for p in pieces) and any(_calendar(p, words) for p in pieces)
    shouted = names[0].isupper() and len(names[0]) > 2
    agency = before.rstrip(" .")[-1:] in ")/"
    if mark == ":":
        return dated
    if mark in ("", "."):
        return (dated or (agency and shouted)) and not re.search(r"\d[^\d,/]*$", before.partition(",")[0])
    return dated or agency or shouted or (mark in _DASHES and len(names) <= 2 and len(pieces) <= 3)


def _names_place(before: str, behind: str, words: PageWords) -> bool:
    """``OSTIA:``, ``New Ostia:`` before a report of what others did and said; who speaks there speaks of "us"."""
    names = before.split(" ")
    if len(names) > 3 or not all(name.isalpha() and name[0].isupper() for name in names):
        return False
    if any(words.sorts.get(name.lower(), 0) for name in names):
        return False  # "WATCH:", "Photo:"
    start = behind[:_LOOKED_AT]
    if len(start) < _REPORT or not start[0].isalpha() or _OWN_WORDS.search(start) is not None:
        return False
    return _REPORTED.search(start) is not None


def _calendar(piece: str, words: PageWords) -> bool:
    plain = fold(piece).rstrip(".")
    return words.sorts.get(plain, 0) & (Sort.MONTH | Sort.WEEKDAY) > 0
