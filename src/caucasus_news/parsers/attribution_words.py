"""The vocabulary of attribution: reviewed data, read once."""

from functools import cache

from attrs import frozen

from caucasus_news.lexicon.words import load_words, word_sets


@frozen
class AttributionWords:
    """The word list ``attribution``, ready for look-up."""

    denying: frozenset[str]
    confirming: frozenset[str]
    accusing: frozenset[str]
    aiding: frozenset[str]
    saying: frozenset[str]
    own_report: frozenset[str]
    unsaid: frozenset[str]
    handling: frozenset[str]
    sure: frozenset[str]
    by: frozenset[str]
    differing: frozenset[str]
    rivalry: frozenset[str]
    fighting: frozenset[str]
    resisting: frozenset[str]
    meant: frozenset[str]
    judging: frozenset[str]
    fabrications: frozenset[str]
    documents: frozenset[str]
    responding: frozenset[str]
    responses: frozenset[str]


@cache
def attribution_words() -> AttributionWords:
    """The packaged words, read once."""
    return AttributionWords(**word_sets(AttributionWords, load_words("attribution")))
