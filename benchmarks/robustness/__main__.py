"""Feed the parser texts made to hurt, in one run, and say what came of it; each figure is a check."""

import argparse
import time
import tracemalloc
from concurrent.futures import ThreadPoolExecutor

import caucasus_news as cn
from benchmarks.robustness.families import FAMILIES
from benchmarks.speed.texts import gold

SMALL = 10_000
WORST_RATIO = 2.0
#: How much the memory after many articles may exceed that after a tenth of them.
WORST_GROWTH = 0.02


def a_character(text: str, repeats: int) -> float:
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
    return a_character(make(large), 1) / a_character(make(SMALL), 5)


def growth(articles: int) -> float:
    """How much the memory in use grows from a tenth of some articles to all of them, as a share."""
    texts = gold()
    used = {}
    tracemalloc.start()
    for number in range(1, articles + 1):
        cn.parse(texts[number % len(texts)])
        if number in (articles // 10, articles):
            used[number] = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    return used[articles] / used[articles // 10] - 1


def threads_agree(threads: int) -> bool:
    """Whether many threads on one parser give the reports that one gives."""
    texts, parser = gold(), cn.NewsParser()
    alone = [parser.parse(text) for text in texts]
    with ThreadPoolExecutor(threads) as pool:
        return list(pool.map(parser.parse, texts * 3)) == alone * 3


def main() -> int:
    """Print each figure; status 1 where a check fails."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--large", type=int, default=1_000_000, help="characters of a large text")
    options.add_argument("--articles", type=int, default=2_000, help="articles over which memory is watched")
    options.add_argument("families", nargs="*", help="only these families")
    arguments = options.parse_args()

    cn.parse("")
    failures = []
    worst = ("", 0.0)
    for name in arguments.families or FAMILIES:
        found = ratio(name, arguments.large)
        # What costs next to nothing is mostly noise: a second look settles it.
        found = min(found, ratio(name, arguments.large)) if found > WORST_RATIO else found
        worst = max(worst, (name, found), key=lambda pair: pair[1])
        print(f"{name:28}{found:8.2f}", flush=True)
        if found > WORST_RATIO:
            failures.append(f"{name}: a character costs {found:.1f} times as much in a long text")
    if not arguments.families:
        grown = growth(arguments.articles)
        agree = threads_agree(16)
        print(f"\nfamilies {len(FAMILIES)}, the worst is {worst[0]!r} with {worst[1]:.2f}")
        print(f"memory after {arguments.articles} articles: {grown:+.1%}; 16 threads agree with one: {agree}")
        failures += [f"memory grows by {grown:.1%}"] if grown > WORST_GROWTH else []
        failures += [] if agree else ["threads disturb each other"]
    print("\n".join(failures) if failures else "every check holds")
    return int(bool(failures))


if __name__ == "__main__":
    raise SystemExit(main())
