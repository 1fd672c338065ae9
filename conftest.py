"""The code in README.md and docs/ is run as tests, in the order in which a reader meets it.

Each page is one program: names made in one block are there in the next. Python blocks are executed (with `>>>`, their
output is compared), and so are `console` blocks: a line after `$ ` is a command, what follows it is the output that a
reader sees.
"""

import doctest
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

from sybil import Example, Sybil
from sybil.parsers.myst import CodeBlockParser, PythonCodeBlockParser, SkipParser

ROOT = Path(__file__).resolve().parent


class Page(ModuleType):
    """A page as the module that its code stands in, so that what it defines can be pickled."""

    names: dict[str, Any]

    def __getattr__(self, name: str) -> Any:
        try:
            return self.names[name]
        except KeyError:
            raise AttributeError(name) from None


def open_page(names: dict[str, Any]) -> None:
    """Give a page's code a module of its own."""
    page = Page("page")
    page.names = names
    sys.modules["page"] = page
    names["__name__"] = "page"


def run_console(example: Example) -> str | None:
    """Run each `$ command` of a block in the project's folder; say where its output is another than the page's."""
    for block in ("\n" + str(example.parsed)).split("\n$ ")[1:]:
        command, _, expected = block.partition("\n")
        environment = os.environ | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"}
        done = subprocess.run(  # the command stands in this repository's own pages
            command, shell=True, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=False
        )
        got = done.stdout + done.stderr
        flags = doctest.ELLIPSIS | doctest.REPORT_NDIFF
        checker, wanted = doctest.OutputChecker(), expected.rstrip() + "\n"
        if not checker.check_output(wanted, got.rstrip() + "\n", flags):
            return f"$ {command}\n" + checker.output_difference(doctest.Example(command, wanted), got, flags)
    return None


pytest_collect_file = Sybil(
    parsers=[
        PythonCodeBlockParser(doctest_optionflags=doctest.ELLIPSIS | doctest.REPORT_NDIFF),
        CodeBlockParser(language="console", evaluator=run_console),
        SkipParser(),
    ],
    patterns=["README.md", "docs/*.md", "docs/*/*.md", "docs/*/*/*.md"],
    setup=open_page,
).pytest()
