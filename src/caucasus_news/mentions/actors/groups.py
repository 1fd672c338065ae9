"""Forces and people: "Azerbaijani troops", "an Armenian soldier", "one of its servicemen", "two civilians"."""

from caucasus_news.lexicon import SenseKind
from caucasus_news.mentions.actors.apposition import CLOSERS, name_list, person_tail
from caucasus_news.mentions.actors.atoms import Atom, Scan
from caucasus_news.mentions.actors.owners import complement
from caucasus_news.mentions.actors.people_names import age_end, name_at
from caucasus_news.mentions.actors.phrase import Kind, Phrase
from caucasus_news.mentions.actors.prefix import Prefix
from caucasus_news.mentions.actors.prefix_owners import owner_phrase
from caucasus_news.mentions.actors.prefix_reading import number_of, read_prefix
from caucasus_news.mentions.actors.roles import Role

#: Nouns that are more often a word before a noun than a force or a person.
_DOUBTFUL = frozenset(
    {"military", "command", "private", "major", "captain", "guards", "guard", "volunteer", "front", "unit", "guns"}
)
#: What befell the guards before it, not who they are: "a border guard wounded".
_FATES = frozenset({"wounded", "injured", "dead", "missing", "captured", "killed", "hurt"})
_MILITARY = frozenset(
    {"position", "positions", "post", "posts", "outpost", "outposts", "base", "bases", "convoy", "vehicle", "vehicles"}
    | {"equipment", "hardware", "helicopter", "helicopters", "plane", "planes", "aircraft", "drone", "drones"}
    | {"facility", "facilities", "installations", "depot", "depots", "checkpoint", "checkpoints", "truck", "trucks"}
    | {"targets", "objects", "infrastructure", "operation", "operations", "exercise", "exercises", "drills", "aid"}
)
#: What a describing noun may stand before: "a civilian EU mission".
_NAMED = frozenset({SenseKind.ORGANIZATION, SenseKind.DEMONYM, SenseKind.STATE})
_OWNED = frozenset({"others", "officials"})
_DESCRIBING = frozenset({"general", "major", "private"})
_BEHIND_NATIONAL = frozenset({"living", "residing", "working", "aged"})
_AFTER = ("of", "from")
_AT = ("of", "from", "with", "at")


def group(scan: Scan, prefix: Prefix, depth: int) -> Phrase | None:
    """`[the | two | its] [owner] NOUN [NOUN] [of OWNER]`."""
    atom = scan.at[prefix.head]
    assert atom is not None
    last, kind, noun = atom.last, Kind.FORCE, atom.roles.get(Role.FORCE)
    if noun is None:
        kind, noun = Kind.PEOPLE, atom.roles[Role.PEOPLE]
    following = scan.atom(last)
    head = prefix.head
    beside = following is not None and Role.PEOPLE in following.roles and scan.keys[following.first] not in _FATES
    if kind is Kind.FORCE and following is not None and beside:
        value = following.roles[Role.PEOPLE].value
        kind, head, last = Kind.PEOPLE, following.first, following.last
        noun_value = noun.value if value == "soldiers" and noun.value != "forces" else value
        plural = following.roles[Role.PEOPLE].plural
    else:
        noun_value, plural = noun.value, noun.plural
    if _only_qualifies(scan, prefix, head, last, plural=plural):
        return None
    if noun_value == "police":
        head = last - 1  # "police officers" are officers
    phrase = Phrase(prefix.first, last, head, kind, prefix.determiner, prefix.count, plural or prefix.count > 1)
    phrase.owners, phrase.value, phrase.sentence = prefix.owners, noun_value, scan.sentence
    links = _AT if noun_value == "officials" else _AFTER
    if scan.key(last) in links:
        owners, phrase.last = complement(scan, last, depth, plural=True, links=links)
        phrase.owners = (*phrase.owners, *owners)
        if not owners and scan.key(last + 1) in ("a", "the") and scan.capital(last + 3) and not scan.capital(last + 2):
            phrase.last = last + 3  # "the watchman of a mine X"
    _name(scan, phrase, depth)
    if phrase.value in _OWNED and not phrase.owners and phrase.kind is not Kind.PERSON:
        return None
    return phrase


