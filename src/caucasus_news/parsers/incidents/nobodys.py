"""Harm and force in which no enemy has a part: crime, riot, mishap, drill, hunt, film, and words that only sound so."""

from collections.abc import Sequence
from functools import cache

from caucasus_news.model import ActorKind
from caucasus_news.parsers.casualties.told import is_elliptic
from caucasus_news.parsers.casualties.tolls import casualty_words
from caucasus_news.parsers.chunks import Chunk
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.incidents.blasts import is_disposal
from caucasus_news.parsers.incidents.surroundings import weapon_in
from caucasus_news.parsers.incidents.words import incident_words
from caucasus_news.parsers.polities import polity_of
from caucasus_news.parsers.scene import Scene

_CONSTABLES = frozenset({"police", "policemen", "riot", "officers", "gendarmes"})
_DETONATING = frozenset({"explode", "detonate", "blow up", "destroy", "set off"})
_SERVING = frozenset({"policeman", "policemen", "soldier", "soldiers", "serviceman", "servicemen", "guard", "guards"})
_CHARGES = frozenset({"suspicion", "charge", "charges", "espionage", "spying", "smuggling", "theft", "drugs"})
#: Who kills without being an enemy.
_KIN = frozenset(
    {"comrade", "comrades", "husband", "ex-husband", "boyfriend", "wife", "neighbour", "neighbor", "father", "brother"}
    | {"son", "cousin", "uncle", "stepfather", "colleague", "roommate", "classmate"}
)
_ANYONE = frozenset({"man", "woman", "youth", "teenager", "resident", "suspect"})
_BOMBERS = frozenset({"bomber", "bombers", "bombing", "bombings", "vest"})
#: Who kills at a rally is no policeman.
_KILLERS = _BOMBERS | {"bomb", "bombs", "explosives", "gunman", "gunmen", "jihadists", "jihadist"}
_FIRE = "fire"
#: Words right before "a fire" that is one of guns all the same, as translators write.
_OPENED = frozenset({"open", "opened", "opening", "opens", "to", "with", "by", "under", "from", "of", "return"})
_HAILS = frozenset({"salvo", "barrage", "volley", "hail", "storm", "flood", "rain", "shower"})
_POLICING = frozenset({"arrest", "detain", "round up", "raid", "search"})
_ASSAULTS = frozenset({"attack", "raid", "beat", "beat up", "assault", "rob", "stab"})
_CRITICS = frozenset({"for", "over"})


@cache
def _peaceful() -> frozenset[str]:
    """The last words of all by which a sentence may tell of harm without an enemy: of others nobody needs to ask."""
    words = incident_words()
    told = words.rioters | words.offenders | words.beasts | words.shows | _HAILS | _KIN | _CHARGES | _CONSTABLES
    return frozenset([phrase.split()[-1] for phrase in told]) | {_FIRE}


def _is_riot(frame: Frame, keys: Sequence[str], scene: Scene) -> bool:
    """Whether a sentence tells of police and protesters of one country, not of an enemy."""
    if incident_words().rioters.isdisjoint(keys) or _CONSTABLES.isdisjoint(keys) or not _KILLERS.isdisjoint(keys):
        return False
    bounds = scene.sentence(frame)
    named = [a for m in scene.mentions_in(bounds.first, bounds.last) for a in m.actors]
    forces = any(a.kind is ActorKind.FORCE and not a.name.startswith("Police") for a in named)
    return not forces and len({p for a in named if (p := polity_of(a, scene)) is not None}) < 2


