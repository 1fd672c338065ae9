"""Units of time: lengths, steps from an anchor, portions of a period, sets."""

from attrs import evolve

from caucasus_news.mentions.times.lead import approximators, lead
from caucasus_news.mentions.times.numbers import Count, before_christ, count_before, year_number
from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.symbols import Anchor, Calendar, Edge, Expression, Fixed, Length, Portion, Sense, Step
from caucasus_news.mentions.times.years import year_behind

_BACK = frozenset({"earlier", "before", "previously", "prior"})
_FORTH = frozenset({"later", "afterwards", "afterward", "after", "thereafter", "hence", "following"})
_SETS = {"day": "P1D", "week": "P1W", "month": "P1M", "year": "P1Y", "hour": "PT1H", "minute": "PT1M", "quarter": "P3M", "weekend": "XXXX-WXX-WE",
         "decade": "P10Y", "night": "XXXX-XX-XXTNI", "century": "P100Y"}  # fmt: skip


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
    count = count_before(p, i)
    if count is not None:
        return _counted(p, i, unit, count)
    if before in ("last", "final") and (held := period_behind(p, i + 1)) is not None:
        first = i - 2 if keys[i - 2] == "the" and i - 2 >= p.floor else i - 1
        return Expression(first, held[0], Portion(-1, 1, unit, held[1]))
    if unit == "weekend" and before == "the":
        return Expression(i - 1, i + 1, Step("weekend", 0))
    if before == "this" and unit == "day" and keys[i + 1] == "in" and (year := year_number(p, i + 2)) is not None:
        return Expression(i - 1, i + 3, Calendar(year, of=Step("day", 0)))
    if before in words.relative or (before == "recent" and keys[i].endswith("s")):
        return _relative(p, i, unit, before)
    if before == "-" and unit in ("quarter", "half") and keys[i - 2] in words.ordinals and i - 2 >= p.floor:
        return _ordinal(p, i, unit, words.ordinals[keys[i - 2]], i - 2)
    if before in words.ordinals and unit in ("week", "day", "month", "year", "quarter", "half", "weekend", "decade"):
        return _ordinal(p, i, unit, words.ordinals[before], i - 1)
    if before == "last":
        return _relative(p, i, unit, before)
    if unit in ("month", "year", "week", "day", "quarter", "decade") and before in ("the", "in", "of"):
        return _whole(p, i, unit)
    if keys[i].endswith("s"):
        return _untold(p, i, unit)
    if keys[i + 1] == "-" and keys[i + 2] == "long":
        return Expression(i, i + 3, Length(unit, 1))
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
        return Expression(first, step[0], step[1], approximate=approximate)
    before = keys[start - 1] if start - 1 >= p.floor else ""
    if before in words.relative and before not in ("this", "that"):
        return _relative_count(p, start - 1, end, unit, count, before)
    if before in ("first", "last", "final", "opening") and count.value is not None:
        return _first_count(p, start - 1, end, unit, count, 1 if before in ("first", "opening") else -1)
    article = keys[start] in ("a", "an") and start == i - 1
    if article and unit in ("day", "week", "month", "year", "hour", "minute") and _is_rate(p, start, end):
        return Expression(start, end, Fixed(_SETS[unit], repeats=True))
    if article and unit in ("night", "weekend", "quarter", "half", "second"):
        return None
    return _length(p, start, end, unit, count)


def _is_rate(p: Page, start: int, end: int) -> bool:
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
    for tail in (("-", "long"), ("-", "old"), ("long",), ("old",), ("of", "age")):
        if keys[end : end + len(tail)] == tail:
            end += len(tail)
            break
    first, approximate = approximators(p, start)
    if (
        keys[first - 1] in ("the", "another", "these", "those")
        and first - 1 >= p.floor
        and not keys[first - 1] == "the"
    ):
        first -= 1
    return Expression(first, end, Length(unit, count.value), approximate=approximate)


