"""What a sentence behind talks says of how they ended: the lines of ``outcomes.txt``, each with the outcome or "-"."""

import datetime as dt
from pathlib import Path

import pytest

from caucasus_news import parse

_TALKS = "Charles Michel hosted Ilham Aliyev and Nikol Pashinyan in Brussels on Monday. "
_LINES = Path(__file__).with_name("outcomes.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("line", _LINES)
def test_the_outcome_is_told_by_the_next_sentence(line: str) -> None:
    """The one mediation of the two sentences has this outcome."""
    sentence, outcome = line.split(" => ")
    (mediation,) = parse(_TALKS + sentence, dt.date(2023, 5, 18)).mediations
    assert (mediation.outcome.value if mediation.outcome is not None else "-") == outcome
