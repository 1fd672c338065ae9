"""A place on the calendar, as a text gives it."""

import datetime as dt
from enum import StrEnum

from attrs import field, frozen

from caucasus_news.model._checks import day, optional, type_of
from caucasus_news.model._shown import rich_repr
from caucasus_news.model.edtf import edtf_bounds
from caucasus_news.model.span import Span
from caucasus_news.model.timex3 import edtf_of_timex3, timex3_of_edtf


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

    >>> friday = When("Friday", Span(0, 6), "2023-05-19", dt.date(2023, 5, 19), dt.date(2023, 5, 19), Precision.DAY)
    >>> friday.earliest == friday.latest, When("recently", Span(0, 8)).earliest
    (True, None)
    """

    text: str = field(validator=type_of(str))
    span: Span = field(validator=type_of(Span))
    edtf: str | None = field(default=None, validator=optional(type_of(str)))
    earliest: dt.date | None = field(default=None, validator=optional(day))
    latest: dt.date | None = field(default=None, validator=optional(day))
    precision: Precision = field(default=Precision.UNKNOWN, validator=type_of(Precision))
    approximate: bool = field(default=False, validator=type_of(bool))
    kind: TimeKind = field(default=TimeKind.DATE, validator=type_of(TimeKind))

    __rich_repr__ = rich_repr
    timex3: str | None = field(default=None, validator=optional(type_of(str)))
    modifier: Modifier | None = field(default=None, validator=optional(type_of(Modifier)))
    time: dt.time | None = field(default=None, validator=optional(type_of(dt.time)))
    zone: str | None = field(default=None, validator=optional(type_of(str)))

    def __attrs_post_init__(self) -> None:
        if self.earliest and self.latest and self.latest < self.earliest:
            raise ValueError(f"'latest' must not be before 'earliest', got {self.earliest} and {self.latest}")

    @classmethod
    def of_edtf(cls, value: str, text: str = "", span: Span | None = None) -> "When":
        """A place on the calendar from its EDTF value; ValueError where that is none.

        >>> When.of_edtf("2023-05").latest
        datetime.date(2023, 5, 31)
        """
        earliest, latest = edtf_bounds(value)
        approximate = value.endswith(("~", "%"))
        return cls(
            text,
            span or Span(0, 0),
            value,
            earliest,
            latest,
            _precision(value),
            approximate,
            timex3=timex3_of_edtf(value),
        )

    @classmethod
    def of_timex3(cls, value: str, text: str = "", span: Span | None = None) -> "When":
        """An expression from its TIMEX3 value; ValueError where that is none.

        >>> When.of_timex3("2020-FA").edtf, When.of_timex3("P4D").kind
        ('2020-23', <TimeKind.DURATION: 'duration'>)
        """
        edtf = edtf_of_timex3(value)
        earliest, latest = edtf_bounds(edtf) if edtf is not None else (None, None)
        kind = TimeKind.DATE
        if value.startswith("P") and not value.endswith("_REF"):
            kind = TimeKind.DURATION
        elif "T" in value and not value.endswith("_REF"):
            kind = TimeKind.TIME
        precision = _precision(edtf) if edtf is not None else Precision.UNKNOWN
        return cls(text, span or Span(0, 0), edtf, earliest, latest, precision, kind=kind, timex3=value)

    @property
    def resolved(self) -> bool:
        """Whether both days are known."""
        return self.earliest is not None and self.latest is not None

    def before(self, other: "When") -> bool:
        """Whether the last day lies before the other's first; False where either is open.

        Of two resolved values exactly one holds: the one is before the other, after it, or overlaps it.

        >>> When.of_edtf("2023-05").before(When.of_edtf("2023-06-01"))
        True
        """
        return self.latest is not None and other.earliest is not None and self.latest < other.earliest

    def overlaps(self, other: "When") -> bool:
        """Whether both have a day in common; False where either is unresolved.

        >>> When.of_edtf("2023-05").overlaps(When.of_edtf("2023"))
        True
        """
        return self.resolved and other.resolved and not self.before(other) and not other.before(self)

    def contains(self, other: "When") -> bool:
        """Whether every day of the other is one of this; False where either is unresolved.

        >>> When.of_edtf("2023-05").contains(When.of_edtf("2023"))
        False
        """
        if self.earliest is None or self.latest is None or other.earliest is None or other.latest is None:
            return False
        return self.earliest <= other.earliest and other.latest <= self.latest


def _precision(edtf: str) -> Precision:
    """What unit an EDTF value settles."""
    plain = edtf.partition("/")[0].rstrip("~?%").lstrip("-")
    if "T" in plain:
        return Precision.MINUTE
    year, _, rest = plain.partition("-")
    if not rest:
        return (
            {"X": Precision.DECADE, "XX": Precision.CENTURY}.get(year[year.find("X") :], Precision.YEAR)
            if "X" in year
            else Precision.YEAR
        )
    if "-" in rest:
        return Precision.DAY
    number = int(rest) if rest.isdecimal() else 0
    if number > 24:
        return Precision.QUARTER
    return Precision.SEASON if number > 20 else Precision.MONTH
