"""The same text gives the same report: in every process, thread and order, whatever seed scatters sets and dicts."""

import json
import os
import pickle
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context

import caucasus_news as cn

PROGRAM = """
import hashlib, json, sys
import caucasus_news as cn
digest = hashlib.sha256()
for text in json.load(sys.stdin):
    digest.update(cn.to_json(cn.parse(text)).encode("utf-8", "surrogatepass"))
print(digest.hexdigest())
"""


def digest(texts: tuple[str, ...], seed: int) -> str:
    environment = os.environ | {"PYTHONHASHSEED": str(seed)}
    command = [sys.executable, "-c", PROGRAM]
    done = subprocess.run(
        command, input=json.dumps(texts), env=environment, capture_output=True, encoding="utf-8", check=True
    )
    return done.stdout


def test_hash_seeds_change_nothing(gold_texts: tuple[str, ...]) -> None:
    assert len({digest(gold_texts, seed) for seed in (0, 1, 4242)}) == 1


def test_what_was_read_before_changes_nothing(gold_texts: tuple[str, ...]) -> None:
    texts = gold_texts[:20]
    forwards = [cn.parse(text) for text in texts]
    backwards = [cn.parse(text) for text in reversed(texts)]
    assert forwards == backwards[::-1]


def test_threads_change_nothing(gold_texts: tuple[str, ...]) -> None:
    texts = gold_texts[:20]
    alone = [cn.parse(text) for text in texts]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(cn.parse, texts * 4))
    assert together == alone * 4


def test_reports_travel_between_processes(seed_text: str) -> None:
    report = cn.parse(seed_text)
    assert pickle.loads(pickle.dumps(report)) == report
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        assert pool.submit(cn.parse, seed_text).result() == report


def test_parsers_travel_between_processes(seed_text: str) -> None:
    parser = pickle.loads(pickle.dumps(cn.NewsParser()))
    assert parser.parse(seed_text) == cn.parse(seed_text)
