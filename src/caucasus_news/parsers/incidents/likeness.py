"""How much speaks for two drafts being one incident."""

from caucasus_news.model import CasualtyKind, PlaceKind, Stance
from caucasus_news.parsers.casualties.tolls import casualty_words
from caucasus_news.parsers.incidents.accounts import (
    NEXT,
    answers_for_dead,
    completes,
    counts_longer,
    counts_other_side,
    counts_war,
    counts_where_named,
    details,
    elaborates,
    explains,
    goes_on_counting,
    hit_there,
    is_mere_talk,
    is_of_those,
    is_other_account,
    is_told_apart,
    outlasts,
    recounts_own,
    same_list,
    shares_out,
    spells_out,
    tells_damage,
)
from caucasus_news.parsers.incidents.alike import (
    attackers_apart,
    parties_apart,
    places_apart,
    same_attacker,
    same_day,
    same_family,
    times_apart,
    tolls_apart,
)
from caucasus_news.parsers.incidents.draft import IncidentDraft
from caucasus_news.parsers.incidents.fallen_on import tells_where
from caucasus_news.parsers.incidents.whereabouts import EXTENT
from caucasus_news.parsers.scene import Scene

_OCCURRING = frozenset(
    {"occur", "happen", "take place", "come", "begin", "start", "last", "follow", "unfold", "erupt"}
    | {"break out", "flare"}
)
_SOLDIERS = frozenset({"soldier", "serviceman", "officer", "conscript", "guard", "policeman"})
ENOUGH = 4.0
_FIRE = frozenset({"shelling", "air_strike", "shooting", "attack", "clash", "explosion"})
_FAR = 12  # sentences behind which nothing without a place and day of its own belongs to an incident
_LATER = 9  # sentences within which the same numbers are of the same fight
_YEAR = 365
_SEASON = 60
_NEVER = -100.0


def _taken_in(a: IncidentDraft, b: IncidentDraft) -> bool:
    """Whether people were captured in what was just told: "two of the soldiers were taken prisoner"."""
    near = min((abs(x - y) for x in a.sentences for y in b.sentences), default=99)
    return (
        b.kind == "capture" and bool(b.tolls) and a.kind in ("attack", "clash", "offensive", "shooting") and near <= 1
    )


def kinship(a: IncidentDraft, b: IncidentDraft, scene: Scene) -> float:
    """How well a placeless and timeless draft goes with an incident; 0: not at all."""
    near = min([abs(x - y) for x in a.sentences for y in b.sentences], default=99)
    if near > _FAR:
        return 0.0
    if (
        not (same_family(a.kind, b.kind) or _taken_in(a, b))
        or attackers_apart(a, b, scene)
        or parties_apart(a, b, scene)
    ):
        return 0.0
    if (
        (not b.tolls and not b.kind)
        or outlasts(a, b)
        or _goes_on_since(b, a)
        or is_mere_talk(a, b)
        or is_told_apart(a, b, scene)
        or counts_longer(a, b)
    ):
        return 0.0
    homeless = not (a.kind or a.when is not None or a.place is not None)
    if b.kind and homeless and {t.kind for t in a.tolls} != {t.kind for t in b.tolls or a.tolls}:
        return 0.0
    if b.weak and not b.tolls and not a.kind:
        return 0.0  # "mines laid during the occupation" before "have killed 71 people"
    displaced = b.tolls and all(t.kind is CasualtyKind.DISPLACED for t in b.tolls) and not b.kind
    if displaced and a.kind not in ("offensive", "war"):
        return 0.0
    if b.kind and not (b.back or b.weak or b.tolls) and b.attacker is not None and a.attacker is None and near > 1:
        return 0.0
    if near > (_FAR if displaced or a.kind == "war" else 5):
        return 0.0
    score = 2.0 - 0.2 * near
    score += (
        1.0 * (bool(a.kind) and a.kind == b.kind)
        + 1.0 * (a.attacker is not None and a.attacker == b.attacker)
        + 1.0 * b.back
    )
    if (
        a.kind == "war"
        and not displaced
        and not (not b.kind and b.tolls and max(t.at_least or t.at_most or 0 for t in b.tolls) >= 300)
    ):
        return 0.0
    return score


