"""A sentence as a row of chunks: noun phrases, verb groups, times, prepositions and what joins them.

Nobody changes a chunk or a verb group once it is made. They are not `frozen` all the same: making a frozen one takes
three times as long, and a text has as many of them as words.
"""

from enum import IntEnum, auto

from attrs import define

from caucasus_news.mentions.mention import Mention, TimeMention


class ChunkKind(IntEnum):
    """What a chunk is."""

    NOUN = auto()
    VERB = auto()
    TIME = auto()
    PREPOSITION = auto()
    COORDINATOR = auto()
    SUBORDINATOR = auto()
    RELATIVE = auto()
    ADVERB = auto()
    COMMA = auto()
    QUOTE = auto()
    MARK = auto()


class Tense(IntEnum):
    """When a verb group places what it says, seen from the time of speaking."""

    PAST = auto()
    PERFECT = auto()
    PRESENT = auto()
    FUTURE = auto()
    CONDITIONAL = auto()
    NONE = auto()


class Shape(IntEnum):
    """How a verb group stands in its clause.

    A bare participle may turn out to be a finite past form, or the reverse.
    """

    FINITE = auto()
    INFINITIVE = auto()
    GERUND = auto()
    PARTICIPLE = auto()


@define
class VerbGroup:
    """Auxiliaries and main verb: "were to have been held" is ``hold``, past, passive, due.

    `modal` is the sense of a modal ("future", "possible", …) and `due` true of "is to", "was to have": what is
    arranged. `progressive` tells "are meeting" from "meet".
    """

    lemma: str
    tense: Tense
    shape: Shape
    passive: bool = False
    negated: bool = False
    modal: str = ""
    due: bool = False
    progressive: bool = False
    perfect: bool = False


@define(eq=False)
class Chunk:
    """Tokens `first` up to, not including, `last`.

    A noun phrase has its `head` token and the head's key as `lemma` (the phrase, where it is one that an event parser
    looks for: then `event` is true); its `mention`, where the phrase names an actor or place; the `owners`: mentions
    that stand before the head ("Armenia's proposal", "the Brussels meeting", "Armenian positions"); `qualified`, names
    with a participle that they qualify ("Russian-brokered": Russia, "brokered"); and `modifiers`, the keys before the
    head; `apposed` is true of a name with another behind a comma ("the mayor, Aldor"). Other chunks have the lemma of
    what they are: "under the auspices of".
    """

    kind: ChunkKind
    first: int
    last: int
    lemma: str = ""
    head: int = -1
    mention: Mention | None = None
    event: bool = False
    owners: tuple[Mention, ...] = ()
    qualified: tuple[tuple[Mention, str], ...] = ()
    modifiers: tuple[str, ...] = ()
    time: TimeMention | None = None
    verb: VerbGroup | None = None
    determiner: str = ""
    apposed: bool = False
