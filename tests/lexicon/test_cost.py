"""What look-ups cost: generous ratios within one process, so that a busy machine does not fail them."""

import random
import string
import time
from collections.abc import Callable

from caucasus_news.letters import fold
from caucasus_news.lexicon import Lexicon, PlaceRecord
from caucasus_news.lexicon.spelling import _TOKEN


def best(run: Callable[[], object], repeats: int = 7) -> float:
    """The shortest of several runs, in seconds."""
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return min(times)


def invented(count: int) -> tuple[PlaceRecord, ...]:
    """Places with names of one to three words that no text has, the same for the same count."""
    chance = random.Random(count)

    def word() -> str:
        return "".join(chance.choices(string.ascii_lowercase, k=chance.randint(5, 9))).capitalize()

    return tuple(PlaceRecord(f"zz{i}", " ".join(word() for _ in range(1 + i % 3))) for i in range(count))


def test_ten_times_the_names_cost_a_text_no_more(gold_texts: tuple[str, ...]) -> None:
    words = _TOKEN.findall(" ".join(gold_texts))
    keys = [fold(word) for word in words]
    small, large = (Lexicon.default().extended(places=invented(count)) for count in (2_000, 20_000))
    assert small.find(keys, words) == large.find(keys, words)
    assert best(lambda: large.find(keys, words)) <= 1.4 * best(lambda: small.find(keys, words))


def test_repeated_beginnings_of_names_cost_no_more_than_their_length() -> None:
    lexicon = Lexicon.default().extended(places=[PlaceRecord("x", "Bay of " * 6 + "Pigs")])
    short, long = (["bay", "of"] * count for count in (2_000, 40_000))
    lexicon.find(short)
    assert best(lambda: lexicon.find(long)) <= 20 * 2.5 * best(lambda: lexicon.find(short))


def test_many_names_are_made_ready_in_a_moment() -> None:
    words = _TOKEN.findall("a b c " * 100_000)
    measure = best(lambda: [fold(word) for word in words], 3)
    records = invented(20_000)
    # 300,000 foldings take about 30 ms where 20,000 names take about 90.
    assert best(lambda: Lexicon(places=records).find(["x"]), 3) <= 12 * measure
