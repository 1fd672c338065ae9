"""Where a text tells of people who came to harm: by a verb ("were killed", "lost"), or by a label ("31 dead")."""

from collections.abc import Sequence

from caucasus_news.model import Actor, CasualtyKind
from caucasus_news.parsers.casualties.among import with_parts
from caucasus_news.parsers.casualties.beside import beside
from caucasus_news.parsers.casualties.counted import with_number
from caucasus_news.parsers.casualties.earlier import told_before
from caucasus_news.parsers.casualties.limbs import lost_limb
from caucasus_news.parsers.casualties.named import with_calling
from caucasus_news.parsers.casualties.nouns import toll_from, tolls_lost, tolls_of_noun
from caucasus_news.parsers.casualties.parts import OF_THEM, whole_before
from caucasus_news.parsers.casualties.sense import (
    FATES,
    harming_verbs,
    is_intent,
    is_met,
    loses_people,
    sense_of,
    tells_fate,
)
from caucasus_news.parsers.casualties.sides import with_other_side
from caucasus_news.parsers.casualties.summed import counted_from, counts_up
from caucasus_news.parsers.casualties.survived import none_survived
from caucasus_news.parsers.casualties.tolls import KINDS, CasualtyWords, Toll, casualty_words
from caucasus_news.parsers.chunks import ChunkKind, Shape, Tense
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.people import People, all_people_of, count_in
from caucasus_news.parsers.people_added import add_up
from caucasus_news.parsers.polities import polity_among
from caucasus_news.parsers.relatives import meant
from caucasus_news.parsers.scene import Scene

UNREAL = frozenset({"future", "possible", "conditional", "obligation"})
_KILLED, _WOUNDED = CasualtyKind.KILLED.value, CasualtyKind.WOUNDED.value
_CAPTURED, _DISPLACED = CasualtyKind.CAPTURED.value, CasualtyKind.DISPLACED.value
_PRONOUNS = frozenset({"it", "they"})
_BRINGING = frozenset({"move", "evacuate", "relocate", "resettle", "bring", "take", "lead"})
_CROWDS = frozenset({"thousands", "hundreds", "tens of thousands", "hundreds of thousands"})
_UNSURE = frozenset({"fear", "presume", "believe"})
_AMONG = ("on", "among", "from")
#: Fewer people than this who leave a place are no displacement.
_CROWD = 100


def tolls_of(frame: Frame, scene: Scene) -> list[Toll]:
    """What a frame says of people who came to harm: nothing where it is negated, feared or about something else."""
    if frame.lemma not in (harming_verbs() if frame.verb is not None else casualty_words().nouns):
        return []
    tolls = _tolls_of(frame, scene)
    return with_parts(with_other_side(tolls, scene), scene) if tolls else tolls


def _tolls_of(frame: Frame, scene: Scene) -> list[Toll]:
    words = casualty_words()
    if frame.verb is None:
        return tolls_of_noun(frame, scene, words)
    if frame.lemma == "survive" and (found := none_survived(frame, scene)) is not None:
        return [found]
    survived = frame.lemma in words.verbs and words.verbs[frame.lemma][-4:] == ".not"
    if frame.verb.negated is not survived or frame.verb.modal in UNREAL:
        return []
    losing = frame.lemma in words.losing and loses_people(frame, words)
    told = sense_of(frame, scene, words) if not losing else None
    if (told is None and not losing) or (frame.governor is not None and is_intent(frame, words)):
        return []
    if (frame.lemma == "miss" and frame.verb.shape is Shape.GERUND and not frame.subject) or counts_up(frame, scene):
        return []  # "the number of dead and missing"
    if told is None:
        return tolls_lost(frame, scene)
    if frame.lemma[:8] == "neutrali" and _is_only_taken(frame, scene):
        return []
    kind, condition = told
    if condition == "limb":
        return lost_limb(frame, scene, words)
    return _of_victims(frame, kind, condition, scene)


def _is_only_taken(frame: Frame, scene: Scene) -> bool:
    """Whether those who were "neutralised" were taken alive: "its six members were neutralised and detained"."""
    words, here = casualty_words(), [a.chunk for a in frame.objects]
    taken = (f for f in scene.frames[frame.sentence] if words.verbs.get(f.lemma) == _CAPTURED)
    return any(a.chunk in here for f in taken for a in (*f.subject, *f.objects))


