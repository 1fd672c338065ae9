"""The day and month on which a text appeared, as the text tells them: its year is left to the other clues."""

from attrs import evolve

from caucasus_news.mentions.times.aged import Age, sentence_of
from caucasus_news.mentions.times.direction import direction
from caucasus_news.mentions.times.freshness import is_news
from caucasus_news.mentions.times.nearest import add_months
from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.reading import Reading
from caucasus_news.mentions.times.stamps import Stamp, opens_paragraph
from caucasus_news.mentions.times.symbols import Anchor, Both, Calendar, Expression, Length, Sense, Step
from caucasus_news.mentions.times.telling import is_of_telling
from caucasus_news.model import Span

#: A month and day, the days to add to come to the day of publication, and where the text has it.
Told = tuple[int, int, int, Span]

_LEAP_YEAR = 2000
_SENTENCE = 30
_STORY = 100  # so many days may a story take
_LEAD_WORDS = 45  # of the first sentence
_LEAST = 5  # tokens of a sentence
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS = {"month": 1, "year": 12}


def told_days(reading: Reading, stamps: tuple[Stamp, ...], ages: tuple[Age, ...]) -> list[Told]:
    """The day and month of publication, as stamps, "today, October 23" or the opening's day tell."""
    found = [(s.month, s.day, 0, s.span) for s in stamps[:1] if s.other is None]
    tokens = reading.page.tokens
    for e in reading:
        if isinstance(e.sense, Both):
            told = _beside_step(*_step_and_named(e.sense), tokens.span(e.first, e.last))
            found.extend([told] if told is not None else [])
    found.extend((age.first.month, age.first.day, 0, age.span) for age in ages if age.first == age.last)
    found.extend(_to_the_day(reading) or _of_nth_day(reading))
    found = found or _by_sum(reading) or _behind_named_day(reading)
    return found or _opening(reading) or [(m, d, 0, span) for m, d, _, span in same_day(reading)]


def _beside_step(step: Step, named: Calendar, span: Span) -> Told | None:
    """`tomorrow, 27 September`, `a week ago today, on 8 August`: the day that stands beside a step from today."""
    if step.count is None or step.anchor is not Anchor.NOW or not named.day or not named.month:
        return None
    if step.unit == "day" or (step.target == ("day", 0) and step.unit in _DAYS):
        return named.month, named.day, -step.count * _DAYS[step.unit], span
    if step.target == ("day", 0) and step.unit in _MONTHS:
        _, month = add_months(_LEAP_YEAR, named.month, -step.count * _MONTHS[step.unit])
        return month, named.day, 0, span
    return None


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


def _step_and_named(both: Both) -> tuple[Step, Calendar]:
    step = next(s for s in both.senses if isinstance(s, Step))
    return step, next(s for s in both.senses if isinstance(s, Calendar))


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


def _by_sum(reading: Reading) -> list[Told]:
    """`tomorrow, Friday` here and `on June 9` there: a day and month that the weekday near today may be."""
    today = {weekday for weekday, _ in weekdays_of_today(reading)}
    if not today:
        return []
    tokens = reading.page.tokens
    steps = [_step_and_weekday(e) for e in reading]
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


def _behind_named_day(reading: Reading) -> list[Told]:
    """`CAIRO, Monday - ...` and in the text `on Saturday, May 10`: the Monday behind the latest named day."""
    page = reading.page
    days = [(e, e.sense) for e in reading if isinstance(e.sense, Calendar) and e.sense.year is None]
    lead = next(
        ((e, s.weekday) for e, s in days if s.weekday is not None and not s.day and opens_paragraph(page, e)), None
    )
    dated = [(s.month, s.day, s.weekday) for _, s in days if s.month and s.day]
    named = [day for day in dated if day[2] is not None]
    if lead is None or len(named) != 1 or any(day[:2] > named[0][:2] for day in dated):
        return []
    month, day, weekday = named[0]
    shift = (lead[1] - (weekday or 0)) % 7
    return [(month, day, shift, page.tokens.span(lead[0].first, lead[0].last))] if 0 < shift < _LEAST else []


def _step_and_weekday(e: Expression) -> tuple[int, int] | None:
    if not isinstance(e.sense, Both):
        return None
    step, named = _step_and_named(e.sense)
    if step.unit == "day" and step.anchor is Anchor.NOW and step.count is not None and named.weekday is not None:
        return step.count, named.weekday
    return None


