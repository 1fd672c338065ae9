"""Every command that a page tells a reader to type is one that works.

Those in `console` blocks are run where they stand, with their output (see the root's conftest). Those in `sh` blocks
have no output to compare, or need what a test cannot give: here each is run, or what it would do is looked at.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGES = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "benchmarks/accuracy/README.md",
    *(ROOT / "docs").rglob("*.md"),
]

#: What fetches packages, or makes an environment: `tools/check_wheel.py` does it for real, with the wheel of this tree.
INSTALLING = re.compile(r"^(python -m venv|pip install|pre-commit install|\. )")

#: The guides to many articles need engines: `make scale-test` runs their programs.
PROGRAMS = {path.name for path in (ROOT / "tests" / "scale").glob("*.py")}


def commands() -> list[tuple[str, str]]:
    """Page and command, for each line of each `sh` block."""
    return [
        (page.relative_to(ROOT).as_posix(), line.split(" #")[0].strip())
        for page in PAGES
        for block in re.findall(r"^ *```sh\n(.*?)^ *```$", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
        for line in block.splitlines()
        if line.strip()
    ]


def is_run_here(command: str) -> bool:
    """Whether nothing else sees to this command."""
    return not (command.startswith("make ") or INSTALLING.match(command) or PROGRAMS & set(command.split()[1:2]))


def made() -> list[str]:
    """The targets of make that pages name, in blocks or in passing."""
    named = [line for _, line in commands()]
    named += [name for page in PAGES for name in re.findall(r"`(make [a-z-]+)", page.read_text(encoding="utf-8"))]
    return sorted({line.split()[1] for line in named if line.startswith("make ")})


@pytest.mark.parametrize("target", made())
def test_make_knows_every_target_that_a_page_names(target: str) -> None:
    done = subprocess.run(["make", "--dry-run", target], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("page", "command"),
    [(page, command) for page, command in commands() if is_run_here(command)],
)
def test_a_command_does_what_its_page_says(page: str, command: str, tmp_path: Path) -> None:
    """Run with this Python, in a folder where a reader's article and the project's files are."""
    (tmp_path / "article.txt").write_text("Talks\n\nThe leaders met in Gori on 3 May 2023.", encoding="utf-8")
    (tmp_path / ".venv").symlink_to(sys.prefix)
    shutil.copytree(ROOT / "benchmarks" / "accuracy", tmp_path / "benchmarks" / "accuracy")
    environment = os.environ | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(
        command, shell=True, cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, f"{page}: {done.stderr}"
    for target in re.findall(r"> (\S+)$", command):
        assert (tmp_path / target).stat().st_size > 1000
