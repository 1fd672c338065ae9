"""`python -m caucasus_news`: a news text on standard input, what it reports on standard output.

The thin edge of the library: nothing else in it touches a stream.
"""

import argparse
import datetime as dt
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import NoReturn

import caucasus_news
from caucasus_news.formats.html import render
from caucasus_news.formats.json import to_json
from caucasus_news.formats.text import to_markdown, to_table
from caucasus_news.model import Report

#: The forms of output by name.
FORMATS: Mapping[str, Callable[[Report], str]] = {
    "html": render,
    "json": to_json,
    "markdown": to_markdown,
    "table": to_table,
}


class _Parser(argparse.ArgumentParser):
    """An argument parser that answers a mistake with one line."""

    def error(self, message: str) -> NoReturn:
        raise ValueError(message)


def _day(text: str) -> dt.date:
    try:
        day = dt.date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or day.isoformat() != text:
        raise argparse.ArgumentTypeError(f"{text!r} is no day of the calendar as YYYY-MM-DD")
    return day


def _arguments(given: Sequence[str] | None) -> argparse.Namespace:
    parser = _Parser(prog="python -m caucasus_news", description="Read a news text into typed facts.")
    parser.add_argument("--published", type=_day, metavar="DATE", help="day of publication, YYYY-MM-DD; else inferred")
    parser.add_argument("--format", choices=sorted(FORMATS), default="json", help="form of the output (json)")
    return parser.parse_args(given)


def _text() -> str:
    try:
        given = sys.stdin.buffer.read()
    except (AttributeError, OSError):  # it is None where nothing was opened
        raise ValueError("standard input cannot be read") from None
    try:
        text = given.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValueError(f"standard input is no UTF-8: {error.reason} at byte {error.start}") from None
    if not text.strip():
        raise ValueError("standard input holds no text")
    return text


def main(given: Sequence[str] | None = None) -> int:
    """Run the command, and give its exit status.

    0 where it worked, 1 where its output went nowhere, 2 with a line on standard error where it could not be run.
    """
    try:
        arguments = _arguments(given)
        text = _text()
    except ValueError as error:
        print(f"caucasus_news: {error}", file=sys.stderr)
        return 2
    report = caucasus_news.parse(text, published=arguments.published)
    written = FORMATS[arguments.format](report).rstrip("\n") + "\n"
    try:
        sys.stdout.buffer.write(written.encode("utf-8", "surrogatepass"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:  # whoever read has seen enough
        sys.stderr.close()
        return 1
    except (AttributeError, OSError):
        print("caucasus_news: standard output cannot be written", file=sys.stderr)
        sys.stdout = None  # what it still holds is not tried again at exit
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
