"""After merging: sides by who held the place, wars by what is known of them, tolls and sources in their last state."""

from attrs import evolve

from caucasus_news.lexicon.records import Framework
from caucasus_news.model import Actor, ActorKind, CasualtyKind, Place, PlaceKind, Stance
from caucasus_news.model.days import moved
from caucasus_news.parsers.casualties import Toll
from caucasus_news.parsers.incidents.alike import rival
from caucasus_news.parsers.incidents.circumstances import holder_of, place_named
from caucasus_news.parsers.incidents.draft import IncidentDraft
from caucasus_news.parsers.incidents.wars import days_of, known_by_day, known_by_parties, parties_of, whole_days
from caucasus_news.parsers.polities import opponents, polity_of, polity_of_mention
from caucasus_news.parsers.scene import Scene

_STRIKES = frozenset({"explosion", "shelling", "air_strike", "shooting", "attack"})
_MUTUAL = frozenset({"clash", "war", "ceasefire_violation"})


def settle(drafts: list[IncidentDraft], scene: Scene) -> list[IncidentDraft]:
    """The drafts that are incidents, with what their circumstances imply."""
    counts = _polity_counts(scene)
    kept = []
    for draft in drafts:
        draft.kind = _kind(draft)
        if draft.place is not None and _is_elsewhere(draft.place, scene):
            draft.place = None
        if draft.when is None and draft.kind != "war":
            draft.when = draft.said_when
        if draft.distant and draft.attacker is None:
            draft.attacker = _enemy(draft, drafts, scene)
        _known(draft, counts, scene)
        _sides(draft, counts, scene)
        _border(draft)
        _implied_attacker(draft, scene)
        draft.tolls = _last_tolls(_each_side(draft))
        _toll_sides(draft, scene)
        _stances(draft, scene)
        if _is_incident(draft, scene.published is not None):
            kept.append(draft)
    return kept


def _is_elsewhere(place: Place, scene: Scene) -> bool:
    """Whether a place lies where none of the conflicts is: the ministers were in Arlington while the soldiers died."""
    sides = {side for pair in scene.conflicts for side in pair}
    return place.country is not None and place.country not in sides


def _enemy(draft: IncidentDraft, drafts: list[IncidentDraft], scene: Scene) -> Actor | None:
    """Who "the enemy" is: the opponent of who speaks here, or else in the rest of the text."""
    told = [a for a, s in draft.sources if s is not Stance.DENIED] or [
        a for d in drafts for a, s in d.sources if s is not Stance.DENIED
    ]
    for source in told:
        own = polity_of(source, scene)
        if own is None:
            continue
        others = [p for d in drafts for p in d.parties if p.id in opponents(own, scene)]
        if others:
            return others[0]
        known = sorted(opponents(own, scene))
        if len(known) == 1:
            return scene.polities.get(known[0])
    attackers = [d.attacker for d in drafts if d.attacker is not None and d is not draft]
    return max(attackers, key=attackers.count) if attackers else None


def _kind(draft: IncidentDraft) -> str:
    if "war" in draft.kinds:
        return "war"
    if "ceasefire_violation" in draft.kinds and "shooting" in draft.kinds and not draft.tolls:
        return "ceasefire_violation"
    if draft.kinds:
        strong = [k for k in draft.kinds if k != "attack"] or draft.kinds
        return strong[0]
    if all(t.kind is CasualtyKind.CAPTURED for t in draft.tolls):
        return "capture"
    when = draft.when
    if (
        when is not None
        and when.earliest is not None
        and when.latest is not None
        and (when.latest - when.earliest).days > 60
    ):
        return "war"
    sides = {t.side.id for t in draft.tolls if t.side is not None}
    if len(sides) > 1 and draft.attacker is None:
        return "clash"
    return "shooting"


def _polity_counts(scene: Scene) -> dict[str, int]:
    counts: dict[str, int] = {}
    for mention in scene.document.mentions:
        polity = polity_of_mention(mention, scene)
        if polity is not None:
            counts[polity.id] = counts.get(polity.id, 0) + 1
    return counts


def _known(draft: IncidentDraft, counts: dict[str, int], scene: Scene) -> None:
    """What is known of a named war, or of the one of those days."""
    known = draft.known
    if known is None and (draft.kind in ("war", "offensive") or (draft.kind == "clash" and len(draft.parties) < 2)):
        known = known_by_day(draft, counts, scene)
    if known is None and draft.kind == "war" and draft.when is None:
        known = _war_at(draft, counts, scene)
    if draft.kind == "blockade":
        _blockade(draft, counts, scene)
    if known is None and draft.kind == "war" and draft.when is None:
        known = known_by_parties(draft, scene)
        if known is not None and draft.frames:
            draft.when = days_of(known, draft.frames[0], scene)
    if known is None:
        return
    draft.known = draft.known or known
    if (
        draft.kind == "clash"
        and known.kind == "war"
        and draft.when is not None
        and draft.when.earliest
        and draft.when.latest
    ):
        if (draft.when.latest - draft.when.earliest).days > 60:
            draft.kind = "war"
    if draft.kind == "offensive" and known.kind != "war":
        draft.sides += [p for p in parties_of(known, scene) if p not in draft.parties]
        if draft.place is None and known.places:
            draft.place = place_named(known.places[0], scene)
    if draft.kind in ("war", "clash") and len(draft.parties) < 2:
        draft.sides += [p for p in parties_of(known, scene) if p not in draft.parties]
    whole_days(draft, scene.published)


