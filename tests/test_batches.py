"""Arrow batches of articles: as many rows out as in, and a bad one ends nothing."""

import datetime as dt
import itertools
from collections.abc import Iterator
from typing import Any

import pytest

import caucasus_news as cn

pa = pytest.importorskip("pyarrow")
from caucasus_news.batches import batch_schema, parse_batches, problem_rows, read_batches  # noqa: E402

TEXT = "Nikol Pashinyan met Ilham Aliyev in Prague on 6 October 2022."
DAY = dt.date(2022, 10, 7)


def _batch(*rows: dict[str, Any]) -> Any:
    return pa.RecordBatch.from_pylist(
        list(rows), pa.schema([("text", pa.string()), ("published", pa.date32()), ("url", pa.string())])
    )


def test_reports_come_back_as_they_were() -> None:
    batch = _batch({"text": TEXT, "published": DAY, "url": "https://a.example"}, {"text": TEXT})
    (out,) = parse_batches([batch])
    assert out.schema == batch_schema()
    assert list(read_batches([out])) == [cn.parse(TEXT, DAY, url="https://a.example"), cn.parse(TEXT)]


def test_days_may_be_texts_and_texts_bytes() -> None:
    batch = pa.RecordBatch.from_pylist([{"text": TEXT.encode(), "published": "2022-10-07"}])
    assert list(read_batches(parse_batches([batch]))) == [cn.parse(TEXT, DAY)]


def _spoilt() -> Any:
    """Bytes that are no UTF-8 in a column of texts, and days far outside the calendar: Arrow holds both."""
    texts = pa.array([TEXT.encode(), b"\xff\xfe", None, b""]).view(pa.string())
    days = pa.array([2**30, 1, 1, 1], pa.int32()).view(pa.date32())
    return pa.RecordBatch.from_arrays([texts, days, pa.array([1, 2, 3, 4])], ["text", "published", "url"])


def test_a_broken_row_is_a_row_that_says_so() -> None:
    (out,) = parse_batches([_spoilt()])
    problems = out.column("problem").to_pylist()
    assert out.column("url").to_pylist() == ["1", "2", "3", "4"]
    assert [problem is None for problem in problems] == [False, False, False, True]
    assert "published must be a datetime.date" in problems[0]
    assert "UnicodeDecodeError" in problems[1]
    assert problems[2] == "text must be a str, got None"
    assert len(list(read_batches([out]))) == 1


def test_a_parser_that_raises_ends_no_job() -> None:
    def fragile(text: str, **about: Any) -> cn.Report:
        if "poison" in text:
            raise RecursionError("too deep")
        return cn.parse(text, **about)

    batch = _batch({"text": "poison", "url": "p"}, {"text": TEXT, "url": "q"})
    (out,) = parse_batches([batch], parser=fragile)
    assert out.column("problem").to_pylist() == ["RecursionError: too deep", None]
    assert [report.article.url for report in read_batches([out])] == ["q"]


def test_what_arrow_cannot_hold_is_a_problem_of_its_row_alone() -> None:
    def surrogate(text: str, **about: Any) -> cn.Report:
        return cn.Report(article=cn.Article("\ud800" if text == "lone" else text))

    (out,) = parse_batches([_batch({"text": "lone"}, {"text": TEXT})], parser=surrogate)
    problems = out.column("problem").to_pylist()
    assert problems[0].startswith("FormatError")
    assert problems[1] is None
    assert [report.article.text for report in read_batches([out])] == [TEXT]


def test_a_batch_without_rows_and_one_without_text() -> None:
    empty, other = parse_batches([_batch(), pa.RecordBatch.from_pylist([{"body": TEXT}])])
    assert (empty.num_rows, empty.schema) == (0, batch_schema())
    assert other.column("problem").to_pylist() == ["text must be a str, got None"]


def test_nothing_is_read_ahead() -> None:
    taken = []

    def source() -> Iterator[Any]:
        for number in itertools.count():
            taken.append(number)
            yield _batch({"text": TEXT})

    read = parse_batches(source())
    assert taken == []
    next(read)
    next(read)
    assert taken == [0, 1]


def test_rows_that_were_given_up() -> None:
    rows = problem_rows(_batch({"text": TEXT, "url": "a"}, {"text": TEXT, "url": "b"}), "its process was killed")
    assert rows.column("url").to_pylist() == ["a", "b"]
    assert set(rows.column("problem").to_pylist()) == {"its process was killed"}
    assert list(read_batches([rows])) == []
