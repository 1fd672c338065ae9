"""Months with and without days: `9 June 2023`, `June 9-10, 2023`, `the 3rd of June`, `early May`, `that September`."""

from typing import NamedTuple

from caucasus_news.mentions.times.lead import Lead, lead
from caucasus_news.mentions.times.marked import ends_in_year, opens_line, year_before, year_by_mark
from caucasus_news.mentions.times.neighbours import is_beside, read_beside
from caucasus_news.mentions.times.numbers import DAYS, day_number, spelled_day, spelled_day_of, year_number
from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.symbols import Anchor, Calendar, Expression, Step
from caucasus_news.mentions.times.years import Year, year_behind

#: What stands before a month, and not before a day of it.
_OF_MONTHS = frozenset({"in", "last", "during", "throughout", "this", "next"})

#: What may stand between a month and its day, the one first or the other.
_BEHIND_DAYS = frozenset({"of", "de", "-", "/", "."})
#: What may stand between two days, the second perhaps behind "the".
_JOINING = frozenset({"-", "to", "and", ",", "or", "/", "through", "&", "the"})
_BEFORE_DAYS = frozenset({"-", ",", "the"})

#: "March was the calmest month": a verb that no name of a month is the verb before.
_OF_TIMES = frozenset({"was", "saw", "brought", "passed", "ended", "had", "has"})


class _Days(NamedTuple):
    """Days of one month, each with its tokens, in order of the text."""

    days: tuple[tuple[int, int, int], ...]  # first token, token behind, number
    joint: str | None = None


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
    left = _days_before(p, i)
    right = None if left else _days_behind(p, end)
    if not (left or right) and not _stands_alone(p, i, end):
        return None
    if left and p.capital(end) and keys[end] in p.words.named_by_days:
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
    return framed or not (named or p.capital(i - 1))


def _days_before(p: Page, i: int) -> _Days | None:
    """`14`, `the 14th of`, `12-14`, `12 to 14`, `12, 13 and 14`, `twenty-first of` before the month at token `i`."""
    keys = p.keys
    j = i - 1
    before = keys[j]
    if j < p.floor or (before not in DAYS and before not in _BEHIND_DAYS):
        return None
    if before in ("of", "de"):
        j -= 1
        if keys[j] == "day" and keys[j - 1] in p.words.ordinals:
            j -= 1
        spelled = spelled_day(p, j) if j >= p.floor and keys[j] in p.words.ordinals else None
        if spelled is not None:
            return _Days(((spelled[0], j + 1, spelled[1]),))
        if j >= p.floor and day_number(p, j) is None:
            return None
    elif (before in ("-", "/", ".") and p.tight(i) and p.tight(j) and ends_in_year(p, i + 1, before)) or (
        before == "." and p.tight(j) and year_number(p, i + 1) is not None and opens_line(p, j - 1)
    ):
        j -= 1
    day = DAYS.get(keys[j]) if j >= p.floor else None
    if day is None or not p.same_line(j, i):
        return None
    if keys[j - 1] in (":", "/") and p.tight(j):
        return None
    if keys[j - 1] == "." and p.tight(j) and keys[j - 2].isdecimal():
        return None
    return _more_before(p, j, day)


def _more_before(p: Page, j: int, day: int) -> _Days:
    keys = p.keys
    if keys[j - 1] not in _JOINING:
        return _Days(((j, j + 1, day),))
    days = [(j, j + 1, day)]
    joint = None
    while len(days) < 8:
        first, _, number = days[0]
        mark = keys[first - 1]
        back = first - 2
        if mark == "the":
            mark, back = keys[first - 2], first - 3
        if mark not in _JOINING or back < p.floor:
            break
        other = day_number(p, back)
        if other is None or other >= number or (mark == "," and joint is None and len(days) < 2):
            break
        if keys[back - 1] in (":", ".", "/", "-") and p.tight(back):
            break
        days.insert(0, (back, back + 1, other))
        between = mark == "and" and keys[back - 1] == "between"
        joint = "range" if mark in ("-", "to", "through") or between else joint or "list"
    return _Days(tuple(days), joint)


