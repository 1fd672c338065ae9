"""Whether an event noun is only ahead of somebody: feared, planned, warned of, prepared for."""

from caucasus_news.parsers.chunks import ChunkKind, Shape
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.incidents.words import incident_words
from caucasus_news.parsers.scene import Scene

#: An event so determined is one that has been told of before.
_KNOWN = frozenset({"the", "this", "that", "these", "those"})
_AHEAD = frozenset({"future", "conditional"})
_DUE = frozenset({"due", "set", "scheduled", "expected", "schedule", "expect", "plan", "planned"})
_OPENING = frozenset({"of", "for", "over", "about", "against", "to"})


def is_dreaded(frame: Frame, scene: Scene) -> bool:
    """Whether a verb or noun around says that it is yet to be: "warned of attacks", "plans for strikes on Ostia"."""
    if frame.verb is not None or frame.chunk.determiner in _KNOWN:
        return False
    outer = frame.governor
    if outer is not None and frame.role in incident_words().dreading.get(outer.lemma, ()):
        return True
    chunks, i = scene.chunks[frame.sentence], frame.index
    if i > 1 and chunks[i - 1].kind is ChunkKind.PREPOSITION and chunks[i - 1].lemma in _OPENING:
        return chunks[i - 2].kind is ChunkKind.NOUN and chunks[i - 2].lemma in incident_words().dreads
    return (
        i > 0 and chunks[i - 1].kind is ChunkKind.NOUN and scene.document.tokens.keys[frame.chunk.first - 1] == "fears"
    )


def is_ahead(frame: Frame) -> bool:
    """Whether the verb that a noun or gerund hangs on is yet to come: "is due to take up the fighting"."""
    outer = frame.governor
    if outer is None or outer.verb is None or frame.role not in ("object", "gerund"):
        return False
    if outer.verb.modal in _AHEAD or outer.verb.due:
        return True
    whose = outer.governor
    if outer.verb.shape is not Shape.INFINITIVE or whose is None or whose.verb is None:
        return False
    return whose.verb.modal in _AHEAD or any(a.chunk.lemma in _DUE for a in whose.objects) or whose.lemma in _DUE
