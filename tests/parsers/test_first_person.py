"""Who "I" and "we" are, in quotations and in texts of somebody's own words."""

import datetime as dt

import pytest

from caucasus_news import parse

DAY = dt.date(2022, 8, 31)


def met(text: str) -> list[tuple[str, ...]]:
    """Who takes part in each meeting, hosts and mediators with them, by surname."""
    meetings = parse(text, DAY).meetings
    return [tuple(sorted(p.actor.name.split()[-1] for p in m.participants)) for m in meetings]


@pytest.mark.parametrize(
    "title",
    [
        "Press remarks by President Charles Michel following the summit in Brussels",
        "Statement of Charles Michel after the talks on the South Caucasus",
        "Opening speech by Charles Michel, President of the European Council, at the forum",
        "Message from Charles Michel on the occasion of the anniversary of the accords",
    ],
)
def test_in_somebodys_own_words_i_is_the_author(title: str) -> None:
    text = f"{title}\n\nGood evening to you all. I met Ilham Aliyev in Brussels on Tuesday, and it was a long evening."
    assert met(text) == [("Aliyev", "Michel")]


def test_in_a_joint_statement_we_are_those_who_make_it() -> None:
    text = (
        "Statement by the Co-Chairs of the OSCE Minsk Group on their visit\n\n"
        "VIENNA, 30 August 2022\n\nWe met with Foreign Minister Jeyhun Bayramov in Baku on Monday and were glad of it."
    )
    (people,) = met(text)
    assert "Bayramov" in people
    assert len(people) > 1


def test_in_a_report_about_somebody_i_is_nobody_but_who_is_quoted() -> None:
    """A title that names who met tells nothing of who speaks."""
    text = "President Charles Michel meets Ilham Aliyev in Brussels\n\nGood evening. I met Ilham Aliyev and left."
    assert met(text) == []


def test_another_who_is_quoted_in_ones_own_words_is_meant_by_his_own_i() -> None:
    text = (
        "Press remarks by President Charles Michel after the summit in Brussels\n\n"
        "Good evening to you all. “I met Ilham Aliyev in Moscow on Monday,” Vladimir Putin told me on the telephone."
    )
    assert ("Aliyev", "Putin") in met(text)
