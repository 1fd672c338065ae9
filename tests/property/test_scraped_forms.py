"""A scraper may dress a text otherwise than it was written: the events that it tells are the same."""

import datetime as dt

import pytest
from attrs import asdict
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.accuracy.dress import FORMS
from caucasus_news import Lexicon, NewsParser
from caucasus_news.model import Event
from caucasus_news.testing import check_parser
from tests.roundtrip.articles import KINDS, single

_PARSER = NewsParser()
#: The day after a last paragraph, so that a page of several lines is one.
_TAIL = (
    "The weather in the valley was mild.\n\nNobody in the market spoke of anything but the price of bread, which has "
    "risen twice since the winter and which, as the bakers say, will not fall before the harvest is in the barns and "
    "the mills have been mended. The old men on the bench by the fountain did not believe them, since the bakers "
    "had said the same in the year of the flood, and in the year after it as well, and bread was never cheap again."
)


def _told(event: Event) -> dict[str, object]:
    """What an event says, without where in the text it says it."""
    return asdict(event, filter=lambda a, _: a.name not in ("span", "evidence", "text", "why", "attributions"))


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2_000), st.sampled_from(KINDS))
def test_events_are_the_same_in_every_dress(form: str, seed: int, kind: str) -> None:
    story = single(seed, kind, Lexicon.default())
    text = f"{story.text}\n\n{_TAIL}"
    plain, dressed = (_PARSER.parse(page, story.published).events for page in (text, FORMS[form](text)))
    assert [_told(event) for event in dressed] == [_told(event) for event in plain]


@pytest.mark.parametrize("form", FORMS)
def test_every_dress_keeps_the_contract_of_a_parser(form: str) -> None:
    """Spans lie in the text as it came, and records say what stands there."""
    story = single(7, "meeting", Lexicon.default())
    check_parser(_PARSER, FORMS[form](f"{story.text}\n\n{_TAIL}"))


def test_a_page_on_one_line_is_dated_by_its_stamp() -> None:
    page = (
        "Envoys meet again in Tbilisi Politics 4 June 2021 15:32 The envoys of Armenia and Azerbaijan met in Tbilisi "
        "on Thursday. They spoke of the road and of the border for an hour, and a second round is due in a week. "
        "Nothing was signed, said a diplomat. The two had last seen each other in spring, when the snow lay on the "
        "passes and nobody could come by road. Share on Facebook Print this page Read more: Bread grows dearer"
    )
    report = _PARSER.parse(page)
    assert report.article.published == dt.date(2021, 6, 4)
    assert report.meetings[0].when is not None
    assert report.meetings[0].when.earliest == dt.date(2021, 6, 3)
