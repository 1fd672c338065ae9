"""A place on the calendar, as a text gives it."""

import datetime as dt
from enum import StrEnum

from attrs import field, frozen

from caucasus_news.model._checks import day, optional, type_of
from caucasus_news.model.span import Span


class Precision(StrEnum):
    """How much of the calendar an expression leaves open: the smallest unit that it settles."""

    CENTURY = "century"
    DECADE = "decade"
    YEAR = "year"
    SEASON = "season"
    QUARTER = "quarter"
    MONTH = "month"
    WEEK = "week"
    DAY = "day"
    HOUR = "hour"
    MINUTE = "minute"
    UNKNOWN = "unknown"


class TimeKind(StrEnum):
    """The types of TIMEX3 (TimeML 1.2.1)."""

    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    SET = "set"


class Modifier(StrEnum):
    """What an expression says about the period that it names; after TIMEX3's `mod` and news usage."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"
    APPROXIMATE = "approximate"
    BEFORE = "before"
    AFTER = "after"
    SINCE = "since"
    UNTIL = "until"


@frozen
class When:
    """A temporal expression and the days that it stands for.

    `earliest` and `latest` are inclusive days, None while the expression is unresolved. `edtf` is its value in
    ISO 8601-2 (EDTF), `timex3` in TimeML, each None where the notation cannot say it.
    """

    text: str = field(validator=type_of(str))
    span: Span = field(validator=type_of(Span))
    edtf: str | None = field(default=None, validator=optional(type_of(str)))
    earliest: dt.date | None = field(default=None, validator=optional(day))
    latest: dt.date | None = field(default=None, validator=optional(day))
    precision: Precision = field(default=Precision.UNKNOWN, validator=type_of(Precision))
    approximate: bool = field(default=False, validator=type_of(bool))
    kind: TimeKind = field(default=TimeKind.DATE, validator=type_of(TimeKind))
    timex3: str | None = field(default=None, validator=optional(type_of(str)))
    modifier: Modifier | None = field(default=None, validator=optional(type_of(Modifier)))
    time: dt.time | None = field(default=None, validator=optional(type_of(dt.time)))
    zone: str | None = field(default=None, validator=optional(type_of(str)))

    def __attrs_post_init__(self) -> None:
        if self.earliest and self.latest and self.latest < self.earliest:
            raise ValueError(f"'latest' must not be before 'earliest', got {self.earliest} and {self.latest}")
