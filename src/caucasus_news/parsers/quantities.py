"""How many: "at least six", "between 50 and 60", "32,000", "several dozen", "a third" of a kind that counts people."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from attrs import frozen

from caucasus_news.lexicon.words import load_words
from caucasus_news.parsers.numbers import number_at, ones, scales
from caucasus_news.text.tokens import Tokens, keys_of

_NO_MORE = 12  # tokens that a number and the words around it may take
_RANGING = frozenset({"-", "to", "or"})
_SPANNING = frozenset({"between", "from"})
_ONE = frozenset({"a", "an", "another"})
#: What stands before one that is counted without a number: "another soldier", "just a soldier".
_BY_ITSELF = _ONE | {"further", "additional", "other", "just", "only", "even", "also"}
_FURTHER = frozenset({"another", "other", "further", "additional"})
_DOUBT = 3  # how far apart "five or six" may be


@frozen
class Quantity:
    """Tokens `first` up to, not including, `last`, and the bounds that they set; both None is an untold number.

    `stated` tells a number from a mere article ("a soldier"), `more` one on top of others ("another two").
    """

    first: int
    last: int
    at_least: int | None
    at_most: int | None
    stated: bool = True
    more: bool = False

    @property
    def exact(self) -> bool:
        """Whether exactly one number fits."""
        return self.at_least is not None and self.at_least == self.at_most

    @property
    def none(self) -> bool:
        """Whether it says that there is nobody."""
        return self.at_most == 0


Phrases = Mapping[str, Any]

_LETTERS = 4  # fewer than so many stand before the number of a type of plane


def quantity_at(tokens: Tokens, index: int, end: int) -> Quantity | None:
    """The quantity that starts at token `index` and ends before token `end`; None where none starts there.

    >>> from caucasus_news.text.tokens import tokenize
    >>> tokens = tokenize("At least 1,200 soldiers")
    >>> quantity_at(tokens, 0, len(tokens))
    Quantity(first=0, last=5, at_least=1200, at_most=None, stated=True, more=False)
    """
    if index >= end:
        return None
    keys, opens = tokens.keys, openings()
    key = keys[index]
    if key in opens:
        follows = opens[key]
        if follows is not None and (index + 1 >= end or keys[index + 1] not in follows):
            return None  # "at" that is no "at least", "in" that is no "in the order of"
    elif "a" <= key[0] <= "z" or not key.isdecimal():
        return None
    if (keys[index - 1] == "-" and _is_model(tokens, index)) or (key in _SPANNING and not _may_span(keys, index, end)):
        return None
    return _Reader(tokens, index, min(end, index + _NO_MORE)).read()


def _may_span(keys: tuple[str, ...], index: int, end: int) -> bool:
    """Whether a number may stand behind the "between" or "from" at a token."""
    return index + 1 < end and (keys[index + 1] in _words()["numbers"] or not "a" <= keys[index + 1][0] <= "z")


def _is_model(tokens: Tokens, index: int) -> bool:
    """Whether a number behind a hyphen belongs to a name: the 16 of "F-16"."""
    if index < 2 or not tokens.adjoin(index) or not tokens.adjoin(index - 1):
        return False
    return len(tokens.keys[index - 2]) < _LETTERS and tokens.keys[index - 2].isalpha()


def starts_quantity(key: str) -> bool:
    """Whether a quantity can start with this word; a quick first look.

    >>> starts_quantity("dozens"), starts_quantity("soldiers")
    (True, False)
    """
    return key in openings() or (not "a" <= key[0] <= "z" and key.isdecimal())


# ---------------------------------------------------------------------- the words, as tries of keys
@cache
def _words() -> Phrases:
    data = load_words("quantities")
    tries = {
        name: _trie(data[name])
        for name in ("least", "most", "about", "after_least", "after_most", "vague", "fixed", "none")
    }
    return {**tries, "fixed_values": data["fixed"], "numbers": {*ones(), *scales(), *tries["fixed"], "a"}}


@cache
def openings() -> Mapping[str, frozenset[str] | None]:
    """The words that a quantity can start with, each with those of which one must follow; None where it needs none."""
    words = _words()
    following: dict[str, frozenset[str] | None] = {}
    for name in ("least", "most", "about", "vague", "fixed", "none"):
        for key, node in words[name].items():
            before = following.get(key, frozenset())
            following[key] = None if before is None or "" in node else before | node.keys()
    return {**following, **dict.fromkeys((*ones(), *scales(), "a", "between", "from"))}


def _trie(phrases: Iterable[str]) -> dict[str, Any]:
    root: dict[str, Any] = {}
    for phrase in phrases:
        node = root
        for key in keys_of(phrase):
            node = node.setdefault(key, {})
        node[""] = phrase
    return root


def _longest(trie: Mapping[str, Any], keys: tuple[str, ...], index: int, end: int) -> tuple[str, int]:
    """The longest phrase of `trie` at token `index`, and the token behind it; none: ("", index)."""
    node, found, stop = trie, "", index
    while index < end and keys[index] in node:
        node = node[keys[index]]
        index += 1
        if "" in node:
            found, stop = node[""], index
    return found, stop


# ---------------------------------------------------------------------- bounds
class _Reader:
    """Reads one quantity from its first token on."""

    def __init__(self, tokens: Tokens, index: int, end: int) -> None:
        self.tokens = tokens
        self.keys = tokens.keys
        self.first = index
        self.end = end
        self.words = _words()

    def read(self) -> Quantity | None:
        low = high = more = False
        i, opens = self.first, openings()
        while i < self.end and (self.keys[i] in opens or not "a" <= self.keys[i][0] <= "z"):
            found = self.amount(i, low, high, more)
            if found is not None:
                return found
            phrase, stop, bound = self.before(i)
            if not phrase:
                break
            low, high = low or bound == "least", high or bound == "most"
            more = more or not _FURTHER.isdisjoint(phrase.split())
            i = stop
        return self.alone(i, more) if i > self.first else None

    def before(self, i: int) -> tuple[str, int, str]:
        """A word before a number and the bound that it makes."""
        best = ("", i, "")
        for bound in ("least", "most", "about"):
            if self.keys[i] in self.words[bound]:
                phrase, stop = _longest(self.words[bound], self.keys, i, self.end)
                if stop > best[1]:
                    best = (phrase, stop, bound)
        return best

    def alone(self, i: int, more: bool) -> Quantity | None:
        """No number follows: "another soldier", "a soldier", "other soldiers"."""
        if self.keys[i - 1] not in _BY_ITSELF or _ONE.isdisjoint(self.keys[self.first : i]):
            return None
        return Quantity(self.first, i, 1, 1, stated=more, more=more)

    def amount(self, i: int, low: bool, high: bool, more: bool) -> Quantity | None:
        """A number, range or untold amount at token `i`, with what stands behind it."""
        keys = self.keys
        if keys[i] in _SPANNING:
            return self.span(i, more)
        for kind in ("none", "vague"):
            phrase, stop = _longest(self.words[kind], keys, i, self.end) if keys[i] in self.words[kind] else ("", i)
            if phrase and not (phrase == "some" and self.number(stop) is not None):
                bounded = max(_longest(self.words[bound], keys, i, self.end)[1] for bound in ("least", "most"))
                if self.number(i) is None and bounded <= stop:  # but "no fewer than five"
                    bound = 0 if kind == "none" else None
                    if kind == "vague" or self.first == i:
                        return Quantity(self.first, stop, bound, bound, more=more)
        counts = keys[i] in self.words["numbers"] or not "a" <= keys[i][0] <= "z"
        number = self.number(i) if counts else None
        if number is None:
            return None
        value, stop = number
        upper = self.number(stop + 1) if stop + 1 < self.end and keys[stop] in _RANGING else None
        if upper is not None and upper[0] > value and (keys[stop] != "or" or upper[0] - value <= _DOUBT):
            return Quantity(self.first, upper[1], value, upper[0], more=more)  # "7-9", "7 to 9", "five or six"
        return self.bounded(value, stop, low, high, more)

    def bounded(self, value: int, stop: int, low: bool, high: bool, more: bool) -> Quantity:
        for bound in ("after_least", "after_most"):
            if stop >= self.end or self.keys[stop] not in self.words[bound]:
                continue
            phrase, behind = _longest(self.words[bound], self.keys, stop, self.end)
            if phrase:
                low, high, stop = low or bound == "after_least", high or bound == "after_most", behind
        return Quantity(
            self.first, stop, None if high and not low else value, None if low and not high else value, more=more
        )

    def number(self, i: int) -> tuple[int, int] | None:
        """A number or an amount that has one ("a dozen"); "one" and "a hundred" too."""
        if i >= self.end:
            return None
        article = self.keys[i] == "a" and i + 1 < self.end and self.keys[i + 1] in scales()
        plain = number_at(self.tokens, i + 1 if article else i, self.end)
        if self.keys[i] not in self.words["fixed"]:
            return plain
        phrase, stop = _longest(self.words["fixed"], self.keys, i, self.end)
        if phrase and (plain is None or stop > plain[1]):
            return self.words["fixed_values"][phrase], stop
        return plain

    def span(self, i: int, more: bool) -> Quantity | None:
        """ "between 50 and 60", "from three to five"."""
        low = self.number(i + 1)
        if low is None or low[1] >= self.end or self.keys[low[1]] not in ("and", "to"):
            return None
        high = self.number(low[1] + 1)
        if high is None or high[0] < low[0]:
            return None
        return Quantity(self.first, high[1], low[0], high[0], more=more)
