"""Words of a text that name something; the shapes that readers of mentions give and parsers of events take."""

from typing import ClassVar

from attrs import define, frozen

from caucasus_news.members import Member
from caucasus_news.model import Actor, ActorKind, Place, When

_STATES = (ActorKind.STATE, ActorKind.DE_FACTO_STATE)


class Form(Member):
    """How a mention names what it names."""

    NAME: ClassVar["Form"]  # "Nikol Pashinyan", "Armenia", "OSCE", "Jermuk", with a title or an apposition
    OFFICE: ClassVar["Form"]  # "the Armenian prime minister", "the foreign ministers of Armenia and Azerbaijan"
    CAPITAL: ClassVar["Form"]  # a capital or seat that may stand for its government: "Baku", "the Kremlin"
    DEMONYM: ClassVar["Form"]  # "Armenian" by itself, before a noun that is no actor: "Armenian positions"
    BODY: ClassVar["Form"]  # "the ministry", "Armenia's Defence Ministry", "the Azerbaijani side"
    PEOPLE: ClassVar["Form"]  # "Azerbaijani forces", "an Armenian soldier", "two civilians", "its servicemen"
    NOMINAL: ClassVar["Form"]  # "the two countries", "both leaders", "the sides"
    PRONOUN: ClassVar["Form"]  # "he", "they", "both", "who"


@frozen(weakref_slot=False)
class Mention:
    """Tokens `first` up to, not including, `last`, and what they name.

    `actors` holds everyone meant: several for "the two leaders", none where that is unresolved. `place` is what the
    words name as a place: "Moscow" and "Armenia" may be both. `acts` tells which reading the words around it ask for:
    in "Moscow said" it is true, in "arrived in Moscow" false. `head` is the token of the head noun ("soldier").
    `also` are those named in passing: Armenia and its ministry in "Armenian Foreign Ministry spokeswoman X".
    """

    first: int
    last: int
    form: Form
    actors: tuple[Actor, ...] = ()
    place: Place | None = None
    acts: bool = True
    head: int = -1
    plural: bool = False
    also: tuple[Actor, ...] = ()


def stands_for_state(mention: Mention) -> bool:
    """Whether an office is nobody's name, and stands for its state: "the Turkish ambassador", whoever it is."""
    return mention.form is Form.OFFICE and any(actor.kind in _STATES for actor in mention.actors)


@define(unsafe_hash=True, weakref_slot=False)
class TimeMention:
    """Tokens `first` up to, not including, `last`, and the temporal expression that they are.

    Nobody changes one; to freeze them would make each twice as dear.
    """

    first: int
    last: int
    when: When
