"""The day on which whole news texts appeared, read by all that the lexicon knows."""

from pathlib import Path

import pytest

from caucasus_news import parse

ROWS = [
    row
    for row in Path(__file__).with_name("undated.txt").read_text(encoding="utf-8").splitlines()
    if row and not row.startswith("#")
]


@pytest.mark.parametrize("row", ROWS, ids=[row[:40] for row in ROWS])
def test_the_day_is_seen_from_the_text(row: str) -> None:
    day, text = row.split(": ", 1)
    published = parse(text.replace("|", "\n")).article.published
    assert (str(published) if published else "-") == day
