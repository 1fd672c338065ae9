"""Undated texts, each with the day of publication that a reader infers from it, or `-` where nobody could."""

import csv
from pathlib import Path

import pytest

from caucasus_news import parse

LINES = (Path(__file__).parent / "published_told.tsv").read_text(encoding="utf-8").splitlines()
ROWS = list(csv.DictReader(LINES, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"][:60])
def test_the_day_of_publication_is_inferred_or_left_open(row: dict[str, str]) -> None:
    day = parse(row["text"].replace("\\n", "\n")).article.published
    assert (str(day) if day else "-") == row["published"]
