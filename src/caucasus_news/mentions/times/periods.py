"""Periods named by their unit: `last week`, `the same day`, `the end of the year`, `the first week of July`, `Q1`."""

from caucasus_news.mentions.times.lead import lead
from caucasus_news.mentions.times.neighbours import is_beside, read_beside
from caucasus_news.mentions.times.numbers import spelled_day_of
from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.stretches import nth_day
from caucasus_news.mentions.times.symbols import Anchor, Calendar, Edge, Expression, Fixed, Length, Portion, Sense, Step
from caucasus_news.mentions.times.years import year_behind
from caucasus_news.model import Modifier

#: The thirds of a month, as in "the first decade of May"; the last of them is told by `last`.
_DECADES = {1: Edge.EARLY, 2: Edge.MID, 3: Edge.LATE, -1: Edge.LATE}

#: "over the last day" looks back; "on the last day" is the last of something.
_OVER = frozenset({"over", "during", "within"})


def period_behind(p: Page, end: int) -> tuple[int, Sense] | None:
    """`of the year`, `of May 2023`, `of last month` behind an expression: the token behind, and the period."""
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


def relative(p: Page, i: int, unit: str, word: str) -> Expression | None:
    """`last week`, `the following day`, `this month`, `the coming days`, `that year`."""
    keys, words = p.keys, p.words
    start = i - 1
    plural = keys[i].endswith("s")
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
    its = keys[start] in ("its", "their") or keys[start - 1] in ("his", "her", "my", "our", "s", "'")
    if unit == "night" or (word == "last" and unit == "day" and (its or keys[i + 1] == "of")):
        return None
    if word == "past" and keys[start] == "the" and lead(p, start).edge is None:
        return Expression(start, i + 1, Length(unit, 1, -1))
    if word in ("same", "this") and unit in ("month", "day") and (told := _of_other_year(p, i, unit)) is not None:
        return Expression(start, *told)
    if word == "same" or word in words.textual:
        anchor = Anchor.THEN
    elif keys[start] == "the" and word in ("next", "last") and unit in ("day", "week", "month", "year"):
        anchor = Anchor.THEN if word == "next" else Anchor.NOW
        if word == "last" and unit == "day":
            over = keys[start - 1] in _OVER and keys[i + 1] not in ("and", "to")
            return Expression(start, i + 1, Length(unit, 1, -1)) if over else nth_day(p, i - 1, i + 1, -1)
    elif word == "next" and unit == "day":
        anchor = Anchor.THEN
    else:
        anchor = Anchor.NOW
    return _led(p, start, i + 1, Step(unit, words.relative[word], anchor))


def _of_other_year(p: Page, i: int, unit: str) -> tuple[int, Sense] | None:
    """`the same month of 2022`, `the same month last year`, `the same day a year ago`: the token behind, and which."""
    year = year_behind(p, i + 1)
    if year is not None and year.year is not None:
        return year.end, Calendar(year.year, of=Step(unit, 0, Anchor.THEN))
    end = _last_year(p, i + 1)
    if end is None:
        return None
    if unit == "month":
        return end, Step("month", -12, Anchor.THEN)
    now = p.keys[end - 1] == "ago" or p.keys[end - 2] == "last"
    return end, Step("year", -1, Anchor.NOW if now else Anchor.THEN, ("day", 0), exact=True)


def _last_year(p: Page, j: int) -> int | None:
    """`last year`, `of the previous year`, `a year earlier` from token `j` on: the token behind it."""
    keys = p.keys
    j += keys[j] == "of"
    j += keys[j] == "the"
    if keys[j + 1] == "year" and p.words.relative.get(keys[j]) == -1:
        return j + 2
    back = keys[j] in ("a", "one") and keys[j + 1] == "year" and keys[j + 2] in ("earlier", "ago", "before")
    return j + 3 if back else None


def _led(p: Page, start: int, end: int, sense: Step) -> Expression:
    """An expression for a step with the words before it: `the end of last month`, `earlier this week`."""
    day = spelled_day_of(p, start) if sense.unit == "month" else None
    if day is not None:
        return Expression(day[0], end, Calendar(day=day[1], of=sense))
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
    if found.half is not None and sense.unit in ("year", "month"):
        return Expression(first, end, Calendar(half=found.half, of=sense))
    adjective = p.keys[first] in ("later", "earlier") or (
        found.edge is not None and p.keys[first + 1] not in ("in", "of")
    )
    edge = None if adjective and p.keys[first] in ("later", "earlier") else found.edge
    return Expression(first, end, sense, edge, found.modifier(p), found.approximate)