def _blockade(draft: IncidentDraft, counts: dict[str, int], scene: Scene) -> None:
    """The known blockade of a road, or the one that "the blockade" can only mean: its parties, road and first day."""
    known = [f for f in scene.lexicon.frameworks if f.kind == "blockade"]
    if draft.place is not None:
        known = [f for f in known if draft.place.name in f.places]
    else:
        known = [f for f in known if draft.back and all(counts.get(p.id) for p in parties_of(f, scene))]
    for framework in known[:1]:
        draft.sides += [p for p in parties_of(framework, scene) if p not in draft.parties]
        if draft.place is None and framework.places and framework.start is not None:
            draft.place = place_named(framework.places[0], scene)
            first = days_of(evolve(framework, end=framework.start), draft.frames[0], scene) if draft.frames else None
            draft.when = draft.when or first


def _war_at(draft: IncidentDraft, counts: dict[str, int], scene: Scene) -> Framework | None:
    """The one war over the place that a draft names; several or none: None."""
    if draft.place is None or scene.lexicon is None:
        return None
    found = [f for f in scene.lexicon.frameworks if f.kind == "war" and draft.place.name in f.places]
    parties = {tuple(f.parties) for f in found}
    if len(parties) != 1:
        return None
    known = found[0]
    return evolve(known, start=None, end=None) if all(counts.get(p.id) for p in parties_of(known, scene)) else None


def _sides(draft: IncidentDraft, counts: dict[str, int], scene: Scene) -> None:
    """Fill the missing side: the victims', the holder of the place, or the usual opponent."""
    moment = draft.when.earliest if draft.when is not None else scene.published
    if draft.attacker is not None and len(draft.parties) > 1:
        return
    if (
        draft.place is not None
        and len(draft.parties) < 2
        and draft.place.kind not in (PlaceKind.BORDER, PlaceKind.LINE)
    ):
        before = moved(moment, -1) if moment is not None else None
        holder = holder_of(draft.place, before, scene)
        if holder is not None and holder not in draft.parties:
            if not draft.parties or holder.id in opponents(draft.parties[0], scene):
                draft.sides.append(holder)
    if len(draft.parties) == 1 and draft.kind != "explosion":
        other = _usual_opponent(draft.parties[0], counts, scene)
        if other is not None:
            draft.sides.append(other)
    elif (
        not draft.parties
        and (draft.kind in _MUTUAL or draft.tolls)
        and (draft.own_when or draft.own_place or draft.tolls or draft.border)
    ):
        draft.sides += _pair_of_place(draft, scene) or _usual_pair(counts, scene)


def _implied_attacker(draft: IncidentDraft, scene: Scene) -> None:
    """Who tells that its own people were shot at means the other side."""
    if (
        draft.attacker is not None
        or draft.kind not in ("shooting", "shelling", "air_strike", "attack")
        or len(draft.parties) != 2
    ):
        return
    hurt = {draft.target} | {t.side for t in draft.tolls}
    tellers = {polity_of(a, scene) for a, s in draft.sources if s is Stance.ASSERTED}
    victims = [p for p in draft.parties if p in hurt and p in tellers]
    if len(victims) == 1 and len(hurt - {None}) == 1:
        draft.attacker = next(p for p in draft.parties if p != victims[0])
        draft.target = victims[0]


def _pair_of_place(draft: IncidentDraft, scene: Scene) -> list[Actor]:
    """The two states that a border's name names."""
    if draft.place is None or draft.place.kind is not PlaceKind.BORDER:
        return []
    names = draft.place.name.removesuffix(" border").replace("-", "–").split("–")
    return [scene.polities[n] for n in names if n in scene.polities]


def _border(draft: IncidentDraft) -> None:
    """ "The border", between two states: it has the name of both."""
    states = sorted(p.name for p in draft.parties if p.kind is ActorKind.STATE)
    if draft.place is not None or not draft.border or len(states) != 2:
        return
    name = f"{states[0]}–{states[1]} border"
    draft.place = Place(name, PlaceKind.BORDER)


def _usual_opponent(polity: Actor, counts: dict[str, int], scene: Scene) -> Actor | None:
    """The opponent that the text speaks of most; a state before a de facto state."""
    found = [scene.polities[o] for o in opponents(polity, scene) if o in scene.polities]
    spoken = [o for o in found if counts.get(o.id)]
    if not spoken:
        return found[0] if len(found) == 1 else None
    return max(spoken, key=lambda o: (o.kind is ActorKind.STATE, counts[o.id], o.id))


