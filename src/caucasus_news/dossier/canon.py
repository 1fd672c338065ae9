"""One order for a set of reports, whatever order they came in, so that all that follows depends on the set alone."""

import datetime as dt
import hashlib
from collections.abc import Iterable

from caucasus_news.model import Report


def report_id(report: Report) -> str:
    """Sixteen hexadecimal digits that stand for a whole report: its article and everything read from it.

    >>> from caucasus_news.model import Article
    >>> report_id(Report(article=Article("Talks in Tbilisi"))) == report_id(Report(article=Article("Talks in Baku")))
    False
    """
    return hashlib.sha256(repr(report).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def in_order(reports: Iterable[Report]) -> dict[str, Report]:
    """Each report once under its id, by day of publication, address and id; those of unknown date last."""
    found = {report_id(report): report for report in reports}
    return dict(sorted(found.items(), key=lambda pair: (_day(pair[1]), pair[1].article.url or "", pair[0])))


def _day(report: Report) -> dt.date:
    return report.article.published or dt.date.max
