"""What the lexicon keeps on each thing in the world but people: frozen records, from the data files or by a caller."""

import datetime as dt
from functools import lru_cache

from attrs import field, frozen

from caucasus_news.lexicon.people import Person
from caucasus_news.model import Actor, ActorKind, Place, PlaceKind, slug
from caucasus_news.model._checks import day, named, optional, tuple_of, type_of, within


@frozen
class State:
    """A member or observer of the United Nations, now or once; `id` is its ISO 3166-1 alpha-3 code.

    `metonyms` are names that stand for its government: the capital, a seat ("Kremlin"). `end` is the last day of one
    that is no more.

    >>> State("SDN", "Sudan", demonyms=("Sudanese",), metonyms=("Khartoum",)).actor.id
    'SDN'
    """

    id: str = field(validator=named)
    name: str = field(validator=named)
    official_name: str | None = field(default=None, validator=optional(named))
    aliases: tuple[str, ...] = field(default=(), validator=tuple_of(str))
    demonyms: tuple[str, ...] = field(default=(), validator=tuple_of(str))
    capital: str | None = field(default=None, validator=optional(named))
    metonyms: tuple[str, ...] = field(default=(), validator=tuple_of(str))
    end: dt.date | None = field(default=None, validator=optional(day))
    wikidata: str | None = field(default=None, validator=optional(named))
    confidence: str = field(default="recalled", validator=named)

    @property
    def actor(self) -> Actor:
        """The state as an actor; one that is no more goes by its name, for its code is no longer valid.

        >>> State("CHE", "Switzerland").actor.country
        'CHE'
        """
        if self.end is not None:
            return Actor(slug(self.name), self.name, ActorKind.STATE)
        return Actor(self.id, self.name, ActorKind.STATE, country=self.id)

    @property
    def place(self) -> Place:
        """The state as a place."""
        return Place(self.name, PlaceKind.STATE, country=self.id)


@frozen
class DeFactoState:
    """An entity with a government of its own, or a claim to one, that is no member of the United Nations.

    `parent` is the alpha-3 code of the state that the United Nations count its territory to; no name is an endorsement.

    >>> DeFactoState("SYL", "Sylvania", parent="FRE").actor.country is None
    True
    """

    id: str = field(validator=named)
    name: str = field(validator=named)
    aliases: tuple[str, ...] = field(default=(), validator=tuple_of(str))
    demonyms: tuple[str, ...] = field(default=(), validator=tuple_of(str))
    capital: str | None = field(default=None, validator=optional(named))
    metonyms: tuple[str, ...] = field(default=(), validator=tuple_of(str))
    parent: str | None = field(default=None, validator=optional(named))
    start: dt.date | None = field(default=None, validator=optional(day))
    end: dt.date | None = field(default=None, validator=optional(day))
    wikidata: str | None = field(default=None, validator=optional(named))
    note: str | None = field(default=None, validator=optional(named))

    @property
    def actor(self) -> Actor:
        """The entity as an actor, of no country."""
        return Actor(slug(self.name), self.name, ActorKind.DE_FACTO_STATE)


#: The kinds of framework in which somebody fights somebody.
FIGHTING = frozenset({"war", "clash", "offensive", "operation", "ceasefire", "crisis", "blockade", "incident"})
_MOST_BODIES = 4096  # of which the actor is kept: texts name the same ones again and again
#: The kinds of organisation that are armed forces rather than bodies.
FORCES = frozenset({"armed_forces", "peacekeepers", "militia"})


