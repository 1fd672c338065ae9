"""What sentences mean on the calendar: days, parts of periods, directions, apposition, stories."""

import datetime as dt

import pytest

from caucasus_news.mentions.times import TimeParser, find_times
from caucasus_news.model import Modifier, Precision, Problem, TimeKind, When
from caucasus_news.text.tokens import tokenize

THURSDAY = dt.date(2023, 5, 18)


def _days(when: When) -> str:
    if when.earliest is None or when.latest is None:
        return "open"
    return f"{when.earliest}" if when.earliest == when.latest else f"{when.earliest}/{when.latest}"


def _read(text: str, published: dt.date | None = THURSDAY) -> list[tuple[str, str]]:
    parser = TimeParser()
    return [(m.when.text, _days(m.when)) for m in parser.resolve(parser.read(tokenize(text)), published)]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Shops closed in early April.", "2023-04-01/2023-04-10"),
        ("Shops closed in mid-April.", "2023-04-11/2023-04-20"),
        ("Shops closed in late April.", "2023-04-21/2023-04-30"),
        ("They closed at the end of April.", "2023-04-21/2023-04-30"),
        ("A deal by the end of the year is possible.", "2023-12-01/2023-12-31"),
        ("He fled in the late 1990s.", "1997-01-01/1999-12-31"),
        ("He fled in the mid-1990s.", "1994-01-01/1996-12-31"),
        ("It snowed last winter.", "2022-12-01/2023-02-28"),
        ("The harvest of last summer failed.", "2022-06-01/2022-08-31"),
        ("It began three weeks ago.", "2023-04-24/2023-04-30"),
        ("It began three months ago.", "2023-02-01/2023-02-28"),
        ("It began three years ago.", "2020-01-01/2020-12-31"),
        ("It began three days ago.", "2023-05-15"),
        ("The envoys talk this week.", "2023-05-15/2023-05-21"),
        ("Prices rose in the first nine months of 2021.", "2021-01-01/2021-09-30"),
        ("Prices rose in the first quarter of last year.", "2022-01-01/2022-03-31"),
        ("The second half of 2021 was calm.", "2021-07-01/2021-12-31"),
        ("They met in the first week of April.", "2023-04-01/2023-04-07"),
        ("They met on the last weekend of April.", "2023-04-29/2023-04-30"),
        ("On this day in 1993 the city fell.", "1993-05-18"),
        ("Thirty years ago today the city fell.", "1993-05-18"),
        ("He left on the 9th.", "2023-05-09"),
        ("The border was shut on Monday of last week.", "2023-05-08"),
        ("Recruits will march in on the twenty-first of June.", "2023-06-21"),
        ("On 6 November last year a man was shot.", "2022-11-06"),
        ("They were killed in the early hours of Wednesday.", "2023-05-17"),
        ("On Thursday last, the envoy came.", "2023-05-11"),
        ("The Prague statement of October 6 is the basis.", "2022-10-06"),
        ("It was voted on in the night from Sunday to Monday.", "2023-05-14/2023-05-15"),
        ("They gather on the 5th and 6th of June.", "2023-06-05/2023-06-06"),
        ("From late 2020 to early 2022 nobody met.", "2020-10-01/2022-03-31"),
        ("It happened at 5 o'clock in the morning on May 12.", "2023-05-12"),
    ],
)
def test_a_period_has_its_days(text: str, days: str) -> None:
    assert [d for _, d in _read(text)] == [days]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The ministers met on Monday.", "2023-05-15"),
        ("The ministers will meet on Monday.", "2023-05-22"),
        ("The round is scheduled for Monday.", "2023-05-22"),
        ("A visit is expected on Saturday, a spokesman said.", "2023-05-20"),
        ("The spokesman said on Saturday that they will meet again.", "2023-05-13"),
        ("Talks are to be held on Tuesday, he said.", "2023-05-23"),
        ("The ministry said that talks would be held on Tuesday.", "2023-05-23"),
        ("He had tried to enter the house on Tuesday.", "2023-05-16"),
        ("On Thursday the village was shelled.", "2023-05-18"),
        ("On Thursday they will come together.", "2023-05-18"),
        ("He visited Baku in October.", "2022-10-01/2022-10-31"),
        ("He will visit Baku in October.", "2023-10-01/2023-10-31"),
        ("They agreed to meet on December 4.", "2023-12-04"),
        ("The last round, on December 4, failed.", "2022-12-04"),
    ],
)
def test_the_governing_verb_gives_the_direction(text: str, days: str) -> None:
    assert _read(text)[0][1] == days


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They meet tomorrow, Friday, in Moscow.", [("tomorrow, Friday", "2023-05-19")]),
        ("They met yesterday, Wednesday.", [("yesterday, Wednesday", "2023-05-17")]),
        ("Today, on May 18, they met.", [("Today, on May 18", "2023-05-18")]),
        ("On Wednesday, May 17, they met.", [("Wednesday, May 17", "2023-05-17")]),
        ("They gathered today (Thursday, May 18).", [("today (Thursday, May 18)", "2023-05-18")]),
        ("They see each other this Saturday, 20 May.", [("this Saturday, 20 May", "2023-05-20")]),
        ("A day earlier, on Wednesday, he left.", [("A day earlier, on Wednesday", "2023-05-17")]),
        ("Fire ceased at noon on Tuesday.", [("noon on Tuesday", "2023-05-16")]),
        ("He spoke on Tuesday at 8 p.m.", [("Tuesday at 8 p.m.", "2023-05-16")]),
        (
            "On the night of 12-13 September 2022 it began.",
            [("the night of 12-13 September 2022", "2022-09-12/2022-09-13")],
        ),
        ("They met on March 26 and 27.", [("March 26 and 27", "2023-03-26/2023-03-27")]),
        ("They met from January 26 to February 1.", [("January 26 to February 1", "2023-01-26/2023-02-01")]),
        ("They fought between 1988 and 1994.", [("1988 and 1994", "1988-01-01/1994-12-31")]),
        ("They fought in 1991-92.", [("1991-92", "1991-01-01/1992-12-31")]),
        ("It burned in late May and early June.", [("late May and early June", "2023-05-21/2023-06-10")]),
        ("They met on 3 and 19 April.", [("3", "2023-04-03"), ("19 April", "2023-04-19")]),
        ("They met on April 3 and May 4.", [("April 3", "2023-04-03"), ("May 4", "2023-05-04")]),
    ],
)
def test_neighbours_that_are_one(text: str, found: list[tuple[str, str]]) -> None:
    assert _read(text) == found


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("He was shot on 2 April 2016. On 5 April a truce was agreed.", "2016-04-05"),
        ("They met on January 14, 2022, and then on February 24 and May 3.", "2022-05-03"),
        ("Peace came in August 2008. In October of the same year they sat down in Geneva.", "2008-10-01/2008-10-31"),
        ("It began on 27 September 2020. A week later Ganja was hit.", "2020-10-04"),
        ("It began on 27 September 2020. It ended on the tenth of November of that year.", "2020-11-10"),
        ("Truces were told of three times in October 2020, the last of them on the 25th.", "2020-10-25"),
        ("The war broke out in 2016. That April many died.", "2016-04-01/2016-04-30"),
        ("He has held it since the 1994 truce. They met in April.", "2023-04-01/2023-04-30"),
        ("She fled in 1992. Two years later she came back.", "1994-01-01/1994-12-31"),
        ("They spoke on 3 May 2022. The next evening they dined.", "2022-05-04"),
        ("A text lay ready on 24 June 2011, and on the eve of that meeting they had phoned.", "2011-06-23"),
        ("The club was founded in 1990. Fans will return in the next year.", "2024-01-01/2024-12-31"),
    ],
)
def test_a_date_told_before_is_an_anchor(text: str, days: str) -> None:
    assert _read(text)[-1][1] == days


