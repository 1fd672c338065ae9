"""What those did who were captured: nobody captures his own people, and who is held was not the one who took him."""

from caucasus_news.model import ActorKind, CasualtyKind
from caucasus_news.parsers.casualties.sense import is_led_off
from caucasus_news.parsers.frames import Argument
from caucasus_news.parsers.incidents.alike import same_day
from caucasus_news.parsers.incidents.draft import IncidentDraft
from caucasus_news.parsers.scene import Scene

_ONE = frozenset({"detainee", "farmer", "he", "man", "prisoner", "shepherd", "she", "soldier", "villager", "woman"})


def is_captives_deed(a: IncidentDraft, b: IncidentDraft) -> bool:
    """Whether `b` tells what those did who were captured in `a`: "he had opened fire on the guards"."""
    captured = [t for t in a.tolls if t.kind is CasualtyKind.CAPTURED]
    if not captured or b.kind == "clash" or b.tolls:
        return False
    if b.attacker is not None and a.attacker != b.attacker and any(t.side == b.attacker for t in captured):
        return True
    alone = any(t.at_most == 1 for t in captured)
    doers = [s for f in b.frames if f.verb is not None and not f.verb.passive for s in f.subject]
    return alone and bool(doers) and all(map(_is_one, doers))


def seized_too(a: IncidentDraft, b: IncidentDraft, scene: Scene) -> bool:
    """Whether one and the same people were harmed and led off: "shot and seized a shepherd", "was hit and arrested".

    Where they are led is told of them again: "was shot and arrested, with the guards taking the man into custody".
    """
    if b.kind != "capture" or a.kind not in ("attack", "shooting", "clash"):
        return False
    harmed = {id(o.chunk) for f in a.frames if f.verb is not None for o in f.objects}
    led = [o.chunk for f in b.frames if f.verb is not None for o in f.objects]
    if any(id(c) in harmed for c in led):
        return True
    seized, keys = any(t.kind is CasualtyKind.CAPTURED for t in a.tolls), scene.document.tokens.keys
    return seized and any(map(is_led_off, b.frames)) and all(keys[c.first] == "the" for c in led)


def are_same_captives(a: IncidentDraft, b: IncidentDraft) -> bool:
    """Whether two tell of as many who were taken on one day, whatever else was done to them: one tells of shots."""
    if "capture" not in (a.kind, b.kind) or (a.own_place and b.own_place and a.place != b.place):
        return False
    taken = [[t.at_least for t in d.tolls if t.kind is CasualtyKind.CAPTURED] for d in (a, b)]
    return bool(taken[0]) and taken[0] == taken[1] and taken[0][0] is not None and same_day(a.when, b.when)


def _is_one(argument: Argument) -> bool:
    """Whether a phrase is one person: by his name, or "the man"."""
    chunk = argument.chunk
    actors = chunk.mention.actors if chunk.mention is not None else ()
    if len(actors) == 1 and actors[0].kind is ActorKind.PERSON:
        return True
    return chunk.lemma in _ONE and chunk.determiner not in ("a", "an", "another")
