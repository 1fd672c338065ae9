"""The root says all that a user may rely on, and says it in order."""

import types

import pytest

import caucasus_news as cn


def test_the_list_of_public_names_is_sorted_and_says_each_once() -> None:
    assert list(cn.__all__) == sorted(set(cn.__all__))


def test_every_public_name_is_there() -> None:
    missing = [name for name in cn.__all__ if not hasattr(cn, name)]
    assert missing == []


def test_nothing_else_is_public() -> None:
    for name in cn.__all__:
        getattr(cn, name)  # names may be brought in when they are asked for
    seen = {
        name
        for name, value in vars(cn).items()
        if not name.startswith("_") and getattr(value, "__module__", "").startswith("caucasus_news")
    }
    assert seen - set(cn.__all__) == set()


def test_dir_lists_the_public_names() -> None:
    assert set(cn.__all__) <= set(dir(cn))


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no_such_name"):
        cn.no_such_name  # noqa: B018


def test_every_public_thing_says_what_it_is() -> None:
    silent = [
        name
        for name in cn.__all__
        if isinstance(getattr(cn, name), types.FunctionType | type) and not (getattr(cn, name).__doc__ or "").strip()
    ]
    assert silent == []


def test_the_contract_is_kept() -> None:
    promised = {"parse", "find_times", "to_json", "from_json", "to_dict", "from_dict", "NewsParser", "Lexicon"}
    promised |= {"Report", "Article", "Span", "When", "Place", "Actor", "Statement", "Meeting", "Incident", "Mediation"}
    assert promised <= set(cn.__all__)
