"""What words and phrases of the vocabulary may do in a noun phrase, and what they say."""

from enum import IntEnum
from typing import Any

from attrs import field, frozen


class Role(IntEnum):
    """What a word or phrase may do in a noun phrase."""

    TITLE = 1
    MODIFIER = 2  # "deputy", "former", "acting" before a title
    BODY = 3
    FORCE = 4  # also border guards, peacekeepers; the value tells which
    PEOPLE = 5  # soldiers, civilians, officials; the value tells which
    NOMINAL = 6  # "countries", "leaders": many that were named before
    SINGLE = 7  # "country", "ministry": one that was named before
    RANK = 8
    HONORIFIC = 9
    PLACE_NOUN = 10
    BORDER = 11
    LINE = 12
    SIDE = 13  # "side", "authorities": with an owner, the owner
    PRONOUN = 14


@frozen
class Title:
    """A generic title, the ids of offices that it may be, the rank at which its holders meet, the body served."""

    title: str
    rank: str = ""
    offices: tuple[str, ...] = ()
    weak: bool = False
    body: str = ""
    plural: bool = False
    profession: bool = False


@frozen
class Body:
    """A kind of body: its id and the name that the short name of a state completes."""

    id: str
    name: str
    plural: bool = False
    force: bool = False


@frozen
class Noun:
    """A noun for forces, people or what stands for them: its class, and whether it means several."""

    value: str
    plural: bool = False


@frozen(eq=False)
class Word:
    """A phrase of the vocabulary: how many tokens beyond the first, and what it may do."""

    rest: tuple[str, ...]
    roles: dict[Role, Any] = field(factory=dict)
    dependent: bool = False  # whether it says nothing without an article or owner before it or a name behind it
