"""What the verbs around a meeting say of how it was arranged: offered, willed, or never held."""

from caucasus_news.parsers.chunks import Tense
from caucasus_news.parsers.frames import Frame

_OFFERING = frozenset({"offer", "propose"})
_HAPPENING = frozenset(
    {"take place", "happen", "occur", "go ahead", "go on", "come about", "materialize", "materialise"}
)


def did_not_happen(frame: Frame) -> bool:
    """Whether a verb tells that a meeting "did not take place": its day is past."""
    verbs = [(link.lemma, link.verb) for link, _ in frame.links if link.verb is not None]
    return any(lemma in _HAPPENING and v.negated and v.tense is Tense.PAST and not v.modal for lemma, v in verbs)


def is_willed(frame: Frame) -> bool:
    """Whether a verb tells of what will be, or would be as somebody says: "said that they would meet"."""
    around = [f for f in (frame, *(link for link, _ in frame.links)) if f.verb is not None and not f.verb.perfect]
    modals = [(f.verb.modal, f.role) for f in around if f.verb is not None]
    return any(modal == "future" or (modal == "conditional" and role == "content") for modal, role in modals)


def is_offered(frame: Frame) -> bool:
    """Whether a verb tells what somebody offers to do: "offered to meet Aldor", "rejected his offer to meet"."""
    return frame.role == "infinitive" and frame.governor is not None and frame.governor.lemma in _OFFERING
