"""Of words for fire, mines and military operations: whether they tell of an incident."""

from caucasus_news.model import Means
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.incidents.repeated import is_repeated
from caucasus_news.parsers.incidents.surroundings import acting, has_actor, is_armed, weapon_in
from caucasus_news.parsers.incidents.words import IncidentWords, incident_words
from caucasus_news.parsers.people import count_in
from caucasus_news.parsers.scene import Scene

#: What coal mines do.
_PIT = frozenset({"collapse", "cave in", "flood", "reopen", "close", "produce", "employ"})
_THROWING = frozenset({"throw", "hurl", "toss", "lob", "fire"})
#: What two do with fire.
MUTUAL_VERBS = frozenset({"exchange", "trade", "swap"})
_DISPOSING = frozenset({"sapper", "sappers", "deminers", "specialists", "pyrotechnicians", "engineers", "experts"})
_REPORTING = frozenset({"report", "record", "register", "speak", "announce", "see", "hear"})
_AIMS = ("at", "on", "towards", "toward", "in the direction of")
_INTO = ("into", "onto", "on", "through")


def mine_blast(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    """A mine, where it went off or somebody came upon it."""
    if frame.verb is not None:
        upon = (*frame.objects, *frame.after("on", "over", "onto"))
        return "" if any(weapon_in(a.chunk, scene, words) in (Means.MINE, Means.EXPLOSIVE) for a in upon) else None
    if any(link.lemma in _PIT for link, _ in frame.links):
        return None  # "a mine collapsed, killing eleven"
    if any(role == "object" and link.lemma in _THROWING for link, role in frame.links):
        aims = frame.after("at", "into", "on", "onto", "over")
        if any(is_armed(a, scene) or any(m.actors for m in a.mentions) for a in aims):
            return "attack"
    laid = any(
        role == "object" and link.lemma in ("lay", "plant", "install") and link.subject for link, role in frame.links
    )
    return "" if laid and frame.chunk.determiner in ("the", "this", "that") else as_cause(frame)


_HARMING = frozenset(
    {"kill", "wound", "injure", "hurt", "hit", "strike", "explode", "blow up", "die", "detonate", "destroy", "damage"}
    | {"go off", "perish", "scatter", "fall", "land", "slam", "crash", "run over", "step on", "undermining"}
    | {"explosion", "blast"}
)


def as_cause(frame: Frame) -> str | None:
    """Whether a thing did the harm: subject or agent of a verb that harms, "by a mine", "on a mine"."""
    if _is_reported(frame):
        return ""
    for other, role in (*frame.links, *([(frame.governor, frame.role)] if frame.governor is not None else [])):
        if other.lemma == "crash" and not other.after(*_INTO):
            continue  # "the drone crashed near Ostia"
        if role == "object" and is_disposal(other):
            continue
        if other.lemma in _HARMING and role in ("subject", "by", "on", "from", "in"):
            return ""
        if role == "subject" and other.lemma in incident_words().wrecking and other.verb is not None:
            return "" if not other.verb.negated and not other.verb.modal else None
        if other.lemma in _HARMING and role == "of" and any(frame.chunk in a.complements for a in other.subject):
            return ""  # "hundreds of shells fell on the village"
        if (
            other.lemma in _HARMING
            and role == "object"
            and other.lemma in ("detonate", "explode", "hit", "run over", "step on")
        ):
            return ""
    return None


def _is_reported(frame: Frame) -> bool:
    """Whether somebody tells of shells upon a place: "reported rockets on Ostia and Amar"."""
    outer = frame.governor
    told = outer is not None and frame.role in ("object", "of") and outer.lemma in _REPORTING
    return told and any(m.place is not None for a in frame.after("on", "over", "into") for m in a.mentions)


def is_disposal(frame: Frame) -> bool:
    """Whether those blow something up whose work it is: "sappers detonated an old shell"."""
    return any(a.chunk.lemma in _DISPOSING for a in frame.subject)


def gunfire(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    """ "Fire", "shots": of somebody, of a weapon, or as what somebody opened or came under."""
    outer = frame.governor
    if outer is not None and outer.lemma in MUTUAL_VERBS and frame.role == "object":
        told = scene.document.tokens.keys[max(frame.chunk.first - 1, 0) : frame.chunk.last]
        often = not words.frequent.isdisjoint(told) or is_repeated(outer, scene)
        return None if often else "clash"  # "exchanged heavy-weapons fire", no "daily fire"
    if frame.chunk.owners or weapon_in(frame.chunk, scene, words) is not None or bool(frame.after("by", "of", "from")):
        governor = frame.governor
        return None if governor is not None and governor.lemma in (*words.ended, "cease", "hold", "agree") else ""
    governor = frame.governor
    if governor is None:
        return None
    if governor.lemma == "come" and governor.after("from"):
        return ""  # "the shot came from Aldoria's side"
    if governor.lemma in ("open", "exchange", "trade", "come under", "respond", "return") or frame.role in (
        "by",
        "under",
        "from",
    ):
        return ""
    return (
        ""
        if frame.role in ("object", "subject")
        and governor.lemma in ("kill", "wound", "injure", "hit", "hear", "fire", "ring out", "receive")
        else None
    )


def operation(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    """An operation or the like that was launched, or is called military."""
    modifiers = set(frame.chunk.modifiers)
    if modifiers & words.peaceful:
        return None
    governor = frame.governor
    tokens = scene.document.tokens
    named = tokens.words[frame.chunk.head][:1].isupper() and tokens.words[frame.chunk.head + 1 : frame.chunk.head + 2]
    if named and named[0][:1].isupper():
        return ""  # "Operation Thunder struck 26 posts"
    launched = governor is not None and frame.role == "object" and governor.lemma in words.launching
    return (
        ""
        if launched
        or modifiers
        & {"hour", "hours", "day", "lightning", "military", "revenge", "terror", "terrorist", "armed", "ground", "24"}
        or frame.chunk.owners
        else None
    )


def answered(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    """ "Responded with artillery": armed forces, or a state, with weapons."""
    arms = any(weapon_in(a.chunk, scene, words) is not None and not a.chunk.event for a in frame.after("with", "by"))
    return "" if arms and has_actor(acting(frame), scene) else None


def worked(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    """ "Mortars worked on the village", as translated reports have it."""
    arms = any(weapon_in(a.chunk, scene, words) is not None for a in frame.subject)
    return "" if arms and (frame.objects or bool(frame.after("on", "at", "along", "over"))) else None


def used(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    """ "Used mortars", of a force; "drones were used against positions"."""
    arms = any(
        weapon_in(a.chunk, scene, words) is not None and (not a.chunk.event or a.chunk.lemma in words.weapons)
        for a in frame.objects
    )
    hanging = [f for f in frame.dependents if f.verb is None and f.role == "object"]
    against = any(True for f in (frame, *hanging) for _ in f.after("against", *_AIMS))
    accused = frame.governor is not None and frame.governor.lemma == "accuse"
    return "" if arms and (against or accused or any(is_armed(a, scene) for a in frame.subject)) else None


def launched(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    """ "Launched rockets at …": what is launched is a weapon, not a programme."""
    weapons = (Means.MISSILE, Means.ARTILLERY, Means.DRONE, *((Means.EXPLOSIVE,) if frame.lemma == "drop" else ()))
    thrown = any(
        weapon_in(a.chunk, scene, words) in weapons and (not a.chunk.event or a.chunk.lemma in words.weapons)
        for a in frame.objects
    )
    thrown_at = [f for f in frame.dependents if f.verb is None and f.role == "object"]
    aims = ("onto", "into", "against", "over", *_AIMS)
    swarm = any(
        weapon_in(a.chunk, scene, words) is Means.DRONE
        and (count := count_in(a.chunk, scene)) is not None
        and count.stated
        for a in frame.objects
    )  # "the 31 drones that were launched overnight"
    dropped = frame.lemma == "drop" and thrown and any(is_armed(a, scene) for a in frame.subject)
    return (
        "" if swarm or dropped or (thrown and any(True for f in (frame, *thrown_at) for _ in f.after(*aims))) else None
    )
