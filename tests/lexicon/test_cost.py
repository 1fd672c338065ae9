"""What look-ups cost, in steps."""

import random
import string

from caucasus_news.letters import fold
from caucasus_news.lexicon import Lexicon, PlaceRecord
from caucasus_news.lexicon.spelling import _TOKEN
from tests.counting import steps


def invented(count: int) -> tuple[PlaceRecord, ...]:
    """Places with names of one to three words that no text has, the same for the same count."""
    chance = random.Random(count)

    def word() -> str:
        return "".join(chance.choices(string.ascii_lowercase, k=chance.randint(5, 9))).capitalize()

    return tuple(PlaceRecord(f"zz{i}", " ".join(word() for _ in range(1 + i % 3))) for i in range(count))


def test_ten_times_the_names_cost_a_text_no_more(gold_texts: tuple[str, ...]) -> None:
    words = _TOKEN.findall(" ".join(gold_texts[:20]))
    keys = [fold(word) for word in words]
    small, large = (Lexicon.default().extended(places=invented(count)) for count in (2_000, 20_000))
    assert small.find(keys, words) == large.find(keys, words)
    assert steps(lambda: large.find(keys, words)) <= 1.05 * steps(lambda: small.find(keys, words))


def test_repeated_beginnings_of_names_cost_no_more_than_their_length() -> None:
    lexicon = Lexicon.default().extended(places=[PlaceRecord("x", "Bay of " * 6 + "Pigs")])
    short, long = (["bay", "of"] * count for count in (200, 4_000))
    lexicon.find(short)
    assert steps(lambda: lexicon.find(long)) <= 20 * 1.2 * steps(lambda: lexicon.find(short))


def test_names_are_made_ready_one_by_one() -> None:
    def cost(count: int) -> int:
        records = invented(count)
        return steps(lambda: Lexicon(places=records).find(["x"]))

    cost(10)
    assert cost(5_000) <= 10 * 1.2 * cost(500)
