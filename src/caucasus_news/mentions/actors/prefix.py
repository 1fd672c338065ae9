"""What stands before the head of a noun phrase: article, number, owners, adjectives, "deputy", "former"."""

from collections.abc import Sequence

from attrs import define

from caucasus_news.mentions.actors.atoms import Scan
from caucasus_news.mentions.actors.phrase import Phrase
from caucasus_news.mentions.actors.roles import Role

_TITLED = (Role.TITLE, Role.MODIFIER, Role.RANK)


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
    return atom is not None and atom.kind is None and any(role in atom.roles for role in _TITLED)
