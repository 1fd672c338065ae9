"""What a process costs: to start, in memory, and beside another one."""

import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import caucasus_news as cn
from benchmarks.speed.measure import Figure, figure, interleaved, program
from benchmarks.speed.texts import gold, of_size

STARTS = {
    "nothing": "pass",
    "import attrs": "import attrs",
    "import attrs, cattrs, dateutil": "import attrs, cattrs, dateutil.parser",
    "import caucasus_news": "import caucasus_news",
    "first parse": "import caucasus_news; caucasus_news.parse('Armenia and Azerbaijan met on Friday.')",
}

#: A new program's peak as `getrusage` tells it is at least that of the one which started it; the kernel's is its own.
PEAK = """
import pathlib, sys
import caucasus_news as cn
from benchmarks.speed.texts import of_size
def peak():
    lines = pathlib.Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))
text = of_size(int(sys.argv[1]))
cn.parse(text[:3000])
before = peak()
cn.parse(text)
print((peak() - before) * 1024 / len(text.encode()))
"""


def cold_start(rounds: int) -> dict[str, Figure]:
    """Milliseconds of whole processes that import something and end."""
    cases = {name: (lambda code=code: program(code)) for name, code in STARTS.items()}
    taken = interleaved(cases, rounds)
    found = {name: figure([1000 * value for value in values]) for name, values in taken.items()}
    pairs = zip(taken["import caucasus_news"], taken["import attrs"], strict=True)
    found["import caucasus_news, beyond 1.15 attrs"] = figure([1000 * (ours - 1.15 * attrs) for ours, attrs in pairs])
    return found


def peak_memory(size: int) -> float:
    """The memory that parsing a text of that size takes at its peak, in multiples of the text's own size."""
    return float(program(PEAK, str(size)))


def processes(articles: int) -> dict[str, float]:
    """Articles a second with one and with two processes, the start of the processes left out."""
    texts = (gold() * (articles // len(gold()) + 1))[:articles]
    speed = {}
    for number in (1, 2):
        with ProcessPoolExecutor(number, mp_context=get_context("spawn")) as pool:
            list(pool.map(cn.parse, [of_size(500)] * 8))
            start = time.perf_counter()
            done = sum(pool.map(events, texts, chunksize=50))
            speed[f"{number} process{'es' if number > 1 else ''}"] = articles / (time.perf_counter() - start)
            assert done
    return speed


def events(text: str) -> int:
    """How many events a text speaks of."""
    return len(cn.parse(text).events)