def _step_behind(p: Page, end: int, unit: str, count: Count) -> tuple[int, Step] | None:
    """`ago`, `earlier`, `later`, `from now`, `after the blast` behind a number of units: token behind and step."""
    keys = p.keys
    key = keys[end]
    n = count.value
    whole = None if n is None else (int(n) if n == int(n) else None)
    half = n is not None and whole is None
    if key == "ago" or (key == "back" and not p.keys[end + 1].isalpha()):
        return end + 1, _step(unit, n, whole, half, -1, Anchor.NOW)
    if key == "from" and keys[end + 1] in ("now", "today"):
        return end + 2, _step(unit, n, whole, half, 1, Anchor.NOW)
    if key in ("earlier", "previously", "later", "afterwards", "afterward", "thereafter", "hence"):
        sign = -1 if key in _BACK else 1
        return end + 1, _step(unit, n, whole, half, sign, Anchor.THEN)
    if key == "'" and keys[end + 1] == "time":
        return end + 2, _step(unit, n, whole, half, 1, Anchor.NOW)
    if key in ("before", "after", "prior", "following") and unit not in ("hour", "minute", "second"):
        sign = -1 if key in _BACK else 1
        follows = keys[end + 1]
        closed = p.blank(end + 1) or not follows.isalpha() or not p.same_line(end, end + 1)
        anchor = Anchor.THEN if closed else Anchor.EVENT
        if key in ("prior", "following") and closed:
            return None
        return end + 1 if closed else end, _step(unit, n, whole, half, sign, anchor)
    return None


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
    if p.keys[first] not in ("the",) and p.keys[first - 1] == "the" and first - 1 >= p.floor:
        first -= 1
    held = period_behind(p, end)
    if held is None or count.value is None:
        return Expression(first, end, Length(unit, count.value))
    return Expression(first, held[0], Portion(index, int(count.value), unit, held[1]))


def period_behind(p: Page, end: int) -> tuple[int, Sense] | None:
    """`of the year`, `of May 2023`, `of 1951`, `of last month` behind an expression: the token behind, and the period."""
    keys, words = p.keys, p.words
    j = end + 1
    if keys[end] != "of":
        return None
    if keys[j] in words.months:
        year = year_behind(p, j + 1)
        sense = Calendar(year.year if year else None, words.months[keys[j]], of=year.of if year else None)
        return (year.end if year else j + 1), sense
    if (year := year_behind(p, end)) is not None and year.year is not None:
        return year.end, Calendar(year.year)
    relative = 0
    anchor = Anchor.THEN
    if keys[j] in ("the", "this"):
        anchor = Anchor.NOW if keys[j] == "this" else Anchor.THEN
        j += 1
    if keys[j] in words.relative and keys[j + 1] in words.units:
        relative = words.relative[keys[j]]
        anchor = Anchor.THEN if keys[j] in words.textual else Anchor.NOW
        j += 1
    if keys[j] in ("year", "month", "week", "decade") and keys[j - 1] != "of":
        return j + 1, Step(keys[j], relative, anchor)
    return None


def _relative(p: Page, i: int, unit: str, word: str) -> Expression | None:
    """`last week`, `the following day`, `this month`, `the coming days`, `that year`."""
    keys, words = p.keys, p.words
    start = i - 1
    plural = keys[i].endswith("s") and unit not in ("series",)
    the = keys[start - 1] == "the" or (
        keys[start - 1] in ("that", "this", "its", "their") and word in ("same", "coming", "past", "last", "very")
    )
    if the and start - 1 >= p.floor:
        start -= 1
    if plural and word == "recent":
        return Expression(start, i + 1, Fixed("PAST_REF"))
    if plural:
        if word in ("this", "that", "same", "current", "present"):
            return None
        toward = words.relative[word] if word not in words.textual else 0
        return Expression(start, i + 1, Length(unit, None, toward))
    if unit in ("second", "minute") or (unit == "hour" and word != "last"):
        return None
    if unit == "night":
        return None
    if word in ("past", "last", "next", "coming") and keys[start] == "the" and word in ("past",):
        return Expression(start, i + 1, Length(unit, 1, -1))
    if word == "same" or word in words.textual:
        anchor = Anchor.THEN
    elif keys[start] == "the" and word in ("next", "last") and unit in ("day", "week", "month", "year"):
        anchor = Anchor.THEN if word == "next" else Anchor.NOW
        if word == "last" and unit == "day":
            return None
    elif word == "next" and unit == "day":
        anchor = Anchor.THEN
    else:
        anchor = Anchor.NOW
    return _led(p, start, i + 1, Step(unit, words.relative[word], anchor))


