"""Sentences of the body."""

import json
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from itertools import pairwise
from types import MappingProxyType

from attrs import frozen

from caucasus_news.model import BODY, Block, BlockKind
from caucasus_news.model._made import maker
from caucasus_news.text.tokens import Tokens

_ENDS = frozenset(".!?…")
_CLOSERS = frozenset("\"'”’»)]")
_OPENERS = frozenset("\"'“‘„«‚([")
_DASHES = frozenset("—–-•*")

#: So many tokens without an end mark are no sentence but a list or a table; they are cut, so that what looks through a
#: whole sentence for each of its words has a bound.
_LONGEST = 250


@frozen
class Sentence:
    """Tokens `first` up to, not including, `last`; `block` is its index in `Article.blocks`, `kind` its kind."""

    first: int
    last: int
    block: int
    kind: BlockKind


_sentence = maker(Sentence)


@cache
def _knowledge() -> Mapping[str, frozenset[str]]:
    path = resources.files("caucasus_news.text") / "data" / "sentences.json"
    data = json.loads(path.read_text(encoding="utf-8"))
    return MappingProxyType({name: frozenset(words) for name, words in data.items() if name != "about"})


def split_sentences(tokens: Tokens, blocks: Sequence[Block]) -> tuple[Sentence, ...]:
    """The sentences of the body's blocks, in order; each token of a body block lies in exactly one.

    A sentence ends at its end mark also inside quotation marks (a `Quote` spans sentences); marks that close a
    quotation or a bracket right behind belong to it. What goes on without end is cut.

    >>> from caucasus_news.text.tokens import tokenize
    >>> text = 'Lt. Col. A. Petrov met U.S. envoys at 8 a.m. on Sept. 3. "We agree." He left.'
    >>> tokens = tokenize(text)
    >>> for s in split_sentences(tokens, [Block(BlockKind.PARAGRAPH, 0, len(text))]):
    ...     print(tokens.text_of(s.first, s.last))
    Lt. Col. A. Petrov met U.S. envoys at 8 a.m. on Sept. 3.
    "We agree."
    He left.
    """
    known = _knowledge()
    marks = [i for i, word in enumerate(tokens.words) if word in _ENDS]
    found: list[Sentence] = []
    mark, count = 0, len(marks)
    for number, block in enumerate(blocks):
        if block.kind not in BODY:
            continue
        first = bisect_left(tokens.starts, block.start)
        last = bisect_left(tokens.starts, block.end, first)
        mark = bisect_left(marks, first, mark)
        begin = first
        while mark < count and marks[mark] < last:
            after = _past_marks(tokens, marks[mark], last)
            if after >= last or _ends(tokens, marks[mark], after, first, last, known):
                found += _pieces(begin, after, number, block.kind)
                begin = after
            while mark < count and marks[mark] < after:
                mark += 1
        if begin < last:
            found += _pieces(begin, last, number, block.kind)
    return tuple(found)


def _pieces(first: int, last: int, block: int, kind: BlockKind) -> list[Sentence]:
    if last - first <= _LONGEST:
        return [_sentence(first, last, block, kind)]
    cuts = (*range(first, last, _LONGEST), last)
    return [_sentence(begin, end, block, kind) for begin, end in pairwise(cuts)]


def _past_marks(tokens: Tokens, index: int, last: int) -> int:
    """The first token behind an end mark, its repetitions, and the quotation marks and brackets it closes."""
    words, ends, starts = tokens.words, tokens.ends, tokens.starts
    index += 1
    while index < last and words[index] in _ENDS and (ends[index - 1] == starts[index] or words[index] != "."):
        index += 1
    while index < last and words[index] in _CLOSERS and ends[index - 1] == starts[index]:
        if (
            words[index] in "\"'"
            and index + 1 < last
            and ends[index] == starts[index + 1]
            and words[index + 1].isalnum()
        ):
            break  # ."We: a straight mark that opens
        index += 1
    while index < last and words[index] in _ENDS and ends[index - 1] == starts[index]:
        index += 1  # ".".
    return index


def _ends(tokens: Tokens, mark: int, after: int, first: int, last: int, known: Mapping[str, frozenset[str]]) -> bool:
    """Whether a sentence is over at the end mark `mark`; `after` is the first token behind it and what it closes."""
    words = tokens.words
    begins = after
    while begins < last - 1 and words[begins] in _OPENERS:
        begins += 1
        if begins - after > 2:
            break
    word = words[begins]
    spaced = tokens.ends[after - 1] < tokens.starts[after]
    if word in _DASHES:
        return spaced and begins + 1 < last and not words[begins + 1][0].islower()
    if not word[0].isalnum() or word[0].islower():
        return False
    if words[mark] != "." or after > mark + 1 or begins > after:
        hour = words[mark] == "." and words[mark - 2 : mark] == (".", "m") and words[after] == "("
        return not hour and (spaced or not word[0].isdigit())  # "at 3 a.m. (0100 GMT) near Ostia"
    return _full_stop_ends(tokens, mark, first, known)


def _full_stop_ends(tokens: Tokens, mark: int, first: int, known: Mapping[str, frozenset[str]]) -> bool:
    """The same for a bare full stop before a word in capitals or a number."""
    words, starts, ends, after = tokens.words, tokens.starts, tokens.ends, mark + 1
    if mark == first:
        return False
    before, follows = words[mark - 1], words[after]
    if ends[mark] < starts[after]:
        if ends[mark - 1] < starts[mark]:
            return True  # "of the region . The": spaced by a translator
        if before.isdigit():
            return _ends_after_number(words, mark, first)
        return not _abbreviates(tokens, mark, first, known)
    if before.isdigit() or follows[0].isdigit():
        return False
    # "talks.The": no space in scraped text; a site's name ("News.Az") has its capital on the left as well.
    return len(before) > 2 and before.islower() and (len(follows) > 1 or follows in "AI") and not follows.isupper()


def _ends_after_number(words: tuple[str, ...], mark: int, first: int) -> bool:
    """``in 2016. Armenia`` and ``until 9. On`` end, ``1. The talks`` at the head and ``05. 04. 2024`` do not."""
    before, follows = words[mark - 1], words[mark + 1]
    if mark - 1 == first and len(before) <= 2:
        return False
    parts_date = words[mark + 2 : mark + 3] == (".",) or words[mark - 2] == "."
    return not (follows.isdigit() and parts_date and len(before) <= 2)


def _abbreviates(tokens: Tokens, mark: int, first: int, known: Mapping[str, frozenset[str]]) -> bool:
    """Whether the full stop belongs to an abbreviation and the sentence goes on behind it."""
    words, keys = tokens.words, tokens.keys
    before, key = words[mark - 1], keys[mark - 1]
    follows, next_key = words[mark + 1], keys[mark + 1]
    starts_new = next_key in known["starters"] and not (len(follows) == 1 and words[mark + 2 : mark + 3] == (".",))
    if len(before) == 1 and before.isalpha():
        dotted = mark - 2 >= first and words[mark - 2] == "."
        if key == "m" and dotted:
            return follows[0].isdigit() or next_key in known["after_hours"]
        if before.isupper() or dotted:
            return not starts_new
        return False
    if key in known["before_number"] and follows[0].isdigit():
        return True
    if key in known["closing"]:
        return follows[0].isdigit() and before[0].isupper()
    if key in known["titles"] and before[0].isupper():
        return not starts_new
    return key in known["lower"] and before.islower()
