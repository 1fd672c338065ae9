"""Quotations are well-formed, nest, and stay within their paragraph."""

from bisect import bisect_left

from hypothesis import given
from hypothesis import strategies as st

from caucasus_news.model import Block, BlockKind
from caucasus_news.text.quotes import pair_quotes
from caucasus_news.text.tokens import tokenize

TEXTS = st.one_of(
    st.text(),
    st.lists(st.sampled_from(['"', "“", "”", "„", "«", "»", "'", "’", "‘", " ", "a", "s", ".", ",", "\n"])).map(
        "".join
    ),
)


@given(TEXTS)
def test_quotations_nest_within_their_paragraph(text: str) -> None:
    tokens = tokenize(text)
    blocks, at = [], 0
    for line in text.split("\n"):
        if line:
            blocks.append(Block(BlockKind.PARAGRAPH, at, at + len(line)))
        at += len(line) + 1
    ends: list[int] = []
    before = -1
    for quote in pair_quotes(tokens, blocks):
        assert before < quote.opening < quote.closing - 1 < len(tokens)
        block = next(b for b in blocks if b.start <= tokens.starts[quote.opening] < b.end)
        assert quote.closing <= bisect_left(tokens.starts, block.end)
        while ends and ends[-1] <= quote.opening:
            ends.pop()
        assert not ends or quote.closing <= ends[-1]
        ends.append(quote.closing)
        before = quote.opening
