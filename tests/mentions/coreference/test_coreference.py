"""Whom pronouns and plural nouns mean."""

import pytest

from tests.mentions.actors.reading import named

MEETING = "Nikol Pashinyan and Ilham Aliyev met in Brussels."


@pytest.mark.parametrize(
    ("sentence", "phrase", "names"),
    [
        ("The two leaders agreed.", "The two leaders", ["Nikol Pashinyan", "Ilham Aliyev"]),
        ("They agreed.", "They", ["Nikol Pashinyan", "Ilham Aliyev"]),
        ("Both agreed.", "Both", ["Nikol Pashinyan", "Ilham Aliyev"]),
        ("The two countries agreed.", "The two countries", ["Armenia", "Azerbaijan"]),
        ("The sides agreed.", "The sides", ["Armenia", "Azerbaijan"]),
        ("The pair agreed.", "The pair", ["Nikol Pashinyan", "Ilham Aliyev"]),
        ("Their foreign ministers agreed.", "Their foreign ministers", ["Ararat Mirzoyan", "Jeyhun Bayramov"]),
        ("The prime minister agreed.", "The prime minister", ["Nikol Pashinyan"]),
    ],
)
def test_what_follows_a_meeting(sentence: str, phrase: str, names: list[str]) -> None:
    text = f"Armenian Prime Minister {MEETING} {sentence}"
    assert named(text)[phrase] == names


def test_the_leaders_are_those_of_the_conflict() -> None:
    text = f"{MEETING} Charles Michel was the host, and Emmanuel Macron joined him. The two leaders last met in May."
    assert named(text)["The two leaders"] == ["Nikol Pashinyan", "Ilham Aliyev"]


def test_he_is_the_subject_of_the_sentence_before() -> None:
    assert named("Nikol Pashinyan called Vladimir Putin. He was worried.")["He"] == ["Nikol Pashinyan"]


def test_who_is_whoever_stands_before() -> None:
    found = named("Ilham Aliyev received Toivo Klaar, who had asked for it.")
    assert found["who"] == ["Toivo Klaar"]


def test_she_is_no_man() -> None:
    found = named("Russian Foreign Ministry spokeswoman Maria Zakharova met Sergei Lavrov. She said little.")
    assert found["She"] == ["Maria Zakharova"]


@pytest.mark.parametrize(
    "text", ["They left.", "He left.", "The two sides left.", "The ministry was silent.", "It rained."]
)
def test_what_nobody_explains_stays_open(text: str) -> None:
    assert all(names == [] for names in named(text).values())


def test_it_may_be_a_matter() -> None:
    assert named("Baku proposed a meeting. It was held in May.")["It"] == []
    assert named("Baku proposed a meeting. It said a date was set.")["It"] == ["Azerbaijan"]


def test_the_sides_of_another_pair() -> None:
    text = "Envoys of Armenia and Turkey met. Ankara was pleased, and so was Yerevan. The two countries will go on."
    assert named(text)["The two countries"] == ["Armenia", "Turkey"]


def test_three_men_are_those_of_the_sentence_before() -> None:
    found = named(
        "Charles Michel hosted Ilham Aliyev and Nikol Pashinyan. The three men ate. He had met three men in Vienna."
    )
    assert found["The three men"] == ["Charles Michel", "Ilham Aliyev", "Nikol Pashinyan"]
    assert not found.get("three men")


def test_who_said_it_is_told_of_next() -> None:
    text = "“The minister's place is here,” said the ministry spokesman, Vahan Hunanyan. He suggested another day."
    assert named(f"Ararat Mirzoyan is minister. {text}")["He"] == ["Vahan Hunanyan"]


def test_its_is_nobody_s_where_the_subject_is_unexplained() -> None:
    found = named("Azerbaijani troops opened fire. The ministry said four of its servicemen had died.")
    assert found["four of its servicemen"] == []


@pytest.mark.parametrize("verb", ["recognise it", "left", "reserved judgement", "said no", "of them left"])
def test_both_before_a_verb(verb: str) -> None:
    found = named(f"Nikol Pashinyan and Ilham Aliyev met. Both {verb}.")
    assert found["Both of them" if verb.startswith("of") else "Both"] == ["Nikol Pashinyan", "Ilham Aliyev"]


@pytest.mark.parametrize("noun", ["towns were hit", "political camps wait", "Armenia and Iran left"])
def test_both_before_a_noun(noun: str) -> None:
    assert "Both" not in named(f"Nikol Pashinyan and Ilham Aliyev met. Both {noun}.")


