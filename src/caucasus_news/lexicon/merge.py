"""Adding records to those that are there."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from caucasus_news.lexicon.loader import identity
from caucasus_news.lexicon.people import Person
from caucasus_news.lexicon.records import DeFactoState, Organization, PlaceRecord, State
from caucasus_news.model import Actor, ActorKind, Place, slug

R = TypeVar("R")

_KINDS = {ActorKind.FORCE: "armed_forces", ActorKind.GROUP: "group"}


def merged(old: tuple[R, ...], new: Iterable[R], kind: type[R]) -> tuple[R, ...]:
    """Both, by id; a new record takes the place of an old one with its id. TypeError for what is no `kind`."""
    by_id = {identity(record): record for record in old}
    for record in new:
        _must_be(kind, record)
        by_id[identity(record)] = record
    return tuple(by_id[key] for key in sorted(by_id))


def of_kind(kind: type[R], records: Iterable[object]) -> Iterator[R]:
    """The records of one class."""
    return (record for record in records if isinstance(record, kind))


def record_of_actor(actor: Actor) -> Person | State | DeFactoState | Organization:
    """A record that holds what an actor of the model says; TypeError for what is no actor."""
    _must_be(Actor, actor)
    if actor.kind is ActorKind.PERSON:
        return Person(actor.id, actor.name)
    if actor.kind is ActorKind.STATE:
        return State(actor.id, actor.name)
    if actor.kind is ActorKind.DE_FACTO_STATE:
        return DeFactoState(actor.id, actor.name)
    return Organization(actor.id, actor.name, kind=_KINDS.get(actor.kind, "organization"), country=actor.country)


def record_of_place(place: Place | PlaceRecord) -> PlaceRecord:
    """A record that holds what a place of the model says; TypeError for what is no place."""
    if isinstance(place, PlaceRecord):
        return place
    _must_be(Place, place)
    return PlaceRecord(
        slug(place.name),
        place.name,
        country=place.country,
        kind=place.kind,
        latitude=place.latitude,
        longitude=place.longitude,
    )


def _must_be(kind: type, given: object) -> None:
    if not isinstance(given, kind):
        raise TypeError(f"a {kind.__name__} is wanted here, got {given!r}")
