"""How names are spelled: as keys of the trie, by their sounds, and nearly right."""

import re
import unicodedata

from caucasus_news.letters import fold
from caucasus_news.lexicon.trie import ACRONYM, FREE

_TOKEN = re.compile(r"\w+|[^\w\s]")
_ACRONYM_LENGTH = 4


def spellings(name: str) -> list[tuple[tuple[str, ...], int]]:
    """The keys under which `name` is found, each with how it must be written there (see `trie.find`).

    A hyphen may be missing or be a space; the last full stop of an abbreviation may be the sentence's.

    >>> [keys for keys, _ in spellings("Amir-Abdollahian")]
    [('amir', '-', 'abdollahian'), ('amir', 'abdollahian'), ('amirabdollahian',)]
    """
    if name.isascii() and name.replace(" ", "").isalpha():  # by far the most, and the cheapest
        words = name.split(" ")
        if "" not in words:
            return [(tuple(name.lower().split(" ")), _need(words))]
    words = _TOKEN.findall(unicodedata.normalize("NFC", name))
    keys = tuple([key for key in map(fold, words) if key])
    if not keys:
        return []
    need = _need(words)
    found = [(keys, need)]
    if "-" in keys:
        found.append((tuple([key for key in keys if key != "-"]), need))
        found.append((_joined(keys), need))
    if keys[-1] == "." and len(keys) > 1:
        found.append((keys[:-1], need))
    return [(way, need) for way, need in found if way]


def _joined(keys: tuple[str, ...]) -> tuple[str, ...]:
    """The keys with what hyphens part written in one."""
    out: list[str] = []
    glue = False
    for key in keys:
        if key == "-":
            glue = True
        elif glue and out:
            out[-1] += key
            glue = False
        else:
            out.append(key)
    return tuple(out)


def _need(words: list[str]) -> int:
    """How a name must be written: as an acronym, with a capital in the first word that has one here, or anyhow.

    The article of "The Guardian" may be small.
    """
    if len(words) == 1 and len(words[0]) <= _ACRONYM_LENGTH and words[0].isupper():
        return ACRONYM
    for position, word in enumerate(words, 1):
        first = word[0]
        if first.isalpha() and not first.islower() and (word != "The" or position == len(words)):
            return position
    return FREE


_SOUNDS = (
    (re.compile(r"(?:j|y|i)(?:an|ants|anz)$"), "ian"),
    (re.compile(r"(?:iy|ij|y|j|i)?e[vw](a?)$"), r"ev\1"),
    (re.compile(r"o(?:w|ff?|v)(a?)$"), r"ov\1"),
    (re.compile(r"tsch|tch|dsch|dzh|dj|sch|ch|zh|sh|ts|tz|c|j|s|z"), "s"),
    (re.compile(r"kh|gh|x|q|k|g|h"), "k"),
    (re.compile(r"ou|oe|ue|u|w(?=[aeiou])"), "o"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"w"), "v"),
    (re.compile(r"[yi]+"), "i"),
    (re.compile(r"[ae]+"), "a"),
    (re.compile(r"(.)\1+"), r"\1"),
)


def canonical_key(word: str) -> str:
    """`word` boiled down to its sounds, so that transliterations of one name meet.

    Different names may meet too: compare what else is known (`Lexicon.similar_person`).

    >>> canonical_key("Jeyhun") == canonical_key("Ceyhun") == canonical_key("Dzheikhun")
    True
    >>> canonical_key("Ghazaryan") == canonical_key("Kazarian")
    True
    """
    key = fold(word)
    for pattern, sound in _SOUNDS:
        key = pattern.sub(sound, key)
    return key


def within(one: str, other: str, limit: int) -> bool:
    """Whether at most `limit` letters must be put in, left out, changed or swapped to make one word the other.

    >>> within("mirzuyan", "mirzoyan", 1), within("bush", "rush", 0)
    (True, False)
    """
    if abs(len(one) - len(other)) > limit:
        return False
    before, row = [0] * (len(other) + 1), list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        ahead = [i]
        for j, b in enumerate(other, 1):
            cost = min(row[j] + 1, ahead[j - 1] + 1, row[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, before[j - 2] + 1)
            ahead.append(cost)
        before, row = row, ahead
        if min(row) > limit:
            return False
    return row[-1] <= limit