def _only_qualifies(scan: Scan, prefix: Prefix, head: int, last: int, *, plural: bool) -> bool:
    """Whether a noun of forces or people names none here: it describes the next noun, or there are none."""
    if not prefix.definite and _doubtful(scan, prefix, head, last):
        return True
    key = scan.keys[head]
    if key in _DESCRIBING and not _stands(scan, prefix, scan.key(last)):
        return True
    if key == "national" and _adjective(scan, last):
        return True  # "its national security council"
    if key == "military" and scan.key(last) in _MILITARY:
        return True  # "Armenian military positions" are no military
    if prefix.owners:
        return False
    return prefix.determiner == "no" or (not plural and _describes(scan, prefix, last))


def _name(scan: Scan, phrase: Phrase, depth: int) -> None:
    """The names of the people: "the watchman X", "the victim, X, 58,", "the two Azerbaijanis, X and Y,"."""
    if depth > 0 or phrase.kind is not Kind.PEOPLE:
        return
    mark = scan.key(phrase.last)
    if not phrase.plural:
        supported = mark in scan.words_known.given and not scan.headline
        name = name_at(scan, phrase.last, supported=supported)
        if name is not None and (name.sure or scan.keys[name.first] in scan.words_known.given):
            phrase.kind, phrase.name, phrase.last, phrase.rank = Kind.PERSON, name, name.last, True
            person_tail(scan, phrase, depth)
            return
    names, end = name_list(scan, phrase.last + (mark in (",", "(")), depth)
    if phrase.plural and len(names) > 1 and (mark != "(" or scan.key(end) == ")"):
        phrase.parts, phrase.last = names, end + (mark == "(")
    elif not phrase.plural and len(names) == 1 and mark == "," and _definite(scan, phrase):
        end = age_end(scan, end)
        if scan.key(end) in CLOSERS and scan.key(end) != "and":
            phrase.kind, phrase.name, phrase.last, phrase.rank = Kind.PERSON, names[0].name, end, True


def _definite(scan: Scan, phrase: Phrase) -> bool:
    """Whether one particular person is meant: "the watchman", "Iran's top security official"."""
    if phrase.determiner in ("the", "his", "her", "its"):
        return True
    if phrase.determiner in ("a", "an") and phrase.owners and phrase.value == "officials":
        return True  # "a senior Ostian diplomat, X,"
    return bool(phrase.owners) and not phrase.determiner and scan.possessive(phrase.owners[0].last) > 0


def _describes(scan: Scan, prefix: Prefix, last: int) -> bool:
    """Whether a noun in the singular only describes the next: "two passenger planes", "sniper rifles"."""
    key, name = scan.key(last), scan.atom(last)
    if prefix.count > 1 or (name is not None and name.kind in _NAMED):
        return True
    if prefix.determiner or prefix.count or not key.isalpha() or scan.capital(last):
        return False
    return (
        key not in scan.words_known.prepositions
        and not key.endswith("ed")
        and key not in scan.words_known.follow["after_people"]
    )


def _stands(scan: Scan, prefix: Prefix, key: str) -> bool:
    """Whether a rank that is an adjective too is somebody here: no "Armenian general election", no "in general"."""
    if not (prefix.determiner or prefix.count or prefix.owners):
        return False
    follow = scan.words_known.follow["after_people"]
    return not key.isalpha() or key.endswith("ed") or key in follow or key in scan.words_known.speech


def _adjective(scan: Scan, last: int) -> bool:
    """Whether a noun stands behind "national", so that it is nobody: neither a verb nor a preposition."""
    key, known = scan.key(last), scan.words_known
    if not key.isalpha() or key.endswith("ed") or key in _BEHIND_NATIONAL:
        return False
    verbs = key in known.speech or key in known.auxiliaries or key in known.follow["after_people"]
    return not verbs and key not in known.prepositions


def _doubtful(scan: Scan, prefix: Prefix, head: int, last: int) -> bool:
    if scan.keys[head] not in _DOUBTFUL:
        return False
    return scan.key(last).isalpha() or not (prefix.count or prefix.determiner)


