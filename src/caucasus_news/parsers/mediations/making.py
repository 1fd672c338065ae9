"""What third parties brought about, told by verbs: X "ended the war", "got them to sign", "had them sign"."""

from collections.abc import Iterable, Iterator

from caucasus_news.model import Actor, ActorKind, MediationForm, Outcome
from caucasus_news.parsers.chunks import Shape, Tense
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.mediations.doing import doings_of
from caucasus_news.parsers.mediations.draft import MediationDraft, draft_at
from caucasus_news.parsers.mediations.reached import stops_fighting
from caucasus_news.parsers.mediations.stage import Stage
from caucasus_news.parsers.scene import calendar_times, mentions_of
from caucasus_news.parsers.setting import read_place

_QUIET = frozenset({"quiet", "calm", "silence", "peace", "lull", "standstill"})
_RECONCILED = frozenset({"make up", "reconcile", "compromise", "settle", "make", "come", "renounce", "restore"})


def of_cause(frame: Frame, stage: Stage) -> Iterator[MediationDraft]:
    """X "got A and B to sign", "persuaded the sides to agree", "made him shake hands with B"."""
    done = [
        d
        for d in frame.dependents
        if (
            d.role in ("infinitive", "into") or (d.role == "content" and frame.lemma in ("have", "make", "help", "let"))
        )
        and d.lemma in (stage.words.signing | stage.words.ending | _RECONCILED)
    ]
    verb = frame.verb
    effort = _effort(frame, stage)
    if verb is None or verb.negated or verb.modal or (verb.shape is Shape.INFINITIVE and effort is None):
        return
    keys = stage.scene.document.tokens.keys
    shaken = any(keys[a.chunk.last : a.chunk.last + 2] == ("shake", "hands") for a in frame.objects)
    calm = {w for a in frame.after("into", "to") for c in (a.chunk, *a.complements) for w in c.lemma.split()}
    quieted = frame.lemma in stage.words.causing and bool(calm & _QUIET)
    if not done and not shaken and not quieted:
        return
    agents = stage.actors(effort.objects if effort is not None else frame.subject)
    guests = [*frame.objects, *frame.after("with"), *(a for d in done for a in d.after("with"))]
    named = stage.in_conflict(stage.named(mentions_of(guests)))
    stopped = quieted or (
        any(d.lemma in stage.words.ending for d in done)
        and any(a.chunk.lemma in ("guns", "fighting", "shooting") for a in guests)
    )
    if len(named) < 2 and not stopped and not any(a.chunk.lemma in stage.words.plural_guests for a in guests):
        return
    yield from _of_verb(frame, agents, guests, stage, "caused to agree")


def _effort(frame: Frame, stage: Stage) -> Frame | None:
    """The verb of "it took X two calls to bring A and B to cease fire", whose object did it."""
    if frame.role != "infinitive":
        return None
    for outer in stage.scene.frames[frame.sentence]:
        verb = outer.verb
        if outer.index < frame.index and verb is not None and outer.lemma in ("take", "cost") and not verb.negated:
            if not verb.modal and any(a.chunk.lemma == "it" for a in outer.subject):
                return outer
    return None


def of_end(frame: Frame, stage: Stage) -> Iterator[MediationDraft]:
    """X "ended the war", "stopped the fighting", where X is a third."""
    verb = frame.verb
    if verb is None or verb.negated or verb.modal or not _ends_fighting(frame, stage):
        return
    effort = _effort(frame, stage)
    if effort is None and verb.tense not in (Tense.PAST, Tense.PERFECT):
        return
    makers = frame.subject if effort is None else effort.objects
    agents = [
        a
        for a in (stage.actors(makers) or doings_of(frame, makers, stage) or stage.meant(frame))
        if a.kind in (ActorKind.STATE, ActorKind.PERSON, ActorKind.FORCE)
    ]
    for draft in _of_verb(frame, agents, frame.objects, stage, "ended the fighting"):
        draft.outcome = Outcome.CEASEFIRE
        yield draft


def _ends_fighting(frame: Frame, stage: Stage) -> bool:
    """ "ended the war", "mediated an end to the fighting"."""
    fighting = stage.words.fighting
    if frame.lemma in stage.words.brokering or frame.lemma in ("put", "bring", "make"):
        eased = any(a.chunk.lemma in stage.words.easing for a in frame.objects)
        around = [*frame.after("to", "of", "in"), *(a for o in frame.objects for a in [o])]
        told = {w for a in around for c in (a.chunk, *a.complements) for w in c.lemma.split()}
        before = stage.before(frame.sentence)
        it = "it" in told and before is not None and not fighting.isdisjoint(stage.keys[before])
        return eased and (it or bool(told & fighting))
    return any(set(a.chunk.lemma.split()[-1:]) & fighting for a in frame.objects)


def _of_verb(
    frame: Frame, agents: list[Actor], guests: Iterable[Argument], stage: Stage, rule: str
) -> Iterator[MediationDraft]:
    parties = stage.parties(guests, frame.sentence, agents)
    thirds = stage.thirds(agents, parties)
    if not thirds or len(parties) < 2:
        return
    times = calendar_times(frame) or [w for d in frame.dependents for w in calendar_times(d)]
    times = times or [w for d in frame.dependents for e in d.dependents for w in calendar_times(e)]
    outcome = Outcome.CEASEFIRE if stops_fighting(frame.sentence, stage) else Outcome.AGREEMENT
    places = [p for f in (frame, *frame.dependents) if (p := read_place(f, stage.scene)) is not None]
    place = places[0] if places else None
    when = times[0] if times else stage.only_time(frame.sentence)
    yield draft_at(frame, stage, rule, MediationForm.BROKERING, thirds, parties, outcome, place, when)
