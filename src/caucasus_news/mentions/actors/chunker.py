"""Noun phrases of a text, from left to right: each token is looked at once, each head read by its own grammar."""

from collections.abc import Sequence

from caucasus_news.lexicon import SenseKind
from caucasus_news.mentions.actors.atoms import Atom, Scan
from caucasus_news.mentions.actors.bodies import acronym, body, named_body, side
from caucasus_news.mentions.actors.groups import elliptic, group, nationals, one_of
from caucasus_news.mentions.actors.phrase import Kind, PersonName, Phrase
from caucasus_news.mentions.actors.prefix import Prefix, owner_phrase, read_prefix
from caucasus_news.mentions.actors.standins import counted, nominal, pronoun, single
from caucasus_news.mentions.actors.titled import named, state_and_name, titled
from caucasus_news.mentions.actors.vocabulary import Role
from caucasus_news.mentions.places.patterns import border, place_noun, unlisted_place
from caucasus_news.text.sentences import Sentence

_DEEPEST = 4
_HEADLINE = 0.6
_FULL_STOPS = frozenset({".", "?", "!", '"'})
_SEVERAL = frozenset({"of", "group", "number", "member", "unit"})
_JOINING = frozenset({"'", "-", "&"})
_SHARING = frozenset({"and", ",", "or"})
_BEHIND = frozenset({"of", '"'})
_PERSONS = (SenseKind.PERSON, SenseKind.SURNAME)


def read_phrases(scan: Scan, sentences: Sequence[Sentence]) -> list[Phrase]:
    """Every noun phrase that may name somebody or some place, in order, none overlapping."""
    scan.read = noun_phrase
    found: list[Phrase] = []
    for number, sentence in enumerate(sentences):
        scan.first, scan.end, scan.sentence = sentence.first, sentence.last, number
        scan.headline = _is_headline(scan)
        _read_sentence(scan, found)
    return found


def _read_sentence(scan: Scan, found: list[Phrase]) -> None:
    at, keys, words, end = scan.at, scan.keys, scan.words, scan.end
    leads, stop = scan.words_known.leads, scan.words_known.stop
    j = scan.first
    while j < end:
        atom = at[j]
        if atom is None:
            key = keys[j]
            if key in leads or key.isdigit():
                # An article, number or adjective leads to something only if something stands behind it.
                after = j + 1
                if after >= end or not (
                    at[after] is not None
                    or keys[after] in leads
                    or words[after][0].isupper()
                    or keys[after] in _BEHIND
                    or key.isdigit()
                ):
                    j = after
                    continue
            elif key in stop or not words[j][0].isupper():
                j += 1
                continue
        elif j and keys[j - 1] == "-" and not words[j][0].isupper() and scan.tokens.adjoin(j):
            j += 1  # the end of a compound: "anti-personnel"
            continue
        phrase = noun_phrase(scan, j, 0)
        if phrase is None:
            j = j + 1 if atom is None else atom.last
            continue
        if found:
            _inherit(scan, found[-1], phrase)
            _share(scan, found[-1], phrase)
        found.append(phrase)
        j = phrase.last


def _inherit(scan: Scan, before: Phrase, phrase: Phrase) -> None:
    """In "Presidents X and Y" the title is the second's too."""
    if phrase.kind is not Kind.PERSON or phrase.titles or before.kind is not Kind.PERSON:
        return
    if before.sentence != phrase.sentence or not (before.plural and (before.titles or before.rank)):
        return
    between = scan.keys[before.last : phrase.first]
    if between and all(key in (",", "and", "&") for key in between):
        phrase.titles, phrase.rank, phrase.plural = list(before.titles), before.rank, True
        phrase.deputy, phrase.former = before.deputy, before.former
        if not phrase.owners and len(before.owners) == 1:
            phrase.owners = list(before.owners)


def _share(scan: Scan, before: Phrase, phrase: Phrase) -> None:
    """In "the Prosecutor's Office and the Interior Ministry of Armenia" the owner is both's."""
    if phrase.kind is Kind.BODY and phrase.owners and before.kind is Kind.BODY:
        if not before.owners and before.determiner != "its" and scan.keys[before.last : phrase.first] == ("and",):
            before.shared = phrase


def _is_headline(scan: Scan) -> bool:
    """Whether most words are written with a capital, so that a capital tells nothing."""
    if scan.keys[scan.end - 1] in _FULL_STOPS:
        return False
    words = [word for word in scan.words[scan.first : scan.end] if len(word) > 3 and word[0].isalpha()]
    return len(words) > 3 and sum(word[0].isupper() for word in words) >= _HEADLINE * len(words)


