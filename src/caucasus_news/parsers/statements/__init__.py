"""Statements: who said what."""

from caucasus_news.parsers.statements.memory import Attribution
from caucasus_news.parsers.statements.parser import StatementParser

__all__ = ["Attribution", "StatementParser"]
