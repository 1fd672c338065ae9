"""What third parties do between parties in conflict."""

from enum import StrEnum

from attrs import field, frozen

from caucasus_news.model._checks import named, optional, tuple_of, type_of
from caucasus_news.model.actor import Actor
from caucasus_news.model.event import Event


class MediationForm(StrEnum):
    """What the third party does.

    Our own vocabulary: it offers its good offices, hosts talks, facilitates them (chairs, carries a format), brokers a
    ceasefire or an agreement, or monitors (observers, monitors, peacekeepers).
    """

    OFFER = "offer"
    HOSTING = "hosting"
    FACILITATION = "facilitation"
    BROKERING = "brokering"
    MONITORING = "monitoring"


class Outcome(StrEnum):
    """What came of it, as of publication; our own vocabulary. `pending` is what is still to come."""

    CEASEFIRE = "ceasefire"
    AGREEMENT = "agreement"
    PROGRESS = "progress"
    NO_AGREEMENT = "no_agreement"
    PENDING = "pending"


@frozen(kw_only=True)
class Mediation(Event):
    """One effort of a third party between parties in conflict.

    - `outcome`: None where the text does not say
    - `framework`: the standing format that it is part of ("OSCE Minsk Group")

    >>> Mediation(form=MediationForm.HOSTING, outcome=Outcome.PENDING).framework is None
    True
    """

    mediators: tuple[Actor, ...] = field(default=(), validator=tuple_of(Actor))
    parties: tuple[Actor, ...] = field(default=(), validator=tuple_of(Actor))
    form: MediationForm = field(default=MediationForm.FACILITATION, validator=type_of(MediationForm))
    outcome: Outcome | None = field(default=None, validator=optional(type_of(Outcome)))
    framework: str | None = field(default=None, validator=optional(named))
