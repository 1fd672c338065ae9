"""Names of places that only the text knows: a few capitalised words that mean nothing else."""

from caucasus_news.mentions.actors.atoms import Scan
from caucasus_news.mentions.actors.phrase import Kind, Phrase
from caucasus_news.mentions.actors.roles import Role

_MOST_WORDS = 3


def capitals(scan: Scan, start: int) -> int:
    """The end of a run of at most three capitalised words that mean nothing else."""
    j = start
    while j < scan.end and j - start < 2 * _MOST_WORDS:
        if scan.article(j):
            j += 2
        elif not scan.capitals[j] or scan.keys[j] in scan.words_known.stop:
            break
        atom = scan.at[j]
        if atom is not None and (atom.kind is not None or Role.PLACE_NOUN in atom.roles):
            break
        j += 1
        if scan.key(j) == "-" and scan.tokens.adjoin(j) and scan.capital(j + 1):
            j += 1
    return j


def unknown_place(scan: Scan, index: int) -> Phrase | None:
    """A place behind "of": "the mayor of NAME"."""
    last = capitals(scan, index)
    if last == index or scan.headline or (scan.words[index].isupper() and len(scan.words[index]) < 5):
        return None
    text = scan.tokens.text_of(index, last)
    return Phrase(index, last, index, Kind.PLACE, text=text, sentence=scan.sentence)
