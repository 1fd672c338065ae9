"""Feed the parser texts made to hurt, in one run, and say what came of it; each figure is a check."""

import argparse

import caucasus_news as cn
from benchmarks.robustness import checks
from benchmarks.robustness.damage import DAMAGES
from benchmarks.robustness.families import FAMILIES

WORST_RATIO = 2.0
#: How much the objects alive after many articles may exceed those after a tenth of them.
WORST_GROWTH = 0.02
THREADS = 16


def families(names: list[str], large: int) -> list[str]:
    """Print what a character costs in a long text of each family, against a short one; what costs too much."""
    failures = []
    worst = ("", 0.0)
    for name in names:
        found = checks.ratio(name, large)
        # What costs next to nothing is mostly noise: a second look settles it.
        found = min(found, checks.ratio(name, large)) if found > WORST_RATIO else found
        worst = max(worst, (name, found), key=lambda pair: pair[1])
        print(f"{name:28}{found:8.2f}", flush=True)
        if found > WORST_RATIO:
            failures.append(f"{name}: a character costs {found:.1f} times as much in a long text")
    print(f"{len(names)} families, {large:,} characters against {checks.SMALL:,}: worst {worst[0]!r} {worst[1]:.2f}")
    return failures


def everything_else(articles: int, each: int, line: int) -> list[str]:
    """Print the other figures; what is wrong."""
    tried, failures = checks.broken(each)
    print(f"spoilt texts {tried}, in {len(DAMAGES)} ways: {len(failures)} broke it", flush=True)
    long = checks.a_long_line(line)
    print(f"one line of {line:,} characters: a character costs {long:.2f} times as much as in one article", flush=True)
    grown = checks.growth(articles)
    print(f"objects alive after {articles:,} articles, against {articles // 10:,}: {grown:+.2%}", flush=True)
    threads, processes = checks.threads_agree(THREADS), checks.processes_agree()
    print(f"{THREADS} threads on one parser agree with one: {threads}; two spawned processes: {processes}")
    failures += [f"a character costs {long:.1f} times as much in one long line"] if long > WORST_RATIO else []
    failures += [f"objects alive grow by {grown:.1%}"] if grown > WORST_GROWTH else []
    failures += [] if threads else ["threads disturb each other"]
    failures += [] if processes else ["another process reads differently"]
    return failures


def main() -> int:
    """Print each figure; status 1 where a check fails."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--large", type=int, default=1_000_000, help="characters of a large text")
    options.add_argument("--articles", type=int, default=10_000, help="articles over which memory is watched")
    options.add_argument("--each", type=int, default=40, help="articles spoilt in each way")
    options.add_argument("--line", type=int, default=10_000_000, help="characters of the one long line")
    options.add_argument("families", nargs="*", help="only these families, and nothing else")
    arguments = options.parse_args()

    cn.parse("")
    failures = families(arguments.families or list(FAMILIES), arguments.large)
    if not arguments.families:
        failures += everything_else(arguments.articles, arguments.each, arguments.line)
    print("\n".join(failures) if failures else "every check holds")
    return int(bool(failures))


if __name__ == "__main__":
    raise SystemExit(main())
