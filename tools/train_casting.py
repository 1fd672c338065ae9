"""Learn the weights by which `parsers/casting.py` tells who of a sentence took part in the meeting that it tells of.

`python tools/train_casting.py` reads the gold that rules may be written by, and writes ``data/casting/weights.json``.
With ``--held-out`` it writes nothing, and says how well the weights that are there tell of the sets held out.
"""

import sys
from collections.abc import Iterable, Iterator, Set

from attrs import frozen
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from benchmarks.accuracy import score
from caucasus_news import NewsParser, to_dict
from caucasus_news.parsers.casting import MODEL, PARTS, features, parts
from caucasus_news.parsers.learned import BIAS
from tools import weights
from tools.gold import GoldEvent, GoldText, held_out_texts, working_texts

SLOTS = {role.value: f"{role}s" for role in PARTS}
NOBODY = "nobody"
STRENGTH = 0.1  # of the data against the prior that a feature says nothing
EVEN = 0.5  # probability from which somebody is said to have a part
SMALLEST = 0.02


@frozen
class Example:
    """The features of one whom a sentence names, and their part in its meeting."""

    told: Set[str]
    part: str


def examples(texts: Iterable[GoldText]) -> Iterator[Example]:
    """Everyone who is named where one meeting is told; of two in a sentence nobody knows which is whose."""
    for text in texts:
        for number, event in _single(text):
            for actor, told in features(number, text.scene).items():
                yield Example(told, _part_of(score.actor_key(to_dict(actor)), event))


def _single(text: GoldText) -> Iterator[tuple[int, GoldEvent]]:
    """The sentences that tell of one meeting, and that meeting."""
    for number, events in text.told("meetings").items():
        if len(events) == 1:
            yield number, events[0]


def _part_of(key: str | None, event: GoldEvent) -> str:
    """The part that gold gives somebody."""
    names = {role: event.get(slot) or () for role, slot in SLOTS.items()}
    return next((role for role, row in names.items() if any(key in score.alternatives(x) for x in row)), NOBODY)


def learn(known: list[Example]) -> dict[str, list[float]]:
    """The weights of each feature for every part, against having none."""
    frequent = weights.frequent(example.told for example in known)
    vectors = DictVectorizer()
    rows = vectors.fit_transform([dict.fromkeys(sorted(example.told & frequent), 1) for example in known])
    model = LogisticRegression(C=STRENGTH, max_iter=4000).fit(rows, [example.part for example in known])
    columns = [[*model.classes_].index(role) for role in SLOTS]
    none = [*model.classes_].index(NOBODY)
    table = {BIAS: [round(float(model.intercept_[c] - model.intercept_[none]), 2) for c in columns]}
    for name, row in zip(vectors.feature_names_, model.coef_.T, strict=True):
        table[name] = [round(float(row[c] - row[none]), 2) for c in columns]
    return table


def say(texts: Iterable[GoldText]) -> None:
    """Say how many of those who took part are found in the sentences of one meeting, and how many others."""
    found, missed, invented, whole, sentences = 0, 0, 0, 0, 0
    for text in texts:
        for number, event in _single(text):
            gold = [name for slot in SLOTS.values() for name in event.get(slot) or ()]
            cast = (actor for actor, part in parts(number, text.scene).items() if part.chance >= EVEN)
            right, missing, extra = score.pair_names(gold, [score.actor_key(to_dict(actor)) for actor in cast])
            found, missed, invented = found + right, missed + len(missing), invented + len(extra)
            whole, sentences = whole + (not missing and not extra), sentences + 1
    precision, recall = found / (found + invented), found / (found + missed)
    print(f"cast of {sentences} sentences: P {precision:.3f} R {recall:.3f}, all and nobody else in {whole}")


def main() -> int:
    """Learn, or say how well what was learned holds."""
    parser = NewsParser()
    if weights.asked_of_held_out(__doc__):
        say(held_out_texts(parser))
        return 0
    weights.write(MODEL, learn([*examples(working_texts(parser))]), SMALLEST)
    return 0


if __name__ == "__main__":
    sys.exit(main())
