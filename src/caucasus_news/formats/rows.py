"""Reports as flat rows: one table for each kind of record, for csv, pandas, polars, DuckDB and whatever takes dicts.

The columns of a table, their order and types stand in `COLUMNS`; every row has them all. Several names in one cell are
joined by "; ". Rows are tied together by `article_id` (made of the text) and `event_id`.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence

from caucasus_news.formats import _ids
from caucasus_news.formats._tables import (
    ACTOR,
    CASUALTY,
    INCIDENT,
    MEDIATION,
    MEETING,
    PAGE,
    STATEMENT,
    Cell,
    Found,
    Row,
    Table,
    row_of,
)
from caucasus_news.model import Report

__all__ = [
    "COLUMNS",
    "Cell",
    "Row",
    "actor_rows",
    "article_rows",
    "casualty_rows",
    "incident_rows",
    "mediation_rows",
    "meeting_rows",
    "statement_rows",
    "to_csv",
]

_TABLES: Mapping[str, Table] = {
    "actors": ACTOR,
    "articles": PAGE,
    "casualties": CASUALTY,
    "incidents": INCIDENT,
    "mediations": MEDIATION,
    "meetings": MEETING,
    "statements": STATEMENT,
}

#: The columns of each table, in order, with the types of their cells (which may all be None but for the names).
COLUMNS: Mapping[str, Mapping[str, type]] = {
    name: {column: cell for column, (cell, _) in table.items()} for name, table in _TABLES.items()
}


def meeting_rows(report: Report) -> list[Row]:
    """A row for each meeting.

    >>> from caucasus_news.model import Article, Meeting, Place
    >>> (row,) = meeting_rows(Report(article=Article("…"), meetings=(Meeting(place=Place("Tbilisi")),)))
    >>> row["place"], row["status"], row["date_start"]
    ('Tbilisi', 'held', None)
    """
    return [row_of(MEETING, Found(report, meeting, name)) for name, meeting in _ids.meetings(report)]


def incident_rows(report: Report) -> list[Row]:
    """A row for each incident; tolls are in `casualty_rows`, and by side in `acled_rows` and `ucdp_rows`.

    >>> import caucasus_news as cn
    >>> report = cn.parse("Two Armenian soldiers were killed by Azerbaijani fire near Sotk on 11 May 2023.")
    >>> [(row["kind"], row["place"], row["date_start"]) for row in incident_rows(report)]
    [('shooting', 'Sotk', datetime.date(2023, 5, 11))]
    """
    return [row_of(INCIDENT, Found(report, incident, name)) for name, incident in _ids.incidents(report)]


def casualty_rows(report: Report) -> list[Row]:
    """A row for each toll of each incident.

    >>> import caucasus_news as cn
    >>> report = cn.parse("Two Armenian soldiers were killed by Azerbaijani fire near Sotk on 11 May 2023.")
    >>> [(row["kind"], row["at_least"], row["side"]) for row in casualty_rows(report)]
    [('killed', 2, 'Armenia')]
    """
    return [
        row_of(CASUALTY, Found(report, casualty, name, number=number))
        for name, incident in _ids.incidents(report)
        for number, casualty in enumerate(incident.casualties, 1)
    ]


def mediation_rows(report: Report) -> list[Row]:
    """A row for each mediation.

    >>> import caucasus_news as cn
    >>> report = cn.parse("Qatar brokered a truce between Israel and Hamas in May 2024.")
    >>> [(row["form"], row["outcome"], row["mediators"]) for row in mediation_rows(report)]
    [('brokering', 'ceasefire', 'Qatar')]
    """
    return [row_of(MEDIATION, Found(report, mediation, name)) for name, mediation in _ids.mediations(report)]


def actor_rows(report: Report) -> list[Row]:
    """A row for each actor.

    >>> import caucasus_news as cn
    >>> report = cn.parse("Two Armenian soldiers were killed by Azerbaijani fire near Sotk on 11 May 2023.")
    >>> [(row["name"], row["kind"]) for row in actor_rows(report)]
    [('Armed Forces of Armenia', 'force'), ('Armenia', 'state'), ('Azerbaijan', 'state')]
    """
    return [row_of(ACTOR, Found(report, actor)) for actor in report.actors]


def statement_rows(report: Report) -> list[Row]:
    """A row for each statement.

    >>> import caucasus_news as cn
    >>> report = cn.parse("“We are ready for talks,” Ararat Mirzoyan said.")
    >>> [(row["text"], row["speaker"]) for row in statement_rows(report)]
    [('We are ready for talks,', 'Ararat Mirzoyan')]
    """
    return [row_of(STATEMENT, Found(report, s, number=number)) for number, s in enumerate(report.statements, 1)]


def article_rows(report: Report) -> list[Row]:
    """One row: the article.

    >>> import caucasus_news as cn
    >>> report = cn.parse("BAKU, 12 May 2023 – Shots were fired near Sotk.", url="https://news.example/1")
    >>> [(row["published"], row["article_url"]) for row in article_rows(report)]
    [(datetime.date(2023, 5, 12), 'https://news.example/1')]
    """
    return [row_of(PAGE, Found(report, report.article))]


def to_csv(rows: Iterable[Mapping[str, Cell]], columns: Sequence[str] | None = None) -> Iterator[str]:
    r"""Rows as lines of CSV (RFC 4180) under a header; `columns` are those of the first row unless given.

    A cell that a spreadsheet would take for a formula is made text by an apostrophe before it.

    >>> import datetime as dt
    >>> list(to_csv([{"name": "=1+1", "at": dt.date(2024, 4, 1), "many": None}]))
    ['name,at,many\r\n', "'=1+1,2024-04-01,\r\n"]
    """
    if columns is not None:
        yield _csv_line(columns)
    for row in rows:
        if columns is None:
            columns = list(row)
            yield _csv_line(columns)
        yield _csv_line([_safe(row[column]) for column in columns])


def _csv_line(cells: Sequence[Cell]) -> str:
    line = io.StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue()


def _safe(cell: Cell) -> Cell:
    if isinstance(cell, str) and cell.lstrip()[:1] in ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20"):
        return f"'{cell}"
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in ("\t", "\r", "\n", "|") else cell
