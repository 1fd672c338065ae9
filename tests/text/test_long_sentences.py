from caucasus_news.model import Block, BlockKind
from caucasus_news.text.sentences import split_sentences
from caucasus_news.text.tokens import tokenize


def test_what_goes_on_without_an_end_is_cut_and_nothing_is_lost() -> None:
    text = "and Ararat " * 1000
    tokens = tokenize(text)
    sentences = split_sentences(tokens, [Block(BlockKind.PARAGRAPH, 0, len(text))])
    assert max(s.last - s.first for s in sentences) <= 250
    assert [i for s in sentences for i in range(s.first, s.last)] == list(range(len(tokens)))
