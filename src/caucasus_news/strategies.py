"""Hypothesis strategies for every type of the model, for news texts, and for what is wrong on purpose.

Needs the extra `testing`. Whatever `reports()` gives is valid and whole: its spans lie in its text, expressions and
statements say what stands there, letters come from all of Unicode.

>>> from hypothesis import find
>>> find(spans(10), lambda span: len(span) > 2)
Span(start=0, end=3)
"""

import datetime as dt
import functools
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from caucasus_news import model as m

__all__ = [
    "actors",
    "any_text",
    "articles",
    "attributions",
    "blocks",
    "casualties",
    "date_candidates",
    "events",
    "incidents",
    "invalid",
    "mediations",
    "meetings",
    "names",
    "news",
    "participants",
    "places",
    "problems",
    "readings",
    "reports",
    "spans",
    "statements",
    "values",
    "whens",
]

T = TypeVar("T")

_NAMES = ("Lena Harutyunova", "Ministry of Roads of Armenia", "Șuşa", "Border Guard of Georgia", "the Union", "A")
_LETTERS = 'aZ .,-\n\r\t\u2028\u200f\u00a0\u00e9\u0259\u0416\u4e2d\U0001f54a\ud83d\udd4a\x00"“”’'


@functools.cache
def any_text(max_size: int = 200) -> SearchStrategy[str]:
    """Any str at all: lone surrogates, NULs, every script, marks of direction."""
    anything = st.characters(exclude_categories=())
    return st.text(st.one_of(st.sampled_from(_LETTERS), anything), max_size=max_size)


@functools.cache
def names() -> SearchStrategy[str]:
    """What may stand as a name: any text that is not blank."""
    return st.one_of(st.sampled_from(_NAMES), any_text(30).filter(lambda s: bool(s.strip())))


def spans(size: int = 1000) -> SearchStrategy[m.Span]:
    """Spans within a text of `size` code points."""
    ends = st.tuples(st.integers(0, size), st.integers(0, size))
    return ends.map(lambda pair: m.Span(min(pair), max(pair)))


def _spans_of(text: str | None) -> SearchStrategy[m.Span]:
    return spans() if text is None else spans(len(text))


def _many(strategy: SearchStrategy[T], size: int = 3) -> SearchStrategy[tuple[T, ...]]:
    return st.lists(strategy, max_size=size).map(tuple)


def _maybe(strategy: SearchStrategy[T]) -> SearchStrategy[T | None]:
    return st.one_of(st.none(), strategy)


@functools.cache
def places() -> SearchStrategy[m.Place]:
    """Places, with and without coordinates."""
    return st.builds(
        m.Place,
        name=names(),
        kind=st.sampled_from(m.PlaceKind),
        country=_maybe(st.sampled_from(["ARM", "AZE", "GEO"])),
        latitude=_maybe(st.floats(-90, 90)),
        longitude=_maybe(st.floats(-180, 180)),
    )


@functools.cache
def actors() -> SearchStrategy[m.Actor]:
    """Actors of every kind; states under their alpha-3 code, the others under a slug of their name."""
    code = st.sampled_from(["ARM", "AZE", "GEO", "RUS"])
    states = st.builds(lambda c: m.Actor(c, c.title(), m.ActorKind.STATE, c), code)
    others = st.builds(
        lambda name, kind, *rest: m.Actor(m.slug(name), name, kind, *rest),
        names(),
        st.sampled_from([kind for kind in m.ActorKind if kind is not m.ActorKind.STATE]),
        _maybe(code),
        _maybe(st.sampled_from(["prime minister", "ambassador"])),
        _maybe(names()),
    )
    return st.one_of(states, others)


@st.composite
def whens(draw: st.DrawFn, text: str | None = None) -> m.When:
    """Expressions that stand in `text` (in any, if None): days, intervals, half-open and unresolved ones."""
    span = draw(_spans_of(text))
    words = draw(any_text(20)) if text is None else span.of(text)
    days = st.dates(dt.date(1800, 1, 1), dt.date(2200, 12, 31))
    first, last = sorted(draw(st.tuples(days, days)))
    last = draw(st.sampled_from([first, last]))
    earliest, latest = draw(st.sampled_from([first, None])), draw(st.sampled_from([last, None]))
    edtf = None
    if earliest and latest:
        edtf = f"{earliest}" if earliest == latest else f"{earliest}/{latest}"
    one_day = edtf is not None and earliest == latest
    return m.When(
        words,
        span,
        edtf,
        earliest,
        latest,
        m.Precision.DAY if one_day else draw(st.sampled_from(m.Precision)),
        draw(st.booleans()),
        draw(st.sampled_from(m.TimeKind)),
        edtf if one_day else None,
        draw(_maybe(st.sampled_from(m.Modifier))),
        draw(_maybe(st.times())),
        draw(_maybe(st.sampled_from(["UTC", "+04:00", "Asia/Yerevan"]))),
    )


