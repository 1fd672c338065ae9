"""Reports as Apache Arrow tables, and so as Parquet files; needs the extra `arrow`.

Two shapes: `to_arrow` keeps whole reports, one a row, nested as the model is, and `from_arrow` gives them back without
loss; `records_to_arrow` gives the flat tables of `formats.rows`. Days are `date32`, whole numbers `int64`.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum
from itertools import islice
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from caucasus_news.errors import FormatError
from caucasus_news.formats import rows
from caucasus_news.formats._reader import member_of, optional_of
from caucasus_news.formats._types import TAG, hints, is_model
from caucasus_news.formats.acled import ACLED_COLUMNS, acled_rows
from caucasus_news.formats.json import dumps, from_dict, loads, to_dict
from caucasus_news.formats.ucdp import UCDP_COLUMNS, ucdp_rows
from caucasus_news.model import Event, Report

if TYPE_CHECKING:
    from cattrs import Converter

__all__ = [
    "RECORDS",
    "from_arrow",
    "record_schema",
    "records_to_arrow",
    "report_schema",
    "to_arrow",
    "to_arrow_batches",
]

_TYPES: Mapping[Any, Callable[[], Any]] = {
    str: pa.string,
    int: pa.int64,
    float: pa.float64,
    bool: pa.bool_,
    dt.date: pa.date32,
    dt.time: pa.string,
}

#: The flat tables: what makes their rows, and their columns.
RECORDS: Mapping[str, tuple[Callable[[Report], list[rows.Row]], Mapping[str, type]]] = {
    "acled": (acled_rows, ACLED_COLUMNS),
    "actors": (rows.actor_rows, rows.COLUMNS["actors"]),
    "articles": (rows.article_rows, rows.COLUMNS["articles"]),
    "casualties": (rows.casualty_rows, rows.COLUMNS["casualties"]),
    "incidents": (rows.incident_rows, rows.COLUMNS["incidents"]),
    "mediations": (rows.mediation_rows, rows.COLUMNS["mediations"]),
    "meetings": (rows.meeting_rows, rows.COLUMNS["meetings"]),
    "statements": (rows.statement_rows, rows.COLUMNS["statements"]),
    "ucdp": (ucdp_rows, UCDP_COLUMNS),
}


def report_schema() -> Any:
    """The schema of `to_arrow`: a column for each field of `Report`, nested as its types are, and the `format`.

    Events of added kinds (`others`) are JSON texts, since each kind has fields of its own.

    >>> report_schema().field("times").type.value_type.field("earliest").type
    DataType(date32[day])
    """
    fields = [pa.field("format", pa.string(), nullable=False)]
    return pa.schema([*fields, *(pa.field(name, _arrow_type(tp)) for name, tp in hints(Report).items())])


def record_schema(record: str) -> Any:
    """The schema of one of the flat tables, by its name in `RECORDS`.

    >>> record_schema("casualties").names[:4]
    ['article_id', 'event_id', 'number', 'kind']
    """
    return pa.schema([(name, _TYPES[cell]()) for name, cell in RECORDS[record][1].items()])


def _arrow_type(tp: Any) -> Any:
    if (inner := optional_of(tp)) is not None:
        return _arrow_type(inner)
    if (member := member_of(tp)) is not None:
        return pa.list_(pa.string() if member is Event else _arrow_type(member))
    if isinstance(tp, type) and is_model(tp):
        return pa.struct([(name, _arrow_type(field)) for name, field in hints(tp).items()])
    if isinstance(tp, type) and issubclass(tp, Enum):
        return pa.string()
    return _TYPES[tp]()


def to_arrow(reports: Iterable[Report], *, converter: "Converter | None" = None) -> Any:
    """Reports as a table, one a row.

    FormatError for what Arrow cannot hold: lone surrogates, numbers beyond 64 bits, subclasses outside `others`.

    >>> import caucasus_news as cn
    >>> reports = [cn.parse("Shots were fired near Sotk on 11 May 2023."), cn.parse("")]
    >>> table = to_arrow(reports)
    >>> table.num_rows, list(from_arrow(table)) == reports
    (2, True)
    """
    return pa.Table.from_batches(to_arrow_batches(reports, converter=converter), report_schema())


def to_arrow_batches(
    reports: Iterable[Report], *, size: int = 1000, converter: "Converter | None" = None
) -> Iterator[Any]:
    """Reports as record batches of at most `size` rows, made one at a time, for files larger than memory."""
    schema, source, done = report_schema(), iter(reports), 0
    while chunk := [_typed(to_dict(report, converter=converter), Report) for report in islice(source, size)]:
        yield _batch(chunk, schema, done)
        done += len(chunk)


def _batch(chunk: list[dict[str, Any]], schema: Any, done: int) -> Any:
    try:
        return pa.RecordBatch.from_pylist(chunk, schema)
    except (pa.ArrowException, UnicodeError, OverflowError) as error:
        at = f"rows {done}-{done + len(chunk) - 1}"
        raise FormatError(at, f"Arrow cannot hold what stands there: {error}") from error


def _typed(plain: Any, tp: Any) -> Any:
    """Plain data with days as dates, and events of added kinds as JSON."""
    if plain is None:
        return None
    if (inner := optional_of(tp)) is not None:
        return _typed(plain, inner)
    if (member := member_of(tp)) is not None:
        return [dumps(item) if member is Event else _typed(item, member) for item in plain]
    if tp is dt.date:
        return dt.date.fromisoformat(plain)
    if not is_model(tp):
        return plain
    if TAG in plain:
        raise FormatError(TAG, f"only events of added kinds may be of a subclass in Arrow, got {plain[TAG]!r}")
    known = hints(tp)
    return {name: _typed(value, known[name]) if name in known else value for name, value in plain.items()}


def from_arrow(table: Any, *, converter: "Converter | None" = None) -> Iterator[Report]:
    """The reports in a table (or a record batch) that `to_arrow` made, one at a time.

    FormatError names the row, from 0, and the path within it.
    """
    batches = table.to_batches() if isinstance(table, pa.Table) else [table]
    number = 0
    for batch in batches:
        for index in range(batch.num_rows):
            (row,) = batch.slice(index, 1).to_pylist()
            yield _report(row, number, converter)
            number += 1


def _report(row: dict[str, Any], number: int, converter: "Converter | None") -> Report:
    plain = _untyped(row)
    try:
        plain["others"] = [loads(text) for text in plain.get("others") or ()]
        return from_dict(plain, converter=converter)
    except FormatError as error:
        raise FormatError(f"row {number}: {error.path}", error.message) from error


def _untyped(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _untyped(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_untyped(inner) for inner in value]
    return value.isoformat() if isinstance(value, dt.date) else value


def records_to_arrow(reports: Iterable[Report], record: str) -> Any:
    """One of the flat tables, by its name in `RECORDS`, of many reports.

    >>> import caucasus_news as cn
    >>> report = cn.parse("Shots were fired near Sotk on 11 May 2023.")
    >>> records_to_arrow([report], "incidents").column("place").to_pylist()
    ['Sotk']
    """
    make = RECORDS[record][0]
    return pa.Table.from_pylist([row for report in reports for row in make(report)], record_schema(record))
