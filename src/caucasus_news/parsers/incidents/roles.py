"""Who did it to whom: attacker, target and sides of a trigger, as far as its clause says."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from caucasus_news.mentions.mention import Form
from caucasus_news.model import Actor, CasualtyKind
from caucasus_news.parsers.arms import states_fought
from caucasus_news.parsers.casualties.told import is_elliptic, who_brings_away
from caucasus_news.parsers.casualties.tolls import casualty_words
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.incidents.directions import came_from
from caucasus_news.parsers.incidents.draft import SENT, IncidentDraft
from caucasus_news.parsers.incidents.holding import holder_told
from caucasus_news.parsers.incidents.named import accused, first_polity, is_people_place, own_after, polities
from caucasus_news.parsers.incidents.noun_roles import MUTUAL, noun_roles
from caucasus_news.parsers.incidents.surroundings import attempt_by, is_armed, weapon_in
from caucasus_news.parsers.incidents.whose_doing import at_hands
from caucasus_news.parsers.incidents.words import incident_words
from caucasus_news.parsers.polities import polity_of_argument
from caucasus_news.parsers.scene import Scene

#: Kinds of what is sent from one side to the other.
_STEPPING = frozenset({"run", "drive", "step", "tread", "hit", "trip", "trigger", "strike", "ride", "walk"})
_KEEPING = frozenset({"hold", "keep", "detain", "jail", "imprison"})
_OCCUPYING = frozenset({"occupation", "occupying", "enemy", "hostile"})
_YIELDING = frozenset({"lose", "give up", "cede", "abandon", "relinquish", "vacate", "lose control"})
_USING = frozenset({"use", "employ", "apply", "deploy", "fire", "launch", "drop", "aim", "direct", "send", "fire off"})
_THEIR = frozenset({"its", "their", "his"})
_SENDING = frozenset({"deploy", "scramble", "send", "dispatch", "launch", "use", "send up"})
_AT = ("at", "on", "upon", "against", "in", "into", "to", "towards", "toward", "across", "in the direction of")


def read_roles(draft: IncidentDraft, frame: Frame, scene: Scene) -> None:
    """Fill attacker, target and sides of a draft from its trigger's frame."""
    if frame.verb is None:
        noun_roles(draft, frame, scene)
    elif draft.kind in MUTUAL:
        _fighters(draft, frame, scene)
    else:
        _verb_roles(draft, frame, scene)
    if draft.attacker is not None and draft.attacker == draft.target:
        draft.target = None


def _verb_roles(draft: IncidentDraft, frame: Frame, scene: Scene) -> None:
    doers, done_to = _doing(draft, frame, scene)
    if frame.role == "relative":
        doers = [a for a in doers if not _is_there(a, scene)]
    blamed = accused(frame, scene) if frame.governor is not None else None
    doers = doers if blamed is None else []  # "accused X of firing, targeting a car": its own subject is who accuses
    draft.attacker = blamed or first_polity(doers, scene) or _teller_meant(doers, frame, scene)
    draft.attacker = draft.attacker or _attacker_meant(draft, doers, frame, scene)
    draft.distant = bool([a for a in doers if _is_enemy(a)])
    if draft.kind == "blockade" and draft.attacker is not None:
        # what is closed lies where the blocker can close it: it is no target
        shut_in = frame.after("on", "against") if frame.lemma == "impose a blockade" else ()
        draft.target = first_polity(shut_in, scene, but=draft.attacker)
        draft.allies = _others(doers, draft, scene)
        return
    targets = [a for a in done_to if not is_people_place(a)] if done_to else []
    draft.target = first_polity(targets, scene, but=draft.attacker)
    if draft.target is None:
        draft.target = _owner_meant(done_to, frame, scene)
    if draft.target is None and draft.kind != "capture" and not _only_flee(draft):
        draft.target = first_polity(_aims(frame), scene, but=draft.attacker)
    draft.allies = _others(doers, draft, scene)
    if draft.attacker is None and draft.target is None:
        draft.sides += states_fought(doers, scene)
    if "fall" in frame.lemma and "fall" in frame.lemma.split() and not draft.tolls:
        captors = [*frame.after("to"), *(frame.objects if frame.lemma == "fall to" else ())]
        draft.attacker, draft.target = first_polity(captors, scene) or holder_told(frame, scene), None


def _attacker_meant(draft: IncidentDraft, doers: Sequence[Argument], frame: Frame, scene: Scene) -> Actor | None:
    """Who did it, where those who did it name nobody: whose arms, uniform, hands or land it was."""
    found = _whose_arms(doers, frame, scene) if doers else None
    if found is None and frame.prepositions:
        found = in_uniform(frame, scene) if frame.prepositions[1:] else None
        found = found or holder_told(frame, scene)
    if found is None and draft.kind in SENT:
        found = came_from(frame, scene)
    if found is None and frame.prepositions:
        found = at_hands(frame, scene)
    return found or (_keeper(frame, scene) if draft.kind == "capture" else None)


