"""A mediation while it is being read."""

from attrs import define, field

from caucasus_news.model import Actor, MediationForm, Outcome, Place, Reading, Span, When


@define(eq=False)
class MediationDraft:
    """What has been told of one effort of a third party so far.

    `sentence` is the one that tells of it first; `sure` is false of what only the words around it speak for.
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
    evidence: list[Span] = field(factory=list)
    readings: list[Reading] = field(factory=list)
