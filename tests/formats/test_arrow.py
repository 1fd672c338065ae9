"""Reports as Arrow tables and Parquet files."""

import datetime as dt
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import assume, given

from caucasus_news import strategies as cns
from caucasus_news.errors import FormatError
from caucasus_news.formats import make_converter
from caucasus_news.model import Article, Event, Incident, IncidentKind, Meeting, Report
from tests.formats.samples import INCIDENT, MEETING, REPORT

pa: Any = pytest.importorskip("pyarrow")
pq: Any = pytest.importorskip("pyarrow.parquet")

from caucasus_news.formats import arrow  # noqa: E402 - needs pyarrow


def _utf8(report: Report) -> bool:
    try:
        str(report).encode()
        report.article.text.encode()
    except UnicodeEncodeError:
        return False
    return "\\ud" not in repr(report)


@given(cns.reports())
def test_reports_through_a_table(report: Report) -> None:
    assume(_utf8(report))
    table = arrow.to_arrow([report, report])
    assert table.schema == arrow.report_schema()
    assert list(arrow.from_arrow(table)) == [report, report]


@pytest.mark.parametrize("record", arrow.RECORDS)
@given(report=cns.reports())
def test_every_flat_table_fits_its_schema(record: str, report: Report) -> None:
    assume(_utf8(report))
    table = arrow.records_to_arrow([report], record)
    assert table.schema == arrow.record_schema(record)
    assert table.to_pylist() == arrow.RECORDS[record][0](report)


def test_reports_come_back_from_parquet(tmp_path: Path) -> None:
    path = tmp_path / "reports.parquet"
    with pq.ParquetWriter(path, arrow.report_schema()) as file:
        for batch in arrow.to_arrow_batches([REPORT] * 5, size=2):
            file.write_batch(batch)
    assert list(arrow.from_arrow(pq.read_table(path))) == [REPORT] * 5


def test_an_empty_table_holds_no_report() -> None:
    assert list(arrow.from_arrow(arrow.to_arrow([]))) == []


def test_a_database_reads_the_file(tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    path = tmp_path / "incidents.parquet"
    pq.write_table(arrow.records_to_arrow([REPORT], "incidents"), path)
    found = duckdb.sql(f"select place, date_start, attackers from '{path}' where kind = 'shelling'").fetchall()
    assert found == [("Vardenis", dt.date(2024, 3, 31), "Armed Forces of Azerbaijan")]


@attrs.frozen(kw_only=True)
class Eclipse(Event):
    """A kind of event of somebody's own."""

    total: bool = False


def test_added_kinds_travel_as_json() -> None:
    converter = make_converter([Eclipse])
    report = attrs.evolve(REPORT, others=(Eclipse(total=True), MEETING, INCIDENT, Event()))
    table = arrow.to_arrow([report], converter=converter)
    assert list(arrow.from_arrow(table, converter=converter)) == [report]
    with pytest.raises(FormatError, match=r"^row 0: others\[0\]\.class"):
        list(arrow.from_arrow(table))


@attrs.frozen(kw_only=True)
class Ambush(Incident):
    """A subclass that has a place of its own in no column."""


def test_what_arrow_cannot_hold_is_said() -> None:
    converter = make_converter([Ambush])
    with pytest.raises(FormatError, match="subclass"):
        arrow.to_arrow([attrs.evolve(REPORT, incidents=(Ambush(kind=IncidentKind.ATTACK),))], converter=converter)
    with pytest.raises(FormatError, match="rows 1-1: Arrow cannot hold"):
        list(arrow.to_arrow_batches([REPORT, Report(article=Article("\ud800"))], size=1))
    with pytest.raises(FormatError, match="Arrow cannot hold"):
        arrow.to_arrow([Report(article=Article("x"), meetings=(Meeting(ordinal=2**70),))])


def test_a_broken_row_is_named() -> None:
    table = arrow.to_arrow([REPORT, REPORT])
    at = table.schema.get_field_index("format")
    broken = table.set_column(at, table.schema.field(at), pa.array(["caucasus-news/1", "caucasus-news/9"]))
    with pytest.raises(FormatError, match="row 1: format"):
        list(arrow.from_arrow(broken))
