"""Whether two drafts are two accounts of one incident, or speak of different things whatever they have in common."""

from caucasus_news.model import CasualtyKind, PlaceKind
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.incidents.alike import (
    attackers_apart,
    near_by,
    places_apart,
    same_attacker,
    same_day,
    same_family,
    tolls_apart,
    was_told_after,
)
from caucasus_news.parsers.incidents.draft import FIRE, IncidentDraft
from caucasus_news.parsers.incidents.whereabouts import EXTENT, record_of
from caucasus_news.parsers.scene import Scene

#: More dead than one blow leaves, by a number alone, and where it is said to be of the fighting.
_OF_A_WAR, _OF_FIGHTING = 1_000, 100
_LASTING = frozenset({"clash", "offensive"})
_BLOWS = frozenset({"shooting", "shelling", "air_strike", "explosion", "attack", "capture"})
_LENGTHS = frozenset({"days", "weeks", "months"})
_ONE_SIDED = frozenset({"shooting", "shelling", "ceasefire_violation"})
_LATER = frozenset({"after", "following"})
_COMING = frozenset({"come", "follow", "be", "occur", "happen", "take place"})
_COMPARED = frozenset({"since", "before", "like", "than"})
_EVERYWHERE = frozenset({"nationwide", "countrywide", "nation-wide", "country-wide"})
LEDE = 1  #: the number of the sentence behind a headline
_RECENT = 31  # days before the text that its news may have been
_PAST = 60  # days before the text from which on something is background


def is_mere_talk(a: IncidentDraft, b: IncidentDraft) -> bool:
    """Whether `b` is a word for a state of things, "the occupation", or a war: it goes with no shot fired elsewhere."""
    if "war" in b.kinds and not b.generic and a.kind in FIRE and "war" not in a.kinds and b.kind != "clash":
        return True
    told = b.tolls or b.own_when or b.own_place or b.generic
    return b.weak and not told and b.kind == "offensive" and a.kind in FIRE


def is_other_account(a: IncidentDraft, b: IncidentDraft) -> bool:
    """Whether `b` is how one side tells the fight `a` that was just told: each names its own posts that were hit."""
    if a.kind != "clash" or b.kind not in _ONE_SIDED or b.attacker is None or not b.sources:
        return False
    both = {*a.parties}
    fits = len(both) == 2 and {*b.parties} <= both and (not b.own_when or same_day(a.when, b.when))
    return fits and not b.tolls and b.sentence - a.sentence <= 2 and near_by(a.place, b.place)


def is_told_apart(a: IncidentDraft, b: IncidentDraft, scene: Scene) -> bool:
    """Whether `b` is said to be another, is only named to measure by, or dates back to before what is news."""
    if (b.apart and not b.back) or (b.sentence in a.sentences and _came_before(a, b)):
        return True
    if not b.kind and b.tolls and _counts_everywhere(a, b, scene):
        return True
    if not b.tolls and b.frames and b.frames[0].role in _COMPARED and b.frames[0].verb is None:
        return not (a.known is not None and b.known is not None) and not same_day(a.when, b.when)
    when = b.when
    if when is None or when.latest is None or b.back or not b.own_when or a.when is not None or not a.tolls:
        return False
    return scene.published is not None and (scene.published - when.latest).days > _PAST


def _counts_everywhere(a: IncidentDraft, b: IncidentDraft, scene: Scene) -> bool:
    """Whether `b` counts those of a whole land, and `a` is no war: "Tens of thousands have died nationwide"."""
    return a.kind not in ("", "war") and not _EVERYWHERE.isdisjoint(scene.keys[b.sentence])


def followed_by(draft: IncidentDraft) -> Frame | None:
    """The verb that tells of what came after a draft: "comes a day after a shell killed two".

    Or after somebody said so: "came a week after Aldoria said that another had been killed".
    """
    for frame in draft.frames:
        said = frame.governor if frame.role == "content" else None
        told = said or frame
        outer = told.governor if told.role in _LATER else None
        if outer is not None and outer.verb is not None and outer.lemma in _COMING:
            return outer
    return None


