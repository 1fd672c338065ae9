"""Invented pages in many sites' styles: what is the article, what is the site around it.

In `pages/`, every line of a page is marked by what it is: T title, t the title again, P paragraph (+ its next wrapped
line), H heading, S subtitle, L lede, C caption, B byline, D date stamp, R residue; a full stop alone is a blank line.
"""

import pickle
import re
from pathlib import Path

import pytest

from caucasus_news.model import BODY, Block, BlockKind
from caucasus_news.text.blocks import PageReader, read_blocks, title_of
from caucasus_news.text.context import Seen

PAGES = sorted((Path(__file__).parent / "pages").glob("*.txt"))
RIM = {BlockKind.RESIDUE, BlockKind.BYLINE}
ALLOWED = {
    "R": RIM,
    "t": {BlockKind.RESIDUE},
    "P": BODY,
    "+": {BlockKind.PARAGRAPH},
    "H": BODY,
    "S": BODY,
    "L": BODY,
    "C": BODY,
    "B": RIM,
    "D": {BlockKind.BYLINE, BlockKind.DATELINE},
}
#: What the reader is known to get wrong on these pages: other sites' headlines that are spaced like the article's
#: own headings, and a farewell that a site might have spoken.
KNOWN = {
    "A Year After the War, Silence in Shusha",
    "Mapping the Front Lines",
    "Thank you for the conversation.",
}


def marked(path: Path) -> tuple[str, list[tuple[str, int, int]]]:
    text, lines = "", []
    for raw in path.read_text(encoding="utf-8").split("\n"):
        if raw not in ("", "."):
            lines.append((raw[0], len(text), len(text) + len(raw) - 2))
            text += raw[2:]
        text += "\n"
    return text, lines


def kinds_within(text: str, blocks: tuple[Block, ...], start: int, end: int) -> set[BlockKind]:
    found = {b.kind for b in blocks if b.start < end and b.end > start and text[b.start] != "<"}
    return found or {BlockKind.RESIDUE}


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_every_line_is_told_for_what_it_is(path: Path) -> None:
    text, lines = marked(path)
    blocks = read_blocks(text)
    wrong = {}
    for mark, start, end in lines:
        kinds = kinds_within(text, blocks, start, end)
        if mark != "T" and not kinds <= ALLOWED[mark]:
            wrong[text[start:end]] = (mark, kinds)
    assert set(wrong) <= KNOWN, wrong


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_the_title_is_found_once_and_without_the_site(path: Path) -> None:
    text, lines = marked(path)
    blocks = read_blocks(text)
    title = next((re.sub("<[^>]*>", "", text[start:end]) for mark, start, end in lines if mark == "T"), None)
    assert title_of(text, blocks) == title
    assert sum(block.kind is BlockKind.TITLE for block in blocks) == (title is not None)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
@pytest.mark.parametrize("ending", ["\r\n", "\r", "\u2028", "\x0b", "\x0c"], ids=repr)
def test_all_line_ends_are_read_alike(path: Path, ending: str) -> None:
    text, _ = marked(path)
    other = text.replace("\n", ending)
    said = [(b.kind, text[b.start : b.end].replace("\n", ending)) for b in read_blocks(text)]
    assert [(b.kind, other[b.start : b.end]) for b in read_blocks(other)] == said


DATELINES = [
    ("YEREVAN, Feb 13 —", "Four soldiers were wounded on the border on Tuesday, the ministry said in the evening."),
    ("Baku, December 8.", "In the course of the day nothing of the kind happened on the line, the ministry said."),
    ("TBILISI, Georgia, Sept. 28 (1993) --", "Nobody could say on Tuesday where the head of state had gone."),
    ("KRASNAYA POLYANA, Russia, January 23 -", "The presidents sat down for a tenth time on Monday evening."),
    ("YEREVAN—", "Hundreds followed the coffins on Friday and laid flowers at the foot of the hill."),
    ("MOSCOW, September 13. /TASS/.", "The ministers spoke by telephone on Tuesday at the request of one side."),
    ("YEREVAN (Example) -", "The ministers spoke by telephone on Tuesday at the request of one of the sides."),
    ("Istanbul -", "The ministers of five countries met on Friday in the old palace on the strait."),
    ("St. Petersburg, 20 June 2016 –", "The three presidents met on Monday in the old palace by the river."),
]


@pytest.mark.parametrize(("dateline", "rest"), DATELINES)
def test_a_dateline_is_cut_off_its_paragraph(dateline: str, rest: str) -> None:
    text = f"Ministers meet in the capital\n\n{dateline} {rest}\n\n{rest}"
    cut = [text[b.start : b.end] for b in read_blocks(text)][1:3]
    assert cut == [dateline, rest]


@pytest.mark.parametrize(
    "paragraph",
    [
        "Feb. 20, 1988 - The regional council votes to join another republic, which sets off years of strife.",
        "Tuesday, 25 July. The minister brings together his two colleagues in the capital, the third time this year.",
        "CEASEFIRE. The guns were due to fall silent at noon, according to the office of the president in the city.",
        "The ministers – Both of them new to their posts – spoke of trade and roads for three hours on Friday.",
        "In 2020. The war ended with a statement that three leaders signed on a night in November of that year.",
    ],
)
def test_what_is_no_dateline_stays(paragraph: str) -> None:
    text = f"Ministers meet in the capital\n\n{paragraph}"
    assert [b.kind for b in read_blocks(text)] == [BlockKind.TITLE, BlockKind.PARAGRAPH]


def test_a_subclass_has_its_own_rule_for_titles_and_touches_nobody_else() -> None:
    class LastLine(PageReader):
        def headline(self, seen: Seen) -> int | None:
            return len(seen.looks) - 1

    text = "Envoys meet in Tbilisi\n\nThe envoys met in Tbilisi on Friday.\n\nReal title"
    own = LastLine()
    assert own.title(text, own.read(text)) == "Real title"
    assert title_of(text, read_blocks(text)) == "Envoys meet in Tbilisi"


def test_a_reader_travels_between_processes() -> None:
    text = "Envoys meet in Tbilisi\n\nThe envoys met in Tbilisi on Friday."
    assert pickle.loads(pickle.dumps(PageReader())).read(text) == read_blocks(text)


@pytest.mark.parametrize(
    "said",
    ["Aldoria storms Ostia on 22 August.", "The two met on Friday, 4 June 2021.", "Ostia fell on June 4, 2021."],
)
def test_a_short_sentence_with_its_day_is_no_date_stamp(said: str) -> None:
    assert [block.kind for block in read_blocks(said)] == [BlockKind.PARAGRAPH]


@pytest.mark.parametrize(
    "first",
    [
        "Aldorian forces shelled positions near Ostia on Tuesday.",
        "Aldor met Berrin in Ostia on 3 May.",
        "Two soldiers were wounded near Ostia last week.",
    ],
)
def test_a_sentence_that_tells_a_day_is_no_title_and_nothing_below_it_is(first: str) -> None:
    blocks = PageReader().read(f"{first}\n\nRain is expected in the south of the country, the office said.")
    assert [b.kind for b in blocks] == [BlockKind.PARAGRAPH, BlockKind.PARAGRAPH]
