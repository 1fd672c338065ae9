"""How much speaks for two drafts being one incident."""

from caucasus_news.model import CasualtyKind
from caucasus_news.parsers.incidents.accounts import (
    LEDE,
    completes,
    details,
    elaborates,
    explains,
    is_mere_talk,
    is_other_account,
    is_told_apart,
    outlasts,
    spells_out,
    tells_damage,
)
from caucasus_news.parsers.incidents.alike import (
    attackers_apart,
    parties_apart,
    places_apart,
    same_day,
    same_family,
    times_apart,
    tolls_apart,
    was_over,
)
from caucasus_news.parsers.incidents.captives import are_same_captives, is_captives_deed
from caucasus_news.parsers.incidents.draft import FIRE, IncidentDraft
from caucasus_news.parsers.incidents.fallen_on import tells_where
from caucasus_news.parsers.incidents.recounting import (
    NEXT,
    answers_for_dead,
    counts_longer,
    counts_other_side,
    counts_war,
    counts_where_named,
    goes_on_counting,
    recounts_own,
    shares_out,
)
from caucasus_news.parsers.incidents.speaking_for import (
    by_circumstances,
    by_denial,
    by_flight,
    by_nearness,
    by_reference,
    by_tolls,
    goes_back,
    only_counts,
)
from caucasus_news.parsers.incidents.whereabouts import EXTENT
from caucasus_news.parsers.scene import Scene

_OCCURRING = frozenset(
    {"occur", "happen", "take place", "come", "begin", "start", "last", "follow", "unfold", "erupt"}
    | {"break out", "flare"}
)
ENOUGH = 4.0
_FAR = 12  # sentences behind which nothing without a place and day of its own belongs to an incident
_YEAR, _SEASON = 365, 60  # days
_NEVER = -100.0
_NEAR = 3  # sentences within which the next ones speak of it without more


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
        or (a.own_when and b.sentence == a.sentence and _goes_on_since(b, a))
        or is_mere_talk(a, b)
        or is_told_apart(a, b, scene)
        or counts_longer(a, b, scene)
        or (bool(a.tolls) and not b.tolls and is_captives_deed(a, b))
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
    counted = _by_count(a, b, latest, scene)
    if counted is not None:
        return counted
    told = _by_kind_and_day(a, b, latest, scene)
    if told is not None:
        return told
    if _is_more_of_it(a, b, latest, scene):
        return ENOUGH + 1
    if places_apart(a.place, b.place, scene.lexicon) or _unfit_tolls(a, b):
        return _NEVER
    if _counts_all(a, b):
        return ENOUGH + 3
    near = b.sentence - a.sentence
    if b.back and latest and near <= 3 and _tells_circumstances(b):
        return ENOUGH + 1  # "the incident occurred near X"
    score = 2.0 if _is_resumed(a, b) else 0.0  # "the fighting" behind a war is that war
    score += by_reference(a, b, near) + by_circumstances(a, b, scene)
    if b.tolls:
        score += (by_tolls(a, b, near) if a.tolls else 0.0) + (by_flight(a, b, latest, near) if not b.kind else 0.0)
    score += by_denial(a, b, near) if b.sources else 0.0
    return score + (by_nearness(a, b, near, scene) if latest and near <= _NEAR else 0.0)


def _by_count(a: IncidentDraft, b: IncidentDraft, latest: bool, scene: Scene) -> float | None:
    """What the dead and wounded of both say by themselves; None where they leave it open."""
    if outlasts(a, b) or (not b.tolls and answers_for_dead(a, b)):
        return _NEVER
    if a.measure and not (b.own_when or b.back) and b.sentence > a.sentence:
        return _NEVER
    if b.tolls and (b.back or not b.kind) and counts_other_side(a, b, scene):
        return ENOUGH + (2 if a.tolls else 1)
    if b.kind:
        return None
    if b.tolls and latest and goes_on_counting(a, b):
        return ENOUGH + 1
    if b.tolls and (recounts_own(a, b) or (counts_where_named(a, b, scene) and not times_apart(a.when, b.when))):
        return ENOUGH + 2
    return ENOUGH + 2 if a.kind == "war" and counts_war(a, b) else None


def _by_kind_and_day(a: IncidentDraft, b: IncidentDraft, latest: bool, scene: Scene) -> float | None:
    """What kinds, days and sides say by themselves; None where they leave it open."""
    if not (same_family(a.kind, b.kind) or b.generic or _is_resumed(a, b) or _is_the_attack(a, b, latest)):
        return ENOUGH + 1 if latest and are_same_captives(a, b) and not _others(a, b, scene) else _NEVER
    if is_mere_talk(a, b) or is_told_apart(a, b, scene) or counts_longer(a, b, scene):
        return _NEVER
    closed = a.kind == b.kind == "blockade"
    if (not closed and times_apart(a.when, b.when)) or _others(a, b, scene):  # times first: they tell most pairs apart
        return _NEVER
    if closed and (a.weak or b.weak or a.back or b.back) and _days_between(a, b) < _YEAR:
        return ENOUGH + 1  # "the closure of the only road"
    return _NEVER if closed and times_apart(a.when, b.when) else None


def _is_more_of_it(a: IncidentDraft, b: IncidentDraft, latest: bool, scene: Scene) -> bool:
    """Whether `b` tells more of `a`, or another's account of it, whatever else they have in common."""
    if (a.kind == "war" and _tolls_of_war(a, b)) or (b.kind == "attack" and tells_damage(a, b, scene)):
        return True
    return is_other_account(a, b) or (latest and _goes_on(a, b, scene))


