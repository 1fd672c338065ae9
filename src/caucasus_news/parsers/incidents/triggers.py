"""Whether a trigger, in its frame, tells of a particular incident, and of what kind."""

from functools import cache

from attrs import frozen

from caucasus_news.model import Means
from caucasus_news.parsers.chunks import Tense
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.incidents.blasts import MUTUAL_VERBS
from caucasus_news.parsers.incidents.conditions import BY_MEANS, CONDITIONS, is_certain, weakly
from caucasus_news.parsers.incidents.draft import SENT
from caucasus_news.parsers.incidents.dreaded import is_dreaded
from caucasus_news.parsers.incidents.land import by_pact
from caucasus_news.parsers.incidents.open_class import is_by_weapon
from caucasus_news.parsers.incidents.particular import describes_land, has_happened, is_attempted, is_particular
from caucasus_news.parsers.incidents.repeated import are_any
from caucasus_news.parsers.incidents.surroundings import ANSWERING, is_armed, means_of, weapon_in
from caucasus_news.parsers.incidents.words import incident_words
from caucasus_news.parsers.scene import Scene

_MEMORIES = frozenset({"anniversary", "commemoration", "memorial", "remembrance", "re-enactment", "film", "novel"})

_BURNING = frozenset({"burn", "burn down", "collapse"})
_LASTING = frozenset({"be", "live", "remain", "stay"})
_POINTING = frozenset({"it", "this", "that", "these", "they"})
_RANKS = frozenset(
    {"first", "second", "third", "fourth", "fifth", "latest", "worst", "deadliest", "bloodiest", "heaviest", "biggest"}
    | {"largest", "fiercest", "gravest", "serious", "deadly", "most", "such"}
)
_CRUSHING = frozenset({"crush", "smash"})
_RIFLES = Means.SMALL_ARMS
_SHOT = (Means.ARTILLERY, Means.MISSILE)
#: Those who storm a house, not a country.
_FEW = frozenset({"gunman", "gunmen", "attacker", "attackers", "assailant", "assailants", "bomber", "shooter"})
_BULLETS = frozenset({"bullet", "bullets", "shot", "shots", "gunfire", "shrapnel", "splinters"})
_LEFT = frozenset({"unexploded", "abandoned", "wartime", "leftover"})


@frozen
class Trigger:
    """The kind that a trigger tells of; see `IncidentDraft` for the flags."""

    kind: str
    weak: bool = False
    back: bool = False
    attempt: bool = False
    generic: bool = False
    measured: bool = False
    means: Means | None = None


def read_trigger(frame: Frame, sense: str, scene: Scene) -> Trigger | None:
    """What a frame with this sense tells of, None where it is no particular incident."""
    words = incident_words()
    kind, condition = _meaning(sense)
    if frame.lemma in _BURNING and frame.verb is not None and not frame.verb.passive and not frame.objects:
        return None  # "a truck burned down": it is what was hit
    if frame.verb is not None and not has_happened(frame, scene, words):
        return None
    if frame.verb is None and (not is_particular(frame, words) or is_dreaded(frame, scene)):
        return None
    if kind == "offensive" and (describes_land(frame) or (frame.prepositions and by_pact(frame, words))):
        return None
    if (frame.verb is None and _is_remembered(frame, scene)) or are_any(frame, scene):
        return None
    check = CONDITIONS.get(condition, weakly) if condition else None
    weak = False
    if check is not None:
        found = check(frame, scene, words)
        if found is None:
            return None
        kind = found or kind
        weak = (
            condition in ("weak", "back")
            or (condition == "open" and not is_by_weapon(frame))
            or (condition in ("armed", "way") and not is_certain(frame, scene, words))
        )
    if frame.lemma == "blow up" and _is_done_by_force(frame, scene):
        kind = "attack"  # "troops blew up a bridge"
    means, back = means_of(frame, scene), condition == "back"
    kind = _kind_meant(frame, kind, condition, means, scene)
    attempt = frame.governor is not None and is_attempted(frame, words)
    if frame.verb is not None:
        return Trigger(kind, weak, back, attempt, back, means=means)
    if kind != "war" and frame.chunk.determiner == "the":
        # "stopped the fighting" goes back to what is told elsewhere
        weak = weak or any(link.lemma in words.ended and role == "object" for link, role in frame.links)
    measured = frame.role == "object" and _is_measured(frame)
    weak = weak or (frame.role == "under" and _is_lasting(frame))
    return Trigger(kind, weak, measured or back or _refers_back(frame), attempt, back or measured, measured, means)


