"""Months with and without days: `9 June 2023`, `June 9-10, 2023`, `the 3rd of June`, `early May`, `that September`."""

from caucasus_news.mentions.times.lead import Lead, lead
from caucasus_news.mentions.times.marked import year_before, year_by_mark
from caucasus_news.mentions.times.month_days import Days, days_before, days_behind
from caucasus_news.mentions.times.neighbours import is_beside, read_beside
from caucasus_news.mentions.times.numbers import day_number, spelled_day_of, year_number
from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.symbols import Anchor, Calendar, Expression, Step
from caucasus_news.mentions.times.years import Year, year_behind

_SHORT = 5

#: "March was the calmest month": a verb that no name of a month is the verb before.
_OF_TIMES = frozenset({"was", "saw", "brought", "passed", "ended", "had", "has"})


def _opens_with(p: Page, i: int, end: int) -> bool:
    """Whether "May" or "March" opens a sentence whose verb comes right behind it."""
    opens = i == 0 or not p.same_line(i - 1, i) or p.keys[i - 1] in (".", "!", "?", '"')
    return opens and p.keys[i] in ("may", "march") and (p.keys[end] in _OF_TIMES or p.keys[end] == ":")


def read_month(p: Page, i: int) -> Expression | None:
    """An expression around the month at token `i`."""
    keys = p.keys
    month = p.words.months[keys[i]]
    end = i + 1
    if keys[end] == "." and p.tight(end) and _is_shortened(p, i, end):
        end += 1
    left = days_before(p, i)
    right = None if left else days_behind(p, end)
    if not (left or right) and not _stands_alone(p, i, end):
        return None
    behind = right.days[-1][1] if right else end
    if (left or right) and keys[behind] in p.words.named_by_days and (p.capital(behind) or keys[behind] == "movement"):
        return None
    if right is not None:
        return _with_days(p, i, month, right, right.days[-1][1])
    if left is not None:
        return _with_days(p, i, month, left, end)
    return _month_alone(p, i, month, end)


def _is_shortened(p: Page, i: int, stop: int) -> bool:
    """Whether the stop at token `stop` belongs to the month: `Sept. 3`, `May. 18, 2021`, not `in May. Six`."""
    key, keys = p.keys[i], p.keys
    if len(key) <= 4 and key not in ("may", "june", "july"):
        return True
    return day_number(p, stop + 1) is not None and keys[stop + 2] == "," and year_number(p, stop + 3) is not None


def _stands_alone(p: Page, i: int, end: int) -> bool:
    """Whether a month without a day is one: "may", "march", "April Ryan" are not."""
    keys, words = p.keys, p.words
    key = keys[i]
    if not p.capital(i) or key in words.foreign_months:
        return False
    if keys[i - 1][-3:] == "est" and len(keys[i - 1]) > _SHORT and keys[i - 2] in ("the", "its"):
        return False  # "the bloodiest August since the truce"
    if keys[i - 1] in words.names_before_weekday and p.capital(i - 1):
        return False  # "Black January"
    if key not in words.risky_months or is_beside(p, i):
        return True
    year = year_behind(p, end)
    if year is not None:
        return True
    if key in words.numbered_months and keys[i + 1] != ".":
        return False
    before = keys[i - 1]
    framed = before in words.before_month or _opens_with(p, i, end)
    if before == "-" and keys[i - 2] not in ("mid", "early", "late", "post", "pre") and keys[i - 2] not in words.months:
        framed = False
    if before in ("and", "or", ",", "/") and i - 1 <= p.floor and p.floor:
        framed = True
    named = p.capital(end) and p.same_line(i, end) and keys[end] not in words.months
    if key in ("may", "march"):
        framed = framed or (before == "the" and keys[end] in words.past_nouns)  # "the May meeting"
        return framed and not (named and before not in ("in", "since", "last", "early", "late", "mid"))
    return framed or not (named or (p.capital(i - 1) and (before != "the" or keys[end] not in words.past_nouns)))


def _with_days(p: Page, i: int, month: int, found: Days, end: int) -> Expression:
    sure = found.days[-1][0] < i and "1900" <= p.keys[end] < "2100"  # "on 20 January 1990 tanks entered"
    year = year_behind(p, end, sure=sure) or year_by_mark(p, end) or Year(end)
    days = found.days
    first = min(i, days[0][0])
    before = lead(p, first)
    start = before.start
    if year.end == end and start == first == i:
        start, year = year_before(p, first, end)
    behind = year.end
    if len(days) == 1:
        return _one_day(p, start, behind, Calendar(year.year, month, days[0][2], of=year.of), before)
    parts = []
    for index, (a, b, day) in enumerate(days):
        left = min(a, start) if index == 0 else a
        right = behind if index == len(days) - 1 else b
        parts.append(
            Expression(left, right, Calendar(year.year, month, day, of=year.of), approximate=before.approximate)
        )
    return Expression(
        start, behind, parts[0].sense, modifier=before.modifier(p), joint=found.joint, parts=tuple(parts)
    )  # fmt: skip


def _one_day(p: Page, first: int, behind: int, sense: Calendar, before: Lead) -> Expression:
    """`9 June`, `the week of 9 June`."""
    if p.keys[first - 1] == "of" and p.keys[first - 2] == "week" and first - 2 >= p.floor:
        return Expression(first - 2, behind, Step("week", 0, Anchor.THEN, origin=sense))
    return Expression(first, behind, sense, None, before.modifier(p), before.approximate)


def _month_alone(p: Page, i: int, month: int, end: int) -> Expression | None:
    year = year_behind(p, end) or Year(end)
    if p.keys[end] in p.words.past_nouns and p.keys[end + 1] == "of" and year_number(p, end + 2) is not None:
        return Expression(i, end, Calendar(year_number(p, end + 2), month))  # "the April war of 2016"
    found = lead(p, i)
    if found.edge is None and found.half is None and found.start < i and p.keys[found.start] in ("the", "this"):
        found = Lead(i)
    keys, words = p.keys, p.words
    before = keys[found.start - 1] if found.start - 1 >= p.floor else ""
    if year.end == end and before in words.relative and found.start == i - (found.edge is not None):
        return _relative_month(p, i, month, end, found, before)
    if year.end == end and is_beside(p, i) and (beside := read_beside(p, i, "month", ("month", month))) is not None:
        return beside
    sense = Calendar(year.year, month, half=found.half, of=year.of)
    return Expression(found.start, year.end, sense, found.edge, found.modifier(p), found.approximate)


def _relative_month(p: Page, i: int, month: int, end: int, found: Lead, word: str) -> Expression:
    """`last November`, `this May`, `that September`, `the previous April`."""
    start = found.start - 1
    the = p.keys[start - 1] == "the" and start - 1 >= p.floor
    anchor = Anchor.THEN if word in p.words.textual or (the and word == "next") else Anchor.NOW
    start -= the
    sense = Step("month", p.words.relative[word], anchor, ("month", month))
    del i
    day = spelled_day_of(p, start) if found.edge is None else None
    if day is not None:
        return Expression(day[0], end, Calendar(day=day[1], of=sense))
    outer = lead(p, start) if p.keys[start - 1] == "of" else Lead(start)
    edge = found.edge or outer.edge
    return Expression(outer.start, end, sense, edge, outer.modifier(p))
