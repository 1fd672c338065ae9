"""The vocabulary of saying: reviewed data, its forms derived once."""

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Any, Self

from attrs import field, frozen

from caucasus_news.lexicon.words import load_words
from caucasus_news.parsers.inflection import VerbForm, verb_forms

BASE, THIRD, PAST = VerbForm.BASE, VerbForm.THIRD, VerbForm.PAST
PARTICIPLE, GERUND = VerbForm.PARTICIPLE, VerbForm.GERUND

_AGENTS = ("er", "or", "ist", "man", "men", "woman", "women", "ee", "ess")
Phrases = Mapping[tuple[str, ...], tuple[tuple[str, ...], ...]]


@frozen(eq=False)
class SayingWords:
    """Verbs of saying by their forms, and the words that stand around them; see the note in the packaged list.

    `verbs` maps every form to its lemma and, as bits, what forms it may be. `weak` verbs say something only right
    beside a quotation ("read a placard"). `sources` are phrases before whose word something is, by their first three
    words; `own_sources` those that mean the one last spoken of ("in his words"). `named` stand before the names of
    things in quotation marks; who does what one of the `unvoiced` forms tells is not quoted by that; whoever is
    `moved` by words feels them so himself.
    """

    verbs: Mapping[str, tuple[str, int]]
    weak: frozenset[str]
    reporting: frozenset[str]
    documents: frozenset[str]
    issuing: frozenset[str]
    sources: Phrases
    own_sources: Phrases
    adverbs: frozenset[str]
    auxiliaries: frozenset[str]
    determiners: frozenset[str]
    unnamed: frozenset[str]
    persons: frozenset[str]
    relatives: frozenset[str]
    breaks: frozenset[str]
    prepositions: frozenset[str]
    people: frozenset[str]
    human: frozenset[str]
    answers: frozenset[str]
    body_nouns: frozenset[str]
    collective_nouns: frozenset[str]
    carriers: frozenset[str]
    expressions: frozenset[str]
    roles: frozenset[str]
    not_human: frozenset[str]
    collectives: Mapping[str, str]
    named: frozenset[str]
    unvoiced: frozenset[str]
    moved: frozenset[str]
    after_heads: frozenset[str] = field(init=False)
    triggers: frozenset[str] = field(init=False)
    heads: frozenset[tuple[str, ...]] = field(init=False)  # the first words, three at most, of all sources
    marks: frozenset[str] = field(init=False)  # the triggers, and the first words of `heads`
    opening: frozenset[str] = field(init=False)  # the first words of `heads`

    @triggers.default
    def _triggers(self) -> frozenset[str]:
        return frozenset((*self.verbs, ":"))

    @heads.default
    def _heads(self) -> frozenset[tuple[str, ...]]:
        return frozenset((*self.sources, *self.own_sources))

    @marks.default
    def _marks(self) -> frozenset[str]:
        return self.triggers | self._opening()

    @opening.default
    def _opening(self) -> frozenset[str]:
        return frozenset(head[0] for head in self.heads)

    @after_heads.default
    def _after_heads(self) -> frozenset[str]:
        return self.prepositions | self.relatives | self.breaks | self.auxiliaries | self.adverbs

    def is_human(self, *keys: str) -> bool:
        """Whether one of some nouns is for a person: "resident", "shopkeeper"."""
        return bool([key for key in keys if key in self.human or (_is_of_agent(key) and key not in self.not_human)])

    @classmethod
    def default(cls, extra: Iterable[str] = ()) -> Self:
        """The packaged vocabulary, with more verbs of saying by their lemmas."""
        data = load_words("statements")
        skipped = (
            "note",
            "verbs",
            "irregular",
            "doubling",
            "sources",
            "own_sources",
            "collectives",
            "issued",
            "unvoiced",
        )
        return cls(
            verbs=_forms(data, (*data["verbs"], *extra)),
            unvoiced=frozenset(_forms(data, data["unvoiced"])),
            sources=_phrases(data["sources"]),
            collectives=dict(data["collectives"]),
            own_sources=_phrases(data["own_sources"]),
            **{name: frozenset(words) for name, words in data.items() if name not in skipped},
        )


def _forms(data: Mapping[str, Any], lemmas: Iterable[str]) -> dict[str, tuple[str, int]]:
    forms: dict[str, tuple[str, int]] = {}
    doubling = frozenset(data["doubling"])
    for lemma in lemmas:
        for form, bits in verb_forms(lemma, data["irregular"], doubling):
            before = forms.get(form)
            forms[form] = (lemma, bits | before[1]) if before and before[0] == lemma else before or (lemma, bits)
    return forms


def _phrases(phrases: Iterable[str]) -> Phrases:
    """Phrases by their first three words, longest first; those of two words by these."""
    found: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for phrase in phrases:
        words = tuple(phrase.split())
        found.setdefault(words[:3], []).append(words)
    return {first: tuple(sorted(group, key=len, reverse=True)) for first, group in found.items()}


@lru_cache(maxsize=4096)
def _is_of_agent(key: str) -> bool:
    """Whether a noun ends as those do that tell who does something."""
    return len(key) > 4 and key.endswith(_AGENTS)


@cache
def default_words() -> SayingWords:
    """The packaged vocabulary, made once."""
    return SayingWords.default()
