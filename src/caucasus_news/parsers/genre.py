"""What a passage is about, where that changes what its words mean: in sport, on stage, at drills battles are play."""

from collections.abc import Sequence
from functools import cache

from caucasus_news.lexicon.words import load_words
from caucasus_news.mentions.document import Document

_TELLING = 3  # different words of play that make a text speak of it
_AROUND = 2  # sentences to either side of such a word that may be meant so


def _joined(row: Sequence[str]) -> list[str]:
    """The words of a row that a hyphen joins, which are three tokens: "half-time"."""
    return [f"{row[i - 1]}-{row[i + 1]}" for i in range(1, len(row) - 1) if row[i] == "-"]


@cache
def _play() -> frozenset[str]:
    return frozenset(load_words("genre")["play"])


@cache
def _training() -> frozenset[str]:
    return frozenset(load_words("genre")["training"])


def speaks_of_play(row: Sequence[str]) -> bool:
    """Whether a word of sport, stage or art stands among these."""
    return not _play().isdisjoint(row)


def playful_sentences(document: Document) -> frozenset[int]:
    """The sentences, by number, that speak of military drills, or stand near talk of sport, stage or art.

    A text that speaks of sport, stage or art hardly at all is about something else.
    """
    training = _training()
    keys = document.tokens.keys
    drills = frozenset(
        number
        for number, sentence in enumerate(document.sentences)
        if not training.isdisjoint(keys[sentence.first : sentence.last])
    )
    return drills | _near_play(document)


def _near_play(document: Document) -> frozenset[int]:
    words = _play()
    keys = document.tokens.keys
    found: dict[int, frozenset[str]] = {}
    for number, sentence in enumerate(document.sentences):
        row = keys[sentence.first : sentence.last]
        said = words.intersection(row)
        if "-" in row:
            said |= words.intersection(_joined(row))
        if said:
            found[number] = said
    if len(set().union(*found.values())) < _TELLING:
        return frozenset()
    last = len(document.sentences)
    return frozenset(
        near for number in found for near in range(max(number - _AROUND, 0), min(number + _AROUND + 1, last))
    )
