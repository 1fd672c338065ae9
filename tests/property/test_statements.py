"""Statements say what their spans say, whatever the marks and verbs around them."""

from hypothesis import given
from hypothesis import strategies as st

from caucasus_news.mentions.document import Document
from caucasus_news.model import Article
from caucasus_news.parsers.statements import StatementParser
from caucasus_news.text.blocks import read_blocks
from caucasus_news.text.quotes import pair_quotes
from caucasus_news.text.sentences import split_sentences
from caucasus_news.text.tokens import tokenize

_PIECES = st.sampled_from(
    [
        *(
            "“",
            "”",
            '"',
            "‘",
            "’",
            " said ",
            " told ",
            "He ",
            "Aldor ",
            "according to ",
            "in his words ",
            ": ",
            ", ",
            ". ",
        ),
        *(
            "that ",
            "the statement ",
            "who ",
            "by ",
            "saying ",
            "we want to go home ",
            "As for ",
            "in Aldor's words ",
            "\n\n",
        ),
    ]
)
TEXTS = st.one_of(st.text(), st.lists(st.one_of(_PIECES, st.text(max_size=5)), max_size=40).map("".join))
PARSER = StatementParser()


@given(TEXTS)
def test_statements_lie_in_the_text_and_in_order(text: str) -> None:
    tokens, blocks = tokenize(text), read_blocks(text)
    document = Document(
        Article(text, blocks), tokens, split_sentences(tokens, blocks), pair_quotes(tokens, blocks), (), ()
    )
    found = PARSER.parse(document)
    assert found == PARSER.parse(document)
    assert [s.span.start for s in found] == sorted(s.span.start for s in found)
    for statement in found:
        assert statement.span.of(text) == statement.text != ""
        assert statement.speaker is not None or statement.direct
