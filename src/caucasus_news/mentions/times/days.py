"""Weekdays, today and its kin, parts of the day, holidays."""

from caucasus_news.mentions.times.lead import lead
from caucasus_news.mentions.times.neighbours import is_beside, is_whole, read_beside
from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.periods import period_behind
from caucasus_news.mentions.times.stretches import nth_day
from caucasus_news.mentions.times.symbols import Anchor, Calendar, Expression, Fixed, Portion, Sense, Step
from caucasus_news.mentions.times.years import Year, year_behind

_MOST = 5  # Sundays of a month

#: "He had spoken the night before of fifteen dead": what follows is no event to count from.
_CLOSING = frozenset(
    {"in", "at", "on", "of", "by", "and", "when", "near", "with", "that", "to", "about", "between", "from"}
)


#: What stands before a weekday that a text writes small: "said on wednesday evening".
_BEFORE_SMALL = frozenset({"on", "last", "next", "this", "until", "since"})


def read_weekday(p: Page, i: int) -> Expression | None:
    """`Friday`, `last Friday`, `Friday evening`, `Monday of last week`, `late on Monday`."""
    keys, words = p.keys, p.words
    if not (p.capital(i) or keys[i - 1] in _BEFORE_SMALL) or not _is_weekday(p, i):
        return None
    weekday = words.weekdays[keys[i]]
    end = i + 1
    if keys[end] == "." and keys[i] in words.dated_weekdays:
        end += 1
    if keys[i - 1] in ("every", "each") and i - 1 >= p.floor:
        return Expression(i - 1, end, Fixed(f"XXXX-WXX-{weekday + 1}", repeats=True))
    if keys[i - 1] in ("a", "an") and i - 1 >= p.floor:
        _, behind = part_behind(p, end)
        if not keys[behind].isalpha() or keys[behind] in words.after_day:  # "early on a Sunday morning"
            return Expression(i - 1, behind, Fixed(f"XXXX-WXX-{weekday + 1}", repeats=True))
    if is_beside(p, i) and (beside := read_beside(p, i, "weekday", ("weekday", weekday))) is not None:
        return beside
    start, sense = _which(p, i, weekday)
    if keys[end] in ("last", "next") and isinstance(sense, Calendar) and not keys[end + 1].isalnum():
        return Expression(start, end + 1, Step("weekday", words.relative[keys[end]], target=("weekday", weekday)))
    nth = _nth_of(p, i, end, weekday) if isinstance(sense, Calendar) or keys[i - 1] == "last" else None
    if nth is not None:
        return nth
    week = _week_behind(p, end)
    if week is not None and isinstance(sense, Calendar):
        end, sense = week[0], Calendar(weekday=weekday, of=week[1])
    part, end = part_behind(p, end)
    found = lead(p, start)
    first = found.start if keys[found.start] != "the" or found.start < start else start
    if found.approximate and keys[first] == "about":
        return Expression(start, end, sense, None, None, False, part)  # "spoke about Friday's blast"
    return Expression(first, end, sense, None, found.modifier(p), found.approximate, part)


def _is_weekday(p: Page, i: int) -> bool:
    keys, words = p.keys, p.words
    if keys[i + 1] in words.names_after_weekday and p.capital(i + 1):
        return False
    if keys[i - 1] in words.names_before_weekday and p.capital(i - 1):
        return False
    if keys[i] in words.dated_weekdays:
        after = i + 2 if keys[i + 1] in (".", ",") else i + 1
        before = i - 2 if keys[i - 1] == "," else i - 1
        near = keys[after][:1].isdecimal() or keys[after] in words.months or keys[before][:1].isdecimal()
        return near and p.same_line(i, min(after, len(p.tokens) - 1))
    return True


def _which(p: Page, i: int, weekday: int) -> tuple[int, Sense]:
    keys, words = p.keys, p.words
    before = keys[i - 1]
    said = before == "that" and keys[i - 2] in words.tellings  # "said that Sunday two posts were shelled"
    if before not in words.relative or i - 1 < p.floor or said:
        return i, Calendar(weekday=weekday)
    anchor = Anchor.THEN if before in words.textual else Anchor.NOW
    start = i - 2 if keys[i - 2] == "the" and i - 2 >= p.floor else i - 1
    return start, Step("weekday", words.relative[before], anchor, ("weekday", weekday))


