"""The scorer's figures stay comparable: what it holds for one name does not move with the lexicon that it measures."""

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.accuracy import __main__ as accuracy
from benchmarks.accuracy import score

DEV = Path(score.__file__).parent / "dev"
NAMED = {"name", "participants", "hosts", "mediators", "parties", "place", "sides", "attacker", "side", "speaker"}

#: The gold names that a spelling of the lexicon leads to another name; every other one means its own words alone.
RENAMED = {
    ("Martakert|Mardakert", True): {"aghdara", "mardakert", "martakert"},
    ("Qarabag|Qarabağ FK|Qarabag FK", True): {"nagorno karabakh", "qarabag", "qarabag fk"},
    ("Stepanakert", True): {"khankendi", "stepanakert"},
}


def names(value: Any, key: str | None = None) -> set[str]:
    if isinstance(value, dict):
        return set().union(*(names(item, name) for name, item in value.items()))
    if isinstance(value, list):
        return set().union(*(names(item, key) for item in value))
    return {value} if isinstance(value, str) and key in NAMED else set()


def gold_names() -> set[str]:
    golds = [json.loads(path.read_text(encoding="utf-8"))["gold"] for path in DEV.glob("*.json")]
    return set().union(*map(names, golds))


def test_a_gold_name_means_what_it_meant_when_the_figures_began() -> None:
    assert len(gold_names()) == 720
    for name in gold_names():
        own_words = {score.plain(alternative) for alternative in name.split("|")}
        for place in (False, True):
            assert score.alternatives(name, place) == RENAMED.get((name, place), own_words), name


@pytest.mark.parametrize(
    ("gold", "predicted", "credit"),
    [
        ("2023-05-19", {"earliest": "2023-05-19", "latest": "2023-05-19"}, 1.0),
        ("2023-05-19", {"earliest": "2023-05-15", "latest": "2023-05-21"}, 0.5),
        ("2023-05-19", {"earliest": "2023-05-20", "latest": "2023-05-20"}, 0.0),
        ("2023-05-19", {"earliest": "2023-01-01", "latest": "2023-12-31"}, 0.0),
        ("2020-09-01/2020-11-30", {"earliest": "2020-09-01", "latest": "2020-12-01"}, 1.0),
    ],
)
def test_days_are_credited_whole_half_or_not(gold: str, predicted: dict[str, str], credit: float) -> None:
    assert score.when_score(gold, predicted) == credit


def test_every_set_of_gold_articles_is_found_and_the_working_set_comes_first() -> None:
    found = [folder.name for folder in accuracy.sets()]
    assert found[0] == "dev"
    assert {"dev", "check"} <= set(found)


def test_a_set_without_a_figure_shows_a_dash() -> None:
    lines = accuracy.rows([{"times": 0.5, "files": 2, "crashed": 0}])
    assert lines[0].split() == ["times", "0.500"]
    assert lines[1].split() == ["actors", "-"]
