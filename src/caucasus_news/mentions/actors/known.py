"""The lexicon's states and bodies as actors, made once for each lexicon."""

import datetime as dt
from functools import lru_cache
from itertools import combinations

from attrs import field, frozen

from caucasus_news.lexicon import Framework, Lexicon, Organization, PlaceRecord, State
from caucasus_news.lexicon.records import FIGHTING
from caucasus_news.model import Actor, Place


@frozen(eq=False)
class Opponents:
    """Pairs in conflict with one another, by record ids and by actor ids."""

    pairs: tuple[tuple[str, str], ...]
    conflicts: frozenset[frozenset[str]]


@frozen(eq=False)
class Known:
    """Actors by the ids of their records, and records by the ids of their actors."""

    polities: dict[str, Actor]  # states and de facto states by record id
    organizations: dict[str, Actor]  # by record id
    owners: dict[str, Actor]  # the state or de facto state of each actor that has one, by actor id
    records: dict[str, Organization]  # of organisations by actor id
    jurisdictions: dict[str, str]  # record ids by actor id
    parliaments: dict[str, Organization]  # the one of a state, by its code
    keepers: dict[str, Organization]  # the one peacekeeping force of a state, by its code
    places: dict[str, Place]  # those asked for so far, by record id
    disputes: tuple[tuple[Framework | None, tuple[str, str]], ...]  # with what will be past one day
    sides: dict[str, Actor]  # by record id: polities, and the armed groups and bodies that are a party of a conflict
    by_year: dict[int | None, "Opponents"] = field(factory=dict)  # those asked for so far

    def opponents(self, published: dt.date | None) -> "Opponents":
        """Who is in conflict with whom when a text is published, or was not long before."""
        year = None if published is None else published.year
        if year not in self.by_year:
            pairs = sorted({pair for framework, pair in self.disputes if framework is None or framework.matters(year)})
            ids = frozenset(frozenset((self.sides[one].id, self.sides[other].id)) for one, other in pairs)
            self.by_year[year] = Opponents(tuple(pairs), ids)
        return self.by_year[year]

    def place(self, record: PlaceRecord | State) -> Place:
        """The place that a record is, made once."""
        if record.id not in self.places:
            self.places[record.id] = record.place
        return self.places[record.id]


@lru_cache(maxsize=8)
def known_actors(lexicon: Lexicon) -> Known:
    """What the lexicon knows, as actors.

    >>> known_actors(Lexicon.default()).polities["NKR"].name
    'Nagorno-Karabakh'
    """
    polities = {state.id: state.actor for state in lexicon.states}
    polities |= {entity.id: entity.actor for entity in lexicon.de_facto}
    owners = {actor.id: actor for actor in polities.values()}
    organizations: dict[str, Actor] = {}
    records: dict[str, Organization] = {}
    jurisdictions = {actor.id: code for code, actor in polities.items()}
    for record in lexicon.organizations:
        actor = organizations[record.id] = record.actor
        records[actor.id], jurisdictions[actor.id] = record, record.id
        owner = polities.get(record.country or "") or polities.get(record.polity or "")
        if owner is not None:
            owners[actor.id] = owner
    disputes = _disputes(lexicon)
    sides = polities | {code: organizations[code] for _, pair in disputes for code in pair if code in organizations}
    return Known(
        polities,
        organizations,
        owners,
        records,
        jurisdictions,
        _only(lexicon, "parliament"),
        _only(lexicon, "peacekeepers"),
        {},
        tuple((framework, pair) for framework, pair in disputes if sides.keys() >= set(pair)),
        sides,
    )


def _only(lexicon: Lexicon, kind: str) -> dict[str, Organization]:
    """Organisations of a kind by state, where a state has just one."""
    found: dict[str, list[Organization]] = {}
    for record in lexicon.organizations:
        if record.kind == kind and record.country is not None:
            found.setdefault(record.country, []).append(record)
    return {country: records[0] for country, records in found.items() if len(records) == 1}


def _disputes(lexicon: Lexicon) -> list[tuple[Framework | None, tuple[str, str]]]:
    """Those whom a war, clash or ceasefire names as its parties.

    Two states, or a de facto state and the state that it parted from; a de facto state and its ally are no such pair.
    """
    parents = {record.id: record.parent for record in lexicon.de_facto}
    found: list[tuple[Framework | None, tuple[str, str]]] = []
    for framework in lexicon.frameworks:
        if framework.kind in FIGHTING:
            for one, other in combinations(sorted(framework.parties), 2):
                if (one not in parents or parents[one] == other) and (other not in parents or parents[other] == one):
                    settled = framework if one not in parents and other not in parents else None
                    found.append((settled, (one, other)))
    found += [(None, (min(one, parent), max(one, parent))) for one, parent in parents.items() if parent is not None]
    return found
