"""Names with no noun behind them: states, places, people, bodies, acronyms, and words that may be a surname."""

from caucasus_news.lexicon import SenseKind
from caucasus_news.mentions.actors.atoms import Atom, Scan
from caucasus_news.mentions.actors.bodies import acronym, named_body
from caucasus_news.mentions.actors.groups import elliptic, nationals
from caucasus_news.mentions.actors.phrase import Kind, PersonName, Phrase
from caucasus_news.mentions.actors.prefix import Prefix
from caucasus_news.mentions.actors.prefix_owners import owner_phrase
from caucasus_news.mentions.actors.roles import Role
from caucasus_news.mentions.actors.title_tail import named
from caucasus_news.mentions.actors.titled import state_and_name
from caucasus_news.mentions.places.patterns import unlisted_place

_PERSONS = (SenseKind.PERSON, SenseKind.SURNAME)


def bare(scan: Scan, index: int, prefix: Prefix, depth: int) -> Phrase | None:
    """A name with no noun behind it, with or without an article or a number."""
    start = index
    key, known = scan.keys[index], scan.words_known
    if key in known.determiners or (
        scan.at[index] is None and (key in known.numbers or (key[0] <= "a" and key.isdigit()))
    ):
        index += 1
        while index < scan.end and scan.at[index] is None and index < prefix.head:
            index += 1
    if index >= scan.end:
        return None
    atom = scan.at[index]
    if atom is not None and atom.kind is not None:
        return _named(scan, start, index, atom, prefix, depth)
    if key in known.articles and index == start and scan.article(index):
        return unlisted_place(scan, index)
    if not scan.capitals[index] or (atom is not None and Role.TITLE in atom.roles):
        return None
    if index > start and key != "the":
        return None
    whole = named_body(scan, index)
    if whole is None and atom is None and index == start:
        whole = named(scan, Prefix(index, index), depth)
    whole = whole or unlisted_place(scan, index) or _acronym(scan, index)
    if whole is None and atom is None and index == start:
        whole = perhaps(scan, index)
    if whole is not None:
        whole.first = start
    return whole


def perhaps(scan: Scan, index: int) -> Phrase | None:
    """A capitalised word that may be the surname of somebody whom the text names in full elsewhere."""
    word = scan.words[index]
    if len(word) < 3 or not word.isalpha() or scan.keys[index] in scan.words_known.stop:
        return None
    last = index + 1
    while scan.key(last) == "-" and scan.tokens.adjoin(last) and scan.capital(last + 1):
        last += 2
    name = PersonName(index, last, (scan.tokens.text_of(index, last),))
    return Phrase(index, last, index, Kind.PERSON, name=name, value="perhaps", sentence=scan.sentence)


def _acronym(scan: Scan, index: int) -> Phrase | None:
    """An acronym that nobody knows yet; the text may tell elsewhere what it stands for."""
    word = scan.words[index]
    if len(word) < 3 or not word.isupper() or scan.headline or scan.keys[index] in scan.words_known.stop:
        return None
    return Phrase(index, index + 1, index, Kind.NAMED, text=word, value="acronym", sentence=scan.sentence)


def _named(scan: Scan, start: int, index: int, atom: Atom, prefix: Prefix, depth: int) -> Phrase | None:
    if atom.kind is SenseKind.DEMONYM:
        return (
            elliptic(scan, index, prefix)
            or nationals(scan, prefix, atom)
            or named_body(scan, index)
            or simple(scan, index, index, atom)
        )
    if atom.kind in _PERSONS:
        return named(scan, Prefix(index, index), depth) or perhaps(scan, index)
    if state_and_name(scan, index):
        return named(scan, Prefix(start, atom.last, owners=[owner_phrase(scan, atom)]), depth)
    if scan.capital(atom.last) and atom.kind is not SenseKind.FRAMEWORK:
        whole = named_body(scan, index)
        if whole is not None and whole.last > atom.last:
            whole.first = start
            return whole
    if scan.keys[index] in scan.words_known.given and scan.capital(atom.last):
        person = named(scan, Prefix(index, index), depth)
        if person is not None and person.last > atom.last:
            return person
    return simple(scan, start, index, atom)


def _describing(scan: Scan, atom: Atom) -> bool:
    """Whether a place's name only describes the next noun, so that the article is that noun's: "the Geneva talks"."""
    place = any(sense.kind is SenseKind.PLACE for sense in atom.senses)
    return place and atom.last - atom.first == 1 and scan.key(atom.last).isalpha()


def simple(scan: Scan, start: int, index: int, atom: Atom) -> Phrase:
    """A name of the lexicon by itself, with its article where that is the name's."""
    phrase = owner_phrase(scan, atom)
    phrase.first = start if scan.keys[start] == "the" and not _describing(scan, atom) else index
    phrase.determiner = scan.keys[start] if start < index else ""
    phrase.head = atom.last - 1
    if phrase.kind is Kind.KNOWN:
        acronym(scan, phrase)
    return phrase
