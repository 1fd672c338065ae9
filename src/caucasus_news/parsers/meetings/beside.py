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
    for other in row:
        if other.lemma in words.mediating:
            _read_chairs(draft, frame, other)
        elif other.lemma in _ALONG and other is not frame:
            _read_suite(draft, frame, other)
        if other.lemma in _CHAIRING:
            _read_body(draft, frame, other)


def _read_chairs(draft: MeetingDraft, frame: Frame, other: Frame) -> None:
    """ "Met in the framework of the Ostia talks, co-chaired by Aldoria": who chairs the talks, chairs this meeting."""
    around = [a.chunk for _, arguments in frame.prepositions for a in arguments]
    if any(a.chunk in around for a in other.objects):
        draft.mediators = unique([*draft.mediators, *parties(other.subject)])
        draft.note("mediators", f"subject of {other.lemma}")


def _read_body(draft: MeetingDraft, frame: Frame, other: Frame) -> None:
    """Put a body of mediators in the place of those who chair it: "the states that co-chair the group met Aldor"."""
    sitting = [a.chunk for a in (*frame.subject, *frame.objects, *frame.after(*WITH))]
    bodies = [a for a in parties(other.objects) if a.kind is ActorKind.ORGANIZATION]
    chairs = [a for a in parties(other.subject) if a.kind is not ActorKind.PERSON]
    if bodies and chairs and any(a.chunk in sitting for a in other.subject):
        draft.participants = [a for a in draft.participants if a not in chairs]
        draft.mediators = unique([*draft.mediators, *bodies])


def _read_suite(draft: MeetingDraft, frame: Frame, other: Frame) -> None:
    """Add those who came along with one of the people: "Aldor, accompanied by Berrin, met Carol"."""
    sides = [a.chunk for a in (*frame.subject, *frame.objects)]
    if other.verb is not None and other.verb.passive and any(a.chunk in sides for a in other.objects):
        draft.participants = unique([*draft.participants, *people(other.subject)])
