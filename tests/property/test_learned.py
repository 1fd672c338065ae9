"""What features add up to hangs on which there are, not on their order."""

import random

from hypothesis import given
from hypothesis import strategies as st

from caucasus_news.parsers.learned import load_weights, log_odds

_NAMES = st.lists(st.sampled_from(sorted(load_weights("casting"))), unique=True) | st.lists(st.text(), unique=True)


@given(_NAMES, st.randoms(use_true_random=False))
def test_the_order_of_features_makes_no_difference(names: list[str], dice: random.Random) -> None:
    weights = load_weights("casting")
    assert log_odds(names, weights) == log_odds(dice.sample(names, len(names)), weights)


@given(_NAMES)
def test_features_without_weights_add_nothing(names: list[str]) -> None:
    weights = load_weights("casting")
    known = [name for name in names if name in weights]
    assert log_odds(names, weights) == log_odds(known, weights)