def is_no_enemys(frame: Frame, keys: Sequence[str], scene: Scene) -> bool:
    """Whether no enemy has a part: "arrested nine workers", "detained on suspicion of theft", "killed by a comrade"."""
    if frame.lemma in _DETONATING and is_disposal(frame):
        return True  # "sappers blew up an old shell"
    if _peaceful().isdisjoint(keys):
        return False
    if _is_riot(frame, keys, scene) or _is_hunt_or_show(frame) or _is_of_words(frame, scene):
        return True
    if _is_blaze(frame.chunk, scene):
        return True
    charges = [a.chunk.lemma for a in frame.after("on", "for")] if frame.prepositions else []
    doers, others = [a.chunk.lemma for a in frame.subject], [a.chunk.lemma for a in frame.objects]
    if not _ANYONE.isdisjoint(doers) and not _KIN.isdisjoint(others):
        return True  # "a man shot dead his neighbour"
    words = incident_words()
    mob = (words.offenders | words.rioters) if frame.lemma in _ASSAULTS else frozenset()
    if mob and any(a.chunk.lemma in mob for a in (*frame.subject, *frame.after("by"))):
        return True  # "thieves raided a shop", "were attacked by protesters"
    if not _CHARGES.isdisjoint(charges):
        return True
    if not _KIN.isdisjoint(doers) and frame.lemma not in casualty_words().felled and not is_elliptic(frame):
        return True
    if not frame.subject or not any(_CONSTABLES & {a.chunk.lemma, *a.chunk.modifiers} for a in frame.subject):
        return False
    men = not _SERVING.isdisjoint(others)  # "gendarmes detained three Berrian policemen"
    held = frame.lemma in _POLICING and not men
    return held or any(words.offenders & {a.chunk.lemma, *a.chunk.modifiers} for a in frame.objects)


def is_accident(frame: Frame, scene: Scene) -> bool:
    """Whether a sentence tells of harm that no enemy did: "died in a road accident", "an avalanche killed two"."""
    return bool(accidents(frame, scene))


def accidents(frame: Frame, scene: Scene) -> frozenset[str]:
    """The words of harm without an enemy in a sentence; a "suicide bomber" is one."""
    told = frozenset(scene.keys[frame.sentence])
    found = casualty_words().accidents & told
    if _FIRE in told and any(_is_blaze(c, scene) for c in scene.chunks[frame.sentence]):
        found |= {_FIRE}  # "a fire killed four people"
    return found if _BOMBERS.isdisjoint(told) else found - {"suicide"}


def _is_blaze(chunk: Chunk, scene: Scene) -> bool:
    """Whether a phrase is of a fire that burns: of gunfire there is none that could be counted."""
    keys = scene.document.tokens.keys
    if chunk.lemma != _FIRE or keys[chunk.first] not in ("a", "an"):
        return False
    return keys[max(chunk.first - 1, 0)] not in _OPENED


def is_drill(keys: Sequence[str]) -> bool:
    """Whether the words of a sentence tell of an exercise: "fired at mock targets during the manoeuvres"."""
    return not incident_words().drills.isdisjoint(keys)


def _is_hunt_or_show(frame: Frame) -> bool:
    """Whether a beast is shot at or bites, or a film is shot: "shot a wolf", "wounded by a boar", "shot a drama"."""
    words = incident_words()
    by = frame.after("by") if frame.prepositions else ()
    around = [a.chunk.lemma for a in (*frame.subject, *frame.objects, *by)]
    if not words.beasts.isdisjoint(around):
        return True
    return frame.lemma in ("shoot", "film") and not words.shows.isdisjoint(a.chunk.lemma for a in frame.objects)


def _is_of_words(frame: Frame, scene: Scene) -> bool:
    """Whether a barrage is one of words, or fire is drawn by a deed: "a salvo of criticism", "drew fire for"."""
    words = incident_words()
    if frame.verb is None and frame.lemma in _HAILS:
        behind = [a for link, _ in frame.links for a in link.after("of")]
        told = [*frame.after("of"), *(a for a in behind if a.chunk.first == frame.chunk.last + 1)]
        arms = (weapon_in(a.chunk, scene, words) or a.chunk.event or a.chunk.mention is not None for a in told)
        return bool(told) and not any(arms)
    outer = frame.governor
    drawn = frame.verb is None and frame.lemma == "fire" and outer is not None and outer.lemma == "draw"
    return drawn and outer is not None and bool(outer.after(*_CRITICS))
