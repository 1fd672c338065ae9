"""What learners of weights share: they leave out rare features and those that say next to nothing."""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from caucasus_news.parsers.learned import BIAS

DATA = Path(__file__).resolve().parents[1] / "src/caucasus_news/lexicon/data"
RAREST = 3  # times: a feature seen less often is left out


def frequent(examples: Iterable[Iterable[str]]) -> frozenset[str]:
    """The features seen often enough."""
    counts = Counter(name for told in examples for name in told)
    return frozenset(name for name, count in counts.items() if count >= RAREST)


def asked_of_held_out(learner: str) -> bool:
    """Whether a learner, of this description, is asked how its weights do on the sets held out, not to learn."""
    options = argparse.ArgumentParser(description=learner.splitlines()[0])
    options.add_argument("--held-out", action="store_true", help="write nothing; tell of the sets held out")
    return bool(options.parse_args().held_out)


def write(model: str, table: Mapping[str, Sequence[float]], smallest: float) -> None:
    """Write the weights of a model, a line for each feature, those of which none is as large as `smallest` left out."""
    kept = {name: row for name, row in sorted(table.items()) if name == BIAS or max(map(abs, row)) >= smallest}
    rows = (f" {json.dumps(name, ensure_ascii=False)}: {json.dumps(row)}" for name, row in kept.items())
    (DATA / model / "weights.json").write_text("{\n" + ",\n".join(rows) + "\n}\n", encoding="utf-8")
