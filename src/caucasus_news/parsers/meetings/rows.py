"""Meetings of one row: "the previous round, in May" has the people of the one told before."""

from caucasus_news.model import MeetingStatus
from caucasus_news.parsers.meetings.draft import MeetingDraft
from caucasus_news.parsers.meetings.likeness import UNDONE, mode_clash, side_key
from caucasus_news.parsers.scene import unique

RECALL = 50  # meetings: what was told before them is not looked at, so that long texts stay cheap
_FAR = 15  # sentences: what was told before them is forgotten
_DOING = frozenset({"meet", "gather", "convene", "talk", "see", "sit"})  # verbs: who does so is told with them
_OF_THIRDS = frozenset({"series", "be host"})  # "the second, hosted by Aldor", "Aldor had been their host"
_ROWS = frozenset({"round", "session"})


def only_attends(draft: MeetingDraft) -> bool:
    """Whether the words name nobody but who is there too: "the next meeting, with the participation of Aldor"."""
    return draft.series and bool(draft.people) and all(a in draft.present for a in draft.people)


def inherits(draft: MeetingDraft, kept: list[MeetingDraft]) -> bool:
    """Whether a draft that names another meeting of a row could take its people from the last one told.

    It has them then: "the previous round, in May".
    """
    if draft.of_body and draft.format is None:
        return False  # "the community's first summit" is nobody's next meeting
    undone = not draft.people and draft.status in UNDONE and draft.when is not None and draft.place is not None
    if not (draft.series or draft.definite or undone) or (not draft.people and draft.sense in _DOING):
        return False  # but "a meeting planned for May in Ostia did not take place"
    if (
        draft.when is None
        and draft.ordinal is None
        and (draft.place is None or not draft.series or (draft.sense in _ROWS and not _is_ahead(draft)))
    ):
        return False
    row = [o for o in kept if o.sense == draft.sense] if draft.sense in _ROWS else []
    row = [o for o in kept if draft.ordinal and o.ordinal and abs(draft.ordinal - o.ordinal) == 1] or row
    last = [o for o in kept if draft.first_sentence - o.sentence <= 1 and len(o.people) > 1]
    row = last if last and row and row[-1] not in last and draft.theirs else row  # "Their first meeting was in Ostia"
    jointly = [o for o in kept if not o.alone]  # "the first, in Ostia" is no one-on-one
    for other in reversed((row or jointly or kept)[-RECALL:]):
        if draft.first_sentence - other.sentence > _FAR:
            continue
        ours, theirs = {side_key(a) for a in draft.people}, {side_key(a) for a in other.people}
        known = draft.series and draft.definite and not draft.hosts  # "the second round, mediated by Aldor"
        told = not draft.participants and (draft.sense in _OF_THIRDS or known)
        alike = ours <= theirs or only_attends(draft) or told
        elsewhere = draft.sense in _ROWS and draft.occasion is not None and draft.occasion != other.occasion
        thirds = _has_own_thirds(draft, other)
        clash = mode_clash(draft, other) or elsewhere or _leaves_one(draft, other)
        if len(other.people) > 1 and (alike or thirds) and not clash:
            hosted = {h.id for o in kept for h in o.hosts} if draft.sense == "be host" else ()
            draft.participants = unique([*draft.participants, *(a for a in other.participants if a.id not in hosted)])
            draft.mediators = unique([*draft.mediators, *(() if thirds else other.mediators)])
            if thirds:
                draft.participants = [a for a in draft.participants if a not in (*draft.hosts, *draft.mediators)]
            elif not draft.hosts and _may_be_there(draft, other):
                draft.hosts = list(other.hosts)
            elif len(draft.people) == 1:
                draft.participants += [h for h in other.hosts if h not in draft.people]  # who elsewhere was the host
            if draft.sense in _ROWS or draft.series:
                draft.occasion = draft.occasion or other.occasion
            draft.note("participants", "people of the row")
            return True
    return False


def _may_be_there(draft: MeetingDraft, other: MeetingDraft) -> bool:
    """Whether two of a row may have been at one place, so that they had one host."""
    if draft.place is None or other.place is None:
        return draft.place is None or not draft.former  # "the first since Ostia in May" was elsewhere
    return draft.place.name == other.place.name


def _leaves_one(draft: MeetingDraft, other: MeetingDraft) -> bool:
    """Whether the one guest of somebody who received him at home is all that is left of those who met elsewhere."""
    apart = draft.place is not None and other.place is not None and draft.place.name != other.place.name
    row = draft.theirs or draft.series or draft.people  # but "their last meeting was in Ostia"
    return apart and not row and not other.mediators and len(other.participants) == 1


def _is_ahead(draft: MeetingDraft) -> bool:
    """Whether it is settled where the next one of a row is to be, and no more: "another round is planned for Ostia"."""
    return draft.status is MeetingStatus.PLANNED and draft.place is not None


def _has_own_thirds(draft: MeetingDraft, other: MeetingDraft) -> bool:
    """Whether words that point back tell only who hosted or mediated, elsewhere than at the meeting told before.

    "Aldor and Berrin have met twice. The Ostia meeting in May was mediated by Carol".
    """
    if draft.participants or not (draft.definite and (draft.hosts or draft.mediators)) or draft.place is None:
        return False
    ours = {side_key(a) for a in draft.people}
    return len(other.participants) > 1 and not ours <= {side_key(a) for a in other.people}
