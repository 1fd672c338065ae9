"""One record per meeting: which tellings speak of the same one."""

from caucasus_news.model import Actor, ActorKind, MeetingMode, MeetingStatus
from caucasus_news.parsers.meetings.adding import add_telling
from caucasus_news.parsers.meetings.draft import MeetingDraft
from caucasus_news.parsers.meetings.guests import EACH, date_talks_apart, is_ahead, one_by_one
from caucasus_news.parsers.meetings.hindsight import is_over, looks_back_on_calls, sums_up, tells_no_other, was_put_off
from caucasus_news.parsers.meetings.likeness import (
    days_told,
    likeness,
    side_key,
    where_told,
    who_met,
)
from caucasus_news.parsers.meetings.of_three import seat_three
from caucasus_news.parsers.meetings.pointing import pointed_at
from caucasus_news.parsers.meetings.rows import RECALL, inherits, only_attends
from caucasus_news.parsers.meetings.turns import take_turn
from caucasus_news.parsers.meetings.words import meeting_words
from caucasus_news.parsers.scene import Scene, unique
from caucasus_news.parsers.sides import main_conflict, told_polities

_TALKS = frozenset({"talks", "round", "session", "meeting"})
_TURNS = frozenset({"guest", "lead", "there"})
_UNDER_WAY = frozenset({MeetingStatus.HELD, MeetingStatus.ONGOING})
_NEAR = 3  # sentences
_PAIR = 2
_LONG_AGO = 60  # days


def merge_meetings(drafts: list[MeetingDraft], scene: Scene) -> list[MeetingDraft]:
    """The drafts with those of one meeting joined; those that only point back and find nothing are dropped."""
    kept: list[MeetingDraft] = []
    for draft in drafts:
        if draft.sense in _TURNS:
            if kept and draft.sentence - kept[-1].sentence <= 1 and take_turn(draft, kept[-1]):
                kept.append(draft)
            continue
        if draft.sense == EACH:
            kept += one_by_one(draft, kept)
            continue
        _by_the_same_means(draft, kept)
        if draft.told_now:
            _as_planned(draft, kept)
        if looks_back_on_calls(draft, kept) or was_put_off(draft, kept):
            continue
        target = pointed_at(draft, kept) or _best(draft, kept, scene)
        if target is not None and draft.sense == "attend" and len(draft.people) > 1 and not _shared(draft, target):
            target = None  # "were joined by Aldor" of others than those who met
        if target is not None:
            add_telling(target, draft)
        elif draft.sense != "attend" or draft.place is not None or not (draft.when is None or draft.implied):
            _as_before(draft, kept)
            seat_three(draft, kept, scene)
            if draft.sense == "series" and not draft.people and kept and _leads_row(kept[-1], draft):
                inherits(draft, kept[-1:])  # "the first, in Ostia": of the row that was told right before
            kept.append(draft)
    whole: list[MeetingDraft] = []
    told = told_polities(scene)
    for draft in kept:
        _of_the_format(draft, told)
        only_named = only_attends(draft) or (draft.sense == "be host" and not draft.participants)
        told_before = only_named and inherits(draft, whole)
        if is_over(draft, scene.published):
            draft.status = MeetingStatus.HELD
        if told_before or is_whole(draft) or inherits(draft, whole) or _of_the_conflict(draft, whole, scene):
            whole.append(draft)
    _set_scene(whole)
    date_talks_apart(whole)
    near = ((draft, whole[max(0, i - RECALL) : i + RECALL]) for i, draft in enumerate(whole))
    return [draft for draft, around in near if not (sums_up(draft, around) or tells_no_other(draft, around))]


def _by_the_same_means(draft: MeetingDraft, kept: list[MeetingDraft]) -> None:
    """Let one of a row told without its noun be a call where those are: "their second call; the first was in May"."""
    alike = draft.sense == "series" and not draft.people and draft.place is None
    if alike and kept and draft.sentence - kept[-1].sentence <= 1:
        draft.mode = kept[-1].mode


