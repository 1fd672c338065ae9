"""Quotations that run over several sentences: whose word the sentences are that name no speaker."""

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
    words = scene.document.tokens.words
    if _MARKS.isdisjoint(words):
        return
    began, here = -1, -1
    for number, sentence in enumerate(scene.document.sentences):
        if sentence.block != here:
            began, here = -1, sentence.block
        told = words[sentence.first : sentence.last]
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
