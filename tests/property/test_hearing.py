"""Whose word an incident is hangs on how a sentence names them and on what they say, not on their names."""

import datetime as dt
import math

from hypothesis import given
from hypothesis import strategies as st

from caucasus_news import NewsParser, parse
from caucasus_news.model import Stance
from caucasus_news.parsers.attribution import scene_words
from caucasus_news.parsers.incidents.hearing import MODEL, STANCES, features, say_of
from caucasus_news.parsers.learned import load_weights
from tests.recording import Recording

_DAY = dt.date(2023, 5, 18)
#: Ministers of states that have no conflict with each other.
_SPEAKERS = ("Emmanuel Macron", "Olaf Scholz", "Narendra Modi")
_TOLD = "A bus was blown up near Sokhumi on Monday and four people were killed."
_SAID = (
    "{} maintains that it was a mine.",
    "It was not the work of soldiers, {} said.",
    "{} spoke of the harvest.",
    "Nobody knows, according to {}, who laid it.",
)
_PARTS = [*_SPEAKERS, _TOLD, "said that", "denied it", "Baku", "the ministry", "\n", ".", "12 soldiers died"]


def _looked_at(text: str) -> list[set[str]]:
    """The features of everybody whom a text names, of each incident."""
    recording = Recording()
    NewsParser(events=[recording]).parse(text, _DAY)
    found = []
    for draft, scene in recording.drafts:
        words = scene_words(scene)
        everybody = dict.fromkeys(actor for mention in scene.document.mentions for actor in mention.actors)
        for number in draft.sentences:
            found += [features(actor, number, draft, words, draft.sentences, scene) for actor in everybody]
    return found


@given(st.lists(st.sampled_from(_PARTS)).map(" ".join))
def test_a_chance_is_a_probability_and_a_stance_one_of_three(text: str) -> None:
    said = [say_of(told) for told in _looked_at(text)]
    assert all(0 <= say.chance <= 1 and say.stance in (Stance.ASSERTED, *STANCES) for say in said)


@given(st.sampled_from(_SAID), st.permutations(_SPEAKERS))
def test_who_it_is_makes_no_difference(said: str, speakers: list[str]) -> None:
    one, other = (_looked_at(f"{_TOLD} {said.format(row[0])}") for row in (_SPEAKERS, speakers))
    assert one == other


@given(st.lists(st.sampled_from(_PARTS)).map(" ".join))
def test_nobody_is_the_source_of_an_incident_twice(text: str) -> None:
    for incident in parse(text, _DAY).incidents:
        sources = [attribution.source for attribution in incident.attributions]
        assert len(sources) == len({*sources})


def test_every_weight_is_a_number_for_the_chance_and_each_stance() -> None:
    assert "#bias" in load_weights(MODEL)
    assert all(len(row) == 1 + len(STANCES) and all(map(math.isfinite, row)) for row in load_weights(MODEL).values())
