"""Whether words point back to a meeting told before ("the meeting", "it"), or name another of its row ("a new one")."""

from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.meetings import telling
from caucasus_news.parsers.meetings.draft import MeetingDraft
from caucasus_news.parsers.meetings.first_person import speaks_of_us
from caucasus_news.parsers.meetings.gatherings import gathers_body, is_of_body, is_of_others
from caucasus_news.parsers.meetings.named_rounds import is_of_row
from caucasus_news.parsers.meetings.ordinals import read_ordinal
from caucasus_news.parsers.meetings.words import meeting_words
from caucasus_news.parsers.scene import Scene


def of_noun(draft: MeetingDraft, frame: Frame, scene: Scene) -> None:
    """What a noun and the words before it say: "the meeting", "their 63rd round", "an encounter"."""
    words, modifiers = meeting_words(), set(frame.chunk.modifiers)
    opener = frame.chunk.determiner or scene.document.tokens.keys[frame.chunk.first]
    draft.definite = opener in words.definite and "new" not in modifiers
    draft.theirs = opener == "their"
    draft.ordinal = read_ordinal(frame, words)
    numbered = draft.ordinal is not None or not words.again.isdisjoint(frame.adverbs)
    in_row = draft.sense in ("round", "session", "series") or bool(words.series & modifiers)
    draft.of_body = gathers_body(frame, words)
    draft.bare = frame.role == "subject" and frame.hung is None and not is_of_body(frame)
    draft.series = (numbered or in_row or was_the_last(frame)) and not is_of_others(frame)
    if telling.said_of_it(frame):
        draft.sense, draft.definite = "it", True


def was_the_last(frame: Frame) -> bool:
    """Whether an event is what another of the row was: "their last contact was a chat in Ostia"."""
    told = frame.governor if frame.role == "object" else None
    if told is None or told.lemma != "be":
        return False
    return any(a.chunk.event and not meeting_words().series.isdisjoint(a.chunk.modifiers) for a in told.subject)


def of_verb(draft: MeetingDraft, frame: Frame, scene: Scene) -> None:
    """What a verb says: that people met "again" is of no meeting told before."""
    draft.definite = draft.sense in ("it", "attend") or meeting_words().again.isdisjoint(frame.adverbs)
    draft.series = (not draft.definite and speaks_of_us(frame)) or bool(frame.times and is_of_row(frame, scene))
    if draft.sense == "be host" and draft.background:
        draft.definite, draft.series = False, True  # "Aldor had been their host in Ostia": of another meeting
