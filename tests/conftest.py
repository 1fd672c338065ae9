"""What all tests share: hypothesis' profiles, the seed article and the gold texts."""

import json
import os
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent

_QUIET = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much)

# Fixed examples by default, so that a run says something about the change and not about luck; HYPOTHESIS_PROFILE=search
# looks for new ones, `fast` is for a loop of editing.
settings.register_profile("default", derandomize=True, deadline=None, max_examples=40, suppress_health_check=_QUIET)
settings.register_profile("fast", settings.get_profile("default"), max_examples=10)
settings.register_profile(
    "search", settings.get_profile("default"), derandomize=False, max_examples=2000, deadline=timedelta(seconds=5)
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


@pytest.fixture(scope="session")
def seed_text() -> str:
    """The text that the project started from, as it came."""
    (path,) = (ROOT / "seeds").glob("*.txt")
    return path.read_bytes().decode("utf-8")


@pytest.fixture(scope="session")
def gold_texts() -> tuple[str, ...]:
    """The texts of the gold articles that may be read."""
    paths = sorted((ROOT / "benchmarks" / "accuracy" / "dev").glob("*.json"))
    return tuple(json.loads(path.read_text(encoding="utf-8"))["text"] for path in paths)
