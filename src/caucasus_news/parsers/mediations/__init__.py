"""What third parties do between parties in conflict, from meetings and clause frames."""

from caucasus_news.parsers.mediations.parser import MediationParser

__all__ = ["MediationParser"]
