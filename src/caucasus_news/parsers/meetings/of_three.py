"""A table for three that names one of them or none: "the trilateral in Sochi", of the two in conflict and a third."""

from collections.abc import Sequence

from caucasus_news.model import Actor, ActorKind
from caucasus_news.parsers.meetings.draft import MeetingDraft
from caucasus_news.parsers.meetings.likeness import side_key
from caucasus_news.parsers.scene import Scene, unique
from caucasus_news.parsers.sides import main_conflict

_THREE = 3
_NEAR = 2  # sentences
_PAIR = 2
_ROW = 8  # meetings


def seat_three(draft: MeetingDraft, told: Sequence[MeetingDraft], scene: Scene) -> None:
    """Give a trilateral its people, where it is one of the two sides of the text's conflict and a third.

    The third is who is named, or who lives where it is held. The two are those of both sides who met just before,
    together or each with the third, else the sides themselves. Whoever has them at home hosts.
    """
    if draft.sides != _THREE or len(draft.people) > 1 or draft.of_body or draft.occasion:
        return
    if draft.ordinal is not None and any(len(o.people) == _THREE for o in told[-_ROW:]):
        return  # "the second trilateral": of those who had the first
    before = [o for o in told if 0 <= draft.first_sentence - o.sentence <= _NEAR and o.people]
    if draft.when is None and draft.place is None:
        if not before or before[-1].sentence != draft.first_sentence:
            return
        draft.when, draft.place = before[-1].when, before[-1].place  # "met each of both, and then the trilateral"
    sides = main_conflict(scene)
    homes = [side_key(a) for a in sides]
    thirds = draft.people or _with_each(before, homes)
    where = draft.place.country if draft.place is not None else None
    if len(sides) < _PAIR or any(side_key(a) in homes for a in thirds) or where in homes or not (thirds or where):
        return
    draft.participants = [a for a in _of_both(before, homes) or sides if a not in thirds]
    hosting = where is not None and all(a.country == where for a in thirds)
    if hosting and not draft.mediators:
        draft.hosts = unique([*draft.hosts, *thirds])
    elif not (draft.hosts or draft.mediators):
        draft.participants = [*draft.participants, *thirds]
    draft.note("participants", "two sides and a third")


def _with_each(before: Sequence[MeetingDraft], homes: Sequence[str]) -> list[Actor]:
    """Who met each of both sides by himself just before."""
    met = [{side_key(a) for a in o.people} & {*homes} for o in before]
    apart = [o for o, sides in zip(before, met, strict=True) if len(sides) == 1]
    if len({side for sides in met for side in sides}) < _PAIR or len(apart) < _PAIR:
        return []
    return [a for a in apart[-1].people if side_key(a) not in homes and all(a in o.people for o in apart)]


def _of_both(before: Sequence[MeetingDraft], homes: Sequence[str]) -> list[Actor]:
    """The persons of both sides who met just before, one of each."""
    people = unique([a for o in before for a in o.people if a.kind is ActorKind.PERSON and side_key(a) in homes])
    return people if sorted(side_key(a) for a in people) == sorted(homes) else []
