"""People by name: titles before, descriptions behind, spellings, and those whom only the text knows."""

import datetime as dt

import pytest

from tests.mentions.actors.reading import named, only, read, read_whole


@pytest.mark.parametrize(
    ("phrase", "name", "country", "office"),
    [
        ("Armenian Prime Minister Nikol Pashinyan", "Nikol Pashinyan", "ARM", "prime minister"),
        ("the President of Azerbaijan, Ilham Aliyev", "Ilham Aliyev", "AZE", "president"),
        ("US Secretary of State Anthony Blinken", "Antony Blinken", "USA", "secretary of state"),
        ("German Chancellor Olaf Schultz", "Olaf Scholz", "DEU", "chancellor"),
        ("Russian Foreign Ministry spokeswoman Maria Zakharova", "Maria Zakharova", "RUS", "spokesperson"),
        ("France's Emmanuel Macron", "Emmanuel Macron", "FRA", "president"),
        ("Jeyhun Bairamov, Azerbaijan's foreign minister", "Jeyhun Bayramov", "AZE", "foreign minister"),
        ("the head of the Armenian government, Nikol Pashinian", "Nikol Pashinyan", "ARM", "prime minister"),
        ("European Council President Charles Michel", "Charles Michel", None, "president"),
        ("Nicol Pashinyan of Armenia", "Nikol Pashinyan", "ARM", "prime minister"),
        ("Kremlin spokesman Dmitry Peskov", "Dmitry Peskov", "RUS", "spokesperson"),
    ],
)
def test_a_title_and_a_name_are_one_noun_phrase(phrase: str, name: str, country: str | None, office: str) -> None:
    tokens, mentions = read(f"Yesterday {phrase}, left the room.")
    assert [tokens.text_of(m.first, m.last) for m in mentions] == [phrase]
    (actor,) = mentions[0].actors
    assert (actor.name, actor.country, actor.office) == (name, country, office)


@pytest.mark.parametrize(
    ("phrase", "name", "country", "office"),
    [
        ("Colonel Tomas Berd-Oghlu", "Tomas Berd-Oghlu", None, None),
        ("Zoltan Brezovar, the mayor of Tirgoviste", "Zoltan Brezovar", None, "mayor"),
        ("Estonian Economy Minister Kalle Sirk", "Kalle Sirk", "EST", "economy minister"),
        (
            "Deputy Minister of Foreign Affairs of Abkhazia Lasha Kvitsi",
            "Lasha Kvitsi",
            None,
            "deputy foreign minister",
        ),
        ("Irina Golubeva, 43", "Irina Golubeva", None, None),
        ("Marta Lindgren of the Hudson Institute", "Marta Lindgren", None, None),
        ("Paul Draper, a senior fellow at Chatham House", "Paul Draper", None, "senior fellow"),
        ("Norway's ambassador in Baku, Lars Ingebrigt", "Lars Ingebrigt", "NOR", "ambassador"),
        ("the shepherd Mamed", "Mamed", None, None),
        ("Polish Foreign Ministry spokesman Jan Zarzycki", "Jan Zarzycki", "POL", "spokesperson"),
    ],
)
def test_unknown_people_are_built_from_the_text(
    phrase: str, name: str, country: str | None, office: str | None
) -> None:
    tokens, mentions = read(f"In the evening {phrase}, called.")
    assert tokens.text_of(mentions[0].first, mentions[0].last) == phrase
    (actor,) = mentions[0].actors
    assert (actor.name, actor.country, actor.office) == (name, country, office)


def test_later_surnames_join_the_person_named_in_full() -> None:
    found = named("Kalle Sirk, Estonia's economy minister, came late. Sirk said little. Reporters liked Mr Sirk.")
    assert found["Sirk"] == found["Mr Sirk"] == ["Kalle Sirk"]


def test_a_surname_before_the_full_name_is_understood() -> None:
    assert named("Sirk resigns. Economy Minister Kalle Sirk of Estonia gave no reason.")["Sirk"] == ["Kalle Sirk"]


def test_brothers_share_a_surname_written_once() -> None:
    found = named("A mine killed Razi and Bayram Gulmaliyev on Monday.")
    assert found["Razi"] == ["Razi Gulmaliyev"]
    assert found["Bayram Gulmaliyev"] == ["Bayram Gulmaliyev"]


def test_two_names_are_two_mentions() -> None:
    tokens, mentions = read("Ararat Mirzoyan and Jeyhun Bayramov met.")
    assert [tokens.text_of(m.first, m.last) for m in mentions] == ["Ararat Mirzoyan", "Jeyhun Bayramov"]


