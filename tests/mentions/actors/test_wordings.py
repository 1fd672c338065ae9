"""Ways to say who is meant, one a line: `[day] text => phrase = names joined by +`, a dash where nobody is."""

import datetime as dt
from pathlib import Path

import pytest

from tests.mentions.actors.reading import DAY, read

LINES = (Path(__file__).parent / "wordings.txt").read_text(encoding="utf-8").splitlines()


def _parsed(line: str) -> tuple[dt.date, str, list[tuple[str, list[str]]]]:
    told, _, wanted = line.partition(" => ")
    dated = told[:4].isdecimal() and told[4] == "-"
    day, text = (dt.date.fromisoformat(told[:10]), told[11:]) if dated else (DAY, told)
    pairs = [want.rpartition(" = ")[::2] for want in wanted.split(" ; ")]
    return day, text, [(phrase, [] if names == "-" else sorted(names.split("+"))) for phrase, names in pairs]


@pytest.mark.parametrize("line", [line for line in LINES if line and not line.startswith("#")])
def test_it_is_told_who_is_meant(line: str) -> None:
    day, text, wanted = _parsed(line)
    tokens, mentions = read(text, day)
    found = [(tokens.text_of(m.first, m.last), sorted(actor.name for actor in m.actors)) for m in mentions]
    for phrase, names in wanted:
        assert (phrase, names) in found or (not names and phrase not in dict(found))
