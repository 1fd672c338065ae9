"""The day and month on which a text appeared, as the text tells them: its year is left to the other clues."""

from collections.abc import Sequence

from caucasus_news.mentions.times.aged import Age, sentence_of
from caucasus_news.mentions.times.direction import direction
from caucasus_news.mentions.times.nearest import add_months
from caucasus_news.mentions.times.opening import Told, opening, step_and_named
from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.reading import Reading
from caucasus_news.mentions.times.reckoned import counted_off, reckoned
from caucasus_news.mentions.times.stamps import Stamp
from caucasus_news.mentions.times.symbols import UNIT_DAYS, Anchor, Both, Calendar, Expression, Length, Step
from caucasus_news.model import Span

_LEAP_YEAR = 2000
_SENTENCE = 30
_MONTHS = {"month": 1, "year": 12}


def told_days(
    reading: Reading, stamps: tuple[Stamp, ...], ages: tuple[Age, ...], today: Sequence[tuple[int, Span]]
) -> list[Told]:
    """The day and month of publication, as stamps, "today, October 23" or the opening's day tell."""
    found = [(s.month, s.day, 0, s.span) for s in stamps[:1] if s.other is None]
    tokens = reading.page.tokens
    for e in reading:
        if isinstance(e.sense, Both):
            step, named = step_and_named(e.sense)
            told = _beside_step(step, named, tokens.span(e.first, e.last)) or _of_years_ago(reading, e, step, named)
            found.extend([told] if told is not None else [])
    found.extend(counted_off(reading))
    found.extend((age.first.month, age.first.day, 0, age.span) for age in ages if age.first == age.last)
    found.extend(_to_the_day(reading) or _of_nth_day(reading))
    found = found or reckoned(reading, today)
    return found or opening(reading) or [(m, d, 0, span) for m, d, _, span in same_day(reading)]


def _beside_step(step: Step, named: Calendar, span: Span) -> Told | None:
    """`tomorrow, 27 September`, `a week ago today, on 8 August`: the day that stands beside a step from today."""
    if step.count is None or step.anchor is not Anchor.NOW or not named.day or not named.month:
        return None
    if step.unit == "day" or (step.target == ("day", 0) and step.unit in UNIT_DAYS):
        return named.month, named.day, -step.count * UNIT_DAYS[step.unit], span
    if step.target == ("day", 0) and step.unit in _MONTHS:
        _, month = add_months(_LEAP_YEAR, named.month, -step.count * _MONTHS[step.unit])
        return month, named.day, 0, span
    return None


def _of_years_ago(reading: Reading, e: Expression, step: Step, named: Calendar) -> Told | None:
    """`Two years ago, on 8 August, it was bombed. Today the names were read out`: today's day and month are those."""
    years = step.unit == "year" and step.exact and step.anchor is Anchor.NOW and (step.count or 0) < 0
    if not years or not named.month or not named.day or "today" not in reading.page.keys[e.last : e.last + _SENTENCE]:
        return None
    return named.month, named.day, 0, reading.page.tokens.span(e.first, e.last)


def _to_the_day(reading: Reading) -> list[Told]:
    """`a year to the day after ... on April 15 last year`: today's day and month are those of then."""
    page = reading.page
    for e in reading:
        sense = e.sense
        to_the_day = page.keys[e.last : e.last + 3] == ("to", "the", "day")
        if to_the_day and isinstance(sense, Length) and sense.unit == "year" and sense.count:
            then = (_year_back(reading, other, sense.count) for other in reading)
            return [told for told in then if told is not None][:1]
    return []


def _of_nth_day(reading: Reading) -> list[Told]:
    """`Today is the 38th day of the blockade, which began on 12 December`: the days to add are told."""
    page = reading.page
    for e in reading:
        sense = e.sense
        if not isinstance(sense, Calendar) or not sense.month or not sense.day or sense.year is not None:
            continue
        if page.keys[e.first - 2] not in page.words.begins or page.keys[e.first - 1] != "on":
            continue
        first, _ = sentence_of(page, e.first, _SENTENCE)
        count = _nth_day(page, first, e.first)
        if count is not None:
            return [(sense.month, sense.day, count - 1, page.tokens.span(e.first, e.last))]
    return []


def _nth_day(page: Page, first: int, last: int) -> int | None:
    """The number in `today is the 38th day of`, `today marks day 38 of`."""
    if "today" not in page.keys[first:last]:
        return None
    for j in range(first, last - 1):
        key = page.keys[j]
        if key == "day" and page.keys[j + 1] == "of" and (before := page.keys[j - 1])[:-2].isdecimal():
            return int(before[:-2])
        if key == "day" and page.number(j + 1) is not None and page.keys[j + 2] == "of":
            return page.number(j + 1)
    return None


def _year_back(reading: Reading, e: Expression, count: float) -> Told | None:
    """`April 15 last year`, for a `count` of 1."""
    sense = e.sense
    if not isinstance(sense, Calendar) or not sense.month or not sense.day or not isinstance(sense.of, Step):
        return None
    back = sense.of.unit == "year" and sense.of.anchor is Anchor.NOW and sense.of.count == -count
    return (sense.month, sense.day, 0, reading.page.tokens.span(e.first, e.last)) if back else None


def same_day(reading: Reading) -> list[Told]:
    """`On Monday ... Earlier on August 16`: the month, day and weekday of what the text tells."""
    page = reading.page
    named = [
        e.sense.weekday
        for e in reading
        if isinstance(e.sense, Calendar) and e.sense.weekday is not None and direction(reading.page, e) <= 0
    ]
    for e in reading:
        sense = e.sense
        if not isinstance(sense, Calendar) or sense.day is None or sense.month is None or sense.year is not None:
            continue
        if named and page.keys[e.first] in ("earlier", "later") and page.keys[e.first + 1] == "on":
            return [(sense.month, sense.day, named[0] or 0, page.tokens.span(e.first, e.last))]
    return []
