"""Whose "his meeting" or "their talks" is: of whom the words before it tell."""

from collections.abc import Iterator

from caucasus_news.model import Actor, ActorKind
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.meetings import table
from caucasus_news.parsers.meetings.draft import MeetingDraft
from caucasus_news.parsers.meetings.likeness import side_key
from caucasus_news.parsers.meetings.staying import who_is_there
from caucasus_news.parsers.scene import Scene

_PAIR = 2
_HIS = frozenset({"his", "her"})


def whose_his(frame: Frame, scene: Scene, others: list[Actor]) -> list[Actor]:
    """Of "his talks with Aldor", who "he" is: of whom the clause or sentence before tells, none of the `others`."""
    if frame.chunk.determiner not in _HIS:
        return who_stays(frame, scene, others)
    for told in _before(frame, scene):
        people = [a for a in table.people(told.subject) if a.kind is ActorKind.PERSON]
        if len(people) == 1 and people[0] not in others and people[0].office:
            return people
        if people:
            return []
    return []


def _thirds(draft: MeetingDraft) -> set[str]:
    return {a.id for a in (*draft.hosts, *draft.mediators)}


def whose_their(draft: MeetingDraft, frame: Frame, scene: Scene) -> list[Actor]:
    """Of "their talks", who "they" are: the two officials, each of a side, of whom the sentence before tells."""
    if not draft.theirs or frame.verb is not None or not {a.id for a in draft.participants} <= _thirds(draft):
        return []
    for told in _before(frame, scene):
        people = [a for a in table.people(told.subject) if a.office]
        if len(people) == _PAIR == len({side_key(a) for a in people}):
            return people
        if people:
            return []
    return []


def who_stays(frame: Frame, scene: Scene, others: list[Actor]) -> list[Actor]:
    """Who was somewhere, of whose stay a sentence goes on: "Aldor was in Ostia. A meeting with Berrin lasted hours"."""
    told = scene.frames[frame.sentence - 1] if frame.sentence and frame.role in ("", "subject") else ()
    there = [a for trip in told if not trip.role for a in who_is_there(trip) if a.office]
    return there if len(there) == 1 and there[0] not in others else []


def _before(frame: Frame, scene: Scene) -> Iterator[Frame]:
    """The verbs before a noun in its sentence, the nearest first, and then those of the sentence before."""
    row = [f for f in scene.frames[frame.sentence] if f.verb is not None and f.chunk.first < frame.chunk.first]
    yield from reversed(row)
    if frame.sentence and not row:
        yield from (f for f in scene.frames[frame.sentence - 1] if f.verb is not None and not f.role)
