"""Whose word a draft is where several speak in one sentence."""

from collections.abc import Iterator

from caucasus_news.parsers.attribution import Word
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.incidents.draft import IncidentDraft
from caucasus_news.parsers.stances import inner_chain


def nearest(words: list[Word], draft: IncidentDraft) -> list[Word]:
    """Of each source's words the nearest, and of two speakers the one on whose verb a draft hangs.

    "denied any strikes, and accused Baku of shelling Ostia" accuses of that; "X said that A was shelled, while Y said
    B had been" is Y's word on B.
    """
    kept = [word for frame in draft.frames for word in _nearest_to(frame, words)]
    return [word for word in words if any(word is one for one in kept)] if kept else words


def _nearest_to(frame: Frame, words: list[Word]) -> list[Word]:
    """The words on whose verbs a frame hangs, and those of others that do not open before them; else all on it."""
    chain = [*_told_in(frame)]
    near = [word for word in words if any(word.frame is outer for outer in chain)]
    if not near:
        return [word for word in words if word.covers(frame)]
    sources = [word.source for word in near]
    first = min(outer.index for outer in chain if any(word.frame is outer for word in near))
    others = (w for w in words if w.source not in sources)
    return [*near, *(w for w in others if w.frame is None or w.frame.index > first or _shares_clause(w.frame, frame))]


def _shares_clause(sayer: Frame, told: Frame) -> bool:
    """Whether somebody's verb waits for the clause of the next: "X says, and Y denies, that A was shelled"."""
    return sayer.index < told.index and not sayer.objects and not any(d.verb is not None for d in sayer.dependents)


def _told_in(frame: Frame) -> Iterator[Frame]:
    """The frames that a draft hangs on, up to a clause of another speaker's: "…, while Y said that B was shelled"."""
    for outer in inner_chain(frame):
        yield outer
        if outer.role == "while" and any(d.role in ("content", "that", "infinitive") for d in outer.dependents):
            return
