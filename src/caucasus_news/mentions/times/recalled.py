"""The day of a text that opens with what it recalls: `Ten years ago tonight the batteries opened up on Tskhinvali`."""

import datetime as dt
from collections.abc import Iterator, Sequence

from caucasus_news.mentions.times.aged import Age, aged, sentence_of
from caucasus_news.mentions.times.clues import KnownEvent, TermClue
from caucasus_news.mentions.times.known_events import KnownEvents
from caucasus_news.mentions.times.opening import of_this_week
from caucasus_news.mentions.times.reading import Reading
from caucasus_news.mentions.times.symbols import Anchor, Both, Calendar, Expression, Step
from caucasus_news.model import Span

_DAY = dt.timedelta(days=1)
_HEAD = 90  # so many tokens tell what a text is about
_SENTENCE = 60
_FEW = 2  # so many events of a place may be told from each other by the weekday
_MOST_DAYS = 14  # of an event whose first day is remembered as its day

#: A day and month that a text tells, and its year if it has one.
Date = tuple[int | None, int, int]


def days_recalled(
    reading: Reading, events: KnownEvents, bounds: Sequence[TermClue], today: Sequence[tuple[int, Span]]
) -> tuple[Age, ...]:
    """The day on which one known event was as many years back as the text says of what it opens with.

    The text tells the date of the event too; or hardly anything else is known of its place, and the text tells its own
    weekday, which is that of the day.
    """
    opener = next(_years_ago(reading), None)
    if opener is None:
        return ()
    e, years, shift = opener
    dates = list(_dates(reading))
    weekdays = frozenset(weekday for weekday, _ in today)
    span = reading.page.tokens.span(e.first, e.last)
    found: dict[dt.date, Age] = {}
    for event, lonely in _meant(reading, events, e, dates):
        for age in aged(event.first, "year", years, 0, span):
            day = age.first - shift * _DAY
            sure = _is_told(event, dates) or (lonely and day.weekday() in weekdays)
            if sure and all(weekday == day.weekday() for weekday in weekdays) and _is_within(day, bounds):
                found[day] = Age(day, day, span)
    return tuple(found.values()) if len(found) == 1 else ()


def _years_ago(reading: Reading) -> Iterator[tuple[Expression, int, int]]:
    """`two years ago today`, `a year ago tomorrow` in the opening: the number of years, and the days to take off."""
    for e in reading:
        sense = e.sense
        if e.first > _HEAD:
            return
        if isinstance(sense, Step) and sense.unit == "year" and sense.anchor is Anchor.NOW and sense.target is not None:
            if sense.target[0] == "day" and sense.count is not None and sense.count < 0:
                yield e, -sense.count, int(sense.target[1])


def _dates(reading: Reading) -> Iterator[Date]:
    """The days that a text tells by their date."""
    for e in reading:
        for part in e.parts or (e,):
            sense = of_this_week(part.sense)
            if isinstance(sense, Both):
                sense = next((s for s in sense.senses if isinstance(s, Calendar)), sense)
            if isinstance(sense, Calendar) and sense.month and sense.day:
                yield sense.year, sense.month, sense.day


def _meant(
    reading: Reading, events: KnownEvents, e: Expression, dates: Sequence[Date]
) -> Iterator[tuple[KnownEvent, bool]]:
    """The events that the sentence of an expression may mean, each with whether its place hardly knows others.

    So may it mean the first or last day of a war, if it says that something began or ended, names a side, and the date
    is told.
    """
    page = reading.page
    first, last = sentence_of(page, e.first, _SENTENCE)
    words = frozenset(page.tokens.keys[first:last])
    there = [event for event in events.at(words) if not event.act and (event.last - event.first).days <= _MOST_DAYS]
    yield from ((event, len(there) <= _FEW) for event in there)
    for month in dict.fromkeys(month for _, month, _ in dates):
        for event in events.by_month.get(month, ()):
            named = not event.keys.isdisjoint(words) and any(names & words for names in event.parties)
            if event.act and named and _is_told(event, dates):
                yield event, False


def _is_told(event: KnownEvent, dates: Sequence[Date]) -> bool:
    """Whether a text tells an event's first day by its date."""
    day = event.first
    return any((month, number) == (day.month, day.day) and year in (None, day.year) for year, month, number in dates)


def _is_within(day: dt.date, bounds: Sequence[TermClue]) -> bool:
    """Whether nobody is named with an office who did not hold it on a day."""
    for clue in bounds:
        if clue.weight == 1 and ((clue.earliest and day < clue.earliest) or (clue.latest and day > clue.latest)):
            return False
    return True
