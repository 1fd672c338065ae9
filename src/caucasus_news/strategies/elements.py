"""Texts, names and spans, and what may be many or none of them."""

import functools
from typing import TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from caucasus_news import model as m

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


def spans_of(text: str | None) -> SearchStrategy[m.Span]:
    """Spans within a text; within any of a thousand code points where none is given."""
    return spans() if text is None else spans(len(text))


def many(strategy: SearchStrategy[T], size: int = 3) -> SearchStrategy[tuple[T, ...]]:
    """None to `size` values in a row."""
    return st.lists(strategy, max_size=size).map(tuple)


def maybe(strategy: SearchStrategy[T]) -> SearchStrategy[T | None]:
    """A value or None."""
    return st.one_of(st.none(), strategy)
