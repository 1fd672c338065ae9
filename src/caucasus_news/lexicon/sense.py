"""What a name found in a text may mean."""

from enum import StrEnum

from attrs import frozen

from caucasus_news.lexicon.records import Record


class SenseKind(StrEnum):
    """How a name stands for its record."""

    PERSON = "person"
    SURNAME = "surname"
    STATE = "state"
    DE_FACTO = "de_facto"
    DEMONYM = "demonym"  # of a state or de facto state: "Armenian", "Abkhaz"
    CAPITAL = "capital"  # a place that stands for a government or body: "Baku", "the Kremlin", "Brussels"
    ORGANIZATION = "organization"
    PLACE = "place"
    FRAMEWORK = "framework"
    MEDIUM = "medium"


@frozen
class Sense:
    """One thing that a name may mean. A `weak` one is also an everyday word or phrase: the text must support it."""

    kind: SenseKind
    record: Record
    weak: bool = False


@frozen
class NameMatch:
    """Tokens `first` up to, not including, `last`, and everything that they may mean, in the order of `SenseKind`."""

    first: int
    last: int
    senses: tuple[Sense, ...]

    def of(self, *kinds: SenseKind) -> tuple[Sense, ...]:
        """The senses of these kinds."""
        return tuple([sense for sense in self.senses if sense.kind in kinds])
