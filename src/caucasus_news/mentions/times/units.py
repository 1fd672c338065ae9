"""Units of time: lengths, steps from an anchor, portions of a period, sets."""

from attrs import evolve

from caucasus_news.mentions.times.direction import direction
from caucasus_news.mentions.times.lead import approximators, lead
from caucasus_news.mentions.times.neighbours import behind_that, is_beside, is_many, is_whole, read_beside
from caucasus_news.mentions.times.numbers import Count, before_christ, count_before, year_number
from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.periods import ordinal, period_behind, relative, whole
from caucasus_news.mentions.times.stretches import going_on
from caucasus_news.mentions.times.symbols import (
    NTH,
    UNIT_DAYS,
    Anchor,
    Calendar,
    Edge,
    Expression,
    Fixed,
    Length,
    Portion,
    Step,
)
from caucasus_news.model import Modifier

_BACK = frozenset({"earlier", "before", "previously", "prior"})
_SETS = {
    "day": "P1D", "week": "P1W", "month": "P1M", "year": "P1Y", "hour": "PT1H", "minute": "PT1M", "quarter": "P3M",
    "weekend": "XXXX-WXX-WE", "decade": "P10Y", "night": "XXXX-XX-XXTNI", "century": "P100Y",
}  # fmt: skip
#: What may follow on a number of units that lead from one day to another.
_STEPPING = _BACK | {"ago", "back", "from", "later", "afterwards", "afterward", "thereafter", "hence", "into", "on"}
_STEPPING |= {"after", "following", "'"}
_BEFORE_FOLLOWING = frozenset({"the", "over", "in", "during", "for", "these", "those"})
_HALF = 0.5
_AUXILIARIES = frozenset({"will", "would", "to", "could", "may", "might", "can", "should", "must", "did", "not"})
#: "They had met two days before in Geneva": what follows is no event to count from.
_CLOSING = frozenset({"in", "at", "on", "by", "and", "when", "near"})
#: "A day after that the sides met": no noun that "that" may belong to.
_AFTER_THAT = frozenset({"the", "a", "an", "he", "she", "it", "they", "we", "his", "her", "their", "its", "there"})
_OPENERS = frozenset({".", "!", "?", '"', ";", ":", "now", "but", "and", ","})
_POINTING = frozenset({"that", "this"})
_THAT = frozenset({"that", "this", "then"})
_COUNTED_OFF = frozenset({"week", "day", "month", "year", "quarter", "half", "weekend", "decade"})


def read_unit(p: Page, i: int) -> Expression | None:
    """An expression around the unit of time at token `i`."""
    keys, words = p.keys, p.words
    unit = words.units[keys[i]]
    before = keys[i - 1] if i - 1 >= p.floor else ""
    if unit == "century":
        return _century(p, i)
    if before in ("each", "every", "per"):
        return Expression(i - 1, i + 1, Fixed(_SETS.get(unit, "P1D"), repeats=True))
    if keys[i + 1] == "'" and keys[i + 2] == "s" and keys[i + 3] == "end" and unit in ("month", "year"):
        return Expression(i, i + 4, Step(unit, 0, Anchor.THEN), Edge.END)
    if keys[i] == "hours" and before in ("early", "small", "morning", "evening", "late") and keys[i + 1] == "of":
        first = i - 2 if keys[i - 2] == "the" and i - 2 >= p.floor else i - 1
        return Expression(first, i + 1, Step("day", 0, Anchor.THEN), day_part="EV" if before == "evening" else "MO")
    count = count_before(p, i)
    if count is not None:
        return _counted(p, i, unit, count)
    found = _named(p, i, unit, before)
    if found is not None or before in words.relative:
        return found
    if unit in ("month", "year", "week", "day", "quarter", "decade") and before in ("the", "in", "of"):
        return whole(p, i, unit)
    if keys[i].endswith("s"):
        return _untold(p, i, unit)
    return Expression(i, i + 3, Length(unit, 1)) if keys[i + 1] == "-" and keys[i + 2] == "long" else None


