"""What the lexicon keeps on each thing in the world: frozen records, made from the data files or by a caller."""

import datetime as dt

from attrs import field, frozen

from caucasus_news.model import Actor, ActorKind, Place, PlaceKind, slug
from caucasus_news.model._checks import day, named, optional, tuple_of, type_of, within

#: How long an open term is believed beyond the last day for which it is evidenced.
GRACE = dt.timedelta(days=366)


@frozen
class Term:
    """One person's time in one office: both bounds inclusive, None where unknown or open.

    `office` is an `Office.id`, `jurisdiction` the id of the state, de facto state or organisation. A bound known to the
    month or year is widened: to its first day as `start`, to its last as `end`. `evidenced_until` is the last day for
    which an open term is known to have gone on. `confidence` is one of the marks that ``data/README.md`` explains.
    """

    office: str = field(validator=named)
    jurisdiction: str = field(validator=named)
    start: dt.date | None = field(default=None, validator=optional(day))
    end: dt.date | None = field(default=None, validator=optional(day))
    acting: bool = field(default=False, validator=type_of(bool))
    evidenced_until: dt.date | None = field(default=None, validator=optional(day))
    confidence: str = field(default="recalled", validator=named)
    source: str | None = field(default=None, validator=optional(named))
    note: str | None = field(default=None, validator=optional(named))

    def __attrs_post_init__(self) -> None:
        if self.start is not None and self.end is not None and self.end < self.start:
            raise ValueError(f"a Term must not end before it starts, got start={self.start}, end={self.end}")

    def covers(self, moment: dt.date) -> bool:
        """Whether the office was held on that day, an open term being believed a year beyond its evidence.

        >>> Term("president", "FRA", dt.date(2012, 5, 15), dt.date(2017, 5, 14)).covers(dt.date(2017, 5, 14))
        True
        """
        if self.start is None or moment < self.start:
            return False
        if self.end is not None:
            return moment <= self.end
        return self.evidenced_until is None or moment <= self.evidenced_until + GRACE


@frozen
class Person:
    """A person, with the names that news give and the offices held.

    `aliases` are further whole names; `surnames` what the person is called by alone, the last word of the name where
    none is given.
    """

    id: str = field(validator=named)
    name: str = field(validator=named)
    aliases: tuple[str, ...] = field(default=(), validator=tuple_of(str))
    surnames: tuple[str, ...] = field(default=(), validator=tuple_of(str))
    terms: tuple[Term, ...] = field(default=(), validator=tuple_of(Term))
    wikidata: str | None = field(default=None, validator=optional(named))

    @property
    def called(self) -> tuple[str, ...]:
        """The names that stand for the person without a first name.

        >>> Person("jane-roe", "Jane Roe").called
        ('Roe',)
        """
        return self.surnames or (self.name.split()[-1],)


@frozen
class State:
    """A member or observer of the United Nations, now or once; `id` is its ISO 3166-1 alpha-3 code.

    `metonyms` are names that stand for its government: the capital, a seat ("Kremlin"); `end` is the last day of a state
    that is no more.
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
    """An entity with a government of its own that few or no states recognise.

    `parent` is the alpha-3 code of the state that the United Nations count its territory to; no name is an endorsement.
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


#: The kinds of organisation that are armed forces rather than bodies.
FORCES = frozenset({"armed_forces", "peacekeepers", "militia"})


@frozen
class Organization:
    """A body: international, of a state, or armed.

    `country` is the alpha-3 code of the state that it belongs to, `polity` the id of the de facto state; both None for
    international ones. `metonyms` are places that stand for it ("Brussels").
    """

    id: str = field(validator=named)
    name: str = field(validator=named)
    aliases: tuple[str, ...] = field(default=(), validator=tuple_of(str))
    kind: str = field(default="organization", validator=named)
    country: str | None = field(default=None, validator=optional(named))
    polity: str | None = field(default=None, validator=optional(named))
    metonyms: tuple[str, ...] = field(default=(), validator=tuple_of(str))
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
        kind = ActorKind.FORCE if self.kind in FORCES else ActorKind.ORGANIZATION
        return Actor(slug(self.name), self.name, kind, country=self.country)


@frozen
class Control:
    """Who held a contested place, both days inclusive; `controller` is the id of a state or de facto state."""

    controller: str = field(validator=named)
    start: dt.date | None = field(default=None, validator=optional(day))
    end: dt.date | None = field(default=None, validator=optional(day))
    note: str | None = field(default=None, validator=optional(named))


@frozen
class PlaceRecord:
    """A place: `country` as the United Nations count it, `control` who held it when; degrees are WGS 84.

    `side_names` are names that one side of a conflict uses; they are read, never written.
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
    coordinates: str | None = field(default=None, validator=optional(named))
    geonameid: int | None = field(default=None, validator=optional(type_of(int)))
    tags: tuple[str, ...] = field(default=(), validator=tuple_of(str))
    confidence: str = field(default="recalled", validator=named)
    note: str | None = field(default=None, validator=optional(named))

    @property
    def place(self) -> Place:
        """The record as a place of the model."""
        return Place(self.name, self.kind, self.country, self.latitude, self.longitude)

    def controllers(self, moment: dt.date) -> tuple[str, ...]:
        """The ids of those who held it that day: two on a day of handing over, none where that is unknown."""
        return tuple(
            c.controller
            for c in self.control
            if (c.start is None or c.start <= moment) and (c.end is None or moment <= c.end)
        )


@frozen
class Framework:
    """A war, agreement, format or event that news refer back to; `end`, inclusive, is None where it is one day or open."""

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


@frozen
class Office:
    """An office: `title` is its generic lower-case title, `words` the phrases that name it.

    `titles` are pairs of a jurisdiction and the title that is usual there (("USA", "secretary of state")); `level` is
    the rank at which its holders meet (leaders, ministers, officials); `body` the kind of body that it belongs to; `many`
    tells that several people hold it at a time.
    """

    id: str = field(validator=named)
    title: str = field(validator=named)
    words: tuple[str, ...] = field(default=(), validator=tuple_of(str))
    titles: tuple[tuple[str, str], ...] = field(default=(), validator=tuple_of(tuple))
    level: str | None = field(default=None, validator=optional(named))
    body: str | None = field(default=None, validator=optional(named))
    many: bool = field(default=False, validator=type_of(bool))

    def title_in(self, jurisdiction: str) -> str:
        """The title as it is usual there.

        >>> Office("fm", "foreign minister", titles=(("USA", "secretary of state"),)).title_in("USA")
        'secretary of state'
        """
        return dict(self.titles).get(jurisdiction, self.title)


@frozen
class Medium:
    """A news agency, broadcaster, paper or site; `country` is the alpha-3 code of its seat or owner."""

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
    """

    name: str = field(validator=named)
    rule: str = field(validator=named)
    reason: str = field(validator=named)

    def __attrs_post_init__(self) -> None:
        if self.rule not in ("several", "weak", "never"):
            raise ValueError(f"'rule' must be several, weak or never, got {self.rule!r}")


Record = Person | State | DeFactoState | Organization | PlaceRecord | Framework | Medium
