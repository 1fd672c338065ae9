"""What the project's own files say of each other."""

import hashlib
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def test_the_library_needs_three_packages_and_no_more() -> None:
    names = [re.split(r"[<>=~!\[; ]", requirement)[0] for requirement in PROJECT["project"]["dependencies"]]
    assert names == ["attrs", "cattrs", "python-dateutil"]


def test_the_citation_names_the_version() -> None:
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert f"\nversion: {PROJECT['project']['version']}\n" in citation


def test_the_changelog_opens_with_what_is_not_released() -> None:
    headings = re.findall(r"^## (.+)$", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert headings[0] == "[Unreleased]"


def test_the_seed_is_byte_for_byte_what_it_was() -> None:
    (seed,) = (ROOT / "seeds").glob("*.txt")
    assert hashlib.sha256(seed.read_bytes()).hexdigest().startswith("8cbb30942fde8eec")


def test_every_make_target_is_explained() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    (phony,) = re.findall(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)
    explained = set(re.findall(r"^([a-z-]+):.*## \S", makefile, re.MULTILINE))
    assert explained == set(phony.split())


def test_gold_articles_carry_their_notice() -> None:
    notice = (ROOT / "benchmarks" / "accuracy" / "README.md").read_text(encoding="utf-8")
    assert "they are no record of what anyone said or did" in notice


@pytest.mark.parametrize("name", ["__init__.py", "py.typed"])
def test_the_package_is_a_typed_one(name: str) -> None:
    assert (ROOT / "src" / "caucasus_news" / name).is_file()


def test_help_lists_the_two_commands() -> None:
    said = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, encoding="utf-8", check=True).stdout
    assert "make demo" in said
    assert "make test" in said
