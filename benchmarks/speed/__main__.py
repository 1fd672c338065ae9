"""Measure everything, print it, and keep it with the machine, the versions and the day it was measured."""

import argparse
import datetime as dt
import json
import os
import platform
from collections.abc import Iterator, Mapping
from importlib.metadata import version
from pathlib import Path

from benchmarks.speed import peers, process, reading, stages
from benchmarks.speed.measure import Figure

RESULTS = Path(__file__).resolve().parent / "results.json"

#: What the project promises: the name of a figure and the most that it may be.
GATES = {
    "parse, gold articles": 25.0,
    "parse, seed": 25.0,
    "parse to JSON, in multiples of parse": 1.35,
    "3 MB": 1.3,
    "lexicon x10": 1.15,
    "import caucasus_news, beyond 1.15 attrs": 25.0,
    "peak, 3 MB": 60.0,
}


def machine() -> dict[str, str]:
    """Where and with what the figures were taken."""
    return {
        "day": dt.datetime.now(dt.UTC).date().isoformat(),
        "machine": f"{platform.machine()}, {os.cpu_count()} cores, {platform.system()}",
        "python": f"{platform.python_implementation()} {platform.python_version()}",
        **{name: version(name) for name in ("caucasus-news", "attrs", "cattrs", "python-dateutil", "dateparser")},
    }


def chapters(rounds: int) -> Iterator[tuple[str, Mapping[str, Figure | float]]]:
    """Each group of figures as soon as it is measured, under its heading."""
    yield "reading, in F", reading.whole(rounds)
    yield "stages, in F", stages.stages(rounds)
    yield "a character, in multiples of that in a text of 3 KB", reading.growth(max(3, rounds // 3))
    yield "gold articles, in multiples of the cost under the default lexicon", reading.larger_lexicons(rounds)
    yield "finding dates, in F", peers.dates(max(3, rounds // 3))
    yield "a process, in ms", process.cold_start(rounds)
    yield (
        "peak memory, in multiples of the text",
        {"peak, 300 KB": process.peak_memory(300_000), "peak, 3 MB": process.peak_memory(3_000_000)},
    )
    yield "articles a second", process.processes(2000)


def main() -> int:
    """Print the figures; status 1 where one is beyond its gate."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=15, help="how often everything is measured")
    options.add_argument("--save", action="store_true", help=f"keep the figures in {RESULTS.name}")
    arguments = options.parse_args()

    kept: dict[str, object] = dict(machine())
    beyond = []
    for heading, found in chapters(arguments.rounds):
        print(f"\n{heading}")
        for name, value in found.items():
            middle = value.median if isinstance(value, Figure) else value
            print(f"  {name:36}{value if isinstance(value, Figure) else f'{value:8.2f}'}", flush=True)
            if middle > GATES.get(name, middle):
                beyond.append(f"{name}: {middle:.2f} > {GATES[name]}")
        kept[heading] = {
            name: [round(value.median, 3), round(value.spread, 3)] if isinstance(value, Figure) else round(value, 3)
            for name, value in found.items()
        }
    if arguments.save:
        RESULTS.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    print("\n" + "\n".join(f"beyond its gate: {line}" for line in beyond) if beyond else "\nevery gate is kept")
    return int(bool(beyond))


if __name__ == "__main__":
    raise SystemExit(main())
