"""Bodies: ministries and services of a state, sides and authorities, and bodies that only the text knows."""

from caucasus_news.lexicon import SenseKind
from caucasus_news.mentions.actors.atoms import Scan
from caucasus_news.mentions.actors.owners import complement
from caucasus_news.mentions.actors.phrase import Kind, Phrase
from caucasus_news.mentions.actors.prefix import Prefix
from caucasus_news.mentions.actors.prefix_owners import owner_phrase
from caucasus_news.mentions.actors.roles import Role

_LONGEST = 12
_JOINTS = frozenset({"of", "for", "on", "and", "the", "in", "de", "des", "to", "without", "with"})
_NAMES = frozenset({SenseKind.PERSON, SenseKind.SURNAME, SenseKind.FRAMEWORK})
_KNOWN = SenseKind.ORGANIZATION
_SEATED = (SenseKind.CAPITAL, SenseKind.STATE, SenseKind.DE_FACTO, SenseKind.PLACE)
_SIDED = frozenset({Kind.DEMONYM, Kind.POLITY, Kind.PLACE, Kind.KNOWN})
_LEADING = frozenset({Kind.PERSON, Kind.OFFICE, Kind.SINGLE})
_POLICE = "Police"
_SEATS = ("in", "at")


def body(scan: Scan, prefix: Prefix, depth: int) -> Phrase | None:
    """`[owner] BODY [of OWNER] [in CAPITAL] [(ACRONYM)]`."""
    atom = scan.at[prefix.head]
    assert atom is not None
    what = atom.roles[Role.BODY]
    if what.name == _POLICE and scan.key(atom.last) in scan.words_known.police_things:
        return None
    phrase = Phrase(prefix.first, atom.last, prefix.head, Kind.BODY, prefix.determiner, prefix.count, what.plural)
    phrase.owners, phrase.body, phrase.sentence = prefix.owners, what, scan.sentence
    phrase.text = scan.tokens.text_of(atom.first, atom.last)
    if prefix.quoted and scan.key(phrase.last) == '"':
        phrase.last += 1
    finish(scan, phrase, depth)
    return phrase


def side(scan: Scan, prefix: Prefix, depth: int) -> Phrase | None:
    """`the OWNER side`, `[OWNER] authorities [of OWNER] [in CAPITAL]`: the owner as a whole."""
    atom = scan.at[prefix.head]
    assert atom is not None
    noun = atom.roles[Role.SIDE]
    if noun.value == "part" and prefix.possessed and scan.key(atom.last) != "in":
        return None  # "for his part"
    phrase = Phrase(prefix.first, atom.last, prefix.head, Kind.SIDE, prefix.determiner, prefix.count, noun.plural)
    phrase.owners, phrase.value, phrase.sentence = prefix.owners, noun.value, scan.sentence
    if noun.value not in ("side", "part", "party", "capital"):
        finish(scan, phrase, depth)
    elif any(owner.kind not in _SIDED for owner in prefix.owners):
        return None
    if noun.value == "leadership" and any(owner.kind in _LEADING for owner in phrase.owners):
        return None  # "under the leadership of Minister Aldor": who leads
    return phrase if phrase.owners or prefix.possessed else None


def finish(scan: Scan, phrase: Phrase, depth: int) -> None:
    """Take in the owner behind a body's name, its seat where that is abroad or no owner is told, and its acronym."""
    owners, phrase.last = complement(scan, phrase.last, depth, plural=phrase.plural)
    phrase.owners = (*phrase.owners, *owners)
    if phrase.body is not None and phrase.body.abroad:
        if _capital(scan, phrase.last + 1):
            phrase.toward, phrase.last = complement(scan, phrase.last, depth, plural=False, links=_SEATS)
    elif not phrase.owners and scan.key(phrase.last) in _SEATS and _capital(scan, phrase.last + 1):
        seats, phrase.last = complement(scan, phrase.last, depth, plural=phrase.plural, links=_SEATS)
        phrase.owners = (*phrase.owners, *seats)
    acronym(scan, phrase)


def acronym(scan: Scan, phrase: Phrase) -> None:
    """Take in an acronym in brackets, and remember whose it is."""
    j = phrase.last
    if scan.key(j) == "(" and scan.key(j + 2) == ")" and len(scan.words[j + 1]) > 1 and scan.words[j + 1][:2].isupper():
        scan.acronyms.setdefault(scan.keys[j + 1], phrase)
        known = scan.atom(j + 1)
        if known is not None and known.kind is SenseKind.ORGANIZATION:
            phrase.atom = known
        phrase.last = j + 3


