"""What is not told is not claimed: wishes, demands, fears and other people's quarrels give no record."""

import pytest

from caucasus_news import MeetingStatus, parse
from tests.parsers.told_cases import PUBLISHED, unclaimed


@pytest.mark.parametrize("text", unclaimed())
def test_nothing_is_claimed(text: str) -> None:
    """No meeting, incident or mediation is read."""
    report = parse(text, PUBLISHED)
    assert not [*report.meetings, *report.incidents, *report.mediations]


@pytest.mark.parametrize(
    "text",
    [
        "Switzerland is glad to host a meeting between Serbia and Kosovo.",
        "Kazakhstan is eager to host peace talks between Armenia and Azerbaijan.",
        "The Vatican is keen to host talks between Russia and Ukraine, an Italian newspaper wrote.",
        "Norway said it was willing to host talks between Ethiopia and Eritrea.",
        "Erdogan said he would be delighted to receive Putin and Zelensky in Istanbul.",
        "Austria has signalled its interest in hosting talks between Belgrade and Pristina.",
        "Malaysia would gladly host a meeting between the Thai and Cambodian prime ministers.",
        "Pashinyan would meet Aliyev if Moscow agreed.",
        "It is unclear whether al-Burhan and Dagalo will meet in Djibouti.",
        "Russia needs to bring Armenia and Azerbaijan to the table, the columnist argued.",
    ],
)
def test_no_meeting_is_claimed_that_somebody_would_only_like_to_host(text: str) -> None:
    """At most a proposal is read."""
    assert {m.status for m in parse(text, PUBLISHED).meetings} <= {MeetingStatus.PROPOSED}


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        ("Syrian forces took a rebel stronghold near Idlib on Monday.", "Israel"),
        ("Ethiopian rebels captured the town of Dessie on Saturday.", "Eritrea"),
        ("A truck bombing outside a police station in Quetta wounded twenty people on Friday.", "India"),
        ("A car bombing in Mogadishu killed twelve people on Saturday.", "Somaliland"),
        ("A booby-trapped motorcycle killed an officer in Deir ez-Zor on Monday.", "Israel"),
    ],
)
def test_no_side_is_claimed_that_the_text_does_not_name(text: str, nobody: str) -> None:
    """An old enemy has no part in an incident for having been one."""
    incidents = parse(text, PUBLISHED).incidents
    assert incidents
    assert nobody not in {p.actor.name for i in incidents for p in i.participants}


@pytest.mark.parametrize(
    "text",
    [
        "Sudanese rebels attacked a convoy near Kadugli on Tuesday.",
        "Syrian insurgents shelled an army post near Hama on Tuesday, killing three soldiers.",
        "Malian jihadists attacked a village near Mopti on Friday.",
        "Burmese insurgents seized a garrison in Shan state on Sunday.",
        "Iraqi militants fired rockets at a US base near Erbil on Monday.",
    ],
)
def test_no_attack_is_claimed_of_the_state_that_rebels_are_called_after(text: str) -> None:
    """Who did it has no name."""
    incidents = parse(text, PUBLISHED).incidents
    assert incidents
    assert "attacker" not in {p.role.value for i in incidents for p in i.participants}


@pytest.mark.parametrize(
    "text",
    [
        "A roadside bombing killed three soldiers near Mosul on Monday.",
        "Four peacekeepers were killed in a bombing near Kidal on Tuesday.",
        "An IED killed two Turkish soldiers near Afrin on Sunday.",
        "A booby-trapped motorcycle killed an officer in Deir ez-Zor on Monday.",
        "The bombing of a bus in Jerusalem in 1996 killed twenty-six people.",
        "A grenade thrown into a bar killed two people in Bujumbura on Saturday.",
    ],
)
def test_no_air_strike_and_no_shooting_is_claimed_where_a_bomb_went_off(text: str) -> None:
    """A bombing is from the air where a side, aircraft or a town is told of."""
    assert [i.kind.value for i in parse(text, PUBLISHED).incidents] == ["explosion"]


