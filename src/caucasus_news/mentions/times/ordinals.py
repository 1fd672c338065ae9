"""Days of the month that is spoken of: `the 14th`, `on the 10th of that month`, `the 7th and 8th of the month`."""

from caucasus_news.mentions.times.numbers import day_number
from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.symbols import Anchor, Calendar, Expression, Step

_NOUN = 3
_GAPPED = 12  # so many tokens behind the day told before stands one whose verb is left out
#: What follows a day in bare figures; "on the 21 seats" and "on the 21.5 km" are no days.
_BEHIND_DAY = frozenset({".", ",", ";", ")", "with", "in", "at", "by", "when", "before", "after"})


def read_ordinal_day(p: Page, i: int) -> Expression | None:
    """`the 14th`, `on the 10th of that month`: a day of the month spoken of."""
    keys = p.keys
    day = day_number(p, i)
    goes_on = keys[i - 1] in ("and", "-", "to") and i - 1 >= p.floor and day_number(p, i - 2) is not None
    if day is None or keys[i].isdecimal() or not (goes_on or keys[i - 1] == "the") or i - 1 < p.floor:
        return None
    end = i + 1
    of = None
    if keys[end : end + 3] == ("of", "the", "month"):
        of = Step("month", 0, Anchor.THEN, exact=True)
        end += 3
    elif keys[end : end + 2] == ("of", "the") and keys[end + 3] == "month" and keys[end + 2] in p.words.relative:
        word = keys[end + 2]
        of = Step("month", p.words.relative[word], Anchor.THEN if word in p.words.textual else Anchor.NOW)
        end += 4
    elif keys[end] == "of" and keys[end + 2] == "month" and keys[end + 1] in p.words.relative:
        word = keys[end + 1]
        of = Step("month", p.words.relative[word], Anchor.THEN if word in p.words.textual else Anchor.NOW)
        end += 3
    elif keys[end] == "of" and keys[end + 1] in p.words.relative and keys[end + 2] in p.words.months:
        word, month = keys[end + 1], p.words.months[keys[end + 2]]
        anchor = Anchor.THEN if word in p.words.textual else Anchor.NOW
        of = Step("month", p.words.relative[word], anchor, ("month", month))
        end += 3
    elif _month_follows(p, end) or (
        (keys[end] == "of" and (keys[end + 1] in p.words.months or keys[end + 1] in ("the", "this")))
        or not (keys[i - 2] in p.words.before_ordinal or _is_of_weekday(p, i) or _opens_range(p, i) or _is_next(p, i))
        or not (_ends_phrase(p, end) or (keys[i - 2] == "on" and (_somebody_acts(p, end) or _goes_on(p, i))))
    ):
        return None
    return Expression(i - (not goes_on), end, Calendar(day=day, of=of or Step("month", 0, Anchor.THEN, exact=True)))


def read_bare_day(p: Page, i: int) -> Expression | None:
    """`talked on the 21 with`, `until the 3,`: a day of the month spoken of, in figures as other languages write it."""
    keys = p.keys
    day = day_number(p, i)
    if day is None or keys[i - 2] not in ("on", "until", "since") or i - 1 < p.floor or not p.same_line(i - 2, i):
        return None
    after = keys[i + 1]
    closes = p.blank(i + 1) or not p.same_line(i, i + 1) or after in _BEHIND_DAY
    if not closes or p.tight(i + 2) or _month_follows(p, i + 1):
        return None
    return Expression(i - 1, i + 1, Calendar(day=day, of=Step("month", 0, Anchor.THEN, exact=True)))


def _somebody_acts(p: Page, j: int) -> bool:
    """`On the 7th guns opened up`, `on the 8th Ankara agreed`: who acts on the day, not the seventh of them."""
    keys, words = p.keys, p.words
    last = j
    while last - j < _NOUN and p.capital(last) and p.capital(last + 1):
        last += 1  # "on the 28th Samvel Shahramanyan signed"
    acts = keys[last + 1] in words.past_verbs or keys[last + 1].endswith("ed")
    if acts and (p.capital(j) or (keys[j].endswith("s") and len(keys[j]) > _NOUN)):
        return True
    opens = p.capital(j - 3)  # "On the 22nd Moldovan aircraft bomb the bridge"
    behind = keys[j + 2]
    return (
        opens and p.capital(j) and (behind in words.infinitives or behind in words.past_verbs) and keys[j + 1].isalpha()
    )


def _is_next(p: Page, i: int) -> bool:
    """`on the 16th and 17th`, behind the day read last."""
    return p.floor == i - 1 and p.keys[i - 1] == "and" and p.keys[i - 3] == "the"


def _is_of_weekday(p: Page, i: int) -> bool:
    """`Tuesday the 14th`, `Tuesday, the 14th`."""
    return p.keys[i - 3 if p.keys[i - 2] == "," else i - 2] in p.words.weekdays


def _goes_on(p: Page, i: int) -> bool:
    """`on the 15th Paris signed and on the 16th Moscow.`: the verb of one day is not told again of the next."""
    keys, end = p.keys, i + 1
    listed = keys[i - 3] in ("and", ",", ";") and p.floor > 0 and i - p.floor < _GAPPED and p.same_line(p.floor, i)
    while listed and p.capital(end):
        end += 1
    return listed and end > i + 1 and (p.blank(end) or keys[end] in (".", ",", ";", "and"))


def _opens_range(p: Page, i: int) -> bool:
    """`between the 3rd and the 9th of the month`, `between the 3rd and 9th`."""
    keys = p.keys
    if keys[i - 2] != "between" or keys[i + 1] != "and":
        return False
    j = i + 3 if keys[i + 2] == "the" else i + 2
    month = keys[j + 1] == "of" and "month" in keys[j + 2 : j + 5]
    return day_number(p, j) is not None and not keys[j].isdecimal() and (month or not keys[j + 1].isalpha())


def _month_follows(p: Page, end: int) -> bool:
    """Whether the ordinal before token `end` is one of several days of a month named behind: `5th and 6th of June`."""
    keys = p.keys
    for j in range(end, end + 8):
        if keys[j] in p.words.months:
            return j > end
        if keys[j] not in ("and", "to", "-", ",", "or", "the", "of", "&") and day_number(p, j) is None:
            return False
    return False


def _ends_phrase(p: Page, j: int) -> bool:
    key = p.keys[j]
    if p.blank(j) or not key.isalpha() or not p.same_line(j - 1, j):
        return key != "-"
    return key in p.words.after_day or key in p.words.past_verbs or key in ("more", "some", "about", "at", "nearly")
