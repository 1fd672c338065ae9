"""Parse and merge a Parquet file of articles with Dask: a part for each row group, and a dossier of dossiers."""

import argparse
import datetime as dt
from pathlib import Path

import dask
import dask.bag as db
import pyarrow as pa
import pyarrow.parquet as pq

import caucasus_news as cn
from caucasus_news.batches import parse_batches, read_batches


def parse_group(articles: Path, number: int, folder: Path) -> Path:
    """Parse one row group into a file of its own, and say where it is."""
    part = folder / f"part-{number:06}.parquet"
    with pq.ParquetFile(articles) as file:
        batches = list(parse_batches(file.read_row_group(number).to_batches()))
    pq.write_table(pa.Table.from_batches(batches), part)
    return part


def reports_of(part: Path) -> list[cn.Report]:
    """The reports in a file of parsed articles."""
    with pq.ParquetFile(part) as file:
        return list(read_batches(file.iter_batches()))


def run(articles: Path, folder: Path, processes: int) -> cn.Dossier:
    """The dossier of all articles; the parts that it is made of stay in the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    groups = pq.read_metadata(articles).num_row_groups
    with dask.config.set(scheduler="processes", num_workers=processes):
        parts = db.from_sequence(range(groups), npartitions=groups).map(lambda n: parse_group(articles, n, folder))
        # A dossier stands for its reports: merging dossiers is merging all reports at once.
        merged = parts.map(reports_of).flatten().reduction(cn.merge, cn.merge, split_every=8).compute()
    assert isinstance(merged, cn.Dossier)
    return merged


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("articles", type=Path, help="a Parquet file with columns text, published, url")
    options.add_argument("folder", type=Path, help="where the parts go")
    options.add_argument("--processes", type=int, default=2)
    given = options.parse_args()
    for record in run(given.articles, given.folder, given.processes).find(start=dt.date(1990, 1, 1)):
        assert record.event.when is not None
        print(record.event.when.earliest, type(record.event).__name__, record.sources, "sources")
