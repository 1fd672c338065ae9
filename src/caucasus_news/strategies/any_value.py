"""Values of any class of the model, and arguments that one of them must refuse."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from caucasus_news import model as m
from caucasus_news.strategies.elements import spans
from caucasus_news.strategies.facts import incidents, mediations, meetings, problems, shared, statements
from caucasus_news.strategies.parts import actors, attributions, casualties, participants, places, readings, whens
from caucasus_news.strategies.wholes import articles, blocks, date_candidates, reports

T = TypeVar("T")

_VALUES: Mapping[type, Callable[[], SearchStrategy[Any]]] = {
    m.Actor: actors,
    m.Article: articles,
    m.Attribution: attributions,
    m.Block: blocks,
    m.Casualty: casualties,
    m.DateCandidate: date_candidates,
    m.Event: lambda: st.builds(m.Event, **shared(None)),
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
    """Values of one class of the model, of all if None.

    >>> from hypothesis import find
    >>> find(values(m.Span), lambda span: span.start > 1).start > 1
    True
    """
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
