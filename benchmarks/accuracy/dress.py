"""Gold articles as scrapers dress them: what the figures are where line breaks, spaces and marks are not as written.

    python -m benchmarks.accuracy.dress [SET]

Titles, blocks and quotations are compared letter by letter, and are left out where the dress alters letters.
"""

import html
import json
import re
import sys
import tempfile
import textwrap
import unicodedata
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from benchmarks.accuracy.__main__ import HERE, WORKING_SET, figures

SHOWN = ("published", "times", "actors", "meetings", "incidents", "mediations")


def _marks_by_name(text: str) -> str:
    return re.sub("[“”‘’–—]", lambda mark: f"&#{ord(mark.group())};", html.escape(text))


def _wrapped(text: str) -> str:
    return "\n".join(textwrap.fill(line, 72) for line in text.split("\n"))


#: What a scraper may do to a page without losing a letter of what is read.
FORMS: Final[Mapping[str, Callable[[str], str]]] = {
    "as written": lambda text: text,
    "line ends of another system": lambda text: text.replace("\n", "\r\n"),
    "spaces that do not break": lambda text: text.replace(" ", "\xa0"),
    "two spaces for one": lambda text: text.replace(" ", "  "),
    "spaces without width": lambda text: text.replace(". ", ".\u200b "),
    "an order of bytes at the head": lambda text: f"\ufeff{text}",
    "soft hyphens": lambda text: re.sub(r"\b([^\W\d_]{4})(?=[^\W\d_]{4})", "\\1\xad", text),
    "accents apart": lambda text: unicodedata.normalize("NFD", text),
    "marks by name": _marks_by_name,
    "mark-up": lambda text: "\n".join(f"<p>{line}</p>" if line.strip() else line for line in text.split("\n")),
    "lines wrapped by hand": _wrapped,
    "quotation marks typed in two": lambda text: re.sub('["“]([^"”“\n]*)["”]', r"``\1''", text),
}
#: What loses something that a reader needs.
LOSSES: Final[Mapping[str, Callable[[str], str]]] = {
    "all on one line": lambda text: re.sub(r"\s*\n+\s*", " ", text),
    "a bullet before each line": lambda text: re.sub(r"(?m)^(?=\S)", "• ", text),
    "no commas": lambda text: text.replace(", ", " "),
    "capitals only": str.upper,
}


def dressed(articles: Path, form: Callable[[str], str], folder: Path) -> None:
    """The gold articles of a folder, their texts in another form, into another folder."""
    for path in articles.glob("*.json"):
        article = json.loads(path.read_text(encoding="utf-8"))
        article["text"] = form(article["text"])
        (folder / path.name).write_text(json.dumps(article), encoding="utf-8")


def main(name: str = WORKING_SET) -> None:
    """Print the figures of one set of gold articles in every dress."""
    print(f"{'':32}", *(f"{figure:>12}" for figure in SHOWN), sep="")
    for label, form in {**FORMS, **LOSSES}.items():
        with tempfile.TemporaryDirectory() as folder:
            dressed(HERE / name, form, Path(folder))
            scored = figures(Path(folder))
        print(f"{label:32}", *(f"{scored[figure]:12.3f}" for figure in SHOWN), sep="")


if __name__ == "__main__":
    main(*sys.argv[1:2])
