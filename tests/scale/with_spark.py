"""Parse a Parquet file of articles on Spark and merge them into a dossier, each block of tellings wherever it lies."""

import argparse
import os
import pickle
import sys
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.pandas.types import from_arrow_schema

import caucasus_news as cn
from caucasus_news.batches import batch_schema, parse_batches, read_batches
from caucasus_news.dossier import Link, keys, links, traits

KEYS = pa.schema([("key", pa.string()), ("trait", pa.binary())])
LINKS = pa.schema([("tier", pa.int64()), ("unlike", pa.float64()), ("one", pa.string()), ("other", pa.string())])


def parse(articles: DataFrame) -> DataFrame:
    """Reports of articles: a row each, nested as the model is; `problem` says what could not be read."""
    return articles.mapInArrow(parse_batches, from_arrow_schema(batch_schema()))


def keyed(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Each telling of an event under each key of the blocks in which it is compared with others."""
    for batch in batches:
        told = [trait for report in read_batches([batch]) for trait in traits(report)]
        rows = [{"key": key, "trait": pickle.dumps(trait)} for trait in told for key in keys(trait)]
        yield pa.RecordBatch.from_pylist(rows, KEYS)


def linked(block: pa.Table) -> pa.Table:
    """The links between the tellings of one block."""
    found = links(pickle.loads(trait) for trait in block.column("trait").to_pylist())
    rows = [{"tier": link.tier, "unlike": link.unlike, "one": link.one, "other": link.other} for link in found]
    return pa.Table.from_pylist(rows, LINKS)


def merge(reports: DataFrame) -> cn.Dossier:
    """The dossier of parsed articles; comparing is done on Spark, and what is linked is brought together here."""
    blocks = reports.mapInArrow(keyed, from_arrow_schema(KEYS)).groupBy("key")
    found = blocks.applyInArrow(linked, from_arrow_schema(LINKS)).distinct().toArrow()
    told = read_batches(reports.toArrow().to_batches())
    return cn.merge(told, found=[Link(**row) for row in found.to_pylist()])


def session(cores: int) -> SparkSession:
    """Spark on this machine; on a cluster, the one that is there."""
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.master(f"local[{cores}]").appName("caucasus_news")
    builder = builder.config("spark.ui.enabled", "false").config("spark.sql.shuffle.partitions", 2 * cores)
    return builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", 200).getOrCreate()


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("articles", type=Path, help="a Parquet file with columns text, published, url")
    options.add_argument("folder", type=Path, help="where the parsed articles go")
    options.add_argument("--cores", type=int, default=2)
    given = options.parse_args()
    spark = session(given.cores)
    articles = spark.read.parquet(str(given.articles)).repartition(2 * given.cores)
    parse(articles).write.mode("overwrite").parquet(str(given.folder))
    dossier = merge(spark.read.parquet(str(given.folder)))
    print(len(dossier.reports), "reports,", len(dossier.records), "records,", len(dossier.sources), "sources")
    spark.stop()
