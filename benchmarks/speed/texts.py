"""The texts that are read: the gold articles, and longer and shorter ones made of them."""

import json
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


def gold() -> tuple[str, ...]:
    """The gold articles that may be read, the seed article first."""
    paths = sorted((ROOT / "benchmarks" / "accuracy" / "dev").glob("*.json"))
    return tuple(json.loads(path.read_text(encoding="utf-8"))["text"] for path in paths)


def _paragraphs() -> Iterator[str]:
    for text in cycle(gold()):
        yield from (line for line in text.splitlines() if line.strip())


def of_size(characters: int) -> str:
    """A page of about that many characters, made of the gold articles' lines in order, again and again."""
    lines: list[str] = []
    length = 0
    for line in _paragraphs():
        if length + len(line) > characters and lines:
            break
        lines.append(line)
        length += len(line) + 2
    return "\n\n".join(lines)
