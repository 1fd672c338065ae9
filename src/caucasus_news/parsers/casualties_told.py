"""Where a text tells of people who came to harm: by a verb ("were killed", "lost"), or by a label ("31 dead")."""

from collections.abc import Iterable, Sequence

from caucasus_news.model import Actor, CasualtyKind
from caucasus_news.parsers.casualties import CasualtyWords, Toll, casualty_words
from caucasus_news.parsers.casualties_among import with_parts
from caucasus_news.parsers.casualties_counted import with_number
from caucasus_news.parsers.casualties_earlier import told_before
from caucasus_news.parsers.casualties_named import with_calling
from caucasus_news.parsers.casualties_sides import with_other_side
from caucasus_news.parsers.casualties_summed import counts_up
from caucasus_news.parsers.chunks import Shape, Tense
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.people import People, all_people_of, people_of
from caucasus_news.parsers.people_added import add_up
from caucasus_news.parsers.polities import polity_of_argument
from caucasus_news.parsers.relatives import meant
from caucasus_news.parsers.scene import Scene

_UNREAL = frozenset({"future", "possible", "conditional", "obligation"})
_CAPTURED = CasualtyKind.CAPTURED
_DISPLACED = CasualtyKind.DISPLACED
#: Fewer people than this who leave a place are no displacement.
_CROWD = 100


def tolls_of(frame: Frame, scene: Scene) -> list[Toll]:
    """What a frame says of people who came to harm: nothing where it is negated, feared or about something else."""
    return with_parts(with_other_side(_tolls_of(frame, scene), scene), scene)


def _tolls_of(frame: Frame, scene: Scene) -> list[Toll]:
    words = casualty_words()
    if frame.verb is None:
        return _of_noun(frame, scene, words)
    survived = words.verbs.get(frame.lemma, "").endswith(".not")
    if frame.verb.negated is not survived or frame.verb.modal in _UNREAL or counts_up(frame, scene):
        return []
    if _is_intent(frame, words):
        return []
    hurt = any(a.chunk.lemma.rpartition(" ")[2] in words.wounds for a in frame.objects)
    maimed = frame.lemma == "lose" and any(a.chunk.lemma in words.limbs for a in frame.objects)
    if frame.lemma in words.losing and not (hurt or maimed):
        return _lost(frame, scene)
    sense = words.verbs.get(frame.lemma) or ("wounded" if (hurt or maimed) and frame.lemma in words.losing else None)
    fatal = _is_fatal(frame, scene, words)
    limb = (
        not fatal
        and frame.lemma in words.striking
        and any(a.chunk.lemma in words.limbs for a in frame.after("in", "on", "through", "to"))
    )
    if sense is None and not limb and not (fatal and frame.lemma in words.striking):
        return []
    kind, _, condition = (sense or ("wounded" if hurt or limb else "killed")).partition(".")
    if condition == "wound" and not hurt:
        return []
    if fatal and kind == "wounded":
        kind = "killed"
    left = [a for a in _left(frame, scene) if words.labels.get(a.chunk.lemma, kind) == kind]
    victims = left or [meant(a, frame, scene) for a in victims_of(frame, words)]
    victims = victims or [a for a in frame.after("of") if a.chunk.last == frame.chunk.first]  # "of the 14 wounded"
    people = [with_number(p, frame.sentence, scene) for a in victims for p in all_people_of(a, scene)]
    people = [with_calling(p, frame.sentence, scene) for p in people if _fits(p, CasualtyKind(kind))]
    if kind == CasualtyKind.KILLED.value and frame.sentence and not people and any(_is_he(a) for a in victims):
        at = victims[0].chunk
        return [Toll(CasualtyKind.KILLED, 1, 1, None, None, at.first, at.last, frame.sentence, bare=True, again=True)]
    if condition == "lives":
        people = [p for a in frame.after("of") for p in all_people_of(a, scene) if p.at_most != 0]
    if not _is_met(condition, frame, people, scene, words):
        return []
    outer = frame.governor
    if frame.role == "participle" and outer is not None and outer.lemma in ("have", "lose"):
        owner = polity_among(outer.subject, scene)  # "the army had 2,900 men killed"
        for one in people:
            one.side = one.side or owner
    speaker = _speaker(frame, victims, scene)
    for one in people:
        if one.own and speaker is not None:
            one.side, one.own = speaker, False
    tolls = [toll_from(CasualtyKind(kind), p, frame.sentence) for p in add_up(people)]
    earlier = bool(tolls) and told_before(frame)
    for toll in tolls:
        toll.earlier = earlier
        toll.each = toll.side is None and _on_each_side(frame, scene)
        if toll.side is None:
            toll.side = polity_among(frame.after("on", "among", "from"), scene)
    return tolls