def _usual_pair(counts: dict[str, int], scene: Scene) -> list[Actor]:
    pairs = [tuple(sorted(pair)) for pair in scene.conflicts if all(counts.get(x) for x in pair)]
    if not pairs:
        return []
    best = max(pairs, key=lambda pair: (min(counts[x] for x in pair), pair))
    return [scene.polities[x] for x in best if x in scene.polities]


def _each_side(draft: IncidentDraft) -> list[Toll]:
    """ "One man hurt on either side" is one of each."""
    found: list[Toll] = []
    for toll in draft.tolls:
        if toll.each and len(draft.parties) == 2:
            found += [evolve(toll, side=party, each=False) for party in draft.parties]
        else:
            found.append(toll)
    return found


def _last_tolls(tolls: list[Toll]) -> list[Toll]:
    """Each toll once, a later number for the same people instead of an earlier one."""
    kept: list[Toll] = []
    for toll in tolls:
        if toll.back and any(t.kind is toll.kind for t in kept):
            continue
        same = next(
            (
                t
                for t in kept
                if t.kind is toll.kind
                and t.part == toll.part
                and (t.side == toll.side or None in (t.side, toll.side))
                and (t.same_count(toll) or rival(t, toll))
            ),
            None,
        )
        if same is None:
            kept.append(toll)
        elif same.sentence < toll.sentence and not same.same_count(toll) and len(toll.named) == 0:
            if same.tellers and toll.tellers and not same.tellers & toll.tellers:
                kept.append(toll)  # rival figures stand side by side
            else:
                kept[kept.index(same)] = toll
        else:
            same.side = same.side or toll.side
            same.civilian = toll.civilian if same.civilian is None else same.civilian
    return kept


def _place_sides(draft: IncidentDraft, scene: Scene) -> None:
    """Where one side strikes a place, the people there are of the side that holds it."""
    if (
        draft.place is None
        or draft.kind not in _STRIKES
        or draft.place.kind in (PlaceKind.BORDER, PlaceKind.LINE, PlaceKind.SEA)
    ):
        return
    moment = draft.when.earliest if draft.when is not None else scene.published
    holder = holder_of(draft.place, moved(moment, -1) if moment is not None else None, scene)
    if holder is None or holder == draft.attacker or holder not in draft.parties:
        return
    for toll in draft.tolls:
        if toll.side is None:
            toll.side = holder


def _toll_sides(draft: IncidentDraft, scene: Scene) -> None:
    """People of no stated side are of the side attacked."""
    if draft.kind == "capture" and draft.attacker is None and len(draft.parties) == 2:
        held = {t.side for t in draft.tolls if t.side is not None}
        others = [p for p in draft.parties if p not in held]
        if len(held) == 1 and len(others) == 1:
            draft.attacker = others[0]  # who is captured is captured by the other side
    _place_sides(draft, scene)
    for toll in draft.tolls:
        if (
            (toll.own or toll.named)
            and toll.side is not None
            and toll.side == draft.attacker
            and len(draft.parties) == 2
        ):
            toll.side = next(p for p in draft.parties if p != draft.attacker)
        if toll.side is None and draft.kind == "explosion" and draft.attacker is None and len(draft.parties) == 1:
            toll.side = draft.parties[0]
        if toll.side is None and draft.attacker is not None and draft.kind != "war":
            others = [p for p in draft.parties if p != draft.attacker]
            if len(others) == 1:
                toll.side = others[0]


def _stances(draft: IncidentDraft, scene: Scene) -> None:
    """Each source once; the attacker who admits is one who confirms."""
    found: dict[Actor, Stance] = {}
    for source, stance in draft.sources:
        if source not in found or stance is Stance.DENIED:
            found[source] = stance
    others = [a for a in found if polity_of(a, scene) != draft.attacker]
    for source, stance in found.items():
        if (
            stance is Stance.ASSERTED
            and others
            and polity_of(source, scene) == draft.attacker
            and draft.attacker is not None
        ):
            found[source] = Stance.CONFIRMED
    draft.sources = list(found.items())


def _is_incident(draft: IncidentDraft, published: bool) -> bool:
    if draft.weak and not draft.tolls and not (draft.when is not None and len(draft.parties) > 1):
        return False
    if draft.back and not draft.tolls and draft.when is None and draft.place is None and draft.kind != "war":
        return False
    if not draft.kinds and all(t.kind is CasualtyKind.DISPLACED for t in draft.tolls):
        return False
    if draft.when is None and draft.place is None and (published or not draft.tolls):
        return False  # no day, no place: talk of what happens, not of one incident
    if draft.kind == "explosion":
        return bool(draft.parties)
    return len(draft.parties) > 1