def _as_planned(draft: MeetingDraft, kept: list[MeetingDraft]) -> None:
    """Let what is told in the present be the plan told before: "hosts both on Friday. They meet in his residence"."""
    for other in reversed(kept[-_NEAR:]):
        if is_ahead(draft, other) and draft.sentence - other.sentence <= _NEAR and who_met(draft, other) == 1.0:
            draft.status = other.status
            return


def _leads_row(before: MeetingDraft, draft: MeetingDraft) -> bool:
    """Whether the meeting told right before names those who meet, so that one of the same row is theirs."""
    told = len(before.people) > 1 and not before.alone
    return told and draft.sentence - before.sentence <= 1 and before.format is None


def _as_before(draft: MeetingDraft, kept: list[MeetingDraft]) -> None:
    """Let the same people who "had last talked" some other day have done so by the means just told."""
    before = kept[-1] if kept else None
    if before is None or draft.sense != "talk" or not draft.background or draft.place is not None:
        return
    if draft.sentence - before.sentence <= 1 and not draft.stated_mode and who_met(draft, before) == 1.0:
        draft.mode = before.mode


def _of_the_format(draft: MeetingDraft, told: frozenset[str]) -> None:
    """Give a round of a standing format those of its parties and chairs that the text speaks of."""
    if draft.format is None:
        return
    parties = [p for p in draft.format.parties if p.id in told]
    draft.participants = [a for a in draft.participants if a.kind is not ActorKind.ORGANIZATION]
    ours = {side_key(a) for a in draft.participants}
    of_parties = ours <= {side_key(p) for p in parties}
    if len(parties) > 1 and of_parties:
        draft.participants += [p for p in parties if side_key(p) not in ours]
        draft.note("participants", "parties of the format")
    chairs = [c for c in draft.format.chairs if c.id in told]
    if (of_parties or not draft.hosts) and {a.id for a in draft.mediators} <= {c.id for c in chairs}:
        draft.mediators = unique([*draft.mediators, *chairs])


def _of_the_conflict(draft: MeetingDraft, whole: list[MeetingDraft], scene: Scene) -> bool:
    """Whether talks that name no people, or only a third, can be those of the two sides; they have them then."""
    if (
        draft.participants
        or draft.of_body
        or draft.sense not in _TALKS
        or draft.occasion
        or (draft.when is None and draft.place is None)
    ):
        return False
    placed = draft.bare and draft.when is not None and draft.place is not None and not draft.implied
    if not (draft.hosts or draft.mediators or (draft.definite and draft.sense in ("talks", "round")) or placed):
        return False
    if draft.sides > _PAIR and not (draft.hosts or draft.mediators):
        return False  # "the trilateral in Ostia", of whomever
    sides = draft.whose or main_conflict(scene)
    undated = draft.definite and draft.when is None and draft.status in _UNDER_WAY
    told = undated and any(_are_of(sides, other) for other in whole)
    if (
        told
        or len(sides) < 2
        or any(side_key(a) in {side_key(s) for s in sides} for a in (*draft.hosts, *draft.mediators))
    ):
        return False
    draft.participants = sides
    draft.note("participants", "sides of the article's conflict")
    return is_whole(draft)


def _are_of(sides: list[Actor], draft: MeetingDraft) -> bool:
    """Whether those who meet are of both sides: "the Ostia round" is theirs, on whatever day that was."""
    return {side_key(a) for a in sides} <= {side_key(a) for a in draft.people}


