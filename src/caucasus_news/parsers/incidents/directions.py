"""Where fire came from: "from the direction of Aldor", "from Berrin's positions" tells whose it was."""

from collections.abc import Iterable
from typing import TypeGuard

from caucasus_news.model import Actor, Place, PlaceKind
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.incidents.places import is_shot_from
from caucasus_news.parsers.incidents.whereabouts import holder_of
from caucasus_news.parsers.incidents.words import incident_words
from caucasus_news.parsers.polities import polity_of_argument
from caucasus_news.parsers.scene import Scene

#: Verbs of what flew, which tell behind "from" who sent it.
SENT = frozenset({"come", "fire", "launch", "shoot", "send"})
_UNTOLD = frozenset({PlaceKind.BORDER, PlaceKind.LINE, PlaceKind.SEA, PlaceKind.RIVER})


def came_from(frame: Frame, scene: Scene) -> Actor | None:
    """Whose the land or the positions are that a trigger's fire came from; None where the text does not say."""
    if not frame.prepositions:
        return None
    origins = frame.after("from", "out of", "from the direction of", "from the side of")
    doer = frame.subject[-1].chunk.last if frame.verb is not None and frame.subject else frame.chunk.last
    standing = [a for a in frame.after("on", "in", "at") if doer <= a.chunk.first < frame.chunk.first]
    if is_shot_from(frame):
        held = [holder_of(m.place, scene.published, scene) for a in origins for m in a.mentions if m.place is not None]
        if held:
            return held[0]
    if frame.verb is not None and frame.verb.passive:  # "was shelled from Aldoria"
        states = [m.place.country for a in frame.after("from") for m in a.mentions if _is_state(m.place)]
        if states and states[0] is not None:
            return scene.polities.get(states[0])
    if frame.lemma.startswith("come under") and not any(m.actors for a in origins for m in a.mentions):
        towns = [
            (a, m.place) for a in origins for m in a.mentions if m.place is not None and m.place.kind not in _UNTOLD
        ]
        for town, place in towns:  # "came under fire from the Aldorian villages of Ostia and Berrin"
            return polity_of_argument(town, scene) or holder_of(place, scene.published, scene)
    return source_side([*origins, *(a for a in standing if a.chunk.lemma == "side")], scene)


def sent_from(frame: Frame, scene: Scene) -> Actor | None:
    """Who sent what struck, where only the land that it came from is named: "it was fired from Aldoria"."""
    places = (m.place for a in frame.after("from") for m in a.mentions)
    place = next((p for p in places if p is not None and p.kind not in _UNTOLD), None)
    return holder_of(place, scene.published, scene) if place is not None else None


def _is_state(place: Place | None) -> TypeGuard[Place]:
    return place is not None and place.kind is PlaceKind.STATE


def source_side(arguments: Iterable[Argument], scene: Scene) -> Actor | None:
    """The polity of the land or positions among phrases behind "from"."""
    origins = incident_words().origins
    for argument in arguments:
        if argument.chunk.lemma not in origins:
            continue
        side = polity_of_argument(argument, scene)
        if side is not None:
            return side
        for chunk in (argument.chunk, *argument.complements):
            place = chunk.mention.place if chunk.mention is not None else None
            if place is not None and place.kind not in _UNTOLD:
                return holder_of(place, scene.published, scene)
    return None
