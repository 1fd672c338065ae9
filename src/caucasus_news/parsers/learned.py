"""What was learned from labelled texts: the weights of features, packaged data, and what they add up to."""

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib import resources

Weights = Mapping[str, Sequence[float]]

#: The feature that everything has.
BIAS = "#bias"

_NEVER = -50.0  # log-odds: no power of what is less can be taken


@cache
def load_weights(model: str) -> Weights:
    """A row of weights for each feature that the model looks at, read once a process.

    FileNotFoundError where there is no such model.
    """
    source = resources.files("caucasus_news.lexicon") / "data" / model / "weights.json"
    table: dict[str, list[float]] = json.loads(source.read_text(encoding="utf-8"))
    return table


def probability(odds: float) -> float:
    """The probability that log-odds are of.

    >>> probability(0.0), probability(-1000.0) > 0
    (0.5, True)
    """
    return 1 / (1 + math.exp(-odds if odds > _NEVER else -_NEVER))


def log_odds(told: Iterable[str], weights: Weights) -> list[float]:
    """What features add up to, a sum for each column of the weights; those that there are none for add nothing.

    The order of the features makes no difference.

    >>> log_odds(["met", "in", "never seen"], {"#bias": [-2.0, 0.0], "met": [1.5, 0.5], "in": [0.25, 0.0]})
    [-0.25, 0.5]
    """
    rows = [weights[BIAS], *filter(None, map(weights.get, told))]
    return [math.fsum(column) for column in zip(*rows, strict=True)]
