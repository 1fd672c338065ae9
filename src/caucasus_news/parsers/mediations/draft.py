"""A mediation while it is being read."""

from attrs import define, field

from caucasus_news.model import Actor, MediationForm, Outcome, Place, Reading, Span, When
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.scene import Scene


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
    scene: Scene,
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
        evidence=[scene.sentence_span(frame)],
        readings=[Reading("mediators", rule, scene.span(frame))],
    )
