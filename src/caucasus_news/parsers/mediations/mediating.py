"""Mediation told of by phrase or role: what was mediated stands in the same sentence."""

from collections.abc import Iterator

from caucasus_news.model import Actor, ActorKind, MediationForm, Outcome, Place, Reading, When
from caucasus_news.parsers.attribution_words import attribution_words
from caucasus_news.parsers.chunks import Tense
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.mediations.dating import when_of
from caucasus_news.parsers.mediations.draft import MediationDraft, draft_at
from caucasus_news.parsers.mediations.outcome import told_of
from caucasus_news.parsers.mediations.reached import ends_war, frees, frees_later, result_in, stops_fighting
from caucasus_news.parsers.mediations.stage import Stage
from caucasus_news.parsers.mediations.talks import format_parties, parties_of
from caucasus_news.parsers.mediations.tellings import can_help, told_in
from caucasus_news.parsers.mediations.wished import tells_of_asking
from caucasus_news.parsers.scene import calendar_times, mentions_of
from caucasus_news.parsers.setting import read_place

_PAIR = 2
_BETWEEN = ("between", "with", "among")


def mediated(number: int, stage: Stage) -> Iterator[MediationDraft]:
    """The effort that a sentence tells of by "through the mediation of X", "with X as mediator", "X presided".

    It came to the result that the sentence speaks of; talks that are read as meetings have their mediators already,
    others are read here.
    """
    agents = told_in(number, stage, weak=can_help(number, stage) and _is_reached(number, stage))
    if not agents:
        return
    outcome = result_in(number, stage)
    if outcome is None and tells_of_asking(number, stage):
        return  # "the hope that both will sign under X's eyes"
    if outcome is Outcome.AGREEMENT and stage.meetings.get(number):
        return  # what talks agreed is their outcome
    if outcome is None and frees_later(number, stage):
        outcome = Outcome.PENDING
    if outcome is not None:
        yield from result(number, number, agents, outcome, stage)
        return
    if stage.meetings.get(number):
        return
    talks = talks_noun(number, stage)
    if talks is not None:
        yield from of_talks(talks, agents, stage)
    else:
        yield from _of_people(number, agents, stage)


def _is_reached(number: int, stage: Stage) -> bool:
    """Whether a sentence tells of something for which help counts."""
    truce = "truce" in [stage.nouns.get(f.lemma) for f in stage.scene.frames[number] if f.verb is None]
    return truce or stops_fighting(number, stage) or frees(number, stage)


def result(told: int, number: int, agents: list[Actor], outcome: Outcome, stage: Stage) -> Iterator[MediationDraft]:
    """A truce or an agreement of sentence `number`, whose mediators sentence `told` names."""
    signers = _signers(number, stage)
    parties = stage.parties(signers, number, agents)
    thirds = stage.thirds(agents, parties)
    if not thirds or len(parties) < _PAIR or _sign_alone(signers, thirds, parties, stage):
        return
    when = (stage.only_time(told) if told != number else None) or result_time(number, stage)
    yield MediationDraft(
        MediationForm.BROKERING,
        thirds,
        parties,
        Outcome.CEASEFIRE if ends_war(when, parties, stage) else outcome,
        _place(number, stage),
        when,
        sentence=told,
        evidence=[stage.scene.span_of(n) for n in dict.fromkeys((number, told))],
        readings=[Reading("mediators", "mediation phrase", stage.scene.span_of(told))],
    )


def _sign_alone(signers: list[Argument], thirds: list[Actor], parties: list[Actor], stage: Stage) -> bool:
    """Whether a third signed with one of the parties only: it was a party there, "by the leaders of Aldoria and us"."""
    sides = {p.id for p in stage.sides(stage.actors(signers))}
    return len(sides) == _PAIR and not sides.isdisjoint(stage.taken(thirds)) and not sides >= {p.id for p in parties}


def _signers(number: int, stage: Stage) -> list[Argument]:
    """Who signed or agreed: the parties, where they are named."""
    found: list[Argument] = []
    for frame in stage.scene.frames[number]:
        found += frame.after("between")
        if frame.verb is not None and frame.lemma in stage.words.signing:
            found += frame.subject
    return found