def test_a_history_counts_from_its_own_dates() -> None:
    text = (
        "In 1936 the generals rose. In July they took the south. On 20 July one was killed.\n\n1937\n\n"
        "In January the capital held out. On 8 February the port fell; in March 1938 the north. "
        "On 14 April they came to the sea. By 1939 it was over."
    )
    found = [w.timex3 for w in find_times(text, published=dt.date(2020, 1, 1))]
    assert found == ["1936", "1936-07", "1936-07-20", "1937", "1937-01", "1937-02-08", "1938-03", "1938-04-14", "1939"]


def test_years_before_christ_count_downwards() -> None:
    text = "It lasted from 499 to 493 BC. In 490 BC they landed; in 480 they came back. The following year they lost."
    assert [w.timex3 for w in find_times(text)] == ["BC0499", "BC0493", "BC0490", "BC0480", "BC0479"]


def test_what_is_not_anchored_stays_partial() -> None:
    found = {
        w.text: (w.edtf, w.earliest) for w in find_times("They met on May 19; on Friday he left, in June she did.")
    }
    assert found["May 19"] == ("XXXX-05-19", None)
    assert found["June"] == ("XXXX-06", None)
    assert found["Friday"] == (None, None)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("They met on 31 June 2022.", "no such day"),
        ("They met on 29 February 2023.", "no such day"),
        ("They met on Monday, May 17, 2023.", "day of the week"),
        ("They meet tomorrow, Sunday.", "contradict"),
        ("They meet tomorrow, May 25.", "contradict"),
        ("It is dated 05/04/2022.", "may be"),
    ],
)
def test_what_cannot_be_is_a_problem(text: str, reason: str) -> None:
    problems: list[Problem] = []
    parser = TimeParser()
    parser.resolve(parser.read(tokenize(text)), THURSDAY, problems=problems)
    assert [p for p in problems if reason in p.reason]


