"""`NewsParser`: one text through the whole house, from page to report."""

import datetime as dt
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from caucasus_news.lexicon import Lexicon, NameMatch
from caucasus_news.mentions.actors import report_actors
from caucasus_news.mentions.actors.atoms import Scan
from caucasus_news.mentions.author import byline
from caucasus_news.mentions.document import Document
from caucasus_news.mentions.mention import TimeMention
from caucasus_news.mentions.places import report_places
from caucasus_news.mentions.reader import read_mentions, scan_of, term_clues
from caucasus_news.mentions.times import TermClue, TimeParser, infer_published, office_clues, placed
from caucasus_news.mentions.times.published import Solution
from caucasus_news.model import (
    BODY,
    Actor,
    Article,
    Block,
    DateBasis,
    Event,
    Incident,
    Mediation,
    Meeting,
    Problem,
    Report,
    Statement,
)
from caucasus_news.model._checks import arguments
from caucasus_news.parsers.base import EventParser
from caucasus_news.parsers.grammar import Grammar
from caucasus_news.parsers.hosted import with_hosted_talks
from caucasus_news.parsers.incidents import IncidentParser
from caucasus_news.parsers.knowledge import Knowledge
from caucasus_news.parsers.mediated import with_mediators
from caucasus_news.parsers.mediations import MediationParser
from caucasus_news.parsers.meetings import MeetingParser
from caucasus_news.parsers.scene import Scene
from caucasus_news.parsers.scene_building import build_scene
from caucasus_news.parsers.statements import StatementParser
from caucasus_news.text.blocks import PageReader, as_read
from caucasus_news.text.quotes import pair_quotes
from caucasus_news.text.sentences import split_sentences
from caucasus_news.text.tokens import Tokens, tokenize


class NewsParser:
    """Reads news texts into reports. It holds no state between texts and may be shared between threads.

    `events` are the parsers of events in the order in which they read, each seeing what those before it found; the
    default is meetings, incidents, mediations. Whatever is not given is the library's own. TypeError for what is no
    parser of events.

    >>> from caucasus_news.parsers.meetings.parser import MeetingParser
    >>> only = NewsParser(events=[MeetingParser()])
    >>> report = only.parse("Ararat Mirzoyan met Jeyhun Bayramov in Almaty on 10 May 2024. Shots were fired near Sotk.")
    >>> [type(event).__name__ for event in report.events]
    ['Meeting']
    """

    def __init__(
        self,
        *,
        lexicon: Lexicon | None = None,
        page: PageReader | None = None,
        times: TimeParser | None = None,
        statements: StatementParser | None = None,
        events: Sequence[EventParser[Any, Any]] | None = None,
    ) -> None:
        self.lexicon = lexicon if lexicon is not None else Lexicon.default()
        self.knowledge = Knowledge.of(self.lexicon)
        self.page = page if page is not None else PageReader()
        self.times = times if times is not None else TimeParser(events=self.knowledge.named, known=self.knowledge.known)
        self.statements = statements if statements is not None else StatementParser()
        self.events: tuple[EventParser[Any, Any], ...] = (
            tuple(events) if events is not None else (MeetingParser(), IncidentParser(), MediationParser())
        )
        for parser in self.events:
            _must_be_parser(parser)
        self._grammar = Grammar(
            verbs=[v for parser in self.events for v in parser.verbs],
            nouns=[n for parser in self.events for n in parser.nouns],
        )

    def parse(
        self,
        text: str,
        published: dt.date | None = None,
        *,
        not_after: dt.date | None = None,
        url: str | None = None,
        language: str | None = None,
    ) -> Report:
        """Everything that the text tells.

        `published` is the day of publication; where it is None it is inferred from the text, no later than `not_after`.
        TypeError where `text` is no str or a date no `datetime.date`; no str makes it raise anything.
        """
        arguments(text, published=published, not_after=not_after)
        document = self.read(text, published, not_after=not_after, url=url, language=language)
        statements = self.statements.parse(document)  # before there are frames: they take the most room
        scene = self.scene(document, statements)
        for parser in self.events:
            scene = scene.with_events((*scene.events, *parser.parse(scene)))
        scene = scene.with_events(with_hosted_talks(scene))
        scene = scene.with_events(with_mediators(scene))
        return self.report(scene, statements)

    def scene(self, document: Document, statements: tuple[Statement, ...] = ()) -> Scene:
        """The frames of a document, with what this parser knows besides: what the event parsers look at.

        The `statements` tell who says "I" in it.
        """
        return build_scene(document, self._grammar, self.knowledge, statements)

    def read(
        self,
        text: str,
        published: dt.date | None = None,
        *,
        not_after: dt.date | None = None,
        url: str | None = None,
        language: str | None = None,
    ) -> Document:
        """The text with its blocks, sentences and mentions, before any event is read."""
        blocks = self.page.read(text)
        tokens = tokenize(text, as_read(text, blocks))
        sentences = split_sentences(tokens, blocks)
        names = self.lexicon.find(tokens.keys, tokens.words)
        scan = scan_of(tokens, names, self.lexicon)
        times, (published, basis, candidates, problems) = self._dated(tokens, names, scan, blocks, published, not_after)
        author = byline(tokens, blocks)
        named = (author, *sentences) if author is not None else sentences
        mentions, unresolved = read_mentions(tokens, named, names, times, self.lexicon, published, scan)
        article = Article(
            text=text,
            blocks=blocks,
            title=self.page.title(text, blocks),
            published=published,
            published_basis=basis if published is not None else DateBasis.UNKNOWN,
            published_candidates=tuple(candidates),
            language=language,
            url=url,
            problems=tuple(sorted((*problems, *unresolved), key=_by_place)),
        )
        body = _within(times, tokens, article)
        return Document(article, tokens, sentences, pair_quotes(tokens, blocks), body, mentions)

    def _dated(
        self,
        tokens: Tokens,
        names: Sequence[NameMatch],
        scan: Scan,
        blocks: Sequence[Block],
        published: dt.date | None,
        not_after: dt.date | None,
    ) -> tuple[tuple[TimeMention, ...], Solution]:
        """The times of a text on the calendar and the day of its publication; their expressions are not kept."""
        expressions = self.times.read(tokens)
        solution: Solution = (published, DateBasis.GIVEN, (), ())
        if published is None:
            terms = (TermClue(*clue) for clue in term_clues(tokens, names, self.lexicon, scan))
            clues = [*office_clues(tokens, names, self.lexicon), *terms]
            solution = infer_published(
                tokens, expressions, blocks, clues, not_after, self.knowledge.known, self.times.events
            )
        day, basis, candidates, problems = solution
        unsolved: list[Problem] = []
        times = self.times.resolve(expressions, day, problems=unsolved)
        return tuple(times), (day, basis, candidates, (*problems, *unsolved))

    def report(self, scene: Scene, statements: tuple[Statement, ...]) -> Report:
        """The report on a scene whose events are read, and what its document quotes."""
        document = scene.document
        meetings, incidents, mediations, others = list[Meeting](), list[Incident](), list[Mediation](), list[Event]()
        for event in scene.events:
            if isinstance(event, Meeting):
                meetings += [event]
            elif isinstance(event, Incident):
                incidents += [event]
            elif isinstance(event, Mediation):
                mediations += [event]
            else:
                others += [event]
        return Report(
            article=document.article,
            actors=_with_speakers(report_actors(document), statements),
            places=report_places(document),
            times=placed((t.when for t in document.times), document.article.text),
            statements=statements,
            meetings=tuple(meetings),
            incidents=tuple(incidents),
            mediations=tuple(mediations),
            others=tuple(others),
        )


