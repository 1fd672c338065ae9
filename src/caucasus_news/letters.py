"""One way to compare spellings: case, diacritics, typographic quotes and dashes aside."""

import unicodedata
from functools import lru_cache

_PLAIN = str.maketrans(
    {
        "ə": "a",
        "ı": "i",
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ß": "ss",
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "`": "'",
        "´": "'",
        "–": "-",
        "—": "-",
        "‑": "-",
        "−": "-",
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
    }
)


def fold(word: str) -> str:
    """`word` in the spelling under which the lexicon keeps it.

    >>> fold("Şəmkir"), fold("ERDOĞAN"), fold("–")
    ('samkir', 'erdogan', '-')
    """
    return word.lower() if word.isascii() else _without_accents(word)


@lru_cache(maxsize=4096)
def _without_accents(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", word.lower().translate(_PLAIN))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).translate(_PLAIN)
