"""Which visits are meetings of their own, beside the meetings that are told."""

from caucasus_news.model import Actor, ActorKind, MeetingMode, MeetingStatus
from caucasus_news.parsers.meetings.draft import MeetingDraft

_PAIR = 2
_LATELY = 15  # sentences within which two sides met where they are expected again


def add_visits(whole: list[MeetingDraft], visits: list[MeetingDraft]) -> list[MeetingDraft]:
    """The meetings and those visits during which no meeting of the visitor is told."""
    if not visits:
        return sorted(whole, key=_place)
    added = list(whole)
    with_each: dict[str, list[MeetingDraft]] = {}  # the meetings in which somebody takes part
    for draft in whole:
        _take_down(draft, draft.people, with_each)
    for visit in visits:
        _as_there_before(visit, whole)
        covering = [draft for draft in with_each.get(visit.participants[0].id, ()) if _covers(draft, visit)]
        if not covering:
            added.append(visit)
            _take_down(visit, visit.people, with_each)
        for draft in covering:
            if not draft.hosts and draft.sentence == visit.sentence:  # "came at Aldor's invitation and agreed"
                draft.hosts = [a for a in visit.hosts if a not in draft.people]
                _take_down(draft, draft.hosts, with_each)
    return sorted(added, key=_place)


def _place(draft: MeetingDraft) -> tuple[int, int]:
    """Where a draft's trigger stands in the text; numbers compare faster than spans."""
    return draft.span.start, draft.span.end


def _take_down(draft: MeetingDraft, people: list[Actor], with_each: dict[str, list[MeetingDraft]]) -> None:
    for name in {a.id for a in people}:
        with_each.setdefault(name, []).append(draft)


def _covers(draft: MeetingDraft, visit: MeetingDraft) -> bool:
    """Whether a meeting of the visitor is told that the visit was for."""
    if draft.mode is not MeetingMode.IN_PERSON:
        return False
    if visit.status is MeetingStatus.PLANNED and draft.status is MeetingStatus.HELD:
        return False  # "met in Ostia in May and are expected there again"
    same_place = draft.place is not None and visit.place is not None and draft.place.country == visit.place.country
    if (
        same_place
        and draft.sense == visit.sense
        and draft.span == visit.span
        and draft.people[-1:] != visit.people[-1:]
    ):
        same_place = False  # two stops of one journey
    return same_place or (draft.sentence == visit.sentence and (draft.place is None or visit.place is None))


def _as_there_before(visit: MeetingDraft, whole: list[MeetingDraft]) -> None:
    """Let the sides that are "expected in Ostia again" be those told to have met there."""
    if not visit.series or any(a.kind is ActorKind.PERSON for a in visit.participants):
        return
    there = (d for d in reversed(whole) if d.place == visit.place and 0 <= visit.sentence - d.sentence <= _LATELY)
    before = next((d.participants for d in there if len(d.participants) == _PAIR), None)
    visit.participants = list(before or visit.participants)
