"""What news says of days, as days: the mention that overlaps the target, and no other, has them.

`phenomena_days.tsv` was written down with its answers before anything was run on it (70 of 82 were right then, and one
of the 14 traps caught); `days_told.tsv` holds the sentences that its mechanisms were mended with; `told_elsewhere.tsv`
was written down in other manners of news before it was run too (294 of 345 sentences were right then), and so was
`anchors_told.tsv`, where what counts is the day at which a text stands (260 of 351 were right then), and
`told_in_turn.tsv`, where days follow one another in several sentences (415 of 488 were right then).
`days_left_open.tsv` has what was read wrong of others such. `days_of_all_kinds.tsv` goes through the kinds of temporal
expression one by one, those that are none too (732 of 810 sentences were right before anything was mended by them).
`days_by_number.tsv` has days told by their number alone, beside their weekday, and behind years that only name a thing.
`back_or_ahead.tsv` asks in what week or year a day lies that its verb leaves to the rest of the sentence (192 of 223).
`lists_and_pointers.tsv` has weekdays that head items of a list, what points back at a day told, what leaves a story.
`turns_and_terms.tsv` has nights and terms, years that a clause holds or leaves, and days that a clause is about.
`years_carried.tsv` asks of what year a month is in a story of years ago, and when the text comes back to its own.
"""

import csv
import datetime as dt
from pathlib import Path

import pytest

from caucasus_news.mentions.times import TimeParser, placed
from caucasus_news.model import When
from caucasus_news.text.tokens import tokenize

HERE = Path(__file__).parent


def _rows(name: str) -> list[dict[str, str]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


ROWS = [
    row
    for name in (
        "phenomena_days",
        "days_told",
        "wire_days",
        "told_elsewhere",
        "anchors_told",
        "told_in_turn",
        "days_left_open",
        "days_of_all_kinds",
        "back_or_ahead",
        "days_by_number",
        "turns_and_terms",
        "lists_and_pointers",
        "years_carried",
    )
    for row in _rows(f"{name}.tsv")
]


def _found(row: dict[str, str]) -> tuple[str, list[When]]:
    text, parser = row["sentence"].replace("\\n", "\n"), TimeParser()
    published = dt.date.fromisoformat(row["published"]) if row["published"] != "-" else None
    mentions = parser.resolve(parser.read(tokenize(text)), published)
    return text, list(placed((m.when for m in mentions), text))


@pytest.mark.parametrize("row", [r for r in ROWS if r["target"]], ids=lambda r: r["sentence"][:60])
def test_the_words_mean_these_days(row: dict[str, str]) -> None:
    text, found = _found(row)
    start = text.rfind(row["target"])
    assert start >= 0
    end = start + len(row["target"])
    first, _, last = row["days"].partition("/")
    days = [f"{w.earliest} {w.latest}" for w in found if w.span.start < end and start < w.span.end]
    assert days == [f"{first} {last or first}"]


@pytest.mark.parametrize("row", [r for r in ROWS if not r["target"]], ids=lambda r: r["sentence"][:60])
def test_the_trap_places_nothing_on_the_calendar(row: dict[str, str]) -> None:
    assert [w.text for w in _found(row)[1]] == []
