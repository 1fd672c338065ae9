"""A third that works for a result: "is trying to broker a truce", "works to extend it"."""

from collections.abc import Iterator
from functools import cache

from attrs import frozen

from caucasus_news.model import Actor, MediationForm, Outcome
from caucasus_news.parsers.chunks import Shape, Tense
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.mediations.draft import MediationDraft, draft_at
from caucasus_news.parsers.mediations.offered import both_told
from caucasus_news.parsers.mediations.stage import Stage
from caucasus_news.parsers.mediations.wished import TRIES
from caucasus_news.parsers.mediations.words import MediationWords
from caucasus_news.parsers.scene import calendar_times, mentions_of
from caucasus_news.parsers.setting import read_place

_PAIR = 2
_RENEWING = frozenset(
    {"extend", "prolong", "renew", "reach", "restore", "revive", "salvage", "resume", "save", "seal", "finalise"}
    | {"finalize", "prepare", "advance", "push"}
)
_NEARING = frozenset({"bring", "get", "draw", "move", "reconcile", "nudge", "push", "persuade", "convince", "talk"})
_DONE = frozenset({"help", "manage", "succeed", "fail"})


@frozen
class _Attempt:
    """Who tries, the verb that says so, and what came of it, where that is told."""

    agents: list[Actor]
    outer: Frame
    outcome: Outcome | None
    won: bool = False


def striving(number: int, stage: Stage) -> Iterator[MediationDraft]:
    """What somebody tries to bring about between two in conflict: a truce, a deal, talks, the end of fighting."""
    yield from _tried(number, stage, failed=False)


def failing(number: int, stage: Stage) -> Iterator[MediationDraft]:
    """What somebody failed to bring about: "was unable to persuade both to cease fire"."""
    yield from _tried(number, stage, failed=True)


def _tried(number: int, stage: Stage, *, failed: bool) -> Iterator[MediationDraft]:
    aims = aiming(stage.words)
    for frame in stage.scene.frames[number]:
        if frame.verb is None or frame.lemma not in aims:
            continue
        attempt = _attempt(frame, stage)
        if attempt is None or (failed and attempt.outcome is not Outcome.NO_AGREEMENT):
            continue
        if not _aims(frame, stage):
            continue
        guests = _guests(frame, stage)
        agents = attempt.agents
        parties = stage.in_conflict(stage.named(mentions_of(guests))) or stage.parties(guests, number, agents)
        thirds = [a for a in stage.thirds(agents, parties) if stage.side(a) is not None or a.organization or _body(a)]
        if len(parties) < _PAIR or not thirds:
            continue
        times = [*calendar_times(attempt.outer), *calendar_times(frame)]
        if attempt.outcome is Outcome.NO_AGREEMENT and not times:
            when = stage.only_time(number)
            if when is None:
                continue  # that nobody brought it about is no effort by itself
            times = [when]
        rule = f"{attempt.outer.lemma} to {frame.lemma}"
        place = read_place(frame, stage.scene)
        when = times[0] if times else None
        form = MediationForm.BROKERING if attempt.won else MediationForm.FACILITATION
        yield draft_at(frame, stage, rule, form, thirds, parties, attempt.outcome, place, when)
        return


@cache
def aiming(words: MediationWords) -> frozenset[str]:
    """Every verb that can tell what somebody tries to bring about."""
    return frozenset().union(
        words.pressing,
        words.ending,
        words.settling_verbs,
        words.brokering,
        words.facilitating,
        words.convening,
        words.result_making,
        _NEARING,
        _RENEWING,
    )


def _attempt(frame: Frame, stage: Stage) -> _Attempt | None:
    """The attempt that a verb is the aim of: "tried to", "failed to", "is close to", "X's efforts to"."""
    outer = frame if _presses(frame, stage) else _effort(frame, stage)
    if outer is not None:
        agents = stage.actors(frame.subject) or stage.actors(outer.subject) or stage.owners(outer)
        if _in_vain(outer, stage):
            return _Attempt(agents, outer, Outcome.NO_AGREEMENT)
        return _Attempt(agents, outer, Outcome.PENDING if _open(outer) else None)
    outer = frame.governor
    if outer is not None and outer.verb is not None and _fails(frame, outer):
        return _Attempt(stage.actors(frame.subject) or stage.actors(outer.subject), outer, Outcome.NO_AGREEMENT)
    return _of_noun(frame, stage)


