"""What two tellings of one meeting come to: who sits there in which role, where, when, and how things stand."""

from caucasus_news.model import MeetingStatus, Place, PlaceKind, When
from caucasus_news.parsers.meetings.days import all_days
from caucasus_news.parsers.meetings.draft import MeetingDraft
from caucasus_news.parsers.meetings.likeness import UNDONE
from caucasus_news.parsers.scene import unique

#: How many spans of what is told a later telling may repeat.
_LATELY = 32
_PAIR = 2


def add_telling(target: MeetingDraft, draft: MeetingDraft) -> None:
    """Add what `draft` tells to `target`: the more specific stands, an undone status stands."""
    target.participants = unique([*target.participants, *draft.participants])
    away = draft.sense == "welcome" and _abroad(draft, target.place)  # "Aldor greeted both in the corridor"
    greeted = draft.sense == "welcome" and len(target.participants) > 1
    home = target.place.country if target.place is not None else None  # who greets others elsewhere is no host
    greeting = [h for h in draft.hosts if greeted and h in target.participants and h.country != home]
    hosts = [h for h in draft.hosts if not (away or h in greeting)]
    target.hosts = unique([*target.hosts, *hosts])
    target.mediators = unique([*target.mediators, *draft.mediators])
    target.place = _closer(target.place, draft.place)
    if (days := all_days(draft, target)) is not None:
        target.when, target.bound, target.whole = days, None, True
    elif target.implied and draft.when is not None:
        target.when, target.implied = draft.when, draft.implied
    elif not draft.implied and not _is_of_days(target):
        target.when = draft.when if _is_of_days(draft) else _narrower(target.when, draft.when)
    if draft.status in UNDONE or (draft.stated_status and not target.stated_status and target.status not in UNDONE):
        target.status, target.stated_status = draft.status, True
    elif draft.status is MeetingStatus.ONGOING and target.status is MeetingStatus.HELD and not target.background:
        target.status = draft.status
    if draft.stated_mode and not target.stated_mode:
        target.mode, target.stated_mode = draft.mode, True
    if _is_counted_apart(target, draft):
        target.ordinal = draft.ordinal
    elif not _is_counted_apart(draft, target):
        target.ordinal = target.ordinal or draft.ordinal
    target.duration_days = target.duration_days or draft.duration_days
    target.occasion = target.occasion or draft.occasion
    target.format = target.format or draft.format
    target.topics = unique([*target.topics, *draft.topics])
    # Tellings come in the order of the text: what is there already was added lately, and all else is new.
    target.evidence += [span for span in unique(draft.evidence) if span not in target.evidence[-_LATELY:]]
    target.readings.extend(draft.readings)
    target.gone, target.same_place = target.gone or draft.gone, target.same_place or draft.same_place
    target.sentence = draft.sentence


def _is_counted_apart(one: MeetingDraft, other: MeetingDraft) -> bool:
    """Whether an ordinal is of the gathering where people met: "in Ostia for the 79th session of the assembly"."""
    alone = len(one.people) < _PAIR <= len(other.people)
    return alone and one.of_body and one.ordinal is not None and not other.of_body


def _abroad(draft: MeetingDraft, place: Place | None) -> bool:
    """Whether a place is in another country than the one whose official hosts: he receives at home."""
    homes = {a.country for a in draft.hosts if a.country}
    return place is not None and bool(homes) and place.country not in homes


def _closer(a: Place | None, b: Place | None) -> Place | None:
    """The place told first, or the city that is named where that was but the land."""
    if a is None or b is None:
        return a or b
    inside = a.kind is PlaceKind.STATE and b.kind is not PlaceKind.STATE and b.country == a.country
    return b if inside else a


def _is_of_days(draft: MeetingDraft) -> bool:
    """Whether the time is that of all the days that people met: one of them told later takes nothing away."""
    when = draft.when
    if draft.whole:
        return True
    if draft.duration_days is None or when is None or when.earliest is None or when.latest is None:
        return False
    return 1 < (when.latest - when.earliest).days + 1 == draft.duration_days


def _narrower(a: When | None, b: When | None) -> When | None:
    if a is None or b is None:
        return a or b
    if a.earliest is None or a.latest is None or b.earliest is None or b.latest is None:
        return a
    return b if b.latest - b.earliest < a.latest - a.earliest else a