def _came_before(a: IncidentDraft, b: IncidentDraft) -> bool:
    """Whether `b` is what `a` is told to have followed: "The attack comes a day after a shell killed two"."""
    outer = followed_by(b)
    return outer is not None and any(f.governor is outer and f.role == "subject" for f in a.frames)


def hit_there(a: IncidentDraft, b: IncidentDraft) -> bool:
    """Whether `b` tells of people in one city of the land that `a` struck: "launched 90 drones. In Ostia two died"."""
    if a.kind not in ("air_strike", "shelling") or b.kind or b.own_when or not b.own_place or b.apart:
        return False
    struck = a.place is not None and a.place.kind is PlaceKind.STATE and a.own_place
    there = b.place is not None and a.place is not None and b.place.country == a.place.country is not None
    return struck and there and a.sentences[0] < b.sentence <= a.sentence + 1


def completes(a: IncidentDraft, b: IncidentDraft, scene: Scene) -> bool:
    """Whether `b` gives the day of what was just told without one: "the attack, which occurred on Tuesday, …"."""
    if not b.own_when or b.sentence - a.sentence > 2 or b.apart:
        return False
    published, when = scene.published, b.when
    if (
        published is None
        or when is None
        or when.earliest is None
        or not 0 <= (published - when.earliest).days <= _RECENT
    ):
        return False
    if (
        attackers_apart(a, b, scene)
        or tolls_apart(a, b)
        or _of_others(a, b)
        or not (_is_same_deed(a, b) or _is_of_same(a, b, scene))
    ):
        return False
    unknown = b.back and b.place is not None and record_of(b.place, scene.lexicon) is None
    return unknown or not places_apart(a.place, b.place, scene.lexicon)


def _of_others(a: IncidentDraft, b: IncidentDraft) -> bool:
    """Whether the people who came to harm in the two are of two sides."""
    one, other = {t.side for t in a.last_tolls} - {None}, {t.side for t in b.last_tolls} - {None}
    return bool(one and other) and not one & other


def elaborates(a: IncidentDraft, b: IncidentDraft, scene: Scene) -> bool:
    """Whether `b` tells in full what the first sentence summed up: the same attacker, way and day, at a place in it."""
    if a.attacker is None or a.attacker != b.attacker or b.sentence - a.sentence > 2 or b.apart:
        return False
    vague = a.kind == "shooting" and a.means is None and b.kind in ("shelling", "air_strike")  # "by Aldorian fire"
    vague = vague or (not a.kind and b.kind in FIRE)  # "were killed by Aldorian forces"
    if not (a.kind == b.kind or vague):
        return False
    if a.tolls and (b.tolls or not vague):
        return False
    wide = a.place is None or EXTENT[a.place.kind] >= EXTENT[PlaceKind.DISTRICT]
    told_then = same_day(a.when, b.when) or not b.own_when
    return wide and told_then and not places_apart(a.place, b.place, scene.lexicon)


def spells_out(a: IncidentDraft, b: IncidentDraft, scene: Scene) -> bool:
    """Whether `b` tells at which spot those fell whom the first sentence counted: as many, of the same attacker.

    "A strike on Aldoria killed one on Monday. The ministry said that a drone hit a car in Ostia, killing one man".
    """
    if b.sentence - a.sentence > 2 or b.apart or not b.own_place:
        return False
    if a.place is None or b.place is None or EXTENT[b.place.kind] >= EXTENT[a.place.kind] or not b.tolls:
        return False
    if b.attacker not in (None, a.attacker) or a.kind not in (b.kind, "attack", "") or not b.kind:
        return False
    counted = {(t.kind, t.at_least, t.at_most) for t in a.last_tolls if t.at_least is not None}
    same = all((t.kind, t.at_least, t.at_most) in counted for t in b.tolls)
    then = not b.own_when or same_day(a.when, b.when)
    return same and then and not places_apart(a.place, b.place, scene.lexicon)


