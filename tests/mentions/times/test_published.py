"""The day of publication, solved for."""

import datetime as dt

import pytest

from caucasus_news import parse
from caucasus_news.lexicon import Lexicon
from caucasus_news.mentions.times import KnownEvent, NamedEvent, TermClue, TimeParser, infer_published, office_clues
from caucasus_news.mentions.times.named import NamedEvents
from caucasus_news.model import DateBasis, Span
from caucasus_news.text.tokens import tokenize

LONG = (
    "Officials on both sides said that the road between the two towns had been closed to lorries and buses for hours, "
    "and that nobody could tell when it would be opened again."
)


def _solve(
    text: str, clues: tuple[TermClue, ...] = (), events: tuple[KnownEvent, ...] = (), not_after: dt.date | None = None
) -> tuple[str | None, DateBasis, list[str], list[str]]:
    tokens = tokenize(text)
    day, basis, candidates, problems = infer_published(tokens, TimeParser().read(tokens), (), clues, not_after, events)
    return str(day) if day else None, basis, [str(c.day) for c in candidates], [p.reason for p in problems]


def _term(first: str, last: str) -> TermClue:
    return TermClue(dt.date.fromisoformat(first), dt.date.fromisoformat(last), Span(0, 1))


@pytest.mark.parametrize(
    "stamp",
    [
        "4 June 2021 15:32 (UTC+04:00)",
        "Society | 04.06.2021 | 15:32",
        "By Our Correspondent - June 4, 2021, 10:54",
        "Friday 4 June 2021 - 21:14",
        "2021-06-04",
        "Published: 4 Jun 2021",
    ],
)
def test_a_stamp_at_the_head_states_the_day(stamp: str) -> None:
    assert _solve(f"Mine kills three\n\n{stamp}\n\n{LONG} It was the worst such day since 10 November 2020.")[:2] == (
        "2021-06-04",
        DateBasis.STATED,
    )


def test_a_dateline_states_the_day() -> None:
    assert _solve(f"Mine kills three\n\nTBILISI, June 4, 2021 — {LONG}")[0] == "2021-06-04"


def test_a_label_at_the_foot_states_the_day() -> None:
    assert _solve(f"Mine kills three\n\n{LONG}\n\nPosted by Staff on Jun 4 2021. Filed under News.")[0] == "2021-06-04"


def test_dates_in_the_body_state_nothing() -> None:
    assert _solve(f"Mine kills three\n\n{LONG}\n\nThe truce of 10 November 2020 held.")[0] is None


def test_tomorrow_with_weekday_and_a_day_and_month_elsewhere() -> None:
    opening = f"New talks\n\nThe ministers will hold talks tomorrow, Friday. {LONG}"
    text = f"{opening}\n\nOn May 19, the city will host them, a spokeswoman said."
    assert _solve(text, (_term("2021-01-26", "2025-01-20"),))[:2] == ("2023-05-18", DateBasis.INFERRED)


def test_without_a_clue_to_the_year_every_candidate_is_told() -> None:
    text = f"New talks\n\n{LONG}\n\nThe ministers met today, Friday, May 19."
    day, basis, candidates, _ = _solve(text)
    assert (day, basis) == (None, DateBasis.UNKNOWN)
    assert {"2017-05-19", "2023-05-19"} <= set(candidates)


def test_years_told_as_past_and_coming_narrow() -> None:
    told = "They first met in December 2021. The bridge will be finished in 2025."
    text = f"Talks\n\n{LONG}\n\nThe ministers met today, Friday, May 19. {told}"
    assert _solve(text)[0] == "2023-05-19"


def test_a_dateline_and_the_weekday_of_the_opening() -> None:
    text = f"Talks\n\nYEREVAN, OCTOBER 4. The visit was called off, an agency reported on Wednesday. {LONG}"
    assert _solve(text, (_term("2022-05-20", "2024-01-11"),))[0] == "2023-10-04"


def test_a_known_event_told_by_day_and_month_tells_the_year() -> None:
    event = KnownEvent(dt.date(2023, 6, 1), dt.date(2023, 6, 1), frozenset({"chisinau"}))
    text = f"Talks\n\nTBILISI, June 15. {LONG} The leaders last met in Chisinau on June 1."
    assert _solve(text, (_term("2018-05-08", "2026-01-01"),), (event,))[0] == "2023-06-15"


