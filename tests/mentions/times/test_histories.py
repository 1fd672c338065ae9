"""Days told without their year or their week, in whole texts: chronicles, backgrounders, undated and dated news.

`histories.txt` was written down with its answers before anything was run on it: of 247 days of the first 63 texts 165
were right then, 62 left open and 20 wrong; of 248 days of the 66 that came later 179, 55 left open and 14 wrong.
"""

import datetime as dt
import re
from calendar import monthrange
from pathlib import Path

import pytest

from caucasus_news import parse

ROWS = [
    row
    for row in Path(__file__).with_name("histories.txt").read_text(encoding="utf-8").splitlines()
    if row and not row.startswith("#")
]
MARKED = re.compile(r"\{([^{}=]+)=([^{}]+)\}")

Days = tuple[dt.date | None, dt.date | None]


def _days(told: str) -> Days:
    """The first and the last day of `2020`, `2020-10`, `2020-10-09`, `2020-09/2020-11`; of `-` none."""
    if told == "-":
        return None, None
    first, _, last = told.partition("/")
    low, high = [int(n) for n in first.split("-")], [int(n) for n in (last or first).split("-")]
    year, month, day = (*high, 12, 31)[0], (*high, 12)[1], (*high[2:], None)[0]
    return dt.date(*(*low, 1, 1)[:3]), dt.date(year, month, day or monthrange(year, month)[1])


@pytest.mark.parametrize("row", ROWS, ids=[row[:60] for row in ROWS])
def test_each_day_is_of_its_year_and_week(row: str) -> None:
    given, published, marked = row.split(": ", 2)
    text, wanted, at = "", {}, 0
    for found in MARKED.finditer(marked):
        text += marked[at : found.start()]
        wanted[len(text), len(text) + len(found[1])] = _days(found[2])
        text, at = text + found[1], found.end()
    text = (text + marked[at:]).replace("|", "\n")
    report = parse(text, None if given == "-" else dt.date.fromisoformat(given))
    assert str(report.article.published or "-") == published
    for (start, end), days in wanted.items():
        told: list[Days] = [(w.earliest, w.latest) for w in report.times if w.span.start < end and start < w.span.end]
        assert told == [days], text[start:end]
