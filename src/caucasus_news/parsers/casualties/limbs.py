"""People who lost a limb, as the clause tells of the limb: "had his foot torn off", "doctors amputated her leg"."""

from caucasus_news.model import CasualtyKind
from caucasus_news.parsers.casualties.tolls import CasualtyWords, Toll
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.people import People, all_people_of, people_of
from caucasus_news.parsers.scene import Scene

_SOMEBODYS = frozenset({"his", "her", "their"})
_SHOTS = frozenset({"shot", "bullet", "gunshot", "round", "splinter", "fragment", "shrapnel"})
_WITHOUT = "without"


def lost_limb(frame: Frame, scene: Scene, words: CasualtyWords) -> list[Toll]:
    """Who was maimed where a limb is torn off or amputated: whoever has it, or whose it is."""
    limbs = [a for a in frame.objects if a.chunk.lemma in words.limbs]
    if not limbs:
        return []
    outer = frame.governor
    limb = limbs[0]
    if outer is not None and outer.lemma in ("have", "get") and frame.role == "participle":
        hurt = list(outer.subject)  # "had his left foot torn off"
    else:
        hurt = [Argument(c) for c in limb.complements] or list(frame.after("of"))
    found = [p for a in hurt for p in all_people_of(a, scene) if p.known]
    if found:
        return [_toll(p, frame) for p in found]
    whose = scene.document.tokens.keys[limb.chunk.first] in _SOMEBODYS
    named = people_of(Argument(limb.chunk), scene) if limb.chunk.owners else None
    if not whose and named is None:
        return []
    chunk = limb.chunk  # "his foot was torn off": whoever was told of
    return [Toll(CasualtyKind.WOUNDED, 1, 1, None, None, chunk.first, chunk.last, frame.sentence, bare=True)]


def left_without_limb(frame: Frame, words: CasualtyWords) -> bool:
    """Whether people are "left without a leg"."""
    return any(a.chunk.lemma in words.limbs for a in frame.after(_WITHOUT))


def shot_in_limb(frame: Frame, scene: Scene, words: CasualtyWords) -> bool:
    """Whether people "received a shot in the leg", "took a bullet in the shoulder"."""
    shots = [a.chunk for a in frame.objects if a.chunk.lemma in _SHOTS]
    if not shots:
        return False
    hanging = (f for f in scene.frames[frame.sentence] if any(f.chunk is c for c in shots))
    around = [*frame.after("in", "to"), *(a for f in hanging for a in f.after("in", "to"))]
    return any(a.chunk.lemma in words.limbs or a.chunk.lemma in ("head", "chest") for a in around)


def hit_by_shot(frame: Frame) -> bool:
    """Whether somebody "was hit by a bullet": a wound, as long as nobody says that he died of it."""
    passive = frame.verb is not None and frame.verb.passive
    return passive and any(a.chunk.lemma in _SHOTS for a in frame.subject)


def _toll(people: People, frame: Frame) -> Toll:
    return Toll(
        CasualtyKind.WOUNDED, people.at_least, people.at_most, people.side, people.civilian,
        people.first, people.last, frame.sentence, own=people.own, back=people.back, named=people.named,
    )  # fmt: skip
