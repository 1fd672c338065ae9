"""Truces and agreements that third parties brought about."""

import pytest

from tests.parsers.mediations.told import mediations, only, row

ARM_AZE = ("ARM", "AZE")


@pytest.mark.parametrize(
    ("text", "mediators", "day"),
    [
        ("Russia brokered a ceasefire between Armenia and Azerbaijan on 9 November 2020.", ("Russia",), "2020-11-09"),
        (
            "A US-brokered ceasefire between Armenia and Azerbaijan took effect on 26 October 2020.",
            ("United States",),
            "2020-10-26",
        ),
        (
            "Fighting between Armenia and Azerbaijan stopped on 14 September 2022 thanks to the mediation of Russia.",
            ("Russia",),
            "2022-09-14",
        ),
        (
            "Armenia and Azerbaijan agreed a truce in Moscow on 5 April 2016, with Russia as mediator.",
            ("Russia",),
            "2016-04-05",
        ),
        ("Iran persuaded Armenia and Azerbaijan to sign a truce in Tehran on 7 May 1992.", ("Iran",), "1992-05-07"),
        ("The ceasefire of May 1994 between Armenia and Azerbaijan was the work of Russia.", ("Russia",), "1994-05-01"),
        (
            "A truce that Russia brokered between Armenia and Azerbaijan in May 1994 held for years.",
            ("Russia",),
            "1994-05-01",
        ),
        (
            "Armenia and Azerbaijan had fought. Washington's truce of 26 October 2020 lasted an hour.",
            ("United States",),
            "2020-10-26",
        ),
        (
            "Armenia and Azerbaijan had fought. A call from Vladimir Putin stopped the shelling on 14 September 2022.",
            ("Vladimir Putin",),
            "2022-09-14",
        ),
        (
            "Armenia and Azerbaijan agreed a truce on 25 October 2020. Donald Trump brokered it.",
            ("Donald Trump",),
            "2020-10-25",
        ),
    ],
)
def test_a_truce_is_brokered_by_whoever_brought_it_about(text: str, mediators: tuple[str, ...], day: str) -> None:
    assert only(text) == (mediators, ARM_AZE, "brokering", "ceasefire", day)


def test_the_third_who_signs_with_two_enemies_mediates() -> None:
    text = "Vladimir Putin, Ilham Aliyev and Nikol Pashinyan signed a statement on 11 January 2021."
    assert only(text) == (("Vladimir Putin",), ARM_AZE, "brokering", "agreement", "2021-01-11")


def test_what_ends_a_known_war_is_a_ceasefire() -> None:
    text = "Vladimir Putin, Ilham Aliyev and Nikol Pashinyan signed a statement on 9 November 2020."
    assert only(text) == (("Vladimir Putin",), ARM_AZE, "brokering", "ceasefire", "2020-11-09")


def test_each_mediator_with_a_day_of_its_own_made_a_truce_of_its_own() -> None:
    text = (
        "Truces between Armenia and Azerbaijan, arranged by Russia on 10 October 2020 "
        "and France on 17 October 2020, failed."
    )
    assert [(m.mediators[0].id, row(m)[4]) for m in mediations(text)] == [("RUS", "2020-10-10"), ("FRA", "2020-10-17")]


def test_each_year_is_a_truce_of_its_own() -> None:
    text = "Ceasefires between Armenia and Azerbaijan had been brokered by Russia in 1994 and in 2016."
    assert [row(m)[4] for m in mediations(text)] == ["1994-01-01", "2016-01-01"]


def test_states_at_odds_need_no_war_where_somebody_mediates() -> None:
    text = "Armenia and Turkey signed two protocols in Zurich on 10 October 2009 with Swiss mediation."
    assert only(text) == (("Switzerland",), ("ARM", "TUR"), "brokering", "agreement", "2009-10-10")


def test_one_truce_told_twice_is_one() -> None:
    text = (
        "Russia brokered a ceasefire between Armenia and Azerbaijan on 9 November 2020. "
        "The Russian-brokered ceasefire has been broken often."
    )
    assert only(text)[4] == "2020-11-09"


@pytest.mark.parametrize(
    "text",
    [
        "Armenia and Azerbaijan agreed a ceasefire on 5 April 2016.",
        "The European Union called on Armenia and Azerbaijan to agree a ceasefire.",
        "Russia failed to broker a ceasefire between Armenia and Azerbaijan.",
        "With the support of the European Union, Armenia and Georgia signed an agreement on trade on 5 May 2023.",
        "Armenia negotiated a ceasefire with Azerbaijan on 5 April 2016.",
    ],
)
def test_without_a_third_who_did_it_nothing_is_mediated(text: str) -> None:
    assert mediations(text) == ()
