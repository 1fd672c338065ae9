"""Clause frames: a trigger, verb or event noun, with what fills the places around it."""

from collections.abc import Sequence

from attrs import define, field

from caucasus_news.mentions.mention import Mention, TimeMention
from caucasus_news.parsers.chunks import Chunk, VerbGroup

_DEEPEST = 11  # frames that one hangs on, the one on the other


@define(eq=False, weakref_slot=False)
class Argument:
    """A noun phrase in a frame, with the phrases that hang on it by "of", "from", "for" ("delegations of X and Y")."""

    chunk: Chunk
    complements: tuple[Chunk, ...] = ()

    @property
    def mentions(self) -> list[Mention]:
        """Who or what the phrase names: its own mention, or else those of its complements, or else of its owners."""
        if self.chunk.mention is not None:
            return [self.chunk.mention]
        if self.complements:
            named = [c.mention for c in self.complements if c.mention is not None]
            if named:
                return named
        return list(self.chunk.owners)


@define(eq=False, weakref_slot=False)
class Frame:
    """One trigger and its surroundings.

    Roles are logical: the `subject` of a passive is what stands behind "by", its `objects` what the grammar calls
    subject. `prepositions` holds the prepositional phrases that go with the trigger, in order. `governor` is the frame
    that this one hangs on and `role` how: "subject", "object", "infinitive", "gerund", "relative", "content", or a
    preposition. `links` are all verb frames that have an event noun as "subject" or "object": "talks mediated by Moscow
    ended" has two; `joined` is the verb before an "and" whose subject this one shares; `hung` is the frame in one of
    whose phrases it stands, with the preposition; `lemma` is the trigger's: "meet", "phone call".
    """

    chunk: Chunk
    index: int
    sentence: int
    verb: VerbGroup | None = None
    subject: Sequence[Argument] = ()
    objects: Sequence[Argument] = ()
    prepositions: tuple[tuple[str, Sequence[Argument]], ...] = ()
    times: tuple[TimeMention, ...] = ()
    adverbs: tuple[str, ...] = ()
    governor: "Frame | None" = None
    role: str = ""
    dependents: tuple["Frame", ...] = ()
    links: tuple[tuple["Frame", str], ...] = ()
    joined: "Frame | None" = None
    hung: "tuple[Frame, str] | None" = None
    lemma: str = field(kw_only=True)

    @property
    def around(self) -> "tuple[Frame, ...]":
        """This frame, and the verbs that have it as subject or object."""
        return (self, *[link for link, _ in self.links]) if self.links else (self,)

    def after(self, *lemmas: str) -> list[Argument]:
        """The phrases behind one of these prepositions.

        >>> from caucasus_news import NewsParser
        >>> parser = NewsParser(events=[])
        >>> scene = parser.scene(parser.read("Ilham Aliyev met Nikol Pashinyan in Brussels on 14 May 2023."))
        >>> met = next(frame for frame in scene.all_frames() if frame.lemma == "meet")
        >>> [argument.chunk.lemma for argument in met.after("in", "at")]
        ['brussels']
        """
        found: list[Argument] = []
        for lemma, arguments in self.prepositions:
            if lemma in lemmas:
                found += arguments
        return found

    def chain(self) -> "list[Frame]":
        """This frame and those that it hangs on, inside out."""
        found = [self]
        for _ in range(_DEEPEST):
            outer = found[-1].governor
            if outer is None:
                break
            found += [outer]
        return found
