"""Who did it to whom: attacker, target and sides of a trigger, as far as its clause says."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from caucasus_news.mentions.mention import Form
from caucasus_news.model import Actor, ActorKind
from caucasus_news.parsers.casualties import casualty_words
from caucasus_news.parsers.casualties_told import is_elliptic
from caucasus_news.parsers.chunks import Shape
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.incidents.directions import came_from
from caucasus_news.parsers.incidents.draft import IncidentDraft
from caucasus_news.parsers.incidents.holding import holder_told
from caucasus_news.parsers.incidents.surroundings import attempt_by
from caucasus_news.parsers.incidents.words import incident_words
from caucasus_news.parsers.polities import is_somebodys, polity_of, polity_of_argument, polity_of_mention
from caucasus_news.parsers.scene import Scene

#: Kinds in which two sides fight, so that owners are sides and not the attacker.
_MUTUAL = frozenset({"clash", "war"})
#: Kinds of what is sent from one side to the other.
_SENT = frozenset({"shooting", "shelling", "air_strike", "attack"})
_FIGHTING = frozenset({"fight", "engage", "lose", "have", "wage"})
_AT = ("at", "on", "upon", "against", "in", "into", "to", "towards", "toward", "in the direction of")
_STATES = (ActorKind.STATE, ActorKind.DE_FACTO_STATE)
_BETWEEN = ("between", "with", "of", "against", "among")


def read_roles(draft: IncidentDraft, frame: Frame, scene: Scene) -> None:
    """Fill attacker, target and sides of a draft from its trigger's frame."""
    if frame.verb is None:
        _noun_roles(draft, frame, scene)
    elif draft.kind in _MUTUAL:
        _fighters(draft, frame, scene)
    else:
        _verb_roles(draft, frame, scene)
    if draft.attacker is not None and draft.attacker == draft.target:
        draft.target = None


def _verb_roles(draft: IncidentDraft, frame: Frame, scene: Scene) -> None:
    words = casualty_words()
    losing = frame.lemma in words.felled or (
        frame.lemma in words.losing and frame.verb is not None and not frame.verb.passive
    )
    felled = bool(draft.tolls or not draft.kind) and (losing or is_elliptic(frame))
    suffered = frame.lemma.startswith("come under") or felled
    doers = [] if suffered else _doers(frame, scene)
    done_to = [*frame.subject] if suffered else [*frame.objects]
    if frame.role == "infinitive" and frame.governor is not None and frame.governor.lemma == "subject":
        done_to = [*frame.governor.objects]  # "subjected our positions to fire"
    if suffered:
        taken = frame.lemma.endswith("hands")  # "fell into the hands of the rebels"
        doers = list(frame.after("from", "by", *(("of",) if taken or not felled else ())))
        doers = [a for a in doers if taken or a.chunk.first > frame.chunk.first]  # not "positions of the army came …"
    draft.attacker = accused(frame, scene) or first_polity(doers, scene) or _teller_meant(doers, frame, scene)
    draft.attacker = draft.attacker or in_uniform(frame, scene) or holder_told(frame, scene)
    draft.attacker = draft.attacker or (came_from(frame, scene) if draft.kind in _SENT else None)
    draft.distant = draft.attacker is None and any(a.chunk.lemma in incident_words().distant for a in doers)
    if draft.kind == "blockade" and draft.attacker is not None:
        return  # what is closed lies where the blocker can close it: it is no target
    draft.target = first_polity([a for a in done_to if not is_people_place(a)], scene, but=draft.attacker)
    if draft.target is None:
        draft.target = _owner_meant(done_to, frame, scene)
    if draft.target is None and draft.kind != "capture":
        hanging = [a for f in frame.dependents if f.verb is None and f.role == "object" for a in f.after(*_AT)]
        draft.target = first_polity([*frame.after(*_AT), *hanging], scene, but=draft.attacker)
    draft.allies = _others(doers, draft, scene)
    if "fall" in frame.lemma.split() and not draft.tolls:
        captors = [*frame.after("to"), *(frame.objects if frame.lemma == "fall to" else ())]
        draft.attacker, draft.target = first_polity(captors, scene), None


