"""A person of a text while it is read."""

import datetime as dt

from attrs import define, field

from caucasus_news.lexicon import Person, Term
from caucasus_news.model import Actor


@define(eq=False)
class Someone:
    """A person of the text, and what the text and the lexicon tell so far."""

    id: str
    name: str
    record: Person | None = None
    country: str | None = None  # as the text says
    body: Actor | None = None
    titles: list[str] = field(factory=list)  # generic ones, as the text says
    offices: dict[str, tuple[str, ...]] = field(factory=dict)  # what those titles may be in the lexicon
    weak: list[str] = field(factory=list)  # descriptions that are no offices of state
    ranks: set[str] = field(factory=set)
    day: dt.date | None = None  # of the first sentence that speaks of the person
    female: bool | None = None
    term: Term | None = None
    unrecognised: bool = False  # whether the text names the person for a de facto state
    local: bool = False  # whether the text tells of a victim, soldier or bystander: one of those whose press it is
    named: bool = False  # whether the text names the person, rather than an office alone
    serves: Actor | None = None  # the state whose office it is, where only the office is known
    same: "Someone | None" = None  # who holds the office, where the text names the person later
    actor: Actor | None = None

    @property
    def known_office(self) -> str | None:
        """The id of the office that the person holds on the day spoken of."""
        return None if self.term is None else self.term.office


#: A person while the text is read, or an actor of another kind.
Who = Someone | Actor
