"""A text's tokens as the readers of time walk over them."""

from collections.abc import Sequence

from attrs import define, field

from caucasus_news.mentions.times.words import Words
from caucasus_news.text.tokens import Tokens

_PAD = ("",) * 12


@define(eq=False)
class Page:
    """Tokens with blanks behind them, so that a look a few tokens ahead or before the start finds a blank.

    `floor` is the token behind the expression read last: nothing reaches back beyond it. `signs` keeps what has been
    found about the direction of the expression that opens at a token.
    """

    tokens: Tokens
    words: Words
    keys: tuple[str, ...] = field(init=False, repr=False)
    floor: int = 0
    signs: dict[int, int] = field(init=False, factory=dict, repr=False)
    before_christ: bool = field(init=False, repr=False)
    size: int = field(init=False, repr=False)
    _lines: str = field(init=False, repr=False)
    _starts: Sequence[int] = field(init=False, repr=False)
    _ends: Sequence[int] = field(init=False, repr=False)
    _written: tuple[str, ...] = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        tokens = self.tokens
        self.keys = tokens.keys + _PAD
        self.size = len(tokens.keys)
        self._lines, self._starts, self._ends, self._written = tokens.lines, tokens.starts, tokens.ends, tokens.words
        self.before_christ = " BC" in tokens.text or " B.C" in tokens.text

    def number(self, i: int) -> int | None:
        """The whole number that token `i` is, at most four digits long; else None."""
        key = self.keys[i]
        return int(key) if key.isdecimal() and len(key) <= 4 and key.isascii() else None

    def tight(self, i: int) -> bool:
        """Whether token `i` follows the one before without a space."""
        return 0 < i < self.size and self._ends[i - 1] == self._starts[i]

    def same_line(self, i: int, j: int) -> bool:
        """Whether both tokens are there and no line ends between token `i` and token `j` (which comes later)."""
        if i >= j:
            return True
        if i < 0 or j >= self.size:
            return False
        return self._lines.find("\n", self._ends[i], self._starts[j]) < 0

    def is_initial(self, j: int) -> bool:
        """Whether a stop ends no sentence, but the letter of a name: "George W. Bush"."""
        keys = self.keys
        return keys[j] == "." and len(keys[j - 1]) == 1 and self.capital(j - 1) and self.capital(j + 1)

    def capital(self, i: int) -> bool:
        """Whether token `i` opens with a capital letter."""
        return 0 <= i < self.size and self._written[i][:1].isupper()

    def blank(self, i: int) -> bool:
        """Whether there is no token `i`."""
        return not 0 <= i < self.size
