"""What a text has told of when, as far as the reader has come: later expressions count from it."""

import datetime as dt

from attrs import define, field

from caucasus_news.mentions.times.agendas import Item
from caucasus_news.mentions.times.asides import (
    is_aside,
    is_entry,
    is_heading,
    is_of_paper,
    is_timed_entry,
    names_a_thing,
)
from caucasus_news.mentions.times.direction import direction
from caucasus_news.mentions.times.nearest import real_day
from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.pluperfect import had_been
from caucasus_news.mentions.times.returning import in_closed_clause, in_since_clause, in_since_phrase, is_made
from caucasus_news.mentions.times.story_years import is_alone, looks_back, opens_sentence, opens_story
from caucasus_news.mentions.times.stretches import REACH, Stretch, begins, lasts
from caucasus_news.mentions.times.symbols import (
    Anchor,
    Calendar,
    Expression,
    Fixed,
    Length,
    Step,
    is_term,
    names_weekday,
)
from caucasus_news.mentions.times.telling import tells
from caucasus_news.mentions.times.values import Value
from caucasus_news.model import Modifier, Precision

#: So many tokens behind an expression its date is still what is spoken of, across a line too.
_CLOSE = 25

#: So many tokens apart nothing belongs together, and nobody looks.
_FAR = 600

#: A day so near the day of publication is of the news itself.
_NEWS = 10
_WEEK = 7
_MOST_THINGS = 12
_FEW = 3
_SOON = 40
_SHORT = 12

#: A year by itself so many years from the one told is only mentioned.
_PASSING = 3

_GOES_ON = frozenset({"when", "which"})

_NOTHING = Value()
_ENDS = frozenset({".", "!", "?"})
_STOPS = _ENDS | {";"}
_TOO_WIDE = frozenset({Precision.DECADE, Precision.CENTURY})


