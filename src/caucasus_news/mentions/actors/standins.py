"""Nouns and pronouns that stand for those named before: "the two countries", "the ministry", "he", "both"."""

from caucasus_news.lexicon import SenseKind
from caucasus_news.mentions.actors.apposition import CLOSERS, name_list
from caucasus_news.mentions.actors.atoms import Scan
from caucasus_news.mentions.actors.entries import plural_of
from caucasus_news.mentions.actors.owners import complement, listed
from caucasus_news.mentions.actors.phrase import Kind, Phrase
from caucasus_news.mentions.actors.prefix import Prefix
from caucasus_news.mentions.actors.prefix_owners import owner_phrase
from caucasus_news.mentions.actors.roles import Role

_POINTING = frozenset({"the", "both", "these", "those", "this", "that", "all", "each", "either", "neither", "same"})
#: What may stand behind "her" that is no possessive: "briefed her on it".
_TOWARDS = frozenset({"with", "to", "from"})
_MEETING = frozenset({"rang", "ring", "saw", "see", "sees"})  # "saw both on Friday"
#: Nouns behind "each" that may mean anybody, or have a reading of their own, and those of them that mean one of two.
_LOOSE = frozenset({"people", "states"})
_SINGLE_OUT = frozenset({"commander", "counterpart", "general", "guest", "interlocutor", "man", "visitor", "woman"})
_LONGEST = 2  # words of a noun behind "each": "each foreign minister"
_BETWEEN = frozenset({"then", "later", "himself", "herself", "afterwards"})  # "The former then flew"
#: Bodies of several states, of none that they sit in: "the joint commission in Ostia".
_SHARED = frozenset({"bilateral", "joint", "mixed", "trilateral", "tripartite"})
_EACH = frozenset({"both", "each", "neither"})
_THEM = frozenset({"them", "whom", "these"})
_BEHIND_BOTH = frozenset({"in", "by", "over", "on", "at", "before", "after", "during", "separately", "together"})
_BEHIND_HER = frozenset(
    {"on", "at", "in", "of", "to", "for", "about", "that", "with", "after", "before", "and", "as", "again", "or", "but"}
    | {"afterwards", "alone", "by", "during", "from", "later", "separately", "there", "together", "when", "while"}
)
_STATELY = frozenset({Kind.POLITY, Kind.NOMINAL, Kind.KNOWN, Kind.SINGLE, Kind.DEMONYM})


def nominal(scan: Scan, prefix: Prefix, depth: int) -> Phrase | None:
    """`[the | both | their] [two] NOUN`."""
    atom = scan.at[prefix.head]
    assert atom is not None
    noun = atom.roles[Role.NOMINAL]
    pair = scan.keys[prefix.head] in ("pair", "duo") and scan.key(atom.last) == "of"
    states = scan.atom(atom.last + 1) if pair else None
    if states is not None and Role.NOMINAL in states.roles:
        noun, atom, prefix.count = states.roles[Role.NOMINAL], states, 2  # "the pair of countries"
    if prefix.determiner not in _POINTING and not prefix.possessed and not prefix.count and not prefix.owners:
        return None
    phrase = Phrase(prefix.first, atom.last, prefix.head, Kind.NOMINAL, prefix.determiner, prefix.count, plural=True)
    phrase.owners, phrase.value, phrase.sentence = prefix.owners, noun.value, scan.sentence
    phrase.deputy = prefix.deputy
    if prefix.determiner == "both" and not phrase.count:
        phrase.count = 2
    links = ("of",) if noun.value in ("states", "co-chair", "mediator") else ("of", "from")
    owners, end = complement(scan, phrase.last, depth, plural=True, links=links)
    if owners and all(owner.kind in _STATELY for owner in owners):
        phrase.owners = (*phrase.owners, *owners)
        phrase.last = end
    elif scan.key(phrase.last) in (",", "(", "-") and not (phrase.owners and noun.value == "states"):
        _named_behind(scan, phrase, depth)
    return phrase


def each_of_two(scan: Scan, index: int) -> Phrase | None:
    """`each NOUN`, of two told of before: "received each leader alone", "spoke to each minister in turn"."""
    for size in range(_LONGEST, 0, -1):
        last = index + 1 + size
        if last > scan.end or scan.capital(last - 1):
            continue
        many = (*scan.keys[index + 1 : last - 1], plural_of(scan.keys[last - 1]))
        word = scan.words_known.at(many, 0, size)
        noun = word.roles.get(Role.NOMINAL) if word is not None and word.size == size else None
        if noun is not None and (noun.value not in _LOOSE or scan.keys[last - 1] in _SINGLE_OUT):
            phrase = Phrase(index, last, last - 1, Kind.NOMINAL, "both", 2, plural=True)
            phrase.value, phrase.sentence = noun.value, scan.sentence
            return phrase
    return None


def _named_behind(scan: Scan, phrase: Phrase, depth: int) -> None:
    """Take in those whom it means, named behind it: "the two countries, A and B,", "both men, X and Y,"."""
    mark = scan.key(phrase.last)
    if phrase.value == "states":
        owners, end = listed(scan, phrase.last + 1, depth)
        if len(owners) > 1 and (scan.key(end) == ")" if mark == "(" else scan.key(end) in CLOSERS):
            phrase.owners, phrase.last = owners, end + (mark == "(")
    elif depth == 0:
        names, end = name_list(scan, phrase.last + 1, depth)
        if len(names) > 1 and (scan.key(end) == ")" if mark == "(" else scan.key(end) in CLOSERS):
            phrase.parts, phrase.last = names, end + (mark == "(")


