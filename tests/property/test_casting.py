"""Who met hangs on how a sentence names them and on who else is in it, not on their names."""

import datetime as dt
import math

from hypothesis import given
from hypothesis import strategies as st

from caucasus_news import NewsParser
from caucasus_news.parsers.casting import MODEL, PARTS, features, parts
from caucasus_news.parsers.learned import load_weights
from caucasus_news.parsers.scene import Scene

_PARSER = NewsParser(events=[])
_DAY = dt.date(2023, 5, 18)
#: Presidents and chancellors of states that have no conflict with each other.
_LEADERS = ("Emmanuel Macron", "Olaf Scholz", "Narendra Modi", "Alexander Lukashenko")
_TELLINGS = (
    "{} had an hour with {} on Monday, said {}.",
    "It rained when {} and {} walked down to the river, {} behind them.",
    "{}'s letter reached {} on Friday through {}.",
)


def _scene(text: str) -> Scene:
    return _PARSER.scene(_PARSER.read(text, _DAY))


@given(st.text() | st.lists(st.sampled_from([*_LEADERS, "met", "hosted by", "and", ",", "Yerevan", "."])).map(" ".join))
def test_a_chance_is_a_probability_and_a_part_one_of_the_parts(text: str) -> None:
    scene = _scene(text)
    cast = [part for number in range(len(scene.frames)) for part in parts(number, scene).values()]
    assert all(0 <= part.chance <= 1 and part.role in PARTS for part in cast)


@given(st.sampled_from(_TELLINGS), st.permutations(_LEADERS))
def test_who_it_is_makes_no_difference(telling: str, leaders: list[str]) -> None:
    first, second = (_scene(telling.format(*row)) for row in (_LEADERS, leaders))
    assert [*features(0, first).values()] == [*features(0, second).values()]


@given(st.sampled_from(_TELLINGS), st.permutations(_LEADERS))
def test_only_who_is_named_has_a_part(telling: str, leaders: list[str]) -> None:
    scene = _scene(telling.format(*leaders))
    assert {actor.name for actor in parts(0, scene)} == {*leaders[:3]}


def test_every_weight_is_a_number_for_each_part() -> None:
    assert "#bias" in load_weights(MODEL)
    assert all(len(row) == len(PARTS) and all(map(math.isfinite, row)) for row in load_weights(MODEL).values())
