"""What stands around a trigger: weapons, fighters, ground, aircraft."""

from collections.abc import Iterable, Sequence

from caucasus_news.mentions.mention import Form
from caucasus_news.model import ActorKind, Means
from caucasus_news.parsers.casualties.tolls import casualty_words
from caucasus_news.parsers.chunks import Chunk, ChunkKind, Shape
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.incidents.words import IncidentWords, incident_words
from caucasus_news.parsers.scene import Scene

_CROWDS = frozenset({"column", "columns", "group", "groups", "gang", "squad"})
_FLEEING = frozenset(
    {"refugees", "civilians", "people", "villagers", "residents", "migrants", "women", "children", "pilgrims"}
    | {"tourists", "protesters", "demonstrators", "vehicles", "cars", "families", "men", "youths", "mourners"}
    | {"hikers"}
)
_SERVICES = ("Ministry of Defence of", "Security Service of", "State Security Service of", "Main Directorate of")
_TWO, _TYPE = 2, 3  # words
_PHRASE = 3  # words of the longest name of a weapon
_SENDING = frozenset({"use", "fire", "launch", "drop"})
_HURLING = ("fire", "use", "apply", "employ", "launch", "rain", "lob", "hurl", "pour", "send", "direct", "aim")
_WITH = ("with", "using", "by", "from")
#: What stands behind these was done by the other side, before what answers it, and with other weapons.
ANSWERING = frozenset({"in response to", "in retaliation for", "in reply to", "in answer to", "in revenge for"})


def means_of(frame: Frame, scene: Scene) -> Means | None:
    """The weapon that a frame names: as subject or agent, behind "with", or before the noun ("artillery fire")."""
    words = incident_words()
    if words.weapon_ends.isdisjoint(scene.keys[frame.sentence]):
        return None
    found = _weapon([*frame.subject, *frame.after(*_WITH)], scene, words)
    if found is None and frame.verb is not None and frame.lemma in casualty_words().felled:
        found = _weapon(frame.after("to"), scene, words)  # "lost their lives to artillery"
    if found is None and frame.verb is None:
        found = weapon_in(frame.chunk, scene, words)
        outer = frame.governor
        if found is None and outer is not None and frame.role == "in":
            found = _weapon(outer.subject, scene, words)  # "jets killed two in a strike"
    if found is None and frame.role not in ANSWERING:
        for link in _close(frame):
            if found is None and link.lemma in _SENDING:
                found = _weapon(_sending(link, frame), scene, words)
    if found is None and frame.verb is not None and frame.lemma in _HURLING:
        found = _weapon(frame.objects, scene, words)
    return found


def _sending(link: Frame, frame: Frame) -> list[Argument]:
    """The weapons of a verb that goes with a trigger: "using mortars", of bombs "dropped by jets"."""
    if link.lemma != "drop":
        return [*link.objects, *link.after(*_WITH)]
    return list(link.subject) if any(a.chunk is frame.chunk for a in link.objects) else []


def attempt_by(frame: Frame, scene: Scene) -> Chunk | None:
    """Who attempted, in "an attempt by Azerbaijani forces to push forward"."""
    chunks, i = scene.chunks[frame.sentence], frame.index
    if i < 3 or frame.role != "infinitive" or chunks[i - 1].kind is not ChunkKind.NOUN or chunks[i - 2].lemma != "by":
        return None
    return chunks[i - 1] if chunks[i - 3].lemma in ("attempt", "attempts", "bid") else None


def acting(frame: Frame) -> list[Argument]:
    """The subject, or whom its pronoun stands for: "Aldoria said that it had taken the town"."""
    found, outer = list(frame.subject), frame.governor
    if outer is None or frame.role != "content" or not found:
        return found
    unnamed = all(
        a.chunk.mention is not None and a.chunk.mention.form is Form.PRONOUN and not a.chunk.mention.actors
        for a in found
    )
    return list(outer.subject) if unnamed else found


def _close(frame: Frame) -> list[Frame]:
    """The frames that belong to the same clause or hang on it."""
    outer = (frame.governor,) if frame.governor is not None else ()
    return [*[link for link, _ in frame.links], *frame.dependents, *outer]


def chunk_keys(chunk: Chunk, scene: Scene) -> tuple[str, ...]:
    """The keys of a chunk's tokens."""
    return scene.document.tokens.keys[chunk.first : chunk.last]


