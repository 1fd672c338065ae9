"""How old a text says that dated things are: `two years ago today the war began`, `100 days since 7 October 2023`."""

import datetime as dt
from collections.abc import Iterator

from caucasus_news.mentions.times.aged import Age, aged, days_of, event_at, event_near, sentence_of
from caucasus_news.mentions.times.anniversaries import anniversaries
from caucasus_news.mentions.times.counted_days import counted_days, is_day_by_itself, shift_of_telling
from caucasus_news.mentions.times.direction import direction
from caucasus_news.mentions.times.named import NamedEvents
from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.reading import Reading
from caucasus_news.mentions.times.symbols import Anchor, Calendar, Expression, Length, Step, is_weekday
from caucasus_news.mentions.times.years_named import years_named
from caucasus_news.model import Span

#: Days by which an age in such units may be rounded off.
_ROUNDED = {"day": 1, "week": 4, "fortnight": 7, "month": 16, "year": 120, "decade": 700}
#: Days by which `today`, `this week`, `this month` behind an age may differ.
_HELD: dict[tuple[str, int | str], int] = {("day", 0): 0, ("held", "week"): 6, ("held", "month"): 31}
_TO_DATE = 8  # so many words stand between an age and the date that it counts from
_SENTENCE = 25
#: What stands between an age and "since": "two years will have passed today since".
_PASSING = frozenset({"have", "has", "will", "had", "passed", "elapsed", "gone", "by", "already", "now", "today", "on"})
_MOST_PASSING = 6
#: What stands between a day and the time that has passed on it: `tomorrow it will be`.
_MAKES = frozenset({"it", "will", "be", "is", "was", "marks", "makes", "that", "has", "been", "exactly", ","})
_TO_THE_DAY = frozenset({"day", "week", "fortnight"})
_EXACTLY = frozenset({"exactly", "precisely"})
_HEAD = 120  # so many tokens tell the news
_DAY = dt.timedelta(days=1)
_BEFORE = 4  # "today marks two years since"


def ages(reading: Reading, named: NamedEvents) -> tuple[Age, ...]:
    """What the ages that a text tells say of the day of its publication, each once."""
    found: dict[Age, None] = {}
    for index, e in enumerate(reading.expressions):
        for age in _ages(reading, named, index, e):
            found[age] = None
    for age in (*anniversaries(reading, named), *counted_days(reading, named), *years_named(reading)):
        found[age] = None
    return tuple(found)


def _ages(reading: Reading, named: NamedEvents, index: int, e: Expression) -> Iterator[Age]:
    page, sense = reading.page, e.sense
    span = page.tokens.span(e.first, e.last)
    yield from _beside_date(page, e, span)
    if isinstance(sense, Step) and sense.anchor is Anchor.NOW and sense.count is not None:
        if sense.target is not None and sense.target in _HELD:
            event = event_near(page, named, e.last, _SENTENCE) or _date_behind(reading, index, e.last + _TO_DATE)
            if event is not None:
                yield from aged(event[0], sense.unit, -sense.count, _HELD[sense.target], span)
        elif sense.unit == "year" and not sense.exact and page.keys[e.last : e.last + 2] == ("'", "s"):
            event = event_at(page, named, e.last + 2)
            if event is not None and event[0].year == event[1].year:
                year = event[0].year - sense.count
                yield Age(dt.date(year, 1, 1), dt.date(year, 12, 31), span)
        elif sense.unit == "day" and sense.exact and sense.count < -1:
            yield from _days_ago(reading, named, e, -sense.count)
        return
    yield from _old_today(page, named, e, span)
    counted = _counted(page, e)
    if counted is None:
        return
    unit, count, behind, told = counted
    exact = _is_exact(page, e, behind, unit)
    reach = _SENTENCE if exact else _TO_DATE
    event = event_at(page, named, behind) or _date_behind(reading, index, behind + reach)
    if event is None:
        return
    since = _before(reading, index, event[1])
    there = tuple(aged(since, unit, count, 0, span))
    shift = None
    if there and e.first < _HEAD and not exact:
        shift = shift_of_telling(reading, e.first, there[0].first, to_the_day=unit in _TO_THE_DAY)
        shift = _day_of_count(reading, e) if shift is None else shift
    if shift is not None:
        yield Age(there[0].first + shift * _DAY, there[0].first + shift * _DAY, span)
    elif told or since != event[1]:
        yield from aged(since, unit, count, 0 if exact else _ROUNDED.get(unit, 1), span)


def _days_ago(reading: Reading, named: NamedEvents, e: Expression, count: int) -> Iterator[Age]:
    """`Ten days ago the 44-day war began. On Wednesday, ...`: to the day, where the next weekday told is its own."""
    page = reading.page
    event = event_near(page, named, e.last, _SENTENCE)
    _, end = sentence_of(page, e.first, _SENTENCE)
    if event is None or page.words.begins.isdisjoint(page.keys[e.last : end]):
        return
    there = event[0] + count * _DAY
    lead = next((o for o in reading if o.first > e.last and is_weekday(o.sense)), None)
    if lead is not None and isinstance(lead.sense, Calendar) and lead.sense.weekday == there.weekday():
        yield Age(there, there, page.tokens.span(e.first, e.last))


