"""Whether a draft is an incident: not talk of what happens, no accident, no crime."""

from caucasus_news.model import ActorKind, CasualtyKind, Means
from caucasus_news.parsers.chunks import Tense
from caucasus_news.parsers.detection import chances
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.incidents.draft import FIRE, IncidentDraft
from caucasus_news.parsers.incidents.rivals import is_front
from caucasus_news.parsers.incidents.surroundings import is_armed
from caucasus_news.parsers.incidents.words import incident_words
from caucasus_news.parsers.people import count_in
from caucasus_news.parsers.scene import CALENDAR, Scene

_MUNITIONS = frozenset(
    {"mine", "mines", "landmine", "landmines", "bomb", "bombs", "grenade", "shell", "shells", "ordnance", "device"}
    | {"munition", "munitions", "ammunition", "explosives", "booby", "tripwire", "rocket", "minefield", "bombing"}
)
#: What blows up in peace.
_CIVIL = frozenset(
    {"gas", "fuel", "petrol", "gasoline", "boiler", "cylinder", "factory", "plant", "station", "mine", "pyrotechnics"}
    | {"fireworks", "transformer", "substation", "household", "kitchen", "oil", "depot", "warehouse", "pipeline"}
)
_WAGING = frozenset({"fight", "wage", "win", "lose"})
_PAST = (Tense.PAST, Tense.PERFECT)
#: How likely a sentence must be to tell of an incident for one side to do.
_LIKELY = 0.9
_FUELS = frozenset(
    {"gas", "fuel", "petrol", "gasoline", "petroleum", "propane", "methane", "boiler", "cylinder", "coal", "grain"}
    | {"pyrotechnics", "fireworks", "tanker", "tankers", "oil", "transformer", "chemical", "steam"}
)
_PITS = frozenset({"coal", "miners", "pit", "colliery"})
_SELVES = frozenset({"himself", "herself", "themselves"})
_LIKE = frozenset({"similar", "such", "identical"})
_CONSTABLES = frozenset({"police", "policeman", "policemen", "officers", "protesters", "demonstrators"})
_STRIKES = frozenset({"strike", "strikes", "airstrike", "raid", "barrage", "bombing", "bombardment", "shelling"})
_FIRING = frozenset(
    {"fire", "gunfire", "open fire", "fire at", "fire on", "fire upon", "small-arms fire", "sniper fire"}
)
_ARMED = frozenset({"armed", "terror", "terrorist", "militant", "rebel", "insurgent", "gun", "grenade", "arson"})
_LONE = frozenset({"gunman", "attackers", "assailants", "gang", "gangs"})
#: Acts that one side may suffer from hands that nobody names.
_ACTS = frozenset({"shooting", "shelling", "air_strike", "attack", "clash", "offensive"})


def _of_munitions(draft: IncidentDraft, scene: Scene) -> bool:
    """Whether the words around a blast are of mines, shells or bombs: it is none at a market or a petrol station."""
    keys = scene.document.tokens.keys
    if any(_LIKE & {*f.chunk.modifiers} for f in draft.frames):
        return True  # "a similar explosion": of what was told before
    told = {k for n in draft.sentences for k in keys[slice(*_bounds(n, scene))]}
    if is_front(draft, scene) and draft.own_place and draft.when is not None and _CIVIL.isdisjoint(told):
        return True  # where two enemies face each other, what blows up is of theirs
    return not _MUNITIONS.isdisjoint(told - {"mine", "mines"} if told & _PITS else told)


def _bounds(number: int, scene: Scene) -> tuple[int, int]:
    sentence = scene.document.sentences[number]
    return sentence.first, sentence.last


def is_incident(draft: IncidentDraft, scene: Scene) -> bool:
    """Whether what a draft tells is one incident: an act of arms or coercion, of somebody, somewhere or some day."""
    if draft.guessed:
        return True
    if draft.weak and not draft.tolls and not (draft.when is not None and len(draft.parties) > 1):
        return False
    if draft.back and not draft.tolls and draft.when is None and draft.place is None and draft.kind != "war":
        return False
    if not draft.kinds and all(t.kind is CasualtyKind.DISPLACED or t.again for t in draft.tolls):
        return False  # nor "he died in 1998" of nobody who had come to harm
    if not draft.kinds and draft.attacker is None and _died_in_peace(draft):
        return False
    if draft.when is None and draft.place is None:
        shut_in = draft.kind == "blockade" and draft.attacker is not None and draft.target is not None
        if not (_counted(draft) or shut_in or _was_fought(draft) or _is_dated(draft, scene)):
            return False  # no day, no place: talk of what happens, not of one incident
    if draft.kind == "explosion":
        set_off = (
            any(_is_set_off(f) for f in draft.frames)
            or draft.means not in (None, Means.MINE)
            or (draft.means is Means.MINE and _PITS.isdisjoint(scene.keys[draft.sentence]))
            or len(draft.parties) > 1
            or _of_munitions(draft, scene)
            or (_is_likely(draft, scene) and _FUELS.isdisjoint(scene.keys[draft.sentence]))
        )
        return set_off and (bool(draft.parties) or draft.place is not None)
    friends = {draft.attacker, *draft.allies} if draft.allies else set()  # who fire together, at nobody
    return (
        len([p for p in draft.parties if p not in friends]) > (0 if friends else 1)
        or _on_one_side(draft)
        or _by_one_side(draft)
        or _by_armed_group(draft)
        or _broke_truce(draft)
        or _is_told_whole(draft, scene)
        or _took_vessel(draft)
        or _is_likely(draft, scene)
        or (draft.kind == "blockade" and draft.attacker is not None and draft.own_place and not draft.weak)
    )


