"""What is taken down of those whom a text tells of: who, where, and whether the clause is about them."""

from attrs import define

from caucasus_news.mentions.actors.someone import Someone, Who

NEAR = 3  # sentences back within which a group is still spoken of as "they"
LOOK_BACK = 40  # entries of the history that are looked at


@define(eq=False)
class Told:
    """Somebody told of at a token of a sentence; `subject` where the clause is about them, `aside` in a quotation.

    Nobody changes one. `inner` where only a clause behind "who" is about them.
    """

    token: int
    sentence: int
    who: Who
    subject: bool
    aside: bool = False
    inner: bool = False


@define(eq=False)
class Group:
    """Several told of together at a token of a sentence; `subject` where the clause is about them.

    Nobody changes one. `passing` ones are spoken of as "the two countries" in the next few sentences alone, or only met
    one another.
    """

    token: int
    sentence: int
    members: tuple[Who, ...]
    subject: bool = False
    passing: bool = False

    @property
    def people(self) -> bool:
        """Whether all of them are persons that are known."""
        return bool(self.members) and all(isinstance(who, Someone) for who in self.members)
