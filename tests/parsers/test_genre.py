"""In passages on sport and the stage, words of battle tell of no incident."""

import datetime as dt

import pytest

import caucasus_news as cn

DAY = dt.date(2023, 5, 18)


@pytest.mark.parametrize(
    "text",
    [
        "The striker shot twice before half-time, and Neftchi attacked until the referee had seen enough in Baku.",
        "After the kick-off Ararat bombarded the goal in Yerevan on Sunday; the goalkeeper saved the semi-final.",
        "The gamer from Baku is an esports champion and attacked the fortress on Saturday.",
    ],
)
def test_battles_of_sport_and_stage_are_no_incidents(text: str) -> None:
    assert cn.parse(text, DAY).incidents == ()


def test_one_word_of_play_is_no_genre() -> None:
    report = cn.parse("Azerbaijani forces shelled a stadium in Goris on Monday, the ministry said.", DAY)
    assert [incident.kind for incident in report.incidents] == [cn.IncidentKind.SHELLING]
