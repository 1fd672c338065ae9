"""What a verb tells that somebody suffered, and under which condition it does: a home that is left, a hospital bed."""

from collections.abc import Iterable
from functools import cache

from caucasus_news.model import PlaceKind
from caucasus_news.parsers.casualties.limbs import hit_by_shot, left_without_limb, shot_in_limb
from caucasus_news.parsers.casualties.tolls import CasualtyWords, casualty_words
from caucasus_news.parsers.chunks import Shape
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.people import People, count_in
from caucasus_news.parsers.scene import Scene

#: Fewer people than this who leave a place are no displacement.
_CROWD = 100
_MOVING = frozenset({"drive", "move", "chase", "push"})
_IN_IT = frozenset({"it", "them", "battle", "action", "combat", "fighting", "war", "battles"})
_ROADS = frozenset({"road", "roads", "move", "run"})
_SAFETY = frozenset({"safety", "shelter", "shelters"})
_ESCAPING = frozenset({"escape", "survive", "get away", "get off", "end up"})
_LYING = frozenset({"be", "remain", "lie", "stay"})
_COMING = frozenset({"fall", "end up"})
_HANDS = frozenset({"hands", "captivity"})
#: Verbs by which people are led into captivity.
LEADING = frozenset({"take", "lead", "bring", "drag", "carry", "drive", "march"})
_CUSTODY = frozenset({"captivity", "custody", "detention"})
#: Verbs by which many people leave for somewhere else, and by which they are made to.
_GOING = frozenset({"go", "reach", "head", "depart", "travel", "set out", "set off", "get to", "make it to"})
_DRIVING = frozenset({"send", "drive", "push", "chase"})
_FAR_AWAY = ("across", "over", "into", "onto", "towards", "toward")
_SPOTS = (PlaceKind.SITE, PlaceKind.UNKNOWN)
#: So many people go somewhere at one time only where they have to.
_MASSES = 1000
#: Verbs that are none of harm, and may tell what became of their subject.
FATES = _ESCAPING | _LYING | _GOING
_STATES = frozenset({"condition", "state"})
_GRAVE = frozenset({"critical", "serious", "grave", "severe"})
_LIFE = frozenset({"life", "lives"})
_BRINGING = frozenset({"bring", "take", "move", "lead"})
_FLEEING = _BRINGING | {"put", "send"}
#: What is done to a crowd that has to go: of fewer people, "brought" and "driven" say little.
_CARRYING = frozenset({"bring", "take", "drive", "bus", "ferry", "transport", "carry"})


@cache
def harming_verbs() -> frozenset[str]:
    """Every verb that may tell that somebody came to harm: of others nobody needs to ask."""
    words = casualty_words()
    known = words.verbs.keys() | words.losing | words.striking | {"leave", "treat"}
    return frozenset(known | _COMING | LEADING | _FLEEING | _CARRYING | FATES)


def loses_people(frame: Frame, words: CasualtyWords) -> bool:
    """Whether a verb of losing counts the dead of who lost them: "lost 31 men", not "lost a leg", "suffered burns"."""
    return not (_is_hurt(frame, words) or _is_maimed(frame, words) or are_lost(frame, words))


def are_lost(frame: Frame, words: CasualtyWords) -> bool:
    """Whether soldiers "were lost", which is to say that they fell: "six of its troops lost in the clash"."""
    passive = frame.lemma == "lose" and frame.verb is not None and frame.verb.passive
    return passive and any(a.chunk.lemma in words.military for a in frame.objects)


def _is_hurt(frame: Frame, words: CasualtyWords) -> bool:
    return any(a.chunk.lemma.rpartition(" ")[2] in words.wounds for a in frame.objects)


def _is_maimed(frame: Frame, words: CasualtyWords) -> bool:
    return frame.lemma == "lose" and any(a.chunk.lemma in words.limbs for a in frame.objects)


def sense_of(frame: Frame, scene: Scene, words: CasualtyWords) -> tuple[str, str] | None:
    """The kind of casualty that a verb tells, and its condition; None where it tells of none."""
    lemma = frame.lemma
    if frame.prepositions and (told := _by_phrase(frame, lemma)) is not None:
        return told
    if lemma in _CARRYING and frame.verb is not None and frame.verb.passive and _are_many(frame.objects, scene):
        return "displaced", "crowd"
    if lemma in _GOING:
        return ("displaced", "crowd") if _are_many(frame.subject, scene, _MASSES) and _go_somewhere(frame) else None
    if lemma in _DRIVING and _are_many(frame.objects, scene, _MASSES) and any(map(frame.after, _FAR_AWAY)):
        return "displaced", "crowd"
    if (lemma == "leave" and left_without_limb(frame, words)) or (lemma in _ESCAPING and _escapes(frame, words)):
        return "wounded", ""
    if lemma in _LYING and frame.prepositions and _is_in_danger(frame):
        return "wounded", "counted"
    if lemma == "treat" and frame.verb is not None and not frame.verb.passive:
        return ("wounded", "counted") if any(a.chunk.lemma in words.healing for a in frame.subject) else None
    if lemma == "lose" and are_lost(frame, words):
        return "killed", ""
    sense = words.verbs.get(lemma, None)
    if sense is None and lemma in words.losing and (_is_wounded(frame, scene, words) or _is_maimed(frame, words)):
        sense = "wounded"
    if sense is None:
        return _struck(frame, scene, words) if lemma in words.striking else None
    kind, _, condition = sense.partition(".")
    if condition == "wound" and not _is_wounded(frame, scene, words):
        return None
    return ("killed" if kind == "wounded" and _is_fatal(frame, scene, words) else kind), condition