def likeness(a: IncidentDraft, b: IncidentDraft, latest: bool, scene: Scene) -> float:
    """How much speaks for `b`, told later, being the incident `a`, which was told `latest` or earlier.

    What is less than `ENOUGH` says that they are two, and no more than that.
    """
    if not (latest or b.sentence - a.sentence <= NEXT or _has_in_common(a, b, scene)):
        return _NEVER
    if outlasts(a, b) or answers_for_dead(a, b):
        return _NEVER
    if a.measure and not (b.own_when or b.back) and b.sentence > a.sentence:
        return _NEVER
    if counts_other_side(a, b, scene):
        return ENOUGH + (2 if a.tolls else 1)
    if latest and goes_on_counting(a, b):
        return ENOUGH + 1
    if recounts_own(a, b):
        return ENOUGH + 2
    if b.tolls and not b.kind and counts_where_named(a, b, scene) and not times_apart(a.when, b.when):
        return ENOUGH + 2
    if latest and not b.kind and hit_there(a, b):
        return ENOUGH + 1
    if counts_war(a, b):
        return ENOUGH + 2
    resumed = _is_resumed(a, b)
    if not (same_family(a.kind, b.kind) or b.generic or resumed or _is_the_attack(a, b, latest)):
        return _NEVER
    if is_mere_talk(a, b) or is_told_apart(a, b, scene) or counts_longer(a, b):
        return _NEVER
    closed = a.kind == b.kind == "blockade"
    if not closed and times_apart(a.when, b.when):  # first, since it tells most pairs of a long text apart
        return _NEVER
    if _others(a, b, scene):
        return _NEVER
    if closed and (a.weak or b.weak or a.back or b.back) and _days_between(a, b) < _YEAR:
        return ENOUGH + 1  # "the closure of the only road"
    if closed and times_apart(a.when, b.when):
        return _NEVER
    if _refines(a, b, latest, scene) or _tolls_of_war(a, b) or (latest and tells_where(a, b)):
        return ENOUGH + 1
    if (
        (latest and shares_out(a, b, scene))
        or explains(a, b, latest)
        or details(a, b, latest, scene)
        or tells_damage(a, b, scene)
        or is_other_account(a, b)
        or completes(a, b, latest, scene)
        or elaborates(a, b, latest, scene)
        or spells_out(a, b, latest, scene)
    ):
        return ENOUGH + 1
    if places_apart(a.place, b.place, scene.lexicon) or _unfit_tolls(a, b):
        return _NEVER
    near = b.sentence - a.sentence
    if _counts_all(a, b):
        return ENOUGH + 3
    if b.back and latest and near <= 3 and _tells_circumstances(b):
        return ENOUGH + 1  # "the incident occurred near X"
    score = 2.0 if resumed else 0.0  # "the fighting" behind a war is that war
    if latest and near <= 2 and _goes_back(b):
        score += 1.5
    if latest and near <= 2 and a.tolls and _are_of_those(b, scene):
        score += 3
    if latest and near <= 2 and a.kind == b.kind and a.when is None and b.own_when and not (a.tolls or a.attacker):
        score += 1 if a.sentences[0] <= 1 else 0  # the first sentence tells it without its day
    score += _by_reference(a, b, near) + _by_circumstances(a, b, scene) + _by_tolls(a, b, near)
    if near <= 2 and not b.tolls and any(t.at_least == 1 for t in a.last_tolls) and _is_of_victim(b, scene):
        score += 1.5
    alike = b.attacker is None or a.attacker in (b.attacker, None)
    if near <= 6 and alike and b.sources and all(s is Stance.DENIED for _, s in b.sources):
        score += 3 if not b.own_when else 1  # what somebody denies was told before
    if latest and near <= 1 and not b.kind and not b.own_place and b.tolls and all(t.part or t.again for t in b.tolls):
        score += 1  # "eight of the dead were children"
    elif latest and near == 1 and _only_counts(b) and a.kind in _FIRE:
        score += 1.5
    if latest and near <= 3 and not b.kind and any(t.total for t in b.tolls):
        score += 1  # "raised the number of dead to eight"
    score += _by_flight(a, b, latest, near) + (_by_spot(a, b) if latest and near <= 3 else 0.0)
    if latest and near <= 3 and not b.own_place and (not b.own_when or same_day(a.when, b.when)):
        score += 3 if not b.kind else 1.5 if near <= 1 else 0
    return score


