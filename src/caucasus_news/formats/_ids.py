"""Names for articles and the records in them, the same in every form and every run."""

import hashlib
from collections.abc import Iterable
from typing import TypeVar

from caucasus_news.model import Article, Event, Incident, Mediation, Meeting, Report

E = TypeVar("E", bound=Event)


def article_id(article: Article) -> str:
    """Sixteen hexadecimal digits that stand for an article's text.

    >>> article_id(Article("Talks in Tbilisi"))
    '99d315aec00a49a7'
    """
    return hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def article_uri(article: Article) -> str:
    """The article's address; where that is unknown, a URN made of its text."""
    return article.url or f"urn:caucasus-news:{article_id(article)}"


def named_as(report: Report, letter: str, events: Iterable[E]) -> list[tuple[str, E]]:
    """Events with their names: the article's, a letter for the kind, the number within the kind from 1."""
    prefix = article_id(report.article)
    return [(f"{prefix}-{letter}{number}", event) for number, event in enumerate(events, 1)]


def meetings(report: Report) -> list[tuple[str, Meeting]]:
    """The meetings of a report with their names."""
    return named_as(report, "m", report.meetings)


def incidents(report: Report) -> list[tuple[str, Incident]]:
    """The incidents of a report with their names."""
    return named_as(report, "i", report.incidents)


def mediations(report: Report) -> list[tuple[str, Mediation]]:
    """The mediations of a report with their names."""
    return named_as(report, "d", report.mediations)


def events(report: Report) -> list[tuple[str, Event]]:
    """All events of a report with their names."""
    return [*meetings(report), *incidents(report), *mediations(report), *named_as(report, "o", report.others)]
