"""Who passes the wrong thing is told what to pass; the caller's mistake is never taken for news."""

import datetime as dt
from collections.abc import Callable

import pytest

import caucasus_news as cn

ENTRANCES: tuple[Callable[..., object], ...] = (cn.parse, cn.find_times)


@pytest.mark.parametrize("entrance", ENTRANCES)
@pytest.mark.parametrize("wrong", [b"Armenia said", bytearray(b"x"), None, 7, ["Armenia"]], ids=repr)
def test_text_that_is_no_str(entrance: Callable[..., object], wrong: object) -> None:
    with pytest.raises(TypeError, match=r"str"):
        entrance(wrong)


@pytest.mark.parametrize("entrance", ENTRANCES)
@pytest.mark.parametrize("wrong", ["2023-05-18", dt.datetime(2023, 5, 18), 20230518, 1.5], ids=repr)  # noqa: DTZ001
def test_published_that_is_no_date(entrance: Callable[..., object], wrong: object) -> None:
    with pytest.raises(TypeError, match=r"published.*datetime\.date"):
        entrance("Armenia said on Friday.", published=wrong)


@pytest.mark.parametrize("wrong", [None, 7, {}, cn.Span(0, 1)], ids=repr)
def test_what_is_read_as_json_must_be_text(wrong: object) -> None:
    with pytest.raises((TypeError, cn.FormatError)):
        cn.from_json(wrong)  # type: ignore[call-overload]


@pytest.mark.parametrize("wrong", [7, "MeetingParser", cn.MeetingParser], ids=repr)
def test_events_that_are_no_parsers(wrong: object) -> None:
    with pytest.raises(TypeError, match="EventParsers"):
        cn.NewsParser(events=[wrong])  # type: ignore[list-item]


@pytest.mark.parametrize("wrong", [{"actors": [cn.Place("Baku")]}, {"places": [7]}, {"persons": [None]}], ids=repr)
def test_records_of_another_kind(wrong: dict[str, list[object]]) -> None:
    with pytest.raises(TypeError, match="is wanted here"):
        cn.Lexicon.default().extended(**wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "wrong",
    [
        {"persons": None},
        {"persons": "Ada"},
        {"persons": [None]},
        {"persons": [{"id": "ada", "name": "Ada Lon", "terms": [{"office": "president"}]}]},
        {"organizations": [{"id": "a", "name": "Coast Guard", "parties": "ARM"}]},
        {"organizations": [{"id": "a", "name": "Coast Guard", "start": "yesterday"}]},
        {"places": [{"id": "a", "name": "Moonville", "kind": "moon"}]},
    ],
    ids=repr,
)
def test_lexicon_data_that_is_broken(wrong: dict[str, object]) -> None:
    with pytest.raises(cn.LexiconError):
        cn.Lexicon.from_data(wrong)


def test_the_error_of_a_parser_that_fails_is_its_own() -> None:
    class Failing(cn.MeetingParser):
        def build(self, draft: object, scene: object) -> cn.Meeting:
            raise RuntimeError("mine")

    with pytest.raises(RuntimeError, match="mine"):
        cn.NewsParser(events=[Failing()]).parse("Armenia and Azerbaijan held talks in Tbilisi on 12 May 2023.")
