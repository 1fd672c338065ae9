"""Who the other side of an incident is, where only one is told of in it: an opponent of whom the text speaks.

An old enemy of whom it does not is one only on ground where the two face each other.
"""

from collections.abc import Iterator, Mapping

from caucasus_news.mentions.mention import Form, Mention
from caucasus_news.model import Actor, ActorKind, Place, PlaceKind
from caucasus_news.parsers.attribution_words import attribution_words
from caucasus_news.parsers.chunks import Chunk
from caucasus_news.parsers.incidents.draft import STRIKES, IncidentDraft
from caucasus_news.parsers.incidents.surroundings import is_armed
from caucasus_news.parsers.incidents.whereabouts import place_named, record_of
from caucasus_news.parsers.incidents.words import incident_words
from caucasus_news.parsers.polities import opponents, polity_of, polity_of_mention
from caucasus_news.parsers.scene import Scene

_LIGHT = frozenset({"attack", "shooting", "explosion"})
_ABROAD = STRIKES | {"offensive"}
#: Tags of places where two enemies face each other.
_FRONT = frozenset({"border", "karabakh", "contested", "corridor", "crossing", "exclave"})
_ALLIED = 2


def usual_opponent(polity: Actor, draft: IncidentDraft, counts: Mapping[str, int], scene: Scene) -> Actor | None:
    """The opponent that the text speaks of most; a state before a de facto state, and before a group named as often."""
    at_odds = (o for o in opponents(polity, scene) if had_begun(frozenset((polity.id, o)), draft, scene))
    found = [scene.polities[o] for o in at_odds if o in scene.polities]
    spoken = [o for o in found if counts.get(o.id)]
    if not spoken and _faces_rebels(draft):
        return None
    if spoken and _may_be_rebels(polity, draft, scene):
        spoken = [o for o in spoken if o in _met_in(draft, polity, scene) or o.kind is not ActorKind.STATE]
        if not spoken:
            return None
    if draft.tolls and draft.kind in STRIKES:
        spoken = spoken or _with_places(found, polity, scene)
    if _is_at_home(polity, draft, scene):
        here = _met_in(draft, polity, scene) if spoken and _fights_rebels(polity, scene) else spoken
        spoken = [o for o in spoken if o.kind is not ActorKind.STATE or o in here]  # who is bombed is no neighbour
        if not spoken:
            return None
    if not spoken:
        met = _met_in(draft, polity, scene) if draft.kind in _ABROAD else []
        if met:  # "Aldoria struck hideouts in Berria's hills": the other one told of, not an old enemy
            return met[0] if len(met) == 1 and draft.attacker is not None else None
        states = [o for o in found if o.kind is ActorKind.STATE]
        if len(states) == 1 and len(found) == _ALLIED:
            found = states  # a state and the land that it backs
        front = is_front(draft, scene) or _is_bombed(polity, draft, scene)
        sure = len(found) == 1 and front and _is_military(draft, scene)
        return found[0] if sure else None
    apart, state = ActorKind.DE_FACTO_STATE, ActorKind.STATE
    return max(spoken, key=lambda o: (o.kind is not apart, counts.get(o.id, 0), o.kind is state, o.id))


def _may_be_rebels(polity: Actor, draft: IncidentDraft, scene: Scene) -> bool:
    """Whether a state that also fights rebels suffers what they do far from its borders: an ambush, shots, a bomb."""
    if draft.attacker is not None or draft.kind not in _LIGHT or draft.place is None or not draft.own_place:
        return False
    if draft.place.country not in (polity.id, None) or draft.border or is_front(draft, scene):
        return False
    return _fights_rebels(polity, scene)


def _fights_rebels(polity: Actor, scene: Scene) -> bool:
    """Whether a state is in conflict with an armed group, of which the text may not speak."""
    foes = (scene.polities[other] for pair in scene.conflicts if polity.id in pair for other in pair)
    return any(foe.kind not in (ActorKind.STATE, ActorKind.DE_FACTO_STATE) for foe in foes)


def _is_military(draft: IncidentDraft, scene: Scene) -> bool:
    """Whether an incident is one of armed forces, so that an enemy whom nobody names had a part in it."""
    if draft.border or draft.kind in ("war", "ceasefire_violation", "offensive", "blockade"):
        return True
    if draft.attacker is not None:
        at_home = draft.place is not None and draft.place.country == draft.attacker.id
        at_home = at_home and not _has_breakaway(draft.attacker, scene)
        return draft.kind in ("shelling", "air_strike") or (draft.kind != "capture" and not at_home)
    if draft.kind in ("shelling", "air_strike") or any(t.civilian is False for t in draft.tolls):
        return True
    if draft.kind == "clash" and draft.own_when and draft.own_place:
        return True
    hit = (a for f in draft.frames if f.verb is not None for a in f.objects)
    return draft.kind == "attack" and draft.target is not None and any(is_armed(a, scene) for a in hit)