def _named(p: Page, i: int, unit: str, before: str) -> Expression | None:
    """A period by the word before its unit: `last week`, `the weekend`, `this day in 1993`, `third-quarter`."""
    keys, words = p.keys, p.words
    if before in ("last", "final") and (held := period_behind(p, i + 1)) is not None:
        first = i - 2 if keys[i - 2] == "the" and i - 2 >= p.floor else i - 1
        if unit == "decade":
            return ordinal(p, i, unit, -1, i - 1)
        if keys[i].endswith("s"):
            return Expression(first, held[0], held[1], Edge.END, Modifier.LATE)
        return Expression(first, held[0], Portion(-1, 1, unit, held[1]))
    if unit == "weekend" and before == "the":
        if is_beside(p, i):
            return read_beside(p, i, unit)
        return Expression(i - 1, i + 1, Step("weekend", 0))
    if before == "this" and unit == "day" and keys[i + 1] == "in" and (year := year_number(p, i + 2)) is not None:
        return Expression(i - 1, i + 3, Calendar(year, of=Step("day", 0)))
    if before in words.relative or (before == "recent" and keys[i].endswith("s")):
        return relative(p, i, unit, before)
    if before == "very" and keys[i - 2] in _POINTING and i - 2 >= p.floor and not keys[i].endswith("s"):
        return Expression(i - 2, i + 1, Step(unit, 0, Anchor.THEN, exact=True))  # "that very day"
    if before == "-" and unit in ("quarter", "half") and keys[i - 2] in words.ordinals and i - 2 >= p.floor:
        return ordinal(p, i, unit, words.ordinals[keys[i - 2]], i - 2)
    if before in words.ordinals and unit in _COUNTED_OFF:
        return ordinal(p, i, unit, words.ordinals[before], i - 1)
    return None


def _counted(p: Page, i: int, unit: str, count: Count) -> Expression | None:
    keys, words = p.keys, p.words
    start, end = count.start, i + 1
    if keys[end : end + 3] == ("and", "a", "half") and count.value is not None:
        end += 3
        count = Count(start, count.value + 0.5)
    step = _step_behind(p, end, unit, count)
    if step is not None:
        first, approximate = approximators(p, start)
        if keys[start - 1] == "exactly" and unit in ("month", "year") and step[1].anchor is Anchor.THEN:
            return Expression(first, step[0], evolve(step[1], target=("day", 0)))  # "exactly five months later"
        return Expression(first, step[0], step[1], approximate=approximate)
    before = keys[start - 1] if start - 1 >= p.floor else ""
    if before == "last" and keys[start - 2] in _AUXILIARIES:
        before = ""  # "will last three days"
    if before == "following" and keys[start - 2] not in _BEFORE_FOLLOWING:
        before = ""  # "Following four days of talks, they agreed"
    ahead_of = before == "in" and unit in ("day", "week", "month", "year") and count.value is not None
    if ahead_of and keys[end] != "of":  # "took part in four days of talks"
        ahead = _length(p, start, end, unit, count)
        if ahead is not None and direction(p, ahead) > 0:  # "will meet in four days"
            n = count.value or 0
            whole = int(n) if n == int(n) else None
            return Expression(start, end, _step(unit, n, whole, whole is None, 1, Anchor.NOW))
    if before in words.relative and before not in ("this", "that"):
        return _relative_count(p, start - 1, end, unit, count, before)
    if before in ("first", "last", "final", "opening") and count.value is not None:
        return _first_count(p, start - 1, end, unit, count, 1 if before in ("first", "opening") else -1)
    article = keys[start] in ("a", "an") and start == i - 1
    if article and unit in ("day", "week", "month", "year", "hour", "minute") and _is_rate(p, start):
        return Expression(start, end, Fixed(_SETS[unit], repeats=True))
    if article and unit in ("night", "weekend", "quarter", "half", "second"):
        return None
    return _length(p, start, end, unit, count)


def _is_rate(p: Page, start: int) -> bool:
    """Whether `a day` is a rate: "ten times a day", "100 a month"."""
    before = p.keys[start - 1]
    return (
        before in ("times", "once", "twice", "hours", "dollars", "euros", "tonnes", "tons", "barrels", "percent")
        or before.isdecimal()
    )


