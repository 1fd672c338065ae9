"""Which marks open and close a quotation, and which are apostrophes and inches."""

import pytest

from caucasus_news.model import Block, BlockKind
from caucasus_news.text.quotes import pair_quotes
from caucasus_news.text.tokens import tokenize


def quoted(text: str) -> list[str]:
    tokens = tokenize(text)
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append(Block(BlockKind.PARAGRAPH, at, at + len(line)))
        at += len(line) + 1
    return [tokens.text_of(q.opening + 1, q.closing) for q in pair_quotes(tokens, blocks)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('He said: "We will sign."', ["We will sign."]),
        ("“We will sign,” he said, “when they do.”", ["We will sign,", "when they do."]),
        ("He said 'we will not go' and left.", ["we will not go"]),
        ("‘We saw the soldiers’ graves,’ he said. Don’t.", ["We saw the soldiers’ graves,"]),
        ("The soldiers' mothers' union and the rock 'n roll of the '90s", []),
        ("„Wir gehen“, and „we go”.", ["Wir gehen", "we go"]),
        ("«Ici» and »dort«.", ["Ici", "dort"]),
        ('"He told us "no" again," she said.', ['He told us "no" again,', "no"]),
        ("“He told us ‘no’ again,” she said.", ["He told us ‘no’ again,", "no"]),
        ('" We look forward " , he said', ["We look forward"]),
        ('A 12" pipe and "a hose"', ["a hose"]),
        ('“Mixed marks," he said.', ["Mixed marks,"]),
        ("“One paragraph.\n“And the next.”", ["One paragraph.", "And the next."]),
        ("“Never closed\nThe next is clean.", ["Never closed"]),
        ("Stray ” and \" and '.", []),
        ("”We agree”, she said.", ["We agree"]),
        ("They don’t, can’t and won’t.", []),
        ('""', []),
    ],
)
def test_quotations_are_what_stands_between_paired_marks(text: str, wanted: list[str]) -> None:
    assert quoted(text) == wanted


def test_quotations_of_residue_are_none() -> None:
    text = '"Read this"'
    assert pair_quotes(tokenize(text), [Block(BlockKind.RESIDUE, 0, len(text))]) == ()
