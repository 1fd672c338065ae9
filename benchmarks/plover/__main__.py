"""Compare the library's event codes with PLOVER's gold standard records, in a copy of its file."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from attrs import frozen

from benchmarks.plover.compare import Answer, answer, equal
from benchmarks.plover.gold import records, scopes
from benchmarks.plover.readings import right
from caucasus_news.formats.codes import event_codes

#: Of the codes of a right reading first, then of what the parser read, last of what it read where nothing is coded.
COLUMNS = (
    "records",
    "in scope",
    "right reading: event",
    "code",
    "parsed: read",
    "not read",
    "event",
    "code",
    "actors",
    "on their sides",
    "beside",
    "false",
)


@frozen
class Row:
    """One line of the table: how many answers are what."""

    name: str
    answers: tuple[Answer, ...]

    def figures(self) -> tuple[str, ...]:
        """In the order of the columns; "2 of 5" where only five could be compared."""
        scoped = [a for a in self.answers if a.scope and a.scope.cameo]
        read = [a for a in scoped if a.read]
        others = [a for a in self.answers if not (a.scope and a.scope.cameo)]
        told = [a for a in others if a.said]
        known = [a for a in read if a.actors is not None]
        by_table = [equal(a.record, a.scope, event_codes(right(a.scope))) for a in scoped if a.scope]
        counts = (len(self.answers), len(scoped), sum(e for e, _ in by_table), sum(c for _, c in by_table))
        parsed = (len(read), len(scoped) - len(read), sum(a.event for a in read), sum(a.cameo for a in read))
        actors = [f"{sum(bool(right) for right in which)} of {len(known)}" for which in _actors(known)]
        return (*map(str, (*counts, *parsed)), *actors, str(len(told)), str(sum(a.scope is None for a in told)))


def _actors(known: Sequence[Answer]) -> tuple[list[bool | None], list[bool | None]]:
    return [a.actors for a in known], [a.sides for a in known]


def rows(answers: Sequence[Answer]) -> list[Row]:
    """One for every event of PLOVER, in the order of the file, and one for all."""
    events = dict.fromkeys(a.record.event for a in answers)
    each = [Row(event, tuple(a for a in answers if a.record.event == event)) for event in events]
    return [*each, Row("all", tuple(answers))]


def table(answers: Sequence[Answer]) -> str:
    """The figures as a table of Markdown."""
    head = f"| event | {' | '.join(COLUMNS)} |"
    lines = [f"| {row.name} | {' | '.join(row.figures())} |" for row in rows(answers)]
    return "\n".join([head, "|---|" + "---:|" * len(COLUMNS), *lines])


def each(answers: Sequence[Answer]) -> list[str]:
    """What is not as the record has it, by the record's name and without its sentence."""
    return [
        f"{a.record.id}: {a.scope.cameo if a.scope else '-'} {a.record.event}, said {', '.join(a.said) or 'nothing'}"
        for a in answers
        if (a.scope and a.scope.cameo and not (a.cameo and a.actors)) or (a.said and not (a.scope and a.scope.cameo))
    ]


def main() -> None:
    """Print the table; with `--each` also every record that is not as it should be."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("file", type=Path, help="a copy of PLOVER_GSR_CAMEO.txt")
    options.add_argument("--each", action="store_true", help="and name every record that came out otherwise")
    given = options.parse_args()
    known = scopes()
    answers = [answer(record, known.get(record.id)) for record in records(given.file.read_text(encoding="utf-8"))]
    print(table(answers))
    if given.each:
        print(*each(answers), sep="\n")


if __name__ == "__main__":
    main()
