"""`TimeParser` is made another's own by data or by a reader, and changes nobody else's."""

import datetime as dt
import pickle
from types import MappingProxyType

import pytest
from attrs import evolve

from caucasus_news.mentions.times import Expression, NamedEvent, TimeParser, Words, find_times
from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.reading import READERS
from caucasus_news.mentions.times.symbols import Step
from caucasus_news.text.tokens import tokenize

ANCHOR = dt.date(2023, 5, 18)


def _values(parser: TimeParser, text: str) -> list[str | None]:
    return [m.when.timex3 for m in parser.resolve(parser.read(tokenize(text)), ANCHOR)]


def test_words_are_data() -> None:
    words = Words.default()
    finnish = TimeParser(evolve(words, months={**words.months, "toukokuu": 5}))
    assert _values(finnish, "19 Toukokuu 2023") == ["2023-05-19"]
    assert _values(TimeParser(), "19 Toukokuu 2023") != ["2023-05-19"]


class _Fortnight(TimeParser):
    """Knows "yestreen" too."""

    @staticmethod
    def _yestreen(page: Page, i: int) -> Expression | None:
        del page
        return Expression(i, i + 1, Step("day", -1), day_part="EV")

    readers = MappingProxyType({**READERS, "yestreen": _yestreen})

    @property
    def words(self) -> Words:
        return evolve(Words.default(), others={"yestreen": "yestreen"})


def test_a_reader_is_added_by_a_subclass() -> None:
    assert _values(_Fortnight(), "They met yestreen.") == ["2023-05-17TEV"]
    assert _values(TimeParser(), "They met yestreen.") == []


def test_reading_is_apart_from_resolving() -> None:
    parser = TimeParser()
    read = parser.read(tokenize("They met on Friday."))
    assert [m.when.timex3 for m in parser.resolve(read, ANCHOR)] == ["2023-05-12"]
    assert [m.when.timex3 for m in parser.resolve(read, dt.date(2021, 5, 18))] == ["2021-05-14"]
    assert len(read) == 1


def test_results_pickle() -> None:
    found = find_times("They met on 14 May 2023 at 10:30.", published=ANCHOR)
    assert pickle.loads(pickle.dumps(found)) == found


def test_named_events_are_anchors() -> None:
    war = NamedEvent(("44-day war", "second Karabakh war"), dt.date(2020, 9, 27), dt.date(2020, 11, 10))
    clashes = NamedEvent(("April War", "four-day war"), dt.date(2016, 4, 2), dt.date(2016, 4, 5))
    parser = TimeParser(events=(war, clashes))
    assert _values(parser, "It closed two weeks after the 44-day war.")[0] == "2020-11-24"
    assert _values(parser, "It closed a month before the second Karabakh war.") == ["2020-08"]
    assert _values(parser, "It was the worst since the April war.") == ["2016-04"]
    assert _values(parser, "It closed two weeks after the ball.") == ["XXXX-WXX"]
    assert _values(TimeParser(), "It was the worst since the April war.") == ["2023-04"]


def test_a_name_of_several_events_names_none() -> None:
    wars = [NamedEvent(("border war",), dt.date(y, 1, 1), dt.date(y, 1, 5)) for y in (2010, 2014)]
    assert _values(TimeParser(events=wars), "It closed a year after the border war.") == ["XXXX"]


@pytest.mark.parametrize("text", [b"On Friday", None, 5])
def test_only_text_is_read(text: object) -> None:
    with pytest.raises(TypeError, match="text must be a str"):
        find_times(text)  # type: ignore[arg-type]


@pytest.mark.parametrize("published", ["2023-05-18", dt.datetime(2023, 5, 18, tzinfo=dt.UTC), 20230518])
def test_only_a_date_is_an_anchor(published: object) -> None:
    with pytest.raises(TypeError, match=r"published must be a datetime\.date"):
        find_times("On Friday", published=published)  # type: ignore[arg-type]
