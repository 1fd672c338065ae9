"""Ambassadors who present themselves: "Aldor received the credentials of Berrin", "Berrin handed a copy of them to"."""

from collections.abc import Iterator

from caucasus_news.model import Actor
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.meetings.draft import MeetingDraft
from caucasus_news.parsers.meetings.table import people

#: The sense of a verb by which credentials change hands.
CREDENTIALS = "credentials"
_PAPERS = frozenset({"credentials", "letters of credence"})
_COPIES = frozenset({"copy", "copies"})
_TAKING = frozenset({"accept", "receive", "take"})
_GIVING = frozenset({"deliver", "give", "hand", "hand over", "present", "submit"})
#: Verbs by which credentials may change hands.
HANDING = _TAKING | _GIVING


def are_presented(frame: Frame) -> bool:
    """Whether credentials are taken from somebody, or given to somebody."""
    if frame.lemma not in HANDING or not any(True for _ in _papers(frame)):
        return False
    hosts, guests = _sides(frame)
    return bool(hosts and guests)


def read_presented(draft: MeetingDraft, frame: Frame) -> None:
    """Who takes credentials is host, who gives them is his guest."""
    draft.hosts, draft.participants = _sides(frame)
    draft.note("hosts", "who takes credentials")


def _papers(frame: Frame) -> Iterator[Argument]:
    for argument in frame.objects:
        copied = argument.chunk.lemma in _COPIES and any(c.lemma in _PAPERS for c in argument.complements)
        if argument.chunk.lemma in _PAPERS or copied:
            yield argument


def _sides(frame: Frame) -> tuple[list[Actor], list[Actor]]:
    if frame.lemma in _GIVING:
        return people(frame.after("to")), people(frame.subject)
    return people(frame.subject), people([*_papers(frame), *frame.after("of", "from")])
