"""What a sentence says of who is to blame for incidents told before it: charges, counter-charges, traces of shots."""

from collections.abc import Sequence

from caucasus_news.model import Actor, Stance
from caucasus_news.parsers.aiding import is_of_aid
from caucasus_news.parsers.attribution_words import attribution_words
from caucasus_news.parsers.casualties.tolls import casualty_words
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.incidents.directions import SENT, came_from, sent_from
from caucasus_news.parsers.incidents.draft import IncidentDraft
from caucasus_news.parsers.incidents.named import first_polity
from caucasus_news.parsers.incidents.surroundings import is_armed
from caucasus_news.parsers.incidents.tracing import SHIFTING, TRACING, shifts_blame, traced_to
from caucasus_news.parsers.incidents.words import incident_words
from caucasus_news.parsers.polities import opponents, polity_of
from caucasus_news.parsers.scene import Scene
from caucasus_news.parsers.speakers import source_of

#: Sentences behind what was told in which somebody may tell more of it.
NEAR = 2
_BLAMING = frozenset({"accuse", "blame"})
_FLOWN = frozenset({"explosion", "attack", "shelling", "air_strike"})
#: Kinds of incident whose doer a later sentence may name.
CHARGED = frozenset({"", "explosion", "attack", "shooting", "shelling", "air_strike", "capture"})
#: Verbs that tell whose men somebody was.
BELONGING = frozenset({"belong", "be", "come", "hail"})
_BEGUN = frozenset(
    {"started", "starting", "provoking", "violating", "truce", "ceasefire", "escalation", "escalating", "it"}
)
_ACCUSING = frozenset({"accuse", "blame", "hold", "hold responsible", "speak", "talk", "attribute", "ascribe"})
#: Verbs of every clause that may tell who did what was told before, or on whom somebody puts it.
CHARGING = _ACCUSING | TRACING | SHIFTING | {"come"}
#: Verbs by which somebody puts what was told on another.
SHIFTING_BLAME = _BLAMING | SHIFTING


def accuse_told(number: int, found: list[IncidentDraft], scene: Scene) -> None:
    """ "The prosecutors hold the army responsible", "Yerevan spoke of saboteurs": who did what was told just before."""
    frames = [f for f in scene.frames[number] if f.lemma in CHARGING]
    last = told_last(number, found) if frames else None
    if last is None:
        return
    for frame in frames:
        if last.attacker is None and frame.lemma == "come" and any(_is_of_shots(a) for a in frame.subject):
            last.attacker = came_from(frame, scene)  # "the shots had come from the other bank"
        if frame.verb is None or frame.verb.negated:
            continue
        traced = traced_to(frame) if frame.lemma in TRACING else []
        shifts = shifts_blame(frame)
        if not (frame.lemma in _ACCUSING or shifts or traced) or is_of_aid(frame, scene):
            continue
        blamed = frame.after("on") if shifts else [*frame.objects, *frame.after("on")]
        if traced:
            blamed = traced
        elif frame.lemma in ("attribute", "ascribe"):
            blamed = [*frame.after("to")]
        elif frame.lemma in ("speak", "talk"):
            blamed = [a for a in frame.after("of") if is_armed(a, scene)]
        elif (
            frame.lemma == "hold"
            and "responsible" not in scene.document.tokens.keys[frame.chunk.last : scene.sentence(frame).last]
        ):
            continue
        accused = first_polity(blamed, scene, but=first_polity(frame.subject, scene))
        if accused is None or accused == last.target:
            continue
        harmed = {toll.side for toll in last.tolls}
        suffered = accused in harmed and first_polity(frame.subject, scene) not in harmed
        if last.attacker == accused or (last.attacker is None and not suffered):
            last.attacker = accused
            for source in source_of(frame.subject):
                if all(source != a for a, _ in last.sources):
                    last.sources.append((source, Stance.ASSERTED))
        elif accused in last.parties:
            for source in source_of(frame.subject):
                answers = suffered or polity_of(source, scene) == last.attacker
                if answers and all(source != a for a, _ in last.sources):
                    last.sources.append((source, Stance.DENIED))  # the accused accuses the other


