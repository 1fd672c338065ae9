"""Who is at a meeting by another verb of the sentence: who chairs it, who came along, whose body meets."""

from collections.abc import Iterable

from caucasus_news.model import ActorKind
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.meetings.draft import MeetingDraft
from caucasus_news.parsers.meetings.table import WITH, parties, people
from caucasus_news.parsers.meetings.words import MeetingWords
from caucasus_news.parsers.scene import unique

_CHAIRING = frozenset({"chair", "co-chair"})
_ALONG = frozenset({"accompany", "flank", "join"})


def read_beside(draft: MeetingDraft, frame: Frame, row: Iterable[Frame], words: MeetingWords) -> None:
    """Add what the other frames of the sentence say of who is at a meeting."""
    frames = list(row)
    _read_chairs(draft, frame, frames, words)
    _read_body(draft, frame, frames)
    _read_suite(draft, frame, frames)


def _read_chairs(draft: MeetingDraft, frame: Frame, row: Iterable[Frame], words: MeetingWords) -> None:
    """ "Met in the framework of the Ostia talks, co-chaired by Aldoria": who chairs the talks, chairs this meeting."""
    around = {id(a.chunk) for _, arguments in frame.prepositions for a in arguments}
    for other in row:
        if other.lemma in words.mediating and any(id(a.chunk) in around for a in other.objects):
            draft.mediators = unique([*draft.mediators, *parties(other.subject)])
            draft.note("mediators", f"subject of {other.lemma}")


def _read_body(draft: MeetingDraft, frame: Frame, row: Iterable[Frame]) -> None:
    """Put a body of mediators in the place of those who chair it: "the diplomats who co-chair the group met Aldor"."""
    sitting = {id(a.chunk) for a in (*frame.subject, *frame.objects, *frame.after(*WITH))}
    for other in row:
        if other.lemma not in _CHAIRING or not any(id(a.chunk) in sitting for a in other.subject):
            continue
        bodies = [a for a in parties(other.objects) if a.kind is ActorKind.ORGANIZATION]
        chairs = [a for a in parties(other.subject) if a.kind is not ActorKind.PERSON]
        if bodies and chairs:
            draft.participants = [a for a in draft.participants if a not in chairs]
            draft.mediators = unique([*draft.mediators, *bodies])


def _read_suite(draft: MeetingDraft, frame: Frame, row: Iterable[Frame]) -> None:
    """Add those who came along with one of the people: "Aldor, accompanied by Berrin, met Carol"."""
    sides = {id(a.chunk) for a in (*frame.subject, *frame.objects)}
    for other in row:
        if other.lemma in _ALONG and other.verb is not None and other.verb.passive and other is not frame:
            if any(id(a.chunk) in sides for a in other.objects):
                draft.participants = unique([*draft.participants, *people(other.subject)])
