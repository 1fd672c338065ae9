"""One role for each: what the roles of one meeting say of one another."""

from collections.abc import Container

from caucasus_news.model import Actor, ActorKind, MeetingMode, MeetingStatus, PlaceKind, slug
from caucasus_news.parsers.meetings.draft import MeetingDraft
from caucasus_news.parsers.meetings.phrases import CALLS
from caucasus_news.parsers.scene import Scene, unique
from caucasus_news.parsers.setting import dateline_place, opens_report

_CHAIR = "co-chair"
_LATELY = 3  # days before publication that the news of the dateline's place may have been


def settle(draft: MeetingDraft) -> None:
    """One role each, mediator before host before participant; a state gives way to the persons who speak for it."""
    _presiding(draft)
    if draft.sense == "dinner" and not draft.participants and len(draft.hosts) > 1:
        draft.participants, draft.hosts = draft.hosts, []  # "gave a joint press conference"
    if draft.participants and len(draft.hosts) > 1 and set(draft.participants) <= set(draft.hosts):
        draft.hosts = []  # "the ministers' meeting, which they had arranged": nobody hosts himself
    if draft.sense in CALLS:  # "a call that was initiated by Ostia"
        draft.hosts = [a for a in draft.hosts if a.kind is ActorKind.PERSON]
    draft.participants = [*draft.participants]
    if draft.mediators or draft.hosts:
        draft.mediators, draft.hosts = as_body(draft.mediators), as_body(draft.hosts)
        draft.hosts = [a for a in draft.hosts if a not in draft.mediators]
        taken = {a.id for a in (*draft.mediators, *draft.hosts)}
        draft.participants = [a for a in draft.participants if a.id not in taken]
    spoken_for = {a.country for a in draft.participants if a.kind is ActorKind.PERSON and a.country}
    if spoken_for:
        draft.participants = [a for a in draft.participants if _whose(a) not in spoken_for]
    if draft.hosts and draft.participants[1:]:
        hosting = {a.country for a in draft.hosts if a.kind is ActorKind.PERSON}
        draft.participants = [a for a in draft.participants if not (a.kind is ActorKind.STATE and a.id in hosting)]


def _whose(actor: Actor) -> str | None:
    """Whom a state or one of its bodies stands for, where a person may do so instead; None for others."""
    if actor.kind in (ActorKind.STATE, ActorKind.DE_FACTO_STATE):
        return actor.id
    return actor.country if actor.kind is ActorKind.ORGANIZATION else None


def _presiding(draft: MeetingDraft) -> None:
    """Make those who preside, each for a side of the talks, the ones who meet: commissions led by Aldor and Berrin."""
    if not draft.mediators:
        return
    nobody = draft.theirs and all(a in draft.mediators for a in draft.participants)
    if draft.between or nobody or all(a.office == _CHAIR for a in draft.mediators):
        return  # "Their talks were mediated by Aldor and Berrin"; the co-chairs of a body of mediators have no side
    countries = {a.country for a in draft.mediators if a.kind is ActorKind.PERSON and a.country}
    sides = {a.country or a.id for a in draft.participants}
    if len(countries) > 1 and len(countries) == len(draft.mediators) and sides <= countries:
        draft.participants, draft.mediators = unique([*draft.mediators, *draft.participants]), []


def part_mediators(draft: MeetingDraft, bodies: Container[str], thirds: Container[Actor]) -> None:
    """Make co-chairs, and `bodies` of mediators by id, mediators where they meet two other sides together.

    So too `thirds`, whom the words call mediators: "sat down with Ostian mediators".
    """
    between = [a for a in draft.participants if a.office == _CHAIR or a.id in bodies or a in thirds]
    others = [a for a in draft.participants if a not in between]
    sides = {a.country or a.id for a in others if a.kind is not ActorKind.ORGANIZATION or a.country}
    if between and len(sides) > 1:
        draft.mediators = as_body(unique([*draft.mediators, *between]))
        draft.participants = [a for a in draft.participants if a not in between]


def as_body(actors: list[Actor]) -> list[Actor]:
    """Several co-chairs of one body as that body."""
    if not actors[1:]:
        return actors
    chairs = [a for a in actors if a.office == _CHAIR and a.organization]
    if len(chairs) < 2:
        return actors
    bodies = unique(
        Actor(slug(a.organization), a.organization, ActorKind.ORGANIZATION) for a in chairs if a.organization
    )
    return [*bodies, *(a for a in actors if a not in chairs and a not in bodies)]


def at_dateline(draft: MeetingDraft, scene: Scene) -> MeetingDraft:
    """The draft at the place of the dateline, where it is the day's news without a place of its own.

    So too where it tells of no more than the country, and the dateline's town lies there: "ARDEN - … in Aldoria".
    """
    if draft.mode is not MeetingMode.IN_PERSON or draft.status is not MeetingStatus.HELD:
        return draft
    day, published = draft.when.latest if draft.when else None, scene.published
    recent = day is not None and published is not None and 0 <= (published - day).days <= _LATELY
    vague = draft.place is None or (draft.place.kind is PlaceKind.STATE and opens_report(draft.first_sentence, scene))
    if recent and vague:
        town = dateline_place(scene)
        if town is not None and (draft.place is None or town.country == draft.place.country):
            draft.place = town
            draft.note("place", "dateline")
    return draft
