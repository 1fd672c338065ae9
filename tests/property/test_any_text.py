"""Any `str` is read: no text makes the library raise or warn, and every span says what it claims."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import caucasus_news as cn

#: What broke it once, a text a file.
FINDINGS = Path(__file__).parent / "findings"

#: Words that rules hang on, so that random texts reach deep into them.
WORDS = (
    "Armenia", "Azerbaijan", "Baku", "Yerevan", "Moscow", "Aliyev", "Pashinyan", "Ilham", "President", "the",
    "of", "and", "foreign", "minister", "ministers", "ministry", "met", "meeting", "talks", "will", "hold",
    "said", "that", "killed", "two", "soldiers", "wounded", "shelling", "border", "on", "in", "Friday",
    "tomorrow", "May", "19", "2023", "last", "week", "the two countries", "they", "he", "under", "auspices",
    "brokered", "ceasefire", "denied", "between", "with", ",", ".", "“", "”", "\"", "'", "’s", "-", "–", "(", ")",
    ":", "\n", "\n\n", "\r\n", "\t", "\x00", "\ud800", "\u200f", "read more", "PREV", "1", "31 June", "at least",
    "to", "by", "from", "a", "who",
)  # fmt: skip

SCRAPS = st.lists(st.sampled_from(WORDS) | st.text(max_size=8), max_size=80).map(" ".join)


def check(text: str) -> None:
    report = cn.parse(text)
    article = report.article
    assert article.text == text
    body = sorted({(i, c) for i, c in enumerate(text) if not c.isspace()} - _covered(article))
    assert not [(i, c) for i, c in body if c.isprintable()], "blocks leave something out"
    for when in report.times:
        assert when.span.of(text) == when.text
    for statement in report.statements:
        assert statement.span.of(text) == statement.text
    for event in report.events:
        assert event.evidence
        for span in [*event.evidence, *(reading.span for reading in event.readings)]:
            assert span.of(text).strip()
    for problem in article.problems:
        problem.span.of(text)
    assert cn.parse(text) == report
    assert cn.from_json(cn.to_json(report)) == report


def _covered(article: cn.Article) -> set[tuple[int, str]]:
    return {(i, article.text[i]) for block in article.blocks for i in range(block.start, block.end)}


@given(st.text(st.characters(codec=None), max_size=300))
@example("")
@example("\x00")
@example("\ud800\udfff")
@example("\ufeffArmenia\u2028Baku\x85\x1cMoscow")
def test_any_characters(text: str) -> None:
    check(text)


@given(SCRAPS)
def test_any_row_of_the_words_that_rules_hang_on(text: str) -> None:
    check(text)


@given(st.data())
def test_any_cut_of_a_real_text(seed_text: str, data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(seed_text)))
    last = data.draw(st.integers(first, min(len(seed_text), first + 1500)))
    noise = data.draw(st.text(max_size=5))
    place = data.draw(st.integers(first, last))
    check(seed_text[first:place] + noise + seed_text[place:last])


@pytest.mark.parametrize("path", sorted(FINDINGS.iterdir()), ids=lambda path: path.name)
def test_what_broke_it_once(path: Path) -> None:
    check(path.read_bytes().decode("utf-8", errors="surrogateescape"))


@pytest.mark.parametrize(
    "text",
    [
        " " * 1_000_000,
        "\n" * 1_000_000,
        "x" * 1_000_000,
        "7" * 1_000_000,
        "“" * 200_000,
        '"' * 200_000,
        "may " * 100_000,
        "and " * 100_000,
        "between " * 50_000,
        "on 1 " * 50_000,
        "Armenia, " * 50_000,
        "President " * 50_000,
        "the two leaders " * 20_000,
        "Ilham Aliyev said " * 20_000,
        "a meeting of " * 20_000,
        "(" * 200_000,
        "U.S. " * 50_000,
        "10.05." * 50_000,
    ],
    ids=lambda text: f"{text[:12]!r} x{len(text)}",
)
def test_a_long_row_of_one_thing(text: str) -> None:
    """A step that looks back over all that came before would not come to an end here."""
    assert cn.parse(text).article.text == text
