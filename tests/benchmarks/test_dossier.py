"""The clusters of gold articles, and what is promised of merging them."""

import datetime as dt

import pytest

from benchmarks.dossier.__main__ import LEAST, MOST, measured
from benchmarks.dossier.gold import HERE, clusters
from benchmarks.dossier.score import figures

FOLDERS = sorted({path.parent for path in HERE.glob("*/*.json")})


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_gold_records_are_brought_together(folder: object) -> None:
    scored, _ = measured(HERE / str(folder), parsed=False)
    assert scored.tellings == scored.of
    assert min(scored.pairwise[2], scored.b_cubed[2]) >= LEAST
    assert scored.false_merges <= MOST


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_cluster_is_four_to_eight_articles_of_a_fortnight_at_most(folder: object) -> None:
    for told in clusters(HERE / str(folder)):
        assert 4 <= len(told) <= 8, told[0].id
        days = [article.published for article in told]
        assert max(days) - min(days) <= dt.timedelta(days=14), told[0].id


def test_a_wrong_merge_and_a_missed_one_are_counted() -> None:
    merged = figures([("a", "1"), ("a", "1"), ("b", "1")], 3)
    assert merged.pairwise == pytest.approx((1 / 3, 1.0, 0.5))
    assert merged.false_merges == pytest.approx(2 / 3)
    assert merged.mixed == 1
    missed = figures([("a", "1"), ("a", "2")], 2)
    assert missed.pairwise == (1.0, 0.0, 0.0)
    assert missed.b_cubed == pytest.approx((1.0, 0.5, 2 / 3))