def test_neither_before_a_noun_and_before_a_verb() -> None:
    met = "Nikol Pashinyan and Ilham Aliyev met."
    assert "Neither" not in named(f"{met} Neither round was announced.")
    assert named(f"{met} Neither believes it.")["Neither"] == ["Nikol Pashinyan", "Ilham Aliyev"]


MET = [
    "Nikol Pashinyan met Ilham Aliyev in Brussels.",
    "Nikol Pashinyan met with Azerbaijani President Ilham Aliyev on Sunday.",
    "In Prague Nikol Pashinyan held talks with Ilham Aliyev.",
    "Nikol Pashinyan spoke by phone with Ilham Aliyev.",
    "Nikol Pashinyan was received by Ilham Aliyev.",
    "Nikol Pashinyan's meeting with Ilham Aliyev was short.",
    "Nikol Pashinyan, who had just landed, sat down with Ilham Aliyev.",
]


@pytest.mark.parametrize("met", MET)
@pytest.mark.parametrize("phrase", ["They", "Both", "The two leaders", "The two men", "The pair", "The two"])
def test_who_meets_and_who_is_met_are_two(met: str, phrase: str) -> None:
    assert named(f"{met} {phrase} agreed on little.")[phrase] == ["Nikol Pashinyan", "Ilham Aliyev"]


@pytest.mark.parametrize("met", MET)
def test_those_who_meet_are_of_two_countries(met: str) -> None:
    assert named(f"{met} The two countries have no treaty.")["The two countries"] == ["Armenia", "Azerbaijan"]


def test_guests_met_one_by_one_are_no_pair_with_the_host() -> None:
    text = "JD Vance will hold talks with Nikol Pashinyan and Ilham Aliyev. Both leaders have agreed."
    assert named(text)["Both leaders"] == ["Nikol Pashinyan", "Ilham Aliyev"]


def test_the_two_countries_of_a_visit_are_not_those_of_the_conflict() -> None:
    text = "Armenia and Azerbaijan fought in 2020. Nikol Pashinyan met Emmanuel Macron. The two countries"
    assert named(f"{text} are friends.")["The two countries"] == ["Armenia", "France"]
    assert named(f"{text} fought again.")["The two countries"] == ["Armenia", "Azerbaijan"]


def test_any_two_men_are_nobody_told_of() -> None:
    assert named(f"{MEETING} Two men were killed on the border.")["Two men"] == []


def test_him_is_not_who_acts_on_him() -> None:
    assert named("Wang Yi received Ararat Mirzoyan. He thanked him.")["him"] == ["Ararat Mirzoyan"]
    assert named("Ararat Mirzoyan fled men who sought him.")["him"] == ["Ararat Mirzoyan"]


def test_they_may_include_who_says_what_both_do() -> None:
    text = "Jeyhun Bayramov was received by Sergei Lavrov. The host said they would meet again."
    assert named(text)["they"] == ["Jeyhun Bayramov", "Sergey Lavrov"]


def test_the_trio_are_three() -> None:
    text = "Charles Michel will host the leaders of Armenia and Azerbaijan. The trio met in May."
    assert named(text)["The trio"] == ["Charles Michel", "Nikol Pashinyan", "Ilham Aliyev"]


def test_both_in_one_sentence() -> None:
    text = f"{MEETING} Ebrahim Raisi had told Emmanuel Macron so in Astana, where both were attending a summit."
    assert named(text)["both"] == ["Ebrahim Raisi", "Emmanuel Macron"]


FLOWN = "Jeyhun Bayramov flew to Moscow, where he was received by Sergei Lavrov."


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("The Azerbaijani minister", "Jeyhun Bayramov"),
        ("The Russian minister", "Sergey Lavrov"),
        ("The Russian diplomat", "Sergey Lavrov"),
        ("The Azerbaijani official", "Jeyhun Bayramov"),
    ],
)
def test_a_nation_and_a_rank_are_the_latest_of_both(phrase: str, name: str) -> None:
    assert named(f"{FLOWN} {phrase} said little.")[phrase] == [name]


def test_a_nation_and_a_rank_of_nobody_told_of() -> None:
    assert named(f"{FLOWN} The Iranian diplomat said little.").get("The Iranian diplomat", []) == []
    assert named(f"{FLOWN} A Russian diplomat said little.")["A Russian diplomat"] == ["Russia"]
    assert "the official" not in named("Nikol Pashinyan won, by the official count.")