def _was_fought(draft: IncidentDraft) -> bool:
    """Whether a war is told with those who fought it, though not when: "Aldoria and Berria fought a full-scale war"."""
    outers = [f.governor for f in draft.frames if f.verb is None and f.role == "object" and f.governor is not None]
    fought = any(f.lemma in _WAGING and f.verb is not None and f.verb.tense in _PAST for f in outers)
    return draft.kind == "war" and fought and len(draft.sides) > 1


def _is_likely(draft: IncidentDraft, scene: Scene) -> bool:
    """Whether all words of a sentence speak for a deed of which a side is known, or how many came to harm in it.

    "Taliban gunmen burst into the school on Monday": who was hit may go unsaid, and be of no side.
    """
    known = bool(draft.parties) or any(t.at_least is not None for t in draft.tolls)
    deed = draft.kind in FIRE | {"offensive", "capture"} and bool(draft.kinds) and not draft.weak
    told = deed and (draft.own_when or draft.own_place)
    return known and told and chances(draft.sentence, scene).incidents >= _LIKELY


def _is_dated(draft: IncidentDraft, scene: Scene) -> bool:
    """Whether a day is told that nobody can place, in a text without a date: "violated the truce last night".

    Or how often a truce was broken: "23 times".
    """
    if draft.weak or draft.back or not draft.kinds or draft.attacker is None:
        return False
    if draft.sources and len(draft.parties) > 1 and any(_is_counted(f, scene) for f in draft.frames):
        return True
    told = (scene.document.sentences[n] for n in draft.sentences)
    if draft.kind == "ceasefire_violation" and draft.sources:
        if any(f.verb is None and (count := count_in(f.chunk, scene)) and count.stated for f in draft.frames):
            return True  # "counted 23 violations of the truce by the Aldorian army"
        return any("times" in scene.document.tokens.keys[b.first : b.last] for b in told)
    return any(t.when.kind in CALENDAR for f in draft.frames if f.verb is not None for t in f.times)


def _is_counted(frame: Frame, scene: Scene) -> bool:
    """Whether a deed is told with the number of things it hit: "said that it shot down five jets"."""
    if frame.verb is None or frame.verb.tense is Tense.PRESENT:
        return False
    counts = (count_in(a.chunk, scene) for a in frame.objects)
    return any(count is not None and count.stated for count in counts)


def _died_in_peace(draft: IncidentDraft) -> bool:
    """Whether nothing but the death of civilians or of a person by name is told: nobody need have killed them."""
    peaceful = bool(draft.frames) and all(f.lemma in ("die", "pass away") for f in draft.frames)
    return peaceful and bool(draft.tolls) and all(t.civilian or (t.named and t.civilian is None) for t in draft.tolls)


def _took_vessel(draft: IncidentDraft) -> bool:
    """Whether somebody took a ship or the like, be it whose it may."""
    vessels = incident_words().vessels
    taken = any(a.chunk.lemma in vessels for f in draft.frames for a in f.objects)
    by_whom = draft.attacker is not None or (bool(draft.parties) and any(f.lemma == "hijack" for f in draft.frames))
    return draft.kind == "capture" and by_whom and draft.when is not None and taken


def _is_set_off(frame: Frame) -> bool:
    """Whether somebody blew something up, or himself: a depot may blow up by itself."""
    if frame.verb is None:
        return "bomb" in frame.lemma or "suicide" in frame.lemma
    bombers = any(a.chunk.lemma in incident_words().nameless for a in frame.subject)
    himself = any(a.chunk.lemma in _SELVES for a in frame.objects)
    return frame.lemma == "blow up" and (frame.verb.passive or bombers or himself)


