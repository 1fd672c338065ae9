"""Help to others of which somebody is accused, or which he denies: it is no deed of his own.

"Aldoria accuses Berria of arming the rebels, which Berria denies" tells of no attack, nor whose word one is.
"""

from caucasus_news.parsers.attribution_words import AttributionWords, attribution_words
from caucasus_news.parsers.chunks import Chunk
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.scene import Scene

_CHARGED = ("of", "with", "for", "over")
_TOLD = frozenset({"content", "that", "gerund", "infinitive", "of"})
_CLAIM = frozenset(
    {"this", "it", "that", "charge", "charges", "accusation", "accusations", "allegation", "allegations"}
)


def is_of_aid(frame: Frame, scene: Scene) -> bool:
    """Whether an accusation or a denial is about help: "accused Berria of backing the rebels", "denies any support"."""
    words = attribution_words()
    if frame.lemma not in words.accusing and frame.lemma not in words.denying:
        return False
    told = [d for d in frame.dependents if d.verb is not None and d.role in _TOLD and d.index > frame.index]
    if told:
        return told[0].lemma in words.aiding
    charged = [a.chunk for a in frame.objects]
    if frame.lemma in words.accusing:
        charged = [c for a in frame.objects for c in a.complements] + [a.chunk for a in frame.after(*_CHARGED)]
    return any(_is_aid(c, words, scene) for c in charged[:1])


def answers_aid(frame: Frame, scene: Scene) -> bool:
    """Whether a denial answers such an accusation: "…, which Berria denies", "Berria denies the charge"."""
    words = attribution_words()
    if frame.lemma not in words.denying:
        return False
    outer = frame.governor
    if frame.role == "relative" and outer is not None and is_of_aid(outer, scene):
        return True
    keys = scene.document.tokens.keys
    behind = [keys[a.chunk.last : a.chunk.last + 1] for a in frame.objects]  # nothing where the text ends
    if any(a.chunk.lemma not in _CLAIM for a in frame.objects) or ("of",) in behind or ("that",) in behind:
        return False
    before = scene.frames[max(frame.sentence - 1, 0) : frame.sentence + 1]
    said = [f for frames in before for f in frames if f.verb is not None and (f.sentence, f.index) < _place(frame)]
    accusing = [f for f in said if f.lemma in words.accusing or _is_told_of_aid(f, words)]
    return bool(accusing) and (is_of_aid(accusing[-1], scene) or _is_told_of_aid(accusing[-1], words))


def _place(frame: Frame) -> tuple[int, int]:
    return frame.sentence, frame.index


def _is_told_of_aid(frame: Frame, words: AttributionWords) -> bool:
    """Whether somebody is said to help others: "says Berria arms the rebels"."""
    outer = frame.governor
    said = outer is not None and frame.role in ("content", "that") and outer.lemma in words.saying
    return said and frame.lemma in words.aiding


def _is_aid(chunk: Chunk, words: AttributionWords, scene: Scene) -> bool:
    """Whether a phrase is of help: "military support", "backing the rebels"."""
    opening = scene.document.tokens.keys[chunk.first]
    return any(word in words.aiding or _base(word, words) for word in (chunk.lemma, opening))


def _base(word: str, words: AttributionWords) -> bool:
    return word.endswith("ing") and not words.aiding.isdisjoint((word[:-3], f"{word[:-3]}e"))
