"""Which of a row a meeting is: ordinals in words and figures, of the meeting and not of the gathering around it."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from caucasus_news import parse

_CASES = Path(__file__).with_name("meetings_numbered.txt")


def _cases() -> Iterator[tuple[dt.date, str, list[int | None]]]:
    for line in _CASES.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            published, text, numbers = line.split(" | ")
            told = [None if number == "-" else int(number) for number in numbers.split()]
            yield dt.date.fromisoformat(published), text, told


@pytest.mark.parametrize(("published", "text", "numbers"), list(_cases()))
def test_meetings_have_the_ordinals_that_are_told_of_them(
    published: dt.date, text: str, numbers: list[int | None]
) -> None:
    """Each meeting has the number in its row that the words give it."""
    assert [m.ordinal for m in parse(text, published).meetings] == numbers
