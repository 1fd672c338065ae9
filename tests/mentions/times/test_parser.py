"""`TimeParser` is made another's own by data or by a reader, and changes nobody else's."""

import datetime as dt
import pickle
from types import MappingProxyType

from attrs import evolve

from caucasus_news.mentions.times import Expression, TimeParser, Words, find_times
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
        words = evolve(Words.default())
        object.__setattr__(words, "triggers", {**words.triggers, "yestreen": "yestreen"})
        return words


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
