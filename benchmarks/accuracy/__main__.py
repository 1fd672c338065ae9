"""Score the parser on every set of gold articles: the one to work with in full, all of them side by side."""

import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

HERE = Path(__file__).resolve().parent
WORKING_SET = "dev"
EVENTS = ("meetings", "incidents", "mediations")
FACTS = (*EVENTS, *(f"{kind}.slots" for kind in EVENTS))
#: Folders of short texts, in each of which gold tells of one thing alone: the figures that say something there.
SHORT = {
    "meetings": ("meetings", "meetings.slots"),
    "incidents": ("incidents", "incidents.slots"),
    "mediations": ("mediations", "mediations.slots"),
    "dated": ("published", "times"),
    "mixed": EVENTS,
    "wire": FACTS,
    "wire_unread": FACTS,
    "several": FACTS,
    "several_unread": FACTS,
    "times": ("published", "times"),
    "times_unread": ("published", "times"),
    "years": ("published", "times"),
    "years_unread": ("published", "times"),
}

#: The figures whose mean the scorer calls overall, then it and what else is looked at first.
SUMMARY = (
    "times", "actors", "statements", "meetings", "meetings.slots", "incidents", "incidents.slots", "mediations",
    "mediations.slots", "overall", "actor_fields", "published", "title", "cleaning",
)  # fmt: skip


def sets() -> list[Path]:
    """The folders that hold gold articles, the working set first."""
    found = {path.parent for path in HERE.glob("*/*.json")}
    return sorted(found, key=lambda folder: (folder.name != WORKING_SET, len(folder.name), folder.name))


def figures(folder: Path) -> dict[str, float]:
    """F1 by name, `files` and `crashed`, as the scorer gives them for a folder; its complaints go to stderr."""
    command = [sys.executable, str(HERE / "score.py"), str(folder), "--json"]
    done = subprocess.run(command, stdout=subprocess.PIPE, encoding="utf-8", check=False)
    scored: dict[str, float] = json.loads(done.stdout)
    return scored


def rows(columns: Iterable[dict[str, float]]) -> list[str]:
    """The summary of several sets side by side, a dash where a set says nothing of a figure."""
    columns = list(columns)
    lines = []
    for name in SUMMARY:
        cells = "".join(f"{column[name]:14.3f}" if name in column else f"{'-':>14}" for column in columns)
        lines.append(f"{name:20}{cells}")
    lines += [f"{name:20}" + "".join(f"{column[name]:14.0f}" for column in columns) for name in ("files", "crashed")]
    return lines


def short_row(name: str) -> tuple[str, bool]:
    """What the short texts of one folder say, as a line, and whether a text of it made the parser raise."""
    scored = figures(HERE / "short" / name)
    told = ", ".join(f"{figure} {scored[figure]:.3f}" for figure in SHORT[name])
    return f"{name:20}{told} ({scored['files']:.0f} texts)", bool(scored["crashed"])


def main() -> int:
    """Print the tables; status 1 where a text made the parser raise."""
    folders = sets()
    print(f"{WORKING_SET}, precision and recall:", flush=True)
    subprocess.run([sys.executable, str(HERE / "score.py"), str(HERE / WORKING_SET)], check=False)
    scored = [figures(folder) for folder in folders]
    print("\nF1 by set:")
    print(f"{'':20}" + "".join(f"{folder.name:>14}" for folder in folders))
    print("\n".join(rows(scored)))
    short = [short_row(name) for name in SHORT]
    print("\nF1 on short texts:")
    print("\n".join(line for line, _ in short))
    return int(any(column["crashed"] for column in scored) or any(crashed for _, crashed in short))


if __name__ == "__main__":
    sys.exit(main())
