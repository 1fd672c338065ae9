"""Meetings of any row of sentences: told within the text, each one once among those who met, the same each time."""

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from caucasus_news import MeetingMode, Role, parse

#: Sentences of which most tell a meeting, so that what is asked of meetings is asked of some.
_SENTENCES = st.tuples(
    st.sampled_from(["Nikol Pashinyan", "The foreign ministers of Armenia and Azerbaijan", "They", "He"]),
    st.sampled_from(
        [
            "met", "will meet", "held talks with", "called off talks with", "spoke by phone with", "hosted", "invited",
            "received", "refused to meet", "is to see", "had met",
        ]
    ),
    st.sampled_from(["Maia Sandu", "Charles Michel and Ilham Aliyev", "each other", "his Georgian counterpart", ""]),
    st.sampled_from(["in Brussels on Friday.", "on 14 May 2023.", "in Moscow last week.", "for the third time.", "."]),
).map(" ".join)  # fmt: skip
_TEXTS = st.lists(st.one_of(_SENTENCES, _SENTENCES, st.text(max_size=8)), min_size=1, max_size=5).map(" ".join)
_DAYS = st.one_of(st.none(), st.dates(dt.date(1990, 1, 1), dt.date(2026, 1, 1)))


@given(_TEXTS, _DAYS)
@settings(deadline=None)
def test_meetings_are_sound(text: str, published: dt.date | None) -> None:
    """Evidence and readings lie in the text, nobody takes part twice, who telephones is nowhere together."""
    report = parse(text, published)
    for meeting in report.meetings:
        assert meeting.evidence
        spans = (*meeting.evidence, *(reading.span for reading in meeting.readings))
        assert [span for span in spans if not 0 <= span.start < span.end <= len(text)] == []
        assert len({p.actor.id for p in meeting.participants}) == len(meeting.participants)
        assert {p.role for p in meeting.participants} <= {Role.PARTICIPANT, Role.HOST, Role.MEDIATOR}
        assert meeting.mode is MeetingMode.IN_PERSON or meeting.place is None


@given(_TEXTS, _DAYS)
@settings(deadline=None, max_examples=30)
def test_meetings_are_the_same_each_time(text: str, published: dt.date | None) -> None:
    assert parse(text, published).meetings == parse(text, published).meetings
