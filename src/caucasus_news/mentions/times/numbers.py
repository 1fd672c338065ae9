"""Numbers before a unit of time, days of a month, years."""

from typing import NamedTuple

from caucasus_news.mentions.times.page import Page

_REACH = 9
_TEN, _TWENTY, _HUNDRED = 10, 20, 100
#: The days of a month in figures, `14` and `14th`, with their numbers.
DAYS = {
    form + tail: day
    for day in range(1, 32)
    for form in (f"{day}", f"{day:02d}")
    for tail in ("", "st", "nd", "rd", "th")
}


class Count(NamedTuple):
    """A number that starts at token `start`; `value` None is an untold one ("several")."""

    start: int
    value: float | None


def count_before(p: Page, i: int) -> Count | None:
    """The number right before the unit at token `i`: `four-`, `two and a half`, `1,460`, `a few`, `several`, `a`."""
    j = i - 1
    keys = p.keys
    if (keys[j] == "-" and j > p.floor) or (keys[j] in p.words.adjectives and j > p.floor):
        j -= 1
    if j < p.floor:
        return None
    found = _plain(p, j) or _vague(p, j)
    return found if found is None or found.start >= p.floor else None


def _plain(p: Page, j: int) -> Count | None:
    keys, numbers = p.keys, p.words.numbers
    key = keys[j]
    if key == "half":
        return _half(p, j)
    if key.isdecimal() and key.isascii():
        return _digits(p, j)
    if key not in numbers:
        return None
    start = j
    for _ in range(_REACH):
        before = keys[start - 1]
        if before in numbers and start - 1 >= p.floor and _goes_with(numbers[before], numbers[keys[start]]):
            start -= 1
        elif (
            before in ("-", "and") and start - 2 >= p.floor and keys[start - 2] in numbers and _joins(p, start, before)
        ):
            start -= 2
        else:
            break
    return _counted(p, start, j)


def _goes_with(before: int, behind: int) -> bool:
    """Whether two numbers beside each other are one: `two hundred`, `hundred five`; not `that one six days later`."""
    return before >= _HUNDRED or behind >= _HUNDRED or (before >= _TWENTY and behind < _TEN)


def _joins(p: Page, start: int, mark: str) -> bool:
    first = p.words.numbers[p.keys[start - 2]]
    return first >= 20 and (mark == "-" or first >= 100)


def _counted(p: Page, start: int, last: int) -> Count:
    total = part = 0
    for index in range(start, last + 1):
        value = p.words.numbers.get(p.keys[index])
        if value is None:
            continue
        if value >= 100:
            part = max(part, 1) * value
            if value >= 1000:
                total, part = total + part, 0
        else:
            part += value
    if p.keys[start - 1] == "a" and p.keys[start] in ("hundred", "dozen", "thousand") and start - 1 >= p.floor:
        start -= 1
    return Count(start, total + part)


def _digits(p: Page, j: int) -> Count | None:
    keys = p.keys
    if len(keys[j]) > 6:
        return None
    if keys[j - 1] == "." and keys[j - 2].isdecimal() and p.tight(j) and p.tight(j - 1) and len(keys[j - 2]) < 5:
        return Count(j - 2, float(f"{int(keys[j - 2])}.{int(keys[j])}"))
    if keys[j - 1] == "," and len(keys[j]) == 3 and keys[j - 2].isdecimal() and p.tight(j) and p.tight(j - 1):
        return Count(j - 2, int(keys[j - 2][-4:]) * 1000 + int(keys[j]))
    return Count(j, int(keys[j]))


def _half(p: Page, j: int) -> Count | None:
    """`half`, `a half`, `two and a half`."""
    keys = p.keys
    start = j - 1 if keys[j - 1] == "a" else j
    if keys[start - 1] == "and" and start - 2 >= p.floor:
        whole = _plain(p, start - 2)
        if whole is not None and whole.value is not None:
            return Count(whole.start, whole.value + 0.5)
    return Count(start, 0.5)


def _vague(p: Page, j: int) -> Count | None:
    keys, vague = p.keys, p.words.vague
    key = keys[j]
    if key == "half" or key in ("a", "an"):
        if key != "half" and keys[j - 1] == "half":
            return Count(j - 1, 0.5)
        return Count(j, 1)
    if key == "of" and keys[j - 1] in vague:
        j -= 1
        key = keys[j]
    if key in vague:
        return Count(
            j - 1 if keys[j - 1] in ("a", "the") and key not in ("some", "several") and keys[j - 1] == "a" else j, None
        )
    return None


def day_number(p: Page, i: int) -> int | None:
    """The day of a month that token `i` gives: `14`, `14th`."""
    return DAYS.get(p.keys[i])


def spelled_day(p: Page, i: int) -> tuple[int, int] | None:
    """A day of a month in words that ends at token `i`: its first token and number ("twenty-first", "third")."""
    ordinal = p.words.ordinals.get(p.keys[i])
    if ordinal is None:
        return None
    tens = p.words.numbers.get(p.keys[i - 2]) if p.keys[i - 1] == "-" else None
    if ordinal < 10 and tens in (20, 30) and i - 2 >= p.floor:
        assert tens is not None
        return (i - 2, tens + ordinal) if tens + ordinal <= 31 else None
    return (i, ordinal) if ordinal <= 31 else None


def spelled_day_of(p: Page, start: int) -> tuple[int, int] | None:
    """`the thirteenth of` before a month that token `start` opens: its first token, and the day."""
    if p.keys[start - 1] != "of" or start - 2 < p.floor:
        return None
    day = spelled_day(p, start - 2)
    if day is None:
        return None
    return (day[0] - 1 if p.keys[day[0] - 1] == "the" and day[0] - 1 >= p.floor else day[0]), day[1]


def year_number(p: Page, i: int) -> int | None:
    """The year that token `i` is, if it is four digits from 1000 to 2199."""
    key = p.keys[i]
    if len(key) == 4 and key.isdecimal() and key.isascii() and "1000" <= key < "2200":
        return int(key)
    return None


def before_christ(p: Page, i: int) -> int:
    """How many tokens from `i` say "before Christ" (`BC`, `B.C.`, `BCE`): 0 if none do."""
    key = p.keys[i]
    if key in ("bc", "bce") and p.capital(i):
        return 1
    if key == "b" and p.keys[i + 1] == "." and p.keys[i + 2] == "c" and p.tight(i + 1) and p.tight(i + 2):
        return 4 if p.keys[i + 3] == "." and p.tight(i + 3) else 3
    return 0