def _by_phrase(frame: Frame, lemma: str) -> tuple[str, str] | None:
    """What becomes of people by where they are brought or are: into captivity, to safety, on the road."""
    if (lemma in _COMING and _comes_into_hands(frame)) or (lemma in LEADING and is_led_off(frame)):
        return "captured", ""
    if lemma in _FLEEING and _flee(frame):
        return "displaced", ""
    return ("displaced", "crowd") if lemma == "be" and _is_under_way(frame) else None


def _is_wounded(frame: Frame, scene: Scene, words: CasualtyWords) -> bool:
    """Whether what somebody suffers, or is given, is a wound: "received burns", "a shot in the leg"."""
    return bool(frame.objects) and (_is_hurt(frame, words) or shot_in_limb(frame, scene, words))


def _struck(frame: Frame, scene: Scene, words: CasualtyWords) -> tuple[str, str] | None:
    """What a blow did that a verb tells of: "was fatally hit", "shot him in the leg"."""
    if _is_fatal(frame, scene, words):
        return "killed", ""
    limb = any(a.chunk.lemma in words.limbs for a in frame.after("in", "on", "through", "to")) or hit_by_shot(frame)
    return ("wounded", "") if limb else None


def _escapes(frame: Frame, words: CasualtyWords) -> bool:
    """Whether people "escaped with light wounds", "survived with burns"."""
    return any(a.chunk.lemma in words.wounds for a in frame.after("with"))


def _comes_into_hands(frame: Frame) -> bool:
    """Whether people "fell into Aldorian hands", "ended up in enemy captivity": somebody's, whoever that is."""
    return any(
        a.chunk.lemma in _HANDS and (a.chunk.owners or a.chunk.modifiers or a.chunk.determiner == "the")
        for a in frame.after("into", "in")
    )


def is_led_off(frame: Frame) -> bool:
    """Whether people are led into captivity: "took one more citizen of Aldoria into custody"."""
    return frame.lemma in LEADING and bool([a for a in frame.after("into", "to") if a.chunk.lemma in _CUSTODY])


def is_where_led(frame: Frame) -> bool:
    """Whether custody is only where people were led: "with the police taking the man to detention"."""
    if frame.lemma not in _CUSTODY or frame.role not in ("to", "into"):
        return False
    led = frame.hung[0] if frame.hung is not None else frame.governor
    return led is not None and led.lemma in LEADING


def _is_in_danger(frame: Frame) -> bool:
    """Whether people "are in critical condition", "remain in a grave state"."""
    states = [a.chunk for a in frame.after("in") if a.chunk.lemma in _STATES]
    return any(not _GRAVE.isdisjoint(c.modifiers) for c in states) if states else False


def tells_fate(frame: Frame, words: CasualtyWords) -> bool:
    """Whether a verb that is none of harm tells what became of its subject: on the road, in danger, off with wounds."""
    if frame.lemma in _GOING:
        return _may_be_many(frame)
    if not frame.prepositions:
        return False
    if frame.lemma in _COMING:
        return _comes_into_hands(frame)
    if frame.lemma in _ESCAPING:
        return _escapes(frame, words)
    return (frame.lemma == "be" and _is_under_way(frame)) or (frame.lemma in _LYING and _is_in_danger(frame))


def _is_under_way(frame: Frame) -> bool:
    """Whether people "are on the road", "on the move": many of them have left their homes."""
    return bool([a for a in frame.after("on") if a.chunk.lemma in _ROADS])


def _are_many(arguments: Iterable[Argument], scene: Scene, least: int = _CROWD) -> bool:
    """Whether a phrase counts a crowd."""
    counts = (count_in(a.chunk, scene) for a in arguments)
    return any(c is not None and c.stated and max(c.at_least or 0, c.at_most or 0) >= least for c in counts)


def _may_be_many(frame: Frame) -> bool:
    """Whether the subject of a verb has words enough to count many, before anybody counts it: "over 5,000 people"."""
    return any(a.chunk.last - a.chunk.first > 1 for a in frame.subject)


def _go_somewhere(frame: Frame) -> bool:
    """Whether people depart, or go to a land or town that is named: "reached Ostia", "went to Aldoria"."""
    if frame.lemma == "depart":
        return True
    goals = (*frame.objects, *frame.after("to", "into", "for", "towards", "toward", "from"))
    places = (a.chunk.mention.place for a in goals if a.chunk.mention is not None)
    return any(place is not None and place.kind not in _SPOTS for place in places)


