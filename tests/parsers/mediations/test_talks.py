"""Talks that third parties host or chair."""

import pytest

from tests.parsers.mediations.told import mediations, only

ARM_AZE = ("ARM", "AZE")


@pytest.mark.parametrize(
    ("text", "mediators", "form"),
    [
        (
            "Kazakhstan hosted talks between the foreign ministers of Armenia and Azerbaijan in Almaty on 10 May 2024.",
            ("Kazakhstan",),
            "hosting",
        ),
        (
            "Vladimir Putin met Nikol Pashinyan and Ilham Aliyev in Sochi on 10 May 2024.",
            ("Vladimir Putin",),
            "hosting",
        ),
        (
            "Armenia and Azerbaijan held EU-mediated talks in Brussels on 10 May 2024.",
            ("European Union",),
            "facilitation",
        ),
        (
            "Nikol Pashinyan and Ilham Aliyev were the guests of Charles Michel in Brussels on 10 May 2024.",
            ("Charles Michel",),
            "hosting",
        ),
        (
            "Antony Blinken steered Nikol Pashinyan and Ilham Aliyev into a side room in Munich on 10 May 2024.",
            ("Antony Blinken",),
            "hosting",
        ),
        (
            (
                "Nikol Pashinyan and Ilham Aliyev met in Vienna on 10 May 2024 in the presence of Sergey Lavrov "
                "and Antony Blinken, who acted as mediators."
            ),
            ("Sergey Lavrov", "Antony Blinken"),
            "facilitation",
        ),
    ],
)
def test_talks_of_enemies_with_a_third_are_mediation(text: str, mediators: tuple[str, ...], form: str) -> None:
    assert only(text) == (mediators, ARM_AZE, form, None, "2024-05-10")


def test_a_standing_format_brings_its_parties() -> None:
    text = (
        "Co-chaired by the EU, the UN and the OSCE, a round of the Geneva International Discussions "
        "took place on 5 March 2024."
    )
    mediators, parties, form, _, day = only(text)
    assert len(mediators) == 3
    assert parties == ("GEO", "RUS", "abkhazia", "south-ossetia")
    assert (form, day) == ("facilitation", "2024-03-05")


def test_talks_at_home_that_a_ministry_announces_are_hosted() -> None:
    text = (
        "The Armenian and Azerbaijani foreign ministers will meet in Moscow on 26 August 2025, "
        "the Russian Foreign Ministry said."
    )
    assert only(text) == (("Russia",), ARM_AZE, "hosting", "pending", "2025-08-26")


@pytest.mark.parametrize(
    ("after", "outcome"),
    [
        ("They agreed to release all prisoners.", "agreement"),
        ("They agreed to halt the fighting.", "ceasefire"),
        ("The talks ended without a breakthrough.", "no_agreement"),
        ("The talks were called constructive.", "progress"),
        ("They agreed to meet again.", None),
    ],
)
def test_the_outcome_stands_in_the_next_sentence(after: str, outcome: str | None) -> None:
    text = "Vladimir Putin hosted Nikol Pashinyan and Ilham Aliyev in Sochi on 10 May 2024."
    assert only(f"{text} {after}")[3] == outcome


@pytest.mark.parametrize(
    "text",
    [
        "Nikol Pashinyan and Ilham Aliyev met in Abu Dhabi on 10 May 2024.",
        "Nikol Pashinyan and Ilham Aliyev met in Munich on 10 May 2024 in the presence of Antony Blinken.",
        "Antony Blinken telephoned Nikol Pashinyan and Ilham Aliyev on 10 May 2024.",
        "Vladimir Putin congratulated Ilham Aliyev and Nikol Pashinyan in Moscow on 9 May 2023.",
        "Ilham Aliyev received Antony Blinken in Baku on 10 May 2024 and spoke with him about Armenia.",
    ],
)
def test_guests_callers_and_well_wishers_mediate_nothing(text: str) -> None:
    assert mediations(text) == ()


#: What somebody may do to talks or a truce without mediating.
_VERBS = (
    "leaked coloured sharpened softened cheered strained survived framed likened labelled dubbed branded slammed",
    "televised frustrated dominated backed followed overshadowed downplayed debated analysed filmed welcomed attended",
    "marked joined shook bugged",
)


@pytest.mark.parametrize("verb", " ".join(_VERBS).split())
def test_who_only_judges_attends_or_harms_talks_mediates_nothing(verb: str) -> None:
    told = mediations(f"Nikol Pashinyan and Ilham Aliyev met in Munich on 10 May 2024. France {verb} the talks.")
    assert told == ()


def test_a_member_of_the_format_is_no_third() -> None:
    text = (
        "Hakan Fidan hosted Ararat Mirzoyan and Jeyhun Bayramov in Istanbul on 18 October 2024 within the 3+3 format."
    )
    assert mediations(text) == ()


def test_a_table_for_three_is_hosted_however_it_is_told() -> None:
    text = "Hakan Fidan had a table laid for Ararat Mirzoyan, Jeyhun Bayramov and himself on 18 October 2023."
    assert only(text) == (("Hakan Fidan",), ARM_AZE, "hosting", None, "2023-10-18")


def test_the_sentence_behind_names_the_chairs() -> None:
    text = (
        "Ararat Mirzoyan and Jeyhun Bayramov met in Vienna on 18 October 2023. The talks were mediated by Switzerland."
    )
    assert only(text) == (("Switzerland",), ARM_AZE, "facilitation", None, "2023-10-18")


@pytest.mark.parametrize(
    "text",
    [
        "On Monday, President Biden will receive each of the two leaders, Aliyev and Pashinyan, at the White House.",
        "Biden received Aliyev and Pashinyan on Monday, in that order and not together.",
        "The co-chairs of the OSCE Minsk Group were briefed by Lavrov on Monday on Armenia and Azerbaijan.",
        "The Russian peacekeepers between Armenia and Azerbaijan began to pull out on Monday.",
        "If Brussels brings them together, Armenia and Azerbaijan may sign.",
        "Had Moscow brought both to one table, Armenia and Azerbaijan would not have fought in 2020.",
    ],
)
def test_whoever_sees_them_apart_or_would_have_them_meet_mediates_nothing(text: str) -> None:
    """One guest at a time, a briefing and a condition are no talks of the two."""
    assert mediations(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "A meeting of German businessmen was organised by France in Yerevan on Tuesday.",
        "Georgia let them pass, the two lorries with aid, on Tuesday.",
    ],
)
def test_other_people_and_passage_are_no_talks_of_the_two(text: str) -> None:
    """The two of the text have no part where a sentence speaks of others, or of what was let through."""
    before = "Armenian and Azerbaijani soldiers exchanged fire near Sotk on Monday, both sides said. "
    assert mediations(before + text) == ()
