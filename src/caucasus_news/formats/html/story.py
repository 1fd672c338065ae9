"""What a page needs of a dossier. The model knows no dossiers, and a form stands on the model: it says what it asks."""

import datetime as dt
from collections.abc import Sequence
from typing import Protocol

from caucasus_news.formats import _words as words
from caucasus_news.formats.html.view import Passage, Said, Shown, Source, Telling, View, letter, passages
from caucasus_news.model import Event, Report, Span


class Located(Protocol):
    """A passage of one of the reports."""

    @property
    def report(self) -> int:
        """The number of its report."""
        ...

    @property
    def span(self) -> Span:
        """Where it stands there."""
        ...


class Version(Protocol):
    """How one report tells an event."""

    @property
    def report(self) -> int:
        """The number of its report."""
        ...

    @property
    def event(self) -> Event:
        """The event as told."""
        ...

    @property
    def published(self) -> dt.date | None:
        """Its report's day of publication."""
        ...


class Record(Protocol):
    """One thing in the world, with every version of it."""

    @property
    def event(self) -> Event:
        """The event as told."""
        ...

    @property
    def versions(self) -> Sequence[Version]:
        """How each report tells it."""
        ...

    @property
    def evidence(self) -> Sequence[Located]:
        """Every passage that speaks of it."""
        ...

    @property
    def sources(self) -> int:
        """How many independent sources there are."""
        ...


class Story(Protocol):
    """Many reports, and what they tell, each thing once: a `Dossier`."""

    @property
    def reports(self) -> Sequence[Report]:
        """The reports, by the numbers that places and versions give."""
        ...

    def timeline(self) -> Sequence[Record]:
        """The records in the order of time."""
        ...


def of_story(story: Story, title: str) -> View:
    """What the page of a dossier shows: its records along the time line, and every article."""
    texts = [report.article.text for report in story.reports]
    counts: dict[str, int] = {}
    events = []
    for record in story.timeline():
        kind = letter(record.event)
        counts[kind] = counts.get(kind, 0) + 1
        name = f"{kind}{counts[kind]}"
        told = passages(name, texts, ((place.report, place.span) for place in record.evidence))
        events.append(Shown(name, name.upper(), record.event, told, _tellings(record), record.sources))
    reports = story.reports
    return View(
        words.clean(title),
        _sources(reports, texts),
        tuple(events),
        tuple(dict.fromkeys(actor for report in reports for actor in report.actors)),
        tuple(dict.fromkeys(place for report in reports for place in report.places)),
    )


def _tellings(record: Record) -> tuple[Telling, ...]:
    return tuple(Telling(version.report, version.published, version.event) for version in record.versions)


def _sources(reports: Sequence[Report], texts: Sequence[str]) -> tuple[Source, ...]:
    sources, number = [], 0
    for source, report in enumerate(reports):
        said = []
        for statement in report.statements:
            number += 1
            stands: tuple[Passage, ...] = passages(f"s{number}", texts, [(source, statement.span)])
            said.append(Said(f"s{number}", f"S{number}", statement, stands))
        sources.append(Source(report.article, report.times, tuple(said)))
    return tuple(sources)