def _fails(frame: Frame, outer: Frame) -> bool:
    """ "Failed to broker", "was unable to persuade", "did not succeed in brokering"."""
    verb = outer.verb
    if verb is None or verb.modal or verb.due or frame.role not in ("infinitive", "in", "gerund", "at"):
        return False
    if outer.lemma in ("succeed", "manage"):
        return verb.negated
    unable = outer.lemma in ("be", "prove") and any(a.chunk.lemma in _UNABLE for a in outer.objects)
    return (outer.lemma == "fail" or unable) and not verb.negated


_UNABLE = frozenset({"unable", "powerless", "unsuccessful"})


def _in_vain(outer: Frame, stage: Stage) -> bool:
    """ "Tried in vain", "unsuccessfully sought"."""
    vain = any(a.chunk.lemma == "vain" for a in outer.after("in"))
    return vain or bool({"vainly", "unsuccessfully", "vain"} & {*outer.adverbs})


def _of_noun(frame: Frame, stage: Stage) -> _Attempt | None:
    """ "X's efforts to broker a truce" failed, bore fruit or go on."""
    verb = frame.verb
    if verb is None or verb.shape is not Shape.INFINITIVE:
        return None
    chunks = stage.scene.chunks[frame.sentence]
    noun = next((c for c in reversed(chunks[max(frame.index - 4, 0) : frame.index]) if c.lemma in TRIES), None)
    if noun is None:
        return None
    agents = stage.owners(Argument(noun)) or (list(noun.mention.actors) if noun.mention is not None else [])
    told = [f for f in stage.scene.frames[frame.sentence] if f.verb is not None and f is not frame]
    outer = next((f for f in told if any(a.chunk is noun for a in f.subject) and f.index > frame.index), None)
    if outer is None or outer.verb is None or not agents:
        return None
    if outer.lemma in _FOUNDERING or any(a.chunk.lemma in _NOTHING for _, args in outer.prepositions for a in args):
        return _Attempt(agents, outer, Outcome.NO_AGREEMENT)
    if outer.lemma in _WINNING and not outer.verb.negated and not outer.verb.modal:
        truce = any(stage.words.truces & {*a.chunk.lemma.split()} for a in frame.objects)
        return _Attempt(agents, outer, Outcome.CEASEFIRE if truce else Outcome.AGREEMENT, True)
    failed = outer.verb.negated and outer.lemma in _WINNING
    return _Attempt(agents, outer, Outcome.NO_AGREEMENT if failed else Outcome.PENDING if _open(outer) else None)


_NOTHING = frozenset({"nothing", "naught", "nowhere", "aground", "rocks", "failure"})
_FOUNDERING = frozenset(
    {"fail", "collapse", "founder", "falter", "fall through", "break down", "run aground", "stall", "end", "fizzle out"}
)
_WINNING = frozenset({"bear", "succeed", "pay off", "bear fruit", "lead to", "result in", "work"})


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


def _aims(frame: Frame, stage: Stage) -> bool:
    """Whether the infinitive tells of what mediators do."""
    words = stage.words
    told = {w for a in _objects(frame, stage) for w in (a.chunk.lemma, *(c.lemma for c in a.complements))}
    if frame.lemma in words.pressing:
        results = any(stage.nouns.get(lemma) in ("truce", "deal") for lemma in told)
        return bool(_guests(frame, stage)) and (results or bool(told & words.talk_nouns))
    if frame.lemma in words.ending | words.settling_verbs:
        return bool(told & (words.fighting | words.quarrelling))
    if frame.lemma in _NEARING and both_told(frame.objects, stage):
        return True
    if frame.lemma not in words.brokering | words.facilitating | words.convening | words.result_making | _RENEWING:
        return False
    results = any(stage.nouns.get(lemma) in ("truce", "deal") for lemma in told)
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
