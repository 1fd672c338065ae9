"""Ways in which a text is spoilt on its way from a page: by a scraper, an encoding, a translator, a prankster."""

import random
from collections.abc import Callable, Mapping
from typing import Final

Damage = Callable[[str, random.Random], str]

#: What other languages and scripts look like between the lines; none of it is news.
_ELSEWHERE = (
    "Министры встретились в понедельник.",
    "Նախարարները հանդիպեցին երկուշաբթի։",
    "მინისტრები ორშაბათს შეხვდნენ.",
    "Nazirlər bazar ertəsi görüşdülər.",
    "التقى الوزراء يوم الاثنين.",
    "部长们星期一举行了会晤。",
    "Les ministres se sont « rencontrés » lundi.",
)


def _sprinkled(*bits: str) -> Damage:
    def spoil(text: str, dice: random.Random) -> str:
        return "".join(letter + (dice.choice(bits) if dice.random() < 0.03 else "") for letter in text)

    return spoil


def _cut(text: str, dice: random.Random) -> str:
    first, last = sorted((dice.randrange(len(text) + 1), dice.randrange(len(text) + 1)))
    return text[first:last]


def _mixed(text: str, dice: random.Random) -> str:
    return "\n".join(f"{line} {dice.choice(_ELSEWHERE)}" for line in text.split("\n"))


def _shuffled(text: str, dice: random.Random) -> str:
    lines = text.split("\n")
    dice.shuffle(lines)
    return "\n".join(lines)


def _words_shuffled(text: str, dice: random.Random) -> str:
    words = text.split(" ")
    dice.shuffle(words)
    return " ".join(words)


def _marked_up(text: str, dice: random.Random) -> str:
    return "".join(f"<p class='x'>{line}</p><br/>&nbsp;\n" for line in text.split("\n"))


def _quoted(text: str, dice: random.Random) -> str:
    return "".join(dice.choice("“”\"‘'«") * 3 + word + " " for word in text.split(" "))


def _bytes(text: str, dice: random.Random) -> str:
    raw = bytearray(text.encode())
    for _ in range(20):
        raw[dice.randrange(len(raw))] = dice.randrange(256)
    return raw.decode(errors="surrogateescape")


DAMAGES: Final[Mapping[str, Damage]] = {
    "cut anywhere": _cut,
    "other languages": _mixed,
    "right-to-left marks": _sprinkled("\u200f", "\u202e", "\u2067", "\u061c"),
    "zero-width characters": _sprinkled("\u200b", "\u200d", "\ufeff", "\u00ad"),
    "combining marks": _sprinkled("\u0301", "\u0338", "\u20dd"),
    "control characters": _sprinkled("\x00", "\x07", "\x1b[31m", "\x7f"),
    "markup left in": _marked_up,
    "mojibake": lambda text, dice: text.encode().decode("cp1252", errors="replace"),
    "bytes flipped": _bytes,
    "CR LF": lambda text, dice: text.replace("\n", "\r\n"),
    "lone CR": lambda text, dice: text.replace("\n", "\r"),
    "tabs": lambda text, dice: text.replace(" ", "\t"),
    "one line": lambda text, dice: text.replace("\n", " "),
    "a word a line": lambda text, dice: text.replace(" ", "\n"),
    "upper case": lambda text, dice: text.upper(),
    "lower case": lambda text, dice: text.lower(),
    "no punctuation": lambda text, dice: "".join(c for c in text if c.isalnum() or c.isspace()),
    "no spaces": lambda text, dice: text.replace(" ", ""),
    "lines shuffled": _shuffled,
    "words shuffled": _words_shuffled,
    "quotes everywhere": _quoted,
    "told twice": lambda text, dice: f"{text}\n{text}",
    "backwards": lambda text, dice: text[::-1],
}
