"""Which line of a page is its headline."""

import re
from collections.abc import Sequence

from caucasus_news.text.context import Seen
from caucasus_news.text.features import Look
from caucasus_news.text.page_words import PageWords, Sort
from caucasus_news.text.stamps import is_byline

_SUFFIX = re.compile(r"(?<!\s)\s+(?:[|»›·•]|[-–—])\s+(?=[^|»›·•]*$)")


#: A day as sentences of an article give it.
_DATED = re.compile(
    r"\b(?:ago|yesterday)\b|\b(?:on|in|last|early|late|from|between) "
    r"(?:\d|the \d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|week\b|month\b"
    r"|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\w*\.? \d)"
)
_BARS = frozenset({"foreign", "languages", "money", "phone", "copyright sign", "address"})

_BEHIND_LABEL = Sort.STAMP | Sort.FUNCTION | Sort.MONTH | Sort.WEEKDAY

#: No line scores as much.
_NEVER = 1000.0
#: No page has its title below so many lines.
_HEAD = 80


def best_title(seen: Seen, words: PageWords) -> int | None:
    """The line above the article that looks most like a headline; None where none does.

    A line that looks like one makes those below it less likely: they may be the subtitle. Where all look poor, the best
    of them is taken as long as it is no sentence of the article and no bar of links.
    """
    best, most, passed = None, 0.0, 0.0
    fallback, least = None, words.title["least"]
    for index in range(_reach(seen)):
        score = _title_score(seen, index, words)
        if score is None:
            continue
        if score - passed > most:
            best, most = index, score
        elif _is_sentence(seen.looks[index]):
            least = _NEVER  # what stands below it is no title
        elif score > least and not seen.stamps[index] and _BARS.isdisjoint(seen.looks[index].features):
            fallback, least = index, score
        passed += max(0.0, min(score, 1.0)) * words.title["passed"] + seen.core[index] * words.title["each core passed"]
    return fallback if best is None else best


def _is_sentence(look: Look) -> bool:
    """Whether a line is one of the article: prose that ends in a full stop, or tells a day, as headlines do not."""
    return look.stopped and (look.prose or _DATED.search(look.said) is not None)


def _reach(seen: Seen) -> int:
    """How many lines may hold the title: those above the article's first words, or above a stamp right below them."""
    for index in range(min(seen.first + 6, len(seen.looks)) - 1, seen.first, -1):
        if seen.stamps[index]:
            return min(index, _HEAD)
    return min(seen.first + 1, len(seen.looks), _HEAD)


def _title_score(seen: Seen, index: int, words: PageWords) -> float | None:
    """How much a line looks like a headline; None where it cannot be one."""
    look = seen.looks[index]
    if look.plain or look.line.markup or len(look.words) < 2 or is_byline(look):
        return None
    if seen.stamps[index] and _is_labelled(look):
        return None
    if (look.line.piece or len(seen.looks) == 1) and look.stopped and look.said[-1] not in "?!":
        return None  # a sentence by itself is an article without a headline
    weights = words.title
    score = weights["bias"] + sum([weights[name] for name in look.features if name in weights])
    if _said_again(seen, index):
        score += weights["said again"]
    elif look.stopped and look.said[-1] not in "?!" and not _stands_like_title(seen, index):
        score += weights["core"]
    score += weights["suffix"] * _shorter_elsewhere(seen, index)
    score += weights["stamp"] * seen.stamps[index]
    furnished = any(_navigates(seen, i) for i in range(index + 1, min(index + 3, len(seen.looks))))
    score += weights["above navigation"] * furnished
    return score


def _is_labelled(look: Look) -> bool:
    """Whether a stamp says that it is one: `Posted on 19 September 2023 by our desk`."""
    label, behind = look.sorts[0], look.sorts[1]
    named = label & Sort.STAMP and look.words[0].endswith("ed")
    return bool(named) and (look.words[1].isdigit() or behind & _BEHIND_LABEL > 0)


def _navigates(seen: Seen, index: int) -> bool:
    """Whether a line leads through the site: ``Home > News``."""
    look = seen.looks[index]
    return "separator" in look.features and not (look.prose or "bullet" in look.features or seen.stamps[index])


def _stands_like_title(seen: Seen, index: int) -> bool:
    """Whether a sentence stands where titles do: over a stamp or a byline, or alone and short over a paragraph."""
    look, below = seen.looks[index], seen.looks[index + 1 : index + 3]
    if any(seen.stamps[index + 1 : index + 3]) or any(is_byline(other) for other in below):
        return len(look.words) < 22
    if _DATED.search(look.said):
        return False  # headlines give no days: "Aldor met Berrin in Ostia on 3 May."
    return bool(below) and below[0].line.after_blank and len(look.words) <= 14 and len(below[0].words) >= 22


def _said_again(seen: Seen, index: int) -> int:
    """How many other lines near the head say the same, perhaps with the site's name behind it."""
    key = seen.keys[index]
    size = len(key)
    return sum([other[:size] == key for other in _others(seen, index)]) if size >= 12 else 0


def _shorter_elsewhere(seen: Seen, index: int) -> bool:
    """Whether another line near the head is this one without what stands behind its last separator, or before it."""
    whole = seen.keys[index]
    cut = _SUFFIX.search(whole)
    key = whole[: cut.start()] if cut is not None else ""
    for other in _others(seen, index):
        if other != "" and (other == key or (other[24:] and other in whole and whole.endswith(f" {other}"))):
            return True
    return False


def _others(seen: Seen, index: int) -> Sequence[str]:
    """The other lines near the head, folded."""
    upto = min(seen.first + 3, _HEAD)
    return (*seen.keys[: min(index, upto)], *seen.keys[index + 1 : upto])


def bare_title(said: str, words: PageWords) -> str:
    """A headline without the site's name behind it.

    >>> bare_title("Envoys meet at the border bridge - The Plateau Times", PageWords.default())
    'Envoys meet at the border bridge'
    >>> bare_title("Talks put off until July — envoy", PageWords.default())
    'Talks put off until July — envoy'
    """
    cut = _SUFFIX.search(said)
    if cut is None or not cut.start():
        return said
    tail = re.findall(r"\w+", said[cut.end() :])
    if not 0 < len(tail) <= 5 or len(tail) >= len(re.findall(r"\w+", said[: cut.start()])):
        return said
    named = all(word[0].isupper() or word in ("of", "the") for word in tail) and (
        len(tail) > 1 or "." in said[cut.end() :]
    )
    names_site = named and (tail[-1].lower() in words.site_suffix or tail[0].lower() in words.site_suffix)
    return said[: cut.start()].rstrip() if names_site or cut.group().strip() in "|»›" else said
