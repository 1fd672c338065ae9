"""What stands before the head of a noun phrase: article, number, owners, adjectives, "deputy", "former"."""

from collections.abc import Sequence

from attrs import define

from caucasus_news.mentions.actors.atoms import Atom, Scan
from caucasus_news.mentions.actors.phrase import Phrase
from caucasus_news.mentions.actors.roles import Role

_TITLED = frozenset({Role.TITLE, Role.MODIFIER, Role.RANK})


@define(eq=False)
class Prefix:
    """The words before a head, from token `first` to the head at `head`."""

    first: int
    head: int
    determiner: str = ""
    count: int = 0
    owners: Sequence[Phrase] = ()
    deputy: bool = False
    former: bool = False
    modified: bool = False  # adjectives or modifiers stand there
    quoted: bool = False  # the head stands in quotation marks

    @property
    def definite(self) -> bool:
        """Whether one particular thing is meant."""
        return (
            self.determiner in ("the", "this", "that", "these", "those", "both") or bool(self.owners) or self.possessed
        )

    @property
    def possessed(self) -> bool:
        """Whether a possessive pronoun stands there."""
        return self.determiner in ("his", "her", "its", "their", "our", "whose")


def next_titled(scan: Scan, index: int) -> bool:
    """Whether a title, or what may stand before one, follows at a token."""
    atom = scan.atom(index)
    if atom is None or atom.kind is not None or _TITLED.isdisjoint(atom.roles):
        return False
    return not ends_with_time(scan, atom)


def ends_with_time(scan: Scan, atom: Atom) -> bool:
    """Whether a modifier has nothing behind it that it could describe: "the ministry late on Tuesday"."""
    if Role.MODIFIER not in atom.roles or len(atom.roles) > 1 or scan.key(atom.last) == "-":
        return False
    return scan.atom(atom.last) is None
