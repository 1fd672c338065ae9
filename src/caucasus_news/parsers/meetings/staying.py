"""Where people are as the sentences before tell it: "Aldor was in Ostia on Monday. His talks with Berrin …"."""

from collections.abc import Iterator

from caucasus_news.model import Actor, ActorKind, MeetingMode, MeetingStatus, Place, When
from caucasus_news.parsers.chunks import Tense
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.meetings import table
from caucasus_news.parsers.meetings.draft import MeetingDraft
from caucasus_news.parsers.meetings.visits import going_verbs, stops
from caucasus_news.parsers.scene import CALENDAR, TOWNS, Scene, mentions_of, places_of
from caucasus_news.parsers.setting import points_back

_BACK = 2  # sentences between a journey and what is done at its end
_AHEAD = frozenset({MeetingStatus.PLANNED, MeetingStatus.PROPOSED})
_BEING = frozenset({"be", "stay", "remain"})


def settle_where_they_stay(draft: MeetingDraft, frame: Frame, scene: Scene) -> None:
    """Let a meeting without a place be where a sentence just before puts one of its people, and on that day."""
    if draft.mode is not MeetingMode.IN_PERSON or not draft.place_and_time_open:
        return
    if draft.place is not None and (draft.when is not None or not points_back(frame)):
        return
    if draft.status not in _AHEAD | {MeetingStatus.HELD} or draft.former or draft.occasion or not draft.people:
        return
    found = _stay(draft, frame, scene)
    if found is None:
        return
    place, day = found
    if draft.place is not None and draft.place != place:
        return
    draft.place = place
    draft.note("place", "where its people stayed")
    if day is not None and (draft.when is None or draft.implied):
        draft.when, draft.implied = day, False
        draft.note("when", "day of the stay")


def _stay(draft: MeetingDraft, frame: Frame, scene: Scene) -> tuple[Place, When | None] | None:
    people = {a.id for a in draft.people if a.kind is ActorKind.PERSON}
    first = max(frame.sentence - _BACK, 0)
    for number in range(frame.sentence, first - 1, -1):
        for trip in reversed(scene.frames[number]):
            if trip.chunk.first >= frame.chunk.first or not _may_tell_where(trip):
                continue
            if not people & {a.id for a in who_is_there(trip)}:
                continue
            where = _where(trip, scene)
            if where is None:
                continue
            ahead = trip.verb is not None and (trip.verb.due or trip.verb.tense is Tense.FUTURE)
            if (ahead and draft.status is MeetingStatus.HELD) or _elsewhere(where, trip, frame, scene):
                return None
            return where, next((t.when for t in trip.times if t.when.kind in CALENDAR and t.when.earliest), None)
    return None


def _may_tell_where(trip: Frame) -> bool:
    return trip.verb is not None and (trip.lemma in _BEING or trip.lemma in going_verbs())


def who_is_there(trip: Frame) -> list[Actor]:
    """Of whom a verb tells where he goes, or is."""
    verb = trip.verb
    if verb is None or verb.negated or verb.modal not in ("", "future") or verb.passive:
        return []
    there = trip.lemma in going_verbs() or (trip.lemma in _BEING and not trip.objects)
    return table.people(trip.subject) if there else []


def _where(trip: Frame, scene: Scene) -> Place | None:
    """The one town where a journey leads or somebody is."""
    row: Iterator[Place] = places_of(trip, ("in", "at")) if trip.lemma in _BEING else stops(trip, scene)
    towns = {place.name: place for place in row if place.kind in TOWNS}
    return next(iter(towns.values())) if len(towns) == 1 else None


def _elsewhere(where: Place, trip: Frame, frame: Frame, scene: Scene) -> bool:
    """Whether another place is named since: who was in Ostia on Monday may have gone on."""
    since = scene.mentions_in(trip.chunk.first, frame.chunk.first)
    own = mentions_of([*frame.subject, *frame.objects])
    named = [m for m in since if m.place is not None and m not in own and not (m.acts and m.actors)]
    return any(m.place is not None and m.place.country != where.country for m in named)