def _is_intent(frame: Frame, words: CasualtyWords) -> bool:
    """Whether harm is only meant to be done: "tried to kill the president", "plotting to blow up a bus"."""
    outer = frame.governor
    meant = frame.verb is not None and frame.verb.shape in (Shape.INFINITIVE, Shape.GERUND)
    return meant and outer is not None and outer.lemma in words.intending


def _is_he(argument: Argument) -> bool:
    """Whether somebody is told of again, of whom no name is known: "he died on Friday"."""
    mention = argument.chunk.mention
    return argument.chunk.lemma in ("he", "she") and (mention is None or not mention.actors)


def _is_met(condition: str, frame: Frame, people: list[People], scene: Scene, words: CasualtyWords) -> bool:
    """Whether what a verb's sense asks for is there: a home that is left, a coffin to come back in, a force."""
    if condition == "home":
        return _leaves_home(frame, people, scene, words)
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
    if condition == "people":
        return bool(people) and all(p.known for p in people)  # not "twenty houses were burned"
    if condition == "not":
        return any(
            p.known or (p.bare and not frame.objects) for p in people
        )  # not "a truce that did not survive the night"
    if condition == "armed":
        return not frame.objects and bool(people) and all(p.civilian is False for p in people)
    return True


def _on_each_side(frame: Frame, scene: Scene) -> bool:
    """Whether a toll is one of each side: "one man hurt on either side"."""
    keys = scene.document.tokens.keys
    return any(
        a.chunk.lemma in ("side", "sides") and {"either", "each"} & {*keys[a.chunk.first : a.chunk.last]}
        for a in frame.after("on", "from")
    )


def _is_fatal(frame: Frame, scene: Scene, words: CasualtyWords) -> bool:
    """Whether a wound was deadly: "fatally wounded", "shot … to death"."""
    keys = scene.document.tokens.keys[frame.chunk.first : frame.chunk.last]
    wounds = [m for a in frame.objects if a.chunk.lemma.rpartition(" ")[2] in words.wounds for m in a.chunk.modifiers]
    behind = [scene.document.tokens.keys[a.chunk.last : a.chunk.last + 1] for a in frame.objects]  # "shot X dead"
    return bool(words.fatal & {*keys, *frame.adverbs, *wounds}) or (frame.lemma == "shoot" and ("dead",) in behind)


def _left(frame: Frame, scene: Scene) -> Sequence[Argument]:
    """The whole list in "left four of their comrades and two others wounded"."""
    if frame.verb is None or not frame.verb.passive or not frame.objects:
        return []
    words = casualty_words()
    for other in scene.frames[frame.sentence]:
        if other.lemma in words.leaving and other.verb is not None and other.index < frame.index:
            if any(a.chunk is frame.objects[-1].chunk for a in other.objects):
                return other.objects
    return []


def _speaker(frame: Frame, victims: Sequence[Argument], scene: Scene) -> Actor | None:
    """Whose "its soldiers" are, where they open what somebody says: the one who says it."""
    if not victims or victims[0].chunk.first > frame.chunk.first or frame.role not in ("content", "relative"):
        return None
    for outer in frame.chain():
        if outer is not frame and outer.verb is not None and outer.lemma in casualty_words().telling:
            return polity_among(outer.subject, scene)
    return None


def victims_of(frame: Frame, words: CasualtyWords | None = None) -> list[Argument]:
    """Who came to harm, in a frame whose verb says so: the subject of "die", the object of "kill"."""
    words = words or casualty_words()
    felled = frame.lemma in words.felled or frame.lemma in words.losing or is_elliptic(frame)
    people = frame.subject if felled else frame.objects
    kind = words.verbs.get(frame.lemma, "").partition(".")[0]
    taken = (kind, _CAPTURED.value) if kind == CasualtyKind.KILLED.value else (kind,)  # "executed two prisoners"
    fitting = [a for a in people if words.labels.get(a.chunk.lemma, kind) in taken]
    return [a for a in fitting if not a.chunk.event] or fitting  # no raid that a comma joins to the soldiers


def is_elliptic(frame: Frame) -> bool:
    """Whether a verb of harm is a passive without its auxiliary: "two were killed and three injured"."""
    verb = frame.verb
    return (
        verb is not None
        and not verb.passive
        and not frame.objects
        and verb.tense is Tense.PAST
        and frame.lemma in casualty_words().verbs
        and frame.lemma not in casualty_words().felled
    )


