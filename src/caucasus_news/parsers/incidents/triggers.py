"""Whether a trigger, in its frame, tells of a particular incident, and of what kind."""

from collections.abc import Iterable, Iterator

from attrs import frozen

from caucasus_news.mentions.mention import Form
from caucasus_news.model import ActorKind, Means, PlaceKind
from caucasus_news.parsers.casualties import casualty_words
from caucasus_news.parsers.chunks import Chunk, ChunkKind, Shape, Tense
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.incidents.words import IncidentWords, incident_words
from caucasus_news.parsers.relatives import antecedents, meant
from caucasus_news.parsers.scene import Scene

_WAYS = frozenset({PlaceKind.CORRIDOR, PlaceKind.ROAD, PlaceKind.BORDER, PlaceKind.CROSSING})
_UNREAL = frozenset({"future", "possible", "conditional", "obligation"})
_BY_MEANS = {
    Means.SMALL_ARMS: "shooting", Means.ARTILLERY: "shelling", Means.MISSILE: "shelling", Means.DRONE: "air_strike",
    Means.AIRCRAFT: "air_strike", Means.MINE: "explosion", Means.EXPLOSIVE: "explosion",
}  # fmt: skip
_WITH = ("with", "using", "by", "from")
_NOT_PARTICULAR = frozenset({"any", "no", "each", "every", "such", "many", "most", "more", "few"})


@frozen
class Trigger:
    """The kind that a trigger tells of; see `IncidentDraft` for the flags."""

    kind: str
    weak: bool = False
    back: bool = False
    attempt: bool = False
    generic: bool = False


def read_trigger(frame: Frame, sense: str, scene: Scene) -> Trigger | None:
    """What a frame with this sense tells of, None where it is no particular incident."""
    words = incident_words()
    kind, _, condition = sense.partition(".")
    if frame.verb is not None and not _happened(frame, scene, words):
        return None
    if frame.verb is None and not _particular(frame, words):
        return None
    if _describes_land(frame):
        return None
    check = _CONDITIONS.get(condition)
    if condition and check is None:
        check = _weakly
    weak = False
    if check is not None:
        found = check(frame, scene, words)
        if found is None:
            return None
        kind = found or kind
        weak = condition in ("weak", "back") or (condition in ("armed", "way") and not _certain(frame, scene, words))
    if (kind in ("attack", "shooting") and condition != "aircraft") or (
        kind == "explosion" and means_of(frame, scene) in (Means.ARTILLERY, Means.MISSILE, Means.DRONE)
    ):
        kind = _kind_by_means(frame, kind, scene, words)
    if (
        kind != "war"
        and frame.verb is None
        and any(link.lemma in words.ended and role == "object" for link, role in frame.links)
    ):
        weak = weak or frame.chunk.determiner == "the"  # "stopped the fighting" goes back to what is told elsewhere
    return Trigger(kind, weak, _refers_back(frame, condition), _attempted(frame, words), condition == "back")


def _describes_land(frame: Frame) -> bool:
    """Whether a participle only says what land it is: "the district liberated from occupation in 2020"."""
    freed = frame.governor if frame.lemma == "occupation" and frame.role == "from" else frame
    if freed is None or freed.verb is None or freed.verb.shape is not Shape.PARTICIPLE or freed.role != "participle":
        return False
    return any(a.chunk.lemma == "occupation" for a in freed.after("from")) or "from occupation" in freed.lemma


def means_of(frame: Frame, scene: Scene) -> Means | None:
    """The weapon that a frame names: as subject or agent, behind "with", or before the noun ("artillery fire")."""
    words = incident_words()
    found = _weapon([*frame.subject, *frame.after(*_WITH)], scene, words)
    if found is None and frame.verb is None:
        found = _weapon_in(frame.chunk, scene, words)
    if found is None:
        for link in _close(frame):
            found = found or _weapon(
                [*link.objects, *link.after(*_WITH)] if link.lemma in ("use", "fire", "launch") else [], scene, words
            )
    if found is None and frame.verb is not None and frame.lemma in ("fire", "use", "launch"):
        found = _weapon(frame.objects, scene, words)
    return found


# ---------------------------------------------------------------------- did it happen?
def attempt_by(frame: Frame, scene: Scene) -> Chunk | None:
    """Who attempted, in "an attempt by Azerbaijani forces to push forward"."""
    chunks, i = scene.chunks[frame.sentence], frame.index
    if i < 3 or frame.role != "infinitive" or chunks[i - 1].kind is not ChunkKind.NOUN or chunks[i - 2].lemma != "by":
        return None
    return chunks[i - 1] if chunks[i - 3].lemma in ("attempt", "attempts", "bid") else None


