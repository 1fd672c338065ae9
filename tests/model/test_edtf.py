"""EDTF and TIMEX3 values: bounds, both ways, refusals."""

import datetime as dt

import pytest

from caucasus_news.model import Precision, Span, TimeKind, When
from caucasus_news.model.edtf import edtf_bounds
from caucasus_news.model.timex3 import edtf_of_timex3, timex3_bounds, timex3_of_edtf


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2023-05-19", "2023-05-19", "2023-05-19"),
        ("2023-05", "2023-05-01", "2023-05-31"),
        ("2023", "2023-01-01", "2023-12-31"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("2020-23", "2020-09-01", "2020-11-30"),
        ("2023-33", "2023-01-01", "2023-03-31"),
        ("2023-41", "2023-07-01", "2023-12-31"),
        ("1993~", "1993-01-01", "1993-12-31"),
        ("2023-05-08/2023-05-14", "2023-05-08", "2023-05-14"),
        ("2022-12/2023-02", "2022-12-01", "2023-02-28"),
        ("2023-05-18T10:30:00+04:00", "2023-05-18", "2023-05-18"),
        ("[2022-04-05,2022-05-04]", "2022-04-05", "2022-05-04"),
        ("2020-02-XX", "2020-02-01", "2020-02-29"),
        ("2020/..", "2020-01-01", None),
        ("../2023-05-14", None, "2023-05-14"),
        ("XXXX-05-19", None, None),
        ("-0489", None, None),
    ],
)
def test_a_value_in_edtf_has_its_first_and_last_day(value: str, first: str | None, last: str | None) -> None:
    low, high = edtf_bounds(value)
    assert (low and str(low), high and str(high)) == (first, last)


@pytest.mark.parametrize(
    "value",
    ["", "2023-13", "2023-02-30", "XXXX-02-30", "2023-5-1", "../..", "2023/2022", "2023T10:00", "a/b/c", "2023-00"],
)
def test_what_is_no_edtf_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match=r"EDTF|such"):
        edtf_bounds(value)


@pytest.mark.parametrize(
    ("timex3", "edtf"),
    [
        ("2023-05-19", "2023-05-19"),
        ("2023-W19", "2023-05-08/2023-05-14"),
        ("2023-W19-WE", "2023-05-13/2023-05-14"),
        ("2023-W19-3", "2023-05-10"),
        ("2020-FA", "2020-23"),
        ("2023-WI", "2022-12/2023-02"),
        ("2023-Q1", "2023-33"),
        ("2021-H2", "2021-41"),
        ("2023-05-17TEV", "2023-05-17"),
        ("P4D", None),
        ("PXM", None),
        ("PRESENT_REF", None),
        ("XXXX-WXX-5", None),
        ("BC0490", None),
    ],
)
def test_timex3_is_told_in_edtf_where_that_can_say_it(timex3: str, edtf: str | None) -> None:
    assert edtf_of_timex3(timex3) == edtf


@pytest.mark.parametrize("value", ["soon", "2023-W60", "2023-XS", "P", ""])
def test_what_is_no_timex3_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match=value or "TIMEX3"):
        timex3_bounds(value)


def test_edtf_is_told_in_timex3_where_that_can_say_it() -> None:
    values = ["2020-23", "2023-05-08/2023-05-14", "2022-12/2023-02", "1993~", "199X", "-0489", "2020/..", "2023-33"]
    assert [timex3_of_edtf(v) for v in values] == [
        "2020-FA", "2023-W19", "2023-WI", "1993", "199X", "BC0490", None, "2023-Q1",
    ]  # fmt: skip


def test_whens_are_made_of_either() -> None:
    month = When.of_edtf("2023-05~", "May", Span(3, 6))
    assert (month.precision, month.approximate, month.timex3) == (Precision.MONTH, True, "2023-05")
    week = When.of_timex3("2023-W19")
    assert (week.earliest, week.latest) == (dt.date(2023, 5, 8), dt.date(2023, 5, 14))
    assert When.of_timex3("P4D").kind is TimeKind.DURATION
    assert When.of_timex3("2023-05-17TEV").kind is TimeKind.TIME
    assert When.of_timex3("PAST_REF").kind is TimeKind.DATE
    for value, precision in (
        ("199X", "decade"),
        ("19XX", "century"),
        ("2020-21", "season"),
        ("2020-33", "quarter"),
        ("2020", "year"),
    ):
        assert When.of_edtf(value).precision.value == precision


def test_what_is_unresolved_is_neither_before_nor_within() -> None:
    may, day, june = When.of_edtf("2023-05"), When.of_edtf("2023-05-19"), When.of_edtf("2023-06")
    unknown = When.of_edtf("XXXX-05-19")
    assert may.contains(day)
    assert may.overlaps(day)
    assert may.before(june)
    assert not june.before(may)
    assert not unknown.before(june)
    assert not may.contains(unknown)
    assert not unknown.resolved
