"""Sentences of the body."""

from attrs import frozen

from caucasus_news.model import BlockKind


@frozen
class Sentence:
    """Tokens `first` up to, not including, `last`; `block` is its index in `Article.blocks`, `kind` that block's kind."""

    first: int
    last: int
    block: int
    kind: BlockKind