def test_figures_of_unclear_order_are_decided_by_the_page_or_told() -> None:
    assert _solve(f"Talks\n\n05/04/2022\n\n{LONG}")[2:] == (
        ["2022-04-05", "2022-05-04"],
        ["may be 2022-04-05 or 2022-05-04"],
    )
    assert (
        _solve(f"Talks\n\n05/04/2022\n\n{LONG} They had met on 1 April, and will meet on 20 April.")[0] == "2022-04-05"
    )


def test_no_later_than_allowed() -> None:
    text = f"Talks\n\n4 June 2021\n\n{LONG}"
    assert _solve(text, not_after=dt.date(2021, 6, 4))[0] == "2021-06-04"
    assert _solve(text, not_after=dt.date(2021, 6, 3))[0] is None


def test_a_holder_of_old_times_does_not_bound() -> None:
    past = "The format began on December 14, 2012, under the prime minister."
    text = f"Talks\n\nTBILISI, June 16. The envoy said on Friday that all was well. {LONG} {past}"
    at = text.index("the prime minister")
    old = TermClue(dt.date(2012, 10, 25), dt.date(2013, 11, 20), Span(at, at + 3))
    new = TermClue(dt.date(2016, 7, 1), dt.date(2018, 5, 28), Span(0, 5))
    assert _solve(text, (old, new))[0] == "2017-06-16"


def test_office_clues_stand_before_and_behind_the_name() -> None:
    known = Lexicon.default()

    def clues(text: str) -> list[tuple[str, str]]:
        tokens = tokenize(text)
        return [
            (str(c.earliest), str(c.latest)) for c in office_clues(tokens, known.find(tokens.keys, tokens.words), known)
        ]

    bounds = [("2021-01-26", "2025-01-20")]
    assert clues("Secretary of State Antony Blinken spoke.") == bounds
    assert clues("Antony Blinken, the American secretary of state, spoke.") == bounds
    assert clues("Former Secretary of State Antony Blinken spoke.") != bounds
    assert clues("Antony Blinken spoke.") != bounds


def test_a_body_is_not_named_long_before_it_is() -> None:
    known = Lexicon.default()
    tokens = tokenize("The European Political Community convenes.")
    (clue,) = office_clues(tokens, known.find(tokens.keys, tokens.words), known)
    assert clue.earliest is not None
    assert dt.date(2021, 1, 1) < clue.earliest < dt.date(2022, 10, 6)
    assert clue.weight < 1


@pytest.mark.parametrize(
    "stamp",
    [
        "13-Dec-2023",
        "13. 12. 2023.",
        "13.12.2023 | 10:30",
        "2023-12-13T10:30:00+04:00",
        "Wed, 13 Dec 2023",
        "December 13th, 2023",
        "13 дек 2023 / 13 декабря 2023",
    ],
)
def test_every_form_of_stamp_states_the_day(stamp: str) -> None:
    assert _solve(f"Talks\n\n{stamp}\n\n{LONG}")[:2] == ("2023-12-13", DateBasis.STATED)


def test_short_lines_of_a_story_are_no_stamps() -> None:
    text = (
        "Blast kills two\n\nA mine went off near the bridge on 12 May 2022.\n\nTwo men died there.\n\n"
        "Police had warned of it on 3 May 2022."
    )
    assert _solve(text)[0] is None


def test_a_title_may_end_in_the_day() -> None:
    assert _solve(f"Highlights of the noon briefing, Monday, 2 October 2023\n\n{LONG}")[0] == "2023-10-02"
    assert _solve(f"Trilateral statement of 10 November 2020\n\n{LONG}")[0] is None


def test_a_place_and_a_date_sign_a_statement() -> None:
    assert _solve(f"Joint statement\n\n{LONG}\n\nMoscow, 19 May 2023")[0] == "2023-05-19"


def test_who_held_an_office_twice_did_not_in_between() -> None:
    twice = TermClue(
        dt.date(2013, 11, 20),
        dt.date(2024, 1, 29),
        Span(0, 1),
        terms=((dt.date(2013, 11, 20), dt.date(2015, 12, 30)), (dt.date(2021, 2, 22), dt.date(2024, 1, 29))),
    )
    since = TermClue(dt.date(2016, 1, 1), dt.date(2026, 1, 1), Span(5, 6))
    text = f"Talks\n\nTBILISI, Nov. 7. The council said on Tuesday that all was well. {LONG}"
    assert _solve(text, (twice, since))[0] == "2023-11-07"


