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
