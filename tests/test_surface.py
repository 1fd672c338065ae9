"""What callers and subclasses rely on does not change unnoticed."""

from pathlib import Path

from tools.surface import surface

RECORDED = Path(__file__).resolve().parent / "surface.txt"


def test_the_public_interface_is_the_recorded_one() -> None:
    assert surface() == RECORDED.read_text(encoding="utf-8"), "run `make surface` and say in CHANGELOG.md what changed"
