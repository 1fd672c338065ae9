"""Reports as flat rows: one table for each kind of record, for csv, pandas, polars, DuckDB and whatever takes dicts.

The columns of a table, their order and types stand in `COLUMNS`; every row has them all. Several names in one cell are
joined by "; ". Rows are tied together by `article_id` (made of the text) and `event_id`.
"""

import csv
import datetime as dt
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from attrs import frozen

from caucasus_news.formats import _ids
from caucasus_news.model import Actor, Event, Report, Role

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

Cell = str | int | float | bool | dt.date | None
Row = dict[str, Cell]


@frozen
class _Found:
    """A record and where it stands."""

    report: Report
    value: Any
    id: str = ""
    event: Event | None = None
    number: int = 0


_Table = Mapping[str, tuple[type, Callable[[_Found], Cell]]]


def _names(actors: Iterable[Actor]) -> str:
    return "; ".join(actor.name for actor in actors)


def _ids_of(actors: Iterable[Actor]) -> str:
    return "; ".join(actor.id for actor in actors)


def _by(role: Role, write: Callable[[Iterable[Actor]], str]) -> Callable[[_Found], Cell]:
    return lambda found: write(p.actor for p in found.value.participants if p.role is role)


def _when(read: Callable[[Any], Cell]) -> Callable[[_Found], Cell]:
    return lambda found: None if found.value.when is None else read(found.value.when)


def _place(read: Callable[[Any], Cell]) -> Callable[[_Found], Cell]:
    return lambda found: None if found.value.place is None else read(found.value.place)


def _evidence(found: _Found) -> str | None:
    spans = found.value.evidence
    return found.report.article.text[spans[0].start : spans[0].end] if spans else None


_ARTICLE: _Table = {
    "article_id": (str, lambda f: _ids.article_id(f.report.article)),
    "article_url": (str, lambda f: f.report.article.url),
    "published": (dt.date, lambda f: f.report.article.published),
}

_EVENT: _Table = {
    **_ARTICLE,
    "event_id": (str, lambda f: f.id),
    "date_text": (str, _when(lambda w: w.text)),
    "date_start": (dt.date, _when(lambda w: w.earliest)),
    "date_end": (dt.date, _when(lambda w: w.latest)),
    "date_edtf": (str, _when(lambda w: w.edtf)),
    "date_precision": (str, _when(lambda w: w.precision.value)),
    "place": (str, _place(lambda p: p.name)),
    "place_kind": (str, _place(lambda p: p.kind.value)),
    "country": (str, _place(lambda p: p.country)),
    "latitude": (float, _place(lambda p: p.latitude)),
    "longitude": (float, _place(lambda p: p.longitude)),
    "sources": (str, lambda f: _names(a.source for a in f.value.attributions)),
    "stances": (str, lambda f: "; ".join(a.stance.value for a in f.value.attributions)),
    "confidence": (float, lambda f: f.value.confidence),
    "evidence_start": (int, lambda f: f.value.evidence[0].start if f.value.evidence else None),
    "evidence_end": (int, lambda f: f.value.evidence[0].end if f.value.evidence else None),
    "evidence": (str, _evidence),
}

_MEETING: _Table = {
    **_EVENT,
    "status": (str, lambda f: f.value.status.value),
    "mode": (str, lambda f: f.value.mode.value),
    "level": (str, lambda f: f.value.level and f.value.level.value),
    "format": (str, lambda f: f.value.format and f.value.format.value),
    "ordinal": (int, lambda f: f.value.ordinal),
    "duration_days": (int, lambda f: f.value.duration_days),
    "occasion": (str, lambda f: f.value.occasion),
    "topics": (str, lambda f: "; ".join(f.value.topics)),
    "participants": (str, _by(Role.PARTICIPANT, _names)),
    "participant_ids": (str, _by(Role.PARTICIPANT, _ids_of)),
    "hosts": (str, _by(Role.HOST, _names)),
    "host_ids": (str, _by(Role.HOST, _ids_of)),
    "mediators": (str, _by(Role.MEDIATOR, _names)),
    "mediator_ids": (str, _by(Role.MEDIATOR, _ids_of)),
}

_INCIDENT: _Table = {
    **_EVENT,
    "kind": (str, lambda f: f.value.kind.value),
    "means": (str, lambda f: f.value.means and f.value.means.value),
    "attackers": (str, _by(Role.ATTACKER, _names)),
    "attacker_ids": (str, _by(Role.ATTACKER, _ids_of)),
    "targets": (str, _by(Role.TARGET, _names)),
    "target_ids": (str, _by(Role.TARGET, _ids_of)),
    "belligerents": (str, _by(Role.BELLIGERENT, _names)),
    "belligerent_ids": (str, _by(Role.BELLIGERENT, _ids_of)),
}

_MEDIATION: _Table = {
    **_EVENT,
    "form": (str, lambda f: f.value.form.value),
    "outcome": (str, lambda f: f.value.outcome and f.value.outcome.value),
    "framework": (str, lambda f: f.value.framework),
    "mediators": (str, lambda f: _names(f.value.mediators)),
    "mediator_ids": (str, lambda f: _ids_of(f.value.mediators)),
    "parties": (str, lambda f: _names(f.value.parties)),
    "party_ids": (str, lambda f: _ids_of(f.value.parties)),
}

_CASUALTY: _Table = {
    "article_id": _ARTICLE["article_id"],
    "event_id": (str, lambda f: f.id),
    "number": (int, lambda f: f.number),
    "kind": (str, lambda f: f.value.kind.value),
    "at_least": (int, lambda f: f.value.at_least),
    "at_most": (int, lambda f: f.value.at_most),
    "side": (str, lambda f: f.value.side and f.value.side.name),
    "side_id": (str, lambda f: f.value.side and f.value.side.id),
    "civilian": (bool, lambda f: f.value.civilian),
}

