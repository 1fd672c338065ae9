"""Learn the weights by which `parsers/detection.py` tells sentences of events from others.

`python tools/train_detector.py` reads the gold articles that rules may be written by and the labelled sentences of
``benchmarks/sentences``, and writes ``data/detection/weights.json``. With ``--folds`` it writes nothing, and says how
well what is learned from most of them tells of the rest.
"""

import argparse
import datetime as dt
import sys
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from pathlib import Path

from attrs import frozen
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, precision_score, recall_score
from sklearn.model_selection import GroupKFold, cross_val_predict
from sklearn.pipeline import make_pipeline

from caucasus_news import NewsParser
from caucasus_news.model import BlockKind, Event
from caucasus_news.parsers.base import GUESSED
from caucasus_news.parsers.detection import KINDS, MODEL, features
from caucasus_news.parsers.learned import BIAS
from caucasus_news.parsers.scene import Scene
from tests.parsers.told_cases import HERE, PUBLISHED, cases, unclaimed, wordings
from tools import weights
from tools.gold import working_texts

ROOT = Path(__file__).resolve().parents[1]
SENTENCES = ROOT / "benchmarks" / "sentences"
LETTERS = {"meetings": "m", "incidents": "i", "mediations": "d"}
#: The tables of tests of one kind of event each, and what the letters of those of all kinds stand for.
TABLES = {
    "meetings": ("meetings_told.txt",),
    "incidents": ("incidents/incidents_told.txt", "incidents/tolls_told.txt"),
    "mediations": ("mediations/mediations_told.txt",),
}
TOLD = {"M": "meetings", "I": "incidents", "T": "incidents", "W": "incidents", "D": "mediations"}
READ = (BlockKind.PARAGRAPH, BlockKind.CAPTION)
#: How much a labelled sentence counts beside one of a gold article, less like real news as it is; one of a test that
#: tells of an event; and one of which nothing is to be read, which is a promise.
OF_SENTENCES, OF_TESTS, OF_NOTHING = 0.5, 0.3, 2.0
STRENGTH = 0.6  # of the data against the prior that a feature says nothing
EVEN = 0.5  # probability from which a sentence is said to tell of an event
SMALLEST = 0.05


@frozen
class Example:
    """A sentence's features, whether it tells of an event of each kind (None: cannot be said), and where it is from.

    `weight` is how much it counts beside a sentence of a gold article.
    """

    names: list[str]
    tells: dict[str, bool | None]
    group: str
    weight: float


def of_articles(parser: NewsParser) -> Iterator[Example]:
    """The sentences of gold articles; one that a clause was read of and gold puts elsewhere says nothing."""
    for text in working_texts(parser):
        told = {kind: text.told(kind) for kind in KINDS}
        read = {kind: _of_clauses(getattr(text.report, kind), text.scene) for kind in KINDS}
        for n, sentence in enumerate(text.scene.document.sentences):
            if sentence.kind in READ:
                tells = {k: True if n in told[k] else None if n in read[k] else False for k in KINDS}
                yield Example(features(n, text.scene), tells, text.name, 1.0)


def _of_clauses(events: Iterable[Event], scene: Scene) -> set[int]:
    """The sentences of which clauses were read as events, by number."""
    spans = [span for event in events if event.confidence > GUESSED for span in event.evidence]
    own = [scene.span_of(n) for n in range(len(scene.document.sentences))]
    return {n for n, span in enumerate(own) if any(span.start < e.end and e.start < span.end for e in spans)}


def of_sentences(parser: NewsParser) -> Iterator[Example]:
    """The labelled sentences, each passage of them read as one text."""
    for path in sorted(SENTENCES.glob("*.tsv")):
        for passage in path.read_text(encoding="utf-8").split("\n\n"):
            rows = [line.split("\t", 1) for line in passage.splitlines() if "\t" in line]
            scene = parser.scene(parser.read(" ".join(said for _, said in rows)))
            ends = list(accumulate(len(said) + 1 for _, said in rows))
            for n, sentence in enumerate(scene.document.sentences):
                label = rows[bisect_right(ends, scene.document.tokens.starts[sentence.first])][0]
                tells = {k: True if x.upper() in label else None if x in label else False for k, x in LETTERS.items()}
                yield Example(features(n, scene), tells, f"{path.stem}/{passage[:40]}", OF_SENTENCES)


