"""Incidents: acts of armed violence and coercion, with their sides, place, time, toll and whose word it is."""

from caucasus_news.parsers.incidents.parser import IncidentParser

__all__ = ["IncidentParser"]
