"""What a text shows about the day of its publication, gathered from its expressions."""

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from caucasus_news.mentions.times.clues import KnownEvent, TermClue
from caucasus_news.mentions.times.direction import direction
from caucasus_news.mentions.times.known_events import KnownEvents
from caucasus_news.mentions.times.nearest import real_day, year_near
from caucasus_news.mentions.times.opening import Told, of_this_week
from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.reading import Reading
from caucasus_news.mentions.times.stamps import Stamp
from caucasus_news.mentions.times.symbols import Anchor, Both, Calendar, Expression, Portion, Sense, Step
from caucasus_news.mentions.times.told import same_day
from caucasus_news.mentions.times.values import month_end
from caucasus_news.model import Span

_SENTENCE = 60
_CHAIN = 60  # so many tokens behind a date with its year, others belong to that year
_BESIDE = 60  # characters
_NEWS_WORDS = 300  # so far a text tells its news
_WITHIN = 25
_MOST_DAYS = 14  # of an event that is news as a whole
_DAY = dt.timedelta(days=1)
_MOST_CLUES = 40  # a text that shows more shows nothing new
_THEN_WORDS = frozenset({"then", "former", "late", "ex", "erstwhile", "ousted", "deposed"})


#: A known event and all those at its place that the text may mean.
Fresh = tuple[KnownEvent, tuple[KnownEvent, ...]]


@frozen
class Pair:
    """A weekday with a day and month, the year left open."""

    month: int
    day: int
    weekday: int


def _beside_stamp(reading: Reading, stamps: Sequence[Stamp]) -> Iterator[Pair]:
    """`By our desk | Friday | December 8`: the weekday on the line of the stamp."""
    page = reading.page
    for e in reading:
        sense = e.sense
        if (
            not stamps
            or stamps[0].weekday is not None
            or not isinstance(sense, Calendar)
            or sense.weekday is None
            or sense.day is not None
        ):
            continue
        at = page.tokens.starts[e.first]
        stamped = stamps[0].span.start
        if stamped - _BESIDE < at < stamped and "\n" not in page.tokens.lines[at:stamped]:
            yield Pair(stamps[0].month, stamps[0].day, sense.weekday)


def dated_weekdays(reading: Reading, stamps: Sequence[Stamp] = ()) -> list[Pair]:
    """The weekdays that stand with a day and month: "Wednesday, May 17"."""
    found = []
    for e in reading:
        this = of_this_week(e.sense)
        senses = this.senses if isinstance(this, Both) else (this,)
        for sense in senses:
            if not isinstance(sense, Calendar) or sense.weekday is None or sense.year is not None:
                continue
            if sense.day is not None and sense.month is not None:
                found.append(Pair(sense.month, sense.day, sense.weekday))
    found.extend(Pair(month, day, weekday) for month, day, weekday, _ in same_day(reading))
    found.extend(_beside_stamp(reading, stamps))
    return list(dict.fromkeys(found))


def bare_weekdays(reading: Reading) -> list[tuple[int, int]]:
    """The bare weekdays of the text, each once, with their direction."""
    found: dict[tuple[int, int], None] = {}
    for e in reading:
        for part in e.parts or (e,):
            sense = part.sense
            if isinstance(sense, Calendar) and sense.weekday is not None and sense.day is None and sense.of is None:
                found[(sense.weekday, direction(reading.page, part))] = None
            elif (this := _this_weekday(sense)) is not None:
                found[(this, direction(reading.page, part))] = None
    return list(found)


def _this_weekday(sense: Sense) -> int | None:
    """The weekday in `began this Monday`."""
    if not isinstance(sense, Step) or sense.target is None or sense.count or sense.anchor is not Anchor.NOW:
        return None
    return int(sense.target[1]) if sense.target[0] == "weekday" else None


