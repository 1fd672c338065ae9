"""Names of people: those of the lexicon, and those that only the text knows."""

from caucasus_news.letters import fold
from caucasus_news.lexicon import Person, SenseKind
from caucasus_news.mentions.actors.atoms import Atom, Scan
from caucasus_news.mentions.actors.name_words import MOST_WORDS, goes_on, run_of_name
from caucasus_news.mentions.actors.phrase import PersonName
from caucasus_news.mentions.actors.roles import Role
from caucasus_news.model._made import changer

_sure = changer(PersonName, "sure")
_DESCRIBING = 5
_HONOURS = frozenset({"seyed", "seyyed", "sayyid", "sheikh", "ayatollah", "haji"})
_LOCATIVE = frozenset({"in", "at", "near", "outside", "around", "to", "from", "of", "on"})


def name_at(scan: Scan, index: int, *, supported: bool = False) -> PersonName | None:
    """The name of a person that starts at a token, or None.

    `supported` tells that a title stands before it: then any capitalised words are a name.
    """
    if index >= scan.end:
        return None
    atom = scan.at[index]
    if atom is not None and atom.kind is not None:
        known = _known(scan, atom, supported=supported)
        complete = atom.kind is SenseKind.PERSON or atom.last - index > 1 or not scan.capital(atom.last)
        if supported and atom.kind is SenseKind.PERSON and goes_on(scan, atom.last):
            complete = False  # "Lieutenant General Ahmed Sharif Brezovar" is no Ahmed Sharif
        if (known is not None and complete) or scan.keys[index] not in scan.words_known.given:
            return known
    elif atom is not None:
        return None
    if not scan.capitals[index] or (
        scan.keys[index] in scan.words_known.stop and not (supported and _given(scan, index))
    ):
        return None
    if not supported and _opens_with_participle(scan, index):
        return None
    last, words, ends = run_of_name(scan, index)
    if scan.headline and words[2:]:
        words, last = words[:2], ends[1]  # any word has a capital there
    if not words or len(words) > MOST_WORDS:
        return None
    behind = _behind(scan, index, last)
    if behind is not None:
        return _whole(scan, index, words, behind, supported=supported)
    if _begins_sentence(scan, index, words) or not _is_person(scan, index, last, words, supported=supported):
        return None
    found = _named(scan, index, last, words)
    return _sure(found, True) if not supported else found


def _opens_with_participle(scan: Scan, index: int) -> bool:
    """Whether a sentence opens with a word in "-ing" before a name that is known: "Receiving Aldor in Ostia, …"."""
    key, name = scan.keys[index], scan.atom(index + 1)
    known = name is not None and name.kind in (SenseKind.SURNAME, SenseKind.PERSON)
    return index == scan.first and known and key.endswith("ing") and len(key) > 5 and key not in scan.words_known.given


def _given(scan: Scan, index: int) -> bool:
    """Whether a word is a given name before another: "Jan" is no month in "Jan Zarzycki"."""
    return scan.keys[index] in scan.words_known.given and scan.capital(index + 1)


def _behind(scan: Scan, index: int, last: int) -> Atom | None:
    """A known name of two words behind another word: "Seyed Ebrahim Raisi"."""
    atom = scan.at[last - 2] if last - index > 2 else None
    return atom if atom is not None and atom.kind is SenseKind.PERSON and atom.last == last else None


def _whole(scan: Scan, index: int, words: list[str], known: Atom, *, supported: bool) -> PersonName | None:
    if not supported and scan.keys[index] not in scan.words_known.given and scan.keys[index] not in _HONOURS:
        return None
    return PersonName(index, known.last, tuple(words), _people(known, SenseKind.PERSON), sure=True)


def _begins_sentence(scan: Scan, index: int, words: list[str]) -> bool:
    """Whether the first word has its capital from the sentence: "Goalkeeper Giorgi X"."""
    given = scan.words_known.given
    return index == scan.first and len(words) > 2 and fold(words[0]) not in given and fold(words[1]) in given


def _people(atom: Atom, kind: SenseKind) -> tuple[Person, ...]:
    """The people whom a name means in this way."""
    return tuple([s.record for s in atom.senses if s.kind is kind and isinstance(s.record, Person)])


def _known(scan: Scan, atom: Atom, *, supported: bool) -> PersonName | None:
    whole, people = True, _people(atom, SenseKind.PERSON)
    if not people and (supported or atom.kind is SenseKind.SURNAME):
        whole, people = False, _people(atom, SenseKind.SURNAME)
        weak = not supported and all(sense.weak for sense in atom.senses)
        if weak and not any(one.id in scan.named for one in people) and not _beside(scan, atom.first):
            return None
    if not people:
        return None
    words = tuple(scan.tokens.text_of(atom.first, atom.last).split())
    return PersonName(atom.first, atom.last, words, people, sure=whole)


