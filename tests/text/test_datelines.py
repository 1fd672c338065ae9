"""Datelines before a paragraph's first words: which are cut off, and what only looks like one."""

import pytest

from caucasus_news.text.blocks import read_blocks
from caucasus_news.text.datelines import dateline_end
from caucasus_news.text.page_words import PageWords

REPORT = "Two soldiers were killed on Tuesday when a patrol came under fire near the old bridge, officials said."
DATELINES = [
    "(ANSA) - OSTIA, JUN 24 -",
    "(Reuters) -",
    "(Wire) Ostia -",
    "/TASS/ OSTIA, May 5 -",
    "/Wire/ -",
    "OSTIA:",
    "NEW OSTIA:",
    "Ostia:",
    "New Ostia:",
    "OSTIA, MAY 28, PLATEAUPRESS:",
    "OSTIA, May 28 (Wire) —",
    "OSTIA (Wire) —",
    "October 6, 2022 (OSTIA) –",
    "October 6, 2022 (New Ostia, Aldoria) -",
]
#: What stands before a colon or dash and is no dateline: who speaks, what a paragraph is, words in brackets.
OTHERS = [
    "WATCH: Two soldiers were killed on Tuesday when a patrol came under fire near the old bridge, officials said.",
    "ALDOR: We met the president on Tuesday, and he said that his army would leave the heights before the winter.",
    "Aldor: I told the president on Tuesday that his army must leave the heights before the winter, as he had said.",
    "Ostia: the patrol came under fire on Tuesday near the bridge, and two of its men were killed, officials said.",
    "The State Office: Two soldiers were killed on Tuesday when a patrol came under fire near the bridge, it said.",
    "Border talks in Ostia: Two envoys met on Tuesday near the bridge, and a third one joined them, officials said.",
    "(He said) nothing - Two soldiers were killed on Tuesday when a patrol came under fire near the bridge.",
    "(See page 4) The soldiers were killed on Tuesday when a patrol came under fire near the bridge, officials said.",
]


@pytest.mark.parametrize("dateline", DATELINES)
def test_a_dateline_is_cut_off(dateline: str) -> None:
    said = f"{dateline} {REPORT}"
    assert said[dateline_end(said, PageWords.default()) :] == REPORT


@pytest.mark.parametrize("said", OTHERS)
def test_what_only_looks_like_a_dateline_stays(said: str) -> None:
    assert dateline_end(said, PageWords.default()) == 0


@pytest.mark.parametrize("dateline", ["OSTIA, MAY 28, PLATEAUPRESS:", "OSTIA, May 28 —"])
def test_a_second_dateline_gives_its_day(dateline: str) -> None:
    text = f"Patrol under fire\n\n{REPORT}\n\n{dateline} {REPORT}\n\nALDOR: {REPORT}"
    kinds = [(block.kind.value, text[block.start : block.end]) for block in read_blocks(text)]
    assert kinds[-3:] == [("dateline", dateline), ("paragraph", REPORT), ("paragraph", f"ALDOR: {REPORT}")]


def test_a_stamp_with_its_hour_is_cut_off_the_title_on_its_line() -> None:
    text = f"May 28, 2021, 12:37 Ministry denies fire at the border\n\n{REPORT}"
    kinds = [block.kind.value for block in read_blocks(text)]
    assert kinds == ["byline", "title", "paragraph"]


@pytest.mark.parametrize("label", ["date 2021-05-28", "Published: May 28, 2021", "Posted on 28 May 2021, 12:37"])
def test_a_stamp_that_says_so_is_cut_off_the_sentence_on_its_line(label: str) -> None:
    text = f"{label} {REPORT}\n\n{REPORT}"
    blocks = read_blocks(text)
    assert text[blocks[0].start : blocks[0].end] == label
    assert text[blocks[1].start : blocks[1].end] == REPORT


@pytest.mark.parametrize("mark", ["Also Read |", "READ MORE:", "Read also -"])
def test_a_link_behind_a_sentence_is_the_sites(mark: str) -> None:
    text = f"Patrol under fire\n\n{REPORT} {mark} Aldor meets Berrin in Ostia\n\n{REPORT}"
    kinds = [(block.kind.value, text[block.start : block.end]) for block in read_blocks(text)]
    assert kinds[1:3] == [("paragraph", REPORT), ("residue", f"{mark} Aldor meets Berrin in Ostia")]


def test_many_stamped_lines_are_a_chronology() -> None:
    lines = [f"28 May 2021, 12:3{i} Fire at the border again" for i in range(4)]
    assert len(read_blocks("\n".join(lines))) == len(lines)
