"""Articles in Arrow record batches to reports in Arrow record batches: what engines spread over processes and machines.

Needs the extra `arrow`. A batch that goes in has a column `text`, and may have `published` (days, or texts as
`YYYY-MM-DD`) and `url`; a batch that comes out has as many rows in the same order. A row that cannot be read is a row
whose `problem` says why: one bad row ends no job.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pyarrow as pa

from caucasus_news.errors import FormatError
from caucasus_news.formats.arrow import from_arrow, report_schema, to_arrow
from caucasus_news.model import Report
from caucasus_news.parsers.news import parse

__all__ = ["batch_schema", "parse_batches", "problem_rows", "read_batches"]

#: Reads a text, given the keywords `published` and `url`; as `caucasus_news.parse`, or a method of your own parser.
Parse = Callable[..., Report]

_OWN = ("url", "problem")


def batch_schema() -> pa.Schema:
    """The schema of what comes out: `url`, `problem`, and the columns of `formats.arrow.report_schema`, all nullable.

    >>> batch_schema().names[:4]
    ['url', 'problem', 'format', 'article']
    """
    own = [pa.field(name, pa.string()) for name in _OWN]
    return pa.schema([*own, *(field.with_nullable(True) for field in report_schema())])


def parse_batches(batches: Iterable[pa.RecordBatch], *, parser: Parse = parse) -> Iterator[pa.RecordBatch]:
    """A batch of reports for each batch of articles, one at a time: nothing is read ahead.

    >>> batch = pa.RecordBatch.from_pylist([{"text": "Irakli Kobakhidze met Maia Sandu.", "url": "a"}, {"text": None}])
    >>> (read,) = parse_batches([batch])
    >>> read.column("url").to_pylist(), read.column("problem").to_pylist()
    (['a', None], [None, 'text must be a str, got None'])
    """
    for batch in batches:
        yield _parsed(batch, parser)


def problem_rows(batch: pa.RecordBatch, reason: str) -> pa.RecordBatch:
    """A batch in which every row of a batch of articles is a problem, for an engine that had to give it up."""
    return _assembled(_column(batch, "url"), [None] * batch.num_rows, [reason] * batch.num_rows)


def read_batches(batches: Iterable[pa.RecordBatch]) -> Iterator[Report]:
    """The reports in batches that `parse_batches` made; rows that are problems are passed over."""
    for batch in batches:
        good = batch.filter(pa.array([problem is None for problem in batch.column("problem").to_pylist()], pa.bool_()))
        yield from from_arrow(good.select([name for name in good.schema.names if name not in _OWN]))


def _parsed(batch: pa.RecordBatch, parser: Parse) -> pa.RecordBatch:
    urls = [_plain(url) for url in _column(batch, "url")]
    reports: list[Report | None] = []
    problems: list[str | None] = []
    for text, published, url in zip(_column(batch, "text"), _column(batch, "published"), urls, strict=True):
        report, problem = _read(text, published, url, parser)
        reports.append(report)
        problems.append(problem)
    try:
        return _assembled(urls, reports, problems)
    except FormatError:
        return _one_by_one(urls, reports, problems)


def _read(text: Any, published: Any, url: Any, parser: Parse) -> tuple[Report | None, str | None]:
    try:
        words = text.decode("utf-8") if isinstance(text, bytes) else text
        if not isinstance(words, str):
            return None, f"text must be a str, got {text!r}"
        return parser(words, published=_day(published), url=url or None), None
    except Exception as error:  # whatever is wrong with a row must not end the job
        return None, f"{type(error).__name__}: {error}"


def _day(value: Any) -> dt.date | None:
    if isinstance(value, dt.datetime):
        return value.date()
    return dt.date.fromisoformat(value) if isinstance(value, str) else value


def _column(batch: pa.RecordBatch, name: str) -> list[Any]:
    """The cells of a column; nothing in each row where there is none."""
    if name not in batch.schema.names:
        return [None] * batch.num_rows
    column = batch.column(name)
    try:
        return list(column.to_pylist())
    except (UnicodeError, ValueError, OverflowError):
        # Arrow takes over bytes that are no UTF-8, and days that no calendar has, without a look.
        return [_cell(column[number]) for number in range(batch.num_rows)]


def _cell(scalar: Any) -> Any:
    try:
        return scalar.as_py()
    except (UnicodeError, ValueError, OverflowError) as error:
        return error


def _one_by_one(urls: list[Any], reports: list[Report | None], problems: list[str | None]) -> pa.RecordBatch:
    """The same, where Arrow cannot hold some of the reports."""
    for number, report in enumerate(reports):
        if report is not None:
            try:
                to_arrow([report])
            except FormatError as error:
                reports[number], problems[number] = None, f"FormatError: {error}"
    return _assembled(urls, reports, problems)


def _assembled(urls: list[Any], reports: list[Report | None], problems: list[str | None]) -> pa.RecordBatch:
    good = to_arrow(report for report in reports if report is not None)
    count, rows = 0, []
    for report in reports:
        rows.append(None if report is None else count)
        count += report is not None
    table = good.take(pa.array(rows, pa.int64())).combine_chunks()
    own = [pa.array([_plain(value) for value in values], pa.string()) for values in (urls, problems)]
    columns = [column.combine_chunks() for column in table.columns]
    return pa.RecordBatch.from_arrays([*own, *columns], schema=batch_schema())


def _plain(value: Any) -> str | None:
    """What Arrow holds as a text: surrogates are replaced."""
    return None if value is None else str(value).encode("utf-8", "replace").decode("utf-8")
