"""Whether a verb tells what was done: no wish, no plan, no denial."""

from caucasus_news.parsers.chunks import Shape, Tense
from caucasus_news.parsers.frames import Frame

_BRINGING = frozenset({"help", "manage", "succeed", "get"})


def done(frame: Frame) -> bool:
    """Whether a verb tells what happened: no wish, no plan, no denial; "helped (to) end", "managed to sign"."""
    verb, outer = frame.verb, frame.governor
    if verb is None or verb.negated or verb.modal or verb.due or verb.tense is Tense.FUTURE:
        return False
    if verb.shape is Shape.INFINITIVE:
        return outer is not None and frame.role == "infinitive" and outer.lemma in _BRINGING and done(outer)
    return True
