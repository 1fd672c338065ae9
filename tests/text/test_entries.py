"""Entries of a chronology are text to read, each a block of its own, whatever bullet or number they open with."""

import pytest

from caucasus_news.model import BlockKind
from caucasus_news.text.blocks import read_blocks

ENTRIES = (
    "16 August 1999, Ostia: the presidents meet for the first time",
    "January 2001, Amar: second meeting, hosted by the duke",
    "3-7 April 2001, Berria: talks under foreign mediation",
    "May 10, 2002 – the deputies meet near the capital",
)


@pytest.mark.parametrize("bullet", ["* ", "• ", "- ", "– "])
def test_entries_with_a_bullet_are_paragraphs(bullet: str) -> None:
    """A bullet, a day with its year and a colon or dash: no furniture of the page."""
    page = "Chronology of the talks\n" + "\n".join(bullet + entry for entry in ENTRIES)
    blocks = [b for b in read_blocks(page) if b.kind is not BlockKind.TITLE]
    assert [page[b.start : b.end] for b in blocks] == [bullet + entry for entry in ENTRIES]
    assert {b.kind for b in blocks} == {BlockKind.PARAGRAPH}


def test_a_numbered_item_does_not_go_on_with_the_line_before() -> None:
    """Lines wrapped by hand are joined, but not over the number or bullet of the next item."""
    items = [f"{n}. {entry}, and a good deal more was said about it then" for n, entry in enumerate(ENTRIES, 1)]
    page = "Key dates\n" + "\n".join(items)
    assert [page[b.start : b.end] for b in read_blocks(page)][1:] == items


def test_days_by_themselves_head_the_entries_of_a_diary() -> None:
    """Three dates, each on a line of its own: headings, not the page's date of publication told three times."""
    entries = {
        "12 January 2023": "The envoys of both countries met in Ostia and spoke about prisoners.",
        "3 February 2023": "Their ministers agreed on the telephone to open the road to Amar.",
        "14 March 2023": "A delegation from the capital was received by the duke of Berria.",
    }
    page = "Envoys meet three times in a winter\n\n" + "\n\n".join(f"{day}\n\n{told}" for day, told in entries.items())
    kinds = [b.kind for b in read_blocks(page)]
    assert kinds == [BlockKind.TITLE, *[BlockKind.HEADING, BlockKind.PARAGRAPH] * 3]
