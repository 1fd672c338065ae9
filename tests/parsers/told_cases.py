"""Tables of texts and of what a reader makes of them.

Cases stand apart by an empty line. Each is the day of publication in brackets, the text, and one line behind "=" for
each event.
"""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from caucasus_news import When


def cases(table: Path) -> Iterator[tuple[dt.date, str, list[str]]]:
    """Day of publication, text and events of each case."""
    for block in table.read_text(encoding="utf-8").split("\n\n"):
        day, *lines = block.strip().split("\n")
        text = "\n".join(line for line in lines if not line.startswith("= "))
        yield dt.date.fromisoformat(day.strip("[]")), text, [line[2:] for line in lines if line.startswith("= ")]


def days(when: When | None) -> str:
    """A day, or the first and the last of several, or nothing."""
    first, last = (when.earliest, when.latest) if when is not None else (None, None)
    return "" if first is None else str(first) if first == last else f"{first}/{last}"