def _set_scene(whole: list[MeetingDraft]) -> None:
    """Give undated meetings of the story the day and place of the one just before, with some of the same people."""
    before: MeetingDraft | None = None
    for draft in whole:
        open_day = draft.when is None or (draft.implied and before is not None and not before.implied)
        if open_day and draft.status is MeetingStatus.HELD and draft.place_and_time_open:
            near = before is not None and draft.first_sentence - before.sentence <= _NEAR and draft.count == 1
            if before is not None and near and _shared(draft, before) and where_told(draft.place, before.place) >= 0:
                draft.when, draft.place = before.when, draft.place or before.place
                draft.implied = before.implied
                draft.note("when", "day of the meeting told before")
        elif before is not None and draft.place is None and draft.mode is MeetingMode.IN_PERSON is before.mode:
            if (
                days_told(draft.when, before.when) == 1.0
                and draft.first_sentence - before.sentence <= _NEAR
                and _shared(draft, before)
            ):
                draft.place = before.place
                draft.note("place", "place of the meeting told before")
        looks_back = before is not None and before.place_and_time_open and not draft.place_and_time_open
        if draft.status in _UNDER_WAY and draft.when is not None and not looks_back:
            before = draft


def _shared(a: MeetingDraft, b: MeetingDraft) -> bool:
    """Whether one of the people of a draft is among those of another, or a state that somebody there speaks for."""
    ours, theirs = {x.id for x in a.people}, {x.id for x in b.people}
    states = {x.id for x in (*a.people, *b.people) if x.kind is not ActorKind.PERSON}
    spoken_for = {x.country for x in (*a.people, *b.people) if x.country}
    return bool(ours & theirs or states & spoken_for)


def _leaders() -> frozenset[str]:
    return meeting_words().leaders


def is_whole(draft: MeetingDraft) -> bool:
    """Whether a draft tells of a particular meeting by itself: who met, and when or where or in which row."""
    people = draft.people
    if len(people) < 2 or not (draft.participants or any(a.kind is ActorKind.PERSON for a in draft.hosts)):
        return False  # states that host and mediators meet somebody
    if not draft.participants and draft.sense == "be host":
        return False
    if not any(a.office or a.kind is not ActorKind.PERSON for a in people):
        return False  # nobody, or nobody who holds an office: no matter of state
    persons_met = [a for a in people if a.kind is ActorKind.PERSON]
    guarded = any(a.kind is ActorKind.FORCE and a.country for a in people) and bool(persons_met)
    greeting = draft.sense in ("meet", "receive", "welcome") and not any(a.office in _leaders() for a in persons_met)
    if guarded and greeting:
        return False  # "the pilot was met by Aldorian officers"
    if draft.playful and not any(a.office for a in people):
        return False  # teams meet in the third round
    settled = (
        draft.when is not None or draft.place is not None or draft.ordinal is not None or draft.occasion is not None
    )
    persons = sum(a.kind is ActorKind.PERSON for a in people)
    offered = draft.offered and persons > 0 and len({side_key(a) for a in people}) > 1
    if draft.status is MeetingStatus.PROPOSED or (draft.general and not draft.definite):
        return settled or offered  # "agreed to go on with peace talks" sets none
    return settled or offered or persons >= 2 or draft.stated_status


def _best(draft: MeetingDraft, kept: list[MeetingDraft], scene: Scene) -> MeetingDraft | None:
    count = len(kept)
    first = max(0, count - RECALL)
    scored = [
        (score, -index)
        for index, other in enumerate(kept[first:], first)
        if (score := likeness(draft, other, count - index)) > 0 and not _is_of_old(other, draft, scene)
    ]
    if not scored:
        return None
    _, index = max(scored)
    return kept[-index]


def _is_of_old(told: MeetingDraft, draft: MeetingDraft, scene: Scene) -> bool:
    """Whether one of two is dated long before the text, and the other is of the story that it tells, of no day.

    "Aldor was in Ostia for talks with Berrin. … Aldoria hosted talks in March 2022".
    """
    old, new = (draft, told) if told.when is None else (told, draft)
    if new.when is not None or old.when is None or old.when.latest is None or scene.published is None:
        return False
    back = new.series or new.background or new.former or (new is draft and new.definite)
    persons = [a for a in new.people if a.kind is ActorKind.PERSON]
    long_ago = (scene.published - old.when.latest).days > _LONG_AGO
    return long_ago and not back and len(persons) >= _PAIR and draft.sentence != told.sentence