def _happened(frame: Frame, scene: Scene, words: IncidentWords) -> bool:
    verb = frame.verb
    assert verb is not None
    if verb.negated or verb.modal in _UNREAL or verb.due:
        return False
    if "first" in frame.adverbs and frame.lemma in ("fire", "shoot", "attack", "open fire", "strike"):
        return False  # who "fired first" is about an incident told elsewhere
    governor = frame.governor
    if attempt_by(frame, scene) is not None:
        return True
    if frame.role == "infinitive" and governor is not None:
        if governor.verb is not None and governor.verb.negated:
            return False
        return governor.lemma in words.attempts or governor.lemma in (
            "continue",
            "begin",
            "start",
            "manage",
            "order",
            "go on",
            "come",
            "subjected",
        )
    if frame.role in ("if", "unless", "in case", "whether", "without", "against", "instead of"):
        return False
    return not (governor is not None and governor.lemma in ("avoid", "prevent", "stop", "refrain", "threaten"))


def _particular(frame: Frame, words: IncidentWords) -> bool:
    """Whether an event noun means one that happened: not "any attack", "possible clashes", "to avoid a war"."""
    chunk = frame.chunk
    if chunk.determiner in _NOT_PARTICULAR or words.frequent & set(chunk.modifiers):
        return False
    if _figurative(frame, words) or _habitual(frame, words):
        return False
    governor = frame.governor
    if (
        frame.lemma in ("shooting", "fire")
        and not chunk.determiner
        and governor is not None
        and governor.lemma in words.ended
    ):
        return False  # "stopped shooting"
    if chunk.determiner == "the" and "war" in frame.lemma:
        return True  # "could have stopped the war"
    if governor is None or governor.verb is None:
        return not (
            governor is not None and frame.role in ("against", "of") and governor.lemma in ("threat", "risk", "danger")
        )
    if governor.verb.modal in _UNREAL and frame.role in ("object", "subject"):
        return False
    if governor.lemma in words.hypothetical and frame.role == "object":
        return False
    if (
        governor.verb.negated
        and frame.role in ("object", "subject")
        and governor.lemma in (*words.launching, *words.starting)
    ):
        return False
    return not (
        governor.role == "infinitive"
        and frame.role == "object"
        and governor.lemma in words.launching
        and _planned(governor)
    )


def _habitual(frame: Frame, words: IncidentWords) -> bool:
    """Whether a clause says that such things happen: "skirmishes are a frequent occurrence"."""
    return any(
        link.verb is not None and link.verb.tense is Tense.PRESENT and words.frequent & {*a.chunk.modifiers}
        for link, role in frame.links
        if role == "subject"
        for a in link.objects
    )


