"""What an event is compared by: who, where, when, made ready once for each telling of it."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from attrs import evolve, field, frozen

from caucasus_news.dossier.canon import report_id
from caucasus_news.lexicon.words import load_words
from caucasus_news.model import (
    Actor,
    ActorKind,
    Event,
    Incident,
    Mediation,
    Meeting,
    MeetingStatus,
    Place,
    Report,
    Role,
    slug,
)

#: A toll as compared: what befell whom, and the bounds of how many.
Toll = tuple[str, str | None, bool | None, int | None, int | None]

_LETTERS = (("m", "meetings"), ("i", "incidents"), ("d", "mediations"), ("o", "others"))
_AHEAD = (MeetingStatus.PLANNED, MeetingStatus.PROPOSED, MeetingStatus.POSTPONED)
_OFF = (MeetingStatus.CANCELLED, MeetingStatus.DECLINED)


@frozen(cache_hash=True)
class Trait:
    """One telling of an event, as far as others are compared with it. Days are numbers (`date.toordinal`).

    - `name`: the report's id, a letter for the kind of event, its number within the kind from 1; `report`: the first
    - `told`: the day of publication
    - `people` by what they act for, `persons` all of them
    - `core`: whom those act for who talk, fight or are parties; `everyone`: hosts, mediators and targets too; `bodies`:
      those of them that are no state and no force
    - `status`, `subkind`: words of the model's vocabularies; `stray`: those who act for nobody that is known
    - `voices`: whose word it is, of those who take part
    - `nth`: how many tellings of the same report before this one are alike in all of this
    """

    name: str = field(eq=False)
    report: str = field(eq=False)
    kind: str
    first: int | None
    last: int | None
    told: int | None
    people: Mapping[str, frozenset[str]] = field(
        eq=lambda people: tuple(sorted((k, *sorted(v)) for k, v in people.items()))
    )
    core: frozenset[str]
    everyone: frozenset[str]
    stray: frozenset[str]
    place: Place | None
    status: str
    subkind: str
    level: str | None = None
    mode: str = ""
    ordinal: int | None = None
    occasion: frozenset[str] = frozenset()
    tolls: tuple[Toll, ...] = ()
    attacker: str | None = None
    bodies: frozenset[str] = frozenset()
    voices: frozenset[str] = frozenset()
    nth: int = 0
    persons: frozenset[str] = field(init=False, eq=False, repr=False)

    @persons.default
    def _persons(self) -> frozenset[str]:
        return frozenset[str]().union(*self.people.values())

    @property
    def order(self) -> tuple[int, str]:
        """By publication, then by name; those of unknown date last."""
        return (10**7 if self.told is None else self.told, self.name)


def traits(report: Report, name: str | None = None) -> list[Trait]:
    """The traits of each event of a report, in its order; `name` is the report's id where it is known already."""
    known = report_id(report) if name is None else name
    found: list[Trait] = []
    seen: Counter[Trait] = Counter()
    for letter, slot in _LETTERS:
        events: tuple[Event, ...] = getattr(report, slot)
        for number, event in enumerate(events, 1):
            trait = _trait(event, f"{known}-{letter}{number}", known, report)
            found.append(evolve(trait, nth=seen[trait]))
            seen[trait] += 1
    return found


