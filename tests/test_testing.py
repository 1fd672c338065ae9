"""The checks that extenders use find what they are there to find."""

import datetime as dt
import itertools
from collections.abc import Callable
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import caucasus_news as cn
from caucasus_news import strategies as cns
from caucasus_news.testing import check_cost, check_parser, check_report

TEXT = "Talks\n\nNikol Pashinyan met Ilham Aliyev in Brussels on 14 May 2023. “We will go on talking,” Pashinyan said."


@pytest.mark.parametrize("parser", [cn.NewsParser(), cn.MeetingParser(), cn.IncidentParser(), cn.StatementParser()])
@pytest.mark.parametrize("text", [TEXT, "", " \n\t\x00", "\ud800 \udc00", TEXT * 3])
def test_the_library_s_own_parsers_pass(parser: Any, text: str) -> None:
    report = check_parser(parser, text, dt.date(2023, 5, 18))
    assert report.article.published == dt.date(2023, 5, 18)


@given(cns.news() | cns.any_text())
def test_the_library_s_own_parser_passes_on_any_text(text: str) -> None:
    check_parser(cn.NewsParser(), text)


@given(cns.news(), st.dates())
def test_and_with_any_day_of_publication(text: str, published: dt.date) -> None:
    check_parser(cn.NewsParser(), text, published)


class Spoiled:
    """A parser that reads well, and then does something to the report."""

    def __init__(self, spoil: Callable[[cn.Report], Any]) -> None:
        self.spoil = spoil

    def parse(self, text: str, published: dt.date | None = None) -> Any:
        return self.spoil(cn.parse(text, published))


def _article(report: cn.Report, **changed: Any) -> cn.Report:
    return attrs.evolve(report, article=attrs.evolve(report.article, **changed))


def _meeting(report: cn.Report, **changed: Any) -> cn.Report:
    return attrs.evolve(report, meetings=tuple(attrs.evolve(m, **changed) for m in report.meetings))


def another_text(report: cn.Report) -> cn.Report:
    return attrs.evolve(report, article=cn.Article(report.article.text.strip() + "!"))


def lost_blocks(report: cn.Report) -> cn.Report:
    return _article(report, blocks=report.article.blocks[1:])


def another_title(report: cn.Report) -> cn.Report:
    return _article(report, title="Talk of the town")


def no_evidence(report: cn.Report) -> cn.Report:
    return _meeting(report, evidence=())


def empty_evidence(report: cn.Report) -> cn.Report:
    return _meeting(report, evidence=(cn.Span(3, 3),))


def beyond(report: cn.Report) -> cn.Report:
    return _meeting(report, evidence=(cn.Span(3, 10_000),))


def shifted_time(report: cn.Report) -> cn.Report:
    return attrs.evolve(report, times=tuple(attrs.evolve(when, text="15 May 2023") for when in report.times))


def other_words(report: cn.Report) -> cn.Report:
    return attrs.evolve(report, statements=tuple(attrs.evolve(s, text="Not a word") for s in report.statements))


def nothing(report: cn.Report) -> None:
    del report


def trouble(report: cn.Report) -> cn.Report:
    raise KeyError(len(report.meetings))


def nosy(report: cn.Report) -> cn.Report:
    with open(__file__, encoding="utf-8"):  # noqa: PTH123
        return report


_count = itertools.count()


def moody(report: cn.Report) -> cn.Report:
    return _article(report, language=f"mood-{next(_count)}")


SPOILED = [
    (another_text, "the text must stay as it came"),
    (lost_blocks, "no block holds 'Talks'"),
    (another_title, "does not stand in the text"),
    (no_evidence, "has no evidence"),
    (empty_evidence, "evidence without words"),
    (beyond, "reaches beyond the text"),
    (shifted_time, r"says '15 May 2023', at its span stands '14 May 2023'"),
    (other_words, "quotes words that are not at its span"),
    (nothing, "gives a Report, got NoneType"),
    (trouble, r"Spoiled raised KeyError: 1, reading 'Talks\\n"),
    (nosy, r"reaches outside while it reads: open"),
    (moody, "differently the second time"),
]


@pytest.mark.parametrize(("spoil", "words"), SPOILED, ids=[spoil.__name__ for spoil, _ in SPOILED])
def test_what_is_wrong_is_found(spoil: Callable[[cn.Report], Any], words: str) -> None:
    with pytest.raises(AssertionError, match=words):
        check_parser(Spoiled(spoil), TEXT)


def test_a_parser_that_does_not_travel_is_found() -> None:
    with pytest.raises((AttributeError, TypeError, AssertionError, Exception), match=r"pickle|local object"):
        check_parser(Spoiled(lambda report: report), TEXT)


def test_what_is_no_parser_is_a_type_error() -> None:
    with pytest.raises(TypeError, match="method parse"):
        check_parser("parser", TEXT)


def test_a_report_by_itself() -> None:
    check_report(cn.parse(TEXT), TEXT)


class Quadratic:
    """A parser that compares every word with every other."""

    def parse(self, text: str, published: dt.date | None = None) -> cn.Report:
        words = text.split()
        sum(one.startswith(other) for one in words for other in words)
        return cn.Report(article=cn.Article(""))


def test_a_cost_that_grows_is_found() -> None:
    with pytest.raises(AssertionError, match=r"Quadratic takes [34]\.\d times more steps"):
        check_cost(Quadratic(), "antidisestablishmentarianism ")


@pytest.mark.parametrize("unit", ["met in Brussels ", "“", "May "])
def test_the_library_s_cost_does_not_grow(unit: str) -> None:
    assert check_cost(cn.NewsParser(), unit) < 1.2
