"""What came of an effort, from the sentences that speak of it and the next ones."""

from collections.abc import Mapping
from functools import cache

from caucasus_news.lexicon.words import load_words
from caucasus_news.model import Meeting, MeetingStatus, Outcome
from caucasus_news.parsers.scene import Scene

_REACH = 2  # sentences behind the one that tells of the meeting


@cache
def _phrases() -> Mapping[Outcome, tuple[str, ...]]:
    return {Outcome(name): tuple(phrases) for name, phrases in load_words("mediations")["outcomes"].items()}


def outcome_of(meeting: Meeting, scene: Scene) -> Outcome | None:
    """The outcome of talks: pending while they lie ahead, else what the text says of them, else None."""
    if meeting.status in (MeetingStatus.PLANNED, MeetingStatus.PROPOSED, MeetingStatus.POSTPONED):
        return Outcome.PENDING
    if meeting.status is not MeetingStatus.HELD:
        return None
    text = _told(meeting, scene)
    for outcome, phrases in _phrases().items():
        if any(f" {phrase}" in text for phrase in phrases):
            return outcome
    return None


def _told(meeting: Meeting, scene: Scene) -> str:
    """The sentences that speak of a meeting and those right behind the first of them, folded."""
    tokens = scene.document.tokens
    starts = {span.start for span in meeting.evidence}
    parts: list[str] = []
    left = 0
    for sentence in scene.document.sentences:
        if tokens.starts[sentence.first] in starts:
            left = _REACH + 1
        if left:
            parts.append(" ".join(tokens.keys[sentence.first : sentence.last]))
            left -= 1
    return " " + " ".join(parts)
