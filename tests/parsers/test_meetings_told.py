"""Meetings told in many ways: who, where, when and how it stands, as a reader of the text would put it.

The cases stand in ``meetings_told.txt``: the day of publication in brackets, the text, and one line behind "=" for
each meeting: participants, "@" hosts, "~" mediators, the place, the day or days, the status, and the mode where that
is not in person.
"""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from caucasus_news import Meeting, MeetingMode, Role, parse

_CASES = Path(__file__).with_name("meetings_told.txt")


def cases() -> Iterator[tuple[dt.date, str, list[str]]]:
    """Day of publication, text and meetings of each case."""
    for block in _CASES.read_text(encoding="utf-8").split("\n\n"):
        day, *lines = block.strip().split("\n")
        text = "\n".join(line for line in lines if not line.startswith("= "))
        yield dt.date.fromisoformat(day.strip("[]")), text, [line[2:] for line in lines if line.startswith("= ")]


def told(meeting: Meeting) -> str:
    """A meeting as one line."""
    sides = {role: ", ".join(p.actor.name for p in meeting.participants if p.role is role) for role in Role}
    thirds = (f" {sign} {sides[role]}" for sign, role in (("@", Role.HOST), ("~", Role.MEDIATOR)) if sides[role])
    first, last = (meeting.when.earliest, meeting.when.latest) if meeting.when is not None else (None, None)
    days = "" if first is None else str(first) if first == last else f"{first}/{last}"
    mode = "" if meeting.mode is MeetingMode.IN_PERSON else f" {meeting.mode.value}"
    place = meeting.place.name if meeting.place is not None else ""
    return f"{sides[Role.PARTICIPANT]}{''.join(thirds)} | {place} | {days} | {meeting.status.value}{mode}"


@pytest.mark.parametrize(("published", "text", "meetings"), list(cases()))
def test_meetings_are_read_as_told(published: dt.date, text: str, meetings: list[str]) -> None:
    """Every meeting of the text is found, with each of its slots, and no other."""
    assert [told(m) for m in parse(text, published).meetings] == meetings
