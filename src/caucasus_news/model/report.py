"""Everything that was read from one article."""

from attrs import field, frozen

from caucasus_news.model._checks import tuple_of, type_of
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

    @property
    def events(self) -> tuple[Event, ...]:
        """Meetings, incidents, mediations and the events of added kinds, in this order."""
        return (*self.meetings, *self.incidents, *self.mediations, *self.others)
