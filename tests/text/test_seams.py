"""Pages that lost their line breaks: the article is still told from the site, its head from its first sentence."""

import re
from pathlib import Path

import pytest

from caucasus_news.model import BODY, BlockKind
from caucasus_news.text.blocks import read_blocks
from tests.text.test_pages import PAGES, marked

#: A line of fewer characters may be a title, and is not looked into.
LONG = 400


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^<>]*>", " ", text)).strip()


@pytest.mark.parametrize("path", [p for p in PAGES if len(_flat(marked(p)[0])) >= LONG], ids=lambda path: path.stem)
def test_no_sentence_of_an_article_is_lost_where_its_lines_are(path: Path) -> None:
    text, lines = marked(path)
    flat = _flat(text)
    body = " ".join(flat[b.start : b.end] for b in read_blocks(flat) if b.kind in BODY)
    paragraphs = [_flat(text[start:end]) for mark, start, end in lines if mark == "P"]
    stopped = [said for said in paragraphs if said.endswith((".", ".”")) and len(said) > 120]
    lost = [said for said in stopped if said[-60:] not in body]
    assert lost == []


HEADS = [
    (
        "Envoys meet again in Ostia",
        "YEREVAN, Feb 13 —",
        "The envoys of both countries met on Friday in the old palace.",
    ),
    (
        "Two killed near the lake",
        "",
        "The army of the north says that two of its men were killed on Friday at the lake.",
    ),
    ("Envoys To Meet In The Capital", "", "The envoys of both countries will meet on Friday in the old palace."),
    ("Ministers in the north again", "Baku, May 4 /Example/ -", "The ministers of both countries met there on Friday."),
]
STAMPS = ["4 June 2021 15:32", "June 4, 2021", "Friday, 4 June 2021, 15:32", "04.06.2021 15:32", "2021-06-04"]
BODY_TEXT = " ".join(["They spoke for an hour about the road and the border, and nothing was signed."] * 8)


@pytest.mark.parametrize(("title", "dateline", "sentence"), HEADS)
def test_a_title_ends_where_a_dateline_or_a_sentence_begins(title: str, dateline: str, sentence: str) -> None:
    text = " ".join(filter(None, (title, dateline, sentence, BODY_TEXT)))
    said = [(b.kind, text[b.start : b.end]) for b in read_blocks(text)]
    assert said[0] == (BlockKind.TITLE, title)
    assert said[-1] == (BlockKind.PARAGRAPH, f"{sentence} {BODY_TEXT}")
    assert dateline in ("", said[1][1])


def test_a_title_said_again_is_told_once() -> None:
    title = "Envoys of both countries meet again in Ostia"
    text = f"{title} {title} {title} 4 June 2021 The envoys met. {BODY_TEXT}"
    kinds = [b.kind for b in read_blocks(text)]
    assert kinds == [BlockKind.TITLE, BlockKind.RESIDUE, BlockKind.RESIDUE, BlockKind.BYLINE, BlockKind.PARAGRAPH]


def test_what_the_site_says_between_sentences_is_cut_off() -> None:
    text = f"{BODY_TEXT} Read more: Bread grows dearer in the capital. {BODY_TEXT} Share on Facebook Print this page"
    said = [text[b.start : b.end] for b in read_blocks(text) if b.kind in BODY]
    assert said == [BODY_TEXT, BODY_TEXT]


@pytest.mark.parametrize("stamp", STAMPS)
def test_a_stamp_ends_the_title_and_is_a_line_by_itself(stamp: str) -> None:
    text = f"Two killed near the lake {stamp} Two soldiers were killed on Thursday. {BODY_TEXT}"
    said = [(b.kind, text[b.start : b.end]) for b in read_blocks(text)]
    assert said[:2] == [(BlockKind.TITLE, "Two killed near the lake"), (BlockKind.BYLINE, stamp)]
    assert said[2][1].startswith("Two soldiers were killed")


@pytest.mark.parametrize("said", ["held on 4 June 2021 in", "dated June 4, 2021, in", "broken off since 04.06.2021 in"])
def test_a_day_within_a_sentence_is_no_stamp(said: str) -> None:
    text = f"The talks {said} the capital were the last of the year. {BODY_TEXT}"
    assert [b.kind for b in read_blocks(text)] == [BlockKind.PARAGRAPH]


@pytest.mark.parametrize(
    "dateline",
    ["KAZAN, Aldoria -", "CRANS-MONTANA, Aldoria -", "NEW OSTIA, Feb 13 —", "OSTIA -"],
)
def test_a_line_that_opens_with_a_dateline_has_no_head(dateline: str) -> None:
    text = f"{dateline} The envoys of both countries met on Friday in the old palace. {BODY_TEXT}"
    said = [(b.kind, text[b.start : b.end]) for b in read_blocks(text)]
    assert said[0] == (BlockKind.DATELINE, dateline)
    assert said[-1] == (BlockKind.PARAGRAPH, text[len(dateline) + 1 :])
