"""Talks of which only the host or mediator is told: "Switzerland, in whose château the two ministers spent Monday".

Whoever hosts or leads talks of two sides tells of a meeting by it: where none was read, the mediation is read as one.
Not where its words speak for none ("signed the truce that Carol had drawn up").
"""

import datetime as dt
from collections.abc import Iterable, Iterator

from caucasus_news.model import (
    Actor,
    ActorKind,
    Event,
    Mediation,
    MediationForm,
    Meeting,
    MeetingStatus,
    Outcome,
    Participant,
    Reading,
    Role,
)
from caucasus_news.parsers.base import GUESSED
from caucasus_news.parsers.covered import Covered
from caucasus_news.parsers.detection import chances
from caucasus_news.parsers.genre import speaks_of_play
from caucasus_news.parsers.meetings.encounters import SPOTS
from caucasus_news.parsers.polities import polity_of, side_id
from caucasus_news.parsers.scene import Scene, days_of, unique
from caucasus_news.text.sentences import Sentence

#: What a third is at a table, by what he does for the two who sit there.
PARTS = {MediationForm.FACILITATION: Role.MEDIATOR, MediationForm.HOSTING: Role.HOST}
_PAIR = 2
#: How likely one of the sentences of a mediation must be to tell of a meeting.
_THINKABLE = 0.2


def with_hosted_talks(scene: Scene) -> tuple[Event, ...]:
    """The events of a scene, with the meetings that its mediations tell of and nobody read."""
    told = [e for e in scene.events if isinstance(e, Meeting)]
    mediations = [e for e in scene.events if isinstance(e, Mediation) and _is_of_talks(e)]
    known = _Told(told) if mediations else None
    untold = (e for e in mediations if known is not None and not known.has(e))
    found = [_meeting(e, scene) for e in untold if not _is_of_play(e, scene) and _speaks_of_talks(e, scene)]
    if not found:
        return scene.events
    others = [e for e in scene.events if not isinstance(e, Meeting)]
    return (*sorted((*told, *found), key=lambda m: m.evidence[0].start if m.evidence else 0), *others)


def _is_of_talks(event: Mediation) -> bool:
    """Whether two sides sat at a table: what is hosted or led, on a day or in a place."""
    seated = event.form in PARTS and len(event.parties) >= _PAIR and bool(event.mediators)
    placed = event.place is not None and event.place.kind in SPOTS
    return seated and (event.when is not None or placed)


def _is_of_play(event: Mediation, scene: Scene) -> bool:
    keys = scene.document.tokens.keys
    return any(speaks_of_play(keys[s.first : s.last]) for s in _sentences(event, scene))


def _speaks_of_talks(event: Mediation, scene: Scene) -> bool:
    """Whether the words of a mediation make a meeting thinkable."""
    starts = {span.start for span in event.evidence}
    told = (n for n in range(len(scene.document.sentences)) if scene.span_of(n).start in starts)
    return any(chances(number, scene).meetings >= _THINKABLE for number in told)


class _Told:
    """The meetings that were read: from which words, and who met on what days."""

    def __init__(self, meetings: Iterable[Meeting]) -> None:
        self._words = Covered(span for meeting in meetings for span in meeting.evidence)
        self._days: dict[str, dict[tuple[dt.date, dt.date], None]] = {}
        for meeting in meetings:
            if meeting.when is not None:
                days = days_of(meeting.when)
                for participant in meeting.participants:
                    self._days.setdefault(side_id(participant.actor), {})[days] = None

    def has(self, event: Mediation) -> bool:
        """Whether a meeting was read from the same words, or of some of the same people on the same day."""
        if any(map(self._words.touches, event.evidence)):
            return True
        if event.when is None:
            return False
        first, last = days_of(event.when)
        sides = {side_id(a) for a in (*event.parties, *event.mediators)}
        return any(start <= last and first <= end for side in sides for start, end in self._days.get(side, ()))


def _meeting(event: Mediation, scene: Scene) -> Meeting:
    """The meeting that a mediation is, of the persons whom the same words name for its parties."""
    mediating = PARTS[event.form]
    people = [
        *(Participant(a) for party in event.parties for a in _speaking_for(party, event, scene)),
        *(Participant(a, mediating) for a in event.mediators),
    ]
    readings = [Reading("participants", "parties of a mediation", span) for span in event.evidence[:1]]
    return Meeting(
        when=event.when,
        place=event.place,
        evidence=event.evidence,
        confidence=min(event.confidence, GUESSED),
        readings=tuple(readings),
        participants=tuple(people),
        status=_status(event, scene.published),
    )


def _speaking_for(party: Actor, event: Mediation, scene: Scene) -> Iterable[Actor]:
    """The one person of a party whom the evidence names, or else the party itself."""
    if party.kind is ActorKind.PERSON:
        return [party]
    told = unique(a for a in _persons(event, scene) if a not in event.mediators)
    ours = [a for a in told if (side := polity_of(a, scene)) is not None and side.id == party.id]
    return ours if len(ours) == 1 else [party]


def _persons(event: Mediation, scene: Scene) -> Iterator[Actor]:
    for sentence in _sentences(event, scene):
        for mention in scene.mentions_in(sentence.first, sentence.last):
            if mention.acts:
                yield from (a for a in mention.actors if a.kind is ActorKind.PERSON)


def _sentences(event: Mediation, scene: Scene) -> Iterator[Sentence]:
    """The sentences that tell of a mediation."""
    starts = scene.document.tokens.starts
    told = {span.start for span in event.evidence}
    return (s for s in scene.document.sentences if s.first < s.last and starts[s.first] in told)


def _status(event: Mediation, published: dt.date | None) -> MeetingStatus:
    ahead = published is not None and days_of(event.when)[0] > published
    return MeetingStatus.PLANNED if ahead or event.outcome is Outcome.PENDING else MeetingStatus.HELD
