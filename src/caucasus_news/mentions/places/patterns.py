"""Places by the words around their names: "the village of X", "X district", "the border between A and B"."""

from caucasus_news.lexicon import SenseKind
from caucasus_news.mentions.actors.atoms import Scan
from caucasus_news.mentions.actors.owners import complement
from caucasus_news.mentions.actors.phrase import Kind, Phrase
from caucasus_news.mentions.actors.prefix import Prefix
from caucasus_news.mentions.actors.prefix_owners import owner_phrase
from caucasus_news.mentions.actors.roles import Role
from caucasus_news.mentions.places.names import capitals

_NAMES = (SenseKind.PLACE, SenseKind.CAPITAL, SenseKind.DE_FACTO)
_BORDERING = frozenset({Kind.POLITY, Kind.NOMINAL, Kind.DEMONYM, Kind.PLACE})
_WEAK = frozenset({"road", "route", "area", "region", "zone", "hill", "height", "mine", "base", "square", "street"})

#: What is done with a border, and who does it.
_DRAWING = frozenset({"delimitation", "demarcation", "and"})
_TALKS = frozenset({"consultations", "dialogue", "negotiations", "talks"})
_COMMISSIONS = frozenset({"commission", "commissions", "committee", "committees", "commissioners"})


def place_noun(scan: Scan, prefix: Prefix) -> Phrase | None:
    """`[the] NAME village`, `the village of NAME`, `village NAME`, `[STATE's] [southern] NAME province`."""
    atom = scan.at[prefix.head]
    assert atom is not None
    kind = atom.roles.get(Role.PLACE_NOUN)
    if kind is None:
        return _after_owner(scan, prefix)
    owners = [owner for owner in prefix.owners if owner.kind in (Kind.PLACE, Kind.POLITY)]
    named = owners[-1] if owners and owners[-1].last == prefix.head else None
    if named is not None:
        return _of_name(scan, prefix, atom.last, named, kind, owners[:-1])
    start = atom.last
    if scan.key(start) == "of":
        start += 1
    return _behind(scan, prefix, start, kind)


def _of_name(scan: Scan, prefix: Prefix, last: int, named: Phrase, kind: str, owners: list[Phrase]) -> Phrase | None:
    assert named.atom is not None
    if named.kind is Kind.POLITY and not any(s.kind in (*_NAMES, SenseKind.PLACE) for s in named.atom.senses):
        return None
    phrase = Phrase(prefix.first, last, named.first, Kind.PLACE, prefix.determiner, atom=named.atom, value=kind)
    phrase.text = scan.tokens.text_of(named.first, named.last)
    phrase.owners, phrase.sentence = owners, scan.sentence
    return phrase


def _behind(scan: Scan, prefix: Prefix, start: int, kind: str) -> Phrase | None:
    """The name behind the noun."""
    atom = scan.atom(start)
    if scan.key(start) == "the" or prefix.determiner in ("a", "an"):
        return None
    if atom is not None and atom.kind is not None:
        if atom.kind not in _NAMES and not any(s.kind in _NAMES for s in atom.senses):
            return None
        phrase = Phrase(prefix.first, atom.last, start, Kind.PLACE, prefix.determiner, atom=atom, value=kind)
    else:
        last = capitals(scan, start)
        known = scan.words_known
        if last - start > 1 and (scan.keys[start] in known.given or scan.keys[last - 1].endswith(known.endings)):
            return None  # "the settlement, X Y said": a person
        if last == start or scan.headline or (kind in _WEAK and scan.keys[start - 1] != "of"):
            return None
        phrase = Phrase(prefix.first, last, start, Kind.PLACE, prefix.determiner, value=kind)
    phrase.text = scan.tokens.text_of(start, phrase.last)
    phrase.owners = [owner for owner in prefix.owners if owner.kind in (Kind.POLITY, Kind.DEMONYM)]
    phrase.sentence = scan.sentence
    return phrase


