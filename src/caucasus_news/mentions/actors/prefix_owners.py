"""Who owns the head of a noun phrase from before it: states, demonyms, bodies, persons in the possessive."""

from caucasus_news.lexicon import Person, SenseKind
from caucasus_news.mentions.actors.atoms import Atom, Scan
from caucasus_news.mentions.actors.matters import matter
from caucasus_news.mentions.actors.phrase import Kind, PersonName, Phrase
from caucasus_news.mentions.actors.prefix import Prefix, next_titled
from caucasus_news.mentions.actors.roles import Role

ATTRIBUTIVE = frozenset(
    {
        SenseKind.STATE,
        SenseKind.DE_FACTO,
        SenseKind.CAPITAL,
        SenseKind.ORGANIZATION,
        SenseKind.PLACE,
        SenseKind.MEDIUM,
        SenseKind.DEMONYM,
    }
)
_STATES = (SenseKind.STATE, SenseKind.DE_FACTO)
_PLACING = frozenset({"in", "at"})


def _lists_nations(scan: Scan, index: int) -> bool:
    """Whether a list of nations goes on at a token: "the US and Armenian leaders", "the US, Greek and Maltese ones"."""
    link = scan.key(index)
    nation = scan.atom(index + 1) if link in ("and", ",") else None
    if nation is None or nation.kind is not SenseKind.DEMONYM:
        return False
    return link == "and" or scan.key(nation.last) in ("and", ",")


def take_owner(scan: Scan, prefix: Prefix, atom: Atom) -> None:
    """A state, demonym or body before the head; pairs ("Armenian-Azerbaijani", "Armenian and Azerbaijani")."""
    last, behind = atom.last, scan.key(atom.last)
    after = scan.possessive(last) if behind == "'" else last
    if after > last:
        prefix.owners = [*prefix.owners, owner_phrase(scan, atom)]
        prefix.head = after
        _second_owner(scan, prefix)
        return
    if behind == "-":
        other = scan.atom(last + 1)
        if other is not None and other.kind in ATTRIBUTIVE and (scan.tokens.adjoin(last) or other.kind is atom.kind):
            prefix.owners = [*prefix.owners, owner_phrase(scan, atom), owner_phrase(scan, other)]
            prefix.head = other.last
        elif scan.key(last + 1) in scan.words_known.participles:
            prefix.head, prefix.modified = last + 2, True
        return
    if atom.kind is SenseKind.CAPITAL and atom.first == prefix.first and _is_where(scan, atom):
        return  # "received in Ostia President Aldor"
    if prefix.owners and matter(scan, atom.first):
        prefix.head, prefix.modified = last, True  # "the UN Libya envoy"
        return
    owns = atom.kind is SenseKind.DEMONYM or _owns_bare(scan, atom, behind)
    if not owns and not _headed(scan, last):
        if not (abbreviated(scan, last) and _headed(scan, last + 3)):
            return
        last += 3  # "the United Arab Emirates (UAE) foreign minister"
    owners = [*prefix.owners, owner_phrase(scan, atom)]
    if owns:
        while behind in ("and", ",", "or"):
            other = scan.atom(last + 1)
            if other is None or not (other.kind is SenseKind.DEMONYM or _owns_office(scan, other)):
                break
            owners.append(owner_phrase(scan, other))
            last = other.last
            behind = scan.key(last)
    prefix.owners, prefix.head = owners, last


def _owns_bare(scan: Scan, atom: Atom, behind: str) -> bool:
    """Whether a bare name owns with those behind it, or has sent who is about these: "the US Libya envoy"."""
    listed = behind in ("and", ",") and _lists_nations(scan, atom.last)
    if listed and scan.tokens.text_of(atom.first, atom.last).isupper():
        return True
    return (behind == "and" and leads_state(scan, atom)) or matter(scan, atom.last)


