"""Everything that was read from one article."""

from importlib import import_module

from attrs import field, frozen

from caucasus_news.model._checks import tuple_of, type_of
from caucasus_news.model._shown import rich_repr
from caucasus_news.model.actor import Actor
from caucasus_news.model.article import Article
from caucasus_news.model.event import Event
from caucasus_news.model.incident import Incident
from caucasus_news.model.mediation import Mediation
from caucasus_news.model.meeting import Meeting
from caucasus_news.model.place import Place
from caucasus_news.model.statement import Statement
from caucasus_news.model.when import When


@frozen(kw_only=True)
class Report:
    """An article and the facts in it: one record per thing in the world, in the order of the text.

    - `actors`, `places`: everyone and everywhere that the article names, once each
    - `times`: every expression that places something on the calendar, once per occurrence
    - `others`: the events of kinds that a caller added

    >>> report = Report(article=Article("Talks in Tbilisi"), meetings=(Meeting(),))
    >>> len(report.events), report.incidents
    (1, ())
    """

    article: Article = field(validator=type_of(Article))
    actors: tuple[Actor, ...] = field(default=(), validator=tuple_of(Actor))
    places: tuple[Place, ...] = field(default=(), validator=tuple_of(Place))
    times: tuple[When, ...] = field(default=(), validator=tuple_of(When))
    statements: tuple[Statement, ...] = field(default=(), validator=tuple_of(Statement))
    meetings: tuple[Meeting, ...] = field(default=(), validator=tuple_of(Meeting))
    incidents: tuple[Incident, ...] = field(default=(), validator=tuple_of(Incident))
    mediations: tuple[Mediation, ...] = field(default=(), validator=tuple_of(Mediation))
    others: tuple[Event, ...] = field(default=(), validator=tuple_of(Event))

    __rich_repr__ = rich_repr

    @property
    def events(self) -> tuple[Event, ...]:
        """Meetings, incidents, mediations and the events of added kinds, in this order."""
        return (*self.meetings, *self.incidents, *self.mediations, *self.others)

    def _repr_html_(self) -> str:
        """The report as a notebook shows it: its page, in a frame."""
        # By name and when asked: the model stands on nothing, and a page is made by what stands on the model.
        shown: str = import_module("caucasus_news.formats.html").render_frame(self)
        return shown

    def explain(self, event: Event) -> str:
        """Why an event of this report is one: the sentences that speak of it, and which words filled which slot.

        ValueError for an event that is none of this report's.

        >>> from caucasus_news.model.event import Reading
        >>> from caucasus_news.model.span import Span
        >>> read = (Reading("place", "locative phrase", Span(6, 16)),)
        >>> talks = Meeting(evidence=(Span(0, 16),), readings=read)
        >>> print(Report(article=Article("Talks in Tbilisi"), meetings=(talks,)).explain(talks))
        Meeting told by 1 passage, confidence 1.00
        0:16 “Talks in Tbilisi”
        place: “in Tbilisi” (6:16), by locative phrase
        """
        if event not in self.events:
            raise ValueError(f"the event is none of this report's: {event!r}")
        text, count = self.article.text, len(event.evidence)
        passages = f"{count} passage{'s' * (count != 1)}"
        told = [f"{s.start}:{s.end} “{text[s.start : s.end]}”" for s in event.evidence]
        read = [
            f"{r.slot}: “{text[r.span.start : r.span.end]}” ({r.span.start}:{r.span.end}), by {r.rule}"
            for r in event.readings
        ]
        return "\n".join(
            [f"{type(event).__name__} told by {passages}, confidence {event.confidence:.2f}", *told, *read]
        )
