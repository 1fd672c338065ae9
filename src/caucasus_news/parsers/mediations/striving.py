"""A third that works for a result: "is trying to broker a truce", "works to extend it"."""

from collections.abc import Iterator, Mapping

from caucasus_news.model import Actor, MediationForm, Outcome, Place
from caucasus_news.parsers.chunks import Shape, Tense
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.mediations.draft import MediationDraft, draft_at
from caucasus_news.parsers.mediations.offered import both_told
from caucasus_news.parsers.mediations.outcome import said_of
from caucasus_news.parsers.mediations.stage import Stage
from caucasus_news.parsers.mediations.verdicts import verdict
from caucasus_news.parsers.scene import calendar_times, mentions_of
from caucasus_news.parsers.setting import read_place

_PAIR = 2
_RENEWING = frozenset(
    {"extend", "prolong", "renew", "reach", "restore", "revive", "salvage", "resume", "save", "seal", "finalise"}
    | {"finalize", "prepare", "advance", "push"}
)
_NEARING = frozenset({"bring", "get", "draw", "move", "reconcile", "nudge", "push", "persuade", "convince", "talk"})
_DONE = frozenset({"help", "manage", "succeed", "fail"})


def striving(number: int, stage: Stage, nouns: Mapping[str, str]) -> Iterator[MediationDraft]:
    """What somebody tries to bring about between two in conflict: a truce, a deal, talks, the end of fighting."""
    for frame in stage.scene.frames[number]:
        outer = frame if _presses(frame, stage) else _effort(frame, stage)
        if outer is None or not _aims(frame, stage, nouns):
            continue
        agents = stage.actors(frame.subject) or stage.actors(outer.subject) or stage.owners(outer)
        guests = _guests(frame, stage)
        parties = stage.in_conflict(stage.named(mentions_of(guests))) or stage.parties(guests, number, agents)
        thirds = [a for a in stage.thirds(agents, parties) if stage.side(a) is not None or a.organization or _body(a)]
        if len(parties) < _PAIR or not thirds:
            continue
        times = [*calendar_times(outer), *calendar_times(frame)]
        yield draft_at(
            frame,
            stage.scene,
            f"{outer.lemma} to {frame.lemma}",
            MediationForm.FACILITATION,
            thirds,
            parties,
            Outcome.PENDING if _open(outer) else None,
            read_place(frame, stage.scene),
            times[0] if times else None,
        )
        return


def working(number: int, stage: Stage) -> Iterator[MediationDraft]:
    """A third who works with both on peace, or whose attempt failed.

    "Had been working on a truce with A's and B's envoys", "X's latest attempt broke up".
    """
    for frame in stage.scene.frames[number]:
        if frame.verb is None or frame.verb.negated or frame.verb.modal:
            continue
        agents, parties, outcome = _with_both(frame, stage), [], None
        if agents:
            parties = stage.in_conflict(stage.named(mentions_of(_company(frame, stage))))
        elif (failed := _attempting(frame, stage)) and verdict(number, stage) is Outcome.NO_AGREEMENT:
            agents, outcome = failed, Outcome.NO_AGREEMENT
            parties = stage.conflict(number, stage.taken(failed))
        thirds = stage.thirds(agents, parties)
        if len(parties) == _PAIR and thirds:
            yield draft_at(
                frame,
                stage.scene,
                "works with both" if outcome is None else "attempt",
                MediationForm.FACILITATION,
                thirds,
                parties,
                outcome or said_of([number], stage),
                read_place(frame, stage.scene) or _place_of(frame, stage),
                stage.only_time(number),
            )
            return


def _with_both(frame: Frame, stage: Stage) -> list[Actor]:
    """Who works on a truce or peace, by the verb's phrases."""
    words = stage.words
    if frame.lemma not in ("work", "work on", "negotiate", "labour", "labor", "toil"):
        return []
    around = [*frame.objects, *frame.after("on", "for", "towards", "toward", "over")]
    told = {w for a in around for w in a.chunk.lemma.split()}
    return stage.actors(frame.subject) if told & words.truces or told & words.settling else []