def _others(doers: Iterable[Argument], draft: IncidentDraft, scene: Scene) -> list[Actor]:
    """Who attacked together with the attacker."""
    if draft.attacker is None:
        return []
    return [p for p in polities(doers, scene) if p not in (draft.attacker, draft.target)]


def _teller_meant(doers: Iterable[Argument], frame: Frame, scene: Scene) -> Actor | None:
    """Who "it" is in "Aldoria said that it had carried out strikes": nobody else was named."""
    outer = frame.governor
    named = [a.chunk.mention for a in doers]
    if outer is None or frame.role != "content" or not named or any(m is None or m.actors for m in named):
        return None
    alone = all(m is not None and m.form is Form.PRONOUN for m in named)
    return first_polity(outer.subject, scene) if alone else None


def _owner_meant(done_to: Iterable[Argument], frame: Frame, scene: Scene) -> Actor | None:
    """Whose "its posts" are: of who says that they were hit."""
    outer = frame.governor
    if outer is None or frame.role != "content" or not any(a.chunk.determiner in ("its", "our") for a in done_to):
        return None
    return first_polity(outer.subject, scene)


def is_people_place(argument: Argument) -> bool:
    """Whether a phrase names only a place, of which the polity follows from who held it, not from its name."""
    mention = argument.chunk.mention
    return mention is not None and mention.place is not None and not mention.actors


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
    for link in frame.dependents:
        if link.verb is None and link.role == "subject":
            found += [
                Argument(a.chunk, a.complements) for a in link.after("of", "by", "from")
            ]  # "a drone of the enemy"
        if link.role in ("participle", "relative") and link.lemma in incident_words().launching:
            launched = [a.chunk for a in link.objects]
            if any(a.chunk in launched for a in frame.subject):
                found += link.subject
        if link.role in ("participle", "relative") and link.lemma == "wear":
            found += [Argument(c) for a in link.objects for c in (a.chunk, *a.complements)]
    return found


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
    for polity in polities([*frame.subject, *frame.after("with", "against", "between", "and"), *frame.objects], scene):
        if polity not in draft.sides:
            draft.sides.append(polity)


def _noun_roles(draft: IncidentDraft, frame: Frame, scene: Scene) -> None:
    owners = [
        p for m in frame.chunk.owners if (m.acts or m.place is None) and (p := polity_of_mention(m, scene)) is not None
    ]
    owners += [p for m, _ in frame.chunk.qualified if (p := polity_of_mention(m, scene)) is not None]
    between = polities(frame.after("between"), scene) if draft.kind != "blockade" else []  # there: a road's two ends
    if draft.kind in _MUTUAL and not between:
        breaking = [link for link, role in frame.links if role == "subject"]
        between = [p for link in breaking for p in polities(link.after("between"), scene)]  # "war broke out between"
    if draft.kind in _MUTUAL or len(set(owners)) > 1:
        named = [*between, *polities(frame.after("with", "of", "against"), scene), *owners]
        draft.sides += list(dict.fromkeys(named))
        if draft.kind == "war" or len(set(owners)) > 1:
            draft.attacker = _launcher(frame, scene)
            if draft.kind == "war" and not named:
                draft.sides += _fighting_subjects(frame, scene)
            return
        draft.sides += [p for p in _fighting_subjects(frame, scene) if p not in draft.sides]
        return
    if between:
        draft.sides += between
        return
    by = first_polity([*frame.after("by"), *frame.after("from")], scene) or _origin(frame, scene)
    if draft.kind == "explosion":
        by = by or _layer(frame, scene)
    repelled = first_polity(frame.governor.subject, scene) if draft.attempt and frame.governor is not None else None
    of = first_polity(frame.after("of"), scene) if draft.kind not in ("ceasefire_violation", "blockade") else None
    if frame.lemma in ("liberation", "fall", "recapture", "storming", "taking"):
        owners = []  # "Armenia's fall" is no attack of Armenia's
        of = None
    draft.attacker = (
        accused(frame, scene)
        or (owners[0] if owners else None)
        or by
        or (None if draft.attempt else _launcher(frame, scene))
    )
    under = frame.governor.subject if frame.role == "under" and frame.governor is not None else []
    draft.target = (
        first_polity([*frame.after("against", "on", "at", "into"), *under], scene, but=draft.attacker) or repelled
    )
    exposing = exposing_verb(frame)
    if draft.target is None and exposing is not None:
        draft.target = first_polity(exposing.objects, scene, but=draft.attacker)
    if draft.target is None and of is not None and of != draft.attacker:
        draft.target = of
    if repelled is not None and draft.attacker == repelled:
        draft.attacker = by


