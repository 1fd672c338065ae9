"""Efforts that somebody denies, or that only a condition or a rumour tells of: nobody made them."""

from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.mediations.stage import Stage

_DENYING = frozenset({"deny", "refute", "disavow", "disprove", "debunk"})
_IF = frozenset({"if", "unless"})
_OPENING = _IF | _DENYING | {"denied", "denies", "denying", "refuted", "refutes", "disavowed"}
_RUMOURS = frozenset({"rumour", "rumours", "rumor", "rumors", "speculation"})


def is_denied(number: int, stage: Stage) -> bool:
    """Whether whatever a sentence tells of hosting, brokering or offering stands under a denial or a condition."""
    keys = stage.keys(number)
    if _OPENING.isdisjoint(keys):
        return not _RUMOURS.isdisjoint(keys)
    deeds = [f for f in stage.scene.frames[number] if f.verb is not None and _is_deed(f, stage)]
    return bool(deeds) and all(_under(f) for f in deeds)


def _is_deed(frame: Frame, stage: Stage) -> bool:
    words = stage.words
    known = (words.convening, words.brokering, words.facilitating, words.offering_verbs, words.starting)
    return any(frame.lemma in verbs for verbs in known)


def _under(frame: Frame) -> bool:
    """Whether a verb hangs on a denial, or is a condition."""
    chain = list(frame.chain())
    denied = any(f.lemma in _DENYING and f.verb is not None and not f.verb.negated for f in chain[1:])
    return denied or any(f.role in _IF for f in chain)
