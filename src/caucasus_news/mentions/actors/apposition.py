"""What may stand behind a name: an age, "of Armenia", a title or description between commas; and lists of names."""

from caucasus_news.lexicon import SenseKind
from caucasus_news.mentions.actors.atoms import Scan
from caucasus_news.mentions.actors.owners import owner_at
from caucasus_news.mentions.actors.people_names import age_end, begins_name, name_at
from caucasus_news.mentions.actors.phrase import Kind, Phrase
from caucasus_news.mentions.actors.prefix_owners import owner_phrase
from caucasus_news.mentions.actors.roles import Role

CLOSERS = frozenset({",", ".", ";", ":", ")", "(", "-", '"', "", "and", "who", "whose", "?", "!"})
_MOST = 8
_POSSESSIVES = frozenset({"his", "her", "their", "its"})
_LOOSE = 12
#: Ranks in which nobody serves a state after another: "chaired by Aldor, the Berrian defence minister, Carol, said".
_GOVERNING = frozenset({"leader", "minister", "speaker", "security"})
_OWNERS = frozenset({Kind.POLITY, Kind.KNOWN, Kind.NAMED, Kind.BODY, Kind.FORCE, Kind.SINGLE, Kind.OFFICE})


def person_tail(scan: Scan, phrase: Phrase, depth: int) -> None:
    """Take into a person's phrase what describes the person behind the name."""
    for _ in range(3):
        before, mark = phrase.last, scan.key(phrase.last)
        if mark == "of":
            owner = owner_at(scan, before + 1, depth)
            if owner is not None and owner.kind in _OWNERS and scan.possessive(owner.last) == owner.last:
                phrase.owners = (*phrase.owners, owner)
                phrase.last = owner.last
        elif mark == "(":
            bracketed(scan, phrase)
        elif mark == ",":
            phrase.last = age_end(scan, before)
            if phrase.last == before and depth == 0:
                _describe(scan, phrase)
        if phrase.last == before:
            break


def bracketed(scan: Scan, phrase: Phrase) -> None:
    """`NAME (STATE)`, `NAME (STATE, PARTY)`: whose the person is."""
    state = scan.atom(phrase.last + 1)
    if state is None or state.kind is not SenseKind.STATE:
        return
    for j in range(state.last, min(scan.end, state.last + _LOOSE)):
        if scan.keys[j] == ")":
            phrase.owners = (*phrase.owners, owner_phrase(scan, state))
            phrase.last = j + 1
            return


def each_owned(scan: Scan, phrase: Phrase, depth: int) -> None:
    """`TITLES NAME of OWNER and NAME of OWNER`: whose the first of a row is."""
    owner = owner_at(scan, phrase.last + 1, depth) if scan.key(phrase.last) == "of" else None
    if owner is None or owner.kind is not Kind.POLITY or scan.key(owner.last) not in (",", "and"):
        return
    after = name_at(scan, owner.last + 1 + (scan.key(owner.last + 1) == "and"))
    if after is not None and scan.key(after.last) == "of":
        phrase.owners, phrase.last = (*phrase.owners, owner), owner.last


def _describe(scan: Scan, phrase: Phrase) -> None:
    """`NAME , [the | a | Armenian | STATE's] TITLE [of OWNER] ,`: the title is the person's."""
    start = phrase.last + 1
    if start >= scan.end or (phrase.titles and phrase.titles[0].plural):
        return
    other = scan.read(scan, start, 1)
    if other is None or other.name is not None or other.parts or other.plural or other.determiner in _POSSESSIVES:
        return  # "X, his deputy and Y": a list
    if scan.key(other.last) not in CLOSERS and not _loose_end(scan, other):
        return
    if other.kind is Kind.OFFICE and other.titles[0].rank != "same":
        if scan.key(other.last) == "and" and not phrase.titles and other.determiner == "the":
            return  # "X, the president of Y and Z": a list
        if _contradicts(phrase, other) or (
            scan.key(other.last) == "and" and phrase.titles and _lists(scan, other.last)
        ):
            return
        phrase.titles = (*phrase.titles, *other.titles)
        phrase.deputy |= other.deputy
        phrase.former |= other.former
        phrase.owners, phrase.toward = phrase.owners or other.owners, other.toward
        phrase.last = other.last
    elif other.kind is Kind.PEOPLE and other.determiner in ("a", "an", "the") and scan.key(other.last) != "and":
        phrase.value = other.value
        phrase.owners = phrase.owners or other.owners
        phrase.last = other.last


def _loose_end(scan: Scan, other: Phrase) -> bool:
    """Take in what else describes: "a correspondent of the X state agency,", "head of the district council in Y,"."""
    if other.kind is Kind.OFFICE and not other.titles[-1].weak:
        return False
    known = scan.words_known
    for j in range(other.last, min(scan.end, other.last + _LOOSE)):
        key = scan.keys[j]
        if key in (",", ")", ";"):
            other.last = j
            return True
        if begins_name(scan, j):
            return False  # "X, senior adviser for Africa Y, and Z": a list
        if key in known.auxiliaries or key in known.speech or not (key.isalpha() or key in ("-", "'")):
            return False
    return False


def _lists(scan: Scan, index: int) -> bool:
    """Whether a further title and a name stand behind "and": "Minister X, deputy premier and chief negotiator Y"."""
    behind = scan.read(scan, index + 1, 0)
    return isinstance(behind, Phrase) and behind.kind is Kind.PERSON and bool(behind.titles)


def _contradicts(phrase: Phrase, other: Phrase) -> bool:
    """Whether a described office belongs to another state than the known person of the name has served."""
    owners = [owner for owner in other.owners if owner.kind in (Kind.POLITY, Kind.DEMONYM) and owner.atom is not None]
    if phrase.name is None or not phrase.name.records or not owners:
        return False
    served = {term.jurisdiction for record in phrase.name.records for term in record.terms}
    meant = {sense.record.id for owner in owners if owner.atom is not None for sense in owner.atom.senses}
    if not served or served & meant:
        return False
    return not phrase.name.sure or other.titles[0].rank in _GOVERNING


def name_list(scan: Scan, index: int, depth: int, *, supported: bool = False) -> tuple[list[Phrase], int]:
    """`NAME [of OWNER] (, NAME)* [and NAME]` from a token on, each name a phrase; and where the list ends."""
    found: list[Phrase] = []
    last = j = index
    while len(found) < _MOST:
        owner = None
        if found and scan.key(j) == "of":
            owner = owner_at(scan, j + 1, depth)
            if owner is not None and scan.key(owner.last) == ",":
                j = owner.last + 1  # "X, and of Azerbaijan, Y"
        start = j
        while (rank := scan.atom(j)) is not None and (Role.RANK in rank.roles or Role.HONORIFIC in rank.roles):
            j = rank.last
        name = name_at(scan, j, supported=supported or j > start)
        if name is None:
            break
        phrase = Phrase(start, name.last, name.first, Kind.PERSON, name=name)
        phrase.sentence, phrase.rank = scan.sentence, j > start
        if owner is not None:
            phrase.owners = (*phrase.owners, owner)
        elif scan.key(name.last) == "of":
            owner = owner_at(scan, name.last + 1, depth)
            if owner is not None and owner.kind in _OWNERS:
                phrase.owners = (*phrase.owners, owner)
                phrase.last = owner.last
        found.append(phrase)
        last = j = phrase.last
        if scan.key(j) == ",":
            j += 1
        if scan.key(j) == "and":
            j += 1
        if j == last:
            break
    return found, last