def _goes_on(a: IncidentDraft, b: IncidentDraft, scene: Scene) -> bool:
    """Whether `b` tells more of what was told last: where, when, how, or of some of those who fell."""
    return (
        (b.back and (_refines(a, b, scene) or tells_where(a, b)))
        or (bool(a.tolls and b.tolls) and shares_out(a, b, scene))
        or explains(a, b)
        or (a.kind in FIRE and details(a, b, scene))
        or (a.when is None and completes(a, b, scene))
        or (a.sentences[0] <= LEDE and (elaborates(a, b, scene) or spells_out(a, b, scene)))
    )


def _has_in_common(a: IncidentDraft, b: IncidentDraft, scene: Scene) -> bool:
    """Whether what was told long before has enough in common with `b` for a closer look; most has not."""
    if not (same_family(a.kind, b.kind) or b.generic):
        return False
    if a.kind == b.kind == "blockade":
        return True
    if times_apart(a.when, b.when):
        return False
    near = b.sentence - a.sentence
    score = by_reference(a, b, near) + by_circumstances(a, b, scene)
    return score + (by_tolls(a, b, near) if a.tolls and b.tolls else 0.0) >= ENOUGH


def _counts_all(a: IncidentDraft, b: IncidentDraft) -> bool:
    """Whether `b` only gives the number of the dead, of what the first sentence told without one."""
    return not a.tolls and a.sentences[0] <= 1 and only_counts(b) and any(t.total for t in b.tolls)


def _is_resumed(a: IncidentDraft, b: IncidentDraft) -> bool:
    """Whether "the fighting" goes on about a war that was just told."""
    return a.kind == "war" and b.kind == "clash" and b.back and not b.own_when and b.sentence - a.sentence <= 2


def _is_the_attack(a: IncidentDraft, b: IncidentDraft, latest: bool) -> bool:
    """Whether "the attack" goes back to a bomb that was just told of."""
    return b.kind == "attack" and goes_back(b) and latest and a.kind == "explosion" and b.sentence - a.sentence <= 2


def _others(a: IncidentDraft, b: IncidentDraft, scene: Scene) -> bool:
    """Whether the two are of others: other attackers or sides, or two known wars."""
    two = a.known is not None and b.known is not None and a.known.id != b.known.id
    two = two or (a.ended is not None and was_over(a, b)) or (b.ended is not None and was_over(b, a))
    two = two or (bool(a.tolls) and not b.tolls and is_captives_deed(a, b))
    since = b.own_when and b.sentence == a.sentence and _goes_on_since(a, b)
    return two or since or attackers_apart(a, b, scene) or parties_apart(a, b, scene)


def _goes_on_since(a: IncidentDraft, b: IncidentDraft) -> bool:
    """Whether `b` is what began that which `a` tells of: "have traded fire since Aldor attacked Berria on Monday"."""
    first = b.frames[0] if b.frames else None
    if first is None or first.verb is None or first.role != "since":
        return False
    return any(f is first.governor for f in a.frames)


def _unfit_tolls(a: IncidentDraft, b: IncidentDraft) -> bool:
    """Whether `b` tells of other people than came to harm in `a`, or of a fate that its kind does not bring."""
    if b.kind and not b.tolls:
        return False
    alone = not b.kind and not b.own_when and not b.own_place
    if tolls_apart(a, b) and not (b.back or alone or same_day(a.when, b.when)):
        return True
    if b.kind:
        return False
    displaced = all(t.kind is CasualtyKind.DISPLACED for t in b.tolls)
    unfit = displaced and a.kind not in ("offensive", "war", "attack", "clash", "")
    return unfit or (bool(b.tolls) and a.kind == "blockade")


def _days_between(a: IncidentDraft, b: IncidentDraft) -> int:
    """The days between two incidents' beginnings, as far as they are known."""
    if a.when is None or b.when is None or a.when.earliest is None or b.when.earliest is None:
        return 0
    return abs((a.when.earliest - b.when.earliest).days)


def _refines(a: IncidentDraft, b: IncidentDraft, scene: Scene) -> bool:
    """Whether `b` tells more exactly where what was just told was: "the blast occurred in the village of …"."""
    if b.sentence - a.sentence > 3 or not b.frames or a.place is None or b.place is None:
        return False
    at_once = b.sentence - a.sentence <= 1 and bool(b.kind) and not (b.own_when or tolls_apart(a, b))
    at_once = at_once and not places_apart(a.place, b.place, scene.lexicon)
    if not (_tells_circumstances(b) or at_once):  # "nobody was hurt in the strike, near Ostia"
        return False
    return EXTENT[b.place.kind] < EXTENT[a.place.kind]


def _tolls_of_war(a: IncidentDraft, b: IncidentDraft) -> bool:
    """Whether `b` counts the people who died in the years of the war `a` that is told of."""
    if b.kind or a.when is None or b.when is None or b.when.earliest is None or b.when.latest is None:
        return False
    return (b.when.latest - b.when.earliest).days > _SEASON


def _tells_circumstances(draft: IncidentDraft) -> bool:
    """Whether a draft tells where and when what was told before was.

    "the clash occurred in …", "the attack came at …".
    """
    frame = draft.frames[0]
    outer = frame.governor
    return frame.verb is None and frame.role == "subject" and outer is not None and outer.lemma in _OCCURRING
