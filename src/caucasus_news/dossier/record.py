"""What a dossier holds: one record for a thing in the world, with all that was told of it."""

import datetime as dt

from attrs import field, frozen

from caucasus_news.model import Actor, Casualty, Event, MeetingStatus, Span, Stance


@frozen
class Evidence:
    """A passage that speaks of an event: the number of the report in `Dossier.reports`, its article's id, the span."""

    report: int
    article: str
    span: Span


@frozen
class Version:
    """How one report tells an event.

    - `report`: its number in `Dossier.reports`; `name`: the event's there, as in the flat tables
    - `source`: the number of the report's group in `Dossier.sources`: copies of one article share it
    - `published`: the report's day of publication, `url` its address
    """

    report: int
    name: str
    source: int
    event: Event
    published: dt.date | None = None
    url: str | None = None


@frozen
class Choice:
    """Why a field of a record holds what it holds: the rule, and the reports whose versions say it."""

    field: str
    rule: str
    reports: tuple[int, ...]


@frozen
class Toll:
    """A number of casualties as one report gives it, with whoever it names as its source."""

    published: dt.date | None
    report: int
    casualty: Casualty
    sources: tuple[Actor, ...] = ()


@frozen
class Accusation:
    """Who is said to have done it: `source` is whose word it is (None: the report's own), `attacker` whom it names.

    `attacker` is None where the source denies what another says and names nobody.
    """

    source: Actor | None
    stance: Stance
    attacker: Actor | None
    report: int
    published: dt.date | None


@frozen
class Stage:
    """How things stood with a meeting as of a day of publication: its status, and the days that it was to be on."""

    published: dt.date | None
    status: MeetingStatus
    earliest: dt.date | None
    latest: dt.date | None
    reports: tuple[int, ...]


@frozen
class Record:
    """One thing in the world. `event` holds the best value of each field, `choices` tell why; versions stay whole.

    - `id`: that of the first version: the same as long as no earlier one is added
    - `versions`: by day of publication; `sources`: how many independent ones there are, copies counted once
    - `evidence`: every passage of every version; the event itself has no evidence of its own
    """

    id: str
    event: Event
    versions: tuple[Version, ...]
    evidence: tuple[Evidence, ...] = field(repr=False)
    choices: tuple[Choice, ...] = field(repr=False)

    @property
    def sources(self) -> int:
        """How many independent sources tell of it."""
        return len({version.source for version in self.versions})

    def why(self, name: str) -> Choice:
        """The rule by which a field of `event` was chosen; KeyError for a field that no rule chose."""
        for choice in self.choices:
            if choice.field == name:
                return choice
        raise KeyError(name)