def one_of(scan: Scan, index: int, depth: int) -> Phrase | None:
    """`one of its soldiers`, `two of the servicemen`, `a group of Azerbaijani soldiers`, `some of them`."""
    j = index
    key = scan.keys[j]
    if key in ("a", "the", "another") and scan.key(j + 1) in ("group", "number", "member", "unit", "crew"):
        j += 1
    elif not (number_of(key) or key in ("some", "many", "several", "members", "dozens", "hundreds", "all", "most")):
        return None
    if scan.key(j + 1) != "of":
        return None
    inner = scan.read(scan, j + 2, depth + 1)
    if not isinstance(inner, Phrase) or inner.kind not in (Kind.PEOPLE, Kind.FORCE, Kind.OFFICE):
        return None
    official = inner.kind is Kind.OFFICE or inner.value == "officials"
    if number_of(key) == 1 and official and scan.key(inner.last) == "," and depth == 0:
        names, end = name_list(scan, inner.last + 1, depth)
        if len(names) == 1 and scan.key(end) == ",":  # "one of the Ostian negotiators, X,"
            inner.kind, inner.name, inner.last, inner.rank = Kind.PERSON, names[0].name, end, True
            inner.first, inner.plural = index, False
            return inner
    if inner.kind is Kind.OFFICE:
        return None
    inner.first, inner.count = index, number_of(key)
    inner.plural = inner.count != 1
    return inner


def elliptic(scan: Scan, index: int, prefix: Prefix) -> Phrase | None:
    """`an Armenian` before `and an Azerbaijani soldier`: people of the noun that follows later."""
    start = index
    if prefix.first < index:
        start = prefix.first
    atom = scan.atom(index)
    if atom is None or atom.kind is not SenseKind.DEMONYM or scan.key(atom.last) not in ("and", ",", "or"):
        return None
    j = atom.last + 1
    if scan.key(j) == "and":
        j += 1
    if scan.key(j) not in ("an", "a") and not number_of(scan.key(j)):
        return None
    later = read_prefix(scan, j)
    noun = scan.atom(later.head)
    if len(later.owners) != 1 or later.owners[0].kind is not Kind.DEMONYM or noun is None:
        return None
    return _shared(scan, start, atom, noun)


def _shared(scan: Scan, start: int, atom: Atom, noun: Atom) -> Phrase | None:
    shared = noun.roles.get(Role.FORCE) or noun.roles.get(Role.PEOPLE)
    if shared is None:
        return None
    phrase = Phrase(start, atom.last, noun.first, Kind.PEOPLE if Role.PEOPLE in noun.roles else Kind.FORCE)
    phrase.value = shared.value
    phrase.count = number_of(scan.keys[start])
    phrase.plural = phrase.count > 1
    phrase.owners, phrase.sentence = [owner_phrase(scan, atom)], scan.sentence
    return phrase


def _people_themselves(scan: Scan, prefix: Prefix, last: int) -> bool:
    """Whether a demonym in the singular means people: "a Georgian, 30,", "the Abkhaz attacked"."""
    after = scan.key(last)
    if prefix.determiner in ("a", "an"):
        return after in (",", ".", ";", ")")
    if prefix.determiner != "the":
        return False
    if after in (".", ";") and prefix.first > scan.first:
        return True  # "thanked the American."
    follow = scan.words_known.follow
    before = scan.keys[prefix.first - 1] if prefix.first > scan.first else ""
    met = before in follow["hosting"] or before in follow["encounters"] or before == "with"
    if met and after in scan.words_known.prepositions:
        return True  # "received the American on Tuesday"
    if after == "," and scan.key(last + 1) in ("who", "whose"):
        return True  # "The Turk, who took office"
    past = (
        after.endswith("ed") and after not in scan.words_known.adjectives and after not in scan.words_known.participles
    )
    return (
        past
        or after in scan.words_known.speech
        or after in follow["after_people"]
        or after in follow["after_nationals"]
    )


def nationals(scan: Scan, prefix: Prefix, atom: Atom) -> Phrase | None:
    """`Armenians`, `the Azeris`, `two Azerbaijanis`; `a Georgian,` by itself; `an Armenian one`."""
    key = scan.keys[atom.last - 1]
    singular = (*scan.keys[atom.first : atom.last - 1], key[:-1])
    plural = key.endswith("s") and singular in scan.lexicon.states_by_demonym
    plural = plural or key.endswith(("man", "men", "woman", "women"))
    one = scan.key(atom.last) in ("one", "ones")
    after = scan.key(atom.last)
    if not plural and not one and not _people_themselves(scan, prefix, atom.last):
        return None
    last = atom.last + one
    phrase = Phrase(
        prefix.first, last, last - 1, Kind.PEOPLE, prefix.determiner, prefix.count, plural or after == "ones"
    )
    phrase.value = "one" if one else "nationals"
    phrase.owners, phrase.sentence = [owner_phrase(scan, atom)], scan.sentence
    _name(scan, phrase, 0)
    return phrase
