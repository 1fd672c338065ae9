"""The word lists keep what `data/words/README.md` says of them."""

import re
from importlib.resources import files

import pytest

from caucasus_news.lexicon.words import load_words
from caucasus_news.model import CasualtyKind, IncidentKind
from caucasus_news.parsers.incidents.conditions import CONDITIONS

FOLDER = files("caucasus_news.lexicon") / "data" / "words"
README = (FOLDER / "README.md").read_text(encoding="utf-8")
SENSES = README.partition("## Which sense")[2]


def told_of(kind: str) -> set[str]:
    """What stands in code marks in the section on one kind of event."""
    return set(re.findall(r"`([\w.]+)`", SENSES.partition(f"### {kind}\n")[2].partition("\n### ")[0]))


def senses(name: str) -> set[str]:
    """The senses that a list gives to its verbs and nouns."""
    words = load_words(name)
    return {*words["verbs"].values(), *words["nouns"].values()}


def test_every_list_has_its_row_and_no_other_has_one() -> None:
    listed = re.findall(r"^\| `(\w+\.json)` \|", README, re.MULTILINE)
    assert listed == sorted(entry.name for entry in FOLDER.iterdir() if entry.name.endswith(".json"))


@pytest.mark.parametrize("kind", ["Meetings", "Mediations"])
def test_every_sense_is_explained(kind: str) -> None:
    assert senses(kind.lower()) <= told_of(kind)


def test_a_sense_of_incidents_is_a_kind_under_a_condition_that_there_is() -> None:
    kinds = {kind.value for kind in IncidentKind} | {"none"}
    assert kinds - {"other"} <= told_of("Incidents")
    for sense in senses("incidents"):
        kind, _, condition = sense.partition(".")
        assert kind in kinds, sense
        assert not condition or condition in CONDITIONS, sense


def test_a_sense_of_casualties_is_a_kind_of_harm() -> None:
    kinds = {kind.value for kind in CasualtyKind}
    assert {sense.partition(".")[0] for sense in senses("casualties")} <= kinds & told_of("Casualties")


def test_every_condition_of_incidents_is_explained() -> None:
    assert set(CONDITIONS) <= told_of("Incidents")
