"""What all events share."""

from enum import StrEnum

from attrs import field, frozen

from caucasus_news.model._checks import named, optional, tuple_of, type_of, within
from caucasus_news.model._shown import rich_repr
from caucasus_news.model.actor import Actor
from caucasus_news.model.place import Place
from caucasus_news.model.span import Span
from caucasus_news.model.when import When


class Stance(StrEnum):
    """How a source stands to what is told.

    Our own vocabulary: `asserted` is an own account or accusation, `denied` the rejection of another's, `confirmed` the
    acknowledgement of another's, or of one's own loss after the other side told it.
    """

    ASSERTED = "asserted"
    DENIED = "denied"
    CONFIRMED = "confirmed"


class Role(StrEnum):
    """What a participant does in an event; the first three in meetings, the others in incidents.

    Our own vocabulary. A host receives, hosts or convenes; a mediator mediates, chairs or lends the auspices; an
    attacker is one only where the text, or the source that it cites, says who did it; a belligerent fights on a side.
    """

    PARTICIPANT = "participant"
    HOST = "host"
    MEDIATOR = "mediator"
    ATTACKER = "attacker"
    TARGET = "target"
    BELLIGERENT = "belligerent"


@frozen
class Participant:
    """An actor and its role in an event.

    >>> from caucasus_news.model.actor import ActorKind
    >>> Participant(Actor("GEO", "Georgia", ActorKind.STATE, "GEO"), Role.HOST).role.value
    'host'
    """

    actor: Actor = field(validator=type_of(Actor))
    role: Role = field(default=Role.PARTICIPANT, validator=type_of(Role))


@frozen
class Attribution:
    """Whose word something is, and the stance taken. A contested event has attributions of both sides.

    >>> from caucasus_news.model.actor import ActorKind
    >>> Attribution(Actor("AZE", "Azerbaijan", ActorKind.STATE, "AZE"), Stance.DENIED).source.name
    'Azerbaijan'
    """

    source: Actor = field(validator=type_of(Actor))
    stance: Stance = field(default=Stance.ASSERTED, validator=type_of(Stance))


@frozen
class Reading:
    """Why a slot (a field's name) holds what it holds: the rule that read it and the words that it read.

    >>> Reading("place", "locative phrase", Span(20, 29)).slot
    'place'
    """

    slot: str = field(validator=named)
    rule: str = field(validator=named)
    span: Span = field(validator=type_of(Span))


@frozen(kw_only=True)
class Event:
    """Something in the world: one record, however many sentences speak of it.

    - `when`, `place`: of the event itself, None where the text does not say
    - `evidence`: the spans of the sentences that speak of it
    - `attributions`: whose word it is; empty where the narrator tells it as fact
    - `confidence`: from 0 to 1, how sure the reading is
    - `readings`: which rule read each slot from where

    Events of a kind of your own are subclasses, with whatever fields they need; pass them to `make_converter` to write
    and read them.

    >>> import attrs
    >>> @attrs.frozen(kw_only=True)
    ... class Exchange(Event):
    ...     prisoners: int
    >>> Exchange(prisoners=15, confidence=0.5).prisoners
    15
    """

    when: When | None = field(default=None, validator=optional(type_of(When)))
    place: Place | None = field(default=None, validator=optional(type_of(Place)))
    evidence: tuple[Span, ...] = field(default=(), validator=tuple_of(Span))
    attributions: tuple[Attribution, ...] = field(default=(), validator=tuple_of(Attribution))
    confidence: float = field(default=1.0, validator=within(0, 1))
    readings: tuple[Reading, ...] = field(default=(), validator=tuple_of(Reading))

    __rich_repr__ = rich_repr
