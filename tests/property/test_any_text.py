"""Any `str` is read: no text makes the library raise or warn, and every span says what it claims."""

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import caucasus_news as cn
from benchmarks.robustness.families import PAGE
from caucasus_news.testing import check_report

#: What broke it once, a text a file.
FINDINGS = Path(__file__).parent / "findings"

#: Words that rules hang on, so that random texts reach deep into them.
WORDS = (
    "Armenia", "Azerbaijan", "Baku", "Yerevan", "Moscow", "Aliyev", "Pashinyan", "Ilham", "President", "the",
    "of", "and", "foreign", "minister", "ministers", "ministry", "met", "meeting", "talks", "will", "hold",
    "said", "that", "killed", "two", "soldiers", "wounded", "shelling", "border", "on", "in", "Friday",
    "tomorrow", "May", "19", "2023", "last", "week", "the two countries", "they", "he", "under", "auspices",
    "brokered", "ceasefire", "denied", "between", "with", ",", ".", "“", "”", "\"", "'", "’s", "-", "–", "(", ")",
    ":", "\n", "\n\n", "\r\n", "\t", "\x00", "\ud800", "\u200f", "\u0301", "read more", "PREV", "1", "31 June",
    "at least", "to", "by", "from", "a", "who",
)  # fmt: skip

SCRAPS = st.lists(st.sampled_from(WORDS) | st.text(max_size=8), max_size=80).map(" ".join)


def check(text: str) -> None:
    report = cn.parse(text)
    check_report(report, text)
    assert cn.parse(text) == report
    assert cn.from_json(cn.to_json(report)) == report


@given(st.text(st.characters(codec=None), max_size=300))
@example("")
@example("\x00")
@example("\ud800\udfff")
@example("the \u0301 minister a\u0301\u0301 2 \u0301")
@example("\ufeffArmenia\u2028Baku\x85\x1cMoscow")
def test_any_characters_are_parsed(text: str) -> None:
    check(text)


@given(SCRAPS)
def test_any_row_of_the_words_that_rules_hang_on(text: str) -> None:
    check(text)


@pytest.mark.parametrize("published", [dt.date.min, dt.date.max, dt.date(2024, 2, 29)], ids=str)
def test_the_ends_of_the_calendar(published: dt.date, gold_texts: tuple[str, ...]) -> None:
    for text in gold_texts[:25]:
        check_report(cn.parse(text, published), text)


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
        "(" * 200_000,
        "may " * 20_000,
        "and " * 20_000,
        "between " * 20_000,
        "on 1 " * 20_000,
        "Armenia, " * 20_000,
        "President " * 20_000,
        "the two leaders " * 10_000,
        "Ilham Aliyev said " * 10_000,
        "a meeting of " * 10_000,
        "U.S. " * 20_000,
        "10.05." * 20_000,
    ],
    ids=lambda text: f"{text[:12]!r} x{len(text)}",
)
def test_a_long_row_of_one_thing(text: str) -> None:
    """A step that looks back over all that came before would not come to an end here."""
    assert cn.parse(PAGE + text).article.text == PAGE + text
