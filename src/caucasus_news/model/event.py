"""What all events share."""

from enum import StrEnum

from attrs import field, frozen

from caucasus_news.model._checks import named, optional, tuple_of, type_of, within
from caucasus_news.model.actor import Actor
from caucasus_news.model.place import Place
from caucasus_news.model.span import Span
from caucasus_news.model.when import When


class Stance(StrEnum):
    """How a source stands to what is told: own account, rejection of another's, acknowledgement of another's."""

    ASSERTED = "asserted"
    DENIED = "denied"
    CONFIRMED = "confirmed"


class Role(StrEnum):
    """What a participant does in an event; the first three in meetings, the others in incidents."""

    PARTICIPANT = "participant"
    HOST = "host"
    MEDIATOR = "mediator"
    ATTACKER = "attacker"
    TARGET = "target"
    BELLIGERENT = "belligerent"


@frozen
class Participant:
    """An actor and its role."""

    actor: Actor = field(validator=type_of(Actor))
    role: Role = field(default=Role.PARTICIPANT, validator=type_of(Role))


@frozen
class Attribution:
    """Whose word something is, and the stance taken."""

    source: Actor = field(validator=type_of(Actor))
    stance: Stance = field(default=Stance.ASSERTED, validator=type_of(Stance))


@frozen
class Reading:
    """Why a slot holds what it holds: the rule that read it and the words that it read."""

    slot: str = field(validator=named)
    rule: str = field(validator=named)
    span: Span = field(validator=type_of(Span))


@frozen(kw_only=True)
class Event:
    """Something in the world: one record, however many sentences speak of it.

    `evidence` are the spans of those sentences; what the narrator tells as fact has no `attributions`; `confidence`
    lies between 0 and 1; `readings` say which rule read each slot from where.
    """

    when: When | None = field(default=None, validator=optional(type_of(When)))
    place: Place | None = field(default=None, validator=optional(type_of(Place)))
    evidence: tuple[Span, ...] = field(default=(), validator=tuple_of(Span))
    attributions: tuple[Attribution, ...] = field(default=(), validator=tuple_of(Attribution))
    confidence: float = field(default=1.0, validator=within(0, 1))
    readings: tuple[Reading, ...] = field(default=(), validator=tuple_of(Reading))
