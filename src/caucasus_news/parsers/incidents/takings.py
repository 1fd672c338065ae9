"""The conditions of words for taking: land that is lost or ringed, ships, people."""

from caucasus_news.mentions.mention import Form
from caucasus_news.model import ActorKind, Means, PlaceKind
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.incidents.surroundings import (
    acting,
    chunk_keys,
    has_actor,
    has_places,
    is_armed,
    is_ground,
    weapon_in,
)
from caucasus_news.parsers.incidents.words import IncidentWords
from caucasus_news.parsers.people import count_in
from caucasus_news.parsers.relatives import meant
from caucasus_news.parsers.scene import Scene

_HEIGHTS = frozenset(
    {"height", "heights", "position", "positions", "post", "posts", "hill", "ridge", "outpost", "ground"}
)
_WARES = frozenset(
    {"tonnes", "tons", "kilograms", "kilos", "kg", "grams", "litres", "packs", "cigarettes", "dollars", "euros", "lari"}
    | {"goods", "drugs", "heroin", "cocaine", "medals", "points", "seats", "votes", "shares", "companies", "banks"}
)

_HEAVY = (Means.ARTILLERY, Means.MISSILE)
_PERSONS = frozenset({"man", "men", "woman", "women", "person", "people"})
_TRAFFIC = frozenset({"traffic", "movement", "passage", "transit"})
_ROADS = (PlaceKind.CORRIDOR, PlaceKind.ROAD, PlaceKind.CROSSING)
_CONVOYS = frozenset({"convoy", "convoys"})


def ringed(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    """ "Surrounded the town" is a siege, "surrounded two soldiers" takes people."""
    around = [*frame.objects]
    named = any(m.place is not None and m.form is not Form.PEOPLE for a in around for m in a.mentions)
    if (named or any(a.chunk.lemma in words.settled | _HEIGHTS for a in around)) and has_actor(acting(frame), scene):
        return "blockade"
    if any(is_armed(a, scene) and a.chunk.lemma != "police" for a in around) and has_actor(acting(frame), scene):
        return "blockade"
    people = frame.lemma == "surround" and has_actor(acting(frame), scene)
    return "capture" if people and takes_people(frame, scene, words) is not None else None


def ousted(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    """ "Drove the rebels out of Ostia", "expelled the enemy from the heights": fighters who had to give up land."""
    assert frame.verb is not None
    doers = has_actor(acting(frame), scene) or (frame.verb.passive and not frame.subject)
    left = frame.after(*left_behind(frame))
    if not doers or not any(is_armed(a, scene) or (_is_nation(a) and has_places(left)) for a in frame.objects):
        return None
    plain = frame.lemma in ("drive", "force", "push")  # "forced the troops to stop" is none
    return "" if not plain or has_places(left) or is_ground(left, scene, words) else None


def left_behind(frame: Frame) -> tuple[str, ...]:
    """The prepositions before what those must leave who are driven out: "out of Ostia", "drive out" and "of Ostia"."""
    return ("out of", "from", "off", "of") if frame.lemma.endswith(" out") else ("out of", "from", "off")


def _is_nation(argument: Argument) -> bool:
    """Whether a phrase is a people as a whole: "the Aldorians"."""
    mention = argument.chunk.mention
    return mention is not None and mention.form is Form.PEOPLE and mention.last - mention.first <= 2


def convoy(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    """ "Turned back an aid convoy", "stopped all traffic on the road to Ostia": who lets none through shuts the way."""
    if frame.verb is None or not has_actor(acting(frame), scene):
        return None
    if any(a.chunk.lemma in _TRAFFIC for a in frame.objects):
        through = [*frame.objects, *frame.after("on", "along", "through", "via")]
        return "" if any(m.place is not None and m.place.kind in _ROADS for a in through for m in a.mentions) else None
    return "" if any(_CONVOYS & {*chunk_keys(a.chunk, scene)} for a in frame.objects) else None


#: What a government may do by treaty, and only an army under fire.
_GIVING = frozenset({"cede", "give up", "relinquish", "vacate", "abandon"})


def lost(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    """ "The town had been lost", "the army lost the heights": land that went over to the other side."""
    lost = [*frame.objects, *(frame.after("of", "over") if frame.lemma.endswith("control") else ())]
    land = any(
        (m.place is not None and m.form is not Form.PEOPLE and m.place.kind is not PlaceKind.STATE)
        and (m.form is not Form.CAPITAL or bool(frame.after("to")))
        for a in lost
        for m in a.mentions
    )
    land = land or any(a.chunk.lemma in words.settled | _HEIGHTS for a in lost)
    losers = has_actor(acting(frame), scene) if frame.subject else frame.verb is not None and frame.verb.passive
    if frame.lemma in _GIVING and not any(is_armed(a, scene) for a in (*acting(frame), *frame.after("to", "by"))):
        return None  # "ceded four villages" at the table
    return "" if land and losers else None


def vessel(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    """ "Boarded a tanker": armed men, or a state, took a ship or the like."""
    taken = any(words.vessels & {*chunk_keys(c, scene)} for a in frame.objects for c in (a.chunk, *a.complements))
    return "" if taken and (has_actor(acting(frame), scene) or frame.lemma == "hijack") else None


def takes_people(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    """ "Captured two soldiers", "detained a Georgian": people, not wares, and no smugglers."""
    people = (Form.PEOPLE, Form.DEMONYM)
    if any(words.offenders & {a.chunk.lemma, *a.chunk.modifiers} for a in frame.objects):
        return None  # "detained two smugglers"
    for argument in (meant(a, frame, scene) for a in frame.objects):
        mention = argument.chunk.mention
        if mention is not None and mention.form is Form.NOMINAL and argument.chunk.lemma in _PERSONS:
            return ""  # "shot two men"
        if mention is not None and mention.form is Form.NOMINAL and _is_number(argument, scene):
            return ""  # "seized seven Aldorian diplomats"
        if mention is not None and (mention.form in people or any(a.kind is ActorKind.PERSON for a in mention.actors)):
            return ""
        if argument.chunk.determiner in ("a", "an", "two", "another") or _counted(argument):
            return ""
    return None


def shot(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    """ "Shot a shepherd", "shot at the village with mortars": at people, or with artillery."""
    if (
        frame.verb is not None
        and frame.verb.passive
        and any(weapon_in(a.chunk, scene, words) in _HEAVY for a in frame.objects)
    ):
        return "shelling"  # "rockets were shot at the town"
    heavy = any(weapon_in(a.chunk, scene, words) in _HEAVY for a in frame.after("with", "from"))
    return "" if heavy else takes_people(frame, scene, words)


def _is_number(argument: Argument, scene: Scene) -> bool:
    """Whether it is told how many there are of what a phrase names."""
    count = count_in(argument.chunk, scene) if argument.chunk.lemma not in _WARES else None
    return count is not None and count.stated


def _counted(argument: Argument) -> bool:
    if argument.chunk.lemma in _WARES:
        return False
    return bool(argument.chunk.modifiers) and argument.chunk.mention is None and not argument.chunk.event
