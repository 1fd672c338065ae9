"""The vocabulary and the weights by which a page's furniture is told from its article: reviewed data, read once."""

import json
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any, Final, Self

from attrs import field, frozen

Phrases = dict[str, tuple[tuple[str, ...], ...]]


class Sort:
    """What sorts a word may be of, as bits."""

    FUNCTION: Final = 1
    VERB: Final = 2
    SITE: Final = 4
    SOCIAL: Final = 8
    IMPERATIVE: Final = 16
    FIRST_PERSON: Final = 32
    SECOND_PERSON: Final = 64
    LANGUAGE: Final = 128
    MONTH: Final = 256
    WEEKDAY: Final = 512
    STAMP: Final = 1024


_SORTED = {
    "function": Sort.FUNCTION,
    "verbs": Sort.VERB,
    "site": Sort.SITE,
    "social": Sort.SOCIAL,
    "imperatives": Sort.IMPERATIVE,
    "first_person": Sort.FIRST_PERSON,
    "second_person": Sort.SECOND_PERSON,
    "languages": Sort.LANGUAGE,
    "months": Sort.MONTH,
    "weekdays": Sort.WEEKDAY,
    "stamp_labels": Sort.STAMP,
}


def _sorts(words: Mapping[str, Iterable[str]]) -> dict[str, int]:
    sorts: dict[str, int] = {}
    for name, sort in _SORTED.items():
        for word in words[name]:
            sorts[word] = sorts.get(word, 0) | sort
    return sorts


def _by_first_word(phrases: Iterable[str]) -> Phrases:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        said = tuple(phrase.split())
        found.setdefault(said[0], []).append(said)
    return {first: tuple(sorted(all_, key=len, reverse=True)) for first, all_ in found.items()}


def _split(phrases: Iterable[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(phrase.split()) for phrase in phrases)


@frozen(eq=False)
class PageWords:
    """Words in lower case by what they tell, phrases by their words, and the weight of each feature of a line.

    `sorts` gives each word's sorts (see `Sort`). `openings` open lists of other articles, `labellings` the page's
    notes about the article ("tags", "views"); `mastheads` are nouns with which the names of institutions begin;
    `phrases`, of two or three words, stand anywhere in what a site says about itself; `marks` are parts of words that
    no paragraph of an article holds. `residue` and `title` are the weights of a line's features (see `features`),
    "bias" always added.
    """

    sorts: dict[str, int]
    openings: Phrases = field(converter=_by_first_word)
    labellings: Phrases = field(converter=_by_first_word)
    phrases: frozenset[tuple[str, ...]] = field(converter=_split)
    list_leads: frozenset[str] = field(converter=frozenset)
    list_nouns: frozenset[str] = field(converter=frozenset)
    site_suffix: frozenset[str] = field(converter=frozenset)
    mastheads: frozenset[str] = field(converter=frozenset)
    marks: tuple[str, ...] = field(converter=tuple)
    residue: dict[str, float]
    title: dict[str, float]
    pairs: frozenset[tuple[str, ...]] = field(init=False)
    triples: frozenset[tuple[str, ...]] = field(init=False)
    starts: frozenset[str] = field(init=False)

    @pairs.default
    def _pairs(self) -> frozenset[tuple[str, ...]]:
        return frozenset(phrase for phrase in self.phrases if len(phrase) == 2)

    @triples.default
    def _triples(self) -> frozenset[tuple[str, ...]]:
        return frozenset(phrase for phrase in self.phrases if len(phrase) == 3)

    @starts.default
    def _starts(self) -> frozenset[str]:
        return frozenset(phrase[0] for phrase in self.triples)

    @classmethod
    def default(cls) -> Self:
        """The packaged vocabulary, for pages in English."""
        return cls.of(packaged())

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Self:
        """A vocabulary from plain data, laid out as the packaged one; see `packaged`."""
        names = ("phrases", "list_leads", "list_nouns", "site_suffix", "mastheads", "marks", "residue", "title")
        return cls(
            sorts=_sorts(data["sorts"]),
            openings=data["related"],
            labellings=data["labels"],
            **{name: data[name] for name in names},
        )


@cache
def packaged() -> Mapping[str, Any]:
    """The packaged vocabulary as plain data, to be changed in a copy and given to `PageWords.of`."""
    path = resources.files("caucasus_news.text") / "data" / "page.json"
    data: Mapping[str, Any] = MappingProxyType(json.loads(path.read_text(encoding="utf-8")))
    return data
