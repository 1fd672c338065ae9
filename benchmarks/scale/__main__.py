"""Measure what many articles cost, on one machine, on Spark, and merged; and reckon what a year of news would."""

import argparse
import io
import shutil
import sys
from importlib.util import find_spec

from benchmarks.scale import measure

#: Two processes are to be so many times as fast as one.
TWICE = 1.85

# A year of Common Crawl's news, on paper. The archive from August 2016 to spring 2026 holds about 1.35 billion
# articles in all languages (arXiv:2605.18337). The share in English and the price of a core hour are assumptions: put
# in your own.
ARTICLES_A_YEAR = 1.35e9 / 9.6
ENGLISH = 0.4
DOLLARS_A_CORE_HOUR = 0.04


def main() -> int:
    """Print the figures; status 1 where two processes are not fast enough on a machine that is idle."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=20_000, help="for processes and growth")
    options.add_argument("--spark", type=int, default=2_000, help="articles for Spark; 0 leaves it out")
    options.add_argument("--reports", type=int, default=50_000, help="for merging")
    given = options.parse_args()
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(line_buffering=True)  # each figure as soon as it is there

    print(f"load on each core before the start: {measure.busy():.2f}; above 0.1 the figures say less")
    each, faster = processes(given.articles)
    overhead = spark(given.spark)
    merged = merging(given.reports)
    estimate(each, overhead, merged)
    print(f"\ntwo processes are {faster:.2f} times as fast as one; promised: {TWICE} on an idle machine of two cores")
    return int(faster < TWICE and measure.busy() < 1.2)


def processes(many: int) -> tuple[float, float]:
    """Milliseconds for an article on one process, and how many times as fast two are."""
    few = min(1000, many)
    one_few, _ = measure.on_processes(measure.articles(few), 1)
    batches = measure.articles(many)
    (one, alone), (two, together) = (measure.on_processes(batches, number) for number in (1, 2))
    print(f"parsing {few} articles: {1000 * one_few / few:.1f} ms each on one process")
    print(
        f"parsing {many}: {1000 * one / many:.1f} ms each on one, {1000 * two / many:.1f} on two: {one / two:.2f} times"
    )
    print(
        f"two compute {together / alone:.2f} times as long as one: twice as fast less that, where nobody else computes"
    )
    print(f"growth from {few} to {many}: an article costs {(one / many) / (one_few / few):.2f} times as much")
    return 1000 * one / many, one / two


def spark(many: int) -> float:
    """Milliseconds that Spark adds to an article; none where it is not there."""
    if not many or find_spec("pyspark") is None or shutil.which("java") is None:
        print("Spark: left out")
        return 0.0
    batches = measure.articles(many)
    (alone, _), there = measure.on_processes(batches, 1), measure.on_spark(batches)
    overhead = 1000 * (there - alone) / many
    print(f"Spark, one core, {many} articles, Parquet to Parquet: {overhead:+.1f} ms an article")
    return overhead


def merging(many: int) -> float:
    """Milliseconds for a report that is merged."""
    cost = 0.0
    for number in (many // 5, many):
        taken, tellings, records = measure.merging(number)
        cost = 1000 * taken / number
        print(f"merging {number} reports, {tellings} tellings: {taken:.0f} s, {cost:.2f} ms each, {records} records")
    return cost


def estimate(each: float, overhead: float, merged: float) -> None:
    """Print what a year of Common Crawl's news would take."""
    english = ARTICLES_A_YEAR * ENGLISH
    hours = english * (each + max(overhead, 0.0) + merged) / 1000 / 3600
    print(f"a year of Common Crawl news, on paper: {english / 1e6:.0f} million articles in English of")
    print(f"  {ARTICLES_A_YEAR / 1e6:.0f} million, {hours:,.0f} core hours, {hours * DOLLARS_A_CORE_HOUR:,.0f} dollars")
    print(f"  at {DOLLARS_A_CORE_HOUR} a core hour; {hours / 1000:,.1f} hours on 1,000 cores")


if __name__ == "__main__":
    sys.exit(main())
