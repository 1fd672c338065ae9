"""What the lexicon knows of a war or blockade that a draft tells of."""

from attrs import evolve

from caucasus_news.lexicon.records import Framework
from caucasus_news.model import Actor, ActorKind, Place, PlaceKind, When
from caucasus_news.parsers.incidents.absorbing import absorb
from caucasus_news.parsers.incidents.draft import IncidentDraft
from caucasus_news.parsers.incidents.wars import days_of, known_by_day, known_by_parties, parties_of, whole_days
from caucasus_news.parsers.incidents.whereabouts import place_named
from caucasus_news.parsers.incidents.words import incident_words
from caucasus_news.parsers.scene import Scene
from caucasus_news.parsers.sides import in_conflict, polities

_ENDLESS = 1_000_000  # days
LONG = 60  # days: what goes on longer is a war
_PAIR = 2
_WAYS = (PlaceKind.CORRIDOR, PlaceKind.ROAD, PlaceKind.CROSSING)
_MONTH = 27  # days from its first to its last, at least


def apply_known(draft: IncidentDraft, counts: dict[str, int], scene: Scene) -> None:
    """What is known of a named war, or of the one of those days."""
    if draft.kind == "war" and not draft.parties and not draft.back:
        draft.sides = _enemies_named(draft, scene)
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
    if draft.kind == "war" and draft.place is None:
        draft.place = _fought_over(known, scene)
    if (
        draft.kind == "clash"
        and known.kind == "war"
        and draft.when is not None
        and draft.when.earliest
        and draft.when.latest
    ):
        long = (draft.when.latest - draft.when.earliest).days > LONG
        if long or (draft.when.earliest == known.start and any(t.since is not None for t in draft.tolls)):
            draft.kind = "war"
    if draft.kind == "offensive" and known.kind != "war":
        draft.sides += [p for p in parties_of(known, scene) if p not in draft.parties]
        if draft.place is None and known.places:
            draft.place = place_named(known.places[0], scene)
    if draft.kind in ("war", "clash") and len(draft.parties) < 2:
        draft.sides += [p for p in parties_of(known, scene) if p not in draft.parties]
    whole_days(draft, scene.published)


def _enemies_named(draft: IncidentDraft, scene: Scene) -> list[Actor]:
    """The two at war of whom the sentence of a war speaks: "Aldoria and the Ostian Front ended a war of 30 years"."""
    if any(f.role == "at" for f in draft.frames):
        return []  # "are still at war"
    bounds = scene.document.sentences[draft.sentences[0]]
    named = polities((a for m in scene.mentions_in(bounds.first, bounds.last) for a in m.actors), scene)
    pair = in_conflict(named, scene)
    return pair if len(pair) == _PAIR else []


def join_known(drafts: list[IncidentDraft]) -> list[IncidentDraft]:
    """One draft for each known war, by whatever name it is told: "the Second Aldorian War … before the 2020 war"."""
    wars: dict[str, IncidentDraft] = {}
    kept = []
    for draft in drafts:
        known = draft.known if draft.kind == "war" and _is_whole(draft) else None
        war = wars.setdefault(known.id, draft) if known is not None else draft
        if war is draft:
            kept.append(draft)
        else:
            when = min((w for w in (war.when, draft.when) if w is not None), key=_length, default=None)
            absorb(war, draft)
            war.when = when
    return kept


def join_blockades(drafts: list[IncidentDraft]) -> list[IncidentDraft]:
    """One draft for the land that is shut in and the only way to it that is shut, from the same day on."""
    if len([d for d in drafts if d.kind == "blockade"]) < _PAIR:
        return drafts
    kept: list[IncidentDraft] = []
    for draft in drafts:
        other = next((d for d in kept if _is_way_there(d, draft) or _is_way_there(draft, d)), None)
        if other is None:
            kept.append(draft)
            continue
        way = other.place if _is_way_there(other, draft) else draft.place
        absorb(other, draft)
        other.place = way
    return kept


def _is_way_there(way: IncidentDraft, land: IncidentDraft) -> bool:
    """Whether two blockades of the same day and sides are of a road or corridor, and of the land behind it."""
    if not (way.kind == land.kind == "blockade") or way.place is None or way.place.kind not in _WAYS:
        return False
    if land.place is not None and land.place.kind in (*_WAYS, PlaceKind.BORDER):
        return False
    if way.when is None or land.when is None or way.when.earliest != land.when.earliest:
        return False
    return {*way.parties} == {*land.parties} and way.attacker in (None, land.attacker, *land.sides)


def _is_whole(draft: IncidentDraft) -> bool:
    """Whether a draft is of one war and not of a day in it: "two wars" have none."""
    known, when = draft.known, draft.when
    if known is None or known.start is None or known.end is None or when is None:
        return when is not None
    return _length(when) >= min((known.end - known.start).days, _MONTH)


def _length(when: When) -> int:
    """How many days a time leaves open; of one that nobody can place more than of any."""
    return (when.latest - when.earliest).days if when.earliest and when.latest else _ENDLESS


def _fought_over(known: Framework, scene: Scene) -> Place | None:
    """The land that a war was about, where the text speaks of it."""
    land = scene.polities.get(known.places[0]) if known.places else None
    if land is None or land.kind is not ActorKind.DE_FACTO_STATE:
        return None
    named = any(m.place is not None and m.place.name == land.name for m in scene.document.mentions)
    spoken = named or any(land in m.actors for m in scene.document.mentions)
    return place_named(land.name, scene) if spoken else None


def _blockade(draft: IncidentDraft, counts: dict[str, int], scene: Scene) -> None:
    """The known blockade of a road, or the one that "the blockade" can only mean: its parties, road and first day."""
    today = scene.published
    known = [f for f in scene.lexicon.frameworks if f.kind == "blockade"]
    known = [f for f in known if today is None or f.start is None or f.start <= today]  # no other may be meant before
    if draft.place is not None:
        known = [f for f in known if draft.place.name in f.places or _is_land_of(draft, f, scene)]
    else:
        known = [
            f
            for f in known
            if (draft.back or _began_then(draft, f)) and all(counts.get(p.id) for p in parties_of(f, scene))
        ]
    for framework in known[:1]:
        draft.sides += [p for p in parties_of(framework, scene) if p not in draft.parties]
        if framework.start is None:
            continue
        if draft.place is None and framework.places:
            draft.place = place_named(framework.places[0], scene)
        first = days_of(evolve(framework, end=framework.start), draft.frames[0], scene) if draft.frames else None
        if draft.when is None or not draft.own_when:
            draft.when = first or draft.when


def _began_then(draft: IncidentDraft, known: Framework) -> bool:
    """Whether a known blockade began on the day of one whose road goes unnamed: "have barred the road since 5 May"."""
    ways = incident_words().ways
    shut = any(a.chunk.lemma in ways for f in draft.frames for a in f.objects)
    return shut and draft.when is not None and draft.when.earliest == known.start is not None


def _is_land_of(draft: IncidentDraft, known: Framework, scene: Scene) -> bool:
    """Whether the place of a draft is the land of a party: "the blockade of Nagorno-Karabakh"."""
    place = draft.place
    return place is not None and any(
        p.name == place.name and p.kind is ActorKind.DE_FACTO_STATE for p in parties_of(known, scene)
    )


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
