"""One noun phrase: its prefix, its head, and what each kind of head asks for."""

from caucasus_news.lexicon import SenseKind
from caucasus_news.mentions.actors.atoms import Atom, Scan
from caucasus_news.mentions.actors.bare import bare, perhaps, simple
from caucasus_news.mentions.actors.bodies import body, named_body, side
from caucasus_news.mentions.actors.designations import DIPLOMATS, top_diplomat
from caucasus_news.mentions.actors.groups import group, nationals, one_of
from caucasus_news.mentions.actors.phrase import Kind, Phrase
from caucasus_news.mentions.actors.prefix import Prefix
from caucasus_news.mentions.actors.prefix_owners import abbreviated, leads_state
from caucasus_news.mentions.actors.prefix_reading import read_prefix
from caucasus_news.mentions.actors.roles import Role
from caucasus_news.mentions.actors.standins import counted, each_of_two, nominal, ordered, pronoun, single
from caucasus_news.mentions.actors.title_tail import named
from caucasus_news.mentions.actors.titled import titled
from caucasus_news.mentions.places.patterns import border, place_noun

_DEEPEST = 4
_PERSONS = (SenseKind.PERSON, SenseKind.SURNAME)
_TITLED = frozenset({Role.TITLE, Role.RANK, Role.HONORIFIC, Role.MODIFIER})
_GROUPED = frozenset({Role.FORCE, Role.PEOPLE})
_BORDERING = frozenset({Role.BORDER, Role.LINE})
_OFFICE = "office"  # "President X's office"
_POSSESSORS = frozenset({Kind.BODY, Kind.FORCE, Kind.OFFICE, Kind.SINGLE, Kind.NOMINAL})
_SEVERAL = frozenset({"of", "group", "number", "member", "unit"})
_JOINING = frozenset({"'", "-"})
_SHARING = frozenset({"and", ",", "or"})


def noun_phrase(scan: Scan, index: int, depth: int) -> Phrase | None:
    """The noun phrase that starts at a token, or None."""
    if index >= scan.end or depth > _DEEPEST:
        return None
    atom, keys, after = scan.at[index], scan.keys, index + 1
    if atom is not None:
        if atom.kind is not None:
            if _alone(scan, atom):
                return _alone_phrase(scan, index, atom, depth)
        elif Role.PRONOUN in atom.roles and keys[index] not in scan.words_known.determiners:
            return pronoun(scan, index)
    if after < scan.end and keys[after] in _SEVERAL:
        several = one_of(scan, index, depth)
        if several is not None:
            return several
    if keys[index] == "each" and (two := each_of_two(scan, index)) is not None:
        return two
    if keys[index] == "the" and after < scan.end and scan.capitals[after] and _proper(scan.at[after]):
        whole = named_body(scan, after)
        if whole is not None:
            whole.first = index
            return whole
    if atom is None and scan.capitals[index] and keys[index] not in scan.words_known.leads:
        return bare(scan, index, Prefix(index, index), depth)  # nothing that stands before a head
    prefix = read_prefix(scan, index)
    phrase = _headed(scan, prefix, depth) if prefix.head < scan.end else None
    if phrase is not None:
        return _of_person(scan, phrase, depth) if phrase.kind is Kind.PERSON and depth == 0 else phrase
    if atom is not None and Role.PRONOUN in atom.roles:
        return pronoun(scan, index)
    if prefix.owners:
        phrase = _possessor(scan, prefix)
    elif prefix.count and prefix.determiner:
        phrase = counted(scan, prefix)
    if (
        phrase is None
        and keys[index] == "the"
        and after < scan.end
        and keys[after] in scan.words_known.follow["ordered"]
    ):
        phrase = ordered(scan, prefix)
    return phrase or bare(scan, index, prefix, depth)


def _possessor(scan: Scan, prefix: Prefix) -> Phrase | None:
    """`The Foreign Ministry's statement`: the owner, where what it owns is nobody."""
    owner = prefix.owners[-1]
    if prefix.owners[1:] or owner.kind not in _POSSESSORS or scan.possessive(owner.last) == owner.last:
        return None
    if owner.kind is not Kind.BODY and not owner.owners and owner.determiner != "the":
        return None
    owner.first, owner.sentence = prefix.first, scan.sentence
    return owner


def _of_person(scan: Scan, phrase: Phrase, depth: int) -> Phrase:
    """`President X's aide Y`: the person owns the office that follows."""
    after = scan.possessive(phrase.last)
    atom = scan.atom(after)
    if after == phrase.last or atom is None:
        return phrase
    if scan.keys[atom.first] == _OFFICE and Role.SINGLE in atom.roles:
        return single(scan, Prefix(phrase.first, after, owners=[phrase])) or phrase
    if _TITLED.isdisjoint(atom.roles):
        return phrase
    prefix = read_prefix(scan, after)
    prefix.first, prefix.owners = phrase.first, [phrase, *prefix.owners]
    return titled(scan, prefix, depth) or phrase


def _proper(atom: Atom | None) -> bool:
    """Whether a capitalised word may begin a proper name: it is no title, body or name that is known."""
    return atom is None or (atom.kind is None and Role.SINGLE in atom.roles)


def _alone(scan: Scan, atom: Atom) -> bool:
    """Whether nothing behind a name can belong to its phrase but what a name's own grammar reads."""
    after = atom.last
    if after >= scan.end:
        return True
    key = scan.keys[after]
    if scan.at[after] is not None or key in _JOINING or key in scan.words_known.adjectives:
        return False
    if key == "and" and leads_state(scan, atom):
        return False
    if key == "(" and abbreviated(scan, after):
        return scan.atom(after + 3) is None  # "United Arab Emirates (UAE) President X"
    return not scan.capitals[after] and (atom.kind is not SenseKind.DEMONYM or key not in _SHARING)