def _days_behind(p: Page, end: int) -> _Days | None:
    """`19`, `19th`, `19-20`, `11 and 14`, `the 25th` behind a month."""
    keys = p.keys
    if (keys[end] not in DAYS and keys[end] not in _BEFORE_DAYS) or not p.same_line(end - 1, end):
        return None
    if keys[end] == "-" and p.tight(end) and (year_number(p, end + 3) or year_number(p, end - 3)) is not None:
        end += 1  # "May-18-2021", "2021-May-18"
    told = year_number(p, end + 2) is not None or (keys[end - 2] == "," and keys[end + 2] == ".")
    if keys[end] == "," and day_number(p, end + 1) is not None and told:
        end += 1  # "May, 13 2025", "OSTIA, May, 13."
    if keys[end] == "the" and day_number(p, end + 1) is not None and not keys[end + 1].isdecimal():
        end += 1
    day = day_number(p, end)
    if day is None or _is_clock(p, end) or _is_count(p, end):
        return None
    if keys[end + 1] not in _JOINING:
        return _Days(((end, end + 1, day),))
    days = [(end, end + 1, day)]
    joint = None
    while len(days) < 8:
        _, behind, number = days[-1]
        mark = keys[behind]
        index = behind + 1
        if keys[index] == "the":
            index += 1
        other = day_number(p, index)
        if other is None or other <= number or not p.same_line(behind, index):
            break
        if not (_goes_on(p, mark, index) or (mark in _ON and other == number + 1 and _dates_on(p, index))):
            break
        days.append((index, index + 1, other))
        between = mark == "and" and keys[end - 2] == "between"
        joint = "range" if mark in ("-", "to", "through") or between else joint or "list"
    return _Days(tuple(days), joint)


def _is_count(p: Page, index: int) -> bool:
    """Whether the number behind a month counts people or things: `in April 12 soldiers`, `last July 17 persons`."""
    before, after = p.keys[index - 2], p.keys[index + 1]
    return before in _OF_MONTHS and after in p.words.no_year_after and after != "or" and not p.capital(index + 1)


def _goes_on(p: Page, mark: str, index: int) -> bool:
    """Whether the number at token `index`, behind `mark`, is one more day of the month."""
    keys = p.keys
    if _is_clock(p, index):
        return False
    after = keys[index + 1]
    if mark == "-":
        return after not in p.words.months
    if mark in ("to", "through", "and", ",", "or", "&"):
        if after in p.words.months or after == "%":
            return False
        if mark == ",":
            return after in (",", "and") and day_number(p, index + 2) is not None
        between = mark == "and" and keys[index - 4] == "between" and keys[index - 3] in p.words.months
        plain = between or not after.isalpha() or after in p.words.after_day or p.capital(index + 1)
        return plain and not (after == "," and len(keys[index + 2]) == 3 and p.tight(index + 2))
    return False


#: Words before the next day of a month that may go straight on with the sentence.
_ON = frozenset({"and", "to", "through"})


def _dates_on(p: Page, index: int) -> bool:
    """Whether the day behind "and", the next of the month, counts nothing: `July 29 and 30 outside`, `and 30 left`."""
    after = p.keys[index + 1]
    counts = after in p.words.no_year_after or after in p.words.months or after.endswith("s") or after == "%"
    return not counts and not _is_clock(p, index)


def _is_clock(p: Page, index: int) -> bool:
    after = p.keys[index + 1]
    if after == ":" and p.tight(index + 1) and p.tight(index + 2) and p.keys[index + 2].isdecimal():
        return True
    return (
        after in ("am", "pm") or (after in ("a", "p") and p.keys[index + 2] == "." and p.keys[index + 3] == "m")
    ) and True


def _with_days(p: Page, i: int, month: int, found: _Days, end: int) -> Expression:
    sure = found.days[-1][0] < i and "1900" <= p.keys[end] < "2100"  # "on 20 January 1990 tanks entered"
    year = year_behind(p, end, sure=sure) or year_by_mark(p, end) or Year(end)
    days = found.days
    first = min(i, days[0][0])
    before = lead(p, first)
    start = before.start
    if year.end == end and start == first == i:
        start, year = year_before(p, first, end)
    behind = max(end, days[-1][1], year.end)
    if len(days) == 1:
        return _one_day(p, min(first, start), behind, Calendar(year.year, month, days[0][2], of=year.of), before)
    parts = []
    for index, (a, b, day) in enumerate(found.days):
        left = min(a, start) if index == 0 else a
        right = behind if index == len(found.days) - 1 else b
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
    found = lead(p, i)
    if found.edge is None and found.half is None and found.start < i and p.keys[found.start] == "the":
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
    anchor = Anchor.THEN if word in p.words.textual else Anchor.NOW
    if p.keys[start - 1] == "the" and start - 1 >= p.floor:
        start -= 1
    sense = Step("month", p.words.relative[word], anchor, ("month", month))
    del i
    day = spelled_day_of(p, start) if found.edge is None else None
    if day is not None:
        return Expression(day[0], end, Calendar(day=day[1], of=sense))
    outer = lead(p, start) if p.keys[start - 1] == "of" else Lead(start)
    edge = found.edge or outer.edge
    return Expression(outer.start, end, sense, edge, outer.modifier(p))