def weapon_in(chunk: Chunk, scene: Scene, words: IncidentWords) -> Means | None:
    """The weapon that a phrase names."""
    keys = scene.document.tokens.keys
    if words.weapon_ends.isdisjoint(keys[chunk.first : chunk.last]):
        return None
    for i in range(chunk.last - 1, chunk.first - 1, -1):
        if keys[i] not in words.weapon_ends:
            continue
        for first in range(max(chunk.first, i - _PHRASE + 1), i + 1):
            phrase = " ".join(keys[first : i + 1])
            if phrase in words.weapons:
                return words.weapons[phrase]
    return None


def _weapon(arguments: Iterable[Argument], scene: Scene, words: IncidentWords) -> Means | None:
    for argument in arguments:
        for chunk in (argument.chunk, *argument.complements):
            found = weapon_in(chunk, scene, words)
            if found is not None:
                return found
    return None


def is_armed(argument: Argument, scene: Scene) -> bool:
    """Whether a phrase is of a force, fighters or a weapon."""
    words = incident_words()
    chunk = argument.chunk
    for mention in argument.mentions:
        for actor in mention.actors:
            if actor.kind is ActorKind.FORCE:
                return True
    if chunk.lemma in _CROWDS and any(c.lemma in _FLEEING for c in argument.complements):
        return False  # "columns of refugees"
    if chunk.lemma in words.fighters or chunk.lemma in words.distant:
        return True
    keys = chunk_keys(chunk, scene)
    if not words.fighters.isdisjoint(keys):
        return True
    return bool(keys[1:]) and " ".join(keys[-_TWO:]) in words.fighters  # "the coast guard"


def joined_to(frame: Frame, scene: Scene) -> Frame | None:
    """The verb behind "and" that shares a verb's subject: what it says of day and place goes for both."""
    if frame.verb is None or frame.verb.shape is not Shape.FINITE or not frame.objects:
        return None
    for other in scene.frames[frame.sentence]:
        if other.joined is frame and other.verb is not None:
            return other
    return None


def is_state(argument: Argument) -> bool:
    """Whether a phrase names a state or its capital as the one who acts, or what commands or bears its arms."""
    return any(
        (a.kind in (ActorKind.STATE, ActorKind.DE_FACTO_STATE) or a.name.startswith(_SERVICES)) and m.acts
        for m in ([argument.chunk.mention] if argument.chunk.mention else [])
        for a in m.actors
    )


def _behind(chunk: Chunk, scene: Scene) -> tuple[str, ...]:
    """The word behind a phrase."""
    return scene.document.tokens.keys[chunk.last : chunk.last + 1]


def has_places(arguments: Iterable[Argument]) -> bool:
    """Whether any of the phrases names a place."""
    return any(m.place is not None for a in arguments for m in a.mentions)


def is_ground(arguments: Iterable[Argument], scene: Scene, words: IncidentWords) -> bool:
    """Whether phrases are of land that can be taken or hit: a named place, or heights, posts, villages."""
    return any(
        any(m.place is not None for m in a.mentions)
        or bool(words.grounds & set(chunk_keys(a.chunk, scene)))
        or (a.chunk.lemma == "border" and not words.grounds.isdisjoint(_behind(a.chunk, scene)))  # "a border post"
        for a in arguments
    )


def has_actor(arguments: Iterable[Argument], scene: Scene) -> bool:
    """Whether forces, fighters, a state or a people are among the phrases."""
    return any(
        is_armed(a, scene)
        or is_state(a)
        or (a.chunk.mention is not None and a.chunk.mention.form in (Form.PEOPLE, Form.DEMONYM))
        for a in arguments
    )


def aircraft_in(arguments: Iterable[Argument], scene: Scene, words: IncidentWords) -> bool:
    """Whether aircraft are among the phrases, by what they are or by their type: "a Mi-24"."""
    told = [chunk_keys(c, scene) for a in arguments for c in (a.chunk, *a.complements)]
    return any(not words.aircraft.isdisjoint(keys) or _is_type(keys, words) for keys in told)


def _is_type(keys: Sequence[str], words: IncidentWords) -> bool:
    """Whether words end in the letters of a maker of aircraft and a number: "Su-25", "F-16s"."""
    if len(keys) < _TYPE or keys[-2] != "-":
        return False
    return keys[-3] in words.aircraft_makers and keys[-1][:1].isdigit()