def told_last(number: int, found: Sequence[IncidentDraft]) -> IncidentDraft | None:
    """What was told just before a sentence, other than wars and blockades."""
    for draft in reversed(found):
        if number - draft.sentence <= NEAR and draft.kind not in ("war", "blockade"):
            return draft
    return None


def trace_shots(number: int, found: list[IncidentDraft], here: list[IncidentDraft], scene: Scene) -> None:
    """Who struck, where the text says from whose land it came: "the prosecutors say it was fired from Aldoria"."""
    draft = here[-1] if here else found[-1] if found else None
    if draft is None or draft.attacker is not None or draft.kind not in _FLOWN:
        return
    if not here and number - draft.sentence > NEAR:
        return
    for frame in scene.frames[number]:
        if frame.lemma not in SENT or frame.verb is None or frame.verb.negated or frame.verb.modal:
            continue
        sent = frame.objects if frame.verb.passive else frame.subject if frame.lemma == "come" else ()
        if any(a.chunk.lemma == "it" or _is_of_shots(a) for a in sent):
            sender = sent_from(frame, scene)
            draft.attacker = sender if sender not in (draft.target, *(t.side for t in draft.tolls)) else None


def unmask(number: int, found: list[IncidentDraft], scene: Scene) -> None:
    """Who attacked, where it is said whose men they were: "the attackers belonged to the Front"."""
    for frame in scene.frames[number]:
        if frame.lemma not in BELONGING or frame.verb is None or frame.verb.negated or frame.verb.modal:
            continue
        words = casualty_words().attackers, incident_words().nameless
        if not any(a.chunk.lemma in words[0] or a.chunk.lemma in words[1] for a in frame.subject):
            continue
        last = next((d for d in reversed(found) if number - d.sentence <= NEAR and d.kind in CHARGED), None)
        if last is not None and last.attacker is None:
            men = first_polity([*frame.after("to", "with", "from"), *frame.objects], scene)
            last.attacker = men if men not in (last.target, *(t.side for t in last.tolls)) else None


def _is_of_shots(argument: Argument) -> bool:
    """Whether a phrase names who or what struck: "the attackers", "the shots", "the missile"."""
    words = incident_words()
    return argument.chunk.lemma in words.nameless or argument.chunk.lemma in words.weapons


def blame_back(number: int, found: list[IncidentDraft], here: list[IncidentDraft], scene: Scene) -> None:
    """Adds the accused who blames those whom it hit: "Aldoria blamed Berria for the flare-up".

    Not of what he accuses them of elsewhere: "accused Berria in turn of shelling Ostia".
    """
    for frame in scene.frames[number]:
        if frame.lemma not in SHIFTING_BLAME or frame.verb is None or frame.verb.negated:
            continue
        if frame.lemma not in _BLAMING and not shifts_blame(frame):
            continue
        if any(draft.own_when or draft.own_place for draft in here):
            return
        accused = first_polity([*frame.objects, *frame.after("on")], scene, but=first_polity(frame.subject, scene))
        for source in source_of(frame.subject) if accused is not None else ():
            own = polity_of(source, scene)
            near = (d for d in reversed(found) if number - d.sentence <= NEAR and d.kind not in ("war", "blockade"))
            last = next((d for d in near if own is not None and d.attacker == own), None)
            if last is None or own is None or accused is None or accused == own or _is_of_no_deed(frame, scene):
                continue
            if accused in last.parties or accused.id in opponents(own, scene):
                tell_otherwise(source, last)
                if last.kind == "clash":
                    last.attacker = last.target = None  # each says that the other began


def _is_of_no_deed(frame: Frame, scene: Scene) -> bool:
    """Whether somebody is accused of what is no fighting: "of delaying the talks"."""
    keys = scene.document.tokens.keys[frame.chunk.last : scene.sentence(frame).last]
    of = keys[keys.index("of") :] if frame.lemma == "accuse" and "of" in keys else ()
    began = _BEGUN.isdisjoint(of) and attribution_words().fighting.isdisjoint(of)
    return bool(of) and began


def tell_otherwise(source: Actor, draft: IncidentDraft) -> None:
    """Adds an accused who tells it the other way round, which is no admission."""
    draft.blamers.append(source)
    if all(source != a for a, _ in draft.sources):
        draft.sources.append((source, Stance.ASSERTED))
