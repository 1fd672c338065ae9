"""Meetings, calls, summits and rounds of talks."""

from enum import StrEnum

from attrs import field, frozen

from caucasus_news.model._checks import named, optional, positive, tuple_of, type_of
from caucasus_news.model.event import Event, Participant


class MeetingStatus(StrEnum):
    """How things stand with a meeting on the day of publication.

    Our own vocabulary: `planned` is agreed or announced, `proposed` only asked for, `declined` refused by one who was
    to come. schema.org's event status tells fewer apart (`formats.jsonld`).
    """

    PLANNED = "planned"
    HELD = "held"
    ONGOING = "ongoing"
    PROPOSED = "proposed"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    DECLINED = "declined"


class MeetingMode(StrEnum):
    """By what means people met; the difference that CAMEO makes between 041 and the other codes of meetings."""

    IN_PERSON = "in_person"
    PHONE = "phone"
    VIDEO = "video"


class MeetingLevel(StrEnum):
    """The rank of those who meet, the highest first; our own vocabulary."""

    LEADERS = "leaders"
    MINISTERS = "ministers"
    OFFICIALS = "officials"
    EXPERTS = "experts"


class MeetingFormat(StrEnum):
    """How many parties sit at the table, a host or mediator who takes part in the talks included."""

    BILATERAL = "bilateral"
    TRILATERAL = "trilateral"
    QUADRILATERAL = "quadrilateral"
    MULTILATERAL = "multilateral"


@frozen(kw_only=True)
class Meeting(Event):
    """One real meeting, call, visit with talks, summit or round of talks between political actors.

    - `participants`: who meets, with roles; who hosts or mediates and sits at the table is host or mediator only
    - `status`: as of the day of publication
    - `level`, `format`: None where neither words nor participants say
    - `ordinal`: its number in its series, from 1 ("the fifth meeting of its kind" is 5)
    - `duration_days`: its length in whole days, from 1
    - `occasion`: the larger event at which it takes place ("European Political Community summit")
    - `topics`: what it is about, in the words of the text

    >>> Meeting(status=MeetingStatus.PLANNED, ordinal=5).mode.value
    'in_person'
    >>> Meeting(ordinal=0)
    Traceback (most recent call last):
        ...
    ValueError: 'ordinal' must be 1 or more, got 0
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
