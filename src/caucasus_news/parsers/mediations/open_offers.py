"""Offers told in nobody's list of words: a third who would do something about the peace of two in conflict."""

from collections.abc import Iterator
from functools import cache

from caucasus_news.model import Actor, MediationForm, Outcome
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.mediations.cast import Cast, cast_of, is_telling
from caucasus_news.parsers.mediations.draft import MediationDraft, draft_here
from caucasus_news.parsers.mediations.offered import both_told
from caucasus_news.parsers.mediations.stage import Stage
from caucasus_news.parsers.mediations.wished import is_doubted
from caucasus_news.parsers.mediations.words import MediationWords

_BEING = frozenset({"be", "stand", "remain", "stay", "say", "declare"})
_UNREAL = frozenset({"conditional", "future"})
_WITHIN = frozenset({"infinitive", "gerund", "in", "with", "by", "for", "to"})
_THAT = frozenset({"content", "relative"})
_GOING_ON = frozenset({"continue", "go on", "keep on"})
_OUGHT = frozenset({"should", "must", "ought", "may", "might", "could"})
_DOUBTS = frozenset({"doubt", "doubts", "unlikely", "hardly", "whether"})


def offer_told(number: int, stage: Stage) -> Iterator[MediationDraft]:
    """X "is at their service", "X's invitation stands", "X would step in", where the words around speak of peace."""
    words = stage.words
    keys = set(stage.keys[number])
    if words.offered_things.isdisjoint(keys) or _DOUBTS & keys or not _can_offer(number, stage):
        return
    if any(id(m) in stage.mediated for m in stage.meetings.get(number, ())):
        return
    cast = cast_of(number, stage)
    if cast is None or not cast.thirds:
        return
    for frame in stage.scene.frames[number]:
        held = _held(frame, stage)
        if held is None:
            continue
        agents = _offering(held, cast, stage)
        if not agents:
            continue
        refused = bool(words.refusals & keys) or any(f.lemma in words.rejecting for f in stage.scene.frames[number])
        outcome = Outcome.NO_AGREEMENT if refused else Outcome.PENDING
        draft = draft_here(frame, stage, "offer told", MediationForm.OFFER, agents, cast.parties, outcome)
        draft.sure = False
        yield draft
        return


def _can_offer(number: int, stage: Stage) -> bool:
    """Whether a sentence has a word of offering, or tells what somebody would or will do."""
    if not _offering_words(stage.words).isdisjoint(stage.terms[number]):
        return True
    return any(f.verb is not None and f.verb.modal in _UNREAL for f in stage.scene.frames[number])


@cache
def _offering_words(words: MediationWords) -> frozenset[str]:
    return words.willing | words.offered_services | words.readiness | words.offer_nouns | words.offering_verbs


def _offering(held: list[Actor], cast: Cast, stage: Stage) -> list[Actor]:
    """Whose offer it is: those who hold it, where they are thirds; the one third, where a pronoun holds it."""
    if not held:
        return cast.thirds if len(stage.sides(cast.thirds)) == 1 else []
    sides = {p.id for p in cast.parties}
    if any((stage.side(a) or a).id in sides for a in held):
        return []
    return stage.thirds(held, cast.parties)


def _held(frame: Frame, stage: Stage) -> list[Actor] | None:
    """Who holds the offer that a verb tells of; empty of a pronoun, None where it tells of none."""
    verb, words = frame.verb, stage.words
    if verb is None or verb.negated or is_doubted(frame):
        return None
    if any(d.role in _THAT for d in frame.dependents) and frame.lemma == "be":
        return None  # "is glad that the Union has sent observers"
    told = {*(a.chunk.lemma for a in (*frame.objects, *frame.after("at", "on"))), *frame.adverbs}
    willing = frame.lemma in _BEING and not verb.modal and bool(told & (words.willing | words.offered_services))
    if _is_ready_to(frame, stage) and frame.governor is not None:
        return stage.actors(frame.subject) or stage.actors(frame.governor.subject)
    nobody = verb.passive and not frame.subject  # "talks in Ostia have been suggested"
    offers = frame.lemma in words.offering_verbs and not nobody and _offers(frame, stage)
    if willing or _would(frame, stage) or offers:
        return stage.actors(frame.subject)
    for argument in (*frame.subject, *frame.objects, *(a for _, args in frame.prepositions for a in args)):
        if _is_offer(argument, stage):
            found = stage.owners(argument) or _complements(argument, frame, stage)
            if found:
                return found
    return None


