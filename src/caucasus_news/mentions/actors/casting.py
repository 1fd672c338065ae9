"""Actors out of records, bodies and polities: one value for each, however often it is asked for."""

from typing import Any

from attrs import define, evolve, field

from caucasus_news.lexicon import Lexicon, Organization
from caucasus_news.mentions.actors.known import Known, known_actors
from caucasus_news.mentions.actors.roles import Body
from caucasus_news.mentions.actors.vocabulary import vocabulary
from caucasus_news.model import Actor, ActorKind, slug
from caucasus_news.model._made import maker

_FORCES = {"forces": "Armed Forces of", "guards": "Border Guard of", "keepers": "Peacekeepers of"}
actor_of = maker(Actor)
_POLITIES = (ActorKind.STATE, ActorKind.DE_FACTO_STATE)


@define(eq=False)
class Casting:
    """The actors of one text that are not people: those of the lexicon, and those made for the text."""

    lexicon: Lexicon
    known: Known
    made: dict[Any, Actor] = field(factory=dict)
    owners: dict[str, Actor] = field(factory=dict)  # the polity of each force or body made, by its id

    @classmethod
    def of(cls, lexicon: Lexicon) -> "Casting":
        """The casting of a text read with this lexicon."""
        return cls(lexicon, known_actors(lexicon))

    def of_record(self, record: Any) -> Actor:
        """The actor that a state, de facto state or organisation of the lexicon is."""
        known = self.known.organizations if isinstance(record, Organization) else self.known.polities
        return known[record.id]

    def polity(self, record_id: str | None) -> Actor | None:
        """The state or de facto state with this id."""
        polities = self.known.polities
        return polities[record_id] if record_id is not None and record_id in polities else None

    def polity_of(self, actor: Actor) -> Actor | None:
        """The state or de facto state that an actor is, or belongs to."""
        for owners in (self.known.owners, self.owners):
            if actor.id in owners:
                return owners[actor.id]
        return self.polity(actor.country)

    def body(self, body: Body, owner: Actor, host: Actor | None = None) -> Actor:
        """A body of a state, de facto state or organisation; an embassy is in a `host` state."""
        key = (body.id, owner.id) if host is None else (body.id, owner.id, host.id)
        actor = self.made.get(key)
        if actor is None:
            actor = self.made[key] = self._body(body, owner, host)
            if owner.kind in _POLITIES:
                self.owners[actor.id] = owner
        return actor

    def _body(self, body: Body, owner: Actor, host: Actor | None) -> Actor:
        name = vocabulary().body_names_in_us.get(body.id) if owner.id == "USA" else None
        if name is None:
            name = f"{body.name} of {short(owner)}"
        if host is not None:
            name = f"{name} in {short(host)}"
        kept = self.known.parliaments.get(owner.country or "") if body.id == "parliament" else None
        if kept is not None:
            return self.of_record(kept)  # a proper name
        country = owner.country if owner.kind is not ActorKind.PERSON else None
        kind = ActorKind.FORCE if body.force else ActorKind.ORGANIZATION
        return actor_of(slug(name), name, kind, country)

    def force(self, group: str, owner: Actor) -> Actor:
        """The armed forces, border guard or peacekeepers of a state or de facto state."""
        key = (group, owner.id)
        actor = self.made.get(key)
        if actor is None:
            actor = self._keepers(owner) if group == "keepers" else self._police(owner) if group == "police" else None
            if actor is None:
                name = f"{_FORCES[group]} {short(owner)}"
                actor = actor_of(slug(name), name, ActorKind.FORCE, owner.country)
            self.made[key] = actor
            self.owners.setdefault(actor.id, owner)
        return actor

    def _keepers(self, owner: Actor) -> Actor | None:
        kept = self.known.keepers.get(owner.country or "")
        return None if kept is None else self.of_record(kept)

    def _police(self, owner: Actor) -> Actor:
        return self.body(vocabulary().bodies["interior police"], owner)

    def named(self, name: str, owner: Actor | None, kind: ActorKind = ActorKind.ORGANIZATION) -> Actor:
        """A body that only the text knows."""
        country = owner.country if owner is not None and owner.kind is not ActorKind.PERSON else None
        key = slug(name)
        actor = self.made.get(key)
        if actor is None or (actor.country is None and country is not None):
            actor = Actor(key, name, kind, country=country) if actor is None else evolve(actor, country=country)
            self.made[key] = actor
            if owner is not None and owner.kind in _POLITIES:
                self.owners[actor.id] = owner
        return actor


def short(owner: Actor) -> str:
    """What a body or office is called the one of: "the United States"."""
    article = (owner.kind is ActorKind.ORGANIZATION and " " in owner.name) or owner.name in _WITH_ARTICLE
    return f"the {owner.name}" if article else owner.name


_WITH_ARTICLE = (
    "United States",
    "United Kingdom",
    "United Arab Emirates",
    "Netherlands",
    "Democratic Republic of the Congo",
)
