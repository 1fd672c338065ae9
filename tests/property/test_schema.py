"""The schema takes what is written, and refuses what the reader refuses."""

import copy
import datetime as dt
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from caucasus_news import strategies as cns
from caucasus_news.errors import FormatError
from caucasus_news.formats import from_dict, make_converter, to_dict
from caucasus_news.formats._types import MODEL
from caucasus_news.formats.schema import json_schema
from caucasus_news.model import Event, Report
from tests.formats.samples import REPORT

CHECKER = Draft202012Validator.FORMAT_CHECKER
SCHEMA = Draft202012Validator(json_schema(), format_checker=CHECKER)


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(json_schema())


@given(cns.reports())
def test_every_report_is_valid(report: Report) -> None:
    SCHEMA.validate(to_dict(report))


@pytest.mark.parametrize("cls", MODEL)
@settings(max_examples=10)
@given(data=st.data())
def test_every_value_is_valid_by_itself(cls: type, data: st.DataObject) -> None:
    schema = Draft202012Validator(json_schema(cls=cls), format_checker=CHECKER)
    schema.validate(to_dict(data.draw(cns.values(cls))))


WRONG: list[Any] = [None, True, -1, 0, 1.5, 10**6, "", " ", "x", "2024-02-30", "12:00", "20240404", [], ["x"], {}]


def _places(plain: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The paths of all values within."""
    items = plain.items() if isinstance(plain, dict) else enumerate(plain) if isinstance(plain, list) else ()
    return [found for key, value in items for found in ((*path, key), *_places(value, (*path, key)))]


@st.composite
def mutated(draw: st.DrawFn) -> Any:
    """A report's plain form with one value replaced, left out or added."""
    plain = copy.deepcopy(to_dict(REPORT))
    *above, key = draw(st.sampled_from(_places(plain)))
    inner = plain
    for step in above:
        inner = inner[step]
    what = draw(st.sampled_from(["replace", "replace", "drop", "add"]))
    if what == "drop":
        del inner[key]
    elif what == "add" and isinstance(inner, dict):
        inner[draw(st.sampled_from(["mood", "class", "kind", "name"]))] = draw(st.sampled_from(WRONG))
    else:
        inner[key] = draw(st.sampled_from(WRONG))
    return plain


# What a schema cannot say: that one value must not lie before another, or lie within the text.
RELATIONS = ("must not", "must follow one another", "does not go with", "must hold something")


@settings(max_examples=settings().max_examples * 10)
@given(mutated())
def test_reader_and_schema_agree(plain: Any) -> None:
    refusal = _refusal(plain)
    if refusal is None:
        SCHEMA.validate(plain)
    elif "must not be empty" in refusal or not any(words in refusal for words in RELATIONS):
        assert not SCHEMA.is_valid(plain), refusal


def _refusal(plain: Any) -> str | None:
    try:
        from_dict(plain)
    except FormatError as error:
        return error.message
    return None


@attrs.frozen(kw_only=True)
class Landslide(Event):
    """A kind of event of a service's own."""

    tonnes: float
    seen: dt.date | None = None


def test_an_added_kind_has_its_schema() -> None:
    schema = Draft202012Validator(json_schema([Landslide]), format_checker=CHECKER)
    Draft202012Validator.check_schema(schema.schema)
    plain = to_dict(attrs.evolve(REPORT, others=(Landslide(tonnes=2.0),)), converter=make_converter([Landslide]))
    schema.validate(plain)
    assert not SCHEMA.is_valid(plain)
    plain["others"][0]["tonnes"] = "two"
    assert not schema.is_valid(plain)