def weekdays_of_today(reading: Reading) -> list[tuple[int, Span]]:
    """The weekday of publication as "today, Friday", "yesterday, Wednesday" tell."""
    tokens = reading.page.tokens
    found = []
    for e in reading:
        pair = _step_and_weekday(e)
        if pair is not None:
            found.append(((pair[1] - pair[0]) % 7, tokens.span(e.first, e.last)))
    return found


def _speaks_of_today(reading: Reading, told: Expression) -> bool:
    """Whether a text says "today", "this morning" before another day that it tells, or beside it: that one is no today.

    A line of its own that says so is a byline.
    """
    page = reading.page
    for e in reading:
        sense = e.sense
        if not isinstance(sense, Step) or sense.anchor is not Anchor.NOW or (sense.count or 0) > 0:
            continue
        if sense.unit in ("day", "overnight"):
            beside = page.same_line(min(e.first, told.first), max(e.first, told.first))
            first, last = sentence_of(page, e.first, _SENTENCE)
            if beside or (e.first < told.first and last - first > _LEAST):
                return True
    return False


def _of_this_week(sense: Sense) -> Sense:
    """The date in `this Saturday, 19 December`."""
    if not isinstance(sense, Both):
        return sense
    step, named = _step_and_named(sense)
    this = step.target is not None and step.target[0] == "weekday" and step.count == 0
    return evolve(named, weekday=int(step.target[1])) if this and step.target is not None else sense


def _opening(reading: Reading) -> list[Told]:
    """`on Tuesday, November 25` in the opening: the day of what is told first is the day of the telling.

    No other weekday may be told as past before it, nor "this morning": then it is that of what went before.
    """
    page = reading.page
    named: set[int] = set()
    for e in reading:
        sense = _of_this_week(e.sense)
        if not isinstance(sense, Calendar) or sense.weekday is None or sense.year is not None:
            continue
        sign = direction(page, e)
        if sign > 0 or (sign == 0 and page.keys[e.first - 1] not in ("on", "this") and sense is e.sense):
            continue
        if sense.day is None or sense.month is None or e.joint not in (None, "clock"):
            named.add(sense.weekday)
            continue
        if named - {sense.weekday} or _speaks_of_today(reading, e):
            return []
        later = _a_day_later(reading, e)
        news = bool(later) or sense is not e.sense or is_news(reading)
        return (
            []
            if later is None or not news or _goes_on(reading, e, sense)
            else [(sense.month, sense.day, later, page.tokens.span(e.first, e.last))]
        )
    return []


def _goes_on(reading: Reading, told: Expression, first: Calendar) -> bool:
    """Whether days behind the one that a text opens with are told as past: `on 28 June ... On 3 July, he left`."""
    page = reading.page
    for e in reading:
        sense = e.sense
        if e.first <= told.first or not isinstance(sense, Calendar) or not sense.day or not sense.month or sense.year:
            continue
        days = (sense.month - (first.month or 0)) % 12 * 31 + sense.day - (first.day or 0)
        opens = page.keys[e.first - 1] in ("on", "by") and page.capital(e.first - 1)
        if opens and 0 < days < _STORY and direction(page, e) <= 0:
            return True
    return False


def _said_on(reading: Reading, told: Expression) -> int | None:
    """The days from a day that a text opens with to the one on which somebody said so in the same sentence."""
    named = _of_this_week(told.sense)
    for e in reading:
        sense = e.sense
        if not told.first < e.first < told.last + _LEAD_WORDS or not isinstance(sense, Calendar):
            continue
        if sense.weekday is None or sense.day is not None or not is_of_telling(reading.page, e):
            continue
        return (sense.weekday - (named.weekday or 0)) % 7 if isinstance(named, Calendar) else None
    return None


def _a_day_later(reading: Reading, told: Expression) -> int | None:
    """The days from a day that a text opens with to its own: one if it goes on `A day later, mediators are busy`.

    `met on Monday, October 23, the ministry said on Tuesday` is of the Tuesday.
    None where it may be that day or the next: what was said `late on Thursday` is often told on Friday.
    """
    page = reading.page
    said = _said_on(reading, told)
    if said is not None:
        return said
    for e in reading:
        sense = e.sense
        next_day = isinstance(sense, Step) and sense.unit == "day" and sense.count == 1 and sense.anchor is Anchor.THEN
        if next_day and e.first > told.first and direction(page, e) == 0:
            return 1
    return None if page.keys[told.first] == "late" else 0
