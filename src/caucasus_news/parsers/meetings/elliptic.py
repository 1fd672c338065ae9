"""Nouns left out: "the first was in Ostia, the second followed in May", and whether they stand for a meeting."""

from functools import cache

from caucasus_news.lexicon.words import load_words
from caucasus_news.mentions.mention import TimeMention
from caucasus_news.model import Meeting, Place, Precision
from caucasus_news.parsers.base import EventParser
from caucasus_news.parsers.chunks import ChunkKind, Shape, Tense
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.meetings.draft import MeetingDraft
from caucasus_news.parsers.meetings.followups import next_venue
from caucasus_news.parsers.meetings.words import meeting_words
from caucasus_news.parsers.scene import CALENDAR, TOWNS, Scene, places_of
from caucasus_news.parsers.setting import control_verbs

#: Senses of verbs that tell of people at one table.
MEETING = frozenset({"meet", "talk", "receive", "host"})
#: Verbs of which a noun left out is the subject: "the first was in Ostia, the second followed in May".
_STANDING = frozenset({"be", "follow", "come"})
_STARTING = frozenset({"begin", "open", "start"})
#: Verbs that may tell where people met on some other day.
SAYING_WHERE = _STARTING | {"be"}
_ROW = frozenset({"it", "series", "they"})
_BACK = 2  # sentences between a noun left out and what it stands for
_BACK_NUMBERED = 4  # so too where its number tells it from the others: "the sixth"


def said_where(frame: Frame) -> Place | None:
    """Where people met on some other day, told without a word of it: "a week before that, it had been Ostia"."""
    if (venue := next_venue(frame)) is not None:
        return venue
    verb = frame.verb
    if verb is None or verb.negated or verb.modal or verb.tense not in (Tense.PAST, Tense.PERFECT) or not frame.times:
        return None
    if frame.lemma in _STARTING:  # "They had begun in Ostia on 2 May"
        towns = list(places_of(frame)) if any(a.chunk.lemma in _ROW for a in frame.subject) else []
        return towns[0] if len(towns) == 1 else None
    if not any(a.chunk.lemma == "it" for a in frame.subject) or len(frame.objects) != 1:
        return None
    mention = frame.objects[0].chunk.mention
    town = mention is not None and mention.place is not None and mention.place.kind in TOWNS
    return mention.place if town and mention is not None else None


class Elliptic(EventParser[Meeting, MeetingDraft]):
    """A parser of meetings that knows what stands for a meeting without naming it."""

    vocabulary = "meetings"

    def __init__(self) -> None:
        super().__init__()
        self.elliptic = frozenset(load_words("function")["elliptic"])
        self.fights = frozenset({*load_words("incidents")["nouns"], *load_words("incidents")["truces"]})
        self.standing = _STANDING | control_verbs("scheduling")

    def stands_for_meeting(self, frame: Frame, scene: Scene) -> bool:
        """Whether the last event noun before a noun left out is a meeting, and a time or place goes with it."""
        told = (frame, *(link for link, _ in frame.links if link.lemma in self.standing))
        if not any(any(map(_tells_apart, f.times)) or any(True for _ in places_of(f)) for f in told):
            return False
        if frame.lemma == "those" and (not any(f.times for f in told) or _is_of_paper(frame, scene)):
            return False
        return self.speaks_of_meetings(frame, scene)

    def speaks_of_meetings(self, frame: Frame, scene: Scene) -> bool:
        """Whether the last event told before a noun left out is a meeting."""
        back = _BACK_NUMBERED if frame.lemma in meeting_words().ordinals else _BACK
        for number in range(frame.sentence, max(frame.sentence - back, 0) - 1, -1):
            for told in reversed(scene.frames[number]):
                if told.chunk.first >= frame.chunk.first or told.lemma in self.elliptic:
                    continue
                sense = super().sense(told)
                if sense is not None and (told.verb is None or sense in MEETING):
                    return True
                if told.lemma.split()[-1] in self.fights and told.verb is None and _is_told(told):
                    return False
        return False


@cache
def _papers() -> frozenset[str]:
    return frozenset(load_words("encounters")["texts"])


def _is_of_paper(frame: Frame, scene: Scene) -> bool:
    """Whether "that of May" is one of the papers told right before: "two agreements. That of May put an end to it"."""
    words, papers, keys = meeting_words(), _papers(), scene.document.tokens.keys
    for number in range(frame.sentence, max(frame.sentence - _BACK, -1), -1):
        for chunk in reversed(scene.chunks[number]):
            if chunk.kind is ChunkKind.NOUN and chunk.first < frame.chunk.first:
                if chunk.lemma in papers or chunk.lemma.removesuffix("s") in papers:
                    return keys[chunk.head].endswith("s")
                if chunk.event or chunk.lemma in words.delegates:
                    return False
    return False


def _is_told(frame: Frame) -> bool:
    """Whether a clause tells of an event, not only what is meant to be done with it: "to complete the swap"."""
    verbs = [link.verb for link, _ in frame.links if link.verb is not None]
    return any(v.shape is not Shape.INFINITIVE for v in verbs)


def _tells_apart(time: TimeMention) -> bool:
    """Whether a time tells one of a row from the others; "the third this year" does not."""
    return time.when.kind in CALENDAR and time.when.precision is not Precision.YEAR
