"""Fire that is opened again and again, and is no incident in particular."""

from caucasus_news.parsers.chunks import Tense
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.people import count_in
from caucasus_news.parsers.scene import AT, Scene

_OFTEN = frozenset(
    {"frequently", "regularly", "often", "routinely", "usually", "sometimes", "occasionally", "constantly", "mainly"}
    | {"mostly", "primarily", "generally", "normally", "chiefly", "only", "repeatedly", "periodically", "continually"}
)
_BLAMING = frozenset({"accuse", "blame", "charge"})
_EACH_OTHER = frozenset({"another", "each other", "one another", "other", "other side"})
_REPORTING = frozenset({"report", "record", "register", "log", "note", "document"})


def is_repeated(frame: Frame, scene: Scene) -> bool:
    """Whether a verb tells of what is done again and again: "frequently exchange fire", "has continued to bomb"."""
    verb, outer = frame.verb, frame.governor
    if verb is None or frame.times:
        return False
    if verb.tense is Tense.PRESENT or verb.tense is Tense.PERFECT:
        told = scene.document.tokens.keys[frame.chunk.first - (frame.chunk.first > 0) : frame.chunk.last + 1]
        if not _OFTEN.isdisjoint((*frame.adverbs, *told)):
            return True
    going_on = outer is not None and frame.role in ("infinitive", "gerund") and outer.lemma in ("continue", "go on")
    return going_on and outer is not None and outer.verb is not None and outer.verb.tense is Tense.PERFECT


def are_any(frame: Frame, scene: Scene) -> bool:
    """Whether incidents are reported of which nothing more is told: "the sides have been reporting incidents".

    Or what could be a noun is what people "often clash over", or what each "accuses the other of" time and again.
    """
    chunk, outer = frame.chunk, frame.governor
    if frame.verb is None and not chunk.determiner and scene.document.tokens.keys[chunk.head - 1] in _OFTEN:
        if not frame.lemma.endswith("ing"):  # not "of repeatedly firing"
            return True
    if outer is None:
        return False
    if (outer.governor is not None or outer.lemma in _BLAMING) and _throw_at_each_other(frame):
        return True
    if frame.role != "object" or outer.lemma not in _REPORTING or chunk.determiner:
        return False
    keys = scene.document.tokens.keys[chunk.first : chunk.last]
    places = any(m.place is not None for f in (frame, outer) for a in f.after(*AT) for m in a.mentions)
    return "incidents" in keys and not (frame.times or outer.times or places) and count_in(chunk, scene) is None


def _throw_at_each_other(frame: Frame) -> bool:
    """Whether something is only what two accuse each other of, now and in general, with no day and no place."""
    around: list[Frame] = []
    for blame in frame.chain():
        around += [blame]
        if blame.lemma in _BLAMING and blame.verb is not None:
            break
    else:
        return False
    if blame.verb.tense is not Tense.PRESENT:
        return False
    if not _OFTEN.isdisjoint(blame.adverbs):
        return True  # "regularly blame each other for shootings on the border"
    if not any(a.chunk.lemma in _EACH_OTHER for a in blame.objects):
        return False
    return not any(f.times or any(m.place is not None for a in f.after(*AT) for m in a.mentions) for f in around)
