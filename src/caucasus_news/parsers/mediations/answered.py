"""Offers that a later sentence says were turned down."""

from caucasus_news.model import MediationForm, Outcome
from caucasus_news.parsers.chunks import Tense
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.mediations.done import done
from caucasus_news.parsers.mediations.draft import MediationDraft
from caucasus_news.parsers.mediations.stage import Stage

_FAR = 3  # sentences behind the offer
_NOTHING = frozenset({"nothing", "naught", "nowhere", "ears"})  # "fell on deaf ears"
_TAKING_UP = frozenset({"accept", "take up", "answer", "lead", "follow"})
_FAILING = frozenset({"fail", "fall through", "founder", "lapse"})
_POINTING = frozenset({"the", "this", "that", "his", "her", "its", "their", "any", "such", "all"})


def answered(draft: MediationDraft, stage: Stage) -> None:
    """Take an offer for fruitless that one of the parties declined, or said no to, near where it is told of."""
    if draft.form is not MediationForm.OFFER or draft.outcome is not Outcome.PENDING:
        return
    ids = {p.id for p in draft.parties}
    number = draft.sentence
    before = stage.before(number)
    near = [] if before is None else [before]
    while len(near) < _FAR and number + 1 < len(stage.scene.frames) and stage.follows(number, number + 1):
        number += 1
        near.append(number)
    frames = [f for n in near for f in stage.scene.frames[n] if n > draft.sentence or not _had_been(f)]
    own = stage.scene.frames[draft.sentence]
    if any(_turned_down(f, ids, stage) for f in frames) or any(_fails(f, stage) for f in own):
        draft.outcome = Outcome.NO_AGREEMENT


def _had_been(frame: Frame) -> bool:
    """Whether it was before that: "Before that Aldor had refused"."""
    return frame.verb is not None and frame.verb.perfect and frame.verb.tense is Tense.PAST


def _fails(frame: Frame, stage: Stage) -> bool:
    """ "Whose offer came to nothing", "the invitation was not taken up"."""
    told = [*frame.subject, *frame.objects]
    if frame.verb is None or not any(a.chunk.lemma in stage.words.readiness for a in told):
        return False
    told_nobody = any(_nobody(a, stage) for a in frame.subject)
    if told_nobody and frame.lemma in _TAKING_UP:
        return True
    nothing = any(a.chunk.lemma in _NOTHING for _, args in frame.prepositions for a in args)
    return nothing or (frame.verb.negated and frame.lemma in _TAKING_UP) or frame.lemma in _FAILING


def _nobody(argument: Argument, stage: Stage) -> bool:
    """ "Neither Aldor nor Berrin"."""
    keys = stage.scene.document.tokens.keys[max(argument.chunk.first - 1, 0) : argument.chunk.last]
    return bool({"neither", "nobody", "none"} & set(keys))


def _turned_down(frame: Frame, ids: set[str], stage: Stage) -> bool:
    """ "Kabul turned it down", "both neighbours declined", "ruled out any outside mediation", "said no"."""
    by_party = bool(ids & stage.taken(stage.named([m for a in frame.subject for m in a.mentions])))
    if by_party and frame.lemma == "say" and any(a.chunk.lemma == "no" for a in frame.objects):
        return True
    if frame.verb is None or frame.lemma not in stage.words.rejecting or not done(frame):
        return False
    if not frame.objects:  # "both politely declined", but "declined to comment"
        return by_party and not any(d.role == "infinitive" for d in frame.dependents)
    return (by_party or frame.verb.passive) and any(_is_offer(a, stage) for a in frame.objects)


def _is_offer(argument: Argument, stage: Stage) -> bool:
    chunk, words = argument.chunk, stage.words
    if chunk.lemma in ("it", "this", "that", "which"):
        return stage.unnamed(argument)
    if chunk.lemma in words.strong_help | {"third party", "go-between", "mediator", "mediators"}:
        return True
    offer = chunk.lemma in words.readiness | words.plans | {"idea", "help", "suggestion"}
    return offer and (chunk.determiner in _POINTING or bool(chunk.owners))
