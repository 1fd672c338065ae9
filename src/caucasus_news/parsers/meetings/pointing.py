"""Which meeting "it" means: the last one told, or the one of all rather than of two alone."""

from caucasus_news.model import MeetingStatus
from caucasus_news.parsers.meetings.draft import MeetingDraft
from caucasus_news.parsers.meetings.likeness import AHEAD, UNDONE, days_told, where_told, who_met

_FAR = 4  # sentences, the last of which says when "it will take place"
_ROW = 6  # meetings, and sentences, of a row told apart by their places
_LAST = 4  # meetings of which one may have been gone on about last


def pointed_at(draft: MeetingDraft, kept: list[MeetingDraft]) -> MeetingDraft | None:
    """The meeting that "it" means: the last one told, in this sentence or the one before.

    What is said of it supersedes what was planned: "was put off; it took place in October".
    """
    if (there := _told_there(draft, kept)) is not None:
        return there
    since = draft.sentence - max(k.sentence for k in kept[-_LAST:]) if kept else _FAR
    if since > (_FAR - 1 if draft.sense == "it" else 1):
        return None
    another = kept[-1].series and kept[-1].when is not None  # "a second session was to begin in May; it was put off"
    just_due = draft.definite and not draft.people and kept[-1].due and kept[-1].sentence == draft.sentence
    target = kept[-1] if another or just_due else _last_told(kept)  # "were due on Sunday, but they will not go ahead"
    if (
        draft.definite
        and not draft.participants
        and (draft.hosts or draft.mediators)
        and not (target.hosts or target.mediators)
        and (draft.status not in AHEAD or target.status in AHEAD)
    ):
        if draft.place is not None and target.place is not None and where_told(draft.place, target.place) < 0:
            return None  # "The Ostia talks were organised by Aldor"
        return (
            target if draft.implied or days_told(draft.when, target.when) >= 0 else None
        )  # "The meeting was chaired by Aldor"
    undone = draft.definite and not draft.people and draft.status in UNDONE and target.sentence == draft.sentence
    if undone and draft.when is None and target.due and target.status is MeetingStatus.HELD:
        target.status, target.stated_status = draft.status, True
        return target  # "had been expected to meet on Monday, but the meeting was delayed"
    refused = draft.definite and draft.status in UNDONE and draft.when is None and draft.place is None
    if refused and target.due and target.status in (MeetingStatus.HELD, MeetingStatus.PLANNED):
        in_row = target.series and not target.people
        if draft.sentence - target.sentence <= 1 and (in_row or who_met(draft, target) > 0):
            target.status, target.stated_status = draft.status, True
            return target  # "had been set for Monday, but Aldor refused to take part in the meeting"
    moved = draft.definite and not draft.people and draft.status is MeetingStatus.POSTPONED
    if moved and draft.when is not None and target.status in AHEAD and target.sentence == draft.sentence:
        target.when, target.place = draft.when, draft.place or target.place
        return target  # "were to meet in May, but the summit was put off to June"
    ahead = draft.status in AHEAD and (target.status in AHEAD or target.due) and draft.when is not None
    if draft.anew and ahead and draft.definite and (not draft.people or who_met(draft, target) == 1.0):
        target.when, target.place = draft.when, draft.place or target.place
        return target  # "were to meet on Friday. The meeting will now be held on Sunday"
    also_there = draft.definite and bool(draft.present) and set(draft.people) <= {*draft.present}
    same_day = draft.implied or days_told(draft.when, target.when) >= 0
    same_day = same_day and not (draft.of_body or (draft.place is not None and draft.place != target.place))
    if also_there and not draft.series and draft.status is target.status and same_day:
        return target  # "The meeting was attended by Aldor"
    if draft.sense not in ("it", "attend"):
        return None
    if draft.sense == "it" and draft.when is not None and (target.status in AHEAD or target.due):
        target.when, target.status, target.stated_status = draft.when, draft.status, draft.stated_status
    return target


def _told_there(draft: MeetingDraft, kept: list[MeetingDraft]) -> MeetingDraft | None:
    """The meeting that only its place tells from the others of a row: "The Ostia talks were mediated by Aldor"."""
    undated = draft.when is None or draft.implied
    if draft.place is None or draft.participants or not (draft.definite and undated) or draft.of_body or draft.ordinal:
        return None
    if not (draft.hosts or draft.mediators) or draft.status in AHEAD:
        return None
    row = [k for k in kept[-_ROW:] if k.place == draft.place and draft.sentence - k.sentence <= _ROW]
    return row[-1] if row and len(row[-1].people) > 1 and row[-1] is not kept[-1] else None


def _last_told(kept: list[MeetingDraft]) -> MeetingDraft:
    """The last meeting told; the one of all where the last is that of one of them alone with another."""
    last = next((k for k in reversed(kept) if len(k.people) > 1), kept[-1])
    if not last.alone:
        return last
    people = {a.id for a in last.people}
    lately = reversed(kept[-_LAST:])
    return next((k for k in lately if not k.alone and people < {a.id for a in k.people}), last)
