"""Incidents that are only told to measure another by: "the bloodiest day since the clashes that killed a dozen"."""

from collections.abc import Sequence

from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.scene import Scene

_THAN = frozenset({"since", "than", "like"})
_MOST = frozenset({"most", "worst", "first", "biggest", "more", "last", "second", "third", "only"})
_SHORT = 5  # letters of "best", which measures no fight


def measures(frame: Frame, told: Sequence[str], scene: Scene) -> bool:
    """Whether a trigger stands behind "since" or "than" in a sentence that compares: "the deadliest since …"."""
    if "since" not in told and "than" not in told and "like" not in told:
        return False
    chunks = scene.chunks[frame.sentence]
    before = chunks[frame.index - 1].lemma if frame.index else ""
    if before not in _THAN and not any(link.role in _THAN for link in frame.chain()):
        return False
    keys = told[: frame.chunk.first - scene.sentence(frame).first]
    return any(key in _MOST or (key.endswith("est") and len(key) > _SHORT) for key in keys)