def single(scan: Scan, prefix: Prefix) -> Phrase | None:
    """`the ministry`, `the service`, `his country`, `the other side`, `our country`."""
    atom = scan.at[prefix.head]
    assert atom is not None
    if prefix.determiner not in _POINTING and not prefix.possessed and not prefix.owners:
        return None
    if atom.roles[Role.SINGLE].value == "person":
        if prefix.owners and prefix.determiner != "the":
            return None  # "a Turkish diplomat" is anybody
        ends = _verbal(scan, atom.last, "") or scan.key(atom.last) in scan.words_known.prepositions
        if scan.keys[prefix.head] in scan.words_known.adjectives and not ends:
            return None  # "the official count"
    named = all(owner.kind is Kind.DEMONYM for owner in prefix.owners)  # "the Ostian enemy" is Ostia
    if atom.roles[Role.SINGLE].value == "enemy" and not named:
        return None  # "Ostia's foe" may be anybody
    phrase = Phrase(prefix.first, atom.last, prefix.head, Kind.SINGLE, prefix.determiner, prefix.count)
    phrase.owners, phrase.value, phrase.sentence = prefix.owners, atom.roles[Role.SINGLE].value, scan.sentence
    phrase.text = scan.keys[atom.last - 1]
    before = scan.keys[prefix.first : atom.first]
    phrase.unrecognised = any(key in scan.words_known.unrecognised for key in before)
    phrase.negated = not scan.words_known.follow["other"].isdisjoint(before)
    start = phrase.owners[-1].last if phrase.owners else prefix.head
    start = scan.possessive(start)
    if phrase.value == "body" and start < prefix.head and all(map(scan.capital, range(start, atom.last))):
        phrase.kind, phrase.text = Kind.NAMED, scan.tokens.text_of(start, atom.last)  # "Azerbaijan's State Commission"
        return phrase
    if phrase.value == "body" and scan.key(phrase.last) == "in" and _SHARED.isdisjoint(before):
        seat = scan.atom(phrase.last + 1)
        if seat is not None and seat.kind is SenseKind.CAPITAL:
            phrase.owners = (*phrase.owners, owner_phrase(scan, seat))
            phrase.last = seat.last
    return phrase


def pronoun(scan: Scan, index: int) -> Phrase | None:
    """`he`, `she`, `they`, `who`, `both`, `it`."""
    atom = scan.at[index]
    assert atom is not None
    noun = atom.roles[Role.PRONOUN]
    if noun.value == "personf" and scan.keys[index] == "her":
        after = scan.key(index + 1)
        if after.isalpha() and after not in _BEHIND_HER:
            return None  # the possessive
    phrase = Phrase(index, atom.last, index, Kind.PRONOUN, plural=noun.plural, sentence=scan.sentence)
    phrase.value, phrase.text = noun.value, scan.keys[index]
    if phrase.text in _EACH:
        if not _stands_alone(scan, index):
            return None
        if scan.key(index + 1) == "of" and scan.key(index + 2) in _THEM:
            phrase.last = index + 3
    return phrase


def _stands_alone(scan: Scan, index: int) -> bool:
    """Whether "both" has no noun behind it but a verb or the end of its phrase."""
    key, known = scan.key(index + 1), scan.words_known
    before = scan.keys[index - 1] if index > scan.first else ""
    if key in _BEHIND_BOTH and (before in _TOWARDS or before in known.follow["encounters"] or before in _MEETING):
        return True  # "spoke with both by telephone", "received both at noon"
    if before in known.speech and key in ("to", "that", "of", "about"):
        return True  # "told both to go on"
    if before.endswith("ed") and key in _BEHIND_BOTH | _TOWARDS:
        return True  # "invited both to Vienna"
    if key in known.follow["after_both"] or key in known.speech:
        return True
    if not key.isalpha() or scan.atom(index + 1) is not None or scan.capital(index + 1) or key in known.leads:
        return False
    if key.endswith("ed"):
        return True
    # "both recognise", "neither believes", but "both towns", "neither round"
    return index == scan.first and key not in known.prepositions and key.endswith("s") != (scan.keys[index] == "both")


def ordered(scan: Scan, prefix: Prefix) -> Phrase | None:
    """`the former`, `the latter` before a verb or mark, where the prefix begins with "the"."""
    last = prefix.first + 2
    word = scan.keys[last - 1]
    if not _verbal(scan, last, word):
        return None
    phrase = Phrase(prefix.first, last, last - 1, Kind.PRONOUN, "the", sentence=scan.sentence)
    phrase.value, phrase.text = "ordered", word
    return phrase


def _verbal(scan: Scan, index: int, word: str) -> bool:
    """Whether a verb or the end of a phrase stands behind "the former": no noun as in "the former residents"."""
    key, known = scan.key(index), scan.words_known
    if not key.isalpha():
        return True
    if key in _BETWEEN:
        return True
    if key in known.follow["after_both"] or key in known.speech or key in known.auxiliaries:
        return True
    if scan.atom(index) is not None or scan.capital(index) or key in known.adjectives:
        return False
    after = scan.key(index + 1)
    plain = after in known.prepositions or after in known.determiners or after == "that"
    return key.endswith("ed") or (key.endswith("s") and (plain or word != "former"))


def counted(scan: Scan, prefix: Prefix) -> Phrase | None:
    """`the two`, `the three` before a verb, where nobody owns them."""
    if prefix.determiner not in ("the", "these", "all") or not 1 < prefix.count < 10:
        return None
    last = prefix.first + 2  # "the two then met": no adjective of what follows
    if scan.keys[last - 1].isdigit() or scan.key(last) not in scan.words_known.follow["after_counted"]:
        return None
    phrase = Phrase(prefix.first, last, last - 1, Kind.NOMINAL, prefix.determiner, prefix.count, plural=True)
    phrase.value, phrase.sentence = "people", scan.sentence
    return phrase
