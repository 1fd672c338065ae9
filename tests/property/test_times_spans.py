"""Every temporal expression stands where it says, in any text, and reading it costs what its length costs."""

import datetime as dt
from itertools import pairwise

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from caucasus_news.mentions.times import TimeParser, find_times
from caucasus_news.text.tokens import tokenize
from tests.counting import steps

WORDS = (
    "May", "may", "march", "19", "2023", "14", "the", "of", "in", "on", "1990s", "early", "mid", "-", ",", "Friday",
    "last", "next", "week", "weeks", "ago", "later", "three", "a", "few", "and", "to", "between", "10:30", "a.m.",
    "p.m", "GMT", "night", "evening", "BC", "499", "winter", "end", "half", "first", "31", "June", "29", "February",
    "05/04/2024", ".", "31.02.2023", "Q1", "the 14th", "every", "daily", "now", "former", "past", "'", "’s", "(",
    ")", "\n", "eve", "that", "same", "year", "month", "days", "after", "before", "century", "20th", "٣", "²",
    "today", "tomorrow", "00:00", "24:61", "9999", "0000", "1000000000000000000000", "December 31, 9999",
    "1 January 0001", "thousand years ago",
)  # fmt: skip
texts = st.lists(st.sampled_from(WORDS) | st.text(max_size=6), max_size=60).map(" ".join)
anchors = st.none() | st.dates()


@given(texts, anchors)
def test_spans_say_what_they_claim(text: str, published: dt.date | None) -> None:
    found = find_times(text, published=published)
    assert all(when.span.of(text) == when.text for when in found)
    starts = [when.span.start for when in found]
    assert starts == sorted(starts)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


@given(texts, anchors)
def test_what_is_made_without_the_tests_of_its_constructor_passes_them(text: str, published: dt.date | None) -> None:
    for when in find_times(text, published=published):
        attrs.validate(when)
        attrs.validate(when.span)


#: A text that opens so is read as a history.
HISTORY = "In 1936 they rose. In May 1937 they won. By 1938 all was lost. In 1939 it was over. "


@given(texts, anchors)
def test_histories_are_read_like_any_text(text: str, published: dt.date | None) -> None:
    whole = HISTORY + text
    assert all(when.span.of(whole) == when.text for when in find_times(whole, published=published))


@given(texts, anchors)
def test_mentions_do_not_overlap_and_lie_in_the_text(text: str, published: dt.date | None) -> None:
    tokens = tokenize(text)
    parser = TimeParser()
    problems: list[object] = []
    mentions = parser.resolve(parser.read(tokens), published, problems=problems)  # type: ignore[arg-type]
    assert all(0 <= m.first < m.last <= len(tokens) for m in mentions)
    assert all(a.last <= b.first for a, b in pairwise(mentions))


@pytest.mark.parametrize(
    "piece",
    [
        "may ",
        "on 1 ",
        "1 and ",
        "between ",
        "the end of the ",
        "week after week ",
        "May 1, 2 and 3 to ",
        "10:",
        "last ",
        "12-",
        "since 2018 May ",
        "the same day ",
        "had left on 3 May. The day before ",
        "the statement of 9 November and ",
        "two days after the ",
        "February 24, ",
        "overnight into ",
        "was to meet on Friday but ",
        "the eve of the ",
        "100 days since 7 October 2023 and ",
    ],
)
def test_cost_grows_with_the_length(piece: str) -> None:
    def cost(count: int) -> int:
        text = "On 3 May 2019 they met. " + piece * count
        return steps(lambda: find_times(text, published=dt.date(2023, 5, 18)))

    cost(10)
    assert cost(2_000) < 8 * 1.3 * cost(250)