def _of_victims(frame: Frame, kind: str, condition: str, scene: Scene) -> list[Toll]:
    """The tolls of those whom a verb of harm names."""
    words, harm = casualty_words(), KINDS[kind]
    left = [a for a in _left(frame, scene) if words.labels.get(a.chunk.lemma, kind) == kind]
    victims = left or [meant(a, frame, scene) for a in victims_of(frame, words)]
    victims = victims or [a for a in frame.after("of") if a.chunk.last == frame.chunk.first]  # "of the 14 wounded"
    harmed = (_wholes(victims, frame, scene) if victims else []) or _reported(frame, scene)
    victims = [_among_fronted(a, frame, scene) for a in harmed] if frame.prepositions else [*harmed]
    if not victims and condition != "lives":
        return []
    if victims and kind in (_KILLED, _WOUNDED):
        victims += beside(frame, scene)
    people = [with_number(p, frame.sentence, scene) for a in victims for p in all_people_of(a, scene)]
    people = [with_calling(p, frame.sentence, scene) for p in people if _fits(p, harm)]
    if kind == _KILLED and frame.sentence and not people and any(_is_he(a) for a in victims):
        at = victims[0].chunk
        return [Toll(CasualtyKind.KILLED, 1, 1, None, None, at.first, at.last, frame.sentence, bare=True, again=True)]
    if kind == _WOUNDED and [a for a in victims if a.complements and _are_the_hurt(a, words)]:
        return []  # "two of the injured were hospitalised"
    if condition == "lives":
        people = [p for a in frame.after("of") for p in all_people_of(a, scene) if p.at_most != 0]
    if not people or (condition and not is_met(condition, frame, people, scene, words)):
        return []
    outer = frame.governor
    if frame.role == "participle" and outer is not None and outer.lemma in ("have", "lose"):
        owner = polity_among(outer.subject, scene)  # "the army had 2,900 men killed"
        for one in people:
            one.side = one.side or owner
    if kind == _DISPLACED and (helper := who_brings_away(frame, scene)) is not None:
        for one in people:
            one.side = one.side or helper
    speaker = _speaker(frame, victims, scene)
    for one in people:
        if one.own and speaker is not None:
            one.side, one.own = speaker, False
    tolls = [toll_from(harm, p, frame.sentence) for p in add_up(people)]
    hurt = kind == _KILLED and _were_hurt(frame, victims, words)
    earlier, since = told_before(frame), counted_from(frame)
    for toll in tolls:
        toll.earlier, toll.since, toll.hurt = earlier, since, hurt
        if toll.side is None and frame.prepositions:
            toll.each = _on_each_side(frame, scene)
            toll.side = polity_among((a for a in frame.after(*_AMONG) if not _is_counted_apart(a, toll, scene)), scene)
    return tolls


def who_brings_away(frame: Frame, scene: Scene) -> Actor | None:
    """Who takes people out of danger, his own: "Aldoria moved 3,000 people to safety", "were evacuated by Aldoria".

    So too "Aldoria said that it had moved them".
    """
    if frame.lemma not in _BRINGING or frame.verb is None or (frame.verb.passive and frame.lemma != "evacuate"):
        return None
    own, outer = polity_among(frame.subject, scene), frame.governor
    if own is None and outer is not None and frame.role == "content":
        own = polity_among(outer.subject, scene) if any(a.chunk.lemma in _PRONOUNS for a in frame.subject) else None
    return own


def _reported(frame: Frame, scene: Scene) -> Sequence[Argument]:
    """Those of whom a verb right before a participle reports harm: "nine people are reported killed"."""
    if frame.subject or frame.objects:
        return []
    before = next((f for f in scene.frames[frame.sentence] if f.index == frame.index - 1), None)
    passive = before is not None and before.verb is not None and before.verb.passive and not before.verb.negated
    sure = before is not None and before.lemma in casualty_words().found - _UNSURE
    return before.objects if before is not None and passive and sure else []


def _wholes(victims: Sequence[Argument], frame: Frame, scene: Scene) -> list[Argument]:
    """The phrases of victims, each that tells only a part of others by those whom it is a part of."""
    if OF_THEM.isdisjoint(scene.keys[frame.sentence]):
        return [*victims]
    wholes = [(a, whole_before(a.chunk, frame.sentence, scene)) for a in victims]
    return [a if whole is a.chunk else Argument(whole) for a, whole in wholes if whole is not None]


