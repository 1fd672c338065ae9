"""The conditions of senses: what must stand around a word for it to tell of an incident."""

from caucasus_news.mentions.mention import Form
from caucasus_news.model import Means, PlaceKind, TimeKind
from caucasus_news.parsers.casualties.tolls import casualty_words
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.incidents.blasts import (
    answered,
    as_cause,
    gunfire,
    launched,
    mine_blast,
    operation,
    used,
    worked,
)
from caucasus_news.parsers.incidents.fallen_on import fallen_on
from caucasus_news.parsers.incidents.holding import is_held
from caucasus_news.parsers.incidents.land import (
    brought,
    controlled,
    controlling,
    fallen,
    flag_raised,
    into,
    isolated,
    landed,
    placed,
    seized,
    sent,
    surrendered,
    taken,
)
from caucasus_news.parsers.incidents.named import polities
from caucasus_news.parsers.incidents.open_class import opened
from caucasus_news.parsers.incidents.surroundings import (
    acting,
    aircraft_in,
    attempt_by,
    chunk_keys,
    has_actor,
    has_places,
    is_armed,
    is_ground,
    is_state,
    means_of,
    weapon_in,
)
from caucasus_news.parsers.incidents.takings import convoy, lost, ousted, ringed, shot, takes_people, vessel
from caucasus_news.parsers.incidents.words import IncidentWords
from caucasus_news.parsers.relatives import antecedents
from caucasus_news.parsers.scene import Scene

_WHILES = frozenset({"day", "hour", "month", "phase", "stage", "week", "year"})
_LAWS = frozenset({"force", "effect", "talks", "negotiations", "agreement", "dialogue", "office", "service"})
_SEALING = frozenset({"cut off", "seal off", "close off", "shut off", "isolate", "lock down"})
_SPOTS = ("in", "at", "near", "into", "on", "around", "outside", "across")
_PACTS = frozenset({"agreement", "deal", "accord", "arrangement", "pact"})
_COUNTED = 4  # tokens behind "it" in "broke it more than 120 times"
_RECENT = 120  # tokens before "violations" in which the truce is told of
_WAYS = frozenset({PlaceKind.CORRIDOR, PlaceKind.ROAD, PlaceKind.BORDER, PlaceKind.CROSSING})
_CROSSING = frozenset({"cross", "cross into", "enter", "penetrate", "infiltrate", "intrude"})
_FELLING = (Means.MISSILE, Means.ARTILLERY, Means.SMALL_ARMS)
BY_MEANS = {
    Means.SMALL_ARMS: "shooting", Means.ARTILLERY: "shelling", Means.MISSILE: "shelling", Means.DRONE: "air_strike",
    Means.AIRCRAFT: "air_strike", Means.MINE: "explosion", Means.EXPLOSIVE: "explosion",
}  # fmt: skip