@define(eq=False)
class Story:
    """The date told last in a text and how it is told.

    `told` is true of histories, where what is left open follows the text and not the day of publication. `chained` is
    true while dates without a year belong to the year told last; `used_chain` while one of them is resolved;
    `ahead` where that year is to come;
    `year_opens` where it opened its sentence; it is the `whole_year` as long as nothing else is told.
    `days` are the days told, each with its expression.
    `entry_day` is the day of the entry of a running report ("17 May, 22:30"), from the second one on.
    `written` is the day of the dateline, where that is before the day of publication.
    `of_last_year` is true while the date told last is one "of last year".
    `item` is the item of a list of weekdays read last.
    `weekly` is the first token of the weekday that was last counted from a day told with its own.
    `last_year` is the year told last, be it a mere mention, at `year_token`; `aside` the date of a thing told last
    ("the 2022 clashes").
    """

    page: Page
    published: dt.date | None
    told: bool = False
    last: Value = _NOTHING
    aside: Value = _NOTHING
    last_day: dt.date | None = None
    last_year: int | None = None
    year_token: int = -1
    days: list[tuple[dt.date | None, Expression]] = field(factory=list, init=False)
    _lead: dt.date | None = field(default=None, init=False)
    _led: int = field(default=0, init=False)
    last_token: int = -1
    chained: bool = False
    ahead: bool = False
    used_chain: bool = False
    year_opens: bool = False
    whole_year: int | None = None
    ranged: Stretch | None = None
    entry: Value | None = None
    remembered: int | None = None
    entry_day: dt.date | None = None
    written: dt.date | None = None
    weekly: int = -1
    item: Item | None = None
    of_last_year: bool = False
    _entries: int = field(default=0, init=False)
    _aside_end: int = field(default=0, init=False)
    _head: int = field(default=-1, init=False)
    _head_year: int | None = field(default=None, init=False)

    def same_line(self, e: Expression) -> bool:
        """Whether the expression stands in the paragraph of the date told last."""
        return e.first - self.last_token <= _FAR and self.page.same_line(self.last_token, e.first)

    def in_year_told(self, e: Expression) -> bool:
        """Whether the paragraph of an expression, or a heading above it, has told a year before it."""
        beside = 0 <= e.first - self.year_token <= _FAR and self.page.same_line(self.year_token, e.first)
        return beside or self.headed(e)

    def near(self, e: Expression) -> bool:
        """Whether the expression stands in the paragraph of the one before, or close behind it."""
        if self.last_token < 0:
            return False
        return e.first - self.last_token <= _CLOSE or self.same_line(e)

    def same_sentence(self, e: Expression) -> bool:
        """Whether the expression stands in the sentence of the date told last."""
        if not self.same_line(e):
            return False
        keys, first = self.page.keys, self.last_token + 1
        if _STOPS.isdisjoint(keys[first : e.first]):
            return True
        return not any(keys[j] in _STOPS and self.page.capital(j + 1) for j in range(first, e.first))

    def headed(self, e: Expression) -> bool:
        """Whether a year by itself on a line stands above the paragraph of an expression, and is the one told last."""
        page, head = self.page, self._head
        if head < 0 or self.last.year != self._head_year or e.first - head > _FAR:
            return False
        return page.same_line(head + 1, e.first)

    def in_sentence_of_aside(self, e: Expression) -> bool:
        """Whether the date of a mere thing was told in the sentence of the expression, and no other since."""
        end = self._aside_end
        if self.aside.year is None or not self.last_token < end <= e.first or e.first - end > _SOON:
            return False
        return _STOPS.isdisjoint(self.page.keys[end : e.first])

    def day_of_telling(self, e: Expression) -> dt.date | None:
        """The day of the last few on which somebody said what the expression belongs to, in one sentence."""
        day = self.last_day
        if day is None or self.published is None or not 0 <= (self.published - day).days < _WEEK:
            return None
        said = self.last.day is not None and self.same_sentence(e)
        return day if said and not names_a_thing(self.page, self.days[-1][1]) else None

    def week_of(self, e: Expression) -> dt.date | None:
        """The Monday of the week that the sentence has named before: `last week ..., and on Thursday`."""
        if self.last.precision is not Precision.WEEK or not self.same_sentence(e) or self.last.earliest is None:
            return None
        keys = self.page.keys
        j = e.first - 1 if keys[e.first - 1] in ("on", "by", "from") else e.first
        return self.last.earliest if keys[j - 1] in (",", "and", ":", "first", "then", "(", "but") else None

    def week_told(self, e: Expression) -> dt.date | None:
        """The day in whose week the story stands: `on Tuesday, 19 September ... On Wednesday it was over`.

        It was told with its day of the week, in the same paragraph, of a day more than a week before the publication.
        """
        if not self.days or self.published is None:
            return None
        day = self._day_told_last()
        if day is None or (self.published - day).days <= _WEEK or not self.same_line(e):
            return None
        there = [told for other, told in self.days[-_FEW:] if other == day]  # perhaps with an hour behind it
        return day if any(told.first == self.weekly or names_weekday(told) for told in there) else None

    def _day_told_last(self) -> dt.date | None:
        """The day told last; not what had been before it: `on Friday, 31 August ... had come on 15 August`."""
        day, told = self.days[-1]
        if day is not None and len(self.days) > 1 and had_been(self.page, told):
            before, other = self.days[-2]
            beside = before is not None and before > day and self.page.same_line(other.first, told.first)
            return before if beside else day
        return day

    def sentences_since(self, e: Expression) -> int:
        """How many sentences end between the date told last and the expression, in one paragraph."""
        keys = self.page.keys
        stops = [j for j in range(self.last_token + 1, e.first) if keys[j] in _ENDS]
        return sum([self.page.capital(j + 1) for j in stops])

    def remember(self, e: Expression, value: Value) -> None:
        """Take note of a date spoken of."""
        sense = e.sense
        if isinstance(sense, Length):
            if sense.unit == "year":
                self._pass(sense.count)
            return
        if value.year is None or isinstance(sense, Fixed) or value.precision in _TOO_WIDE:
            return
        points_back = False
        if isinstance(sense, Step):
            if (e.day_part == "clock" and not sense.count) or is_term(sense):
                return  # "at about 11 p.m." tells no day of its own, nor does "in sixty days"
            points_back = sense.anchor is Anchor.THEN  # "the third that year"
        elif isinstance(sense, Calendar) and sense.year is not None:
            self.last_year, self.year_token = sense.year, e.last - 1
        if (
            is_aside(self.page, e)
            or (self.published is not None and not self.told and is_of_paper(self.page, e))
            or (e.modifier is Modifier.SINCE and self._is_since(e))
            or in_since_phrase(self.page, e.first)
            or looks_back(self.page, e)
            or (value.month is None and self._is_by_the_way(e, value.year))
        ):
            self.aside, self._aside_end = value, e.last
            return
        if value.month is None and value.year == self.last.year and (self.told or points_back):
            return
        told = opens_story(self.page, e, value, self.published)
        self.of_last_year = isinstance(sense, Calendar) and _is_last_year(sense.of)
        self.chained = (self.used_chain or told) and not self._is_mentioned(e, value)
        self.ahead = self.published is not None and value.year > self.published.year
        self.last, self.last_token = value, e.last - 1
        if ((told or self.entry is not None) and is_entry(self.page, e)) or is_heading(self.page, e):
            self.entry = value
        self.year_opens = value.month is None and opens_sentence(self.page, e)
        if self.year_opens and is_alone(self.page, e):
            self._head, self._head_year = e.last - 1, value.year
        if self.year_opens or value.year != self.whole_year:
            self.whole_year = value.year if self.year_opens else None
        if value.day is not None and value.month is not None:
            self.last_day = real_day(value.year, value.month, value.day)
            if e.clock is not None and is_timed_entry(self.page, e):
                self._enter(self.last_day)
            self.days.append((self.last_day, e))

    def _enter(self, day: dt.date | None) -> None:
        """Take note of the day of an entry of a running report: what it calls "today" is that day.

        The first such line may be the page's own.
        """
        self._entries += 1
        near = day is not None and self.published is not None and 0 <= (self.published - day).days < _WEEK
        self.entry_day = day if near and self._entries > 1 else None

    def _is_since(self, e: Expression) -> bool:
        """`On 26 October the town fell, which had held since spring. On the 31st`: the story stays with its day."""
        since = isinstance(e.sense, Calendar) and e.sense.day is None
        return since and self.last.day is not None and self.same_line(e) and e.first - 1 > self.last_token + 2

    def _is_mentioned(self, e: Expression, value: Value) -> bool:
        """Whether a date tells only from when on something is so, or in what year a thing was made."""
        if in_since_clause(self.page, e.first):
            return True
        closed = (value.day is None or not self.told) and in_closed_clause(self.page, e.first, e.last)
        return closed or (value.month is None and is_made(self.page, e.first))

    def _pass(self, years: float | None) -> None:
        """`fifteen years of waiting` that lead from the year told last to the day of publication end its story."""
        if years is None or self.published is None or self.last.year is None:
            return
        if abs(self.last.year + years - self.published.year) <= 1:
            self.chained = False

    def stretch(self, at: Expression) -> Stretch | None:
        """The days told last before an expression that have a first one: a range of days, or what began on a day."""
        ranged = self.ranged
        for day, e in reversed(self.days):
            if at.first - e.last > REACH or (ranged is not None and e.last <= ranged.token):
                break
            if day is None or tells(self.page, e):
                continue
            if begins(self.page, e) or (at.first - e.last < _SOON and lasts(self.page, e.first - _SHORT, at.first)):
                return Stretch(day, e.last)
        return ranged

    def year_of_clause(self, e: Expression) -> int | None:
        """`the first since 2016, when talks ran from April to August`: the year of a clause that a year leads."""
        keys, end = self.page.keys, self._aside_end
        led = self.aside.year is not None and keys[end : end + 2] == (",", "when") and e.first - end <= _SOON
        return self.aside.year if led and _STOPS.isdisjoint(keys[end : e.first]) else None

    def days_before(self, at: Expression, reach: int) -> list[tuple[dt.date | None, Expression]]:
        """The last days told within so many tokens of an expression, each with its own."""
        return [(day, e) for day, e in self.days[-_MOST_THINGS:] if at.first - e.last <= reach]

    @property
    def told_day(self) -> dt.date | None:
        """The day told last that does not merely name a thing ("the statement of 9 November")."""
        for day, e in reversed(self.days[-_MOST_THINGS:]):
            if day is not None and not names_a_thing(self.page, e):
                return day
        return None

    @property
    def lead_day(self) -> dt.date | None:
        """The latest day of the news itself: told as past, shortly before the publication."""
        for day, e in self.days[self._led :]:
            if day is not None and self._leads(e, day):
                self._lead = max(day, self._lead or day)
        self._led = len(self.days)
        return self._lead

    def _leads(self, e: Expression, day: dt.date) -> bool:
        if self.published is None or not 0 <= (self.published - day).days <= _NEWS:
            return False
        sense = e.sense
        if isinstance(sense, Calendar) and sense.year is not None:
            return False  # as a stamp has it
        by_itself = not isinstance(sense, Step) or sense.anchor is Anchor.NOW
        return by_itself and direction(self.page, e) < 0

    def _is_by_the_way(self, e: Expression, year: int) -> bool:
        """Whether a year by itself holds nothing: in news that of a birth or founding, in a history one far off."""
        return self._is_passing(e, year) if self.told else is_made(self.page, e.first)

    def _is_passing(self, e: Expression, year: int) -> bool:
        """Whether a year by itself is only mentioned, in a history that is elsewhere."""
        last = self.last
        if last.year is None or last.month is None or not self.page.same_line(e.first - 1, e.last) or e.first == 0:
            return False
        keys = self.page.keys
        if not self.page.same_line(e.first - 1, e.first) or (keys[e.last] == "," and keys[e.last + 1] in _GOES_ON):
            return False  # "during the crisis of 2001, which began in February"
        return abs(year - last.year) > _PASSING and not opens_sentence(self.page, e)


def _is_last_year(of: object) -> bool:
    return isinstance(of, Step) and of.unit == "year" and of.anchor is Anchor.NOW and of.count == -1
