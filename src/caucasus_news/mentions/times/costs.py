"""How well a day of publication goes with what a text says."""

import datetime as dt
import math
from collections.abc import Sequence
from operator import attrgetter

from attrs import field, frozen

from caucasus_news.mentions.times.aged import Age
from caucasus_news.mentions.times.ages import ages
from caucasus_news.mentions.times.clues import KnownEvent, TermClue
from caucasus_news.mentions.times.event_news import days_of_event_news
from caucasus_news.mentions.times.first_told import Lead, first_weekday
from caucasus_news.mentions.times.gather import (
    Fresh,
    Pair,
    bare_weekdays,
    bounds_of,
    dated_weekdays,
    day_of,
    foot_year,
    fresh_events,
    full_dates,
    open_days,
    told_events,
    years_spelled_out,
)
from caucasus_news.mentions.times.known_days import day_behind_known
from caucasus_news.mentions.times.known_events import KnownEvents
from caucasus_news.mentions.times.named import NamedEvents
from caucasus_news.mentions.times.nearest import real_day, year_near
from caucasus_news.mentions.times.reading import Reading
from caucasus_news.mentions.times.recalled import days_recalled
from caucasus_news.mentions.times.remembered import remembered, remembers
from caucasus_news.mentions.times.stamps import Stamp, ends_in_dash
from caucasus_news.mentions.times.symbols import Expression
from caucasus_news.mentions.times.today import weekdays_of_today
from caucasus_news.mentions.times.told import told_days
from caucasus_news.model import Span

_DAY = dt.timedelta(days=1)

#: Costs are natural logarithms of odds, set by hand from how often news does so. By the number of days back (a past
#: verb) or ahead (a future one) of the weekday meant.
_BACK = (0.0, 0.5, 1.4, 1.8, 2.2, 2.6, 3.2)
_AHEAD = (1.1, 0.7, 0.0, 0.3, 0.7, 1.6, 2.0)
_LEAD = (0.0, 0.6, 2.0, 2.0, 2.8, 3.8, 4.2)  # the first weekday of a page that bears its date
_WIRE = (0.0, 1.3, 2.4, 2.6, 3.2, 3.8, 4.2)  # and if a dash ends its dateline: agencies name the day they write on
_SAID = (0.0, 1.8, 3.0, 3.4, 3.8, 4.2, 4.2)  # if on that day somebody said so
_WRONG_PAIR = 8.0  # "Wednesday, May 17" in a year where it is no Wednesday
_BEFORE_TERM = 6.0  # nobody holds an office that is to come
_AFTER_TERM = 2.5  # but who once held it is told of in the background of news
_PER_YEAR_OUT = 0.4
_MOST_AFTER = 4.5
_EVENT_MISSED = 3.0
_OTHER_YEAR = 4.0  # the day of publication is told with another year
#: A known event of whose place and parties the text speaks was on such a day in another year; less by the logarithm of
#: how many such events there were.
_NO_NEWS = 2.8
_FAR_FROM_TERM = 2.5
_AGAINST_TENSE = 3.0
_SPELLED_OUT = 0.8  # "in March 2022", "in 2022" in a text of that year
_PER_YEAR_AHEAD = 0.3  # a year told as past lies so far ahead
_MOST_AHEAD = 3.0
_WRONG_AGE = 9.0
_PER_YEAR_SINCE = 0.38  # the latest year told as past lies so many years back
_MOST_SINCE = 1.1
_MOST_SINCE_DAY = 1.8  # or the latest day: a year or month alone is told as its first
_FOOT_YEAR = 4.0
_HORIZON = dt.date(2029, 12, 31)  # where no known event tells until when is known: later texts need the better clues
_BEYOND = 5.0
_MANY = 100  # a list of so many known events goes on until about the day when it was made
_SOON_AFTER = 90
_LATELY = 1.5  # of so late a day nothing is known: the text would likely name what is new
_AGAINST_VERB = 2.0  # a day that a future verb governs lies back, or a past one's ahead
_OTHER_ORDER = 1.5  # a page that writes "June 9" and stamps itself 9/06
_FAR_FROM_TOLD = 4.0
_NEWS = 45  # days within which news tells of at least one thing
_LIMIT = 6.0
_LIMIT_PER_CLUE = 1.0


