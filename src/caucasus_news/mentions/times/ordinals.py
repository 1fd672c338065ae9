"""Days of the month that is spoken of: `the 14th`, `on the 10th of that month`, `the 7th and 8th of the month`."""

from caucasus_news.mentions.times.numbers import day_number
from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.symbols import Anchor, Calendar, Expression, Step

_NOUN = 3
_GAPPED = 12  # so many tokens behind the day told before stands one whose verb is left out
_BARE = frozenset({"on", "until", "till", "since"})
#: What is counted by ordinals and may be written with a capital: "on the 14th Army".
_NUMBERED = frozenset({
    "army", "corps", "division", "brigade", "regiment", "battalion", "fleet", "congress", "parliament", "assembly",
    "session", "street", "avenue", "floor", "summit", "round", "conference", "amendment", "infantry", "motorised",
    "motorized", "guards", "mechanised", "mechanized", "rifle", "tank", "air", "separate", "party", "anniversary",
    "day", "independent", "mountain", "naval", "district", "meeting", "century", "year", "forum",
})  # fmt: skip
#: What follows a day in bare figures; "on the 21 seats" and "on the 21.5 km" are no days.
_BEHIND_DAY = frozenset({".", ",", ";", ")", "with", "in", "at", "by", "when", "before", "after"})


def read_ordinal_day(p: Page, i: int) -> Expression | None:
    """`the 14th`, `on the 10th of that month`, `on 14th`: a day of the month spoken of."""
    keys = p.keys
    day = day_number(p, i)
    goes_on = keys[i - 1] in ("and", "-", "to") and i - 1 >= p.floor and day_number(p, i - 2) is not None
    if day is None or keys[i].isdecimal() or i - 1 < p.floor:
        return None
    bare = not goes_on and keys[i - 1] != "the"  # "on 14th", "the night of 14th"
    if bare and not (keys[i - 1] in _BARE or (keys[i - 1] == "of" and keys[i - 2] in p.words.parts)):
        return None
    end = i + 1
    told = _of_month(p, end)
    if told is not None:
        of, end = told
    elif (
        _month_follows(p, end)
        or (keys[end] == "of" and (keys[end + 1] in p.words.months or keys[end + 1] in ("the", "this")))
        or not (
            bare
            or keys[i - 2] in p.words.before_ordinal
            or _is_of_weekday(p, i)
            or _opens_range(p, i)
            or _is_next(p, i)
            or _is_entry(p, i)
        )
        or not (_ends_phrase(p, end) or _is_day_before(p, i, bare) or _is_set_for(p, i))
    ):
        return None
    else:
        of = Step("month", 0, Anchor.THEN, exact=True)
    return Expression(i - (not goes_on and not bare), end, Calendar(day=day, of=of))


def _of_month(p: Page, end: int) -> tuple[Step, int] | None:
    """The month of `of the month`, `of the same month`, `of this month`, `of last May`, and the token behind."""
    keys, words = p.keys, p.words
    if keys[end] != "of":
        return None
    if keys[end + 1 : end + 3] == ("the", "month"):
        return Step("month", 0, Anchor.THEN, exact=True), end + 3
    j = end + 2 if keys[end + 1] == "the" else end + 1
    word = keys[j]
    if word not in words.relative:
        return None
    anchor = Anchor.THEN if word in words.textual else Anchor.NOW
    if keys[j + 1] == "month":
        return Step("month", words.relative[word], anchor), j + 2
    if j == end + 1 and keys[j + 1] in words.months:
        return Step("month", words.relative[word], anchor, ("month", words.months[keys[j + 1]])), j + 2
    return None


def _is_day_before(p: Page, i: int, bare: bool) -> bool:
    """Whether what stands behind an ordinal is no thing that is numbered: `on the 23rd Foreign Minister Bayramov`."""
    end, lead = i + 1, p.keys[i - 1 if bare else i - 2]
    if _is_of_weekday(p, i):
        return p.keys[end] not in _NUMBERED
    if lead != "on":
        return False
    return _somebody_acts(p, end) or _goes_on(p, i) or (p.capital(end) and p.keys[end] not in _NUMBERED and not bare)


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


def _is_entry(p: Page, i: int) -> bool:
    """`The 25th: the new parliament opens.`: the day of an entry of a chronology."""
    return p.keys[i + 1] == ":" and (p.keys[i - 2] in (".", ":", "") or not p.same_line(i - 2, i - 1))


def _is_set_for(p: Page, i: int) -> bool:
    """`a session set for the 22nd passed quietly`: a day for which something was set, and what came of it."""
    keys = p.keys
    return keys[i - 2] == "for" and keys[i - 3] in p.words.settings and keys[i + 1].endswith("ed")


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
        if keys[j] not in ("and", "to", "-", ",", "or", "the", "of") and day_number(p, j) is None:
            return False
    return False


def _ends_phrase(p: Page, j: int) -> bool:
    key = p.keys[j]
    if p.blank(j) or not key.isalpha() or not p.same_line(j - 1, j):
        return key != "-" or not (p.tight(j) or p.tight(j + 1))  # "until the 25th – move out"
    return key in p.words.after_day or key in p.words.past_verbs or key in ("more", "some", "about", "at", "nearly")
