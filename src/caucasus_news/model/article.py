"""The page that facts are read from."""

import datetime as dt
from enum import StrEnum

from attrs import field, frozen

from caucasus_news.model._checks import count, day, named, optional, tuple_of, type_of
from caucasus_news.model.span import Span


class BlockKind(StrEnum):
    """What a stretch of the page is for."""

    TITLE = "title"
    DATELINE = "dateline"
    BYLINE = "byline"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    RESIDUE = "residue"


class DateBasis(StrEnum):
    """How the date of publication is known."""

    GIVEN = "given"
    STATED = "stated"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


@frozen
class Block:
    """A stretch of the text and what it is; offsets as in `Span`."""

    kind: BlockKind = field(validator=type_of(BlockKind))
    start: int = field(validator=count)
    end: int = field(validator=count)

    def __attrs_post_init__(self) -> None:
        if self.end <= self.start:
            raise ValueError(f"a Block must hold something, got start={self.start}, end={self.end}")

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


@frozen
class Problem:
    """What could not be read, where, and why."""

    span: Span = field(validator=type_of(Span))
    reason: str = field(validator=named)


@frozen
class DateCandidate:
    """A date that the clues of the text leave possible for its publication, and the spans of those clues."""

    day: dt.date = field(validator=day)
    evidence: tuple[Span, ...] = field(default=(), validator=tuple_of(Span))


#: The kinds of block that an article's body is made of.
BODY = frozenset({BlockKind.DATELINE, BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.CAPTION})


@frozen
class Article:
    """A news text and its parts. The text stays as it came; the blocks partition its non-blank lines."""

    text: str = field(validator=type_of(str))
    blocks: tuple[Block, ...] = field(default=(), validator=tuple_of(Block))
    title: str | None = field(default=None, validator=optional(type_of(str)))
    published: dt.date | None = field(default=None, validator=optional(day))
    published_basis: DateBasis = field(default=DateBasis.UNKNOWN, validator=type_of(DateBasis))
    published_candidates: tuple[DateCandidate, ...] = field(default=(), validator=tuple_of(DateCandidate))
    language: str | None = field(default=None, validator=optional(named))
    url: str | None = field(default=None, validator=optional(named))
    problems: tuple[Problem, ...] = field(default=(), validator=tuple_of(Problem))

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
