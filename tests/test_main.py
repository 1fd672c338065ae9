"""The command, within this process."""

import io
import sys
from collections.abc import Callable
from types import SimpleNamespace

import pytest

import caucasus_news as cn
from caucasus_news.__main__ import main
from caucasus_news.formats.text import to_markdown, to_table

TEXT = "Nikol Pashinyan met Ilham Aliyev in Brussels on 14 May 2023."
Run = Callable[..., tuple[int, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    def run(*arguments: str, given: bytes = TEXT.encode()) -> tuple[int, str]:
        out = io.BytesIO()
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(given)))
        monkeypatch.setattr(sys, "stdout", SimpleNamespace(buffer=out))
        return main(arguments), out.getvalue().decode()

    return run


def test_the_forms_of_output(run: Run) -> None:
    report = cn.parse(TEXT)
    assert run() == run("--format", "json") == (0, cn.to_json(report) + "\n")
    assert run("--format", "table") == (0, to_table(report))
    assert run("--format", "markdown") == (0, to_markdown(report))


def test_a_byte_order_mark_is_no_text(run: Run) -> None:
    assert run(given=b"\xef\xbb\xbf" + TEXT.encode()) == run()


WRONG = [
    (
        ("--published", "18 May"),
        TEXT.encode(),
        "argument --published: '18 May' is no day of the calendar as YYYY-MM-DD",
    ),
    (("--published", "20230518"), TEXT.encode(), "argument --published: '20230518' is no day of the calendar"),
    (("--format", "xml"), TEXT.encode(), "argument --format: invalid choice: 'xml'"),
    (("--colour",), TEXT.encode(), "unrecognized arguments: --colour"),
    ((), b"Armenia \xff", "standard input is no UTF-8: invalid start byte at byte 8"),
    ((), b"\n\t ", "standard input holds no text"),
]


@pytest.mark.parametrize(("arguments", "given", "words"), WRONG)
def test_a_mistake_is_one_line(
    run: Run, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], given: bytes, words: str
) -> None:
    assert run(*arguments, given=given) == (2, "")
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"caucasus_news: {words}")


def test_a_reader_who_has_seen_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    class Closed(io.BytesIO):
        def write(self, _: object) -> int:
            raise BrokenPipeError

    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(TEXT.encode())))
    monkeypatch.setattr(sys, "stdout", SimpleNamespace(buffer=Closed()))
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    assert main([]) == 1


def test_an_input_that_was_not_opened(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert main([]) == 2
    assert capsys.readouterr().err == "caucasus_news: standard input cannot be read\n"


def test_an_output_that_is_full(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    class Full(io.BytesIO):
        def write(self, _: object) -> int:
            raise OSError("no space left")

    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(TEXT.encode())))
    monkeypatch.setattr(sys, "stdout", SimpleNamespace(buffer=Full()))
    assert main([]) == 1
    assert capsys.readouterr().err == "caucasus_news: standard output cannot be written\n"
