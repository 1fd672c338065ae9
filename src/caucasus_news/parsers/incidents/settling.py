"""After merging: sides by who held the place, wars by what is known of them, tolls and sources in their last state."""

from collections import Counter
from collections.abc import Callable

from attrs import evolve

from caucasus_news.model import Actor, ActorKind, CasualtyKind, Means, Place, PlaceKind, Precision, Stance
from caucasus_news.parsers.attribution_words import attribution_words
from caucasus_news.parsers.casualties.tolls import Toll
from caucasus_news.parsers.incidents.alike import is_downing
from caucasus_news.parsers.incidents.attributing import mark_hostile
from caucasus_news.parsers.incidents.conditions import BY_MEANS
from caucasus_news.parsers.incidents.deciding import is_incident
from caucasus_news.parsers.incidents.draft import IncidentDraft
from caucasus_news.parsers.incidents.known import LONG, apply_known, join_blockades, join_known
from caucasus_news.parsers.incidents.last_resorts import fill_in
from caucasus_news.parsers.incidents.latest import carry_sides, last_tolls
from caucasus_news.parsers.incidents.order import newest_first
from caucasus_news.parsers.incidents.persons import forget_guessed, persons_told, recall_persons
from caucasus_news.parsers.incidents.sides import enemy_meant, fill_sides, implied_attacker, name_border
from caucasus_news.parsers.incidents.surroundings import is_armed, weapon_in
from caucasus_news.parsers.incidents.told_again import join_retold
from caucasus_news.parsers.incidents.told_days import day_of_exchange, day_told_before
from caucasus_news.parsers.incidents.toll_sides import toll_sides
from caucasus_news.parsers.incidents.twins import join_twins
from caucasus_news.parsers.incidents.words import incident_words
from caucasus_news.parsers.issuers import issuer_of
from caucasus_news.parsers.polities import is_patrons, opponents, polity_among, polity_of, polity_of_mention
from caucasus_news.parsers.scene import Scene, mentions_of

_SENT = (Means.DRONE, Means.MISSILE)
_MANY = 300  # dead: more than in one day's fight


def settle(
    drafts: list[IncidentDraft], scene: Scene, choose_sides: Callable[[IncidentDraft, Scene], None]
) -> list[IncidentDraft]:
    """The drafts that are incidents, with what their circumstances imply; `choose_sides` gives their tolls sides."""
    if not drafts:
        return []
    counts = _polity_counts(scene)
    backwards = newest_first(scene)
    issuer = issuer_of(scene)
    kept = []
    persons = persons_told(drafts, scene)
    for draft in drafts:
        draft.kind = _kind(draft, scene)
        if issuer is not None and not draft.sources and draft.kind != "war":
            draft.sources = [(issuer, Stance.ASSERTED)]
        if draft.place is not None and (
            _is_elsewhere(draft, draft.place, scene) or _is_country_meant(draft, draft.place, scene)
        ):
            draft.place = None
        draft.place = draft.place or draft.home
        if draft.when is None and draft.kind != "war":
            draft.when = (
                day_told_before(draft, drafts, scene) or draft.said_when or day_of_exchange(draft, drafts, scene)
            )
        if draft.distant and draft.attacker is None:
            draft.attacker = enemy_meant(draft, drafts, scene)
        forget_guessed(draft, scene)
        recall_persons(draft, persons)
        if draft.attacker is None:
            carry_sides(draft.tolls)
        apply_known(draft, counts, scene)
        fill_sides(draft, counts, scene)
        name_border(draft)
        implied_attacker(draft, scene)
        if draft.kind == "shooting" and _was_sent(draft, scene):
            draft.kind = "air_strike"
        if draft.kind == "clash" and "capture" not in draft.kinds and _has_two_versions(draft, scene):
            draft.sides += [p for p in draft.parties if p not in draft.sides]
            draft.attacker = draft.target = None
            carry_sides(draft.tolls)
        mark_hostile(draft.tolls, scene)
        draft.tolls = last_tolls(_each_side(draft), backwards)
        toll_sides(draft, scene)
        choose_sides(draft, scene)
        draft.sides += [a for a in draft.allies if a not in draft.parties]
        _stances(draft, scene)
        if is_incident(draft, scene):
            kept.append(draft)
    kept = join_retold(join_twins(join_blockades(join_known(kept)), scene), scene)
    kept = [draft for draft in kept if not _told_besides(draft, kept)]
    fill_in(kept, scene)
    return kept


def _told_besides(draft: IncidentDraft, told: list[IncidentDraft]) -> bool:
    """Whether fire without day and place is told beside other incidents of the same side: it may be one of them."""
    if draft.when is not None or draft.place is not None or draft.kind not in ("shooting", "attack", "shelling"):
        return False
    others = [party for other in told if other is not draft for party in other.parties]
    return any(party in others for party in draft.parties)