def _led(p: Page, start: int, end: int, sense: Step) -> Expression:
    """An expression for a step with the words before it: `the end of last month`, `earlier this week`."""
    found = lead(p, start)
    first = found.start
    if (
        found.edge is None
        and found.half is None
        and first < start
        and p.keys[first] == "the"
        and p.keys[start] == "the"
    ):
        first = start
    if found.half is not None and sense.unit == "year":
        return Expression(first, end, Calendar(half=found.half, of=sense))
    adjective = p.keys[first] in ("later", "earlier") or (
        found.edge is not None and p.keys[first + 1] not in ("in", "of")
    )
    edge = None if adjective and p.keys[first] in ("later", "earlier") else found.edge
    return Expression(first, end, sense, edge, found.modifier(p), found.approximate)


def _whole(p: Page, i: int, unit: str) -> Expression | None:
    """`the end of the year`, `later in the week`, `the first half of the month`; `the day before`, `the week after`."""
    keys = p.keys
    found = lead(p, i)
    if keys[i - 1] == "the" and keys[i + 1] in ("before", "after", "earlier", "prior", "later"):
        return _day_before(p, i, unit)
    if found.edge is None and found.half is None and keys[found.start] not in ("later", "earlier"):
        return None
    if unit == "day" and keys[found.start] not in ("later", "earlier", "late", "early"):
        return None
    anchor = Anchor.THEN
    if found.half is not None and unit == "year":
        return Expression(found.start, i + 1, Calendar(half=found.half, of=Step("year", 0, anchor)))
    edge = found.edge if keys[found.start] not in ("later", "earlier") else None
    return Expression(found.start, i + 1, Step(unit, 0, anchor), edge, found.modifier(p), found.approximate)


def _day_before(p: Page, i: int, unit: str) -> Expression | None:
    keys = p.keys
    sign = 1 if keys[i + 1] in ("after", "later") else -1
    follows = keys[i + 2]
    closed = p.blank(i + 2) or not follows.isalpha() or not p.same_line(i + 1, i + 2)
    if closed or (
        follows in p.words.after_day
        and keys[i + 1] == "before"
        and follows in ("in", "at", "on", "by", "and", "when", "as", "that")
    ):
        return Expression(i - 1, i + 2, Step(unit, sign, Anchor.THEN))
    if follows in ("tomorrow", "yesterday"):
        return None
    return Expression(i - 1, i + 1, Step(unit, sign, Anchor.EVENT))


def _ordinal(p: Page, i: int, unit: str, number: int, first: int) -> Expression | None:
    """`the first week of July`, `the third quarter`, `the fourth day of the war`."""
    keys = p.keys
    if keys[first - 1] == "the" and first - 1 >= p.floor:
        first -= 1
    held = period_behind(p, i + 1)
    if unit in ("quarter", "half") and number <= (4 if unit == "quarter" else 2):
        year = year_behind(p, i + 1) if held is None else None
        end = held[0] if held else year.end if year else i + 1
        of: Sense | None = held[1] if held else Calendar(year.year, of=year.of) if year else None
        if isinstance(of, Calendar) and of.year is None and of.of is not None:
            of = of.of
        sense = Calendar(quarter=number, of=of) if unit == "quarter" else Calendar(half=number, of=of)
        return Expression(first, end, sense)
    if held is None:
        return None
    return Expression(first, held[0], Portion(number, 1, unit, held[1]))


def read_code(p: Page, i: int) -> Expression | None:
    """`Q1`, `Q3 2022`, `H1 2021`."""
    key = p.keys[i]
    if not p.capital(i) or (p.tight(i + 1) and p.keys[i + 1] in ("-", "/")):
        return None
    year = year_behind(p, i + 1)
    end = year.end if year else i + 1
    number, told = int(key[1:]), year.year if year else None
    of = year.of if year else None
    return Expression(i, end, Calendar(told, quarter=number, of=of) if key[0] == "q" else Calendar(told, half=number, of=of))


def read_eve(p: Page, i: int) -> Expression | None:
    """`the eve of that meeting`: the day before the one told last."""
    keys = p.keys
    if keys[i + 1] != "of" or keys[i + 2] not in ("that", "this") or keys[i - 1] != "the" or i - 1 < p.floor:
        return None
    return Expression(i - 1, i + 4, Step("day", -1, Anchor.THEN))


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
        return _relative(p, i, "century", word) if word in words.relative else None
    christ = before_christ(p, i + 1)
    found = lead(p, j)
    sense = Calendar(century=-number if christ else number)
    return evolve(Expression(found.start, i + 1 + christ, sense, found.edge), modifier=found.modifier(p))