def noun_phrase(scan: Scan, index: int, depth: int) -> Phrase | None:
    """The noun phrase that starts at a token, or None."""
    if index >= scan.end or depth > _DEEPEST:
        return None
    atom = scan.at[index]
    if atom is not None:
        if atom.kind is not None:
            if _alone(scan, atom):
                return _alone_phrase(scan, index, atom, depth)
        elif Role.PRONOUN in atom.roles and scan.keys[index] not in scan.words_known.determiners:
            return pronoun(scan, index)
    if scan.key(index + 1) in _SEVERAL:
        several = one_of(scan, index, depth)
        if several is not None:
            return several
    if scan.keys[index] == "the" and scan.capital(index + 1) and _proper(scan.atom(index + 1)):
        whole = named_body(scan, index + 1)
        if whole is not None:
            whole.first = index
            return whole
    prefix = read_prefix(scan, index)
    phrase = _headed(scan, prefix, depth) if prefix.head < scan.end else None
    if phrase is not None:
        return phrase
    if atom is not None and Role.PRONOUN in atom.roles:
        return pronoun(scan, index)
    return counted(scan, prefix) or _bare(scan, index, prefix, depth)


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
    return not scan.words[after][0].isupper() and (atom.kind is not SenseKind.DEMONYM or key not in _SHARING)


def _alone_phrase(scan: Scan, index: int, atom: Atom, depth: int) -> Phrase | None:
    if atom.kind in _PERSONS:
        return named(scan, Prefix(index, index), depth) or _perhaps(scan, index)
    if atom.kind is SenseKind.DEMONYM:
        people = nationals(scan, Prefix(index, index), atom)
        if people is not None:
            return people
    return _simple(scan, index, index, atom)


def _headed(scan: Scan, prefix: Prefix, depth: int) -> Phrase | None:
    atom = scan.at[prefix.head]
    if atom is None and prefix.modified and prefix.determiner == "the" and scan.capital(prefix.head):
        whole = named_body(scan, prefix.head)
        if whole is not None:
            whole.first, whole.owners = prefix.first, [*prefix.owners, *whole.owners]
            return whole
    if atom is None:
        return _after_owner(scan, prefix, depth) if prefix.owners and scan.capital(prefix.head) else None
    if atom.kind is not None:
        if prefix.modified and prefix.determiner == "the" and not prefix.owners and scan.capital(atom.last):
            whole = named_body(scan, prefix.head)
            if whole is not None:
                whole.first = prefix.first
                return whole
        if atom.kind in _PERSONS and (_owned(prefix) or prefix.former):
            return named(scan, prefix, depth)
        return place_noun(scan, prefix, depth) if prefix.owners else None
    roles = atom.roles
    phrase: Phrase | None = None
    if Role.TITLE in roles or Role.RANK in roles or Role.HONORIFIC in roles or Role.MODIFIER in roles:
        phrase = titled(scan, prefix, depth)
        if phrase is not None and not (Role.NOMINAL in roles and _unnamed(phrase)):
            return phrase
    if Role.NOMINAL in roles:
        return nominal(scan, prefix, depth) or phrase
    if phrase is not None:
        return phrase
    if Role.SINGLE in roles and scan.capital(prefix.head) and scan.capital(atom.last) and scan.atom(atom.last) is None:
        whole = named_body(scan, prefix.head)
        if whole is not None:
            whole.first, whole.owners = prefix.first, [*prefix.owners, *whole.owners]
            return whole
    if Role.BODY in roles:
        return body(scan, prefix, depth)
    if Role.SINGLE in roles and Role.PEOPLE in roles:
        phrase = group(scan, prefix, depth)
        if phrase is not None and phrase.kind is Kind.PERSON:
            return phrase
    if Role.SINGLE in roles and not (Role.SIDE in roles and prefix.owners):
        phrase = single(scan, prefix)
    if phrase is None and Role.SIDE in roles:
        phrase = side(scan, prefix, depth)
    if phrase is None and (Role.FORCE in roles or Role.PEOPLE in roles):
        phrase = group(scan, prefix, depth)
    if phrase is None and (Role.BORDER in roles or Role.LINE in roles):
        phrase = border(scan, prefix, depth)
    if phrase is None and Role.PLACE_NOUN in roles:
        phrase = place_noun(scan, prefix, depth)
    return phrase


