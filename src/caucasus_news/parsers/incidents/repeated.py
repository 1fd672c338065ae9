"""Fire that is opened again and again, and is no incident in particular."""

from caucasus_news.parsers.chunks import Tense
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.people import count_in
from caucasus_news.parsers.scene import AT, Scene

_OFTEN = frozenset(
    {"frequently", "regularly", "often", "routinely", "usually", "sometimes", "occasionally", "constantly", "mainly"}
    | {"mostly", "primarily", "generally", "normally", "chiefly", "only", "repeatedly", "periodically", "continually"}
)
_REPORTING = frozenset({"report", "record", "register", "log", "note", "document"})


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


def are_any(frame: Frame, scene: Scene) -> bool:
    """Whether incidents are reported of which nothing more is told: "the sides have been reporting incidents"."""
    chunk, outer = frame.chunk, frame.governor
    if outer is None or frame.role != "object" or outer.lemma not in _REPORTING or chunk.determiner:
        return False
    keys = scene.document.tokens.keys[chunk.first : chunk.last]
    places = any(m.place is not None for f in (frame, outer) for a in f.after(*AT) for m in a.mentions)
    return "incidents" in keys and not (frame.times or outer.times or places) and count_in(chunk, scene) is None
