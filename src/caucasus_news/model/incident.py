"""Acts of armed violence and coercion, and their toll."""

from enum import StrEnum

from attrs import field, frozen

from caucasus_news.model._checks import count, optional, tuple_of, type_of
from caucasus_news.model._shown import rich_repr
from caucasus_news.model.actor import Actor
from caucasus_news.model.event import Event, Participant


class IncidentKind(StrEnum):
    """What kind of act it is.

    Our own vocabulary, which event codes (CAMEO 19x) and the classes of conflict data can be told from. A clash has two
    sides that fight; a shooting, shelling or air strike one that fires; `attack` is the word where nothing says more.
    """

    CLASH = "clash"
    SHOOTING = "shooting"
    SHELLING = "shelling"
    AIR_STRIKE = "air_strike"
    EXPLOSION = "explosion"
    CAPTURE = "capture"
    OFFENSIVE = "offensive"
    WAR = "war"
    BLOCKADE = "blockade"
    CEASEFIRE_VIOLATION = "ceasefire_violation"
    ATTACK = "attack"


class Means(StrEnum):
    """What was used, where it is told; the classes that CAMEO's codes 193 to 195 and PLOVER's modes tell apart."""

    SMALL_ARMS = "small_arms"
    ARTILLERY = "artillery"
    AIRCRAFT = "aircraft"
    DRONE = "drone"
    MISSILE = "missile"
    MINE = "mine"
    EXPLOSIVE = "explosive"


class CasualtyKind(StrEnum):
    """What happened to people; our own vocabulary. Who died of wounds was killed, and not also wounded."""

    KILLED = "killed"
    WOUNDED = "wounded"
    CAPTURED = "captured"
    MISSING = "missing"
    DISPLACED = "displaced"


@frozen
class Casualty:
    """How many people of one side met one fate.

    `at_least` and `at_most` bound the number, both included; None is no bound: exactly two is 2/2, "at least six"
    6/None, "up to ten" None/10, "dozens" None/None. `side` is whose people they are; `civilian` is None where the text
    does not say, or speaks of both.

    >>> Casualty(CasualtyKind.WOUNDED, at_least=6).at_most is None
    True
    >>> Casualty(CasualtyKind.WOUNDED, 6, 2)
    Traceback (most recent call last):
        ...
    ValueError: 'at_most' must not be below 'at_least', got 6 and 2
    """

    kind: CasualtyKind = field(validator=type_of(CasualtyKind))
    at_least: int | None = field(default=None, validator=optional(count))
    at_most: int | None = field(default=None, validator=optional(count))

    __rich_repr__ = rich_repr
    side: Actor | None = field(default=None, validator=optional(type_of(Actor)))
    civilian: bool | None = field(default=None, validator=optional(type_of(bool)))

    def __attrs_post_init__(self) -> None:
        if self.at_least is not None and self.at_most is not None and self.at_most < self.at_least:
            raise ValueError(f"'at_most' must not be below 'at_least', got {self.at_least} and {self.at_most}")


@frozen(kw_only=True)
class Incident(Event):
    """One particular act of armed violence or coercion, a war told as background included.

    A revised toll is one casualty with the latest figure; rival tolls for the same people are one each, and so is a
    part that is told by itself ("32 dead, among them seven civilians").

    >>> one = Casualty(CasualtyKind.KILLED, 1, 1)
    >>> Incident(kind=IncidentKind.EXPLOSION, means=Means.MINE, casualties=(one,)).casualties[0].kind.value
    'killed'
    """

    kind: IncidentKind = field(validator=type_of(IncidentKind))
    participants: tuple[Participant, ...] = field(default=(), validator=tuple_of(Participant))
    casualties: tuple[Casualty, ...] = field(default=(), validator=tuple_of(Casualty))
    means: Means | None = field(default=None, validator=optional(type_of(Means)))
