"""Bodies, forces and people: canonical names, owners before and behind, acronyms."""

import datetime as dt

import pytest

from caucasus_news.mentions.mention import Form
from tests.mentions.actors.reading import named, only, read


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("the Armenian Defense Ministry", "Ministry of Defence of Armenia"),
        ("Azerbaijan's Ministry of Defence", "Ministry of Defence of Azerbaijan"),
        ("the MoD of Azerbaijan", "Ministry of Defence of Azerbaijan"),
        ("the Defence Ministry in Baku", "Ministry of Defence of Azerbaijan"),
        ("the Russian Foreign Ministry", "Ministry of Foreign Affairs of Russia"),
        ("the US State Department", "United States Department of State"),
        ("the Georgian parliament", "Parliament of Georgia"),
        ("the Prosecutor General's Office of Azerbaijan", "Prosecutor General's Office of Azerbaijan"),
        ("the presidential administration of Russia", "Presidential Administration of Russia"),
        ("Azerbaijan's State Border Service", "State Border Service of Azerbaijan"),
        ("the Statistical Committee of Armenia", "Statistical Committee of Armenia"),
        ("the Veterinary Inspectorate of Latvia", "Veterinary Inspectorate of Latvia"),
        ("the Abkhaz authorities", "Abkhazia"),
        ("the Armenian side", "Armenia"),
        ("the authorities in Stepanakert", "Nagorno-Karabakh"),
    ],
)
def test_a_body_has_its_canonical_name(phrase: str, name: str) -> None:
    tokens, mentions = read(f"On Monday {phrase} reported it.")
    assert tokens.text_of(mentions[0].first, mentions[0].last) == phrase
    assert [actor.name for actor in mentions[0].actors] == [name]


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Azerbaijani forces", "Armed Forces of Azerbaijan"),
        ("the army of Azerbaijan", "Armed Forces of Azerbaijan"),
        ("an Armenian soldier", "Armed Forces of Armenia"),
        ("units of the armed forces of Armenia", "Armed Forces of Armenia"),
        ("Russian border guards", "Border Guard of Russia"),
        ("the Russian peacekeepers", "Russian peacekeeping contingent"),
        ("Karabakh Armenian forces", "Armed Forces of Nagorno-Karabakh"),
        ("the Defense Army", "Armed Forces of Nagorno-Karabakh"),
        ("two Azerbaijani civilians", "Azerbaijan"),
        ("three Azerbaijanis", "Azerbaijan"),
    ],
)
def test_forces_and_people_stand_for_their_own(phrase: str, name: str) -> None:
    mention = only(f"{phrase[0].upper()}{phrase[1:]} withdrew.")
    assert mention.form is Form.PEOPLE
    assert [actor.name for actor in mention.actors] == [name]


def test_its_soldiers_are_the_speakers() -> None:
    found = named("The Armenian Ministry of Defense said one of its soldiers was hurt by Azerbaijani fire.")
    assert found["one of its soldiers"] == ["Armed Forces of Armenia"]


def test_an_ellipsis_shares_the_noun() -> None:
    tokens, mentions = read("An Armenian and an Azerbaijani soldier were killed.")
    assert [(tokens.text_of(m.first, m.last), m.actors[0].country) for m in mentions] == [
        ("An Armenian", "ARM"),
        ("an Azerbaijani soldier", "AZE"),
    ]
    assert mentions[0].head == mentions[1].head


def test_an_acronym_in_brackets_is_remembered() -> None:
    found = named("The Veterinary Inspectorate of Latvia (VILA) signed. VILA will pay.")
    assert found["VILA"] == ["Veterinary Inspectorate of Latvia"]


def test_a_bare_ministry_is_the_last_one() -> None:
    found = named("Armenia's Foreign Ministry protested. The ministry said more. Baku kept silent.")
    assert found["The ministry"] == ["Ministry of Foreign Affairs of Armenia"]


def test_a_bare_ministry_of_the_home_press_is_its_own() -> None:
    text = (
        "President Salome Zourabichvili spoke. Prime Minister Irakli Garibashvili agreed. The Interior Ministry waited."
    )
    assert named(text)["The Interior Ministry"] == ["Ministry of Internal Affairs of Georgia"]


def test_an_owner_behind_the_second_body_is_shared() -> None:
    found = named("The Prosecutor General's Office and the Interior Ministry of Azerbaijan said so.")
    assert found["The Prosecutor General's Office"] == ["Prosecutor General's Office of Azerbaijan"]


def test_quoted_bodies_of_a_de_facto_state() -> None:
    found = named("Tskhinvali denied it. Its “state security committee” said so.")
    assert list(found.values())[-1] == ["State Security Committee of South Ossetia"]


def test_the_mission_is_that_of_the_place_and_day() -> None:
    found = named("In Georgia, EU monitors saw it.", dt.date(2023, 11, 7))
    assert found["EU monitors"] == ["European Union Monitoring Mission in Georgia"]


@pytest.mark.parametrize("phrase", ["sniper rifles", "two passenger planes", "a military helicopter"])
def test_nouns_that_describe_are_no_people(phrase: str) -> None:
    assert named(f"It used {phrase} there.").keys() == {"It"}


