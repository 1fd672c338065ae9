"""Journeys that are told before, and come to nothing: "The trip was put off until June"."""

from collections.abc import Iterable

from caucasus_news.model import MeetingStatus, When
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.meetings import table
from caucasus_news.parsers.meetings.draft import MeetingDraft
from caucasus_news.parsers.meetings.modality import UNDONE
from caucasus_news.parsers.meetings.status import read_status
from caucasus_news.parsers.meetings.visits import travellers
from caucasus_news.parsers.meetings.words import meeting_words
from caucasus_news.parsers.scene import TO, Scene, places_of
from caucasus_news.parsers.setting import new_day

#: The sense of a draft that only tells what became of a journey.
TRIP = "trip"


def trip_drafts(frame: Frame, scene: Scene) -> list[MeetingDraft]:
    """What a noun tells of a journey that was put off or called off; nothing where it was made."""
    status, _ = read_status(frame, scene, meeting_words(), None)
    if status not in UNDONE:
        return []
    draft = MeetingDraft(scene.span(frame), [scene.sentence_span(frame)], sense=TRIP, sentence=frame.sentence)
    draft.first_sentence, draft.status = frame.sentence, status
    draft.participants = table.people(travellers(frame))
    draft.place = next(places_of(frame, TO), None)
    draft.when = new_day(frame, scene)
    return [draft]


def undo(trips: Iterable[MeetingDraft], told: Iterable[MeetingDraft]) -> None:
    """Let the meetings at the end of a journey, told just before or with it, fare as the journey did."""
    meetings = list(told)
    for trip in trips:
        for draft in meetings:
            if 0 <= trip.sentence - draft.sentence <= 1 and _is_end(draft, trip):
                draft.status, draft.stated_status = trip.status, True
                draft.when = _moved(trip.when) or draft.when
                draft.place = draft.place or trip.place
                draft.note("status", "what became of the journey", trip.span)


def stay_away(told: Iterable[MeetingDraft], scene: Scene) -> None:
    """Let a meeting that was arranged come to nothing where one of its people did not come: "did not show up"."""
    for draft in told:
        if not draft.due or draft.status not in (MeetingStatus.HELD, MeetingStatus.PLANNED):
            continue
        people = {a.id for a in draft.people}
        for frame in scene.frames[draft.sentence]:
            if frame.verb is None or not frame.verb.negated or frame.verb.modal or frame.chunk.first < draft.due_from:
                continue
            if frame.lemma in meeting_words().coming and people & {a.id for a in table.parties(frame.subject)}:
                draft.status, draft.stated_status = MeetingStatus.DECLINED, True
                draft.note("status", "who did not come", scene.span(frame))


def _moved(when: When | None) -> When | None:
    return when if when is not None and when.earliest is not None else None


def _is_end(draft: MeetingDraft, trip: MeetingDraft) -> bool:
    """Whether a meeting to come is what the journey leads to: its traveller is there, and no other place is told."""
    if draft.status is not MeetingStatus.PLANNED and not (draft.due and draft.sentence == trip.sentence):
        return False
    travellers = {a.id for a in trip.participants}
    if travellers and not travellers & {a.id for a in draft.people}:
        return False
    return draft.place is None or trip.place is None or draft.place.country == trip.place.country
