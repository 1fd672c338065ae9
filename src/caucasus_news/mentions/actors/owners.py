"""Whom something belongs to: what stands behind "of", "for", "in" after a title, body or force."""

from caucasus_news.lexicon import SenseKind
from caucasus_news.mentions.actors.atoms import Scan
from caucasus_news.mentions.actors.people_names import name_at
from caucasus_news.mentions.actors.phrase import Kind, Phrase
from caucasus_news.mentions.actors.prefix_owners import owner_phrase
from caucasus_news.mentions.actors.roles import Role
from caucasus_news.mentions.places.names import unknown_place

_DEEPEST = 4
_POSSESSIVES = frozenset({"his", "her", "its", "their", "our", "whose"})
_MOST = 8
_OWNING = frozenset(
    {
        Kind.POLITY,
        Kind.KNOWN,
        Kind.NAMED,
        Kind.BODY,
        Kind.FORCE,
        Kind.PERSON,
        Kind.OFFICE,
        Kind.NOMINAL,
        Kind.SINGLE,
        Kind.SIDE,
        Kind.PLACE,
    }
)
_OWNING_ON = frozenset({Kind.POLITY, Kind.KNOWN, Kind.DEMONYM})
_HEADS = (Role.BODY, Role.FORCE, Role.TITLE, Role.MODIFIER, Role.PEOPLE, Role.PLACE_NOUN, Role.NOMINAL)


def complement(
    scan: Scan, index: int, depth: int, *, plural: bool, links: tuple[str, ...] = ("of",)
) -> tuple[list[Phrase], int]:
    """The owners behind a link word at `index` and where they end; a plural may have a list of them."""
    owners: list[Phrase] = []
    last = index
    while scan.key(last) in links and depth < _DEEPEST and len(owners) < _MOST:
        owner = owner_at(scan, last + 1, depth)
        if owner is None or _owns_on(scan, owner):
            break
        owners.append(owner)
        last = owner.last
        if plural:
            last = _list(scan, owners, last, depth)
        links = ("of",)
    return owners, last


def _owns_on(scan: Scan, owner: Phrase) -> bool:
    """Whether what the state owns is unknown, so that it is not what is meant: "the leader of A's opposition"."""
    return owner.kind in _OWNING_ON and scan.possessive(owner.last) > owner.last


def listed(scan: Scan, index: int, depth: int) -> tuple[list[Phrase], int]:
    """States and bodies in a row from a token on, "A and B", and where the row ends."""
    first = owner_at(scan, index, depth)
    if first is None or first.kind not in (Kind.POLITY, Kind.KNOWN):
        return [], index
    owners = [first]
    return owners, _list(scan, owners, first.last, depth)


def _list(scan: Scan, owners: list[Phrase], last: int, depth: int) -> int:
    """Further members: ", Azerbaijan", "and of Azerbaijan"; the end of the last one."""
    while len(owners) < _MOST and scan.key(last) in (",", "and"):
        start = last + 1
        if scan.key(start) == "and":
            start += 1
        if scan.key(start) == "of":
            start += 1
        more = owner_at(scan, start, depth)
        person = owners[0].kind is Kind.PERSON and scan.key(last) == "and"  # "the aides of X and Y"
        kinds = (Kind.PERSON,) if person else (Kind.POLITY, Kind.KNOWN)
        if more is None or more.kind not in kinds or scan.possessive(more.last) > more.last:
            break
        if scan.key(last) == "," and (_name_follows(scan, start) or (len(owners) > 1 and _is_capital(scan, last + 1))):
            break  # "of A and B, Vienna, 5 May": where they are
        owners.append(more)
        last = more.last
    return last


def _name_follows(scan: Scan, index: int) -> bool:
    atom = scan.atom(index)
    return atom is not None and atom.kind in (SenseKind.PERSON, SenseKind.SURNAME)


def _is_capital(scan: Scan, index: int) -> bool:
    atom = scan.atom(index)
    return atom is not None and atom.kind is SenseKind.CAPITAL


def owner_at(scan: Scan, index: int, depth: int) -> Phrase | None:
    """The owner that stands at a token: "Armenia", "the OSCE", "the Azerbaijani parliament", "the two countries"."""
    start = index
    while scan.key(index) in ("the", "a", "an"):
        index += 1
    atom = scan.atom(index)
    if atom is None:
        key, known = scan.key(index), scan.words_known
        leads = key in _POSSESSIVES or key in known.numbers or key in ("both", "other")
        if key in known.stop and not leads:
            return None
        return _read(scan, start, depth) or (unknown_place(scan, index) if start == index else None)
    if atom.kind in (SenseKind.PERSON, SenseKind.SURNAME):
        name = name_at(scan, index, supported=True)
        if name is None or scan.possessive(name.last) > name.last:
            return _read(scan, start, depth)
        return Phrase(start, name.last, index, Kind.PERSON, name=name)
    if atom.kind is None or atom.kind is SenseKind.DEMONYM or scan.possessive(atom.last) > atom.last:
        return _read(scan, start, depth)
    after = scan.atom(atom.last)
    if after is not None and after.kind is None and any(role in after.roles for role in _HEADS):
        return _read(scan, start, depth)
    if after is not None and Role.SINGLE in after.roles:
        return _read(scan, start, depth)
    if scan.key(atom.last) == "-" and scan.key(atom.last + 1) in scan.words_known.participles:
        return _read(scan, start, depth)
    if after is None and scan.capital(atom.last) and scan.key(atom.last) in scan.words_known.organization_nouns:
        return _read(scan, start, depth)
    if after is not None and after.kind is SenseKind.ORGANIZATION:
        atom = after  # "the CSCE Minsk Conference"
    owner = owner_phrase(scan, atom)
    owner.first = start
    if scan.key(owner.last) == "(" and scan.key(owner.last + 2) == ")" and scan.words[owner.last + 1].isupper():
        owner.last += 3  # "of the Geneva International Discussions (GID)"
    return owner


def _read(scan: Scan, index: int, depth: int) -> Phrase | None:
    phrase = scan.read(scan, index, depth + 1)
    return phrase if phrase is not None and phrase.kind in _OWNING and phrase.value != "perhaps" else None
