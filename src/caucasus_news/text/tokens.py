"""Words and marks with their places in the text."""

import re
from array import array
from collections.abc import Collection, Sequence
from itertools import accumulate

from attrs import field, frozen

from caucasus_news.letters import fold
from caucasus_news.model import Span

_TOKEN = re.compile(r"(\w+|[^\w\s])")


@frozen(eq=False)
class Tokens:
    """The tokens of a text as parallel rows: runs of word characters, and every other mark by itself.

    `words` as written, `keys` folded for look-up (see `fold`) and never empty, `starts` and `ends` half-open offsets
    into the text.
    ``"Armenia's four-day U.S. talks"`` is ``Armenia ' s four - day U . S . talks``.
    """

    text: str
    words: tuple[str, ...] = field(repr=False)
    keys: tuple[str, ...] = field(repr=False)
    starts: Sequence[int] = field(repr=False)
    ends: Sequence[int] = field(repr=False)

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, last: int) -> Span:
        """The place in the text of tokens `first` up to, not including, `last`."""
        return Span(self.starts[first], self.ends[last - 1])

    def text_of(self, first: int, last: int) -> str:
        """What the text says at tokens `first` up to, not including, `last`; nothing where these are none."""
        return self.text[self.starts[first] : self.ends[last - 1]] if first < last else ""

    def adjoin(self, index: int) -> bool:
        """Whether token `index` follows the one before it without a space."""
        return index > 0 and self.ends[index - 1] == self.starts[index]


def tokenize(text: str) -> Tokens:
    """The tokens of `text`, in order.

    >>> tokenize("Baku, Yerevan").words
    ('Baku', ',', 'Yerevan')
    """
    pieces = _TOKEN.split(text)  # blanks and tokens in turn: their lengths add up to where each begins and ends
    bounds = array("I", accumulate(map(len, pieces)))  # no list: a long text's numbers take more room than its words
    found = pieces[1::2]
    del pieces
    known = {word: word for word in found}  # a long text holds few words, each many times: keep one of each
    keys = _folded(known)
    return Tokens(
        text,
        tuple(map(known.__getitem__, found)),
        tuple(map(keys.__getitem__, found)),
        bounds[:-1:2],
        bounds[1::2],
    )


def _folded(words: Collection[str]) -> dict[str, str]:
    """The keys of words; those of ASCII, nearly all, in one go."""
    plain = [word for word in words if word.isascii()]
    keys = dict(zip(plain, "\n".join(plain).lower().split("\n"), strict=False))
    for word in words:
        if word not in keys:
            keys[word] = fold(word) or word  # an accent by itself folds to nothing, and no key is empty
    return keys


def keys_of(phrase: str) -> tuple[str, ...]:
    """The keys of the tokens of a phrase: cheaper than `tokenize` where nobody asks for their places.

    >>> keys_of("Bern's ministers")
    ('bern', "'", 's', 'ministers')
    """
    if phrase.isascii() and phrase.isalpha():
        return (phrase.lower(),)
    return tuple([fold(word) or word for word in _TOKEN.findall(phrase)])
