"""Date stamps of pages, in the forms and tongues that sites have."""

import pytest

from caucasus_news import parse

BODY = (
    "Two soldiers were wounded on Tuesday when a patrol came under fire near the village of Tegh, the Defence Ministry "
    "said. The other side denied having opened fire and called the report a provocation."
)
STAMPS = [
    "https://example.com/en/2021/05/18/patrol-under-fire",
    "date 2021-05-18 Patrol comes under fire near the village",
    "Our Correspondent  Published May 18, 2021  Updated about 2 hours ago",
    "Jane Doe  Posted 18 May 2021  4 min read",
    "The wire\nMay 18, 20216:40 PM GMT+4Updated May 19, 2021",
    "Tue 18 May 2021 17.40 CEST\nLast modified on Wed 19 May 2021 09.12 CEST",
    "May, 18 2021 18:40",
    "by Jane Doe May 18, 2021 in News, World\nReading Time: 3 mins read",
    "war correspondent Jane Doe, for The Daily, May 18, 2021",
    "News ID: 84744512 Publish Date: May 18, 2021 - 18:40",
    "Published the 18 May 2021 at 18:40 - Updated the 19 May 2021 at 9:00",
    "Tue, 05/18/2021 - 14:20",
    "12:30 | 18.05.21",
    "18-MAY-2021",
    "18-May-21",
    "18 May 21, 12:30",
    "2021 May 18, 12:30",
    "2021-May-18",
    "May-18-2021",
    "May 18/2021",
    "May. 18, 2021",
    "18. Mai 2021",
    "Tuesday | 18 May | 2021",
    "May 18, 2021 · 3 min read",
    "5/18/21",
    "Posted at 12:30 on 18 May 2021",
    "May 18, 2021Updated 12:30",
    "Published: 18 May 2021, 12:30\nUpdated: 19 May 2021, 08:00",
    "Updated: May 19, 2021 08:00\nPublished: May 18, 2021 12:30",
    "Issued on: 18/05/2021 - 12:30Modified: 18/05/2021 - 14:00",
    "Last modified: 18 May 2021",
    "2021-05-18T12:30:11+04:00",
    "BAKU | May 18, 2021 | Office of the Spokesperson for the border",
    "28 Ordibehesht 1400",
    "Ordibehesht 28, 1400",
    "1400/02/28 - 12:30",
    "18 maja 2021",
    "18 травня 2021",
    "18 mai 2021",
    "18 Mayıs 2021 Salı",
    "18 მაისი, 2021",
    "18 Մայիսի, 2021",
]


@pytest.mark.parametrize("stamp", STAMPS)
@pytest.mark.parametrize("page", ["Patrol under fire near Tegh\n\n{}\n\n{}", "{}\nPatrol under fire near Tegh\n\n{}"])
def test_a_stamp_states_the_day(stamp: str, page: str) -> None:
    assert str(parse(page.format(stamp, BODY)).article.published) == "2021-05-18"


@pytest.mark.parametrize("dateline", ["Yerevan/05.18.21/Newsline: ", "Yerevan/18.05.21/Newsline: "])
def test_a_date_between_slashes_opens_a_text(dateline: str) -> None:
    assert str(parse(f"Patrol under fire near Tegh\n\n{dateline}{BODY}").article.published) == "2021-05-18"


@pytest.mark.parametrize("stamp", ["Version 5.18.21", "News ID: 20210518", "Resolution 18/5"])
def test_other_figures_state_nothing(stamp: str) -> None:
    assert parse(f"Patrol under fire near Tegh\n\n{stamp}\n\n{BODY}").article.published is None


@pytest.mark.parametrize("stamp", ["15.06 | 16:10", "Agency | 15.06 | 16:10", "15/06 16:10"])
def test_a_day_and_month_in_figures_are_known_by_the_hour_beside_them(stamp: str) -> None:
    article = parse(f"Patrol under fire near Tegh\n\n{stamp}\n\n{BODY}").article
    assert {(c.day.month, c.day.day) for c in article.published_candidates} == {(6, 15)}


