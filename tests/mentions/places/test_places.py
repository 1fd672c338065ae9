"""Places: listed and unlisted, borders, and states and capitals that act or are where something happens."""

import pytest

from tests.mentions.actors.reading import placed, read


@pytest.mark.parametrize(
    ("sentence", "phrase", "name"),
    [
        ("It lay in the village of Nerkin Hand.", "the village of Nerkin Hand", "Nerkin Hand"),
        ("It lay near Brodavka.", "Brodavka", "Brodavka"),
        ("It lay in Brodavka village.", "Brodavka village", "Brodavka"),
        ("They shelled the village Brodavka at night.", "the village Brodavka", "Brodavka"),
        ("It lay in Armenia's southern Syunik province.", "Armenia's southern Syunik province", "Syunik"),
        (
            "Clashes along the Armenian-Azerbaijani border went on.",
            "the Armenian-Azerbaijani border",
            "Armenia–Azerbaijan border",
        ),
        ("Guards of Armenia and Turkey opened the border.", "the border", "Armenia–Turkey border"),
        (
            "They met on the border between Georgia and Russia.",
            "the border between Georgia and Russia",
            "Georgia–Russia border",
        ),
        ("The Lachin corridor is shut.", "The Lachin corridor", "Lachin corridor"),
        ("It was seen along the line of contact.", "the line of contact", "Line of contact"),
        ("It fell on Stepanakert.", "Stepanakert", "Khankendi"),
    ],
)
def test_places_have_their_neutral_name(sentence: str, phrase: str, name: str) -> None:
    assert placed(sentence)[phrase] == name


@pytest.mark.parametrize(
    ("sentence", "acts"),
    [
        ("Baku said no.", True),
        ("Talks between Baku and Yerevan failed.", True),
        ("The truce was mediated by Baku.", True),
        ("At Baku's request they waited.", True),
        ("They met in Baku.", False),
        ("He arrived from Baku.", False),
        ("She will fly to Baku.", False),
        ("BAKU, Nov. 12 — Nobody came.", False),
        ("They handed the maps to Baku.", True),
    ],
)
def test_a_capital_acts_or_is_a_place_by_the_words_around(sentence: str, acts: bool) -> None:
    tokens, mentions = read(sentence)
    capital = next(m for m in mentions if tokens.keys[m.first] == "baku")
    assert capital.acts is acts
    assert capital.actors[0].id == "AZE"
    assert capital.place is not None


def test_a_host_city_is_host_and_place() -> None:
    mention = read("Washington hosted talks.")[1][0]
    assert mention.acts
    assert mention.actors[0].id == "USA"
    assert mention.place is not None
    assert mention.place.name == "Washington"


def test_the_seat_of_a_bureau_is_nobody() -> None:
    tokens, mentions = read("Our Tbilisi correspondent wrote this.")
    assert all(not m.actors for m in mentions if "Tbilisi" in tokens.text_of(m.first, m.last))


@pytest.mark.parametrize(
    ("sentence", "country"),
    [
        ("A mine went off near the village of Brodavka in Gubadly.", "AZE"),
        ("A mine went off near Brodavka, Gegharkunik province, on Monday.", "ARM"),
        ("A mine went off near Brodavka, Lebanon.", "LBN"),
        ("A mine went off near Brodavka, Armenia said.", None),
        ("A mine went off near Brodavka on Monday.", None),
    ],
)
def test_an_unlisted_place_lies_where_the_next_name_tells(sentence: str, country: str | None) -> None:
    (place,) = [m.place for m in read(sentence)[1] if m.place is not None and m.place.name == "Brodavka"]
    assert place.country == country


def test_a_similar_name_is_a_known_place_only_where_its_state_is_told_of() -> None:
    assert placed("Azerbaijani troops dug in near Kelbecar.")["Kelbecar"] == "Kalbajar"
    assert placed("Ukrainian troops dug in near Kelbecar.")["Kelbecar"] == "Kelbecar"
