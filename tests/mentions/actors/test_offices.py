"""Offices without a name: whoever held them on the day spoken of, or nobody."""

import datetime as dt

import pytest

from tests.mentions.actors.reading import named, only, read

DAY = dt.date(2023, 5, 18)


@pytest.mark.parametrize(
    ("phrase", "day", "names"),
    [
        ("the foreign ministers of Armenia and Azerbaijan", DAY, ["Ararat Mirzoyan", "Jeyhun Bayramov"]),
        ("the Armenian and Azerbaijani foreign ministers", DAY, ["Ararat Mirzoyan", "Jeyhun Bayramov"]),
        ("Armenia's foreign minister", dt.date(2019, 3, 1), ["Zohrab Mnatsakanyan"]),
        ("the leaders of Armenia and Azerbaijan", dt.date(2012, 1, 23), ["Serzh Sargsyan", "Ilham Aliyev"]),
        ("the leaders of Armenia and Azerbaijan", DAY, ["Nikol Pashinyan", "Ilham Aliyev"]),
        ("the French leader", DAY, ["Emmanuel Macron"]),
        ("the head of the diplomacy apparatus of Iran", dt.date(2023, 10, 23), ["Hossein Amir-Abdollahian"]),
        ("the head of Azerbaijani state", DAY, ["Ilham Aliyev"]),
        ("the foreign minister of Tajikistan", dt.date(1931, 1, 1), ["Foreign Minister of Tajikistan"]),
    ],
)
def test_an_office_is_its_holder_of_the_day(phrase: str, day: dt.date, names: list[str]) -> None:
    mention = only(f"{phrase[0].upper()}{phrase[1:]} will come.", day)
    assert [actor.name for actor in mention.actors] == names
    assert mention.plural is (len(names) > 1)


def test_an_office_whose_holder_nobody_knows_is_an_actor_of_its_own() -> None:
    (actor,) = only("The foreign minister of Tajikistan came.", dt.date(1931, 1, 1)).actors
    assert (actor.id, actor.country, actor.office) == ("foreign-minister-of-tajikistan", "TJK", "foreign minister")


@pytest.mark.parametrize("phrase", ["A former foreign minister of Armenia", "A deputy foreign minister of Armenia"])
def test_former_holders_and_deputies_are_nobody_known(phrase: str) -> None:
    assert only(f"{phrase} came.").actors == ()


def test_a_counterpart_holds_the_same_office_elsewhere() -> None:
    found = named(
        "Ararat Mirzoyan spoke with his Azerbaijani counterpart and with his Russian colleague, Sergei Lavrov."
    )
    assert found["his Azerbaijani counterpart"] == ["Jeyhun Bayramov"]
    assert found["his Russian colleague, Sergei Lavrov"] == ["Sergey Lavrov"]


def test_names_behind_a_plural_are_one_phrase() -> None:
    found = named("The foreign ministers of Armenia and Azerbaijan, Ararat Mirzoyan and Jeyhun Bayramov, flew in.")
    phrase = "The foreign ministers of Armenia and Azerbaijan, Ararat Mirzoyan and Jeyhun Bayramov"
    assert found[phrase] == ["Ararat Mirzoyan", "Jeyhun Bayramov"]


def test_people_in_brackets_belong_to_the_office() -> None:
    found = named("The Co-Chairs of the OSCE Minsk Group (Igor Popov of Russia and Stéphane Visconti of France) spoke.")
    assert next(iter(found.values())) == ["Igor Popov", "Stéphane Visconti"]


def test_a_year_in_the_sentence_moves_the_office() -> None:
    assert named("In 2016 the Armenian president flew to Vienna.")["the Armenian president"] == ["Serzh Sargsyan"]


def test_two_titles_are_one_person() -> None:
    found = named(
        "The OSCE Chairman-in-Office, North Macedonia's Foreign Minister Bujar Osmani, sat. "
        "The Chairman-in-Office left."
    )
    assert found["The Chairman-in-Office"] == ["Bujar Osmani"]


def test_ministers_of_another_rank_are_those_of_the_same_states() -> None:
    found = named("The foreign ministers of Armenia and Azerbaijan met. The defence ministers did not.")
    assert found["The defence ministers"] == ["Suren Papikyan", "Zakir Hasanov"]


@pytest.mark.parametrize(
    "phrase", ["the head of the Armenian Foreign Ministry", "the head of the Ministry of Foreign Affairs of Armenia"]
)
def test_the_head_of_a_ministry_is_its_minister(phrase: str) -> None:
    assert named(f"He met {phrase}.")[phrase] == ["Ararat Mirzoyan"]


def test_a_spokesman_who_is_not_named_speaks_for_the_body() -> None:
    found = named("An Azerbaijani Defence Ministry spokesman said so. The spokesman said no more.")
    assert list(found.values()) == [["Ministry of Defence of Azerbaijan"]] * 2