def share(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of what two sets have in common in all that they hold; none where both are empty."""
    together = len(one | other)
    return len(one & other) / together if together else 0.0


def polity(actor: Actor) -> str | None:
    """Whom an actor acts for: a state's code, the id of a de facto state or a body; None for a person of neither.

    >>> polity(Actor("charles-michel", "Charles Michel", ActorKind.PERSON, organization="European Council"))
    'european-council'
    """
    if actor.kind is ActorKind.DE_FACTO_STATE:
        return actor.id
    if actor.country is not None:
        return actor.country
    if actor.organization is not None:
        return slug(actor.organization)
    return None if actor.kind is ActorKind.PERSON else actor.id


def _trait(event: Event, name: str, report: str, whole: Report) -> Trait:
    day = whole.article.published
    roles = _roles(event)
    actors = [actor for actor, _ in roles]
    rivals = _rivals(actors)
    first, last = _days(event, day)
    return Trait(
        name=name,
        report=report,
        kind=_kind(event),
        first=first,
        last=last,
        told=None if day is None else day.toordinal(),
        people=_people(actors),
        core=_sides(a for a, role in roles if role not in (Role.HOST, Role.MEDIATOR)) | rivals,
        everyone=_sides(actors) | rivals,
        stray=frozenset(a.id for a in actors if polity(a) is None),
        place=event.place,
        bodies=_sides(a for a in actors if a.country is None and (a.organization or a.kind is ActorKind.ORGANIZATION)),
        voices=_sides(a.source for a in event.attributions),
        **_own(event, rivals),
    )


def _days(event: Event, told: dt.date | None) -> tuple[int | None, int | None]:
    """The first and last day; none of an incident that would lie after the publication that tells of it."""
    when = event.when
    if when is None or not when.resolved or when.earliest is None or when.latest is None:
        return None, None
    if isinstance(event, Incident) and told is not None and (when.earliest - told).days > 1:
        return None, None
    return when.earliest.toordinal(), when.latest.toordinal()


def _sides(actors: Iterable[Actor]) -> frozenset[str]:
    return frozenset(filter(None, map(_side, actors)))


def _side(actor: Actor) -> str | None:
    """Whom an actor acts for, where a body is part of another that one: the European Council is the Union's."""
    own = polity(actor)
    return None if own is None else _families().get(own, own)


@cache
def _families() -> Mapping[str, str]:
    return {slug(part): slug(whole) for part, whole in load_words("mediations")["families"].items()}


def _rivals(actors: Iterable[Actor]) -> frozenset[str]:
    """The states, forces and bodies of one country that meet or fight each other: each is a side by itself, too."""
    found: dict[str | None, set[str]] = {}
    for actor in actors:
        if actor.kind is not ActorKind.PERSON:
            found.setdefault(actor.country, set()).add(actor.id)
    return frozenset(name for home, names in found.items() if home and len(names) > 1 for name in names)


def _kind(event: Event) -> str:
    for cls in (Meeting, Incident, Mediation):
        if isinstance(event, cls):
            return cls.__name__.lower()
    return "other"


def _roles(event: Event) -> list[tuple[Actor, Role]]:
    if isinstance(event, Meeting | Incident):
        return [(p.actor, p.role) for p in event.participants]
    if isinstance(event, Mediation):
        return [*((a, Role.MEDIATOR) for a in event.mediators), *((a, Role.PARTICIPANT) for a in event.parties)]
    return []


def _people(actors: Iterable[Actor]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for actor in actors:
        if actor.kind is ActorKind.PERSON:
            found.setdefault(_side(actor) or "", set()).add(actor.id)
    return {key: frozenset(ids) for key, ids in found.items()}


def _own(event: Event, rivals: frozenset[str]) -> dict[str, Any]:
    """The traits that only one kind of event has."""
    if isinstance(event, Meeting):
        status = "ahead" if event.status in _AHEAD else "off" if event.status in _OFF else "over"
        moved = event.status is MeetingStatus.POSTPONED
        return {
            "status": "moved" if moved else status,
            "subkind": "",
            "level": event.level and event.level.value,
            "mode": event.mode.value,
            "ordinal": event.ordinal,
            "occasion": frozenset(slug(event.occasion).split("-")) if event.occasion else frozenset(),
        }
    if isinstance(event, Incident):
        attacking = [p.actor for p in event.participants if p.role is Role.ATTACKER]
        attackers = sorted({a.id for a in attacking if a.id in rivals} or _sides(attacking))
        return {
            "status": "over",
            "subkind": event.kind.value,
            "tolls": tuple(
                sorted(
                    {
                        (c.kind.value, c.side and _side(c.side), c.civilian, c.at_least, c.at_most)
                        for c in event.casualties
                    },
                    key=repr,
                )
            ),
            "attacker": attackers[0] if attackers else None,
        }
    if isinstance(event, Mediation):
        ahead = event.outcome is not None and event.outcome.value == "pending"
        return {"status": "ahead" if ahead else "over", "subkind": event.form.value}
    return {"status": "over", "subkind": type(event).__name__}
