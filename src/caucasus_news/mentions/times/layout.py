"""The lines of a page: which of them are titles, which are short, where its text begins."""

from bisect import bisect_right
from collections.abc import Sequence

from caucasus_news.model import Block, BlockKind
from caucasus_news.text.tokens import Tokens

_LONG = 160  # a line of this many characters is a paragraph
_LONGEST_TITLE = 400
_SET_APART = frozenset({BlockKind.DATELINE, BlockKind.BYLINE, BlockKind.RESIDUE})


def _end_of_head(tokens: Tokens, blocks: Sequence[Block]) -> int:
    """Where the first paragraph begins."""
    text = tokens.lines
    for block in blocks:
        if block.kind is BlockKind.PARAGRAPH and block.end - block.start >= _LONG:
            return block.start
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if end - start >= _LONG:
            return start
        start = end + 1
    return len(text)


class Lines:
    """The lines of a text: which of them are titles, which are short."""

    def __init__(self, tokens: Tokens, blocks: Sequence[Block]) -> None:
        self._text = tokens.lines
        self._start, self._end = 0, -1
        titles = {self._line(b.start) for b in blocks if b.kind is BlockKind.TITLE}
        self._titles = titles if blocks else {self._first()}  # a page whose lines were told apart may have no title
        self.end_of_head = head = _end_of_head(tokens, blocks)
        self.first_long_end = head + 200 if head < len(self._text) else head
        self._blocks = blocks
        self._block_starts = [block.start for block in blocks]

    def _bounds(self, at: int) -> tuple[int, int]:
        """Where the line of a place begins and ends; asked in order, each line is looked for once."""
        if not self._start <= at <= self._end:
            self._start = self._text.rfind("\n", 0, at) + 1
            end = self._text.find("\n", at)
            self._end = end if end >= 0 else len(self._text)
        return self._start, self._end

    def _line(self, at: int) -> str:
        start, end = self._bounds(at)
        return self._text[start:end].strip() if end - start < _LONGEST_TITLE else ""

    def _first(self) -> str:
        return self._line(len(self._text) - len(self._text.lstrip()))

    def is_title(self, at: int) -> bool:
        """Whether the line is the page's title, here or repeated."""
        line = self._line(at)
        return line in self._titles and any(c.islower() or c.isupper() for c in line) and len(line.split()) > 4

    def opens_text(self, at: int) -> bool:
        """Whether no paragraph stands before the place: what opens a later one may be an entry of a list."""
        return not any(b.start < at for b in self._blocks if b.kind is BlockKind.PARAGRAPH)

    def is_set_apart(self, at: int) -> bool:
        """Whether the place lies in a block that is no text of the article."""
        index = bisect_right(self._block_starts, at) - 1
        return index >= 0 and self._blocks[index].kind in _SET_APART

    def is_short(self, at: int) -> bool:
        """Whether the line is no paragraph."""
        start, end = self._bounds(at)
        return end - start < _LONG
