"""The guides are the programs: what a reader copies is what is run here, and it needs nothing that is not public."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
PROGRAMS = sorted(path for path in Path(__file__).parent.glob("*.py") if path.stem not in ("__init__", "test_guides"))
GUIDES = sorted((ROOT / "docs" / "how-to" / "extend").glob("*.md"))
PUBLIC = ("caucasus_news", "caucasus_news.extend", "caucasus_news.lexicon", "caucasus_news.testing")


def imported(program: Path) -> Iterator[str]:
    """The modules of the library that a program imports."""
    for node in ast.walk(ast.parse(program.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.startswith("caucasus_news"))
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("caucasus_news"):
            yield node.module or ""


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda path: path.stem)
def test_a_program_imports_only_public_names(program: Path) -> None:
    assert set(imported(program)) <= set(PUBLIC)


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda path: path.stem)
def test_a_program_is_shown_whole_and_run_in_one_guide(program: Path) -> None:
    shown = (
        f"```python\n{program.read_text(encoding='utf-8')}```\n\n```console\n$ python tests/downstream/{program.name}\n"
    )
    guides = [guide.name for guide in GUIDES if shown in guide.read_text(encoding="utf-8")]
    assert len(guides) == 1, f"copy {program.name} as it is into its guide under docs/how-to/extend/"


def test_every_guide_shows_a_program() -> None:
    assert len(GUIDES) == len(PROGRAMS)
