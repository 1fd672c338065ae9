"""Aircraft told of again: "The helicopter was hit by a missile", "Aldoria admitted it had shot down a Berrian jet"."""

from collections.abc import Sequence

from caucasus_news.model import Stance
from caucasus_news.parsers.frames import Argument
from caucasus_news.parsers.incidents.draft import IncidentDraft
from caucasus_news.parsers.incidents.surroundings import aircraft_in
from caucasus_news.parsers.incidents.words import incident_words
from caucasus_news.parsers.polities import polity_of
from caucasus_news.parsers.scene import Scene

_FAR = 8  # sentences to what came down
_BACK = frozenset({"the", "this", "that"})


def came_down_before(draft: IncidentDraft, found: Sequence[IncidentDraft], scene: Scene) -> IncidentDraft | None:
    """The incident in which the aircraft came down that a draft tells of again; then the draft names no other sides.

    Either the text means it ("the jet was hit by a missile"), or somebody owns up to it.
    """
    if not found:
        return None
    owned = not draft.own_when and any(stance is Stance.CONFIRMED for _, stance in draft.sources)
    craft = _craft(draft, scene) if owned or _goes_back(draft) else None
    if craft is None:
        return None
    owner = _owner(craft, scene)
    meant = craft.chunk.determiner in _BACK and owner is None
    if not (meant or owned):
        return None
    for other in reversed(found):
        if draft.sentence - other.sentence > _FAR:
            return None
        before = _craft(other, scene)
        if before is None or before.chunk.lemma != craft.chunk.lemma:
            continue
        if meant or owner == _owner(before, scene) is not None:
            draft.sides, draft.target = [], None
            return other
    return None


def _goes_back(draft: IncidentDraft) -> bool:
    """Whether something told of before is hit in a draft: "the jet was hit"."""
    return bool([a for f in draft.frames[:1] for a in f.objects if a.chunk.determiner in _BACK])


def _craft(draft: IncidentDraft, scene: Scene) -> Argument | None:
    """The aircraft that an incident hit."""
    if not draft.frames or draft.frames[0].verb is None:
        return None
    words = incident_words()
    return next((a for a in draft.frames[0].objects if aircraft_in([a], scene, words)), None)


def _owner(craft: Argument, scene: Scene) -> object:
    """Whose an aircraft is."""
    actors = (a for m in (*craft.chunk.owners, *craft.mentions) for a in m.actors)
    return next((p for a in actors if (p := polity_of(a, scene)) is not None), None)