def test_one_person_is_one_value_everywhere() -> None:
    _, mentions = read("Aliyev came. Later Azerbaijani President Ilham Aliyev spoke. He left; Aliyev was tired.")
    actors = {id(m.actors[0]) for m in mentions}
    assert len(actors) == 1


def test_homonyms_are_told_apart_by_day() -> None:
    text = "In Key West Heydar Aliyev met Robert Kocharyan in April 2001. On Monday Ilham Aliyev left. Aliyev was late."
    assert named(text)["Aliyev"] == ["Ilham Aliyev"]


@pytest.mark.parametrize("phrase", ["Kim Jong Un", "March", "The Opening"])
def test_words_that_are_no_known_names_mean_nobody_known(phrase: str) -> None:
    assert all("United Nations" not in names for names in named(f"In spring {phrase} came.").values())


def test_the_office_is_that_of_the_day_spoken_of() -> None:
    _, mentions = read("On 24 June 2011 Dmitry Medvedev hosted Serzh Sargsyan in Kazan.", dt.date(2023, 10, 20))
    offices = {m.actors[0].name: m.actors[0].office for m in mentions if m.actors and m.actors[0].office}
    assert offices == {"Dmitry Medvedev": "president", "Serzh Sargsyan": "president"}


def test_a_name_that_contradicts_the_office_is_kept_with_a_problem() -> None:
    _, mentions, problems = read_whole("Armenian Prime Minister Jeyhun Bayramov spoke.")
    assert mentions[0].actors[0].name == "Jeyhun Bayramov"
    assert [problem.reason for problem in problems] == [
        "Jeyhun Bayramov is called prime minister of Armenia, which Nikol Pashinyan is known to be"
    ]


def test_those_named_in_passing_are_told() -> None:
    mention = only("Russian Foreign Ministry spokeswoman Maria Zakharova said so.")
    assert [actor.name for actor in mention.also] == ["Ministry of Foreign Affairs of Russia", "Russia"]


@pytest.mark.parametrize(
    ("text", "phrase", "name", "office"),
    [
        ("Thomas de Waal said so.", "Thomas de Waal", "Thomas de Waal", None),
        ("He met PACE President Tiny Kox.", "PACE President Tiny Kox", "Tiny Kox", "president"),
        (
            "Ruslan Asad, head of the Azerbaijani Defence Ministry's press service, said so.",
            "Ruslan Asad, head of the Azerbaijani Defence Ministry's press service",
            "Ruslan Asad",
            "spokesperson",
        ),
        (
            "Ruslan Asad, an official with the Azerbaijani Interior Ministry, said so.",
            "Ruslan Asad, an official with the Azerbaijani Interior Ministry",
            "Ruslan Asad",
            None,
        ),
        (
            "Colonel Hayk Babayan of the Armenian army said so.",
            "Colonel Hayk Babayan of the Armenian army",
            "Hayk Babayan",
            None,
        ),
    ],
)
def test_people_whom_only_the_text_knows(text: str, phrase: str, name: str, office: str | None) -> None:
    tokens, mentions = read(text)
    found = {tokens.text_of(m.first, m.last): m.actors for m in mentions}
    assert [(actor.name, actor.office) for actor in found[phrase]] == [(name, office)]


def test_a_surname_that_is_a_given_name_too_counts_beside_others() -> None:
    found = named("Pashinyan, Aliyev, Macron and Michel sat down.")
    assert found["Michel"] == ["Charles Michel"]


def test_leaders_of_bodies_with_one_name_for_two() -> None:
    phrase = "The leaders of Armenia and the EU Council"
    assert named(f"{phrase} met.")[phrase] == ["Nikol Pashinyan", "Charles Michel"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Lieutenant General Ahmed Sharif Brezovar said no.", "Ahmed Sharif Brezovar"),
        ("Foreign Minister Thérèse Kayikwamba Wagner said no.", "Thérèse Kayikwamba Wagner"),
        ("Prime Minister Nikol Pashinyan said no.", "Nikol Pashinyan"),
        ("President Ilham Aliyev Monday said no.", "Ilham Aliyev"),
    ],
)
def test_a_known_name_may_be_a_part_of_another(text: str, name: str) -> None:
    assert [actor.name for actor in only(text).actors] == [name]


def test_whose_forces_are_those_of_who_stands_before() -> None:
    found = named("Eritrea, whose troops fought in Tigray, was not at the table.")
    assert found["whose troops"] == ["Armed Forces of Eritrea"]


def test_first_names_alone_are_nobody_known() -> None:
    assert named("Saleh and Idris argued with Mustafa. Ahmed met Hassan.") == {}
