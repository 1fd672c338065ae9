"""When and where, as a sentence of its own tells it: "It happened near Ostia", "This was on Tuesday", "He was hit"."""

from collections.abc import Sequence

from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.incidents.blaming import told_last
from caucasus_news.parsers.incidents.draft import IncidentDraft
from caucasus_news.parsers.incidents.phrases import phrase_place
from caucasus_news.parsers.scene import Scene, first_calendar_time

_IT = frozenset({"it", "this", "that"})
_HAPPENING = frozenset({"happen", "occur", "take place", "unfold"})
_HARMING = frozenset({"hit", "shoot", "strike", "kill", "wound", "injure", "shoot dead", "capture", "detain", "seize"})
#: Verbs of every clause that may tell when and where "it" was.
HAPPENED = _HAPPENING | _HARMING | {"be"}
_HURT = frozenset({"he", "she", "they", "both"})


def tell_when_and_where(number: int, found: Sequence[IncidentDraft], scene: Scene) -> None:
    """Give what was told last the day and the place that a sentence gives of "it"."""
    last = told_last(number, found)
    if last is None or (last.when is not None and last.place is not None):
        return
    for frame in scene.frames[number]:
        if frame.lemma not in HAPPENED or not _is_of_it(frame):
            continue
        place, when = phrase_place(frame), first_calendar_time(frame)
        if last.place is None and place is not None:
            last.place, last.own_place = place, True
        if last.when is None and when is not None:
            last.when, last.own_when = when, True


def _is_of_it(frame: Frame) -> bool:
    """Whether a clause tells of "it" that it happened, or of "him" that he was hit."""
    verb = frame.verb
    if verb is None or verb.negated or verb.modal:
        return False
    if frame.lemma in _HAPPENING or (frame.lemma == "be" and not frame.objects):
        return any(a.chunk.lemma in _IT for a in frame.subject)
    return frame.lemma in _HARMING and verb.passive and any(a.chunk.lemma in _HURT for a in frame.objects)
