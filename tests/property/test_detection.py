"""How likely a sentence is to tell of an event hangs on its words and on who is in it, not on their names."""

import datetime as dt
import math

from attrs import astuple
from hypothesis import given
from hypothesis import strategies as st

from caucasus_news import NewsParser
from caucasus_news.parsers.detection import KINDS, MODEL, chances, features
from caucasus_news.parsers.learned import load_weights

_PARSER = NewsParser(events=[])
_DAY = dt.date(2023, 5, 18)
#: Two of states at war, and two of states that are not.
_ENEMIES = (("Ilham Aliyev", "Nikol Pashinyan"), ("Vladimir Putin", "Volodymyr Zelensky"))
_OTHERS = (("Emmanuel Macron", "Olaf Scholz"), ("Ilham Aliyev", "Emmanuel Macron"), ("Narendra Modi", "Vladimir Putin"))
_TELLINGS = (
    "{} had an hour with {} on Monday and left without a word.",
    "It rained when {} and {} walked down to the river together.",
    "{}'s letter reached {} on Friday.",
    "Shots had been heard for hours before {} rang {} late on Tuesday.",
)
#: Of any letters, and of words that weigh much: what adds up without end must not overflow.
_TEXTS = st.text() | st.lists(
    st.sampled_from(["met", "killed", "mediated", "budget", "if", "Yerevan", "on Monday", "."])
)


@given(_TEXTS.map(lambda text: text if isinstance(text, str) else " ".join(text * 40)))
def test_a_chance_is_a_probability_whatever_the_text(text: str) -> None:
    scene = _PARSER.scene(_PARSER.read(text, _DAY))
    for number in range(len(scene.frames)):
        assert all(0 <= chance <= 1 for chance in astuple(chances(number, scene)))


@given(st.sampled_from(_TELLINGS), st.sampled_from((_ENEMIES, _OTHERS)), st.data())
def test_who_it_is_makes_no_difference(telling: str, pairs: tuple[tuple[str, str], ...], data: st.DataObject) -> None:
    one, other = data.draw(st.sampled_from(pairs)), data.draw(st.sampled_from(pairs))
    first, second = (_PARSER.scene(_PARSER.read(telling.format(*pair), _DAY)) for pair in (one, other))
    assert features(0, first) == features(0, second)


def test_every_weight_is_a_number_for_each_kind() -> None:
    assert "#bias" in load_weights(MODEL)
    assert all(len(row) == len(KINDS) and all(map(math.isfinite, row)) for row in load_weights(MODEL).values())