def _nth_of(p: Page, i: int, end: int, weekday: int) -> Expression | None:
    """`the first Sunday in August`, `the last Friday of the month`."""
    index = -1 if p.keys[i - 1] == "last" else p.words.ordinals.get(p.keys[i - 1])
    if index is None or index > _MOST or i - 1 < p.floor:
        return None
    held = period_behind(p, end)
    if held is None and p.keys[end] == "in" and p.keys[end + 1] in p.words.months and p.capital(end + 1):
        year = year_behind(p, end + 2)
        month = p.words.months[p.keys[end + 1]]
        held = (year.end, Calendar(year.year, month, of=year.of)) if year else (end + 2, Calendar(None, month))
    if held is None:
        return None
    if p.keys[i - 2] in ("every", "each"):
        return Expression(i - 2, held[0], Fixed(f"XXXX-WXX-{weekday + 1}", repeats=True))
    first = i - 2 if p.keys[i - 2] == "the" and i - 2 >= p.floor else i - 1
    return Expression(first, held[0], Portion(index, 1, f"weekday {weekday}", held[1]))


def _week_behind(p: Page, end: int) -> tuple[int, Sense] | None:
    """`of last week`, `next week`, `the following week`, `a week ago` behind a weekday."""
    keys, words = p.keys, p.words
    j = end + 1 if keys[end] == "of" else end
    if keys[j] == "the":
        j += 1
    if keys[j] in words.relative and keys[j + 1] == "week":
        anchor = Anchor.THEN if keys[j] in words.textual else Anchor.NOW
        return j + 2, Step("week", words.relative[keys[j]], anchor)
    if keys[end : end + 3] == ("a", "week", "ago"):
        return end + 3, Step("week", -1)
    return None


def part_behind(p: Page, end: int) -> tuple[str | None, int]:
    """The part of the day named right behind a day (`evening`), and the token behind it."""
    keys = p.keys
    j = end
    if keys[j] in ("early", "late") and keys[j + 1] in p.words.parts:
        j += 1
    part = p.words.parts.get(keys[j])
    if part is None or p.capital(j) or not p.same_line(end - 1, j):
        return None, end
    return part, j + 1


def read_deictic(p: Page, i: int) -> Expression | None:
    """`today`, `tomorrow morning`, `the day before yesterday`, `later today`, `overnight`."""
    keys = p.keys
    if p.capital(i) and _is_name(p, i):
        return None
    count, part = p.words.deictics[keys[i]]
    start, end = i, i + 1
    if keys[i] in ("tomorrow", "yesterday") and keys[i - 1] in ("after", "before") and keys[i - 2] == "day":
        right = (keys[i] == "tomorrow") == (keys[i - 1] == "after")
        if right and i - 2 >= p.floor:
            start = i - 3 if keys[i - 3] == "the" and i - 3 >= p.floor else i - 2
            count *= 2
    if keys[i] == "today" and keys[end] == "'" and keys[end + 1] == "s" and not _speaks_of_news(p, end + 2):
        return Expression(i, end, Fixed("PRESENT_REF"))
    named, end = part_behind(p, end)
    if keys[start - 1] in ("later", "earlier", "early", "late") and start - 1 >= p.floor:
        start -= 1
    if keys[i] == "overnight":
        return Expression(start, end, Step("overnight", 0), day_part="NI")
    return Expression(start, end, Step("day", count), day_part=named or part or None)


def _is_name(p: Page, i: int) -> bool:
    """`USA Today`, `Colombia Today Radio`, `Today.az`; not the place before a text: `BAKU Today the sides ...`."""
    if p.keys[i + 1] == "." and p.tight(i + 1) and p.tight(i + 2) and not p.capital(i + 2):
        return True
    before = p.tokens.words[i - 1] if p.capital(i - 1) and p.same_line(i - 1, i) else ""
    return bool(before) and p.keys[i - 1] not in p.words.weekdays and not (before.isupper() and len(before) > 3)


def _speaks_of_news(p: Page, j: int) -> bool:
    """Whether `today's` tells of the day itself ("today's meeting"), not of the times ("today's Armenia")."""
    return bool(p.keys[j]) and not p.capital(j)


