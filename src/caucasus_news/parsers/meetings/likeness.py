"""How much two tellings speak for one meeting: who, when, where, how it stands, by what means."""

from caucasus_news.model import Actor, ActorKind, MeetingMode, MeetingStatus, Place, PlaceKind, When
from caucasus_news.parsers.meetings.days import all_days
from caucasus_news.parsers.meetings.draft import MeetingDraft
from caucasus_news.parsers.polities import ARMED
from caucasus_news.parsers.scene import days_of, unique

UNDONE = frozenset({MeetingStatus.POSTPONED, MeetingStatus.CANCELLED, MeetingStatus.DECLINED})
AHEAD = frozenset({MeetingStatus.PLANNED, MeetingStatus.PROPOSED}) | UNDONE
_ANY_MODE = frozenset({"it", "attend", "conversation", "talk", "talks", "meeting", "dialogue"})
#: What may lie in a town that is told too.
_SPOTS = frozenset({PlaceKind.SITE, PlaceKind.LAKE})
_CALLS = frozenset({"call", "phone"})
_PAIR = 2
_ROUNDS = frozenset({"round", "session", "talks"})
_AGAIN = 2  # sentences within which the same place means the same meeting
_FRESH = 4  # days before publication that the news of the day may have been
VAGUE = 45  # days: a longer interval says little about which meeting it is


def likeness(a: MeetingDraft, b: MeetingDraft, distance: int) -> float:
    """How much two drafts speak for one meeting; 0 where something rules it out."""
    where = 0.0 if a.place is None or b.place is None else where_told(a.place, b.place)
    if where < 0:  # place and day tell most pairs apart
        return 0.0
    when = 0.0 if a.when is None or b.when is None else _when_told(a, b)
    if when < 0 and all_days(a, b) is not None:
        when = 0.5
    if when < 0 or _status_clash(a, b, when) or mode_clash(a, b):
        return 0.0
    who = who_met(a, b)
    if who < 0 or _without_some(a, b):
        return 0.0
    if a.sides > _PAIR and not a.people and len({side_key(x) for x in b.people}) < _PAIR + 1 and b.alone:
        return 0.0  # "saw each of them alone. … The trilateral talks"
    if (a.ordinal and b.ordinal and a.ordinal != b.ordinal) or (
        a.sentence == b.sentence and a.preceding != b.preceding
    ):
        return 0.0
    if a.sentence == b.sentence and not (a.definite or {x.id for x in a.people} & {x.id for x in b.people}):
        if a.people and b.people and max(where, when) < 1.0:
            return 0.0  # "the ministers will meet, and a meeting of the two states' commissions is set for May"
    untold = not a.people and a.bound is None
    if untold and a.when is not None and b.when is None and a.sentence - b.sentence > 1:
        return 0.0  # a day told by itself is not that of a meeting somewhere before
    if b.alone and b.place is None and a.place is not None and not a.people and a.sense in _ROUNDS:
        return 0.0  # "saw each of them apart. … The Ostia round"
    apart = b.sense == "series" and a.people and a.sense not in _ANY_MODE
    if apart and b.when is not None and a.when is None:
        return 0.0  # "The first took place in May. Aldor also met Berrin."
    if a.former != b.former and when < 1.0 and (a.place is None or b.place is None):
        return 0.0  # "met on Friday. … The two last met in Ostia"
    score = 2 * who + 2 * when + where + (0.6 if a.definite else -0.4) + 0.3 * (a.sentence - b.sentence <= 1)
    if not a.people:
        score += 0.4 / distance - (0.35 if b.alone else 0.0)
    if who > 0 and (a.when is None) != (b.when is None) and not (a.background or b.background):
        score += 0.6
    return score if score >= 1.5 or (a.definite and score >= 0.6) else 0.0


def day_of(draft: MeetingDraft) -> int:
    """The last day of a meeting by its number; 0 where nobody knows it."""
    day = draft.when.latest if draft.when is not None else None
    return day.toordinal() if day is not None else 0


#: How the names of forces begin that are a state's own.
_OF_STATE = ("armed-forces-of-", "border-guard-of-")


def side_key(actor: Actor) -> str:
    """Whom somebody speaks for; armed organisations for themselves, but a state's own army and guard for it."""
    alone = actor.kind in ARMED and not actor.id.startswith(_OF_STATE)
    return actor.id if alone else actor.country or actor.id


def who_met(a: MeetingDraft, b: MeetingDraft) -> float:
    """-1 different people, 0 unknown, up to 1 the same people."""
    we, they = a.people, b.people
    if not we or not they:
        return 0.0
    if not a.participants or not b.participants:
        return _same_hosts(a, b)
    we, they = _without_chairs(we, they), _without_chairs(they, we)
    of_us, of_them = [(side_key(x), x) for x in we], [(side_key(x), x) for x in they]
    ours, theirs = {side for side, _ in of_us}, {side for side, _ in of_them}
    for country in ours & theirs:
        mine = {x.id for side, x in of_us if side == country and x.kind is ActorKind.PERSON}
        other = {x.id for side, x in of_them if side == country and x.kind is ActorKind.PERSON}
        if mine and other and not mine & other:
            return -1.0
    if (a.alone or b.alone) and ours != theirs:
        return -1.0
    common = len(ours & theirs)
    if not common or (len(ours - theirs) and len(theirs - ours)):
        return -1.0
    return common / max(len(ours), len(theirs))


