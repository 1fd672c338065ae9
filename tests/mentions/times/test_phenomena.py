"""Sixty phenomena written down with their answers before anything was run on them, and traps that are none."""

import csv
import datetime as dt
from pathlib import Path

import pytest

from caucasus_news.mentions.times import find_times

PUBLISHED = dt.date(2023, 5, 18)
LINES = (Path(__file__).parent / "phenomena_more.tsv").read_text(encoding="utf-8").splitlines()
ROWS = list(csv.DictReader(LINES, delimiter="\t", quoting=csv.QUOTE_NONE))
#: What is not read yet: a year that stands before the noun that its day belongs to.
OPEN = {"September 13"}


def _plain(value: str) -> str:
    return value + "X" * (4 - len(value)) if value.isdecimal() and len(value) in (2, 3) else value


@pytest.mark.parametrize("row", [r for r in ROWS if r["target"]], ids=lambda r: r["sentence"][:60])
def test_the_phenomenon_has_its_value(row: dict[str, str]) -> None:
    if row["target"] in OPEN:
        pytest.xfail("known to be open")
    start = row["sentence"].rfind(row["target"])
    end = start + len(row["target"])
    found = find_times(row["sentence"], published=PUBLISHED)
    values = {_plain(w.timex3 or "") for w in found if w.span.start < end and start < w.span.end}
    assert values & {_plain(value) for value in row["timex3_accepted"].split(";")}


@pytest.mark.parametrize("row", [r for r in ROWS if not r["target"]], ids=lambda r: r["sentence"][:60])
def test_the_trap_is_no_time(row: dict[str, str]) -> None:
    assert [w.text for w in find_times(row["sentence"], published=PUBLISHED)] == []