@functools.cache
def participants() -> SearchStrategy[m.Participant]:
    """Actors in any role."""
    return st.builds(m.Participant, actors(), st.sampled_from(m.Role))


@functools.cache
def attributions() -> SearchStrategy[m.Attribution]:
    """Sources with any stance."""
    return st.builds(m.Attribution, actors(), st.sampled_from(m.Stance))


def readings(text: str | None = None) -> SearchStrategy[m.Reading]:
    """Notes on which rule read what."""
    slots = st.sampled_from(["when", "place", "participants"])
    return st.builds(m.Reading, slots, names(), _spans_of(text))


@functools.cache
def casualties() -> SearchStrategy[m.Casualty]:
    """Tolls: exact, bounded on one side, on both, unknown."""
    numbers = st.tuples(_maybe(st.integers(0, 10**6)), _maybe(st.integers(0, 10**6)))
    ordered = numbers.map(lambda pair: tuple(sorted(pair)) if None not in pair else pair)  # type: ignore[type-var]
    return st.builds(
        lambda kind, bounds, side, civilian: m.Casualty(kind, bounds[0], bounds[1], side, civilian),
        st.sampled_from(m.CasualtyKind),
        ordered,
        _maybe(actors()),
        _maybe(st.booleans()),
    )


def _shared(text: str | None) -> dict[str, SearchStrategy[Any]]:
    return {
        "when": _maybe(whens(text)),
        "place": _maybe(places()),
        "evidence": _many(_spans_of(text)),
        "attributions": _many(attributions()),
        "confidence": st.floats(0, 1),
        "readings": _many(readings(text)),
    }


def meetings(text: str | None = None) -> SearchStrategy[m.Meeting]:
    """Meetings in every status, mode, level and format."""
    return st.builds(
        m.Meeting,
        participants=_many(participants(), 5),
        status=st.sampled_from(m.MeetingStatus),
        mode=st.sampled_from(m.MeetingMode),
        level=_maybe(st.sampled_from(m.MeetingLevel)),
        format=_maybe(st.sampled_from(m.MeetingFormat)),
        ordinal=_maybe(st.integers(1, 100)),
        duration_days=_maybe(st.integers(1, 100)),
        occasion=_maybe(names()),
        topics=_many(any_text(20)),
        **_shared(text),
    )


def incidents(text: str | None = None) -> SearchStrategy[m.Incident]:
    """Incidents of every kind."""
    return st.builds(
        m.Incident,
        kind=st.sampled_from(m.IncidentKind),
        participants=_many(participants(), 4),
        casualties=_many(casualties()),
        means=_maybe(st.sampled_from(m.Means)),
        **_shared(text),
    )


def mediations(text: str | None = None) -> SearchStrategy[m.Mediation]:
    """Mediations of every form and outcome."""
    return st.builds(
        m.Mediation,
        mediators=_many(actors()),
        parties=_many(actors()),
        form=st.sampled_from(m.MediationForm),
        outcome=_maybe(st.sampled_from(m.Outcome)),
        framework=_maybe(names()),
        **_shared(text),
    )


def events(text: str | None = None) -> SearchStrategy[m.Event]:
    """Events of every kind."""
    return st.one_of(meetings(text), incidents(text), mediations(text), st.builds(m.Event, **_shared(text)))


@st.composite
def statements(draw: st.DrawFn, text: str | None = None) -> m.Statement:
    """Words that stand in `text` (in any, if None), with and without a speaker."""
    span = draw(_spans_of(text))
    words = draw(any_text(40)) if text is None else span.of(text)
    return m.Statement(
        words, span, draw(_maybe(actors())), draw(_maybe(any_text(10))), draw(st.booleans()), draw(_maybe(whens(text)))
    )


def problems(text: str | None = None) -> SearchStrategy[m.Problem]:
    """What could not be read."""
    return st.builds(m.Problem, _spans_of(text), names())


def date_candidates(text: str | None = None) -> SearchStrategy[m.DateCandidate]:
    """Dates that an article may be of."""
    return st.builds(m.DateCandidate, st.dates(), _many(_spans_of(text)))


def blocks() -> SearchStrategy[m.Block]:
    """Blocks of any kind."""
    return st.builds(
        lambda kind, start, size: m.Block(kind, start, start + size),
        st.sampled_from(m.BlockKind),
        st.integers(0, 10**6),
        st.integers(1, 10**4),
    )


