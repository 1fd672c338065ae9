"""Reports line by line."""

import io
import tracemalloc
from collections.abc import Iterator

import pytest

from caucasus_news.errors import FormatError
from caucasus_news.formats.json import to_json
from caucasus_news.formats.lines import read_lines, write_lines
from caucasus_news.model import Report, Span
from tests.formats.samples import REPORT


def test_reports_pass_through_a_file() -> None:
    file = io.StringIO()
    file.writelines(write_lines([REPORT] * 3))
    file.seek(0)
    assert list(read_lines(file)) == [REPORT] * 3


def test_reports_pass_through_a_file_of_bytes() -> None:
    file = io.BytesIO("".join(write_lines([REPORT] * 2)).encode().replace(b"\n", b"\r\n\r\n"))
    assert list(read_lines(file)) == [REPORT] * 2


LINES = ['{"start": 0, "end": 1}', "", '{"start": 2, "end": 1}', '{"start": 0', '{"start": 0, "end": 3}']


def test_a_broken_line_is_named() -> None:
    values = read_lines(LINES, Span)
    assert next(values) == Span(0, 1)
    with pytest.raises(FormatError, match=r"^line 3: a Span must not end before it starts"):
        next(values)


def test_a_broken_line_s_path_follows_its_number() -> None:
    with pytest.raises(FormatError) as caught:
        list(read_lines([to_json(REPORT), to_json(REPORT).replace("shelling", "sulking", 1)]))
    assert caught.value.path == "line 2: incidents[0].kind"


def test_broken_lines_are_handed_over() -> None:
    found: list[tuple[int, str | bytes, str]] = []
    values = list(
        read_lines(LINES, Span, on_error=lambda number, line, error: found.append((number, line, error.message[:7])))
    )
    assert values == [Span(0, 1), Span(0, 3)]
    assert found == [(3, LINES[2], "a Span "), (4, LINES[3], "no JSON")]


def test_memory_does_not_grow_with_the_number_of_lines() -> None:
    line = to_json(REPORT)

    def lines(count: int) -> Iterator[str]:
        for _ in range(count):
            yield line

    def peak(count: int) -> int:
        tracemalloc.start()
        for report in read_lines(lines(count)):
            assert isinstance(report, Report)
        size = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return size

    peak(2)
    assert peak(200) < 2 * peak(20)
