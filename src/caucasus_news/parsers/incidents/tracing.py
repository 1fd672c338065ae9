"""On whom a verb puts what was told: "pointed to Aldoria", "sees the hand of Aldoria", "put the blame on it"."""

from caucasus_news.parsers.frames import Argument, Frame

#: Verbs by which somebody puts what was told on another.
TRACING = frozenset({"put", "pin", "point", "see"})
_HANDS = frozenset({"hand", "hands", "fingerprints", "handwriting", "signature", "trace", "traces"})
#: Verbs by which somebody shifts the blame.
SHIFTING = frozenset({"put", "lay", "place", "pin"})
_BLAME = frozenset({"blame", "responsibility", "guilt"})


def traced_to(frame: Frame) -> list[Argument]:
    """On whom somebody puts what was told: "puts it down to snipers", "pointed to Ostia", "sees the hand of Ostia"."""
    if frame.lemma == "put" and "down" in frame.adverbs:
        return [*frame.after("to"), *(a for f in frame.dependents for a in f.after("to"))]
    if frame.lemma == "pin":
        return frame.after("on")
    if frame.lemma == "point" and not frame.objects:
        return [a for a in frame.after("to", "at") if a.chunk.mention is not None and a.chunk.mention.actors]
    if frame.lemma == "see" and any(a.chunk.lemma in _HANDS for a in frame.objects):
        return frame.after("of")
    return []


def shifts_blame(frame: Frame) -> bool:
    """Whether somebody "puts the blame on" another."""
    return frame.lemma in SHIFTING and any(a.chunk.lemma in _BLAME for a in frame.objects)