def _is_elsewhere(draft: IncidentDraft, place: Place, scene: Scene) -> bool:
    """Whether a place lies where none of the conflicts is: the ministers were in Arlington while the soldiers died.

    Not so where others than the parties of those conflicts are told of.
    """
    if draft.own_place and draft.kinds and not draft.weak:
        return False
    parties = draft.parties
    sides = {p.id for p in parties} | {x for p in parties for x in opponents(p, scene)}
    if len(parties) < 2:
        sides |= {side for pair in scene.conflicts for side in pair}
    armed = any(p.kind not in (ActorKind.STATE, ActorKind.DE_FACTO_STATE) for p in parties)
    struck = draft.own_place and draft.attacker is not None and len(parties) < 2
    strangers = not any(opponents(p, scene) for p in parties) and bool(parties)
    return place.country is not None and place.country not in sides and not (armed or struck or strangers)


def _is_country_meant(draft: IncidentDraft, place: Place, scene: Scene) -> bool:
    """Whether "the country" was taken for the attacker's own: "Aldoria killed two on the country's coast"."""
    if draft.attacker is None or place.kind is not PlaceKind.STATE or place.country != draft.attacker.id:
        return False
    bounds = (scene.document.sentences[number] for number in draft.sentences)
    return any("country" in scene.document.tokens.keys[b.first : b.last] for b in bounds)


def _kind(draft: IncidentDraft, scene: Scene) -> str:
    if "war" in draft.kinds:
        return "war"
    if "ceasefire_violation" in draft.kinds and "shooting" in draft.kinds and not draft.tolls:
        return "ceasefire_violation"
    if {"clash", "capture"} <= {*draft.kinds}:
        return "clash"  # where prisoners were taken
    if "capture" in draft.kinds and len({t.side for t in draft.tolls if t.kind is CasualtyKind.KILLED}) > 1:
        return "clash"  # in which each side lost men
    if draft.kinds:
        kinds = draft.kinds
        if {*kinds} == {"attack", "ceasefire_violation"} and draft.tolls and _is_states_strike(draft):
            kinds = ["attack"]  # "its strike killed two, in breach of the truce"
        strong = [k for k in kinds if k != "attack"] or (["air_strike"] if _is_states_strike(draft) else kinds)
        return "air_strike" if strong[0] == "shelling" and _is_flown(draft) else strong[0]
    if all(t.kind is CasualtyKind.CAPTURED for t in draft.tolls):
        return "capture"
    when = draft.when
    if (
        when is not None
        and when.earliest is not None
        and when.latest is not None
        and (when.latest - when.earliest).days > LONG
        and (when.precision is not Precision.YEAR or max((t.at_least or t.at_most or 0) for t in draft.tolls) >= _MANY)
    ):
        return "war"
    sides = {t.side.id for t in draft.tolls if t.side is not None}
    if len(sides) > 1 and draft.attacker is None:
        return "clash"
    since = next((t.since.earliest for t in draft.tolls if t.since is not None), None)
    if draft.means is None and since is not None:
        return "war" if scene.published is not None and (scene.published - since).days > LONG else "clash"
    if draft.means is not None:
        return BY_MEANS[draft.means]
    return "shooting" if _among_armed(draft, scene) else "attack"


def _among_armed(draft: IncidentDraft, scene: Scene) -> bool:
    """Whether those who came to harm or did it are of a force, or nobody knows: they shot, if nothing else is told."""
    if not any(t.civilian for t in draft.tolls) or any(t.civilian is False for t in draft.tolls):
        return True
    return any(is_armed(a, scene) for f in draft.frames for a in (*f.subject, *f.after("by")))


def _is_states_strike(draft: IncidentDraft) -> bool:
    """Whether a state struck, which it does from the air where no weapon is told of: "an Aldorian strike"."""
    strikes = [f for f in draft.frames if f.verb is None and f.lemma in ("strike", "strikes")]
    if draft.attacker is not None and draft.attacker.kind is ActorKind.STATE and any(f.role == "in" for f in strikes):
        return True  # "Aldoria killed three in strikes on the province"
    owners = (m for f in strikes for m in (*f.chunk.owners, *(n for a in f.after("by") for n in a.mentions)))
    return any(actor.kind is ActorKind.STATE for mention in owners for actor in mention.actors)


def _is_flown(draft: IncidentDraft) -> bool:
    """Whether aircraft struck along with what was fired: "jets and missiles hit the town"."""
    return "air_strike" in draft.kinds and draft.means in (Means.AIRCRAFT, Means.DRONE)