def of_tests(parser: NewsParser) -> Iterator[Example]:
    """The sentences of which tests say what is to be read, or that nothing is.

    Of a text of several sentences only the latter says something of each.
    """
    for day, text, told in _tested():
        scene = parser.scene(parser.read(text, day))
        numbers = range(len(scene.document.sentences))
        if len(numbers) == 1 or True not in told.values():
            weight = OF_TESTS if True in told.values() else OF_NOTHING
            yield from (Example(features(n, scene), told, text, weight) for n in numbers)


def _tested() -> Iterator[tuple[dt.date, str, dict[str, bool | None]]]:
    """Day, text, and whether an event of each kind is told, of every case of the tables of tests."""
    unknown: dict[str, bool | None] = dict.fromkeys(KINDS)
    for kind, tables in TABLES.items():
        for table in tables:
            for day, text, events in cases(HERE / table):
                yield day, text, {**unknown, kind: bool(events)}
    for text, told in (*((text, "-") for text in unclaimed()), *wordings()):
        if told == "-":
            yield PUBLISHED, text, dict.fromkeys(KINDS, False)
        elif told[:1] in TOLD:
            yield PUBLISHED, text, {**unknown, TOLD[told[0]]: True}


def learner() -> LogisticRegression:
    """The model of one kind of event."""
    return LogisticRegression(C=STRENGTH, max_iter=3000)


def fold(examples: list[Example]) -> None:
    """Say how well each kind is told by a model that has not seen the article or passage."""
    for kind in KINDS:
        known = [e for e in examples if e.tells[kind] is not None]
        rows = [dict.fromkeys(e.names, 1) for e in known]
        tells = [bool(e.tells[kind]) for e in known]
        model = make_pipeline(DictVectorizer(), learner())
        groups = [e.group for e in known]
        folds = cross_val_predict(model, rows, tells, groups=groups, cv=GroupKFold(5), method="predict_proba")
        scores = [float(score) for _, score in folds]
        right = [score > EVEN for score in scores]
        precision, recall = precision_score(tells, right), recall_score(tells, right)
        mean = average_precision_score(tells, scores)
        print(f"{kind:12}{sum(tells):6} of {len(known)} tell: P {precision:.3f} R {recall:.3f} AP {mean:.3f}")


def learn(examples: list[Example]) -> dict[str, list[float]]:
    """The weights of each frequent feature for every kind."""
    known_well = weights.frequent(e.names for e in examples)
    table: dict[str, list[float]] = {}
    for column, kind in enumerate(KINDS):
        known = [e for e in examples if e.tells[kind] is not None]
        vectors = DictVectorizer()
        rows = vectors.fit_transform([dict.fromkeys(filter(known_well.__contains__, e.names), 1) for e in known])
        tells = [bool(e.tells[kind]) for e in known]
        model = learner().fit(rows, tells, sample_weight=[e.weight for e in known])
        for name, weight in ((BIAS, model.intercept_[0]), *zip(vectors.feature_names_, model.coef_[0], strict=True)):
            table.setdefault(name, [0.0] * len(KINDS))[column] = round(float(weight), 2)
    return table


def main() -> int:
    """Learn, or say how well what was learned holds."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--folds", action="store_true", help="write nothing; learn from four fifths, tell of the rest")
    asked = options.parse_args()
    parser = NewsParser()
    examples = [*of_articles(parser), *of_sentences(parser), *of_tests(parser)]
    if asked.folds:
        fold(examples)
        return 0
    weights.write(MODEL, learn(examples), SMALLEST)
    return 0


if __name__ == "__main__":
    sys.exit(main())
