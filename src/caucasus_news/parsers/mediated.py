"""Under whom a meeting was held, where only the mediation read from the same words tells it.

"The two met in Ostia, with Carol between them as broker" is a meeting of two and a mediation of the third, who has
a part in the meeting too. Only where the meeting has neither host nor mediator, and both are of the same days.
"""

from collections.abc import Iterator, Set

from attrs import evolve

from caucasus_news.model import Event, Mediation, Meeting, Participant, Reading, Role
from caucasus_news.parsers.base import GUESSED
from caucasus_news.parsers.hosted import PARTS
from caucasus_news.parsers.polities import side_id
from caucasus_news.parsers.scene import Scene, unique

_SLOTS = {Role.MEDIATOR: "mediators", Role.HOST: "hosts"}
_PAIR = 2


def with_mediators(scene: Scene) -> tuple[Event, ...]:
    """The events of a scene, its meetings with the mediators and hosts whom mediations of the same words name."""
    efforts: dict[int, list[Mediation]] = {}
    for event in scene.events:
        if isinstance(event, Mediation) and event.form in PARTS and event.confidence > GUESSED:
            for span in event.evidence:
                efforts.setdefault(span.start, []).append(event)
    if not efforts:
        return scene.events
    meetings = [event for event in scene.events if isinstance(event, Meeting)]
    there = {(span.start, p.actor.id) for m in meetings for p in m.participants for span in m.evidence}
    return tuple([_under(e, efforts, there) if isinstance(e, Meeting) else e for e in scene.events])


def _under(meeting: Meeting, efforts: dict[int, list[Mediation]], there: Set[tuple[int, str]]) -> Meeting:
    if any(p.role is not Role.PARTICIPANT for p in meeting.participants):
        return meeting
    beside = unique(effort for span in meeting.evidence for effort in efforts.get(span.start, ()))
    thirds = unique(third for effort in beside if _is_of(effort, meeting) for third in _thirds(effort))
    elsewhere = {third for third in thirds for span in meeting.evidence if (span.start, third.actor.id) in there}
    thirds = [third for third in thirds if third not in elsewhere]  # "Carol saw both, who then stayed on alone"
    if not thirds:
        return meeting
    slots = unique(_SLOTS[third.role] for third in thirds)
    readings = (Reading(slot, "mediation in the same words", meeting.evidence[0]) for slot in slots)
    return evolve(meeting, participants=(*meeting.participants, *thirds), readings=(*meeting.readings, *readings))


def _is_of(effort: Mediation, meeting: Meeting) -> bool:
    """Whether a mediation is of the sides that meet, on the days of the meeting, by others than those who meet."""
    meeting_people = [p.actor for p in meeting.participants]
    sides, parties = set(map(side_id, meeting_people)), set(map(side_id, effort.parties))
    others = not any(a in meeting_people for a in effort.mediators)
    dated = meeting.when is not None and effort.when == meeting.when
    return others and dated and len(parties) >= _PAIR and parties <= sides


def _thirds(effort: Mediation) -> Iterator[Participant]:
    return (Participant(a, PARTS[effort.form]) for a in effort.mediators)
