"""Several meetings told of in one clause: one draft for each, where the people, days or towns are told apart."""

from bisect import bisect
from collections.abc import Sequence
from itertools import pairwise

from caucasus_news.model import Actor, MeetingMode, MeetingStatus
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.meetings.apart import lasts, told_apart
from caucasus_news.parsers.meetings.draft import MeetingDraft
from caucasus_news.parsers.meetings.followups import also_named_after
from caucasus_news.parsers.meetings.gapped import gapped
from caucasus_news.parsers.meetings.ordinals import nth_time
from caucasus_news.parsers.meetings.phrases import CALLS
from caucasus_news.parsers.meetings.turns import others_in_turn
from caucasus_news.parsers.scene import Scene
from caucasus_news.parsers.setting import brought_back, first_and_last, two_days

_PAIR = 2
_ANOTHER = ("another", "with")


def one_for_each(draft: MeetingDraft, frame: Frame, sense: str, scene: Scene) -> list[MeetingDraft]:
    """The meetings that the words of one draft tell of; the draft alone where they tell of one.

    `sense` is that of the trigger, whatever its words have made of it since.
    """
    if earlier := also_named_after(draft, frame):
        for one in earlier:
            one.when = brought_back(one.when, scene.published) if one.when is not None else None
        return [draft, *earlier]
    days = None if draft.plural or "respectively" in frame.adverbs else two_days(frame, scene)
    if days is not None and sense not in CALLS and lasts(draft, frame):
        draft.when = days
        return [draft]
    if (days := first_and_last(frame)) is not None:
        draft.when, draft.bound, draft.whole = days, None, True
        return [draft]
    if several := gapped(draft, frame, scene):
        return several
    apart = others_in_turn(draft, frame, scene)
    if not apart:
        apart = told_apart(draft, frame, scene.document.tokens.keys)
    elif len({one.when for one in apart}) < _PAIR:  # or each has a day of his own: "and, the day after, Berrin"
        own = told_apart(draft, frame, scene.document.tokens.keys)
        rows = {tuple([a.id for a in one.people]) for one in own}
        apart = own if len({one.when for one in own}) > 1 and len(rows) >= min(len(apart), _PAIR) else apart
    for one in apart:
        if one.when is not None and one.status is MeetingStatus.HELD:
            one.when = brought_back(one.when, scene.published)
    if apart[1:]:
        _number(apart, frame, scene.document.tokens.starts)
        _part_people(apart, frame, scene)
        _tell_apart(apart, draft.mode, scene.document.tokens.keys[frame.chunk.last : scene.sentence(frame).last])
    return apart


def _number(several: list[MeetingDraft], frame: Frame, starts: Sequence[int]) -> None:
    """Give each of a row its own ordinal: "met for the third time on 1 March and for the fourth on 31 March"."""
    told = [(starts[a.chunk.first], n) for a in frame.after("for") if (n := nth_time(a.chunk)) is not None]
    days = [one.when for one in several if one.when is not None]
    if len({when.span for when in days}) != len(several) or not told:
        return
    for one in several:
        one.ordinal = None  # "met for the third time on Monday, and again on Friday"
    for place, number in told:
        behind = [one for one in several if one.when is not None and one.when.span.start > place]
        for one in behind[:1]:
            one.ordinal = number


def _part_people(several: list[MeetingDraft], frame: Frame, scene: Scene) -> None:
    """Leave those named between two days to the meeting of the first: "on 4 May under Carol, on 9 May in Ostia".

    Whoever stands behind the last day may be of all of them, unless another one stands between two.
    """
    days = [one.when.span.start for one in several if one.when is not None]
    starts, sentence = scene.document.tokens.starts, scene.sentence(frame)
    trigger = sentence.first if frame.role == "where" else frame.chunk.last  # "in May in Ostia, where Carol was host"
    if len(days) < len(several) or days != sorted(set(days)) or days[0] < starts[trigger]:
        return  # "On 4 May they were Carol's guests, and again on 9 May"
    zones: dict[Actor, int] = {}
    for mention in scene.mentions_in(sentence.first, sentence.last):
        for actor in mention.actors:
            zones.setdefault(actor, bisect(days, starts[mention.first]) - 1)
    told = [zones.get(actor, -1) for actor in several[0].people]
    if told.count(-1) < _PAIR or not any(0 <= zone < len(days) - 1 for zone in told):
        return  # "spoke on Thursday to Aldor and, an hour later, to Berrin"
    for number, one in enumerate(several):
        others = {a for a in one.people if zones.get(a, -1) not in (-1, number)}
        if others:
            one.participants = [a for a in one.participants if a not in others]
            one.hosts = [a for a in one.hosts if a not in others]
            one.mediators = [a for a in one.mediators if a not in others]


def _tell_apart(several: list[MeetingDraft], mode: MeetingMode, behind: Sequence[str]) -> None:
    """Take down whom each of several meetings was with alone; `behind` are the words behind the trigger."""
    by_himself = mode is MeetingMode.IN_PERSON and _ANOTHER in pairwise(behind)
    for one in several:
        one.alone = one.alone or by_himself  # "one meeting with Aldor and another with Berrin"
        if len(one.participants) == 1 and one.mediators and not one.hosts:
            one.participants, one.mediators = [*one.mediators, *one.participants], []  # alone with the mediator