@frozen
class Organization:
    """A body: international, of a state, or armed.

    `country` is the alpha-3 code of the state that it belongs to, `polity` the id of the de facto state; both None for
    international ones. `metonyms` are places that stand for it ("Brussels"), `seat` the place that its name implies.
    Of a format of talks, `parties` are the ids of the polities that meet in it, `chairs` the names of those who chair.
    """

    id: str = field(validator=named)
    name: str = field(validator=named)
    aliases: tuple[str, ...] = field(default=(), validator=tuple_of(str))
    kind: str = field(default="organization", validator=named)
    country: str | None = field(default=None, validator=optional(named))
    polity: str | None = field(default=None, validator=optional(named))
    metonyms: tuple[str, ...] = field(default=(), validator=tuple_of(str))
    seat: str | None = field(default=None, validator=optional(named))
    parties: tuple[str, ...] = field(default=(), validator=tuple_of(str))
    chairs: tuple[str, ...] = field(default=(), validator=tuple_of(str))
    start: dt.date | None = field(default=None, validator=optional(day))
    end: dt.date | None = field(default=None, validator=optional(day))
    side_names: tuple[str, ...] = field(default=(), validator=tuple_of(str))
    wikidata: str | None = field(default=None, validator=optional(named))
    confidence: str = field(default="recalled", validator=named)
    note: str | None = field(default=None, validator=optional(named))

    @property
    def actor(self) -> Actor:
        """The body as an actor; armed ones are forces.

        >>> Organization("X", "Coast Guard of Freedonia", kind="armed_forces").actor.kind.value
        'force'
        """
        return _body(self.name, self.country, self.kind in FORCES)


@lru_cache(maxsize=_MOST_BODIES)
def _body(name: str, country: str | None, armed: bool) -> Actor:
    return Actor(slug(name), name, ActorKind.FORCE if armed else ActorKind.ORGANIZATION, country=country)


@frozen
class Control:
    """Who held a contested place, both days inclusive; `controller` is the id of a state or de facto state.

    >>> Control("FRE", dt.date(1933, 11, 17)).end is None
    True
    """

    controller: str = field(validator=named)
    start: dt.date | None = field(default=None, validator=optional(day))
    end: dt.date | None = field(default=None, validator=optional(day))
    note: str | None = field(default=None, validator=optional(named))


@frozen
class Usage:
    """What one side of a conflict calls a place: `side` is the id of a state or de facto state.

    >>> Usage("ARM", "Shushi").name
    'Shushi'
    """

    side: str = field(validator=named)
    name: str = field(validator=named)


@frozen
class PlaceRecord:
    """A place: `country` as the United Nations count it, `control` who held it when; degrees are WGS 84.

    `admin` is the region that it lies in. `side_names` are names that one side of a conflict uses; they are read, never
    written. `usages` tell what each side calls it, for who writes to that side's readers.

    >>> PlaceRecord("oz", "Emerald City", country="FRE").place.name
    'Emerald City'
    """

    id: str = field(validator=named)
    name: str = field(validator=named)
    aliases: tuple[str, ...] = field(default=(), validator=tuple_of(str))
    country: str | None = field(default=None, validator=optional(named))
    kind: PlaceKind = field(default=PlaceKind.UNKNOWN, validator=type_of(PlaceKind))
    admin: str | None = field(default=None, validator=optional(named))
    latitude: float | None = field(default=None, validator=optional(within(-90, 90)))
    longitude: float | None = field(default=None, validator=optional(within(-180, 180)))
    control: tuple[Control, ...] = field(default=(), validator=tuple_of(Control))
    side_names: tuple[str, ...] = field(default=(), validator=tuple_of(str))
    usages: tuple[Usage, ...] = field(default=(), validator=tuple_of(Usage))
    coordinates: str | None = field(default=None, validator=optional(named))
    geonameid: int | None = field(default=None, validator=optional(type_of(int)))
    tags: tuple[str, ...] = field(default=(), validator=tuple_of(str))
    confidence: str = field(default="recalled", validator=named)
    note: str | None = field(default=None, validator=optional(named))

    @property
    def place(self) -> Place:
        """The record as a place of the model."""
        return Place(self.name, self.kind, self.country, self.latitude, self.longitude)

    def label(self, *, for_side: str | None = None) -> str:
        """The name that readers of one side of a conflict know the place by; the neutral one for everybody else.

        >>> shusha = PlaceRecord("shusha", "Shusha", usages=(Usage("ARM", "Shushi"), Usage("AZE", "Şuşa")))
        >>> shusha.label(), shusha.label(for_side="ARM"), shusha.label(for_side="FRA")
        ('Shusha', 'Shushi', 'Shusha')
        """
        return next((usage.name for usage in self.usages if usage.side == for_side), self.name)

    def controllers(self, moment: dt.date) -> tuple[str, ...]:
        """The ids of those who held it that day: two on a day of handing over, none where that is unknown.

        >>> held = (Control("SYL", end=dt.date(1933, 11, 17)), Control("FRE", dt.date(1933, 11, 17)))
        >>> PlaceRecord("oz", "Emerald City", control=held).controllers(dt.date(1933, 11, 17))
        ('SYL', 'FRE')
        """
        return tuple(
            c.controller
            for c in self.control
            if (c.start is None or c.start <= moment) and (c.end is None or moment <= c.end)
        )


