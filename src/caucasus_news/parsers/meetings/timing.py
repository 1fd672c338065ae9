"""When a meeting was or is to be, and how things stand with it: each bears on the other."""

from caucasus_news.model import MeetingStatus, Modifier, When
from caucasus_news.parsers.chunks import Shape, Tense
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.meetings import telling
from caucasus_news.parsers.meetings.arranged import did_not_happen, is_hoped_for, is_offered, is_willed
from caucasus_news.parsers.meetings.being import is_due
from caucasus_news.parsers.meetings.draft import MeetingDraft
from caucasus_news.parsers.meetings.encounters import fell_short
from caucasus_news.parsers.meetings.inviting import is_bidden_for
from caucasus_news.parsers.meetings.lone_day import dated_beside
from caucasus_news.parsers.meetings.modality import UNDONE, is_day_of_undoing, is_under_threat
from caucasus_news.parsers.meetings.ordinals import day_so_far
from caucasus_news.parsers.meetings.phrases import CALLS
from caucasus_news.parsers.meetings.status import by_date, looked_back, read_status, settled, was_due
from caucasus_news.parsers.meetings.words import meeting_words
from caucasus_news.parsers.scene import Scene
from caucasus_news.parsers.setting import (
    GATHERING,
    bound,
    brought_back,
    context_when,
    day_of_publication,
    gone_by,
    heading_when,
    in_opening,
    nearest,
    points_back,
    put_forward,
    read_when,
    still_ahead,
    stretched,
    until_now,
    until_then,
)
from caucasus_news.parsers.setting.around import set_at_first
from caucasus_news.parsers.setting.when import is_last

_OVER = frozenset({MeetingStatus.HELD, MeetingStatus.ONGOING})
_AT_END = (("end", "of"), ("close", "of"), ("conclusion", "of"))


def read_time(draft: MeetingDraft, frame: Frame, scene: Scene, foreign: frozenset[str]) -> None:
    """Give a draft its time and status; no time of a trigger among `foreign` is that of a meeting."""
    _read_day(draft, frame, scene, foreign)
    _read_arrangement(draft, frame, scene)
    if not _put_behind(draft, frame, scene):
        return
    draft.status = settled(draft.status, draft.when, frame, scene)
    to_come = draft.when is not None and by_date(MeetingStatus.PLANNED, draft.when, scene) is MeetingStatus.PLANNED
    if draft.status is MeetingStatus.CANCELLED and to_come and was_due(frame, meeting_words()):
        draft.status = MeetingStatus.PLANNED
    if draft.when is None and draft.status in _OVER:
        draft.when = until_now(frame, scene)
    elif draft.status is MeetingStatus.PLANNED and (draft.when is None or draft.when.modifier is Modifier.BEFORE):
        draft.when = until_then(frame, scene) or draft.when
    _stretch(draft, frame, scene)
    if draft.status is MeetingStatus.HELD and draft.when is None and not is_under_threat(frame):
        _date_by_story(draft, frame, scene, foreign)


def _read_day(draft: MeetingDraft, frame: Frame, scene: Scene, foreign: frozenset[str]) -> None:
    """The time that goes with a trigger, and what its words say of how things stand."""
    draft.when = read_when(frame, scene, point=True)
    if draft.when is None and draft.sense in CALLS:
        draft.when = telling.day_of_aim(frame, scene)
    if draft.when is not None and telling.was_on_way(frame) and not is_last(draft.when, scene):
        draft.when = nearest(draft.when, scene.published)
    draft.status, draft.stated_status = read_status(frame, scene, meeting_words(), None)
    if draft.when is None and frame.verb is not None and points_back(frame):
        draft.when = context_when(frame, scene, foreign)
    if draft.when is not None and draft.status in UNDONE and is_day_of_undoing(draft.when, frame, scene):
        draft.when = None
    if draft.when is not None and draft.status is MeetingStatus.POSTPONED:
        draft.when = still_ahead(draft.when, scene.published)
    if draft.status is MeetingStatus.PROPOSED and looked_back(frame, draft.when, scene):
        draft.status = MeetingStatus.HELD
    if draft.sense == "open" and fell_short(frame):
        draft.status = MeetingStatus.HELD
    if frame.role == "before" and frame.verb is not None and frame.verb.tense is Tense.PRESENT:
        draft.status = by_date(draft.status, draft.when, scene)  # "on Monday, a month before they meet in Ostia"
    if is_hoped_for(frame, scene) and draft.status not in UNDONE:
        draft.status = MeetingStatus.PROPOSED