def outlasts(a: IncidentDraft, b: IncidentDraft) -> bool:
    """Whether `b` is fighting of several days, and `a` one blow: "the four days of fighting" were no shot.

    So is what has killed more than one blow does: "the fighting has left 600 dead", "upwards of 1,800 have died".
    """
    if a.kind not in _BLOWS:
        return False
    if b.tolls and a.sentence != b.sentence and _counts_fighting(b):
        return True
    if b.kind not in _LASTING:
        return False
    return any(f.verb is None and not _LENGTHS.isdisjoint(f.chunk.modifiers) and f.lemma != "war" for f in b.frames[:2])


def _counts_fighting(draft: IncidentDraft) -> bool:
    """Whether a draft tells of more dead than one blow leaves."""
    if draft.kind and draft.kind not in _LASTING:
        return False
    least = _OF_FIGHTING if draft.kind else _OF_A_WAR
    return bool([t for t in draft.tolls if t.kind is CasualtyKind.KILLED and (t.at_least or 0) >= least])


def explains(a: IncidentDraft, b: IncidentDraft) -> bool:
    """Whether `b` tells by what deed those came to harm whom `a` only counted: "Two died. The army had opened fire"."""
    if a.kind or not a.tolls or not b.kind or b.tolls or b.sentence - a.sentence > 1 or b.apart:
        return False
    if b.kind not in FIRE or b.attacker is None or b.own_place:
        return False
    harmed = {t.side for t in a.last_tolls} - {None}
    fits = b.target in harmed or (b.target is None and b.attacker not in harmed)
    return fits and bool(harmed) and (not b.own_when or same_day(a.when, b.when) or was_told_after(a, b))


def details(a: IncidentDraft, b: IncidentDraft, scene: Scene) -> bool:
    """Whether `b` tells at which spot, unknown to the lexicon, the fire `a` had been: "shells had fallen on"."""
    if b.sentence - a.sentence > 2 or b.tolls or b.own_when or b.apart or b.attacker is not None:
        return False
    if b.kind not in FIRE or a.place is None or a.attacker is None:
        return False
    earlier = all(f.verb is None or f.verb.perfect or f.role in ("content", "that") for f in b.frames)
    told = any(f.verb is not None and f.verb.perfect for f in _verbs_of(b))
    unknown = b.place is not None and record_of(b.place, scene.lexicon) is None
    return earlier and told and unknown and EXTENT[a.place.kind] >= EXTENT[PlaceKind.TOWN]


def _verbs_of(draft: IncidentDraft) -> list[Frame]:
    """The verbs of a draft's triggers, and those that its nouns go with."""
    return [v for f in draft.frames for v in (f, *(link for link, _ in f.links)) if v.verb is not None]


def tells_damage(a: IncidentDraft, b: IncidentDraft, scene: Scene) -> bool:
    """Whether an attack `b` only tells what was hit in the fire `a`: "Damaged were the school and three houses"."""
    told = b.tolls or b.own_when or b.apart or b.attacker is not None
    if told or a.kind not in FIRE or b.sentence - a.sentence > 2:
        return False
    passive = all(f.verb is not None and f.verb.passive and not f.subject for f in b.frames)
    return passive and not places_apart(a.place, b.place, scene.lexicon)


def _is_same_deed(a: IncidentDraft, b: IncidentDraft) -> bool:
    """Whether a definite noun goes back: "Monday's attack", which may have been a bomb."""
    if b.kind == "offensive" != a.kind:
        return False
    return b.back and (same_family(a.kind, b.kind) or {a.kind, b.kind} == {"explosion", "attack"})


def _is_of_same(a: IncidentDraft, b: IncidentDraft, scene: Scene) -> bool:
    """Whether a verb tells the same of the same attacker, or of a thing that was told of: "the centre was hit"."""
    if b.tolls or not same_family(a.kind, b.kind):
        return False
    if same_attacker(a, b, scene):
        return a.kind == b.kind
    hit = (o.chunk for f in b.frames if f.verb is not None and f.verb.passive for o in f.objects)
    return b.attacker is None and b.kind == "attack" and any(c.determiner == "the" for c in hit)
