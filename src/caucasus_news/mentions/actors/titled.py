"""Titles and the people who bear them: "Armenian Prime Minister X", "the foreign ministers of A and B, X and Y,"."""

from caucasus_news.lexicon import SenseKind
from caucasus_news.mentions.actors.apposition import bracketed, each_owned, person_tail
from caucasus_news.mentions.actors.atoms import Atom, Scan
from caucasus_news.mentions.actors.designations import hosts, top_diplomat
from caucasus_news.mentions.actors.people_names import name_at
from caucasus_news.mentions.actors.phrase import Kind, Phrase
from caucasus_news.mentions.actors.prefix import Prefix, next_titled
from caucasus_news.mentions.actors.roles import HOST, Role, Title
from caucasus_news.mentions.actors.title_tail import complete

_STATES = frozenset({"state", "states", "country", "countries", "nations"})  # "the OSCE's member states"


def titled(scan: Scan, prefix: Prefix, depth: int) -> Phrase | None:
    """`[the] [owner] TITLE+ [NAME | of OWNER [NAME] [, NAME ,]]`: an office or the person who holds it."""
    phrase = Phrase(prefix.first, prefix.head, prefix.head, Kind.OFFICE, prefix.determiner, prefix.count)
    phrase.owners, phrase.deputy, phrase.former = prefix.owners, prefix.deputy, prefix.former
    phrase.sentence = scan.sentence
    if top_diplomat(scan, prefix):
        phrase.plural, j = scan.keys[prefix.head].endswith("s"), prefix.head + 1
        phrase.titles = [scan.words_known.heads["diplomacy"]]
    else:
        j = _titles(scan, phrase)
    if prefix.quoted and scan.key(j) == '"':
        j += 1
    if not phrase.titles and not phrase.rank:
        return None
    if scan.keys[phrase.head] == "pm" and phrase.head > scan.first and scan.keys[phrase.head - 1].isdigit():
        return None  # a time of day
    if phrase.titles and phrase.titles[-1].title == HOST and (phrase.plural or not hosts(scan, prefix, j)):
        return None  # the verb, or anybody's
    name = name_at(scan, j, supported=not scan.headline)
    if name is not None:
        phrase.kind, phrase.name, phrase.last = Kind.PERSON, name, name.last
        if not phrase.plural:
            person_tail(scan, phrase, depth)
        elif scan.key(phrase.last) == "(":
            bracketed(scan, phrase)
        else:
            each_owned(scan, phrase, depth)
        return phrase
    behind = scan.key(j)
    if not phrase.titles or (behind == "-" and scan.tokens.adjoin(j)) or behind in _STATES:
        return None
    phrase.last = j
    complete(scan, phrase, depth)
    if phrase.kind is Kind.OFFICE and not _stands(scan, phrase, prefix):
        return None
    return phrase


def _titles(scan: Scan, phrase: Phrase) -> int:
    """The run of titles, ranks and honorifics; the token after it."""
    j = phrase.head
    while (atom := scan.atom(j)) is not None and atom.kind is None:
        roles = atom.roles
        if Role.TITLE in roles and not (phrase.titles and _bare(phrase)):
            phrase.titles = (*phrase.titles, roles[Role.TITLE])
            phrase.plural |= roles[Role.TITLE].plural
            phrase.head = j if len(phrase.titles) == 1 else phrase.head
        elif Role.HONORIFIC in roles or (Role.RANK in roles and _ranked(scan, atom)):
            phrase.rank = True
            phrase.military |= Role.RANK in roles
            phrase.plural |= scan.keys[atom.first].endswith("s") and scan.keys[atom.first] not in ("ms", "miss", "mrs")
        elif Role.MODIFIER in roles and not (phrase.titles and not next_titled(scan, atom.last)):
            phrase.deputy |= roles[Role.MODIFIER] == "deputy"
            phrase.former |= roles[Role.MODIFIER] == "former"
        else:
            break
        j = atom.last
        if phrase.titles and not phrase.plural and scan.key(j) == "and" and _second(scan, phrase, j):
            j += 1
    return j


def _bare(phrase: Phrase) -> bool:
    """Whether the last title is one that no other follows: "president minister" are two people."""
    return phrase.titles[-1].rank == "same"


def _ranked(scan: Scan, atom: Atom) -> bool:
    """Whether a rank is one here: written with a capital, or before a capitalised word."""
    after = scan.atom(atom.last)
    if Role.TITLE in atom.roles or scan.capital(atom.first):
        return scan.capital(atom.last) or (after is not None and Role.RANK in after.roles)
    return scan.capital(atom.last) and name_at(scan, atom.last) is not None


def _second(scan: Scan, phrase: Phrase, j: int) -> bool:
    """Whether "and" at `j` joins another title of the same person: "state secretary and deputy foreign minister"."""
    atom = scan.atom(j + 1)
    if atom is None or atom.kind is not None:
        return False
    deputy = atom.roles.get(Role.MODIFIER) == "deputy"
    other: Title | None = atom.roles.get(Role.TITLE)
    second = phrase.deputy or phrase.titles[-1].rank == "deputy"  # "deputy prime minister and foreign minister"
    return deputy or (other is not None and second and other.rank in ("deputy", "minister", "envoy"))


def _stands(scan: Scan, phrase: Phrase, prefix: Prefix) -> bool:
    """Whether a title without a name is an office at all: weak ones need an owner, or an article for a profession."""
    title = phrase.titles[-1]
    if phrase.parts or phrase.owners or prefix.possessed:
        return True
    if scan.key(phrase.last) == "of":
        phrase.indefinite = True  # "the leader of the protest"
        return not title.weak
    phrase.indefinite = prefix.determiner not in ("the", "this", "that", "both", "these", "those") and not prefix.count
    if title.title == HOST:
        return True  # who was told of, where the words around it ask for somebody
    if title.weak:
        return prefix.determiner == "the" and (title.profession or scan.capital(phrase.head))
    if title.plural or prefix.determiner == "the":
        return True
    # "The Secretary" in the middle of a sentence needs no article where it is written with a capital
    return scan.capital(phrase.head) and scan.at[phrase.head] is not None and phrase.head > scan.first


def state_and_name(scan: Scan, index: int) -> bool:
    """Whether a state's name at a token is followed by one of its people: "Turkey Hakan Fidan"."""
    atom = scan.atom(index)
    if atom is None or atom.kind not in (SenseKind.STATE, SenseKind.DE_FACTO):
        return False
    name = name_at(scan, atom.last)
    code = atom.senses[0].record.id
    return name is not None and name.sure and any(t.jurisdiction == code for r in name.records for t in r.terms)
