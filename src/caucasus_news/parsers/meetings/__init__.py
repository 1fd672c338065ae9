"""Meetings, calls, summits and rounds of talks, from clause frames."""

from caucasus_news.parsers.meetings.parser import MeetingParser

__all__ = ["MeetingParser"]
