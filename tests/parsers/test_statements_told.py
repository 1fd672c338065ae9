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