def _is_where(scan: Scan, atom: Atom) -> bool:
    """Whether a capital behind "in" tells where somebody with a title is met, not whose title it is.

    So does one that a sentence begins with: "From Ostia Foreign Minister Aldor called his colleague".
    """
    if atom.first <= scan.first or not next_titled(scan, atom.last):
        return False
    opening = scan.tokens.text_of(atom.first - 1, atom.first) == "From"
    return opening or scan.keys[atom.first - 1] in _PLACING


def abbreviated(scan: Scan, index: int) -> bool:
    """Whether an abbreviation in brackets stands at a token."""
    return scan.key(index) == "(" and scan.key(index + 2) == ")" and scan.words[index + 1].isupper()


def leads_state(scan: Scan, atom: Atom) -> bool:
    """Whether two bare states own the offices behind them: "the Armenia and Azerbaijan leaders"."""
    if atom.kind not in _STATES or scan.key(atom.last) != "and":
        return False
    other = scan.atom(atom.last + 1)
    return other is not None and _owns_office(scan, other)


def _owns_office(scan: Scan, atom: Atom) -> bool:
    """Whether a bare state stands before offices in the plural: "Azerbaijan leaders"."""
    office = scan.atom(atom.last)
    if atom.kind not in _STATES or office is None or office.kind is not None:
        return False
    title = office.roles.get(Role.TITLE)
    return title.plural if title is not None else Role.NOMINAL in office.roles


def _second_owner(scan: Scan, prefix: Prefix) -> None:
    """Another possessor of one plural head: "Armenia's and Azerbaijan's foreign ministers"."""
    other = scan.atom(prefix.head + 1) if scan.key(prefix.head) == "and" else None
    if other is None or other.kind not in ATTRIBUTIVE:
        return
    after = scan.possessive(other.last)
    head = scan.atom(after)
    if after > other.last and head is not None and head.kind is None and scan.key(head.last - 1).endswith("s"):
        prefix.owners = [*prefix.owners, owner_phrase(scan, other)]
        prefix.head = after


def _headed(scan: Scan, index: int) -> bool:
    """Whether a noun of the vocabulary or an adjective follows, so that the name before it describes."""
    atom = scan.atom(index)
    if atom is None:
        word = scan.key(index)  # after a bare name an "-ed" is its verb: "Armenia captured two Azerbaijani soldiers"
        return word in scan.words_known.adjectives and not word.endswith("ed") and not scan.capital(index)
    return atom.kind is None or atom.kind in (SenseKind.ORGANIZATION, SenseKind.DEMONYM)


def take_person(scan: Scan, prefix: Prefix, atom: Atom) -> None:
    """A person in the possessive before the head: "Aldor's envoy"."""
    after = scan.possessive(atom.last)
    if after == atom.last or atom.kind not in (SenseKind.PERSON, SenseKind.SURNAME):
        return
    sure = atom.kind is SenseKind.PERSON
    records = tuple([s.record for s in atom.senses if s.kind is atom.kind and isinstance(s.record, Person)])
    words = tuple(scan.tokens.text_of(atom.first, atom.last).split())
    phrase = Phrase(atom.first, atom.last, atom.first, Kind.PERSON)
    phrase.name = PersonName(atom.first, atom.last, words, records, sure=sure)
    prefix.owners, prefix.head = [*prefix.owners, phrase], after


def owner_phrase(scan: Scan, atom: Atom) -> Phrase:
    """The bare phrase of a name that owns."""
    kind = Kind.POLITY
    if atom.kind is SenseKind.DEMONYM:
        kind = Kind.DEMONYM
    elif atom.kind in (SenseKind.ORGANIZATION, SenseKind.MEDIUM, SenseKind.FRAMEWORK):
        kind = Kind.KNOWN
    elif atom.kind is SenseKind.PLACE:
        kind = Kind.PLACE
    phrase = Phrase(atom.first, atom.last, atom.first, kind, atom=atom)
    phrase.sentence = scan.sentence
    return phrase
