"""Sentences partition the tokens of the body."""

from hypothesis import given
from hypothesis import strategies as st

from caucasus_news.model import BODY
from caucasus_news.text.blocks import read_blocks
from caucasus_news.text.sentences import split_sentences
from caucasus_news.text.tokens import tokenize

_PIECES = st.sampled_from(
    [". ", ".", "... ", "?", "!", "”", '"', "Mr. ", "U.S. ", "a.m. ", "The ", "talks", "3", "\n\n", "—", "(", ")"]
)
TEXTS = st.one_of(st.text(), st.lists(st.one_of(_PIECES, st.text(max_size=4)), max_size=40).map("".join))


@given(TEXTS)
def test_each_token_of_the_body_lies_in_one_sentence(text: str) -> None:
    tokens, blocks = tokenize(text), read_blocks(text)
    reached = 0
    held: set[int] = set()
    for sentence in split_sentences(tokens, blocks):
        assert reached <= sentence.first < sentence.last <= len(tokens)
        assert blocks[sentence.block].kind is sentence.kind
        assert blocks[sentence.block].start <= tokens.starts[sentence.first]
        assert tokens.ends[sentence.last - 1] <= blocks[sentence.block].end
        reached = sentence.last
        held.update(range(sentence.first, sentence.last))
    body = {i for b in blocks if b.kind in BODY for i in range(len(tokens)) if b.start <= tokens.starts[i] < b.end}
    assert held == body