def _launcher(frame: Frame, scene: Scene) -> Actor | None:
    """Who began it: "launched by Baku", "Baku launched an offensive"."""
    launching = incident_words().launching
    for link, role in frame.links:
        if role == "object" and link.lemma in launching:
            found = first_polity(link.subject, scene)
            if found is not None:
                return found
    governor = frame.governor
    if governor is not None and governor.lemma in ("claim", "claim responsibility") and frame.role in ("object", "for"):
        return next((p for p in polities(governor.subject, scene) if p.kind not in _STATES), None)
    if governor is not None and governor.lemma in launching and frame.role in ("object", "with", "by"):
        return first_polity(governor.subject, scene)
    exposing = exposing_verb(frame)
    return first_polity(exposing.subject, scene) if exposing is not None else None


def exposing_verb(frame: Frame) -> Frame | None:
    """The verb in "subjected our posts to artillery fire"."""
    outer, role = frame.hung if frame.hung is not None else (frame.governor, frame.role)
    return outer if outer is not None and role == "to" and outer.lemma in ("subject", "expose") else None


def _origin(frame: Frame, scene: Scene) -> Actor | None:
    """Whose land a shell came from: "a shell that had come from Berrin's positions"."""
    arrived = [link for link, role in frame.links if role == "subject" or link.lemma in incident_words().launching]
    return next((side for f in (frame, *arrived) if (side := came_from(f, scene)) is not None), None)


def _layer(frame: Frame, scene: Scene) -> Actor | None:
    """Who laid the mine that a noun names."""
    for link, role in frame.links:
        if role == "object" and link.lemma in (
            "lay",
            "plant",
            "install",
            "leave",
            "leave behind",
            "put",
            "set",
            "bury",
        ):
            found = first_polity(link.subject, scene)
            if found is not None:
                return found
    return None


def _fighting_subjects(frame: Frame, scene: Scene) -> Iterator[Actor]:
    governor = frame.governor
    at_war = governor is not None and governor.lemma == "be" and frame.role in ("at", "in")
    if governor is not None and governor.verb is not None and (at_war or governor.lemma in _FIGHTING):
        yield from polities(governor.subject, scene)


def accused(frame: Frame, scene: Scene) -> Actor | None:
    """Whom a verb of accusing names: "accused the Armenians of violating the ceasefire", "blamed it on Baku"."""
    governor = frame.governor
    accusing = incident_words().accusing
    if governor is None or governor.verb is None or governor.verb.negated:
        return None
    if governor.lemma in ("apologize", "apologise") and frame.role == "for":
        return first_polity(governor.subject, scene)
    if any(a.chunk.lemma in ("blame", "responsibility") for a in governor.objects):  # "laid the blame for it on Baku"
        return first_polity([*governor.after("on", "with", "upon"), *frame.after("on", "upon")], scene)
    if governor.lemma not in accusing:
        return _accused_before(frame, scene)
    if frame.role == "subject":
        return None
    blamed = first_polity(governor.after("on"), scene) if governor.lemma == "blame" else None
    return blamed or first_polity([a for a in governor.objects if a.chunk is not frame.chunk], scene)


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


def polities(arguments: Iterable[Argument], scene: Scene) -> list[Actor]:
    """The polities that phrases name, each once, in order."""
    found: list[Actor] = []
    for argument in arguments:
        if is_people_place(argument) or is_somebodys(argument, scene):
            continue
        mentions = argument.mentions or list(argument.chunk.owners)
        several = [p for m in mentions for a in m.actors if (p := polity_of(a, scene)) is not None]
        found += several or [p for p in [polity_of_argument(argument, scene)] if p is not None]
    return list(dict.fromkeys(found))


def first_polity(arguments: Iterable[Argument], scene: Scene, but: Actor | None = None) -> Actor | None:
    """The first polity that phrases name, other than `but`."""
    return next((p for p in polities(arguments, scene) if p != but), None)
