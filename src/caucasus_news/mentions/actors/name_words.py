"""How far the words of a person's name go: capitals, particles, initials, syllables behind a hyphen."""

from caucasus_news.letters import fold
from caucasus_news.lexicon import SenseKind
from caucasus_news.mentions.actors.atoms import Atom, Scan
from caucasus_news.mentions.actors.roles import Role

_QUOTES = frozenset({'"', "“", "”", "„", "«", "»"})
_SYLLABLE = 6  # letters of one, at most
MOST_WORDS = 4


def goes_on(scan: Scan, index: int) -> bool:
    """Whether a word that means nothing else follows a name, and ends it."""
    if not scan.capital(index) or scan.atom(index) is not None or scan.keys[index] in scan.words_known.stop:
        return False
    known, key = scan.words_known, scan.keys[index]
    noun = key in known.organization_nouns or key in known.place_nouns
    return scan.words[index].istitle() and len(key) > 3 and not noun and not scan.capital(index + 1)


def _alike(scan: Scan, atom: Atom) -> bool:
    """Whether a body's name is the surname of somebody named so far: "Thérèse Kayikwamba Wagner"."""
    return (
        atom.kind is SenseKind.ORGANIZATION
        and atom.last - atom.first == 1
        and scan.words[atom.first].istitle()
        and len(scan.keys[atom.first]) > 4
        and scan.atom(atom.first - 1) is None
        and not scan.capital(atom.last)
    )


def _geographic(scan: Scan, atom: Atom, words: list[str]) -> bool:
    """Whether a noun of place is a surname, behind one given name: "Christopher Hill"."""
    plain = Role.PLACE_NOUN in atom.roles and scan.capital(atom.first) and not scan.capital(atom.last)
    return plain and atom.last - atom.first == 1 and len(words) == 1 and fold(words[0]) in scan.words_known.given


def _inner(scan: Scan, atom: Atom, words: list[str]) -> bool:
    """Whether a place's name is a middle name, between a given name and a last word: "Abbas Badakhshan Zohouri"."""
    if atom.kind is not SenseKind.PLACE or atom.last - atom.first > 1 or len(words) > 1:
        return False
    last = atom.last
    plain = scan.capital(last) and scan.atom(last) is None and scan.keys[last] not in scan.words_known.stop
    noun = plain and scan.keys[last] in (*scan.words_known.place_nouns, *scan.words_known.organization_nouns)
    return plain and not noun and fold(words[0]) in scan.words_known.given


def run_of_name(scan: Scan, index: int) -> tuple[int, list[str], list[int]]:
    """Capitalised words from a token on: where they end, the words (hyphens joined), and where each of them ends."""
    words: list[str] = []
    ends: list[int] = []
    j = index
    while j < scan.end and len(words) <= MOST_WORDS:
        atom = scan.at[j]
        if atom is not None and j > index and not (scan.key(j + 1) == "-" and scan.tokens.adjoin(j + 1)):
            if atom.kind is SenseKind.SURNAME or (atom.kind is SenseKind.PERSON and len(words) == 1):
                words.extend(scan.tokens.text_of(j, atom.last).split())
                ends.extend([atom.last] * (len(words) - len(ends)))
                j = atom.last
                if goes_on(scan, j):
                    continue  # "Ahmed Sharif Brezovar": a known surname may be a middle name
            elif words and (_alike(scan, atom) or _inner(scan, atom, words) or _geographic(scan, atom, words)):
                words.append(scan.words[j])
                ends.append(atom.last)
                j = atom.last
                if atom.kind is SenseKind.PLACE:
                    continue  # "Abbas Badakhshan Zohouri": a middle name
            break
        key = scan.keys[j]
        if words and key in _QUOTES and scan.key(j + 2) in _QUOTES and scan.capital(j + 1) and scan.capital(j + 3):
            j += 3  # 'Mohamed "Farmajo" Aldor': what he is called besides
            continue
        if not scan.capitals[j]:
            hyphened = scan.key(j + 1) == "-" and scan.tokens.adjoin(j + 1)  # "al-Burhan"
            if not (words and key in scan.words_known.particles and scan.capital(j + 1 + hyphened)):
                break
        elif words and key in scan.words_known.stop:
            break
        last = _word_end(scan, j)
        last = _second_syllable(scan, last) if words and last == j + 1 else last
        words.append(scan.tokens.text_of(j, last))
        ends.append(last)
        j = last
    while words and not words[-1][0].isupper() and "-" not in words[-1]:
        words.pop(), ends.pop()
    return (ends[-1] if ends else index), words, ends


def _word_end(scan: Scan, j: int) -> int:
    """The end of a word with its hyphens, inner apostrophe or full stop of an initial."""
    initial = len(scan.words[j]) == 1
    j += 1
    while j < scan.end and scan.tokens.adjoin(j):
        mark = scan.keys[j]
        if mark == "." and initial:
            return j + 1
        if mark not in ("-", "'") or not scan.capital(j + 1) or not scan.tokens.adjoin(j + 1):
            return j
        if mark == "'" and not initial:
            return j
        initial = False
        j += 2
    return j


def _second_syllable(scan: Scan, j: int) -> int:
    """The end of a given name like "Jong-un", whose second syllable is written small: not of "Aldor-led"."""
    if (
        scan.key(j) != "-"
        or scan.words[j] != "-"
        or not (scan.tokens.adjoin(j) and scan.tokens.adjoin(j + 1))
        or scan.key(j + 2) == "-"
    ):
        return j
    key, compounding = scan.key(j + 1), scan.words_known.follow["compounding"]
    compound = scan.atom(j + 1) is not None or key in compounding or key.endswith(("ed", "ing"))
    return j if compound or not (key.isalpha() and 1 < len(key) <= _SYLLABLE) else j + 2