_ACTOR: _Table = {
    **_ARTICLE,
    "id": (str, lambda f: f.value.id),
    "name": (str, lambda f: f.value.name),
    "kind": (str, lambda f: f.value.kind.value),
    "country": (str, lambda f: f.value.country),
    "office": (str, lambda f: f.value.office),
    "organization": (str, lambda f: f.value.organization),
}

_STATEMENT: _Table = {
    **_ARTICLE,
    "number": (int, lambda f: f.number),
    "speaker": (str, lambda f: f.value.speaker and f.value.speaker.name),
    "speaker_id": (str, lambda f: f.value.speaker and f.value.speaker.id),
    "verb": (str, lambda f: f.value.verb),
    "direct": (bool, lambda f: f.value.direct),
    "text": (str, lambda f: f.value.text),
    "start": (int, lambda f: f.value.span.start),
    "end": (int, lambda f: f.value.span.end),
    "said_start": (dt.date, _when(lambda w: w.earliest)),
    "said_end": (dt.date, _when(lambda w: w.latest)),
}

_PAGE: _Table = {
    **_ARTICLE,
    "published_basis": (str, lambda f: f.report.article.published_basis.value),
    "language": (str, lambda f: f.report.article.language),
    "title": (str, lambda f: f.report.article.title),
    "text": (str, lambda f: f.report.article.text),
}

_TABLES: Mapping[str, _Table] = {
    "actors": _ACTOR,
    "articles": _PAGE,
    "casualties": _CASUALTY,
    "incidents": _INCIDENT,
    "mediations": _MEDIATION,
    "meetings": _MEETING,
    "statements": _STATEMENT,
}

#: The columns of each table, in order, with the types of their cells (which may all be None but for the names).
COLUMNS: Mapping[str, Mapping[str, type]] = {
    name: {column: cell for column, (cell, _) in table.items()} for name, table in _TABLES.items()
}


def _row(table: _Table, found: _Found) -> Row:
    # An empty list of names says as much as a missing one: nothing is told.
    return {column: None if (cell := read(found)) == "" else cell for column, (_, read) in table.items()}


def meeting_rows(report: Report) -> list[Row]:
    """A row for each meeting.

    >>> from caucasus_news.model import Article, Meeting, Place
    >>> (row,) = meeting_rows(Report(article=Article("…"), meetings=(Meeting(place=Place("Tbilisi")),)))
    >>> row["place"], row["status"], row["date_start"]
    ('Tbilisi', 'held', None)
    """
    return [_row(_MEETING, _Found(report, meeting, name)) for name, meeting in _ids.meetings(report)]


def incident_rows(report: Report) -> list[Row]:
    """A row for each incident; tolls are in `casualty_rows`, and by side in `acled_rows` and `ucdp_rows`.

    >>> import caucasus_news as cn
    >>> report = cn.parse("Two Armenian soldiers were killed by Azerbaijani fire near Sotk on 11 May 2023.")
    >>> [(row["kind"], row["place"], row["date_start"]) for row in incident_rows(report)]
    [('shooting', 'Sotk', datetime.date(2023, 5, 11))]
    """
    return [_row(_INCIDENT, _Found(report, incident, name)) for name, incident in _ids.incidents(report)]


def casualty_rows(report: Report) -> list[Row]:
    """A row for each toll of each incident.

    >>> import caucasus_news as cn
    >>> report = cn.parse("Two Armenian soldiers were killed by Azerbaijani fire near Sotk on 11 May 2023.")
    >>> [(row["kind"], row["at_least"], row["side"]) for row in casualty_rows(report)]
    [('killed', 2, 'Armenia')]
    """
    return [
        _row(_CASUALTY, _Found(report, casualty, name, number=number))
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
    return [_row(_MEDIATION, _Found(report, mediation, name)) for name, mediation in _ids.mediations(report)]


def actor_rows(report: Report) -> list[Row]:
    """A row for each actor.

    >>> import caucasus_news as cn
    >>> report = cn.parse("Two Armenian soldiers were killed by Azerbaijani fire near Sotk on 11 May 2023.")
    >>> [(row["name"], row["kind"]) for row in actor_rows(report)]
    [('Armed Forces of Armenia', 'force'), ('Armenia', 'state'), ('Azerbaijan', 'state')]
    """
    return [_row(_ACTOR, _Found(report, actor)) for actor in report.actors]


def statement_rows(report: Report) -> list[Row]:
    """A row for each statement.

    >>> import caucasus_news as cn
    >>> report = cn.parse("“We are ready for talks,” Ararat Mirzoyan said.")
    >>> [(row["text"], row["speaker"]) for row in statement_rows(report)]
    [('We are ready for talks,', 'Ararat Mirzoyan')]
    """
    return [_row(_STATEMENT, _Found(report, s, number=number)) for number, s in enumerate(report.statements, 1)]


def article_rows(report: Report) -> list[Row]:
    """One row: the article.

    >>> import caucasus_news as cn
    >>> report = cn.parse("BAKU, 12 May 2023 – Shots were fired near Sotk.", url="https://news.example/1")
    >>> [(row["published"], row["article_url"]) for row in article_rows(report)]
    [(datetime.date(2023, 5, 12), 'https://news.example/1')]
    """
    return [_row(_PAGE, _Found(report, report.article))]


def to_csv(rows: Iterable[Mapping[str, Cell]], columns: Sequence[str] | None = None) -> Iterator[str]:
    r"""Rows as lines of CSV (RFC 4180) under a header; `columns` are those of the first row unless given.

    A cell that a spreadsheet would take for a formula is made text by an apostrophe before it.

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
