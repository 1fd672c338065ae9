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