def _aims(frame: Frame) -> list[Argument]:
    """What was aimed at: "In Ostia they opened fire on Berrian posts".

    What stands in front is no aim, if another is told.
    """
    aimed = frame.after(*_AT) if frame.prepositions else []
    if aimed[1:]:
        aimed.sort(key=lambda a: a.chunk.first < frame.chunk.first)
    for inner in frame.dependents:
        if inner.verb is None and inner.role == "object":
            aimed += inner.after(*_AT)
    return aimed


def _only_flee(draft: IncidentDraft) -> bool:
    """Whether a draft tells of nothing but people who left: where they went is no aim."""
    return not draft.kind and bool(draft.tolls) and all(t.kind is CasualtyKind.DISPLACED for t in draft.tolls)


def _keeper(frame: Frame, scene: Scene) -> Actor | None:
    """Who holds those who were taken: "Aldoria has held the two since April, when they were captured in Ostia"."""
    outer = frame.governor
    if frame.verb is None or not frame.verb.passive or outer is None or outer.lemma not in _KEEPING:
        return None
    return first_polity(outer.subject, scene) if outer.objects and not frame.after("by") else None


def _is_there(argument: Argument, scene: Scene) -> bool:
    """Whether a phrase only tells where something was: of "an attack in Aldoria which killed two" it is no doer."""
    mention, keys = argument.chunk.mention, scene.document.tokens.keys
    before = keys[max(argument.chunk.first - 1, 0)]
    return mention is not None and mention.place is not None and before in ("in", "at", "near", "over", "around")


def _is_enemy(argument: Argument) -> bool:
    """Whether a phrase is "the enemy", "the occupation forces"."""
    chunk = argument.chunk
    return chunk.lemma in incident_words().distant or not _OCCUPYING.isdisjoint(chunk.modifiers)


def _are_used(frame: Frame, scene: Scene) -> bool:
    """Whether the weapons of somebody who is not named were used: "Aldorian mortars were fired at the post"."""
    words = incident_words()
    passive = frame.verb is not None and frame.verb.passive and not frame.subject
    used = passive and bool(frame.objects)
    return used and all(weapon_in(a.chunk, scene, words) is not None for a in frame.objects)


def _brings_away(draft: IncidentDraft, frame: Frame, scene: Scene) -> bool:
    """Whether somebody takes his own people out of danger: he harms nobody."""
    own = who_brings_away(frame, scene)
    return own is not None and all(t.kind is CasualtyKind.DISPLACED and t.side == own for t in draft.tolls)


def _doing(draft: IncidentDraft, frame: Frame, scene: Scene) -> tuple[list[Argument], list[Argument]]:
    """The phrases of those who do what a verb says, and of those whom it is done to: subject and object or reverse."""
    words = casualty_words()
    losing = frame.lemma in words.felled or (
        frame.lemma in words.losing and frame.verb is not None and not frame.verb.passive
    )
    felled = bool(draft.tolls or not draft.kind) and (losing or is_elliptic(frame))
    ran_on_mine = draft.kind == "explosion" and (
        frame.lemma.split()[0] in _STEPPING or (frame.lemma == "blow up" and bool(frame.after("on")))
    )
    gave_up = draft.kind == "offensive" and frame.lemma in _YIELDING
    if frame.lemma in _USING and _are_used(frame, scene):
        return [*frame.objects], []
    if frame.lemma == "treat":
        return [], []  # "Aldorian doctors treated 13 people hurt in the clash": whose people they are is open
    if draft.tolls and not draft.kind and _brings_away(draft, frame, scene):
        return [], [*frame.subject]  # "moved 3,000 people from their villages after troops attacked"
    if not (frame.lemma[:10] == "come under" or felled or ran_on_mine or gave_up):
        outer = frame.governor
        exposed = frame.role == "infinitive" and outer is not None and outer.lemma == "subject"
        # "subjected our positions to fire"
        return _doers(frame, scene), [*(outer.objects if exposed and outer is not None else frame.objects)]
    taken = frame.lemma.endswith("hands")  # "fell into the hands of the rebels"
    links = (*(("of",) if taken or not (felled or gave_up) else ()), *(("to",) if gave_up else ()))
    doers = [a for a in frame.after("from", "by", *links) if taken or a.chunk.first > frame.chunk.first]
    if felled and not doers:
        doers = [a for a in frame.after("to") if is_armed(a, scene)]  # "lost their lives to Aldorian artillery"
    return doers, [*frame.subject]  # not "positions of the army came …"