def _after_owner(scan: Scan, prefix: Prefix) -> Phrase | None:
    """`Azerbaijan's Kalbajar`: a place behind the state that it lies in."""
    atom = scan.at[prefix.head]
    if atom is None or atom.kind not in (SenseKind.PLACE, SenseKind.CAPITAL) or len(prefix.owners) != 1:
        return None
    if prefix.owners[0].kind is not Kind.POLITY or prefix.owners[0].last == prefix.head:
        return None
    phrase = owner_phrase(scan, atom)
    phrase.first, phrase.kind, phrase.owners = prefix.first, Kind.PLACE, prefix.owners
    phrase.text = scan.tokens.text_of(atom.first, atom.last)
    return phrase


def unlisted_place(scan: Scan, index: int) -> Phrase | None:
    """`in NAME`, `near NAME`, `NAME district`: a name that only its place in the sentence makes a place."""
    known = scan.words_known
    if scan.headline or scan.keys[index] in known.stop or scan.keys[index] in known.peoples:
        return None
    last = capitals(scan, index)
    if last == index:
        return None
    noun = scan.atom(last)
    kind = noun.roles.get(Role.PLACE_NOUN) if noun is not None else None
    before = scan.keys[index - 1] if index > scan.first else ""
    told = before in known.inside or (before in ("from", "to") and _going(scan, index - 1))
    if kind is None and not told and not _is_struck(scan, index, last):
        return None
    if kind is None and scan.words[index].isupper() and len(scan.words[index]) < 5:
        return None
    if kind is None and before == "at" and scan.possessive(last) > last:
        return None  # "at Aldor's house"
    phrase = Phrase(index, last, index, Kind.PLACE, value=kind or "", sentence=scan.sentence)
    if noun is not None and kind is not None:
        phrase.last = noun.last
    phrase.text = scan.tokens.text_of(index, last)
    return phrase


def _is_struck(scan: Scan, index: int, last: int) -> bool:
    """Whether a name is what was attacked or taken: "the shelling of NAME", "a strike on NAME", "shelled NAME"."""
    known = scan.words_known
    if scan.keys[index] in known.given or (last - index > 1 and scan.keys[last - 1].endswith(known.endings)):
        return False
    before = scan.keys[index - 1] if index > scan.first else ""
    if before in ("of", "on", "against", "at"):
        part = before == "of" and scan.keys[index - 2] in known.parts and scan.words[index - 2].islower()
        return index - 1 > scan.first and (part or scan.keys[index - 2] in known.struck)
    return before in known.striking


def _going(scan: Scan, index: int) -> bool:
    return any(key in scan.words_known.going for key in scan.keys[max(scan.first, index - 4) : index])


def border(scan: Scan, prefix: Prefix, depth: int) -> Phrase | None:
    """`the [Armenian-Azerbaijani] border [between A and B] [with B] [of A]`, `the line of contact`."""
    atom = scan.at[prefix.head]
    assert atom is not None
    value = "border" if Role.BORDER in atom.roles else "line"
    phrase = Phrase(prefix.first, atom.last, prefix.head, Kind.PLACE, prefix.determiner, value=value)
    phrase.owners, phrase.sentence = prefix.owners, scan.sentence
    if scan.key(atom.last) in ("between", "with", "of"):
        owners, end = complement(scan, atom.last, depth, plural=True, links=("between", "with", "of"))
        if owners and all(owner.kind in _BORDERING for owner in owners):
            phrase.owners = (*phrase.owners, *owners)
            phrase.last = end
    if prefix.owners and phrase.last == atom.last and scan.key(atom.last) in _TALKS:
        return None  # "the Aldorian-Berrian border talks" are held somewhere else
    commissions = _commissions(scan, phrase.last) if prefix.owners and phrase.last == atom.last else -1
    if commissions > 0:
        return _on_border(phrase, commissions)
    if scan.keys[prefix.head] == "borders" and not (prefix.definite or phrase.owners):
        return None  # "any change of borders"
    return phrase


def _commissions(scan: Scan, index: int) -> int:
    """The end of "[delimitation] commissions" behind a border; or -1."""
    while scan.key(index) in _DRAWING:
        index += 1
    return index + 1 if scan.key(index) in _COMMISSIONS else -1


def _on_border(phrase: Phrase, last: int) -> Phrase:
    """The bodies of those whose border it is: "the Armenian and Azerbaijani border commissions"."""
    people = Phrase(phrase.first, last, last - 1, Kind.PEOPLE, phrase.determiner, plural=True)
    people.owners, people.value, people.sentence = phrase.owners, "officials", phrase.sentence
    return people