@cache
def _meaning(sense: str) -> tuple[str, str]:
    """The kind of incident that a sense is of, and its condition."""
    kind, _, condition = sense.partition(".")
    return kind, condition


def _is_lasting(frame: Frame) -> bool:
    """Whether a noun behind "under" tells how somebody lives: "the town is under bombardment"."""
    outer = frame.governor
    if outer is None or outer.verb is None:
        return False
    return outer.lemma in _LASTING and outer.verb.tense is Tense.PRESENT


def _is_measured(frame: Frame) -> bool:
    """Whether what was told is set beside others: "it was the third attack on Ostia", "the worst clash since"."""
    outer = frame.governor
    if outer is None or outer.lemma not in ("be", "mark"):
        return False
    about = all(a.chunk.lemma in _POINTING or a.chunk.determiner in ("the", "this") for a in outer.subject)
    return bool(outer.subject) and about and not _RANKS.isdisjoint(frame.chunk.modifiers)


def _kind_meant(frame: Frame, kind: str, condition: str, means: Means | None, scene: Scene) -> str:
    """The kind that the weapon, who bears it, or what it is aimed at makes of a trigger's own."""
    words = incident_words()
    if kind in ("shelling", "explosion") and _is_dud(frame, scene):
        return "explosion"
    outer = frame.governor
    if frame.verb is None and kind in SENT and outer is not None and outer.lemma in MUTUAL_VERBS:
        return "clash" if frame.role == "object" else kind  # "traded cross-border fire"
    thrown = kind == "explosion" and means in (Means.ARTILLERY, Means.MISSILE, Means.DRONE, Means.AIRCRAFT)
    flown = kind == "shelling" and condition in ("armed", "launch") and means in (Means.DRONE, Means.AIRCRAFT)
    flown = flown and not any(weapon_in(a.chunk, scene, words) in _SHOT for a in frame.objects)  # "drones and missiles"
    downed = condition == "aircraft" or frame.lemma == "shoot down"  # with whatever
    if thrown or flown or (kind in ("attack", "shooting") and not downed):
        return kind if means is None else BY_MEANS[means]
    if kind != "offensive" or frame.verb is None:
        return kind
    doers = frame.subject if frame.lemma in _CRUSHING else ()
    if any(words.weapons.get(a.chunk.lemma, _RIFLES) is not _RIFLES for a in doers):
        return kind if means is None else BY_MEANS[means]  # "a bomb crushed two houses"
    if _is_of_bullets(frame):
        return "shooting"  # "a bullet smashed a window", "poured fire into the village"
    return "attack" if any(a.chunk.lemma in _FEW for a in frame.subject) else kind


def _is_of_bullets(frame: Frame) -> bool:
    """Whether bullets do it, or are what is sent."""
    shots = [a for a in (*frame.subject, *frame.objects) if a.chunk.lemma in _BULLETS]
    return bool(shots or [a for a in frame.objects if a.chunk.lemma == "fire"])


def _is_dud(frame: Frame, scene: Scene) -> bool:
    """Whether a shell that somebody left behind went off: "an unexploded shell", "a grenade from the war"."""
    shells = [frame.chunk] if frame.verb is None else [a.chunk for a in frame.subject]
    return any(_LEFT & {*scene.document.tokens.keys[c.first : c.last]} for c in shells)


def _is_remembered(frame: Frame, scene: Scene) -> bool:
    """Whether what is told of is the day of memory: "on the anniversary of the massacre" nothing happened."""
    chunks = scene.chunks[frame.sentence]
    return frame.index > 1 and chunks[frame.index - 2].lemma in _MEMORIES


def _is_done_by_force(frame: Frame, scene: Scene) -> bool:
    """Whether a force, no bomb and no bomber, is the subject of a verb with an object."""
    doers = [a for a in frame.subject if is_armed(a, scene) and a.chunk.lemma not in incident_words().weapons]
    return bool(doers) and bool(frame.objects)


def _refers_back(frame: Frame) -> bool:
    """Whether a noun goes back to what was told: "the attack", "such attacks"."""
    if "such" in frame.chunk.modifiers:
        return True
    if frame.role in ANSWERING and not frame.times:
        return True  # "in response to Aldorian attacks"
    return frame.chunk.determiner in ("the", "this", "that", "these", "those", "it")
