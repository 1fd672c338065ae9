"""Ages and anniversaries of known and dated events: what they say of the day on which a text appeared."""

import datetime as dt

import pytest

from caucasus_news.mentions.times import NamedEvent, TimeParser
from caucasus_news.mentions.times.ages import ages
from caucasus_news.mentions.times.named import NamedEvents
from caucasus_news.text.tokens import tokenize

WAR = NamedEvent(("44-day war",), dt.date(2020, 9, 27), dt.date(2020, 11, 10))


def _ages(text: str) -> list[str]:
    found = ages(TimeParser().read(tokenize(text)), NamedEvents.of([WAR]))
    return [f"{age.first}" if age.first == age.last else f"{age.first}/{age.last}" for age in found]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Three years ago today the sirens woke the town and the 44-day war began.", "2023-09-27"),
        (
            "Nothing is planned for today, exactly two years after they signed the paper of 9 November 2020.",
            "2022-11-09",
        ),
        ("Three months have passed today since the statement of 10 November 2020.", "2021-02-10"),
        ("Today marks the 30th anniversary of the ceasefire of 12 May 1994.", "2024-05-12"),
        ("Today, the third anniversary of the outbreak of the 44-day war, the shops are shut.", "2023-09-27"),
        ("Tomorrow is the second anniversary of the end of the 44-day war.", "2022-11-09"),
        ("A year to the day after the truce of 10 November 2020, they met again.", "2021-11-10"),
        ("Thirty days after the blast of 25 September 2023 he was sent home today.", "2023-10-25"),
        ("On the eve of the first anniversary of the 44-day war, mothers wait.", "2021-09-26"),
    ],
)
def test_an_age_to_the_day(text: str, day: str) -> None:
    assert _ages(text) == [day]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Armenia marked the third anniversary of the 44-day war on Wednesday.", "2023-10-02"),
        ("Two years will have passed since the beginning of the 44-day war.", "2022-09-27"),
        ("The twenty-fifth anniversary of the truce of 12 May 1994 went unmarked.", "2019-05-14"),
        ("A one-year anniversary of the 44-day war is no feast.", "2021-10-01"),
    ],
)
def test_an_age_within_some_days(text: str, day: str) -> None:
    (found,) = _ages(text)
    first, last = found.split("/")
    assert first <= day <= last
    assert last < str(dt.date.fromisoformat(first) + dt.timedelta(days=250))


@pytest.mark.parametrize(
    "text",
    [
        "The couple marked their third anniversary on Wednesday.",
        "The anniversary of the 44-day war was marked.",
        "Two years after they met, the 44-day war was far.",
        "In the third year of the truce they met.",
    ],
)
def test_no_age_is_told(text: str) -> None:
    assert _ages(text) == []
