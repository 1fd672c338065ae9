"""The days of a month that stand before or behind its name: `14`, `the 14th of`, `12-14`, `11, 12 and 14`."""

from typing import NamedTuple

from caucasus_news.mentions.times.marked import ends_in_year, opens_line
from caucasus_news.mentions.times.numbers import DAYS, day_number, spelled_day, year_number
from caucasus_news.mentions.times.page import Page

#: What stands before a month, and not before a day of it.
_OF_MONTHS = frozenset({"in", "last", "during", "throughout", "this", "next"})
#: What may stand between a month and its day, the one first or the other.
_BEHIND_DAYS = frozenset({"of", "de", "-", "/", "."})
#: What may stand between two days, the second perhaps behind "the".
_JOINING = frozenset({"-", "to", "and", ",", "or", "/", "through", "the"})
_BEFORE_DAYS = frozenset({"-", ",", "the"})
_ENDINGS = frozenset({"st", "nd", "rd", "th"})
#: What stands before a day of a month, and not before the month.
_ON_DAYS = frozenset({"on", "until", "till"})


class Days(NamedTuple):
    """Days of one month, each with its tokens, in order of the text."""

    days: tuple[tuple[int, int, int], ...]  # first token, token behind, number
    joint: str | None = None


def days_before(p: Page, i: int) -> Days | None:
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
            return Days(((spelled[0], j + 1, spelled[1]),))
        if keys[j] in _ENDINGS and keys[j - 1] == "-" and keys[j - 2].isdecimal() and p.tight(j):
            j -= 2  # "the 5-th of May"
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


def _more_before(p: Page, j: int, day: int) -> Days:
    keys = p.keys
    if keys[j - 1] not in _JOINING:
        return Days(((j, j + 1, day),))
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
    return Days(tuple(days), joint)


def days_behind(p: Page, end: int) -> Days | None:
    """`19`, `19th`, `19-20`, `11 and 14`, `the 25th` behind a month."""
    keys = p.keys
    if (keys[end] not in DAYS and keys[end] not in _BEFORE_DAYS) or not p.same_line(end - 1, end):
        return None
    if keys[end] == "-" and p.tight(end) and (year_number(p, end + 3) or year_number(p, end - 3)) is not None:
        end += 1  # "May-18-2021", "2021-May-18"
    if keys[end] == "," and day_number(p, end + 1) is not None and _is_parted(p, end):
        end += 1  # "May, 13 2025", "OSTIA, May, 13.", "on May, 13 at noon"
    if keys[end] == "the" and day_number(p, end + 1) is not None and not keys[end + 1].isdecimal():
        end += 1
    day = day_number(p, end)
    if day is None or _is_clock(p, end) or _is_count(p, end):
        return None
    if keys[end + 1] not in _JOINING:
        return Days(((end, end + 1, day),))
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
    return Days(tuple(days), joint)


def _is_parted(p: Page, mark: int) -> bool:
    """Whether a comma stands between a month and its day, by what is around them."""
    before, behind = p.keys[mark - 2], p.keys[mark + 2]
    if year_number(p, mark + 2) is not None or (before == "," and behind == "."):
        return True
    return before in _ON_DAYS and (not behind.isalnum() or behind in p.words.after_day)


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
    if mark in ("to", "through", "and", ",", "or"):
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