def _beside(scan: Scan, index: int) -> bool:
    """Whether a surname that nobody mistakes stands right before: "Macron and Michel"."""
    before = scan.at[index - 2] if index - 2 >= scan.first and scan.keys[index - 1] in ("and", ",") else None
    if before is None or before.kind is not SenseKind.SURNAME or before.last != index - 1:
        return False
    return not all(sense.weak for sense in before.senses)


def _is_person(scan: Scan, first: int, last: int, words: list[str], *, supported: bool) -> bool:
    known, keys = scan.words_known, [fold(word) for word in words if word[0].isupper()]
    if any(key in known.organization_nouns or key in known.place_nouns for key in keys):
        # "Ambassador Christopher Hill"
        return supported and len(keys) == 2 and keys[0] in known.given and keys[1] in known.place_nouns
    if not supported and any(key in known.adjectives for key in keys):
        return False
    if supported:
        return (keys[0] not in known.stop or _given(scan, first)) and not (len(keys) == 1 and scan.headline)
    before, after = scan.keys[first - 1] if first > scan.first else "", scan.key(last)
    given = keys[0] in known.given or keys[0].partition("-")[0] in known.given
    if len(words) == 1:
        told = before in known.speech or _age(scan, last) or (after == "," and _described(scan, last + 1))
        return given and told
    if given:
        return True
    if scan.headline:
        return False
    if before not in _LOCATIVE and keys[-1].endswith(known.endings):
        return True
    if after == "," and _described(scan, last + 1):
        return True
    following = scan.atom(last + 1 + (scan.key(last + 1) == "the")) if after == "of" else None
    if following is not None and following.kind is SenseKind.ORGANIZATION:
        return True
    if _age(scan, last) or (before in known.speech and before != "spoke") or after in known.speech:
        return True
    return _plainly(scan, first, last, words)


def _plainly(scan: Scan, first: int, last: int, words: list[str]) -> bool:
    """Whether two capitalised words that mean nothing else stand where a person may: "beat Magnus Carlsen"."""
    if len(words) != 2 or any(len(word) < 3 or word.isupper() for word in words):
        return False
    before = scan.keys[first - 1] if first > scan.first else ""
    if before in _LOCATIVE or before in scan.words_known.inside or before == "the":
        return False
    after = scan.key(last)
    return (after.isalpha() and not scan.capital(last)) or after in (",", ".", "'", ";", ")")


def _described(scan: Scan, index: int) -> bool:
    """Whether a title or a noun for people stands at a token, behind at most an article, a demonym and an adjective."""
    for j in range(index, min(scan.end, index + _DESCRIBING)):
        atom = scan.at[j]
        if atom is not None and atom.kind is None:
            return any(role in atom.roles for role in (Role.TITLE, Role.PEOPLE, Role.RANK, Role.MODIFIER))
        if atom is None and scan.keys[j] not in scan.words_known.leads and scan.keys[j] not in ("'", "s"):
            return False
    return False


def _age(scan: Scan, index: int) -> bool:
    """Whether ", 58," follows."""
    return (
        scan.key(index) == ","
        and scan.key(index + 1).isdigit()
        and len(scan.key(index + 1)) <= 2
        and scan.key(index + 2) in (",", ".", ";", ")")
    )


def _named(scan: Scan, first: int, last: int, words: list[str]) -> PersonName:
    if len(words) > 1:
        surname = fold(words[-1]).replace("-", "")
        given = [fold(word).replace("-", "").rstrip(".") for word in words[:-1]]  # "N. Aldor"
        similar = scan.lexicon.similar_person(given, surname)
        if similar is not None:
            return PersonName(first, last, tuple(words), (similar,), sure=True)
        return PersonName(first, last, tuple(words), sure=True)
    return PersonName(first, last, tuple(words))


def age_end(scan: Scan, index: int) -> int:
    """The token after ", 58" at `index`, or `index` where no age stands there."""
    return index + 2 if _age(scan, index) else index


def begins_name(scan: Scan, index: int) -> bool:
    """Whether a person's name of two words begins at a token."""
    atom = scan.atom(index)
    if atom is not None:
        return atom.kind is SenseKind.PERSON
    return scan.keys[index] in scan.words_known.given and scan.capital(index) and scan.capital(index + 1)
