"""Statements: who said what."""

from caucasus_news.parsers.statements.parser import Attribution, StatementParser

__all__ = ["Attribution", "StatementParser"]
