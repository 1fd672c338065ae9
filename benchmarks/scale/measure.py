"""What many articles cost: each measurement a function that gives seconds or a ratio."""

import os
import resource
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from itertools import cycle, islice
from multiprocessing import get_context
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

import caucasus_news as cn
from benchmarks.scale.made import reports
from benchmarks.speed.texts import gold
from caucasus_news.batches import parse_batches

BATCH = 100


def articles(many: int) -> list[pa.RecordBatch]:
    """So many articles in batches: the gold articles again and again, each time with another line at the end."""
    texts = (f"{text}\n\nNumber {number}." for number, text in enumerate(cycle(gold())))
    rows = [{"text": text, "url": f"made:{number}"} for number, text in enumerate(islice(texts, many))]
    schema = pa.schema([("text", pa.string()), ("url", pa.string())])
    return list(pa.Table.from_pylist(rows, schema).to_batches(max_chunksize=BATCH))


def read(batch: pa.RecordBatch) -> int:
    """Parse one batch; how many rows came out."""
    (parsed,) = parse_batches([batch])
    return int(parsed.num_rows)


def on_processes(batches: list[pa.RecordBatch], processes: int) -> tuple[float, float]:
    """Seconds for all batches on so many processes, their start left out; and how long they computed, start included.

    Computing time says how much the processes hinder each other where others want the cores too.
    """
    before = _computed()
    taken = _taken(batches, processes)
    return taken, _computed() - before


def _computed() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _taken(batches: list[pa.RecordBatch], processes: int) -> float:
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        list(pool.map(read, [batches[0].slice(0, 4)] * 4 * processes))
        start = time.perf_counter()
        assert sum(pool.map(read, batches)) == sum(batch.num_rows for batch in batches)
        return time.perf_counter() - start


def on_spark(batches: list[pa.RecordBatch]) -> float:
    """Seconds for all batches on one core of Spark, from one Parquet file to another; its start is left out."""
    from tests.scale.with_spark import parse, session

    spark = session(1)
    spark.sparkContext.setLogLevel("ERROR")
    try:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            pq.write_table(pa.Table.from_batches(batches[:1]).slice(0, 4), folder / "few.parquet")
            pq.write_table(pa.Table.from_batches(batches), folder / "all.parquet")
            parse(spark.read.parquet(str(folder / "few.parquet"))).write.parquet(str(folder / "warm"))
            start = time.perf_counter()
            parse(spark.read.parquet(str(folder / "all.parquet"))).write.parquet(str(folder / "read"))
            return time.perf_counter() - start
    finally:
        spark.stop()


def merging(many: int) -> tuple[float, int, int]:
    """Seconds of computing for merging so many reports, the tellings in them, the records that came of it."""
    told = list(reports(many))
    start = time.process_time()
    dossier = cn.merge(told)
    taken = time.process_time() - start
    return taken, sum(len(report.events) for report in told), len(dossier.records)


def busy() -> float:
    """How many processes wanted to run in the last minute, for each core: above 1 the figures are too high."""
    return os.getloadavg()[0] / (os.cpu_count() or 1)
