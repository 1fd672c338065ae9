"""Who said what in whole sentences, names and offices read by the lexicon: invented sentences of many sorts of page.

`statements_told.json` gives each sentence's direct quotations their speakers, alternatives parted by a bar.
"""

import datetime as dt
import json
from pathlib import Path

import pytest

from caucasus_news import parse

CASES = json.loads((Path(__file__).parent / "statements_told.json").read_text(encoding="utf-8"))
#: What part of the sentences must be read right; the rest needs names that only a longer text would give.
LEAST = 0.94


def speakers(text: str) -> list[str]:
    report = parse(f"Ministers meet in the capital\n\n{text}", dt.date(2023, 6, 1))
    return [s.speaker.name if s.speaker else "None" for s in report.statements if s.direct]


def right(said: list[str], wanted: list[str]) -> bool:
    return len(said) == len(wanted) and all(s in w.split("|") for s, w in zip(said, wanted, strict=True))


def test_speakers_are_told_as_a_reader_tells_them() -> None:
    wrong = {c["text"]: speakers(c["text"]) for c in CASES if not right(speakers(c["text"]), c["speakers"])}
    assert len(wrong) <= (1 - LEAST) * len(CASES), wrong


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“We are ready for peace,” Nikol Pashinyan told parliament on Tuesday.", ["We are ready for peace,"]),
        (
            '"The road will be opened," said the president, Ilham Aliyev, in an interview with state television.',
            ["The road will be opened,"],
        ),
        (
            "‘No one will leave,’ the mayor of Goris, Arush Arushanyan, insisted, ‘unless they want to.’",
            ["No one will leave,", "unless they want to."],
        ),
    ],
)
def test_what_stands_around_a_quotation_is_no_reported_speech(text: str, quoted: list[str]) -> None:
    """Whom it was told to, who said it and where: nothing of that was said."""
    assert [s.text for s in parse(text, dt.date(2024, 11, 8)).statements] == quoted


def test_a_verb_of_two_words_that_no_list_has_is_heard() -> None:
    """Who "cuts off" or "shoots back" speaks."""
    assert speakers("Mirzoyan and Bayramov met. “No need to use this for inventions”, cut off Jeyhun Bayramov.") == [
        "Jeyhun Bayramov"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "“I met Ilham Aliyev in Brussels on Monday,” Charles Michel said.",
        "“We call upon Azerbaijan and Armenia,” Charles Michel said.",
        "“Armenia trusts Brussels, Paris, Washington,” Charles Michel said.",
    ],
)
def test_words_full_of_names_are_somebodys_words_still(text: str) -> None:
    assert speakers(text) == ["Charles Michel"]


@pytest.mark.parametrize(
    "text",
    [
        "The film “The Last Inhabitant of the Valley” was shown in Yerevan.",
        "The minister opened the exhibition “The art of the Shusha carpet makers”.",
        "Pashinyan visited the “city of a thousand and one churches” on Sunday.",
        "Protesters carried banners “no to the surrender of Tavush”.",
        "Armenia took part in the festival “the voices of our mountains”.",
        "The army held the exercise “eagle of the high mountains”.",
        "Ilham Aliyev signed a decree “on the award of the order of glory”.",
        "Parliament adopted the law “on the status of the border villages”.",
        "The European Union finances the project “clean water for every village”.",
        "Aliyev laid flowers at the monument “to the sons who did not return”.",
        "The “green line of the old city” divides Nicosia.",
        "Greece won the “match of the last ten years” against Spain.",
        "Peter Brook staged “a dream in a summer night” in Tbilisi.",
        "The song “they will not pass here again” was number one for weeks.",
        "The government presented the programme “a house for every young family”.",
        "Georgia joined the “club of the small wine nations”.",
        "The singer gave the album the name “roads without an end”.",
        "The minutes of the meeting carry the heading “what is to be done”.",
        "The Cabinet ran the campaign “do not drink and drive”.",
    ],
)
def test_what_a_thing_is_called_is_nobodys_word(text: str) -> None:
    """Names of films, laws, monuments and campaigns stand in quotation marks too."""
    assert speakers(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Nikol Pashinyan told a briefing in Yerevan on Monday.",
        "Nikol Pashinyan told the press about it in the car park.",
        "Ilham Aliyev told a different story.",
        "Vladimir Putin, who had proposed the talks, has not said who will go to Ostia.",
        "The Defence Ministry of Armenia did not say how many men were hurt.",
        "Ilham Aliyev never said that the road would be open.",
        "The website reported that two people were killed.",
        "The Ostia Post said that two people were killed.",
    ],
)
def test_who_heard_it_and_what_nobody_said_is_no_statement(text: str) -> None:
    """Hearers stand behind "told", and papers are no speakers of the news."""
    report = parse(f"The ministry of Armenia said that the road was shut.\n\n{text}", dt.date(2023, 6, 1))
    assert len(report.statements) <= 1
