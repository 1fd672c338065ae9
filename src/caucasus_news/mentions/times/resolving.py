"""The second step: symbolic expressions to periods of the calendar, against the anchors that are known."""

import datetime as dt

from attrs import define, evolve, field

from caucasus_news.mentions.times import agendas, anchors, following, values
from caucasus_news.mentions.times.arranged import was_to_be
from caucasus_news.mentions.times.direction import direction, lean, looks_ahead, told_ahead
from caucasus_news.mentions.times.event_years import year_of_event
from caucasus_news.mentions.times.known_events import KnownEvents
from caucasus_news.mentions.times.monthdays import day_in_month
from caucasus_news.mentions.times.named import NamedEvents
from caucasus_news.mentions.times.nearest import (
    month_day_near,
    real_day,
    weekday_near,
    weekday_step,
    year_near,
    year_told,
)
from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.pluperfect import had_been
from caucasus_news.mentions.times.signs import STRONG
from caucasus_news.mentions.times.steps import open_step, portion, shifted
from caucasus_news.mentions.times.story import Story
from caucasus_news.mentions.times.symbols import Anchor, Both, Calendar, Expression, Numeric, Portion, Sense, Step
from caucasus_news.mentions.times.telling import is_of_telling, is_set_back, tells
from caucasus_news.mentions.times.values import Value
from caucasus_news.model import Precision, Problem, Span

_NOTHING = Value()
_DAY = dt.timedelta(days=1)
_LATE = frozenset({2, 3, 4})  # days of a week on which "this weekend" is rather the next
_OPENERS = frozenset({",", ".", ";", ":", "!", "?", "and", "but", "that", "where", ""})
_LONG = frozenset({"week", "month", "year"})