def _is_told_whole(draft: IncidentDraft, scene: Scene) -> bool:
    """Whether an act is told with its day and its place, so that it counts though only one side be known."""
    acts = _ACTS | {"capture"} if any(f.lemma in incident_words().kidnapping for f in draft.frames) else _ACTS
    vague = draft.weak or (draft.back and not (draft.own_when and draft.own_place))
    told = draft.kind in acts and bool(draft.kinds) and not vague
    struck = draft.tolls and any(f.lemma.split()[-1:] and f.lemma.split()[-1] in _STRIKES for f in draft.frames)
    counted = draft.own_place and any(t.at_least is not None for t in draft.tolls)  # on no day told, yet one of many
    if struck and (draft.when is not None or counted) and draft.place is not None and draft.kinds:
        return True
    return told and draft.when is not None and draft.own_place and bool(draft.parties) and _of_arms(draft, scene)


def _of_arms(draft: IncidentDraft, scene: Scene) -> bool:
    """Whether shells, a force or fighters are told of, and not the police alone: no crime, no riot."""
    if draft.kind in ("shelling", "air_strike") or any(p.kind is ActorKind.GROUP for p in draft.parties):
        return True
    if draft.kind == "shooting" and any(_under_fire(f) for f in draft.frames):
        return True
    if any(_ARMED & {*f.lemma.split(), *f.chunk.modifiers} for f in draft.frames if f.verb is None):
        return True  # "an armed attack", "a terrorist attack"
    around = [a for f in draft.frames for a in (*f.subject, *f.objects, *f.after("by", "with", "on", "between"))]
    if any(a.chunk.lemma in _CONSTABLES for a in around):
        return False
    if draft.kind == "shooting" and (is_front(draft, scene) or _fired_on_by_side(draft)):
        return True
    fighters = any(is_armed(a, scene) for a in around) or any(t.civilian is False for t in draft.tolls)
    return fighters or any(a.chunk.lemma in incident_words().nameless - _LONE for a in around)


def _fired_on_by_side(draft: IncidentDraft) -> bool:
    """Whether a state's fire, not a man's shot, is told of: "was targeted by Aldorian fire"."""
    return draft.attacker is not None and any(f.lemma in _FIRING for f in draft.frames)


def _under_fire(frame: Frame) -> bool:
    """Whether somebody "came under fire": whoever does, it is no crime of one man's."""
    return frame.lemma.startswith(("come under", "be under")) or (frame.verb is None and frame.role == "under")


def _counted(draft: IncidentDraft) -> bool:
    """Whether a report tells of one incident though not when and where: with how many fell and whose word it is.

    Or who did it to whom, unless it is only spoken of: "Aldorian forces shelled Berrian villages, killing two".
    """
    if draft.sources or draft.deplored:
        return any(t.at_least is not None and not t.back for t in draft.tolls)
    two = (draft.attacker and draft.target) if draft.kind != "clash" else len(draft.sides) > 1
    told = bool(draft.kinds and two) and not (draft.back or draft.weak)
    return told and any(t.at_least is not None and t.side in draft.parties for t in draft.tolls)


def _on_one_side(draft: IncidentDraft) -> bool:
    """Whether fire is told of by those whom it hit alone: on a day.

    Of rifle fire only where some of a force fell, at a place: who shot a villager may be no enemy.
    """
    harmed = [t for t in draft.tolls if t.side is not None]
    heavy = draft.kind in ("shelling", "air_strike")
    rifles = draft.kind == "shooting" and any(t.civilian is False for t in harmed) and draft.place is not None
    return bool(harmed) and (heavy or rifles) and draft.when is not None


def _by_one_side(draft: IncidentDraft) -> bool:
    """Whether fire is told of whose side is known and its victims' is not: on a day, at no place of its own."""
    harmed = bool(draft.tolls) and draft.kind in ("attack", "shooting")
    fire = (harmed or draft.kind in ("shelling", "air_strike", "offensive")) and not draft.weak and not draft.attempt
    if not fire or draft.attacker is None or draft.when is None:
        return False
    if draft.place is None:  # "five villagers killed by Aldorian shelling"
        return bool(draft.tolls) and (draft.kind in ("shelling", "air_strike") or _fired_on_by_side(draft))
    if not draft.own_place:
        return False
    return draft.place.country != draft.attacker.country


def _by_armed_group(draft: IncidentDraft) -> bool:
    """Whether people are told to have been killed by an armed movement on a day at a place, whose the place may be."""
    known = draft.attacker is not None and draft.attacker.kind in (ActorKind.FORCE, ActorKind.GROUP)
    return known and bool(draft.tolls) and draft.when is not None and draft.own_place and not draft.weak


def _broke_truce(draft: IncidentDraft) -> bool:
    """Whether a truce was broken, which is between two though only one be known: on a day, at a place."""
    known = bool(draft.parties) and draft.when is not None and draft.own_place
    return draft.kind == "ceasefire_violation" and known and not draft.weak
