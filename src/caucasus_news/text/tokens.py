"""Words and marks with their places in the text."""

import re
from array import array
from collections.abc import Sequence
from functools import cache
from itertools import accumulate

from attrs import field, frozen

from caucasus_news.letters import fold
from caucasus_news.model import Span
from caucasus_news.text.memo import Memo

_TOKEN = re.compile(r"(\w++|\S)")
_LONG = 20_000  # tokens; the numbers of a longer text would take more room in a list than its words


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
    found = pieces[1::2]
    sums = accumulate(map(len, pieces))
    bounds = list(sums) if len(found) < _LONG else array("I", sums)
    del pieces
    keys = tuple(map(_keys().__getitem__, found))
    if len(found) >= _LONG:  # a long text holds few words, each many times: keep one of each
        known = dict(zip(found, found, strict=True))
        found = list(map(known.__getitem__, found))
    return Tokens(text, tuple(found), keys, bounds[:-1:2], bounds[1::2])


class _Keys(Memo):
    """The key of each word; an accent by itself folds to nothing, and no key is empty."""

    __slots__ = ()

    def of(self, word: str) -> str:
        key = fold(word)
        return key if key and key != word else word  # one object where both are alike: half the memory to look through


@cache
def _keys() -> _Keys:
    return _Keys()


def keys_of(phrase: str) -> tuple[str, ...]:
    """The keys of the tokens of a phrase: cheaper than `tokenize` where nobody asks for their places.

    >>> keys_of("Bern's ministers")
    ('bern', "'", 's', 'ministers')
    """
    if phrase.isascii() and phrase.isalpha():
        return (phrase.lower(),)
    return tuple([fold(word) or word for word in _TOKEN.findall(phrase)])
