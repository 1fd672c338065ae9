"""What words and phrases of the vocabulary may do in a noun phrase, and what they say."""

from typing import Any, ClassVar

from attrs import field, frozen

from caucasus_news.members import Member

#: The title of "his Georgian host": no office, but whoever of that state has been told of.
HOST = "host"


class Role(Member):
    """What a word or phrase may do in a noun phrase."""

    TITLE: ClassVar["Role"]
    MODIFIER: ClassVar["Role"]  # "deputy", "former", "acting" before a title
    BODY: ClassVar["Role"]
    FORCE: ClassVar["Role"]  # also border guards, peacekeepers; the value tells which
    PEOPLE: ClassVar["Role"]  # soldiers, civilians, officials; the value tells which
    NOMINAL: ClassVar["Role"]  # "countries", "leaders": many that were named before
    SINGLE: ClassVar["Role"]  # "country", "ministry": one that was named before
    RANK: ClassVar["Role"]
    HONORIFIC: ClassVar["Role"]
    PLACE_NOUN: ClassVar["Role"]
    BORDER: ClassVar["Role"]
    LINE: ClassVar["Role"]
    SIDE: ClassVar["Role"]  # "side", "authorities": with an owner, the owner
    PRONOUN: ClassVar["Role"]


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
    """A kind of body: its id and the name that the short name of a state completes; `abroad` it stands in another's."""

    id: str
    name: str
    plural: bool = False
    force: bool = False
    abroad: bool = False


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
    size: int = field(init=False)  # in tokens

    @size.default
    def _size(self) -> int:
        return 1 + len(self.rest)
