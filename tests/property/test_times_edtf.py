"""EDTF as the `edtf` package bounds it; TIMEX3 both ways; comparisons as an algebra of intervals."""

import datetime as dt

import edtf
from hypothesis import assume, given
from hypothesis import strategies as st

from caucasus_news.mentions.times import find_times
from caucasus_news.model import Span, When
from caucasus_news.model.edtf import edtf_bounds
from caucasus_news.model.timex3 import edtf_of_timex3, timex3_of_edtf

dates = st.dates(dt.date(1000, 1, 1), dt.date(2999, 12, 31))
plain = st.one_of(
    dates.map(lambda d: d.isoformat()),
    dates.map(lambda d: f"{d.year}-{d.month:02d}"),
    dates.map(lambda d: f"{d.year}"),
    dates.map(lambda d: f"{d.year // 10}X"),
    dates.map(lambda d: f"{d.year // 100}XX"),
)
seasons = st.builds(lambda d, s: f"{d.year}-{s}", dates, st.sampled_from((21, 22, 23)))
marked = st.builds(lambda value, mark: value + mark, plain, st.sampled_from(("", "~", "?", "%")))
qualified = marked | seasons


@st.composite
def intervals(draw: st.DrawFn) -> str:
    first, last = sorted((draw(dates), draw(dates)))
    form = draw(st.sampled_from(("{0}/{1}", "{0}/..", "../{1}")))
    return form.format(first.isoformat(), last.isoformat())


def _theirs(value: str) -> tuple[dt.date | None, dt.date | None]:
    parsed = edtf.parse_edtf(value)
    low, high = parsed.lower_strict(), parsed.upper_strict()
    return _date(low), _date(high)


def _date(moment: object) -> dt.date | None:
    try:
        return dt.date(moment.tm_year, moment.tm_mon, moment.tm_mday)  # type: ignore[attr-defined]
    except (AttributeError, ValueError):
        return None


@given(qualified)
def test_bounds_are_those_of_the_edtf_package(value: str) -> None:
    assert edtf_bounds(value) == _theirs(value)


@given(intervals())
def test_bounds_of_intervals_are_those_of_the_edtf_package(value: str) -> None:
    ours = edtf_bounds(value)
    low, high = _theirs(value)
    assert ours[0] in (None, low)
    assert ours[1] in (None, high)
    assert (ours[0] is None) == value.startswith("..")
    assert (ours[1] is None) == value.endswith("..")


@given(qualified)
def test_timex3_and_edtf_lead_to_the_same_days(value: str) -> None:
    timex3 = timex3_of_edtf(value)
    assert timex3 is not None
    back = edtf_of_timex3(timex3)
    assert back is not None
    assert edtf_bounds(back) == edtf_bounds(value)


@given(
    dates.filter(lambda d: 1900 < d.year < 2100),
    st.sampled_from(
        (
            "on Friday", "last week", "in May", "in early May", "in the autumn of 2020", "last winter", "in late 2016",
            "in the 1990s", "in the early 1990s", "in the third quarter", "from 12 to 14 September 2022",
            "over the weekend",
            "yesterday evening", "in the second half of 2021", "two years ago", "in mid-December", "last summer",
        )
    ),
)  # fmt: skip
def test_what_is_read_has_the_days_of_its_edtf(published: dt.date, words: str) -> None:
    found = find_times(f"They met {words}.", published=published)
    assert found
    for when in found:
        assert when.edtf is not None
        assert edtf_bounds(when.edtf) == (when.earliest, when.latest)


@st.composite
def whens(draw: st.DrawFn) -> When:
    first = draw(st.dates(dt.date(2020, 1, 1), dt.date(2020, 2, 28)))
    last = first + dt.timedelta(days=draw(st.integers(0, 40)))
    shape = draw(st.sampled_from(("both", "both", "both", "none")))
    return When("", Span(0, 0), None, *((first, last) if shape == "both" else (None, None)))


@given(whens(), whens(), whens())
def test_comparisons_are_an_algebra(a: When, b: When, c: When) -> None:
    if a.resolved and b.resolved:
        assert a.before(b) + b.before(a) + a.overlaps(b) == 1
    else:
        assert [a.before(b), a.overlaps(b), a.contains(b)] == [False, False, False]
    assert a.overlaps(b) == b.overlaps(a)
    if a.before(b) and b.before(c):
        assert a.before(c)
    if a.contains(b):
        assert a.overlaps(b)
        assert not b.contains(a) or (a.earliest, a.latest) == (b.earliest, b.latest)
    if a.contains(b) and b.contains(c):
        assert a.contains(c)
    assert a.contains(a) == a.resolved


@given(st.text(max_size=12))
def test_no_text_but_edtf_is_read_as_edtf(text: str) -> None:
    try:
        first, last = edtf_bounds(text)
    except ValueError:
        return
    assume(first is not None and last is not None)
    assert first <= last  # type: ignore[operator]
