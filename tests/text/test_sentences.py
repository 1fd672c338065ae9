"""Where sentences end: at their marks, not at those of abbreviations, numbers and initials."""

import pytest

from caucasus_news.model import Block, BlockKind
from caucasus_news.text.sentences import split_sentences
from caucasus_news.text.tokens import tokenize


def sentences(text: str) -> list[str]:
    tokens = tokenize(text)
    return [
        tokens.text_of(s.first, s.last) for s in split_sentences(tokens, [Block(BlockKind.PARAGRAPH, 0, len(text))])
    ]


CASES = [
    "The envoys met on Sept. 13 in Vienna.|They will meet again.",
    "U.S. President J. Carter spoke.|He left the U.S. on Friday.|Then he rested.",
    "He came to the U.S. The visit was short.",
    "Gen. A. Petrov, Lt. Col. B. Ivanov and Maj. Gen. C. Popov took part.|Nobody else came.",
    "It started at 8:50 a.m. on Monday.|It ended at 9 p.m. Baku time.|By 10 p.m. Soldiers had left.",
    "Prices rose by 3.5 per cent to 12.75 manats.|Nobody knows why.",
    "“We want peace.|We want it now.”|He left the hall.",
    '"We agree," said N. Petrov.|"It is late."|He smiled.',
    "The talks ended.Both sides were silent.",
    "They met at www.example.com and News.Az reported it.|No comment came.",
    "“Will it hold?” she asked.|“It must!” he replied.|Silence.",
    "He waited… Nothing came.|Then... nothing again.",
    "They left (the bus was late).|It was 9.|On the next day they came back.",
    "Resolution No. 822 was read.|No. They refused.",
    "It happened in 2016.|Armenia denied it.",
    "On 05.04.2024 and on 5. 4. 2024 they met.|Fine.",
    "1. The American track",
    "He lives near St. Petersburg Street.|It is cold.",
    "The region .|The two sides agreed .",
    "Did they agree?|— Not yet.|— Why?",
    "The meeting was held in Sept. Armenia took part.",
    "The paper, i.e. the protocol, e.g. its annex, was signed.|(Both copies were.)|Done.",
    "He said so.“We agree.”|Fine.",
    "Washington.. a second day of talks",
    "Companies such as Example Inc. and Sample Co. Ltd. left.|They paid.",
    "He spoke of “peace”.|She did not.",
    "It is over!!!|Really?!|Yes.",
]


@pytest.mark.parametrize("case", CASES)
def test_sentences_end_where_a_reader_ends_them(case: str) -> None:
    wanted = [said for part in case.split("|") for said in SPLIT.get(part, [part])]
    assert sentences(case.replace("|", " ")) == wanted


# Parts of a case that hold two sentences, where the bar itself would have told the answer.
SPLIT = {
    "The talks ended.Both sides were silent.": ["The talks ended.", "Both sides were silent."],
    "He came to the U.S. The visit was short.": ["He came to the U.S.", "The visit was short."],
    "By 10 p.m. Soldiers had left.": ["By 10 p.m.", "Soldiers had left."],
    "He waited… Nothing came.": ["He waited…", "Nothing came."],
    "The meeting was held in Sept. Armenia took part.": ["The meeting was held in Sept.", "Armenia took part."],
    "He said so.“We agree.”": ["He said so.", "“We agree.”"],
    "No. They refused.": ["No.", "They refused."],
}


def test_only_the_body_has_sentences() -> None:
    text = "A title.\nA sentence. Another.\nShare this."
    blocks = (
        Block(BlockKind.TITLE, 0, 8),
        Block(BlockKind.PARAGRAPH, 9, 29),
        Block(BlockKind.RESIDUE, 30, 41),
    )
    tokens = tokenize(text)
    found = split_sentences(tokens, blocks)
    assert [tokens.text_of(s.first, s.last) for s in found] == ["A sentence.", "Another."]
    assert {s.block for s in found} == {1}