def full_dates(reading: Reading) -> tuple[tuple[dt.date, ...], tuple[dt.date, ...]]:
    """The full dates told as past (their first days) and as coming (their last)."""
    past, coming = [], []
    for e in reading:
        for part in e.parts or (e,):
            sense = part.sense.of if isinstance(part.sense, Portion) else part.sense
            if not isinstance(sense, Calendar) or sense.year is None or not 1900 < sense.year < 2100:
                continue
            if sense.weekday is not None and not sense.day:
                continue
            first = real_day(sense.year, sense.month or 1, sense.day or 1)
            month = sense.month or 12
            last = real_day(sense.year, month, sense.day or month_end(sense.year, month))
            if direction(reading.page, e) > 0 and last is not None:
                coming.append(last)
            elif reading.page.keys[e.first - 1] in ("by", "until", "till") and sense.day is not None:
                continue  # "signed a decree dissolving it by 1 January 2024" is of before that day
            elif first is not None and ((sense is part.sense and not sense.half) or direction(reading.page, e) < 0):
                past.append(first)  # "they give up their guns in the first half of 2017" may be yet to come
    return tuple(sorted(set(past))[-_MOST_CLUES:]), tuple(sorted(set(coming))[:_MOST_CLUES])


def years_spelled_out(reading: Reading) -> tuple[frozenset[int], frozenset[int]]:
    """The years of `in 2009`, and those of `in March 2022`: nearer ones would be "last year", "in March"."""
    years: set[int] = set()
    months: set[int] = set()
    for e in reading:
        sense = e.sense
        if not isinstance(sense, Calendar) or sense.year is None or sense.day or e.edge or e.parts:
            continue
        if sense.weekday is not None or sense.half or sense.quarter or direction(reading.page, e) > 0:
            continue
        if sense.month:
            months.add(sense.year)
        elif reading.page.keys[e.first - 1] == "in" and not sense.season:
            years.add(sense.year)
    return frozenset(years), frozenset(months)


def day_of(e: Expression, published: dt.date, sign: int) -> dt.date | None:
    """The day that a day and month mean in a text of that day: `23 October of last year`, `October 23`."""
    sense = _named(e.sense)
    if sense is None or sense.month is None or sense.day is None:
        return None
    if isinstance(sense.of, Step) and sense.of.anchor is Anchor.NOW and sense.of.count is not None:
        return real_day(published.year + sense.of.count, sense.month, sense.day)
    year = year_near(published, sense.month, sense.day, sign)
    return real_day(year, sense.month, sense.day) if year is not None else None


def open_days(reading: Reading) -> list[tuple[Expression, int]]:
    """The days and months of the text that have no year, with their direction, each once."""
    found: dict[tuple[int, int, int], tuple[Expression, int]] = {}
    for e in reading:
        for part in e.parts or (e,):
            sense = part.sense
            if isinstance(sense, Calendar) and sense.day and sense.month and sense.year is None and sense.of is None:
                sign = direction(reading.page, part)
                found.setdefault((sense.month, sense.day, sign), (part, sign))
    return list(found.values())


def told_events(
    reading: Reading, events: KnownEvents, stamps: Sequence[Stamp]
) -> list[tuple[KnownEvent, Expression, int]]:
    """The days and months of the text that are those of a known event of which a word stands near.

    Those that the page bears as its own are left out.
    """
    if not events:
        return []
    found = []
    told = -_CHAIN
    borne = {stamp.span.start for stamp in stamps}
    years = [e.first for e in reading if isinstance(e.sense, Calendar) and e.sense.year is not None]
    for e in reading:
        if reading.page.tokens.starts[e.first] in borne:
            continue
        for part in e.parts or (e,):
            sense = _named(part.sense)
            if sense is None:
                continue
            if sense.year is not None or sense.of is not None:
                told = e.first
            if sense.day is None or sense.month is None or sense.year is not None:
                continue
            if e.first != told and e.first - told < _CHAIN and reading.page.same_line(told, e.first):
                continue  # of the year that was told before it
            begun = [
                v
                for v in events.by_month.get(sense.month, ())
                if v.first.day == sense.day and (v.last - v.first).days <= 60
            ]
            if not begun:
                continue
            near = _near(reading.page, e, years)
            alike = [event for event in begun if event.is_told(near)]
            if len({event.first.year for event in alike}) == 1:
                found.append((alike[0], part, direction(reading.page, e)))
    return found