def _has_in_common(a: IncidentDraft, b: IncidentDraft, scene: Scene) -> bool:
    """Whether what was told long before has enough in common with `b` for a closer look; most has not."""
    if not (same_family(a.kind, b.kind) or b.generic):
        return False
    if a.kind == b.kind == "blockade":
        return True
    if times_apart(a.when, b.when):
        return False
    if _tolls_of_war(a, b) or _counts_all(a, b):
        return True
    near = b.sentence - a.sentence
    score = _by_reference(a, b, near) + _by_circumstances(a, b, scene)
    return score + (_by_tolls(a, b, near) if a.tolls and b.tolls else 0.0) >= ENOUGH


def _by_spot(a: IncidentDraft, b: IncidentDraft) -> float:
    """What speaks for it that `b` tells the same deed at the same spot again, without its day."""
    if a.kind != b.kind or a.place is None or b.place is None or not (a.own_place and b.own_place and a.own_when):
        return 0.0
    spot = a.place.name == b.place.name and EXTENT[a.place.kind] < EXTENT[PlaceKind.DISTRICT]
    same = spot and a.kind in _FIRE and not (b.own_when or b.apart or b.plural or (a.tolls and b.tolls))
    return 1.5 if same else 0.0


def _counts_all(a: IncidentDraft, b: IncidentDraft) -> bool:
    """Whether `b` only gives the number of the dead, of what the first sentence told without one."""
    return a.sentences[0] <= 1 and not a.tolls and _only_counts(b) and any(t.total for t in b.tolls)


def _only_counts(draft: IncidentDraft) -> bool:
    """Whether a draft only tells how many fell, neither where nor when: "the ministry put the dead at 14"."""
    homeless = not draft.kind and not draft.own_place and not draft.own_when and draft.place is None
    return homeless and bool(draft.tolls)


def _is_resumed(a: IncidentDraft, b: IncidentDraft) -> bool:
    """Whether "the fighting" goes on about a war that was just told."""
    return a.kind == "war" and b.kind == "clash" and b.back and not b.own_when and b.sentence - a.sentence <= 2


def _are_of_those(draft: IncidentDraft, scene: Scene) -> bool:
    """Whether a draft tells only of some of the people told of before: "Two of the women died in Ostia"."""
    if draft.kind or draft.own_when or not draft.tolls:
        return False
    return all(is_of_those(t, scene) for t in draft.tolls)


def _goes_back(draft: IncidentDraft) -> bool:
    """Whether a draft is no more than "the attack", with nothing told of it that was not told before."""
    return bool(draft.kind) and draft.back and not (draft.own_when or draft.own_place or draft.tolls or draft.weak)


def _is_the_attack(a: IncidentDraft, b: IncidentDraft, latest: bool) -> bool:
    """Whether "the attack" goes back to a bomb that was just told of."""
    return b.kind == "attack" and _goes_back(b) and latest and a.kind == "explosion" and b.sentence - a.sentence <= 2


def _others(a: IncidentDraft, b: IncidentDraft, scene: Scene) -> bool:
    """Whether the two are of others: other attackers or sides, or two known wars."""
    two = a.known is not None and b.known is not None and a.known.id != b.known.id
    return two or _goes_on_since(a, b) or attackers_apart(a, b, scene) or parties_apart(a, b, scene)


def _goes_on_since(a: IncidentDraft, b: IncidentDraft) -> bool:
    """Whether `b` is what began that which `a` tells of: "have traded fire since Aldor attacked Berria on Monday"."""
    first = b.frames[0] if b.frames and b.own_when and b.sentence == a.sentence else None
    if first is None or first.verb is None or first.role != "since":
        return False
    return any(f is first.governor for f in a.frames)


def _unfit_tolls(a: IncidentDraft, b: IncidentDraft) -> bool:
    """Whether `b` tells of other people than came to harm in `a`, or of a fate that its kind does not bring."""
    alone = not b.kind and not b.own_when and not b.own_place
    if tolls_apart(a, b) and not (b.back or alone or same_day(a.when, b.when)):
        return True
    if b.kind:
        return False
    displaced = all(t.kind is CasualtyKind.DISPLACED for t in b.tolls)
    unfit = displaced and a.kind not in ("offensive", "war", "attack", "clash", "")
    return unfit or (bool(b.tolls) and a.kind == "blockade")