def _others(doers: Iterable[Argument], draft: IncidentDraft, scene: Scene) -> list[Actor]:
    """Who attacked together with the attacker."""
    if draft.attacker is None or not doers:
        return []
    return [p for p in polities(doers, scene) if p not in (draft.attacker, draft.target)]


def _teller_meant(doers: Iterable[Argument], frame: Frame, scene: Scene) -> Actor | None:
    """Who "it" is in "Aldoria said that it had carried out strikes": nobody else was named."""
    outer = frame.governor
    named = [a.chunk.mention for a in doers] if outer is not None and frame.role == "content" else ()
    if not named or any(m is None or m.actors for m in named):
        return None
    alone = all(m is not None and m.form is Form.PRONOUN for m in named)
    return first_polity(outer.subject, scene) if outer is not None and alone else None


def _whose_arms(doers: Iterable[Argument], frame: Frame, scene: Scene) -> Actor | None:
    """Whose "its drones" are that attack: of who did something before in the sentence."""
    if not [a for a in doers if a.chunk.determiner in _THEIR and is_armed(a, scene)]:
        return None
    before = [f for f in scene.frames[frame.sentence] if f.verb is not None and f.index < frame.index]
    subjects = (f.subject for f in reversed(before) if f.subject)
    return next((p for row in subjects if (p := first_polity(row, scene)) is not None), None)


def _owner_meant(done_to: Iterable[Argument], frame: Frame, scene: Scene) -> Actor | None:
    """Whose "its posts" are: of who says that they were hit."""
    outer = frame.governor
    if outer is None or frame.role != "content" or not any(a.chunk.determiner in ("its", "our") for a in done_to):
        return None
    return first_polity(outer.subject, scene)


def _doers(frame: Frame, scene: Scene) -> list[Argument]:
    """The subject; of a weapon, who launched it."""
    attempting = attempt_by(frame, scene)
    found = [Argument(attempting)] if attempting is not None else list(frame.subject)
    if (
        not found
        and frame.role == "participle"
        and frame.governor is not None
        and frame.governor.lemma in ("keep", "leave", "hold")
    ):
        found += frame.governor.subject  # "has kept the border closed"
    outer = frame.governor
    if outer is not None and frame.role == "infinitive" and outer.lemma == "take":
        found += outer.objects  # "it took Aldoria a day to retake Ostia"
    doing = [a.chunk for a in frame.subject]
    for other in scene.frames[frame.sentence] if doing else ():
        if other.lemma == "belong" and any(a.chunk in doing for a in other.subject):
            found += other.after("to")  # "a drone belonging to the army"
    for outer in frame.chain():
        if outer is not frame and outer.lemma in _SENDING and any(a.chunk in doing for a in outer.objects):
            found += outer.subject  # "deployed jets, which it said had destroyed a post"
    for link in frame.dependents:
        if link.verb is None and link.role == "subject":
            sent = [*own_after(link, "by", "from"), *(a for a in own_after(link, "of") if _is_sender(a, scene))]
            found += [Argument(a.chunk, a.complements) for a in sent]  # "a drone of the enemy"
        if link.role in ("participle", "relative") and link.lemma in incident_words().launching:
            launched = [a.chunk for a in link.objects]
            if any(a.chunk in launched for a in frame.subject):
                found += link.subject
        if link.role in ("participle", "relative") and link.lemma == "wear":
            found += [Argument(c) for a in link.objects for c in (a.chunk, *a.complements)]
    return found


def _is_sender(argument: Argument, scene: Scene) -> bool:
    """Whether "of" names who sent what struck: "of the enemy", "of an Aldorian tank", not "the shelling of Ostia"."""
    mention = argument.chunk.mention
    if _is_enemy(argument) or (mention is not None and mention.place is None and bool(mention.actors)):
        return True
    return bool(argument.chunk.owners) and is_armed(argument, scene)


def in_uniform(frame: Frame, scene: Scene) -> Actor | None:
    """Whose uniform the doer wore: "shot by a man in the uniform of an Aldorian guard"."""
    behind = [(lemma, a) for lemma, arguments in frame.prepositions for a in arguments]
    for (lemma, clothes), (of, owner) in pairwise(behind):
        if lemma in ("in", "wearing") and clothes.chunk.lemma in ("uniform", "uniforms", "fatigues"):
            found = polity_of_argument(clothes, scene) or (polity_of_argument(owner, scene) if of == "of" else None)
            if found is not None:
                return found
    return None


def _fighters(draft: IncidentDraft, frame: Frame, scene: Scene) -> None:
    """ "clashed with", "fought": subject and "with" are sides."""
    fighting = [*frame.subject, *frame.after("with", "against", "between", "and"), *frame.objects]
    for polity in (*polities(fighting, scene), *states_fought(fighting, scene)):
        if polity not in draft.sides:
            draft.sides.append(polity)