def _read_arrangement(draft: MeetingDraft, frame: Frame, scene: Scene) -> None:
    """Whether the meeting is told of as offered or arranged; what lies ahead is dated forwards then."""
    around = frame.around
    draft.due_from = frame.chunk.first
    draft.given_up = bool(set_at_first(frame, scene))
    governed = frame.governor is not None and frame.role == "infinitive" and is_due(frame.governor)
    trip = frame.hung[0].verb if frame.hung is not None and frame.hung[1] == "for" else None
    draft.due = governed or (trip is not None and trip.due)
    for told in around:
        draft.offered = draft.offered or (told.role == "infinitive" and is_offered(told))
        draft.due = draft.due or (told.verb is not None and told.verb.due) or (told is not frame and is_due(told))
    if draft.status is MeetingStatus.PLANNED and draft.when is not None and is_willed(frame):
        draft.when = put_forward(draft.when, scene.published)
    if draft.sense == "invite" and draft.when is not None and _invites_now(frame):
        draft.when = put_forward(draft.when, scene.published)
    if draft.when is not None and telling.is_still_due(frame, draft.status):
        due = still_ahead(draft.when, scene.published)
        draft.when = due if due is draft.when or _is_told_beside(draft.when, frame) else None


def _is_told_beside(when: When, frame: Frame) -> bool:
    """Whether a trigger or what it hangs on has a time itself; it has not in "who came on Friday … is due to see"."""
    around = (*frame.around, frame.governor) if frame.governor is not None else frame.around
    return any(when.span == time.when.span for f in around for time in f.times)


def _invites_now(frame: Frame) -> bool:
    """Whether somebody is invited in passing: "rang Aldor, inviting him to Ostia for 21 July"."""
    return frame.verb is not None and frame.verb.shape is Shape.GERUND


def _put_behind(draft: MeetingDraft, frame: Frame, scene: Scene) -> bool:
    """Date back what is told as past; False where no day to come can be meant, and so none is told."""
    held = draft.status is MeetingStatus.HELD
    fell_through = did_not_happen(frame)
    draft.gone = fell_through or telling.was_not_done(frame)
    called_off = (
        draft.status is MeetingStatus.CANCELLED and draft.background
    )  # "had called off a meeting on 20 November"
    if draft.when is not None and ((held and not telling.is_now(frame, scene)) or fell_through or called_off):
        draft.when = brought_back(draft.when, scene.published)
        draft.when = gone_by(draft.when, scene.published) if fell_through else draft.when
    ahead = draft.when is not None and by_date(draft.status, draft.when, scene) is not draft.status
    ahead = ahead and draft.when is not None and not is_bidden_for(frame, draft.when)
    if held and ahead and draft.when is not None and telling.is_past(frame):
        draft.when = draft.when if frame.times else gone_by(draft.when, scene.published)  # "met to talk on Monday"
        if by_date(draft.status, draft.when, scene) is not draft.status:
            draft.when = None  # "13:10 Aldor has spoken to Berrin"
            return False
    return True


def _stretch(draft: MeetingDraft, frame: Frame, scene: Scene) -> None:
    """Date the whole of talks that took several days, where the day told is that of their end or beginning."""
    keys, first = scene.document.tokens.keys, frame.chunk.first
    draft.at_end = frame.verb is None and keys[max(first - 2, 0) : first] in _AT_END
    if draft.when is None:
        return
    draft.bound = next((side for link, _ in frame.links if (side := bound(link))), None)
    if so_far := day_so_far(frame, meeting_words()):
        draft.when = stretched(draft.when, so_far, "end")
    if draft.duration_days is None:
        return
    ends = [*(link.lemma for link, _ in frame.links), *_told_with(frame)]
    if draft.at_end:
        ends.append("end")  # "was agreed on Monday, at the end of ten days of talks"
    if frame.hung is not None and frame.hung[1] in ("after", "following"):
        ends.append("end")  # "left on Wednesday after two days of talks"
    if any(a.chunk.lemma in ("end", "close") for link, _ in frame.links for a in link.after("to")):
        ends.append("end")  # "came to a close on Friday"
    for lemma in ends:
        draft.when = stretched(draft.when, draft.duration_days, lemma)


def _told_with(frame: Frame) -> list[str]:
    """The verb that tells on which of its days a meeting is told: its own, or that which people came together by.

    "gathered in Ostia on Monday for two days of talks", not "met on Monday after two days of talks".
    """
    if frame.verb is None:
        outer, way = frame.hung if frame.hung is not None else (frame.governor, frame.role)
        return [outer.lemma] if outer is not None and way == "for" and outer.verb is not None else [frame.lemma]
    aims = (d for d in frame.dependents if d.role == "for" and d.verb is None)
    return [frame.lemma] if any(True for _ in aims) or frame.lemma not in GATHERING else []


def _date_by_story(draft: MeetingDraft, frame: Frame, scene: Scene, foreign: frozenset[str]) -> None:
    """Give a meeting that was held a day that no words beside it tell: of the context, the heading, the news."""
    if frame.verb is not None:
        draft.when = context_when(frame, scene, foreign)
    draft.when = draft.when or heading_when(frame, scene)
    pointing = draft.definite and not draft.people  # "The meeting took place in Ostia": of the day told before
    pointing = pointing or telling.sums_up(frame)
    told_today = in_opening(frame, scene) and not dated_beside(frame.sentence, scene)
    if draft.when is None and draft.place_and_time_open and not pointing and told_today:
        draft.when, draft.implied = day_of_publication(frame, scene), True
    if frame.verb is not None and frame.verb.tense is Tense.PRESENT:
        draft.status = by_date(draft.status, draft.when, scene)  # "He flies to Ostia on Friday. He sees Aldor there"