def _is_bombed(polity: Actor, draft: IncidentDraft, scene: Scene) -> bool:
    """Whether a side itself tells of shells upon its own land: "missiles were fired at Aldoria, its president said"."""
    heavy = draft.kind in ("shelling", "air_strike") and draft.attacker is None and draft.own_when
    return heavy and any(polity_of(a, scene) == polity for a, _ in draft.sources)


def _has_breakaway(polity: Actor, scene: Scene) -> bool:
    """Whether a state is in conflict with a de facto state, so that its fights at home may be with that one."""
    return any(scene.polities[o].kind is ActorKind.DE_FACTO_STATE for o in opponents(polity, scene))


def _is_at_home(polity: Actor, draft: IncidentDraft, scene: Scene) -> bool:
    """Whether somebody attacks where nobody else ever ruled: whoever he fights there, it is no other state."""
    if draft.attacker != polity or draft.place is None or draft.place.country != polity.id:
        return False
    record = record_of(draft.place, scene.lexicon)
    contested = record is not None and (bool(record.control) or "contested" in record.tags)
    contested = contested or _has_breakaway(polity, scene)
    return draft.own_place and record is not None and not contested


def is_front(draft: IncidentDraft, scene: Scene) -> bool:
    """Whether a place is known as one where two enemies face each other: on their border, held by one and the other.

    Elsewhere nobody of whom a text does not speak is a side: who bombed a market of a state is not its old enemy.
    """
    if draft.place is None:
        return draft.border
    if draft.place.kind in (PlaceKind.BORDER, PlaceKind.LINE):
        return True
    record = record_of(draft.place, scene.lexicon)
    return record is not None and bool(record.control or _FRONT & set(record.tags))


def _with_places(opponents: list[Actor], polity: Actor, scene: Scene) -> list[Actor]:
    """Those of the opponents in whose land a place lies that the text names: "residents of Ostia say"."""
    named = [m.place or _home_of(m, scene) for m in scene.document.mentions]
    lands = {place.country for place in named if place is not None} - {polity.country}
    there = [o for o in opponents if o.kind is ActorKind.STATE and o.country in lands]
    return there if len(there) == 1 else []


def _home_of(people: Mention, scene: Scene) -> Place | None:
    """The place at the end of "residents of Ostia"."""
    if people.form is not Form.PEOPLE or people.actors:
        return None
    return place_named(scene.document.tokens.text_of(people.last - 1, people.last), scene)


def _faces_rebels(draft: IncidentDraft) -> bool:
    """Whether the other side is told of, though by no name: "rebels captured the town", "clashed with gunmen"."""
    around = (a for f in draft.frames for a in (*f.subject, *f.objects, *f.after("by", "with", "from", "against")))
    return any(a.chunk.lemma in incident_words().nameless and not any(m.actors for m in a.mentions) for a in around)


def _met_in(draft: IncidentDraft, polity: Actor, scene: Scene) -> list[Actor]:
    """The other states that the sentences of a draft speak of."""
    bounds = [scene.document.sentences[n] for n in draft.sentences]
    at_sea = draft.place is not None and draft.place.kind is PlaceKind.SEA  # there who tells of it is no holder
    telling = [c for n in draft.sentences for c in _tellers(n, scene)] if at_sea else []
    mentions = [m for b in bounds for m in scene.mentions_in(b.first, b.last)]
    mentions = [m for m in mentions if not any(c.first <= m.first < c.last for c in telling)]
    told = dict.fromkeys(p for m in mentions if (p := polity_of_mention(m, scene)) is not None)
    return [p for p in told if p != polity and p.kind is ActorKind.STATE]


def _tellers(number: int, scene: Scene) -> Iterator[Chunk]:
    """The phrases of who says what a sentence tells: the British agency that reports a fire is no part of it."""
    for frame in scene.frames[number]:
        if frame.verb is not None and frame.lemma in attribution_words().saying:
            yield from (c for a in frame.subject for c in (a.chunk, *a.complements))


def had_begun(pair: frozenset[str], draft: IncidentDraft, scene: Scene) -> bool:
    """Whether two polities were at odds by the time of an incident: what was in 1915, was not of a war of 1988."""
    last, began = draft.when.latest if draft.when is not None else None, scene.knowledge.began.get(pair)
    return last is None or began is None or last.year >= began.year