def _named(sense: Sense) -> Calendar | None:
    """The date of an expression, be it beside a step: `a week ago today, on 8 August`."""
    if isinstance(sense, Both):
        return next((s for s in sense.senses if isinstance(s, Calendar)), None)
    return sense if isinstance(sense, Calendar) else None


def fresh_events(reading: Reading, events: KnownEvents, told: Sequence[Told]) -> tuple[Fresh, ...]:
    """The known events that the text, by its day and month, may be the news of, each with those at the same place.

    The text names the place and two of those who were there.
    """
    if not told:
        return ()
    words = frozenset(reading.page.tokens.keys[:_NEWS_WORDS])
    month, day, shift, _ = told[0]
    around = events.around(month, day + shift, _WITHIN, words)
    near = [e for e in around if _is_near(e, told[0]) and e.is_news_of(words)]
    if not near:
        return ()
    places = words & frozenset(key for e in near for key in e.keys)
    named = [e for e in events.at(places) if e.is_news_of(words)]
    found = []
    for event in near:
        alike = tuple(e for e in named if not event.keys.isdisjoint(e.keys & words))
        found.append((event, (event,) if _is_numbered(reading.page, event) else alike))
    return tuple(found)


def _is_near(event: KnownEvent, told: Told) -> bool:
    """Whether an event of a few days is news on the day and month told, in its year."""
    month, day, shift, _ = told
    if (event.last - event.first).days > _MOST_DAYS:
        return False
    then = real_day(event.first.year, month, day)
    return then is not None and event.is_news_on(then + shift * _DAY)


def _is_numbered(p: Page, event: KnownEvent) -> bool:
    """Whether a text names the event by its number: `The 62nd round`."""
    if not event.number or event.number[0] not in p.tokens.keys:
        return False
    length = len(event.number)
    return any(p.keys[i : i + length] == event.number for i, key in enumerate(p.tokens.keys) if key == event.number[0])


def _near(p: Page, e: Expression, years: Sequence[int]) -> frozenset[str]:
    """The words around a day, those aside that a year told between parts from it."""
    at = bisect_left(years, e.first)
    low = max(0, e.first - 40, *years[at - 1 : at])
    high = min(len(p.tokens), e.last + 40, *years[at : at + 1])
    return frozenset(p.keys[low:high])


def bounds_of(reading: Reading, clues: Sequence[TermClue]) -> tuple[TermClue, ...]:
    """The clues, each bound and each place in the text once."""
    years = [e.first for e in reading if isinstance(e.sense, Calendar) and e.sense.year is not None]
    found: dict[tuple[dt.date | None, dt.date | None], TermClue] = {}
    taken: set[Span] = set()
    for clue in clues:
        if any(clue.span.overlaps(span) for span in taken):
            continue
        bound = _bound(reading, clue, years)
        if len(found) < _MOST_CLUES and (bound.earliest, bound.latest) not in found:
            found[bound.earliest, bound.latest] = bound
            taken.add(bound.span)
    return tuple(found.values())


def _bound(reading: Reading, clue: TermClue, years: Sequence[int]) -> TermClue:
    """The clue without its end where its sentence tells of years past: who held an office then may not hold it now."""
    starts, keys = reading.page.tokens.starts, reading.page.keys
    at, end = bisect_left(starts, clue.span.start), len(starts)
    first, last = at, at
    while first > 0 and at - first < _SENTENCE and keys[first - 1] not in (".", "!", "?"):
        first -= 1
    while last < end and last - at < _SENTENCE and keys[last] not in (".", "!", "?"):
        last += 1
    told = bisect_left(years, first) < bisect_left(years, last)
    past = told or any(key in _THEN_WORDS for key in keys[max(first, at - 4) : at])
    return evolve(clue, latest=None, terms=()) if past else clue


def foot_year(p: Page) -> int | None:
    """The year of a notice of copyright: `© 2023`, `Copyright 2022`."""
    for i, key in enumerate(p.tokens.keys):
        if key in ("©", "copyright"):
            for j in range(i + 1, i + 4):
                number = p.number(j)
                if number is not None and 1990 <= number < 2100:
                    return number
    return None
