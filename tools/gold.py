"""The gold texts that weights are learned from, with the sentences that tell of their events."""

import datetime as dt
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from attrs import frozen

from benchmarks.accuracy import score
from caucasus_news import NewsParser, Report
from caucasus_news.parsers.scene import Scene

GOLD = Path(__file__).resolve().parents[1] / "benchmarks" / "accuracy"
#: Sets that measure what was learned: nothing is learned from them.
HELD_OUT = ("check", "fresh15", "fresh18", "retold_unread", "short/wire_unread", "short/several_unread")
#: The sets of short texts whose gold tells of every kind of event.
_SHORT = ("short/wire", "short/several")

#: An event as gold tells it: a value by each slot.
GoldEvent = dict[str, Any]


@frozen
class GoldText:
    """A text as it was read, by clauses and all, and its gold: the events of each kind ("meetings")."""

    name: str
    scene: Scene
    report: Report
    gold: dict[str, list[GoldEvent]]

    def told(self, kind: str) -> dict[int, list[GoldEvent]]:
        """The events of a kind by the number of the sentence that gold gives as their evidence."""
        text = self.scene.document.article.text
        said = [score.plain(self.scene.span_of(n).of(text)) for n in range(len(self.scene.document.sentences))]
        found: dict[int, list[GoldEvent]] = {}
        for event in self.gold.get(kind) or ():
            quote = score.plain(event.get("evidence") or "")
            number = next((n for n, words in enumerate(said) if quote and quote in words), None)
            if number is not None:
                found.setdefault(number, []).append(event)
        return found


def working_texts(parser: NewsParser) -> Iterator[GoldText]:
    """The texts that rules may be written by and weights learned from."""
    whole = sorted({path.parent.name for path in GOLD.glob("*/*.json")})
    yield from _texts(parser, (name for name in (*whole, *_SHORT) if name not in HELD_OUT))


def held_out_texts(parser: NewsParser) -> Iterator[GoldText]:
    """The texts that nothing is learned from."""
    yield from _texts(parser, HELD_OUT)


def _texts(parser: NewsParser, sets: Iterable[str]) -> Iterator[GoldText]:
    for path in (path for name in sets for path in sorted((GOLD / name).glob("*.json"))):
        item = json.loads(path.read_text(encoding="utf-8"))
        day = item.get("given_published")
        scene = parser.scene(parser.read(item["text"], dt.date.fromisoformat(day) if day else None))
        report = parser.parse(item["text"], scene.document.article.published)
        yield GoldText(f"{path.parent.name}/{path.stem}", scene, report, item["gold"])