def _flee(frame: Frame) -> bool:
    """Whether people are put to flight or brought to safety."""
    if frame.lemma not in _BRINGING:
        return bool([a for a in frame.after("to") if a.chunk.lemma == "flight"])
    return bool([a for a in frame.after("to", "into") if a.chunk.lemma in _SAFETY])


def is_intent(frame: Frame, words: CasualtyWords) -> bool:
    """Whether harm is only meant to be done: "tried to kill the president", "plotting to blow up a bus"."""
    outer = frame.governor
    meant = frame.verb is not None and frame.verb.shape in (Shape.INFINITIVE, Shape.GERUND)
    return meant and outer is not None and outer.lemma in words.intending


def is_met(condition: str, frame: Frame, people: list[People], scene: Scene, words: CasualtyWords) -> bool:
    """Whether what a verb's sense asks for is there: a home that is left, a coffin to come back in, a force."""
    if condition == "home":
        return _leaves_home(frame, people, scene, words)
    if condition == "crowd":
        return _is_on_the_move(people, words)
    if condition == "coffin":
        return any(a.chunk.lemma in words.coffins for a in frame.after("in", "inside"))
    if condition == "body":
        return any(a.chunk.lemma in words.remains for a in (*frame.subject, *frame.objects))
    if condition == "force":
        return bool(people) and all(p.civilian is False and p.quantity is not None for p in people)
    if condition == "bed":
        counted = bool(people) and all(p.quantity is not None and not p.back for p in people)
        cared = frame.lemma == "treat" and frame.verb is not None and frame.verb.passive and frame.verb.progressive
        near = any(a.chunk.lemma in (words.sickbeds | words.wounds) for a in frame.after("to", "in", "for", "with"))
        return counted and (near or cared)
    if condition == "counted":
        return bool(people) and all(p.known and p.quantity is not None and not p.back for p in people)
    if condition == "dear":
        return bool(people) and all(p.known for p in people) and _pays_with_life(frame, people, scene)
    if condition == "people":
        return bool(people) and all(p.known for p in people)  # not "twenty houses were burned"
    if condition == "not":
        return any(
            p.known or (p.bare and not frame.objects) for p in people
        )  # not "a truce that did not survive the night"
    if condition == "armed":
        soldiers = bool(people) and all(p.civilian is False for p in people)
        return not frame.objects and (soldiers or _fell_in_war(frame, people))
    return True


def _pays_with_life(frame: Frame, people: list[People], scene: Scene) -> bool:
    """Whether "life" stands right behind those whom something cost it: "cost two men their lives"."""
    behind = scene.document.tokens.keys[people[-1].last : people[-1].last + 3]
    return not _LIFE.isdisjoint(behind)


def _fell_in_war(frame: Frame, people: list[People]) -> bool:
    """Whether people fell in what was told of: "more than 500 have fallen in it", "a war in which 1,200 fell"."""
    if not any(p.known and p.quantity is not None and p.quantity.stated for p in people):
        return False
    outer = frame.governor
    within = frame.role == "relative" and outer is not None and outer.verb is None
    return within or any(a.chunk.lemma in _IN_IT or a.chunk.event for a in frame.after("in", "during"))


def _is_on_the_move(people: list[People], words: CasualtyWords) -> bool:
    """Whether a crowd, not of soldiers or of people on an outing, is under way: "30,000 have crossed the river"."""
    if any(p.civilian is False or p.noun in words.outings for p in people):
        return False
    return any(p.known and max(p.at_least or 0, p.at_most or 0) >= _CROWD for p in people)


def _is_fatal(frame: Frame, scene: Scene, words: CasualtyWords) -> bool:
    """Whether a wound was deadly: "fatally wounded", "shot … to death"."""
    keys = scene.document.tokens.keys
    wounds = [m for a in frame.objects if a.chunk.lemma.rpartition(" ")[2] in words.wounds for m in a.chunk.modifiers]
    if not words.fatal.isdisjoint((*keys[frame.chunk.first : frame.chunk.last], *frame.adverbs, *wounds)):
        return True
    return frame.lemma == "shoot" and any(keys[a.chunk.last : a.chunk.last + 1] == ("dead",) for a in frame.objects)


def _leaves_home(frame: Frame, people: list[People], scene: Scene, words: CasualtyWords) -> bool:
    """Whether "left", "arrived", "drove" tell of people who lost their homes: a crowd, or driven from home."""
    around = [*frame.objects, *(a for _, arguments in frame.prepositions for a in arguments)]
    if frame.lemma in _MOVING:
        land = any(
            a.chunk.mention is not None and a.chunk.mention.place is not None for a in frame.after("from", "out of")
        )
        return land or any(a.chunk.lemma in words.homes for a in around)
    if any(p.civilian is False for p in people):
        return False
    if frame.lemma != "arrive" and any(a.chunk.lemma in words.labels for a in frame.objects):
        return False
    return any(
        max(p.at_least or 0, p.at_most or 0) >= _CROWD or (p.at_least is p.at_most is None and p.quantity is not None)
        for p in people
    )
