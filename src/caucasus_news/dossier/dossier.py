"""A dossier: what many reports tell, each thing once."""

import datetime as dt
from collections.abc import Iterator
from enum import Enum

from attrs import field, frozen

from caucasus_news.dossier import schedule, tolls
from caucasus_news.dossier.record import Accusation, Evidence, Record, Stage, Toll, Version
from caucasus_news.dossier.traits import polity
from caucasus_news.model import Actor, Event, Incident, Mediation, Meeting, Report, slug


@frozen
class Dossier:
    """Many reports and what they tell, each thing in the world one record.

    - `reports`: each once, in an order of their own: by day of publication, address, and what they hold
    - `records`: in the order of their first versions; `timeline` gives them in the order of the world
    - `sources`: the numbers of the reports, copies of one article together

    >>> import caucasus_news as cn
    >>> text = "{} soldiers were killed near Sotk on 11 May 2023."
    >>> dossier = cn.merge([cn.parse(text.format(number)) for number in ("Two", "Three")])
    >>> (record,) = dossier.records
    >>> record.event.place.name, [toll.casualty.at_least for toll in dossier.tolls(record)]
    ('Sotk', [2, 3])
    >>> [found.id == record.id for found in dossier.find(place="Sotk", kind="incident", start=dt.date(2023, 5, 1))]
    [True]
    """

    reports: tuple[Report, ...]
    records: tuple[Record, ...]
    sources: tuple[tuple[int, ...], ...] = field(repr=False)

    def record(self, event: Event | Record) -> Record:
        """The record that an event belongs to: a record's own best event, or any event of the reports.

        ValueError for one that is none of this dossier's. Of events that are equal in two reports the first is meant.
        """
        if isinstance(event, Record):
            return event
        for record in self.records:
            if record.event == event or any(version.event == event for version in record.versions):
                return record
        raise ValueError(f"the event is none of this dossier's: {event!r}")

    def versions(self, event: Event | Record) -> tuple[Version, ...]:
        """How each report tells it, by day of publication."""
        return self.record(event).versions

    def tolls(self, event: Event | Record) -> tuple[Toll, ...]:
        """Every toll that was told of an incident, by day of publication."""
        return tolls.over_time(self.versions(event))

    def accusations(self, event: Event | Record) -> tuple[Accusation, ...]:
        """Who says who did it, by day of publication."""
        return tolls.accusations(self.versions(event))

    def stages(self, event: Event | Record) -> tuple[Stage, ...]:
        """How a meeting stood, change by change: planned, put off, held."""
        return schedule.stages(self.versions(event))

    def passages(self, event: Event | Record) -> Iterator[tuple[Evidence, str]]:
        """Each passage that speaks of it, with its words."""
        for evidence in self.record(event).evidence:
            yield evidence, evidence.span.of(self.reports[evidence.report].article.text)

    def timeline(self) -> tuple[Record, ...]:
        """All records by the days of the events; those that nobody dates last, by the first that was told of them."""
        return tuple(sorted(self.records, key=_by_time))

    def find(
        self,
        *,
        actor: Actor | str | None = None,
        place: str | None = None,
        start: dt.date | None = None,
        end: dt.date | None = None,
        kind: type[Event] | Enum | str | None = None,
    ) -> tuple[Record, ...]:
        """The records that meet every condition given, along the timeline.

        - `actor`: who takes part in any version, by id or name, or as whom those act who do ("ARM", "Armenia")
        - `place`: the name of a place or its country's code in any version
        - `start`, `end`: days of the period, both included; what nobody dates lies in none
        - `kind`: a class (`Meeting`), its name ("meeting"), or what kind, status or form it is ("shelling", "planned")
        """
        wanted = None if actor is None else self._meant(actor)
        return tuple(
            record
            for record in self.timeline()
            if (wanted is None or _takes_part(record, wanted))
            and (place is None or _lies_in(record, place))
            and _within(record, start, end)
            and (kind is None or _is_of(record, kind))
        )

    def _meant(self, actor: Actor | str) -> frozenset[str]:
        """The ids that a name stands for: those who go by it, and as whom others act ("ARM" for "Armenia")."""
        if isinstance(actor, Actor):
            return frozenset({actor.id})
        name = slug(actor)
        found = {a.id for r in self.records for v in r.versions for a in _actors(v.event) if slug(a.name) == name}
        listed = {a.id for report in self.reports for a in report.actors if slug(a.name) == name}
        return frozenset({actor, *found, *listed})


def _by_time(record: Record) -> tuple[dt.date, dt.date, dt.date, str]:
    days = schedule.days_of(record.event)
    first, last = days if days is not None else (dt.date.max, dt.date.max)
    return first, last, record.versions[0].published or dt.date.max, record.id


def _actors(event: Event) -> Iterator[Actor]:
    if isinstance(event, Meeting | Incident):
        yield from (participant.actor for participant in event.participants)
    if isinstance(event, Mediation):
        yield from event.mediators
        yield from event.parties


def _takes_part(record: Record, wanted: frozenset[str]) -> bool:
    actors = {actor for version in record.versions for actor in _actors(version.event)}
    return any(actor.id in wanted or polity(actor) in wanted for actor in actors)


def _lies_in(record: Record, wanted: str) -> bool:
    places = [version.event.place for version in record.versions if version.event.place is not None]
    return any(place.country == wanted or slug(place.name) == slug(wanted) for place in places)


def _within(record: Record, start: dt.date | None, end: dt.date | None) -> bool:
    if start is None and end is None:
        return True
    days = schedule.days_of(record.event)
    return days is not None and (start is None or start <= days[1]) and (end is None or days[0] <= end)


def _is_of(record: Record, kind: type[Event] | Enum | str) -> bool:
    event = record.event
    if isinstance(kind, type):
        return isinstance(event, kind)
    word = kind.value if isinstance(kind, Enum) else kind
    own = [getattr(event, name, None) for name in ("kind", "status", "form", "mode", "outcome")]
    return word in (type(event).__name__.lower(), *(value.value for value in own if isinstance(value, Enum)))
