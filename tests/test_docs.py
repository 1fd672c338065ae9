"""The pages say what is so, and leave nothing out. (Their code is run where it stands: see the root's conftest.)"""

import enum
import re
from pathlib import Path

import pytest

import caucasus_news.model as model

ROOT = Path(__file__).resolve().parent.parent
VOCABULARIES = (ROOT / "docs" / "reference" / "vocabularies.md").read_text(encoding="utf-8")
ENUMS = [
    value
    for name in model.__all__
    if isinstance(value := getattr(model, name), type) and issubclass(value, enum.Enum) and len(value)
]


@pytest.mark.parametrize("kind", ENUMS, ids=lambda kind: kind.__name__)
def test_the_vocabulary_is_tabled_whole_and_in_order(kind: type[enum.Enum]) -> None:
    section = VOCABULARIES.partition(f"### {kind.__name__}\n")[2].partition("\n#")[0]
    assert re.findall(r"^\| `(\w+)` \| \S.* \|$", section, re.MULTILINE) == [member.value for member in kind]


def test_no_vocabulary_is_tabled_that_is_not_there() -> None:
    assert set(re.findall(r"^### (\w+)$", VOCABULARIES, re.MULTILINE)) == {kind.__name__ for kind in ENUMS}


def test_every_link_between_pages_leads_somewhere() -> None:
    pages = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")]
    dead = [
        f"{page.relative_to(ROOT)}: {target}"
        for page in pages
        for target in re.findall(r"\]\((?!https?://|#|mailto:)([^)#\s]+)", page.read_text(encoding="utf-8"))
        if not (page.parent / target).exists()
    ]
    assert dead == []


def test_every_page_is_in_the_index() -> None:
    index = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
    listed = set(re.findall(r"^([\w/-]+(?:/\*)?)$", index, re.MULTILINE))
    for page in (ROOT / "docs").rglob("*.md"):
        name = page.relative_to(ROOT / "docs").with_suffix("").as_posix()
        folder = name.rpartition("/")[0]
        assert name == "index" or name in listed or f"{folder}/*" in listed, name


@pytest.mark.parametrize("house", ["mentions", "parsers"])
def test_every_room_is_on_the_page_on_how_data_flows(house: str) -> None:
    page = (ROOT / "docs" / "explanation" / "data-flow.md").read_text(encoding="utf-8")
    rooms = page.partition(f"## The rooms of `{house}`\n")[2].partition("\n## ")[0]
    named = {name for row in re.findall(r"^\| (`.*?) \|", rooms, re.MULTILINE) for name in re.findall(r"`(\w+)`", row)}
    found = (ROOT / "src" / "caucasus_news" / house).iterdir()
    assert named == {entry.stem for entry in found if not entry.name.startswith("_")}
