"""Under whom a meeting was held, where only the mediation read from the same words tells it.

"The two met in Ostia, with Carol between them as broker" is a meeting of two and a mediation of the third, who has
a part in the meeting too. Only where the meeting has neither host nor mediator, and both are of the same days. One who
is among those who met has another part where the mediation says so in words, and not only because he was at home.
"""

from collections.abc import Iterator, Set

from attrs import evolve

from caucasus_news.model import Event, Mediation, Meeting, Participant, Reading, Role
from caucasus_news.parsers.base import GUESSED
from caucasus_news.parsers.hosted import PARTS
from caucasus_news.parsers.polities import side_id
from caucasus_news.parsers.scene import Scene, unique

_SLOTS = {Role.MEDIATOR: "mediators", Role.HOST: "hosts"}
#: The rules of mediations by which words say what somebody at the table was there.
_IN_WORDS = frozenset(
    {"mediation phrase", "host by role", "their host", "who invited them", "told apart from the talks"}
)
#: Those of guessed ones by which nothing is said of his part.
_FAINT = frozenset({"words of the sentence", "third at a table"})
_PAIR = 2


def with_mediators(scene: Scene) -> tuple[Event, ...]:
    """The events of a scene, its meetings with the mediators and hosts whom mediations of the same words name."""
    efforts: dict[int, list[Mediation]] = {}
    for event in scene.events:
        if isinstance(event, Mediation) and event.form in PARTS and _is_told(event):
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
    met = {p.actor.id for p in meeting.participants}
    thirds = unique(third for effort in beside if _is_of(effort, meeting) for third in _thirds(effort, met))
    here = [(third, {(span.start, third.actor.id) for span in meeting.evidence}) for third in thirds]
    thirds = [
        third for third, at in here if third.actor.id in met or at.isdisjoint(there)
    ]  # "Carol saw both, who then stayed on alone"
    if not thirds:
        return meeting
    named = {third.actor.id for third in thirds}
    others = [p for p in meeting.participants if p.actor.id not in named]
    slots = unique(_SLOTS[third.role] for third in thirds)
    readings = (Reading(slot, "mediation in the same words", meeting.evidence[0]) for slot in slots)
    return evolve(meeting, participants=(*others, *thirds), readings=(*meeting.readings, *readings))


def _is_told(effort: Mediation) -> bool:
    """Whether a mediation was read from a clause, or guessed by words beside the name of the third."""
    return effort.confidence > GUESSED or not any(r.rule in _FAINT for r in effort.readings if r.slot == "mediators")


def _is_of(effort: Mediation, meeting: Meeting) -> bool:
    """Whether a mediation is of the sides that meet, on the days of the meeting."""
    sides, parties = {side_id(p.actor) for p in meeting.participants}, set(map(side_id, effort.parties))
    dated = meeting.when is not None and effort.when == meeting.when
    return dated and len(parties) >= _PAIR and parties <= sides


def _thirds(effort: Mediation, met: Set[str]) -> Iterator[Participant]:
    """Those who mediate, with their part; of `met`, those at the table, only whose part is told in words."""
    told = any(r.rule in _IN_WORDS for r in effort.readings if r.slot == "mediators")
    at_table = any(a.id in met for a in effort.mediators)
    if told or not at_table:
        yield from (Participant(a, PARTS[effort.form]) for a in effort.mediators)
