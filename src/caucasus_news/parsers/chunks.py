"""A sentence as a row of chunks: noun phrases, verb groups, times, prepositions and what joins them.

Nobody changes a chunk or a verb group once it is made. They are not `frozen` all the same: making a frozen one takes
three times as long, and a text has as many of them as words. For the same reason they have no room for weak references,
and verb groups that are alike are one.
"""

from typing import ClassVar

from attrs import define

from caucasus_news.members import Member
from caucasus_news.mentions.mention import Mention, TimeMention


class ChunkKind(Member):
    """What a chunk is."""

    NOUN: ClassVar["ChunkKind"]
    VERB: ClassVar["ChunkKind"]
    TIME: ClassVar["ChunkKind"]
    PREPOSITION: ClassVar["ChunkKind"]
    COORDINATOR: ClassVar["ChunkKind"]
    SUBORDINATOR: ClassVar["ChunkKind"]
    RELATIVE: ClassVar["ChunkKind"]
    ADVERB: ClassVar["ChunkKind"]
    COMMA: ClassVar["ChunkKind"]
    QUOTE: ClassVar["ChunkKind"]
    MARK: ClassVar["ChunkKind"]


class Tense(Member):
    """When a verb group places what it says, seen from the time of speaking."""

    PAST: ClassVar["Tense"]
    PERFECT: ClassVar["Tense"]
    PRESENT: ClassVar["Tense"]
    FUTURE: ClassVar["Tense"]
    CONDITIONAL: ClassVar["Tense"]
    NONE: ClassVar["Tense"]


class Shape(Member):
    """How a verb group stands in its clause.

    A bare participle may turn out to be a finite past form, or the reverse.
    """

    FINITE: ClassVar["Shape"]
    INFINITIVE: ClassVar["Shape"]
    GERUND: ClassVar["Shape"]
    PARTICIPLE: ClassVar["Shape"]


@define(weakref_slot=False)
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


_NO_MENTION: Mention | None = None
_NO_TIME: TimeMention | None = None
_NO_VERB: VerbGroup | None = None
_NO_MENTIONS: tuple[Mention, ...] = ()
_NO_NAMES: tuple[tuple[Mention, str], ...] = ()
_NO_KEYS: tuple[str, ...] = ()


@define(eq=False, weakref_slot=False)
class Chunk:
    """Tokens `first` up to, not including, `last`; the lemma is of what they are: "under the auspices of".

    What only noun phrases, verbs and times have is there to be asked for, and kept by those alone: most chunks of a
    text are marks and small words.
    """

    kind: ChunkKind
    first: int
    last: int
    lemma: str = ""

    head = -1
    mention = _NO_MENTION
    event = False
    owners = _NO_MENTIONS
    qualified = _NO_NAMES
    modifiers = _NO_KEYS
    time = _NO_TIME
    verb = _NO_VERB
    determiner = ""
    apposed = False


@define(eq=False, weakref_slot=False)
class NounChunk(Chunk):
    """A noun phrase, or a relative pronoun of whom it is known whom it means.

    It has its `head` token and the head's key as `lemma` (the phrase, where it is one that an event parser looks for:
    then `event` is true); its `mention`, where the phrase names an actor or place; the `owners`: mentions that stand
    before the head ("Armenia's proposal", "the Brussels meeting", "Armenian positions"); `qualified`, names with a
    participle that they qualify ("Russian-brokered": Russia, "brokered"); and `modifiers`, the keys before the head;
    `apposed` is true of a name with another behind a comma ("the mayor, Aldor").
    """

    head: int = -1
    mention: Mention | None = None
    event: bool = False
    owners: tuple[Mention, ...] = ()
    qualified: tuple[tuple[Mention, str], ...] = ()
    modifiers: tuple[str, ...] = ()
    determiner: str = ""
    apposed: bool = False


@define(eq=False, weakref_slot=False)
class VerbChunk(Chunk):
    """A verb with its auxiliaries."""

    verb: VerbGroup | None = None


@define(eq=False, weakref_slot=False)
class TimeChunk(Chunk):
    """Words that tell when."""

    time: TimeMention | None = None
