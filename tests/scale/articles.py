"""Articles for the programs: many enough to be spread, the same every time."""

from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from benchmarks.dossier.gold import HERE, clusters

SCHEMA = pa.schema([("text", pa.string()), ("published", pa.date32()), ("url", pa.string())])


def rows() -> list[dict[str, Any]]:
    """The gold articles of the clusters, each with an address of its own."""
    told = [article for articles in clusters(HERE / "dev") for article in articles]
    return [{"text": a.text, "published": a.published, "url": f"https://news.example/{a.id}"} for a in told]


def written(path: Path, given: list[dict[str, Any]], group: int = 10) -> Path:
    """A Parquet file of articles, in row groups of so many."""
    pq.write_table(pa.Table.from_pylist(given, SCHEMA), path, row_group_size=group)
    return path
