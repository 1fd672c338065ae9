"""Whether a bare weekday is the one before or the one to come, by the verb that governs it, in many plain clauses."""

import datetime as dt
from pathlib import Path

import pytest

from caucasus_news.mentions.times import find_times

ROWS = [
    tuple(row.split(" | ", 1))
    for row in Path(__file__).with_name("directions.txt").read_text(encoding="utf-8").splitlines()
    if row and not row.startswith("#")
]
THURSDAY = dt.date(2023, 5, 18)
TUESDAY = {"past": dt.date(2023, 5, 16), "ahead": dt.date(2023, 5, 23)}


@pytest.mark.parametrize(("when", "clause"), ROWS, ids=[clause for _, clause in ROWS])
@pytest.mark.parametrize("day", ["on Tuesday", "Tuesday"])
def test_the_verb_tells_which_tuesday(when: str, clause: str, day: str) -> None:
    led = day if not clause.endswith((" for {}", " to {}", " by {}", " until {}", " until {} to reply")) else "Tuesday"
    found = find_times(f"Both sides {clause.format(led)}.", published=THURSDAY)
    assert [w.earliest for w in found if "Tuesday" in w.text] == [TUESDAY[when]]
