"""Tables of texts and of what a reader makes of them.

Those of one line (`wordings`, `unclaimed`) have no day of their own. Each of the others is the
day of publication in brackets, the text, and one line behind "=" for each event.
"""

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

from caucasus_news import When

HERE = Path(__file__).parent
#: The day on which the texts of one line are published.
PUBLISHED = dt.date(2023, 5, 18)
#: What parts two cases: the day of the next one.
_CASE = re.compile(r"\n+(?=\[\d{4}-\d\d-\d\d\]\n)")


def cases(table: Path) -> Iterator[tuple[dt.date, str, list[str]]]:
    """Day of publication, text and events of each case."""
    for block in _CASE.split(table.read_text(encoding="utf-8")):
        day, *lines = block.strip().split("\n")
        text = "\n".join(line for line in lines if not line.startswith("= "))
        yield dt.date.fromisoformat(day.strip("[]")), text, [line[2:] for line in lines if line.startswith("= ")]


def wordings() -> list[tuple[str, str]]:
    """Each text of `wordings/` and what is to be read of it: records behind a letter for their kind, or "-"."""
    lines = [line for table in sorted((HERE / "wordings").glob("*.txt")) for line in _lines(table)]
    return [(text, told) for text, _, told in (line.partition(" => ") for line in lines)]


def unclaimed() -> list[str]:
    """The texts of which nothing is to be read."""
    return _lines(HERE / "nothing_claimed.txt")


def _lines(table: Path) -> list[str]:
    return [line for line in table.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]


def days(when: When | None) -> str:
    """A day, or the first and the last of several, or nothing."""
    first, last = (when.earliest, when.latest) if when is not None else (None, None)
    return "" if first is None else str(first) if first == last else f"{first}/{last}"
