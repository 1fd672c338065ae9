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
    keys = [fold(word) for word in words]
    if "" in keys:  # marks that fold to nothing
        words, keys = [w for w in words if fold(w)], [key for key in keys if key]
    ways = [(keys, words)]
    if "-" in keys:
        parts = [word for word in words if fold(word) != "-"]
        ways += [([fold(word) for word in way], way) for way in (parts, _joined(words))]
    if len(keys) > 1 and keys[-1] == ".":
        ways.append((keys[:-1], words[:-1]))
    return [(tuple(way), _need(written)) for way, written in ways if way]


def _joined(words: list[str]) -> list[str]:
    """The words with what hyphens part written in one."""
    out: list[str] = []
    glue = False
    for word in words:
        if fold(word) == "-":
            glue = True
        elif glue and out:
            out[-1] += word
            glue = False
        else:
            out.append(word)
    return out


#: Last words of names that tell a time elsewhere.
_TIMES = frozenset({"Today", "Now", "Tomorrow", "Tonight"})


def _need(words: list[str]) -> int:
    """How a name must be written: as an acronym, with a capital in the first word that has one here, or anyhow.

    The article of "The Guardian" may be small, but "Russia Today" is no Russia today.
    """
    if len(words) == 1 and len(words[0]) <= _ACRONYM_LENGTH and words[0].isupper():
        return ACRONYM
    if len(words) > 1 and words[-1] in _TIMES:
        return len(words)
    for position, word in enumerate(words, 1):
        first = word[0]
        if first.isalpha() and not first.islower() and (word != "The" or position == len(words)):
            return position
    return FREE


#: Endings of surnames, and what each stands for.
_TAILS = {
    **{j + "an" + s: "ian" for j in "jyi" for s in ("", "ts", "tz", "z")},
    **{i + "e" + v + a: "ev" + a for i in ("iy", "ij", "y", "j", "i", "") for v in "vw" for a in ("", "a")},
    **{"o" + v + a: "ov" + a for v in ("v", "w", "ff", "f") for a in ("", "a")},
}
_TAIL_SIZES = sorted(set(map(len, _TAILS)), reverse=True)
#: Letters that make one sound together, longest first; then the sounds that transliterations do not tell apart.
_TOGETHER = (
    *((letters, "s") for letters in ("tsch", "dsch", "tch", "dzh", "sch", "dj", "ch", "zh", "sh", "ts", "tz")),
    *((letters, "o") for letters in ("ou", "oe", "ue")),
    ("ph", "f"),
)
_ALONE = str.maketrans("cjzxqghuwye", "ssskkkkovia")
_REPEATED = re.compile(r"(.)\1+")


def canonical_key(word: str) -> str:
    """`word` boiled down to its sounds, so that transliterations of one name meet.

    Different names may meet too: compare what else is known (`Lexicon.similar_person`).

    >>> canonical_key("Jeyhun") == canonical_key("Ceyhun") == canonical_key("Dzheikhun")
    True
    >>> canonical_key("Ghazaryan") == canonical_key("Kazarian")
    True
    """
    key = fold(word)
    for size in _TAIL_SIZES:
        if key[-size:] in _TAILS:
            key = key[:-size] + _TAILS[key[-size:]]
            break
    for letters, sound in _TOGETHER:
        if letters in key:
            key = key.replace(letters, sound)
    return _REPEATED.sub(r"\1", key.translate(_ALONE))


def within(one: str, other: str, limit: int) -> bool:
    """Whether at most `limit` letters must be put in, left out, changed or swapped to make one word the other.

    >>> within("mirzuyan", "mirzoyan", 1), within("bush", "rush", 0)
    (True, False)
    """
    if one == other or limit < 1:
        return one == other and limit >= 0
    if not -limit <= len(one) - len(other) <= limit:
        return False
    alike = 0
    for here, there in zip(one, other, strict=False):
        if here != there:
            break
        alike += 1
    one, other = one[alike:], other[alike:]
    if not one or not other:
        return True  # but for what the one has more at its end
    # A few letters at most may differ, so that trying each slip is quicker than the whole table of distances.
    return (
        within(one[1:], other[1:], limit - 1)
        or within(one[1:], other, limit - 1)
        or within(one, other[1:], limit - 1)
        or (one[:2] == other[1::-1] and within(one[2:], other[2:], limit - 1))
    )
