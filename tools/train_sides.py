"""Learn the weights by which `parsers/incidents/side_choice.py` tells whose people came to harm.

`python tools/train_sides.py` reads the gold that rules may be written by, and writes ``data/sides/weights.json``. With
``--held-out`` it writes nothing, and says how well the weights that are there tell of the sets held out.
"""

import datetime as dt
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Set

from attrs import frozen
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from benchmarks.accuracy import score
from caucasus_news import NewsParser, to_dict
from caucasus_news.model import Actor
from caucasus_news.parsers.casualties.tolls import Toll
from caucasus_news.parsers.incidents import IncidentParser
from caucasus_news.parsers.incidents.draft import IncidentDraft
from caucasus_news.parsers.incidents.side_choice import MODEL
from caucasus_news.parsers.incidents.side_clues import Clues
from caucasus_news.parsers.learned import BIAS
from caucasus_news.parsers.scene import Scene
from tests.parsers.told_cases import HERE, PUBLISHED, cases, wordings
from tools import weights
from tools.gold import GoldText, held_out_texts, working_texts

STRENGTH = 0.1  # of the data against the prior that a feature says nothing
SMALLEST = 0.02
#: How much a toll of a table of tests counts beside one of a gold text, as the rules were written by them; and one that
#: is of nobody whom the text names.
OF_TESTS, OF_NOBODY = 0.3, 0.2
TABLES = ("incidents_told.txt", "tolls_told.txt")
#: A toll as the tables of tests tell it: "killed 5+ ARM", "wounded 2 Armenia c".
_TOLD = re.compile(r"(?P<kind>[a-z]+) (?P<count>[\d+-]+|None)(?P<side>.*?)(?: [cm])?$")

Hints = Mapping[Actor | None, Set[str]]
#: What became of how many at least and at most, and of whose people.
Told = tuple[str, int | None, int | None, str | None]


@frozen
class Example:
    """What speaks for those whose people some are, and for those whose they are not."""

    right: list[Set[str]]
    wrong: list[Set[str]]
    weight: float = 1.0


class Collector(IncidentParser):
    """Keeps the tolls of a text with what speaks for whose they are, as the rules leave them, or as then `chosen`."""

    def __init__(self, *, chosen: bool) -> None:
        super().__init__()
        self.chosen = chosen
        self.found: dict[tuple[int, int, str], tuple[Toll, Hints]] = {}

    def choose_sides(self, draft: IncidentDraft, scene: Scene) -> None:
        """Take the tolls of an incident; those of a text that is read a second time are those of that reading."""
        for toll, hints in Clues(draft, scene).of_tolls():
            self.found[toll.sentence, toll.first, toll.kind.value] = toll, hints
        if self.chosen:
            super().choose_sides(draft, scene)

    def of(self, text: GoldText) -> Iterator[tuple[Toll, Hints, str | None]]:
        """The tolls of a text that gold tells too, with whose people gold says that they are."""
        told = [c for event in text.gold.get("incidents") or () for c in event.get("casualties") or ()]
        yield from self.among([(c["kind"], c.get("at_least"), c.get("at_most"), c.get("side")) for c in told])

    def among(self, told: list[Told]) -> Iterator[tuple[Toll, Hints, str | None]]:
        """The tolls of the last text that are among those told, with their side; not those told of several sides."""
        for toll, hints in self.found.values():
            bounds = (toll.kind.value, toll.at_least, toll.at_most)
            sides = {side for *number, side in told if (*number,) == bounds}
            if len(sides) == 1:
                yield toll, hints, sides.pop()
        self.found.clear()


def _is(polity: Actor | None, side: str | None) -> bool:
    """Whether a polity is the side that gold tells; a band of a state is not that state."""
    if polity is None or side is None:
        return polity is None and side is None
    return score.actor_key(to_dict(polity)) in score.alternatives(side)


def examples(texts: Iterable[GoldText], collector: Collector) -> Iterator[Example]:
    """Every toll of which gold tells the side."""
    for text in texts:
        for _, hints, side in collector.of(text):
            yield from _example(hints, {polity for polity in hints if _is(polity, side)}, 1.0)