def _were_hurt(frame: Frame, victims: Sequence[Argument], words: CasualtyWords) -> bool:
    """Whether those who died had been wounded: "died of his wounds", "died in hospital", "one of the wounded died"."""
    if frame.lemma in words.outliving:
        return True
    if frame.lemma == "die" and any(a.chunk.lemma in words.sickbeds for a in frame.after("in", "at", "from", "of")):
        return True
    told = [key for a in victims for c in a.complements for key in (c.lemma, *c.modifiers)]
    return any(words.labels.get(key) == _WOUNDED for key in told) if told else False


def _are_the_hurt(argument: Argument, words: CasualtyWords) -> bool:
    """Whether some are counted among the wounded told of before: "two of the injured"."""
    return any(c.determiner == "the" and words.labels.get(c.lemma) == _WOUNDED for c in argument.complements)


def _among_fronted(argument: Argument, frame: Frame, scene: Scene) -> Argument:
    """A mere number with those of whom it is, told before it: "Of the six soldiers hit, four died"."""
    before = [a.chunk for a in frame.after("of") if a.chunk.last <= argument.chunk.first]
    count = count_in(argument.chunk, scene) if before and not argument.complements else None
    bare = count is not None and count.stated and count.last == argument.chunk.last
    return Argument(argument.chunk, (before[0],)) if bare else argument


def _is_counted_apart(argument: Argument, toll: Toll, scene: Scene) -> bool:
    """Whether another number has that side: "43 people died: 15 here, and 28 on the Aldorian side"."""
    if argument.chunk.lemma in ("them", "whom", "those"):
        return True  # "two of each nation among them"
    before = next((c for c in scene.chunks[toll.sentence] if c.last == argument.chunk.first - 1), None)
    if before is None or before.kind is not ChunkKind.NOUN or before.first < toll.last:
        return False
    count = count_in(before, scene)
    return count is not None and count.stated


def _is_he(argument: Argument) -> bool:
    """Whether somebody is told of again, of whom no name is known: "he died on Friday"."""
    mention = argument.chunk.mention
    return argument.chunk.lemma in ("he", "she") and (mention is None or not mention.actors)


def _on_each_side(frame: Frame, scene: Scene) -> bool:
    """Whether a toll is one of each side: "one man hurt on either side"."""
    keys = scene.document.tokens.keys
    return any(
        a.chunk.lemma in ("side", "sides") and {"either", "each"} & {*keys[a.chunk.first : a.chunk.last]}
        for a in frame.after("on", "from")
    )


def _left(frame: Frame, scene: Scene) -> Sequence[Argument]:
    """The whole list in "left four of their comrades and two others wounded"."""
    if frame.verb is None or not frame.verb.passive or not frame.objects:
        return []
    words = casualty_words()
    for other in scene.frames[frame.sentence]:
        if other.lemma in words.leaving and other.verb is not None and other.index < frame.index:
            hurt = frame.objects[-1].chunk  # "left three servicemen of Aldoria wounded"
            if any(hurt is chunk for a in other.objects for chunk in (a.chunk, *a.complements)):
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
    felled = felled or (frame.lemma in FATES and tells_fate(frame, words))
    left = frame.verb is not None and frame.verb.passive and bool(frame.objects)  # "was left without a leg"
    people = frame.subject if felled and not left else frame.objects
    if not people:
        return []
    fitting = list(people)
    if [a for a in people if a.chunk.lemma in words.labels]:
        kind = words.verbs.get(frame.lemma, "").partition(".")[0]
        taken = (kind, _CAPTURED) if kind == _KILLED else (kind,)  # "executed two prisoners"
        fitting = [a for a in people if words.labels.get(a.chunk.lemma, kind) in taken]
    # no raid that a comma joins to the soldiers
    return ([a for a in fitting if not a.chunk.event] or fitting) if fitting[1:] else fitting


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
    if kind is CasualtyKind.DISPLACED and (people.named or people.civilian is False):
        return False  # "since the president fled", "the soldier was given first aid and evacuated"
    if kind is CasualtyKind.DISPLACED and people.noun in casualty_words().labels:
        return False  # "evacuated four of the wounded"
    if people.known:
        return True
    counted = people.quantity is not None
    if people.bare and kind is CasualtyKind.CAPTURED:
        return counted
    many = max(people.at_least or 0, people.at_most or 0) >= _CROWD or people.noun in _CROWDS
    if people.bare and kind is CasualtyKind.DISPLACED and many:
        return True
    if kind is CasualtyKind.CAPTURED or kind is CasualtyKind.DISPLACED:
        return (
            counted
            and people.quantity is not None
            and people.quantity.stated
            and people.quantity.last > people.first
            and people.noun.isdecimal() is False
            and people.civilian is not None
        )
    return counted
