"""Mediation told of by itself: what was mediated stands in the same sentence or the one before."""

from collections.abc import Iterator, Mapping

from caucasus_news.model import Actor, MediationForm, Meeting, Outcome, Reading, When
from caucasus_news.parsers.chunks import Shape, Tense
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.mediations.draft import MediationDraft
from caucasus_news.parsers.mediations.results import result_in, when_of
from caucasus_news.parsers.mediations.stage import Stage
from caucasus_news.parsers.scene import calendar_times
from caucasus_news.parsers.setting import read_place

_POINTING = frozenset({"it", "this", "that", "deal", "time"})


def anchored(frame: Frame, agents: list[Actor], stage: Stage, nouns: Mapping[str, str], rule: str) -> Iterator[MediationDraft]:
    """The draft for mediators told of at `frame`: of a result in its sentence or the one before; talks are read as
    meetings."""
    if not agents:
        return
    own = result_in(frame.sentence, stage, nouns)
    number = frame.sentence
    if own is None:
        if stage.meetings.get(number):
            return
        before = stage.before(number)
        if before is None:
            return
        own = result_in(before, stage, nouns)
        number = before
        if own is None:
            return
    parties = stage.parties(frame.after("between", "with", "among"), number, agents)
    thirds = stage.thirds(agents, parties)
    if not thirds or len(parties) < 2:
        return
    when, meeting = _when(frame, number, stage, nouns), _signing(number, stage)
    yield MediationDraft(
        MediationForm.BROKERING,
        thirds,
        parties,
        own,
        meeting.place if meeting is not None else read_place(frame, stage.scene),
        meeting.when if meeting is not None and when is None else when,
        sentence=frame.sentence,
        evidence=[stage.scene.sentence_span(frame)],
        readings=[Reading("mediators", rule, stage.scene.span(frame))],
    )


def _signing(sentence: int, stage: Stage) -> Meeting | None:
    """The meeting at which the parties put their names to it."""
    return stage.meeting_at(sentence)


def _when(frame: Frame, number: int, stage: Stage, nouns: Mapping[str, str]) -> When | None:
    """The time of what came of it: of its noun, of the frame, or the sentence's only one."""
    for other in stage.scene.frames[number]:
        if other.verb is None and nouns.get(other.lemma) in ("truce", "deal"):
            when = when_of(other, stage)
            if when is not None:
                return when
    times = calendar_times(frame)
    return times[0] if times else stage.only_time(number)


def of_verb(frame: Frame, agents: list[Actor], stage: Stage, nouns: Mapping[str, str]) -> Iterator[MediationDraft]:
    """X "mediated", "mediated between A and B", with no object that could be read by itself."""
    verb = frame.verb
    if verb is None or verb.negated or verb.modal or any(a.chunk.event for a in frame.objects):
        return
    if verb.shape is Shape.INFINITIVE or verb.tense not in (Tense.PAST, Tense.PERFECT, Tense.PRESENT):
        return
    found = list(anchored(frame, agents, stage, nouns, f"subject of {frame.lemma}"))
    if found or not any(True for _ in frame.after("between")):
        yield from found
        return
    parties = stage.parties(frame.after("between"), frame.sentence, agents)
    thirds = stage.thirds(agents, parties)
    if thirds and len(parties) > 1 and not stage.meetings.get(frame.sentence):
        times = calendar_times(frame)
        yield MediationDraft(
            MediationForm.FACILITATION,
            thirds,
            parties,
            None,
            read_place(frame, stage.scene),
            times[0] if times else None,
            sentence=frame.sentence,
            evidence=[stage.scene.sentence_span(frame)],
            readings=[Reading("mediators", f"subject of {frame.lemma}", stage.scene.span(frame))],
        )


def of_thanks(frame: Frame, stage: Stage, nouns: Mapping[str, str]) -> list[Actor]:
    """Who is thanked for mediation: "thanked Tbilisi for its mediation", "gratitude to X for his mediating role"."""
    preposition = frame.hung[1] if frame.hung is not None else frame.role
    governor = frame.hung[0] if frame.hung is not None else frame.governor
    if preposition != "for" or governor is None or governor.verb is None:
        return []
    own = stage.owners(frame)
    return own or stage.actors([*governor.after("to"), *governor.objects])


def outcome_word(sense: str | None) -> Outcome | None:
    """What a noun's sense makes of an effort."""
    return {"truce": Outcome.CEASEFIRE, "deal": Outcome.AGREEMENT}.get(sense or "")
