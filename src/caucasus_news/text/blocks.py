"""What each stretch of a page is for: title, dateline, byline, heading, paragraph, caption, or the page's furniture."""

from collections.abc import Sequence
from functools import cache
from itertools import repeat

from caucasus_news.model import Block, BlockKind
from caucasus_news.model._made import maker
from caucasus_news.text.context import SITE_SPEAKS, Place, Seen, context, survey
from caucasus_news.text.datelines import dateline_end
from caucasus_news.text.features import Look, look_at
from caucasus_news.text.lines import lines_of
from caucasus_news.text.page_words import PageWords
from caucasus_news.text.seams import with_seams
from caucasus_news.text.stamps import is_byline, is_day, opens_with_place
from caucasus_news.text.titles import bare_title, best_title

_block = maker(Block)
_TELLING = frozenset({BlockKind.PARAGRAPH, BlockKind.CAPTION})
_HEADLINES = frozenset({BlockKind.TITLE, BlockKind.HEADING})


class PageReader:
    r"""Reads a page as it was scraped: which lines are the article and which the site around it.

    Every line gets features (its form, its words, where it stands, what stands around it), and their weights add up
    to the verdict. A subclass for one site's pages gives other `words`, or overrides `headline`, the rule for the
    title. Date stamps of the page are bylines, the place and day before a paragraph's first words a dateline. Headlines
    over nothing are what the page tells: paragraphs.

    >>> text = "Home | News\n\nEnvoys meet in Tbilisi\n\nThe envoys of both countries met in Tbilisi on Friday."
    >>> [block.kind.value for block in PageReader().read(text)]
    ['residue', 'title', 'paragraph']
    """

    def __init__(self, words: PageWords | None = None) -> None:
        self.words = words or PageWords.default()

    def read(self, text: str) -> tuple[Block, ...]:
        """The blocks of `text`: they partition its non-blank lines, but a dateline may be cut off its paragraph."""
        lines = with_seams(text, lines_of(text), self.words)
        looks = [look_at(text, line, self.words) for line in lines]
        seen = survey(looks)
        title = self.headline(seen)
        blocks: list[Block] = []
        dated = False
        for index, place in enumerate(context(seen, title)):
            look = looks[index]
            kind = BlockKind.TITLE if index == title else BlockKind.PARAGRAPH
            if index != title and not look.plain:
                kind = self._kind(look, seen, index, place)
            cut = 0
            if kind is BlockKind.PARAGRAPH and (not dated or look.said[:4].isupper()):
                cut = dateline_end(text[look.line.start : min(look.line.end, look.line.start + 400)], self.words)
                if dated and not _is_dated(look.said[:cut]):
                    cut = 0
                dated = dated or place.core
            if cut:
                end = look.line.start + len(text[look.line.start : look.line.start + cut].rstrip())
                blocks.append(_block(BlockKind.DATELINE, look.line.start, end))
            start = look.line.start + cut
            if look.line.piece and not cut and blocks and blocks[-1].kind is kind is BlockKind.PARAGRAPH:
                start = blocks.pop().start
            blocks.append(_block(kind, start, look.line.end))
        return tuple(blocks if _TELLING.intersection(block.kind for block in blocks) else map(_told, blocks))

    def title(self, text: str, blocks: Sequence[Block]) -> str | None:
        """The headline without the site's name behind it; None where the page has none."""
        for block in blocks:
            if block.kind is BlockKind.TITLE:
                return bare_title(text[block.start : block.end], self.words)
        return None

    def headline(self, seen: Seen) -> int | None:
        """Which line is the title; None where none looks like one. Override it for pages with a rule of their own."""
        return best_title(seen, self.words)

    def _kind(self, look: Look, seen: Seen, index: int, place: Place) -> BlockKind:
        if look.line.markup or not look.words or place.repeats_title:
            return BlockKind.RESIDUE
        if look.line.piece and look.stopped and SITE_SPEAKS.isdisjoint(look.features):
            return BlockKind.PARAGRAPH
        if not (place.listed or place.heads_prose or "entry" in look.features):
            if is_byline(look) and (not place.middle or len(look.words) <= 12):
                return BlockKind.BYLINE
            if seen.stamps[index] and seen.diary and is_day(look):
                return BlockKind.HEADING
            if seen.stamps[index]:
                if place.middle and (index > seen.first + 3 or len(look.words) <= 2):
                    return BlockKind.HEADING
                return BlockKind.DATELINE if opens_with_place(look) else BlockKind.BYLINE
        if len(seen.looks) == 1 and look.stopped:
            return BlockKind.PARAGRAPH  # a sentence by itself is no furniture of a page
        weight_of = self.words.residue.get
        names = look.features + place.features
        if sum(map(weight_of, names, repeat(0.0))) + weight_of("bias", 0.0) > 0:
            return BlockKind.RESIDUE
        return _body_kind(look, names)


def _is_dated(dateline: str) -> bool:
    """Whether a dateline gives a day, as one must below the article's first words: ``OSTIA, MAY 28, WIRE:``."""
    return any(map(str.isdigit, dateline))


def _told(block: Block) -> Block:
    """A block of a page that is nothing but headlines, which are all that it tells: "Envoys meet in Tbilisi"."""
    return Block(BlockKind.PARAGRAPH, block.start, block.end) if block.kind in _HEADLINES else block


def _body_kind(look: Look, names: tuple[str, ...]) -> BlockKind:
    if "credit" in names:
        return BlockKind.CAPTION
    if (
        look.prose
        or "bullet" in names
        or "goes on" in names
        or "colon" in names
        or "quotation" in names
        or len(look.words) > 16
    ):
        return BlockKind.PARAGRAPH
    if look.stopped and look.said[-1] != "?":
        return BlockKind.PARAGRAPH
    return BlockKind.HEADING


@cache
def _default() -> PageReader:
    return PageReader()


def read_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a page in the order of the text; see `PageReader`.

    >>> read_blocks("")
    ()
    """
    return _default().read(text)


def as_read(text: str, blocks: Sequence[Block]) -> str:
    r"""`text` as its page was read: as long as it came, with line breaks where blocks end and nowhere else.

    Who asks where a line begins finds it on a page that was wrapped by hand, on one that lost its line breaks, and on
    one that still holds mark-up, which is blank. Offsets are the same in both.

    >>> as_read("Home. Envoys\nmet.", [Block(BlockKind.RESIDUE, 0, 5), Block(BlockKind.PARAGRAPH, 6, 17)])
    'Home.\nEnvoys met.'
    """
    pieces: list[str] = []
    reached = 0
    ends = [*(block.start for block in blocks[1:]), len(text)]
    for block, end in zip(blocks, ends, strict=False):
        said, gap = text[block.start : block.end], text[block.end : end]
        markup = said[0] == "<" and said[-1] == ">" and block.kind is BlockKind.RESIDUE
        parted = gap != "" and "\n" not in gap and block.kind is not BlockKind.DATELINE
        if markup or parted or "\n" in said:
            read = "\n".rjust(len(said)) if markup else said.replace("\n", " ")
            pieces += (text[reached : block.start], read, "\n" if parted else "")
            reached = block.end + parted
    return "".join((*pieces, text[reached:])) if pieces else text


def title_of(text: str, blocks: Sequence[Block]) -> str | None:
    r"""The headline of a page that `read_blocks` has read; None where there is none.

    >>> page = "Envoys meet in Tbilisi again | Plateau News\n\nThe envoys of both countries met in Tbilisi on Friday."
    >>> title_of(page, read_blocks(page))
    'Envoys meet in Tbilisi again'
    """
    return _default().title(text, blocks)
