"""Numbers of people, as text tells them."""

import pytest

from caucasus_news.parsers.quantities import Quantity, quantity_at
from caucasus_news.text.tokens import tokenize


def read(text: str) -> Quantity:
    """The quantity at the beginning of a phrase."""
    tokens = tokenize(text)
    found = quantity_at(tokens, 0, len(tokens))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("three soldiers", 3, 3),
        ("a soldier", 1, 1),
        ("twenty-two conscripts", 22, 22),
        ("1,300 people", 1300, 1300),
        ("at least six villagers", 6, None),
        ("more than 200 troops", 200, None),
        ("up to ten fighters", None, 10),
        ("two hundred soldiers", 200, 200),
        ("dozens of civilians", None, None),
        ("between four and six men", 4, 6),
    ],
)
def test_a_phrase_bounds_how_many_are_meant(text: str, low: int | None, high: int | None) -> None:
    """The least and most people that a phrase allows."""
    found = read(text)
    assert (found.at_least, found.at_most) == (low, high)


def test_words_that_are_no_count() -> None:
    """A noun by itself is no quantity."""
    tokens = tokenize("soldiers fell")
    assert quantity_at(tokens, 0, len(tokens)) is None


def test_more_are_added() -> None:
    """Another two come on top of those told before."""
    assert read("another two soldiers").more
    assert not read("two soldiers").more