def _alone_phrase(scan: Scan, index: int, atom: Atom, depth: int) -> Phrase | None:
    if atom.kind in _PERSONS:
        return named(scan, Prefix(index, index), depth) or perhaps(scan, index)
    if atom.kind is SenseKind.DEMONYM:
        people = nationals(scan, Prefix(index, index), atom)
        if people is not None:
            return people
    return simple(scan, index, index, atom)


def _headed(scan: Scan, prefix: Prefix, depth: int) -> Phrase | None:
    """The phrase by the head that stands behind a prefix."""
    atom = scan.at[prefix.head]
    if atom is None or atom.kind is not None:
        return _name_headed(scan, prefix, atom, depth) if scan.capitals[prefix.head] else None
    roles = atom.roles
    phrase: Phrase | None = None
    if not _TITLED.isdisjoint(roles) or (scan.keys[prefix.head] in DIPLOMATS and top_diplomat(scan, prefix)):
        phrase = titled(scan, prefix, depth)
        if phrase is not None and not (Role.NOMINAL in roles and _unnamed(phrase)):
            return phrase
    if Role.NOMINAL in roles:
        phrase = nominal(scan, prefix, depth) or phrase
        if phrase is not None or _GROUPED.isdisjoint(roles):
            return phrase
    if phrase is not None:
        return phrase
    if Role.SINGLE in roles and scan.capital(prefix.head) and scan.capital(atom.last) and scan.atom(atom.last) is None:
        phrase = _proper_name(scan, prefix)
    return phrase or _noun_headed(scan, prefix, atom, depth)


def _name_headed(scan: Scan, prefix: Prefix, atom: Atom | None, depth: int) -> Phrase | None:
    """A capitalised head: a person, place or body behind an owner, or a proper name behind "the Yerevan-based"."""
    if prefix.modified and prefix.determiner == "the" and (atom is None or scan.capital(atom.last)):
        whole = _proper_name(scan, prefix)
        if whole is not None:
            return whole
    if atom is None:
        return _after_owner(scan, prefix, depth) if prefix.owners else None
    if atom.kind in _PERSONS and (_owned(prefix) or prefix.former):
        return named(scan, prefix, depth)
    if atom.kind is SenseKind.ORGANIZATION and prefix.modified and not prefix.owners:
        return simple(scan, prefix.first, prefix.head, atom)
    return place_noun(scan, prefix) if prefix.owners else None


def _noun_headed(scan: Scan, prefix: Prefix, atom: Atom, depth: int) -> Phrase | None:
    """A noun for a body, what stands for one, people, a border or a place; the first reading that holds."""
    roles = atom.roles
    if Role.BODY in roles:
        return body(scan, prefix, depth)
    phrase: Phrase | None = None
    if Role.SINGLE in roles and Role.PEOPLE in roles:
        phrase = group(scan, prefix, depth)
        if phrase is not None and phrase.kind is Kind.PERSON:
            return phrase
    if Role.SINGLE in roles and not (Role.SIDE in roles and prefix.owners):
        phrase = single(scan, prefix)
    if phrase is None and Role.SIDE in roles:
        phrase = side(scan, prefix, depth)
    if phrase is None and not _GROUPED.isdisjoint(roles):
        phrase = group(scan, prefix, depth)
    if phrase is None and not _BORDERING.isdisjoint(roles):
        phrase = border(scan, prefix, depth)
    return place_noun(scan, prefix) if phrase is None and Role.PLACE_NOUN in roles else phrase


def _proper_name(scan: Scan, prefix: Prefix) -> Phrase | None:
    """A body known from the text alone, behind the prefix."""
    whole = named_body(scan, prefix.head)
    if whole is not None:
        city = prefix.owners[-1] if prefix.owners else None
        if city is not None and city.last == prefix.head and _is_city(city):
            whole.text, whole.value = (
                scan.tokens.text_of(city.first, whole.last),
                "complete",
            )  # "Yerevan State University"
        whole.first, whole.owners = prefix.first, [*prefix.owners, *whole.owners]
    return whole


def _is_city(owner: Phrase) -> bool:
    """Whether an owner is a city by its name: no "Kremlin", which is no place of its own."""
    return owner.atom is not None and any(sense.kind is SenseKind.PLACE for sense in owner.atom.senses)


def _after_owner(scan: Scan, prefix: Prefix, depth: int) -> Phrase | None:
    """`France's NAME`, `Iran's NAME Council`: a person or body behind the owner."""
    person = named(scan, prefix, depth) if _owned(prefix) else None
    if person is not None or scan.possessive(prefix.owners[-1].last) == prefix.owners[-1].last:
        return person
    return _proper_name(scan, prefix)


def _unnamed(phrase: Phrase) -> bool:
    """Whether nothing tells whose office it is."""
    return phrase.kind is Kind.OFFICE and not phrase.owners and not phrase.parts


def _owned(prefix: Prefix) -> bool:
    """Whether a possessive, and nothing else, stands before: "France's Emmanuel Macron", "the UN's Ann Aldor"."""
    article = prefix.determiner == "the" and bool(prefix.owners) and prefix.owners[0].kind is Kind.KNOWN
    return bool(prefix.owners) and not prefix.deputy and (not prefix.determiner or article)
