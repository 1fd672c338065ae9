"""How names are spelled: as keys of the trie, by rule of transliteration, and nearly right."""

import re
import unicodedata
from collections.abc import Iterator

from caucasus_news.letters import fold
from caucasus_news.lexicon.trie import ACRONYM, FREE

_TOKEN = re.compile(r"\w+|[^\w\s]")
_ACRONYM_LENGTH = 4

#: Endings of surnames that news write in several ways; every ending of a row stands for the others.
_ENDINGS = (
    ("yan", "ian"),
    ("iyev", "iev", "ijev", "ijew"),
    ("iyeva", "ieva"),
    ("ayev", "aev", "aiev"),
    ("ayeva", "aeva"),
    ("oyev", "oev"),
    ("zada", "zade", "zadeh"),
    ("skiy", "sky", "skii", "ski"),
    ("dze", "dse"),
    ("shvili", "schwili", "chvili"),
)


def spellings(name: str) -> Iterator[tuple[tuple[str, ...], int]]:
    """The keys under which `name` is found, each with how it must be written there (see `trie.find`).

    A hyphen may be missing or be a space; the last full stop of an abbreviation may be the sentence's.

    >>> [keys for keys, _ in spellings("Amir-Abdollahian")]
    [('amir', '-', 'abdollahian'), ('amir', 'abdollahian'), ('amirabdollahian',)]
    """
    words = _TOKEN.findall(name if name.isascii() else unicodedata.normalize("NFC", name))
    keys = tuple([key for key in map(fold, words) if key])
    if not keys:
        return
    need = _need(words)
    yield keys, need
    if "-" in keys:
        yield tuple([key for key in keys if key != "-"]), need
        joined = _joined(keys)
        yield joined, need
    if keys[-1] == "." and len(keys) > 1:
        yield keys[:-1], need


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
    """How a name must be written: as an acronym, with a capital in the first word that has one here, or anyhow."""
    if len(words) == 1 and words[0].isupper() and len(words[0]) <= _ACRONYM_LENGTH:
        return ACRONYM
    for position, word in enumerate(words, 1):
        if not word[0].islower() and word[0].isalpha():
            return position
    return FREE


def endings(key: str) -> tuple[str, ...]:
    """Other ways to write the surname `key`, by its ending.

    >>> endings("mnatsakanyan"), endings("aliyev"), endings("smith")
    (('mnatsakanian',), ('aliev', 'alijev', 'alijew'), ())
    """
    for row in _ENDINGS:
        for ending in row:
            if key.endswith(ending) and len(key) > len(ending) + 1:
                stem = key[: -len(ending)]
                return tuple(stem + other for other in row if other != ending)
    return ()


_SOUNDS = (
    (re.compile(r"(?:j|y|i)(?:an|ants|anz)$"), "ian"),
    (re.compile(r"(?:iy|ij|y|j|i)?e[vw](a?)$"), r"ev\1"),
    (re.compile(r"o(?:w|ff|v)(a?)$"), r"ov\1"),
    (re.compile(r"tsch|tch|dsch|dzh|dj|sch|ch|zh|sh|c|j|s|z"), "s"),
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
