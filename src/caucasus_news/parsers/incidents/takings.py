"""The conditions of words for taking: land that is lost or ringed, ships, people."""

from caucasus_news.mentions.mention import Form
from caucasus_news.model import ActorKind, PlaceKind
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.incidents.surroundings import chunk_keys, has_actor, is_armed
from caucasus_news.parsers.incidents.words import IncidentWords
from caucasus_news.parsers.relatives import meant
from caucasus_news.parsers.scene import Scene

_HEIGHTS = frozenset(
    {"height", "heights", "position", "positions", "post", "posts", "hill", "ridge", "outpost", "ground"}
)
_WARES = frozenset(
    {"tonnes", "tons", "kilograms", "kilos", "kg", "grams", "litres", "packs", "cigarettes", "dollars", "euros", "lari"}
    | {"goods", "drugs", "heroin", "cocaine", "medals", "points", "seats", "votes", "shares", "companies", "banks"}
)


def ringed(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    """ "Surrounded the town" is a siege, "surrounded two soldiers" takes people."""
    around = [*frame.objects]
    named = any(m.place is not None and m.form is not Form.PEOPLE for a in around for m in a.mentions)
    if (named or any(a.chunk.lemma in words.settled for a in around)) and has_actor(frame.subject, scene):
        return "blockade"
    if any(is_armed(a, scene) for a in around) and has_actor(frame.subject, scene):
        return "blockade"
    people = frame.lemma == "surround" and has_actor(frame.subject, scene)
    return "capture" if people and takes_people(frame, scene, words) is not None else None


def lost(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    """ "The town had been lost", "the army lost the heights": land that went over to the other side."""
    lost = [*frame.objects, *(frame.after("of", "over") if frame.lemma.endswith("control") else ())]
    land = any(
        (m.place is not None and m.form not in (Form.CAPITAL, Form.PEOPLE) and m.place.kind is not PlaceKind.STATE)
        for a in lost
        for m in a.mentions
    )
    land = land or any(a.chunk.lemma in words.settled | _HEIGHTS for a in lost)
    losers = has_actor(frame.subject, scene) if frame.subject else frame.verb is not None and frame.verb.passive
    return "" if land and losers else None


def vessel(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    """ "Boarded a tanker": armed men, or a state, took a ship or the like."""
    taken = any(words.vessels & {*chunk_keys(c, scene)} for a in frame.objects for c in (a.chunk, *a.complements))
    return "" if taken and (has_actor(frame.subject, scene) or frame.lemma == "hijack") else None


def takes_people(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    """ "Captured two soldiers", "detained a Georgian": people, not wares, and no smugglers."""
    people = (Form.PEOPLE, Form.DEMONYM)
    if any(words.offenders & {a.chunk.lemma, *a.chunk.modifiers} for a in frame.objects):
        return None  # "detained two smugglers"
    for argument in (meant(a, frame, scene) for a in frame.objects):
        mention = argument.chunk.mention
        if mention is not None and (mention.form in people or any(a.kind is ActorKind.PERSON for a in mention.actors)):
            return ""
        if argument.chunk.determiner in ("a", "an", "two", "another") or _counted(argument):
            return ""
    return None


def _counted(argument: Argument) -> bool:
    if argument.chunk.lemma in _WARES:
        return False
    return bool(argument.chunk.modifiers) and argument.chunk.mention is None and not argument.chunk.event
