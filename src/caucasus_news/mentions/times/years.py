"""Years, decades, and the year that follows a month or season."""

from typing import NamedTuple

from attrs import evolve

from caucasus_news.mentions.times.decades import read_decade
from caucasus_news.mentions.times.lead import Lead, lead
from caucasus_news.mentions.times.numbers import before_christ, day_number, year_number
from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.symbols import Anchor, Calendar, Expression, Sense, Step

#: What may open a year behind a month, besides figures and `last`, `that` and their kin.
_OPENING = frozenset(["-", "/", ".", ",", "of", "(", "de", "|", "'", "the"])
_BESIDE = frozenset({"before", "after", "earlier", "previous"})
_BEHIND_THAT = {"followed": 1, "preceded": -1}  # "May of the year that followed"
_SUBJECTS = frozenset(["he", "she", "it", "they", "we", "there", "by", "in", "at", "on", "and", "with", "when"])
_BEFORE_SHORT = frozenset(["in", "since", "by", "from", "until", "till", "before", "after", "early", "late"])
_ANCIENT_BEFORE = frozenset(["in", "since", "by", "from", "until", "between", "of", "to", "-"])


class Year(NamedTuple):
    """The year said behind a month, day or season, and the token behind it."""

    end: int
    year: int | None = None
    of: Sense | None = None


def year_behind(p: Page, j: int, *, comma: bool = True, sure: bool = False) -> Year | None:
    """`[,] 2023`, `of 2023`, `(2023)`, `'23`, `of that year`, `last year` from token `j` on.

    Four digits behind which things stand count these, unless it is `sure` that they are a year.
    """
    keys = p.keys
    key = keys[j]
    if key not in _OPENING and key not in p.words.relative and not "0" <= key < ":":
        return None
    if key in ("-", "/", ".") and p.tight(j) and p.tight(j + 1) and p.keys[j - 1] in p.words.months:
        year = _year_at(p, j + 1) or _two_digits(p, j + 1)
        return year if year is not None and day_number(p, j - 3) is not None and keys[j - 2] == key else None
    if key in (",", "of", "(", "de") and (key == "of" or comma):
        year = _year_at(p, j + 1)
        if year is not None and p.same_line(j, j + 1):
            if key == "(":
                return Year(year.end + 1, year.year) if keys[year.end] == ")" else None
            if key == "of" or not _counts(p, year.end):
                return year
        if key != "of" and (key, keys[j + 1]) != (",", "of"):
            return None
        return _relative_year(p, j + 1 + (key == ","))
    if not p.same_line(j - 1, j):
        return None
    year = _year_at(p, j)
    if year is not None and (sure or not _counts(p, year.end)):
        return year
    if key == "|" and (year := _year_at(p, j + 1)) is not None and _closes_stamp(p, year.end):
        return year
    if keys[j - 1] in p.words.months and day_number(p, j - 2) is not None and _closes_stamp(p, j + 1):
        return _two_digits(p, j)
    return _relative_year(p, j)


def _closes_stamp(p: Page, j: int) -> bool:
    """Whether a stamp's date is over before token `j`: an hour, a bar or the end of the line follows."""
    if p.keys[j] == ",":
        j += 1
    return p.blank(j) or p.keys[j] == "|" or p.keys[j + 1] == ":" or not p.same_line(j - 1, j)


def _year_at(p: Page, j: int) -> Year | None:
    year = year_number(p, j)
    if year is not None:
        end = j + 1
        christ = before_christ(p, end)
        return Year(end + christ, -year if christ else year)
    key = p.keys[j]
    if key != "'" and not key[:1].isdecimal():
        return None
    if 5 <= len(key) <= 6 and key.isdecimal() and p.keys[j + 1] in p.words.months and p.keys[j + 2] == key[:4]:
        return Year(j + 3, int(key[:4]))  # "7 Oct 20237 Oct 2023": a stamp and its repetition run together
    if key.isdecimal() and 5 <= len(key) <= 6 and p.keys[j + 1] == ":" and "1990" < key < "2100" and int(key[4:]) < 25:
        return Year(j + 1, int(key[:4]))  # "May 13, 20256:40 PM": a year and the hour behind it run together
    if key[:4].isdecimal() and key[4:] in p.words.beside_stamps and "1900" < key < "2200":
        return Year(j + 1, int(key[:4]))  # "May 18, 2021Updated 12:30"
    number = p.number(j)
    if number and (christ := before_christ(p, j + 1)):
        return Year(j + 1 + christ, -number)
    if p.keys[j] == "'" and len(p.keys[j + 1]) == 2 and p.tight(j + 1) and p.keys[j + 1].isdecimal():
        return Year(j + 2, century_of(int(p.keys[j + 1])))
    return None


