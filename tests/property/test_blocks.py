"""Blocks partition what is not blank, whatever the text."""

from hypothesis import example, given
from hypothesis import strategies as st

from caucasus_news.model import Article, BlockKind
from caucasus_news.text.blocks import read_blocks, title_of

_PIECES = st.sampled_from(
    [
        *("\n", "\r\n", "\r", "\u2028", " ", "<p>", "</p>", "<script>", "Share", "Read also:", "YEREVAN, Feb 13 — "),
        *("| ", "“", "By A.", "Envoys met in Tbilisi on Friday. ", "©", "5 May 2022"),
        "The two sides agreed to go on with the talks that they had begun. ",
    ]
)
TEXTS = st.one_of(st.text(), st.lists(st.one_of(_PIECES, st.text(max_size=6)), max_size=30).map("".join))


@given(TEXTS)
@example("")
@example(" " * 1000)
@example("\ud800\n\x00\n\u200b")
@example("<<<<p<p>" * 50)
@example("Title\n\nYEREVAN, Feb 13 — “" + "x" * 40)
def test_blocks_hold_all_that_is_not_blank_and_do_not_overlap(text: str) -> None:
    blocks = read_blocks(text)
    Article(text, blocks)  # in order, within the text
    covered = {i for block in blocks for i in range(block.start, block.end)}
    assert all(i in covered for i, c in enumerate(text) if not c.isspace())
    assert all(text[b.start : b.end] == text[b.start : b.end].strip() != "" for b in blocks)
    title = title_of(text, blocks)
    assert title is None or title in text
    assert read_blocks(text) == blocks


@given(TEXTS)
@example("Envoys meet in Tbilisi")
@example("Home | News\n\nEnvoys meet in Tbilisi\n\nShare")
def test_headlines_stand_over_something_or_are_told_themselves(text: str) -> None:
    kinds = {block.kind for block in read_blocks(text)}
    told = not kinds.isdisjoint({BlockKind.PARAGRAPH, BlockKind.CAPTION})
    assert told or kinds.isdisjoint({BlockKind.TITLE, BlockKind.HEADING})