def test_the_chief_of_an_organisation_is_who_heads_it() -> None:
    assert named("The UN chief was following it.")["The UN chief"] == ["António Guterres"]


def test_offices_of_those_told_of_before() -> None:
    found = named(
        "Deputy Prime Ministers Mher Grigoryan and Shahin Mustafayev sat. The Armenian deputy prime minister left."
    )
    assert found["The Armenian deputy prime minister"] == ["Mher Grigoryan"]


@pytest.mark.parametrize("verb", ["was", "is", "became", "remained"])
def test_an_office_told_to_be_somebody_s_is_his(verb: str) -> None:
    """Whoever held it on the day spoken of: the text says whose it was, and whom "he" means."""
    found = named(f"The Armenian leader {verb} Levon Ter-Petrosyan. He signed.", dt.date(2010, 12, 31))
    assert found["The Armenian leader"] == found["He"] == ["Levon Ter-Petrosyan"]


@pytest.mark.parametrize(
    ("text", "phrase", "names"),
    [
        (
            "Nepal's foreign minister came. Nepal's Foreign Minister Ram Thapa smiled.",
            "Nepal's foreign minister",
            ["Ram Thapa"],
        ),
        (
            "The Nepali and Georgian foreign ministers met. The two ministers left.",
            "The two ministers",
            ["Foreign Minister of Nepal", "Ilia Darchiashvili"],
        ),
        (
            "Vahan Kostanyan and Elnur Mammadov, the deputy ministers of two states, met. The deputy ministers left.",
            "The deputy ministers",
            ["Vahan Kostanyan", "Elnur Mammadov"],
        ),
        ("Sudan's army chief came.", "Sudan's army chief", ["Abdel Fattah al-Burhan"]),
        ("The Kosovo premier came.", "The Kosovo premier", ["Albin Kurti"]),
        (
            "The head of the Rapid Support Forces left.",
            "The head of the Rapid Support Forces",
            ["Mohamed Hamdan Dagalo"],
        ),
        (
            "The Azerbaijani foreign ministry objected. Its Armenian counterpart did not.",
            "Its Armenian counterpart",
            ["Ministry of Foreign Affairs of Armenia"],
        ),
        (
            "Nikol Pashinyan was met by his Georgian host, Irakli Garibashvili.",
            "his Georgian host, Irakli Garibashvili",
            ["Irakli Garibashvili"],
        ),
        (
            "Speaking beside her Armenian colleague, French Foreign Minister Catherine Colonna said yes.",
            "her Armenian colleague",
            ["Ararat Mirzoyan"],
        ),
        (
            "Two US congressmen, Frank Pallone and Peter Harbour, came.",
            "Two US congressmen, Frank Pallone and Peter Harbour",
            ["Frank Pallone", "Peter Harbour"],
        ),
        (
            "Iran's top security official, Ali Akbar Aldor, came. The Iranian official was content.",
            "The Iranian official",
            ["Ali Akbar Aldor"],
        ),
        (
            "CSTO Secretary General Imangali Tasmagambetov came. The head of the bloc left.",
            "The head of the bloc",
            ["Imangali Tasmagambetov"],
        ),
        (
            "The prosecutors general of Armenia and Azerbaijan met.",
            "The prosecutors general of Armenia and Azerbaijan",
            ["Anna Vardapetyan", "Kamran Aliyev"],
        ),
        (
            "The deal is the work of Amos Harbour. The American envoy shuttled between Beirut and Jerusalem.",
            "The American envoy",
            ["Amos Harbour"],
        ),
    ],
)
def test_an_office_is_whoever_the_text_tells(text: str, phrase: str, names: list[str]) -> None:
    assert named(text)[phrase] == names


def test_where_an_envoy_is_sent_is_not_whose_envoy_it_is() -> None:
    assert named("Ilham Aliyev sent his envoy to Moscow.")["his envoy"] == []
    (mention,) = [m for m in read("Lynne Tracy, the US ambassador to Armenia, came.")[1] if m.actors]
    assert [(actor.name, actor.country) for actor in mention.actors] == [("Lynne Tracy", "USA")]
    assert "Armenia" in {actor.name for actor in mention.also}


def test_mayors_and_hosts_are_no_offices_of_a_state() -> None:
    assert named("Ethnic Albanian mayors took office.")["Ethnic Albanian mayors"] == []
    assert named("Georgia will host Ilham Aliyev.")["Georgia"] == ["Georgia"]


def test_names_behind_a_pair_of_nations_belong_to_one_each() -> None:
    text = "The US and Russian co-chairs of the OSCE Minsk Group, Andrew Schofer and Igor Popov, came."
    (mention,) = [m for m in read(text)[1] if m.plural]
    assert [(actor.name, actor.country) for actor in mention.actors] == [
        ("Andrew Schofer", "USA"),
        ("Igor Popov", "RUS"),
    ]
