"""What speaks for a draft being one told before: how it refers back, its circumstances, its tolls, its spot."""

from caucasus_news.model import CasualtyKind, PlaceKind, Stance
from caucasus_news.parsers.incidents.alike import (
    same_attacker,
    same_day,
    was_told_after,
)
from caucasus_news.parsers.incidents.draft import FIRE, IncidentDraft
from caucasus_news.parsers.incidents.recounting import (
    is_of_those,
)
from caucasus_news.parsers.incidents.whereabouts import EXTENT
from caucasus_news.parsers.scene import Scene


def by_spot(a: IncidentDraft, b: IncidentDraft) -> float:
    """What speaks for it that `b` tells the same deed at the same spot again, without its day."""
    if a.kind != b.kind or a.place is None or b.place is None or not (a.own_place and b.own_place and a.own_when):
        return 0.0
    spot = a.place.name == b.place.name and EXTENT[a.place.kind] < EXTENT[PlaceKind.DISTRICT]
    same = spot and a.kind in FIRE and not (b.own_when or b.apart or (a.tolls and b.tolls))
    return 1.5 if same else 0.0


def are_of_those(draft: IncidentDraft, scene: Scene) -> bool:
    """Whether a draft tells only of some of the people told of before: "Two of the women died in Ostia"."""
    if draft.kind or draft.own_when or not draft.tolls:
        return False
    return all(is_of_those(t, scene) for t in draft.tolls)


def goes_back(draft: IncidentDraft) -> bool:
    """Whether a draft is no more than "the attack", with nothing told of it that was not told before."""
    return bool(draft.kind) and draft.back and not (draft.own_when or draft.own_place or draft.tolls or draft.weak)


def by_reference(a: IncidentDraft, b: IncidentDraft, near: int) -> float:
    """What the words say for it: "the attack" goes back, a kind told again is likelier the same."""
    score = 0.0
    if b.back and not (b.own_place and b.own_when):
        partial = b.own_place or (b.own_when and not same_day(a.when, b.when) and a.when is not None)
        score += 4 if b.generic and near <= 4 else 1.5 if partial else 3 if a.kind == b.kind or near <= 5 else 2
    if (a.known is not None and b.known is not None) or (a.kind == b.kind == "war" and same_day(a.when, b.when)):
        score += 3
    if a.kind and b.kind and a.kind != b.kind and not b.back:
        score -= 1
    if a.kind == b.kind:
        score += 3 if a.kind == "blockade" else 1
    if a.kind == "offensive" and b.kind in ("shelling", "air_strike") and b.tolls and b.own_when and not b.back:
        score -= 2  # "27 people were killed in bombardments of the town since Wednesday": before it was taken
    if a.kind == b.kind and near <= 6 and not (b.own_when or b.own_place or b.tolls or b.weak or b.parties):
        score += 2.5
    return score


def by_circumstances(a: IncidentDraft, b: IncidentDraft, scene: Scene) -> float:
    """What day, place and attacker say for it."""
    score = 2.0 if same_day(a.when, b.when) else 0.0
    if a.place is not None and b.place is not None:
        same = a.place.name == b.place.name
        score += 2 if same else 0.5
        score += 1 if same and was_told_after(a, b) else 0
        if same and not b.kind and b.sentence - a.sentence <= (1 if b.own_when else 3):
            score += 2.5 if b.sentence - a.sentence > 1 else 1.5
    if a.attacker is not None and b.attacker is not None and same_attacker(a, b, scene):
        score += 1
    if a.kind == "clash" and _is_part_of_fighting(a, b):
        score += 3
    told_anew = b.own_place and b.own_when and not a.own_place and bool(b.kind) and not b.back
    if told_anew and not any(x.same_count(y) for x in a.last_tolls for y in b.last_tolls):
        score -= 1.5
    return score


def _is_part_of_fighting(a: IncidentDraft, b: IncidentDraft) -> bool:
    """Whether `b` is what one side did in the clash `a` of a day that was just told: each army has its own account."""
    near = b.sentence - a.sentence <= 4 and same_day(a.when, b.when) and not b.own_place
    return near and b.kind in ("offensive", "attack") and {*a.parties} == {*b.parties}


def by_tolls(a: IncidentDraft, b: IncidentDraft, near: int) -> float:
    """What the people who came to harm say for it: the same number, names for a number, "seven more"."""
    pairs = [(x, y) for x in a.last_tolls for y in b.last_tolls if x.kind is y.kind]
    said = [(x, y) for x, y in pairs if x.said and y.said]
    score = 0.0
    if near <= 2 and all(t.more for t in b.tolls):
        score += 3
    if b.kind and not b.back and any(not x.same_count(y) for x, y in said):
        score -= 1.5
    if all(t.named for t in b.tolls) and any(not x.named for x, _ in pairs):
        score += 3
    if any(x.same_count(y) and x.side == y.side for x, y in said):
        score += 3 if near <= 3 and not (b.own_when or b.own_place) else 2
    return score


def by_flight(a: IncidentDraft, b: IncidentDraft, latest: bool, near: int) -> float:
    """What people who have fled say for it: "138,000 people have been evacuated"."""
    if not all(t.kind is CasualtyKind.DISPLACED for t in b.tolls):
        return 0.0
    if near <= 1 and a.kind in ("offensive", "war"):
        return 1.0
    return 2.0 if latest and near <= 2 and a.kind in ("clash", "shelling") else 0.0


_DENIED = 6  # sentences within which a denial is of it


def by_denial(a: IncidentDraft, b: IncidentDraft, near: int) -> float:
    """What speaks for it that `b` is only denied: what somebody denies was told before."""
    alike = b.attacker is None or a.attacker in (b.attacker, None)
    if near <= _DENIED and alike and all(s is Stance.DENIED for _, s in b.sources):
        return 3.0 if not b.own_when else 1.0
    return 0.0


def by_nearness(a: IncidentDraft, b: IncidentDraft, near: int, scene: Scene) -> float:
    """What speaks for it that `b` is told in the next sentences behind what was told last."""
    score = by_spot(a, b)
    if near <= 2 and goes_back(b):
        score += 1.5
    if near <= 2 and a.tolls and are_of_those(b, scene):
        score += 3
    if near <= 2 and a.kind == b.kind and a.when is None and b.own_when and not (a.tolls or a.attacker):
        score += 1 if a.sentences[0] <= 1 else 0  # the first sentence tells it without its day
    if near <= 1 and not b.kind and not b.own_place and b.tolls and all(t.part or t.again for t in b.tolls):
        score += 1  # "eight of the dead were children"
    elif near == 1 and only_counts(b) and a.kind in FIRE:
        score += 1.5
    if not b.kind and any(t.total for t in b.tolls):
        score += 1  # "raised the number of dead to eight"
    if not b.own_place and (not b.own_when or same_day(a.when, b.when)):
        score += 3 if not b.kind else 1.5 if near <= 1 else 0
    return score


def only_counts(draft: IncidentDraft) -> bool:
    """Whether a draft only tells how many fell, neither where nor when: "the ministry put the dead at 14"."""
    homeless = not draft.kind and not draft.own_place and not draft.own_when and draft.place is None
    return homeless and bool(draft.tolls)
