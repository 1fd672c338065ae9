"""Verbs that no list has: a weapon that did something to a place, a force that did something to the other side.

What such verbs never mean stands in the list `harmless`; all else that a missile does to a house is a strike.
"""

from caucasus_news.model import Means
from caucasus_news.parsers.chunks import Tense
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.incidents.named import first_polity
from caucasus_news.parsers.incidents.surroundings import acting, chunk_keys, has_places, is_armed, is_ground
from caucasus_news.parsers.incidents.words import IncidentWords, incident_words
from caucasus_news.parsers.scene import AT, Scene

#: The sense of a verb that is in no list.
OPEN = "attack.open"
_OUTDOING = ("out", "re")  # "outscored", "repainted"
_AIMED = ("at", "on", "into", "against", "upon", "onto", "over")


def may_harm(frame: Frame) -> bool:
    """Whether a verb in "-ed" is one that the grammar does not know, and is not known to be harmless: "gutted"."""
    if frame.verb is None or frame.lemma.startswith(_OUTDOING):
        return False
    return frame.lemma not in incident_words().harmless


def opened(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    """ "A drone gutted a depot in Ostia", "Aldorian gunners plastered Berrin's posts": "" where it is told as done."""
    if frame.verb is None or (frame.verb.tense is not Tense.PAST and not frame.verb.perfect and not frame.verb.passive):
        return None
    doers = acting(frame)
    aims = [*frame.objects, *frame.after(*_AIMED)]
    if is_by_weapon(frame):
        there = has_places(frame.after(*AT))
        return "" if aims and (there or _is_hit(aims, scene, words)) else None
    if not any(is_armed(a, scene) for a in doers):
        return None
    doer = first_polity(doers, scene)
    foe = first_polity(aims, scene, but=doer)
    return "" if doer is not None and foe is not None and _is_hit(aims, scene, words) else None


def is_by_weapon(frame: Frame) -> bool:
    """Whether the doer is what is fired, thrown or flown, as such: no "missile programme"."""
    weapons = incident_words().weapons
    return any(weapons.get(a.chunk.lemma, Means.SMALL_ARMS) is not Means.SMALL_ARMS for a in acting(frame))


def _is_hit(aims: list[Argument], scene: Scene, words: IncidentWords) -> bool:
    """Whether phrases are of what can be hit: a place, land, a house, a force, its posts."""
    solid = any(words.vessels & {*chunk_keys(a.chunk, scene)} for a in aims)
    return solid or has_places(aims) or is_ground(aims, scene, words) or any(is_armed(a, scene) for a in aims)
