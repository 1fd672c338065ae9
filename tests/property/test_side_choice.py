"""Whose people came to harm hangs on how a text tells of them, not on their names, and is never somebody untold."""

import datetime as dt
import math

from hypothesis import given
from hypothesis import strategies as st

from caucasus_news import NewsParser, parse
from caucasus_news.parsers.incidents.side_choice import MODEL
from caucasus_news.parsers.incidents.side_clues import Clues
from caucasus_news.parsers.learned import load_weights
from tests.recording import Recording

_DAY = dt.date(2023, 5, 18)
_STRUCK = ("Azerbaijani forces shelled Sotk on Monday.", "A blast shook Sokhumi.", "The two armies clashed near Tegh.")
_PARTS = [
    *_STRUCK, "Baku said that", "two soldiers were killed", "its losses at 12", "in Gori", "and", ";", "five wounded",
    ".", "the enemy", "Russia admits to", "three villagers died", "while Yerevan", "another four", "\n",
]  # fmt: skip


@given(st.lists(st.sampled_from(_PARTS)).map(" ".join))
def test_a_side_is_one_of_those_that_something_speaks_for(text: str) -> None:
    recording = Recording()
    NewsParser(events=[recording]).parse(text, _DAY)
    for draft, scene in recording.drafts:
        for toll, told in Clues(draft, scene).of_tolls():
            assert toll.side in told


@given(st.lists(st.sampled_from(_PARTS)).map(" ".join))
def test_every_side_of_those_harmed_takes_part(text: str) -> None:
    for incident in parse(text, _DAY).incidents:
        parties = {participant.actor for participant in incident.participants}
        assert {casualty.side for casualty in incident.casualties} <= parties | {None}


def test_every_weight_is_one_number() -> None:
    assert all(len(row) == 1 and math.isfinite(row[0]) for row in load_weights(MODEL).values())