def test_the_date_of_a_headline_elsewhere_is_not_that_of_the_text() -> None:
    text = f"Patrol under fire near Tegh\n\n{BODY} {BODY}\n\nRelated\n2 May 2024 Archbishop speaks in Kirants"
    assert parse(text).article.published is None


def test_a_day_that_opens_a_later_paragraph_is_an_entry_of_a_list() -> None:
    text = f"The week ahead\n\n{BODY}\n\nTuesday, 25 July. Ministers gather in Moscow, where they are to be received."
    assert parse(text).article.published is None


@pytest.mark.parametrize("opening", ["18.05.2021. ", "18.05.2021 ", "Yerevan, 18.05.2021 ", "/Agency/ 18 May 2021. "])
def test_a_date_in_figures_opens_a_text(opening: str) -> None:
    assert str(parse(f"Patrol under fire near Tegh\n\n{opening}{BODY}").article.published) == "2021-05-18"


def test_how_long_ago_a_dated_day_was_is_no_dateline() -> None:
    assert (
        parse(f"Candles for the fallen\n\nA year ago, on 18 May 2021, the shelling began. {BODY}").article.published
        is None
    )


CLOCKED = [
    "Saturday, 30 Nov, 2024\n\nInternational\n\nPatrol under fire near Tegh\n\nUpdate: 2021-05-18 04:53:09\n\n",
    "Sunday, December 1, 2024\nHome | World\n\nPatrol under fire near Tegh\n\nPublished: 18 May 2021, 12:30\n\n",
    "1 December 2024\nMenu\n\nPatrol under fire near Tegh\n\nPosted on 18 May 2021\n\n",
    "Sunday, 1 December 2024\n\nPatrol under fire near Tegh\n\nTuesday, 18 May 2021, 09:15\n\n",
    "Sunday, 1 December 2024\n\nThe Wire\n\nPatrol under fire near Tegh\n\nBy Jane Doe\nMay 18, 2021 (YEREVAN) - ",
]


@pytest.mark.parametrize("head", CLOCKED)
def test_the_clock_of_a_site_does_not_date_its_pages(head: str) -> None:
    assert str(parse(head + BODY).article.published) == "2021-05-18"


@pytest.mark.parametrize(
    "head",
    [
        "18 May 2021\n\nPatrol under fire near Tegh\n\nUpdated: 19 May 2021, 08:00\n\n",
        "Tuesday, 18 May 2021\n\nPatrol under fire near Tegh\n\nPublished: 18 May 2021, 12:30\n\n",
        "18 May 2021, 12:30\n\nPatrol under fire near Tegh\n\nFile photo: 4 April 2016\n\n",
    ],
)
def test_a_day_above_a_title_dates_it_where_no_older_one_is_told(head: str) -> None:
    assert str(parse(head + BODY).article.published) == "2021-05-18"


def test_a_weekday_of_a_heading_is_no_stamp() -> None:
    text = (
        "Talks in Brussels\n\nMeeting on Wednesday\n\n(Wire) - BELGRADE, JUN 24 - On Wednesday, June 26, the High "
        "Representative, Josep Borrell, will host President Aleksandar Vučić and Prime Minister Albin Kurti."
    )
    assert str(parse(text).article.published) == "2024-06-24"


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Friday, August 23, 2019\n | Sign-Up | Contact Us\n\n", None),
        ("August 23, 2019\n\n", "2019-08-23"),
        ("Friday, August 23, 2019, 12:30\n\n", "2019-08-23"),
        ("Friday, July 4, 2008\n\n", "2008-07-04"),
    ],
)
def test_no_page_is_years_younger_than_the_office_of_whom_it_tells(head: str, day: str | None) -> None:
    text = f"{head}Shots at the town\n\nSouth Ossetian President Eduard Kokoity warned that he would answer. {BODY}"
    published = parse(text).article.published
    assert (published and str(published)) == day