@frozen(eq=False)
class Weigher:
    """What a text says that makes some days of publication likelier than others.

    `told` is the day and month of publication with the number of days to add ("tomorrow, June 9": -1).
    """

    told: tuple[tuple[int, int, int, Span], ...]
    today: tuple[tuple[int, Span], ...]
    pairs: tuple[Pair, ...]
    weekdays: tuple[tuple[int, int], ...]
    bounds: tuple[TermClue, ...]
    events: tuple[tuple[KnownEvent, Expression, int], ...]
    past: tuple[dt.date, ...]
    coming: tuple[dt.date, ...]
    spelled: tuple[frozenset[int], frozenset[int]]
    foot_year: int | None
    lead: Lead | None = None
    wire: bool = False
    news: bool = True
    fresh: tuple[Fresh, ...] = ()
    open_days: tuple[tuple[Expression, int], ...] = ()
    ages: tuple[Age, ...] = ()
    horizon: dt.date = _HORIZON

    weights: tuple[float, ...] = field(init=False)

    @weights.default
    def _weights(self) -> tuple[float, ...]:
        """How far each fresh event tells: of many that the text may mean by who held office, one is near any day."""
        costs = {event: self.term_cost(event.first) for _, there in self.fresh for event in there}
        likely = min(costs.values(), default=0.0) + _FAR_FROM_TERM
        counts = [sum(costs[event] <= likely for event in there) for _, there in self.fresh]
        return tuple(max(_NO_NEWS - math.log(max(count, 1)), 0.0) for count in counts)

    @classmethod
    def of(
        cls,
        reading: Reading,
        clues: Sequence[TermClue],
        events: KnownEvents,
        stamps: Sequence[Stamp],
        named: NamedEvents | None = None,
    ) -> "Weigher":
        """The clues of a text."""
        aged = ages(reading, named or NamedEvents())
        bounds = bounds_of(reading, clues)
        today = weekdays_of_today(reading)
        told = told_days(reading, tuple(stamps), aged, today)
        if recalled := days_recalled(reading, events, bounds, today):
            aged = (*aged, *recalled)
            told = told or told_days(reading, tuple(stamps), aged, today)
        if not told and (aged_by_news := days_of_event_news(reading, events, bounds, today)):
            aged = (*aged, *aged_by_news)
            told = told_days(reading, tuple(stamps), aged, today)
        if not told and (aged_by_day := day_behind_known(reading, events, bounds, today)):
            aged = (*aged, *aged_by_day)
            told = told_days(reading, tuple(stamps), aged, today)
        past, coming = full_dates(reading)
        news = not remembers(reading)
        return cls(
            told=tuple(told),
            today=tuple(today),
            pairs=tuple(dated_weekdays(reading, stamps)),
            weekdays=tuple(bare_weekdays(reading)),
            bounds=bounds,
            events=tuple(told_events(reading, events, stamps)) if news else (),
            past=past,
            coming=coming,
            spelled=years_spelled_out(reading),
            foot_year=foot_year(reading.page),
            lead=first_weekday(reading) if stamps else None,
            news=news,
            wire=bool(stamps) and ends_in_dash(reading, stamps[0]),
            open_days=tuple(open_days(reading)),
            ages=(*aged, *remembered(reading, events, told)),
            fresh=fresh_events(reading, events, told) if news else (),
            horizon=events.horizon if events.horizon and len(events) > _MANY else _HORIZON,
        )

    @property
    def limit(self) -> float:
        """The cost from which on no day is believed: too much speaks against the best one too."""
        return _LIMIT + _LIMIT_PER_CLUE * (len(self.bounds) + len(self.weekdays) + len(self.events))

    def evidence(self) -> tuple[Span, ...]:
        """The words that the solution rests on."""
        spans = (
            [span for *_, span in self.told] + [span for _, span in self.today] + [clue.span for clue in self.bounds]
        )
        return tuple(sorted(set(spans), key=attrgetter("start", "end")))

    def days(self, not_after: dt.date | None) -> list[dt.date]:
        """The days that may be: the day and month told, in every year that the clues leave open."""
        if not self.told:
            return []
        month, day, shift, _ = self.told[0]
        low, high = self._years()
        found = []
        for year in range(low, high + 1):
            named = real_day(year, month, day)
            if named is None:
                continue
            moved = named + shift * _DAY
            if not_after is None or moved <= not_after:
                found.append(moved)
        return found

    def _years(self) -> tuple[int, int]:
        known = [d.year for d in (*self.past, *self.coming)]
        lows = [c.earliest.year for c in self.bounds if c.earliest]
        highs = [c.latest.year for c in self.bounds if c.latest]
        low = min([*known, *highs, 1988]) - 1  # a body may be far older than any news of it
        high = max([*known, *lows, *highs, 2030]) + 7
        return max(low, 1900), min(high, 2100)

    def cost(self, day: dt.date) -> float:
        """The cost of believing that the text appeared on `day`."""
        total = sum(self._pair_cost(day, pair) for pair in self.pairs)
        total += sum(_WRONG_PAIR for weekday, _ in self.today if weekday != day.weekday())
        total += sum(self._told_cost(day, told) for told in self.told[1:])
        alike = [full for full in (*self.past, *self.coming) if (full.month, full.day) == (day.month, day.day)]
        total += _OTHER_YEAR if alike and day not in alike and self.news else 0.0
        total += sum(_WRONG_AGE for age in self.ages if not age.first <= day <= age.last)
        total += self._week_cost(day) + self.term_cost(day) + self._event_cost(day) + self._tense_cost(day)
        if self.foot_year is not None and not 0 <= day.year - self.foot_year <= 0:
            total += _FOOT_YEAR
        return total

    def is_news(self, day: dt.date) -> bool:
        """Whether a text of that day may bring the news of a known event that it speaks of."""
        return any(event.is_news_on(day) for event, _ in self.fresh)

    def order_cost(self, day: dt.date, month_first: bool, day_first: bool | None) -> float:
        """The cost of reading a stamp in figures as `day`: how the page writes dates, how near those told are."""
        total = self.cost(day)
        if day_first is not None and day_first == month_first:
            total += _OTHER_ORDER
        total += _AGAINST_VERB * sum((there - day).days * sign < 0 for there, sign in self._told_near(day))
        nearest = min((abs((there - day).days) for there, _ in self._told_near(day)), default=0)
        return total + (_FAR_FROM_TOLD if nearest > _NEWS else 0.0)

    def _told_near(self, day: dt.date) -> list[tuple[dt.date, int]]:
        """The days and months of the text as they lie in a text of that day, with their direction."""
        return [(there, sign) for e, sign in self.open_days if (there := day_of(e, day, sign)) is not None]

    def _pair_cost(self, day: dt.date, pair: Pair) -> float:
        year = year_near(day, pair.month, pair.day, 0)
        there = real_day(year, pair.month, pair.day) if year is not None else None
        return 0.0 if there is not None and there.weekday() == pair.weekday else _WRONG_PAIR

    def _told_cost(self, day: dt.date, told: tuple[int, int, int, Span]) -> float:
        month, number, shift, _ = told
        named = day - shift * _DAY
        return 0.0 if (named.month, named.day) == (month, number) else 2.0

    def _week_cost(self, day: dt.date) -> float:
        total = 0.0
        lead = self.lead
        if lead is not None and self.told:
            wire = self.wire and not self.is_news(day)
            total += (_SAID if lead.said else _WIRE if wire else _LEAD)[(day.weekday() - lead.weekday) % 7]
        for weekday, sign in self.weekdays:
            if sign < 0 and lead is not None and weekday == lead.weekday:
                continue
            back = _BACK[(day.weekday() - weekday) % 7]
            ahead = _AHEAD[(weekday - day.weekday()) % 7]
            total += back if sign < 0 else ahead if sign > 0 else min(back, ahead)
        return total

    def term_cost(self, day: dt.date) -> float:
        """What the terms of those named cost, a part of the cost of the day."""
        total = 0.0
        for clue in self.bounds:
            if clue.earliest and day < clue.earliest:
                total += _BEFORE_TERM * clue.weight
            elif clue.latest and day > clue.latest:
                total += clue.weight * min(_AFTER_TERM + _PER_YEAR_OUT * (day - clue.latest).days / 365, _MOST_AFTER)
            elif clue.terms and clue.in_between(day):
                total += clue.weight * _AFTER_TERM
        return total

    def _event_cost(self, day: dt.date) -> float:
        total = 0.0
        for event, e, sign in self.events:
            told = day_of(e, day, sign)
            if told is None or not event.first <= told <= event.last:
                total += _EVENT_MISSED
        near = [w for w, (event, _) in zip(self.weights, self.fresh, strict=True) if event.is_news_on(day)]
        return total + max(self.weights, default=0.0) - max(near, default=0.0)

    def _tense_cost(self, day: dt.date) -> float:
        total = sum(_AGAINST_TENSE + _ahead_cost(past, day) for past in self.past if past > day)
        total += sum(_AGAINST_TENSE for coming in self.coming if coming < day)
        latest = max((past for past in self.past if past <= day), default=None)
        if latest is not None:
            most = _MOST_SINCE if latest.day == 1 else _MOST_SINCE_DAY
            total += min(_PER_YEAR_SINCE * max(0.0, (day - latest).days / 365 - 1), most)
        years, months = self.spelled
        if day.year in months or day.year in years:
            total += _SPELLED_OUT
        if day.year > self.horizon.year + 1:
            total += _BEYOND
        elif (day - self.horizon).days > _SOON_AFTER:
            total += _LATELY
        return total


def _ahead_cost(told: dt.date, day: dt.date) -> float:
    return min(_PER_YEAR_AHEAD * (told - day).days / 365, _MOST_AHEAD)