def read_part(p: Page, i: int) -> Expression | None:
    """A part of a day: `this morning`, `last night`, `in the evening`, `at dawn`, `the night of`."""
    keys, words = p.keys, p.words
    key = keys[i]
    part = words.parts[key]
    before = keys[i - 1] if i - 1 >= p.floor else ""
    start = i
    edge_word = before in ("early", "late", "mid")
    if edge_word:
        start = i - 1
        before = keys[start - 1] if start - 1 >= p.floor else ""
    elif before == "very" and keys[start - 2] in ("that", "this"):
        return Expression(start - 2, i + 1, Step("day", 0, Anchor.THEN, exact=True), day_part=part)  # "that very night"
    end = i + 1
    if keys[end] == "hours":
        end += 1
    if before in words.relative and (before != "past" or (key == "night" and keys[start - 2] in ("the", "this"))):
        return _relative_part(p, start - 1, end, part, before)
    if before in ("every", "each"):
        return Expression(start - 1, end, Fixed(f"XXXX-XX-XXT{part}", repeats=True))
    if before in words.ordinals and (nth := nth_day(p, start - 1, end, words.ordinals[before], part)) is not None:
        return nth
    if (
        before == "the"
        and keys[end] in ("before", "after")
        and (_ends_clause(p, end + 1) or is_whole(p, start - 1, end + 1))
    ):
        count = -1 if keys[end] == "before" else 1
        return Expression(start - 1, end + 1, Step("day", count, Anchor.THEN), day_part=part)
    if keys[end] in ("of", "to", "from") and (part in ("NI", "MO", "EV", "AF", "MI")):
        return Expression(start - 1 if before == "the" else start, end, Step("day", 0, Anchor.THEN), day_part=part)
    if before == "the" and keys[start - 2] in words.before_part:
        found = lead(p, start)
        return Expression(found.start, end, Step("day", 0, Anchor.THEN), day_part=part)
    if before in words.before_bare_part and key in words.bare_parts:
        return Expression(start, end, Step("day", 0, Anchor.THEN), day_part=part)
    if before == "one" and key in ("morning", "evening", "night", "afternoon"):
        return Expression(start - 1, end, Step("day", 0, Anchor.THEN), day_part=part)
    return None


def _ends_clause(p: Page, j: int) -> bool:
    """Whether what stands before token `j` counts from nothing named behind it: `the night before of`, `before.`."""
    key = p.keys[j]
    return p.blank(j) or not key.isalpha() or key in _CLOSING or not p.same_line(j - 1, j)


def _relative_part(p: Page, start: int, end: int, part: str, word: str) -> Expression:
    words, keys = p.words, p.keys
    count = words.relative[word]
    anchor = Anchor.NOW
    if word in words.textual or (word == "next" and True):
        anchor = Anchor.THEN
    if word == "this" and part == "NI":
        count = 0
    if keys[start - 1] in ("the", "that", "this") and start - 1 >= p.floor:
        start -= 1
        anchor = Anchor.THEN if word != "this" and keys[start] != "this" else anchor
    if keys[start - 1] in ("early", "late", "later", "earlier", "very") and start - 1 >= p.floor:
        start -= 1
    elif (
        keys[start - 1] in ("on", "in")
        and keys[start - 2] in ("early", "late", "later", "earlier")
        and start - 2 >= p.floor
    ):
        start -= 2
    return Expression(start, end, Step("day", count, anchor), day_part=part)


def read_holiday(p: Page, i: int) -> Expression | None:
    """`Christmas`, `New Year's Eve 2020`."""
    keys, words = p.keys, p.words
    if not p.capital(i) or p.keys[i - 1] in ("a", "an"):
        return None
    best: tuple[int, tuple[int, int]] | None = None
    for parts, day in words.holiday_keys[keys[i]]:
        if keys[i : i + len(parts)] == parts and (best is None or len(parts) > best[0]):
            best = (len(parts), day)
    if best is None:
        return None
    end = i + best[0]
    year = year_behind(p, end) or Year(end)
    return Expression(i, year.end, Calendar(year.year, *best[1], of=year.of))
