"""The second step: symbolic expressions to periods of the calendar, against the anchors that are known."""

import datetime as dt
from collections.abc import Callable, Sequence

from attrs import define, evolve, field

from caucasus_news.mentions.times import values
from caucasus_news.mentions.times.direction import direction
from caucasus_news.mentions.times.nearest import real_day, weekday_near, weekday_step, year_near, year_told
from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.steps import portion, shifted
from caucasus_news.mentions.times.symbols import (
    Anchor,
    Both,
    Calendar,
    Expression,
    Fixed,
    Known,
    Length,
    Numeric,
    Portion,
    Sense,
    Step,
)
from caucasus_news.mentions.times.values import Value
from caucasus_news.model import Modifier, Precision, Problem, Span

_NOTHING = Value()
_DAY = dt.timedelta(days=1)

#: So many tokens behind an expression its date is still what is spoken of, across a line too.
_CLOSE = 25

#: A date so many days from the day of publication is news.
_FRESH = 100

#: A day so many days after the one told last may carry its story on.
_STORY = 62


@define(eq=False)
class Resolver:
    """Resolves the expressions of one text in order; keeps what was spoken of last.

    `told` is true of histories, where what is left open follows the text and not the day of publication; `far` where
    no date of theirs is near that day, so that "today" is another's.
    `day_first` tells how the page writes dates in figures; None where it does not show.
    """

    page: Page
    published: dt.date | None
    told: bool = False
    far: bool = False
    day_first: bool | None = None
    known: Callable[[str], tuple[dt.date, dt.date] | None] = lambda key: None
    problems: list[Problem] = field(factory=list)
    last: Value = _NOTHING
    last_day: dt.date | None = None
    last_token: int = -1
    chained: bool = False
    used_chain: bool = False

    # ------------------------------------------------------------------ anchors
    def near(self, e: Expression) -> bool:
        """Whether the expression stands in the paragraph of the one before, or close behind it."""
        if self.last_token < 0:
            return False
        return e.first - self.last_token <= _CLOSE or self.page.same_line(self.last_token, e.first)

    def follows(self, e: Expression) -> bool:
        """Whether an open date follows the date told last, rather than the day of publication."""
        if self.last.year is None:
            return False
        if self.told:
            return True
        if not self.chained or self._is_fresh():
            return False
        if self.last.month is None:
            return self._same_sentence(e)
        return self.page.same_line(self.last_token, e.first) or self._goes_on(e)

    def _is_fresh(self) -> bool:
        """Whether the day told last is so near the day of publication that both lead to the same year."""
        if self.published is None or self.last.latest is None or self.last.day is None:
            return False
        return abs((self.published - self.last.latest).days) < _FRESH

    def _same_sentence(self, e: Expression) -> bool:
        keys = self.page.keys
        between = range(self.last_token + 1, e.first)
        if not self.page.same_line(self.last_token, e.first):
            return False
        return all(keys[j] not in (".", "!", "?", ";") or not self.page.capital(j + 1) for j in between)

    def _goes_on(self, e: Expression) -> bool:
        """Whether a day in the next paragraph carries a story on: it comes soon after the day told last."""
        c, last = e.sense, self.last_day
        if last is None or not isinstance(c, Calendar) or c.month is None or c.day is None or direction(self.page, e) > 0:
            return False
        if self.last.day is None:
            return False
        there = real_day(last.year, c.month, c.day)
        return there is not None and 0 <= (there - last).days <= _STORY

    def remember(self, e: Expression, value: Value) -> None:
        """Take note of a date spoken of."""
        if value.year is None or isinstance(e.sense, Fixed | Length) or value.precision in _TOO_WIDE:
            return
        opens = self._is_told(e)
        if self._is_aside(e) or (self.told and value.month is None and self._is_passing(e, value.year)):
            return
        if value.month is None and value.year == self.last.year and self.told:
            return
        self.chained = opens or self.used_chain
        self.last, self.last_token = value, e.last - 1
        if value.day is not None and value.month is not None:
            self.last_day = real_day(value.year, value.month, value.day)

    def _is_told(self, e: Expression) -> bool:
        """Whether the expression names a year and opens a story in it."""
        sense = e.sense
        if isinstance(sense, Step):
            whole_year = sense.unit == "year" and sense.anchor is Anchor.NOW and not sense.exact
            return whole_year or (sense.target is not None and sense.target[0] == "day")
        return (
            isinstance(sense, Calendar) and (sense.year is not None or sense.of is not None) and not self._is_aside(e)
        )

    def _is_passing(self, e: Expression, year: int) -> bool:
        """Whether a year by itself is only mentioned, in a history that is elsewhere."""
        last = self.last
        if last.year is None or last.month is None or not self.page.same_line(e.first - 1, e.last) or e.first == 0:
            return False
        if not self.page.same_line(e.first - 1, e.first):
            return False
        return abs(year - last.year) > 3 and not self._opens_sentence(e)

    def _opens_sentence(self, e: Expression) -> bool:
        keys = self.page.keys
        return e.first < 2 or keys[e.first - 2] in (".", "!", "?", "") or not self.page.same_line(e.first - 2, e.first)

    def _is_aside(self, e: Expression) -> bool:
        """`since 2018`, `the 1994 truce`, `the August 2008 war`: a year that names a thing, and tells no story."""
        sense, keys = e.sense, self.page.keys
        if not isinstance(sense, Calendar) or sense.year is None or e.edge is not None:
            return False
        if sense.day is None and e.modifier is Modifier.SINCE:
            return True
        before, after = keys[e.first - 1], keys[e.last]
        return before in ("the", "its", "a", "their", "'") or (
            before in ("of", "the") and sense.month is None and after in ("-",)
        )

    # ------------------------------------------------------------------ senses
    def value(self, e: Expression, sense: Sense | None = None) -> Value:
        """The period that an expression means; an empty value where that stays open."""
        if sense is None:
            sense, self.used_chain = e.sense, False
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
            if isinstance(sense, Known):
                days = self.known(sense.key)
                return values.of_days(*days) if days else _NOTHING
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
            year = c.year if c.year is not None else self._year(e, c)
            return self._dated(e, c, year)
        if c.weekday is not None:
            return self._weekday(e, c.weekday)
        year = c.year if c.year is not None else self._season_year(e, c)
        if year is None:
            return Value(f"XXXX-{c.season}") if c.season else _NOTHING
        return _in_year(c, year)

    def _within(self, e: Expression, c: Calendar, base: Value) -> Value:
        if c.weekday is not None and c.day is None:
            return (
                values.of_day(base.earliest + c.weekday * _DAY) if base.earliest else Value(f"XXXX-WXX-{c.weekday + 1}")
            )
        if c.day is not None and c.month is None:
            if base.year is None or base.month is None:
                return Value(f"XXXX-XX-{c.day:02d}")
            return self._dated(e, evolve(c, month=base.month), base.year)
        if c.month is not None:
            return self._dated(e, c, base.year)
        if c.year is not None and base.month and base.day:
            return self._dated(e, Calendar(c.year, base.month, base.day), c.year)
        return _in_year(c, base.year) if base.year is not None else _NOTHING

    def _year(self, e: Expression, c: Calendar) -> int | None:
        assert c.month is not None
        if self.follows(e) and self.last.year is not None:
            self.used_chain = True
            if c.weekday is None or not c.day:
                return year_told(self.last.year, self.last.month, c.month)
            near = real_day(self.last.year, self.last.month or 7, self.last.day or 1)
            return year_near(near, c.month, c.day, 0, c.weekday) if near is not None else None
        if self.published is None:
            return None
        year = year_near(self.published, c.month, c.day, direction(self.page, e))
        if c.weekday is not None and c.day:
            agreeing = year_near(self.published, c.month, c.day, direction(self.page, e), c.weekday)
            if agreeing is not None and year is not None and abs(agreeing - year) <= 1:
                return agreeing
        return year

    def _dated(self, e: Expression, c: Calendar, year: int | None) -> Value:
        month, day = c.month, c.day
        assert month is not None
        if day is None:
            return self._halved(values.of_month(year, month), c) if year is not None else _open_month(month)
        if day > values.month_end(2000 if year is None else year, month):
            self._problem(e, "there is no such day")
            return _NOTHING
        if year is None:
            code = f"XXXX-{month:02d}-{day:02d}"
            return Value(code, code, precision=Precision.DAY)
        value = values.of_date(year, month, day)
        if c.weekday is not None and value.earliest and value.earliest.weekday() != c.weekday:
            self._problem(e, "the day of the week does not go with the date; the date is believed")
        return value

    def _halved(self, value: Value, c: Calendar) -> Value:
        if c.half is None or value.earliest is None or value.latest is None:
            return value
        middle = value.earliest + 14 * _DAY
        lo, hi = (value.earliest, middle) if c.half == 1 else (middle + _DAY, value.latest)
        return evolve(value, earliest=lo, latest=hi, edtf=f"{lo.isoformat()}/{hi.isoformat()}")

    def _weekday(self, e: Expression, weekday: int) -> Value:
        if self.told and self.last_day is not None:
            near = self.last_day
            return values.of_day(near + ((weekday - near.weekday() + 3) % 7 - 3) * _DAY)
        if self.published is None:
            return Value(f"XXXX-WXX-{weekday + 1}", precision=Precision.DAY)
        return values.of_day(weekday_near(self.published, weekday, direction(self.page, e)))

    def _season_year(self, e: Expression, c: Calendar) -> int | None:
        if self.follows(e) and self.last.year is not None:
            self.used_chain = True
            if c.season is None:
                return self.last.year
            month = values.SEASON_MONTHS[c.season] + 1
            if c.season == "WI":
                return year_told(self.last.year, self.last.month or 12, 1)
            return year_told(self.last.year, self.last.month, month)
        if self.published is None:
            return None
        if c.season is None:
            return self.published.year
        month = values.SEASON_MONTHS[c.season]
        if c.season == "WI":
            year = year_near(self.published, 1, 15, direction(self.page, e))
            return year
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
            return self._step_and_weekday(e, day, named)
        if day.earliest is None:
            return self._calendar(e, named)
        year = named.year
        if year is None and named.month is not None:
            year = year_near(day.earliest, named.month, named.day, 0)
        value = self._dated(e, evolve(named, of=None), year)
        if value.earliest and not (day.earliest <= value.earliest <= (day.latest or day.earliest)):
            self._problem(e, "the words contradict each other; the date is believed")
        return value

    def _step_and_weekday(self, e: Expression, day: Value, named: Calendar) -> Value:
        assert named.weekday is not None
        if day.earliest is None:
            return Value(f"XXXX-WXX-{named.weekday + 1}", precision=Precision.DAY)
        if day.earliest.weekday() == named.weekday:
            return day
        self._problem(e, "the words contradict each other; the day of the week is believed")
        return values.of_day(day.earliest + ((named.weekday - day.earliest.weekday() + 3) % 7 - 3) * _DAY)

    def _problem(self, e: Expression, reason: str) -> None:
        tokens = self.page.tokens
        self.problems.append(Problem(Span(tokens.starts[e.first], tokens.ends[e.last - 1]), reason))

    # ------------------------------------------------------------------ steps
    def _step(self, e: Expression, step: Step) -> Value:
        if step.anchor is Anchor.EVENT:
            base = self._told_base(e, step)
        elif step.anchor is Anchor.THEN:
            base = self._then(e, step)
        elif self.told and self.far and step.unit == "day" and step.target is None:
            return Value("XXXX-XX-XX")
        else:
            base = _as_value(self.published)
        if step.count is None:
            return Value("PAST_REF" if step.backward else "FUTURE_REF") if step.anchor is not Anchor.EVENT else _NOTHING
        if base is None or base.year is None:
            return Value(_open_step(step))
        return shifted(base, step)

    def _told_base(self, e: Expression, step: Step) -> Value | None:
        """What an event that is told, not dated, is taken to lie at: the date told last, in histories."""
        if not self.told or (self.last_token == e.first - 2 and self.page.keys[e.first - 1] == ","):
            return None
        if step.unit in ("day", "week") and self.last_day is not None:
            return values.of_day(self.last_day)
        return self.last

    def _then(self, e: Expression, step: Step) -> Value | None:
        """The period that a step within the text counts from."""
        if step.count == 0 and not self.told and not self._points(e, step):
            return self._same(e, step)
        if self.last.year is None:
            return _as_value(self.published)
        if not self.told and step.count == 1 and direction(self.page, e) > 0 and "next" in self.page.keys[e.first : e.last]:
            return _as_value(self.published)
        if step.unit == "month" and step.exact and step.count == 0 and not self.near(e):
            return self.last if self.told or self.published is None else _as_value(self.published)
        self.used_chain = True
        if step.unit in _BY_DAYS and self.last.day is None:
            return self._day_told(e)
        return self.last

    def _points(self, e: Expression, step: Step) -> bool:
        """Whether the words point at the date told last: `the same day`, `that year`, `the 10th` of the month told."""
        words = self.page.keys[e.first : e.last]
        return step.exact or "same" in words or "that" in words

    def _day_told(self, e: Expression) -> Value | None:
        """The last day told, where a vaguer date has been told since."""
        day = self.last_day
        if day is None or not (self.near(e) or self.told):
            return None
        elsewhere = self.last.month is not None and (self.last.year, self.last.month) != (day.year, day.month)
        return values.of_day(day) if self.told or not elsewhere else None

    def _same(self, e: Expression, step: Step) -> Value | None:
        """`in the evening`, `the end of the month`, `later in the year`."""
        if step.unit == "day":
            told = self.near(e) and self.last_day is not None
            return _as_value(self.last_day if told else self.published)
        needed = self.last.month if step.unit == "month" else self.last.day if step.unit == "week" else self.last.year
        if self.published is None or (self.chained and needed is not None and self._same_sentence(e)):
            return self.last if needed is not None and self.near(e) else _as_value(self.published)
        if step.unit == "month" and self.near(e) and self.last.day is not None:
            return self.last
        return _as_value(self.published)


