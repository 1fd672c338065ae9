"""Whole numbers in words or figures: "thirty-one", "1,200", "2.5 million"."""

from collections.abc import Mapping
from functools import cache

from caucasus_news.lexicon.words import load_words
from caucasus_news.text.tokens import Tokens

_DIGITS = 9  # of a number in figures: beyond it is no count of people


@cache
def ones() -> Mapping[str, int]:
    """The words for numbers below a hundred, by what they count."""
    words: Mapping[str, int] = load_words("quantities")["ones"]
    return words


@cache
def scales() -> Mapping[str, int]:
    """The words that multiply: "hundred", "million"."""
    words: Mapping[str, int] = load_words("quantities")["scales"]
    return words


@cache
def ordinals() -> Mapping[str, int]:
    """The words for places in a row, by their numbers: "first", "second"."""
    words: Mapping[str, int] = load_words("temporal")["ordinals"]
    return words


def number_at(tokens: Tokens, index: int, end: int) -> tuple[int, int] | None:
    """The whole number at token `index`, in words or figures, and the token behind it.

    >>> from caucasus_news.text.tokens import tokenize
    >>> number_at(tokenize("thirty-one soldiers"), 0, 4), number_at(tokenize("2.5 million"), 0, 4)
    ((31, 3), (2500000, 4))
    """
    key = tokens.keys[index]
    if key in ones() or key in scales():
        return _spelled(tokens, index, end)
    return _figures(tokens, index, end) if not "a" <= key[0] <= "z" and key[0].isdecimal() else None


def _figures(tokens: Tokens, index: int, end: int) -> tuple[int, int] | None:
    keys = tokens.keys
    digits = keys[index]
    if not digits.isdecimal() or len(digits) > _DIGITS:
        return None
    i, fraction = index + 1, ""
    while _is_group(tokens, i, end) and len(digits) <= 6:
        i, digits = i + (2 if keys[i] in ",.'" else 1), digits + keys[i + 1 if keys[i] in ",.'" else i]
    if i + 1 < end and keys[i] == "." and keys[i + 1].isdecimal() and tokens.adjoin(i) and tokens.adjoin(i + 1):
        fraction, i = keys[i + 1], i + 2
    if i < end and keys[i] in scales():
        scale = scales()[keys[i]]
        return round(float(f"{digits}.{fraction[:6] or 0}") * scale), i + 1
    return None if fraction else (int(digits), i)


def _is_group(tokens: Tokens, i: int, end: int) -> bool:
    """Whether three more digits follow: ",000", ".000", " 000"."""
    keys = tokens.keys
    if i < end and len(keys[i]) == 3 and keys[i].isdecimal():
        return tokens.starts[i] == tokens.ends[i - 1] + 1 and len(keys[i - 1]) <= 3
    return (
        i + 1 < end
        and keys[i] in (",", ".", "'")
        and len(keys[i + 1]) == 3
        and keys[i + 1].isdecimal()
        and tokens.adjoin(i)
        and tokens.adjoin(i + 1)
    )


def _spelled(tokens: Tokens, index: int, end: int) -> tuple[int, int]:
    keys, units, factors = tokens.keys, ones(), scales()
    total = part = 0
    i = index
    while i < end:
        key = keys[i]
        if key in units and (part == 0 or part % 100 == 0 or (part % 10 == 0 and units[key] < 10)):
            part += units[key]
        elif key in factors:
            part = max(part, 1) * factors[key]
            if factors[key] >= 1000:
                total, part = total + part, 0
        elif key in ("-", "and") and i + 1 < end and keys[i + 1] in units and _joins(keys, i, units, factors):
            i += 1
            continue
        else:
            break
        i += 1
    return total + part, i


def _joins(keys: tuple[str, ...], i: int, units: Mapping[str, int], factors: Mapping[str, int]) -> bool:
    """Whether "-" or "and" at token `i` stands in a number: "twenty-one", "a hundred and five", not "two and three"."""
    if keys[i] == "-":
        return units.get(keys[i - 1], 0) >= 20
    return keys[i - 1] in factors
