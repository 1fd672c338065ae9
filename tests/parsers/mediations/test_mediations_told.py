"""Mediations told in many ways: who, between whom, what came of it, where and when.

The cases stand in ``mediations_told.txt`` and, where several sentences tell of one, in ``told_apart.txt``: the day of
publication in brackets, the text, and one line behind "=" for each mediation: its form, the mediators, "~" the
parties, the place, the day or days, the outcome.
"""

import datetime as dt
from pathlib import Path

import pytest

from caucasus_news import Mediation, parse
from tests.parsers.told_cases import cases, days

_TABLES = [Path(__file__).with_name(name) for name in ("mediations_told.txt", "told_apart.txt")]


def told(mediation: Mediation) -> str:
    """A mediation as one line."""
    mediators = ", ".join(a.name for a in mediation.mediators)
    parties = ", ".join(a.name for a in mediation.parties)
    place = mediation.place.name if mediation.place is not None else ""
    outcome = mediation.outcome.value if mediation.outcome is not None else ""
    return f"{mediation.form.value}: {mediators} ~ {parties} | {place} | {days(mediation.when)} | {outcome}".rstrip()


@pytest.mark.parametrize(("published", "text", "mediations"), [case for table in _TABLES for case in cases(table)])
def test_mediations_are_read_as_told(published: dt.date, text: str, mediations: list[str]) -> None:
    """Every mediation of the text is found, with each of its slots, and no other."""
    assert [told(m) for m in parse(text, published).mediations] == mediations