def _company(frame: Frame, stage: Stage) -> list[Argument]:
    """With whom: behind the verb or behind what is worked on."""
    taken = [a.chunk for a in (*frame.objects, *frame.after("on", "for", "towards", "toward", "over"))]
    nouns = [f for f in stage.scene.frames[frame.sentence] if any(f.chunk is c for c in taken)]
    return [a for f in (frame, *nouns) for a in f.after("with", "between")]


def _attempting(frame: Frame, stage: Stage) -> list[Actor]:
    """Whose attempt is the subject of a verb."""
    tries = [a for a in frame.subject if a.chunk.lemma in _TRIES]
    return stage.owners_of(tries)


def _place_of(frame: Frame, stage: Stage) -> Place | None:
    """Where the attempt was made: "X's attempt in Ostia failed"."""
    taken = [a.chunk for a in frame.subject]
    nouns = [f for f in stage.scene.frames[frame.sentence] if any(f.chunk is c for c in taken)]
    return next((p for f in nouns if (p := read_place(f, stage.scene)) is not None), None)


_TRIES = frozenset({"attempt", "effort", "efforts", "mission", "bid", "try", "push", "initiative", "attempts"})


def _effort(frame: Frame, stage: Stage) -> Frame | None:
    """The verb that an infinitive hangs on, where it says that somebody tries."""
    verb, outer = frame.verb, frame.governor
    if verb is None or verb.shape is not Shape.INFINITIVE or frame.role != "infinitive" or verb.negated:
        return None
    if outer is None or outer.verb is None or outer.lemma not in stage.words.trying - _DONE:
        return None
    return None if outer.verb.negated or outer.verb.modal not in ("", "future") else outer


def _presses(frame: Frame, stage: Stage) -> bool:
    """Whether a verb tells that somebody works for a thing: "has been pushing for a meeting between them"."""
    verb = frame.verb
    if verb is None or verb.shape is not Shape.FINITE or verb.negated or verb.modal not in ("", "future"):
        return False
    return frame.lemma in stage.words.pressing


def _aims(frame: Frame, stage: Stage, nouns: Mapping[str, str]) -> bool:
    """Whether the infinitive tells of what mediators do."""
    words = stage.words
    told = {w for a in _objects(frame, stage) for w in (a.chunk.lemma, *(c.lemma for c in a.complements))}
    if frame.lemma in words.pressing:
        results = any(nouns.get(lemma) in ("truce", "deal") for lemma in told)
        return bool(_guests(frame, stage)) and (results or bool(told & words.talk_nouns))
    if frame.lemma in words.ending | words.settling_verbs:
        return bool(told & (words.fighting | words.quarrelling))
    if frame.lemma in _NEARING and both_told(frame.objects, stage):
        return True
    if frame.lemma not in words.brokering | words.facilitating | words.convening | words.result_making | _RENEWING:
        return False
    results = any(nouns.get(lemma) in ("truce", "deal") for lemma in told)
    return results or bool(told & (words.talk_nouns | words.releases))


def _objects(frame: Frame, stage: Stage) -> list[Argument]:
    """The objects, and the steps' nouns behind "of": "secure an extension of the truce"; what it is pressed for."""
    presses = frame.lemma in stage.words.pressing and frame.lemma != "prepare"  # who prepares for talks takes part
    pressed = frame.after("for", "on", "towards", "toward") if presses else []
    return [*frame.objects, *(a for a in frame.after("of") if frame.objects), *pressed]


def _guests(frame: Frame, stage: Stage) -> list[Argument]:
    """Between whom: behind the verb or behind its object."""
    taken = [a.chunk for a in _objects(frame, stage)]
    nouns = [f for f in stage.scene.frames[frame.sentence] if any(f.chunk is c for c in taken)]
    both = frame.objects if frame.lemma in _NEARING else []
    return [*(a for f in (frame, *nouns) for a in f.after("between", "with", "among")), *both]


def _open(frame: Frame) -> bool:
    """Whether the effort still goes on, or lies ahead."""
    verb = frame.verb
    return verb is not None and (verb.due or verb.tense in (Tense.PRESENT, Tense.FUTURE, Tense.PERFECT))


def _body(actor: Actor) -> bool:
    return actor.kind.value == "organization"
