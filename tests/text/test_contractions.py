"""Words drawn together are read as the words that they stand for, each at its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caucasus_news import NewsParser
from caucasus_news.text.contractions import undrawn
from caucasus_news.text.tokens import tokenize


@pytest.mark.parametrize(
    ("drawn", "whole"),
    [
        ("They didn't come", "they did not come"),
        ("They can’t come", "they can not come"),
        ("He won't come", "he will not come"),
        ("I'm here", "i am here"),
        ("we've met", "we have met"),
        ("They’re here", "they are here"),
        ("She'll come", "she will come"),
        ("he'd come", "he would come"),
        ("he'd agreed", "he had agreed"),
        ("it's due", "it is due"),
        ("he's already met them", "he has already met them"),
    ],
)
def test_each_is_read_whole(drawn: str, whole: str) -> None:
    assert tokenize(drawn).keys == tuple(whole.split())


_OTHERS = ("Aldor's aides", "the aides' talks", "O'Brien's", "'t Hooft", "rock'n'roll", "d'Ivoire")


@pytest.mark.parametrize("text", _OTHERS)
def test_other_apostrophes_stay(text: str) -> None:
    assert undrawn(text) == text


@given(st.text(alphabet="abdelmnorstvwI '’.", max_size=40))
def test_no_place_is_moved(text: str) -> None:
    assert len(undrawn(text)) == len(text)


def test_spans_point_into_the_text_as_it_came() -> None:
    text = "“They didn't meet,” Ani Badalyan said."
    (said,) = NewsParser().parse(text).statements
    assert said.span.of(text).strip("“”") == "They didn't meet,"
