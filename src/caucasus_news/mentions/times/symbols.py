"""What temporal words say before anybody knows when they were said: symbolic expressions.

Nobody changes one; they are made by the dozen for every text, and to freeze them would make each three times as dear.
"""

from typing import ClassVar, TypeAlias

from attrs import define, field

from caucasus_news.members import Member
from caucasus_news.model import Modifier

#: The unit of a step that counts the days of what is told: "on the second day".
NTH = "nth day"
#: Units of whole days.
UNIT_DAYS = {"day": 1, "week": 7, "fortnight": 14}


class Anchor(Member):
    """What a relative expression counts from."""

    NOW: ClassVar["Anchor"]  # the day of publication: "yesterday", "two weeks ago"
    THEN: ClassVar["Anchor"]  # the date spoken of last: "the following day", "a week earlier"
    EVENT: ClassVar["Anchor"]  # something told, not dated: "three days after the blast"


class Edge(Member):
    """A part of a period."""

    EARLY: ClassVar["Edge"]
    MID: ClassVar["Edge"]
    LATE: ClassVar["Edge"]
    START: ClassVar["Edge"]
    END: ClassVar["Edge"]
    REST: ClassVar["Edge"]


@define
class Calendar:
    """The parts of a calendar date that the words give; None for what they leave open.

    `year` is negative before Christ (-490 is 490 BC). `season` is a TIMEX3 code (SP SU FA WI), `half` and `quarter`
    count from 1, `decade` 199 is the 1990s, `century` 19 is the twentieth. `of` is the period that they lie in:
    "October of the same year".
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: str | None = None
    half: int | None = None
    quarter: int | None = None
    decade: int | None = None
    century: int | None = None
    of: "Sense | None" = None


@define
class Step:
    """`count` units from an anchor; 0 is the unit that holds it. None is an untold number ("weeks earlier").

    `target` names a recurring thing instead of a unit: ("weekday", 4), ("month", 9), ("season", "SU"); ("held", "week")
    is the week that holds the day ("a year ago this week").
    `exact` tells "in three weeks" from "next week": a day of that distance. `origin` is the date that it counts from
    where the words say it ("two days after the 14 May summit"), `at` the token at which that stands, if elsewhere.
    """

    unit: str
    count: int | None
    anchor: Anchor = Anchor.NOW
    target: tuple[str, int | str] | None = None
    backward: bool = False
    exact: bool = False
    origin: "Sense | None" = None
    at: int | None = None


@define
class Portion:
    """The `index`-th stretch of `count` units of a period: "the first two months of 1939", -1 for the last."""

    index: int
    count: int
    unit: str
    of: "Sense | None" = None


@define
class Length:
    """How long: `count` units, None for an untold number; `toward` -1 reaches back from now, 1 forward."""

    unit: str
    count: float | None
    toward: int = 0


@define
class Fixed:
    """A TIMEX3 value that no anchor changes: a set ("daily") or a vague reference ("now").

    `of_histories` marks words that place something in time only in histories: "the former president".
    """

    value: str
    repeats: bool = False
    of_histories: bool = False


@define
class Both:
    """Expressions in apposition that mean one day: "tomorrow, Friday"."""

    senses: "tuple[Sense, ...]"


@define
class Numeric:
    """A date in digits that may be day-month or month-day: `05/04/2024`."""

    first: int
    second: int
    year: int


Sense: TypeAlias = Calendar | Step | Portion | Length | Fixed | Both | Numeric


def is_weekday(sense: Sense) -> bool:
    """A weekday by itself: `on Thursday`."""
    return isinstance(sense, Calendar) and sense.weekday is not None and sense.day is None and sense.of is None


def is_about_today(sense: Sense) -> bool:
    """A day counted from that of the text: `today`, `yesterday`, `overnight`."""
    return isinstance(sense, Step) and sense.anchor is Anchor.NOW and sense.unit in ("day", "overnight")


@define
class Clock:
    """A time of day: hour 0-24, minute None where unsaid."""

    hour: int
    minute: int | None = None
    second: int | None = None


@define
class Expression:
    """Tokens `first` up to, not including, `last`, and what they say.

    `joint` is "range", "list", "pair" or "clock" where the expression is made of `parts` ("12 to 14 September"), each
    an expression by itself; those of a pair ("Monday and Tuesday") stay two days. `direction` is -1 or 1 where it tells
    by itself whether past or future is meant; None leaves that to the words around.
    """

    first: int
    last: int
    sense: Sense
    edge: Edge | None = None
    modifier: Modifier | None = None
    approximate: bool = False
    day_part: str | None = None
    clock: Clock | None = None
    zone: str | None = None
    direction: int | None = None
    joint: str | None = None
    parts: "tuple[Expression, ...]" = field(default=())


def names_weekday(e: Expression) -> bool:
    """`Tuesday, 19 September`, `four days later, on a Sunday`: a day that is told with that of the week."""
    if isinstance(e.sense, Both):
        return any(isinstance(sense, Calendar) and sense.weekday is not None for sense in e.sense.senses)
    return isinstance(e.sense, Calendar) and e.sense.weekday is not None and e.sense.day is not None


def is_term(step: Step) -> bool:
    """`a withdrawal in sixty days`: a time within which something is to be done."""
    return step.anchor is Anchor.NOW and step.exact and step.unit in ("day", "week") and (step.count or 0) > 0
