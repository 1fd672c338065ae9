"""The words before the head of a noun phrase, read one after the other: articles, numbers, adjectives, owners."""

from caucasus_news.lexicon import SenseKind
from caucasus_news.mentions.actors.atoms import Atom, Scan
from caucasus_news.mentions.actors.phrase import Kind, Phrase
from caucasus_news.mentions.actors.prefix import Prefix, ends_with_time, next_titled
from caucasus_news.mentions.actors.prefix_owners import ATTRIBUTIVE, take_owner, take_person
from caucasus_news.mentions.actors.roles import Role

_MOST = 10
_MANY = 1000  # what a number with thousands counts as: only small ones are compared
_WORDS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
_SPELLED = {word: number for number, word in enumerate(_WORDS.split(), 1)}
_PLACED = frozenset({SenseKind.STATE, SenseKind.DE_FACTO, SenseKind.CAPITAL, SenseKind.PLACE})
_GROUNDS = frozenset(
    {"region", "district", "province", "oblast", "village", "city", "town", "valley", "sector", "area", "county"}
    | {"south", "north", "east", "west", "centre", "center"}
)
_ORDINAL = ("1st", "2nd", "3rd", "th")


def read_prefix(scan: Scan, index: int) -> Prefix:
    """The prefix that starts at a token; its `head` may be no head at all."""
    prefix, known = Prefix(index, index), scan.words_known
    key = scan.keys[index]
    if key in known.determiners:
        prefix.determiner = key
        prefix.head += 1
    for _ in range(_MOST):
        before = prefix.head
        if before >= scan.end:
            break
        atom = scan.at[before]
        if atom is None:
            _plain_word(scan, prefix)
        elif atom.kind is None:
            _vocabulary_word(scan, prefix, atom)
        elif atom.kind in ATTRIBUTIVE:
            take_owner(scan, prefix, atom)
        else:
            take_person(scan, prefix, atom)
        if prefix.head == before:
            break
    return prefix


def number_of(key: str) -> int:
    """The small number that a key writes, or 0.

    >>> number_of("two"), number_of("15"), number_of("many")
    (2, 15, 0)
    """
    if "a" <= key[:1] <= "z" or not key.isdecimal():
        return _SPELLED.get(key, 0)
    return 0 if key[6:] else int(key)


def _plain_word(scan: Scan, prefix: Prefix) -> None:
    key, head, known = scan.keys[prefix.head], prefix.head, scan.words_known
    behind = scan.keys[head + 1] if head + 1 < scan.end else ""
    if (
        "a" <= key[0] <= "z"
        and key not in known.numbers
        and key not in known.adjectives
        and (head == prefix.first or behind != "-")
    ):
        return  # the head itself, more often than not
    figure = not "a" <= key[0] <= "z" and key.isdigit()
    if figure and behind == "-" and scan.keys[prefix.head + 1 : prefix.head + 5] == ("-", "year", "-", "old"):
        prefix.head, prefix.modified = prefix.head + 5, True
    elif not (figure or "a" <= key[0] <= "z") and key.endswith(_ORDINAL) and key[0].isdigit():
        prefix.head, prefix.modified = prefix.head + 1, True
    elif (figure and _year(key)) or ((figure or key in known.numbers) and _ends_place(scan, prefix)):
        return
    elif figure or key in known.numbers:
        prefix.count = number_of(key) or prefix.count
        prefix.head += 1
        while behind in (",", ".") and scan.key(prefix.head + 1).isdigit() and _glued(scan, prefix.head):
            prefix.head, prefix.count = prefix.head + 2, _MANY
            behind = scan.key(prefix.head)
    elif _counts_victims(scan, prefix, key):
        return
    elif key in known.adjectives and (not scan.capitals[head] or head == scan.first or prefix.determiner):
        prefix.head, prefix.modified = head + 1, True
        if behind == "-" and scan.key(head + 2) in known.hyphened:
            prefix.head += 2
    elif (
        behind == "-"
        and prefix.head > prefix.first
        and scan.key(prefix.head + 2) in known.hyphened
        and not scan.capital(prefix.head)
        and scan.tokens.adjoin(prefix.head + 1)
    ):
        prefix.head, prefix.modified = prefix.head + 3, True  # "reform-minded"
    elif key == "-" and scan.key(prefix.head - 1) in ("ex", "non", "post", "pro", "arch"):
        prefix.head += 1
    elif (
        key == '"'
        and prefix.head > prefix.first
        and (prefix.owners or prefix.determiner)
        and _noun(scan, prefix.head + 1)
    ):
        prefix.head, prefix.quoted = prefix.head + 1, True


def _counts_victims(scan: Scan, prefix: Prefix, key: str) -> bool:
    """Whether a participle is the verb before a number: "killed three Armenian women", "Georgians killed three"."""
    many = bool(prefix.owners) and prefix.owners[-1].last == prefix.head and scan.keys[prefix.head - 1].endswith("s")
    if (prefix.head != prefix.first and not many) or prefix.head == scan.first or not key.endswith("ed"):
        return False
    behind = scan.key(prefix.head + 1)
    return behind.isdigit() or behind in scan.words_known.numbers


