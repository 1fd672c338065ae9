"""Measuring on a machine that others use too: everything side by side, ratios within a round, medians over rounds."""

import gc
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence

from attrs import frozen

Case = Callable[[], object]


@frozen
class Figure:
    """The middle of some measurements and how far apart their quartiles lie."""

    median: float
    spread: float

    def __str__(self) -> str:
        return f"{self.median:8.2f} ± {self.spread:.2f}"


def figure(values: Sequence[float]) -> Figure:
    """The median and the distance of the quartiles of two or more values."""
    low, _, high = statistics.quantiles(values, n=4)
    return Figure(statistics.median(values), high - low)


def seconds(case: Case) -> float:
    """How long one run takes, garbage of earlier runs put away first."""
    gc.collect()
    start = time.perf_counter()
    case()
    return time.perf_counter() - start


def interleaved(cases: Mapping[str, Case], rounds: int) -> dict[str, list[float]]:
    """Seconds of each case in each of some rounds; a round runs every case once, the first round is for warming up.

    Whatever slows the machine down for a while slows all cases of a round down alike.
    """
    taken: dict[str, list[float]] = {name: [] for name in cases}
    for number in range(rounds + 1):
        for name, case in cases.items():
            spent = seconds(case)
            if number:
                taken[name].append(spent)
    return taken


def ratios(taken: Mapping[str, Sequence[float]], base: str) -> dict[str, Figure]:
    """Each case in multiples of the base case of the same round."""
    return {
        name: figure([value / unit for value, unit in zip(values, taken[base], strict=True)])
        for name, values in taken.items()
    }


def bare(texts: Sequence[str]) -> Case:
    """The unit F over some texts: their words and marks by a regular expression, and nothing done with them."""
    pattern = re.compile(r"\w+|[^\w\s]")

    def run() -> None:
        for text in texts:
            list(pattern.finditer(text))

    return run


def program(code: str, *arguments: str) -> str:
    """What a fresh interpreter prints when it runs some code."""
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, encoding="utf-8", check=True)
    return done.stdout