def _conflict(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    """ "The conflict" is a war where people fall in it or it has a date; else it is a dispute."""
    harmed = any(
        link.lemma in ("kill", "cost", "claim", "displace", "break out", "erupt", "leave", "rage", "flare")
        for link, role in frame.links
        if role == "subject"
    )
    return "" if harmed else None


def is_certain(frame: Frame, scene: Scene, words: IncidentWords) -> bool:
    """Whether an armed subject, a weapon or a force as object leaves no doubt."""
    return (
        any(is_armed(a, scene) for a in (*frame.subject, *frame.objects))
        or means_of(frame, scene) is not None
        or any(
            m.place is not None and m.place.kind in _WAYS
            for a in (*frame.objects, *frame.after("of", "on", "along"))
            for m in a.mentions
        )
        or is_ground(frame.objects, scene, words)
        or (frame.verb is None and _on_targets(frame, scene, words))
    )


def _on_targets(frame: Frame, scene: Scene, words: IncidentWords) -> bool:
    """Whether a noun's strikes were on land or on what is called a target: "strikes on more than 60 targets"."""
    aimed = frame.after("on", "against", "at")
    return is_ground(aimed, scene, words) or any(a.chunk.lemma in ("target", "targets") for a in aimed)


def weakly(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    """No condition, but a weak telling."""
    return ""


def _armed(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    if frame.verb is None:
        modified = frame.chunk.owners or weapon_in(frame.chunk, scene, words) is not None or frame.prepositions
        told = modified or _delivered(frame, scene, words) or _did_harm(frame) or fallen_on(frame)
        return "" if told and "hunger" not in frame.chunk.modifiers else None
    if frame.lemma in ("enter", "cross") and any(a.chunk.lemma in _LAWS for a in frame.after("into")):
        return None  # "a truce entered into force"
    if frame.lemma == "enter" and any(a.chunk.lemma in _WHILES or a.chunk.event for a in frame.objects):
        return None  # "the round of talks entered its second day", "entered a battle"
    attempting = attempt_by(frame, scene)
    named = any(a.mentions for a in frame.objects) or has_places(frame.after(*_SPOTS))  # not "its rebel bases"
    doers = acting(frame) if named else frame.subject
    subject = [Argument(attempting)] if attempting is not None else doers
    if any(is_armed(a, scene) for a in subject) or means_of(frame, scene) is not None:
        return ""
    hit = any(is_armed(a, scene) for a in frame.objects)
    ground = is_ground([*frame.objects, *frame.after("into", "at", "on")], scene, words)
    hit = hit or any(casualty_words().civilian & {*a.chunk.modifiers, a.chunk.lemma} for a in frame.objects)
    if any(is_state(a) for a in subject) and (hit or ground):
        return ""
    if frame.lemma in _CROSSING and not frame.objects:
        return None  # "a freed prisoner crossed back at Ostia"
    if not frame.subject and frame.verb.passive and (hit or ground or aircraft_in(frame.objects, scene, words)):
        return ""
    return None


def _fought(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    """ "Aldoria and Berria fought for 44 days in 2020": two sides and a time; else armed men."""
    if frame.verb is not None and any(a.chunk.event and a.chunk.lemma.endswith("war") for a in frame.objects):
        return None  # "fought a full-scale war": the war's own noun tells of it
    if frame.verb is None or _armed(frame, scene, words) is not None:
        fought = [p for link, _ in frame.links for p in polities(link.after("between", "with"), scene)]
        return "" if len({*fought}) > 1 else _armed(frame, scene, words)
    outer = frame.governor if frame.role in ("as", "when", "while") else None
    told = (*frame.times, *(outer.times if outer is not None else ()))  # "20 died in July as the two fought each other"
    dated = any(t.when.earliest is not None or t.when.kind is TimeKind.DURATION for t in told)
    sides = polities([*frame.subject, *frame.after("with", "against"), *frame.objects], scene)
    about = [
        a for a in frame.after("for", "over", "against", "about") if not a.mentions and not is_ground([a], scene, words)
    ]
    return "" if dated and len(sides) > 1 and not about else None


def _did_harm(frame: Frame) -> bool:
    """ "The strike had killed two": the one told of before; "a strike hit a house, killing two"."""
    done = [link.lemma for link, role in frame.links if role == "subject"]
    harm = not casualty_words().verbs.keys().isdisjoint(done)
    return harm and (frame.chunk.determiner in ("the", "this", "that") or "hit" in done)


def _delivered(frame: Frame, scene: Scene, words: IncidentWords) -> bool:
    """ "Strikes inflicted by Aldorian units", "a strike was delivered by drones"."""
    doers = [a for link, _ in frame.links if link.lemma in words.launching for a in link.subject]
    return any(is_armed(a, scene) or weapon_in(a.chunk, scene, words) is not None for a in doers)


def _way(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    arguments = list(frame.objects) if frame.verb is not None else list(frame.after("of"))
    if frame.verb is not None and any(
        a.chunk.event or (casualty_words().accidents | words.natural) & {*chunk_keys(a.chunk, scene)}
        for a in frame.subject
    ):
        return None  # "gunfire shut the road", or a landslide: no blockade
    if frame.role == "relative" and frame.verb is not None:
        arguments += [Argument(c) for c in antecedents(frame, scene)]
    for argument in arguments:
        if any(m.place is not None and m.place.kind in _WAYS for m in argument.mentions):
            return ""
        if any(words.ways & set(chunk_keys(c, scene)) for c in (argument.chunk, *argument.complements)):
            return ""
    if frame.verb is None and any(m.place is not None and m.place.kind in _WAYS for m in frame.chunk.owners):
        return ""
    if frame.verb is None and frame.chunk.determiner == "the" and not arguments:
        told = scene.mentions_in(scene.sentence(frame).first, frame.chunk.first)
        if any(m.place is not None and m.place.kind in _WAYS for m in told):
            return ""  # "called for the reopening of the corridor, and said that the closure"
    if frame.lemma == "cut off" and has_places(frame.objects) and has_places(frame.after("from")):
        return ""
    if frame.lemma in _SEALING and (frame.verb is None or frame.verb.passive or has_actor(frame.subject, scene)):
        shut = [a for a in arguments if a.chunk.lemma in words.settled or (a.chunk.mention is not None and _is_town(a))]
        return "" if shut else None
    return None


def _is_town(argument: Argument) -> bool:
    """Whether a phrase names a place that can be shut in: no state, no capital that stands for one."""
    mention = argument.chunk.mention
    place = mention.place if mention is not None else None
    return place is not None and mention is not None and mention.form is not Form.PEOPLE and not mention.acts


def _truce(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    arguments = list(frame.objects) if frame.verb is not None else list(frame.after("of"))
    keys = scene.document.tokens.keys
    for argument in arguments:
        told = keys[argument.chunk.first : argument.chunk.last + (3 if argument.chunk.lemma in _PACTS else 0)]
        if not words.truces.isdisjoint(told):
            return ""  # "broke the truce", "violated the agreement on a ceasefire"
        if argument.chunk.lemma == "it" and "times" in keys[argument.chunk.last : argument.chunk.last + _COUNTED]:
            return "" if words.truces & {*keys[max(frame.chunk.first - _RECENT, 0) : frame.chunk.first]} else None
    if frame.verb is not None:
        return None
    counted = frame.lemma != "infringement" and not arguments and bool(frame.after("by", "on the part of"))
    before = keys[max(frame.chunk.first - _RECENT, 0) : frame.chunk.first] if counted else ()
    return "" if words.truces & {*frame.chunk.modifiers, *before} else None  # "counted six violations by Aldoria"


def _thing(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    taken = any(a.chunk.lemma in words.grounds for a in frame.objects)  # "seized two positions"
    people = takes_people(frame, scene, words) if not taken else None
    if people is None and vessel(frame, scene, words) is not None:
        return ""  # "seized the tanker"
    return "offensive" if people is None and is_ground(frame.objects, scene, words) else people


def _caught(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    """ "Intercepted a drone" shoots it down, "intercepted a ship" takes it."""
    flying = (weapon_in(a.chunk, scene, words) for a in frame.objects)
    if any(weapon in (Means.DRONE, Means.MISSILE, Means.ARTILLERY) for weapon in flying):
        return "shooting"
    return takes_people(frame, scene, words) or vessel(frame, scene, words)


def _bombing(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    """A bombing: from the air where a side or aircraft do it, or to a town; else of a bomb that somebody left."""
    by_side = bool(frame.chunk.owners) or any(a.mentions for a in frame.after("by"))
    flown = bool(words.aircraft & {*frame.chunk.modifiers}) or aircraft_in(
        frame.after("by", "from", "with"), scene, words
    )
    town = any(m.place is not None for a in frame.after("of") for m in a.mentions)
    return "" if by_side or flown or town or frame.verb is not None else "explosion"


def _aircraft(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    arguments = frame.objects if frame.verb is not None else frame.after("of")
    if frame.verb is not None and frame.verb.passive and means_of(frame, scene) in _FELLING:
        return ""  # "it was brought down by a missile"
    return "" if aircraft_in(arguments, scene, words) else None


def _held(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    """ "Were held captive", "is held by the separatists": people in the hands of a force."""
    keys = scene.document.tokens.keys[frame.chunk.first : min(frame.chunk.last + 3, scene.sentence(frame).last)]
    return (
        takes_people(frame, scene, words)
        if {"captive", "hostage", "prisoner", "captives", "hostages"} & {*keys}
        else None
    )


CONDITIONS = {
    "armed": _armed, "way": _way, "truce": _truce, "people": takes_people, "thing": _thing, "place": placed,
    "control": controlled, "controlling": controlling, "caught": _caught, "fallen": fallen, "into": into, "sent": sent,
    "brought": brought, "taken": taken, "seizing": seized,
    "launch": launched, "held": _held, "surrender": surrendered, "isolate": isolated, "conflict": _conflict,
    "ringed": ringed, "lost": lost, "vessel": vessel, "used": used,
    "landing": landed, "ousted": ousted, "convoy": convoy, "answered": answered, "worked": worked, "shot": shot,
    "open": opened, "fought": _fought,
    "holding": lambda frame, scene, words: "" if is_held(frame, scene) else None,
    "aircraft": _aircraft, "bombing": _bombing,
    "flag": flag_raised, "mine": mine_blast, "fire": gunfire, "operation": operation,
    "weapon": lambda frame, scene, words: as_cause(frame), "weak": weakly, "back": weakly,
}  # fmt: skip
