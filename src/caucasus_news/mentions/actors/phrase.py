"""Noun phrases as the grammar reads them, before anybody knows who is meant."""

from collections.abc import Sequence
from typing import ClassVar

from attrs import define, frozen

from caucasus_news.lexicon import Person
from caucasus_news.members import Member
from caucasus_news.mentions.actors.atoms import Atom
from caucasus_news.mentions.actors.roles import Body, Title
from caucasus_news.mentions.actors.someone import Who
from caucasus_news.model import Place


class Kind(Member):
    """What the head of a noun phrase is."""

    PERSON: ClassVar["Kind"]
    OFFICE: ClassVar["Kind"]
    BODY: ClassVar["Kind"]
    FORCE: ClassVar["Kind"]
    PEOPLE: ClassVar["Kind"]
    POLITY: ClassVar["Kind"]
    DEMONYM: ClassVar["Kind"]
    KNOWN: ClassVar["Kind"]  # an organisation of the lexicon
    NAMED: ClassVar["Kind"]  # a body known from the text alone
    NOMINAL: ClassVar["Kind"]
    SINGLE: ClassVar["Kind"]
    PRONOUN: ClassVar["Kind"]
    PLACE: ClassVar["Kind"]
    SIDE: ClassVar["Kind"]


@frozen(eq=False)
class PersonName:
    """A person's name: tokens `first` up to `last`, and the people of the lexicon that go by it.

    `words` are the name's words; one word is a surname or given name alone. `sure` where it is a whole name.
    """

    first: int
    last: int
    words: tuple[str, ...]
    records: tuple[Person, ...] = ()
    sure: bool = False

    @property
    def text(self) -> str:
        """The name as one string."""
        return " ".join(self.words)


@define(eq=False)
class Phrase:
    """A noun phrase: tokens `first` up to, not including, `last`; its head noun at `head`.

    `owners` are the phrases of those that it belongs to ("Armenian", "of the two countries"); `parts` the names in
    apposition to a plural; `value` the class of the head noun. What reading finds out is in `who`, `also` (those named
    in it by the way), `place`, `acts`.
    """

    first: int
    last: int
    head: int
    kind: Kind
    determiner: str = ""
    count: int = 0
    plural: bool = False
    owners: "Sequence[Phrase]" = ()
    parts: "Sequence[Phrase]" = ()
    titles: Sequence[Title] = ()
    deputy: bool = False
    former: bool = False
    rank: bool = False  # a military rank, honorific or description stands before the name
    military: bool = False  # a military rank
    name: PersonName | None = None
    body: Body | None = None
    value: str = ""
    atom: Atom | None = None
    text: str = ""  # the name of a body or place that only the text knows
    negated: bool = False  # "the other side"
    unrecognised: bool = False  # "the breakaway republic"
    toward: "Sequence[Phrase]" = ()  # where an envoy is sent: "ambassador to France"
    sentence: int = 0
    indefinite: bool = False
    who: tuple[Who, ...] = ()
    also: tuple[Who, ...] = ()
    place: Place | None = None
    acts: bool = True
    shared: "Phrase | None" = None  # the body named next, whose owner is this one's too: "the X and the Y of Armenia"
    merged: bool = False  # whether the next phrase has taken this one in
    done: bool = False  # whether it is known who is meant
