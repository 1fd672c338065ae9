"""The programs of the guides on many texts and machines are shown whole; `make scale-test` runs them."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
GUIDES = [ROOT / "docs" / "how-to" / name for name in ("many-texts.md", "many-machines.md")]


@pytest.mark.parametrize("name", ["one_machine.py", "with_dask.py", "with_spark.py"])
def test_a_program_is_shown_whole_in_one_guide(name: str) -> None:
    program = (ROOT / "tests" / "scale" / name).read_text(encoding="utf-8")
    shown = [guide for guide in GUIDES if f"```python\n{program}```\n" in guide.read_text(encoding="utf-8")]
    assert len(shown) == 1, f"copy {name} as it is into its guide"
