"""The last resort for the day of a meeting: the one period of the calendar that its sentence tells.

`Osterman spoke with Berrin about the bridge this morning, by telephone`: where the clause of a meeting has no day, and
all its sentence has a single one that is nobody else's, it is that of the meeting.
"""

from collections.abc import Sequence

from caucasus_news.mentions.mention import TimeMention
from caucasus_news.model import MeetingStatus, Modifier, When
from caucasus_news.parsers.chunks import Shape
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.meetings.draft import MeetingDraft
from caucasus_news.parsers.scene import CALENDAR, Scene, days_of
from caucasus_news.parsers.setting import day_of_paragraph, stretched

_BEHIND_THINGS = frozenset({"of", "since", "until", "before", "after", "than"})
_LATELY = 31  # days
_SAYING_MORE = frozenset({"after", "before", "since", "until", "relative", "where", "when"})
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
        when = _only_day(draft.sentence, scene) or _only_day(draft.first_sentence, scene)
        if when is not None and when.span not in taken and _goes_with(draft.status, when, scene):
            draft.when = stretched(when, draft.duration_days, "end") if draft.at_end else when
            draft.note("when", "sentence")
            taken.add(when.span)
        elif when is None and draft.status is MeetingStatus.HELD and not (draft.background or draft.former):
            alone = draft.first_sentence == draft.sentence
            draft.when = day_of_paragraph(draft.sentence, scene) if alone else None
            if draft.when is not None:
                draft.note("when", "day of the paragraph", draft.when.span)


def _only_day(number: int, scene: Scene) -> When | None:
    """The one period that a sentence names, unless it only bounds something or tells which thing is meant."""
    keys, told = scene.document.tokens.keys, list[When]()
    for frame in scene.frames[number]:
        if not (takes_effect(frame) or _says_what(frame)):
            told += [t.when for t in frame.times if t.when.kind in CALENDAR and not _names_thing(t, frame, keys)]
    days = {when.span: when for when in told if when.resolved}
    when = next(iter(days.values())) if len(days) == 1 else None
    return None if when is None or when.modifier in _BOUNDS else when


def _says_what(frame: Frame) -> bool:
    """Whether a participle tells when a thing came to be: "discussed the accords reached in Ostia on 31 October"."""
    return frame.verb is not None and frame.verb.shape is Shape.PARTICIPLE and not frame.objects and not frame.links


def _names_thing(time: TimeMention, frame: Frame, keys: Sequence[str]) -> bool:
    """Whether a time only tells which thing is meant: "the truce of 9 November", "the 2020 truce"."""
    inside = frame.verb is None and frame.chunk.first <= time.first < frame.chunk.last
    return inside or keys[time.first - 1 - (keys[time.first - 1] == "the")] in _BEHIND_THINGS


def dated_beside(number: int, scene: Scene) -> bool:
    """Whether a main clause of the sentence tells the one day of late that it has: then that of the news is not meant.

    Not what only says more of somebody or of before: "received Aldor, who had come on Monday", "after a raid in May".
    """
    when, now = _only_day(number, scene), scene.published
    if when is None or now is None or not 0 <= (now - days_of(when)[1]).days <= _LATELY:
        return False
    owners = [f for f in scene.frames[number] if any(t.when is when for t in f.times)]
    return not any(f.role in _SAYING_MORE for owner in owners for f in owner.chain())


def takes_effect(frame: Frame) -> bool:
    """Whether a clause tells from when something is in force, and not what people do: "is to come into effect"."""
    return any(a.chunk.lemma in _FORCE for a in (*frame.objects, *frame.after("into", "in")))


def _goes_with(status: MeetingStatus, when: When, scene: Scene) -> bool:
    """Whether what was held lies back, and what is planned ahead."""
    first, last = days_of(when)
    now = scene.published
    return now is not None and (first <= now if status is MeetingStatus.HELD else last >= now)
