"""Score the merging of many articles on clusters of gold articles, from gold records and from parsed ones."""

import argparse
import sys
from collections import defaultdict
from pathlib import Path

import caucasus_news as cn
from benchmarks.dossier.gold import HERE, clusters
from benchmarks.dossier.score import Figures, figures, tellings

#: What the project promises of gold records: at least this B-cubed and pairwise F1, at most that share of false merges.
LEAST, MOST = 0.93, 0.02


def measured(folder: Path, *, parsed: bool) -> tuple[Figures, list[tuple[str, str, str]]]:
    """The figures of a folder of clusters, and every telling with its record."""
    lists = clusters(folder)
    told = [article for articles in lists for article in articles]
    reports = {article.id: cn.parse(article.text, article.published) if parsed else article.report for article in told}
    found = tellings(lists, reports)
    of = sum(len(article.things) for article in told)
    return figures([(thing, record) for _, thing, record in found], of), found


def errors(found: list[tuple[str, str, str]]) -> list[str]:
    """Where a thing is in several records, and where a record holds several things."""
    records, things = defaultdict(list), defaultdict(list)
    for article, thing, record in found:
        records[thing].append((record, article))
        things[record].append((thing, article))
    split = [f"split  {thing}: {sorted(where)}" for thing, where in records.items() if len({r for r, _ in where}) > 1]
    mixed = [f"merged {record}: {sorted(what)}" for record, what in things.items() if len({t for t, _ in what}) > 1]
    return split + mixed


def main() -> int:
    """Print both tables of every folder; status 1 where gold records fall short of what is promised."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--errors", action="store_true", help="and print what was split and what was merged wrongly")
    arguments = options.parse_args()
    short = False
    for folder in sorted({path.parent for path in HERE.glob("*/*.json")}):
        for parsed in (False, True):
            scored, found = measured(folder, parsed=parsed)
            print(_line(f"{folder.name}, {'parsed' if parsed else 'gold records'}", scored))
            if arguments.errors:
                print("\n".join(f"  {line}" for line in errors(found)))
            low = min(scored.pairwise[2], scored.b_cubed[2]) < LEAST or scored.false_merges > MOST
            short |= low and not parsed
    return int(short)


def _line(name: str, f: Figures) -> str:
    pair, cubed = (" ".join(f"{value:.3f}" for value in figure) for figure in (f.pairwise, f.b_cubed))
    return (
        f"{name:24} {f.tellings}/{f.of} tellings, {f.records} records; P R F1 pairwise {pair}, B-cubed {cubed}; "
        f"false merges {f.false_merges:.1%}, {f.mixed} records of two things"
    )


if __name__ == "__main__":
    sys.exit(main())
