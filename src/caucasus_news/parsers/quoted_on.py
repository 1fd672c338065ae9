"""Quotations that run over several sentences: whose word the sentences are that name no speaker."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from caucasus_news.model import Actor
from caucasus_news.parsers.scene import Scene

_OPENING = frozenset("“«„")
_CLOSING = frozenset("”»")
_EITHER = '"'
_MARKS = _OPENING | _CLOSING | {_EITHER}
_LONGEST = 8  # sentences of one quotation


def quotations(scene: Scene) -> Iterator[tuple[int, int]]:
    """The first and last sentence of each quotation that takes several sentences of one paragraph."""
    tokens = scene.document.tokens
    starts = [block.start for block in scene.document.article.blocks]
    began, here = -1, -1
    for number, sentence in enumerate(scene.document.sentences):
        paragraph = bisect_right(starts, tokens.starts[sentence.first]) if sentence.first < len(tokens.starts) else here
        if paragraph != here:
            began, here = -1, paragraph
        told = tokens.words[sentence.first : sentence.last]
        if _MARKS.isdisjoint(told):
            continue
        for word in told:
            if word in _OPENING or (word == _EITHER and began < 0):
                began = number
            elif word in _CLOSING or word == _EITHER:
                if 0 <= began < number <= began + _LONGEST:
                    yield began, number
                began = -1


def speaker_in(first: int, last: int, speakers: Sequence[Actor | None]) -> Actor | None:
    """Who speaks in a quotation: whom its first sentence names, or else its last one."""
    return speakers[first] or speakers[last]
