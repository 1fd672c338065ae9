"""Offers, invitations, observers, and journeys between both sides."""

import pytest

from tests.parsers.mediations.told import mediations, only

ARM_AZE = ("ARM", "AZE")


@pytest.mark.parametrize(
    ("text", "mediator"),
    [
        ("Tehran has offered to mediate between Baku and Yerevan.", "Iran"),
        ("Georgia is ready to mediate between Armenia and Azerbaijan, Irakli Garibashvili said.", "Georgia"),
        (
            "Moscow reiterated its readiness to host the signing of a peace treaty between Armenia and Azerbaijan.",
            "Russia",
        ),
        ("Armenia and Azerbaijan have talked. Antonio Guterres renewed his offer of good offices.", "António Guterres"),
        ("Armenia and Azerbaijan have talked. Pope Francis offered the Vatican as a place for talks.", "Pope Francis"),
        ("The Kremlin said Russia would be glad to act as a mediator between Armenia and Azerbaijan.", "Russia"),
        ("Antony Blinken proposed a meeting of the Armenian and Azerbaijani leaders in Washington.", "Antony Blinken"),
    ],
)
def test_who_offers_mediation_or_a_place_is_told(text: str, mediator: str) -> None:
    mediators, parties, form, outcome, _ = only(text)
    assert (mediators, parties, form, outcome) == ((mediator,), ARM_AZE, "offer", "pending")


def test_an_offer_refused_has_come_to_nothing() -> None:
    assert only("Azerbaijan rejected a French offer of mediation in its conflict with Armenia.")[3] == "no_agreement"


@pytest.mark.parametrize(
    ("text", "mediator", "outcome"),
    [
        (
            "The UN sent a mission to Karabakh on 1 October 2023. Armenia and Azerbaijan agreed to it.",
            "United Nations",
            None,
        ),
        (
            "The European Union will deploy observers to the border between Armenia and Azerbaijan on 1 October 2025.",
            "European Union",
            "pending",
        ),
        (
            "The OSCE conducted a monitoring on the line of contact of Armenia and Azerbaijan on 6 February 2020.",
            "Organization for Security and Co-operation in Europe",
            None,
        ),
    ],
)
def test_missions_and_monitoring_are_those_of_who_sends_them(text: str, mediator: str, outcome: str | None) -> None:
    found = mediations(text)
    assert [(m.mediators[0].name, m.form.value, m.outcome and m.outcome.value) for m in found] == [
        (mediator, "monitoring", outcome)
    ]


def test_a_journey_to_both_is_mediation_where_it_is_called_so() -> None:
    assert only("Toivo Klaar shuttled between Baku and Yerevan from 5 to 9 June 2021.")[2] == "facilitation"
    assert mediations("Toivo Klaar visited Baku and Yerevan in June 2021.") == ()
