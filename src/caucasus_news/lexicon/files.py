"""The data files that come with the library."""

import json
from importlib.resources import files
from typing import Any

from caucasus_news.lexicon.loader import SECTIONS


def default_data() -> dict[str, Any]:
    """The plain data of the default lexicon, one file for each section."""
    folder = files("caucasus_news.lexicon") / "data"
    return {section: json.loads((folder / f"{section}.json").read_text(encoding="utf-8")) for section in SECTIONS}