def test_a_weekday_behind_a_dash_belongs_to_the_stamp() -> None:
    text = f"Toll rises\n\nTBILISI, 6 June — Wednesday\n\n{LONG} Two were shot on Monday."
    assert _solve(text, (_term("2009-01-21", "2013-02-01"),))[0] == "2012-06-06"


def test_this_morning_of_a_named_day_is_the_day() -> None:
    text = (
        f"Plan presented\n\nThe envoy, who this morning of Saturday (October 31) came home, told reporters all. {LONG}"
    )
    assert _solve(text, (_term("2019-09-01", "2022-08-03"),))[0] == "2020-10-31"


def test_a_night_between_two_weekdays_leads_a_page() -> None:
    text = f"Night under fire\n\n12 August, 11:26\n\nThe night from Wednesday to Thursday passed under fire. {LONG}"
    assert _solve(text, (_term("2004-02-17", "2005-02-03"),))[0] == "2004-08-12"


def test_a_deputy_is_not_bound_by_the_term_of_the_office_itself() -> None:
    known = Lexicon.default()
    tokens = tokenize("Deputy foreign minister Zohrab Mnatsakanyan returned to Yerevan.")
    assert [c for c in office_clues(tokens, known.find(tokens.keys, tokens.words), known) if c.weight >= 1] == []


WAR = NamedEvent(("44-day war", "war of autumn"), dt.date(2020, 9, 27), dt.date(2020, 11, 10))


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Two years ago today the 44-day war began.", "2022-09-27"),
        ("Five years after the 44-day war, trains do not run.", None),
        ("Fears grow that last year's 44-day war may not have been the last.", "2021-09-27"),
        ("It is 321 days since 10 November 2020.", "2021-09-27"),
        ("Four months after the 44-day war he was elected.", None),
    ],
)
def test_ages_of_events_tell_the_year(text: str, published: str | None) -> None:
    tokens = tokenize(f"Line still closed\n\nGORIS, September 27 - {text} {LONG}")
    reading = TimeParser(events=(WAR,)).read(tokens)
    found = infer_published(tokens, reading, named=NamedEvents.of((WAR,)))
    assert (str(found[0]) if found[0] else None) == published


@pytest.mark.parametrize(
    "stamp",
    [
        "Published On 7 Oct 20237 Oct 2023",
        "Today, 7 October 2023, 10:00",
        "Sat 7 Oct 2023 13.21 BST",
    ],
)
def test_odd_stamps_state_the_day(stamp: str) -> None:
    assert _solve(f"Mine kills three near the bridge\n\n{stamp}\n\n{LONG}")[0] == "2023-10-07"


def test_a_dateline_may_open_the_title() -> None:
    text = f"YEREVAN, 12 JANUARY. Patient taken home as road stays shut\n\n{LONG} The army said so on Thursday."
    assert _solve(text, (_term("2022-06-01", "2023-12-01"),))[0] == "2023-01-12"


def test_days_of_a_year_told_before_are_of_no_known_event() -> None:
    event = KnownEvent(dt.date(2022, 7, 1), dt.date(2022, 7, 1), frozenset({"vienna"}))
    told = "The first was in Moscow on 14 January 2022. Three followed in Vienna, the last on 1 July."
    text = f"Envoys meet again\n\nYEREVAN, 31 July. {LONG} They met on Tuesday. {told}"
    found = _solve(text, (_term("2021-12-18", "2026-01-01"),), (event,))
    assert found[0] != "2022-07-31"


def test_one_weekday_alone_is_little_evidence() -> None:
    text = f"Bears routed\n\nAugust 25\n\nThe ambush came on Thursday. {LONG} It was the worst since December 2021."
    assert _solve(text)[:2] == (None, DateBasis.UNKNOWN)


def test_what_is_remembered_is_no_news() -> None:
    """What happened two years ago today dates a text by its age, not as the news of that day."""
    text = "SHUSHA, November 8. Two years ago today Shusha was taken, President Ilham Aliyev said. Armenia protested."
    assert parse(text).article.published == dt.date(2022, 11, 8)


def test_a_government_dates_by_its_head() -> None:
    """Whose government it is tells as much as a title: nobody's is in office before or after the term."""
    text = "BOGOTA, August 3 (Wire).- A truce between the {} and the ELN began on Thursday."
    assert parse(text.format("government of Gustavo Petro")).article.published == dt.date(2023, 8, 3)
    assert parse(text.format("Petro government")).article.published == dt.date(2023, 8, 3)
