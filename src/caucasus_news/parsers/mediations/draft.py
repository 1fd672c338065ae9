"""A mediation while it is being read."""

from attrs import define, field

from caucasus_news.model import Actor, MediationForm, Outcome, Place, Reading, Span, When
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.mediations.stage import Stage
from caucasus_news.parsers.scene import calendar_times
from caucasus_news.parsers.setting import read_place


@define(eq=False)
class MediationDraft:
    """What has been told of one effort of a third party so far.

    `sentence` is the one that tells of it first; `sure` is false of what only the words around it speak for; `part`
    tells of what mediators do at talks, as long as no talks are told of near it.
    """

    form: MediationForm
    mediators: list[Actor]
    parties: list[Actor] = field(factory=list)
    outcome: Outcome | None = None
    place: Place | None = None
    when: When | None = None
    framework: str | None = None
    sentence: int = 0
    sure: bool = True
    part: bool = False
    evidence: list[Span] = field(factory=list)
    readings: list[Reading] = field(factory=list)


def draft_at(
    frame: Frame,
    stage: Stage,
    rule: str,
    form: MediationForm,
    mediators: list[Actor],
    parties: list[Actor],
    outcome: Outcome | None,
    place: Place | None,
    when: When | None,
) -> MediationDraft:
    """A draft that a frame tells of, with its sentence as evidence and the rule that read who mediates."""
    return MediationDraft(
        form,
        mediators,
        parties,
        outcome,
        place,
        when,
        sentence=frame.sentence,
        evidence=[stage.scene.sentence_span(frame)],
        readings=[Reading("mediators", rule, stage.scene.span(frame))],
    )


def draft_here(
    frame: Frame,
    stage: Stage,
    rule: str,
    form: MediationForm,
    mediators: list[Actor],
    parties: list[Actor],
    outcome: Outcome | None,
) -> MediationDraft:
    """As `draft_at`, where the frame puts it, and at its time or else the only one of its sentence."""
    times = calendar_times(frame)
    when = times[0] if times else stage.only_time(frame.sentence)
    return draft_at(frame, stage, rule, form, mediators, parties, outcome, read_place(frame, stage.scene), when)


def draft_of(
    number: int,
    stage: Stage,
    rule: str,
    form: MediationForm,
    mediators: list[Actor],
    parties: list[Actor],
    outcome: Outcome | None,
    place: Place | None,
    when: When | None,
) -> MediationDraft:
    """A draft that a sentence tells of as a whole: only its words and people speak for it."""
    span = stage.scene.span_of(number)
    readings = [Reading("mediators", rule, span)]
    return MediationDraft(
        form, mediators, parties, outcome, place, when, sentence=number, sure=False, evidence=[span], readings=readings
    )
