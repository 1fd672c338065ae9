"""The sides that the circumstances imply: who holds the place, whose people came to harm, who is the usual opponent."""

from collections.abc import Mapping

from caucasus_news.model import Actor, ActorKind, Place, PlaceKind, Stance
from caucasus_news.parsers.incidents.alike import is_downing
from caucasus_news.parsers.incidents.draft import STRIKES, IncidentDraft
from caucasus_news.parsers.incidents.rivals import had_begun, usual_opponent
from caucasus_news.parsers.incidents.whereabouts import held_before
from caucasus_news.parsers.polities import opponents, polity_of
from caucasus_news.parsers.scene import AT, Scene, mentions_of

_ABROAD = STRIKES | {"offensive"}
_WEEKS = 31
_PAIR = 2
_TOWNS = (PlaceKind.VILLAGE, PlaceKind.TOWN, PlaceKind.CITY, PlaceKind.CAPITAL)
_MUTUAL = frozenset({"clash", "war", "ceasefire_violation"})

_MINISTRY = "Ministry of Defence of "


def enemy_meant(draft: IncidentDraft, drafts: list[IncidentDraft], scene: Scene) -> Actor | None:
    """Who "the enemy" is: the opponent of who speaks here, or else in the rest of the text."""
    told = [a for a, s in draft.sources if s is not Stance.DENIED] or [
        a for d in drafts for a, s in d.sources if s is not Stance.DENIED
    ]
    for source in told or _only_ministry(scene):
        own = polity_of(source, scene)
        if own is None:
            continue
        others = [p for d in drafts for p in d.parties if p.id in opponents(own, scene)]
        if others:
            return others[0]
        known = [scene.polities[o] for o in sorted(opponents(own, scene)) if o in scene.polities]
        states = [o for o in known if o.kind is ActorKind.STATE]
        if len(known) == 1 or len(states) == 1:
            return known[0] if len(known) == 1 else states[0]
    attackers = [d.attacker for d in drafts if d.attacker is not None and d is not draft]
    return max(attackers, key=attackers.count) if attackers else None


def _only_ministry(scene: Scene) -> list[Actor]:
    """The one defence ministry of a text that nobody is quoted in: "the adversary" is its own."""
    bodies = {a: None for m in scene.document.mentions if m.acts for a in m.actors if a.name.startswith(_MINISTRY)}
    return [*bodies] if len(bodies) == 1 else []


def name_enemy(draft: IncidentDraft, drafts: list[IncidentDraft], scene: Scene) -> None:
    """Put right who "the enemy" is where that would be the one who says so: "the enemy fired, Aldoria's army said"."""
    tellers = {polity_of(a, scene) for a, s in draft.sources if s is Stance.ASSERTED}
    if draft.attacker in tellers:
        others = [d for d in drafts if d is not draft]
        draft.attacker = None
        draft.attacker = enemy_meant(draft, [draft, *others], scene)


def _is_domestic(draft: IncidentDraft) -> bool:
    """Whether police may have arrested their own people, or protesters shut a road: no enemy need be part of it."""
    if draft.kind == "blockade":
        way = draft.place is not None and draft.place.kind in (PlaceKind.CORRIDOR, PlaceKind.ROAD, PlaceKind.BORDER)
        return draft.attacker is None and draft.place is not None and not way
    at_home = (
        draft.place is not None
        and draft.attacker is not None
        and draft.place.kind in (PlaceKind.CAPITAL, PlaceKind.CITY)
        and draft.place.country == draft.attacker.id
    )
    return draft.kind == "capture" and at_home and not any(t.civilian is False for t in draft.tolls)


def fill_sides(draft: IncidentDraft, counts: Mapping[str, int], scene: Scene) -> None:
    """Fill the missing side: the victims', the holder of the place, or the usual opponent."""
    parties = draft.parties
    if len(parties) >= _PAIR:
        return
    if draft.place is not None and draft.place.kind not in (PlaceKind.BORDER, PlaceKind.LINE):
        _add_holder(draft, draft.place, counts, scene)
        parties = draft.parties
    if draft.kind in _MUTUAL and len(parties) < _PAIR:
        pair = _pair_told(draft, scene)
        if pair and {*parties} <= {*pair}:
            draft.sides += [p for p in pair if p not in parties]
            parties = draft.parties
    if len(parties) == 1 and draft.kind == "blockade" and parties[0] in (pair := _pair_of_place(draft, scene)):
        draft.sides += [p for p in pair if p not in parties]  # "kept its border with Aldoria shut"
        parties = draft.parties
    if len(parties) == 1 and draft.kind != "explosion" and not _is_domestic(draft):
        other = usual_opponent(parties[0], draft, counts, scene)
        if other is not None:
            draft.sides.append(other)
        else:
            draft.sides += _struck_teller(draft, scene)
    elif not parties and draft.kind == "explosion":
        draft.sides += _own_ground(draft, scene) or (_usual_pair(draft, counts, scene) if draft.tolls else [])
    elif (
        not parties
        and (draft.kind in _MUTUAL or draft.tolls or _is_fire(draft))
        and (draft.own_when or draft.own_place or draft.tolls or draft.border)
    ):
        draft.sides += _pair_of_place(draft, scene) or _usual_pair(draft, counts, scene)


def _add_holder(draft: IncidentDraft, place: Place, counts: Mapping[str, int], scene: Scene) -> None:
    """Add who holds the place, where that is an enemy of the one side known, or nobody nearer is told of."""
    holder, parties = held_before(place, draft.when, scene), draft.parties
    own = draft.kind == "explosion" and draft.attacker is None and bool(parties)  # a mine needs no enemy near
    if holder is None or holder in parties or own:
        return
    rivals = opponents(parties[0], scene) if parties else frozenset({holder.id})
    near = [x for x in rivals if _may_be_there(x, draft, scene) and not _holds_no_town(x, draft, scene)]
    if holder.id in rivals or (_strikes_abroad(draft) and not any(counts.get(x) for x in near)):
        draft.sides.append(holder)


