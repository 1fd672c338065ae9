"""Tellings that only look back on meetings told by themselves."""

from collections.abc import Iterable, Sequence
from datetime import date

from caucasus_news.model import ActorKind, MeetingMode, MeetingStatus, When
from caucasus_news.parsers.meetings.draft import MeetingDraft
from caucasus_news.parsers.meetings.likeness import days_told, who_met

_SPAN = 6  # days: a longer time has room for meetings told one by one
_SEVERAL = 2  # meetings told at once
_NEAR = 3  # sentences
_WEEK = 7  # days
_LATELY = 8  # meetings
_STATES = frozenset({ActorKind.STATE, ActorKind.DE_FACTO_STATE})
_TO_COME = frozenset({MeetingStatus.PLANNED, MeetingStatus.PROPOSED, MeetingStatus.ONGOING})
_TOOK_PLACE = frozenset({MeetingStatus.HELD, MeetingStatus.ONGOING})


def was_put_off(draft: MeetingDraft, kept: Sequence[MeetingDraft]) -> bool:
    """Whether the words only tell that a meeting just told as held "had first been set for" another day."""
    if draft.status is not MeetingStatus.POSTPONED or draft.people or not draft.definite or not kept:
        return False
    last, near = kept[-1], draft.sentence - kept[-1].sentence <= _NEAR
    moved = draft.given_up and last.status is MeetingStatus.PLANNED and last.when is not None
    return near and (moved or (draft.background and last.status is MeetingStatus.HELD))


def sums_up(draft: MeetingDraft, whole: Iterable[MeetingDraft]) -> bool:
    """Whether a draft only counts meetings that are told by themselves: "two this year, one in Ostia, one in Amar"."""
    if draft.count < _SEVERAL or (draft.when is not None and _length(draft.when) <= _SPAN):
        return False
    others = (o for o in whole if o is not draft and o.when is not None and who_met(draft, o) > 0)
    return any(days_told(draft.when, o.when) >= 0 for o in others)


def tells_no_other(draft: MeetingDraft, whole: Iterable[MeetingDraft]) -> bool:
    """Whether a meeting to come, of no day and place, is one of people whose meeting is told with its day or place.

    "I will meet him first", of the meeting that the article tells as held; "they agreed to meet again", of no round in
    particular.
    """
    if draft.status not in _TO_COME or draft.when is not None or draft.ordinal is not None:
        return False
    people = {a.id for a in draft.people}
    for other in whole:
        settled = other.status in _TOOK_PLACE and (other.when is not None or other.place is not None)
        if other is draft or not settled or people != {a.id for a in other.people}:
            continue
        if other.sense == "lead":
            continue  # "is ready to host them in Ostia, as it did last November"
        if draft.place is None or (other.place is not None and draft.place.name == other.place.name):
            return True
    return False


def tells_less(draft: MeetingDraft, whole: Iterable[MeetingDraft]) -> bool:
    """Whether a meeting is one told with more names on the same day at the same place: "A and Kosovo" is A and B there.

    Each of its states is spoken for by somebody there, and each of its people was there.
    """
    states = [a for a in draft.people if a.kind in _STATES]
    if not states or draft.when is None or draft.place is None or _length(draft.when):
        return False
    for other in whole:
        if other is draft or other.mode is not draft.mode or other.when is None or other.place is None:
            continue
        if other.place.name != draft.place.name:
            continue
        if (other.when.earliest, other.when.latest) != (draft.when.earliest, draft.when.latest):
            continue
        ids = {a.id for a in other.people}
        sides = {a.country for a in other.people if a.kind is ActorKind.PERSON}
        if all(a.id in ids or (a.kind in _STATES and a.id in sides) for a in draft.people):
            return True
    return False


def is_over(draft: MeetingDraft, published: date | None) -> bool:
    """Whether talks told as going on had their day long before the text: what goes on are others of the same row."""
    last = draft.when.latest if draft.when is not None else None
    if published is None or last is None or draft.status is not MeetingStatus.ONGOING:
        return False
    return (published - last).days > _WEEK


def _length(when: When) -> int:
    """Days from the first to the last; none for a day that is not known."""
    return (when.latest - when.earliest).days if when.earliest is not None and when.latest is not None else 0


def looks_back_on_calls(draft: MeetingDraft, kept: Sequence[MeetingDraft]) -> bool:
    """Whether "during the calls" means those just told of, in which each was spoken to by himself."""
    by_phone = draft.mode is not MeetingMode.IN_PERSON
    if not draft.definite or not kept or not (by_phone or draft.sense == "conversation"):
        return False
    mode = draft.mode if by_phone else MeetingMode.PHONE  # "during the conversations"
    calls = [o for o in kept[-_LATELY:] if o.mode is mode and draft.sentence - o.sentence <= _NEAR]
    if len(draft.leads) < _SEVERAL:  # "during the calls, Aldor praised them"
        told = draft.plural and (draft.when is None or draft.implied)
        spoken = [o for o in calls if told and {*o.people} < {*draft.people}]
    else:
        spoken = [o for o in calls if by_phone and sum(a in draft.people for a in o.people) == 1]
    return len(spoken) >= _SEVERAL and all(any(a in o.people for o in spoken) for a in draft.people)
