"""Which polities phrases name, and whom a verb of accusing names."""

from collections.abc import Iterable

from caucasus_news.model import Actor, ActorKind
from caucasus_news.parsers.arms import serve_nobody
from caucasus_news.parsers.chunks import Shape
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.incidents.words import incident_words
from caucasus_news.parsers.polities import is_makers, is_somebodys, polity_of, polity_of_argument
from caucasus_news.parsers.scene import Scene

_BLAMES = ("blame", "responsibility")
_NEAR = 12  # tokens: "hold the authorities in Ostia responsible"


def accused(frame: Frame, scene: Scene) -> Actor | None:
    """Whom a verb of accusing names: "accused the Armenians of violating the ceasefire", "blamed it on Baku"."""
    governor = frame.governor
    accusing = incident_words().accusing
    if governor is None or governor.verb is None or governor.verb.negated:
        return None
    if governor.lemma in ("apologize", "apologise") and frame.role == "for":
        return first_polity(governor.subject, scene)
    if [a for a in governor.objects if a.chunk.lemma in _BLAMES]:  # "laid the blame for it on Baku"
        return first_polity([*governor.after("on", "with", "upon"), *frame.after("on", "upon")], scene)
    if governor.lemma not in accusing:
        return _accused_before(frame, scene)
    if governor.lemma == "hold" and not _holds_responsible(governor, scene):
        return None  # "is holding two soldiers captured in May"
    if frame.role == "subject":
        return None
    blamed = first_polity(governor.after("on"), scene) if governor.lemma == "blame" else None
    return blamed or first_polity([a for a in governor.objects if a.chunk is not frame.chunk], scene)


def _holds_responsible(frame: Frame, scene: Scene) -> bool:
    """Whether "hold" is one of blame: "holds Aldoria responsible for the attack"."""
    keys = scene.document.tokens.keys
    return "responsible" in keys[frame.chunk.last : min(frame.chunk.last + _NEAR, scene.sentence(frame).last)]


def _accused_before(frame: Frame, scene: Scene) -> Actor | None:
    """Of the second of two gerunds: "accused Armenia of killing 21 and wounding dozens"."""
    if frame.verb is None or frame.verb.shape is not Shape.GERUND:
        return None
    for other in reversed(scene.frames[frame.sentence]):
        if other.index >= frame.index or other.verb is None:
            continue
        if other.lemma in incident_words().accusing:
            return first_polity(other.objects, scene)
        if other.verb.shape is Shape.FINITE:
            return None
    return None


def is_people_place(argument: Argument) -> bool:
    """Whether a phrase names only a place, of which the polity follows from who held it, not from its name."""
    mention = argument.chunk.mention
    if mention is None or mention.place is None or mention.actors:
        return False
    return not [m for m in argument.chunk.owners if m.actors]  # "Aldoria's dam at Ostia"


def polities(arguments: Iterable[Argument], scene: Scene) -> list[Actor]:
    """The polities that phrases name, each once, in order."""
    found: list[Actor] = []
    for argument in arguments:
        if is_people_place(argument) or is_somebodys(argument, scene):
            continue
        chunk, mentions = argument.chunk, argument.mentions
        if chunk.owners:
            mentions = [
                m
                for m in mentions
                if m not in chunk.owners or not (serve_nobody(chunk, m, scene) or is_makers(m, scene))
            ]
        if chunk.mention is None and mentions[1:]:  # "Afghan Taliban fighters"
            mentions = [m for m in mentions if any(a.kind is ActorKind.FORCE for a in m.actors)] or mentions
        several = [p for m in mentions for a in m.actors if (p := polity_of(a, scene)) is not None]
        if several:
            found += several
        elif (polity := polity_of_argument(argument, scene)) is not None:
            found += [polity]
    return list(dict.fromkeys(found)) if found[1:] else found


def own_after(frame: Frame, *lemmas: str) -> list[Argument]:
    """The phrases behind a preposition that hang on a trigger itself, not on another phrase of it.

    Not "Aldoria" in "the fire in the south of Aldoria", "the army" in "a strike against posts of the army".
    """
    found = frame.after(*lemmas)
    if not found:
        return found
    inner = [c for _, row in frame.prepositions for a in row for c in a.complements]
    return [a for a in found if not any(a.chunk is c for c in inner)] if inner else found


def first_polity(arguments: Iterable[Argument], scene: Scene, but: Actor | None = None) -> Actor | None:
    """The first polity that phrases name, other than `but`."""
    for polity in polities(arguments, scene) if arguments else ():
        if but is None or polity != but:
            return polity
    return None