def _beside_date(page: Page, e: Expression, span: Span) -> Iterator[Age]:
    """`A year ago, on September 19, 2023`: about as old as that; to the day if `exactly` or `today` says so."""
    if len(e.parts) != 2 or e.joint != "clock":
        return
    step, dated = e.parts[0].sense, e.parts[1].sense
    if not isinstance(step, Step) or step.anchor is not Anchor.NOW or not step.count or step.count > 0:
        return
    today = step.target == ("day", 0) or page.keys[e.first - 1] == "today"
    today = today or page.keys[e.first - 2 : e.first] == ("this", "day")
    exact = today or (page.keys[e.first - 1] in _EXACTLY and not _is_nearly(page, e))
    days = days_of(e.parts[1]) if isinstance(dated, Calendar) and dated.day and dated.year else None
    if days is not None:
        yield from aged(days[0], step.unit, -step.count, 0 if exact else _ROUNDED.get(step.unit, 1), span)


def _counted(page: Page, e: Expression) -> tuple[str, int, int, bool] | None:
    """The unit and number of `100 days since`, `four months after`, the token behind, and if it is told as of now."""
    sense, key = e.sense, page.keys[e.last]
    if isinstance(sense, Length) and sense.count and sense.count == int(sense.count):
        j = e.last
        while j - e.last < _MOST_PASSING and page.keys[j] in _PASSING:
            j += 1
        dated = page.keys[j] in ("since", "from") and (page.keys[j] == "since" or page.keys[j - 1] == "on")
        if page.keys[j : j + 3] == ("to", "the", "day") and page.keys[j + 3] in ("after", "since"):
            j, dated = j + 3, True
        return (sense.unit, int(sense.count), j + 1, True) if dated else None
    if not isinstance(sense, Step) or not sense.count or sense.count < 0:
        return None
    if sense.anchor is Anchor.EVENT and key == "after":
        told = direction(page, e) == 0 or _is_exact(page, e, e.last, sense.unit)
        return sense.unit, sense.count, e.last + 1, told
    if sense.anchor is Anchor.THEN and page.keys[e.last - 1] == "after" and page.number(e.last) is not None:
        told = direction(page, e) == 0 or _is_exact(page, e, e.last - 1, sense.unit)
        return sense.unit, sense.count, e.last, told  # "two days after 7 October 2023"
    return None


def _old_today(page: Page, named: NamedEvents, e: Expression, span: Span) -> Iterator[Age]:
    """`The war in Ukraine is a year old today.`"""
    sense = e.sense
    if not isinstance(sense, Length) or not sense.count or page.keys[e.last - 1 : e.last + 1] != ("old", "today"):
        return
    first, _ = sentence_of(page, e.first, _SENTENCE)
    event = event_near(page, named, first, e.first - first)
    if event is not None and sense.count == int(sense.count):
        yield from aged(event[0], sense.unit, int(sense.count), 0, span)


def _day_of_count(reading: Reading, e: Expression) -> int | None:
    """How far the text lies behind the day on which so much has passed: `Tomorrow it will be two years since`."""
    first, _ = sentence_of(reading.page, e.first, _SENTENCE)
    for other in reading:
        if first <= other.first < e.first and is_day_by_itself(other) and isinstance(other.sense, Step):
            between = reading.page.keys[other.last : e.first]
            return -(other.sense.count or 0) if between and _MAKES.issuperset(between) else None
    return None


def _before(reading: Reading, index: int, day: dt.date) -> dt.date:
    """The day from which `two years and two days after` counts its days: years behind that of the event."""
    e, before = reading.expressions[index], reading.expressions[index - 1]
    sense = before.sense
    beside = index > 0 and reading.page.keys[before.last : e.first] == ("and",)
    if not beside or not isinstance(sense, Length) or not sense.count or sense.count != int(sense.count):
        return day
    span = reading.page.tokens.span(before.first, e.last)
    return next((age.first for age in aged(day, sense.unit, int(sense.count), 0, span)), day)


def _is_exact(page: Page, e: Expression, behind: int, unit: str) -> bool:
    """Whether an age is told to the day: `exactly two years after`, `to the day`, `today marks 100 days since`."""
    near = page.keys[max(e.first - _BEFORE, 0) : behind]
    if _is_nearly(page, e):
        return False
    if page.keys[behind - 3 : behind - 1] == ("the", "day"):
        return True
    first, last = sentence_of(page, e.first, _SENTENCE)
    if any(page.keys[j : j + 4] == ("to", "the", "day", ",") for j in range(behind, last)):
        return True
    today = "today" in page.keys[first:last]
    if unit == "day":
        return today or (page.keys[e.first - 1] in _EXACTLY and page.keys[e.first - 2] == "is")
    return ("today" in near and behind > e.last) or (today and page.keys[e.first - 1] in _EXACTLY)


def _is_nearly(page: Page, e: Expression) -> bool:
    """`almost exactly two years ago`."""
    return page.keys[e.first - 1] in _EXACTLY and page.keys[e.first - 2] in page.words.approximators


def _date_behind(reading: Reading, index: int, reach: int) -> tuple[dt.date, dt.date] | None:
    """The full date that follows before token `reach`: `since the truce of 10 November 2020`."""
    e = reading.expressions[index]
    for following in reading.expressions[index + 1 : index + 3]:
        if following.first > reach or not reading.page.same_line(e.last - 1, following.first):
            return None
        sense = following.sense
        if isinstance(sense, Calendar) and sense.day and sense.year:
            return days_of(following)
    return None
