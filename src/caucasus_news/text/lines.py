"""The non-blank lines of a page, as the text came."""

import re
from collections.abc import Iterator
from itertools import pairwise

from attrs import frozen

# Mark-up that starts or ends something of its own; a page that still holds it says there where its lines are.
_TAG = re.compile(
    r"</?(?:p|br|hr|div|span|section|article|aside|header|footer|nav|main|figure|figcaption|ul|ol|li|table|tbody|tr|td|th"
    r"|h[1-6]|blockquote|script|style|noscript|iframe|form|button|html|head|body|meta|link|img|title|time)\b[^<>]{0,2000}>"
    r"|<!--[^<>]{0,2000}-->|<!doctype[^<>]{0,200}>",
    re.IGNORECASE,
)
_SCRIPT = re.compile(r"<(script|style)\b", re.IGNORECASE)

# A page wrapped by hand breaks its lines near one width, which is neither a narrow column nor a whole paragraph.
_NARROWEST, _WIDEST = 50, 110
_CLOSERS = "\"'”’»)]"


#: What an item of a list opens with: a bullet or a number.
_ITEM = re.compile(r"(?:[•●▪◦‣·*–—-]|\d{1,2}[.)])\s")


@frozen
class Line:
    """The stretch `start` to `end` of the text, without blanks around it.

    `after_blank` tells that a blank line (or the page's start) is before it; `markup` that nothing in it is to read;
    `piece` that it was cut from a line that held the whole page.
    """

    start: int
    end: int
    after_blank: bool
    markup: bool = False
    piece: bool = False


def lines_of(text: str) -> tuple[Line, ...]:
    r"""The non-blank lines of `text` in order; mark-up by itself, lines that were wrapped by hand joined.

    Every character that is not blank lies in exactly one of them.

    >>> [(line.start, line.end, line.after_blank) for line in lines_of("One\r\ntwo\n\n three")]
    [(0, 3, True), (5, 8, False), (11, 16, True)]
    """
    lines = list(_split(text))
    if "<" in text and _TAG.search(text):
        lines = [piece for line in lines for piece in _pieces(text, line)]
    return tuple(_unwrap(text, lines))


def _split(text: str) -> Iterator[Line]:
    reached, blank = 0, True
    for raw in text.splitlines():
        said = raw.strip()
        if said:
            start = text.find(said, reached)
            reached = start + len(said)
            yield Line(start, reached, blank)
        blank = not said


def _pieces(text: str, line: Line) -> Iterator[Line]:
    """A line cut at its block-level mark-up."""
    reached, first, inside = line.start, True, False
    for tag in _TAG.finditer(text, line.start, line.end):
        for start, end, markup in ((reached, tag.start(), inside), (tag.start(), tag.end(), True)):
            piece = _stripped(text, start, end)
            if piece:
                yield Line(*piece, line.after_blank and first, markup)
                first = False
        inside = _SCRIPT.match(tag.group()) is not None
        reached = tag.end()
    piece = _stripped(text, reached, line.end)
    if piece:
        yield Line(*piece, line.after_blank and first, inside)


def _stripped(text: str, start: int, end: int) -> tuple[int, int] | None:
    raw = text[start:end]
    said = raw.strip()
    if not said:
        return None
    start += len(raw) - len(raw.lstrip())
    return start, start + len(said)


def _unwrap(text: str, lines: list[Line]) -> Iterator[Line]:
    width = _wrapped_at(text, lines)
    held: Line | None = None
    last = 0  # length of the last line that the held one takes in
    for line in lines:
        joins = held is not None and not line.after_blank and not line.markup and not held.markup
        if joins and held is not None and _runs_over(text, held, last, line, width):
            held = Line(held.start, line.end, held.after_blank)
        else:
            if held is not None:
                yield held
            held = line
        last = line.end - line.start
    if held is not None:
        yield held


def _wrapped_at(text: str, lines: list[Line]) -> int:
    """The width at which a page was wrapped by hand; 0 where it was not."""
    longest, open_ends, followed, goes_on = 0, 0, 0, 0
    for line, after in pairwise(lines):
        length = line.end - line.start
        longest = max(longest, length)
        if longest > _WIDEST:
            return 0
        if not after.after_blank and length >= _NARROWEST:
            followed += 1
            is_open = text[line.end - 1] not in ".!?:;" + _CLOSERS
            open_ends += is_open
            goes_on += is_open and text[after.start].islower()
    wrapped = (followed >= 3 and open_ends * 2 >= followed) or (goes_on and goes_on * 2 >= followed)
    return longest if longest >= _NARROWEST and wrapped else 0


def _runs_over(text: str, held: Line, last: int, line: Line, width: int) -> bool:
    """Whether the held line broke off because the next word would not have fitted."""
    if not width or _ITEM.match(text, line.start, line.end) is not None:
        return False
    space = text.find(" ", line.start, line.end)
    word = (space if space >= 0 else line.end) - line.start
    return last + 1 + word > width - 4 and text[held.end - 1] != ":"