def _two_digits(p: Page, j: int) -> Year | None:
    """`21` in "18-May-21", and behind a stamp's day and month where the hour or the end of the line follows."""
    key = p.keys[j]
    return Year(j + 1, century_of(int(key))) if len(key) == 2 and key.isdecimal() else None


def century_of(two: int) -> int:
    """The full year of a two-digit one: 00-39 are of this century, 40-99 of the last."""
    return two + (2000 if two < 40 else 1900)


def _relative_year(p: Page, j: int) -> Year | None:
    """`that year`, `the same year`, `last year`, `the previous year`, `the year`."""
    keys, relative = p.keys, p.words.relative
    start = j
    if keys[j] == "the":
        j += 1
    if keys[j] in relative and keys[j + 1] == "year":
        word = keys[j]
        textual = word in p.words.textual or (word == "next" and keys[j - 1] == "the")
        anchor = Anchor.THEN if textual else Anchor.NOW
        return Year(j + 2, None, Step("year", relative[word], anchor))
    if keys[start : start + 2] == ("the", "year") and (told := year_number(p, start + 2)) is not None:
        return Year(start + 3, told)
    if keys[start : start + 4] == ("the", "year", "before", "last"):
        return Year(start + 4, None, Step("year", -2))
    if keys[start : start + 2] == ("the", "year") and keys[start + 2] in ("that", "which"):
        found = _BEHIND_THAT.get(keys[start + 3])
        return Year(start + 4, None, Step("year", found, Anchor.THEN)) if found else None
    if keys[start] == "the" and keys[start + 1] == "year" and keys[start + 2] in _BESIDE:
        that = keys[start + 3] == "that"  # "in May of the year after that"
        if that or _is_free(p, start + 3):
            return Year(start + 3 + that, None, Step("year", 1 if keys[start + 2] == "after" else -1, Anchor.THEN))
    if keys[start - 1] == "of" and keys[start] == "the" and keys[start + 1] == "year":
        return Year(start + 2, None, Step("year", 0, Anchor.THEN))
    return None


def _is_free(p: Page, j: int) -> bool:
    """Whether nothing that a year may lie beside follows from token `j` on: `May of the year before they met`."""
    key = p.keys[j]
    return not key.isalpha() or not p.same_line(j - 1, j) or key in _SUBJECTS or key in p.words.past_verbs


_BEHIND_COUNTED = frozenset({"and", "are", "as", "at", "by", "from", "had", "have", "in", "near", "on", "or", "were"})


def _counts(p: Page, j: int) -> bool:
    """Whether the word at token `j` shows that the number before it counts things ("2020 houses")."""
    key = p.keys[j]
    if key.endswith("ed") and p.keys[j + 1].isalnum() and p.keys[j + 1] not in _BEHIND_COUNTED:
        return False  # "an explosion on 23 April 2014 injured two", but "2014 injured were counted"
    return key in p.words.no_year_after or (key == "," and p.tight(j + 1) and p.keys[j + 1].isdecimal()) or key == "%"


def read_short_year(p: Page, i: int) -> Expression | None:
    """`in '93`, `since '88`: two digits behind an apostrophe, and before it what stands before years."""
    keys = p.keys
    if len(keys[i]) != 2 or not p.tight(i) or keys[i - 2] not in _BEFORE_SHORT or p.tight(i - 1):
        return None
    goes_on = keys[i + 1] in p.words.after_day or keys[i + 1] in ("i", "we", "she", "you")
    if keys[i + 1] == "'" or (keys[i + 1].isalpha() and not goes_on):
        return None
    return Expression(i - 1, i + 1, Calendar(century_of(int(keys[i]))))


def read_year(p: Page, i: int) -> Expression | None:
    """`2020`, `490 BC`, `the 1990s`, `early in 1992`, `1991-92` (its second year by the joining of ranges)."""
    number = p.number(i)
    if number is None:
        return read_decade(p, i)
    christ = before_christ(p, i + 1)
    if christ:
        found = lead(p, i)
        return _expression(p, i, i + 1 + christ, -number, found)
    year = year_number(p, i)
    if year is None:
        return _read_ancient(p, i, number)
    if not _is_year(p, i):
        return None
    found = lead(p, i)
    whole = _expression(p, i, i + 1, year, found)
    second = _shortened(p, i, year)
    if second is None:
        return whole
    last = Expression(i + 2, i + 3, Calendar(year=second))
    return evolve(whole, last=i + 3, joint="range", parts=(whole, last))