_TOO_WIDE = frozenset({Precision.DECADE, Precision.CENTURY})
_BY_DAYS = frozenset({"day", "week", "weekday", "night", "fortnight", "weekend"})


def _as_value(day: dt.date | None) -> Value | None:
    return values.of_day(day) if day is not None else None


def _open_month(month: int) -> Value:
    code = f"XXXX-{month:02d}"
    return Value(code, code, precision=Precision.MONTH)


def _open_step(step: Step) -> str | None:
    if step.target is not None and step.target[0] == "weekday":
        return f"XXXX-WXX-{int(step.target[1]) + 1}"
    return {"day": "XXXX-XX-XX", "overnight": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "year": "XXXX"}.get(
        step.unit
    )


def _in_year(c: Calendar, year: int) -> Value:
    if c.season is not None:
        return values.of_season(year, c.season)
    if c.quarter is not None:
        return values.of_quarter(year, c.quarter)
    if c.half is not None:
        return values.of_half(year, c.half)
    return values.of_year(year)


def day_order(expressions: Sequence[Expression], page: Page) -> bool | None:
    """Whether the page writes the day before the month, by its dates that leave no doubt; None where none shows."""
    day_first = month_first = 0
    for e in expressions:
        if not isinstance(e.sense, Calendar) or e.sense.day is None or e.sense.month is None:
            continue
        keys = page.keys[e.first : e.last]
        named = next((n for n, key in enumerate(keys) if key in page.words.months), None)
        if named is not None:
            month_first += named == 0
            day_first += named > 0
        elif "." not in keys and len(keys) >= 5 and keys[0].isdecimal() and len(keys[0]) <= 2:
            weight = 5
            day_first += weight * (int(keys[0]) == e.sense.day and e.sense.day > 12)
            month_first += weight * (int(keys[0]) == e.sense.month and e.sense.day > 12)
    return None if day_first == month_first else day_first > month_first
