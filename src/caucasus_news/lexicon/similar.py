"""Names that are spelled nearly as a known one."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import TypeVar

from attrs import frozen

from caucasus_news.letters import fold
from caucasus_news.lexicon.people import Person
from caucasus_news.lexicon.records import PlaceRecord
from caucasus_news.lexicon.spelling import canonical_key, within
from caucasus_news.model import PlaceKind

T = TypeVar("T")

_LONG_ENOUGH = 5
_LONG = 9
_LONG_STEM = 6
_ENDINGS = ("shvili", "adze", "idze")
#: Letters in which a place may be spelled otherwise than in any of its names.
_SLIPS = 3
#: First letters that one language writes for another's: Bashinyan, Yeyhun, Qocharyan.
_INITIALS = ("aeiouy", "bpfvw", "cghkqx", "dt", "gjyz", "szc")


@frozen(eq=False)
class _Known:
    """One way to write one person's first name and surname, folded, and how both sound."""

    first: str
    surname: str
    first_sound: str
    surname_sound: str
    person: Person


class SimilarNames:
    """Known people and places by the sounds of their names; every look-up compares with a few candidates only."""

    __slots__ = ("_by_first", "_by_initials", "_by_surname", "_places")

    def __init__(self, persons: Iterable[Person], places: Iterable[PlaceRecord]) -> None:
        # A name that is nearly right has one of its words right, or both of them begin as they should.
        self._by_first: dict[str, list[_Known]] = {}
        self._by_surname: dict[str, list[_Known]] = {}
        self._by_initials: dict[tuple[str, str], list[_Known]] = {}
        self._places: dict[str, list[tuple[str, PlaceRecord]]] = {}
        sounds: dict[str, str] = {}
        for person in persons:
            for known in _ways(person, sounds):
                self._by_initials.setdefault((known.first_sound[:1], known.surname_sound[:1]), []).append(known)
                self._by_first.setdefault(known.first, []).append(known)
                self._by_surname.setdefault(known.surname_sound, []).append(known)
        for place in places:
            if place.kind is PlaceKind.CAPITAL:
                continue  # everybody writes those right, and many a village sounds like one
            for name in (place.name, *place.aliases):
                if " " not in name and len(name) >= _LONG_ENOUGH:
                    self._places.setdefault(canonical_key(name), []).append((fold(name), place))

    def person(self, first_keys: Sequence[str], surname_key: str) -> Person | None:
        """The one person whose first name and surname are spelled nearly so; see `Lexicon.similar_person`."""
        if not first_keys or not surname_key:
            return None
        first, first_sound, surname_sound = first_keys[0], canonical_key(first_keys[0]), canonical_key(surname_key)
        exact: dict[str, Person] = {}
        close: dict[str, Person] = {}
        for known in self._sounding(first, first_sound, surname_sound):
            if known.surname_sound == surname_sound:
                exact[known.person.id] = known.person
            elif _begin_alike(known.surname_sound, surname_sound) and _near(
                known.surname_sound, surname_sound, known.surname, surname_key
            ):
                close[known.person.id] = known.person
        return _only(exact.values()) if exact else _only(close.values())

    def _sounding(self, first: str, first_sound: str, surname_sound: str) -> Iterable[_Known]:
        """Those whose first name this may be: as it is, its initial, or misspelled, but no other known name."""
        alike = self._by_first.get(first, [])
        initial = len(first) == 1
        if alike and not initial:
            return alike
        others = chain(
            self._by_surname.get(surname_sound, ()),
            self._by_initials.get((first_sound[:1], surname_sound[:1]), ()),
        )
        may_be = (
            known
            for known in others
            if (initial and known.first.startswith(first))
            or (
                not alike
                and (known.first_sound == first_sound or _near(known.first_sound, first_sound, known.first, first))
            )
        )
        return chain(alike, may_be)

    def place(self, key: str) -> PlaceRecord | None:
        """The one place of one word whose name sounds so and is spelled much so, or None: Saravan is no Jerewan."""
        if len(key) < _LONG_ENOUGH:
            return None
        sounding = self._places.get(canonical_key(key), ())
        return _only({place.id: place for name, place in sounding if within(name, key, _SLIPS)}.values())


def _ways(person: Person, sounds: dict[str, str]) -> Iterator[_Known]:
    """The first and last words of every name of the person, each pair once; `sounds` keeps those worked out before."""
    pairs: dict[tuple[str, str], None] = {}
    for name in (person.name, *person.aliases):
        words = fold(name).replace("-", "").split()
        if len(words) > 1:
            pairs[words[0], words[-1]] = None
    for first, surname in pairs:
        for word in (first, surname):
            if word not in sounds:
                sounds[word] = canonical_key(word)
        yield _Known(first, surname, sounds[first], sounds[surname], person)


def _near(known_sound: str, sound: str, known: str, given: str) -> bool:
    """Whether two sounds differ by one letter in words of five letters or more, by two in long ones that begin alike.

    So Robert Ghukasyan is no Robert Kocharyan, and an ending that thousands share makes no word long.
    """
    if not known[_LONG_ENOUGH - 1 :] or not given[_LONG_ENOUGH - 1 :]:
        return False
    long = known[0] == given[0] and known[_LONG - 1 :] and given[_LONG - 1 :] and _have_stems(known, given)
    return within(known_sound, sound, 2 if long else 1)


def _have_stems(known: str, given: str) -> bool:
    """Whether two words are long without an ending that they share."""
    ending = next((len(end) for end in _ENDINGS if known.endswith(end) and given.endswith(end)), 0)
    return min(len(known), len(given)) - ending >= _LONG_STEM


def _begin_alike(known: str, given: str) -> bool:
    """Whether two surnames begin with letters that are taken for each other: Safarova is no Kafarova."""
    one, other = known[:1], given[:1]
    return one == other or any(one in letters and other in letters for letters in _INITIALS)


def _only(found: Iterable[T]) -> T | None:
    """The only one of them, or None where there are none or several."""
    members = list(found)
    return members[0] if len(members) == 1 else None
