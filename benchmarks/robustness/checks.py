"""What is measured, each as a function that gives a figure."""

import gc
import random
import sys
import time
import warnings
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context

import caucasus_news as cn
from benchmarks.robustness.damage import DAMAGES
from benchmarks.robustness.families import FAMILIES
from benchmarks.speed.texts import gold
from caucasus_news.testing import check_parser

SMALL = 10_000


def _a_character(text: str, repeats: int) -> float:
    """The least time that a character of a text takes, in some repeats."""
    spent = []
    for _ in range(repeats):
        start = time.perf_counter()
        cn.parse(text)
        spent.append(time.perf_counter() - start)
    return min(spent) / len(text)


def ratio(name: str, large: int) -> float:
    """How much more a character costs in a large text of a family than in a small one."""
    make = FAMILIES[name]
    return _a_character(make(large), 1) / _a_character(make(SMALL), 5)


def damaged(each: int) -> Iterator[tuple[str, str]]:
    """Gold articles, spoilt in each way, `each` articles a way: the way's name and the text. The same every time."""
    texts = gold()
    for name, spoil in DAMAGES.items():
        dice = random.Random(name)
        for text in dice.sample(texts, min(each, len(texts))):
            yield name, spoil(text, dice)


def broken(each: int) -> tuple[int, list[str]]:
    """How many spoilt texts were read, and what went wrong with which.

    Each is held to all that a parser promises (`check_parser`): nothing raised, spans that say what they claim, the
    same report again, pickled too, no reach outside, a journey through JSON. A warning counts as an error.
    """
    tried, failures = 0, []
    parser = cn.NewsParser()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for name, text in damaged(each):
            tried += 1
            try:
                check_parser(parser, text)
            except Exception as error:  # whatever it is, it is a finding
                failures.append(f"{name}: {type(error).__name__}: {str(error)[:200]}")
    return tried, failures


def growth(articles: int) -> float:
    """How many more objects live after some articles than after a tenth of them, as a share."""
    texts = gold()
    alive = {}
    for number in range(1, articles + 1):
        cn.parse(texts[number % len(texts)])
        if number in (articles // 10, articles):
            gc.collect()
            alive[number] = sys.getallocatedblocks()
    return alive[articles] / alive[articles // 10] - 1


def threads_agree(threads: int) -> bool:
    """Whether many threads on one parser give the reports that one gives."""
    texts, parser = gold(), cn.NewsParser()
    alone = [parser.parse(text) for text in texts]
    with ThreadPoolExecutor(threads) as pool:
        return list(pool.map(parser.parse, texts * 3)) == alone * 3


def processes_agree() -> bool:
    """Whether a parser that went to a process started from nothing gives the same reports, which come back whole."""
    texts, parser = gold(), cn.NewsParser()
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        return list(pool.map(parser.parse, texts, chunksize=8)) == [parser.parse(text) for text in texts]


def a_long_line(characters: int) -> float:
    """How much more a character costs in one line of that many than in the articles that it is made of."""
    texts = gold()
    line = " ".join(" ".join(texts).split())
    long = (line * (characters // len(line) + 1))[:characters]
    return _a_character(long, 1) / _a_character(line, 1)