def _fits(people: People, kind: CasualtyKind) -> bool:
    """Whether a phrase can be people who met this fate: things are destroyed, villages captured, hopes killed."""
    if people.at_most == 0 or (people.noun == "more" and people.quantity is None):
        return False
    if kind is _DISPLACED and people.noun in casualty_words().labels:
        return False  # "evacuated four of the wounded"
    if people.known:
        return True
    counted = people.quantity is not None
    if people.bare and kind is _CAPTURED:
        return counted
    if people.bare and kind is _DISPLACED and max(people.at_least or 0, people.at_most or 0) >= _CROWD:
        return True
    if kind in (_CAPTURED, _DISPLACED):
        return (
            counted
            and people.quantity is not None
            and people.quantity.stated
            and people.quantity.last > people.first
            and people.noun.isdecimal() is False
            and people.civilian is not None
        )
    return counted


def toll_from(kind: CasualtyKind, people: People, sentence: int) -> Toll:
    """The toll that a phrase about people makes."""
    return Toll(
        kind, people.at_least, people.at_most, people.side, people.civilian, people.first, people.last, sentence,
        own=people.own, back=people.back, more=people.quantity is not None and people.quantity.more,
        said=people.quantity is not None or bool(people.named), bare=people.bare, named=people.named,
    )  # fmt: skip


def _leaves_home(frame: Frame, people: list[People], scene: Scene, words: CasualtyWords) -> bool:
    """Whether "left", "arrived", "drove" tell of people who lost their homes: a crowd, or driven from home."""
    around = [*frame.objects, *(a for _, arguments in frame.prepositions for a in arguments)]
    if frame.lemma == "drive":
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


def _lost(frame: Frame, scene: Scene) -> list[Toll]:
    """ "lost 31 men": the subject's own people."""
    passive = frame.verb is not None and frame.verb.passive
    side = None if passive else polity_among(frame.subject, scene)
    found: list[Toll] = []
    lost: list[People] = []
    for argument in frame.objects:
        people = people_of(argument, scene)
        if people is None or people.quantity is None or not people.quantity.stated or people.at_most == 0:
            continue
        if not people.known and (people.quantity.last < argument.chunk.last or _counts_things(argument, scene)):
            continue
        lost.append(people)
    for people in add_up(lost):
        if people.noun in ("men", "man") and not passive:
            people.civilian = False  # "the army lost 31 men"
        toll = toll_from(CasualtyKind.KILLED, people, frame.sentence)
        toll.side, toll.back = toll.side or side, False
        toll.own = toll.side is None and (toll.own or not passive)
        found.append(toll)
    return found


def _counts_things(argument: Argument, scene: Scene) -> bool:
    """ "Two of its sponsors", "three of their tanks": a number of what is nobody to be harmed."""
    if any(chunk.lemma == "own" for chunk in argument.complements):
        return False  # "one of their own"
    wholes = [people_of(Argument(chunk), scene) for chunk in argument.complements]
    return bool(wholes) and not any(whole is not None and whole.known for whole in wholes)


def _of_noun(frame: Frame, scene: Scene, words: CasualtyWords) -> list[Toll]:
    """ "the death of 31 of its soldiers", "the wounding of its own soldier", "Ginturi's killing"."""
    kind = words.nouns.get(frame.lemma)
    if kind is None:
        return []
    hanging = [c for a in frame.after("of") for c in a.complements]
    victims = [a for a in frame.after("of") if a.chunk not in hanging]
    people = [p for a in victims for p in all_people_of(a, scene) if p.known or (p.quantity and frame.lemma != "loss")]
    telling = (f for f in frame.chain() if f.verb is not None and f.lemma not in ("be", "hold"))
    owner = next((s for f in telling if (s := polity_among(f.subject, scene)) is not None), None)
    outer = frame.governor
    admitted = outer is not None and outer.lemma in ("confirm", "acknowledge", "admit", "concede")
    for one in people:
        theirs = one.side is None and (frame.lemma == "loss" or (admitted and one.civilian is False))
        if owner is not None and (one.own or theirs):
            one.side = owner  # "Baku reported the wounding of its soldier", "the loss of 12 soldiers"
        one.own = one.own or (frame.lemma == "loss" and one.side is None)
    return [toll_from(CasualtyKind(kind), p, frame.sentence) for p in add_up(people) if p.at_most != 0]


def polity_among(arguments: Iterable[Argument], scene: Scene) -> Actor | None:
    """The first polity that phrases name."""
    return next((p for a in arguments if (p := polity_of_argument(a, scene)) is not None), None)