@pytest.mark.parametrize(
    ("text", "phrase", "name"),
    [
        (
            "The Azerbaijani Defence Ministry's claims were denied.",
            "The Azerbaijani Defence Ministry",
            "Ministry of Defence of Azerbaijan",
        ),
        (
            "The Armenian army's General Staff was silent.",
            "The Armenian army's General Staff",
            "General Staff of Armenia",
        ),
        ("The Armenian army's losses were heavy.", "The Armenian army", "Armed Forces of Armenia"),
        (
            "The Georgian Foreign Ministry's press department said so.",
            "The Georgian Foreign Ministry's press department",
            "Ministry of Foreign Affairs of Georgia",
        ),
        (
            "The press service of the Ministry of Defence of Armenia said so.",
            "The press service of the Ministry of Defence of Armenia",
            "Ministry of Defence of Armenia",
        ),
    ],
)
def test_bodies_that_own_and_press_services_that_speak_for_them(text: str, phrase: str, name: str) -> None:
    assert named(text)[phrase] == [name]


def test_ranks_that_are_adjectives_too() -> None:
    assert named("An Armenian general was killed.")["An Armenian general"] == ["Armed Forces of Armenia"]
    assert "The Armenian general" not in named("The Armenian general election was held.")
    assert "general" not in named("In general, it was so.")


@pytest.mark.parametrize(
    ("text", "phrase", "name"),
    [
        ("Fighting between Sudan's army and the RSF went on in Khartoum.", "the RSF", "Rapid Support Forces"),
        ("The RSF counts two journalists among the dead in Gaza.", "The RSF", "Reporters Without Borders"),
        ("The M23 rebels left Goma.", "The M23 rebels", "March 23 Movement"),
        ("The Tamil Tigers left.", "The Tamil Tigers", "Liberation Tigers of Tamil Eelam"),
        ("The FARDC left.", "The FARDC", "Armed Forces of the Democratic Republic of the Congo"),
        ("The National Liberation Army left.", "The National Liberation Army", "National Liberation Army"),
    ],
)
def test_armed_groups_and_forces_of_other_conflicts(text: str, phrase: str, name: str) -> None:
    assert named(text)[phrase] == [name]


@pytest.mark.parametrize(
    "text", ["The ETA of the flight is 10:40.", "Fano beat Ancona 2-0.", "The ELN school won.", "The PMF index rose."]
)
def test_letters_alone_are_no_armed_group(text: str) -> None:
    assert not any(mention.actors for mention in read(text)[1])


def test_letters_are_a_group_where_its_state_is_named() -> None:
    assert named("Colombia and the ELN agreed to a truce.")["the ELN"] == ["National Liberation Army"]


@pytest.mark.parametrize(
    ("text", "phrase", "name"),
    [
        ("The Congolese army fled.", "The Congolese army", "Armed Forces of the Democratic Republic of the Congo"),
        ("Tigrayan forces withdrew.", "Tigrayan forces", "Tigray People's Liberation Front"),
        ("Two Georgian police officers came.", "Two Georgian police officers", "Police of Georgia"),
        ("EU monitors came. The EU mission was silent.", "The EU mission", "European Union Mission in Armenia"),
    ],
)
def test_whose_forces_and_missions_are_meant(text: str, phrase: str, name: str) -> None:
    assert named(text)[phrase] == [name]


def test_a_police_post_is_no_police() -> None:
    assert ["Police of Georgia"] not in named("A Georgian police post burned.").values()


def test_two_states_of_one_demonym_are_told_apart_by_their_capitals() -> None:
    assert only("Congolese soldiers left Brazzaville.").actors != only("Congolese soldiers left Goma.").actors


@pytest.mark.parametrize(
    ("text", "phrase", "name"),
    [
        ("The Azerbaijani embassy in Tehran was closed.", "The Azerbaijani embassy in Tehran", "Azerbaijan in Iran"),
        ("The embassy of Turkey in Baku said so.", "The embassy of Turkey in Baku", "Turkey in Azerbaijan"),
        ("The US embassy in Yerevan said so.", "The US embassy in Yerevan", "the United States in Armenia"),
        (
            "Qatar's ministry condemned the storming of its embassy in Khartoum.",
            "its embassy in Khartoum",
            "Qatar in Sudan",
        ),
        ("The Azerbaijani embassy in Tehran was hit. The embassy was closed.", "The embassy", "Azerbaijan in Iran"),
    ],
)
def test_an_embassy_is_of_one_state_in_another(text: str, phrase: str, name: str) -> None:
    assert named(text)[phrase] == [f"Embassy of {name}"]


def test_an_embassy_without_an_owner_is_not_that_of_its_host() -> None:
    assert "Embassy of Azerbaijan" not in [
        name for names in named("The embassy in Baku was closed.").values() for name in names
    ]


def test_a_nation_by_descent_is_no_state_that_nothing_else_tells_of() -> None:
    """Where Serbia itself is told of, Serbs are its people."""
    assert not named("Serbia fought ethnic Albanians.").get("Albanians")
    assert named("Serbia called on ethnic Serbs to stay.")["Serbs"] == ["Serbia"]


def test_the_ministry_there_is_of_the_land_just_told_of() -> None:
    text = "Armenia told of an attack. Baku denied it. The Defence Ministry there called it a lie."
    assert ["Ministry of Defence of Azerbaijan"] in named(text).values()
