"""The last resort for the day of a meeting: the one period of the calendar that its sentence tells.

`Osterman spoke with Berrin about the bridge this morning, by telephone`: where the clause of a meeting has no day, and
all its sentence has a single one that is nobody else's, it is that of the meeting.
"""

from collections.abc import Sequence

from caucasus_news.model import MeetingStatus, Modifier, When
from caucasus_news.parsers.meetings.draft import MeetingDraft
from caucasus_news.parsers.scene import Scene, calendar_times, days_of

#: What only bounds a day tells none: "five rounds of talks since April 2021".
_BOUNDS = frozenset({Modifier.SINCE, Modifier.UNTIL, Modifier.BEFORE, Modifier.AFTER})


def dated_by_sentence(draft: MeetingDraft, told: Sequence[MeetingDraft], scene: Scene) -> MeetingDraft:
    """The draft with the only day of its sentence, if it has none and no other meeting is of that day."""
    asked = draft.status in (MeetingStatus.HELD, MeetingStatus.PLANNED) and not (draft.general or draft.anew)
    if draft.when is not None or not asked or scene.published is None:
        return draft
    days = {when.span: when for when in calendar_times(*scene.frames[draft.sentence]) if when.resolved}
    when = next(iter(days.values())) if len(days) == 1 else None
    if (
        when is None
        or when.modifier in _BOUNDS
        or not _goes_with(draft.status, when, scene)
        or any(_is_of(other, when) for other in told)
    ):
        return draft
    draft.when = when
    draft.note("when", "sentence")
    return draft


def _goes_with(status: MeetingStatus, when: When, scene: Scene) -> bool:
    """Whether what was held lies back, and what is planned ahead."""
    first, last = days_of(when)
    now = scene.published
    return now is not None and (first <= now if status is MeetingStatus.HELD else last >= now)


def _is_of(draft: MeetingDraft, when: When) -> bool:
    return draft.when is not None and draft.when.span == when.span
