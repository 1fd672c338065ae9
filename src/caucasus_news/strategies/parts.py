"""The parts of which facts are made: who, where, when, how many, and who says so."""

import datetime as dt
import functools

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from caucasus_news import model as m
from caucasus_news.strategies.elements import any_text, maybe, names, spans_of


@functools.cache
def places() -> SearchStrategy[m.Place]:
    """Places, with and without coordinates."""
    return st.builds(
        m.Place,
        name=names(),
        kind=st.sampled_from(m.PlaceKind),
        country=maybe(st.sampled_from(["ARM", "AZE", "GEO"])),
        latitude=maybe(st.floats(-90, 90)),
        longitude=maybe(st.floats(-180, 180)),
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
        maybe(code),
        maybe(st.sampled_from(["prime minister", "ambassador"])),
        maybe(names()),
    )
    return st.one_of(states, others)


@st.composite
def whens(draw: st.DrawFn, text: str | None = None) -> m.When:
    """Expressions that stand in `text` (in any, if None): days, intervals, half-open and unresolved ones.

    >>> from hypothesis import find
    >>> found = find(whens("on Friday"), lambda when: len(when.text) > 2)
    >>> found.span.of("on Friday") == found.text
    True
    """
    span = draw(spans_of(text))
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
        draw(maybe(st.sampled_from(m.Modifier))),
        draw(maybe(st.times())),
        draw(maybe(st.sampled_from(["UTC", "+04:00", "Asia/Yerevan"]))),
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
    return st.builds(m.Reading, slots, names(), spans_of(text))


@functools.cache
def casualties() -> SearchStrategy[m.Casualty]:
    """Tolls: exact, bounded on one side, on both, unknown."""
    numbers = st.tuples(maybe(st.integers(0, 10**6)), maybe(st.integers(0, 10**6)))
    ordered = numbers.map(lambda pair: tuple(sorted(pair)) if None not in pair else pair)  # type: ignore[type-var]
    return st.builds(
        lambda kind, bounds, side, civilian: m.Casualty(kind, bounds[0], bounds[1], side, civilian),
        st.sampled_from(m.CasualtyKind),
        ordered,
        maybe(actors()),
        maybe(st.booleans()),
    )