def _capital(scan: Scan, index: int) -> bool:
    atom = scan.atom(index)
    return atom is not None and any(s.kind in _SEATED for s in atom.senses)


def named_body(scan: Scan, index: int) -> Phrase | None:
    """A run of capitalised words with a noun for bodies in it: "Statistical Committee", "Hudson Institute"."""
    if scan.headline or (index > scan.first and scan.keys[index - 1] == "by" and scan.first == index - 1):
        return None
    known = scan.words_known
    last, noun, j, count = index, -1, index, 0
    while j < scan.end and j - index < _LONGEST:
        key, atom = scan.keys[j], scan.at[j]
        if not scan.capitals[j]:
            if key not in _JOINTS or last == index or not _joined(scan, j, noun):
                break
            j += 1
            continue
        if (
            j > index
            and atom is not None
            and (atom.kind in _NAMES or (atom.kind is _KNOWN and not scan.capital(j - 1)))
        ):
            break
        if key in known.stop and j == index:
            return None
        end = atom.last if atom is not None and atom.kind is not None else j + 1
        if (scan.keys[end - 1] in known.organization_nouns and _heads(scan, end)) or (
            key == "international" and j > index
        ):
            noun = j
        count += 1
        j = last = end
        if scan.key(j) == "-" and scan.capital(j + 1) and scan.tokens.adjoin(j):
            j += 1
        if noun < 0 and scan.key(j) == "of" and (count == 2 or scan.capital(index - 1)):
            return None  # "Ann Aldor of the Harbour Institute"
        after = scan.possessive(j)
        if after > j and not (noun < 0 and scan.capital(after)):
            break
        j = after
    return _named(scan, index, last, noun) if noun >= 0 and count > 1 else None


def _heads(scan: Scan, end: int) -> bool:
    """Whether a noun that ends here heads the name: "Staff" does not in "Staff Writer"."""
    return not scan.capital(end) or scan.at[end] is not None


def _joined(scan: Scan, j: int, noun: int) -> bool:
    """Whether a small word goes on with the name: "State Commission on Prisoners", "Bank of Georgia"."""
    if scan.keys[j] in ("in", "to", "with") or (scan.keys[j] == "and" and noun >= 0 and not _inner(scan, j)):
        return False
    following = j + 1
    if scan.key(following) == "the":
        following += 1
    return (
        scan.capital(following) and not _person(scan, following) and scan.keys[following] not in scan.words_known.stop
    )


def _inner(scan: Scan, j: int) -> bool:
    """Whether "and" stands inside a name that an "of" or "on" has opened."""
    return any(scan.keys[k] in ("of", "on", "for") for k in range(max(scan.first, j - 5), j)) and not _stranger(
        scan, j + 1
    )


def _stranger(scan: Scan, index: int) -> bool:
    """Whether a name of the lexicon stands there."""
    atom = scan.atom(index)
    return atom is not None and atom.kind is not None


def _person(scan: Scan, index: int) -> bool:
    atom = scan.atom(index)
    return atom is not None and (atom.kind in _NAMES or Role.TITLE in atom.roles)


def _named(scan: Scan, first: int, last: int, noun: int) -> Phrase | None:
    phrase = Phrase(first, last, noun, Kind.NAMED, sentence=scan.sentence)
    atom = scan.at[first]
    start = first
    if atom is not None and (atom.kind is SenseKind.DEMONYM or scan.possessive(atom.last) > atom.last):
        phrase.owners = (*phrase.owners, owner_phrase(scan, atom))
        start = scan.possessive(atom.last)
    if start >= last:
        return None
    if atom is not None and start == atom.last and scan.keys[noun] not in scan.words_known.state_nouns:
        start, phrase.value = first, "complete"  # "Georgian Young Lawyers' Association" is the whole name
    phrase.text = scan.tokens.text_of(start, last)
    for j in range(start, last):
        inner = scan.at[j]
        if inner is not None and inner.kind in (SenseKind.STATE, SenseKind.DE_FACTO) and not phrase.owners:
            phrase.owners = (*phrase.owners, owner_phrase(scan, inner))
            phrase.value = "complete"
    if phrase.owners:
        acronym(scan, phrase)
    else:
        finish(scan, phrase, 1)
    return phrase