def _after_owner(scan: Scan, prefix: Prefix, depth: int) -> Phrase | None:
    """`France's NAME`, `Iran's NAME Council`: a person or body behind the owner."""
    person = named(scan, prefix, depth) if _owned(prefix) else None
    if person is not None or scan.possessive(prefix.owners[-1].last) == prefix.owners[-1].last:
        return person
    whole = named_body(scan, prefix.head)
    if whole is not None:
        whole.first, whole.owners = prefix.first, [*prefix.owners, *whole.owners]
    return whole


def _unnamed(phrase: Phrase) -> bool:
    """Whether nothing tells whose office it is."""
    return phrase.kind is Kind.OFFICE and not phrase.owners and not phrase.parts


def _owned(prefix: Prefix) -> bool:
    """Whether a state's possessive, and nothing else, stands before: "France's Emmanuel Macron"."""
    return bool(prefix.owners) and not prefix.determiner and not prefix.deputy


def _bare(scan: Scan, index: int, prefix: Prefix, depth: int) -> Phrase | None:
    """A name with no noun behind it, with or without an article or a number."""
    start = index
    key = scan.keys[index]
    if key in scan.words_known.determiners or (
        scan.at[index] is None and (key.isdigit() or key in scan.words_known.numbers)
    ):
        index += 1
        while index < scan.end and scan.at[index] is None and index < prefix.head:
            index += 1
    atom = scan.atom(index)
    if atom is not None and atom.kind is not None:
        return _name(scan, start, index, atom, prefix, depth)
    if not scan.capital(index) or (atom is not None and Role.TITLE in atom.roles):
        return None
    if index > start and key != "the":
        return None
    whole = named_body(scan, index)
    if whole is None and atom is None and index == start:
        whole = named(scan, Prefix(index, index), depth)
    whole = whole or unlisted_place(scan, index) or _acronym(scan, index)
    if whole is None and atom is None and index == start:
        whole = _perhaps(scan, index)
    if whole is not None:
        whole.first = start
    return whole


def _perhaps(scan: Scan, index: int) -> Phrase | None:
    """A capitalised word that may be the surname of somebody whom the text names in full elsewhere."""
    word = scan.words[index]
    if len(word) < 3 or not word.isalpha() or scan.keys[index] in scan.words_known.stop:
        return None
    last = index + 1
    while scan.key(last) == "-" and scan.tokens.adjoin(last) and scan.capital(last + 1):
        last += 2
    name = PersonName(index, last, (scan.tokens.text_of(index, last),))
    return Phrase(index, last, index, Kind.PERSON, name=name, value="perhaps", sentence=scan.sentence)


def _acronym(scan: Scan, index: int) -> Phrase | None:
    """An acronym that nobody knows yet; the text may tell elsewhere what it stands for."""
    word = scan.words[index]
    if len(word) < 3 or not word.isupper() or scan.headline or scan.keys[index] in scan.words_known.stop:
        return None
    return Phrase(index, index + 1, index, Kind.NAMED, text=word, value="acronym", sentence=scan.sentence)


def _name(scan: Scan, start: int, index: int, atom: Atom, prefix: Prefix, depth: int) -> Phrase | None:
    if atom.kind is SenseKind.DEMONYM:
        return (
            elliptic(scan, index, prefix)
            or nationals(scan, prefix, atom)
            or named_body(scan, index)
            or _simple(scan, index, index, atom)
        )
    if atom.kind in _PERSONS:
        return named(scan, Prefix(index, index), depth) or _perhaps(scan, index)
    if state_and_name(scan, index):
        return named(scan, Prefix(start, atom.last, owners=[owner_phrase(scan, atom)]), depth)
    if scan.capital(atom.last) and atom.kind is not SenseKind.FRAMEWORK:
        whole = named_body(scan, index)
        if whole is not None and whole.last > atom.last:
            whole.first = start
            return whole
    if scan.keys[index] in scan.words_known.given and scan.capital(atom.last):
        person = named(scan, Prefix(index, index), depth)
        if person is not None and person.last > atom.last:
            return person
    return _simple(scan, start, index, atom)


def _describing(scan: Scan, atom: Atom) -> bool:
    """Whether a place's name only describes the noun behind it, so that the article is the noun's: "the Geneva talks"."""
    place = any(sense.kind is SenseKind.PLACE for sense in atom.senses)
    return place and atom.last - atom.first == 1 and scan.key(atom.last).isalpha()


def _simple(scan: Scan, start: int, index: int, atom: Atom) -> Phrase:
    phrase = owner_phrase(scan, atom)
    phrase.first = start if scan.keys[start] == "the" and not _describing(scan, atom) else index
    phrase.determiner = scan.keys[start] if start < index else ""
    phrase.head = atom.last - 1
    if phrase.kind is Kind.KNOWN:
        acronym(scan, phrase)
    return phrase
