"""Parse a Parquet file of articles on all cores of one machine, with a progress bar; start it again after any end."""

import argparse
import os
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
from tqdm import tqdm

from caucasus_news.batches import parse_batches, problem_rows

ROWS = 200  # articles in a part: what is lost at most when everything stops
Work = Callable[[pa.RecordBatch], pa.RecordBatch]


def work(batch: pa.RecordBatch) -> pa.RecordBatch:
    """Parse one batch, in a process of its own."""
    (parsed,) = parse_batches([batch])
    return parsed


def run(articles: Path, folder: Path, processes: int, *, work: Work = work, rows: int = ROWS) -> None:
    """Parse what has no part yet. A part is there whole or not at all, and its number says which rows it is of."""
    folder.mkdir(parents=True, exist_ok=True)
    with pq.ParquetFile(articles) as file, tqdm(total=file.metadata.num_rows, unit=" articles") as bar:
        for number, parsed in _parsed(_missing(file, folder, rows, bar), processes, work):
            _keep(parsed, _part(folder, number))
            bar.update(parsed.num_rows)


def _missing(file: pq.ParquetFile, folder: Path, rows: int, bar: tqdm) -> Iterator[tuple[int, pa.RecordBatch]]:
    for number, batch in enumerate(file.iter_batches(rows)):
        if _part(folder, number).exists():
            bar.update(batch.num_rows)
        else:
            yield number, batch


def _part(folder: Path, number: int) -> Path:
    return folder / f"part-{number:06}.parquet"


def _keep(parsed: pa.RecordBatch, part: Path) -> None:
    unfinished = part.with_suffix(".unfinished")
    pq.write_table(pa.Table.from_batches([parsed]), unfinished)
    unfinished.replace(part)  # at once: a kill leaves the part or nothing


def _parsed(
    todo: Iterator[tuple[int, pa.RecordBatch]], processes: int, work: Work
) -> Iterator[tuple[int, pa.RecordBatch]]:
    """Each batch as it is done; no more are in memory than twice as many as there are processes."""
    going: dict[Future[pa.RecordBatch], tuple[int, pa.RecordBatch]] = {}
    pool = _pool(processes)
    try:
        while True:
            while len(going) < 2 * processes and (item := next(todo, None)) is not None:
                going[_submitted(pool, work, item[1])] = item
            if not going:
                return
            try:
                for future in wait(going, return_when=FIRST_COMPLETED).done:
                    yield going[future][0], future.result()
                    del going[future]
            except BrokenProcessPool:
                # A process was killed, and with it all that was under way: one of these batches may be to blame.
                pool.shutdown()
                for number, batch in going.values():
                    yield number, _alone(batch, work)
                going, pool = {}, _pool(processes)
    finally:
        pool.shutdown(cancel_futures=True)


def _submitted(pool: ProcessPoolExecutor, work: Work, batch: pa.RecordBatch) -> Future[pa.RecordBatch]:
    try:
        return pool.submit(work, batch)
    except BrokenProcessPool as error:  # it broke just now: this batch waits with the others
        failed: Future[pa.RecordBatch] = Future()
        failed.set_exception(error)
        return failed


def _alone(batch: pa.RecordBatch, work: Work) -> pa.RecordBatch:
    """A batch in a process of its own; one that kills it, half by half, down to the row, which is then a problem."""
    try:
        with _pool(1) as pool:
            return pool.submit(work, batch).result()
    except BrokenProcessPool:
        if batch.num_rows == 1:
            return problem_rows(batch, "the process that read it was killed")
    middle = batch.num_rows // 2
    halves = [_alone(half, work) for half in (batch.slice(0, middle), batch.slice(middle))]
    (whole,) = pa.Table.from_batches(halves).combine_chunks().to_batches()
    return whole


def _pool(processes: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(processes, mp_context=get_context("spawn"))


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("articles", type=Path, help="a Parquet file with columns text, published, url")
    options.add_argument("folder", type=Path, help="where the parts go")
    options.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    given = options.parse_args()
    run(given.articles, given.folder, given.processes)