def test_the_more_specific_of_two_that_contradict_is_believed() -> None:
    assert _read("They meet tomorrow, May 25.")[0][1] == "2023-05-25"
    assert _read("They met on Monday, May 17.")[0][1] == "2023-05-17"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("It is dated 05/04/2022. The other is of 23/04/2022.", "2022-04-05"),
        ("It is dated 05/04/2022. The other is of 04/23/2022.", "2022-05-04"),
        ("They met on April 3, 2022. It is dated 05/04/2022.", "2022-05-04"),
        ("They met on 3 April 2022. It is dated 05/04/2022.", "2022-04-05"),
    ],
)
def test_the_page_tells_the_order_of_figures(text: str, days: str) -> None:
    assert days in [d for _, d in _read(text)]


def test_hours_zones_and_kinds() -> None:
    (clock,) = find_times("It began at 10:30 local time.", published=THURSDAY)
    assert (clock.kind, clock.time, clock.zone, clock.precision) == (
        TimeKind.TIME,
        dt.time(10, 30),
        "+04:00",
        Precision.MINUTE,
    )
    (stamp,) = find_times("4 June 2021 15:32 (UTC+04:00)")
    assert (stamp.timex3, stamp.edtf, stamp.zone) == ("2021-06-04T15:32", "2021-06-04T15:32:00+04:00", "+04:00")
    (gmt,) = find_times("Fire was opened at 0215 GMT.", published=THURSDAY)
    assert (gmt.time, gmt.zone) == (dt.time(2, 15), "+00:00")
    (length,) = find_times("The talks were a four-day affair.", published=THURSDAY)
    assert (length.kind, length.timex3) == (TimeKind.DURATION, "P4D")
    (often,) = find_times("Guards patrol daily.", published=THURSDAY)
    assert often.kind is TimeKind.SET


def test_words_before_a_period_modify_it() -> None:
    def modifier(text: str) -> Modifier | None:
        return find_times(text, published=THURSDAY)[0].modifier

    assert modifier("closed since 12 December") is Modifier.SINCE
    assert modifier("open until 12 June") is Modifier.UNTIL
    assert modifier("in early May") is Modifier.EARLY
    assert modifier("at the end of May") is Modifier.LATE
    assert modifier("in mid-May") is Modifier.MID
    assert modifier("in about 1910") is Modifier.APPROXIMATE
    assert find_times("closed since 2020", published=THURSDAY)[0].edtf == "2020/.."


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("17 мая 2023 г.", "2023-05-17"),
        ("14 Eylül 2022", "2022-09-14"),
        ("3 İyun 2021", "2021-06-03"),
        ("28 Mehr 1403", "2024-10-19"),
        ("14 de mayo de 2023", "2023-05-14"),
        ("2 սեպտեմբերի 2022", "2022-09-02"),
    ],
)
def test_stamps_in_other_languages_are_read(stamp: str, day: str) -> None:
    assert _read(stamp, None) == [(stamp.removesuffix(" г."), day)]


def test_months_of_other_languages_are_no_words_of_english() -> None:
    assert _read("He flew to Mars. Mart and Set were there in Mai.") == []


def test_what_came_later_than_something_not_told_stays_open() -> None:
    (when,) = find_times("Two days later he died in hospital.", published=dt.date(2023, 5, 18))
    assert (when.earliest, when.latest) == (None, None)
