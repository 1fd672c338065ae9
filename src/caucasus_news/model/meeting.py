"""Meetings, calls, summits and rounds of talks."""

from enum import StrEnum

from attrs import field, frozen

from caucasus_news.model._checks import named, optional, positive, tuple_of, type_of
from caucasus_news.model.event import Event, Participant


class MeetingStatus(StrEnum):
    """How things stand with a meeting on the day of publication."""

    PLANNED = "planned"
    HELD = "held"
    ONGOING = "ongoing"
    PROPOSED = "proposed"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    DECLINED = "declined"


class MeetingMode(StrEnum):
    """By what means people met."""

    IN_PERSON = "in_person"
    PHONE = "phone"
    VIDEO = "video"


class MeetingLevel(StrEnum):
    """The rank of those who meet."""

    LEADERS = "leaders"
    MINISTERS = "ministers"
    OFFICIALS = "officials"
    EXPERTS = "experts"


class MeetingFormat(StrEnum):
    """How many parties sit at the table."""

    BILATERAL = "bilateral"
    TRILATERAL = "trilateral"
    QUADRILATERAL = "quadrilateral"
    MULTILATERAL = "multilateral"


@frozen(kw_only=True)
class Meeting(Event):
    """One real meeting, call, visit with talks, summit or round of talks between political actors.

    `ordinal` is its number in its series ("the fifth meeting of its kind"), `duration_days` its length in whole days,
    `occasion` the larger event at which it takes place.
    """

    participants: tuple[Participant, ...] = field(default=(), validator=tuple_of(Participant))
    status: MeetingStatus = field(default=MeetingStatus.HELD, validator=type_of(MeetingStatus))
    mode: MeetingMode = field(default=MeetingMode.IN_PERSON, validator=type_of(MeetingMode))
    level: MeetingLevel | None = field(default=None, validator=optional(type_of(MeetingLevel)))
    format: MeetingFormat | None = field(default=None, validator=optional(type_of(MeetingFormat)))
    ordinal: int | None = field(default=None, validator=optional(positive))
    duration_days: int | None = field(default=None, validator=optional(positive))
    occasion: str | None = field(default=None, validator=optional(named))
    topics: tuple[str, ...] = field(default=(), validator=tuple_of(str))
