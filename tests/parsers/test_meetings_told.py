"""Meetings told in many ways: who, where, when and how it stands, as a reader of the text would put it.

The cases stand in ``meetings_told.txt``: the day of publication in brackets, the text, and one line behind "=" for
each meeting: participants, "@" hosts, "~" mediators, the place, the day or days, the status, and the mode where that
is not in person.
"""

import datetime as dt
from pathlib import Path

import pytest

from caucasus_news import Meeting, MeetingMode, Role, parse
from tests.parsers.told_cases import cases, days

_CASES = Path(__file__).with_name("meetings_told.txt")


def told(meeting: Meeting) -> str:
    """A meeting as one line."""
    sides = {role: ", ".join(p.actor.name for p in meeting.participants if p.role is role) for role in Role}
    thirds = (f" {sign} {sides[role]}" for sign, role in (("@", Role.HOST), ("~", Role.MEDIATOR)) if sides[role])
    mode = "" if meeting.mode is MeetingMode.IN_PERSON else f" {meeting.mode.value}"
    place = meeting.place.name if meeting.place is not None else ""
    return f"{sides[Role.PARTICIPANT]}{''.join(thirds)} | {place} | {days(meeting.when)} | {meeting.status.value}{mode}"


@pytest.mark.parametrize(("published", "text", "meetings"), list(cases(_CASES)))
def test_meetings_are_read_as_told(published: dt.date, text: str, meetings: list[str]) -> None:
    """Every meeting of the text is found, with each of its slots, and no other."""
    assert [told(m) for m in parse(text, published).meetings] == meetings
