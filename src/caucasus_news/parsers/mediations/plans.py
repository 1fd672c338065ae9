"""A third's plan that lies before two parties: put to both, studied, taken up by one and turned down by the other."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from caucasus_news.model import Actor, ActorKind, MediationForm, Outcome
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.mediations.draft import MediationDraft, draft_here
from caucasus_news.parsers.mediations.stage import Stage
from caucasus_news.parsers.scene import unique

_PAIR = 2
_KINDS = frozenset({ActorKind.STATE, ActorKind.PERSON, ActorKind.ORGANIZATION})
_LYING = frozenset({"be", "lie", "go", "come"})
_BEFORE = ("before", "with")
DRAFTED = frozenset({"draft", "preliminary"})
_FROM = ("from", "of", "by")


def plan_told(number: int, stage: Stage) -> Iterator[MediationDraft]:
    """The "American plan" that A and B were shown, are studying, or that one of them turned down."""
    words = stage.words
    if words.plans.isdisjoint(stage.keys[number]) or stage.meetings.get(number):
        return
    for frame in stage.scene.frames[number]:
        if frame.verb is not None and _fate(frame, stage) is not None:
            yield from _of_verb(frame, stage)


def _of_verb(frame: Frame, stage: Stage) -> Iterator[MediationDraft]:
    """What one verb tells of a plan."""
    verb = frame.verb
    if verb is None or verb.modal not in ("", "future") or (verb.negated and frame.lemma not in stage.words.consenting):
        return
    plan = next((a for a in _things(frame, stage) if is_plan(a, stage)), None)
    if plan is None:
        return
    outcome = _fate(frame, stage)
    if outcome is None:
        return
    agents = _authors(plan, frame, stage)
    parties = _parties(frame, plan, stage)
    thirds = [a for a in stage.thirds(agents, parties) if a.kind in _KINDS]
    if len(parties) != _PAIR or not thirds:
        return
    yield draft_here(frame, stage, f"plan {frame.lemma}", MediationForm.OFFER, thirds, parties, outcome)


def _things(frame: Frame, stage: Stage) -> list[Argument]:
    """What a verb says something of: its object, what lies before somebody, what somebody is shown."""
    if frame.lemma in _LYING:
        return [*frame.subject]
    found = [*frame.objects, *frame.after("with")]
    return found or [a for f in _sharing(frame, stage) for a in f.objects]


def _sharing(frame: Frame, stage: Stage) -> list[Frame]:
    """The verbs that share an object with one that has none: "A accepted, and B rejected, the plan that X made"."""
    row = stage.scene.frames[frame.sentence]
    if frame.lemma not in stage.words.rejecting | stage.words.consenting:
        return []
    return [f for f in row if f.governor is frame and f.role == "relative"]


def is_plan(argument: Argument, stage: Stage) -> bool:
    """ "A peace plan", "new proposals", "a draft agreement"."""
    chunk = argument.chunk
    return chunk.lemma.rpartition(" ")[2] in stage.words.plans or not DRAFTED.isdisjoint(chunk.modifiers)


def _fate(frame: Frame, stage: Stage) -> Outcome | None:
    """What became of the plan: laid before both or studied, it is open; turned down by one, it came to nothing."""
    words = stage.words
    if frame.lemma in words.laying or frame.lemma in words.studying:
        return Outcome.PENDING
    if frame.lemma in _LYING:
        return Outcome.PENDING if frame.after(*_BEFORE) else None
    if frame.lemma not in words.rejecting and frame.lemma not in words.consenting:
        return None
    row = [f for f in stage.scene.frames[frame.sentence] if f.verb is not None]
    refused = any(f.lemma in words.rejecting or (f.lemma in words.consenting and _negated(f)) for f in row)
    one_not = any(f.lemma == "have" and _negated(f) for f in row) or _but_not(frame.sentence, stage)
    if frame.lemma in words.rejecting or (frame.lemma in words.consenting and (refused or one_not)):
        return Outcome.NO_AGREEMENT
    return None  # what both accept is read as their agreement


def _but_not(number: int, stage: Stage) -> bool:
    """ "Accepted by A but not by B"."""
    return any(one == "but" and other == "not" for one, other in pairwise(stage.keys[number]))


def _negated(frame: Frame) -> bool:
    return frame.verb is not None and frame.verb.negated


def _authors(plan: Argument, frame: Frame, stage: Stage) -> list[Actor]:
    """Whose plan it is: its owner, whoever drew it up, or the one from whom it comes."""
    named = [m for m in (*plan.chunk.owners, plan.chunk.mention) if m is not None]
    named += [c.mention for c in plan.complements if c.mention is not None]
    whose = [a for m in named for a in m.actors]
    for other in stage.scene.frames[frame.sentence]:
        drawn = other is not frame and any(o.chunk is plan.chunk for o in other.objects)
        if drawn and other.lemma not in stage.words.rejecting | stage.words.consenting:
            whose += stage.actors(other.subject)
    if frame.lemma in stage.words.laying:
        whose += stage.actors(frame.subject)
    return unique([*whose, *stage.actors(frame.after(*_FROM))])


def _parties(frame: Frame, plan: Argument, stage: Stage) -> list[Actor]:
    """The two before whom it lies, by name or as "both"; of one who turns it down, those of the sentence."""
    around = [*frame.subject, *frame.objects, *frame.after("to", "before", "with", "by", "for", "between")]
    around = [a for a in around if a.chunk is not plan.chunk]
    pair = _enemies(around, stage)
    if pair or frame.lemma in stage.words.laying | stage.words.studying | _LYING:
        return pair or (_both(around, frame, stage) if around else [])
    return stage.in_conflict(stage.named(m for m in stage.mentions[frame.sentence] if m.acts))


def _enemies(around: Iterable[Argument], stage: Stage) -> list[Actor]:
    return stage.in_conflict(stage.named(m for a in around for m in a.mentions))


def _both(around: list[Argument], frame: Frame, stage: Stage) -> list[Actor]:
    """Those whom "both sides" means, where the words are of no two others."""
    told = any(a.chunk.lemma in stage.words.plural_guests and stage.unnamed(a) for a in around)
    return stage.conflict(frame.sentence, stage.taken(stage.actors(frame.subject))) if told else []
