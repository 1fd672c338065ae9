"""Words and marks with their places in the text."""

import re

from attrs import field, frozen

from caucasus_news.letters import fold
from caucasus_news.model import Span

_TOKEN = re.compile(r"\w+|[^\w\s]")


@frozen(eq=False)
class Tokens:
    """The tokens of a text as parallel tuples: runs of word characters, and every other mark by itself.

    `words` as written, `keys` folded for look-up (see `fold`) and never empty, `starts` and `ends` half-open offsets
    into the text.
    ``"Armenia's four-day U.S. talks"`` is ``Armenia ' s four - day U . S . talks``.
    """

    text: str
    words: tuple[str, ...] = field(repr=False)
    keys: tuple[str, ...] = field(repr=False)
    starts: tuple[int, ...] = field(repr=False)
    ends: tuple[int, ...] = field(repr=False)

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, last: int) -> Span:
        """The place in the text of tokens `first` up to, not including, `last`."""
        return Span(self.starts[first], self.ends[last - 1])

    def text_of(self, first: int, last: int) -> str:
        """What the text says at tokens `first` up to, not including, `last`."""
        return self.text[self.starts[first] : self.ends[last - 1]]

    def adjoin(self, index: int) -> bool:
        """Whether token `index` follows the one before it without a space."""
        return index > 0 and self.ends[index - 1] == self.starts[index]


def tokenize(text: str) -> Tokens:
    """The tokens of `text`, in order.

    >>> tokenize("Baku, Yerevan").words
    ('Baku', ',', 'Yerevan')
    """
    words = _TOKEN.findall(text)
    starts, ends = [], []
    end = 0
    for word in words:  # only blanks stand between two: cheaper than an object for each match
        start = text.find(word, end)
        end = start + len(word)
        starts.append(start)
        ends.append(end)
    # an accent by itself folds to nothing, and no key is empty
    keys = [word.lower() if word.isascii() else fold(word) or word for word in words]
    return Tokens(text, tuple(words), tuple(keys), tuple(starts), tuple(ends))
