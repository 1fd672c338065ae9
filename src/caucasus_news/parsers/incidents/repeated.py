"""Fire that is opened again and again, and is no incident in particular."""

from caucasus_news.parsers.chunks import Tense
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.scene import Scene

_OFTEN = frozenset(
    {"frequently", "regularly", "often", "routinely", "usually", "sometimes", "occasionally", "constantly", "mainly"}
    | {"mostly", "primarily", "generally", "normally", "chiefly", "only", "repeatedly", "periodically", "continually"}
)


def is_repeated(frame: Frame, scene: Scene) -> bool:
    """Whether a verb tells of what is done again and again: "frequently exchange fire", "has continued to bomb"."""
    verb, outer = frame.verb, frame.governor
    if verb is None or frame.times:
        return False
    told = scene.document.tokens.keys[max(frame.chunk.first - 1, 0) : frame.chunk.last + 1]
    if verb.tense in (Tense.PRESENT, Tense.PERFECT) and not _OFTEN.isdisjoint((*frame.adverbs, *told)):
        return True
    going_on = outer is not None and frame.role in ("infinitive", "gerund") and outer.lemma in ("continue", "go on")
    return going_on and outer is not None and outer.verb is not None and outer.verb.tense is Tense.PERFECT
