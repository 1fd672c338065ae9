"""Talks of several days whose first and last are told apart: "ended on Friday. The round had opened on Monday"."""

from caucasus_news.model import MeetingStatus, When
from caucasus_news.parsers.meetings.draft import MeetingDraft
from caucasus_news.parsers.setting import from_to

_OVER = frozenset({MeetingStatus.HELD, MeetingStatus.ONGOING})


def all_days(a: MeetingDraft, b: MeetingDraft) -> When | None:
    """The days of a meeting of which the one tells the first and the other a later one; None where they do not.

    Only of talks pointed back at: those that "began on Monday" are others than those that "the two had held".
    """
    if a.bound is None and b.bound is None:
        return None
    if a.when is None or b.when is None or not a.definite or a.former or b.former or a.implied or b.implied:
        return None
    if a.mode is not b.mode or a.status not in _OVER or b.status not in _OVER:
        return None
    first, last = (a, b) if a.bound == "first" or b.bound == "last" else (b, a)
    if first.bound == "last" or last.bound == "first" or first.when is None or last.when is None:
        return None
    return from_to(first.when, last.when)