def test_a_counterpart_without_a_country_is_who_was_met() -> None:
    assert named("Sergei Lavrov met Jeyhun Bayramov. He thanked his colleague.")["his colleague"] == ["Jeyhun Bayramov"]


def test_their_colleague_holds_their_office() -> None:
    text = "Ararat Mirzoyan met Jeyhun Bayramov. The two then had dinner with their Turkish colleague."
    assert named(text)["their Turkish colleague"] == ["Mevlüt Çavuşoğlu"]


def test_the_former_and_the_latter() -> None:
    found = named(f"{MEETING} The former was silent; the latter wants a treaty.")
    assert found["The former"] == ["Nikol Pashinyan"]
    assert found["the latter"] == ["Ilham Aliyev"]
    assert "The former" not in named(f"{MEETING} The former minister left. The former residents of Shusha left.")


def test_the_latter_may_be_the_last_of_many() -> None:
    text = f"{MEETING} Emmanuel Macron, Olaf Scholz and Charles Michel were there. The latter invited them to Brussels."
    assert named(text)["The latter"] == ["Charles Michel"]
    assert named(text)["them"] == ["Nikol Pashinyan", "Ilham Aliyev"]


@pytest.mark.parametrize("opening", ["Before they met", "Hours after they met", "When they met", "Although they met"])
def test_names_may_come_after_their_pronoun(opening: str) -> None:
    found = named(f"{opening} in Geneva, Nikol Pashinyan and Ilham Aliyev had exchanged letters.")
    assert found["they"] == ["Nikol Pashinyan", "Ilham Aliyev"]


def test_a_name_may_come_after_its_pronoun() -> None:
    found = named("As she left for Paris, Salome Zourabichvili thanked him. As he left, Georgia waited.")
    assert found["she"] == ["Salome Zourabichvili"]
    assert found["he"] == []


def test_who_spoke_may_be_named_in_the_next_sentence() -> None:
    text = '"We shall not sign," he said. Armenian Foreign Minister Ararat Mirzoyan had just landed.'
    assert named(text)["he"] == ["Ararat Mirzoyan"]
    assert named('"We shall not sign," he said. On Monday Ararat Mirzoyan landed.')["he"] == []


def test_mediators_are_no_warring_parties() -> None:
    text = "The generals agreed to a truce brokered by Saudi Arabia and the United States."
    assert named(f"{text} The warring parties broke it.")["The warring parties"] == []


def test_an_armed_group_may_be_a_side() -> None:
    text = "Israel and Hezbollah agreed to a ceasefire."
    assert named(f"{text} The two sides blamed each other.")["The two sides"] == ["Israel", "Hezbollah"]
    assert named(f"{text} The two countries were silent.")["The two countries"] == []
    assert named(f"{text} The group kept its arms.")["The group"] == ["Hezbollah"]
    assert named("Israel accused Hezbollah of firing. The parties were silent.")["The parties"] == [
        "Israel",
        "Hezbollah",
    ]


@pytest.mark.parametrize(
    ("text", "phrase", "names"),
    [
        (
            "Two years after the 44-day war the two countries met in Sochi.",
            "the two countries",
            ["Armenia", "Azerbaijan"],
        ),
        ("The two republics, Nepal and Bhutan, agreed.", "The two republics, Nepal and Bhutan", ["Nepal", "Bhutan"]),
        (
            "Both men, Toivo Klaar and Louis Bono, left.",
            "Both men, Toivo Klaar and Louis Bono",
            ["Toivo Klaar", "Louis Bono"],
        ),
        (f"{MEETING} The EU brought the two together again.", "the two", ["Nikol Pashinyan", "Ilham Aliyev"]),
        (f"{MEETING} Talks between the two were brief.", "the two", ["Nikol Pashinyan", "Ilham Aliyev"]),
        (
            "The Kyrgyz and Tajik presidents met. The two Central Asian neighbours agreed.",
            "The two Central Asian neighbours",
            ["Kyrgyzstan", "Tajikistan"],
        ),
        (
            "India and Pakistan are at odds. The nuclear-armed neighbours do not talk.",
            "The nuclear-armed neighbours",
            ["India", "Pakistan"],
        ),
    ],
)
def test_many_ways_to_say_the_two(text: str, phrase: str, names: list[str]) -> None:
    assert named(text)[phrase] == names


def test_a_war_between_others_tells_nothing_of_the_two() -> None:
    text = "France and Spain have little to say on the war in Ukraine. Germany agrees. The two republics will talk."
    assert named(text)["The two republics"] == ["France", "Spain"]
