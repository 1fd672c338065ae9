"""Everything known before reading: names, offices with their holders by date, places, frameworks."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, cached_property
from itertools import chain
from typing import Any

from attrs import evolve, frozen

from caucasus_news.errors import LexiconError
from caucasus_news.lexicon import names, trie
from caucasus_news.lexicon.files import default_data
from caucasus_news.lexicon.holders import Holders, by_office, holding
from caucasus_news.lexicon.loader import SECTIONS, identity, plain_of, records_of
from caucasus_news.lexicon.merge import merged, of_kind, record_of_actor, record_of_place
from caucasus_news.lexicon.people import Office, Person, Term, Transliteration
from caucasus_news.lexicon.records import (
    Ambiguity,
    DeFactoState,
    Framework,
    Medium,
    Organization,
    PlaceRecord,
    Record,
    State,
)
from caucasus_news.lexicon.sense import NameMatch
from caucasus_news.lexicon.similar import SimilarNames
from caucasus_news.lexicon.spelling import spellings
from caucasus_news.model import Actor, Place


@frozen(slots=False, eq=False, repr=False)
class Lexicon:
    """An immutable collection of records and the look-ups over them, each index made when first asked for.

    Make one with `default`, `from_data` or `extended`. It is compared by identity, and not slotted so that an index can
    be kept once it is made.
    """

    states: tuple[State, ...] = ()
    de_facto: tuple[DeFactoState, ...] = ()
    persons: tuple[Person, ...] = ()
    organizations: tuple[Organization, ...] = ()
    places: tuple[PlaceRecord, ...] = ()
    frameworks: tuple[Framework, ...] = ()
    offices: tuple[Office, ...] = ()
    media: tuple[Medium, ...] = ()
    ambiguities: tuple[Ambiguity, ...] = ()
    transliteration: tuple[Transliteration, ...] = ()

    # ------------------------------------------------------------------ making one

    @staticmethod
    def default() -> "Lexicon":
        """The lexicon that comes with the library; read once, then kept.

        >>> Lexicon.default().state("ARM").name
        'Armenia'
        """
        return _default()

    @classmethod
    def from_data(cls, plain: Mapping[str, Any]) -> "Lexicon":
        """A lexicon out of plain data: a list of plain records for each section (see `to_data`).

        LexiconError where a section is unknown, or a record broken or given twice.

        >>> Lexicon.from_data({"states": [{"id": "SDN", "name": "Sudan"}]}).state("SDN").name
        'Sudan'
        """
        unknown = sorted(set(plain) - set(SECTIONS))
        if unknown:
            raise LexiconError(f"unknown section {unknown[0]!r}; there are {', '.join(SECTIONS)}")
        return cls(**{section: records_of(section, items) for section, items in plain.items()})

    def to_data(self) -> dict[str, Any]:
        """The lexicon as plain data that `from_data` reads back.

        >>> Lexicon().extended(states=[State("SDN", "Sudan")]).to_data()["states"]
        [{'id': 'SDN', 'name': 'Sudan'}]
        """
        return {section: [plain_of(record) for record in getattr(self, section)] for section in SECTIONS}

    def extended(
        self,
        *,
        actors: Iterable[Actor] = (),
        states: Iterable[State] = (),
        de_facto: Iterable[DeFactoState] = (),
        persons: Iterable[Person] = (),
        organizations: Iterable[Organization] = (),
        places: Iterable[PlaceRecord | Place] = (),
        frameworks: Iterable[Framework] = (),
        offices: Iterable[Office] = (),
        media: Iterable[Medium] = (),
        ambiguities: Iterable[Ambiguity] = (),
        transliteration: Iterable[Transliteration] = (),
    ) -> "Lexicon":
        """A lexicon with more records; one whose id is known takes the place of the old.

        `actors` and `places` may be those of the model. TypeError for a record in the wrong section.

        >>> mine = Lexicon().extended(places=[PlaceRecord("oz", "Emerald City")])
        >>> [match.senses[0].record.id for match in mine.find(["emerald", "city"])]
        ['oz']
        """
        made = [record_of_actor(actor) for actor in actors]
        return evolve(
            self,
            states=merged(self.states, chain(of_kind(State, made), states), State),
            de_facto=merged(self.de_facto, chain(of_kind(DeFactoState, made), de_facto), DeFactoState),
            persons=merged(self.persons, chain(of_kind(Person, made), persons), Person),
            organizations=merged(self.organizations, chain(of_kind(Organization, made), organizations), Organization),
            places=merged(self.places, map(record_of_place, places), PlaceRecord),
            frameworks=merged(self.frameworks, frameworks, Framework),
            offices=merged(self.offices, offices, Office),
            media=merged(self.media, media, Medium),
            ambiguities=merged(self.ambiguities, ambiguities, Ambiguity),
            transliteration=merged(self.transliteration, transliteration, Transliteration),
        )

    def without(self, ids: Iterable[str]) -> "Lexicon":
        """A lexicon without the records of these ids, in whatever section they are.

        >>> Lexicon.default().without(["FRA"]).state("FRA") is None
        True
        """
        gone = frozenset(ids)
        kept = {
            section: tuple(record for record in getattr(self, section) if identity(record) not in gone)
            for section in SECTIONS
        }
        return evolve(self, **kept)

    # ------------------------------------------------------------------ names in a text

    def find(self, keys: Sequence[str], words: Sequence[str] | None = None) -> list[NameMatch]:
        """The names in a row of folded tokens, from left to right, longest first, none overlapping.

        `keys` are tokens (runs of word characters, every other mark by itself) as `caucasus_news.letters.fold` gives
        them; `words` the same tokens as written. Where `words` are given, a name that has a capital must be written
        with one, and a short acronym in capitals: "march" is no "March", "us" no "US". All senses of a name are given.

        >>> [(m.first, m.last, m.senses[0].record.id) for m in Lexicon.default().find(["in", "armenia"])]
        [(1, 2, 'ARM')]
        """
        return trie.find(self._names, keys, words)

    @cached_property
    def _names(self) -> trie.Node:
        return names.build(self._records, self.ambiguities, self.transliteration)

    @property
    def _records(self) -> Iterable[Record]:
        return chain(
            self.states, self.de_facto, self.persons, self.organizations, self.places, self.frameworks, self.media
        )

    def similar_person(self, first_keys: Sequence[str], surname_key: str) -> Person | None:
        """The one known person whose name is written nearly so, or None where nobody or several are.

        `first_keys` are the folded words before the surname, or an initial. Names are compared by their sounds, so
        that transliterations are the same ("Byramov"); beyond that, one sound may be wrong in a word of five letters
        or more, two in one of nine or more. A first name that is somebody else's is not taken for a misspelled one.
        Ask only for capitalised names that `find` does not know, best with a title.

        >>> Lexicon.default().similar_person(["ararat"], "mirzuyan").name
        'Ararat Mirzoyan'
        """
        return self._similar.person(first_keys, surname_key)

    def similar_place(self, key: str) -> PlaceRecord | None:
        """The one known place of one word that sounds so, or None.

        >>> Lexicon.default().similar_place("kelbecar").name
        'Kalbajar'
        """
        return self._similar.place(key)

    @cached_property
    def _similar(self) -> SimilarNames:
        return SimilarNames(self.persons, self.places)

    # ------------------------------------------------------------------ offices

    def holders(self, office: str, jurisdiction: str, day: dt.date | None) -> tuple[Person, ...]:
        """Who held an office that day; nobody where that is unknown, several where terms meet in an uncertain month.

        >>> [p.name for p in Lexicon.default().holders("foreign_minister", "ARM", dt.date(2023, 5, 19))]
        ['Ararat Mirzoyan']
        """
        if day is None:
            return ()
        return holding(self._holders.get((office, jurisdiction), ()), day)

    def terms_of(self, office: str, jurisdiction: str) -> tuple[tuple[Person, Term], ...]:
        """Every known holder of an office with the term, in order of time.

        >>> [(p.name, term.start.year) for p, term in Lexicon.default().terms_of("president", "FRA")][-1]
        ('Emmanuel Macron', 2017)
        """
        return self._holders.get((office, jurisdiction), ())

    def offices_of(self, person: Person | str, day: dt.date | None) -> tuple[Term, ...]:
        """The terms of a person (or a person's id) that cover the day; all of them where it is None.

        >>> [term.office for term in Lexicon.default().offices_of("ararat-mirzoyan", dt.date(2023, 5, 19))]
        ['foreign_minister']
        """
        record = self.person(person) if isinstance(person, str) else person
        if record is None:
            return ()
        return tuple(term for term in record.terms if day is None or term.covers(day))

    def office(self, office_id: str) -> Office | None:
        """The office with this id.

        >>> Lexicon.default().office("foreign_minister").title
        'foreign minister'
        """
        return self._offices.get(office_id)

    def office_for(self, words: Sequence[str] | str) -> Office | None:
        """The office that a whole phrase names: "Foreign Minister", or its folded tokens.

        >>> Lexicon.default().office_for("Minister of Foreign Affairs").title
        'foreign minister'
        """
        keys = next((k for k, _ in spellings(words)), ()) if isinstance(words, str) else tuple(words)
        return self._office_words.get(keys)

    @cached_property
    def _holders(self) -> Holders:
        return by_office(self.persons)

    @cached_property
    def _offices(self) -> dict[str, Office]:
        return {office.id: office for office in self.offices}

    @cached_property
    def _office_words(self) -> dict[tuple[str, ...], Office]:
        return {keys: office for office in self.offices for phrase in office.words for keys, _ in spellings(phrase)}

    # ------------------------------------------------------------------ records by id

    def state(self, code: str) -> State | None:
        """The state with this alpha-3 code.

        >>> Lexicon.default().state("GEO").capital, Lexicon.default().state("XYZ")
        ('Tbilisi', None)
        """
        return self._by_id["states"].get(code)

    def de_facto_state(self, record_id: str) -> DeFactoState | None:
        """The de facto state with this id."""
        return self._by_id["de_facto"].get(record_id)

    def person(self, record_id: str) -> Person | None:
        """The person with this id."""
        return self._by_id["persons"].get(record_id)

    def organization(self, record_id: str) -> Organization | None:
        """The organisation with this id."""
        return self._by_id["organizations"].get(record_id)

    def place(self, record_id: str) -> PlaceRecord | None:
        """The place with this id."""
        return self._by_id["places"].get(record_id)

    def place_named(self, name: str) -> PlaceRecord | None:
        """The place whose canonical name this is.

        >>> Lexicon.default().place_named("Kalbajar").country
        'AZE'
        """
        return self._places_by_name.get(name)

    def label(self, place: Place, *, for_side: str | None = None) -> str:
        """What one side of a conflict calls a place; its neutral name for everybody else, and where nothing is known.

        >>> Lexicon.default().label(Place("Shusha"), for_side="ARM")
        'Shushi'
        """
        record = self.place_named(place.name)
        return place.name if record is None else record.label(for_side=for_side)

    def around(self, place: Place) -> tuple[str, ...]:
        """The names of what contains a place, the nearest first: its region and its state.

        >>> Lexicon.default().around(Place("Sotk"))
        ('Gegharkunik', 'Armenia')
        """
        record = self.place_named(place.name)
        region = None if record is None else record.admin
        state = self.state((None if record is None else record.country) or place.country or "")
        names = (region, None if state is None else state.name)
        return tuple(name for name in names if name is not None and name != place.name)

    def framework(self, record_id: str) -> Framework | None:
        """The framework with this id.

        >>> Lexicon.default().framework("gulf-war").kind
        'war'
        """
        return self._by_id["frameworks"].get(record_id)

    @cached_property
    def _by_id(self) -> dict[str, dict[str, Any]]:
        return {section: {identity(record): record for record in getattr(self, section)} for section in SECTIONS}

    @cached_property
    def _places_by_name(self) -> dict[str, PlaceRecord]:
        return {place.name: place for place in reversed(self.places)}

    @cached_property
    def states_by_demonym(self) -> Mapping[tuple[str, ...], State | DeFactoState]:
        """States and de facto states by the folded tokens of their demonyms.

        A state comes before a de facto one, and of two states the first listed.

        >>> Lexicon.default().states_by_demonym["azerbaijani",].id
        'AZE'
        """
        members: Iterable[State | DeFactoState] = chain(reversed(self.de_facto), reversed(self.states))
        return {keys: state for state in members for demonym in state.demonyms for keys, _ in spellings(demonym)}

    def __reduce__(self) -> tuple[Any, ...]:
        # Indexes are made again where the lexicon arrives; the default one is not sent at all.
        if self is _default():
            return _default, ()
        return Lexicon, tuple(getattr(self, section) for section in SECTIONS)

    def __repr__(self) -> str:
        counts = ", ".join(f"{len(getattr(self, section))} {section}" for section in SECTIONS)
        return f"<Lexicon of {counts}>"


@cache
def _default() -> Lexicon:
    return Lexicon.from_data(default_data())
