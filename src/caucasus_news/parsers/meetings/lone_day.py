"""The last resort for the day of a meeting: the one period of the calendar that its sentence tells.

`Osterman spoke with Berrin about the bridge this morning, by telephone`: where the clause of a meeting has no day, and
all its sentence has a single one that is nobody else's, it is that of the meeting.
"""

from collections.abc import Sequence

from caucasus_news.model import MeetingStatus, Modifier, When
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.meetings.draft import MeetingDraft
from caucasus_news.parsers.scene import Scene, calendar_times, days_of

_FORCE = frozenset({"effect", "force"})
#: What only bounds a day tells none: "five rounds of talks since April 2021".
_BOUNDS = frozenset({Modifier.SINCE, Modifier.UNTIL, Modifier.BEFORE, Modifier.AFTER})


def date_by_sentence(drafts: Sequence[MeetingDraft], scene: Scene) -> None:
    """Give meetings that have no day the only one of their sentence, where no other meeting is of that day."""
    taken = {draft.when.span for draft in drafts if draft.when is not None}
    for draft in drafts:
        asked = draft.status in (MeetingStatus.HELD, MeetingStatus.PLANNED) and not (draft.general or draft.anew)
        if draft.when is not None or not asked or scene.published is None:
            continue
        when = _only_day(draft.sentence, scene)
        if when is not None and when.span not in taken and _goes_with(draft.status, when, scene):
            draft.when = when
            draft.note("when", "sentence")
            taken.add(when.span)


def _only_day(number: int, scene: Scene) -> When | None:
    """The one period that a sentence names, unless it only bounds something."""
    frames = [f for f in scene.frames[number] if not takes_effect(f)]
    days = {when.span: when for when in calendar_times(*frames) if when.resolved}
    when = next(iter(days.values())) if len(days) == 1 else None
    return None if when is None or when.modifier in _BOUNDS else when


def takes_effect(frame: Frame) -> bool:
    """Whether a clause tells from when something is in force, and not what people do: "is to come into effect"."""
    return any(a.chunk.lemma in _FORCE for a in (*frame.objects, *frame.after("into", "in")))


def _goes_with(status: MeetingStatus, when: When, scene: Scene) -> bool:
    """Whether what was held lies back, and what is planned ahead."""
    first, last = days_of(when)
    now = scene.published
    return now is not None and (first <= now if status is MeetingStatus.HELD else last >= now)
