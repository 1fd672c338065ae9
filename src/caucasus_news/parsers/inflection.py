"""The forms of English verbs and nouns, from their lemmas."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

_VOWELS = "aeiou"


class VerbForm:
    """Which forms of a verb a word can be: bits of a plain number, since they are asked for at every verb."""

    BASE: Final = 1
    THIRD: Final = 2
    PAST: Final = 4
    PARTICIPLE: Final = 8
    GERUND: Final = 16


def _add_s(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh", "o")):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    return word + "s"


def plural(noun: str) -> str:
    """The plural of a noun or of a phrase's last noun.

    >>> plural("clash"), plural("phone call"), plural("casualty")
    ('clashes', 'phone calls', 'casualties')
    """
    if noun.endswith("man"):
        return noun[:-3] + "men"
    return _add_s(noun)


def verb_forms(
    lemma: str, irregular: Mapping[str, Sequence[str]], doubling: frozenset[str]
) -> Iterator[tuple[str, int]]:
    """Every form of a verb.

    `irregular` gives past and past participle of those that have their own; the `doubling` ones double their last
    consonant.
    """
    yield lemma, VerbForm.BASE
    yield ("has" if lemma == "have" else _add_s(lemma)), VerbForm.THIRD
    stem = lemma + lemma[-1] if lemma in doubling else lemma
    if lemma.endswith("ie"):
        yield lemma[:-2] + "ying", VerbForm.GERUND
    elif lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        yield lemma[:-1] + "ing", VerbForm.GERUND
    else:
        yield (stem if lemma in doubling else _gerund_stem(lemma)) + "ing", VerbForm.GERUND
    if lemma in irregular:
        past, participle = irregular[lemma]
        if past == participle:
            yield past, VerbForm.PAST | VerbForm.PARTICIPLE
        else:
            yield past, VerbForm.PAST
            yield participle, VerbForm.PARTICIPLE
    else:
        yield _add_ed(stem), VerbForm.PAST | VerbForm.PARTICIPLE


def _add_ed(stem: str) -> str:
    if stem.endswith("e"):
        return stem + "d"
    if stem.endswith("y") and stem[-2:-1] not in _VOWELS:
        return stem[:-1] + "ied"
    return stem + "ed"


def _gerund_stem(lemma: str) -> str:
    """`run` doubles its consonant, `meet` and `fight` do not: one short vowel before one consonant in one syllable."""
    short = len(lemma) > 2 and lemma[-1] not in _VOWELS + "wxy" and lemma[-2] in _VOWELS and lemma[-3] not in _VOWELS
    one_syllable = sum(c in _VOWELS for c in lemma) == 1
    return lemma + lemma[-1] if short and one_syllable else lemma