def _with_speakers(actors: tuple[Actor, ...], statements: Iterable[Statement]) -> tuple[Actor, ...]:
    """The actors, and those who speak in the text but have no name that it could know: "Lamara, 71, said"."""
    found = {actor.id: actor for actor in actors}
    for said in statements:
        if said.speaker is not None:
            found.setdefault(said.speaker.id, said.speaker)
    return tuple(found.values())


def parse(
    text: str,
    published: dt.date | None = None,
    *,
    not_after: dt.date | None = None,
    url: str | None = None,
    language: str | None = None,
) -> Report:
    """Everything that a news text tells, read by the default `NewsParser`; see `NewsParser.parse`.

    >>> report = parse("Irakli Kobakhidze met Maia Sandu in Vienna on 12 March 2024.", dt.date(2024, 3, 15))
    >>> [(str(m.when.earliest), m.place.name) for m in report.meetings]
    [('2024-03-12', 'Vienna')]
    """
    return _default().parse(text, published, not_after=not_after, url=url, language=language)


@cache
def _default() -> NewsParser:
    return NewsParser()


def _must_be_parser(given: object) -> None:
    if not isinstance(given, EventParser):
        raise TypeError(f"events must be EventParsers, made and not classes, got {given!r}")


def _by_place(problem: Problem) -> tuple[int, int, str]:
    return problem.span.start, problem.span.end, problem.reason


def _within(times: Iterable[TimeMention], tokens: Tokens, article: Article) -> tuple[TimeMention, ...]:
    """The times that stand in the body."""
    body = [b for b in article.blocks if b.kind in BODY]
    kept: list[TimeMention] = []
    index, count = 0, len(body)
    for time in times:
        start = tokens.starts[time.first]
        while index < count and body[index].end <= start:
            index += 1
        if index < count and body[index].start <= start:
            kept += [time]
    return tuple(kept)
