"""Texts made to hurt: each repeats something that a careless rule would look back over, or forward through."""

from collections.abc import Callable
from itertools import count, islice

#: What stands before each text, so that it is read as the body of a page and not taken for its furniture.
PAGE = """Ministers to meet in Prague

The foreign ministers of Armenia and Azerbaijan will meet in Prague on Friday, the Czech Foreign Ministry said.

"""

#: What each family repeats.
REPEATED = {
    "blanks": " ",
    "line ends": "\n",
    "carriage returns": "\r",
    "tabs": "\t",
    "no-break spaces": "\u00a0",
    "zero-width spaces": "\u200b",
    "NULs": "\x00",
    "one letter": "x",
    "one capital": "X",
    "one digit": "7",
    "combining accents": "\u0301",
    "lone surrogates": "\ud800",
    "opening quotes": "“",
    "closing quotes": "”",
    "straight quotes": '"',
    "apostrophes": "'",
    "opening brackets": "(",
    "angle brackets": "<",
    "pipes": " | ",
    "full stops": ".",
    "spaced full stops": ". ",
    "ellipses": "… ",
    "dashes": "– ",
    "hyphens": "-",
    "abbreviations": "U.S. Gen. ",
    "may": "may ",
    "on 1": "on 1 ",
    "numbers": "10.05.2023 ",
    "impossible days": "31 June ",
    "weekdays": "Friday ",
    "relative days": "the following day ",
    "ranges": "from 12 to ",
    "and": "and ",
    "between": "between ",
    "of the": "of the ",
    "to to": "to ",
    "a state": "Armenia ",
    "states in a list": "Armenia, ",
    "states joined": "Armenia and ",
    "a hyphenated pair": "Armenian-Azerbaijani ",
    "the first word of a name": "Ilham ",
    "titles": "President ",
    "offices": "the Armenian foreign minister ",
    "nominals": "the two leaders ",
    "pronouns": "he said they ",
    "verbs": "met ",
    "verb groups": "will have been to have been held ",
    "a trigger noun": "talks ",
    "nested nouns": "a meeting of ",
    "a meeting": "Aliyev met Pashinyan in Brussels. ",
    "a meeting without an end": "Aliyev met Pashinyan in Brussels, and ",
    "a clash": "Two soldiers were killed on the border. ",
    "one clash, told again": "Two soldiers were killed near Sotk. ",
    "a claim and a denial": "Armenia said two soldiers were killed near Sotk on 14 May. Azerbaijan denied the attack. ",
    "a mediation": "Russia hosted talks between Armenia and Azerbaijan in Moscow on 14 May. ",
    "a statement": "“We are ready for peace,” Aliyev said. ",
    "an unclosed statement": "“We are ready for peace, Aliyev said. ",
    "tags": "<p>",
    "navigation": "read more\n",
    "datelines": "BAKU (Reuters) - ",
}


def of_names(characters: int) -> str:
    """People whom nobody knows, each only once."""
    names = (f"Minister Arm{_letters(number)}yan met envoy Qur{_letters(number)}ov. " for number in count())
    return PAGE + "".join(islice(names, characters // 40 + 1))[:characters]


def of_places(characters: int) -> str:
    """Villages that nobody knows, each only once."""
    places = (f"Shelling hit the village of Ver{_letters(number)}shen on Friday. " for number in count())
    return PAGE + "".join(islice(places, characters // 45 + 1))[:characters]


def of_days(characters: int) -> str:
    """One day after the other."""
    days = (f"They met on {number % 28 + 1} May {1900 + number % 150}. " for number in count())
    return PAGE + "".join(islice(days, characters // 22 + 1))[:characters]


def of_nested_quotes(characters: int) -> str:
    """Quotations in quotations, never closed."""
    return PAGE + ("he said: “she said: ‘" * (characters // 21 + 1))[:characters]


def of_long_words(characters: int) -> str:
    """Words of ten thousand letters."""
    return PAGE + (("Pashinyan" * 1100 + " ") * (characters // 9901 + 1))[:characters]


def _letters(number: int) -> str:
    """A number in letters."""
    said = ""
    while number:
        number, rest = divmod(number, 26)
        said += chr(ord("a") + rest)
    return said


def repeated(unit: str) -> Callable[[int], str]:
    """A text of that many characters that repeats one thing."""
    return lambda characters: PAGE + (unit * (characters // len(unit) + 1))[:characters]


FAMILIES: dict[str, Callable[[int], str]] = {
    **{name: repeated(unit) for name, unit in REPEATED.items()},
    "names": of_names,
    "places": of_places,
    "days": of_days,
    "nested quotes": of_nested_quotes,
    "long words": of_long_words,
}