def _length(p: Page, start: int, end: int, unit: str, count: Count) -> Expression | None:
    keys = p.keys
    if unit in ("night", "weekend") and (count.value is None or count.value > 20):
        return None
    if unit == "quarter" or unit == "half":
        return None
    if unit == "second" and keys[end - 1] == "second":
        return None
    if keys[end] in ("long", "old"):
        end += 1
    elif keys[end : end + 2] in (("-", "long"), ("-", "old"), ("of", "age")):
        end += 2
    first, approximate = approximators(p, start)
    if keys[first - 1] in ("another", "these", "those") and first - 1 >= p.floor:
        first -= 1
    return Expression(first, end, Length(unit, count.value), approximate=approximate)


def _step_behind(p: Page, end: int, unit: str, count: Count) -> tuple[int, Step] | None:
    """`ago`, `earlier`, `later`, `from now`, `after the blast` behind a number of units: token behind and step."""
    keys = p.keys
    key = keys[end]
    if key not in _STEPPING:
        return None
    n = count.value
    whole = None if n is None else (int(n) if n == int(n) else None)
    half = n is not None and whole is None
    if key == "ago" or (key == "back" and not p.keys[end + 1].isalpha()):
        step = _step(unit, n, whole, half, -1, Anchor.NOW)
        if keys[end + 1 : end + 4] == ("to", "the", "day"):
            return end + 4, evolve(step, target=("day", 0))
        if keys[end + 1] == "this" and keys[end + 2] in ("week", "month"):
            return end + 3, evolve(step, target=("held", keys[end + 2]))
        return end + 1, step
    if key == "from" and keys[end + 1] in ("now", "today", "tomorrow"):
        ahead = _step(unit, n, whole, half, 1, Anchor.NOW)
        day = ("day", int(keys[end + 1] == "tomorrow"))
        return end + 2, ahead if keys[end + 1] == "now" else evolve(ahead, target=day)
    if key in ("earlier", "later") and keys[end + 1] == "than":
        return None  # "a week later than planned"
    if key in ("earlier", "previously", "later", "afterwards", "afterward", "thereafter", "hence"):
        sign = -1 if key in _BACK else 1
        return end + 1, _step(unit, n, whole, half, sign, Anchor.THEN)
    if key == "into" and unit in UNIT_DAYS and whole is not None and (of := going_on(p, end)) is not None:
        return of, Step(NTH, whole * UNIT_DAYS[unit] + 1, Anchor.THEN)  # "two days into the truce"
    if key == "on" and keys[end + 1] == "," and whole is not None and _opens(p, count.start):
        told = Expression(count.start, end + 1, Length(unit, n))
        return (end + 1, _step(unit, n, whole, half, 1, Anchor.THEN)) if direction(p, told) < 0 else None
    if key == "'" and keys[end + 1] == "time":
        return end + 2, _step(unit, n, whole, half, 1, Anchor.NOW)
    before = keys[max(count.start - 3, 0) : count.start]  # "for nine months before that": how long
    if key == "prior" and keys[end + 1] == "to" and keys[end + 2] in _THAT:
        return end + 3, _step(unit, n, whole, half, -1, Anchor.THEN)  # "five weeks prior to that"
    ends = _ends_phrase(keys[end + 2]) or keys[end + 2] in p.words.past_verbs  # "two weeks after that came a clash"
    ends = ends or is_many(keys[end + 2])
    if key in ("before", "after") and keys[end + 1] in _THAT and ends and "for" not in before:
        return end + 2, _step(unit, n, whole, half, -1 if key == "before" else 1, Anchor.THEN)
    if key in ("before", "after", "prior", "following") and unit not in ("hour", "minute", "second"):
        sign = -1 if key in _BACK else 1
        that = behind_that(p, end)
        if that is not None and keys[approximators(p, count.start)[0] - 1] not in ("for", "over"):
            return that, _step(unit, n, whole, half, sign, Anchor.THEN)
        follows = keys[end + 1]
        closed = p.blank(end + 1) or not follows.isalpha() or not p.same_line(end, end + 1)
        closed = closed or (key == "before" and follows in _CLOSING)
        closed = closed or (key in ("before", "after") and is_whole(p, approximators(p, count.start)[0], end + 1))
        anchor = Anchor.THEN if closed else Anchor.EVENT
        if key in ("prior", "following") and closed:
            return None
        return end + 1 if closed else end, _step(unit, n, whole, half, sign, anchor)
    return None


