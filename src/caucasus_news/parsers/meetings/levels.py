"""On which level people meet, and how many sides there are."""

from caucasus_news.model import ActorKind, MeetingFormat, MeetingLevel, MeetingStatus
from caucasus_news.parsers.meetings.draft import MeetingDraft

_FORMATS = {2: MeetingFormat.BILATERAL, 3: MeetingFormat.TRILATERAL, 4: MeetingFormat.QUADRILATERAL}
_LEADERS = frozenset({"president", "prime minister", "chancellor", "supreme leader"})


def level_of(draft: MeetingDraft) -> MeetingLevel | None:
    """The rank of those who meet; None where nobody's office is known."""
    offices = [a.office for a in draft.participants if a.kind is ActorKind.PERSON and a.office]
    if not offices:
        return None
    if _LEADERS.issuperset(offices):
        return MeetingLevel.LEADERS
    if all(o.endswith("minister") or o in ("secretary of state", *_LEADERS) for o in offices):
        return MeetingLevel.MINISTERS
    return MeetingLevel.OFFICIALS


def format_of(draft: MeetingDraft) -> MeetingFormat | None:
    """How many sides meet; None where that is open."""
    sides = len({a.country or a.id for a in draft.people})
    if sides < 2 or (draft.status is MeetingStatus.PROPOSED and not draft.participants):
        return None
    return _FORMATS.get(sides, MeetingFormat.MULTILATERAL)
