"""The page that facts are read from."""

import datetime as dt
from enum import StrEnum

from attrs import field, frozen

from caucasus_news.model._checks import count, day, named, optional, tuple_of, type_of
from caucasus_news.model._shown import rich_repr
from caucasus_news.model.span import Span


class BlockKind(StrEnum):
    """What a stretch of the page is for.

    Our own vocabulary. Residue is what a page holds besides the article: navigation, prompts, related links, counters,
    credits, cookie notes, titles said again.
    """

    TITLE = "title"
    DATELINE = "dateline"
    BYLINE = "byline"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    RESIDUE = "residue"


class DateBasis(StrEnum):
    """How the date of publication is known.

    `given` by the caller, `stated` in a dateline or date stamp, `inferred` from clues that leave one day possible.
    """

    GIVEN = "given"
    STATED = "stated"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


@frozen(order=True)
class Block:
    """A stretch of the text and what it is; offsets as in `Span`, by which blocks are ordered.

    >>> sorted([Block(BlockKind.PARAGRAPH, 6, 40), Block(BlockKind.TITLE, 0, 5)])[0].kind.value
    'title'
    >>> Block(BlockKind.TITLE, 5, 5)
    Traceback (most recent call last):
        ...
    ValueError: a Block must hold something, got start=5, end=5
    """

    kind: BlockKind = field(validator=type_of(BlockKind), order=False)
    start: int = field(validator=count)
    end: int = field(validator=count)

    def __attrs_post_init__(self) -> None:
        if self.end <= self.start:
            raise ValueError(f"a Block must hold something, got start={self.start}, end={self.end}")

    @property
    def span(self) -> Span:
        """Where it stands, as a `Span`."""
        return Span(self.start, self.end)


@frozen(order=True)
class Problem:
    """What could not be read, where, and why (`reason`, a phrase in English); ordered by place.

    >>> str(Problem(Span(3, 10), "no such day: 31 June").reason)
    'no such day: 31 June'
    """

    span: Span = field(validator=type_of(Span))
    reason: str = field(validator=named)


@frozen(order=True)
class DateCandidate:
    """A day that the clues of the text leave possible for its publication, and the spans of those clues.

    Candidates are ordered by day.

    >>> min(DateCandidate(dt.date(2024, 5, 2)), DateCandidate(dt.date(2023, 5, 4))).day.year
    2023
    """

    day: dt.date = field(validator=day)
    evidence: tuple[Span, ...] = field(default=(), validator=tuple_of(Span))


#: The kinds of block that an article's body is made of.
BODY = frozenset({BlockKind.DATELINE, BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.CAPTION})


@frozen
class Article:
    r"""A news text and its parts. The text stays as it came; the blocks partition its non-blank lines, in order.

    - `title`: the headline, where the page shows one
    - `published`: the day of publication, None exactly where `published_basis` is `unknown`
    - `published_candidates`: the days left possible where several are, each with its evidence
    - `language`: a BCP 47 tag, `url`: the page's address; both as the caller gave them
    - `problems`: what could not be read

    ValueError where blocks overlap or reach beyond the text, or where the date and its basis contradict each other.

    >>> blocks = (Block(BlockKind.PARAGRAPH, 0, 11), Block(BlockKind.RESIDUE, 13, 18))
    >>> Article("Talks go on\n\nShare", blocks).paragraphs
    ('Talks go on',)
    >>> Article("Talks", (Block(BlockKind.PARAGRAPH, 0, 9),))
    Traceback (most recent call last):
        ...
    ValueError: 'blocks' must follow one another within the text of 5 code points, got Block(kind=..., start=0, end=9)
    """

    text: str = field(validator=type_of(str))
    blocks: tuple[Block, ...] = field(default=(), validator=tuple_of(Block))
    title: str | None = field(default=None, validator=optional(type_of(str)))
    published: dt.date | None = field(default=None, validator=optional(day))
    published_basis: DateBasis = field(default=DateBasis.UNKNOWN, validator=type_of(DateBasis))
    published_candidates: tuple[DateCandidate, ...] = field(default=(), validator=tuple_of(DateCandidate))
    language: str | None = field(default=None, validator=optional(named))
    url: str | None = field(default=None, validator=optional(named))
    problems: tuple[Problem, ...] = field(default=(), validator=tuple_of(Problem))

    __rich_repr__ = rich_repr

    def __attrs_post_init__(self) -> None:
        reached = 0
        for block in self.blocks:
            if block.start < reached or block.end > len(self.text):
                raise ValueError(
                    f"'blocks' must follow one another within the text of {len(self.text)} code points, got {block!r}"
                )
            reached = block.end
        if (self.published is None) != (self.published_basis is DateBasis.UNKNOWN):
            raise ValueError(f"'published_basis' {self.published_basis} does not go with published={self.published}")

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The body's texts, in order, residue and title left out."""
        return tuple(self.text[b.start : b.end] for b in self.blocks if b.kind in BODY)