@pytest.mark.parametrize(
    "text",
    [
        "Four peacekeepers were killed in a bombing near Kidal on Tuesday.",
        "Two foreign tourists were killed by a bomb in Kabul on Friday.",
        "Five rebels were killed by a bomb in Quetta on Friday.",
    ],
)
def test_no_side_is_claimed_of_victims_who_are_strangers(text: str) -> None:
    """Peacekeepers, tourists and rebels are not of the state where they fell."""
    assert {c.side for i in parse(text, PUBLISHED).incidents for c in i.casualties} == {None}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Azerbaijani troops shelled Martakert on Monday, the Russian embassy in Yerevan said.", "Aghdara"),
        ("M23 attacked Sake on Monday, UN officials in New York said.", "Sake"),
        ("Israel bombed Tyre on Monday, the Red Cross in Geneva confirmed.", "Tyre"),
        ("A drone hit a market in Nyala on Monday, diplomats in Cairo said.", "Nyala"),
    ],
)
def test_no_incident_is_claimed_where_its_teller_is(text: str, place: str) -> None:
    """Who tells of it may be far away."""
    (incident,) = parse(text, PUBLISHED).incidents
    assert incident.place is not None
    assert incident.place.name == place
    assert not {p.actor.country for p in incident.participants} & {"ARM", "USA", "CHE", "EGY"}


@pytest.mark.parametrize(
    "text",
    [
        "Talks on the border opened between Armenia and Azerbaijan on Monday.",
        "Ethiopia and Egypt met on Tuesday for talks on the Nile dam.",
    ],
)
def test_no_meeting_is_claimed_at_the_place_that_is_talked_about(text: str) -> None:
    """ "Talks on the border" may be held anywhere."""
    assert [m.place for m in parse(text, PUBLISHED).meetings] == [None]


def test_no_word_is_claimed_of_who_says_nothing() -> None:
    """Silence confirms nothing, and whoever calls a claim false denies it."""
    text = "The Yemeni government said a Houthi missile had killed a child in Marib; the Houthis said nothing."
    assert [a.source.name for i in parse(text, PUBLISHED).incidents for a in i.attributions] == ["Government of Yemen"]
    text = "Azerbaijan's foreign ministry said Armenian claims of an attack near Tegh on Monday were false."
    assert [a.stance.value for i in parse(text, PUBLISHED).incidents for a in i.attributions] == ["denied", "asserted"]


def test_no_toll_is_claimed_of_a_state_for_those_who_fight_it() -> None:
    """Soldiers and militants who fell together are not of one side."""
    text = "Two Pakistani soldiers and five militants died in a gunfight in Waziristan on Monday."
    tolls = [
        (c.at_least, c.side.name if c.side else None) for i in parse(text, PUBLISHED).incidents for c in i.casualties
    ]
    assert tolls == [(2, "Pakistan"), (5, None)]


def test_no_journey_is_claimed_that_neither_makes() -> None:
    """Who will not come has declined."""
    meetings = parse("Neither Aliyev nor Pashinyan will travel to Granada on Thursday.", PUBLISHED).meetings
    assert {m.status for m in meetings} <= {MeetingStatus.DECLINED}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "At least 49 Armenian soldiers died, Prime Minister Nikol Pashinyan told the National Assembly on Monday.",
            ["At least 49 Armenian soldiers died"],
        ),
        ("Pashinyan told parliament the army had lost 49 men.", ["the army had lost 49 men"]),
        ("The ministry's spokeswoman, Shushan Stepanyan, denied shelling villages.", []),
        ("Baku, in a statement, denied the report.", []),
    ],
)
def test_what_is_told_is_neither_its_hearer_nor_its_speaker(text: str, told: list[str]) -> None:
    """Reported speech is a clause, not whom it was told to or who denies."""
    assert [s.text for s in parse(text, PUBLISHED).statements] == told
