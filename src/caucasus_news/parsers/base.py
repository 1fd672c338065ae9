"""The contract of every parser of events, and the hooks that a subclass may override."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from typing import ClassVar, Generic, TypeVar

from caucasus_news.lexicon.words import load_words
from caucasus_news.model import Event
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.scene import Scene

#: The confidence of what only the words and people of a sentence speak for, no clause; no event is built on another so.
GUESSED = 0.5

E = TypeVar("E", bound=Event)
D = TypeVar("D")


class EventParser(ABC, Generic[E, D]):
    """A scene in, events out.

    `parse` is fixed: it takes the frames whose trigger is one of `verbs` or `nouns` (`candidates`), reads each into a
    draft or None (`read`), joins the drafts that tell the same thing (`merge`) and builds events from them (`build`).
    A subclass changes the words (`extra_verbs`, `extra_nouns`: trigger to sense) or one of the steps. Parsers hold no
    state between texts.
    """

    #: The packaged word list with the sections "verbs" and "nouns": trigger to sense; None for a parser without one.
    vocabulary: ClassVar[str | None] = None
    #: Triggers that a subclass adds, or gives another sense.
    extra_verbs: ClassVar[Mapping[str, str]] = {}
    extra_nouns: ClassVar[Mapping[str, str]] = {}

    def __init__(self) -> None:
        words = load_words(self.vocabulary) if self.vocabulary else {}
        self.verbs: Mapping[str, str] = {**words.get("verbs", {}), **self.extra_verbs}
        self.nouns: Mapping[str, str] = {**words.get("nouns", {}), **self.extra_nouns}

    def parse(self, scene: Scene) -> tuple[E, ...]:
        """The events of one kind that the text speaks of, each once, in the order of the text."""
        drafts = [draft for frame in self.candidates(scene) for draft in self.read(frame, scene)]
        return tuple([self.build(draft, scene) for draft in self.merge(drafts, scene)])

    def candidates(self, scene: Scene) -> Iterator[Frame]:
        """The frames whose trigger this parser knows."""
        for row in scene.frames:
            for frame in row:
                if self.sense(frame):
                    yield frame

    def sense(self, frame: Frame) -> str | None:
        """What the frame's trigger means to this parser; None where it means nothing."""
        known = self.nouns if frame.verb is None else self.verbs
        if frame.lemma not in known:
            return None
        return known[frame.lemma]

    @abstractmethod
    def read(self, frame: Frame, scene: Scene) -> Iterable[D]:
        """The drafts that a frame gives: none where it tells of no particular event, several for separate ones."""

    def merge(self, drafts: list[D], scene: Scene) -> list[D]:
        """The drafts with those joined that tell of one thing; as they are unless a subclass knows better."""
        return drafts

    @abstractmethod
    def build(self, draft: D, scene: Scene) -> E:
        """The event that a draft describes."""
