"""Dates that a page bears: datelines, date lines, "Posted on"."""

import datetime as dt
from collections.abc import Sequence

from attrs import frozen

from caucasus_news.mentions.times.nearest import real_day
from caucasus_news.mentions.times.order import day_order
from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.reading import Reading
from caucasus_news.mentions.times.symbols import Both, Calendar, Expression, Numeric, Sense
from caucasus_news.model import Block, BlockKind, Span
from caucasus_news.text.tokens import Tokens

_LABELS = frozenset({"posted", "published", "updated", "filed", "date", "dated", "created", "added"})
_LONG = 160  # a line of this many characters is a paragraph
_DATELINE_WORDS = 9


@frozen
class Stamp:
    """A date that the page bears as its own; without a year, or (`other`) of unclear order of day and month."""

    span: Span
    month: int
    day: int
    year: int | None = None
    weekday: int | None = None
    other: Numeric | None = None

    def date(self) -> dt.date | None:
        """The day, where the year is told and the calendar has it."""
        return real_day(self.year, self.month, self.day) if self.year is not None else None


def numeric_order(expressions: Reading) -> bool | None:
    """Whether the page writes the day first, where its other dates show."""
    return day_order(expressions.expressions, expressions.page)


def find_stamps(tokens: Tokens, expressions: Reading, blocks: Sequence[Block]) -> tuple[Stamp, ...]:
    """The dates that the page bears, those at its head first."""
    page = expressions.page
    head, foot = [], []
    end_of_head = _end_of_head(tokens, blocks)
    lines = _Lines(tokens, blocks)
    for e in expressions:
        sense = _dated(e)
        if sense is None:
            continue
        stamp = _stamp(tokens, e, sense)
        start = tokens.starts[e.first]
        if lines.is_title(start):
            continue
        if start < end_of_head:
            if lines.is_short(start) or _opens_paragraph(page, e):
                head.append(stamp)
        elif start <= lines.first_long_end and _opens_paragraph(page, e):
            head.append(stamp)
        elif lines.is_short(start) and _labelled(page, e) and stamp.year is not None:
            foot.append(stamp)
    return (*head, *foot)


def _dated(e: Expression) -> Calendar | Numeric | None:
    sense: Sense = e.parts[0].sense if e.joint == "clock" else e.sense
    if isinstance(sense, Both):
        return None
    if e.joint in ("range", "list"):
        return None
    if isinstance(sense, Numeric):
        return sense
    if isinstance(sense, Calendar) and sense.day is not None and sense.month is not None and sense.of is None:
        return sense
    return None


def _stamp(tokens: Tokens, e: Expression, sense: Calendar | Numeric) -> Stamp:
    span = tokens.span(e.first, e.last)
    if isinstance(sense, Numeric):
        return Stamp(span, sense.second, sense.first, other=sense)
    assert sense.month is not None
    assert sense.day is not None
    return Stamp(span, sense.month, sense.day, sense.year, sense.weekday)


def _end_of_head(tokens: Tokens, blocks: Sequence[Block]) -> int:
    """Where the first paragraph begins."""
    text = tokens.text
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


class _Lines:
    """The lines of a text: which of them are titles, which are short."""

    def __init__(self, tokens: Tokens, blocks: Sequence[Block]) -> None:
        self._text = tokens.text
        titles = [b for b in blocks if b.kind is BlockKind.TITLE]
        self._titles = {self._line(b.start) for b in titles} or {self._first()}
        head = _end_of_head(tokens, blocks)
        self.first_long_end = head + 200 if head < len(self._text) else head

    def _line(self, at: int) -> str:
        start = self._text.rfind("\n", 0, at) + 1
        end = self._text.find("\n", at)
        return self._text[start : end if end >= 0 else len(self._text)].strip()

    def _first(self) -> str:
        return self._line(len(self._text) - len(self._text.lstrip()))

    def is_title(self, at: int) -> bool:
        """Whether the line is the page's title, here or repeated."""
        line = self._line(at)
        return line in self._titles and any(c.islower() or c.isupper() for c in line) and len(line.split()) > 4

    def is_short(self, at: int) -> bool:
        """Whether the line is no paragraph."""
        return len(self._line(at)) < _LONG


def _opens_paragraph(p: Page, e: Expression) -> bool:
    """`BAKU, Nov. 7 —`, `YEREVAN, OCTOBER 4.`: a place and the date, then a mark."""
    j, steps = e.first, 0
    while j > 0 and p.same_line(j - 1, j):
        j -= 1
        steps += 1
        word = p.tokens.words[j]
        if steps > _DATELINE_WORDS or (word.isalpha() and not word[:1].isupper()):
            return False
    if p.blank(e.last) or not p.same_line(e.last - 1, e.last):
        return steps > 0
    return steps > 0 and p.keys[e.last] in ("-", ".", "/", ":", ")", "|", ",", "(")


def _labelled(p: Page, e: Expression) -> bool:
    """Whether "Posted", "Published" or the like stands on the line before the date."""
    for j in range(e.first - 1, max(-1, e.first - 12), -1):
        if not p.same_line(j, e.first):
            return False
        if p.keys[j] in _LABELS:
            return True
    return False