def _read_ancient(p: Page, i: int, number: int) -> Expression | None:
    """`499` in "499-493 BC", or on a page that counts its years before Christ."""
    keys = p.keys
    if not 30 <= number < 1000 or len(keys[i]) != 3 or not p.before_christ:
        return None
    behind = p.number(i + 2) if keys[i + 1] in ("-", "to", "and") else None
    ranged = behind is not None and behind < number and before_christ(p, i + 3) > 0
    if not ranged and (
        keys[i - 1] not in _ANCIENT_BEFORE or (keys[i + 1].isalpha() and keys[i + 1] not in p.words.after_day)
    ):
        return None
    found = lead(p, i)
    return _expression(p, i, i + 1, -number, found)


def _shortened(p: Page, i: int, year: int) -> int | None:
    """The second year of `1991-92` or `1914/15`, if it is a later one."""
    two = p.keys[i + 2]
    if (
        p.keys[i + 1] not in ("-", "/")
        or not (p.tight(i + 1) and p.tight(i + 2))
        or len(two) != 2
        or not two.isdecimal()
    ):
        return None
    second = year // 100 * 100 + int(two)
    return second if year < second and not (p.tight(i + 3) and p.keys[i + 3] in ("-", "/")) else None


def _expression(p: Page, i: int, end: int, year: int, found: Lead) -> Expression:
    first = found.start
    if p.keys[first] == "the" and found.edge is None and found.half is None:
        first += 1
    elif first == i and p.keys[i - 1] in ("year", "years") and i - 1 >= p.floor:
        first = i - 2 if p.keys[i - 2] == "the" and i - 2 >= p.floor else i - 1
    sense = Calendar(year=year, half=found.half)
    return Expression(first, end, sense, found.edge, found.modifier(p), found.approximate)


def _is_year(p: Page, i: int) -> bool:
    """Whether the four digits at token `i` are a year by what stands around them."""
    keys, words = p.keys, p.words
    before, after = keys[i - 1], keys[i + 1]
    if after in ("-", "/") and keys[i + 2] in words.months:
        return False  # "2021-May-18"
    if p.blank(i - 1) or not p.same_line(i - 1, i):
        return not _counts(p, i + 1) and (p.blank(i + 1) or after in ("-", ":", "–", ".") or not p.same_line(i, i + 1))
    if before in words.no_year_before or before in ("$", "#", "№", "/", "_", "€", "£", "+"):
        return False
    if before in (".", ",") and p.tight(i) and keys[i - 2].isdecimal():
        return False
    if after in ("/", "_", "°", "%") or (
        after in (",", ".") and p.tight(i + 2) and keys[i + 2].isdecimal() and p.tight(i + 1)
    ):
        return False
    if _counts(p, i + 1) and not (before == "the" and after not in ("km", "mm")) and not _is_edge(p, i - 1):
        return after == "or" and before in words.before_year
    if before == "as" and keys[i - 2] in ("early", "late", "recently") and "1500" < keys[i] < "2100":
        return True
    if before in words.before_year or (after in words.acting_years and "1900" <= keys[i] < "2100"):
        return True
    if before == "-" and (keys[i - 2] in ("mid", "early", "late", "pre", "post") or year_number(p, i - 2) is not None):
        return True
    if before in ("(", "[") or (before == "." and keys[i - 2] in ("ca", "c")):
        return True
    if i - 1 <= p.floor and p.floor > 0 and before in ("and", "or", ",", "-", "to", "through"):
        return True
    return _is_year_by_what_follows(p, i)


def _is_edge(p: Page, j: int) -> bool:
    """`mid-2021`, `early 2021`: what is counted has no early part."""
    return p.keys[j - (p.keys[j] == "-")] in ("mid", "early", "late")


def _is_year_by_what_follows(p: Page, i: int) -> bool:
    before, after = p.keys[i - 1], p.keys[i + 1]
    if before in ("was", "is", "were") and _closes(p, i + 1):
        return "1900" <= p.keys[i] < "2100"
    if after == "," and p.keys[i + 2 : i + 4] == ("the", "year"):
        return True  # "remember 1974, the year in which"
    if after == "-" and year_number(p, i + 2) is not None and p.tight(i + 1):
        return True
    if before in ("'", '"') or before == "s" or (after == "'" and p.keys[i + 2] == "s"):
        return p.tight(i) or before == "s" or after == "'"
    if (
        before.isalpha()
        and p.keys[i - 2] in ("a", "the", "an", "its")
        and after.isalpha()
        and not after.endswith("s")
        and not p.capital(i + 1)
    ):
        return "1800" <= p.keys[i] < "2100"
    if before in (".", ";", ":", ",", ")") and after in ("-", ",", ":", ")", "."):
        return "1700" <= p.keys[i] < "2100"
    return bool(before) and before.isalpha() and p.capital(i - 1) and "1800" <= p.keys[i] < "2100" and _closes(p, i + 1)


def _closes(p: Page, j: int) -> bool:
    return p.blank(j) or p.keys[j] in (".", ",", ")", ";", ":", "-") or not p.same_line(j - 1, j)