def whole(p: Page, i: int, unit: str) -> Expression | None:
    """`the end of the year`, `later in the week`, `the first half of the month`; `the day before`, `the week after`."""
    keys = p.keys
    found = lead(p, i)
    if is_beside(p, i):
        return read_beside(p, i, unit)
    if found.edge is None and found.half is None and keys[found.start] not in ("later", "earlier"):
        return None
    if unit == "day" and keys[found.start] not in ("later", "earlier", "late", "early"):
        return None
    anchor = Anchor.THEN
    if found.half is not None and unit in ("year", "month"):
        return Expression(found.start, i + 1, Calendar(half=found.half, of=Step(unit, 0, anchor)))
    edge = found.edge if keys[found.start] not in ("later", "earlier") else None
    return Expression(found.start, i + 1, Step(unit, 0, anchor), edge, found.modifier(p), found.approximate)


def ordinal(p: Page, i: int, unit: str, number: int, first: int) -> Expression | None:
    """`the first week of July`, `the third quarter`, `the fourth day of the war`."""
    keys = p.keys
    if keys[first - 1] == "the" and first - 1 >= p.floor:
        first -= 1
    held = period_behind(p, i + 1)
    if unit == "decade" and held is not None and number in _DECADES and _is_month(held[1]):
        return Expression(first, held[0], held[1], _DECADES[number])
    if unit in ("quarter", "half") and number <= (4 if unit == "quarter" else 2):
        year = year_behind(p, i + 1) if held is None else None
        end = held[0] if held else year.end if year else i + 1
        of: Sense | None = held[1] if held else Calendar(year.year, of=year.of) if year else None
        if isinstance(of, Calendar) and of.year is None and of.of is not None:
            of = of.of
        sense = Calendar(quarter=number, of=of) if unit == "quarter" else Calendar(half=number, of=of)
        return Expression(first, end, sense)
    if held is None:
        return nth_day(p, first + (keys[first] == "the"), i + 1, number) if keys[i] == "day" else None
    if p.keys[i].endswith("s"):
        edge = Edge.EARLY if number == 1 else None
        return Expression(first, held[0], held[1], edge, Modifier.EARLY) if edge else None
    return Expression(first, held[0], Portion(number, 1, unit, held[1]))


def _is_month(of: Sense) -> bool:
    if isinstance(of, Step):
        return of.unit == "month"
    return isinstance(of, Calendar) and of.month is not None and of.day is None


def read_code(p: Page, i: int) -> Expression | None:
    """`Q1`, `Q3 2022`, `H1 2021`."""
    key = p.keys[i]
    if not p.capital(i) or (p.tight(i + 1) and p.keys[i + 1] in ("-", "/")):
        return None
    year = year_behind(p, i + 1)
    end = year.end if year else i + 1
    number, told = int(key[1:]), year.year if year else None
    of = year.of if year else None
    return Expression(
        i, end, Calendar(told, quarter=number, of=of) if key[0] == "q" else Calendar(told, half=number, of=of)
    )


def read_eve(p: Page, i: int) -> Expression | None:
    """`the eve of that meeting`: the day before the one told last; `the eve of the 14 May summit`."""
    keys = p.keys
    if keys[i - 1] in ("its", "their") and keys[i - 2] == "on" and i - 1 >= p.floor:
        return Expression(i - 1, i + 1, Step("day", -1, Anchor.THEN))
    if keys[i - 1] != "the" or i - 1 < p.floor:
        return None
    if keys[i + 1] != "of":  # as Russian has it: "has declared on the eve"
        return Expression(i - 1, i + 1, Step("day", -1)) if keys[i - 2] == "on" else None
    if keys[i + 2] in ("that", "this"):
        named = keys[i + 3].isalpha()  # but "on the eve of that."
        return Expression(i - 1, i + 3 + named, Step("day", -1, Anchor.THEN))
    return Expression(i - 1, i + 1, Step("day", -1, Anchor.EVENT, exact=True))