def _result_frames(number: int, stage: Stage) -> list[Frame]:
    """The frames that tell of a result, those of signing first."""
    row = stage.scene.frames[number]
    signed = [f for f in row if f.verb is not None and f.lemma in (stage.words.signing | stage.words.releasing)]
    stopped = [f for f in row if f.verb is not None and f.lemma in stage.words.ending and _fighting(f, stage)]
    results = (f for f in row if f.verb is None and stage.nouns.get(f.lemma) in ("truce", "deal"))
    return [*signed, *stopped, *(f for f in results if not _is_said_in(f))]


def _fighting(frame: Frame, stage: Stage) -> bool:
    """Whether it is fighting that does something, or to which it is done."""
    around = (*frame.subject, *frame.objects)
    return any(not stage.words.fighting.isdisjoint(a.chunk.lemma.split()) for a in around)


def _is_said_in(frame: Frame) -> bool:
    """ "Said in a statement": it is no paper that came of talks."""
    return frame.hung is not None and frame.hung[1] == "in" and frame.hung[0].lemma in attribution_words().saying


def _place(number: int, stage: Stage) -> Place | None:
    for frame in _result_frames(number, stage):
        place = read_place(frame, stage.scene)
        if place is not None:
            return place
    return None


def result_time(number: int, stage: Stage) -> When | None:
    """The time of what came of it: of its verb or noun, or the sentence's only one."""
    for frame in _result_frames(number, stage):
        when = when_of(frame, stage) if frame.verb is None else next(iter(calendar_times(frame)), None)
        if when is not None:
            return when
    return stage.only_time(number)


# ---------------------------------------------------------------------- talks that are no meeting by themselves
def talks_noun(number: int, stage: Stage) -> Frame | None:
    """The noun for one particular round of talks in a sentence."""
    for frame in stage.scene.frames[number]:
        if frame.verb is None and frame.lemma in stage.words.talk_nouns:
            return frame
    return None


def _of_people(number: int, agents: list[Actor], stage: Stage) -> Iterator[MediationDraft]:
    """Persons of both sides in one sentence with a mediator: "A and B were closeted for days under the eye of X"."""
    persons = [a for m in stage.mentions[number] for a in m.actors if a.kind is ActorKind.PERSON and m.acts]
    persons += stage.named(m for f in stage.scene.frames[number] if f.verb is not None for m in mentions_of(f.subject))
    parties = stage.in_conflict(p for p in persons if p not in agents)
    thirds = stage.thirds(agents, parties)
    when = stage.only_time(number)
    if len(parties) < 2 or not thirds:
        return
    places = [
        p for f in stage.scene.frames[number] if f.verb is not None and (p := read_place(f, stage.scene)) is not None
    ]
    yield MediationDraft(
        MediationForm.FACILITATION,
        thirds,
        parties,
        told_of(number, stage),
        places[0] if places else None,
        when,
        sentence=number,
        evidence=[stage.scene.span_of(number)],
        readings=[Reading("mediators", "mediation phrase", stage.scene.span_of(number))],
    )


def of_talks(frame: Frame, agents: list[Actor], stage: Stage) -> Iterator[MediationDraft]:
    """ "The meeting was held with the mediation of X", where nothing else tells who met."""
    verbs = [f.verb for f in (frame, *(link for link, _ in frame.links)) if f.verb is not None]
    if any(v.negated or (v.modal and v.modal != "future") for v in verbs):
        return
    parties = (
        parties_of(agents, stage)
        or format_parties(frame.sentence, stage)
        or stage.parties(frame.after(*_BETWEEN, "of"), frame.sentence, agents)
    )
    thirds = stage.thirds(agents, parties)
    when = when_of(frame, stage)
    definite = frame.chunk.determiner in ("the", "this", "that") and frame.lemma in (
        "meeting",
        "round",
        "session",
        "summit",
    )
    if not thirds or len(stage.in_conflict(parties)) < 2 or (when is None and not definite):
        return
    ahead = any(v.tense is Tense.FUTURE or v.due or v.modal == "future" for v in verbs)
    outcome = Outcome.PENDING if ahead else told_of(frame.sentence, stage)
    place = read_place(frame, stage.scene)
    yield draft_at(frame, stage, "mediation phrase", MediationForm.FACILITATION, thirds, parties, outcome, place, when)