def _conflict(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    """ "The conflict" is a war where people fall in it or it has a date; else it is a dispute."""
    harmed = any(
        link.lemma in ("kill", "cost", "claim", "displace", "break out", "erupt", "leave")
        for link, role in frame.links
        if role == "subject"
    )
    return "" if harmed else None


def _figurative(frame: Frame, words: IncidentWords) -> bool:
    """A "battle over the budget", a "war on small exporters": what it is about is neither land nor anybody armed."""
    if frame.lemma not in (
        "battle",
        "war",
        "fight",
        "clash",
        "offensive",
        "attack",
        "fights",
        "assault",
        "confrontation",
    ):
        return False
    about = [a for lemma, arguments in frame.prepositions if lemma in ("over", "for", "on", "about") for a in arguments]
    inside = any(a.chunk.first <= t.first < a.chunk.last for t in frame.times for a in about)  # "the 2025 budget"
    if not about or frame.chunk.owners or (frame.times and not inside):
        return False
    return not any(a.mentions or {a.chunk.lemma, *a.chunk.modifiers} & (words.grounds | words.fighters) for a in about)


def _planned(frame: Frame) -> bool:
    outer = frame.governor
    return outer is not None and outer.lemma in (
        "want",
        "plan",
        "threaten",
        "intend",
        "prepare",
        "vow",
        "refuse",
        "decide",
        "continue",
    )


def _attempted(frame: Frame, words: IncidentWords) -> bool:
    governor = frame.governor
    if governor is None:
        return False
    return (frame.role == "infinitive" and governor.lemma in words.attempts) or (
        frame.role == "object" and governor.lemma in words.repelling
    )


def _refers_back(frame: Frame, condition: str) -> bool:
    if condition == "back":
        return True
    return frame.verb is None and frame.chunk.determiner in ("the", "this", "that", "these", "those", "it")


# ---------------------------------------------------------------------- what surrounds it
def _close(frame: Frame) -> Iterator[Frame]:
    """The frames that belong to the same clause or hang on it."""
    yield from (link for link, _ in frame.links)
    yield from frame.dependents
    if frame.governor is not None:
        yield frame.governor


def _keys(chunk: Chunk, scene: Scene) -> list[str]:
    return list(scene.document.tokens.keys[chunk.first : chunk.last])


def _weapon_in(chunk: Chunk, scene: Scene, words: IncidentWords) -> Means | None:
    keys = _keys(chunk, scene)
    for i in range(len(keys) - 1, -1, -1):
        for size in (3, 2, 1):
            found = words.weapons.get(" ".join(keys[max(0, i - size + 1) : i + 1]))
            if found is not None:
                return found
    return None


def _weapon(arguments: Iterable[Argument], scene: Scene, words: IncidentWords) -> Means | None:
    for argument in arguments:
        for chunk in (argument.chunk, *argument.complements):
            found = _weapon_in(chunk, scene, words)
            if found is not None:
                return found
    return None


def is_armed(argument: Argument, scene: Scene) -> bool:
    """Whether a phrase is of a force, fighters or a weapon."""
    words = incident_words()
    chunk = argument.chunk
    if any(a.kind is ActorKind.FORCE for m in argument.mentions for a in m.actors):
        return True
    keys = _keys(chunk, scene)
    return bool(words.fighters & set(keys)) or chunk.lemma in words.fighters or chunk.lemma in words.distant


def is_state(argument: Argument) -> bool:
    """Whether a phrase names a state or its capital as the one who acts."""
    return any(
        a.kind in (ActorKind.STATE, ActorKind.DE_FACTO_STATE) and m.acts
        for m in ([argument.chunk.mention] if argument.chunk.mention else [])
        for a in m.actors
    )


def _places(arguments: Iterable[Argument]) -> bool:
    return any(m.place is not None for a in arguments for m in a.mentions)


def _ground(arguments: Iterable[Argument], scene: Scene, words: IncidentWords) -> bool:
    """Whether phrases are of land that can be taken or hit: a named place, or heights, posts, villages."""
    return any(
        any(m.place is not None for m in a.mentions) or bool(words.grounds & set(_keys(a.chunk, scene)))
        for a in arguments
    )


def _certain(frame: Frame, scene: Scene, words: IncidentWords) -> bool:
    """Whether an armed subject, a weapon or a force as object leaves no doubt."""
    return (
        any(is_armed(a, scene) for a in (*frame.subject, *frame.objects))
        or means_of(frame, scene) is not None
        or any(
            m.place is not None and m.place.kind in _WAYS
            for a in (*frame.objects, *frame.after("of", "on", "along"))
            for m in a.mentions
        )
        or _ground(frame.objects, scene, words)
    )


def _kind_by_means(frame: Frame, kind: str, scene: Scene, words: IncidentWords) -> str:
    means = means_of(frame, scene)
    return kind if means is None else _BY_MEANS[means]


# ----------------------------------------------------------------- conditions: None is no incident, "" the sense's kind
def _weakly(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    return ""


def _armed(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    if frame.verb is None:
        modified = frame.chunk.owners or _weapon_in(frame.chunk, scene, words) is not None or frame.prepositions
        return "" if modified and "hunger" not in frame.chunk.modifiers else None
    attempting = attempt_by(frame, scene)
    subject = [Argument(attempting)] if attempting is not None else frame.subject
    if any(is_armed(a, scene) for a in subject) or means_of(frame, scene) is not None:
        return ""
    hit = any(is_armed(a, scene) for a in frame.objects)
    ground = _ground([*frame.objects, *frame.after("into", "at", "on")], scene, words)
    hit = hit or any(casualty_words().civilian & {*a.chunk.modifiers, a.chunk.lemma} for a in frame.objects)
    if frame.subject and any(is_state(a) for a in frame.subject) and (hit or ground):
        return ""
    if not frame.subject and frame.verb.passive and (hit or ground or _aircraft_in(frame.objects, scene, words)):
        return ""
    return None


def _way(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    arguments = list(frame.objects) if frame.verb is not None else list(frame.after("of"))
    if frame.role == "relative" and frame.verb is not None:
        arguments += [Argument(c) for c in antecedents(frame, scene)]
    for argument in arguments:
        if any(m.place is not None and m.place.kind in _WAYS for m in argument.mentions):
            return ""
        if any(words.ways & set(_keys(c, scene)) for c in (argument.chunk, *argument.complements)):
            return ""
    if frame.verb is None and any(m.place is not None and m.place.kind in _WAYS for m in frame.chunk.owners):
        return ""
    return None


def _truce(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    arguments = list(frame.objects) if frame.verb is not None else list(frame.after("of"))
    if any(words.truces & set(_keys(a.chunk, scene)) for a in arguments):
        return ""
    return "" if frame.verb is None and words.truces & set(frame.chunk.modifiers) else None


def _people(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    people = (Form.PEOPLE, Form.DEMONYM)
    for argument in (meant(a, frame, scene) for a in frame.objects):
        mention = argument.chunk.mention
        if mention is not None and (mention.form in people or any(a.kind is ActorKind.PERSON for a in mention.actors)):
            return ""
        if argument.chunk.determiner in ("a", "an", "two", "another") or _counted(argument):
            return ""
    return None


def _counted(argument: Argument) -> bool:
    return bool(argument.chunk.modifiers) and argument.chunk.mention is None and not argument.chunk.event


def _thing(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    if _ground(frame.objects, scene, words) and not _people(frame, scene, words) == "":
        return "offensive"
    return _people(frame, scene, words)


def _place(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    if not _ground(frame.objects, scene, words):
        return None
    subject = frame.subject
    if frame.lemma in ("take", "get back", "clean", "recover", "take over"):
        named = any(m.place is not None and m.form is not Form.CAPITAL for a in frame.objects for m in a.mentions)
        return "" if (named or any(is_armed(a, scene) for a in subject)) and _actor(subject, scene) else None
    return "" if _actor(subject, scene) or (frame.verb is not None and frame.verb.passive) else None


def _actor(arguments: Iterable[Argument], scene: Scene) -> bool:
    return any(
        is_armed(a, scene)
        or is_state(a)
        or (a.chunk.mention is not None and a.chunk.mention.form in (Form.PEOPLE, Form.DEMONYM))
        for a in arguments
    )


def _control(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    return (
        ""
        if _ground([*frame.after("of", "over"), *frame.objects], scene, words) and _actor(frame.subject, scene)
        else None
    )


def _fallen(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    towns = frozenset({"city", "town", "village", "enclave", "fortress", "capital"})
    if frame.lemma == "fall to" and _actor(frame.objects, scene):
        return "" if any(m.place is not None for a in frame.subject for m in a.mentions) else None
    fell = [*frame.subject, *(frame.objects if frame.verb is not None and frame.verb.passive else [])]
    if any(m.place is not None and m.form is not Form.CAPITAL for a in fell for m in a.mentions) or any(
        a.chunk.lemma in towns for a in fell
    ):
        return "" if frame.verb is not None and frame.verb.tense is not Tense.NONE and not frame.objects else None
    return None


def _into(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    return (
        ""
        if _places(frame.after("into", "to", "inside", "across", "against", "on")) and _actor(frame.subject, scene)
        else None
    )


def _taken(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    """ "The liberation of Shusha", "the fall of Sukhumi"."""
    return "" if _places([*frame.after("of")]) or any(m.place is not None for m in frame.chunk.owners) else None


def _seizing(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    """ "The capture of Kalbajar" is an offensive, "the capture of two soldiers" one of people."""
    taken = list(frame.after("of"))
    if any(m.place is not None and not m.actors for a in taken for m in a.mentions) or _ground(taken, scene, words):
        return "offensive"
    return "" if taken or frame.chunk.owners else None


def _sent(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    """ "Sent its army into …", "moved tanks into …"."""
    armed = any(is_armed(a, scene) for a in frame.objects)
    return "" if armed and any(True for _ in frame.after("into", "across")) else None


def _aircraft_in(arguments: Iterable[Argument], scene: Scene, words: IncidentWords) -> bool:
    return any(words.aircraft & {*_keys(c, scene)} for a in arguments for c in (a.chunk, *a.complements))


def _aircraft(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    arguments = frame.objects if frame.verb is not None else frame.after("of")
    return "" if _aircraft_in(arguments, scene, words) else None


def _mine(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    mines = frozenset(w for w, m in words.weapons.items() if m is Means.MINE)
    if frame.verb is not None:
        return (
            ""
            if any(mines & {*_keys(a.chunk, scene)} for a in (*frame.objects, *frame.after("on", "over", "onto")))
            else None
        )
    laid = any(
        role == "object" and link.lemma in ("lay", "plant", "install") and link.subject for link, role in frame.links
    )
    return "" if laid and frame.chunk.determiner in ("the", "this", "that") else _as_cause(frame)


def _as_cause(frame: Frame) -> str | None:
    """Whether a thing did the harm: subject or agent of a verb that harms, "by a mine", "on a mine"."""
    harming = frozenset(
        {
            "kill",
            "wound",
            "injure",
            "hurt",
            "hit",
            "strike",
            "explode",
            "blow up",
            "die",
            "detonate",
            "destroy",
            "damage",
            "go off",
            "perish",
            "scatter",
            "fall",
            "land",
            "slam",
            "crash",
            "run over",
            "step on",
            "undermining",
            "explosion",
            "blast",
        }
    )
    for other, role in (*frame.links, *([(frame.governor, frame.role)] if frame.governor is not None else [])):
        if other.lemma in harming and role in ("subject", "by", "on", "from", "in"):
            return ""
        if (
            other.lemma in harming
            and role == "object"
            and other.lemma in ("detonate", "explode", "hit", "run over", "step on")
        ):
            return ""
    return None


def _fire(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    if (
        frame.chunk.owners
        or _weapon_in(frame.chunk, scene, words) is not None
        or any(True for _ in frame.after("by", "of", "from"))
    ):
        governor = frame.governor
        return None if governor is not None and governor.lemma in (*words.ended, "cease", "hold", "agree") else ""
    governor = frame.governor
    if governor is None:
        return None
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


def _operation(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    modifiers = set(frame.chunk.modifiers)
    if modifiers & words.peaceful:
        return None
    governor = frame.governor
    launched = governor is not None and frame.role == "object" and governor.lemma in words.launching
    return (
        ""
        if launched
        or modifiers
        & {"hour", "hours", "day", "lightning", "military", "revenge", "terror", "terrorist", "armed", "ground", "24"}
        or frame.chunk.owners
        else None
    )


def _launched(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    """ "Launched rockets at …": what is launched is a weapon, not a programme."""
    weapons = (Means.MISSILE, Means.ARTILLERY, Means.DRONE)
    thrown = any(_weapon_in(a.chunk, scene, words) in weapons and not a.chunk.event for a in frame.objects)
    return "" if thrown and any(True for _ in frame.after("at", "on", "into", "towards", "toward", "against")) else None


def _held(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    """ "Were held captive", "is held by the separatists": people in the hands of a force."""
    keys = scene.document.tokens.keys[frame.chunk.first : min(frame.chunk.last + 3, scene.sentence(frame).last)]
    return (
        _people(frame, scene, words) if {"captive", "hostage", "prisoner", "captives", "hostages"} & {*keys} else None
    )


def _surrendered(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    """A place or state that gave in; a person or a claim that did is none."""
    if frame.verb is None:
        return (
            ""
            if any(
                p is not None
                for p in (m.place for m in (*frame.chunk.owners, *(x for a in frame.after("of") for x in a.mentions)))
            )
            else None
        )
    places = any(m.place is not None and m.form is not Form.PEOPLE for a in frame.subject for m in a.mentions)
    return "" if places and not frame.objects else None


def _isolated(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    """ "Isolated Karabakh from Armenia"."""
    return "" if _places(frame.objects) and _places(frame.after("from")) else None


_CONDITIONS = {
    "armed": _armed, "way": _way, "truce": _truce, "people": _people, "thing": _thing, "place": _place,
    "control": _control, "fallen": _fallen, "into": _into, "sent": _sent, "taken": _taken, "seizing": _seizing,
    "launch": _launched, "held": _held, "surrender": _surrendered, "isolate": _isolated, "conflict": _conflict,
    "aircraft": _aircraft, "mine": _mine, "fire": _fire, "operation": _operation,
    "weapon": lambda frame, scene, words: _as_cause(frame), "weak": _weakly, "back": _weakly,
}  # fmt: skip