@define(eq=False)
class Resolver:
    """Resolves the expressions of one text in order.

    `far` is true of histories none of whose dates is near the day of publication, so that "today" is another's.
    `day_first` tells how the page writes dates in figures; None where it does not show.
    """

    story: Story
    far: bool = False
    day_first: bool | None = None
    events: NamedEvents = field(factory=NamedEvents)
    known: KnownEvents = field(factory=KnownEvents)
    problems: list[Problem] = field(factory=list)
    page: Page = field(init=False)
    published: dt.date | None = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.page, self.published = self.story.page, self.story.published

    def value(self, e: Expression, sense: Sense | None = None) -> Value:
        """The period that an expression means; an empty value where that stays open."""
        if sense is None:
            sense, self.story.used_chain = e.sense, False
        try:
            if isinstance(sense, Calendar):
                return self._calendar(e, sense)
            if isinstance(sense, Step):
                return self._step(e, sense)
            if isinstance(sense, Both):
                return self._both(e, sense)
            if isinstance(sense, Portion):
                base = self.value(e, sense.of) if sense.of is not None else _NOTHING
                return portion(base, sense.index, sense.count, sense.unit)
            if isinstance(sense, Numeric):
                return self._numeric(e, sense)
        except (OverflowError, ValueError):
            return _NOTHING
        return _NOTHING

    def _calendar(self, e: Expression, c: Calendar) -> Value:
        if c.decade is not None:
            return values.of_decade(c.decade)
        if c.century is not None:
            return values.of_century(c.century)
        if c.of is not None:
            return self._within(e, c, self.value(e, c.of))
        if c.month is not None:
            event = self.events.at(self.page, e.first) if c.year is None and c.day is None else None
            if event is not None:
                return values.of_month(event.first.year, c.month)
            year = c.year if c.year is not None else self._year(e, c)
            return self._dated(e, c, year)
        if c.weekday is not None:
            return self._weekday(e, c.weekday)
        year = c.year if c.year is not None else self._season_year(e, c)
        if year is None:
            return Value(f"XXXX-{c.season}") if c.season else _NOTHING
        return values.in_year(c, year)

    def _within(self, e: Expression, c: Calendar, base: Value) -> Value:
        if c.weekday is not None and c.day is None:
            return (
                values.of_day(base.earliest + c.weekday * _DAY) if base.earliest else Value(f"XXXX-WXX-{c.weekday + 1}")
            )
        if c.day is not None and c.month is None:
            if base.year is None or base.month is None:
                return Value(f"XXXX-XX-{c.day:02d}")
            if _is_bare(c.of) and c.weekday is not None and (near := self.story.last_day or self.published) is not None:
                return values.of_day(month_day_near(near, c.day, c.weekday) or near)
            if _is_bare(c.of):
                there = day_in_month(self.story, e, c.day, base)
                return (
                    values.of_day(there)
                    if there is not None
                    else self._dated(e, evolve(c, month=base.month), base.year)
                )
            return self._dated(e, evolve(c, month=base.month), base.year)
        if c.month is not None:
            return self._dated(e, c, base.year)
        if c.half is not None and base.precision is Precision.MONTH:
            return values.half_of(base, c.half)
        if c.year is not None and base.month:
            return self._dated(e, Calendar(c.year, base.month, base.day), c.year)
        return values.in_year(c, base.year) if base.year is not None else _NOTHING

    def _year(self, e: Expression, c: Calendar) -> int | None:
        assert c.month is not None
        told = following.year_followed(self.story, e, c)
        back = told is not None and self.published is not None and told < self.published.year
        if back and not self.story.in_year_told(e):
            of_event = year_of_event(self.page, e, c, self.published, self.known)
            if of_event is not None:
                self.story.used_chain = True
                return of_event
        if told is None and following.looks_back(self.story, e):
            told, self.story.used_chain = self.story.remembered, True
        if told is not None:
            return told
        if self.published is None:
            return None
        opens = self.page.keys[e.first - 2] in _OPENERS  # "and in November Baku will", not "the days in April will"
        sign = STRONG if opens and looks_ahead(self.page, e) else lean(self.page, e)
        sign = 0 if sign == 1 and was_to_be(self.page, e.first) else sign
        year = year_near(self.published, c.month, c.day, sign)
        if c.weekday is not None and c.day:
            agreeing = year_near(self.published, c.month, c.day, direction(self.page, e), c.weekday)
            if agreeing is not None and year is not None and abs(agreeing - year) <= 1:
                return agreeing
        return year

    def _dated(self, e: Expression, c: Calendar, year: int | None) -> Value:
        month, day = c.month, c.day
        assert month is not None
        if day is None:
            return (
                values.half_of(values.of_month(year, month), c.half) if year is not None else values.open_month(month)
            )
        if day > values.month_end(2000 if year is None else year, month):
            self._problem(e, "there is no such day")
            return _NOTHING
        if year is None:
            return values.open_day(month, day)
        value = values.of_date(year, month, day)
        if c.weekday is not None and value.earliest and value.earliest.weekday() != c.weekday:
            self._problem(e, "the day of the week does not go with the date; the date is believed")
        return value

    def _weekday(self, e: Expression, weekday: int) -> Value:
        if self.story.told and self.story.last_day is not None:
            near = self.story.last_day
            return values.of_day(near + ((weekday - near.weekday() + 3) % 7 - 3) * _DAY)
        if self.published is None:
            return values.open_weekday(weekday)
        week = self.story.week_of(e)
        if week is not None:
            return values.of_day(week + weekday * _DAY)
        listed = self._listed(e, weekday, self.published)
        if listed is not None:
            return values.of_day(listed)
        sign = direction(self.page, e)
        told = self.story.week_told(e) if sign <= 0 and not is_of_telling(self.page, e) else None
        if told is not None:
            self.story.weekly = e.first
            return values.of_day(weekday_step(told, weekday, 1))
        from_telling = told_ahead(self.page, e) if sign > 0 else sign < 0 and self._is_before(e)
        telling = self.story.day_of_telling(e) if from_telling else None
        return values.of_day(weekday_near(telling or self.published, weekday, sign))

    def _listed(self, e: Expression, weekday: int, published: dt.date) -> dt.date | None:
        """The day of a weekday that heads an item of a list, or stands in one of what is to come."""
        item = self.story.item
        if not agendas.heads_item(self.page, e):
            inside = agendas.is_in(item, self.page, e) and direction(self.page, e) >= 0
            return agendas.behind(item, weekday, published) if inside and item is not None else None
        if item is not None:
            there = agendas.behind(item, weekday, published)
            there, sign = there or weekday_near(published, weekday, direction(self.page, e)), item.sign
        else:
            sign = agendas.side(self.page, e)
            there = weekday_near(published, weekday, sign or direction(self.page, e))
        self.story.item = agendas.Item(e.first, there, sign)
        return there

    def _is_before(self, e: Expression) -> bool:
        """Whether a pluperfect tells the day, which is no deadline: `by Sunday there had to be a paper`.

        `On Wednesday both said that the night had been quiet` tells it of the saying.
        """
        deadline = self.page.keys[e.first - 1] in ("by", "until", "till")
        set_back = not deadline and is_set_back(self.page, e, self.story.last_token)
        return set_back and had_been(self.page, e) and not tells(self.page, e)

    def _season_year(self, e: Expression, c: Calendar) -> int | None:
        if following.follows(self.story, e) and self.story.last.year is not None:
            self.story.used_chain = True
            if c.season is None:
                return self.story.last.year
            month = values.SEASON_MONTHS[c.season] + 1
            if c.season == "WI":
                return year_told(self.story.last.year, self.story.last.month or 12, 1)
            return year_told(self.story.last.year, self.story.last.month, month)
        if self.published is None:
            return None
        if c.season is None:
            return self.published.year
        month = values.SEASON_MONTHS[c.season]
        if c.season == "WI":
            return year_near(self.published, 1, 15, direction(self.page, e))
        return year_near(self.published, month + 1, 15, direction(self.page, e))

    def _numeric(self, e: Expression, n: Numeric) -> Value:
        a, b = real_day(n.year, n.second, n.first), real_day(n.year, n.first, n.second)
        if a is None or b is None or a == b:
            only = a or b
            return values.of_day(only) if only is not None else _NOTHING
        if self.published is not None and self.published in (a, b):
            return values.of_day(self.published)
        if self.day_first is not None:
            return values.of_day(a if self.day_first else b)
        self._problem(e, f"may be {a.isoformat()} or {b.isoformat()}")
        return Value(
            f"{n.year:04d}-XX-XX", f"[{min(a, b).isoformat()},{max(a, b).isoformat()}]", None, None, Precision.DAY
        )

    def _both(self, e: Expression, both: Both) -> Value:
        step = next(s for s in both.senses if isinstance(s, Step))
        named = next(s for s in both.senses if isinstance(s, Calendar))
        day = self._step(e, step)
        if named.day is None:
            return self._step_and_weekday(e, day, named, about=step.exact)
        if day.earliest is None or named.month is None:
            return self._calendar(e, named)
        year = named.year
        if year is None and following.looks_back(self.story, evolve(e, sense=named)):
            year = self.story.remembered
        if year is None and named.month is not None:
            middle = day.earliest + ((day.latest or day.earliest) - day.earliest) / 2
            year = year_near(middle, named.month, named.day, 0)
            year = self._agreeing(e, step, named, middle) or year
        value = self._dated(e, evolve(named, of=None), year)
        if step.anchor is not Anchor.NOW or step.unit != "day":
            return value
        if value.earliest and not (day.earliest <= value.earliest <= (day.latest or day.earliest)):
            self._problem(e, "the words contradict each other; the date is believed")
        return value

    def _agreeing(self, e: Expression, step: Step, named: Calendar, near: dt.date) -> int | None:
        """The year in which the date of `that Saturday, 15 April` is such a day, if it is not far."""
        if step.target is None or step.target[0] != "weekday" or named.month is None:
            return None
        year = year_near(near, named.month, named.day, direction(self.page, e), int(step.target[1]))
        return year if year is not None and abs(year - near.year) <= 1 else None

    def _step_and_weekday(self, e: Expression, day: Value, named: Calendar, *, about: bool) -> Value:
        """The weekday near the day of a step, which must be that day unless the step is `about` a week or more."""
        assert named.weekday is not None
        if day.earliest is None:
            return values.open_weekday(named.weekday)
        if day.earliest.weekday() == named.weekday:
            return day
        if not about:
            self._problem(e, "the words contradict each other; the day of the week is believed")
        return values.of_day(day.earliest + ((named.weekday - day.earliest.weekday() + 3) % 7 - 3) * _DAY)

    def _problem(self, e: Expression, reason: str) -> None:
        tokens = self.page.tokens
        self.problems.append(Problem(Span(tokens.starts[e.first], tokens.ends[e.last - 1]), reason))

    # ------------------------------------------------------------------ steps
    def _step(self, e: Expression, step: Step) -> Value:
        base: Value | None
        night = anchors.same_night(self.story, e) or anchors.weekday_told(self.story, e, step)
        if night is not None:
            return night
        if step.origin is not None:
            there = evolve(e, sense=step.origin)
            there = there if step.at is None else evolve(there, first=step.at, last=step.at + 1)
            base = self.value(there, step.origin)
        elif step.anchor is Anchor.EVENT:
            base = anchors.event_base(self.story, self.events, e, step)
        elif step.anchor is Anchor.THEN:
            base = anchors.then_base(self.story, e, step)
            night = anchors.whole_night(self.story, e, base)
            if night is not None:
                return night
        elif self.story.told and self.far and step.unit == "day" and step.target is None:
            return Value("XXXX-XX-XX")
        else:
            base = _as_value(
                anchors.quoted_on(self.story, e, step) or self.story.entry_day or self.story.written or self.published
            )
        if step.count is None:
            return Value("PAST_REF" if step.backward else "FUTURE_REF") if step.anchor is not Anchor.EVENT else _NOTHING
        if base is None or base.year is None:
            return open_step(step)
        workday = base.earliest is not None and base.earliest.weekday() < 5
        late = base.earliest is not None and base.earliest.weekday() in _LATE
        if step.unit == "weekend" and not step.count and workday and direction(self.page, e) >= (0 if late else 1):
            step = evolve(step, count=1)  # "will meet this weekend"
        value = shifted(base, step)
        this = step.target is not None and step.target[0] == "weekday" and step.anchor is Anchor.NOW and not step.count
        if (
            this
            and self.published
            and value.earliest
            and value.earliest > self.published
            and direction(self.page, e) < 0
        ):
            value = values.of_day(value.earliest - 7 * _DAY)  # "called this Sunday by telephone"
        return open_step(step) if self._is_too_late(e, step, value) else value

    def _is_too_late(self, e: Expression, step: Step, there: Value) -> bool:
        """Whether `three months later` would lie ahead of a text that does not tell of what is to come."""
        today = self.published if self.published == self.story.last_day else None
        if today and step.unit == "year" and self.page.keys[e.first - 1] == "," and there.earliest is not None:
            return there.earliest > today  # "Today, 64 years later"
        later = step.anchor is Anchor.THEN and step.unit in _LONG and step.exact and (step.count or 0) > 0
        if not later or self.published is None or there.earliest is None or self.story.told:
            return False
        return there.earliest > self.published and direction(self.page, e) <= 0


def _is_bare(of: Sense | None) -> bool:
    """Whether a day is told without its month: `the 14th`, not `the 14th of last month`."""
    return isinstance(of, Step) and of.anchor is Anchor.THEN and of.count == 0 and of.target is None


def _as_value(day: dt.date | None) -> Value | None:
    return values.of_day(day) if day is not None else None
