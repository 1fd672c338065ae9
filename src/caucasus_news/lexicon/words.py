"""Lists of words and their senses, as packaged data; each reader of them names its file."""

import json
from functools import cache
from importlib import resources
from typing import Any


@cache
def load_words(name: str) -> Any:
    """The word list `name`, read once a process: plain data that nobody changes.

    FileNotFoundError where there is no such list.
    """
    source = resources.files("caucasus_news.lexicon") / "data" / "words" / f"{name}.json"
    return json.loads(source.read_text(encoding="utf-8"))
