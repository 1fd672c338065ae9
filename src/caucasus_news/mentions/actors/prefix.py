"""What stands before the head of a noun phrase: article, number, owners, adjectives, "deputy", "former"."""

from collections.abc import Sequence

from attrs import define

from caucasus_news.lexicon import Person, SenseKind
from caucasus_news.mentions.actors.atoms import Atom, Scan
from caucasus_news.mentions.actors.matters import matter
from caucasus_news.mentions.actors.phrase import Kind, PersonName, Phrase
from caucasus_news.mentions.actors.roles import Role

_MOST = 10
_MANY = 1000  # what a number with thousands counts as: only small ones are compared
_WORDS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
_SPELLED = {word: number for number, word in enumerate(_WORDS.split(), 1)}
_ATTRIBUTIVE = frozenset(
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
_PLACED = frozenset({SenseKind.STATE, SenseKind.DE_FACTO, SenseKind.CAPITAL, SenseKind.PLACE})
_GROUNDS = frozenset(
    {"region", "district", "province", "oblast", "village", "city", "town", "valley", "sector", "area", "county"}
    | {"south", "north", "east", "west", "centre", "center"}
)
_ORDINAL = ("1st", "2nd", "3rd", "th")
_PLACING = frozenset({"in", "at"})
_TITLED = (Role.TITLE, Role.MODIFIER, Role.RANK)


@define(eq=False)
class Prefix:
    """The words before a head, from token `first` to the head at `head`."""

    first: int
    head: int
    determiner: str = ""
    count: int = 0
    owners: Sequence[Phrase] = ()
    deputy: bool = False
    former: bool = False
    modified: bool = False  # adjectives or modifiers stand there
    quoted: bool = False  # the head stands in quotation marks

    @property
    def definite(self) -> bool:
        """Whether one particular thing is meant."""
        return (
            self.determiner in ("the", "this", "that", "these", "those", "both") or bool(self.owners) or self.possessed
        )

    @property
    def possessed(self) -> bool:
        """Whether a possessive pronoun stands there."""
        return self.determiner in ("his", "her", "its", "their", "our", "whose")


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
        elif atom.kind in _ATTRIBUTIVE:
            _owner(scan, prefix, atom)
        else:
            _person_owner(scan, prefix, atom)
        if prefix.head == before:
            break
    return prefix


def number_of(key: str) -> int:
    """The small number that a key writes, or 0.

    >>> number_of("two"), number_of("15"), number_of("many")
    (2, 15, 0)
    """
    return int(key) if key.isdecimal() and len(key) < 7 else _SPELLED.get(key, 0)


def _plain_word(scan: Scan, prefix: Prefix) -> None:
    key, known = scan.keys[prefix.head], scan.words_known
    if key.isdigit() and scan.keys[prefix.head + 1 : prefix.head + 5] == ("-", "year", "-", "old"):
        prefix.head, prefix.modified = prefix.head + 5, True
    elif key[0].isdigit() and key.endswith(_ORDINAL):
        prefix.head, prefix.modified = prefix.head + 1, True
    elif _year(key) or ((key.isdigit() or key in known.numbers) and _ends_place(scan, prefix)):
        return
    elif key.isdigit() or key in known.numbers:
        prefix.count = number_of(key) or prefix.count
        prefix.head += 1
        while scan.key(prefix.head) in (",", ".") and scan.key(prefix.head + 1).isdigit() and _glued(scan, prefix.head):
            prefix.head, prefix.count = prefix.head + 2, _MANY
    elif _counts_victims(scan, prefix, key):
        return
    elif key in known.adjectives and (not scan.capital(prefix.head) or prefix.head == scan.first or prefix.determiner):
        prefix.head += 1
        if scan.key(prefix.head) == "-" and scan.key(prefix.head + 1) in known.hyphened:
            prefix.head += 2
        prefix.modified = True
    elif (
        prefix.head > prefix.first
        and scan.key(prefix.head + 1) == "-"
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
    """Whether a participle is the verb before a number: "killed three Armenian women"."""
    if prefix.head != prefix.first or prefix.head == scan.first or not key.endswith("ed"):
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
    return len(key) == 4 and key.isdecimal() and key[:2] in ("19", "20")


def _noun(scan: Scan, index: int) -> bool:
    """Whether a body or title stands at a token: its "state security committee"."""
    atom = scan.atom(index)
    return atom is not None and (Role.BODY in atom.roles or Role.TITLE in atom.roles)


def _glued(scan: Scan, index: int) -> bool:
    return scan.tokens.adjoin(index) and scan.tokens.adjoin(index + 1)


def _vocabulary_word(scan: Scan, prefix: Prefix, atom: Atom) -> None:
    roles = atom.roles
    if Role.MODIFIER in roles and not (Role.TITLE in roles and not next_titled(scan, atom.last)):
        kind = roles[Role.MODIFIER]
        prefix.deputy |= kind == "deputy"
        prefix.former |= kind == "former"
        prefix.modified = True
        prefix.head = atom.last
        if scan.key(prefix.head) == "-":
            prefix.head += 1
        return
    after = scan.possessive(atom.last)
    titled = after == atom.last and next_titled(scan, after) and Role.TITLE not in roles
    if Role.FORCE in roles and (titled or (after > atom.last and (prefix.owners or next_titled(scan, after)))):
        force = Phrase(prefix.first, atom.last, atom.first, Kind.FORCE, owners=prefix.owners)
        force.value, force.determiner, force.sentence = roles[Role.FORCE].value, prefix.determiner, scan.sentence
        prefix.owners, prefix.head = [force], after
    elif Role.SIDE in roles and scan.keys[atom.first] == "party" and next_titled(scan, after):
        prefix.head, prefix.modified = after, True
    elif Role.NOMINAL in roles and after > atom.last:
        many = Phrase(prefix.first, atom.last, atom.first, Kind.NOMINAL, prefix.determiner, prefix.count, True)
        many.owners, many.value, many.sentence = prefix.owners, roles[Role.NOMINAL].value, scan.sentence
        prefix.owners, prefix.head, prefix.determiner = [many], after, ""
    elif (
        Role.SINGLE in roles
        and roles[Role.SINGLE].value == "body"
        and (next_titled(scan, after) or (after == atom.last and _peopled(scan, after)))
    ):
        one = Phrase(prefix.first, atom.last, atom.first, Kind.SINGLE, prefix.determiner, owners=prefix.owners)
        one.value, one.text, one.sentence = roles[Role.SINGLE].value, scan.keys[atom.last - 1], scan.sentence
        prefix.owners, prefix.head = [one], after
    elif Role.BODY in roles and after == atom.last and _peopled(scan, after):
        body = Phrase(prefix.first, atom.last, atom.first, Kind.BODY, owners=prefix.owners, body=roles[Role.BODY])
        body.determiner, body.sentence = prefix.determiner, scan.sentence
        prefix.owners, prefix.head = [body], after
    elif Role.BODY in roles and (after > atom.last or next_titled(scan, after)):
        if after > atom.last or not _plural_title(scan, after):
            body = Phrase(prefix.first, atom.last, atom.first, Kind.BODY, owners=prefix.owners, body=roles[Role.BODY])
            body.determiner = prefix.determiner
            prefix.owners, prefix.head = [body], after
    elif Role.TITLE in roles and after > atom.last:
        office = Phrase(prefix.first, atom.last, atom.first, Kind.OFFICE, owners=prefix.owners)
        office.titles, office.determiner = [roles[Role.TITLE]], prefix.determiner
        office.deputy, office.former = prefix.deputy, prefix.former
        prefix.owners, prefix.head, prefix.deputy, prefix.former = [office], after, False, False
    elif Role.PEOPLE in roles and prefix.owners and titled and roles[Role.PEOPLE].value == "officials":
        prefix.head, prefix.modified = after, True  # "the EU delegation head"
    elif (
        atom.last - atom.first == 1
        and scan.keys[atom.first] in scan.words_known.adjectives
        and _goes_on(scan, atom.last)
    ):
        prefix.head, prefix.modified = atom.last, True


def _goes_on(scan: Scan, index: int) -> bool:
    """Whether a head noun or a further adjective stands at a token, so that the word before it was no head."""
    atom = scan.atom(index)
    if atom is None:
        return False
    return atom.kind is None or atom.kind is SenseKind.DEMONYM


def next_titled(scan: Scan, index: int) -> bool:
    """Whether a title, or what may stand before one, follows at a token."""
    atom = scan.atom(index)
    return atom is not None and atom.kind is None and any(role in atom.roles for role in _TITLED)


def _peopled(scan: Scan, index: int) -> bool:
    """Whether people or forces follow: "Defence Ministry officials", "National Guard units"."""
    atom = scan.atom(index)
    return atom is not None and (Role.PEOPLE in atom.roles or Role.FORCE in atom.roles)


def _plural_title(scan: Scan, index: int) -> bool:
    atom = scan.atom(index)
    return False if atom is None else bool(atom.roles.get(Role.TITLE) and atom.roles[Role.TITLE].rank == "")


def _lists_nations(scan: Scan, index: int) -> bool:
    """Whether a list of nations goes on at a token: "the US and Armenian leaders", "the US, Greek and Maltese ones"."""
    nation = scan.atom(index + 1)
    if nation is None or nation.kind is not SenseKind.DEMONYM:
        return False
    return scan.key(index) == "and" or (scan.key(index) == "," and scan.key(nation.last) in ("and", ","))


def _owner(scan: Scan, prefix: Prefix, atom: Atom) -> None:
    """A state, demonym or body before the head; pairs ("Armenian-Azerbaijani", "Armenian and Azerbaijani")."""
    last = atom.last
    after = scan.possessive(last)
    if after > last:
        prefix.owners = [*prefix.owners, owner_phrase(scan, atom)]
        prefix.head = after
        _second_owner(scan, prefix)
        return
    if scan.key(last) == "-":
        other = scan.atom(last + 1)
        if other is not None and other.kind in _ATTRIBUTIVE:
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
    paired = scan.tokens.text_of(atom.first, last).isupper() and _lists_nations(scan, last)
    paired = paired or leads_state(scan, atom) or matter(scan, last)
    if atom.kind is not SenseKind.DEMONYM and not paired and not _headed(scan, last):
        if not (abbreviated(scan, last) and _headed(scan, last + 3)):
            return
        last += 3  # "the United Arab Emirates (UAE) foreign minister"
    owners = [*prefix.owners, owner_phrase(scan, atom)]
    if atom.kind is SenseKind.DEMONYM or paired:
        while scan.key(last) in ("and", ",", "&", "or"):
            other = scan.atom(last + 1)
            if other is None or not (other.kind is SenseKind.DEMONYM or _owns_office(scan, other)):
                break
            owners.append(owner_phrase(scan, other))
            last = other.last
    prefix.owners, prefix.head = owners, last


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
    other = scan.atom(atom.last + 1) if scan.key(atom.last) == "and" else None
    return atom.kind in _STATES and other is not None and _owns_office(scan, other)


def _owns_office(scan: Scan, atom: Atom) -> bool:
    """Whether a bare state stands before offices in the plural: "Azerbaijan leaders"."""
    office = scan.atom(atom.last)
    if atom.kind not in _STATES or office is None or office.kind is not None:
        return False
    title = office.roles.get(Role.TITLE)
    return title.plural if title is not None else Role.NOMINAL in office.roles


def _second_owner(scan: Scan, prefix: Prefix) -> None:
    """Another possessor of one plural head: "Armenia's and Azerbaijan's foreign ministers"."""
    other = scan.atom(prefix.head + 1) if scan.key(prefix.head) in ("and", "&") else None
    if other is None or other.kind not in _ATTRIBUTIVE:
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


def _person_owner(scan: Scan, prefix: Prefix, atom: Atom) -> None:
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
