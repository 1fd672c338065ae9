"""Meetings, incidents, mediations and other events, what is said, and what could not be read."""

from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from caucasus_news import model as m
from caucasus_news.strategies.elements import any_text, many, maybe, names, spans_of
from caucasus_news.strategies.parts import actors, attributions, casualties, participants, places, readings, whens


def shared(text: str | None) -> dict[str, SearchStrategy[Any]]:
    """What events of every kind have."""
    return {
        "when": maybe(whens(text)),
        "place": maybe(places()),
        "evidence": many(spans_of(text)),
        "attributions": many(attributions()),
        "confidence": st.floats(0, 1),
        "readings": many(readings(text)),
    }


def meetings(text: str | None = None) -> SearchStrategy[m.Meeting]:
    """Meetings in every status, mode, level and format."""
    return st.builds(
        m.Meeting,
        participants=many(participants(), 5),
        status=st.sampled_from(m.MeetingStatus),
        mode=st.sampled_from(m.MeetingMode),
        level=maybe(st.sampled_from(m.MeetingLevel)),
        format=maybe(st.sampled_from(m.MeetingFormat)),
        ordinal=maybe(st.integers(1, 100)),
        duration_days=maybe(st.integers(1, 100)),
        occasion=maybe(names()),
        topics=many(any_text(20)),
        **shared(text),
    )


def incidents(text: str | None = None) -> SearchStrategy[m.Incident]:
    """Incidents of every kind."""
    return st.builds(
        m.Incident,
        kind=st.sampled_from(m.IncidentKind),
        participants=many(participants(), 4),
        casualties=many(casualties()),
        means=maybe(st.sampled_from(m.Means)),
        **shared(text),
    )


def mediations(text: str | None = None) -> SearchStrategy[m.Mediation]:
    """Mediations of every form and outcome."""
    return st.builds(
        m.Mediation,
        mediators=many(actors()),
        parties=many(actors()),
        form=st.sampled_from(m.MediationForm),
        outcome=maybe(st.sampled_from(m.Outcome)),
        framework=maybe(names()),
        **shared(text),
    )


def events(text: str | None = None) -> SearchStrategy[m.Event]:
    """Events of every kind.

    >>> from hypothesis import find
    >>> type(find(events("a text"), lambda event: isinstance(event, m.Meeting))).__name__
    'Meeting'
    """
    return st.one_of(meetings(text), incidents(text), mediations(text), st.builds(m.Event, **shared(text)))


@st.composite
def statements(draw: st.DrawFn, text: str | None = None) -> m.Statement:
    """Words that stand in `text` (in any, if None), with and without a speaker."""
    span = draw(spans_of(text))
    words = draw(any_text(40)) if text is None else span.of(text)
    return m.Statement(
        words, span, draw(maybe(actors())), draw(maybe(any_text(10))), draw(st.booleans()), draw(maybe(whens(text)))
    )


def problems(text: str | None = None) -> SearchStrategy[m.Problem]:
    """What could not be read."""
    return st.builds(m.Problem, spans_of(text), names())
