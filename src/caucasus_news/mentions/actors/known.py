"""The lexicon's states and bodies as actors, made once for each lexicon."""

from functools import lru_cache
from itertools import combinations

from attrs import frozen

from caucasus_news.lexicon import Lexicon, Organization, PlaceRecord, State
from caucasus_news.model import Actor, Place

_FIGHTING = frozenset({"war", "clash", "offensive", "operation", "ceasefire", "crisis", "blockade", "incident"})


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
    pairs: tuple[tuple[str, str], ...]  # record ids of those in conflict with one another, sorted
    conflicts: frozenset[frozenset[str]]  # the same by actor ids

    def place(self, record: PlaceRecord | State) -> Place:
        """The place that a record is, made once."""
        place = self.places.get(record.id)
        if place is None:
            place = self.places[record.id] = record.place
        return place


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
    pairs = _pairs(lexicon)
    conflicts = frozenset(
        frozenset((polities[one].id, polities[other].id))
        for one, other in pairs
        if one in polities and other in polities
    )
    return Known(
        polities,
        organizations,
        owners,
        records,
        jurisdictions,
        _only(lexicon, "parliament"),
        _only(lexicon, "peacekeepers"),
        {},
        pairs,
        conflicts,
    )


def _only(lexicon: Lexicon, kind: str) -> dict[str, Organization]:
    """Organisations of a kind by state, where a state has just one."""
    found: dict[str, list[Organization]] = {}
    for record in lexicon.organizations:
        if record.kind == kind and record.country is not None:
            found.setdefault(record.country, []).append(record)
    return {country: records[0] for country, records in found.items() if len(records) == 1}


def _pairs(lexicon: Lexicon) -> tuple[tuple[str, str], ...]:
    """Those whom a war, clash or ceasefire names as its parties.

    Two states, or a de facto state and the state that it parted from; a de facto state and its ally are no such pair.
    """
    parents = {record.id: record.parent for record in lexicon.de_facto}
    found: set[tuple[str, str]] = set()
    for framework in lexicon.frameworks:
        if framework.kind in _FIGHTING:
            for one, other in combinations(sorted(framework.parties), 2):
                if (one not in parents or parents[one] == other) and (other not in parents or parents[other] == one):
                    found.add((one, other))
    found.update((min(one, parent), max(one, parent)) for one, parent in parents.items() if parent is not None)
    return tuple(sorted(found))
