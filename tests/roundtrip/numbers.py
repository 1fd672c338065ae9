"""Numbers in words and figures."""

from tests.roundtrip.telling import Teller

# fmt: off
WORDS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)
ORDINALS = (
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
)
# fmt: on


def cardinal(teller: Teller, number: int, what: str = "number") -> str:
    """The number as a word or in figures."""
    if number >= len(WORDS):
        return teller.form(what, {"figures": f"{number:,}"})
    return teller.form(what, {"word": WORDS[number], "figures": str(number)})


def ordinal(teller: Teller, number: int) -> str:
    """The ordinal as a word or in figures."""
    ending = "th" if number in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    figures = f"{number}{ending}"
    if number >= len(ORDINALS):
        return teller.form("ordinal", {"figures": figures})
    return teller.form("ordinal", {"word": ORDINALS[number], "figures": figures})
