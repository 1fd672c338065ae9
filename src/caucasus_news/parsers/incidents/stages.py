"""Of what a sentence calls the scene or the target: "Ostia was the scene of the clash", "the target was Ostia"."""

from caucasus_news.model import Place, PlaceKind
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.incidents.words import incident_words
from caucasus_news.parsers.scene import AT, Scene, mentions_of

_BEING = frozenset({"be", "become", "remain", "fall", "make", "turn into"})
_FALLING = "fall victim"
_LEADING = ("of", "to", "for", "in")
#: How what happened hangs on what tells its scene: of others nobody needs to ask.
STAGED = frozenset({*_LEADING, "participle"})


def staging(frame: Frame) -> Frame | None:
    """The verb that says of an event what its scene or its target was."""
    outer = frame.governor
    if frame.verb is not None or outer is None or frame.role not in _LEADING:
        return None
    if outer.lemma == _FALLING:
        return outer
    if outer.lemma not in _BEING:
        return None
    stages = incident_words().stages
    return outer if any(a.chunk.lemma in stages for a in (*outer.subject, *outer.objects)) else None


def staged(frame: Frame) -> list[Argument]:
    """The phrases that name the scene or the target of an event."""
    outer = staging(frame)
    if outer is not None:
        stages = incident_words().stages
        return [a for a in (*outer.subject, *outer.objects) if a.chunk.lemma not in stages]
    return []


def listed(frame: Frame, scene: Scene) -> list[Argument]:
    """Who was "among those" whom a participle tells of: "among the villages shelled was Ostia"."""
    if frame.verb is None or frame.role != "participle" or frame.governor is not None:
        return []
    told = {id(a.chunk) for a in frame.objects}
    beings = (f for f in scene.frames[frame.sentence] if f.lemma == "be" and f.index > frame.index)
    among = (f for f in beings if any(id(a.chunk) in told for a in f.after("among")))
    return [a for f in among for a in (*f.subject, *f.objects)]


def stage_places(frame: Frame, scene: Scene) -> list[Place]:
    """Where the scene or the target was."""
    phrases = staged(frame) or listed(frame, scene)
    outer = staging(frame)
    if outer is not None and phrases:
        phrases = [*phrases, *outer.after(*AT)]
    return [m.place for m in mentions_of(phrases) if m.place is not None and m.place.kind is not PlaceKind.STATE]