def _was_sent(draft: IncidentDraft, scene: Scene) -> bool:
    """Whether the attacker sent what others shot down: "its air defences downed twelve Aldorian missiles"."""
    first = draft.frames[0] if draft.frames else None
    if first is None or draft.attacker is None or not is_downing(draft):
        return False
    if all(weapon_in(a.chunk, scene, incident_words()) not in _SENT for a in first.objects):
        return False
    tellers = {polity_of(a, scene) for a, stance in draft.sources if stance is Stance.ASSERTED}
    return draft.attacker not in {*tellers, polity_among(first.subject, scene)}


def _polity_counts(scene: Scene) -> dict[str, int]:
    """How often the text names each polity or somebody of its own."""
    counts: Counter[str] = Counter()
    known: dict[str, Actor | None] = {}
    keys = scene.document.tokens.keys
    for mention in scene.document.mentions:
        for actor in mention.actors:
            if actor.id not in known:
                known[actor.id] = polity_of(actor, scene)
            polity = known[actor.id]
            if polity is not None:
                if keys[mention.last : mention.last + 1] != ("-",) or not is_patrons(mention, scene):
                    counts[polity.id] += 1
                break
    return counts


def _each_side(draft: IncidentDraft) -> list[Toll]:
    """ "One man hurt on either side" is one of each."""
    found: list[Toll] = []
    for toll in draft.tolls:
        if toll.each and len(draft.parties) == 2:
            found += [evolve(toll, side=party, each=False, sided=True) for party in draft.parties]
        else:
            found.append(toll)
    return found


def _stances(draft: IncidentDraft, scene: Scene) -> None:
    """Each source once; the attacker who admits is one who confirms."""
    if not draft.sources:
        return
    found: dict[Actor, Stance] = {}
    victims = {who for toll in draft.tolls for who in toll.named} if draft.tolls else ()
    for source, stance in draft.sources:
        if source.id in victims:
            continue  # who came to harm tells nothing
        if source not in found or (stance is Stance.DENIED and not _tells_of_own(source, draft, scene)):
            found[source] = stance
    if draft.attacker is not None:
        _admissions(draft, found, scene)
    draft.sources = [*found.items()]
    if draft.sources[1:]:
        draft.sources = [(a, s) for a, s in draft.sources if not _is_named_closer(a, s, found, scene)]
    if (
        draft.kind == "war"
        and set(draft.kinds) <= {"war", "offensive"}
        and not any(toll.tellers for toll in draft.tolls)
    ):
        draft.sources = []  # nobody's word is needed on a war


def _admissions(draft: IncidentDraft, found: dict[Actor, Stance], scene: Scene) -> None:
    """Let the attacker who tells of what he did confirm it, where others tell of it too."""
    theirs = [a for a in found if polity_of(a, scene) == draft.attacker]
    if not theirs or (len(theirs) == len(found) and not _told_by_others(draft, scene)):
        return
    for source in theirs:
        if (
            found[source] is Stance.ASSERTED
            and source not in draft.tellers
            and source not in draft.blamers
            and not _tells_own_loss(source, draft, scene)
        ):
            found[source] = Stance.CONFIRMED


def _has_two_versions(draft: IncidentDraft, scene: Scene) -> bool:
    """Whether both who fought tell of it, each his own way."""
    tellers = {polity_of(a, scene) for a, stance in draft.sources if stance is Stance.ASSERTED}
    return draft.attacker in tellers and len(tellers & {*draft.parties}) > 1


def _told_by_others(draft: IncidentDraft, scene: Scene) -> bool:
    """Whether the first sentence of an incident is the word of others, named or not: "witnesses said"."""
    saying = attribution_words().saying
    told = (f for f in scene.frames[draft.sentence] if f.verb is not None and f.lemma in saying and f.subject)
    return any(all(polity_of_mention(m, scene) != draft.attacker for m in mentions_of(f.subject)) for f in told)


def _tells_own_loss(source: Actor, draft: IncidentDraft, scene: Scene) -> bool:
    """Whether the attacker only tells of harm to its own: that is its account, no admission."""
    own = polity_of(source, scene)
    return any(source.id in t.tellers and t.side == own for t in draft.tolls)


def _tells_of_own(source: Actor, draft: IncidentDraft, scene: Scene) -> bool:
    """Whether a source has told of harm to its own side: what it rejects is another version, not the deed."""
    own = polity_of(source, scene)
    if own is not None and own == draft.target and (source, Stance.ASSERTED) in draft.sources:
        return True
    return own != draft.attacker and any(source.id in t.tellers and t.side == own for t in draft.tolls)


def _is_named_closer(state: Actor, stance: Stance, found: dict[Actor, Stance], scene: Scene) -> bool:
    """Whether a state only stands for a body or person of its own that says the same."""
    if state.kind not in (ActorKind.STATE, ActorKind.DE_FACTO_STATE):
        return False
    return any(a != state and s is stance and polity_of(a, scene) == state for a, s in found.items())