def _without_chairs(people: list[Actor], others: list[Actor]) -> list[Actor]:
    """The people with the one body of mediators that the others name in the place of those who chair one."""
    chairs = [a for a in people if a.office == "co-chair"]
    if not chairs:
        return people
    bodies = [a for a in others if a.kind is ActorKind.ORGANIZATION and not a.country]
    return unique([*bodies, *(a for a in people if a not in chairs)]) if len(bodies) == 1 else people


def _same_hosts(a: MeetingDraft, b: MeetingDraft) -> float:
    """What the thirds say where the participants of one are not told: -1 other hosts, 0 nothing, up to 1 the same."""
    ours, theirs = {side_key(x) for x in (*a.hosts, *a.mediators)}, {side_key(x) for x in (*b.hosts, *b.mediators)}
    if not ours or not theirs:
        return 0.0
    return 0.5 if ours & theirs else -1.0


def _is_day_of(a: MeetingDraft, b: MeetingDraft) -> bool:
    """Whether one tells of a day of the other, which went on for as many days as are told: "two days of talks"."""
    if a.when is None or b.when is None or b.duration_days is None or a.duration_days not in (None, b.duration_days):
        return False
    (first, last), (there, until) = days_of(a.when), days_of(b.when)
    return there <= first == last <= until and (until - there).days + 1 == b.duration_days


def _when_told(a: MeetingDraft, b: MeetingDraft) -> float:
    """As `_when`; a day that no words give says only that it was lately."""
    inside = _is_day_of(a, b) or _is_day_of(b, a)
    if a.implied == b.implied or a.when is None or b.when is None or inside:
        return 1.0 if inside else days_told(a.when, b.when)
    if a.implied and a.place is not None and a.place == b.place and a.sentence - b.sentence <= _AGAIN:
        return 0.0  # "met in Ostia in May and in Amar in June. In Amar it was Carol who received them."
    implied, told = (a.when, b.when) if a.implied else (b.when, a.when)
    if implied.earliest is None or told.latest is None:
        return 0.0
    age = (implied.earliest - told.latest).days
    at_once = b.implied and a.definite and not a.people and a.sentence - b.sentence <= 1
    return 0.0 if age >= 0 and (age <= _FRESH or at_once) else -1.0  # "… met. The meeting took place in May"


def days_told(a: When | None, b: When | None) -> float:
    """-1 other days, 0 unknown, up to 1 the same days."""
    if a is None or b is None or a.earliest is None or b.earliest is None or a.latest is None or b.latest is None:
        return 0.0
    if a.latest < b.earliest or b.latest < a.earliest:
        return -1.0
    longest = max((a.latest - a.earliest).days, (b.latest - b.earliest).days)
    return 1.0 if (a.earliest, a.latest) == (b.earliest, b.latest) else 0.5 if longest <= VAGUE else 0.2


def where_told(a: Place | None, b: Place | None) -> float:
    """-1 other places, 0 unknown, up to 1 the same place."""
    if a is None or b is None:
        return 0.0
    if a.name == b.name:
        return 1.0
    kinds = {a.kind, b.kind}
    return 0.3 if a.country == b.country and kinds & {PlaceKind.STATE, *_SPOTS} else -1.0


def _status_clash(a: MeetingDraft, b: MeetingDraft, when: float) -> bool:
    """Held and planned are two meetings, unless the day is the same (announced first, told later)."""
    return when < 1.0 and (a.status in AHEAD) != (b.status in AHEAD)


def _without_some(a: MeetingDraft, b: MeetingDraft) -> bool:
    """One fell through, and the other goes ahead without some of its people: two meetings."""
    if (a.status in UNDONE) == (b.status in UNDONE) or not a.people or not b.people:
        return False
    ours, theirs = {side_key(x) for x in a.people}, {side_key(x) for x in b.people}
    undone, other = (ours, theirs) if a.status in UNDONE else (theirs, ours)
    if a.sentence == b.sentence and undone <= other:
        return False  # "Aldor stayed away from the summit, where he was to meet Berrin"
    return ours != theirs


def mode_clash(a: MeetingDraft, b: MeetingDraft) -> bool:
    """A call and a meeting face to face are two, unless one is only pointed at: "the conversation lasted an hour"."""
    if a.mode is b.mode:
        return False
    near, call = (a, b) if a.mode is MeetingMode.IN_PERSON else (b, a)
    if near.hosts and call.sense in _CALLS:
        return True  # "the talks hosted by Carol. Aldor rang Berrin": a call has no host
    return near.place is not None or near.sense not in _ANY_MODE or not (a.definite or b.definite)
