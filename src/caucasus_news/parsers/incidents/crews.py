"""Who flew what was shot down and was taken: part of the downing, and no capture by itself."""

from caucasus_news.parsers.incidents.alike import DOWNING
from caucasus_news.parsers.incidents.draft import IncidentDraft

_CREWS = frozenset({"pilot", "pilots", "crew", "airman", "airmen", "navigator", "crewmen", "crewman", "both"})


def is_crew(taken: IncidentDraft, draft: IncidentDraft) -> bool:
    """Whether those taken flew what the same clause's subject shot down: "downed a jet and took its pilot prisoner"."""
    one, other = draft.frames[:1], taken.frames[:1]
    if not (one and other and one[0].lemma in DOWNING):
        return False
    if {a.chunk.first for a in one[0].subject}.isdisjoint(a.chunk.first for a in other[0].subject):
        return False
    crew = [c.lemma for a in other[0].objects for c in (a.chunk, *a.complements)]
    return taken.kind == "capture" and not _CREWS.isdisjoint(crew)
