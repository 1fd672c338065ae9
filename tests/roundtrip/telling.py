"""One telling of something: the dice, the day of publication, and the forms that were taken on the way."""

import datetime as dt
import random
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from attrs import Factory, define

from caucasus_news.lexicon import Lexicon

T = TypeVar("T")
Thunk = Callable[[], str]

VOWELS = "aeiouAEIOU"


@define
class Teller:
    """Chooses among forms of saying, and keeps the name of each form that it chose (`forms`)."""

    rng: random.Random
    published: dt.date
    lexicon: Lexicon
    forms: list[str] = Factory(list)

    def form(self, what: str, options: Mapping[str, T]) -> T:
        """One of the named options; its name is kept."""
        name = self.rng.choice(list(options))
        self.forms.append(f"{what}: {name}")
        return options[name]

    def said(self, what: str, options: Mapping[str, Thunk]) -> str:
        """The text of one of the named options."""
        return self.form(what, options)()

    def word(self, what: str, *options: str) -> str:
        """One of the words, itself kept as the form's name."""
        name = self.rng.choice(options)
        self.forms.append(f"{what}: {name.strip()}")
        return name

    def any(self, *options: T) -> T:
        """One of the options, without notice."""
        return self.rng.choice(options)

    def chance(self, share: float) -> bool:
        return self.rng.random() < share

    def shuffled(self, items: Iterable[T]) -> list[T]:
        row = list(items)
        self.rng.shuffle(row)
        return row


def sentence(text: str) -> str:
    """A clause as a sentence: one blank between words, no comma before another mark, a capital, a full stop."""
    text = re.sub(r"\s+", " ", text).strip()
    text = re.sub(r"\s+([,.;])", r"\1", text)
    text = re.sub(r",(?:\s*,)+", ",", text)
    text = re.sub(r",\s*\.", ".", text)
    text = text.strip(" ,")
    text = text[0].upper() + text[1:]
    return text if text[-1] in ".!?”" else text + "."


def listed(items: Sequence[str]) -> str:
    """ "A", "A and B", "A, B and C"."""
    if len(items) < 2:
        return "".join(items)
    return ", ".join(items[:-1]) + " and " + items[-1]


def article(noun: str) -> str:
    """The noun with its indefinite article."""
    special = ("UN ", "US ", "U.S. ", "EU ", "European", "one-")
    vowel = (noun[0] in VOWELS or noun.startswith(("8", "11", "18"))) and not noun.startswith(special)
    return f"{'an' if vowel else 'a'} {noun}"


def joined(*parts: str) -> str:
    """The parts that are not empty, with blanks between."""
    return " ".join(part for part in parts if part)