def _is_ready_to(frame: Frame, stage: Stage) -> bool:
    """Whether a verb tells what somebody says to be ready for: "expressed its preparedness to promote the dialogue"."""
    outer = frame.governor
    if frame.role != "infinitive" or outer is None or frame.lemma in stage.words.not_offering:
        return False
    told = any(a.chunk.lemma in stage.words.readiness for a in outer.objects)
    return told and outer.lemma not in stage.words.rejecting and _about_peace(frame, stage)


def _complements(argument: Argument, frame: Frame, stage: Stage) -> list[Actor]:
    """ "The offer of X", "the invitation from X"."""
    named = [a for c in argument.complements if c.mention is not None for a in c.mention.actors]
    own = [f for f in stage.scene.frames[frame.sentence] if f.chunk is argument.chunk]
    by = next((args for lemma, args in frame.prepositions if lemma == "by"), [])  # "an invitation by X was accepted by"
    told = by if frame.verb is not None and frame.verb.passive and argument in frame.objects else []
    return stage.actors([*frame.after("from"), *told, *(a for f in own for a in f.after("from", "of", "by"))]) or named


def _is_offer(argument: Argument, stage: Stage) -> bool:
    """Whether a phrase is an offer, an invitation; a proposal for a truce is its author's plan."""
    lemma = argument.chunk.lemma.split()
    told = {*lemma, *argument.chunk.modifiers, *(w for c in argument.complements for w in c.lemma.split())}
    return bool(lemma) and lemma[-1] in stage.words.offer_nouns and told.isdisjoint(stage.words.truces)


def _offers(frame: Frame, stage: Stage) -> bool:
    """Whether what a verb offers is about peace, or is for both."""
    guests = [*frame.objects, *frame.after("to", "for", "between"), *(a for d in frame.dependents for a in d.subject)]
    if frame.verb is not None and frame.verb.modal:
        return False
    told = {w for a in _phrases(frame) for c in (a.chunk, *a.complements) for w in c.lemma.split()}
    told |= {d.lemma for d in frame.dependents}
    return bool(told & stage.words.offered_things) or both_told(guests, stage)


def _phrases(frame: Frame) -> list[Argument]:
    """The phrases of a verb and of what hangs on it."""
    around = [*frame.objects, *(a for _, args in frame.prepositions for a in args)]
    return [*around, *(a for d in frame.dependents if d.role in _WITHIN for a in d.objects)]


def _would(frame: Frame, stage: Stage) -> bool:
    """Whether a verb tells what somebody would or will do about the peace of others; not what he should."""
    verb, words = frame.verb, stage.words
    if verb is None or verb.modal not in _UNREAL or is_telling(frame, stage):
        return False
    if _OUGHT & set(stage.scene.document.tokens.keys[frame.chunk.first : frame.chunk.last]):
        return False
    doing = frame
    if frame.lemma in _GOING_ON:  # "would continue to assist both"
        doing = next((d for d in frame.dependents if d.role in ("infinitive", "gerund")), frame)
    return doing.lemma not in words.not_offering | words.travelling and _about_peace(doing, stage)


def _about_peace(frame: Frame, stage: Stage) -> bool:
    """Whether what somebody would do is about peace, or about talks of the two, by the verb's own phrases."""
    around = _phrases(frame)
    told = {w for a in around for c in (a.chunk, *a.complements) for w in c.lemma.split()}
    if told & (stage.words.settling | stage.words.strong_help):
        return True
    taken = [a.chunk for a in around]
    nouns = [f for f in stage.scene.frames[frame.sentence] if f.verb is None and any(f.chunk is c for c in taken)]
    guests = [*around, *(a for f in nouns for a in f.after("between", "of", "with"))]
    return bool(told & stage.words.offered_things) and both_told(guests, stage)