@st.composite
def articles(draw: st.DrawFn, text: SearchStrategy[str] | None = None) -> m.Article:
    """Articles whose blocks partition the lines of their text that are not blank."""
    words = draw(any_text() | news() if text is None else text)
    cut, reached = [], 0
    for line in words.split("\n"):
        if line.strip():
            cut.append(m.Block(draw(st.sampled_from(m.BlockKind)), reached, reached + len(line)))
        reached += len(line) + 1
    published = draw(_maybe(st.dates()))
    known = [basis for basis in m.DateBasis if basis is not m.DateBasis.UNKNOWN]
    return m.Article(
        words,
        tuple(cut),
        draw(_maybe(any_text(30))),
        published,
        m.DateBasis.UNKNOWN if published is None else draw(st.sampled_from(known)),
        draw(_many(date_candidates(words), 2)),
        draw(_maybe(st.sampled_from(["en", "en-GB"]))),
        draw(_maybe(st.just("https://news.example/a?b=c&d=é"))),
        draw(_many(problems(words), 2)),
    )


@st.composite
def reports(draw: st.DrawFn, text: SearchStrategy[str] | None = None) -> m.Report:
    """Whole reports; everything in them stands in their article's text."""
    article = draw(articles(text))
    words = article.text
    return m.Report(
        article=article,
        actors=draw(_many(actors())),
        places=draw(_many(places())),
        times=draw(_many(whens(words))),
        statements=draw(_many(statements(words), 2)),
        meetings=draw(_many(meetings(words), 2)),
        incidents=draw(_many(incidents(words), 2)),
        mediations=draw(_many(mediations(words), 2)),
        others=draw(_many(events(words), 1)),
    )


_VALUES: Mapping[type, Callable[[], SearchStrategy[Any]]] = {
    m.Actor: actors,
    m.Article: articles,
    m.Attribution: attributions,
    m.Block: blocks,
    m.Casualty: casualties,
    m.DateCandidate: date_candidates,
    m.Event: lambda: st.builds(m.Event, **_shared(None)),
    m.Incident: incidents,
    m.Mediation: mediations,
    m.Meeting: meetings,
    m.Participant: participants,
    m.Place: places,
    m.Problem: problems,
    m.Reading: readings,
    m.Report: reports,
    m.Span: spans,
    m.Statement: statements,
    m.When: whens,
}


def values(cls: type[T] | None = None) -> SearchStrategy[T]:
    """Values of one class of the model, of all if None."""
    if cls is not None:
        return _VALUES[cls]()
    return st.one_of([make() for make in _VALUES.values()])


@st.composite
def invalid(draw: st.DrawFn, cls: type | None = None) -> tuple[type, str, dict[str, Any]]:
    """A class of the model, one of its fields, and arguments of which that field's has a wrong type.

    Calling the class with the arguments raises a TypeError that names the field.
    """
    chosen = cls or draw(st.sampled_from(sorted(_VALUES, key=lambda c: c.__name__)))
    value = draw(values(chosen))
    fields = {name: getattr(value, name) for name in attrs.fields_dict(chosen)}
    field = draw(st.sampled_from(sorted(fields)))
    wrong = draw(st.sampled_from([object(), b"bytes", (object(),), {"x": 1}, 1j]))
    return chosen, field, {**fields, field: wrong}


_PEOPLE = ("Armenian Foreign Minister Ararat Mirzoyan", "Ilham Aliyev", "the two ministers", "Tbilisi", "they")
_ACTS = ("met in Brussels with", "will hold talks in Moscow with", "shelled positions of", "spoke by phone with")
_OTHERS = ("his Azerbaijani counterpart", "Yerevan", "Azerbaijani forces", "EU envoy Toivo Klaar", "no one")
_TIMES = ("on June 9", "tomorrow, Friday", "last week", "in early 2021", "on 31 June", "", "at 10:30 local time")
_NOISE = (
    "",
    "Share",
    "read more",
    "PREV Next",
    "BAKU, 12 May (Agency) –",
    "“No,” he said, “never.”",
    "https://x.example",
)


def _sentence() -> SearchStrategy[str]:
    parts = st.tuples(*map(st.sampled_from, (_PEOPLE, _ACTS, _OTHERS, _TIMES)))
    return parts.map(lambda four: " ".join(filter(None, four)) + ".")


@st.composite
def news(draw: st.DrawFn) -> str:
    """Texts that look like news: a title, paragraphs of sentences about the region, residue, now and then a stray."""
    line = st.one_of(_sentence(), st.lists(_sentence(), min_size=2, max_size=4).map(" ".join), st.sampled_from(_NOISE))
    lines = draw(st.lists(st.one_of(line, line, line, any_text(20)), max_size=12))
    return draw(st.sampled_from(["\n", "\n\n", "\r\n"])).join(lines)