#: Years after its end for which a war, and any other conflict, tells who is opposed to whom.
_AFTER_WAR, _AFTER_CLASH = 25, 5


@frozen
class Framework:
    """A war, agreement, format or event that news refer back to; `end` is None where it is one day or open.

    `settled` is set where its parties were no opponents any more once it had ended: one took the other's place.

    >>> Framework("w", "Cod War", kind="war", parties=("GBR", "ISL")).matters(2024)
    True
    """

    id: str = field(validator=named)
    name: str = field(validator=named)
    aliases: tuple[str, ...] = field(default=(), validator=tuple_of(str))
    kind: str = field(default="event", validator=named)
    start: dt.date | None = field(default=None, validator=optional(day))
    end: dt.date | None = field(default=None, validator=optional(day))
    parties: tuple[str, ...] = field(default=(), validator=tuple_of(str))
    mediators: tuple[str, ...] = field(default=(), validator=tuple_of(str))
    places: tuple[str, ...] = field(default=(), validator=tuple_of(str))
    side_names: tuple[str, ...] = field(default=(), validator=tuple_of(str))
    source: str | None = field(default=None, validator=optional(named))
    confidence: str = field(default="recalled", validator=named)
    note: str | None = field(default=None, validator=optional(named))
    settled: bool = field(default=False, validator=type_of(bool))

    def matters(self, year: int | None) -> bool:
        """Whether its parties may be spoken of as opponents in a year: after a war for a generation, else a few years.

        >>> Framework("w", "Cod War", kind="war", start=dt.date(1975, 11, 1), end=dt.date(1976, 6, 1)).matters(2020)
        False
        """
        if year is None or self.end is None:
            return True
        grace = 0 if self.settled else _AFTER_WAR if self.kind == "war" else _AFTER_CLASH
        return year <= self.end.year + grace


@frozen
class Medium:
    """A news agency, broadcaster, paper or site; `country` is the alpha-3 code of its seat or owner.

    >>> Medium("rtf", "Radio Free Freedonia").actor.kind.value
    'organization'
    """

    id: str = field(validator=named)
    name: str = field(validator=named)
    aliases: tuple[str, ...] = field(default=(), validator=tuple_of(str))
    country: str | None = field(default=None, validator=optional(named))
    kind: str = field(default="private", validator=named)
    confidence: str = field(default="recalled", validator=named)

    @property
    def actor(self) -> Actor:
        """The medium as an actor."""
        return Actor(slug(self.name), self.name, ActorKind.ORGANIZATION, country=self.country)


@frozen
class Ambiguity:
    """A name that asks for care, and why.

    `rule` is ``several`` (it names more than one thing; all are given), ``weak`` (it is also an everyday word or a
    passing phrase: given, and marked) or ``never`` (not read by itself; only longer names of the record are).

    >>> Ambiguity("May", "weak", "a month and a surname").rule
    'weak'
    """

    name: str = field(validator=named)
    rule: str = field(validator=named)
    reason: str = field(validator=named)

    def __attrs_post_init__(self) -> None:
        if self.rule not in ("several", "weak", "never"):
            raise ValueError(f"'rule' must be several, weak or never, got {self.rule!r}")


Record = Person | State | DeFactoState | Organization | PlaceRecord | Framework | Medium
