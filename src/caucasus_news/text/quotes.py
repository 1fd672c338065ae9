"""Quotation marks, paired."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

from attrs import define, frozen

from caucasus_news.model import BODY, Block
from caucasus_news.text.tokens import Tokens

_OPENING = attrgetter("opening")
_DOUBLE = frozenset('"“”„«»')
_SINGLE = frozenset("'‘’‹›‚")
_MARKS = _DOUBLE | _SINGLE
#: What a mark that opened may be closed by; typists and scanners mix the double ones.
_CLOSED_BY = {
    '"': frozenset('"”'),
    "“": frozenset('”"“'),
    "”": frozenset("”"),
    "„": frozenset('“”"'),
    "«": frozenset("»"),
    "»": frozenset("«"),
    "'": frozenset("'’"),
    "‘": frozenset("’'"),
    "‚": frozenset("‘’"),
    "‹": frozenset("›"),
    "’": frozenset("’"),
}


@frozen
class Quote:
    """A quotation: token `opening` and token `closing` are its marks, what is said stands between them.

    `closing` is the index of the closing mark, or of the first token after the quotation where the text closes none
    (a paragraph that goes on with a new opening mark).
    """

    opening: int
    closing: int


@define
class _Open:
    """A quotation that has begun; `stray` where it is none unless it is closed: it holds another, or leads no word."""

    index: int
    mark: str
    stray: bool


def pair_quotes(tokens: Tokens, blocks: Sequence[Block]) -> tuple[Quote, ...]:
    """The quotations in the body's blocks, in the order of their opening marks, nested ones as well.

    A double mark that nothing closes reaches to the end of its block; a single one was an apostrophe.

    >>> from caucasus_news.model import BlockKind
    >>> from caucasus_news.text.tokens import tokenize
    >>> text = "“We agree,” he said of the soldiers’ return. «It's good.»"
    >>> tokens = tokenize(text)
    >>> quotes = pair_quotes(tokens, [Block(BlockKind.PARAGRAPH, 0, len(text))])
    >>> [tokens.text_of(quote.opening + 1, quote.closing) for quote in quotes]
    ['We agree,', "It's good."]
    """
    marks = [i for i, word in enumerate(tokens.words) if word in _MARKS]
    if not marks:
        return ()
    found: list[Quote] = []
    starts = tokens.starts
    stands = [starts[mark] for mark in marks]
    at = 0
    for block in blocks:
        upto = bisect_left(stands, block.end, at)
        if upto > at and block.kind in BODY:
            at = bisect_left(stands, block.start, at)
            first = bisect_left(starts, block.start)
            last = bisect_left(starts, block.end, first)
            found += sorted(_pair(tokens, marks[at:upto], first, last), key=_OPENING)
        at = upto
    return tuple(found)


def _pair(tokens: Tokens, marks: Sequence[int], first: int, last: int) -> Iterator[Quote]:
    doubles: list[_Open] = []
    singles: list[_Open] = []
    for index in marks:
        mark = tokens.words[index]
        tight_left = index > first and tokens.adjoin(index)
        tight_right = index + 1 < last and tokens.adjoin(index + 1) and tokens.words[index + 1][0].isalnum()
        held = singles if mark in _SINGLE else doubles
        if mark in _SINGLE:
            closes = _single_closes(tokens, doubles, singles, index, tight_left, tight_right)
        else:
            closes = bool(doubles) and _double_closes(mark, doubles[-1].mark, tight_left, tight_right)
        if closes:
            opened = held.pop()
            while singles and singles[-1].index > opened.index:  # apostrophes after all
                singles.pop()
            if doubles:
                doubles[-1].stray = True
            if index > opened.index + 1:
                yield Quote(opened.index, index)
            continue
        leads = tight_right or _leads(tokens, index, last)
        if _opens(tokens, mark, index, tight_left, leads, first):
            held.append(_Open(index, mark, stray=not leads))
    for opened in doubles:
        if not opened.stray and opened.index + 1 < last:
            yield Quote(opened.index, last)


def _leads(tokens: Tokens, index: int, last: int) -> bool:
    """Whether a mark stands right before another mark, with no space between: ``“‘Never,’ he said``."""
    return index + 1 < last and tokens.adjoin(index + 1) and tokens.words[index + 1] not in ",;:!?)]»”’"


def _single_closes(
    tokens: Tokens, doubles: Sequence[_Open], singles: Sequence[_Open], index: int, tight_left: bool, tight_right: bool
) -> bool:
    """Whether a single mark closes an open quotation, rather than opening one or being an apostrophe."""
    if not singles or not tight_left or tight_right or tokens.words[index] not in _CLOSED_BY[singles[-1].mark]:
        return False
    if doubles and doubles[-1].index > singles[-1].index:
        return False
    before = tokens.words[index - 1]
    possessive = before[-1:] == "s" and index + 1 < len(tokens) and tokens.words[index + 1][0].islower()
    return not possessive


def _double_closes(mark: str, opened: str, tight_left: bool, tight_right: bool) -> bool:
    """The same for a double mark."""
    if mark not in _CLOSED_BY[opened]:
        return False
    if mark in "”»":
        return True
    if mark == '"':
        return tight_left or not tight_right
    return tight_left and not tight_right  # “ and « after what they close


def _opens(tokens: Tokens, mark: str, index: int, tight_left: bool, leads: bool, first: int) -> bool:
    if mark in "“„«":
        return True
    before = tokens.words[index - 1] if index > first else " "
    if mark == '"':
        return not (tight_left and before.isdigit() and not leads)  # 12" is a length
    free_left = not tight_left or before in "([—–-/" or before in _MARKS
    if not leads or not free_left:
        return False
    return mark in "”»‘‚‹" or (mark == "'" and not tokens.words[index + 1][0].isdigit())