def _ends_place(scan: Scan, prefix: Prefix) -> bool:
    """Whether a bare place stands before a number, which opens a phrase of its own: "in Ostia three soldiers died"."""
    if prefix.head == prefix.first:
        return False
    if scan.keys[prefix.head - 1] in _GROUNDS:
        return any(scan.capital(k) for k in range(prefix.first, prefix.head))
    before = next((a for k in range(prefix.head - 1, prefix.first - 1, -1) if (a := scan.at[k]) is not None), None)
    return before is not None and before.last == prefix.head and before.kind in _PLACED


def _year(key: str) -> bool:
    return key[:2] in ("19", "20") and len(key) == 4 and key.isdecimal()


def _noun(scan: Scan, index: int) -> bool:
    """Whether a body or title stands at a token: its "state security committee"."""
    atom = scan.atom(index)
    return atom is not None and (Role.BODY in atom.roles or Role.TITLE in atom.roles)


def _glued(scan: Scan, index: int) -> bool:
    return scan.tokens.adjoin(index) and scan.tokens.adjoin(index + 1)


def _vocabulary_word(scan: Scan, prefix: Prefix, atom: Atom) -> None:
    """A word of the vocabulary before the head: a modifier, or somebody whose the head is."""
    roles = atom.roles
    if Role.MODIFIER in roles and not (Role.TITLE in roles and not next_titled(scan, atom.last)):
        _modifier(scan, prefix, atom)
        return
    after = atom.last
    if after < scan.end and scan.keys[after] == "'":
        after = scan.possessive(after)
    if Role.FORCE in roles and _owns_title(scan, prefix, atom, after):
        force = _own(prefix, atom, after, Kind.FORCE)
        force.value, force.sentence = roles[Role.FORCE].value, scan.sentence
    elif Role.SIDE in roles and scan.keys[atom.first] == "party" and next_titled(scan, after):
        prefix.head, prefix.modified = after, True
    elif Role.NOMINAL in roles and after > atom.last:
        many = _own(prefix, atom, after, Kind.NOMINAL)
        many.count, many.plural, many.value, many.sentence = (
            prefix.count,
            True,
            roles[Role.NOMINAL].value,
            scan.sentence,
        )
        prefix.determiner = ""
    elif Role.SINGLE in roles and _is_body_told(scan, atom, after):
        one = _own(prefix, atom, after, Kind.SINGLE)
        one.value, one.text, one.sentence = roles[Role.SINGLE].value, scan.keys[atom.last - 1], scan.sentence
    elif Role.BODY in roles and after == atom.last and _peopled(scan, after):
        body = _own(prefix, atom, after, Kind.BODY)
        body.body, body.sentence = roles[Role.BODY], scan.sentence
    elif Role.BODY in roles and (after > atom.last or next_titled(scan, after)):
        if after > atom.last or not _plural_title(scan, after):
            _own(prefix, atom, after, Kind.BODY).body = roles[Role.BODY]
    elif Role.TITLE in roles and after > atom.last:
        office = _own(prefix, atom, after, Kind.OFFICE)
        office.titles, office.deputy, office.former = [roles[Role.TITLE]], prefix.deputy, prefix.former
        prefix.deputy, prefix.former = False, False
    elif atom.last - atom.first == 1 and scan.keys[atom.first] in scan.words_known.adjectives:
        if _goes_on(scan, atom.last):
            prefix.head, prefix.modified = atom.last, True


def _owns_title(scan: Scan, prefix: Prefix, atom: Atom, after: int) -> bool:
    """Whether a force stands before the title of somebody of it: "army commander", "the Aldorian army's commander"."""
    if after == atom.last:
        return Role.TITLE not in atom.roles and next_titled(scan, after)
    return bool(prefix.owners) or next_titled(scan, after)


def _modifier(scan: Scan, prefix: Prefix, atom: Atom) -> None:
    """ "Deputy", "former", "vice-": what kind of office it is."""
    kind = atom.roles[Role.MODIFIER]
    prefix.deputy |= kind == "deputy"
    prefix.former |= kind == "former"
    prefix.modified = True
    prefix.head = atom.last + (scan.key(atom.last) == "-")


def _own(prefix: Prefix, atom: Atom, after: int, kind: Kind) -> Phrase:
    """Make what has been read so far, up to an atom, the owner of what stands from token `after` on."""
    owner = Phrase(prefix.first, atom.last, atom.first, kind, prefix.determiner, owners=prefix.owners)
    prefix.owners, prefix.head = [owner], after
    return owner


def _is_body_told(scan: Scan, atom: Atom, after: int) -> bool:
    """Whether a bare body owns who stands behind it: "the ministry's spokesman", "ministry officials"."""
    if atom.roles[Role.SINGLE].value != "body":
        return False
    return next_titled(scan, after) or (after == atom.last and _peopled(scan, after))


def _goes_on(scan: Scan, index: int) -> bool:
    """Whether a head noun or a further adjective stands at a token, so that the word before it was no head."""
    atom = scan.atom(index)
    if atom is None or ends_with_time(scan, atom):
        return False
    return atom.kind is None or atom.kind is SenseKind.DEMONYM


def _peopled(scan: Scan, index: int) -> bool:
    """Whether people or forces follow: "Defence Ministry officials", "National Guard units"."""
    atom = scan.atom(index)
    return atom is not None and (Role.PEOPLE in atom.roles or Role.FORCE in atom.roles)


def _plural_title(scan: Scan, index: int) -> bool:
    atom = scan.atom(index)
    return False if atom is None else bool(atom.roles.get(Role.TITLE) and atom.roles[Role.TITLE].rank == "")
