"""Envoys between two in conflict: a third who goes from one to the other, or is sent to both, to make peace."""

from collections.abc import Iterator
from functools import cache

from caucasus_news.mentions.mention import Mention
from caucasus_news.model import Actor, ActorKind, MediationForm, Outcome
from caucasus_news.parsers.chunks import Shape
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.mediations.cast import cast_of, is_telling
from caucasus_news.parsers.mediations.draft import MediationDraft, draft_here
from caucasus_news.parsers.mediations.outcome import said_of
from caucasus_news.parsers.mediations.stage import Stage
from caucasus_news.parsers.mediations.words import MediationWords

_TOPICS = frozenset({"about", "on", "over", "of"})
_PLANS = frozenset({"points", "plan", "proposal", "draft", "document", "paper"})  # "with six points"
_SENDING = frozenset({"send", "dispatch", "despatch"})
_SENT = frozenset({"send", "sends", "sent", "sending", "dispatched", "despatched", "dispatch", "dispatches"})
_SOOTHING = frozenset({"calm", "cool", "ease", "avert", "mend", "heal", "restore", "prevent", "stave off", "reduce"})
_RECONCILING = frozenset({"mediate", "reconcile", "de-escalate", "intercede"})
_STRAINED = frozenset({"tempers", "relations", "ties", "waters", "peace", "calm", "spirits", "neighbours", "neighbors"})


def trip_told(number: int, stage: Stage) -> Iterator[MediationDraft]:
    """A third who goes from one party to the other, by whatever verb, where the words speak of a settlement."""
    words, keys = stage.words, stage.keys[number]
    soothing = not _to_soothe(words).isdisjoint(keys) and _soothes(number, stage)
    if not soothing and _of_peace(words).isdisjoint(keys) and not _sent_for_peace(number, stage):
        return
    cast = cast_of(number, stage)
    if cast is None:
        return
    for frame in stage.scene.frames[number]:
        verb = frame.verb
        if verb is None or verb.negated or verb.modal not in ("", "future") or is_telling(frame, stage):
            continue
        if frame.lemma in words.convening | words.inviting_verbs | words.attending:
            continue
        sent = frame.lemma in _SENDING
        going = stage.actors(frame.objects if sent and not verb.passive else frame.subject)
        if any((stage.side(a) or a) in cast.parties for a in going):
            continue
        carries = any(a.chunk.lemma in _PLANS and (soothing or a.chunk.modifiers) for a in frame.after("with"))
        agents = [a for a in going if a in cast.thirds and (carries or soothing or _is_envoy(a, number, stage) or sent)]
        agents = [a for a in agents if a.kind is ActorKind.PERSON] if sent or soothing else agents
        trip = [frame, *(f for f in stage.scene.frames[number] if f.joined is frame or f.governor is frame)]
        stops = [m for f in trip for m in _stops(f)]
        seen = [m for m in stops if m.place is not None or any(a.kind is ActorKind.PERSON for a in m.actors)]
        reached = {p.id for p in stage.sides(stage.named(seen))}
        if agents and {p.id for p in cast.parties} <= reached:
            outcome = Outcome.PENDING if verb.modal or verb.due else said_of([number], stage)
            yield _draft(frame, agents, cast.parties, None if soothing and not verb.modal else outcome, stage)
            return


@cache
def leading(words: MediationWords) -> frozenset[str]:
    """The words without one of which a sentence tells of nobody who travels for peace."""
    return _to_soothe(words) | _of_peace(words) | _SENT


@cache
def _of_peace(words: MediationWords) -> frozenset[str]:
    return words.shuttling | words.missions_of_peace


@cache
def _to_soothe(words: MediationWords) -> frozenset[str]:
    """The words with which an infinitive may tell of a quarrel that is to end."""
    verbs = _SOOTHING | _RECONCILING | words.settling_verbs | words.ending
    return frozenset(verb.split()[0] for verb in verbs)


def _soothes(number: int, stage: Stage) -> bool:
    """Whether a sentence tells what somebody means to do about a quarrel: "to calm the neighbours", "to end it"."""
    for frame in stage.scene.frames[number]:
        if frame.verb is None or frame.verb.shape is not Shape.INFINITIVE:
            continue
        if frame.lemma in _RECONCILING:
            return True
        words = stage.words
        if frame.lemma in _SOOTHING or frame.lemma in words.settling_verbs or frame.lemma in words.ending:
            told = {w for a in frame.objects for c in (a.chunk, *a.complements) for w in c.lemma.split()}
            if any(not told.isdisjoint(x) for x in (words.fighting, words.quarrelling, words.truces, _STRAINED)):
                return True
    return False


def _sent_for_peace(number: int, stage: Stage) -> bool:
    """Whether somebody is sent, and the next sentence tells that it is for peace: "His task is to look for a truce"."""
    if _SENT.isdisjoint(stage.keys[number]):
        return False
    behind = number + 1
    near = behind < len(stage.scene.frames) and stage.follows(number, behind)
    return near and not stage.words.shuttling.isdisjoint(stage.keys[behind])


def _stops(frame: Frame) -> list[Mention]:
    """Where somebody goes and whom he sees: no talks "between" others, nothing told of a noun."""
    noun = frame.verb is None or frame.objects
    apart = _TOPICS | {"between"} if noun else _TOPICS  # but "goes back and forth between A and B"
    around = [*frame.objects, *(a for lemma, args in frame.prepositions if lemma not in apart for a in args)]
    return [a.chunk.mention for a in around if a.chunk.mention is not None]


def _is_envoy(actor: Actor, number: int, stage: Stage) -> bool:
    """Whether somebody is sent by another, or called a mediator: no head of a state."""
    if actor.kind is not ActorKind.PERSON:
        return False
    if actor.organization in stage.words.sending_bodies or actor.office in stage.words.envoys:
        return True
    keys = stage.scene.document.tokens.keys
    told = [keys[m.first : m.last] for m in stage.mentions[number] if actor in m.actors]
    return any(not stage.words.envoys.isdisjoint(row) for row in told)


def _draft(
    frame: Frame, agents: list[Actor], parties: list[Actor], outcome: Outcome | None, stage: Stage
) -> MediationDraft:
    draft = draft_here(frame, stage, "trip", MediationForm.FACILITATION, agents, parties, outcome)
    draft.sure = False
    return draft
