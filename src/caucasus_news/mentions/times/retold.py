"""Events told again: `On October 27 he gave them dinner. Sixteen days after the dinner ...` counts from that day."""

import datetime as dt

from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.story import Story
from caucasus_news.mentions.times.symbols import Expression

_NOUN = 4  # so long is a noun that names an event, and so many words stand before it
_BESIDE = 12  # so many tokens from a date stands the event that it dates
_LISTED = 20  # and so many where its names stand beside the date: "fell on 14 May, followed by ... and ... on 5 June"
_AGAIN = 200  # so many tokens back the event is told
_DEFINITE = frozenset({"the", "that", "this", "his", "her", "its", "their"})


def told_again(story: Story, e: Expression, *, back: bool) -> dt.date | None:
    """The day told beside the noun that follows an expression and the word behind it, or beside the verb of the noun.

    `They attacked on 13 September. Two days after the attack ...`; "that attack" may also be what was told last. A
    step `back` from days on end counts from the first of them.
    """
    named = _named(story.page, e.last + 1)
    if named is None:
        return None
    deed, names = named
    keys = story.page.keys
    apposed = e.first - story.last_token == 2 and keys[e.first - 1] == ","  # "on June 26, a day before the council"
    found: dict[int, dt.date] = {}
    for day, told in story.days_before(e, _AGAIN):
        if day is None or (apposed and told.last - 1 == story.last_token):
            continue
        acts = _distance(keys, told, e, deed, _LISTED if names else _BESIDE)
        who = [_distance(keys, told, e, {name}, _BESIDE) for name in names]
        if acts is not None and None not in who:
            found[sum([far for far in who if far is not None]) if names else acts] = day
    if not found and keys[e.last + 1] in ("that", "this") and story.near(e) and story.sentences_since(e) <= 1:
        return story.told_day  # "ten days after that meeting"
    return _first_of(story, found[min(found)], back) if found else None


def _named(p: Page, j: int) -> tuple[set[str], set[str]] | None:
    """The words for the event of `the last Geneva round`, `that attack` from token `j` on, and the names with it."""
    keys, words = p.keys, p.words
    if keys[j] not in _DEFINITE:
        return None
    at, names = j + 1, set[str]()
    while at < j + _NOUN and (keys[at] in words.relative or _is_name(p, at)):
        if keys[at] not in words.relative:
            names.add(keys[at])
        at += 1
    noun = keys[at]
    if len(noun) < _NOUN or noun in words.relative or p.capital(at):
        return None
    if keys[at + 1] == "of" and _is_name(p, at + 2):
        names.add(keys[at + 2])  # "the fall of the town" is that of the same town
    deed = {noun, *words.event_verbs.get(noun, ())}
    if noun in words.past_nouns:
        deed |= {f"{noun}ed", f"{noun}d", f"{noun.removesuffix('ing')}ed"}
    return deed, names


def _is_name(p: Page, j: int) -> bool:
    """Whether a capital opens a name there, and no date."""
    return p.capital(j) and p.keys[j] not in p.words.triggers


def _distance(keys: tuple[str, ...], told: Expression, e: Expression, wanted: set[str], reach: int) -> int | None:
    """How far from a date one of the words stands, before another expression; None where it is farther than `reach`."""
    beside = range(max(told.first - reach, 0), min(told.last + reach, e.first))
    return min([max(told.first - j, j - told.last + 1) for j in beside if keys[j] in wanted], default=None)


def _first_of(story: Story, day: dt.date, back: bool) -> dt.date:
    days = story.ranged
    within = back and days is not None and days.last is not None and days.first <= day <= days.last
    return days.first if within and days is not None else day
