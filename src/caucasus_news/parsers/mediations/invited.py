"""Talks to which a third had invited both, where they came; invitations that nobody has answered yet."""

from collections.abc import Iterator

from caucasus_news.model import MediationForm, Meeting, MeetingMode, MeetingStatus, Role
from caucasus_news.parsers.chunks import Chunk
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.mediations.draft import MediationDraft
from caucasus_news.parsers.mediations.hosts import with_role
from caucasus_news.parsers.mediations.inviters import NOUNS, givers, who_invited
from caucasus_news.parsers.mediations.offered import offered
from caucasus_news.parsers.mediations.stage import Stage
from caucasus_news.parsers.mediations.talks import led
from caucasus_news.parsers.scene import AT, TO, places_of

_PAIR = 2
_HELD = frozenset({MeetingStatus.HELD, MeetingStatus.ONGOING})
#: What an invitation does that is there and has no answer.
_WAITING = frozenset({"wait", "await", "lie", "stand", "have", "hold", "receive", "get", "be", "consider", "weigh"})


def taken_up(meeting: Meeting, stage: Stage) -> Iterator[MediationDraft]:
    """The talks of those whom a meeting only has as invited, where the text goes on to tell that they came."""
    hosts = with_role(meeting, Role.HOST) if meeting.status is MeetingStatus.PROPOSED else []
    held = _held_after(meeting, stage) if hosts else None
    if held is None:
        return
    for draft in led(held, hosts, MediationForm.HOSTING, min(stage.told[id(held)]), stage):
        draft.place = draft.place or meeting.place
        stage.came.add(id(meeting))
        yield draft


def _held_after(meeting: Meeting, stage: Stage) -> Meeting | None:
    """The talks of just those invited: in the place that they were invited to, or told of where they were invited."""
    own, sides = stage.told[id(meeting)], stage.taken(with_role(meeting, Role.PARTICIPANT))
    for number in (n for told in own[:1] for n in (told, told + 1)):
        for other in stage.meetings.get(number, ()):
            if other.status not in _HELD or id(other) in stage.mediated or other.mode is not MeetingMode.IN_PERSON:
                continue
            there = meeting.place is not None and other.place is not None and other.place.name == meeting.place.name
            same = stage.taken(p.actor for p in other.participants) == sides
            if same and (there or (number in own and who_invited(other, number, stage))):
                return other
    return None


def open_invitation(number: int, stage: Stage) -> Iterator[MediationDraft]:
    """X's invitation to talks that lies before both: "An invitation from X awaits an answer from A and B"."""
    for i, chunk in enumerate(stage.scene.chunks[number]):
        holder = _holder(chunk, number, stage) if chunk.lemma in NOUNS else None
        hosts = givers(chunk, i, stage, number) if holder is not None else []
        if holder is None or not hosts:
            continue
        around = [*holder.subject, *holder.objects, *(a for _, row in holder.prepositions for a in row)]
        if len(stage.in_conflict(stage.named(m for a in around for m in a.mentions))) < _PAIR:
            continue
        for draft in offered(holder, hosts, around, stage, "open invitation"):
            row = stage.scene.frames[number]
            places = [p for f in (holder, *row) for p in places_of(f, (*TO, *AT))]
            draft.place = places[0] if places else draft.place
            draft.when = stage.only_time(number) or draft.when
            yield draft


def _holder(chunk: Chunk, number: int, stage: Stage) -> Frame | None:
    """The verb that says of an invitation that it is there, and no more."""
    for frame in stage.scene.frames[number]:
        verb = frame.verb
        if verb is None or frame.lemma not in _WAITING or verb.negated or verb.modal:
            continue
        if any(a.chunk is chunk for a in (*frame.subject, *frame.objects, *frame.after("on", "over"))):
            return frame
    return None
