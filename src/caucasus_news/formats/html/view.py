"""What a page shows: articles, and the events that they tell, each with its passages. One report or many."""

import datetime as dt
from collections.abc import Iterable, Sequence

from attrs import frozen

from caucasus_news.formats import _words as words
from caucasus_news.model import (
    Actor,
    Article,
    Event,
    Incident,
    Mediation,
    Meeting,
    Place,
    Report,
    Span,
    Statement,
    When,
)


@frozen
class Passage:
    """Words of an article that speak of something, without the blanks at their ends.

    - `id`: of the link that stands behind them, and leads to what they speak of
    - `source`: the number of the article among those of the page, from 0
    """

    id: str
    source: int
    span: Span


@frozen
class Telling:
    """How one article of several tells an event: the article's number on the page, its day, the event as told there."""

    source: int
    published: dt.date | None
    event: Event


@frozen
class Shown:
    """An event as a page shows it: its name in addresses (`m1`), for people (`M1`), and where it is told.

    - `tellings`: how each article of a dossier tells it, `sources` how many of them are independent; of one report none
    """

    id: str
    label: str
    event: Event
    passages: tuple[Passage, ...]
    tellings: tuple[Telling, ...] = ()
    sources: int = 0

    @property
    def css(self) -> str:
        """The class by which its colours go: the letter of its kind."""
        return self.id.rstrip("0123456789")


@frozen
class Said:
    """A statement as a page shows it."""

    id: str
    label: str
    statement: Statement
    passages: tuple[Passage, ...]


@frozen
class Source:
    """An article with what was read in it besides events."""

    article: Article
    times: tuple[When, ...]
    statements: tuple[Said, ...]


@frozen
class View:
    """Everything on a page: events in the order of time, those without a day at the end."""

    title: str
    sources: tuple[Source, ...]
    events: tuple[Shown, ...]
    actors: tuple[Actor, ...]
    places: tuple[Place, ...]


def passages(record: str, texts: Sequence[str], spans: Iterable[tuple[int, Span]]) -> tuple[Passage, ...]:
    """The passages of a record; those that hold only blanks are left out.

    >>> [passage.span for passage in passages("m1", ["They  met. "], [(0, Span(4, 11)), (0, Span(4, 6))])]
    [Span(start=6, end=10)]
    """
    found: list[Passage] = []
    for source, span in spans:
        words_of_it = texts[source][span.start : span.end]
        start = span.start + len(words_of_it) - len(words_of_it.lstrip())
        end = start + len(words_of_it.strip())
        if end > start:
            found.append(Passage(f"{record}-p{len(found) + 1}", source, Span(start, end)))
    return tuple(found)


def letter(event: Event) -> str:
    """The letter that names events of this kind, as in the other forms of a report."""
    kinds: tuple[tuple[type[Event], str], ...] = ((Meeting, "m"), (Incident, "i"), (Mediation, "d"))
    return next((name for kind, name in kinds if isinstance(event, kind)), "o")


def in_time(events: Iterable[Shown]) -> tuple[Shown, ...]:
    """Events in the order of time: by first day, then by last, those without a day as they came."""

    def key(shown: Shown) -> tuple[dt.date, dt.date]:
        when = shown.event.when
        first = (when and (when.earliest or when.latest)) or dt.date.max
        return first, (when and when.latest) or first

    return tuple(sorted(events, key=key))


def of_report(report: Report) -> View:
    """What the page of one report shows.

    >>> of_report(Report(article=Article("They met."), meetings=(Meeting(evidence=(Span(0, 9),)),))).events[0].label
    'M1'
    """
    texts = [report.article.text]
    counts: dict[str, int] = {}
    events = []
    for event in report.events:
        kind = letter(event)
        counts[kind] = counts.get(kind, 0) + 1
        name = f"{kind}{counts[kind]}"
        told = passages(name, texts, ((0, span) for span in event.evidence))
        events.append(Shown(name, name.upper(), event, told))
    said = tuple(
        Said(f"s{n}", f"S{n}", statement, passages(f"s{n}", texts, [(0, statement.span)]))
        for n, statement in enumerate(report.statements, 1)
    )
    return View(
        words.clean(report.article.title or "") or "Untitled article",
        (Source(report.article, report.times, said),),
        in_time(events),
        report.actors,
        report.places,
    )
