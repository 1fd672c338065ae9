"""One machine: nothing is lost and nothing is told twice, whoever is killed."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("tqdm")
pytest.importorskip("pyarrow")

import pyarrow as pa
import pyarrow.parquet as pq

import caucasus_news as cn
from caucasus_news.batches import read_batches
from tests.scale.articles import SCHEMA, rows, written
from tests.scale.one_machine import _parsed, work

ROOT = Path(__file__).resolve().parent.parent.parent

#: The program with another way to read a batch, as a module that its processes can import.
DRIVER = """
import os, signal, sys, time
from pathlib import Path
from tests.scale.one_machine import run, work

def read(batch):
    {how}
    return work(batch)

if __name__ == "__main__":
    run(Path(sys.argv[1]), Path(sys.argv[2]), 2, work=read, rows=5)
"""

DEADLY = 'if any("POISON" in text for text in batch.column("text").to_pylist()): os.kill(os.getpid(), signal.SIGKILL)'


def _start(folder: Path, articles: Path, how: str) -> "subprocess.Popen[str]":
    driver = folder / "driver.py"
    driver.write_text(DRIVER.format(how=how), encoding="utf-8")
    environment = os.environ | {"PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}
    return subprocess.Popen(
        [sys.executable, driver, articles, folder / "out"],
        env=environment,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    )


def _told(folder: Path) -> dict[str, str | None]:
    """The address of each row with its problem; each once."""
    tables = [pq.read_table(part) for part in sorted((folder / "out").glob("*.parquet"))]
    pairs = [pair for t in tables for pair in zip(t["url"].to_pylist(), t["problem"].to_pylist(), strict=True)]
    assert len(pairs) == len({url for url, _ in pairs})
    return dict(pairs)


def test_the_program_gives_every_report(tmp_path: Path) -> None:
    given = rows()
    process = _start(tmp_path, written(tmp_path / "articles.parquet", given), "pass")
    assert f"{len(given)}/{len(given)}" in process.communicate(timeout=300)[1]
    parts = sorted((tmp_path / "out").glob("*.parquet"))
    read = [report for part in parts for report in read_batches(pq.read_table(part).to_batches())]
    assert read == [cn.parse(row["text"], row["published"], url=row["url"]) for row in given]


def test_an_article_that_kills_is_one_problem_and_no_more(tmp_path: Path) -> None:
    given = rows()
    given[7]["text"] = "POISON"
    process = _start(tmp_path, written(tmp_path / "articles.parquet", given), DEADLY)
    process.communicate(timeout=300)
    told = _told(tmp_path)
    assert sorted(told) == sorted(row["url"] for row in given)
    assert {url: problem for url, problem in told.items() if problem} == {
        given[7]["url"]: "the process that read it was killed"
    }


def test_a_process_that_is_killed_loses_nothing(tmp_path: Path) -> None:
    given = rows()
    once = "flag = Path(sys.argv[2]).parent / 'killed'\n    if not flag.exists(): flag.touch(); os.kill(os.getpid(), 9)"
    process = _start(tmp_path, written(tmp_path / "articles.parquet", given), once)
    process.communicate(timeout=300)
    assert (tmp_path / "killed").exists()
    assert _told(tmp_path) == dict.fromkeys((row["url"] for row in given), None)


def test_everything_is_killed_and_started_again(tmp_path: Path) -> None:
    given = rows()
    articles = written(tmp_path / "articles.parquet", given)
    slow = _start(tmp_path, articles, "time.sleep(0.2)")
    limit = time.monotonic() + 120
    while len(list((tmp_path / "out").glob("*.parquet"))) < 2 and time.monotonic() < limit:
        time.sleep(0.02)
    os.killpg(slow.pid, signal.SIGKILL)
    slow.communicate()
    before = {part: part.stat().st_mtime_ns for part in (tmp_path / "out").glob("*.parquet")}
    assert 2 <= len(before) < len(given) / 5
    _start(tmp_path, articles, "pass").communicate(timeout=300)
    assert _told(tmp_path) == dict.fromkeys((row["url"] for row in given), None)
    assert {part: part.stat().st_mtime_ns for part in before} == before


def test_no_more_is_read_than_the_processes_can_take() -> None:
    taken = []

    def todo() -> Iterator[tuple[int, pa.RecordBatch]]:
        for number, row in enumerate(rows()[:12]):
            taken.append(number)
            yield number, pa.RecordBatch.from_pylist([row], SCHEMA)

    done = 0
    for _ in _parsed(todo(), 2, work):
        done += 1
        assert len(taken) <= done + 4
    assert done == 12
