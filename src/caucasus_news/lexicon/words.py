"""Lists of words and their senses, as packaged data; each reader of them names its file."""

import json
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

from attrs import AttrsInstance, fields


@cache
def load_words(name: str) -> Any:
    """The word list `name`, read once a process: plain data that nobody changes.

    FileNotFoundError where there is no such list.
    """
    source = resources.files("caucasus_news.lexicon") / "data" / "words" / f"{name}.json"
    return json.loads(source.read_text(encoding="utf-8"))


def word_sets(words: type[AttrsInstance], data: Mapping[str, Any]) -> dict[str, frozenset[str]]:
    """The lists of `data` that the class `words` keeps as sets, by the name of its field.

    KeyError where `data` lacks one of them.
    """
    return {field.name: frozenset(data[field.name]) for field in fields(words) if field.type == frozenset[str]}
