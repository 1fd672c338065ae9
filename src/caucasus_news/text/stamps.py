"""When and where a page says it was written: date stamps and bylines."""

import re

from caucasus_news.text.features import Look
from caucasus_news.text.page_words import Sort

_DATE = re.compile(r"\b(?:\d{1,2}[./-] ?\d{1,2}[./-] ?(?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})\b")
_CLOCK = re.compile(r"\b\d{1,2}:\d\d\b")

#: A day, and behind a dash or colon what happened on it.
_ENTRY = re.compile(r"[^\W\d_]\s*[:–—-]\s+[A-Z]|\d\s*[:–—-]\s+[A-Z]")

#: A day as a sentence gives it: ``Aldoria stormed Ostia on 22 August.``
_SAID = re.compile(
    r"[a-z] (?:on|in|since|until|from) (?:\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z][a-z]{2,8} \d)"
)

_CALENDAR = Sort.MONTH | Sort.WEEKDAY | Sort.STAMP | Sort.SITE
_SMALL = re.compile(r"\b[a-z]{2,}\b")
_SENTENCE = 3  # words in small letters that no stamp has behind its day
_MOST_FREE = 5  # a stamp may hold so many words that are no part of a date: a section, an agency, a place


def is_stamp(look: Look) -> bool:
    """Whether a line gives the day or hour of publication, and little else: ``Society | 4 June 2021 15:32``."""
    found, sorts = look.words, look.sorts
    if look.prose or not found or len(found) > 24:
        return False
    if len(found) <= 2 and found[0] in ("today", "yesterday", "updated"):
        return True
    numbers = sum(map(str.isdigit, found))
    if not numbers:
        return False
    dated = any(sort & Sort.MONTH for sort in sorts) or _DATE.search(look.said) is not None
    if not dated and not (_CLOCK.search(look.said) and (sorts[0] & Sort.STAMP or len(found) <= 4)):
        return False
    if look.stopped and _SAID.search(look.said) and not sorts[0] & Sort.STAMP:
        return False
    if look.stopped and found[0].isdigit() and _ENTRY.search(look.said) and not sorts[-1] & _CALENDAR:
        return False  # "14 July – A general is killed."
    opens = found[0].isdigit() or sorts[0] & (Sort.MONTH | Sort.FUNCTION)
    if look.stopped and opens and "by" not in found and _tells(look.said):
        return False  # "3 October. The windows are gone.", "13 December: gas stops."
    if look.stopped and sorts[0] & Sort.FUNCTION and any(sort & Sort.VERB for sort in sorts[1:]):
        return False  # "It took place on 26 January."
    free = len(found) - numbers - sum([sort & _CALENDAR > 0 for sort in sorts])
    return free <= (_MOST_FREE if dated else 2) and not (look.stopped and free > 3)


def _tells(said: str) -> bool:
    """Whether so many words in small letters stand behind a day, or fewer behind a colon, that they tell something."""
    _, colon, entry = said.partition(": ")
    return len(_SMALL.findall(said)) >= _SENTENCE or (colon != "" and len(_SMALL.findall(entry)) > 1)


def is_day(look: Look) -> bool:
    """Whether a line is a date and nothing else: the heading of an entry, where a page has many."""
    calendar = Sort.MONTH | Sort.WEEKDAY
    months = any(sort & Sort.MONTH for sort in look.sorts)
    return months and all(
        word.isdigit() or sort & calendar > 0 for word, sort in zip(look.words, look.sorts, strict=True)
    )


def is_byline(look: Look) -> bool:
    """Whether a line names who wrote the page: ``By Nino Kapanadze and a staff reporter in Tbilisi``."""
    found = look.words
    if not 2 <= len(found) <= 22 or (look.said[-1] in ".!?" and len(found) > 8):
        return False
    if look.stopped and any(sort & Sort.VERB for sort in look.sorts[1:]):
        return False  # "By nightfall the road was open."
    if found[0] == "by" and found[1].isdigit():
        return False  # "By 5 November nobody answered."
    if found[0] == "by" or found[:2] in (
        ("words", "by"),
        ("text", "by"),
        ("written", "by"),
        ("story", "by"),
        ("interview", "by"),
    ):
        return True
    return found[:3] in (("words", "and", "pictures"), ("text", "and", "photos")) or (
        found[0] == "interview" and look.said[len("interview") : len("interview") + 1] == ":"
    )


def opens_with_place(look: Look) -> bool:
    """Whether a stamp is a dateline by itself: ``Baku, Azerbaijan, July 14``."""
    first = look.said.split(" ", 1)[0]
    parted = first[-1] in ",/" or look.said[len(first) : len(first) + 3] == " / "
    return parted and first[0].isupper() and not look.sorts[0] & _CALENDAR
