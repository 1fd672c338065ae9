"""Figures: clock times and dates all in digits."""

from typing import NamedTuple

from caucasus_news.mentions.times.lead import approximators
from caucasus_news.mentions.times.numbers import year_number
from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.solar import FIRST_YEAR, LAST_YEAR, gregorian
from caucasus_news.mentions.times.symbols import Anchor, Calendar, Clock, Expression, Numeric, Step

ROMAN_MONTHS = {
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11, "xii": 12,
}  # fmt: skip


class _Half(NamedTuple):
    """`a.m.` or `p.m.` and the token behind it."""

    end: int
    afternoon: bool


def read_clock(p: Page, i: int) -> Expression | None:
    """`10:30`, `10:30 a.m.`, `6 a.m.`, `5:30PM`, `0200 GMT`, `19:00 local time`, `nine o'clock`."""
    found = _clock_at(p, i)
    if found is None:
        return None
    clock, end = found
    zone, end = zone_behind(p, end)
    start, approximate = approximators(p, i)
    return Expression(
        start, end, Step("day", 0, Anchor.THEN), approximate=approximate, clock=clock, zone=zone, day_part="clock"
    )


def _clock_at(p: Page, i: int) -> tuple[Clock, int] | None:
    keys = p.keys
    key = keys[i]
    if keys[i + 1] in (":", ".") and p.tight(i + 1) and p.tight(i + 2):
        return _with_minutes(p, i)
    if key.isdecimal():
        number = p.number(i)
        half = _half(p, i + 1)
        if half and number is not None and 1 <= number <= 12:
            return Clock(_hour(number, half)), half.end
        if (
            len(key) == 4
            and number is not None
            and number < 2400
            and number % 100 < 60
            and keys[i + 1] in ("gmt", "utc", "hrs", "hours")
        ):
            end = i + 2 if keys[i + 1] in ("hrs", "hours") else i + 1
            return Clock(number // 100, number % 100), end
    elif key[:-2].isdecimal() and key[-2:] in ("am", "pm") and len(key) <= 4 and 1 <= int(key[:-2]) <= 12:
        return Clock(_hour(int(key[:-2]), _Half(0, key[-2:] == "pm"))), i + 1
    number = p.number(i) if key.isdecimal() else p.words.numbers.get(key)
    if (
        number is not None
        and 1 <= number <= 12
        and keys[i + 1] == "o"
        and keys[i + 2] == "'"
        and keys[i + 3] == "clock"
    ):
        return Clock(number), i + 4
    return None


def _with_minutes(p: Page, i: int) -> tuple[Clock, int] | None:
    keys = p.keys
    hour, text, mark = p.number(i), keys[i + 2], keys[i + 1]
    if hour is None or hour > 24 or len(keys[i]) > 2:
        return None
    if i and p.tight(i) and keys[i - 1] in (":", ".", "-", "/", "+", ","):
        return None
    end = i + 3
    stuck = text[2:] if len(text) > 2 else ""
    if stuck and stuck not in ("am", "pm", "hrs", "hr", "h"):
        return None
    minute = text[:2]
    if len(minute) != 2 or not minute.isdecimal() or int(minute) > 59:
        return None
    half = _Half(end, stuck == "pm") if stuck in ("am", "pm") else _half(p, end)
    if mark == "." and half is None and not (zone_behind(p, end)[0] or keys[end] == "hrs"):
        return None
    second = None
    if keys[end] == ":" and p.tight(end) and len(keys[end + 1]) == 2 and keys[end + 1].isdecimal() and mark == ":":
        second, end = int(keys[end + 1]), end + 2
        if second > 59:
            return None
    if half is not None:
        if not 1 <= hour <= 12:
            return Clock(hour, int(minute), second), max(end, half.end)
        return Clock(_hour(hour, half), int(minute), second), max(end, half.end)
    if keys[end] in ("hrs", "hr"):
        end += 1
    return Clock(hour, int(minute), second), end


def _half(p: Page, j: int) -> _Half | None:
    keys = p.keys
    if keys[j] in ("am", "pm"):
        return _Half(j + 1, keys[j] == "pm")
    if keys[j] in ("a", "p") and keys[j + 1] == "." and keys[j + 2] == "m" and p.tight(j + 1) and p.tight(j + 2):
        end = j + 4 if keys[j + 3] == "." and p.tight(j + 3) else j + 3
        return _Half(end, keys[j] == "p")
    return None


def _hour(hour: int, half: _Half) -> int:
    return hour % 12 + (12 if half.afternoon else 0)


def zone_behind(p: Page, j: int) -> tuple[str | None, int]:
    """The zone said from token `j` on (`GMT`, `local time`, `Baku time`, `(UTC+04:00)`), and the token behind it."""
    keys, words = p.keys, p.words
    key = keys[j]
    if key == "(" and keys[j + 1] in ("utc", "gmt"):
        offset, end = _offset(p, j + 2)
        if keys[end] == ")":
            return offset or "+00:00", end + 1
    if key in words.zones and p.capital(j):
        offset, end = _offset(p, j + 1)
        return offset or words.zones[key] or None, end
    if key in words.zone_places and keys[j + 1] == "time":
        return words.zone_places[key] or None, j + 2
    return None, j


def _offset(p: Page, j: int) -> tuple[str | None, int]:
    keys = p.keys
    if keys[j] not in ("+", "-") or not keys[j + 1].isdecimal() or not p.tight(j + 1) or len(keys[j + 1]) > 4:
        return None, j
    digits = keys[j + 1]
    hours, minutes, end = (
        int(digits[:-2] if len(digits) > 2 else digits),
        digits[-2:] if len(digits) > 2 else "00",
        j + 2,
    )
    if keys[end] == ":" and keys[end + 1].isdecimal() and len(keys[end + 1]) == 2:
        minutes, end = keys[end + 1], end + 2
    return (f"{keys[j]}{hours:02d}:{minutes}", end) if hours < 15 else (None, j)


def read_numeric(p: Page, i: int) -> Expression | None:
    """`19.05.2023`, `05/19/2023`, `2023-05-19`, `19.05.23`: a date in digits, which of them is the month left open."""
    keys = p.keys
    mark = keys[i + 1]
    if mark not in (".", "/", "-") or keys[i + 3] != mark or not (p.tight(i + 1) and p.tight(i + 3)):
        return None
    spaced = mark == "." and len(keys[i + 2]) == 2 and year_number(p, i + 4) is not None  # "14. 09. 2022."
    if not (p.tight(i + 2) and p.tight(i + 4)) and not (spaced and p.same_line(i, i + 4)):
        return None
    first, second, third = keys[i], keys[i + 2], keys[i + 4]
    if mark == "-" and len(first) == len(third) == 2 and keys[i - 1].isdecimal() and p.same_line(max(i - 1, 0), i):
        return None  # "+374 10 22-05-19"
    in_address = mark == "/" and len(first) == 4  # example.org/2023/05/18/talks
    if not in_address and _goes_further(p, i, "t" in third, mark):
        return None
    rest = ""
    if "t" in third and third[:2].isdecimal():
        third, _, rest = third.partition("t")
    if second in ROMAN_MONTHS and p.capital(i + 2):
        return _roman(p, i, mark)
    if not (first.isdecimal() and second.isdecimal() and third.isdecimal()) or len(second) > 2:
        return None
    if p.tight(i + 5) and keys[i + 5] == "." and keys[i + 6].isdecimal() and p.tight(i + 6):
        return None
    sense = _numeric(p, i, first, second, third, mark)
    if sense is None:
        return None
    end = i + 5
    clock = None
    if rest.isdecimal() and keys[end] == ":" and keys[end + 1][:2].isdecimal():
        clock, end = Clock(int(rest), int(keys[end + 1][:2])), end + 2
    return Expression(i, end, sense, clock=clock)


def _roman(p: Page, i: int, mark: str) -> Expression | None:
    """`27.X.2020`, `22.VII.92`: a date whose month is written in Roman figures."""
    day, year = p.number(i), p.number(i + 4)
    if day is None or year is None or not 1 <= day <= 31 or mark == "-" or len(p.keys[i + 4]) not in (2, 4):
        return None
    if year < 100:
        year += 2000 if year < 60 else 1900
    return Expression(i, i + 5, Calendar(year, ROMAN_MONTHS[p.keys[i + 2]], day)) if 1500 <= year < 2200 else None


def read_day_and_month(p: Page, i: int) -> Expression | None:
    """`29.03, 20:11`, `10/11 02:15`, `20:11 | 29.03`: a day and month in figures, known by the hour beside them.

    A weekday before them, or a whole date behind "to", tells as much. Else they stand apart, at the beginning of their
    line, the day first.
    """
    keys = p.keys
    if keys[i + 1] not in (".", "/") or not (len(keys[i]) == len(keys[i + 2]) == 2):
        return None
    if not (p.tight(i + 1) and p.tight(i + 2)):
        return None
    day, month = p.number(i), p.number(i + 2)
    if not day or not month or day > 31 or month > 12 or not p.same_line(i, i + 2):
        return None
    j = i + 4 if keys[i + 3] in (",", "-", "|", ".") else i + 3
    timed = keys[j + 1] == ":" and p.tight(j + 1) and p.tight(j + 2) and p.same_line(i, j) and keys[j].isdecimal()
    opens = i == 0 or not p.same_line(i - 1, i) or keys[i - 1] == "|"
    dateline = keys[i - 1] == "," and p.tokens.words[i - 2].isupper() and len(keys[i - 2]) > 2 and p.same_line(i - 2, i)
    if dateline and keys[i + 3] == "." and p.tight(i + 3) and keys[i + 4] in ("(", "-"):
        return Expression(i, i + 4, Calendar(None, month, day))  # "BRUSSELS, 14.12. (dpa) -"
    weekday = keys[i - 1] in p.words.weekdays or (keys[i - 1] == "(" and keys[i - 2] in p.words.weekdays)
    told = (timed and opens) or (weekday and p.same_line(i - 1, i)) or _is_ranged(p, i + 3)
    told = told or (keys[i - 1] in _BEFORE_DAYS and len(keys[i]) == len(keys[i + 2]) == 2 and keys[i + 1] == ".")
    return Expression(i, i + 3, Calendar(None, month, day)) if told else None


#: What stands before a day and month in figures: "began on 27.09".
_BEFORE_DAYS = frozenset({"on", "until", "till", "since"})


def _is_ranged(p: Page, j: int) -> bool:
    """`from 27.09 to 10.11.2020`: a whole date follows."""
    return p.keys[j] in ("to", "-", "until", "till") and read_numeric(p, j + 1) is not None


def _goes_further(p: Page, i: int, timed: bool, mark: str) -> bool:
    """Whether more figures hang on a date in figures that opens at token `i`, so that it is none.

    A dotted date may stand between slashes: `Baku/19.05.23/Agency`.
    """
    slash = "/" if mark != "." else "-"
    before = p.tight(i) and p.keys[i - 1] in (".", slash, "-", ":", ",")
    return before or (p.tight(i + 5) and p.keys[i + 5] in (slash, "-") + (() if timed else (":",)))


def _numeric(p: Page, i: int, first: str, second: str, third: str, mark: str) -> Calendar | Numeric | None:
    if len(first) == 4:
        year = year_number(p, i)
        if year is not None and FIRST_YEAR <= year <= LAST_YEAR and len(third) <= 2:
            return _solar(year, int(second), int(third))
        if year is None or len(third) > 2 or not 1 <= int(second) <= 12 or not 1 <= int(third) <= 31:
            return None
        return Calendar(year, int(second), int(third))
    if len(first) > 2 or len(third) not in (2, 4):
        return None
    a, b, year = int(first), int(second), int(third)
    if len(third) == 2 and (len(first), len(second)) != (2, 2) and (mark != "/" or max(a, b) < 13):
        return None  # "1.2.21" may be anything
    if FIRST_YEAR <= year <= LAST_YEAR:
        return _solar(year, b, a)
    if len(third) == 2:
        year += 2000 if year < 60 else 1900
    if not 1500 <= year < 2200 or not a or not b or max(a, b) > 31 or min(a, b) > 12:
        return None
    if a > 12:
        return Calendar(year, b, a)
    if b > 12:
        return Calendar(year, a, b)
    if mark == "." or a == b:
        return Calendar(year, b, a)
    return Numeric(a, b, year)


def _solar(year: int, month: int, day: int) -> Calendar | None:
    """`1403/07/28`, as pages from Iran write it."""
    found = gregorian(year, month, day)
    return Calendar(found.year, found.month, found.day) if found is not None else None
