"""Checks for those who extend the library: does a parser keep what every parser promises?

>>> import caucasus_news as cn
>>> report = check_parser(cn.MeetingParser(), "Irakli Kobakhidze met Maia Sandu in Vienna on 12 March 2024.")
>>> len(report.meetings)
1
"""

import datetime as dt
import pickle
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, partial
from typing import Any

import attrs

from caucasus_news.formats._types import MODEL
from caucasus_news.formats.json import from_json, make_converter, to_json
from caucasus_news.model import Article, Event, Report, Span, Statement, When
from caucasus_news.parsers.base import EventParser
from caucasus_news.parsers.news import NewsParser
from caucasus_news.parsers.statements import StatementParser

__all__ = ["check_cost", "check_parser", "check_report"]


def check_parser(parser: Any, text: str, published: dt.date | None = None, *, types: tuple[type, ...] = ()) -> Report:
    """Read `text` with a parser and assert all that a parser promises; the report, for assertions of your own.

    `parser` is a `NewsParser`, a parser of events or statements (which is put into a `NewsParser`), or anything with a
    method `parse(text, published)` that gives a report. It must raise nothing, whatever the text; say nothing about
    the text that is not there (`check_report`); give the same report again, also after a journey through pickle; touch
    neither files nor sockets nor the environment once it has been used; and what it gives must pass through JSON, for
    which `types` names subclasses of the model.
    """
    whole = _whole(parser)
    report = _parse(whole, text, published)
    check_report(report, text)
    with _listening() as heard:
        again = _parse(whole, text, published)
    assert not heard, f"{_named(parser)} reaches outside while it reads: {', '.join(sorted(set(heard)))}"
    assert again == report, f"{_named(parser)} reads the same text differently the second time"
    travelled = pickle.loads(pickle.dumps(whole))  # noqa: S301 - our own
    assert _parse(travelled, text, published) == report, f"a pickled {_named(parser)} reads differently"
    assert pickle.loads(pickle.dumps(report)) == report, "the report does not pickle"  # noqa: S301 - our own
    converter = make_converter(types)
    written = to_json(report, converter=converter)
    assert from_json(written, converter=converter) == report, "the report does not pass through JSON"
    return report


def check_report(report: Report, text: str) -> None:
    """Assert that a report speaks of this text and of nothing else.

    The text is as it came; blocks hold all of it that is not blank; every span lies within it; expressions of time
    and the words of statements stand where they say; every event has evidence.
    """
    assert isinstance(report, Report), f"a parser gives a Report, got {type(report).__name__}"
    assert report.article.text == text, "the text must stay as it came"
    _check_blocks(report.article)
    for path, value in _walk(report, "report"):
        if isinstance(value, Span):
            assert value.end <= len(text), f"{path} {value} reaches beyond the text of {len(text)} code points"
        elif isinstance(value, When):
            there = value.span.of(text)
            assert there == value.text, f"{path} says {value.text!r}, at its span stands {there!r}"
        elif isinstance(value, Statement) and value.direct:
            there = value.span.of(text)
            missing = [word for word in value.text.split() if word not in there]
            assert not missing, f"{path} quotes words that are not at its span: {missing}"
        elif isinstance(value, Event):
            assert value.evidence, f"{path} has no evidence"
            assert all(value.evidence), f"{path} has evidence without words"


def check_cost(parser: Any, unit: str, *, most: float = 1.5, published: dt.date | None = None) -> float:
    """Assert that reading four times as much of `unit` over and over takes at most `most` times four the steps.

    Steps are calls, of Python's and of C's functions, which do not depend on the machine. The ratio is given back:
    1.0 is linear, 4.0 quadratic.
    """
    whole = _whole(parser)
    times = max(1, 4000 // max(1, len(unit)))
    _parse(whole, unit * times, published)  # what is loaded on first use is not counted
    few, many = (_calls(partial(_parse, whole, unit * (n * times), published)) for n in (1, 4))
    ratio = many / few / 4
    assert ratio <= most, (
        f"{_named(parser)} takes {ratio:.1f} times more steps per character in a text four times as long"
    )
    return ratio


# -- parts ------------------------------------------------------------------------------------------------------------


def _whole(parser: Any) -> Any:
    if isinstance(parser, EventParser):
        return NewsParser(events=[parser])
    if isinstance(parser, StatementParser):
        return NewsParser(statements=parser)
    if not callable(getattr(parser, "parse", None)):
        raise TypeError(f"a parser with a method parse() is needed, got {parser!r}")
    return parser


def _named(parser: Any) -> str:
    return type(parser).__name__


def _parse(parser: Any, text: str, published: dt.date | None) -> Report:
    try:
        report: Report = parser.parse(text, published)
        return report
    except Exception as error:
        shown = ascii(text if len(text) <= 300 else text[:300] + "…")
        raise AssertionError(f"{_named(parser)} raised {type(error).__name__}: {error}, reading {shown}") from error


def _check_blocks(article: Article) -> None:
    reached = 0
    for start, end in [*((b.start, b.end) for b in article.blocks), (len(article.text),) * 2]:
        between = article.text[reached:start]
        assert not between.strip(), f"no block holds {between.strip()[:60]!r}, at {reached}:{start}"
        reached = end
    if article.title is not None:
        there = " ".join(article.text.split())
        assert " ".join(article.title.split()) in there, f"the title {article.title!r} does not stand in the text"


def _walk(value: object, path: str) -> Iterator[tuple[str, object]]:
    """A value and all that it holds, with the paths to them."""
    yield path, value
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _walk(item, f"{path}[{index}]")
    elif isinstance(value, MODEL):
        cls: type[Any] = type(value)
        for field in attrs.fields(cls):
            yield from _walk(getattr(value, field.name), f"{path}.{field.name}")


_heard: ContextVar[list[str] | None] = ContextVar("heard", default=None)
_OUTSIDE = frozenset({"ctypes", "exec", "glob", "import", "open", "os", "shutil", "socket", "subprocess", "urllib"})


def _hear(event: str, arguments: tuple[object, ...]) -> None:
    heard = _heard.get()
    if heard is not None and event.partition(".")[0] in _OUTSIDE:
        heard.append(f"{event} {arguments!r:.80}")


@cache
def _start_hearing() -> None:
    # An audit hook cannot be taken away again: there is one, and it listens while a check asks it to.
    sys.addaudithook(_hear)


@contextmanager
def _listening() -> Iterator[list[str]]:
    """What reaches outside the interpreter meanwhile."""
    _start_hearing()
    heard: list[str] = []
    token = _heard.set(heard)
    try:
        yield heard
    finally:
        _heard.reset(token)


def _calls(act: Callable[[], object]) -> int:
    count = 0

    def see(_: object, event: str, __: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(see)
    try:
        act()
    finally:
        sys.setprofile(before)
    return count
