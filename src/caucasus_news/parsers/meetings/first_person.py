"""Who "I" and "we" are: whoever says the words within whose quotation marks a meeting is told."""

from bisect import bisect_right

from caucasus_news.mentions.mention import Form
from caucasus_news.model import Actor, ActorKind
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.meetings.draft import MeetingDraft
from caucasus_news.parsers.scene import Scene, unique

_SUBJECTS = frozenset({"i", "we"})
_RECEIVING = frozenset({"bring", "convene", "gather", "host", "invite", "receive", "welcome"})
_OWNERS = frozenset({"my", "our"})
_OURS = _SUBJECTS | _OWNERS
_NESTED = 3  # statements that may stand one within another


def speaks_of_us(frame: Frame) -> bool:
    """Whether "we" is the subject: whoever speaks, with those told of before."""
    return any(m.form is Form.PRONOUN and m.plural and len(m.actors) == 1 for a in frame.subject for m in a.mentions)


def add_speaker(draft: MeetingDraft, frame: Frame, scene: Scene) -> None:
    """Add the person quoted who tells the meeting with others as his own."""
    if not scene.statements or _OURS.isdisjoint(scene.keys[frame.sentence]):
        return
    speaker = _speaker_meant(frame, scene) if draft.people or _met_own(frame) else []
    inviting = frame.hung is not None and frame.hung[0].lemma in _RECEIVING
    if (draft.sense in _RECEIVING or inviting) and not draft.hosts:
        draft.hosts = speaker
    else:
        draft.participants = unique([*speaker, *draft.participants])
    draft.leads = draft.leads or speaker


def _speaker_meant(frame: Frame, scene: Scene) -> list[Actor]:
    """The person quoted, where the words tell the meeting as his own: "I met Aldor", "our talks with Aldor"."""
    if not _is_own(frame):
        return []
    start = scene.span(frame).start
    behind = bisect_right(scene.statements, start, key=lambda s: s.span.start)
    for said in reversed(scene.statements[max(behind - _NESTED, 0) : behind]):
        if said.span.end > start and said.speaker is not None and said.speaker.kind is ActorKind.PERSON:
            return [said.speaker]
    return []


def _is_own(frame: Frame) -> bool:
    """Whether "I" or "we" do it, or it is "my" or "our" meeting."""
    if frame.verb is None and (frame.chunk.determiner in _OWNERS or _met_own(frame)):
        return True
    verbs = [frame] if frame.verb is not None else [link for link, role in frame.links if role == "object"]
    if not verbs and frame.hung is not None:
        verbs = [frame.hung[0]]
    return any(a.chunk.lemma in _SUBJECTS for verb in verbs for a in verb.subject)


def _met_own(frame: Frame) -> bool:
    """Whether somebody of the speaker's is met: "yesterday's meeting with my colleague"."""
    return any(a.chunk.determiner in _OWNERS for a in frame.after("with"))