def _by_reference(a: IncidentDraft, b: IncidentDraft, near: int) -> float:
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


def _is_of_victim(draft: IncidentDraft, scene: Scene) -> bool:
    """Whether somebody who was told of before was shot at: "the post from which the soldier was fired at"."""
    hit = (a.chunk for f in draft.frames if f.verb is not None for a in f.objects)
    keys = scene.document.tokens.keys
    told = (c for c in hit if "the" in keys[max(c.first - 1, 0) : c.first + 1])
    return any(c.lemma in casualty_words().civilian | _SOLDIERS for c in told)


def _by_circumstances(a: IncidentDraft, b: IncidentDraft, scene: Scene) -> float:
    """What day, place and attacker say for it."""
    score = 2.0 if same_day(a.when, b.when) else 0.0
    if a.place is not None and b.place is not None:
        same = a.place.name == b.place.name
        score += 2 if same else 0.5
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


def _by_tolls(a: IncidentDraft, b: IncidentDraft, near: int) -> float:
    """What the people who came to harm say for it: the same number, names for a number, "seven more"."""
    if not (a.tolls and b.tolls):
        return 0.0
    pairs = [(x, y) for x in a.last_tolls for y in b.last_tolls if x.kind is y.kind]
    said = [(x, y) for x, y in pairs if x.said and y.said]
    score = 0.0
    if near <= 2 and all(t.more for t in b.tolls):
        score += 3
    if b.kind and not b.back and any(not x.same_count(y) for x, y in said):
        score -= 1.5
    if all(t.named for t in b.tolls) and any(not x.named for x, _ in pairs):
        score += 3
    if near <= _LATER and same_list(a, b):
        score += 3  # "two died and five were hurt", told again
    if any(x.same_count(y) and x.side == y.side for x, y in said):
        score += 3 if near <= 3 and not (b.own_when or b.own_place) else 2
    return score


def _by_flight(a: IncidentDraft, b: IncidentDraft, latest: bool, near: int) -> float:
    """What people who have fled say for it: "138,000 people have been evacuated"."""
    if not _only_displaced(b):
        return 0.0
    if near <= 1 and a.kind in ("offensive", "war"):
        return 1.0
    return 2.0 if latest and near <= 2 and a.kind in ("clash", "shelling") else 0.0


def _only_displaced(draft: IncidentDraft) -> bool:
    return not draft.kind and bool(draft.tolls) and all(t.kind is CasualtyKind.DISPLACED for t in draft.tolls)


def _days_between(a: IncidentDraft, b: IncidentDraft) -> int:
    """The days between two incidents' beginnings, as far as they are known."""
    if a.when is None or b.when is None or a.when.earliest is None or b.when.earliest is None:
        return 0
    return abs((a.when.earliest - b.when.earliest).days)


def _refines(a: IncidentDraft, b: IncidentDraft, latest: bool, scene: Scene) -> bool:
    """Whether `b` tells more exactly where what was just told was: "the blast occurred in the village of …"."""
    near = latest and b.sentence - a.sentence <= 3
    if not (b.back and near and b.frames and a.place is not None and b.place is not None):
        return False
    at_once = b.sentence - a.sentence <= 1 and bool(b.kind) and not (b.own_when or tolls_apart(a, b))
    at_once = at_once and not places_apart(a.place, b.place, scene.lexicon)
    if not (_tells_circumstances(b) or at_once):  # "nobody was hurt in the strike, near Ostia"
        return False
    return EXTENT[b.place.kind] < EXTENT[a.place.kind]


def _tolls_of_war(a: IncidentDraft, b: IncidentDraft) -> bool:
    """Whether `b` counts the people who died in the years of the war `a`."""
    if (
        a.kind != "war"
        or b.kind
        or a.when is None
        or b.when is None
        or b.when.earliest is None
        or b.when.latest is None
    ):
        return False
    return (b.when.latest - b.when.earliest).days > _SEASON


def _tells_circumstances(draft: IncidentDraft) -> bool:
    """Whether a draft tells where and when what was told before was.

    "the clash occurred in …", "the attack came at …".
    """
    frame = draft.frames[0]
    outer = frame.governor
    return frame.verb is None and frame.role == "subject" and outer is not None and outer.lemma in _OCCURRING
