"""PLOVER's gold standard records, read from a copy of its file, and which of them are the library's business."""

import json
import re
from pathlib import Path
from typing import Any

from attrs import frozen

HERE = Path(__file__).parent

# The file is nearly JSON: it has comments, a comma after the last of everything, and no brackets around the whole.
_STRING_OR_NOISE = re.compile(r'("(?:[^"\\]|\\.)*")|#[^\n]*|,(?=\s*[}\]])')
_PREFIX = re.compile(r"^PLOVER-GSR\d+-")


@frozen
class Record:
    """One sentence, what happens in it, and who does it to whom, in the words of the sentence."""

    id: str
    event: str
    text: str
    source: tuple[str, ...]
    target: tuple[str, ...]


@frozen
class Scope:
    """What the library should make of a record: a meeting, incident or mediation, and its code in CAMEO.

    - `reading`: what a right reading comes to, in words of the library's vocabularies (`readings`)
    - `cameo`: none where the event coded is no such event, but the sentence tells one beside it (`background`)
    """

    kind: str
    reading: str
    cameo: str


def records(text: str) -> list[Record]:
    """The records of the file, each once, without the places kept for examples that are still to be found."""
    clean = _STRING_OR_NOISE.sub(lambda found: found[1] or "", text).strip().rstrip(",")
    rows = json.loads(clean if clean.startswith("[") else f"[{clean}]")
    found = {record.id: record for record in reversed([_record(row) for row in rows])}
    return [record for record in reversed(found.values()) if record.source or record.target]


def _record(row: dict[str, Any]) -> Record:
    name = _PREFIX.sub("", row["id"])
    return Record(name, row["event"], row["text"], _actors(row.get("source")), _actors(row.get("target")))


def _actors(told: Any) -> tuple[str, ...]:
    return tuple(actor["actorText"] for actor in told or () if actor["actorText"])


def scopes() -> dict[str, Scope]:
    """By record; of records that are not there no meeting, incident or mediation is told."""
    lines = (HERE / "scope.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {name: Scope(*rest) for name, *rest in rows}