def _may_be_there(rival: str, draft: IncidentDraft, scene: Scene) -> bool:
    """Whether an opponent may be who was struck in a third land: of a state, not another state elsewhere."""
    states = {*(p.kind for p in draft.parties[:1]), scene.polities[rival].kind} == {ActorKind.STATE}
    return not states or (draft.place is not None and rival == draft.place.country)


def _holds_no_town(rival: str, draft: IncidentDraft, scene: Scene) -> bool:
    """Whether an opponent is an armed group, which holds no town: a strike on one abroad hits the state's people."""
    town = draft.place is not None and draft.place.kind in _TOWNS and draft.kind in STRIKES
    return town and scene.polities[rival].kind not in (ActorKind.STATE, ActorKind.DE_FACTO_STATE)


def _is_fire(draft: IncidentDraft) -> bool:
    """Whether fire is told of, on a day or at a place of its own, that need have hit nobody."""
    if draft.kind not in ("shooting", "shelling", "air_strike") or draft.weak or draft.back:
        return False
    when = draft.when if draft.own_when else None
    if draft.own_place or when is None or when.earliest is None or when.latest is None:
        return draft.own_place
    return (when.latest - when.earliest).days <= _WEEKS


def _strikes_abroad(draft: IncidentDraft) -> bool:
    """Whether somebody strikes a place that another one holds, with whom the lexicon knows of no conflict."""
    kinds = _ABROAD | {"blockade", "capture"}
    return draft.attacker is not None and draft.own_place and not draft.weak and draft.kind in kinds


def _own_ground(draft: IncidentDraft, scene: Scene) -> list[Actor]:
    """Who alone tells of a mine at a place that no other is known to hold: it went off on the teller's ground."""
    tellers = {p for a, stance in draft.sources if (p := polity_of(a, scene)) is not None}
    there = draft.place.country if draft.place is not None else None
    return [p for p in tellers if there in (None, p.country)] if len(tellers) == 1 else []


def _struck_teller(draft: IncidentDraft, scene: Scene) -> list[Actor]:
    """Who tells of fire upon a place that nobody else is known to hold: "rockets fell on the town, Aldoria said"."""
    if not _strikes_abroad(draft) or draft.place is None or draft.attacker is None:
        return []
    if draft.place.country not in (None, draft.attacker.country):
        return []
    tellers = [polity_of(a, scene) for a, stance in draft.sources if stance is Stance.ASSERTED]
    return [p for p in dict.fromkeys(tellers) if p is not None and p != draft.attacker][:1]


def implied_attacker(draft: IncidentDraft, scene: Scene) -> None:
    """Who tells that its own people were shot at means the other side; who tells that a drone fell shot it down."""
    if (
        draft.attacker is not None
        or draft.kind not in ("shooting", "shelling", "air_strike", "attack")
        or len(draft.parties) != 2
    ):
        return
    hurt = {draft.target} | {t.side for t in draft.tolls}
    tellers = {polity_of(a, scene) for a, s in draft.sources if s is Stance.ASSERTED}
    if is_downing(draft) and draft.target is not None and draft.target not in tellers:
        draft.attacker = next((p for p in draft.parties if p in tellers), None)
        return
    victims = [p for p in draft.parties if p in hurt and p in tellers]
    if len(victims) == 1 and len(hurt - {None}) == 1:
        other = next(p for p in draft.parties if p != victims[0])
        draft.attacker, draft.target = other, victims[0]


def _pair_of_place(draft: IncidentDraft, scene: Scene) -> list[Actor]:
    """The two states that a border's name names."""
    if draft.place is None or draft.place.kind is not PlaceKind.BORDER:
        return []
    return _pair_named(draft.place, scene)


def _pair_named(border: Place, scene: Scene) -> list[Actor]:
    names = border.name.removesuffix(" border").replace("-", "–").split("–")
    return [scene.polities[n] for n in names if n in scene.polities]


def _pair_told(draft: IncidentDraft, scene: Scene) -> list[Actor]:
    """The two states whose border a draft's clauses name beside a place on it."""
    for frame in draft.frames:
        for link in (frame, *(f for f, _ in frame.links)):
            told = [*link.objects, *link.after(*AT)]
            borders = [m.place for m in mentions_of(told) if m.place is not None and m.place.kind is PlaceKind.BORDER]
            for border in borders:
                pair = _pair_named(border, scene)
                if len(pair) == _PAIR:
                    return pair
    return []


def name_border(draft: IncidentDraft) -> None:
    """ "The border", between two states: it has the name of both."""
    if draft.place is not None or not draft.border:
        return
    states = sorted(p.name for p in draft.parties if p.kind is ActorKind.STATE)
    if len(states) != _PAIR:
        return
    name = f"{states[0]}–{states[1]} border"
    draft.place = Place(name, PlaceKind.BORDER)


def _usual_pair(draft: IncidentDraft, counts: Mapping[str, int], scene: Scene) -> list[Actor]:
    there = draft.place.country if draft.place is not None else None
    told = {party for party, often in counts.items() if often}
    spoken = [pair for pair in scene.conflicts if pair <= told]
    if there is not None and not draft.tolls and draft.kind not in _MUTUAL:
        spoken = [pair for pair in spoken if there in pair]
    pairs = [tuple(sorted(pair)) for pair in spoken if had_begun(pair, draft, scene)]
    if not pairs:
        return []
    best = max(pairs, key=lambda pair: (min(counts[x] for x in pair), pair))
    return [scene.polities[x] for x in best if x in scene.polities]
