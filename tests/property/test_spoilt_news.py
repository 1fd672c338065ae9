"""Whatever a scraper, a translator or a cut does to sentences of news, they are still parsed without an error."""

import datetime as dt
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from caucasus_news import NewsParser

_TABLES = sorted((Path(__file__).parent.parent / "parsers" / "wordings").glob("*.txt"))
_LINES = [line.partition(" => ")[0] for table in _TABLES for line in table.read_text(encoding="utf-8").splitlines()]
_SENTENCES = [line for line in _LINES if line and not line.startswith("#")]
_STREWN = (
    " – ",
    "—",
    ", ",
    " (",
    ") ",
    " “",
    "” ",
    "’s ",
    ": ",
    "; ",
    " of ",
    " by ",
    " who ",
    " where ",
    " to ",
    " 3 ",
)
_PARSER = NewsParser()


@st.composite
def spoilt(draw: st.DrawFn) -> str:
    """A few sentences of news, with words lost, swapped and cut off, and marks and small words strewn in."""
    words = " ".join(draw(st.lists(st.sampled_from(_SENTENCES), min_size=1, max_size=3))).split(" ")
    for _ in range(draw(st.integers(0, 6))):
        at = draw(st.integers(0, len(words) - 1))
        match draw(st.sampled_from(("strew", "lose", "swap", "cut"))):
            case "strew":
                words[at] = draw(st.sampled_from(_STREWN)) + words[at]
            case "lose":
                words = words[:at] + words[at + 1 :] or [""]
            case "swap":
                words[0], words[at] = words[at], words[0]
            case _:
                words = words[: at + 1]
    return " ".join(words)


@settings(max_examples=300, deadline=None)
@given(spoilt(), st.sampled_from((None, dt.date(2023, 5, 18))))
def test_spoilt_news_is_parsed(text: str, published: dt.date | None) -> None:
    _PARSER.parse(text, published)


def test_sentences_cut_off_anywhere_are_parsed() -> None:
    """A text may end behind any word, also behind one that waits for another."""
    for number, sentence in enumerate(_SENTENCES[::12]):
        words = sentence.split(" ")
        _PARSER.parse(" ".join(words[: 1 + number % len(words)]), dt.date(2023, 5, 18))