def _opens(p: Page, j: int) -> bool:
    """Whether a number of units opens its sentence: `Three weeks on, the guns fell silent`."""
    j = approximators(p, j)[0]
    return j == 0 or p.keys[j - 1] in _OPENERS or not p.same_line(j - 1, j)


def _ends_phrase(key: str) -> bool:
    """Whether a word or mark goes on with something else: "a week before that, they", not "before that meeting"."""
    return not key.isalpha() or key in _CLOSING or key in _AFTER_THAT


def _step(unit: str, n: float | None, whole: int | None, half: bool, sign: int, anchor: Anchor) -> Step:
    if half and n is not None and unit == "year":
        return Step("month", int(n * 12) * sign, anchor, exact=True)
    if half and n is not None and unit == "decade":
        return Step("year", int(n * 10) * sign, anchor, exact=True)
    return Step(unit, whole * sign if whole is not None else None, anchor, backward=sign < 0, exact=True)


def _relative_count(p: Page, first: int, end: int, unit: str, count: Count, word: str) -> Expression:
    """`the past two weeks`, `the next few days`, `the last 24 hours`."""
    keys = p.keys
    toward = p.words.relative[word]
    if word in p.words.textual:
        toward = 0
    if keys[first - 1] in ("the", "these", "its", "their", "his", "her") and first - 1 >= p.floor:
        first -= 1
    if word == "last" and keys[end] == "of":
        return _first_count(p, first, end, unit, count, -1)
    return Expression(first, end, Length(unit, count.value, toward))


def _first_count(p: Page, first: int, end: int, unit: str, count: Count, index: int) -> Expression:
    """`the first nine months of the year`, `the last two weeks of February 1951`."""
    if p.keys[first] != "the" and p.keys[first - 1] == "the" and first - 1 >= p.floor:
        first -= 1
    held = period_behind(p, end)
    if held is not None and unit == "year" and count.value == _HALF:
        return Expression(first, held[0], Portion(index, 6, "month", held[1]))  # "the first half-year of 2022"
    if held is None or count.value is None or count.value < 1:
        return Expression(first, end, Length(unit, count.value))
    return Expression(first, held[0], Portion(index, int(count.value), unit, held[1]))


def _untold(p: Page, i: int, unit: str) -> Expression | None:
    """`days later`, `weeks earlier`, `for years`, `days before a meeting`, `months of fighting`."""
    keys = p.keys
    if unit in ("night", "weekend", "second", "quarter", "half"):
        return None
    step = _step_behind(p, i + 1, unit, Count(i, None))
    first, approximate = approximators(p, i)
    if step is not None and step[1].anchor is not Anchor.EVENT:
        return Expression(first, step[0], step[1], approximate=approximate)
    if step is not None or keys[i - 1] in ("for", "within", "in", "after", "of", "over") or keys[i + 1] in ("of", "-"):
        return Expression(first, i + 1, Length(unit, None), approximate=approximate)
    return None


def _century(p: Page, i: int) -> Expression | None:
    """`the 19th century`, `the early twenty-first century`, `the fifth century BC`."""
    keys, words = p.keys, p.words
    j = i - 1
    if keys[j] == "-":
        j -= 1
    number = words.ordinals.get(keys[j])
    key = keys[j]
    if number is not None and keys[j - 1] == "-" and keys[j - 2] in words.numbers:
        number += words.numbers[keys[j - 2]]
        j -= 2
    elif number is None and key[:-2].isdecimal() and key[-2:] in ("st", "nd", "rd", "th") and len(key) <= 4:
        number = int(key[:-2])
    if number is None or j < p.floor:
        count = count_before(p, i)
        if count is not None:
            return _counted(p, i, "century", count)
        word = keys[i - 1] if i - 1 >= p.floor else ""
        return relative(p, i, "century", word) if word in words.relative else None
    christ = before_christ(p, i + 1)
    found = lead(p, j)
    sense = Calendar(century=-number if christ else number)
    return evolve(Expression(found.start, i + 1 + christ, sense, found.edge), modifier=found.modifier(p))
