"""Names that are spelled nearly as a known one."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from caucasus_news.letters import fold
from caucasus_news.lexicon.people import Person
from caucasus_news.lexicon.records import PlaceRecord
from caucasus_news.lexicon.spelling import canonical_key, within

T = TypeVar("T")

_LONG_ENOUGH = 5
_LONG = 9


class SimilarNames:
    """Known people and places by the sounds of their names; every look-up compares with a few candidates only."""

    __slots__ = ("_by_first", "_by_surname", "_places")

    def __init__(self, persons: Iterable[Person], places: Iterable[PlaceRecord]) -> None:
        self._by_first: dict[str, list[tuple[str, str, Person]]] = {}
        self._by_surname: dict[str, list[tuple[str, str, Person]]] = {}
        self._places: dict[str, set[PlaceRecord]] = {}
        for person in persons:
            for first, surname in _parts(person):
                entry = (first, surname, person)
                self._by_first.setdefault(canonical_key(first), []).append(entry)
                self._by_surname.setdefault(canonical_key(surname), []).append(entry)
        for place in places:
            for name in (place.name, *place.aliases):
                if " " not in name and len(name) >= _LONG_ENOUGH:
                    self._places.setdefault(canonical_key(name), set()).add(place)

    def person(self, first_keys: Sequence[str], surname_key: str) -> Person | None:
        """The one person whose first name and surname are spelled nearly so, or None; see `Lexicon.similar_person`."""
        if not first_keys or not surname_key:
            return None
        first, sound = first_keys[0], canonical_key(first_keys[0])
        same_sound = {
            id(person): person
            for known, _, person in self._by_surname.get(canonical_key(surname_key), ())
            if canonical_key(known) == sound or _near(known, first) or first == known[:1]
        }
        if same_sound:
            return _only(same_sound.values())
        near = {id(person): person for _, known, person in self._by_first.get(sound, ()) if _near(known, surname_key)}
        return _only(near.values())

    def place(self, key: str) -> PlaceRecord | None:
        """The one place of one word whose name sounds so, or None."""
        return _only(self._places.get(canonical_key(key), ())) if len(key) >= _LONG_ENOUGH else None


def _parts(person: Person) -> Iterator[tuple[str, str]]:
    """The first and last words of every name of the person, folded, each pair once."""
    pairs: dict[tuple[str, str], None] = {}
    for name in (person.name, *person.aliases):
        words = fold(name).replace("-", "").split()
        if len(words) > 1:
            pairs[words[0], words[-1]] = None
    yield from pairs


def _near(known: str, given: str) -> bool:
    """Whether two spellings differ by a slip: one letter in a word of five or more, two in one of nine or more."""
    size = min(len(known), len(given))
    return known == given or (size >= _LONG_ENOUGH and within(known, given, 2 if size >= _LONG else 1))


def _only(found: Iterable[T]) -> T | None:
    """The only one of them, or None where there are none or several."""
    members = list(found)
    return members[0] if len(members) == 1 else None
