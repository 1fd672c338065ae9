"""What those whom a verb tells of were doing when it happened: "a shepherd grazing his sheep near Ostia was killed"."""

from caucasus_news.parsers.chunks import Shape
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.incidents.words import incident_words
from caucasus_news.parsers.relatives import antecedents
from caucasus_news.parsers.scene import Scene

_STATIONED = frozenset({"station", "locate", "situate", "deploy", "position", "base", "post"})


def goes_on(frame: Frame) -> bool:
    """Whether a verb tells what somebody was doing: "working his field", "who was grazing sheep", "who had strayed"."""
    verb = frame.verb
    if verb is None:
        return False
    if frame.lemma in incident_words().straying or (verb.shape is Shape.PARTICIPLE and frame.lemma in _STATIONED):
        return not verb.negated and not verb.modal
    return verb.shape is Shape.GERUND or (frame.role == "relative" and verb.progressive)


def described_by(frame: Frame, scene: Scene) -> list[Frame]:
    """The clauses that tell more of those whom a verb tells of, before it or behind it."""
    told: set[int] = set()
    found = []
    for other in scene.frames[frame.sentence]:
        if other.verb is None or other is frame:
            continue
        if other.governor is frame:
            strays = other.role == "gerund" and other.lemma in incident_words().straying
            if other.index > frame.index or strays:
                found.append(other)
        elif other.role in ("participle", "relative") and other.governor is None and other.index < frame.index:
            told = told or {id(a.chunk) for a in (*frame.subject, *frame.objects)}
            named = [a.chunk for a in (*other.subject, *other.objects)]
            if other.role == "relative":
                named += antecedents(other, scene)[:1]
            if any(id(chunk) in told for chunk in named):
                found.append(other)
    return found