def examples_of_tests(parser: NewsParser, collector: Collector) -> Iterator[Example]:
    """Every toll in the tables of tests."""
    for day, text, told in _tables():
        parser.parse(text, day)
        for _, hints, side in collector.among(told):
            yield from _example(hints, {polity for polity in hints if _is_called(polity, side)}, OF_TESTS)


def _example(hints: Hints, right: Set[Actor | None], weight: float) -> Iterator[Example]:
    """What speaks for who is right, which is nobody where they are somebody's of whom nothing is told."""
    weight *= 1.0 if right else OF_NOBODY
    right = right or {None}
    others = [told for polity, told in hints.items() if polity not in right]
    if others:
        yield Example([hints[polity] for polity in right], others, weight)


def _tables() -> Iterator[tuple[dt.date, str, list[Told]]]:
    """The texts of the tables that tell tolls, with these."""
    for text, told in wordings():
        if told.startswith("T "):
            yield PUBLISHED, text, [*_tolls(told[2:].partition(";")[0])]
    for name in TABLES:
        for day, text, events in cases(HERE / "incidents" / name):
            yield day, text, [toll for event in events for toll in _tolls(event.split("|")[4])]


def _tolls(row: str) -> Iterator[Told]:
    for phrase in row.split(","):
        told = _TOLD.match(phrase.strip())
        if told is not None and told["count"] != "None":
            low, _, high = told["count"].rstrip("+").partition("-")
            exact = "-" not in told["count"] and "+" not in told["count"]
            least = int(low) if low else None
            yield told["kind"], least, int(high) if high else least if exact else None, told["side"].strip() or None


def _is_called(polity: Actor | None, side: str | None) -> bool:
    """Whether a polity is the side that a table tells, by its id or name."""
    return side is None if polity is None else side in (polity.id, polity.name)


def learn(known: list[Example]) -> dict[str, list[float]]:
    """The weights of features, from what the right ones have and the wrong ones beside them have not."""
    frequent = weights.frequent(told for example in known for told in (*example.right, *example.wrong))
    rows: list[dict[str, float]] = []
    counts: list[float] = []
    for example in known:
        pairs = [(right & frequent, wrong & frequent) for right in example.right for wrong in example.wrong]
        for right, wrong in pairs:
            more = {**dict.fromkeys(sorted(right - wrong), 1.0), **dict.fromkeys(sorted(wrong - right), -1.0)}
            rows += [more, {name: -value for name, value in more.items()}]
            counts += [example.weight * len(example.right) ** -1 * len(example.wrong) ** -0.5] * 2
    vectors = DictVectorizer()
    table = vectors.fit_transform(rows)
    model = LogisticRegression(C=STRENGTH, fit_intercept=False, max_iter=4000)
    model.fit(table, [1, 0] * (len(rows) // 2), sample_weight=counts)
    found = zip(vectors.feature_names_, model.coef_[0], strict=True)
    return {BIAS: [0.0], **{name: [round(float(weight), 2)] for name, weight in found}}


def say(texts: Iterable[GoldText], collector: Collector) -> None:
    """Say of how many tolls the side is right by the rules alone, and as it is chosen."""
    before, after, told = 0, 0, 0
    for text in texts:
        ruled = [(toll, hints, side) for toll, hints, side in collector.of(text) if side is not None]
        for toll, hints, side in ruled:
            rules = next((p for p, told_of in hints.items() if "taken for it" in told_of), None)
            before, after, told = before + _is(rules, side), after + _is(toll.side, side), told + 1
    print(f"sides of {told} tolls: {before} right by rules, {after} as chosen")


def main() -> int:
    """Learn, or say how well what was learned holds."""
    held_out = weights.asked_of_held_out(__doc__)
    collector = Collector(chosen=held_out)
    parser = NewsParser(events=[collector])
    if held_out:
        say(held_out_texts(parser), collector)
        return 0
    known = [*examples(working_texts(parser), collector), *examples_of_tests(parser, collector)]
    weights.write(MODEL, learn(known), SMALLEST)
    return 0


if __name__ == "__main__":
    sys.exit(main())
