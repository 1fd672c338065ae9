"""The day and month of publication, reckoned from another day that a text names: `In five days, on 1 December`."""

from collections.abc import Sequence
from itertools import pairwise

from attrs import frozen

from caucasus_news.mentions.times.aged import sentence_of
from caucasus_news.mentions.times.direction import direction
from caucasus_news.mentions.times.opening import Told, step_and_named
from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.reading import Reading
from caucasus_news.mentions.times.symbols import UNIT_DAYS, Anchor, Both, Calendar, Expression, Length, Step
from caucasus_news.mentions.times.today import step_and_weekday, weekdays_of_dateline
from caucasus_news.model import Span

_SENTENCE = 30
_FIRST = 12  # so many expressions tell what a text is about
_TO_DAY = 25  # tokens
_LEAST = 5  # days
_THAT_IS = 10  # so many tokens before "that is today" its day stands
_BESIDE = 2  # and so many between "in five days" and its day


def counted_off(reading: Reading) -> list[Told]:
    """The day of publication by its distance from a day and month, where the text tells both."""
    return _that_is_today(reading) or _ahead(reading) or _days_on(reading)


def reckoned(reading: Reading, today: Sequence[tuple[int, Span]]) -> list[Told]:
    """The day of publication by its weekday and a day and month told."""
    return _by_count(reading, today) or ((_by_sum(reading) or _behind_named_day(reading, today)) if today else [])


def _by_count(reading: Reading, today: Sequence[tuple[int, Span]]) -> list[Told]:
    """`Fifty-three days after the vote of 2 October the text goes to Congress`: so many days behind a day and month.

    The text tells the day of the week on which it was written, or what is counted leads to its today.
    """
    page = reading.page
    for index, e in enumerate(reading.expressions[:_FIRST]):
        sense = e.sense
        if not isinstance(sense, Step) or sense.anchor is not Anchor.EVENT or page.keys[e.last] != "after":
            continue
        first, last = sentence_of(page, e.first, _SENTENCE)
        if sense.unit not in UNIT_DAYS or not sense.count or not (today or "today" in page.keys[first:last]):
            continue
        for other in reading.expressions[index + 1 : index + 3]:
            day = other.sense
            dated = isinstance(day, Calendar) and day.day and day.month and day.year is None and not other.joint
            beside = other.first < last or (page.keys[other.first - 1] == "on" and page.capital(other.first - 1))
            if dated and isinstance(day, Calendar) and beside and other.first - e.last < _TO_DAY:
                span = page.tokens.span(e.first, other.last)
                return [(day.month or 0, day.day or 0, sense.count * UNIT_DAYS[sense.unit], span)]
    return []


def _that_is_today(reading: Reading) -> list[Told]:
    """`had set 1 January for it, that is today`: the day told before is as far from today as the words say."""
    before: Expression | None = None
    for e in reading:
        sense = e.sense
        today = isinstance(sense, Step) and sense.unit == "day" and sense.anchor is Anchor.NOW
        if today and reading.page.keys[e.first - 2 : e.first] == ("that", "is") and before is not None:
            named, step = before.sense, sense
            near = e.first - before.last < _THAT_IS
            if near and isinstance(named, Calendar) and isinstance(step, Step) and named.month and named.day:
                span = reading.page.tokens.span(before.first, e.last)
                return [(named.month, named.day, -(step.count or 0), span)]
        before = e
    return []


def _days_on(reading: Reading) -> list[Told]:
    """`On 17 September both agreed. Today, three days on, ...`: so many days behind the day told last."""
    page = reading.page
    dated: Expression | None = None
    for e, behind in pairwise(reading.expressions):
        sense, step = e.sense, behind.sense
        if isinstance(sense, Calendar) and sense.month and sense.day and sense.year is None and not e.joint:
            dated = e if direction(page, e) <= 0 else dated
        today = isinstance(sense, Step) and sense.unit == "day" and sense.anchor is Anchor.NOW and sense.count == 0
        beside = today and behind.first == e.last + 1 and page.keys[e.last] == ","
        if not beside or not isinstance(step, Step) or step.anchor is not Anchor.THEN or dated is None:
            continue
        named = dated.sense
        if step.unit in UNIT_DAYS and step.count and step.count > 0 and isinstance(named, Calendar):
            span = page.tokens.span(dated.first, behind.last)
            return [(named.month or 0, named.day or 0, step.count * UNIT_DAYS[step.unit], span)]
    return []


def _ahead(reading: Reading) -> list[Told]:
    """`In five days, on Tuesday, 1 December, it is their turn`."""
    page = reading.page
    before: Expression | None = None
    for e in reading:
        sense = before.sense if before is not None else None
        if before is not None and isinstance(sense, Length) and sense.count and sense.unit in UNIT_DAYS:
            between = page.keys[before.last : e.first]
            beside = 0 < len(between) <= _BESIDE and "," in between and set(between) <= {",", "on"}
            named = e.sense if beside and page.keys[before.first - 1] == "in" else None
            if isinstance(named, Calendar) and named.month and named.day and named.year is None and not e.joint:
                days = int(sense.count) * UNIT_DAYS[sense.unit]
                return [(named.month, named.day, -days, page.tokens.span(before.first, e.last))]
        before = e
    return []


def _by_sum(reading: Reading) -> list[Told]:
    """`tomorrow, Friday` here and `on June 9` there: a day and month that the weekday near today may be."""
    tokens = reading.page.tokens
    steps = [step_and_weekday(e) for e in reading]
    shifts = [(s[0], s[1]) for s in steps if s is not None]
    for e in reading:
        sense = e.sense
        if (
            not isinstance(sense, Calendar)
            or sense.day is None
            or sense.month is None
            or sense.year is not None
            or e.joint
        ):
            continue
        if direction(reading.page, e) > 0 and any(count > 0 for count, _ in shifts):
            count = next(count for count, _ in shifts if count > 0)
            return [(sense.month, sense.day, -count, tokens.span(e.first, e.last))]
    return []


@frozen
class _Dated:
    """A day that a text tells as past; `last` where it says `last Thursday, 12 February`."""

    month: int
    day: int
    weekday: int | None
    last: bool


def _behind_named_day(reading: Reading, today: Sequence[tuple[int, Span]]) -> list[Told]:
    """`CAIRO, Monday - ...` and in the text `on Saturday, May 10`: the Monday behind the latest named day."""
    dated = [day for e in reading if (day := _named_day(reading.page, e)) is not None]
    named = [day for day in dated if day.weekday is not None]
    if len(named) != 1 or any((day.month, day.day) > (named[0].month, named[0].day) for day in dated):
        return []
    day = named[0]
    for weekday, span in today if day.last else weekdays_of_dateline(reading):
        shift = (weekday - (day.weekday or 0)) % 7 or (7 if day.last else 0)
        return [(day.month, day.day, shift, span)] if 0 < shift < _LEAST or day.last else []
    return []


def _named_day(page: Page, e: Expression) -> _Dated | None:
    """The day of an expression that tells its month and no year, if it is not to come."""
    sense, last, weekday = e.sense, False, None
    if isinstance(sense, Both):
        step, sense = step_and_named(sense)
        last = step.target is not None and step.target[0] == "weekday" and step.count == -1
        weekday = int(step.target[1]) if last and step.target is not None else None
    if not isinstance(sense, Calendar) or sense.year is not None or not sense.month or not sense.day:
        return None
    weekday = sense.weekday if weekday is None else weekday
    if direction(page, e) > (-1 if weekday is not None and not last else 0):
        return None
    return _Dated(sense.month, sense.day, weekday, last)
